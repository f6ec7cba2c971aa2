"""Statements: who did or said what to whom, one for each proposition. In: a page. Out: claims whose value is whether it is so.

The attribute is the predicate ("statement:withdraw"), the value one of yes, no, planned, possible, asked; the context holds the predicate
with its own words, the chains those named in it. By these align finds what several reports tell alike, and reconcile what one affirms
and another denies. Fragments ("statement") are kept and compared with nothing: verbs of mind, words quoted in full, predicates
of which nobody can tell who is meant.
"""

import msgspec

from variorum.claims.charges import charge_of, denied_behind
from variorum.claims.clause import Clause, clause_of
from variorum.claims.compose import Core, compose
from variorum.claims.denials import rumoured, told_by, turning_down, without_wrappers
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.event_phrases import speaks_behind
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import TELLING, Line, Page
from variorum.claims.polarity import describes_none
from variorum.claims.propositions import Proposition, propositions
from variorum.claims.statement_events import event_of_statement
from variorum.claims.telling import (
    bids,
    ends_at_a_time,
    meant_as,
    of_anyone,
    of_speaker,
    only_hinted,
    only_leads,
    only_meant,
    own_subject,
    supposed,
    tells_a_figure,
)
from variorum.model.claim import Claim, Modality
from variorum.values import Category

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_OPEN = frozenset(("ADP", "DET", "CCONJ", "SCONJ", "PART", "PRON"))
_BEFORE = frozenset(("AUX", "ADV", "PART", "ADJ", "DET", "NUM"))
_ASKED = frozenset(("whose", "how", "which", "what", "whatever"))
_STEPS = 5
_FRONT = frozenset(("no", "never"))  # a denial at the front of its clause
_FRONTED = 3
_CODES: dict[Modality, str] = {
    "asserted": "yes",
    "denied": "no",
    "planned": "planned",
    "possible": "possible",
    "asked": "asked",
}


def statement_claims(page: Page) -> list[Claim]:
    """One claim for each proposition, in text order."""
    return [claim for line in page.lines if line.block in TELLING for claim in _of_line(page, line)]


def _of_line(page: Page, line: Line) -> list[Claim]:
    """The claims of a sentence; what somebody turns down in it is told a second time: by him at its end, or by the reports that he denies."""
    found = [(told, _claim(page, line, told)) for told in propositions(line)]
    claims = [claim for _, claim in found if claim is not None]
    if line.vocabulary.isdisjoint(turning_down()):
        return claims
    claims = [*without_wrappers(page, line, found), *rumoured(page, line, found)]
    behind = denied_behind(page, line)
    if behind is None:
        return claims
    at, speaker = behind
    before = [
        c for told, c in found if c is not None and told.head < at and c.modality == "asserted" and c.context
    ]
    return [*claims, *(told_by(claim, "no", speaker) for claim in before[-1:])]


def _claim(page: Page, line: Line, told: Proposition) -> Claim | None:
    """The claim of a proposition; a verb that nobody can compare is a fragment, such a noun nothing."""
    head = told.head
    clause = clause_of(line, head, head + 1)
    first, last = _span(line, clause, told)
    charge = charge_of(page, line, told)
    if (
        charge is not None
        and charge.modality == "possible"
        and line.any(charge.verb, words("propositions", "indicting"))
    ):
        return (
            None if told.nominal else _fragment(page, line, clause, told, (first, last))
        )  # a list of charges tells no deeds
    if charge is not None:
        first = _opening(line, clause, charge.verb)  # who charges or denies belongs to what is said
    elif not _is_told(page, line, told, first, last):
        return None if told.nominal else _fragment(page, line, clause, told, (first, last))
    modality = charge.modality if charge else meant_as(line, clause, told)
    if modality == "denied" and charge is None and ends_at_a_time(line, clause, head):
        return _fragment(
            page, line, clause, told, (first, last)
        )  # "not told until nine": told, and when is another question
    laid = charge is not None and charge.laid and not told.nominal and not own_subject(line, head)
    subject, chain = (None, None) if laid else _subject(page, line, told)
    core = Core(
        start=line.starts[first], end=line.ends[last - 1], attribute=f"statement:{told.base}",
        value=Category(_CODES[modality]), index=head, predicate=told.base, modality=modality,
        subject=subject, subject_chain=chain, alone=subject is None,
    )  # fmt: skip
    made = compose(page, line, core)
    return msgspec.structs.replace(
        made,
        context=told.terms,
        chains=_chains(line, told, chain),
        attribution=charge.attribution if charge and charge.attribution.speaker else made.attribution,
        event=event_of_statement(page, line, told, made.event, laid=laid),
    )


def _fragment(page: Page, line: Line, clause: Clause, told: Proposition, span: tuple[int, int]) -> Claim:
    """A verb that is compared with nothing, with its words."""
    modality = meant_as(line, clause, told)
    core = Core(
        start=line.starts[span[0]], end=line.ends[span[1] - 1], attribute="statement", value=Category(_CODES[modality]),
        index=told.head, predicate=told.base, modality=modality, fragment=True,
    )  # fmt: skip
    return compose(page, line, core)


def _is_told(page: Page, line: Line, told: Proposition, first: int, last: int) -> bool:
    """Whether a proposition can be compared: not in words quoted in full, no verb of mind, not said of somebody whom nobody can tell."""
    if line.any(told.head, clause_words("minds")) or any(
        line.words[k] in words("propositions", "speakers") for k in told.tokens
    ):
        return False
    if told.nominal:
        return last - first > 1 and not only_hinted(line, told.head)
    if bids(line, told.head):
        return False
    if any(test(line, told.head) for test in (only_meant, only_leads, supposed, describes_none, of_anyone)):
        return False
    subject = frame_of(line, told.head).subject
    return subject is None or not (_unknown(page, line, subject) or tells_a_figure(line, subject, told.head))


def _unknown(page: Page, line: Line, i: int) -> bool:
    """Whether a word is a pronoun that stands for nobody with a name."""
    if not _ASKED.isdisjoint(line.words[max(0, i - 3) : i]):
        return True  # "how many riders were hurt", "whose name is known"
    if line.pos[i] != "PRON" or of_speaker(line, i):
        return False
    chains = page.marks.chains
    names = [
        chains[m.chain].name
        for m in line.mentions_in(line.starts[i], line.ends[i])
        if 0 <= m.chain < len(chains)
    ]
    return line.words[i] not in ("they", "them") and not any(
        name.lower() not in words("verbs", "stand_ins") for name in names
    )


def _subject(page: Page, line: Line, told: Proposition) -> tuple[str | None, int | None]:
    """Of whom it is said, where the subject is a known name or role."""
    subject = None if told.nominal else frame_of(line, told.head).subject
    if subject is None:
        return None, None
    named = [
        k for k in dependents(line, subject, subject + 1) if k - subject < _STEPS and line.tokens[k].name
    ]
    own = (
        named[0]
        if named and line.tokens[named[0]].rel == "appos" and line.pos[subject] == "NOUN"
        else subject
    )
    for mention in line.mentions_in(line.starts[max(0, subject - 8)], line.ends[own]):
        if (
            mention.start <= line.starts[own] < mention.end
            and 0 <= mention.chain < len(page.marks.chains)
            and not (mention.form == "pronoun" and speaks_behind(line, mention))
        ):
            return page.marks.chains[mention.chain].name, mention.chain
    return None, None


def _chains(line: Line, told: Proposition, subject: int | None) -> tuple[int, ...]:
    """Chains of the mentions among the proposition's own words, the subject's first."""
    found = [] if subject is None else [subject]
    own = set(told.tokens)
    for mention in line.mentions_in(line.starts[told.tokens[0]] - 60, line.ends[told.tokens[-1]]):
        if mention.chain >= 0 and mention.chain not in found:
            first, last = line.range(mention.start, mention.end)
            if not own.isdisjoint(range(first, last)):
                found.append(mention.chain)
    return tuple(found)


def _span(line: Line, clause: Clause, told: Proposition) -> tuple[int, int]:
    """First token and one past the last: from the subject of a verb, or the words right before it, to the end of its clause."""
    head = told.head
    first = head if told.nominal else _opening(line, clause, head)
    while first > clause.first and _before(line, first, head):
        first -= 1
    first = _denied_from(line, clause, first)
    commas = (k for k in range(head + 1, clause.last) if line.words[k] == ",")
    last = next((k for k in commas if _begins_another(line, head, k)), clause.last)
    last = min(last, _next_deed(line, head, last))
    if told.nominal:
        last = head + 1
        while last < clause.last and last in told.tokens:
            last += 1
    if line.tokens[head].rel.startswith(
        "acl"
    ):  # "who quit, will appear": the clause ends where its own words do
        last = min(last, 1 + max(k for k in range(head, max(last, head + 1)) if _hangs(line, k, head)))
    while last - 1 > head and (not line.words[last - 1][-1:].isalnum() or line.pos[last - 1] in _OPEN):
        last -= 1
    while first < head and not line.words[first][:1].isalnum():
        first += 1
    return first, last


def _denied_from(line: Line, clause: Clause, first: int) -> int:
    """Where a statement begins whose denial stands first: "at no time were …"."""
    for k in range(first - 1, max(clause.first, first - _FRONTED) - 1, -1):
        if line.words[k] in _FRONT:
            return k - 1 if k > clause.first and line.pos[k - 1] == "ADP" else k
    return first


def _before(line: Line, first: int, head: int) -> bool:
    """Whether the word before `first` is a helper or attribute of the head."""
    return line.pos[first - 1] in _BEFORE and line.tokens[first - 1].head == head


def _opening(line: Line, clause: Clause, verb: int) -> int:
    """Where a verb's own words begin: with its subject where it has one in its clause."""
    subject = frame_of(line, verb).subject
    if (
        subject is None
        or not clause.first <= subject < verb
        or line.tokens[subject].head != verb
        or line.words[subject] in clause_words("relatives")
    ):
        return verb
    first = subject
    while first > clause.first and _hangs(line, first - 1, subject):
        first -= 1
    return first


def _next_deed(line: Line, head: int, last: int) -> int:
    """Where a second deed is joined to that of the head: "closed the mine and sold the mill"; `last` where none is."""
    for k in dependents(line, head, head + 1):
        if line.tokens[k].rel == "conj" and line.pos[k] == "VERB":
            joint = next((j for j in dependents(line, k, head + 1) if j < k and line.pos[j] == "CCONJ"), None)
            if joint is not None:
                return min(last, joint)
    return last


def _begins_another(line: Line, head: int, k: int) -> bool:
    """Whether a statement without a joint begins behind that of the head and a comma: "fitted with tags, often are allowed to travel"."""
    return any(
        line.tokens[j].head == head and line.tokens[j].rel == "parataxis" and j - k < _STEPS
        for j in dependents(line, head, k)
    )


def _hangs(line: Line, i: int, head: int) -> bool:
    """Whether token `i` hangs on `head`, over a few steps."""
    for _ in range(_STEPS):
        if i == head:
            return True
        if i < 0:
            return False
        i = line.tokens[i].head
    return False
