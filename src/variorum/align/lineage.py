"""Who shares text or origin with whom. In: articles with their marks, quote families. Out: Lineage records with the passages. Never guesses who is right.

Kinds: `copy` most of the shorter article stands in the other; `rewrite` a good part; `shared_passage` a passage too long and
too plain to be chance; `same_origin` the same utterances of the same speaker in both; `credited` an agency named in the text.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

from variorum.align.counts import resting_on_counts
from variorum.align.credits import find_credits
from variorum.align.direction import direct
from variorum.align.occasions import shared_occasions
from variorum.align.papers import resting_on_papers
from variorum.align.passages import Passage, Words, article_words, shared_passages
from variorum.align.spoken import Pair, Speech, quoting, same_speech
from variorum.lang import load_table
from variorum.model.article import Article, Span, evidence
from variorum.model.claim import Claims
from variorum.model.mark import Marks, Sentence
from variorum.model.question import Family, Lineage, LineageKind
from variorum.options import AlignOptions

_DISPATCHES = 2  # days between two dispatches of one outlet on one story


def trace_lineage(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    claimed: Mapping[str, Claims],
    families: Sequence[Family],
    entity_of: Mapping[tuple[str, int], str],
    options: AlignOptions,
) -> tuple[Lineage, ...]:
    """Lineage of one story, pairs first by article order, then origins and credits."""
    speech = Speech(articles, marks, families, entity_of)
    found, quoted, common = _by_text(speech, options)
    joined = {(line.articles[0], line.articles[1]) for line in found}
    taken = {(line.articles[0], line.articles[1]) for line in found if line.kind != "shared_passage"}
    for ids, spoken in same_speech(speech, quoted, joined, options).items():
        found.append(Lineage(articles=ids, kind="same_origin", shared=spoken))
    joined.update((line.articles[0], line.articles[1]) for line in found)
    for ids, said in sorted(shared_occasions(articles, marks, entity_of, options.partners).items()):
        if ids not in joined:
            found.append(Lineage(articles=ids, kind="same_origin", origin=said[0].exact, shared=(said,)))
            joined.add(ids)
    for ids, figures in sorted(resting_on_papers(articles, claimed).items()):
        if ids not in joined and ids[::-1] not in joined:
            found.append(Lineage(articles=ids, kind="same_origin", shared=(figures,)))
            joined.add(ids)
    for ids, words_of in sorted(resting_on_counts(articles, marks, claimed, entity_of, taken).items()):
        if ids not in joined and ids[::-1] not in joined:
            found.append(Lineage(articles=ids, kind="same_origin", shared=(words_of,)))
    found.extend(find_credits(articles, common))
    return tuple(found)


def _by_text(
    speech: Speech, options: AlignOptions
) -> tuple[list[Lineage], dict[Pair, list[tuple[Span, Span]]], dict[Pair, int]]:
    """Pairs that share text; what the others share inside quotation marks; how many words each pair shares outside them."""
    articles, marks = speech.articles, speech.marks
    words = [article_words(article) for article in articles]
    found: list[Lineage] = []
    quoted: dict[Pair, list[tuple[Span, Span]]] = {}
    common: dict[Pair, int] = {}
    notices = {article.id: _notices(article, marks[article.id]) for article in articles}
    sizes = [
        _own_words(marks[one.id], notices[one.id], each) for one, each in zip(articles, words, strict=True)
    ]
    for (one, two), found_there in shared_passages(articles, words, options.partners).items():
        left, right = articles[one], articles[two]
        passages = [p for p in found_there if not _mostly(p.left, notices[left.id])]
        strong = [p for p in passages if _telling(p, options)]
        own = [p for p in strong if quoting(speech, left.id, p.left) is None]
        outside = [p for p in passages if p.plain >= 2 and quoting(speech, left.id, p.left) is None]
        common[min(left.id, right.id), max(left.id, right.id)] = sum(p.words for p in outside)
        if not own and _one_house(left, right):
            own = outside
        kind = _pair_kind(outside, bool(own), min(sizes[one], sizes[two]), options)
        if kind is None:
            if strong:
                quoted[left.id, right.id] = [(p.left, p.right) for p in strong]
            continue
        held = [p for p in passages if p.plain >= 2]
        if kind == "shared_passage":
            held = [p for p in passages if p in strong or p in own]
        found.append(direct(_lineage(left, right, kind, held, options), left, right, marks))
    return found, quoted, common


def _one_house(one: Article, other: Article) -> bool:
    """Whether two are dispatches of one outlet within days: the later goes on from the earlier, and few words show it."""
    if not one.publisher or one.publisher != other.publisher:
        return False
    days = [date.fromisoformat(each.published.latest[:10]) for each in (one, other) if each.published.latest]
    return len(days) > 1 and abs((days[0] - days[1]).days) <= _DISPATCHES


def _notices(article: Article, marks: Marks) -> list[Sentence]:
    """Sentences that call upon the public: every outlet prints them as they were given out."""
    words = load_table("en", "sources")["notices"]
    return [
        sentence
        for sentence in marks.sentences
        if any(notice in article.text[sentence.start : sentence.end].lower() for notice in words)
    ]


def _mostly(span: Span, sentences: Sequence[Sentence]) -> bool:
    """Whether half of a span lies in the sentences."""
    inside = sum(max(0, min(span.end, each.end) - max(span.start, each.start)) for each in sentences)
    return 2 * inside >= span.end - span.start


def _telling(passage: Passage, options: AlignOptions) -> bool:
    """Whether a passage is too long and too plain to be chance."""
    return (passage.words >= options.passage_words and passage.plain >= options.passage_plain_words) or (
        passage.words >= options.passage_dense[0] and passage.plain >= options.passage_dense[1]
    )


def _own_words(marks: Marks, notices: Sequence[Sentence], words: Words) -> int:
    """Words that stand neither in direct speech nor in calls to the public: what a report that only quotes the same statement does not share."""
    speech = [piece for quote in marks.quotations if quote.kind == "direct" for piece in quote.content]
    calls = [Span(each.start, each.end) for each in notices]
    aside = sum(
        bisect_left(words.spans, Span(piece.end, 0)) - bisect_left(words.spans, Span(piece.start, 0))
        for piece in speech + calls
    )
    return max(len(words.folded) - aside, len(words.folded) // 4)


def _pair_kind(
    outside: Sequence[Passage], strong: bool, words: int, options: AlignOptions
) -> LineageKind | None:
    """The kind of lineage that the passages outside speech prove, or None; `strong` where one of them is no chance."""
    share = sum(p.words for p in outside) / max(words, 1)
    if share >= options.copy_share:
        return "copy"
    if share >= options.rewrite_share:
        return "rewrite"
    return "shared_passage" if strong else None


def _lineage(
    left: Article, right: Article, kind: LineageKind, passages: Sequence[Passage], options: AlignOptions
) -> Lineage:
    """The record of a pair, its longest passages first."""
    longest = sorted(passages, key=lambda p: (-p.words, p.left.start))[: options.passages_kept]
    shared = tuple(
        (evidence(left, p.left.start, p.left.end), evidence(right, p.right.start, p.right.end))
        for p in longest
    )
    return Lineage(articles=(left.id, right.id), kind=kind, shared=shared)
