"""The same words in the mouths of two people: a finding of its own, open; everything else is none. All reports are invented."""

import pytest

from pipeline.stories import articles
from variorum import pipeline
from variorum.model.finding import Finding
from variorum.values import Name

_SAID = "We will keep every gate of the harbour shut until the last container has been searched"
_LEAD = "ORLO, March 3 – The harbour of Orlo stayed shut on Monday after a fire in a container.\n\n"


def asked(*tails: str, attribute: str = "speaker") -> list[Finding]:
    story = [(f"{number}.txt", f"Orlo harbour shut\n\n{_LEAD}{tail}\n") for number, tail in enumerate(tails)]
    account = pipeline.reconcile_articles(articles(story))
    return [
        finding for finding in account.findings if finding.attribute == attribute and finding.kind != "single"
    ]


def test_two_speakers_of_the_same_words_are_an_open_question() -> None:
    (finding,) = asked(
        f'"{_SAID}," said harbour master Ana Ruiz.', f'"{_SAID}," said Tom Scott, director of customs.'
    )
    assert finding.question.startswith("Who said “We will keep every gate")
    assert finding.kind == "undecided"
    assert {r.value.text for r in finding.readings if isinstance(r.value, Name)} == {"Ana Ruiz", "Tom Scott"}
    assert [reason.code for relation in finding.relations for reason in relation.reasons] == ["UNEXPLAINED"]


NONE = [
    (f'"{_SAID}," said harbour master Ana Ruiz.', f'"{_SAID}," Ms Ruiz said. Ana Ruiz runs the harbour.'),
    (f'"{_SAID}," said harbour master Ana Ruiz.', f'"{_SAID}," the harbour said in a statement.'),
    ('"It is sad," said harbour master Ana Ruiz.', '"It is sad," said Tom Scott, director of customs.'),
    (f'"{_SAID}," said Dmitry Kovalyov.', f'"{_SAID}," said Dmitri Kovalev.'),
]


@pytest.mark.parametrize("tails", NONE)
def test_one_speaker_a_body_or_everyday_words_are_no_question(tails: tuple[str, ...]) -> None:
    assert not asked(*tails)


@pytest.mark.parametrize(
    ("tails", "questions"),
    [
        # whose words they are is what the reports differ on
        (
            (f'"{_SAID}," said harbour master Ana Ruiz.', f'"{_SAID}," said Tom Scott, director of customs.'),
            [],
        ),
        (
            (
                '"It is a sad day," said harbour master Ana Ruiz.',
                '"It is a sad day," said Tom Scott, director of customs.',
            ),
            [],
        ),
        # the erring report's name is not the speaker's
        (
            (
                f'"{_SAID}," said Police Chief Yola Merrin.',
                "Police Chief Yola Merrin spoke.",
                f'"{_SAID}," said Police Chief Joanna Merrin.',
            ),
            ["What exactly did Yola Merrin say?"],
        ),
    ],
)
def test_words_are_asked_of_their_speaker_by_his_right_name(
    tails: tuple[str, ...], questions: list[str]
) -> None:
    assert [finding.question for finding in asked(*tails, attribute="words")] == questions
