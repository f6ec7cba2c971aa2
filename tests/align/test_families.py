"""Quote families: what joins, what stays apart, the same for any order."""

import random

import msgspec
import pytest

from variorum.align.families import join_quotations
from variorum.annotate import syntax
from variorum.annotate.quotations import find_quotations
from variorum.annotate.sentences import split_sentences
from variorum.model.article import Article, Published
from variorum.model.mark import Chain, Marks, Mention


def annotated(key: str, text: str, names: dict[str, str]) -> tuple[Article, Marks]:
    """An article whose speakers are the names given, each with its kind."""
    article = Article(id=key, name=f"{key}.txt", text=text)
    sentences = split_sentences(article)
    tokens = syntax.analyse(text, [(s.start, s.end) for s in sentences])
    parsed = tuple(msgspec.structs.replace(s, tokens=t) for s, t in zip(sentences, tokens, strict=True))
    chains = tuple(Chain(name=name, kind=kind) for name, kind in names.items())
    mentions = tuple(
        Mention(start=at, end=at + len(name), kind=kind, form="name", chain=number)
        for number, (name, kind) in enumerate(names.items())
        for at in range(len(text))
        if text.startswith(name, at)
    )
    return article, Marks(
        article=key,
        sentences=parsed,
        mentions=mentions,
        chains=chains,
        quotations=find_quotations(article, parsed, mentions, chains),
    )


def families(
    *pairs: tuple[Article, Marks], entities: dict[tuple[str, int], str] | None = None
) -> list[set[str]]:
    """Each family over several articles, as the set of their letters."""
    found = join_quotations([a for a, _ in pairs], {a.id: m for a, m in pairs}, entities or {})
    return sorted(
        (articles for family in found if len(articles := {key for key, _ in family.members}) > 1), key=sorted
    )


RUIZ = {"Ana Ruiz": "person"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # the same words
        (
            "“The dam will hold through the winter,” Ana Ruiz said.",
            "Ana Ruiz said: “The dam will hold through the winter.”",
        ),
        # cut short
        (
            "“The dam will hold through the winter and we shall mend the gates,” Ana Ruiz said.",
            "Ana Ruiz said the dam “will hold through the winter”.",
        ),
        # translated twice
        (
            "“We will go on giving full support to the farmers in order to restore the valley on a cooperative basis,” Ana Ruiz said.",
            "“We shall continue to provide full assistance to farmers for restoring the valley on a cooperative basis,” Ana Ruiz said.",
        ),
        # one short phrase in marks
        (
            "Ana Ruiz called the old plan a “wasted decade”.",
            "For Ana Ruiz, whose party lost, it was over. Ana Ruiz told parliament the plan was a “wasted decade”.",
        ),
        # direct and reported
        (
            "“We shall reopen the northern bridge by Easter,” Ana Ruiz said.",
            "Ana Ruiz promised to reopen the northern bridge by Easter.",
        ),
    ],
)
def test_one_utterance_is_one_family(one: str, two: str) -> None:
    assert families(annotated("a", one, RUIZ), annotated("b", two, RUIZ)) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # two translators' words for one promise in marks
        (
            "Ana Ruiz promised “unwavering support” for the farmers.",
            "Ana Ruiz spoke of “unstinting support” after the flood.",
        ),
        # written apart and together
        ("Ana Ruiz said there was no timeframe for the repair.", "Ana Ruiz said that no time frame existed for fixing the dam."),
        # a vow and what is quoted of it
        (
            "Ana Ruiz vowed that those responsible for the leak would be found and punished.",
            "“The culprits will be identified,” Ana Ruiz said.",
        ),
    ],
)  # fmt: skip
def test_doublets_of_translators_are_one_word(one: str, two: str) -> None:
    filler = (
        "The valley lies in the north. Bread was dear. Trains stood still all day. Snow fell on the hills."
    )
    assert families(annotated("a", f"{one} {filler}", RUIZ), annotated("b", f"{two} {filler}", RUIZ)) == [
        {"a", "b"}
    ]


@pytest.mark.parametrize(
    ("one", "two", "joined"),
    [
        # one sentence in two translations: hardly a word in common, but the same build
        ("“We came here to close the mine, not to open its grave,” Ana Ruiz said.",
         "“We have come here to shut down the mine and not to dig its tomb,” Ana Ruiz said.", True),
        ("“I was told to go and I obeyed,” Ana Ruiz said.", "“I was given the order to go and I carried it out,” Ana Ruiz said.", True),
        # one sentence of several
        ("“This is the worst night the valley has known in a generation,” Ana Ruiz said.",
         "“It is the hardest night that this valley has lived through in a generation. We need pumps and boats and men,” Ana Ruiz said.", True),
        # verbs of several words for plain ones
        ("“We shall not stand in the way of the surveyors,” Ana Ruiz said.", "Ana Ruiz said she would not hinder them.", True),
        ("“That is no peace, but it is the end of waiting,” Ana Ruiz said.", "“It is no peace, but the waiting is over,” Ana Ruiz said.", True),
        # two denials of one thing, and what is no denial of it
        ("Ana Ruiz denied that there was any smallpox in the valley.", "Ana Ruiz spoke of “not one case of smallpox in this country”.", True),
        ("“I never denied the smallpox, I denied the panic,” Ana Ruiz said.", "Ana Ruiz spoke of “not one case of smallpox in this country”.", False),
        # what a phrase in marks is made of
        ("Ana Ruiz spoke of a “foreign conspiracy”.", "“It was a conspiracy of foreign powers against the harvest,” Ana Ruiz said.", True),
        # a short quotation that runs on elsewhere
        ("“The river has spoken,” Ana Ruiz said.", "“The river has spoken, and it did not whisper,” Ana Ruiz said.", True),
        # two topic words in common, built otherwise
        ("“We have three hundred names on a ledger, and we were promised boats by the evening,” Ana Ruiz said.",
         "“A ledger is a promise to the dead,” Ana Ruiz said.", False),
        # built alike, but one says no
        ("“We do not count boats,” Ana Ruiz said.", "“We count fishermen,” Ana Ruiz said.", False),
    ],
)  # fmt: skip
def test_words_and_build_tell_together(one: str, two: str, joined: bool) -> None:
    filler = "Bread was dear. Trains stood still. Snow fell on the hills. A ledger lay open. Boats came in. The mine is old."
    found = families(annotated("a", f"{one} {filler}", RUIZ), annotated("b", f"{two} {filler}", RUIZ))
    assert found == ([{"a", "b"}] if joined else [])


def test_one_name_in_two_spellings_is_kin() -> None:
    one = annotated(
        "a",
        "“Not one child entered that house by the river,” Driss Ben Haddou said.",
        {"Driss Ben Haddou": "person"},
    )
    two = annotated(
        "b",
        "Idris Benhaddou said that no child had entered the house near the river.",
        {"Idris Benhaddou": "person"},
    )
    assert families(one, two, entities={("a", 0): "e1", ("b", 0): "e2"}) == [{"a", "b"}]


def test_two_bodies_that_report_one_thing_alike_stay_apart() -> None:
    one = annotated(
        "a", "The Ash Union said three tunnels under the river were flooded.", {"Ash Union": "organisation"}
    )
    two = annotated(
        "b",
        "The Elm Board said that three of the river tunnels had been flooded.",
        {"Elm Board": "organisation"},
    )
    assert families(one, two, entities={("a", 0): "e1", ("b", 0): "e2"}) == []


def test_what_is_asked_for_is_not_what_is_done() -> None:
    one = annotated("a", "Ana Ruiz demanded that the owners hand in a plan for the workers.", RUIZ)
    two = annotated("b", "Ana Ruiz said the owners had handed in their plan for the workers on time.", RUIZ)
    assert families(one, two) == []


def test_to_call_something_good_is_not_to_call_for_it() -> None:
    one = annotated("a", "Ana Ruiz urged parliament to pass the help for the valley quickly.", RUIZ)
    two = annotated("b", "Ana Ruiz called the help for the valley critical.", RUIZ)
    assert families(one, two) == []


@pytest.mark.parametrize(
    ("days", "want"), [(("2024-05-02", "2024-05-04"), 1), (("2024-05-02", "2024-06-20"), 0)]
)
def test_who_is_quoted_in_other_words_weeks_later_has_spoken_again(days: tuple[str, str], want: int) -> None:
    one = annotated(
        "a", "“We will go on giving full support to the farmers of the valley,” Ana Ruiz said.", RUIZ
    )
    two = annotated("b", "“We still give all our support to farmers in that valley,” Ana Ruiz said.", RUIZ)
    dated = [
        (msgspec.structs.replace(article, published=Published(earliest=day, latest=day)), marks)
        for (article, marks), day in zip((one, two), days, strict=True)
    ]
    assert len(families(*dated)) == want


def test_those_who_rule_a_land_are_one_party_and_its_unions_another() -> None:
    demand = "demanded that the peacekeeping force leave the valley without delay"
    one = annotated("a", f"The government of Chile {demand}.", {})
    two = annotated(
        "b", "The junta demanded the immediate withdrawal of the peacekeeping force from the valley.", {}
    )
    other = annotated("c", "Peru’s government demanded an immediate withdrawal of the force.", {})
    assert families(one, two) == [{"a", "b"}]
    assert families(one, other) == []


def test_what_is_ours_is_not_theirs() -> None:
    one = annotated("a", "Ana Ruiz vowed “not to let these large convoys of lorries into our country”.", RUIZ)
    two = annotated(
        "b",
        "“They can refuse to let these large convoys of lorries into their country,” Ana Ruiz said.",
        RUIZ,
    )
    assert families(one, two) == []


def test_copies_join_whoever_is_named() -> None:
    one = annotated("a", "“The dam will hold through the winter,” Ana Ruiz said.", RUIZ)
    two = annotated("b", "“The dam will hold through the winter,” Tom Lee said.", {"Tom Lee": "person"})
    assert families(one, two) == [{"a", "b"}]


def test_two_persons_who_say_alike_things_stay_apart() -> None:
    one = annotated(
        "a", "Ana Ruiz said the farmers of the valley deserve full support from the ministry.", RUIZ
    )
    two = annotated(
        "b",
        "Tom Lee said that farmers in the valley need the ministry and its support.",
        {"Tom Lee": "person"},
    )
    assert families(one, two, entities={("a", 0): "e1", ("b", 0): "e2"}) == []


def test_other_statements_of_one_speaker_stay_apart() -> None:
    one = annotated("a", "Ana Ruiz said the dam would hold through the winter.", RUIZ)
    two = annotated("b", "Ana Ruiz said taxes on bread would fall in the spring.", RUIZ)
    assert families(one, two) == []


def test_entities_join_speakers_whose_names_differ() -> None:
    one = annotated(
        "a", "The Ash Union demanded an immediate withdrawal of the dredgers.", {"Ash Union": "organisation"}
    )
    two = annotated("b", "AU asked that the dredgers withdraw immediately.", {"AU": "organisation"})
    assert families(one, two, entities={("a", 0): "e", ("b", 0): "e"}) == [{"a", "b"}]


def test_the_order_of_articles_changes_nothing() -> None:
    pairs = [
        annotated(
            "a",
            "“The dam will hold through the winter,” Ana Ruiz said. “Bread will be cheap in spring.”",
            RUIZ,
        ),
        annotated("b", "Ana Ruiz said the dam “will hold through the winter”.", RUIZ),
        annotated("c", "Ana Ruiz said bread would be cheap in spring.", RUIZ),
        annotated("d", "Tom Lee said bread was dear.", {"Tom Lee": "person"}),
    ]
    marks = {article.id: found for article, found in pairs}
    want = join_quotations([article for article, _ in pairs], marks, {})
    assert len(want) >= 2
    for seed in range(5):
        shuffled = [article for article, _ in pairs]
        random.Random(seed).shuffle(shuffled)
        assert join_quotations(shuffled, marks, {}) == want


def test_nothing_gives_nothing() -> None:
    assert join_quotations([], {}, {}) == ()
    assert join_quotations([Article(id="a", name="a", text="")], {"a": Marks(article="a")}, {}) == ()
