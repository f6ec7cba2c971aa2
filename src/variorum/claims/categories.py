"""Category claims: closed-list facts that editors ask about beside numbers. In: a page. Out: one claim for each answer that a pattern finds.

The catalogue says what to look for; a negated trigger is a denied claim of the same code. Refuses to answer twice with one trigger:
of two matches of one attribute at one place the longer one counts.
"""

from variorum.catalogue import load_catalogue
from variorum.claims.clause import clause_of
from variorum.claims.compose import Core, compose
from variorum.claims.episode import Episode
from variorum.claims.happenings import happening_of
from variorum.claims.keys import Key, key_of
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.patterns import Match, Pattern, find_matches
from variorum.claims.scenes import Scenes
from variorum.model.claim import Claim
from variorum.values import Category

_NEGATIONS = frozenset(
    ("not", "n't", "no", "never", "unlikely", "without")
)  # the answer itself is a no: nothing is denied twice
_TURNED = _NEGATIONS | {"cannot", "hardly", "neither", "nor", "nobody", "none"}
_ON_TOP = frozenset(("another", "further", "more", "additional"))  # of its kind: not the one that is told of
_UNTIL = frozenset(("until", "till", "unless"))
_AHEAD = frozenset(("to", "should", "would", "will", "could", "can", "may", "might", "must"))
_ARTICLES = frozenset(("a", "an", "any"))
_OUTSIDE = frozenset(("byline", "published"))
_SHOWN = 8  # words: a longer match is shown in part
_OPENING = 6  # words between "until" and what is to come
_OWNER = 3  # words between those who own a weapon and its name
_WIDE = 3  # steps a match must have to be told by some of them


def category_claims(page: Page) -> list[Claim]:
    """Claims of all closed-list facts."""
    episode, scenes = page.once(Episode), page.once(Scenes)
    found = (
        (match.pattern, _claim(page, line, match, episode))
        for line in page.lines
        if line.block not in _OUTSIDE
        for match in _best(find_matches(line))
        if _told(line, match)
    )
    return [claim for pattern, claim in found if _asked(pattern, claim, scenes)]


def _asked(pattern: Pattern, claim: Claim, scenes: Scenes) -> bool:
    """Whether a report of this kind is asked the question; what befell one person is asked of every report."""
    entry = load_catalogue().get(pattern.attribute)
    if entry is not None and entry.per == "party":
        needs = (
            entry.named or pattern.code == "blamed"
        )  # nobody asks how nobody voted, or who blames whom unnamed
        return scenes.tell(entry.scene) and (not needs or claim.subject is not None)
    if entry is not None and entry.named:
        keyed = claim.attribute.partition(":")[2] not in ("", pattern.code)
        return keyed and claim.modality != "asked"
    return entry is None or scenes.tell(entry.scene) or (pattern.per == "person" and ":" in claim.attribute)


def _told(line: Line, match: Match) -> bool:
    """Whether a match says what it seems to: not "no plant will close"; and for a place that something happened there."""
    if line.word(match.first - 1) == "no" or not _plain(line, match):
        return False
    entry = load_catalogue().get(match.pattern.attribute)
    if entry is not None and entry.never and _beside(line, match, entry.never):
        return False
    if entry is not None and entry.beside and not _forced(line, match, entry.beside):
        return False
    if match.pattern.per != "event":
        return True
    clause = clause_of(line, match.first, match.last)
    after = any(line.any(i, words("events", "afterwards")) for i in range(clause.first, clause.last))
    return _here(line, match) and _harmed(line, match) and not after


def _forced(line: Line, match: Match, scene: str) -> bool:
    """Whether the clause tells that what is named was used, and not by the police: "hit by a round from an officer's rifle"."""
    clause = clause_of(line, match.first, match.last)
    owned = range(max(0, match.first - _OWNER), match.first)
    if any(line.any(i, words("events", "police")) for i in owned):
        return False
    carried = any(line.words[i] == "with" and line.any(i - 1, words("events", "people")) for i in owned)
    return carried or any(line.any(i, words("scenes", scene)) for i in range(clause.first, clause.last))


def _plain(line: Line, match: Match) -> bool:
    """Whether nothing between the words of an answer or before them makes another thing of it: "people cannot return to their homes",
    "until service was restored", "is planning more walkouts"."""
    between = {line.words[i] for i in range(match.first, match.last) if i not in match.hits}
    if between & (_TURNED | _ON_TOP) and not between & {"only"}:
        return False
    entry = load_catalogue().get(match.pattern.attribute)
    state = entry is not None and entry.fact
    for i in range(match.first - 1, max(-1, match.first - _OPENING), -1):
        if line.words[i] in _UNTIL or (line.words[i] == "before" and state):
            return False
        if line.pos[i] in ("VERB", "PUNCT", "SCONJ", "CCONJ"):
            break
    return True


def _harmed(line: Line, match: Match) -> bool:
    """Whether what happened at a place is harm, or harm is told beside it: "found dead at his home", not "a vigil was held at the church"."""
    harm = words("scenes", "harm") | words("scenes", "violence")
    at = happening_of(line, match.hits[-1], match.last, match.first)
    if at is None or line.any(at, harm):
        return at is not None
    return _beside(line, match, harm) and not _beside(line, match, words("events", "held_things"))


def _beside(line: Line, match: Match, told: frozenset[str]) -> bool:
    """Whether the clause of a match holds one of some words outside of it."""
    clause = clause_of(line, match.first, match.last)
    around = (*range(clause.first, match.first), *range(match.last, clause.last))
    return any(line.any(i, told) for i in around)


def _here(line: Line, match: Match) -> bool:
    """Whether a place is not set beside the one asked for: "at a nearby house"."""
    return words("events", "elsewhere").isdisjoint(line.words[match.first : match.last])


def _best(matches: list[Match]) -> list[Match]:
    """Matches without those that a longer or earlier one of the same attribute overlaps."""
    kept: list[Match] = []
    taken: dict[str, set[int]] = {}
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first, -len(m.hits), m.pattern.code)):
        words = range(match.first, match.last)
        if taken.setdefault(match.pattern.attribute, set()).isdisjoint(words):
            taken[match.pattern.attribute].update(words)
            kept.append(match)
    ends = taken.get("attacker_end", set())  # how the attacker died is not how his victims did
    mine = (m for m in kept if m.pattern.attribute != "manner" or ends.isdisjoint(range(m.first, m.last)))
    return sorted(mine, key=lambda m: (m.first, m.last, m.pattern.attribute))


def telling(hits: tuple[int, ...]) -> tuple[int, int]:
    """The tokens to show: all of a short match, else the steps behind its widest gap or before it, whichever are more."""
    first, last = hits[0], hits[-1] + 1
    if last - first <= _SHOWN or len(hits) < _WIDE:
        return first, last
    gap = max(range(1, len(hits)), key=lambda i: (hits[i] - hits[i - 1], i))
    return (hits[gap], last) if 2 * gap <= len(hits) else (first, hits[gap - 1] + 1)


def _is_aim(line: Line, verb: int) -> bool:
    """Whether a verb tells what is aimed at and nothing done: "working to restore services"; not "managed to restore" them."""
    if line.pos[verb] != "VERB":
        return False
    if line.word(verb - 1) == "to":
        return not line.any(verb - 2, words("events", "done_by"))
    at = verb - 1  # "should have service restored"
    while at > max(0, verb - _OPENING) and line.pos[at] in ("NOUN", "ADJ", "DET", "PROPN"):
        at -= 1
    return line.words[at] in ("have", "get") and line.word(at - 1) in _AHEAD


def _claim(page: Page, line: Line, match: Match, episode: Episode) -> Claim:
    pattern, first, last = match.pattern, match.first, match.last
    said_no = any(line.words[i] in _TURNED for i in match.hits)
    told = (*match.hits, *range(first, last))  # "the bill is expected to pass" tells of passing
    verb = next((i for i in told if line.pos[i] == "VERB"), first)
    if line.word(verb - 1) == "to" and verb - 2 >= first and line.any(verb - 2, words("events", "trying")):
        verb -= 2
    entry = load_catalogue().get(pattern.attribute)
    wished = entry is not None and (entry.fact or entry.named) and _is_aim(line, verb)
    ruled_out = line.word(first - 1) in _ARTICLES and line.word(first - 2) in _NEGATIONS
    key = key_of(page, line, match, verb, episode) if pattern.per else Key()
    shown = telling(match.hits)
    core = Core(
        start=line.starts[shown[0]], end=line.ends[shown[1] - 1], value=Category(code=pattern.code),
        attribute=f"{pattern.attribute}:{key.text}" if key.text else pattern.attribute,
        index=verb, predicate=line.lemmas[verb], modality="asserted" if said_no else "denied" if ruled_out else "planned" if wished else None,
        subject=key.subject, subject_chain=key.chain, alone=pattern.per in ("person", "party"),
    )  # fmt: skip
    return compose(page, line, core)
