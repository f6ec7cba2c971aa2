"""Content hashes as ids. In: the parts that make a record what it is. Out: a short id, the same on every machine."""

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """`prefix` and ten hex digits of the BLAKE2b digest of the parts; the same parts give the same id everywhere."""
    digest = hashlib.blake2b("\x1f".join(str(part) for part in parts).encode(), digest_size=5)
    return f"{prefix}-{digest.hexdigest()}"
