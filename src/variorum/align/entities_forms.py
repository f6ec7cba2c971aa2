"""From cards to an entity: its name, its forms with status and proof, its roles. In: the cards of one entity. Out: the record."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from variorum.align.entities_cards import Card, demonyms
from variorum.model.article import Evidence
from variorum.model.ids import content_id
from variorum.model.mark import EntityKind
from variorum.model.question import Entity, Form, FormStatus
from variorum.values.name import fold

_PROOFS = 3  # places of the right name shown beside a wrong one


def make_entity(cards: Sequence[Card], wrong: Sequence[Card]) -> Entity:
    """The entity of a group of cards; `wrong` are those of a report that misnames it."""
    bad = {(card.article, card.chain) for card in wrong}
    right = [card for card in cards if (card.article, card.chain) not in bad] or list(cards)
    name = _main_name(right)
    members = tuple(sorted((card.article, card.chain) for card in cards))
    kinds: Counter[EntityKind] = Counter()
    for card in right:
        # a full name tells the kind better than a short one, and capitals alone hardly tell a person
        kinds[card.kind] += (6 if len(card.main) > 1 else 2) if card.sure else 1
    kind: EntityKind = min(kinds, key=lambda k: (k == "other", -kinds[k], k))
    forms = [
        *_forms(right, name, kind, None),
        *(_forms(wrong, name, kind, right) if wrong else ()),
    ]
    roles = Counter(role for card in right for role in card.roles)
    return Entity(
        id=content_id("e", name, kind, *members), name=name, kind=kind, forms=tuple(forms),
        roles=tuple(sorted(roles, key=lambda role: (-roles[role], role))), members=members,
    )  # fmt: skip


def _main_name(cards: Sequence[Card]) -> str:
    """The fullest of the common forms: a form counts as common where at least half as many articles have it as the most common full one."""
    count: Counter[str] = Counter()
    for card in cards:
        count.update(set(card.forms))
        if card.kind == "place" and fold(card.name) not in {fold(form) for form in card.forms}:
            count[card.name] += 1  # only the demonym stands in the text
    several = [form for form in count if len(fold(form).split()) > 1]
    person = any(card.kind == "person" for card in cards)
    pool = several if person and several else _without_demonyms(count)
    alike: Counter[str] = Counter()  # an accent more or less makes no other person
    for form in pool:
        alike[fold(form) if person else form] += count[form]
    top = max(alike.values())
    weight = {form: alike[fold(form) if person else form] for form in pool}
    common = [form for form in pool if 2 * weight[form] >= top]
    return min(
        common,
        key=lambda form: (
            -len(fold(form).split()) if person else -weight[form],
            -weight[form],
            form.isupper(),
            person and form.isascii(),
            -count[form],
            -len(form),
            form,
        ),
    )


def _without_demonyms(forms: Iterable[str]) -> list[str]:
    """The forms but those that are another with the ending of an adjective ("Ostian" beside "Ostia")."""
    known = list(forms)
    return [
        form for form in known
        if not any(len(other) > 3 and form != other and re.fullmatch(re.escape(other) + "(?:n|ian|ese|i)s?", form) for other in known)
    ]  # fmt: skip


def _forms(cards: Sequence[Card], name: str, kind: EntityKind, right: Sequence[Card] | None) -> list[Form]:
    """Forms sorted by number of articles; with `right` given all are errors, proved by the right name's places."""
    bare: dict[str, list[Evidence]] = defaultdict(list)
    phrases: dict[str, list[Evidence]] = defaultdict(list)
    for card in cards:
        for text, places in card.forms.items():
            bare[text].append(places[0])
        for text, places in card.phrases.items():
            phrases[text].append(places[0])
    against = _right_places(right) if right else ()
    slips = {word for text in bare for word in fold(text).split()} - set(fold(name).split())
    forms: list[Form] = []
    for text, places in (*bare.items(), *((t, p) for t, p in phrases.items() if t not in bare)):
        places.sort(key=lambda e: (e.article, e.start))
        status: FormStatus = "same"
        if right is not None:
            status = "error" if slips & set(fold(text).split()) else "same"  # "Governor Vela" is right
        elif text in bare:
            status = _status(text, name, kind)
        articles = tuple(sorted({place.article for place in places}))
        forms.append(Form(text=text, articles=articles, status=status, evidence=(*places, *against)))
    return sorted(
        forms,
        key=lambda form: (form.status == "error", form.text not in bare, -len(form.articles), form.text),
    )


def _right_places(cards: Sequence[Card]) -> tuple[Evidence, ...]:
    """Places where others give the right name, with the office where they print it."""
    found: dict[str, Evidence] = {}
    for card in cards:
        for places in (*card.phrases.values(), *card.forms.values()):
            found.setdefault(card.article, places[0])
    return tuple(found[article] for article in sorted(found))[:_PROOFS]


def _adjective(text: str, name: str) -> bool:
    """Whether the form is no other name but the adjective of it ("Peruvian" of Peru)."""
    return text in demonyms() or bool(re.fullmatch(re.escape(fold(name)) + "(?:n|ian|ese|i)s?", text))


def _status(text: str, name: str, kind: EntityKind) -> FormStatus:
    """The same words are the same name, so is a surname; more or fewer words, another spelling, a short form or an acronym is a variant."""
    mine, main = fold(text).split(), fold(name).split()
    if "".join(mine) == "".join(main) or (kind == "place" and _adjective(" ".join(mine), name)):
        return "same"
    part = set(mine) <= set(main) or set(main) <= set(mine)
    surname = kind == "person" and (len(mine) == 1 or mine == main[-len(mine) :])
    return "same" if part and (kind == "place" or surname) else "variant"
