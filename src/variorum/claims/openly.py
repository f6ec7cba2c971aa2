"""Open attributes: names for what no entry of the catalogue counts. In: a quantity in its line and its links. Out: a Sense made of the
article's own words, "open:<predicate>:<head>", "money:…", "share:…".

Refuses empty words: "had 62 shops" and "runs 62 shops" are both about what there is.
"""

from variorum.claims.fitting import Sense
from variorum.claims.governor import Link
from variorum.claims.lexicon import clause_words, word_class, words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_CHARGE = 6  # words of what somebody is accused of
_CRIME = frozenset(("ADJ", "NOUN", "PROPN", "VERB", "NUM"))
_CLOSE = 3  # words between a deed and its "of" figure


def open_sense(line: Line, quantity: Quantity, links: list[Link]) -> Sense:
    """An attribute made of the article's own words."""
    head = quantity.head or ""
    if head == "count" and (charged := _charged(line, quantity)) is not None:
        return charged
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
    if quantity.kind == "percent" and quantity.change is not None:
        return Sense(f"share:{'rise' if quantity.change == 'up' else 'fall'}", index, predicate)
    if quantity.kind == "percent":
        return Sense(
            f"share:{word_class(head if head and head != 'percent' else predicate or '')}", index, predicate
        )
    if quantity.kind == "money":
        return Sense(f"money:{word_class(predicate or '')}", index, predicate)
    idle = not predicate or predicate in clause_words("light_verbs") | clause_words("owning")
    if quantity.change is None and index is not None and _to_a_level(line, quantity, index):
        idle, predicate = True, "be"
    verb = "be" if idle or predicate is None else word_class(predicate)
    return Sense(f"open:{verb}:{head or quantity.amount.unit}", index, predicate)


def _charged(line: Line, quantity: Quantity) -> Sense | None:
    """ "two counts of second-degree murder": of what somebody is accused, whatever the verb around it."""
    _, last = line.range(quantity.start, quantity.end)
    if line.word(last) != "of":
        return None
    end = last + 1
    while (
        end < len(line.words)
        and end - last <= _CHARGE
        and (line.pos[end] in _CRIME or line.words[end] == "-")
    ):
        end += 1
    crime = [w for w in line.words[last + 1 : end] if w.isalpha() and w not in words_in("charges", "degrees")]
    if not crime:
        return None
    return Sense(f"open:charge:count_of_{'_'.join(crime)}", None, "_".join(crime))


def _deed(line: Line, link: Link) -> bool:
    """A noun that tells what is done to the counted: "the withdrawal of several countries"."""
    noun = link.kind == "noun" and link.prep == "of" and link.far <= _CLOSE and line.pos[link.index] == "NOUN"
    return noun and word_class(line.lemmas[link.index]) != line.lemmas[link.index]


def _to_a_level(line: Line, quantity: Quantity, index: int) -> bool:
    """Whether a verb only moves a number: "cut their number to 34" tells how many there are."""
    first, _ = line.range(quantity.start, quantity.end)
    moves = clause_words("figure_verbs") | words_in("rivals", "moved")
    return bool(quantity.head) and line.word(first - 1) in ("to", "from", "at") and line.any(index, moves)
