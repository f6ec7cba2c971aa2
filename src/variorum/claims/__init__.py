"""The claims room. In: one article with its marks. Out: what it claims and who must do what by when. Sees no other article."""

from variorum.claims.extract import extract_claims

__all__ = ["extract_claims"]
