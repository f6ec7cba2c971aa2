"""Category: one answer out of a closed list ("unanimous", "arrested"). In: a code. Out: equality, nothing more."""

import msgspec


class Category(msgspec.Struct, frozen=True, gc=False, tag_field="type", tag="category"):
    """A code of the catalogue, e.g. `unanimous` for the attribute `vote_outcome`."""

    code: str
