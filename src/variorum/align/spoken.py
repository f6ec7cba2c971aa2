"""Reports that rest on the same speech. In: articles with marks, quote families, passages that stand in quotation marks. Out: pairs with the words.

A sentence that everybody carries proves nothing. An utterance in the very same words that hardly anybody else has, one that only two
reports quote, each in its own words or translation, or several come from one occasion, statement or interview. Reported speech does
not count.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from variorum.align.partners import likely_partners
from variorum.lang import load_table
from variorum.model.article import Article, Evidence, Span, evidence
from variorum.model.mark import Marks, Quotation
from variorum.model.question import Family
from variorum.options import AlignOptions
from variorum.values.name import fold

_SPOKEN = 0.7  # share of a passage inside quotation marks; the rest names the speaker

_FEW = 0.5  # weight of an utterance that three reports carry
_TWO = 2  # reports that alone carry an utterance
_CARRIERS = 4  # reports that carry it in two wordings between them
_WHOLE = 5  # words of an utterance that is known again in another translation …
_EXACT = 6  # … and that two people hardly put alike by chance

_SMALL = 3  # letters of words that do not tell two utterances apart

Pair = tuple[str, str]
Both = tuple[Evidence, Evidence]


class Spoken(msgspec.Struct, frozen=True):
    """One utterance in two reports: its words in each; how much it tells: less, the more reports carry it; whether it is the same
    word for word, or theirs alone."""

    words: Both
    weight: float
    exactly: bool = False


class Speech(msgspec.Struct, frozen=True):
    """What the room knows of speech: articles, marks, quote families, who speakers are across reports."""

    articles: Sequence[Article]
    marks: Mapping[str, Marks]
    families: Sequence[Family]
    entity_of: Mapping[tuple[str, int], str]


def quoting(speech: Speech, article: str, span: Span) -> Quotation | None:
    """The direct quotation that most of a span of an article belongs to; equal words there prove a common speaker, not a common text."""
    for quote in speech.marks[article].quotations:
        if (
            quote.kind == "direct"
            and quote.content[0].start < span.end
            and span.start < quote.content[-1].end
        ):
            inside = sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in quote.content)
            if inside >= _SPOKEN * (span.end - span.start):
                return quote
    return None


def same_speech(
    speech: Speech,
    quoted: Mapping[Pair, Sequence[tuple[Span, Span]]],
    joined: set[Pair],
    options: AlignOptions,
) -> dict[Pair, tuple[Both, ...]]:
    """Pairs of article ids (in the order given) that are not `joined` otherwise, with the words of each common utterance.

    `quoted` are passages that both carry word for word inside quotation marks.
    """
    by_id = {article.id: article for article in speech.articles}
    line_of = _lines(joined)
    weights = _weights(speech, line_of)
    found: dict[Pair, list[Spoken]] = {}
    for pair, spans in quoted.items():
        for left, right in spans:
            both = (
                evidence(by_id[pair[0]], left.start, left.end),
                evidence(by_id[pair[1]], right.start, right.end),
            )
            weight = min(
                (
                    w
                    for (article, start, end), w in weights.items()
                    if article == pair[0] and start < left.end and left.start < end
                ),
                default=1.0,
            )
            words = len(fold(both[0].exact).split())
            written = words >= options.origin_words or (weight == 1 and words >= options.passage_words)
            found.setdefault(pair, []).append(Spoken(both, weight, exactly=written))
    for pair, spoken in _by_family(speech, by_id, line_of, options):
        if pair not in joined:
            known = found.setdefault(pair, [])
            same = next((at for at, one in enumerate(known) if _covers(spoken, one)), None)
            if same is None:
                known.append(spoken)
            elif spoken.exactly:
                known[same] = spoken
    return {
        pair: tuple(one.words for one in spoken)
        for pair, spoken in sorted(found.items())
        if pair not in joined
        and (sum(one.weight for one in spoken) >= options.origin_utterances or _exact(spoken))
    }


def _exact(spoken: Sequence[Spoken]) -> bool:
    """Whether one utterance that few others carry stands word for word in both."""
    return any(one.exactly and one.weight >= _FEW for one in spoken)


def _lines(joined: Iterable[Pair]) -> dict[str, str]:
    """Articles that share text → the first of them: what one took from the other does not make an utterance common."""
    found: dict[str, str] = {}
    for pair in joined:
        ends = [found.get(article, article) for article in pair]
        for article in {*pair, *(one for one, first in found.items() if first in ends)}:
            found[article] = min(ends)
    return found


def _carriers(family: Family, line_of: Mapping[str, str]) -> int:
    """How many reports carry an utterance, those that share text counted once."""
    return len({line_of.get(article, article) for article, _ in family.members})


def _weights(speech: Speech, line_of: Mapping[str, str]) -> dict[tuple[str, int, int], float]:
    """What a quotation tells of the reports that share it, by its place: 1 where two carry it, a half where three do …"""
    found = {}
    for family in speech.families:
        carriers = _carriers(family, line_of)
        for article, at in family.members:
            content = speech.marks[article].quotations[at].content
            found[article, content[0].start, content[-1].end] = 1 / max(carriers - 1, 1)
    return found


def _by_family(
    speech: Speech, by_id: Mapping[str, Article], line_of: Mapping[str, str], options: AlignOptions
) -> Iterable[tuple[Pair, Spoken]]:
    """For each family and each pair of reports in it the utterances of both that differ among themselves."""
    number = {article.id: at for at, article in enumerate(speech.articles)}
    held: list[tuple[frozenset[str], dict[int, list[Evidence]]]] = []
    speakers: dict[tuple[str, int], frozenset[str]] = {}
    quote_at: dict[tuple[str, int], Quotation] = {}
    for family in speech.families:
        members: dict[int, list[Evidence]] = {}
        first = _first_of_lines(family, by_id, line_of)
        for article, at in family.members:
            quote = speech.marks[article].quotations[at]
            if quote.kind != "indirect":
                said = _content(by_id[article], quote)
                members.setdefault(number[article], []).append(said)
                speakers[article, said.start] = _named(speech, article, quote)
                quote_at[article, said.start] = quote
        held.append((first, {at: _distinct(words) for at, words in members.items()}))
    shared = (sorted(members) for _, members in held if len(members) > 1)
    wanted = set(likely_partners(shared, options.partners))
    for first, members in held:
        for one, two in combinations(sorted(members), 2):
            if (one, two) in wanted:
                ids = (speech.articles[one].id, speech.articles[two].id)
                for words in zip(members[one], members[two], strict=False):
                    one_voice = bool(frozenset.intersection(*(speakers[w.article, w.start] for w in words)))
                    alone = first.issuperset(ids) and _whole(words)
                    alone = alone and (len(first) <= _TWO or _two_wordings(words, members))
                    alone = alone and not any(
                        _private(speech, w.article, quote_at[w.article, w.start]) for w in words
                    )
                    exactly = one_voice and (alone or _same_words(words))
                    yield ids, Spoken(words, 1 / max(len(first) - 1, 1), exactly=exactly)


def _first_of_lines(
    family: Family, by_id: Mapping[str, Article], line_of: Mapping[str, str]
) -> frozenset[str]:
    """Of the reports that carry an utterance those that did not take it over with the text of another of them."""
    lines: dict[str, str] = {}
    for article in sorted(
        {article for article, _ in family.members}, key=lambda one: (by_id[one].published.latest or "9", one)
    ):
        lines.setdefault(line_of.get(article, article), article)
    return frozenset(lines.values())


def _distinct(said: Sequence[Evidence]) -> list[Evidence]:
    """Utterances of one report without those that repeat words of another, the longest first."""
    kept: list[tuple[set[str], Evidence]] = []
    for words in sorted(said, key=lambda one: (-len(one.exact), one.start)):
        bag = {word for word in fold(words.exact).split() if len(word) > _SMALL}
        if not any(len(bag & known) * 2 >= len(bag) for known, _ in kept):
            kept.append((bag, words))
    return [words for _, words in kept]


def _named(speech: Speech, article: str, quote: Quotation) -> frozenset[str]:
    """Folded words of the speaker's name, and who he is across reports."""
    if quote.chain is None:
        return frozenset()
    who = speech.entity_of.get((article, quote.chain))
    name = fold(speech.marks[article].chains[quote.chain].name).split()
    return frozenset((*name, *((who,) if who else ())))


def _private(speech: Speech, article: str, quote: Quotation) -> bool:
    """Whether somebody without an office speaks: a witness tells each reporter the same in other words."""
    roles = speech.marks[article].chains[quote.chain].roles if quote.chain is not None else ()
    anyone = load_table("en", "referents")["persons"]["anyone"].split()
    return any(word in anyone for role in roles for word in fold(role).split())


def _two_wordings(both: Both, members: Mapping[int, Sequence[Evidence]]) -> bool:
    """Whether two reports have an utterance in two wordings, two translations say, and the few others that carry it use one of these."""
    if len(members) > _CARRIERS or _one_in_other(*both):
        return False
    return all(
        any(_one_in_other(each, words) for words in both for each in said) for said in members.values()
    )


def _one_in_other(left: Evidence, right: Evidence) -> bool:
    """Whether the words of one stand in the other as they are."""
    shorter, longer = sorted((fold(left.exact), fold(right.exact)), key=len)
    return f" {shorter} " in f" {longer} "


def _whole(both: Both) -> bool:
    """Whether both utterances have words enough to be known again in another translation."""
    least = _EXACT if _one_in_other(*both) else _WHOLE
    return all(len(fold(words.exact).split()) >= least for words in both)


def _same_words(both: Both) -> bool:
    """Whether one utterance stands whole in the other."""
    return min(fold(words.exact).count(" ") for words in both) + 1 >= _EXACT and _one_in_other(*both)


def _covers(spoken: Spoken, known: Spoken) -> bool:
    """Whether a passage that is known already stands in this utterance, or this in it."""
    return any(
        one.start < other.end and other.start < one.end
        for one, other in zip(spoken.words, known.words, strict=True)
    )


def _content(article: Article, quote: Quotation) -> Evidence:
    """The words of a quotation."""
    return evidence(article, quote.content[0].start, quote.content[-1].end)
