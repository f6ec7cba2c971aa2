"""Reports that rest on the same speech. In: articles with marks, quote families, passages that stand in quotation marks. Out: pairs with the words.

One public sentence that two reports carry proves nothing about them: everybody had it. Several utterances of one speaker, alike in
words or in another translation, come from one occasion, statement or interview; so do many of whomever. Reported speech does not count.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from variorum.align.partners import likely_partners
from variorum.model.article import Article, Evidence, Span, evidence
from variorum.model.mark import Marks, Quotation
from variorum.model.question import Family
from variorum.options import AlignOptions

Pair = tuple[str, str]
Both = tuple[Evidence, Evidence]


class Spoken(msgspec.Struct, frozen=True):
    """One utterance in two reports: its words in each, and who is held to have said it (entities)."""

    words: Both
    speakers: frozenset[str]


class Speech(msgspec.Struct, frozen=True):
    """What the room knows of speech: articles, marks, entities of chains, quote families."""

    articles: Sequence[Article]
    marks: Mapping[str, Marks]
    entity_of: Mapping[tuple[str, int], str]
    families: Sequence[Family]


def quoting(speech: Speech, article: str, span: Span) -> Quotation | None:
    """The direct quotation around a span of an article; equal words there prove a common speaker, not a common text."""
    for quote in speech.marks[article].quotations:
        if quote.kind == "direct" and any(
            piece.start <= span.start + 2 and span.end <= piece.end + 2 for piece in quote.content
        ):
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
    found: dict[Pair, list[Spoken]] = {}
    for pair, spans in quoted.items():
        for left, right in spans:
            both = (
                evidence(by_id[pair[0]], left.start, left.end),
                evidence(by_id[pair[1]], right.start, right.end),
            )
            quotes = ((pair[0], quoting(speech, pair[0], left)), (pair[1], quoting(speech, pair[1], right)))
            found.setdefault(pair, []).append(Spoken(both, _speakers(speech, quotes)))
    for pair, spoken in _by_family(speech, by_id, options):
        if pair not in joined and not any(_covers(spoken, known) for known in found.get(pair, ())):
            found.setdefault(pair, []).append(spoken)
    return {
        pair: tuple(one.words for one in spoken)
        for pair, spoken in sorted(found.items())
        if pair not in joined and _enough(spoken, options)
    }


def _enough(spoken: Sequence[Spoken], options: AlignOptions) -> bool:
    """Whether so many utterances are no accident: several of one speaker, or many."""
    if len(spoken) >= options.origin_many:
        return True
    everyone = [speaker for one in spoken for speaker in one.speakers]
    return any(everyone.count(speaker) >= options.origin_utterances for speaker in everyone)


def _by_family(
    speech: Speech, by_id: Mapping[str, Article], options: AlignOptions
) -> Iterable[tuple[Pair, Spoken]]:
    """For each family and each pair of reports in it the first words of both, and all who are held to have said them."""
    number = {article.id: at for at, article in enumerate(speech.articles)}
    held: list[dict[int, list[Quotation]]] = []
    for family in speech.families:
        members: dict[int, list[Quotation]] = {}
        for article, at in family.members:
            quote = speech.marks[article].quotations[at]
            if quote.kind != "indirect":
                members.setdefault(number[article], []).append(quote)
        held.append(members)
    wanted = set(likely_partners((sorted(members) for members in held if len(members) > 1), options.partners))
    for members in held:
        for one, two in combinations(sorted(members), 2):
            if (one, two) in wanted:
                ids = (speech.articles[one].id, speech.articles[two].id)
                quotes = [*((ids[0], q) for q in members[one]), *((ids[1], q) for q in members[two])]
                words = (_content(by_id[ids[0]], members[one][0]), _content(by_id[ids[1]], members[two][0]))
                yield ids, Spoken(words, _speakers(speech, quotes))


def _speakers(speech: Speech, quotes: Iterable[tuple[str, Quotation | None]]) -> frozenset[str]:
    """The entities that these quotations are given to."""
    chains = ((article, quote.chain) for article, quote in quotes if quote is not None)
    return frozenset(
        speech.entity_of[article, chain]
        for article, chain in chains
        if chain is not None and (article, chain) in speech.entity_of
    )


def _covers(spoken: Spoken, known: Spoken) -> bool:
    """Whether a passage that is known already stands in this utterance, or this in it."""
    return any(
        one.start < other.end and other.start < one.end
        for one, other in zip(spoken.words, known.words, strict=True)
    )


def _content(article: Article, quote: Quotation) -> Evidence:
    """The words of a quotation."""
    return evidence(article, quote.content[0].start, quote.content[-1].end)
