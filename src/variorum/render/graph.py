"""Who shares text with whom, as a small drawing. In: the Index. Out: coordinates for the template. Draws nothing where nobody shares anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.model.account import AccountArticle, AccountLineage
from variorum.render.view import Index
from variorum.render.wording import say

WIDTH = 560  # drawn at natural size on a desk, scaled down on a phone
ROW = 30
SOURCE = 122  # sources end here; lines run from them to the names
NAME = 164  # names start here …
DOT = 416  # … and curves leave from here
LETTERS = 20  # of a source
_MOST = 24
_CROWD = 6  # beyond that, single shared statements would hide who shares whole texts; they stay in the list
_REACH = WIDTH - 12
STYLES = {"copy": "solid", "rewrite": "dashed", "same_origin": "dotted", "shared_passage": "dotted"}
_STROKES = ("copy", "rewrite", "shared_passage", "same_origin")


@dataclass(frozen=True)
class Node:
    """A report or a source at its height."""

    name: str
    y: int
    date: str = ""


@dataclass(frozen=True)
class Edge:
    """A curve between two reports, or a line to a source; `arrow` where it is known who has it from whom."""

    path: str
    kind: str
    style: str
    label: str
    arrow: bool = False


@dataclass(frozen=True)
class Graph:
    """The drawing with its words."""

    height: int
    width: int
    reports: tuple[Node, ...]
    sources: tuple[Node, ...]
    edges: tuple[Edge, ...]
    description: str
    kinds: tuple[tuple[str, str], ...]
    left_out: int
    left: int


def lineage_graph(looked: Index) -> Graph | None:
    """The graph of all links, or None where there are none."""
    account = looked.account
    if not account.lineage or len(account.articles) < 2:
        return None
    linked = {article for link in account.lineage for article in link.articles}
    every = sorted(account.articles, key=lambda item: looked.order[item.id])
    if len(every) > _MOST:
        every = [item for item in every if item.id in linked]
    ordered = every[:_MOST]
    heights = {item.id: 20 + ROW * number for number, item in enumerate(ordered)}
    sources = _sources(account.lineage, heights)
    edges = [*_curves(looked, account.lineage, heights), *_lines(looked, account.lineage, heights, sources)]
    shown = {edge.kind for edge in edges}
    return Graph(
        height=max([*heights.values(), *sources.values()]) + 20,
        width=WIDTH,
        reports=_nodes(looked, ordered, heights),
        sources=tuple(Node(name, y) for name, y in sources.items()),
        edges=tuple(dict.fromkeys(edges)),
        description=_description(edges, bool(sources)),
        kinds=tuple((STYLES[kind], say(f"lineage.{kind}")) for kind in _legend(shown)),
        left_out=len(account.articles) - len(ordered),
        left=_left(sources),
    )


def _left(sources: Mapping[str, int]) -> int:
    """Where the drawing begins: nothing stands left of the longest source."""
    longest = max((min(len(name), LETTERS) for name in sources), default=0)
    return max(0, SOURCE - 7 * longest) if longest else NAME - 6


def _legend(shown: set[str]) -> list[str]:
    """Kinds of curves that occur; of two that are drawn alike the stronger is named, unless both occur."""
    return [kind for kind in _STROKES if kind in shown]


def _description(edges: Sequence[Edge], credited: bool) -> str:
    """What the drawing shows, only what occurs in it."""
    parts = ["lineage.graph"]
    if any(edge.arrow for edge in edges):
        parts.append("lineage.graph_arrow")
    if credited:
        parts.append("lineage.graph_sources")
    return " ".join(say(part) for part in parts)


def _nodes(looked: Index, ordered: Sequence[AccountArticle], heights: Mapping[str, int]) -> tuple[Node, ...]:
    return tuple(
        Node(looked.name(item.id), heights[item.id], looked.published(item.id, short=True))
        for item in ordered
    )


def _sources(lineage: Sequence[AccountLineage], heights: Mapping[str, int]) -> dict[str, int]:
    """Credited sources, each near the reports that credit it, so that few lines cross."""
    places: dict[str, list[int]] = {}
    for link in lineage:
        if link.kind == "credited" and link.origin:
            places.setdefault(link.origin, []).extend(
                heights[item] for item in link.articles if item in heights
            )
    wanted = sorted((sum(held) / len(held), name) for name, held in places.items() if held)
    found: dict[str, int] = {}
    below = 20
    for height, name in wanted:
        found[name] = max(below, int(height))
        below = found[name] + 20
    return found


def _curves(looked: Index, lineage: Sequence[AccountLineage], heights: Mapping[str, int]) -> list[Edge]:
    """One curve for each pair that shares text or statements."""
    crowded = sum(1 for link in lineage if link.kind == "same_origin") > _CROWD
    found = []
    for link in lineage:
        members = [item for item in link.articles if item in heights]
        if link.kind not in STYLES or len(members) != 2 or (link.kind == "same_origin" and crowded):
            continue
        first, last = link.direction or sorted(members, key=lambda item: heights[item])
        label = f"{looked.name(first)} – {looked.name(last)}: {say(f'lineage.{link.kind}')}"
        path = _curve(heights[first], heights[last])
        found.append(Edge(path, link.kind, STYLES[link.kind], label, arrow=link.direction is not None))
    return sorted(found, key=lambda edge: _STROKES.index(edge.kind), reverse=True)


def _lines(
    looked: Index, lineage: Sequence[AccountLineage], heights: Mapping[str, int], sources: Mapping[str, int]
) -> list[Edge]:
    """A line from each source to the reports that credit it."""
    found = []
    for link in lineage:
        source = sources.get(link.origin or "") if link.kind == "credited" else None
        for item in link.articles if source is not None else ():
            if source is not None and item in heights:
                label = f"{looked.name(item)}: {say('lineage.credited')} ({link.origin})"
                found.append(Edge(_line(source, heights[item]), "credited", "solid", label))
    return found


def _curve(first: int, last: int) -> str:
    """A curve on the right from one report to another, wider the further apart they are."""
    reach = min(DOT + 30 + abs(last - first) * 0.55, _REACH + 30)
    return f"M{DOT + 8} {first} C{reach:g} {first} {reach:g} {last} {DOT + 8} {last}"


def _line(source: int, report: int) -> str:
    """A line from a source on the left to a report."""
    middle = (SOURCE + NAME) // 2
    return f"M{SOURCE + 4} {source} C{middle} {source} {middle} {report} {NAME - 6} {report}"
