"""The door to syntax: offsets, trees, determinism, the rules that stand in for the model, and linear cost."""

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate import syntax
from variorum.annotate.syntax import analyse, model_name
from variorum.annotate.syntax import model as learned
from variorum.annotate.syntax.features import hashed, pieces
from variorum.annotate.syntax.lemmas import lemma
from variorum.annotate.syntax.shallow import analyse_shallow
from variorum.annotate.syntax.tokens import tokenise

TEXT = "The union’s 13,000 members voted on Tuesday to reject the offer, Mr. Oldham said in Ruritania."
# Opens the syntax package alone, without the rest of its room.
ROOM = (
    "import types, variorum, sys; room = types.ModuleType('variorum.annotate')\n"
    "room.__path__ = [variorum.__path__[0] + '/annotate']; sys.modules['variorum.annotate'] = room\n"
    "from variorum.annotate.syntax import analyse, model_name\n"
)
odd = st.text(
    st.one_of(
        st.sampled_from(
            list(
                "ab Z.,'’“”\"-–—$€£%1290:/@#!?()\n\t\u00a0\u00ad\u200b\u200d\ufeff\u0301é½😀👩🏽🇫🇷\u2028नम日本"
            )
        ),
        st.characters(),
    ),
    max_size=80,
)


def words(text):
    return [text[a:b] for a, b in tokenise(text, 0, len(text))]


@pytest.fixture
def rules_only(monkeypatch):
    monkeypatch.setattr(learned, "network", lambda: None)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Its 13,000-strong crew didn’t.", "Its|13,000|-|strong|crew|did|n’t|."),
        ("$17,000 at 9:03 a.m. on Dec. 5", "$|17,000|at|9:03|a.m.|on|Dec.|5"),
        ("US$20bn, £5m and 1.2 per cent", "US|$|20|bn|,|£|5|m|and|1.2|per|cent"),
        ("approved”said the U.N.", "approved|”|said|the|U.N."),
        ("It's the boys' pro-peace co-founder's e-mail", "It|'s|the|boys|'|pro-peace|co-founder|'s|e-mail"),
        ("the mid-1980s, non-stop", "the|mid-1980s|,|non-stop"),
        ("We cannot and won't.", "We|can|not|and|wo|n't|."),
        ("in the 1970s, the 20th", "in|the|1970s|,|the|20th"),
        ("J. O’Neil of R&B Corp.", "J.|O’Neil|of|R&B|Corp."),
        ("ended.The next", "ended|.|The|next"),
        ("wo\u200brd cafe\u0301\u00a0x", "wo\u200brd|cafe\u0301|x"),
        ("see https://example.org/a?b=c.", "see|https://example.org/a?b=c|."),
        ("won 60–40 on 2024-05-01", "won|60|–|40|on|2024-05-01"),
        ("👩‍👩‍👧🇫🇷!", "👩‍👩‍👧|🇫🇷|!"),
    ],
)
def test_words_are_cut_like_universal_dependencies(text, cut):
    assert words(text) == cut.split("|")


@given(odd)
@settings(max_examples=300, deadline=None)
def test_spans_are_ordered_and_lose_only_blanks(text):
    spans = tokenise(text, 0, len(text))
    rest, at = [], 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        rest.append(text[at:start])
        at = end
    lost = "".join(rest) + text[at:]
    assert all(
        c.isspace() or c in "\u00ad\u200b\u200c\u200d\u2060\ufeff" or "\u0300" <= c <= "\u036f" for c in lost
    )
    assert not any(c.isspace() for a, b in spans for c in text[a:b])


@given(odd)
@settings(max_examples=150, deadline=None)
def test_every_sentence_is_one_tree(text):
    (tokens,) = analyse(text, [(0, len(text))])
    assert [(t.start, t.end) for t in tokens] == tokenise(text, 0, len(text))
    assert_tree(tokens)


@given(odd)
@settings(max_examples=150, deadline=None)
def test_rules_hold_the_same_shape(text):
    tokens = analyse_shallow(text, tokenise(text, 0, len(text)))
    assert [(t.start, t.end) for t in tokens] == tokenise(text, 0, len(text))
    assert all(-1 <= t.head < len(tokens) and t.head != i for i, t in enumerate(tokens))
    assert sum(t.head < 0 for t in tokens) == min(1, len(tokens))


def assert_tree(tokens):
    roots = [i for i, t in enumerate(tokens) if t.head == -1]
    assert len(roots) == min(1, len(tokens))
    for i in range(len(tokens)):
        at, steps = i, 0
        while tokens[at].head >= 0:
            at, steps = tokens[at].head, steps + 1
            assert steps <= len(tokens)
    before = ""
    for token in tokens:
        assert token.rel
        assert token.pos
        assert not token.name.startswith("I-") or before[2:] == token.name[2:]
        before = token.name


def test_sentences_keep_their_order_and_offsets():
    text = TEXT + " Nobody was hurt. " + TEXT
    bounds = [(0, len(TEXT)), (len(TEXT) + 1, len(TEXT) + 17), (len(TEXT) + 18, len(text)), (3, 3)]
    found = analyse(text, bounds)
    assert [len(row) for row in found] == [19, 4, 19, 0]
    assert all(
        start <= t.start < t.end <= end for (start, end), row in zip(bounds, found, strict=True) for t in row
    )


def test_rules_stand_in_for_missing_weights(rules_only):
    assert model_name() is None
    (tokens,) = analyse(TEXT, [(0, len(TEXT))])
    by_word = {TEXT[t.start : t.end]: t for t in tokens}
    assert by_word["voted"].head == -1
    assert by_word["members"].rel == "nsubj"
    assert by_word["13,000"].pos == "NUM"
    assert TEXT[tokens[by_word["13,000"].head].start :].startswith("members")


def test_door_opens_without_numpy():
    code = (
        "import sys; sys.modules['numpy'] = None\n"
        + ROOM
        + "assert model_name() is None and len(analyse('It rained.', [(0, 10)])[0]) == 3\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


needs_weights = pytest.mark.skipif(model_name() is None, reason="the weights file is not in the package")


@needs_weights
def test_model_reads_a_plain_sentence():
    (tokens,) = analyse(TEXT, [(0, len(TEXT))])
    by_word = {TEXT[t.start : t.end]: t for t in tokens}
    assert [by_word[w].pos for w in ("The", "offer", "13,000", "voted", "Oldham")] == [
        "DET",
        "NOUN",
        "NUM",
        "VERB",
        "PROPN",
    ]
    assert tokens[by_word["members"].head] is by_word["voted"]
    assert by_word["members"].rel == "nsubj"
    assert by_word["13,000"].rel == "nummod"
    assert by_word["offer"].rel == "obj"
    assert by_word["Ruritania"].name == "B-LOC"
    assert by_word["Oldham"].name.endswith("PER")


@needs_weights
def test_answer_does_not_depend_on_what_was_read_before():
    bounds = [(0, len(TEXT))]
    first = analyse(TEXT, bounds)
    analyse("Quite another text, with other words: zig, zag.", [(0, 46)])
    assert analyse(TEXT, bounds) == first
    with learned.files(syntax.__name__).joinpath("en.npz").open("rb") as stream:
        fresh = learned.Network(stream)
    assert learned.analyse_learned(fresh, TEXT, [tokenise(TEXT, *bounds[0])]) == first


@needs_weights
def test_answer_does_not_depend_on_threads():
    code = (
        ROOM + "import hashlib\n"
        "text = ' '.join(f'Report {i}: the {i}th crowd of {i * 37} people left the big old hall quickly.' for i in range(60))\n"
        "print(hashlib.sha256(repr(analyse(text, [(0, len(text)), (0, 300), (50, 90)])).encode()).hexdigest())\n"
    )
    prints = set()
    for threads in ("1", "2"):
        env = os.environ | {"OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads}
        prints.add(
            subprocess.run([sys.executable, "-c", code], check=True, env=env, capture_output=True).stdout
        )
    assert len(prints) == 1


@pytest.mark.parametrize(
    "piece", [TEXT + " ", "a", "a.", "aa.", "a-", "e-", "'", "1,", "(", "’s", "a@", "www.", "n't", "_", "."]
)
def test_words_of_200_kilobytes_follow_one_another(piece):
    long = piece * (200_000 // len(piece))
    words = tokenise(long, 0, len(long))
    assert all(before[1] <= after[0] for before, after in pairwise(words))
    assert "".join(long[start:end] for start, end in words) == "".join(long.split())


@pytest.mark.parametrize(("piece", "size"), [(TEXT + " ", 200_000), ("a" * 10_000, 200_000), ("x-", 20_000)])
def test_a_long_sentence_is_one_tree(piece, size):
    long = piece * (size // len(piece))
    (tokens,) = analyse(long, [(0, len(long))])
    assert sum(t.head == -1 for t in tokens) == 1


@pytest.mark.parametrize(
    ("word", "pos", "base"),
    [
        ("Houses", "NOUN", "house"),
        ("crises", "NOUN", "crisis"),
        ("children", "NOUN", "child"),
        ("parties", "NOUN", "party"),
        ("viruses", "NOUN", "virus"),
        ("police", "NOUN", "police"),
        ("killed", "VERB", "kill"),
        ("planned", "VERB", "plan"),
        ("forced", "VERB", "force"),
        ("visited", "VERB", "visit"),
        ("dying", "VERB", "die"),
        ("says", "VERB", "say"),
        ("’s", "AUX", "be"),
        ("ca", "AUX", "can"),
        ("n’t", "PART", "not"),
        ("deadliest", "ADJ", "deadly"),
        ("former", "ADJ", "former"),
        ("Ruritania", "PROPN", "Ruritania"),
    ],
)
def test_lemmas(word, pos, base):
    assert lemma(word, pos) == base


@given(odd)
@settings(max_examples=100, deadline=None)
def test_features_take_any_word(word):
    vocabulary = {"a": 1, "##b": 2}
    assert all(row >= 1 for row in hashed(word))
    assert pieces(word, vocabulary)
