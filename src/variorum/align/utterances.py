"""Quotations made comparable. In: one article with its marks and entities. Out: an Utterance for each quotation; and how rare words are.

Words are compared by class and stem, so that rewording and translation keep them; what the whole story speaks of counts little.
Refuses to compare: families.py does.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from variorum.align.entities_cards import atlas
from variorum.align.form import Form, form_of, in_plain_verbs, negations
from variorum.align.houses import NOBODY, Houses
from variorum.align.lexicon import Weights, content_classes, rarity, word_class
from variorum.align.numerals import Numerals
from variorum.lang.load import load_table
from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Marks, Quotation, Token
from variorum.values.name import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{3,80})[”\"»]")
_DEMONYM = re.compile(r"(?:ian|ia|an|ese|a|n|i)$")
_POSSESSIVE = re.compile(r"['’]s\b")
_PHRASE = 4  # words of a phrase whose parts are compared; longer ones are compared by their words
_STOPS = frozenset((".", "!", "?", "…"))
_PART = 5  # words of a sentence whose build is compared alone
_STEM = 5  # letters a stem must keep
_DENIAL = "deny"
_DUE = frozenset(("must", "should", "need", "ought", "shall"))
_AHEAD = frozenset(("will", "shall", "'ll"))
_FUNCTION = frozenset(("DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT"))

Key = tuple[str, int]


class Utterance(msgspec.Struct, frozen=True):
    """A quotation made comparable: folded text, stems of its content words, figures among them, phrases in marks and
    what they are made of, act (the class of a verb or noun that is part of the message: "demand"), whether it is
    reported as a matter of fact, whether it is quoted and looks ahead ("will"), and who spoke: entity, a person's name, words of name and role, entities of the bodies spoken for; `negative` tells whether it says no."""

    key: Key
    text: str
    bag: frozenset[str]
    figures: frozenset[str]
    phrases: frozenset[str]
    ideas: frozenset[frozenset[str]]
    entity: str | None
    person: frozenset[str]
    names: frozenset[str]
    lands: frozenset[str]
    span: tuple[int, int]
    kind: str
    day: str | None = None
    body: str = ""
    ours: frozenset[str] = frozenset()
    theirs: frozenset[str] = frozenset()
    act: str = ""
    settled: bool = False
    ahead: bool = False
    form: Form = ()
    parts: tuple[Form, ...] = ()
    houses: frozenset[str] = frozenset()
    negative: bool = False


class Spelling:
    """Words of a story that are written apart in one report and together in another ("time frame", "timeframe")."""

    def __init__(self, marks: Iterable[Marks]) -> None:
        self._together: set[str] = set()
        for each in marks:
            for sentence in each.sentences:
                self._together.update(
                    token.lemma.lower() for token in sentence.tokens if token.pos in ("NOUN", "ADJ")
                )

    def lemmas(self, tokens: Sequence[Token]) -> list[str]:
        """Lemmas of content words, those written apart put together."""
        found: list[str] = []
        last: Token | None = None
        for token in tokens:
            lemma = token.lemma.lower()
            if token.pos in _FUNCTION:
                last = token if lemma == "-" and last is not None and last.pos not in _FUNCTION else None
                continue
            if last is not None and found and found[-1] + lemma in self._together:
                found[-1] += lemma
            else:
                found.append(lemma)
            last = token
        return found


def story_weights(marks: Iterable[Marks], spelling: Spelling) -> Weights:
    """How rare each class is among the different sentences of the story, 0 to 1: themes of the story weigh little."""
    bags: set[frozenset[str]] = set()
    for each in marks:
        numerals = Numerals(each)
        bags.update(bag_of(spelling.lemmas(numerals.plain(sentence.tokens))) for sentence in each.sentences)
    return Weights({word: 0.1 if word in _vague() else weight for word, weight in rarity(bags).items()})


def bag_of(lemmas: Iterable[str]) -> frozenset[str]:
    """Stems of the classes of content words; a people is its land, "Dec." is December."""
    plain = (_months().get(lemma, lemma) for lemma in lemmas)
    return frozenset(
        _stem(_alike().get(word, word)) for word in content_classes(atlas().get(one, one) for one in plain)
    )


@lru_cache(maxsize=20_000)
def _class_of(lemma: str) -> str:
    """The class and stem of one lemma; of a word without content itself."""
    return min(bag_of((lemma,)), default=lemma)


def idea_of(lemma: str) -> str:
    """The class of one lemma, doublets of translators included."""
    word = word_class(lemma)
    return _alike().get(word, word)


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    """Words that translators take for one another → the first of their row."""
    table: dict[str, str] = {}
    for row in load_table("en", "speech")["alike"]:
        for word in row:
            table.setdefault(word_class(word), row[0])
    return table


@lru_cache(maxsize=1)
def _months() -> dict[str, str]:
    """Months written short → in full."""
    names = load_table("en", "time")["months"]
    full = {
        number: max((name for name, n in names.items() if n == number), key=len) for number in names.values()
    }
    return {name + dot: full[number] for name, number in names.items() for dot in ("", ".")}


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return bag_of(load_table("en", "speech")["vague"])


def utterances(
    article: Article, marks: Marks, entity_of: Mapping[Key, str], spelling: Spelling, houses: Houses = NOBODY
) -> list[Utterance]:
    """The quotations of one article, each with its content words by class and stem."""
    found = []
    tokens = [token for sentence in marks.sentences for token in sentence.tokens]
    starts = [token.start for token in tokens]
    numerals = Numerals(marks)
    for number, quote in enumerate(marks.quotations):
        text = " … ".join(article.text[span.start : span.end] for span in quote.content)
        inside = [token for span in quote.content for token in _tokens_in(tokens, starts, span)]
        cue = [token for token in _tokens_in(tokens, starts, quote.cue) if token.pos in ("NOUN", "VERB")]
        if cue and cue[-1].pos == "NOUN":
            inside += cue  # a noun that announces ("the demand that …") is part of what was said
        spoken = _without_naming(inside)
        told = in_plain_verbs(numerals.plain(spoken))
        bag = bag_of(spelling.lemmas(told))
        form = form_of(told, _class_of)
        act = _act(quote, cue) if len(spoken) == len(inside) else ""
        quoted = [tuple(_WORD.findall(match)) for match in _QUOTED.findall(text)]
        speaker = _speaker_words(article, marks, quote)
        entity = entity_of.get((article.id, quote.chain)) if quote.chain is not None else None
        found.append(
            Utterance(
                key=(article.id, number),
                text=" ".join(fold(word) for word in _WORD.findall(text)),
                bag=bag,
                figures=frozenset(word for word in bag if word[0].isdigit()),
                phrases=frozenset(" ".join(words).lower() for words in quoted),
                ideas=frozenset(idea for words in quoted if len(idea := _idea(words)) > 1),
                entity=entity,
                person=_person(marks.chains[quote.chain]) if quote.chain is not None else frozenset(),
                names=_speaker_names(speaker),
                lands=_lands(speaker),
                span=(quote.content[0].start, quote.content[-1].end),
                kind=quote.kind,
                day=article.published.earliest,  # of a window its first day
                body=_body(speaker),
                ours=_owned(text, quote.kind, "first"),
                theirs=_owned(text, quote.kind, "third"),
                act=act,
                negative=_says_no(form, (*cue, *inside)),
                settled=quote.kind == "indirect" and not any(token.lemma.lower() in _DUE for token in inside),
                ahead=quote.kind == "direct" and any(token.lemma.lower() in _AHEAD for token in inside),
                form=form if quote.kind == "direct" else (),
                parts=_parts(told) if quote.kind == "direct" else (),
                houses=houses.get(entity or "", frozenset()),
            )
        )
    return found


def _says_no(form: Form, tokens: Sequence[Token]) -> bool:
    """Whether words deny: a negation, or a denial of what is told without one."""
    return (negations(form) > 0) != any(_class_of(token.lemma.lower()) == _DENIAL for token in tokens)


def _person(chain: Chain) -> frozenset[str]:
    return frozenset(fold(chain.name).split() if chain.kind == "person" else ())


def _parts(tokens: Sequence[Token]) -> tuple[Form, ...]:
    """The build of each sentence of words that are several: another report may give one of them alone."""
    ends = [at + 1 for at, token in enumerate(tokens) if token.lemma in _STOPS]
    cuts = [0, *ends, len(tokens)]
    forms = [form_of(tokens[start:end], _class_of) for start, end in pairwise(cuts)]
    long = tuple(form for form in forms if len(form) >= _PART)
    return long if sum(map(bool, forms)) > 1 else ()


def _without_naming(tokens: Sequence[Token]) -> Sequence[Token]:
    """Words without a "call" that only gives something a name: "called the plan a failure" asks for nothing."""
    named = [token.lemma.lower() for token in tokens[:2]]
    return tokens[1:] if named[:1] == ["call"] and named[1:] != ["for"] and named[1:] != ["on"] else tokens


def _owned(text: str, kind: str, person: str) -> frozenset[str]:
    """What is called "ours", or "theirs", in words that are quoted as they were said."""
    quoted = [text] if kind == "direct" else _QUOTED.findall(text) if kind == "mixed" else []
    owners = "|".join(load_table("en", "speech")["owners"][person])
    found = (re.findall(rf"\b(?:{owners})\s+(\w+)", piece, re.IGNORECASE) for piece in quoted)
    return frozenset(word.lower() for words in found for word in words)


def _idea(words: Sequence[str]) -> frozenset[str]:
    """What a phrase of a few words is made of."""
    return bag_of(word.lower() for word in words if len(word) > 2) if len(words) <= _PHRASE else frozenset()


def _act(quote: Quotation, cue: Sequence[Token]) -> str:
    """Class of a cue that is part of the message ("demanded", "the demand that"), else nothing."""
    if not cue or not (
        cue[-1].pos == "NOUN" or quote.content[0].start <= cue[-1].start < quote.content[-1].end
    ):
        return ""
    act = idea_of(cue[-1].lemma.lower())
    return "" if act in load_table("en", "speech")["plain_acts"] else act


def _tokens_in(tokens: Sequence[Token], starts: Sequence[int], span: Span | None) -> Sequence[Token]:
    """The tokens that begin in a span."""
    return () if span is None else tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """A word without the endings that make other parts of speech of it ("peacekeeper", "responsibility", "immediately")."""
    for ending in load_table("en", "speech")["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)].removesuffix("e")
    return word


def _speaker_words(article: Article, marks: Marks, quote: Quotation) -> tuple[str, ...]:
    """Folded words of the speaker's name and roles."""
    words = ""
    if quote.chain is not None:
        chain = marks.chains[quote.chain]
        words = " ".join((chain.name, *chain.roles))
    elif quote.speaker is not None:
        words = article.text[quote.speaker.start : quote.speaker.end]
    return tuple(fold(_POSSESSIVE.sub("", words)).split())


def _speaker_names(words: Sequence[str]) -> frozenset[str]:
    """Those of a speaker's words that tell who he is; "Peruvian" and "Peru" are one."""
    plain = load_table("en", "speech")["plain_speakers"]
    return frozenset(_plain_name(word) for word in words if len(word) > 2 and word not in plain)


def _lands(words: Sequence[str]) -> frozenset[str]:
    """The lands among a speaker's words; "West African" names none."""
    wide = load_table("en", "speech")["wide"]
    return frozenset(_plain_name(word) for word in words if word in atlas() and word not in wide)


def _plain_name(word: str) -> str:
    return _DEMONYM.sub("", atlas().get(word, word))


def _body(words: Sequence[str]) -> str:
    """What sort of body speaks, by its noun: those who rule a land ("government"), or another ("body")."""
    table = load_table("en", "speech")
    if any(word in table["governments"] for word in words):
        return "government"
    return "body" if any(word.removesuffix("s") in table["bodies"] for word in words) else ""
