"""Who is tied to whom: a network with its names, laid out by `analysis.layout`."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from graphkit.analysis.layout import layout
from graphkit.model.vocabulary import NOT_HAPPENED
from graphkit.report.figures.frame import MARGIN, NARROWEST, Caption, Figure, Sample
from graphkit.report.figures.glyphs import KINDS, glyph
from graphkit.report.figures.labels import HEIGHT, Circle, Label, labelled
from graphkit.report.figures.legends import counted
from graphkit.report.figures.links import Ends, link
from graphkit.report.figures.svg import Element, clipped, element, group
from graphkit.report.render import steady
from graphkit.report.wrapping import wrapped

__all__ = ["NetworkEdge", "NetworkNode", "network_figure"]

MOST_NODES = 200
MOST_EDGES = 600
SMALLEST, LARGEST = 5.0, 13.0  # radius
NAME = 24  # cells of a line of a name
LINES = 3  # of a name
SIDE = 50.0  # pixels left free at both sides for names


class NetworkNode(NamedTuple):
    """An actor or place; `label` is its node label or empty, `weight` its importance from 0 on."""

    id: str
    name: str
    label: str
    weight: float


class NetworkEdge(NamedTuple):
    """A tie from one node to another; `source` and `target` are ids of nodes.

    `sign` is below 0 for conflict and above for cooperation. A status other than reported, or
    empty, is drawn with a broken line.
    """

    id: str
    source: str
    target: str
    relation: str
    weight: float
    status: str
    sign: float
    sentence: str


def network_figure(
    nodes: Sequence[NetworkNode],
    edges: Sequence[NetworkEdge],
    *,
    width: float,
    title: str = "Network",
    note: str = "",
) -> Figure:
    """Draw nodes and the ties between them; the order of nodes and edges does not show.

    Of more than `MOST_NODES` nodes and `MOST_EDGES` edges the heaviest are drawn, and it is said
    how many are not. Each carries its id as `data-id`, an edge also those of its ends.

    Args:
        nodes: What to draw, each id once.
        edges: Ties; one whose end is not among the nodes is not drawn.
        width: Pixels from side to side, `NARROWEST` at least.
        title: What stands above.
        note: What else is to be said below.
    """
    kept = sorted(nodes, key=lambda node: (-node.weight, node.name, node.id))[:MOST_NODES]
    places = {node.id: place for place, node in enumerate(kept)}
    ties = _heaviest(edges, places)
    ends = [(places[one.source], places[one.target]) for one in ties]
    circles, size = _circles(kept, ends, max(width, NARROWEST))
    names = labelled(circles, size)
    drawn = [
        group(_links(ties, places, kept, circles), class_="edges"),
        group(_marks(kept, circles), class_="nodes"),
        group(_names(kept, circles, names), class_="names", aria_hidden="true"),
    ]
    notes = [
        note,
        counted("of less weight, left out", len(nodes) - len(kept)),
        counted("ties of less weight or of what is left out, not drawn", len(edges) - len(ties)),
        counted("names without room (point at the mark to read one)", names.count(None)),
    ]
    description = f"Actors and places: {len(kept)}. Ties between them: {len(ties)}."
    caption = Caption(title, description, _legend(kept, ties), notes)
    return Figure(caption, drawn, *size)


def _heaviest(edges: Sequence[NetworkEdge], among: Collection[str]) -> list[NetworkEdge]:
    """Return the ties among these nodes that are drawn."""
    return sorted(
        (one for one in edges if one.source in among and one.target in among),
        key=lambda one: (-one.weight, one.source, one.target, one.relation, one.id),
    )[:MOST_EDGES]


def _circles(
    nodes: Sequence[NetworkNode], ties: Sequence[tuple[int, int]], width: float
) -> tuple[list[Circle], tuple[float, float]]:
    """Return the circles of nodes in their places, and the size of the picture."""
    heaviest = max((node.weight for node in nodes), default=0) or 1
    radii = [
        round(SMALLEST + (LARGEST - SMALLEST) * sqrt(max(node.weight, 0) / heaviest), 1)
        for node in nodes
    ]
    found = layout(radii, ties, width=max(width - 2 * SIDE, SIDE))
    across = max(width, found.width + 2 * MARGIN)
    left = (across - found.width) / 2
    circles = [
        Circle(round(x + left, 1), round(y + MARGIN, 1), radius, _lines(node.name))
        for (x, y), radius, node in zip(found.places, radii, nodes, strict=True)
    ]
    return circles, (across, found.height + 2 * MARGIN)


def _lines(name: str) -> tuple[str, ...]:
    """Break a name into a few lines, with an ellipsis where they do not hold it.

    >>> _lines("Organization for Security and Co-operation")
    ('Organization for', 'Security and', 'Co-operation')
    """
    lines = wrapped(steady(name), NAME)
    if len(lines) > LINES:
        lines[LINES - 1 :] = [clipped(f"{lines[LINES - 1]} {lines[LINES]}", NAME)]
    return tuple(lines)


def _links(
    ties: Sequence[NetworkEdge],
    places: Mapping[str, int],
    nodes: Sequence[NetworkNode],
    circles: Sequence[Circle],
) -> Iterator[Element]:
    """Yield the ties; several between two nodes bend apart."""
    before: dict[frozenset[str], int] = defaultdict(int)
    together: dict[frozenset[str], int] = defaultdict(int)
    for one in ties:
        together[frozenset((one.source, one.target))] += 1
    heaviest = max((one.weight for one in ties), default=0) or 1
    for one in ties:
        pair = frozenset((one.source, one.target))
        bend = before[pair] - (together[pair] - 1) / 2
        before[pair] += 1
        bend = -bend if one.source > one.target else bend
        source, target = places[one.source], places[one.target]
        ends = Ends(circles[source], circles[target])
        yield group(
            [
                element("title", _words(one, nodes[source].name, nodes[target].name)),
                *link(ends, bend, 1 + 2 * sqrt(max(one.weight, 0) / heaviest), _looks(one)),
            ],
            class_="edge", role="img", data_id=one.id, data_source=one.source,
            data_target=one.target,
        )  # fmt: skip


def _looks(one: NetworkEdge) -> tuple[str, str]:
    """Return the colour and the line of a tie."""
    colour = "grey" if one.sign == 0 else "blue" if one.sign > 0 else "red"
    if one.status in ("", "reported"):
        return colour, ""
    return colour, "dotted" if one.status in NOT_HAPPENED else "dashed"


def _words(one: NetworkEdge, source: str, target: str) -> str:
    status = f" ({one.status})" if one.status else ""
    told = f"{source} → {target}: {one.relation}{status}"
    return steady(f"{told}. {one.sentence}" if one.sentence else told)


def _marks(nodes: Sequence[NetworkNode], circles: Sequence[Circle]) -> Iterator[Element]:
    for node, circle in zip(nodes, circles, strict=True):
        mark = glyph(
            KINDS.get(node.label, "circle"), circle.x, circle.y, circle.radius, class_="node"
        )
        words = steady(f"{node.name} ({node.label})" if node.label else node.name)
        yield group([element("title", words), mark], class_="actor", role="img", data_id=node.id)


def _names(
    nodes: Sequence[NetworkNode], circles: Sequence[Circle], labels: "Sequence[Label | None]"
) -> Iterator[Element]:
    """Yield the names; each says whose it is, so that a page can move it with its mark.

    A name without room is there, and not drawn.
    """
    for node, circle, label in zip(nodes, circles, labels, strict=True):
        x, y, anchor = label or (circle.x, circle.y, "start")
        lines = [
            element("tspan", line, x=x, y=y + HEIGHT * number)
            for number, line in enumerate(circle.lines)
        ]
        display = "none" if label is None else None
        yield element(
            "text", *lines, class_="halo", data_of=node.id, display=display,
            text_anchor=None if anchor == "start" else anchor,
        )  # fmt: skip


def _legend(nodes: Sequence[NetworkNode], ties: Sequence[NetworkEdge]) -> list[Sample]:
    """Return what the marks mean that are there."""
    found = []
    kinds = {node.label for node in nodes}
    for label, shape in KINDS.items():
        if label in kinds:
            found.append(Sample((glyph(shape, 0, 0, 6, class_="node"),), label))
    signs = {_looks(one)[0] for one in ties}
    meanings = (
        ("blue", "cooperation"),
        ("red", "conflict"),
        ("grey", "neither, or only words"),
    )
    for colour, meaning in meanings:
        if colour in signs:
            found.append(Sample((_line(f"tie {colour}"),), meaning))
    if len({one.weight for one in ties}) > 1:
        found.append(
            Sample((_line("tie grey", 1.5, -3), _line("tie grey", 4, 3)), "wider: more often")
        )
    lines = {_looks(one)[1] for one in ties}
    for line, meaning in (
        ("dashed", "claimed, unverified or disputed"),
        ("dotted", "did not happen, or not yet"),
    ):
        if line in lines:
            found.append(Sample((_line(f"tie grey {line}"),), meaning))
    return found


def _line(looks: str, wide: float = 2, down: float = 0) -> Element:
    return element("path", d=f"M-10 {down:g}H10", class_=looks, stroke_width=wide)
