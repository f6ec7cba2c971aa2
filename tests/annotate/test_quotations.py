"""Quotations: the cases of tests/cases/quotations.yaml, speakers and chains, bad input."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate import syntax
from variorum.annotate.annotate import parse_sentences
from variorum.annotate.mentions import find_mentions
from variorum.annotate.quotations import find_quotations
from variorum.annotate.quotemarks import pair_quotes
from variorum.annotate.sentences import split_sentences
from variorum.annotate.syntax.shallow import analyse_shallow
from variorum.annotate.syntax.tokens import tokenise
from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Mention, Quotation, Sentence

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/quotations.yaml").read_text(encoding="utf-8"))


def quote(
    text: str, mentions: tuple[Mention, ...] = (), chains: tuple[Chain, ...] = (), **more: bool
) -> tuple[Quotation, ...]:
    article = Article(id="a", name="a.txt", text=text)
    sentences = split_sentences(article)
    tokens = syntax.analyse(text, [(sentence.start, sentence.end) for sentence in sentences])
    parsed = tuple(msgspec.structs.replace(s, tokens=t) for s, t in zip(sentences, tokens, strict=True))
    return find_quotations(article, parsed, mentions, chains, **more)


def mention(text: str, words: str, chain: int, *, role: bool = False) -> Mention:
    start = text.index(words)
    return Mention(
        start=start, end=start + len(words), kind="person", form="role" if role else "name", chain=chain
    )


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def told(text: str, quotation: Quotation) -> dict[str, Any]:
    return {
        "kind": quotation.kind,
        "speaker": words(text, quotation.speaker),
        "cue": words(text, quotation.cue),
        "content": [words(text, piece) for piece in quotation.content],
        "via": [words(text, span) for span in quotation.via],
    }


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    found = [told(case["text"], quotation) for quotation in quote(case["text"])]
    if case.get("none"):
        assert found == []
    for want in case.get("want", []):
        assert any(all(one[key] == value for key, value in want.items()) for one in found), found


def test_quotes_inside_a_reported_clause_are_given_again_as_direct() -> None:
    text = "Ruiz said the old dam “could burst at any hour” this week."
    found = {(q.kind, words(text, q.content[0]), words(text, q.speaker)) for q in quote(text)}
    assert ("direct", "could burst at any hour", "Ruiz") in found
    assert ("mixed", "the old dam “could burst at any hour” this week", "Ruiz") in found


def test_the_head_of_the_source_speaks_not_the_place_in_it() -> None:
    text = "The minister of Arcadia, Ana Ruiz, said the dam was safe."
    mentions = (mention(text, "Arcadia", 0), mention(text, "Ana Ruiz", 1))
    chains = (Chain(name="Arcadia", kind="place"), Chain(name="Ana Ruiz", kind="person"))
    (quotation,) = quote(text, mentions, chains)
    assert quotation.chain == 1


def test_a_name_between_commas_is_that_of_the_unnamed_before_it() -> None:
    text = "A lawyer for two of them, Ana Ruiz, said his client “did all that was asked”."
    found = quote(text, (mention(text, "Ana Ruiz", 0),), (Chain(name="Ana Ruiz", kind="person"),))
    assert {q.chain for q in found} == {0}


def test_a_pronoun_takes_the_chain_of_its_mention_before_the_last_speaker() -> None:
    text = "Ana Ruiz said the dam was safe. She said the gates were open."
    mentions = (mention(text, "Ana Ruiz", 0), mention(text, "She", 0))
    chains = (Chain(name="Ana Ruiz", kind="person"),)
    assert [q.chain for q in quote(text, mentions, chains)] == [0, 0]
    assert [q.chain for q in quote(text, mentions[:1], chains)] == [0, 0]


def test_a_statement_is_its_owners() -> None:
    text = "The Ash Union's statement said the mine was safe."
    mentions = (mention(text, "Ash Union", 0),)
    (quotation,) = quote(text, mentions, (Chain(name="Ash Union", kind="organisation"),))
    assert quotation.chain == 0


def test_thoughts_inside_speech_and_intentions_are_left_to_those_who_ask() -> None:
    text = "Ruiz said the union fears that the mine will close. Lee plans to sell the mine."
    assert [words(text, q.cue) for q in quote(text)] == ["said"]
    assert {"said", "fears", "plans"} <= {words(text, q.cue) for q in quote(text, everything=True)}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“one two” and “three”", ["one two", "three"]),
        ('She said "one" and "two".', ["one", "two"]),
        ("the dogs' bowl and ‘one two’ rock ’n’ roll", ["one two"]),
        ("“one “two”", ["one", "two"]),
        ("“one\n\ntwo", ["one"]),
        ('"one.\nTwo three," he said.', ["one.\nTwo three,"]),
        ('"one.\n\nTwo stood there.\n\n"Three," he said.', ["one.", "Three,"]),
        (
            '" They let the “guests” in through the back, " he wrote.',
            ["They let the “guests” in through the back,"],
        ),
        (
            'The water came at night, " she said. " Nobody rang the bell. "',
            ["The water came at night,", "Nobody rang the bell."],
        ),
        ('The water came at night," she said.', ["The water came at night,"]),
        ('They drove a 5" nail into the "great" door of the town hall.', ["great"]),
        ('a 5" nail', []),
        ("”", []),
        ("", []),
    ],
)
def test_marks_are_paired(text: str, want: list[str]) -> None:
    assert [text[q.start : q.end] for q in pair_quotes(text)] == want


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "'",
                "''",
                "``",
                "said",
                "Ruiz",
                "he",
                ",",
                ".",
                "\n",
                " ",
                "that",
                "according to",
                "the",
                "dam",
                ":",
                "😀",
                "\u200f",
                "fell",
            ]
        ),
        max_size=60,
    )
)
def test_any_text_gives_sound_offsets(parts: list[str]) -> None:
    text = " ".join(parts)
    for quotation in quote(text, everything=True):
        assert quotation.content
        for span in (*quotation.content, quotation.cue, quotation.speaker, *quotation.via):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
        assert all(a.end <= b.start for a, b in zip(quotation.content, quotation.content[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    [
        '" ' * 20_000,
        "said " * 10_000,
        "“He said. " * 8_000,
        ", he said" * 8_000,
        "Ruiz, " * 20_000,
        "and said " * 12_000,
        ") " * 30_000,
    ],
)
def test_long_junk_keeps_exact_offsets(text: str) -> None:
    sentence = Sentence(start=0, end=len(text), tokens=analyse_shallow(text, tokenise(text, 0, len(text))))
    found = find_quotations(Article(id="a", name="a", text=text), (sentence,), (), ())
    assert all(0 <= piece.start < piece.end <= len(text) for quote in found for piece in quote.content)


SPEAKERS = [
    (
        "Minister Ilse Tarn said the board met. She ruled out leaving.\n\nPeru's prime minister, Marko Zelen, gave a ship. “We will not leave them alone,” he said.",
        "We will not leave them alone,",
        "Marko Zelen",
    ),
    (
        "Wolden Group said it would pay.\n\nArkin, the union's leader, did not rule out a strike. “We have been lied to,” he said.",
        "We have been lied to,",
        "Arkin",
    ),
    (
        "Mayor Ana Ruiz left. According to her words, the bridge is closed.",
        "the bridge is closed",
        "Ana Ruiz",
    ),
    ("“I was there,” said a man called Omar, who is 25.", "I was there,", "Omar"),
    (
        "“It is calm,” Officer Ada Kell said. A woman who lives next door has heard it. “It just cracked,” she said.",
        "It just cracked,",
        None,
    ),
    ("Officer Ada Kell spoke. A man was hit. “It is calm now,” she said.", "It is calm now,", "Ada Kell"),
    (
        "“It is calm,” Ada Kell said.\n\n“I cried all day,” Rosa Diaz, his mother said.",
        "I cried all day,",
        "Rosa Diaz",
    ),
    (
        "“It is calm now,” Ada Kell said.\n\n“It is a sad day,” trumpeted Mayor Tom Brandt.",
        "It is a sad day,",
        "Tom Brandt",
    ),
    ("“It is calm now,” Ada Kell said.\n\n“It is a sad day,” the letter went.", "It is a sad day,", None),
    (
        "“It is a sad day for all of us,” said Halden Police Comm. Ada Kell.",
        "It is a sad day for all of us,",
        "Ada Kell",
    ),
    (
        "Ada Kell spoke. A man wearing a red coat told her, “You broke my window.”",
        "You broke my window.",
        None,
    ),
    (
        "The mayor, Delia Ruiz, says so.\n\nOn Monday Oyaga had stood there. “Nobody will stay in the mud,” she promised.",
        "Nobody will stay in the mud,",
        "Oyaga",
    ),
    ("Said Mayor Ada Kell: “It is a sad day for us.”", "It is a sad day for us.", "Ada Kell"),
    ("A man who lives near the house of Tom Hill said, “It hit us hard.”", "It hit us hard.", None),
    ("Her counterpart, Ana Velle, called the plan “a fine beginning”.", "a fine beginning", "Ana Velle"),
    ("“I was there,” said a woman who gave her name as Rosa.", "I was there,", "Rosa"),
    ("“I was there,” said a man who knew a woman called Rosa.", "I was there,", None),
    (
        "“We will sign,” the chief Chilean negotiator, retired General Ana Holm, said.",
        "We will sign,",
        "Ana Holm",
    ),
]


@pytest.mark.parametrize(("text", "content", "name"), SPEAKERS)
def test_pronouns_stand_for_the_last_who_fits(text: str, content: str, name: str) -> None:
    article = Article(id="a", name="a.txt", text=text)
    sentences = parse_sentences(article)
    mentions, chains = find_mentions(article, sentences)
    found = find_quotations(article, sentences, mentions, chains)
    said = [q.chain for q in found if text[q.content[0].start : q.content[-1].end] == content]
    assert [None if chain is None else chains[chain].name for chain in said] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The union wants nine per cent more pay.",
        "Bread costs 40 dollars per head.",
        "Ada Kell was outgoing, described as shy and kind.",
        "It is 27 per cent more than before.",
    ],
)
def test_a_measure_is_no_speaker(text: str) -> None:
    article = Article(id="a", name="a.txt", text=text)
    sentences = parse_sentences(article)
    for quotation in find_quotations(article, sentences, *find_mentions(article, sentences)):
        assert quotation.cue is None or text[quotation.cue.start : quotation.cue.end] != "per"
