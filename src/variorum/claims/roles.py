"""Roles: who holds an office. In: a page. Out: cores of name claims, one for each name with its office, under one key for each office.

Within an article an office told in part ("the minister") takes the key told in full ("the Peruvian minister of energy"), when one
person bears both. Refuses roles so long that they are sentences.
"""

from functools import cache

from variorum.claims.compose import Core
from variorum.claims.lexicon import words
from variorum.claims.line import Page
from variorum.claims.owners import owner_of
from variorum.lang.lands import countries_of
from variorum.lang.load import load_table
from variorum.model.mark import Mention
from variorum.values import Name
from variorum.values.name import fold

_ABBREVIATED = 4  # letters: longer words for an office are synonyms
_LONGEST = 80  # characters: longer "roles" are relative clauses that were taken for one


class Roles:
    """The offices of one article: their keys by chain, and which persons have answered already."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys: dict[int, set[str]] = {}
        for mention in page.marks.mentions:
            if mention.role is not None and (key := role_key(" ".join(self._words(mention)))):
                self.keys.setdefault(mention.chain, set()).add(key)
        self.told = {m.chain for m in page.marks.mentions if m.role is not None and m.form != "role"}

    def core(self, mention: Mention) -> Core | None:
        """The office beside this name, or for the first full name of a person the one told elsewhere in the article."""
        if mention.kind not in ("person", "organisation") or mention.form == "role":
            return None
        if mention.role is not None:
            return self._core(mention, *self._words(mention))
        chains = self.page.marks.chains
        if mention.chain in self.told or mention.form != "name" or not 0 <= mention.chain < len(chains):
            return None
        roles = chains[mention.chain].roles
        if mention.kind != "person" or not roles or " " not in self.page.text[mention.start : mention.end]:
            return None
        self.told.add(mention.chain)
        return self._core(mention, roles[0], "")

    def _words(self, mention: Mention) -> tuple[str, str]:
        """The office and whose it is."""
        text, role, of = self.page.text, mention.role, mention.of
        if role is None:
            return "", ""
        body = text[of.start : of.end] if of else owner_of(self.page, role.start) or ""
        body = f"the {body[4:]}" if body.startswith("The ") else body
        return text[role.start : role.end], body

    def _core(self, mention: Mention, role: str, of: str) -> Core | None:
        key = role_key(f"{role} {of}")
        if not key or len(role) + len(of) > _LONGEST:
            return None
        parts = set(key.split())
        if parts.isdisjoint(words("events", "titles")):
            return None  # "a worker", "his brother": a description, not an office
        fuller = [k for k in self.keys.get(mention.chain, ()) if parts < set(k.split())]
        key = min(fuller, key=lambda k: (len(k), k), default=key)
        subject = f"{role} of {of}" if of and fold(of) not in fold(role) else role
        return Core(
            start=mention.start, end=mention.end, attribute=f"role:{key}", value=Name(text=self.page.text[mention.start : mention.end]),
            subject=subject, subject_chain=mention.chain if mention.chain >= 0 else None,
            modality="asserted",  # who denies what the minister said does not deny that he is minister
        )  # fmt: skip


@cache
def _whole() -> dict[str, str]:
    """Abbreviated offices and what they stand for ("gov", "ceo")."""
    short: dict[str, str] = load_table("en", "roles")["short"]
    return {word: said for word, said in short.items() if len(word) <= _ABBREVIATED}


def role_key(text: str) -> str:
    """An office under one key, whatever the order and the form of the country; readable: country, field, title.

    >>> role_key("Peruvian Minister of Energy"), role_key("energy minister Peru's")
    ('peru energy minister', 'peru energy minister')
    """
    noise, titles, countries = words("events", "role_noise"), words("events", "titles"), countries_of()
    plain = fold(text.replace("’s", "").replace("'s", "")).split()
    whole = (word for part in plain for word in _whole().get(part, part).split())
    parts = {countries.get(part, part) for part in whole if part not in noise}
    lands = set(countries.values())
    return " ".join(sorted(parts, key=lambda part: (part in titles, part not in lands, part)))
