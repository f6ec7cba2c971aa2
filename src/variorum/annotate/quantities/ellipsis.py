"""Give a bare number the unit that the words left out. In: the drafts of an article. Out: kind, unit and head, set in place.

"11 died and 30 were hurt", "all three are down", "fell 162.31 points to 7,425.81", "a profit of $1.2bn, up from 950m",
"the number of jobless people rose to 2,300". Refuses to reach further back than one sentence, and numbers with a noun.
"""

from typing import NamedTuple

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.changes import side
from variorum.annotate.quantities.counted import Row, find_counted
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.words import wordset

_BACK = 12  # drafts looked at for an antecedent
_OPENING = 3  # atoms before the whole that a sentence opens with: "And of the 900"
_NUMBER_OF = 16  # atoms between "the number of …" and its figure


class Line(NamedTuple):
    """The atoms and the words of one sentence."""

    atoms: list[Atom]
    row: Row


def fill(drafts: list[Draft], k: int, line: Line) -> None:
    """Unit and head of a count without a noun: by the list it stands in, by the verb, by what was counted before."""
    draft, atoms = drafts[k], line.atoms
    before = drafts[k - 1] if k and drafts[k - 1].sentence == draft.sentence else None
    if before is not None and (_aged(atoms, before, draft) or _end_of_range(atoms, before, draft)):
        draft.kind, draft.unit = before.kind, before.unit
        return
    if befallen(atoms, draft):
        draft.unit, draft.head = "person", "person"
        return
    if before is not None and _bracketed(atoms, draft) and _bracketed(atoms, before):
        draft.kind, draft.unit, draft.head = before.kind, before.unit, before.head
        return
    if before is not None and _votes_against(atoms, before, draft):
        draft.unit, draft.head = "vote", "vote"
        return
    if _level(drafts, k, atoms) or _money(drafts, k, atoms) or _numbered(draft, line):
        return
    if _of_whole(drafts, k, atoms) or _gapped(drafts, k, atoms):
        return
    if _bare(atoms, draft) or _parallel(drafts, k, atoms):
        _from_antecedent(drafts, k, atoms)


def _from_antecedent(drafts: list[Draft], k: int, atoms: list[Atom]) -> None:
    """What was counted last, in this sentence or the one before."""
    draft = drafts[k]
    listed = low(atoms, draft.first - 1) in ("and", "or", ",", "(", "but", ";")
    for back in range(k - 1, max(-1, k - _BACK), -1):
        other = drafts[back]
        if other.sentence < draft.sentence - (0 if listed else 1):
            return
        if other.kind == "count" and other.head:
            draft.unit, draft.head = other.unit, other.head
            if other.unit == "person" and _participle(low(atoms, draft.last)):
                draft.head = "person"  # "5 fatalities, 36 transported to hospitals": these did not die
            return


def _of_whole(drafts: list[Draft], k: int, atoms: list[Atom]) -> bool:
    """ "Of the 900 staff of both mills, 600 work in one", "Of the 65 million francs promised, 22 million was spent": parts of what opens."""
    draft = drafts[k]
    first = next(i for i in range(k, -1, -1) if i == 0 or drafts[i - 1].sentence != draft.sentence)
    whole = drafts[first]
    opening = [atoms[i].low for i in range(min(whole.first, _OPENING))]
    opens = "of" in opening and "of" in opening[-2:]
    alike = whole.kind == "count" or (whole.kind == "money" and draft.scaled)
    if first == k or not opens or whole.kind not in ("count", "money") or not alike or not whole.unit:
        return False
    if draft.counted is not None or draft.form not in ("digits", "words") or draft.low > whole.high:
        return False
    draft.kind, draft.unit, draft.head, draft.whole = whole.kind, whole.unit, whole.head, first
    return True


def _gapped(drafts: list[Draft], k: int, atoms: list[Atom]) -> bool:
    """ "Northway employs 900 people at two mills, Westway 1,200 at three": the verb and the first noun are left out."""
    draft = drafts[k]
    subject = draft.first - 1
    named = subject > 0 and atoms[subject].upper and low(atoms, subject - 1) in (",", ";", "and")
    behind = low(atoms, draft.last) in wordset("counted", "parts", "closers")
    if not named or not behind or draft.counted is not None or draft.form != "digits":
        return False
    for other in drafts[max(0, k - _BACK) : k]:
        if other.sentence == draft.sentence and other.kind == "count" and other.head:
            draft.unit, draft.head = other.unit, other.head
            return True
    return False


def _participle(word: str) -> bool:
    return (len(word) > 4 and word.endswith("ed")) or word in wordset("persons", "casualty", "auxiliaries")


def _bracketed(atoms: list[Atom], draft: Draft) -> bool:
    """ "Ruritania (100 percent), Borduria (99)": figures of a list, alone in brackets."""
    return low(atoms, draft.first - 1) == "(" and low(atoms, draft.last) == ")"


def others(drafts: list[Draft], k: int, atoms: list[Atom]) -> None:
    """ "one man drowned and two others were hurt": others are of the kind that was counted before, or befell people."""
    draft = drafts[k]
    behind = next((i for i in range(draft.last, len(atoms)) if atoms[i].start >= draft.end), len(atoms))
    auxiliaries = wordset("persons", "casualty", "auxiliaries")
    while low(atoms, behind) in auxiliaries:
        behind += 1
    if low(atoms, behind) in wordset("persons", "casualty", "verbs"):
        draft.unit = "person"
        return
    for other in drafts[max(0, k - _BACK) : k][::-1]:
        if other.sentence == draft.sentence and other.kind == "count" and other.unit not in ("", "other"):
            draft.unit = other.unit
            return


def _end_of_range(atoms: list[Atom], before: Draft, draft: Draft) -> bool:
    """ "from 5 percent to 7": the second value has the unit of the first."""
    if before.kind not in ("measure", "percent", "money") or draft.counted is not None:
        return False
    ranged = "from" in (low(atoms, before.first - 1), low(atoms, before.first - 2))
    return ranged and low(atoms, draft.first - 1) == "to" and draft.first - before.last <= 2


def _aged(atoms: list[Atom], before: Draft, draft: Draft) -> bool:
    """ "those aged 40, 50 and 60"."""
    alike = before.kind == "age" and draft.form == before.form and before.unit == "year"
    if not alike or not 0 < draft.high < 125 or draft.counted is not None:
        return False
    between = [atoms[k].low for k in range(before.last, min(draft.first, before.last + 3))]
    closed = between[-1:] != [","] or low(atoms, draft.last) in (",", "and", "or")
    return 0 < len(between) < 3 and set(between) <= {",", "and", "or"} and closed


def _votes_against(atoms: list[Atom], before: Draft, draft: Draft) -> bool:
    """ "327 votes to 299"."""
    joint = low(atoms, draft.first - 1) in ("to", "against", "for")
    return before.unit == "vote" and joint and draft.first - before.last < 4 and draft.counted is None


def _level(drafts: list[Draft], k: int, atoms: list[Atom]) -> bool:
    """ "lost 162.31 points, or 2 percent, to end at 7,425.81", "the highest is 84.75 cents, the lowest 74.07".

    Decimals written alike are of one scale: the bare one takes the unit of the other.
    """
    draft = drafts[k]
    if draft.form != "digits" or draft.scaled or draft.step >= 1 or draft.counted is not None:
        return False
    if draft.last < len(atoms) and atoms[draft.last].low not in wordset("counted", "parts", "closers"):
        return False
    for back in range(k - 1, max(-1, k - _BACK), -1):
        other = drafts[back]
        if other.sentence != draft.sentence:
            return False
        if other.kind not in ("money", "measure") or other.rate is not None or other.counted is not None:
            continue
        if other.form == "digits" and not other.scaled and abs(other.step / other.factor - draft.step) < 1e-9:
            draft.kind, draft.unit, draft.factor = other.kind, other.unit, other.factor
            draft.low, draft.high, draft.step = (
                value * other.factor for value in (draft.low, draft.high, draft.step)
            )
            return True
    return False


def _money(drafts: list[Draft], k: int, atoms: list[Atom]) -> bool:
    """ "a profit of $1.2bn, up from 950m", "640 million francs, with a gain of 80 million": a large bare figure is money, too."""
    draft = drafts[k]
    if (
        not draft.scaled
        or draft.low < 1e6
        or draft.form not in ("digits", "words")
        or draft.counted is not None
    ):
        return False
    word, back = low(atoms, draft.first - 1), low(atoms, draft.first - 2)
    compared = word in ("from", "to") and side(back) is not None
    named = word in ("of", "at") and back in wordset("currencies", "talk", "figures")
    if not (compared or named or word in wordset("currencies", "talk", "against")):
        return False
    for other in drafts[max(0, k - _BACK) : k][::-1]:
        if other.sentence != draft.sentence or (other.kind == "count" and other.scaled and other.unit):
            return False
        if other.kind == "money" and other.unit and other.scaled:
            draft.kind, draft.unit = "money", other.unit
            return True
    return False


def _numbered(draft: Draft, line: Line) -> bool:
    """ "the number of jobless people fell from 1.01 million to 795,000": figures of a number that was named before."""
    atoms = line.atoms
    if low(atoms, draft.first - 1) not in wordset("counted", "parts", "level_before"):
        return False
    for i in range(draft.first - 3, max(-1, draft.first - _NUMBER_OF), -1):
        if atoms[i].low in (".", ";", ":"):
            return False
        if atoms[i].low in wordset("persons", "casualty", "headcounts"):
            of_people = low(atoms, i - 1) in wordset("persons", "casualty", "before_headcount")
            if i and not of_people and not atoms[i - 1].upper:
                return False  # "the fox population"
            draft.unit = draft.head = "person"  # "the population has doubled to 1.4 million"
            return True
        if atoms[i].low == "number" and low(atoms, i + 1) == "of" and low(atoms, i - 1) != "a":
            counted = find_counted(line.row, atoms[i + 1].end)
            if counted is None:
                return False
            draft.unit = "person" if counted.person else counted.head
            draft.head = counted.head
            return True
    return False


def befallen(atoms: list[Atom], draft: Draft) -> bool:
    """Whether a bare number stands for people: "12 dead", "19 were taken", "killing 12", "a death toll of 12"."""
    i = draft.last
    if low(atoms, i) in ("others", "other"):
        i += 1
    while low(atoms, i) in wordset("persons", "casualty", "auxiliaries") and i < draft.last + 4:
        i += 1
    word = low(atoms, i)
    if word in wordset("persons", "casualty", "verbs") or word in wordset("persons", "casualty", "states"):
        return True
    if word == "in" and low(atoms, i + 1) in wordset("persons", "casualty", "places"):
        return True
    before = low(atoms, draft.first - 1)
    if before in wordset("persons", "casualty", "objects"):
        return True
    alone = (
        draft.form == "vague" and low(atoms, draft.last) != "of" and low(atoms, draft.last - 1) != "several"
    )
    if alone and before in wordset("persons", "casualty", "alone_before"):
        return True
    if before in ("of", "by") and low(atoms, draft.first - 2) in wordset("persons", "casualty", "gatherings"):
        return True
    passed = draft.bound == "more_than" and before in wordset("persons", "casualty", "auxiliaries")
    if before not in wordset("persons", "casualty", "toll_before") and not passed:
        return False
    near = {atom.low for atom in atoms[max(0, draft.first - 7) : draft.first]}
    return bool(
        near & (wordset("persons", "casualty", "toll_nouns") | wordset("persons", "casualty", "states"))
    )


def _bare(atoms: list[Atom], draft: Draft) -> bool:
    """Whether the number stands for a noun that was named before: it is followed by a verb, "of them", "others" or nothing."""
    if draft.form == "digits" and draft.step < 1:
        return False
    after = low(atoms, draft.last)
    if low(atoms, draft.first - 2) == "there" and low(atoms, draft.first - 1) in ("were", "are", "was", "is"):
        return True
    if after in ("", ".", ",", ";") and _countable_bound(atoms, draft):
        return True
    behind = wordset("persons", "casualty", "auxiliaries") | wordset("counted", "parts", "bare_after")
    return after in behind or low(atoms, draft.first - 1) in wordset("counted", "parts", "bare_before")


def _parallel(drafts: list[Draft], k: int, atoms: list[Atom]) -> bool:
    """ "one town has 23 clinics, the next has 21": the same verb stands before both."""
    draft = drafts[k]
    word = low(atoms, draft.first - 1)
    if word not in wordset("counted", "parts", "parallel"):
        return False
    counts = (d for d in drafts[max(0, k - _BACK) : k][::-1] if d.kind not in ("ordinal", "label"))
    before = next(counts, None)
    same = before is not None and before.sentence == draft.sentence and word == low(atoms, before.first - 1)
    return same and (
        draft.last >= len(atoms) or low(atoms, draft.last) in wordset("counted", "parts", "closers")
    )


def _countable_bound(atoms: list[Atom], draft: Draft) -> bool:
    """ "carrying as many as 600.": bounds that only go with things one counts."""
    bound = " ".join(atom.low for atom in atoms[draft.first : draft.first + 3])
    return bound.startswith(("as many as", "as few as", "fewer than", "no fewer than"))
