"""Who shares text or origin with whom. In: articles with their marks, quote families. Out: Lineage records with the passages. Never guesses who is right.

Kinds: `copy` most of the shorter article stands in the other; `rewrite` a good part; `shared_passage` a passage too long and
too plain to be chance; `same_origin` the same utterance of the same speaker quoted in both; `credited` an agency named in the text.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.align.occasions import shared_occasions
from variorum.align.passages import Passage, shared_passages, word_counts
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import Marks
from variorum.model.question import Family, Lineage, LineageKind
from variorum.options import AlignOptions


def trace_lineage(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    families: Sequence[Family],
    entity_of: Mapping[tuple[str, int], str],
    options: AlignOptions,
) -> tuple[Lineage, ...]:
    """Lineage of one story, pairs first by article order, then origins and credits."""
    by_id = {article.id: article for article in articles}
    counts = word_counts(articles)
    found: list[Lineage] = []
    joined: set[frozenset[str]] = set()
    for (left, right), passages in shared_passages(articles).items():
        kind = _pair_kind(passages, min(counts[left], counts[right]), _quoted(marks[left]), options)
        if kind is None:
            continue
        joined.add(frozenset((left, right)))
        strong = sorted((p for p in passages if p.plain >= 2), key=lambda p: (-p.words, p.left.start))[
            : options.passages_kept
        ]
        shared = tuple(
            (
                evidence(by_id[left], p.left.start, p.left.end),
                evidence(by_id[right], p.right.start, p.right.end),
            )
            for p in strong
        )
        found.append(
            Lineage(
                articles=(left, right),
                kind=kind,
                shared=shared,
                direction=_direction(by_id[left], by_id[right], kind),
            )
        )
    found.extend(_same_origin(by_id, marks, families, joined, options))
    joined.update(frozenset(line.articles) for line in found)
    for pair, words in sorted(shared_occasions(articles, marks, entity_of).items()):
        if frozenset(pair) not in joined:
            found.append(Lineage(articles=pair, kind="same_origin", origin=words[0].exact, shared=(words,)))
    found.extend(_credits(articles))
    return tuple(found)


def _quoted(marks: Marks) -> list[tuple[int, int]]:
    """Spans of direct speech, where equal words prove a common speaker, not a common text."""
    return [
        (piece.start, piece.end)
        for quote in marks.quotations
        if quote.kind == "direct"
        for piece in quote.content
    ]


def _pair_kind(
    passages: Sequence[Passage], words: int, quoted: Sequence[tuple[int, int]], options: AlignOptions
) -> LineageKind | None:
    """The kind of lineage that the passages prove, or None. A long passage that stands in speech proves a common speaker only."""
    share = sum(p.words for p in passages if p.plain >= 2) / max(words, 1)
    if share >= options.copy_share:
        return "copy"
    if share >= options.rewrite_share:
        return "rewrite"
    strong = [
        p for p in passages if p.words >= options.passage_words and p.plain >= options.passage_plain_words
    ]
    own = [
        p
        for p in strong
        if not any(start <= p.left.start + 2 and p.left.end <= end + 2 for start, end in quoted)
    ]
    return "shared_passage" if own else "same_origin" if strong else None


def _direction(left: Article, right: Article, kind: str) -> tuple[str, str] | None:
    """From whom to whom, where the publication times do not overlap; text alone does not tell."""
    if kind not in ("copy", "rewrite") or left.published.latest is None or right.published.latest is None:
        return None
    if left.published.latest < (right.published.earliest or ""):
        return (left.id, right.id)
    if right.published.latest < (left.published.earliest or ""):
        return (right.id, left.id)
    return None


def _same_origin(
    by_id: Mapping[str, Article],
    marks: Mapping[str, Marks],
    families: Sequence[Family],
    joined: set[frozenset[str]],
    options: AlignOptions,
) -> list[Lineage]:
    """Pairs that share no long passage but quote several utterances alike, in other words or another translation.

    One public sentence carried by two reports proves nothing about them.
    """
    pairs: dict[tuple[str, str], dict[str, tuple[Evidence, Evidence]]] = {}
    for family in families:
        quoted = [
            member for member in family.members if marks[member[0]].quotations[member[1]].kind != "indirect"
        ]
        for (left, i), (right, j) in combinations(quoted, 2):
            if left != right and frozenset((left, right)) not in joined:
                words = (_content(by_id[left], marks[left], i), _content(by_id[right], marks[right], j))
                key, pair = ((left, right), words) if left < right else ((right, left), words[::-1])
                pairs.setdefault(key, {}).setdefault(family.id, pair)
    return [
        Lineage(articles=key, kind="same_origin", shared=tuple(shared.values()))
        for key, shared in sorted(pairs.items())
        if len(shared) >= options.origin_utterances
    ]


def _content(article: Article, marks: Marks, number: int) -> Evidence:
    """The words of a quotation."""
    pieces = marks.quotations[number].content
    return evidence(article, pieces[0].start, pieces[-1].end)


def _credits(articles: Sequence[Article]) -> list[Lineage]:
    """One record for each agency or outlet: all articles that rest on it in their text together, those that only print its picture apart."""
    named: dict[str, dict[str, list[Evidence]]] = {}
    pictures: dict[str, dict[str, list[Evidence]]] = {}
    for article in articles:
        captions = [(block.start, block.end) for block in article.blocks if block.kind == "caption"]
        for agency, words in article.agencies:
            pictured = any(start <= words.start < end for start, end in captions)
            (pictures if pictured else named).setdefault(agency, {}).setdefault(article.id, []).append(words)
    found = []
    for agency, places in sorted(named.items()):
        credit = tuple(tuple(places[article]) for article in sorted(places))
        found.append(Lineage(articles=tuple(sorted(places)), kind="credited", origin=agency, shared=credit))
    for agency, places in sorted(pictures.items()):
        for one in sorted(set(places) - set(named.get(agency, {}))):
            found.append(
                Lineage(articles=(one,), kind="credited", origin=agency, shared=(tuple(places[one]),))
            )
    return found
