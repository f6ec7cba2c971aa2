"""Who shares text with whom, as a small drawing. In: the Index. Out: coordinates for the template. Draws nothing where nobody shares anything."""

from dataclasses import dataclass
from itertools import pairwise

from variorum.render.view import Index
from variorum.render.wording import say

WIDTH = 340
ROW = 30
_NAME = 118  # names start here; sources stand to the left, curves to the right
_END = 268
_MOST = 24
_CROWD = 6  # beyond that, single shared statements would hide who shares whole texts; they stay in the list
STYLES = {"copy": "solid", "rewrite": "dashed", "same_origin": "dotted", "shared_passage": "dotted"}


@dataclass(frozen=True)
class Node:
    """A report or a source at its height."""

    name: str
    y: int
    date: str = ""


@dataclass(frozen=True)
class Edge:
    """A curve between two reports, or a line to a source."""

    path: str
    kind: str
    style: str
    label: str


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


def lineage_graph(looked: Index) -> Graph | None:
    """The graph of all links, or None where there are none."""
    account = looked.account
    if not account.lineage or len(account.articles) < 2:
        return None
    ordered = sorted(account.articles, key=lambda item: looked.order[item.id])[:_MOST]
    heights = {item.id: 20 + ROW * number for number, item in enumerate(ordered)}
    origins = list(dict.fromkeys(link.origin for link in account.lineage if link.origin))
    spread = ROW * max(len(ordered) / max(len(origins), 1), 1)
    sources = {name: int(20 + spread * number) for number, name in enumerate(origins)}
    edges: dict[Edge, None] = {}
    crowded = sum(1 for link in account.lineage if link.kind == "same_origin") > _CROWD
    for link in account.lineage:
        members = sorted((item for item in link.articles if item in heights), key=lambda item: heights[item])
        label = say(f"lineage.{link.kind}")
        if link.kind in STYLES and (link.kind != "same_origin" or not crowded):
            for upper, lower in pairwise(members):
                edges[Edge(_curve(heights[upper], heights[lower]), link.kind, STYLES[link.kind], label)] = (
                    None
                )
        if link.origin:
            for item in members:
                edges[
                    Edge(
                        _line(sources[link.origin], heights[item]),
                        "credited",
                        "solid",
                        say("lineage.credited"),
                    )
                ] = None
    shown = tuple(dict.fromkeys((edge.style, edge.label) for edge in edges if edge.kind != "credited"))
    lowest = max([*heights.values(), *sources.values()])
    return Graph(
        height=lowest + 20,
        width=WIDTH,
        reports=tuple(
            Node(looked.name(item.id), heights[item.id], looked.published(item.id, short=True))
            for item in ordered
        ),
        sources=tuple(Node(name, y) for name, y in sources.items()),
        edges=tuple(edges),
        description=say("lineage.graph"),
        kinds=shown,
    )


def _curve(upper: int, lower: int) -> str:
    """A curve on the right, wider the further apart its ends are."""
    reach = _END + min(18 + (lower - upper) // 3, WIDTH - _END - 6) * 1.3
    return f"M{_END} {upper} C{reach:g} {upper} {reach:g} {lower} {_END} {lower}"


def _line(source: int, report: int) -> str:
    """A line from a source on the left to a report."""
    return f"M92 {source} C106 {source} 100 {report} {_NAME - 6} {report}"
