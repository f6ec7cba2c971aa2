"""Speakers. In: the source of an attribution, mentions and chains. Out: the speaker's words and chain.

The chain is that of the mention at the head of the source ("the minister" in "the minister of Arcadia", never Arcadia), or
of the name in its apposition; a pronoun or bare description takes the one who spoke before and fits (discourse.py). Who holds
up a banner speaks it. Refuses to guess: where nobody fits, the words alone stand for the speaker.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from variorum.annotate.mentions.lexicon import lexicon as names
from variorum.annotate.mentions.pronouns import GENDERS
from variorum.annotate.quotations.authors import place_of_author, sends_paper, told_in
from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.discourse import (
    Discourse,
    Referent,
    gender_of,
    given_out,
    held,
    is_body,
    is_person,
    office_of,
    singular,
)
from variorum.annotate.quotations.line import Item, Line
from variorum.annotate.quotations.namings import named_in_capitals, person_beside
from variorum.annotate.quotations.phrases import sentence_start
from variorum.annotate.quotations.sources import Source, head_of, main_subject
from variorum.model.article import Span
from variorum.model.mark import Chain, Mention
from variorum.values.name import fold

_PRONOUNS = frozenset(("he", "she", "they", "it"))
_ANONYMOUS = frozenset(("statement", "release", "communique"))  # papers that come from whoever was speaking
_OWN = frozenset(("his", "her"))
_OWNERS = _OWN | {"its", "their"}
_WORDS = frozenset(("words", "word", "estimate", "estimates", "estimation", "account", "opinion", "view"))
_DEFINITE = frozenset(("the", "this", "that"))
_SEVERAL = frozenset(("those", "these", "they", "some", "many", "others", "most"))
_MEN = ("men", "people")
_SHORT = 4  # items of a description that may point back


class Speakers:
    """Looks speakers up in one article, in text order; remembers who spoke."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], chains: Sequence[Chain], lexicon: Lexicon
    ) -> None:
        self._lexicon = lexicon
        self._chains = chains
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]
        self._past = Discourse()
        self._named_at: dict[int, list[int]] = {}  # where each chain is mentioned by more than a pronoun
        self._gender: dict[int, str] = {}  # what pronouns tell, then what names and roles do
        self._nouns: dict[int, tuple[str, ...]] = {}
        for mention in self._mentions:
            if mention.form == "pronoun":
                if told := GENDERS.get(text[mention.start : mention.end].lower()):
                    self._gender[mention.chain] = told
            else:
                self._named_at.setdefault(mention.chain, []).append(mention.start)

    def resolve(self, line: Line, source: Source | None) -> tuple[Span | None, int | None]:
        """Words and chain of a source."""
        if source is None:
            return None, None
        items = line.items
        core = Span(items[source.core_start].start, items[source.core_end - 1].end)
        whole = Span(items[source.start].start, items[source.end - 1].end)
        head = items[head_of(line, source.core_start, source.core_end)]
        chain = self._at(head.start)
        if chain is None:
            chain = named_in_capitals(line, source, self._chains)
        if head.word == "one" and source.core_end - source.core_start == 1:
            return self._one(line, source, core)
        if head.word in held() and (holder := self._holder(line, source)) is not None:
            return self.resolve(line, holder)
        if head.word in _PRONOUNS and source.core_end - source.core_start == 1:
            topic = self._topic(line, source, head, known=chain is not None) if head.word == "it" else None
            return self._pronoun(head, core, chain) if topic is None else self.resolve(line, topic)
        if chain is None and items[source.core_start].word in _OWN and head.word in _WORDS:
            return core, self._at(items[source.core_start].start)  # "according to his words"
        if chain is None and head.word in self._lexicon.document:
            return self._author(line, source, core, head)
        office = any(is_person(item.word) for item in items[source.core_start : source.core_end])
        apart = chain is not None and office and self._chains[chain].kind != "person"
        if chain is None or head.pos == "NOUN" or not self._named(chain) or apart or self._points(head.start):
            beside = person_beside(line, source, self._at, self._chains)
            chain = chain if beside is None else beside
        if chain is not None and self._points(head.start) and (other := self._unnamed(head, chain)):
            self._past.note(msgspec.structs.replace(other, start=head.start, sentence=head.sentence))
            return other.words, None
        if chain is None and items[source.core_start].word in _DEFINITE:
            chain = self._described(line, source, head)
        self._note(line, source, head, core, chain)
        return (core if chain is None else whole), chain

    def expect(self, introduced: Iterable[Referent]) -> None:
        """People without a name who are told of before they speak."""
        for one in introduced:
            self._past.note(one)

    def is_person(self, chain: int | None) -> bool:
        """Whether a chain is a person with a name."""
        return chain is not None and self._chains[chain].kind == "person" and self._named(chain)

    def is_staff(self, line: Line, source: Source, posts: frozenset[str]) -> bool:
        """Whether a name in a label is that of somebody whom the article calls by a post in a newsroom ("our correspondent Ana Ruiz")."""
        chain = self._at(line.items[head_of(line, source.core_start, source.core_end)].start)
        if chain is None:
            chain = named_in_capitals(line, source, self._chains)
        return chain is not None and any(
            not posts.isdisjoint(fold(role).split()) for role in self._chains[chain].roles
        )

    def _pronoun(self, head: Item, core: Span, chain: int | None) -> tuple[Span, int | None]:
        """Whom a pronoun means: as its mention tells, unless somebody without a name spoke since."""
        meant = self._past.pronoun(head.word, head.start, head.sentence)
        if (
            chain is not None
            and meant is not None
            and meant.chain not in (-1, chain)
            and self._spoke_last(meant, chain, head)
        ):
            chain = meant.chain
        if chain is not None and not (meant and meant.chain < 0 and self._since(chain, meant, head)):
            known = self._referent(chain, head, core)
            self._past.note(known)
            return core, chain
        if meant is None:
            return core, None
        self._past.note(msgspec.structs.replace(meant, start=head.start, sentence=head.sentence))
        return (core, meant.chain) if meant.chain >= 0 else (meant.words, None)

    def _one(self, line: Line, source: Source, core: Span) -> tuple[Span | None, int | None]:
        """Whom "one" means: the author of the paper in which one reads, else a member of the group that spoke before."""
        item = line.items[source.core_start]
        if told_in(line, source.core_start, self._lexicon) is not None:
            place = place_of_author(line.text, item.start, self._lexicon)
            within = (
                m
                for m in self._mentions
                if place and place[0] <= m.start < place[1] and self.is_person(m.chain)
            )
            author = next(within, None)
            return (None, None) if author is None else (Span(author.start, author.end), author.chain)
        meant = self._past.group(item.start, item.sentence)
        return (core if meant is None else meant.words), None

    def _topic(self, line: Line, source: Source, head: Item, *, known: bool) -> Source | None:
        """What the sentence before told of, or who gave out a paper there, where nothing spoke since; `known`: the pronoun means something else."""
        begin = sentence_start(line, source.start)
        if not begin:
            return None
        before = sentence_start(line, begin - 1)
        found = main_subject(line, before, begin - 1, self._lexicon)
        if found is None or self._past.spoke_since(line.items[before].start, head.start):
            return None
        if sends_paper(line, before, begin, self._lexicon):
            return found
        noun = line.items[
            head_of(line, found.core_start, found.core_end)
        ].word  # "The report was sealed. It says …"
        return found if not known and (noun in self._lexicon.document or is_body(noun)) else None

    def _spoke_last(self, meant: Referent, chain: int, head: Item) -> bool:
        """Whether a person spoke in the sentence before, and nobody named since fits a pronoun: he goes on."""
        if head.sentence - meant.sentence > 1 or meant.kind != "person" or not meant.named:
            return False
        places = self._named_at.get(chain, [])
        at = bisect_left(places, head.start)
        return not at or places[at - 1] <= meant.words.end

    def _since(self, chain: int, meant: Referent, head: Item) -> bool:
        """Whether an unnamed speaker came after the last time a chain was named: of known gender, or in the sentence before."""
        places = self._named_at.get(chain, [])
        at = bisect_left(places, head.start)
        fits = bool(meant.gender) or head.sentence - meant.sentence <= 1
        return fits and (not at or places[at - 1] < meant.start)

    def _described(self, line: Line, source: Source, head: Item) -> int | None:
        """Who spoke before and is now called by a bare description ("the diplomat", "the paper")."""
        inner = line.items[source.core_start + 1 : source.core_end]
        if len(inner) > 1 and (office := office_of(inner[0].word, inner[-1].word)):
            meant = self._past.in_office(office, head.start, head.sentence)
            return None if meant is None or meant.chain < 0 else meant.chain
        if len(inner) >= _SHORT or head.pos not in ("NOUN", "PROPN") or inner[-1:] != (head,):
            return None
        modifiers = tuple(item.word for item in inner[:-1])
        meant = self._past.described(head.word, modifiers, head.start, head.sentence)
        return None if meant is None or meant.chain < 0 else meant.chain

    def _unnamed(self, head: Item, chain: int) -> Referent | None:
        """Somebody without a name who spoke under the very noun by which a text points back: "a diplomat close to the talks … the diplomat"."""
        if head.word in fold(" ".join(self._chains[chain].roles)).split():
            return None
        meant = self._past.described(head.word, (), head.start, head.sentence)
        fits = meant is not None and meant.chain < 0 and head.word in meant.nouns
        return meant if meant is not None and fits and self._since(chain, meant, head) else None

    def _note(self, line: Line, source: Source, head: Item, core: Span, chain: int | None) -> None:
        """Remember a speaker with all that his description tells."""
        told = tuple(
            singular(item.word)
            for item in line.items[source.start : source.end]
            if item.pos in ("NOUN", "PROPN", "ADJ")
        )
        if chain is not None:
            known = self._referent(chain, head, core)
            self._past.note(msgspec.structs.replace(known, nouns=known.nouns + told))
            return
        plural = singular(head.word) != head.word or head.word.endswith(_MEN)
        many = head.word in _SEVERAL or (head.pos in ("NOUN", "PROPN") and plural)
        noun = singular(head.word)
        kind = "person" if is_person(noun) else "body" if is_body(noun) else ""
        gender = names().gender.get(noun, "")
        described = told[: told.index(noun) + 1] if noun in told else told
        self._past.note(
            Referent(
                start=head.start, sentence=head.sentence, words=core, kind=kind, gender=gender, many=many, nouns=described
            )
        )  # fmt: skip

    def _referent(self, chain: int, head: Item, words: Span) -> Referent:
        """The entity of a chain as a speaker at a place."""
        known = self._chains[chain]
        if chain not in self._nouns:
            nouns = fold(" ".join((known.name, *known.roles))).split()
            self._nouns[chain] = tuple(singular(noun) for noun in nouns)
            self._gender.setdefault(chain, gender_of(known))
        return Referent(
            start=head.start,
            sentence=head.sentence,
            words=words,
            chain=chain,
            kind="person" if known.kind == "person" else "body",
            gender=self._gender[chain] if known.kind == "person" else "",
            named=self._named(chain),
            nouns=self._nouns[chain],
        )

    def _holder(self, line: Line, source: Source) -> Source | None:
        """Who holds up what speaks: the subject of the sentence, where it stands before the thing."""
        at = head_of(line, source.core_start, source.core_end)
        found = main_subject(line, sentence_start(line, at), at, self._lexicon)
        if found is None or found.core_end > source.start or line.items[found.core_end - 1].word in held():
            return None
        return found

    def _author(self, line: Line, source: Source, core: Span, head: Item) -> tuple[Span | None, int | None]:
        """Whose document speaks: "the union's statement", "the union issued a statement"; a bare "a statement" is that of who spoke last."""
        items = line.items
        if _giver(line, source.start) and (holder := self._holder(line, source)) is not None:
            return self.resolve(line, holder)
        if (
            items[source.core_start].word in _OWNERS
            and (chain := self._at(items[source.core_start].start)) is not None
        ):
            return core, chain
        for at in range(source.core_start + 1, source.core_end):
            if items[at].word in ("'s", "'"):
                chain = self._at(items[at - 1].start)
                return (core if chain is not None else Span(core.start, items[at - 1].end)), chain
        if source.core_end - source.core_start <= 2 and items[source.core_end - 1].word in _ANONYMOUS:
            last = self._past.last(head.start, head.sentence)
            return core, last.chain if last is not None and last.chain >= 0 else None
        self._past.note(
            Referent(start=head.start, sentence=head.sentence, words=core, kind="paper", nouns=(singular(head.word),))
        )  # fmt: skip
        return core, None

    def _at(self, offset: int) -> int | None:
        """Chain of the shortest mention that covers an offset."""
        at = bisect_right(self._starts, offset) - 1
        best: Mention | None = None
        for mention in reversed(self._mentions[max(0, at - 4) : at + 1]):
            if mention.end > offset and (best is None or mention.end - mention.start < best.end - best.start):
                best = mention
        return None if best is None else best.chain

    def _points(self, offset: int) -> bool:
        """Whether an offset lies in an office that points back to somebody named before."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and self._mentions[at].end > offset and self._mentions[at].form == "role"

    def _named(self, chain: int) -> bool:
        """Whether a chain is called by a name, not only by a role."""
        return self._chains[chain].name[:1].isupper()


def _giver(line: Line, at: int) -> bool:
    """Whether a paper that begins at an item is given out by the words before ("issuing a statement")."""
    return any(item.word in given_out() for item in line.items[max(0, at - 2) : at])
