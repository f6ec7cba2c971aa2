"""What the clause says of counted words, as a question takes it up. In: a page, a line and the claim of an open count. Out: words to put behind
"How many ships": "were in the harbour", "have left the port", "did not come", "are connected", "does the company have"; "" where it says nothing.

Words are the article's own, but for "were" before a phrase that stands alone. Refuses clauses that go on over a comma, hold another
figure or a time, and verbs of speech.
"""

from functools import cache

from variorum.claims.conjugation import base_of, forms_of, is_participle
from variorum.claims.event_phrases import noun_phrase
from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim

_LONGEST = 9  # words
_SPAN = 60  # characters
_BEING = {"was": "were", "were": "were", "is": "are", "are": "are"}
_HAVING = {"has": "have", "have": "have", "had": "had"}
_WHO = frozenset(("who", "which", "that"))
_STOPS = frozenset(("PUNCT", "CCONJ", "SCONJ", "PRON", "NUM", "SYM", "X"))
_ENDS = frozenset(("NOUN", "PROPN"))
_BAD = frozenset('“”"()[]{}:;|/•@#<>…‘*?,')


def state_of(page: Page, line: Line, claim: Claim) -> str:
    """What is said of the counted words, "" where nothing can be read."""
    if not claim.attribute.startswith("open:") or claim.counted is None:
        return ""
    first, last = line.range(claim.start, claim.end)
    if first >= last or last >= len(line.words):
        return _owned(page, line, first, last) if first < last else ""
    behind = "" if _part_follows(line, first) else _behind(page, line, last)
    return _owned(page, line, first, last) or behind or _undergone(line, first, last)


def _part_follows(line: Line, first: int) -> bool:
    """Whether what follows is said of a part alone: "none of the 40 houses were insured"."""
    at = first - 1 - (line.pos[first - 1] in ("DET", "PRON") if first else 0)
    return line.word(at) == "of" and line.word(at - 1) in clause_words("parts")


def _behind(page: Page, line: Line, at: int) -> str:
    """What follows the counted words: a verb of theirs, or a phrase that says where they are."""
    i = at + (line.words[at] in _WHO)
    word, pos = line.word(i), line.pos[i] if i < len(line.pos) else ""
    if word in _BEING and line.pos[i] in ("AUX", "VERB"):
        return _run(page, line, i + 1, _BEING[word])
    if pos == "AUX":
        return _run(page, line, i + 1, _HAVING.get(word, word))
    if pos == "VERB" and not line.any(i, clause_words("cues")):
        bare = line.tokens[i].rel.startswith("acl") and i == at and is_participle(word)
        if word.endswith("ing") or bare:
            return _run(page, line, i, "were") if i == at else ""
        return _run(page, line, i, "")
    return _run(page, line, i, "were") if pos == "ADP" and i == at and word in _places() else ""


def _run(page: Page, line: Line, first: int, lead: str) -> str:
    """The words from `first` on, up to where another clause, figure or time begins, behind `lead`."""
    last = first
    while last < len(line.words) and last - first < _LONGEST:
        stop = line.pos[last] in _STOPS and line.words[last] not in ("-", "'s", "'", "to")
        stop = stop or line.words[last : last + 3] == ["at", "the", "time"]
        if stop or last in line.timed or line.words[last] in clause_words("subordinators") | _WHO:
            break
        if any(q.start <= line.starts[last] < q.end for q in line.quantities):
            break
        last += 1
    told = last
    while told > first and not _closes(line, told - 1, lead):
        told -= 1
    if told <= first or not _says(line, first, told, lead):
        return ""
    text = " ".join(page.text[line.starts[first] : line.ends[told - 1]].split())
    return "" if len(text) > _SPAN or _BAD.intersection(text) else f"{lead} {text}".strip()


def _closes(line: Line, i: int, lead: str) -> bool:
    """Whether a phrase can end here: with a noun, or with what befell the counted."""
    if line.pos[i] in _ENDS:
        return line.word(i + 1) not in ("-", "'s", "'")
    return bool(lead) and line.pos[i] == "VERB" and line.words[i] != line.lemmas[i]


def _says(line: Line, first: int, last: int, lead: str) -> bool:
    """Whether a verb or a phrase of place stands in the words; after "were" no noun alone ("were brothers")."""
    inside = range(first, last)
    if lead in ("were", "are") and line.pos[first] != "VERB":
        placed = next((i for i in inside if i - first < 2 and line.words[i] in _places()), None)
        # "were still in the hall"; not "in connection with the fire"
        return placed is not None and line.word(placed + 1) not in words_in("counted_state", "reasons")
    verb = next((i for i in inside if line.pos[i] == "VERB"), None)
    return verb is not None and not line.any(verb, clause_words("cues"))


def _undergone(line: Line, first: int, last: int) -> str:
    """What is done to the counted words by somebody whom only a pronoun names: "it connects 12 towns"."""
    verb = next((line.tokens[i].head for i in range(first, last) if line.tokens[i].rel == "obj"), -1)
    if not 0 <= first - verb <= 2 or not 0 <= verb < first or line.pos[verb] != "VERB":
        return ""
    idle = clause_words("light_verbs") | clause_words("owning") | clause_words("cues") | clause_words("minds")
    base = base_of(line.words[verb], line.lemmas[verb])
    if (
        base in idle
        or line.words[verb].endswith("ing")
        or (is_participle(line.words[verb]) and line.word(verb - 1) == "to")
    ):
        return ""
    now = line.words[verb] in (base, f"{base}s", f"{base}es")
    return f"{'are' if now else 'were'} {forms_of(base)[1]}"


def _owned(page: Page, line: Line, first: int, last: int) -> str:
    """Whose they are, where all of them are meant: "the company's nine plants", "its nine plants"."""
    at = first - 1
    if line.word(at) == "'s" or line.word(at) == "'":
        at -= 1
    elif line.word(at) not in ("its", "their"):
        return ""
    if line.word(at) in ("its", "their"):
        owned = noun_phrase(page, line, last - 1)
        owner = owned.text.split("’s ")[0].split("’ ")[0] if owned is not None and "’" in owned.text else ""
        return f"does {owner} have" if owner[:1].isupper() else ""
    owner_noun = noun_phrase(page, line, at)
    if owner_noun is None or any(sign.isdigit() for sign in owner_noun.text):
        return ""
    return f"{'do' if owner_noun.many else 'does'} {owner_noun.text} have"


@cache
def _places() -> frozenset[str]:
    """Prepositions that say where."""
    return words_in("counted_state", "places")
