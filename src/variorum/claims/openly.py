"""Open attributes: names for what no entry of the catalogue counts. In: a quantity in its line and its links. Out: a Sense made of the
article's own words, "open:<predicate>:<head>", "money:…", "share:…".

Refuses empty words: "had 62 shops" and "runs 62 shops" are both about what there is.
"""

from variorum.claims.fitting import Sense
from variorum.claims.governor import Link
from variorum.claims.lexicon import clause_words, word_class
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_CLOSE = 3  # words between a deed and its "of" figure


def open_sense(line: Line, quantity: Quantity, links: list[Link]) -> Sense:
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
