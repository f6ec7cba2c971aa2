"""Why a finding is as it is, as plain lines for a terminal. In: a WhyView and the account. Out: lines.

Prints nothing, weighs nothing: every figure comes from the view.
"""

from collections.abc import Iterator, Sequence

from variorum.model.finding import Finding
from variorum.render.clean import line
from variorum.render.excerpts import Passage
from variorum.render.view import Index
from variorum.render.why import Answer, Said, WhyView, explain
from variorum.render.why_joins import Join, Out, shared_words
from variorum.render.why_stands import Proof, Stand
from variorum.render.wording import say

_WORDS = 160  # letters of a passage on one line


def why_lines(index: Index, finding: Finding) -> list[str]:
    """The finding from the question down to each sum and rule; numbered headings, two spaces a level."""
    view = explain(index, finding)
    rows = [line(view.question), f"{view.label}. {view.because}"]
    for title, part in (
        (say("why.claims"), _claims(view)),
        (say("why.joined"), _joins(index, view)),
        (say("why.stands"), _stands(view)),
        (say("why.out"), _outs(view)),
    ):
        told = list(part)
        if told:
            rows += ["", title, *told]
    rows += [
        "",
        say("why.names"),
        f"  {finding.id} · {finding.kind} · {finding.attribute} · {finding.made_by}",
    ]
    return [row.rstrip() for row in rows]


def _claims(view: WhyView) -> Iterator[str]:
    for answer in view.answers:
        yield from _answer(answer)


def _answer(answer: Answer) -> Iterator[str]:
    value = "" if answer.value == line(answer.label) else f" = {line(answer.value, 60)}"
    yield f"  {answer.letter}  {line(answer.label, 80)}{value} ({answer.counted})"
    for said in answer.claims:
        yield from _said(said)
    if answer.lines:
        yield f"      {say('why.lines_head')}"
        yield from (f"        {line(text)}" for text in answer.lines)


def _said(said: Said) -> Iterator[str]:
    yield f"      {said.mark}  {_place(said.passage, said.date)}"
    if said.notes:
        yield f"          {line(' · '.join(said.notes))}"


def _place(passage: Passage, date: str = "") -> str:
    """The report, its date, the place, and the words marked inside their sentence."""
    words = line(f"{passage.before}[{line(passage.exact, _WORDS)}]{passage.after}")
    when = f", {date}" if date else ""
    return f"{line(passage.name)}{when}, {passage.start}–{passage.end}: {words}"


def _joins(index: Index, view: WhyView) -> Iterator[str]:
    if view.joined:
        yield f"  {view.joined}"
        return
    yield f"  {say('why.how', bar=f'{index.account.made_with.join_bar:.2f}')}"
    for join in view.joins:
        yield from _join(index, join)


def _join(index: Index, join: Join) -> Iterator[str]:
    head = f"  {join.left} + {join.right}"
    if join.likeness:
        head += f"  {say('why.likeness', score=join.likeness)}"
    yield head + (f"; {join.mean}" if join.mean else "")
    if join.keys:
        yield f"      {line(say('why.keys', keys=join.keys))}"
    if shared := shared_words(index, join):
        yield f"      {line(say('why.shared', words=shared))}"
    yield from _sum(join)


def _sum(join: Join) -> Iterator[str]:
    """The parts of a likeness as a column that can be added up."""
    for part in join.parts:
        given = f"{part.amount} × {part.weight:>5} =" if part.amount else " " * 14
        yield f"      {given} {part.gives:>5}  {part.plain}"
    if join.total:
        yield f"      {say('why.sum', total=join.total, score=join.likeness)}"


def _stands(view: WhyView) -> Iterator[str]:
    for stand in view.stands:
        yield from _stand(stand)
    if view.uncompared:
        yield f"  {view.uncompared}"


def _stand(stand: Stand) -> Iterator[str]:
    rule = f" {say('why.rule', rule=line(stand.rule))}" if stand.rule else ""
    codes = f" [{', '.join(stand.codes)}]" if stand.codes else ""
    yield f"  {stand.pair}: {stand.plain}.{rule}{codes}"
    for sentence, proof in stand.reasons:
        yield f"      {line(sentence)}"
        yield from (f"        {row}" for row in _proof(proof))


def _proof(proof: Sequence[Proof]) -> Iterator[str]:
    """The words that prove it: those of claims shown above by their marks, others with their place."""
    marked = [f"{item.mark} “{line(item.passage.exact, _WORDS)}”" for item in proof if item.mark]
    if marked:
        yield " · ".join(marked)
    yield from (_place(item.passage) for item in proof if not item.mark)


def _outs(view: WhyView) -> Iterator[str]:
    for out in view.outs:
        yield from _out(out)


def _out(out: Out) -> Iterator[str]:
    yield f"  {_place(out.passage)}"
    yield f"      {line(out.sentence)}"
    if out.question:
        yield f"      {line(say('why.standing', question=out.question))}"
    yield from _sum(out.join)
