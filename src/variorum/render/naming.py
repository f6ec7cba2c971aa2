"""How somebody is named, ready to show. In: entities. Out: the main form, the other forms, the odd one out; forms that differ by "the" are one."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model.account import AccountEntity, AccountForm
from variorum.render.wording import entry


@dataclass(frozen=True)
class EntityView:
    """One entity: `told` are the forms worth a line (the main one, variants, odd ones), `also` those that only add words."""

    entity: AccountEntity
    told: tuple[AccountForm, ...]
    also: tuple[str, ...]
    odd: bool


def names(entities: Iterable[AccountEntity]) -> dict[str, list[EntityView]]:
    """Entities with an odd form, with several forms, and the rest; those of most reports first."""
    shown = sorted((_view(item) for item in entities), key=lambda item: -_reach(item.entity))
    several = [item for item in shown if not item.odd and len(item.told) > 1]
    return {
        "odd": [item for item in shown if item.odd],
        "several": several,
        "plain": [item for item in shown if not item.odd and len(item.told) < 2],
    }


def _reach(entity: AccountEntity) -> int:
    """In how many reports the entity is named."""
    return len({article for form in entity.forms for article in form.articles})


def _view(entity: AccountEntity) -> EntityView:
    forms = _merged(entity.forms)
    main = next((form for form in forms if bare(form.text) == bare(entity.name)), None)
    same = [form for form in forms if form.status == "same" and form is not main]
    marked = [form for form in forms if form.status != "same" and form is not main]
    if main is None and same:
        main = max(same, key=lambda form: len(form.articles))
        same = [form for form in same if form is not main]
    marked = _shortest(marked)
    told = ([main] if main is not None else []) + marked
    known = {bare(form.text) for form in told}
    also = tuple(dict.fromkeys(form.text for form in same if bare(form.text) not in known))
    return EntityView(entity, tuple(told), also, any(form.status == "error" for form in forms))


def _shortest(forms: list[AccountForm]) -> list[AccountForm]:
    """Odd forms first; "Minister Ann Lee" is left out where "Ann Lee" says the same of the same reports."""
    kept: list[AccountForm] = []
    for form in sorted(forms, key=lambda item: (item.status != "error", len(item.text))):
        covered = any(
            other.status == form.status
            and bare(other.text) in bare(form.text)
            and set(form.articles) <= set(other.articles)
            for other in kept
        )
        if not covered:
            kept.append(form)
    return sorted(kept, key=lambda item: (item.status != "error", -len(item.articles)))


def _merged(forms: Iterable[AccountForm]) -> list[AccountForm]:
    """Forms that differ only by their article or by capitals, as one: the first with the reports of all."""
    held: dict[tuple[str, str], AccountForm] = {}
    for form in forms:
        key = (bare(form.text), form.status)
        first = held.get(key)
        if first is None:
            held[key] = form
        else:
            articles = tuple(dict.fromkeys((*first.articles, *form.articles)))
            held[key] = AccountForm(first.text, articles, first.status, (*first.evidence, *form.evidence))
    return list(held.values())


def bare(text: str) -> str:
    """The form without its leading article and capitals."""
    words = text.casefold().split()
    while len(words) > 1 and words[0] in entry("name.articles"):
        words = words[1:]
    return " ".join(words)
