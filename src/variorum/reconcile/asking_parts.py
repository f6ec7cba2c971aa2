"""Parts of a question about a sum or a measure. In: claims. Out: who gives, who gets, for what, as most claims tell it.

The giver that most claims name decides, then what those who name it say of the rest. Refuses parts too long for a question.
"""

from collections.abc import Sequence

import msgspec

from variorum.model.claim import Claim, Measured
from variorum.reconcile.asking_words import commonest, definite, subject_words, the
from variorum.values.name import fold

LONG = 50  # characters of one part of a question
NOTHING = Measured()
_SMALL = frozenset(("the", "of", "and", "for", "&", "de", "la", "du", "von", "van"))


class Parts(msgspec.Struct, frozen=True):
    """The commonest parts of what the claims measure, and the claims."""

    claims: Sequence[Claim]
    noun: str = ""
    giver: str = ""
    taker: str = ""
    thing: str = ""
    base: str = ""
    many: bool = False  # whether the giver is a plural

    @property
    def owner(self) -> str:
        return f" of {self.giver}" if self.giver else ""


def parts_of(claims: Sequence[Claim]) -> Parts:
    """The giver that most claims tell, then what those who tell it say of the rest."""
    told = [claim.measured or NOTHING for claim in claims]
    giver = _agreed([each.giver for each in told])
    same = [each for each in told if each.giver == giver and giver] or told
    many = any(
        claim.event is not None and claim.event.actor_many and (claim.measured or NOTHING).giver == giver
        for claim in claims
    )
    thing = _commonest([each.thing for each in same]) or _commonest([each.thing for each in told])
    taker = _commonest([each.taker for each in same]) or _commonest([each.taker for each in told])
    return Parts(
        claims=claims,
        noun=commonest([each.noun for each in told]),
        giver=shown(giver),
        taker=shown("" if _meet(giver, taker) else taker),
        thing=shown("" if _meet(giver, thing) else thing),
        base=_commonest([each.base for each in told]),
        many=many,
    )


def _agreed(said: Sequence[str]) -> str:
    """The name that most give; "" where two name others: "the EU" is the European Union, Ms Ruiz is not Mr Lind."""
    names = [fold(part).removeprefix("the ") for part in said if part and _is_name(part)]
    for one in names:
        for two in names:
            initials = "".join(word[:1] for word in max(one, two, key=len).split() if word not in _SMALL)
            if not set(one.split()) & set(two.split()) and initials != min(one, two, key=len).replace(
                ".", ""
            ):
                return ""
    return _commonest(said)


def _meet(one: str, two: str) -> bool:
    """Whether two parts name the same: "the government" and "the Peruvian government"."""
    return bool(one and two) and fold(one).split()[-1:] == fold(two).split()[-1:]


def _commonest(said: Sequence[str]) -> str:
    """The part most often told, names before common nouns."""
    short = [part for part in said if len(part) <= LONG]
    return commonest([part for part in short if _is_name(part)]) or commonest(short)


def _is_name(part: str) -> bool:
    """Whether all words but the small ones have capitals: "the Bank of Lima", not "the German group"."""
    return all(word[:1].isupper() or word in _SMALL for word in part.split()) and not part.islower()


def shown(part: str) -> str:
    """A part with its article; a plural needs none."""
    said = definite(subject_words(part) or part)
    return (
        said
        if said.split(" of ")[0].split(" in ")[0].endswith("s") and not said.endswith("ss")
        else the(said)
    )


def is_or_are(noun: str, past: bool = False) -> str:
    """The verb that fits a noun: "are" for "the fines", "was" for "the profit"."""
    many = noun.endswith("s") and not noun.endswith("ss")
    return ("were" if many else "was") if past else ("are" if many else "is")
