"""What three reports put each in its own words joins nobody, nor does what everybody has; the very same words do, and what two alone quote."""

import pytest

from variorum.align.families import join_quotations
from variorum.align.lineage import trace_lineage
from variorum.annotate import annotate_article
from variorum.model.article import Article
from variorum.model.claim import Claims
from variorum.model.ids import content_id
from variorum.options import AlignOptions

ONE = "“The bridge over the Tarn will never again carry a lorry of more than seven tonnes,” said Mayor Ada Kell."
TWO = "“We warned the ministry in letter after letter and nobody cared to answer,” Ada Kell said."
OTHER = "“My shop has lost half of its customers since the bridge was closed,” said baker Tom Brandt."


def article(name: str, *lines: str) -> Article:
    text = "\n\n".join(lines)
    return Article(id=content_id("a", name, text), name=name, text=text)


def kinds(*articles: Article) -> list[str]:
    marks = {one.id: annotate_article(one) for one in articles}
    entity_of = {
        (one.id, number): f"e-{chain.name.split()[-1]}"
        for one in articles
        for number, chain in enumerate(marks[one.id].chains)
        if chain.kind == "person"
    }
    claimed = {one.id: Claims(one.id) for one in articles}
    families = join_quotations(articles, marks, entity_of)
    return [
        line.kind for line in trace_lineage(articles, marks, claimed, families, entity_of, AlignOptions())
    ]


TRANSLATED = "“No lorry of more than seven tonnes will ever be let on the bridge over the Tarn again,” Mayor Ada Kell announced."
AGAIN = "“The bridge over the Tarn is closed for good to any lorry of more than seven tonnes,” Mayor Ada Kell declared."


@pytest.mark.parametrize(
    ("words", "want"),
    [
        (ONE, ["same_origin"]),
        (TRANSLATED, ["same_origin"]),
        # too few words
        ("“Never again will it,” said Mayor Ada Kell.", []),
    ],
)
def test_one_sentence_that_two_reports_alone_quote_joins_them(words: str, want: list[str]) -> None:
    left = article(
        "a.txt", "Tarn bridge closed to lorries", ONE, "Traffic jams reached the town hall on Monday."
    )
    right = article("b.txt", "A mayor is angry", "Engineers found cracks in two pillars.", words)
    assert kinds(left, right) == want


def test_what_three_reports_put_in_their_own_words_joins_nobody() -> None:
    reports = [
        article(
            "a.txt", "Tarn bridge closed to lorries", ONE, "Traffic jams reached the town hall on Monday."
        ),
        article("b.txt", "A mayor is angry", "Engineers found cracks in two pillars.", TRANSLATED),
        article("c.txt", "No way over the river", AGAIN, "Bakers have lost half of their customers."),
    ]
    assert "same_origin" not in kinds(*reports)


def test_what_was_taken_over_with_the_text_does_not_make_an_utterance_common() -> None:
    text = "Engineers found cracks in two of the pillars last week and told the town to act at once.\n\nTraffic jams reached the town hall before noon, and shops stayed empty."
    first, copy = article("a.txt", ONE, text), article("b.txt", "Cracks", text, ONE)
    other = article("c.txt", "No way over the river", AGAIN, "Bakers have lost half of their customers.")
    assert sorted(kinds(first, copy, other)) == ["copy", "same_origin"]


def test_a_long_run_of_written_words_joins_reports_that_name_two_speakers() -> None:
    left = article(
        "a.txt",
        "Tarn bridge closed",
        "“Depending upon the state of the pillars, those vehicles may have to wait on the northern bank as our crews work to clear the way for ambulances,” Mayor Ada Kell said in a statement.",
    )
    right = article(
        "b.txt",
        "Long queues",
        "“Depending on the state of the pillars, vehicles may have to wait on the northern bank as our crews work to clear the way for ambulances,” said Rolf Dane, head of the road office.",
    )
    assert kinds(left, right) == ["same_origin"]


def test_two_sentences_of_one_speaker_come_from_one_occasion() -> None:
    left = article("a.txt", "Tarn bridge closed", ONE, "Traffic jams reached the town hall on Monday.", TWO)
    right = article("b.txt", "A mayor is angry", TWO, "Engineers found cracks in two pillars.", ONE)
    assert kinds(left, right) == ["same_origin"]


def test_sentences_that_everybody_carries_join_nobody() -> None:
    plain = (
        "Engineers found cracks.",
        "Shops nearby are closing one by one.",
        "A ferry may help out.",
        "The school bus goes round.",
    )
    reports = [
        article(
            f"{number}.txt",
            f"Bridge news {number}",
            ONE,
            f"{words} Nobody knows for how long this will last.",
            OTHER,
        )
        for number, words in enumerate(plain)
    ]
    assert "same_origin" not in kinds(*reports)


def test_an_utterance_in_two_translations_joins_also_where_a_third_report_has_one_of_them() -> None:
    reports = [
        article("a.txt", "Tarn bridge closed", ONE, "Traffic jams reached the town hall on Monday."),
        article("b.txt", "A mayor is angry", "Engineers found cracks in two pillars.", ONE),
        article("c.txt", "No way over the river", AGAIN, "Bakers have lost half of their customers."),
    ]
    assert kinds(*reports) == ["same_origin"] * 3


def test_a_witness_tells_every_reporter_the_same_anew() -> None:
    one = "“The bridge bent like a spoon and then the lorry was gone,” said passenger Rosa Lind."
    two = "“The bridge bent as a spoon does, and the lorry was simply gone,” passenger Rosa Lind said."
    left = article("a.txt", "Tarn bridge falls", one, "Traffic jams reached the town hall on Monday.")
    right = article("b.txt", "A night on the river", two, "Engineers found cracks in two pillars.")
    assert kinds(left, right) == []
