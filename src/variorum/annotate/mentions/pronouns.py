"""Roles and pronouns that point back. In: lines, groups and what was mentioned where. Out: mentions without a name.

"the minister" points to the last person with that office, "the company" to the last body whose name fits the noun, "he" and "she" to
the last person who may be meant, subjects before others and outside quotation marks before inside.
Refuses to point where nobody fits: a pronoun without a safe antecedent makes no mention.
"""

from dataclasses import dataclass

from variorum.annotate.mentions.chains import Group
from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.words import Line

GENDERS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_MEMORY = 80  # mentions back that anything may point over; keeps long texts linear
_REACH = 4  # sentences back that a pronoun may point over


@dataclass(slots=True)
class Place:
    """A mention on the way: where, of whom, how prominent."""

    start: int
    end: int
    line: int
    group: Group
    subject: bool
    quoted: bool
    opening: bool = False  # whether it opens its sentence as subject: what the sentence is about


@dataclass(slots=True)
class Pointer:
    """A found reference: word bounds in its line and the entity meant."""

    start: int
    end: int
    form: str
    group: Group


class Resolver:
    """Walks the article once; `past` holds what was mentioned so far, newest last."""

    def __init__(self, lex: Lexicon) -> None:
        """Start with nothing mentioned."""
        self.lex = lex
        self.past: list[Place] = []

    def see(self, place: Place) -> None:
        """Note a mention."""
        self.past.append(place)

    def pronoun(self, line: Line, i: int) -> Group | None:
        """The person meant by a pronoun."""
        word = line.words[i]
        gender = GENDERS.get(word.low)
        if gender is None:
            return None
        best, best_score = None, 0.0
        for place in reversed(self.past[-_MEMORY:]):
            if line.index - place.line > _REACH:
                break
            if place.group.kind != "person" or (place.group.gender and place.group.gender != gender):
                continue
            score = self._score(place, line, quoted=word.quoted) + (1.0 if place.group.gender else 0.0)
            if score > best_score:
                best, best_score = place.group, score
        if best is not None and not best.gender:
            best.gender = gender  # who was "she" once is not "he" a line later
        return best

    def _score(self, place: Place, line: Line, *, quoted: bool) -> float:
        distance = line.index - place.line
        score = 10.0 - 2.5 * distance
        if place.subject:
            score += 4.0 if place.opening else 3.0
        if place.quoted != quoted:
            score -= 3.0
        return score

    def role(self, lows: list[str]) -> Group | None:
        """The last person who holds such an office: every word of the description must fit one of the roles."""
        lows = " ".join(lows).split()  # "secretary-general" stands for two words
        head = lows[-1]
        for place in reversed(self.past[-_MEMORY:]):
            group = place.group
            if group.kind != "person":
                continue
            for role in group.roles:
                words = set(role.split())
                if head in words and all(low in words or not self.lex.role_word(low) for low in lows):
                    return group
        return None

    def body(self, noun: str) -> Group | None:
        """The last organisation whose name fits the noun."""
        fits = self.lex.nominals.get(noun)
        if fits is None:
            return None
        for place in reversed(self.past[-_MEMORY:]):
            group = place.group
            if group.kind == "organisation" and any(
                key[-1] in fits or (len(key) > 2 and fits & set(key)) for key in group.keys
            ):
                return group
        return None
