"""Families of quotations: one utterance as several reports give it. In: marks of many articles and the entities of their
chains. Out: families, the same for any order of the input.

Rewording, truncation and translation keep rare content words, figures and the speaker; copies are found whoever is named.
Likest pairs join first; a group takes in another only where most of their members are alike, or one holds the other. Refuses to
merge words: members stay as they are.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, product

from rapidfuzz.fuzz import partial_ratio

from variorum.align.form import alike, negations
from variorum.align.houses import houses
from variorum.align.speakers import kin
from variorum.align.utterances import Key, Spelling, Utterance, idea_of, story_weights, utterances
from variorum.model.article import Article
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.model.question import Family
from variorum.options import QuoteOptions

_DEFAULT = QuoteOptions()
_DEMAND = idea_of("demand")
_AHEAD = frozenset(
    idea_of(verb) for verb in ("promise", "threaten", "plan")
)  # "threatened to enter", "I will enter"
_SAMPLE = 6  # members of a group that stand for it when groups are compared

Scores = dict[tuple[Key, Key], float]


def join_quotations(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    entity_of: Mapping[Key, str],
    options: QuoteOptions = _DEFAULT,
) -> tuple[Family, ...]:
    """Families of two or more quotations, sorted by id."""
    ordered = [marks[article.id] for article in sorted(articles, key=lambda a: a.id)]
    spelling = Spelling(ordered)
    weights = story_weights(ordered, spelling)
    spoken_for = houses(articles, marks, entity_of)
    every = (
        u for each in articles for u in utterances(each, marks[each.id], entity_of, spelling, spoken_for)
    )
    found = sorted(every, key=lambda u: (u.key[0], u.span, u.key[1]))
    scores: Scores = {}
    pairs = []
    for left, right in _candidates(found, options):
        score = likeness(left, right, weights, options)
        if score >= 1:
            scores[left.key, right.key] = score
            pairs.append((-score, left.key, right.key, left, right))
    members = [
        tuple(sorted(u.key for u in group))
        for group in _grouped(found, sorted(pairs, key=lambda p: p[:3]), scores, options)
    ]
    return tuple(
        sorted(
            (Family(id=content_id("family", *keys), members=keys) for keys in members),
            key=lambda family: family.id,
        )
    )


def _grouped(
    found: Sequence[Utterance],
    pairs: Sequence[tuple[float, Key, Key, Utterance, Utterance]],
    scores: Scores,
    options: QuoteOptions,
) -> list[list[Utterance]]:
    """Groups of two and more, joined from the likest pair down."""
    group_of = {u.key: [u] for u in found}
    for negative, _, _, left, right in pairs:
        one, two = group_of[left.key], group_of[right.key]
        if one is two or not _may_join(one, two, -negative, scores, options):
            continue
        one.extend(two)
        for utterance in two:
            group_of[utterance.key] = one
    return [group for group in {id(group): group for group in group_of.values()}.values() if len(group) > 1]


def _may_join(
    one: Sequence[Utterance], two: Sequence[Utterance], score: float, scores: Scores, options: QuoteOptions
) -> bool:
    """Whether two groups are one utterance, once two of their members are alike by `score`."""
    if score >= options.copied:
        return True
    wordings = (_wordings(one[:_SAMPLE], scores, options), _wordings(two[:_SAMPLE], scores, options))
    cross = [
        [(a, b) for a, b in product(left, right) if a.key[0] != b.key[0]]
        for left, right in product(*wordings)
    ]
    if any(kin(a, b) is False for pairs in cross for a, b in pairs):
        return False
    if score >= options.holds:
        return True
    joined = sum(
        any((a.key, b.key) in scores or (b.key, a.key) in scores for a, b in pairs) for pairs in cross
    )
    return 2 * joined >= sum(map(bool, cross))


def _wordings(group: Sequence[Utterance], scores: Scores, options: QuoteOptions) -> list[list[Utterance]]:
    """Members of a group by wording: copies of a direct quotation, cut or whole, are one, and so is a clause with what it quotes."""
    found: list[list[Utterance]] = []
    for one in group:
        known = next(
            (words for words in found if any(_is_same_wording(one, w, scores, options) for w in words)), None
        )
        if known is None:
            found.append([one])
        else:
            known.append(one)
    return found


def _is_same_wording(one: Utterance, other: Utterance, scores: Scores, options: QuoteOptions) -> bool:
    score = scores.get((one.key, other.key)) or scores.get((other.key, one.key)) or 0.0
    nested = one.span[0] < other.span[1] and other.span[0] < one.span[1]
    within = one.key[0] == other.key[0] and (nested or score >= options.holds)
    return within or (score >= options.copied and one.kind == other.kind == "direct")


def _candidates(found: Sequence[Utterance], options: QuoteOptions) -> list[tuple[Utterance, Utterance]]:
    """Pairs that share a word or quoted phrase that is rare enough, in a fixed order."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, utterance in enumerate(found):
        for word in (*utterance.bag, *("“" + phrase for phrase in utterance.phrases)):
            index[word].append(number)
    pairs = {
        pair
        for numbers in index.values()
        if len(numbers) <= options.common
        for pair in combinations(numbers, 2)
    }
    return [(found[a], found[b]) for a, b in sorted(pairs)]


def is_copy(left: Utterance, right: Utterance, options: QuoteOptions) -> bool:
    """Whether one quotation is the other, or a part of it, letter for letter but for slips."""
    if 2 * len(left.bag & right.bag) < min(len(left.bag), len(right.bag)):
        return False  # comparing letters is dear, and copies share nearly all their words
    shorter, longer = sorted((left.text, right.text), key=len)
    return (
        shorter.count(" ") + 1 >= options.copy_words and partial_ratio(shorter, longer) >= 100 * options.copy
    )


def likeness(left: Utterance, right: Utterance, weights: Mapping[str, float], options: QuoteOptions) -> float:
    """How surely two quotations give one utterance: 1 is the bar, `holds` and more where one holds the other, `copied` for copies."""
    if (
        left.key[0] == right.key[0]
    ):  # one article: a quotation and the clause that holds it, or a phrase quoted twice
        return _in_one_report(left, right, options)
    if left.ours & right.theirs or left.theirs & right.ours:
        return 0.0  # "into our country", "into their country"
    if is_copy(left, right, options):
        return options.copied
    related = kin(left, right)
    built, one_sense = _built(left, right) if related else ((0.0, 0.0), False)
    if related is False or _asked_and_done(left, right):
        return 0.0
    if _said_anew(left, right, options) and not _same_build(built, options):
        return 0.0
    if related and _stands_in(left, right, options):
        return options.holds
    if related and (phrase := _shared_phrase(left, right)):
        return options.holds if " " in phrase else 1.0
    if related and (left.ideas & right.ideas or _quoted_at_large(left, right)):
        return 1.0
    if related and _put_short(left, right, weights, options):
        return 1.0
    worded = _by_words(left, right, weights, options, related=bool(related))
    if not (related and left.form and right.form):
        return worded
    shared = left.bag & right.bag
    if worded >= 1 and (len(shared) >= options.many or worded * built[0] >= options.built_bar):
        return worded  # a few words in common join what is built alike; what is built otherwise needs many
    if not shared:
        return 0.0
    half = built[0] >= options.built_half and one_sense
    enough = half and _covered(left, right, weights)[0] >= options.built_words
    return 1.0 if enough or _same_build(built, options) else 0.0


def _built(left: Utterance, right: Utterance) -> tuple[tuple[float, float], bool]:
    """How like the builds of two utterances are, or of a sentence of one and the other, and whether they say no as often."""
    pairs = product((left.form, *left.parts), (right.form, *right.parts))
    return max((alike(one, other), negations(one) == negations(other)) for one, other in pairs)


def _same_build(built: tuple[float, float], options: QuoteOptions) -> bool:
    """Whether two utterances are built alike throughout."""
    return built[0] >= options.built and built[1] >= options.built_shorter


def _stands_in(left: Utterance, right: Utterance, options: QuoteOptions) -> bool:
    """Whether a short quotation is a run of words of a longer one by the same speaker."""
    shorter, longer = sorted((left.text, right.text), key=len)
    return shorter.count(" ") + 1 >= options.run_words and f" {shorter} " in f" {longer} "


def _quoted_at_large(left: Utterance, right: Utterance) -> bool:
    """Whether what the one phrase that is quoted of one is made of stands in the other: "a “staged attack”", "an attack staged by foes"."""
    both = ((left, right), (right, left))
    return any(idea <= other.bag for one, other in both if len(one.phrases) == 1 for idea in one.ideas)


def _put_short(
    left: Utterance, right: Utterance, weights: Mapping[str, float], options: QuoteOptions
) -> bool:
    """Whether a few words tell of somebody what he is quoted with at length: all of them, and both or neither say no."""
    one_voice = bool(left.person & right.person) or (left.entity is not None and left.entity == right.entity)
    if not one_voice or left.negative != right.negative or left.kind == right.kind == "direct":
        return False
    rarest = max((weights.get(word, 1.0) for word in left.bag & right.bag), default=0.0)
    least = options.least_denied if left.negative else options.least
    return rarest >= least and _covered(left, right, weights)[0] >= options.all_of


def _covered(
    left: Utterance, right: Utterance, weights: Mapping[str, float], power: int = 1
) -> tuple[float, float]:
    """Which share of the rare words of the shorter quotation stands in the other, and how much these weigh."""
    weight = sum(weights.get(word, 1.0) ** power for word in sorted(left.bag & right.bag))
    least = min(sum(weights.get(word, 1.0) ** power for word in sorted(bag)) for bag in (left.bag, right.bag))
    return (weight / least if least else 0.0), weight


def _by_words(
    left: Utterance, right: Utterance, weights: Mapping[str, float], options: QuoteOptions, *, related: bool
) -> float:
    """Likeness by rare words in common, against the bar."""
    shared = len(left.bag & right.bag) + len(
        left.figures & right.figures
    )  # a figure tells as much as two words
    if shared < (2 if related else options.many):
        return 0.0
    share, weight = _covered(left, right, weights, 1 if related else 2)  # of strangers only rare words tell
    if weight < (options.least if related else 2 * options.least):
        return 0.0
    return share / _bar(left, right, shared, options, related=related)


def _bar(left: Utterance, right: Utterance, shared: int, options: QuoteOptions, *, related: bool) -> float:
    """The share of the shorter quotation's rare words that must be found in the other."""
    bar = options.bar if related else options.bar_unknown
    namesakes = bool(left.person and right.person)  # they are kin, so their names agree
    if related and not namesakes and left.entity != right.entity and left.names != right.names:
        bar += options.related
    if left.figures and right.figures:
        bar += -options.one_figure if left.figures & right.figures else options.figures
    if shared >= options.many:
        bar -= options.less
    both = ((left, right), (right, left))
    if (left.act and left.act == right.act) or any(a.act in _AHEAD and b.ahead for a, b in both):
        bar -= options.less if related else 0.0
    return bar


def _said_anew(left: Utterance, right: Utterance, options: QuoteOptions) -> bool:
    """Whether somebody is quoted in other words weeks later: he spoke again."""
    if not left.kind == right.kind == "direct" or left.day is None or right.day is None:
        return False
    days = date.fromisoformat(left.day[:10]) - date.fromisoformat(right.day[:10])
    return abs(days.days) > options.anew


def _asked_and_done(left: Utterance, right: Utterance) -> bool:
    """Whether one asks for what the other tells as a matter of fact: "demanded a plan", "said the plan had been handed in"."""
    return any(a.act == _DEMAND and b.settled and not b.act for a, b in ((left, right), (right, left)))


def _in_one_report(left: Utterance, right: Utterance, options: QuoteOptions) -> float:
    """Likeness inside one article."""
    shorter, longer = sorted((left.text, right.text), key=len)
    if left.span[0] < right.span[1] and right.span[0] < left.span[1]:
        return options.holds if " " in shorter and 2 * len(shorter) > len(longer) else 0.0
    phrase = _shared_phrase(left, right) if kin(left, right) is not False else ""
    return 1.0 if " " in phrase else 0.0


def _shared_phrase(left: Utterance, right: Utterance) -> str:
    """The same words between quote marks in both, or between marks in one and at large in the other; the longest."""
    found = left.phrases & right.phrases
    for one, other in ((left, right), (right, left)):
        found |= {phrase for phrase in one.phrases if " " in phrase and f" {phrase} " in f" {other.text} "}
    return max(sorted(found), key=len, default="")
