"""Model ↔ JSON. In: an Account or its bytes. Out: bytes or an Account, and the published JSON Schema. Nothing else serialises."""

import msgspec

from variorum.errors import AccountError
from variorum.model.account import SCHEMA, Account


def encode_account(account: Account, *, indent: int = 1) -> bytes:
    """The account as JSON, UTF-8, fields in the order of the contract, `schema` first; the same account gives the same bytes."""
    raw = msgspec.to_builtins(account)
    ordered = {"schema": raw.pop("schema"), **raw}
    return msgspec.json.format(msgspec.json.encode(ordered), indent=indent) + b"\n"


def decode_account(data: bytes) -> Account:
    """The account in `data`; raises AccountError with the place and the cause where it is not one."""
    try:
        account = msgspec.json.decode(data, type=Account)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise AccountError(
            f"this is not an account made by variorum: {error}; make one with `variorum reconcile … --json`"
        ) from error
    if account.schema != SCHEMA:
        raise AccountError(
            f"the account has schema {account.schema!r}, this version reads {SCHEMA!r}: make it again from the reports"
        )
    return account


def json_schema() -> bytes:
    """JSON Schema (2020-12) of the account."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Variorum account",
        **msgspec.json.schema(Account),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"
