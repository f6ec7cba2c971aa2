"""Open attributes: names for what no entry of the catalogue counts. In: a quantity in its line and its links. Out: a Sense made of the
article's own words, "open:<predicate>:<head>", "money:…", "share:…", "duration:…".

Refuses empty words: "had 62 shops" and "runs 62 shops" are both about what there is.
"""

from variorum.claims.fitting import Sense
from variorum.claims.governor import Link
from variorum.claims.lexicon import clause_words, word_class, words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_STOPPAGE = {"strike": "strike-off"}  # what has a length is a walkout, not a blow
_CLOSE = 3  # words between a deed and its "of" figure


def open_sense(line: Line, quantity: Quantity, links: list[Link], last: int) -> Sense:
    """An attribute made of the article's own words."""
    head = quantity.head or ""
    verbs = (
        k.index for k in links if line.pos[k.index] == "VERB" and not line.any(k.index, clause_words("cues"))
    )
    index = next(verbs, None)
    if index is None:
        index = next((link.index for link in links if link.kind == "noun"), None)
    deed = next((link.index for link in links if _deed(line, link)), None)
    index = deed if deed is not None else index
    if index is not None and line.any(index, clause_words("support")):
        index = next(
            (i for i in range(index + 1, min(index + 5, len(line.words))) if line.pos[i] == "NOUN"), index
        )
    predicate = line.lemmas[index] if index is not None else None
    if quantity.kind == "duration":
        lasting = _lasting(line, quantity, last) or _goes_on(line, index) or predicate or "last"
        return Sense(f"duration:{_STOPPAGE.get(lasting) or word_class(lasting)}", index, predicate)
    if quantity.kind == "percent" and quantity.change is not None:
        return Sense(f"share:{'rise' if quantity.change == 'up' else 'fall'}", index, predicate)
    if quantity.kind == "percent":
        return Sense(
            f"share:{word_class(head if head and head != 'percent' else predicate or '')}", index, predicate
        )
    if quantity.kind == "money":
        return Sense(f"money:{word_class(predicate or '')}", index, predicate)
    idle = not predicate or predicate in clause_words("light_verbs") | clause_words("owning")
    verb = "be" if idle or predicate is None else word_class(predicate)
    return Sense(f"open:{verb}:{head or quantity.amount.unit}", index, predicate)


def _deed(line: Line, link: Link) -> bool:
    """A noun that tells what is done to the counted: "the withdrawal of several countries"."""
    noun = link.kind == "noun" and link.prep == "of" and link.far <= _CLOSE and line.pos[link.index] == "NOUN"
    return noun and word_class(line.lemmas[link.index]) != line.lemmas[link.index]


def _lasting(line: Line, quantity: Quantity, last: int) -> str | None:
    """What a duration is the length of: "a 24-hour strike", "nine years of war", "a six-month withdrawal period"."""
    if quantity.counted is not None:
        first, end = line.range(quantity.counted.start, quantity.counted.end)
        nouns = [line.lemmas[i] for i in range(first, min(end, len(line.words))) if line.pos[i] == "NOUN"]
        telling = [noun for noun in nouns if noun not in words_in("lengths", "nouns")]
        while end < len(line.words) and line.pos[end] == "NOUN":  # "a 24-hour general strike"
            telling.append(line.lemmas[end])
            end += 1
        if telling:
            return telling[-1]
    if line.word(last) == "of":
        return next(
            (
                line.lemmas[i]
                for i in range(last + 1, min(last + 5, len(line.words)))
                if line.pos[i] == "NOUN"
            ),
            None,
        )
    return None


def _goes_on(line: Line, index: int | None) -> str | None:
    """The subject of a verb that only says how long: "the talks lasted 14 hours", "the strike is expected to last two days"."""
    if index is None:
        return None
    on = line.lemmas[index] == "go" and line.word(index + 1) == "on"
    if not on and not any(
        line.any(i, words_in("lengths", "lasts")) for i in range(index, min(index + 4, len(line.words)))
    ):
        return None
    subject = next(
        (
            i
            for i, token in enumerate(line.tokens)
            if token.head == index and token.rel in ("nsubj", "nsubj:pass") and line.pos[i] == "NOUN"
        ),
        None,
    )
    return None if subject is None else line.lemmas[subject]
