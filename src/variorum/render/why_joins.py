"""What brought claims under one question, and what stayed out, in words. In: the links of a finding. Out: sums that can be followed by hand.

Refuses to work a likeness out anew: it shows the parts as they were recorded, with the weights the account carries.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from variorum.lang import load_table
from variorum.model.account import AccountClaim
from variorum.model.finding import Finding
from variorum.model.question import Link
from variorum.render.clean import line
from variorum.render.excerpts import Passage, claim_passage
from variorum.render.view import Index
from variorum.render.wording import known, listed, say

_LEARNT = "learnt"  # the rule of a link by the learnt model
_LEAST = 0.1  # points of such a link that are named; what is less stands together
_SHARED = 6  # words named that two sentences share
_LETTERS = 4  # shorter words tell little


@dataclass(frozen=True)
class Part:
    """One thing that speaks for or against: how far it holds (0 to 1), its weight, what it gives."""

    code: str
    short: str
    plain: str
    amount: str
    weight: str
    gives: str


@dataclass(frozen=True)
class Join:
    """Two claims that came together: their ids, their marks, their likeness and how it is made."""

    claims: tuple[str, str]
    left: str
    right: str
    score: float
    likeness: str
    parts: tuple[Part, ...]
    total: str
    mean: str
    keys: str


@dataclass(frozen=True)
class Out:
    """A claim that was looked at and left out, the claim it was held against, and why."""

    mark: str
    passage: Passage
    sentence: str
    join: Join
    under: str | None
    question: str


def joins(
    index: Index, finding: Finding, marks: Mapping[str, str], most: int | None = None
) -> tuple[Join, ...]:
    """The links of a finding in the order in which claims came together; or `most` of them, the least alike first."""
    links: Iterable[Link] = (link for link in finding.links if link.left in marks and link.right in marks)
    if most is not None:
        links = nsmallest(most, links, key=_alike)
    return tuple(_join(index, link, sorted((marks[link.left], marks[link.right]))) for link in links)


def _alike(link: Link) -> float:
    """How alike the two are; a report given twice is all alike, and so are groups that more than these two brought together."""
    return link.score if link.score is not None else 1.0


def _join(index: Index, link: Link, marks: Sequence[str]) -> Join:
    parts, total = _parts(index, link)
    mean = ""
    if link.rule in ("same_report", "one_figure", "one_noun", "one_answer", "set_beside"):
        mean = say(f"why.{link.rule}")
    elif link.rule == _LEARNT:
        mean = say("why.learnt", mean=f"{link.mean or 0:.2f}")
    elif link.mean is not None and abs(link.mean - (link.score or 0)) >= 0.005:
        mean = say("why.mean", mean=f"{link.mean:.2f}")
    return Join(
        claims=(link.left, link.right),
        left=marks[0],
        right=marks[1],
        score=_alike(link),
        likeness=f"{link.score:.2f}" if link.score is not None else "",
        parts=parts,
        total=total,
        mean=mean,
        keys=listed(list(dict.fromkeys(_key(key, index.claims.get(link.left)) for key in link.keys))),
    )


def _parts(index: Index, link: Link) -> tuple[tuple[Part, ...], str]:
    """The parts of a likeness, the starting point first, then the heaviest; and their sum."""
    weights = index.account.made_with.weights.get(link.by)
    if not weights or not link.features:
        return (), ""
    given = {name: amount for name, amount in link.features.items() if name in weights}
    ranked = sorted(given.items(), key=lambda item: (-abs(weights[item[0]] * item[1]), item[0]))
    start = weights.get("bias", 0.0)
    total = start + sum(weights[name] * amount for name, amount in given.items())
    if link.rule == _LEARNT:
        told = [(name, amount) for name, amount in ranked if abs(amount) >= _LEAST]
        rest = sum(amount for _, amount in ranked[len(told) :])
        parts = [_part(name, None, amount) for name, amount in (*told, ("rest", rest))]
    else:
        parts = [_part(name, amount, weights[name]) for name, amount in ranked]
    return (_part("bias", 1.0, start), *parts), signed(total)


def _part(name: str, amount: float | None, weight: float) -> Part:
    """One part: how far it holds and its weight, or – where `amount` is None – what a table gives for it."""
    own = f"trait.{name}" if amount is None and known(f"trait.{name}") else f"feature.{name}"
    return Part(
        code=name,
        short=say(f"{own}.short") if known(own) else name.replace("_", " "),
        plain=say(f"{own}.plain") if known(own) else name.replace("_", " "),
        amount="" if amount is None else f"{amount:.2f}",
        weight=signed(weight),
        gives=signed(weight * (1.0 if amount is None else amount)),
    )


def signed(number: float) -> str:
    """ "+1.20", "−4.60" with a true minus."""
    return f"{number:+.2f}".replace("-", "−")


def _key(key: str, claim: AccountClaim | None) -> str:
    """A thing that two claims share, so that they were compared at all."""
    parts = key.split("|")
    if len(parts) > 2 or (parts[0] == "date" and parts[1][:4].isdecimal()):
        return say("why.key_value")
    if claim is not None and parts[-1] == claim.attribute:
        return say("why.key_attribute")
    if parts[0] == "who":
        return say("why.key_subject")
    return say("why.key_word", word=parts[-1].replace("_", " ")) if parts[-1] else say("why.key_unit")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(load_table("en", "function_words")["words"])


def shared_words(index: Index, join: Join) -> str:
    """Words that stand in the sentences of both claims, for the eye: the longer ones, in the order of the first."""
    one, two = ([] if claim is None else _words(index, claim) for claim in map(index.claims.get, join.claims))
    held = frozenset(two)
    return listed([word for word in dict.fromkeys(one) if word in held][:_SHARED])


def _words(index: Index, claim: AccountClaim) -> list[str]:
    article = index.articles.get(claim.article)
    sentence = article.text[claim.sentence.start : claim.sentence.end] if article else ""
    words = (word.strip(".,;:!?()[]“”‘’\"'").lower() for word in sentence[:2000].split())
    return [w for w in words if len(w) >= _LETTERS and w not in _function_words() and w[:1].isalpha()]


def left_out(index: Index, finding: Finding, marks: Mapping[str, str]) -> tuple[Out, ...]:
    """The nearest claims that did not come in, each with what kept it out."""
    found = []
    for link in finding.left_out:
        inside, outside = (link.left, link.right) if link.left in marks else (link.right, link.left)
        claim = index.claims.get(outside)
        if claim is None or inside not in marks:
            continue
        join = _join(index, link, [marks[inside], ""])
        under = index.asked_in.get(outside)
        found.append(
            Out(
                mark=marks[inside],
                passage=claim_passage(index, claim),
                sentence=_kept_out(index, link, marks[inside], join),
                join=join,
                under=under.id if under else None,
                question=under.question if under else "",
            )
        )
    return tuple(found)


def _kept_out(index: Index, link: Link, mark: str, join: Join) -> str:
    """What kept a claim out, in one sentence."""
    bar = f"{index.account.made_with.join_bar:.2f}"
    if link.rule == "apart":
        if link.mean is None:
            return say("why.apart", mark=mark, score=join.likeness, bar=bar)
        return say("why.apart_mean", mark=mark, score=join.likeness, bar=bar, mean=f"{link.mean:.2f}")
    rule = say(f"ban.{link.rule}") if known(f"ban.{link.rule}") else say("ban.unnamed", rule=link.rule)
    if link.barred is None:
        return say("why.banned", mark=mark, rule=rule)
    words = [
        say("why.words", words=line(claim.exact, 80))
        for one in link.barred
        if (claim := index.claims.get(one)) is not None
    ]
    return say("why.barred", mark=mark, score=join.likeness, words=listed(words), rule=rule)
