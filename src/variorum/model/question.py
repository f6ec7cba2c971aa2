"""What align makes of many articles: entities, questions, lineage, quote families. It may not say how the answers stand."""

from typing import Literal

import msgspec

from variorum.model.article import Evidence
from variorum.model.mark import EntityKind

FormStatus = Literal["same", "variant", "error"]
LineageKind = Literal["copy", "rewrite", "shared_passage", "same_origin", "credited"]
Ground = Literal["time", "credit", "loss"]


class Form(msgspec.Struct, frozen=True):
    """One way in which an entity is named, in which articles; `error` marks one report's wrong name."""

    text: str
    articles: tuple[str, ...]
    status: FormStatus
    evidence: tuple[Evidence, ...] = ()


class Entity(msgspec.Struct, frozen=True):
    """Somebody or something across reports. `members` are (article id, chain index) pairs."""

    id: str
    name: str
    kind: EntityKind
    forms: tuple[Form, ...]
    roles: tuple[str, ...] = ()
    members: tuple[tuple[str, int], ...] = ()


class Link(msgspec.Struct, frozen=True, omit_defaults=True):
    """Two claims (ids) that were compared, and what came of it; for `variorum why`.

    `rule` is "alike" where the two brought their claims together, "same_report" for a report given twice, "one_figure", "one_noun", "one_answer" or
    "set_beside" where groups met by a particular figure, by a noun that each report counts once, by giving one figure or by two figures of one sentence, "apart" where the claims were not alike enough, else the code of the rule that forbids one question for both – or for `barred`, two claims that would have
    come together with them. `score` is the likeness of the two: 1 / (1 + e^-s), s being the sum of each of `features` times its weight
    in the set `by` (`made_with.weights`) and of that set's bias. `mean` is the mean score of all pairs that came together by it.
    `keys` is what the two share, so that they were compared at all.
    """

    left: str
    right: str
    rule: str = "alike"
    score: float | None = None
    mean: float | None = None
    by: str = ""
    features: dict[str, float] = {}
    keys: tuple[str, ...] = ()
    barred: tuple[str, str] | None = None


class Question(msgspec.Struct, frozen=True):
    """The place where articles may differ: an attribute of one subject of one event, with the claims that answer it.

    `site` is the place where the harm was done, of a story that tells of several. `why` records for each claim the features that put it
    here (for `variorum why`), as short codes with their words; `links` hold the claims together, one fewer than there are claims; `left_out` are the nearest that did not come in.
    `otherwise` is what it falls into where nothing explains how its figures differ: those put out that hardly belong.
    """

    id: str
    attribute: str
    subject: str | None
    claims: tuple[str, ...]
    entity: str | None = None
    background: bool = False
    site: str | None = None
    why: tuple[tuple[str, str], ...] = ()
    made_by: str = "rules"
    links: tuple[Link, ...] = ()
    left_out: tuple[Link, ...] = ()
    otherwise: tuple["Question", ...] = ()


class Lineage(msgspec.Struct, frozen=True):
    """Articles that share an origin. `shared` are aligned passages; `origin` the credited agency or document.

    `direction` tells from whom to whom, `ground` what shows it (earlier, credited by name, exact where the other is rounded) and
    `proof` the words; a publication date needs none.
    """

    articles: tuple[str, ...]
    kind: LineageKind
    origin: str | None = None
    shared: tuple[tuple[Evidence, ...], ...] = ()
    direction: tuple[str, str] | None = None
    ground: Ground | None = None
    proof: tuple[Evidence, ...] = ()


class Family(msgspec.Struct, frozen=True):
    """Quotations of one utterance: (article id, index into Marks.quotations) pairs."""

    id: str
    members: tuple[tuple[str, int], ...]


class CommitmentGroup(msgspec.Struct, frozen=True):
    """One commitment as several articles tell it (ids of Commitment records)."""

    id: str
    members: tuple[str, ...]


class Alignment(msgspec.Struct, frozen=True):
    """All that align hands on for one story."""

    entities: tuple[Entity, ...] = ()
    questions: tuple[Question, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    families: tuple[Family, ...] = ()
    commitments: tuple[CommitmentGroup, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()  # claim id → line of origin for that statement
    earlier: tuple[str, ...] = ()  # articles clearly older than the others: their own lane
    model: str = ""  # the learnt model by which groups of claims met …
    weights: dict[str, dict[str, float]] = {}  # … and where its sums start, by the set that a link names
