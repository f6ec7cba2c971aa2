"""Reads the catalogue: what variorum asks about, as data. In: the YAML files beside this one. Out: frozen entries.

Refuses broken files with a CatalogueError that names the file and the entry. Holds no rule: how words become claims is the claims room's work.
"""

from functools import cache
from importlib import resources
from typing import Any, Literal

import msgspec
import yaml

from variorum.errors import CatalogueError

ValueType = Literal["amount", "date", "name", "category"]
Per = Literal["", "answer", "person", "thing", "act", "head", "event", "party"]


class Triggers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words by which an amount shows what it is about, by the place in which they stand to it.

    `object`: verbs whose object is counted ("killed 12", "12 were killed"); `subject`: verbs whose subject is ("12 died");
    `states`: words behind it ("12 dead"); `heads`: the counted noun itself ("12 deaths"); `modifiers`: words within the counted
    phrase ("12 wounded soldiers"); `nouns`: nouns it hangs on ("the death of 12", "toll of 12"); `tolls`: runs of words that
    name the number ("death toll" … rose to 12); `near`: words anywhere in its clause (for money and measures); `acts`: a verb with a
    word that must follow within six ("lose lives", "take streets"), whose subject is counted; `deeds`: the same where those to whom it is
    done are counted ("take 12 into custody", "12 were rushed to hospital").
    """

    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    acts: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()


class Attribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that may be asked.

    `question` is the sentence for the reader; `{where}`, `{subject}` and `{counted}` are filled in or left out. `grows` marks counts that
    only rise (a death toll); `weight` is how much a reader cares, 0 to 1. `counts` restricts amounts: "person", "money",
    "percent", "duration", "age", a unit, or words that may be counted. `codes` maps each answer of a closed list to its patterns.
    """

    code: str
    label: str
    question: str
    value: ValueType = "amount"
    unit: str = ""
    grows: bool = False
    falls: bool = False  # a count that also goes down as time passes (the missing)
    fate: bool = (
        False  # something that befalls people who may also be counted as a group ("12 workers were killed")
    )
    kin: frozenset[str] = (
        frozenset()
    )  # attributes that are asked in one breath: how many were shot, how many hurt
    acts_apart: bool = (
        False  # its verbs tell of several acts, each with a count of its own: taken to hospital, kept there
    )
    moves: bool = False  # tells a change by itself: "500 jobs cut" is no change of a number of jobs cut
    weight: float = 0.5
    counts: frozenset[str] = frozenset()
    triggers: Triggers = Triggers()
    codes: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    steps: tuple[str, ...] = ()  # codes in the order in which they follow one another in time
    contested: bool = (
        False  # what speakers argue over: different speakers with different answers are a dispute
    )
    narrows: dict[str, tuple[str, ...]] = {}  # code → codes that are cases of it
    rivals: dict[str, tuple[str, ...]] = {}  # code → codes that it shuts out: those who lay it to others
    shared: bool = False  # several answers can hold side by side (one died at the scene, another in hospital)
    never: frozenset[str] = (
        frozenset()
    )  # words of the clause beside which an answer means another thing: "a ban on rifles"
    scene: str = ""  # what the report must tell of for this to be asked: see `claims.scenes`
    beside: str = ""  # a list of scenes.toml of which the clause must hold a word: a weapon that was used, not one that was found
    joint: bool = (
        False  # answers that hold side by side where one sentence gives both (two weapons of one attacker)
    )
    fact: bool = False  # asked of what is so: a plan or possibility answers another question
    asks: dict[
        str, str
    ] = {}  # code → the question where every report gives this one answer: "Was the bridge reopened?", not "What was closed?"
    lasting: bool = False  # a state that goes on: told of last year and of today it is one question
    settled: bool = False  # how many there were at what is over: of two counts the later is no newer
    named: bool = (
        False  # asked only of somebody by name or rank, and only where it was done or not, not asked for
    )
    per: Per = ""  # what two answers must share to be compared at all: see `claims.keys`; "event": only where it tells the place of a happening


class Catalogue(msgspec.Struct, frozen=True):
    """All entries by code, in the order of the files."""

    attributes: dict[str, Attribute]

    def get(self, code: str) -> Attribute | None:
        """The entry for a code; a code with a colon falls back to its family ("duration:strike" to "duration")."""
        return self.attributes.get(code) or self.attributes.get(code.split(":", 1)[0])

    def of(self, value: ValueType) -> tuple[Attribute, ...]:
        """The entries whose answers are of one type."""
        return tuple(entry for entry in self.attributes.values() if entry.value == value)


@cache
def load_catalogue() -> Catalogue:
    """The catalogue, read once."""
    found: dict[str, Attribute] = {}
    folder = resources.files("variorum.catalogue")
    for path in sorted(folder.iterdir(), key=lambda item: item.name):
        if path.name.endswith(".yaml"):
            for entry in _read(path.name, path.read_text(encoding="utf-8")):
                if entry.code in found:
                    raise CatalogueError(f"{path.name}: the code {entry.code!r} is defined twice; keep one")
                found[entry.code] = entry
    return Catalogue(attributes=found)


def _read(name: str, text: str) -> list[Attribute]:
    """Entries of one file."""
    try:
        raw: Any = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both loaders are safe
        return [_entry(item) for item in raw]
    except (
        yaml.YAMLError,
        msgspec.ValidationError,
        TypeError,
        ValueError,
        AttributeError,
        KeyError,
    ) as error:
        raise CatalogueError(f"catalogue file {name} is malformed: {error}") from error


def _entry(item: dict[str, Any]) -> Attribute:
    """One entry; word lists may be written as one string with blanks, lists of runs as YAML lists."""
    item = dict(item)
    words = item.pop("triggers", {}) or {}
    split = {key: value.split() if isinstance(value, str) else value for key, value in words.items()}
    for name in ("counts", "kin", "never"):
        if isinstance(item.get(name), str):
            item[name] = item[name].split()
    return msgspec.convert({**item, "triggers": split}, Attribute)
