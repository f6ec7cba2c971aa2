"""From an article to mentions and chains: the steps in order.

In: article, sentences. Out: the records. Refuses nothing of its own; the rules stand in the neighbouring files.
"""

from itertools import pairwise

from variorum.annotate.mentions.chains import Chainer, Group, stands_for
from variorum.annotate.mentions.kinds import votes
from variorum.annotate.mentions.known import find_known
from variorum.annotate.mentions.lands import with_lands
from variorum.annotate.mentions.lexicon import lexicon
from variorum.annotate.mentions.names import Run, Seen, find_runs, is_generic
from variorum.annotate.mentions.pronouns import GENDERS, Place, Pointer, Resolver
from variorum.annotate.mentions.roles import add_roles
from variorum.annotate.mentions.split import Named, split_run
from variorum.annotate.mentions.words import Line, Word, lines_of
from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Mention, MentionForm, Sentence
from variorum.values.name import fold

_SUBJECT = ("nsubj", "nsubj:pass", "csubj")
_CLAUSE = 14  # words of a clause before its main clause
_OPENING = 3  # words before a name that opens its sentence: article, title


class Builder:
    """One use per article."""

    def __init__(self, article: Article, sentences: tuple[Sentence, ...]) -> None:
        """Cut the sentences into lines of words."""
        self.text = article.text
        known = lexicon()
        self.lines = lines_of(article.text, sentences, known.heads | known.modifiers)
        self.lex = with_lands(self.lines, known)
        self.chainer = Chainer(article.text, self.lex)
        self.group_of: dict[int, Group] = {}  # start of a name → its group
        self.named: dict[int, list[Named]] = {}

    def run(self) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
        """Find names, join them, then point roles and pronouns back."""
        self._names()
        self._join()
        pointers = self._point()
        return self._records(pointers)

    def _names(self) -> None:
        seen = Seen(self.lines)
        known: dict[str, set[tuple[str, ...]]] = {}
        for line in self.lines:
            if not line.titled:
                self.named[line.index] = [
                    name for run in find_runs(line, self.lex, seen) for name in split_run(run, self.lex)
                ]
        surnames = {
            name.run.lows[-1] for found in self.named.values() for name in found if self._surnamed(name)
        }
        for index, found in self.named.items():
            self.named[index] = kept = [
                name for name in found if name.title or not is_generic(name.run, surnames, self.lex)
            ]
            for name in kept:
                known.setdefault(name.run.lows[0], set()).add(name.run.lows)
        for line in self.lines:
            if line.titled:
                self.named[line.index] = [Named(run) for run in find_known(line, self.lex, known)]
            add_roles(self.named[line.index], self.lex)

    def _surnamed(self, name: Named) -> bool:
        """Whether the name ends in a surname: a given name or a title opens it."""
        return len(name.run.words) > 1 and (name.title or name.run.lows[0] in self.lex.given)

    def _join(self) -> None:
        ordered = [name for line in self.lines for name in self.named[line.index]]
        for name in sorted(
            ordered, key=lambda n: len(n.run.words) == 1
        ):  # full names first, each half in text order
            self._enter(name)
        for line in self.lines:
            self._acronyms(line)
        self._known_acronyms()

    def _enter(self, name: Named) -> None:
        run = name.run
        titled = name.title or name.role is not None
        words = run.line.words
        lows = [word.low for word in words[slice(*name.role)]] if name.role else []
        told = next((self.lex.gender[low] for low in lows if low in self.lex.gender), "")
        group = self.chainer.add(name, votes(run, self.lex, titled=titled), told)
        self.group_of[run.start] = group
        if name.role:
            role = self.text[words[name.role[0]].start : words[name.role[1] - 1].end]
            plain = " ".join(self.lex.short.get(low, low) for low in fold(role).split())
            if plain not in group.roles:
                group.roles.append(plain)
        first = self.lex.given.get(run.lows[0].split("-")[0], "") if len(run.words) > 1 else ""
        group.gender = group.gender or told or first

    def _acronyms(self, line: Line) -> None:
        """ "Full Name (FN)" and "FN (Full Name)" within one line."""
        words = line.words
        named = sorted(self.named[line.index], key=lambda n: n.run.first)
        for left, right in pairwise(named):
            a, b = left.run, right.run
            if b.first != a.last + 1 or words[a.last].text not in ("(", "["):
                continue
            ga, gb = self.group_of[a.start], self.group_of[b.start]
            for short, long, gs, gl in ((b, a, gb, ga), (a, b, ga, gb)):
                text = self.text[short.start : short.end]
                if (
                    gs is not gl
                    and len(short.words) == 1
                    and (stands_for(text, [word.text for word in long.words]) or self._given(short, long, gl))
                ):
                    self._merge(gl, gs, text)
                    break

    def _known_acronyms(self) -> None:
        """Acronyms that every reader knows, where the article has the full name too."""
        for short, full in self.lex.acronyms.items():
            one, other = self.chainer.by_key.get((short,)), self.chainer.by_key.get(tuple(full.split()))
            if one is not None and other is not None and one is not other and one.names and other.names:
                run = one.names[0].run
                if self.text[run.start : run.end].isupper():
                    self._merge(other, one, self.text[run.start : run.end])

    def _given(self, short: Run, long: Run, group: Group) -> bool:
        """An acronym of another language in brackets behind the name of a body: "Ostish Harbour Mission (MIPHO)"."""
        letters = short.words[0].text
        behind = (
            short.first == long.last + 1
            and short.last < len(short.line.words)
            and short.line.words[short.last].text in ")]"
        )
        shaped = letters.isupper() and 3 <= len(letters) <= 9
        return (
            behind
            and shaped
            and len(long.words) >= 3
            and group.kind == "organisation"
            and short.words[0].low not in self.lex.countries
        )

    def _merge(self, into: Group, other: Group, acronym: str) -> None:
        if other.country or into.country:
            return
        for name in other.names:
            self.group_of[name.run.start] = into
        into.names += other.names
        into.keys |= other.keys
        into.votes.update(other.votes)
        into.votes["organisation"] += 4 if into.kind != "place" else 0
        into.acronym = into.acronym or acronym
        other.names = []

    def _point(self) -> list[Pointer]:
        resolver = Resolver(self.lex)
        pointers: list[Pointer] = []
        for line in self.lines:
            at = {name.run.first: name for name in self.named[line.index]}
            i = 0
            while i < len(line.words):
                word = line.words[i]
                if i in at:
                    run = at[i].run
                    office = line.words[slice(*(at[i].role or (0, 0)))]
                    subject = any(w.rel in _SUBJECT for w in (*run.words, *office)) or self._speaker(
                        line, run
                    )
                    titled = at[i].role if at[i].before else None
                    opening = subject and (titled[0] if titled else run.first) <= _OPENING
                    resolver.see(
                        Place(
                            run.start, run.end, line.index, self.group_of[run.start], subject, word.quoted, opening
                        )
                    )  # fmt: skip
                    i = run.last
                    continue
                step = self._reference(line, i, at, resolver, pointers)
                i += step or 1
        return pointers

    def _speaker(self, line: Line, run: Run) -> bool:
        """Whether a verb of speech stands beside the name, or it opens its sentence as owner of the subject ("Ruiz's review called …")."""
        words = line.words
        owner = run.last < len(words) and words[run.last].low in ("'s", "’s", "'", "’")
        if (
            owner
            and run.first <= _OPENING
            and any(word.rel in _SUBJECT for word in words[run.last : run.last + 5])
        ):
            return True
        near = words[run.last : run.last + 1] + words[max(0, run.first - 1) : run.first]
        return any(word.low in self.lex.speech for word in near)

    def _reference(
        self, line: Line, i: int, at: dict[int, Named], resolver: Resolver, pointers: list[Pointer]
    ) -> int:
        """A pronoun or "the <noun>" at word i: how many words it takes, 0 for none."""
        words = line.words
        group = self._ahead(line, i, at) or resolver.pronoun(line, i)
        if group is not None:
            word = words[i]
            pointers.append(Pointer(word.start, word.end, "pronoun", group))
            subject = word.low in ("he", "she")
            resolver.see(Place(word.start, word.end, line.index, group, subject, word.quoted))
            return 1
        if words[i].low not in ("the", "this", "that"):
            return 0
        j = i + 1
        while (
            j < len(words)
            and j - i < 6
            and j not in at
            and (self.lex.role_word(words[j].low) or words[j].low in self.lex.nominals)
        ):
            j += 1
        inner = words[i + 1 : j]
        if not inner or (j in at and j < len(words)):
            return 0
        group = self._meant(inner, resolver)
        if group is None:
            return 0
        pointers.append(Pointer(inner[0].start, inner[-1].end, "role", group))
        subject = any(w.rel in _SUBJECT for w in inner) or (
            j < len(words) and words[j].low in self.lex.speech
        )
        resolver.see(Place(inner[0].start, inner[-1].end, line.index, group, subject, inner[0].quoted))
        return j - i

    def _ahead(self, line: Line, i: int, at: dict[int, Named]) -> Group | None:
        """Who is named behind the comma: "When he heard of it, Tom Lee drove to the mine"."""
        words = line.words
        gender = GENDERS.get(words[i].low)
        if (
            gender is None
            or not 0 < i < _OPENING
            or words[0].low not in self.lex.openers
            or words[0].pos == "ADP"
        ):
            return None
        comma = next((k for k in range(i, min(len(words), i + _CLAUSE)) if words[k].text == ","), len(words))
        named = at.get(comma + 1)
        group = self.group_of[named.run.start] if named is not None and comma + 1 in at else None
        if group is None or group.kind != "person" or group.gender not in ("", gender):
            return None
        return group

    def _meant(self, inner: list[Word], resolver: Resolver) -> Group | None:
        lows = [self.lex.short.get(word.low, word.low) for word in inner]
        if inner[-1].low in self.lex.heads:
            return resolver.role(lows)
        return resolver.body(inner[-1].low) if len(inner) == 1 else None

    def _records(self, pointers: list[Pointer]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
        entries: list[tuple[int, int, MentionForm, Group, Named | None]] = []
        for line in self.lines:
            for name in self.named[line.index]:
                group = self.group_of[name.run.start]
                surface = self.text[name.run.start : name.run.end]
                form: MentionForm = "acronym" if group.acronym and surface == group.acronym else "name"
                entries.append((name.run.start, name.run.end, form, group, name))
        entries += [
            (p.start, p.end, "pronoun" if p.form == "pronoun" else "role", p.group, None) for p in pointers
        ]
        entries.sort(key=lambda entry: (entry[0], entry[1]))
        number: dict[int, int] = {}
        groups: list[Group] = []
        mentions = []
        for start, end, form, group, named in entries:
            if id(group) not in number:
                number[id(group)] = len(groups)
                groups.append(group)
            mentions.append(
                Mention(
                    start=start, end=end, kind=group.kind, form=form, chain=number[id(group)],
                    role=_span(named, named.role) if named else None, of=_span(named, named.of) if named else None,
                )
            )  # fmt: skip
        return tuple(mentions), tuple(self._chain(group) for group in groups)

    def _chain(self, group: Group) -> Chain:
        surfaces = [self.text[name.run.start : name.run.end] for name in group.names]
        name = group.country or max(surfaces, key=lambda s: (len(s.split()), len(s), s))
        roles: list[str] = []
        for named in group.names:
            if named.role:
                words = named.run.line.words
                role = self.text[words[named.role[0]].start : words[named.role[1] - 1].end]
                if role not in roles:
                    roles.append(role)
        return Chain(name=name, kind=group.kind, roles=tuple(roles), acronym=group.acronym)


def _span(named: Named, bounds: tuple[int, int] | None) -> Span | None:
    if bounds is None:
        return None
    words = named.run.line.words
    return Span(words[bounds[0]].start, words[bounds[1] - 1].end)
