"""The door of the room. In: one article. Out: its Marks. Calls the recognisers in the order in which they need one another."""

import msgspec

from variorum.annotate import syntax
from variorum.annotate.mentions import find_mentions
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quotations import find_quotations
from variorum.annotate.sentences import split_sentences
from variorum.annotate.times import find_times, impossible_times, weekday_conflicts
from variorum.model.article import Article
from variorum.model.mark import Marks, Sentence
from variorum.model.problem import Problem


def parse_sentences(article: Article) -> tuple[Sentence, ...]:
    """Sentences with their tokens."""
    sentences = split_sentences(article)
    parsed = syntax.analyse(article.text, [(sentence.start, sentence.end) for sentence in sentences])
    return tuple(msgspec.structs.replace(s, tokens=t) for s, t in zip(sentences, parsed, strict=True))


def annotate_article(article: Article) -> Marks:
    """All marks of one article: 1. sentences and syntax, 2. times, 3. quantities, 4. mentions, 5. quotations."""
    sentences = parse_sentences(article)
    times = find_times(article, sentences)
    quantities = find_quantities(article, sentences, times)
    mentions, chains = find_mentions(article, sentences)
    quotations = find_quotations(article, sentences, mentions, chains)
    return Marks(
        article=article.id, sentences=sentences, mentions=mentions, chains=chains, quantities=quantities, times=times,
        quotations=quotations, made_by=syntax.model_name(),
    )  # fmt: skip


def retime_article(article: Article, marks: Marks) -> Marks:
    """The marks with times read again after the article got a publication date; the rest depends on no date and stays."""
    times = find_times(article, marks.sentences)
    return msgspec.structs.replace(
        marks, times=times, quantities=find_quantities(article, marks.sentences, times)
    )


def article_problems(article: Article, marks: Marks) -> tuple[Problem, ...]:
    """What the article's own words contradict: a weekday that does not fall on its date, a day no calendar has."""
    found = [
        (
            "weekday_mismatch",
            words,
            "the weekday and the date do not fall on the same day. The date was used.",
        )
        for words in weekday_conflicts(article, marks.times)
    ] + [
        ("impossible_date", words, "there is no such day or time.")
        for words in impossible_times(article, marks.times)
    ]
    return tuple(
        Problem(
            code=code,
            article=article.id,
            message=f"“{' '.join(words.exact.split())}”: {told}",
            evidence=(words,),
        )
        for code, words, told in found
    )
