"""Ellipsis: what a figure says that leaves its noun or verb out. In: figures in text order, each with the sense its own words give.
Out: the sense that the figures before it lend: "others put it at 50,000", "up from 6 percent", "three of them", "including two guides".

Refuses to look back further than one sentence, save for what stands for another figure (rivals.py), and to overrule a sense that a
figure's own words give.
"""

import msgspec

from variorum.catalogue import load_catalogue
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line
from variorum.claims.rivals import Loan, Told, borrowed, loan
from variorum.model.mark import Quantity

_SHARE_PRICE = 10_000  # hardly a share costs more
_BESIDE = 4  # words between two figures of one scale: "to 7 percent, up from 6"
_POINTERS = frozenset(("these", "those"))
_SHORTLY = 6  # sentences
_THEM = frozenset(("them", "these", "those", "which", "whom"))
_PLAIN = frozenset(("attended", "strength", "members", "aboard", "victims"))  # told by the counted noun alone
_GATHERINGS = frozenset(("at_vigil", "at_funeral", "visitors"))
_LEADS = frozenset(("vote_margin",))  # between two: what follows is one's own
_IT = ["it", "at"]
_RECENT = 6  # figures of a sentence that "of them" may stand for
_NARROW = frozenset(("critical", "stable", "lightly_hurt"))  # fates of some of the hurt


class Settled(msgspec.Struct, frozen=True):
    """A figure with its sense, in the unit of whatever it stands for, and what that lends it."""

    sense: Sense
    quantity: Quantity
    loan: Loan | None = None


class Before:
    """What the figures before this one were, over at most one sentence."""

    def __init__(self) -> None:
        self._last: Sense | None = None
        self._near: tuple[Quantity, int, Sense] | None = None
        self._share: str | None = None
        self._apiece = False  # whether the article has told a price per share
        self._here: list[Sense] = []
        self._heads: list[tuple[str | None, Sense]] = []  # of this sentence: what is counted, and its sense
        self._told: dict[tuple[int, int], Sense] = {}
        self._counts: dict[
            tuple[float | None, float | None], tuple[Sense, int]
        ] = {}  # by figure: sense, sentence
        self._sentence = 0
        self._all: list[Told] = []

    def opens(self) -> None:
        """A sentence begins."""
        self._sentence += 1
        self._near, self._share = None, None
        self._here, self._heads = [], []

    def closes(self, line: Line) -> None:
        """A sentence ends: what is left out is taken from the sentence before, never from further back."""
        if not line.quantities:
            self._last = None

    def settle(
        self, line: Line, place: int, quantity: Quantity, sense: Sense, whole: Quantity | None
    ) -> Settled:
        """The next figure, which stands at `place` among the marks."""
        lent = (
            loan(line, quantity, sense, self._all, self._sentence)
            if _weak(line, quantity, sense) or _set_apart(line, quantity)
            else None
        )
        if lent is None:
            found = Settled(self._settled(line, quantity, sense, whole), quantity)
        else:
            borrowing = lent.lender.sense
            quantity = borrowed(quantity, lent)
            found = Settled(Sense(borrowing.attribute, sense.index, borrowing.predicate), quantity, lent)
            self._note(line, quantity, found.sense)
            self._last = found.sense if quantity.kind == "count" else self._last
        noun = (
            (quantity.counted.start, quantity.counted.end)
            if quantity.counted
            else lent.lender.noun
            if lent
            else None
        )
        self._all.append(Told(place, quantity, found.sense, self._sentence, noun))
        return found

    def ask(self, place: int, quantity: Quantity, sense: Sense) -> None:
        """A question, which what is answered to it stands for."""
        noun = (quantity.counted.start, quantity.counted.end) if quantity.counted else None
        self._all.append(Told(place, quantity, sense, self._sentence, noun))

    def amend(self, sense: Sense) -> None:
        """The last figure has another sense than its words gave it."""
        self._all[-1] = msgspec.structs.replace(self._all[-1], sense=sense)

    def _note(self, line: Line, quantity: Quantity, settled: Sense) -> None:
        """Keep a figure for those that follow."""
        _, last = line.range(quantity.start, quantity.end)
        if quantity.kind == "count":
            self._here.append(settled)
            if ":" not in settled.attribute:
                self._counts[quantity.amount.low, quantity.amount.high] = (settled, self._sentence)
            self._heads.append((quantity.head, settled))
        self._near = (quantity, last, settled)
        self._told[quantity.start, quantity.end] = settled

    def _settled(self, line: Line, quantity: Quantity, sense: Sense, whole: Quantity | None) -> Sense:
        """The sense of the next figure, by its own words and those of its sentence and the one before."""
        first, last = line.range(quantity.start, quantity.end)
        found = self._partner(line, quantity, first, sense) or self._put(line, quantity, first, sense)
        if found is None and quantity.kind == "count":
            found = (
                self._pointed(line, quantity, first, sense)
                or self._counted(line, quantity, last, sense)
                or self._part(line, quantity, sense, whole)
                or self._crowd(sense)
            )
        elif found is None and quantity.kind == "money":
            found = self._priced(quantity, sense) or self._listed(line, sense)
        elif found is None and quantity.kind == "percent":
            found = self._shared(quantity, sense)
        if quantity.kind == "count":
            self._last = self._last if found is not None else sense
        self._note(line, quantity, found or sense)
        return found or sense

    def _partner(self, line: Line, quantity: Quantity, first: int, sense: Sense) -> Sense | None:
        """ "raised its stake to 7 percent from 6 percent": one scale, one sense."""
        if self._near is None or line.word(first - 1) != "from" or quantity.change is not None:
            return None
        other, end, told = self._near
        alike = other.kind == quantity.kind and (
            other.kind != "count" or quantity.counted is None or quantity.head == other.head
        )
        if not alike or first - end > _BESIDE or other.change is not None:
            return None
        return Sense(told.attribute, sense.index, sense.predicate)

    def _put(self, line: Line, quantity: Quantity, first: int, sense: Sense) -> Sense | None:
        """ "A march of 20,000 (6,000 by one count; the police left it at 4,000)": "it" is what was counted last in the sentence."""
        if (
            quantity.kind != "count"
            or quantity.counted is not None
            or line.words[max(0, first - 2) : first] != _IT
        ):
            return None
        told = next((s for s in reversed(self._here) if ":" not in s.attribute), None)
        return Sense(told.attribute, None, told.predicate) if told and ":" in sense.attribute else None

    def _pointed(self, line: Line, quantity: Quantity, first: int, sense: Sense) -> Sense | None:
        """ "Three cables were cut. These three lines carry most calls": what "these" points at was counted shortly before."""
        if line.word(first - 1) not in _POINTERS or not sense.attribute.startswith("open:"):
            return None
        told, sentence = self._counts.get((quantity.amount.low, quantity.amount.high), (None, 0))
        if told is None or self._sentence - sentence > _SHORTLY:
            return None
        return Sense(told.attribute, None, told.predicate)

    def _counted(self, line: Line, quantity: Quantity, last: int, sense: Sense) -> Sense | None:
        """ "…, but others put it at 50,000", "three of them in the north"."""
        if line.word(line.range(quantity.start, quantity.end)[0] - 1) in ("a", "an"):
            return None  # "like a 22": a name of a make, no count
        them = line.word(last) == "of" and line.word(last + 1) in _THEM
        told = (
            next((s for s in reversed(self._here[-_RECENT:]) if ":" not in s.attribute), None)
            if them
            else None
        )
        alike = (s for head, s in reversed(self._heads) if head is not None and head == quantity.head)
        told = told or next(alike, self._last)
        measured = self._near is not None and self._near[0].kind == "measure"
        if (
            told is None
            or not (them or quantity.counted is None)
            or measured
            or quantity.amount.unit == "time"
        ):
            return None
        if not sense.attribute.startswith("open:") or told.attribute in _LEADS:
            return None
        if sense.predicate in words_in("people", "seeking"):
            return None  # "arrested three and were looking for two more"
        own = sense.predicate if ":" not in told.attribute else told.predicate
        return Sense(told.attribute, sense.index, own)

    def _crowd(self, sense: Sense) -> Sense | None:
        """ "3,000 came to the vigil. Police put the crowd at 1,800": one gathering."""
        told = self._last.attribute if self._last is not None else ""
        same = (
            sense.attribute == "attended"
            and sense.predicate in words_in("occasions", "crowds")
            and told in _GATHERINGS
        )
        return Sense(told, sense.index, sense.predicate) if same else None

    def _part(self, line: Line, quantity: Quantity, sense: Sense, whole: Quantity | None) -> Sense | None:
        """A part of the killed that has no fate of its own, "12 were killed, including three teenagers"; of others a bare figure."""
        bare = quantity.counted is None and whole is not None and quantity.head == whole.head
        told = self._told.get((whole.start, whole.end)) if whole is not None else None
        entry = load_catalogue().attributes.get(told.attribute) if told is not None else None
        plain = sense.attribute.startswith("open:") or (sense.attribute in _PLAIN and sense.index is None)
        if told is None or entry is None or told.attribute in _NARROW or not plain:
            return None
        if not (entry.fate or bare):
            return None
        here = whole is not None and line.start <= whole.start < line.end
        return Sense(told.attribute, told.index if here else None, told.predicate)

    def _priced(self, quantity: Quantity, sense: Sense) -> Sense | None:
        """ "412 pence a share, later 430 pence"."""
        small = 0 < (quantity.amount.high or quantity.amount.low or 0) < _SHARE_PRICE
        apiece = (
            self._apiece
            and sense.attribute == "price"
            and small
            and sense.predicate in words_in("offered", "deals")
        )
        self._apiece = self._apiece or sense.attribute == "per_share"
        return Sense("per_share", sense.index, sense.predicate) if apiece else None

    def _listed(self, line: Line, sense: Sense) -> Sense | None:
        """ "a contribution of 3 million from one, half a million from another": no verb, no noun of its own."""
        told = self._near[2] if self._near is not None and self._near[0].kind == "money" else None
        own = sense.index is not None and (
            line.word(sense.index + 1) == "of"
            or (line.pos[sense.index] == "VERB" and not line.any(sense.index, clause_words("figure_verbs")))
        )
        if told is None or own or not sense.attribute.startswith("money:"):
            return None
        return Sense(told.attribute, sense.index, sense.predicate)

    def _shared(self, quantity: Quantity, sense: Sense) -> Sense | None:
        """ "70 percent of flights in one country and 60 in another"."""
        bare = quantity.counted is None and sense.attribute.startswith("share:")
        share = self._share if bare else None
        if sense.attribute != "share:count":  # "with 83 percent of votes counted, Hale has 46"
            self._share = share or sense.attribute
        return Sense(share, sense.index, sense.predicate) if share is not None else None


def _weak(line: Line, quantity: Quantity, sense: Sense) -> bool:
    """Whether a figure's own words do not tell what is counted: "we had 96" is no strength."""
    if sense.attribute.startswith("open:") or _far_side(line, quantity, sense):
        return True
    idle = clause_words("light_verbs") | clause_words("figure_verbs") | words_in("occasions", "crowds")
    return sense.attribute in _PLAIN and (sense.index is None or line.any(sense.index, idle))


def _set_apart(line: Line, quantity: Quantity) -> bool:
    """Whether a bare figure stands right behind a word that sets it against another: "not 38"."""
    first, _ = line.range(quantity.start, quantity.end)
    return quantity.counted is None and (
        line.word(first - 1) in ("not", "against")
        or line.words[max(0, first - 2) : first] == ["instead", "of"]
    )


def _far_side(line: Line, quantity: Quantity, sense: Sense) -> bool:
    """Whether the word that seems to govern a plain figure stands on the far side of another: it governs that one."""
    if sense.index is None or sense.attribute not in _PLAIN:
        return False
    word = line.starts[sense.index]
    return any(word < other.start and other.end <= quantity.start for other in line.quantities)
