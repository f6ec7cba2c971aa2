"""Sums: what an amount of money is. In: a line, a sum, the entries that count money. Out: its Sense, or nothing.

What governs the sum itself decides first: the verb that takes it ("raised 200,000 dollars"), the noun it is ("a fine of 3 million",
"a 3 million dollar fine"). Only then the nearest telling word. Refuses to call a sum of a known kind ("rent of 640 dollars") by another
word that merely stands near it.
"""

from functools import cache

from variorum.catalogue import Attribute
from variorum.claims.event_frame import frame_of
from variorum.claims.fitting import Sense, by_near
from variorum.claims.governor import Link
from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line
from variorum.lang.load import load_table
from variorum.model.mark import Quantity

_SET = frozenset(("be", "come", "amount", "widen", "narrow", "shrink", "slip", "dip"))
_GIVES = frozenset(("pay", "spend", "receive", "get", "give", "offer", "owe"))
_EACH = frozenset(("per", "each", "a", "every"))
_SHARE_PRICE = 10_000  # hardly a share costs more
_SEEN = 20  # words around a price that may say what it holds
_OPENING = 8  # words that open a sentence: "Including debt, …"
_ASIDE = 3  # words between a price and "including debt"
_APIECE = 7  # words between a price and "a share"
_CAUSES = frozenset(("cause",))
_TAKES = 5  # words between a verb and its sum
_RUN = 4  # words of the noun phrase that a sum describes: "a 3 million dollar cash bid"


def sum_sense(
    line: Line, quantity: Quantity, entries: list[Attribute], links: list[Link], span: tuple[int, int]
) -> Sense | None:
    """The attribute of the sum at `span`."""
    apiece = _traded(line, quantity, span[0]) or _per_share(line, quantity, *span)
    if apiece is not None:
        return apiece
    if _with_debt(line, *span):
        return Sense("price_with_debt", None, "debt")
    own, noun = _described(line, quantity, span[1]), _owner(line, span[0])
    for told in (own, noun):
        named = _named(line, entries, told) if told is not None else None
        if named is not None:
            return _caused(line, named, span[0])
    taken = (
        _risen(line, entries, span)
        or _compensates(line, *span)
        or _ransom(line, span[0])
        or _taken(line, entries, span[0])
        or _passive(line, entries, links)
    )
    if taken is not None:
        return taken
    if noun is not None and line.pos[noun] == "NOUN":
        return Sense(f"money:{line.lemmas[noun]}", noun, line.lemmas[noun])
    found = by_near(line, entries, *span) or _linked(line, entries, links)
    verb = _before(line, span[0])
    if found is not None and verb >= 0 and line.pos[verb] == "VERB" and line.any(verb, _GIVES):
        found = Sense(found.attribute, verb, line.lemmas[verb])  # "was to pay 3 million and invest another"
    return Sense("money:", None, None) if found is None and _moved(line, links, span) else found


def _risen(line: Line, entries: list[Attribute], span: tuple[int, int]) -> Sense | None:
    """What the subject of a verb that only moves a figure names: "sales climbed 3 percent to 2 billion", "operating profit was 30 million"."""
    at = next((i for i in range(*span) if line.tokens[i].head not in range(*span)), span[0])
    at = line.tokens[at].head
    if not 0 <= at < len(line.words) or not line.any(at, clause_words("figure_verbs") | _SET):
        return None
    subject = frame_of(line, at).subject
    noun = subject is not None and subject < span[0] and line.pos[subject] == "NOUN"
    return _named(line, entries, subject) if noun and subject is not None else None


def _moved(line: Line, links: list[Link], span: tuple[int, int]) -> bool:
    """Whether all that governs a sum only moves it: "5 million, later raised to 8": what it is stands elsewhere."""
    verb = next((link.index for link in links if line.pos[link.index] == "VERB"), None)
    return (
        verb is not None
        and line.any(verb, clause_words("figure_verbs"))
        and line.word(verb + 1) == "to"
        and verb not in range(*span)
    )


def _traded(line: Line, quantity: Quantity, first: int) -> Sense | None:
    """What a share trades at: "to close at 403 pence", "the closing price of 298 pence"."""
    i = first - 1
    while i >= 0 and line.words[i] in words_in("market", "joints"):
        i -= 1
    small = 0 < (quantity.amount.low or 0) < _SHARE_PRICE
    told = i < first - 1 and i >= 0 and line.any(i, words_in("market", "trading"))
    return Sense("share_price", i, line.lemmas[i]) if told and small else None


def _per_share(line: Line, quantity: Quantity, first: int, last: int) -> Sense | None:
    """A price, or a dividend, for one share: "412 pence a share", "$38.50 for each share"."""
    per, shares = quantity.amount.unit.endswith(("/share", "/stock")), words_in("per_share", "shares")
    for i in range(last, min(last + _APIECE, len(line.words))):
        if line.pos[i] == "NUM":
            break
        each = line.words[i] in _EACH and not shares.isdisjoint(line.words[i + 1 : i + 3])
        per = per or each  # "for each Orlan share"
    before = {line.word(i) for i in range(max(0, first - 4), first)}
    near = before | {line.word(i) for i in range(last, last + _APIECE)}
    if not per or not near.isdisjoint(words_in("per_share", "results")):
        return None
    return Sense(
        "per_share" if before.isdisjoint(words_in("per_share", "dividends")) else "dividend", None, "share"
    )


def _described(line: Line, quantity: Quantity, last: int) -> int | None:
    """The noun that a sum is itself: "a 3 million dollar fine", "3 million in damages", "2 billion of aid"."""
    if quantity.counted is not None:
        start, end = line.range(quantity.counted.start, quantity.counted.end)
        inside = [i for i in range(start, min(end, len(line.pos))) if line.pos[i] == "NOUN"]
        if inside:
            return inside[-1]
    start = last + (line.word(last) in ("in", "of"))
    noun = -1
    for i in range(start, min(start + _RUN, len(line.words))):
        if line.pos[i] == "NOUN" and i not in line.timed:
            noun = i
        elif line.pos[i] != "ADJ":
            break
    if noun > start and line.any(noun, words_in("sum_nouns", "neutral")):
        noun -= 1
    return noun if noun >= 0 else None


def _owner(line: Line, first: int) -> int | None:
    """The noun before the "of" of a sum: "a fine of 3 million", "a rent of 640 dollars"; empty ones tell nothing."""
    i = _before(line, first)
    noun = i - 1
    if line.word(i) != "of" or noun < 0 or line.pos[noun] not in ("NOUN", "PROPN"):
        return None
    if line.any(noun, words_in("sum_nouns", "empty")):
        return None
    return (
        noun - 1
        if line.any(noun, words_in("sum_nouns", "neutral")) and line.pos[noun - 1] == "NOUN"
        else noun
    )


def _before(line: Line, first: int) -> int:
    """The word before a sum and the words that bound it."""
    i = first - 1
    while i >= 0 and line.words[i] in words_in("sum_nouns", "bounds"):
        i -= 1
    return i


def _caused(line: Line, named: Sense, first: int) -> Sense:
    """ "the storm caused losses of 40 million": what a storm costs is no firm's loss."""
    by = next((i for i in range(max(0, first - _TAKES), first) if line.any(i, _CAUSES)), None)
    return named if named.attribute != "loss" or by is None else Sense("damage_cost", by, "cause")


def _named(line: Line, entries: list[Attribute], noun: int) -> Sense | None:
    """The entry to which the noun of a sum belongs."""
    found = next((entry for entry in entries if line.any(noun, entry.triggers.near)), None)
    return None if found is None else Sense(found.code, noun, line.lemmas[noun])


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    """Verbs that take a sum: by the verb, what the sum is, with the particle that must follow."""
    table = load_table("en", "figures")["sums"]
    runs = ((code, (*run.split(), "")) for code, listed in table.items() for run in listed)
    return {f"{run[0]} {run[1]}".strip(): (code, run[1]) for code, run in runs}


def _taken(line: Line, entries: list[Attribute], first: int) -> Sense | None:
    """What the verb right before a sum makes of it: "raised about 200,000 dollars", "promised the refugees 5 million"."""
    codes = {entry.code for entry in entries}
    start = _before(line, first)
    for i in range(start, max(-1, start - _TAKES), -1):
        if line.pos[i] in ("PUNCT", "NUM", "CCONJ", "SCONJ") or line.words[i] in ("to", "by", "from", "at"):
            return None
        found = _verb(line, i, codes, far=start - i)
        if found is not None:
            return found
        if line.pos[i] == "VERB":
            return None
    return None


def _verb(line: Line, i: int, codes: set[str], far: int) -> Sense | None:
    for form in line.forms[i]:
        told = _verbs().get(form) or _verbs().get(f"{form} {line.word(i + 1)}")
        if told is None or told[0] not in codes or (line.pos[i] == "NOUN"):
            continue
        giving = told[0] in ("loan", "price", "debt")
        if far > (1 if told[1] else 0) and not giving:
            return None  # "raised the fee 20 dollars": the object stands between
        if told[0] == "raised" and line.word(i + 1) in ("to", "from", "by"):
            return None  # what is raised to a sum was none before
        return Sense(told[0], i, line.lemmas[i])
    return None


def _passive(line: Line, entries: list[Attribute], links: list[Link]) -> Sense | None:
    """What the participle behind a sum makes of it: "200,000 dollars have been raised", "the 65 million promised by"."""
    codes = {entry.code for entry in entries}
    for link in links[:3]:
        if link.kind == "passive" and link.far <= 3:
            found = _verb(line, link.index, codes, 0)
            if found is not None:
                return found
    return None


def _with_debt(line: Line, first: int, last: int) -> bool:
    """Whether a price holds the debt taken over: "an enterprise value of 3 billion", "5 billion, including debt"."""
    before = line.words[max(0, first - 6) : first]
    if "enterprise" in before and "value" in before:
        return True
    debt = words_in("debts", "debt")
    if line.vocabulary.isdisjoint(debt):
        return False
    for i in {
        *range(min(_OPENING, len(line.words))),
        *range(max(0, first - _SEEN), min(last + _SEEN, len(line.words))),
    }:
        starts = next(
            (k for k in range(max(0, i - 5), i) if line.words[k] in words_in("debts", "held")), None
        )
        if starts is None or not line.any(i, debt):
            continue
        leads = starts <= 1 or line.word(starts - 1) in (
            ";",
            ",",
            "and",
            "or",
        )  # "; including debt, the deal is worth"
        if 0 <= starts - last <= _ASIDE or (leads and i < first and line.word(i + 1) != "."):
            return True
    return False


def _compensates(line: Line, first: int, last: int) -> Sense | None:
    """ "will pay 10,000 euros to each bereaved family": what is paid to the harmed is no price."""
    verb = _before(line, first)
    paid = line.any(verb, frozenset(("pay",)))
    harmed = words_in("people", "harmed")
    if paid and any(line.any(i, harmed) for i in range(last, min(last + 6, len(line.words)))):
        return Sense("compensation", verb, "pay")
    if paid and "for" in line.words[last : last + 3]:
        return Sense("price", verb, "pay")  # "paid 3 million for the painting"
    return None


def _ransom(line: Line, first: int) -> Sense | None:
    """ "the gang demanded 300,000 dollars for the hostages"."""
    verb = _before(line, first)
    asked = line.any(verb, words_in("people", "demanding"))
    if asked and not line.vocabulary.isdisjoint(words_in("people", "captives")):
        return Sense("ransom", verb, "demand")
    return None


def _linked(line: Line, entries: list[Attribute], links: list[Link]) -> Sense | None:
    """The entry that a governing verb tells from afar: "agreed to buy … for 3 billion"."""
    for link in links:
        if line.pos[link.index] == "VERB" and not line.any(link.index, clause_words("cues")):
            for entry in entries:
                if line.any(link.index, entry.triggers.near):
                    return Sense(entry.code, link.index, line.lemmas[link.index])
    return None
