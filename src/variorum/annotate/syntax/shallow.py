"""Analyse sentences without a model: closed classes, endings, capitals, and heads by what stands next to what.

In: the text and the word spans of one sentence. Out: its tokens with rough tags, heads, relations and names.
Refuses to be clever: one pass per question, no attachment beyond the nearest fitting word, names are guesses:
a run of capitals is a person behind a title, an organisation on a corporate noun, a place behind a preposition of place, else unnamed.
"""

from functools import cache

from variorum.annotate.syntax.lemmas import lemma, stems, word_lists
from variorum.model.mark import Token

Span = tuple[int, int]
_ENDINGS = (
    ("ADV", ("ly",)),
    (
        "NOUN",
        (
            "tion",
            "sion",
            "ment",
            "ness",
            "ity",
            "ship",
            "ance",
            "ence",
            "ism",
            "ist",
            "hood",
            "ers",
            "ors",
            "er",
            "or",
        ),
    ),
    ("ADJ", ("ous", "ful", "ive", "able", "ible", "less", "ical", "ic", "ish", "ary", "ern", "al")),
)
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "SYM"))
_MODIFIER_REL = {
    "DET": "det",
    "ADJ": "amod",
    "NUM": "nummod",
    "NOUN": "compound",
    "PROPN": "compound",
    "ADP": "case",
    "SYM": "compound",
}


@cache
def _closed() -> dict[str, str]:
    classes = word_lists("closed")
    # A word in two classes takes the first: the file is ordered by how safe a class is.
    return {word: tag for tag in reversed(classes) for word in classes[tag]}


def analyse_shallow(text: str, spans: list[Span]) -> tuple[Token, ...]:
    """Tokens of one sentence by rules alone."""
    if not spans:
        return ()
    words = [text[a:b] for a, b in spans]
    tags = _retag(words, [_tag(word, first=i == 0) for i, word in enumerate(words)])
    heads, rels = _heads(words, tags)
    names = _names(words, tags)
    return tuple(
        Token(a, b, lemma(w, t), t, h, r, n)
        for (a, b), w, t, h, r, n in zip(spans, words, tags, heads, rels, names, strict=True)
    )


def _tag(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in _closed():
        return _closed()[low]
    if not any(c.isalnum() for c in word):
        return "SYM" if word in "$£€¥₹%" else "PUNCT"
    if word[0].isdigit():
        return "ADJ" if low.endswith(("st", "nd", "rd", "th")) else "NUM"
    if word[0].isupper() and not first:
        return "PROPN"
    if low.endswith(("ed", "ing")) and len(low) > 5:
        return "VERB"
    for tag, endings in _ENDINGS:
        if low.endswith(endings) and len(low) > 4:
            return tag
    return "PROPN" if first and word[0].isupper() and not low.endswith("s") and low not in stems() else "NOUN"


def _retag(words: list[str], tags: list[str]) -> list[str]:
    """Corrections by the neighbour: "to vote", "would vote", "the killed", "'s" behind a noun, "have" without a verb."""
    for i, tag in enumerate(tags):
        before = tags[i - 1] if i else ""
        low = words[i].lower()
        if low in ("'s", "’s") and before in ("NOUN", "PROPN"):
            tags[i] = "PART"
        elif low == "that" and i and before in ("VERB", "NOUN"):
            tags[i] = "SCONJ"
        elif tag == "NOUN" and i and (words[i - 1].lower() == "to" or before == "AUX") and low in stems():
            tags[i] = "VERB"
        elif (
            tag == "VERB"
            and before in ("DET", "ADJ")
            and i + 1 < len(tags)
            and tags[i + 1] not in ("NOUN", "PROPN")
        ):
            tags[i] = "NOUN"
        elif tag == "VERB" and before in ("DET", "ADJ", "NUM"):
            tags[i] = "ADJ"
    return tags


def _heads(words: list[str], tags: list[str]) -> tuple[list[int], list[str]]:
    """Head and relation of every word: chunks first, then the chunks and verbs to one another."""
    n = len(tags)
    root = _root(tags)
    heads, rels = [root] * n, ["dep"] * n
    following = _following(tags)
    verb = -1  # the verb that governs from the left
    near = False  # no punctuation stands between that verb and here
    case = ""
    for i, tag in enumerate(tags):
        noun = following[i]
        if i == root:
            rels[i] = "root"
        elif tag == "PUNCT":
            rels[i] = "punct"
        elif tag in _MODIFIER_REL and noun > i:
            heads[i], rels[i] = noun, _MODIFIER_REL[tag]
        elif tag in ("AUX", "PART", "SCONJ", "ADV", "CCONJ"):
            heads[i], rels[i] = _function(i, words, tags, root)
        elif tag in _NOMINAL:
            heads[i], rels[i] = _argument(i, verb if near or case else -1, case, tags, root)
        elif tag == "VERB":
            heads[i], rels[i] = (verb if verb >= 0 else root), "advcl" if verb >= 0 else "acl"
        if tag == "VERB":
            verb = i
        near = tag != "PUNCT" and (near or tag == "VERB")
        case = (
            words[i].lower()
            if tag == "ADP"
            else ("" if tag in _NOMINAL or tag in ("VERB", "PUNCT") else case)
        )
    heads[root] = -1
    return [h if h != i else root for i, h in enumerate(heads)], rels


def _root(tags: list[str]) -> int:
    for wanted in (("VERB",), ("AUX",), ("NOUN", "PROPN")):
        for i, tag in enumerate(tags):
            if tag in wanted:
                return i
    return 0


def _following(tags: list[str]) -> list[int]:
    """For each word, the last noun of the chunk that it opens or stands in (itself when it is that noun)."""
    out = list(range(len(tags)))
    for i in range(len(tags) - 2, -1, -1):
        nxt = tags[i + 1]
        joins = nxt in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") or (tags[i] == "ADP" and nxt in ("DET", "PRON"))
        if joins and tags[i] in ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP", "SYM"):
            out[i] = out[i + 1]
    return [j if tags[j] in _NOMINAL else i for i, j in enumerate(out)]


def _function(i: int, words: list[str], tags: list[str], root: int) -> tuple[int, str]:
    tag = tags[i]
    if tag == "PART" and words[i].lower() in ("'s", "’s", "'", "’") and i:
        return i - 1, "case"
    wanted = ("VERB", "NOUN", "PROPN") if tag == "CCONJ" else ("VERB", "ADJ")
    rel = {"AUX": "aux", "SCONJ": "mark", "CCONJ": "cc", "ADV": "advmod"}.get(
        tag, "advmod" if words[i].lower() != "to" else "mark"
    )
    for j in range(i + 1, min(i + 8, len(tags))):
        if tags[j] in wanted:
            return j, rel
    return root, rel


def _argument(i: int, verb: int, case: str, tags: list[str], root: int) -> tuple[int, str]:
    if case and i and verb >= 0:
        return verb, "obl"
    if case:
        return root, "obl"
    if verb >= 0:
        return verb, "obj"
    for j in range(i + 1, min(i + 12, len(tags))):
        if tags[j] == "VERB":
            return j, "nsubj"
    return root, "nsubj" if i < root else "dep"


def _names(words: list[str], tags: list[str]) -> list[str]:
    names = [""] * len(words)
    i = 0
    while i < len(words):
        if tags[i] != "PROPN":
            i += 1
            continue
        j = i
        while j < len(words) and tags[j] == "PROPN":
            j += 1
        kind = _kind(
            [w.lower().rstrip(".") for w in words[i:j]], words[i - 1].lower().rstrip(".") if i else "", j - i
        )
        for k in range(i, j) if kind else ():
            names[k] = ("B-" if k == i else "I-") + kind
        i = j
    return names


def _kind(run: list[str], before: str, size: int) -> str:
    guess = word_lists("guess")
    if not set(guess["ORG"]).isdisjoint(run):
        return "ORG"
    titles = {*guess["PER"], *guess["honorific"]}
    if before in titles or not titles.isdisjoint(run):
        return "PER"
    if before in guess["LOC"]:
        return "LOC"
    return "PER" if size in (2, 3) else ""
