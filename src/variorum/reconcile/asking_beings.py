"""The question after a thing that is said to be there, or not. In: claims. Out: "Was there a memo?".

It is called what all reports call it: the words beside its noun are kept where most reports have them. Refuses to say where, unless two
reports do.
"""

from collections import Counter
from collections.abc import Sequence

from variorum.model.claim import Claim
from variorum.reconcile.asking_words import sentence
from variorum.values import Category

BEING = "statement:exist:"
_MANY = 2  # reports


def ask_being(claims: Sequence[Claim]) -> str:
    """ "Was there a memo?", "Is there any cholera in the port?" """
    events = [claim.event for claim in claims if claim.event is not None and claim.event.actor]
    if not events:
        return ""
    name = _name(claims)
    many = 2 * sum(event.actor_many for event in events) > len(events)
    past = any(event.time == "past" for event in events)
    helper = ("were" if many else "was") if past else ("are" if many else "is")
    one = any(event.case == "a" and not event.actor_many for event in events) and not many
    article = ("an" if name[:1].lower() in "aeiou" else "a") if one else "any"
    if all(isinstance(claim.value, Category) and claim.value.code == "unproven" for claim in claims):
        return sentence("Is there any evidence of", f"{article} {name}" if one else name, _where(claims))
    told = ("there", article, name, _where(claims))
    if any(claim.attribution.kind == "own_voice" or claim.modality != "denied" for claim in claims):
        return sentence(helper, *told)
    who = _denier(claims)
    return sentence(
        "Did" if who else "Was", who or "it", "deny" if who else "denied", "that there", helper, *told[1:]
    )


def _denier(claims: Sequence[Claim]) -> str:
    """Who denies it in all reports that do, where they name one."""
    names: dict[str, set[str]] = {}
    for claim in claims:
        names.setdefault(claim.attribution.speaker or "", set()).add(claim.article)
    (best, articles), *_ = sorted(names.items(), key=lambda item: (-len(item[1]), item[0]))
    named = best[:1].isupper() and " " in best
    return best if named and len(articles) == len({claim.article for claim in claims}) else ""


def _name(claims: Sequence[Claim]) -> str:
    """What most reports call it: the fullest name of whose words each stands in most reports, else the noun alone."""
    told: dict[str, set[str]] = {}
    for claim in claims:
        if claim.event is not None and claim.event.actor:
            told.setdefault(claim.article, set()).update(claim.event.actor.lower().split())
    used = Counter(word for said in told.values() for word in said)
    names = sorted({claim.event.actor for claim in claims if claim.event is not None and claim.event.actor})
    fit = [name for name in names if all(2 * used[word] > len(told) for word in name.lower().split())]
    if fit:
        return max(fit, key=lambda name: (len(name), name))
    noun = claims[0].attribute.removeprefix(BEING)
    heads = [word for name in names for word in name.split() if word.lower().startswith(noun[:4])]
    return min(heads, default=min(names, key=lambda name: (len(name), name)))


def _where(claims: Sequence[Claim]) -> str:
    """Where it is said to be, where two reports say so in one way."""
    places: dict[str, set[str]] = {}
    for claim in claims:
        if claim.event is not None and claim.event.oblique:
            places.setdefault(claim.event.oblique, set()).add(claim.article)
    shared = sorted(place for place, articles in places.items() if len(articles) >= _MANY)
    return shared[0] if shared else ""
