"""Sizes: what is so long, far, fast or strong, and what rose or fell. In: a page, a line, what stands around the figure. Out: a Measured.

Refuses a thing that the clause does not name: "40 km away" alone is a length of nothing.
"""

from variorum.claims.event_frame import dependents
from variorum.claims.event_phrases import noun_phrase
from variorum.claims.lexicon import clause_words, words_of_part
from variorum.claims.line import Line, Page
from variorum.claims.measured_sums import Around
from variorum.lang.lands import countries_of
from variorum.model.claim import Measured
from variorum.model.mark import Mention

SIZED = frozenset(("distance", "length", "height", "width", "depth", "area", "speed", "temperature", "water_level", "rainfall", "magnitude"))  # fmt: skip
ASIDE = "aside"  # the noun of a distance that only says where something happened
_ASIDE = 6  # words of a conversion in brackets
_WAY = 3  # words between a length and the preposition before the place it is measured from
_NAME = 60
_SIZES = frozenset(("depth", "height", "speed", "length", "width", "distance", "magnitude", "temperature", "rate", "radius", "area"))  # fmt: skip


def sized(page: Page, line: Line, family: str, ground: Around) -> Measured:
    """The thing of a size, and the place a distance is measured from."""
    thing = _bearer(page, line, ground)
    if family != "distance":
        return Measured(thing=thing)
    beside, aside = _set_beside(page, line, ground.span[0])
    lies = ground.frame is None or line.any(ground.frame.verb, words_of_part("measured", "ways", "lies"))
    noun = ASIDE if aside and not beside else ""
    return Measured(
        noun=noun,
        thing=beside or (thing if lies and not noun else ""),
        base=_base(page, line, ground.span[1]),
    )


def moved(line: Line, ground: Around) -> Measured:
    """What rose or fell: the object of "raised", what "a rise in" names, else the subject."""
    told, compound = ground.phrases, _compound(line, ground)
    if _shift_noun(line, ground.span) or compound or ground.frame is None:
        return Measured(thing=compound or told.get("in", "") or told.get("of", "") or told.get("'s", ""))
    verb = ground.frame.verb
    if (
        line.any(verb, words_of_part("measured", "moves", "moves"))
        and not ground.frame.passive
        and ground.object
    ):
        return Measured(giver=ground.subject, thing=ground.object)
    turns = (
        _shifts()
        | clause_words("figure_verbs")
        | words_of_part("measured", "moves", "moves")
        | words_of_part("measured", "moves", "turns")
    )
    return Measured(thing=ground.subject if line.any(verb, turns) else "")


def _shift_noun(line: Line, span: tuple[int, int]) -> bool:
    """Whether a noun tells the change: "a 5 percent cut", "a rise of 7 percent"."""
    last = span[1] - 1
    near = (last, span[1]) if line.pos[last] == "NOUN" or line.pos[span[1] : span[1] + 1] == ["NOUN"] else ()
    of = next((i for i in range(span[0], max(-1, span[0] - 4), -1) if line.word(i) == "of"), 0)
    return any(line.any(i, _shifts()) for i in (*near, of - 1) if i >= 0)


def _compound(line: Line, ground: Around) -> str:
    """ "pay" of "a 5 percent pay cut", "exports" of "a 12 percent fall in exports"."""
    last = ground.span[1]
    while last > ground.span[0] and line.any(last - 1, _shifts()):
        last -= 1
    said: list[str] = []
    for i in range(last - 1, min(last + 3, len(line.words))):
        if i >= 0 and line.any(i, _shifts()) and said:
            return " ".join(said)
        if line.pos[i] not in ("NOUN", "ADJ") or line.words[i] in ("percent", "cent", "%"):
            said = []
            continue
        said.append(line.words[i])
    return ""


def _shifts() -> frozenset[str]:
    return words_of_part("measured", "moves", "up") | words_of_part("measured", "moves", "down")


def _base(page: Page, line: Line, last: int) -> str:
    """ "north of the capital" behind a length."""
    links = words_of_part("measured", "ways", "links")
    sides = words_of_part("measured", "ways", "sides") - links
    if line.word(last) == "(" and ")" in line.words[last : last + _ASIDE]:
        last += line.words[last : last + _ASIDE].index(")") + 1  # "18 km (11 miles) north of the town"
    last += line.word(last) == ")"
    i = last
    while i < last + _WAY and line.word(i) in sides:
        i += 1
    if line.word(i) not in links or (i == last and line.word(i) in ("of", "to")):
        return ""
    k = line.tokens[i].head
    if not i < k < len(line.words):
        k = next(
            (j for j in range(i + 1, min(i + 5, len(line.words))) if line.pos[j] in ("NOUN", "PROPN")), -1
        )
    noun = noun_phrase(page, line, k) if k > 0 else None
    if noun is None or any(sign.isdigit() for sign in noun.text):
        return ""
    return f"{' '.join(line.words[last : i + 1])} {noun.text}"


def _set_beside(page: Page, line: Line, first: int) -> tuple[str, bool]:
    """The place that a distance is set beside ("Arvel, 40 km north of the capital"), and whether a comma stands before it at all."""
    comma = first - 1
    while comma >= 0 and line.words[comma] in clause_words("skippable"):
        comma -= 1
    if line.word(comma) not in (",", "(", "–", "—"):
        return "", False
    at = line.starts[comma]
    mention = next(
        (m for m in line.mentions_in(at - _NAME, at) if m.end >= at - 1 and m.form == "name"), None
    )
    if mention is None or mention.kind == "person" or _wide(line, mention):
        return "", True
    return " ".join(page.text[mention.start : mention.end].split()), True


def _wide(line: Line, mention: Mention) -> bool:
    """Whether a place is too wide to lie so far from another: a country, the east of something."""
    first, last = line.range(mention.start, mention.end)
    sides = words_of_part("measured", "ways", "sides")
    return any(line.word(i) in sides for i in range(first - 1, last)) or line.word(last - 1) in countries_of()


def _bearer(page: Page, line: Line, ground: Around) -> str:
    """The noun that has the size: before its "of", counted by it, else the subject."""
    stop = line.starts[ground.span[0]], line.ends[ground.span[1] - 1]
    inside = range(*ground.span)
    top = next((i for i in inside if line.tokens[i].head not in inside), ground.span[0])
    head = line.tokens[top].head
    if line.tokens[top].rel == "nmod" and 0 <= head < ground.span[0] and line.pos[head] == "NOUN":
        if line.lemmas[head] not in _SIZES:
            return _text(page, line, head, stop)
        return ground.phrases.get("of", "") or ground.phrases.get("'s", "") or ground.subject
    if ground.subject:
        return ground.subject
    if (
        line.pos[top] == "NOUN"
        and not line.words[top].endswith(tuple(_SIZES))
        and line.tokens[top].lemma.isalpha()
        and top == ground.span[1] - 1
        and line.pos[top - 1] == "NOUN"
    ):
        return line.words[top]
    for at in (top, head):
        for k in dependents(line, at, 0) if 0 <= at < len(line.words) else ():
            if line.tokens[k].rel == "nsubj" and k not in inside:
                return _text(page, line, k, stop)
    return ""


def _text(page: Page, line: Line, k: int, stop: tuple[int, int]) -> str:
    noun = noun_phrase(page, line, k, stop)
    return noun.text if noun is not None and not any(sign.isdigit() for sign in noun.text) else ""
