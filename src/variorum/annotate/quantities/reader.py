"""Read the quantities of one sentence. In: its atoms, words and the places that dates take. Out: drafts in text order.

One pass from left to right: numeral, currency and unit, label or date, range, bound, rate, counted noun.
Refuses to look at other sentences; what needs them (ellipsis, wholes, change) is done in `links`.
"""

from variorum.annotate.quantities import ages, apart, money
from variorum.annotate.quantities.atoms import cut, glued, low
from variorum.annotate.quantities.bounds import bound_after, bound_before
from variorum.annotate.quantities.counted import Row
from variorum.annotate.quantities.describing import describes, is_house, is_item
from variorum.annotate.quantities.digits import Numeral, clean, trailing_step
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.hours import is_hour
from variorum.annotate.quantities.letters import add_inches, scaled
from variorum.annotate.quantities.money import Unit
from variorum.annotate.quantities.nouns import count
from variorum.annotate.quantities.numerals import read_numeral
from variorum.annotate.quantities.openings import ARTICLES, article_counts, openers, people_near
from variorum.annotate.quantities.places import Places
from variorum.annotate.quantities.ranges import join_range, pair, share
from variorum.annotate.quantities.rates import rate_behind
from variorum.annotate.quantities.singles import read_single
from variorum.annotate.quantities.units import unit_before, unit_behind
from variorum.annotate.quantities.words import wordset
from variorum.model.article import Span


class Reader:
    """The reading of one sentence."""

    def __init__(self, row: Row, index: int, bounds: tuple[int, int], times: Places) -> None:
        """`times` are the places of times resolved elsewhere."""
        self.text, self.row, self.index = row.text, row, index
        self.atoms = cut(self.text, *bounds)
        self.times = times
        digits = any(atom.kind == "d" for atom in self.atoms)
        self.moments = Places(apart.moments(self.text, *bounds) if digits else [])
        self.addresses = Places(apart.addresses(self.text, *bounds) if digits else [])

    def read(self) -> list[Draft]:
        """All drafts of the sentence."""
        drafts: list[Draft] = []
        atoms, begins, people = self.atoms, openers(), None
        i = 0
        while i < len(atoms):
            word, kind = atoms[i].low, atoms[i].kind
            if kind in "ws" and word not in begins:
                i += 1
                continue
            if word in ARTICLES and not article_counts(atoms, i):
                people = people_near(atoms) if people is None else people
                if not people:
                    i += 1
                    continue
            draft, i = self._read_at(i, drafts)
            if draft is not None:
                drafts.append(draft)
        return drafts

    def _read_at(self, i: int, drafts: list[Draft]) -> tuple[Draft | None, int]:
        atom = self.atoms[i]
        if atom.kind == "d" and self.addresses.covers(atom.start, atom.end):
            return self._address(i)
        ranked = apart.ordinal(self.atoms, i)
        if ranked is not None:
            return self._ordinal(i, *ranked)
        numeral = read_numeral(self.atoms, i)
        if numeral is None or (
            numeral.form == "words" and (numeral.low == 1 or atom.low == "zero") and numeral.last == i + 1
        ):
            return read_single(self, i, numeral)
        return self._number(numeral, drafts)

    def _address(self, i: int) -> tuple[Draft | None, int]:
        span = self.addresses.covers(self.atoms[i].start, self.atoms[i].end)
        assert span is not None
        j = i
        while j < len(self.atoms) and self.atoms[j].start < span[1]:
            j += 1
        numeral = read_numeral(self.atoms, i)
        if self.moments.covers(*span) or numeral is None:
            return None, j
        return self.draft(numeral, "label", last=j), j

    def _ordinal(self, i: int, value: int, last: int) -> tuple[Draft | None, int]:
        atom = self.atoms[i]
        end = self.atoms[last - 1].end
        if self.times.covers(atom.start, end) or self.moments.covers(atom.start, end):
            return None, last
        draft = self.draft(Numeral(i, last, value, value, 1, "ordinal"), "ordinal")
        self.count(draft, after_of=False)
        draft.unit = draft.head or ""
        return draft, last

    def _number(self, numeral: Numeral, drafts: list[Draft]) -> tuple[Draft | None, int]:
        atoms = self.atoms
        if is_item(atoms, numeral) or is_house(atoms, numeral):
            return self.draft(numeral, "label"), numeral.last
        numeral, before, behind = self.units(numeral)
        start, end = atoms[numeral.first].start, atoms[numeral.last - 1].end
        if self.moments.covers(start, end):
            return None, numeral.last
        if ages.is_decade(atoms, numeral):
            return self.finish(self.draft(numeral, "age", unit="year")), numeral.last + 1
        duration = behind is not None and behind.kind == "duration"
        if not duration and before is None and self.times.covers(start, end):
            return None, numeral.last
        if ages.is_tens(atoms, numeral):
            return None, numeral.last + 1
        if before is None and behind is None and is_hour(self.text, atoms, numeral):
            return None, numeral.last
        paired = pair(self, numeral) if before is None else None
        if paired is not None:
            drafts.extend(paired[0][:-1])
            return paired[0][-1], paired[1]
        unit = before or behind
        part = share(self, numeral) if unit is None else None
        if part is not None:
            return self.finish(part), part.last
        if unit is None and apart.is_year(self.row, atoms, numeral):
            joined = join_range(self, numeral, None)
            return (None, numeral.last) if joined is None else (None, joined.last)
        if apart.is_label(self.row, atoms, numeral, has_unit=unit is not None):
            return self.draft(numeral, "label"), numeral.last
        return self._quantity(numeral, before, behind)

    def _quantity(
        self, numeral: Numeral, before: Unit | None, behind: Unit | None
    ) -> tuple[Draft | None, int]:
        atoms = self.atoms
        unit = before or behind
        last = numeral.last if behind is None else behind.last
        if before is not None:
            last = money.tail(atoms, last, before.name)
        draft = self.draft(numeral, "count", last=last)
        if before is not None:
            draft.first, draft.start = before.first, atoms[before.first].start
        if unit is not None:
            draft.kind, draft.unit, draft.factor = unit.kind, unit.name, unit.factor
            draft.low, draft.high, draft.step = (
                clean(v * unit.factor) for v in (draft.low, draft.high, draft.step)
            )
        joined = join_range(self, numeral, unit)
        if joined is not None:
            if joined.first >= draft.first:
                joined.first, joined.start = draft.first, draft.start
            draft = joined
        if numeral.form == "fraction":
            draft.kind, draft.unit = "percent", "percent"
        if draft.unit == "foot":
            add_inches(atoms, draft)
        ages.make_age(self.text, self.row, atoms, draft)
        return self.finish(draft), draft.last

    def finish(self, draft: Draft) -> Draft:
        """Bound, rate and counted noun of a draft."""
        self.bound(draft)
        rate = rate_behind(self.atoms, draft.last) if draft.kind != "age" else None
        if (
            draft.kind == "duration"
            and rate is not None
            and rate[1] not in wordset("units", "settings", "spans_of_time")
        ):
            rate = None  # "after three days a person" and the like
        if rate is not None:
            draft.last, draft.rate = rate
            draft.end = self.atoms[draft.last - 1].end
        self.count(draft)
        if draft.kind in ("count", "measure") and draft.counted is not None:
            self._behind_noun(draft, rated=rate is not None)
        if apart.is_type(self.row, self.atoms, draft) or describes(self.row, self.atoms, draft):
            draft.kind, draft.unit, draft.head, draft.counted = "label", "", None, None
            draft.end = draft.number.end
        return draft

    def _behind_noun(self, draft: Draft, *, rated: bool) -> None:
        """ "80,000 cars a day", "30 tonnes of ash an hour", "60 seats or fewer": rate and bound behind what is counted."""
        k = draft.last
        while k < len(self.atoms) and self.atoms[k].start < draft.end:
            k += 1
        rate = None if rated else rate_behind(self.atoms, k)
        if rate is not None:
            k, draft.rate = rate
            draft.end = self.atoms[k - 1].end
        after = bound_after(self.atoms, k) if low(self.atoms, k) == "or" and draft.bound == "exact" else None
        if after is not None:
            draft.bound, draft.end = after.bound, self.atoms[after.last - 1].end

    def count(self, draft: Draft, *, after_of: bool = True) -> None:
        """Find what the draft counts and give it its unit."""
        count(self.row, self.atoms, draft, after_of=after_of)

    def units(self, numeral: Numeral) -> tuple[Numeral, Unit | None, Unit | None]:
        """Currency before and unit behind a numeral, with a scale letter read where money or people make it one."""
        before = unit_before(self.atoms, numeral.first)
        numeral = scaled(self.row, self.atoms, numeral, before)
        return numeral, before, None if before else unit_behind(self.atoms, numeral)

    def draft(self, numeral: Numeral, kind: str, *, unit: str = "", last: int | None = None) -> Draft:
        """A draft for a numeral at its place."""
        atoms = self.atoms
        span = Span(atoms[numeral.first].start, atoms[numeral.last - 1].end)
        last = numeral.last if last is None else max(last, numeral.last)
        start = span.start
        value_low = numeral.low
        if numeral.form in ("digits", "words") and self._negative(numeral.first):
            value_low, start = -numeral.low, atoms[numeral.first - 1].start
        high = value_low if numeral.low == numeral.high else numeral.high
        return Draft(
            sentence=self.index, first=numeral.first, last=last, start=start, end=atoms[last - 1].end, number=span,
            kind=kind, low=value_low, high=high, step=numeral.step, unit=unit,  # type: ignore[arg-type]
            bound="vague" if numeral.form == "vague" else "exact", form=numeral.form, scaled=numeral.scaled,
        )  # fmt: skip

    def _negative(self, i: int) -> bool:
        """A minus sign glued to the digits and to nothing before it, or the word."""
        if (
            low(self.atoms, i - 1) in ("minus", "negative")
            and low(self.atoms, i - 2) != "or"
            and (i < 2 or self.atoms[i - 2].kind != "d")
        ):
            return True
        return (
            low(self.atoms, i - 1) in ("-", "−")
            and glued(self.atoms, i)
            and not glued(self.atoms, i - 1)
            and i > 0
        )

    def bound(self, draft: Draft) -> None:
        """Find the words that bound the draft and take them in."""
        found = bound_before(
            self.atoms,
            draft.first,
            duration=draft.kind == "duration",
            article=draft.form in ("article", "vague") and self.atoms[draft.first].low in ("a", "an"),
        )
        if found is not None:
            draft.first, draft.start = found.first, self.atoms[found.first].start
        after = bound_after(self.atoms, draft.last)
        if after is not None and (found is None or after.last == draft.last + 1):
            draft.last, draft.end = after.last, self.atoms[after.last - 1].end
            found = found or after
        if found is None or draft.bound in ("vague", "range"):
            return
        draft.bound = found.bound
        if found.bound == "about" and float(draft.low).is_integer() and draft.step == 1 and draft.low >= 10:
            draft.step = 10 if draft.low % 10 == 0 else 1
        draft.step = max(
            draft.step, trailing_step(int(draft.low)) if draft.form == "words" and draft.low >= 100 else 0
        )
