"""One node or edge with every sentence that it rests on, and the words in it that say so."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from graphkit.errors import NotFoundError
from graphkit.model.edge import Edge
from graphkit.model.node import ENTITY_LABELS, Article, Entity, Event, Node, Sentence, Statement
from graphkit.report.aliases import few_aliases
from graphkit.report.background import background
from graphkit.report.edge_lines import edge_lines
from graphkit.report.evidence import short_sentence_id
from graphkit.report.happenings import Happenings
from graphkit.report.lookup import unknown_name
from graphkit.report.quotes import Line
from graphkit.report.rejected import rejection_of, told_rejection
from graphkit.report.sayings import Sayings
from graphkit.report.witnesses import GROUND_COLUMNS, statuses_of
from graphkit.store.base import View

__all__ = ["Details", "describe", "find_elements"]

_SHORT_ID = re.compile(r"(?P<article>[0-9a-f]{6,64})(?:#(?P<idx>\d+))?")
_HIDDEN_FIELDS = {"label", "id", "name", "text", "type", "source", "target", "former_ids"}


class Details(NamedTuple):
    """What is known of an element: fields with a value, and its lines in order of the text.

    `lists` hold what is known beside the text (see `background`); `short` has, for readers, the
    fields that are long.
    """

    title: str
    id: str
    fields: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    lists: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    short: Mapping[str, str] = MappingProxyType({})


def find_elements(view: View, wanted: str) -> list[Node | Edge]:
    """Return the node or edge of this id, else all nodes of this name, in order of id.

    Raises:
        NotFoundError: There is none; of what was rejected it says by whom, when and why.
    """
    element = view.edge(wanted) or view.node(wanted)
    if element is not None:
        return [element]
    rejection = rejection_of(view, wanted)
    if rejection is not None:
        raise NotFoundError(
            f"{wanted} was rejected {told_rejection(rejection)}; "
            f"`graphkit judge {rejection.id} undo` brings it back"
        )
    found = _by_short_id(view, wanted) or [
        one
        for one in view.nodes(labels=(*ENTITY_LABELS, "Article"))
        if (isinstance(one, Entity | Article) and one.name.lower() == wanted.lower())
        or (isinstance(one, Entity) and wanted.lower() in map(str.lower, one.aliases))
    ]
    if not found:
        raise unknown_name(view, wanted)
    return [*found]


def describe(view: View, element: Node | Edge) -> Details:
    """Return what the store knows of a node or an edge."""
    return _of_edge(view, element) if isinstance(element, Edge) else _of_node(view, element)


def _by_short_id(view: View, wanted: str) -> list[Node]:
    match = _SHORT_ID.fullmatch(wanted)
    if match is None:
        return []
    if match["idx"] is None:
        return [node for node in view.nodes() if node.id.startswith(wanted) and "#" not in node.id]
    articles = [key for key in view.article_ids() if key.startswith(match["article"])]
    ids = {f"{key}#{match['idx']}" for key in articles}
    found = list(view.nodes(labels=("Sentence",), ids=ids)) if ids else []
    if not found:
        raise NotFoundError(f"no sentence {wanted} in the store")
    return found


def _of_node(view: View, node: Node) -> Details:
    if isinstance(node, Article):
        return _of_article(view, node)
    edges = [*view.edges(source=node.id), *view.edges(target=node.id)]
    fields = _fields(node)
    if isinstance(node, Event | Statement):
        fields += _rests_on(view, node)
    aliases = few_aliases(view, [node]) if isinstance(node, Entity) else {}
    return Details(
        f"{node.label}: {node.name}",
        node.id,
        fields,
        edge_lines(view, edges, node.id),
        background(view, node),
        {"aliases": aliases[node.id]} if node.id in aliases else {},
    )


def _rests_on(view: View, node: Event | Statement) -> tuple[tuple[str, str], ...]:
    """Return how many articles and witnesses tell of it, and how they differ."""
    if isinstance(node, Event):
        happenings = Happenings(view)
        place = happenings.place(node.id)
        counted, statuses = happenings.counted([place])[0], statuses_of(happenings.reported(place))
    else:
        sayings = Sayings(view)
        counted, statuses = sayings.counted([sayings.place(node.id)])[0], None
    found = tuple(zip(GROUND_COLUMNS, map(str, counted), strict=True))
    return found if statuses is None else (*found, ("statuses", statuses))


def _of_article(view: View, article: Article) -> Details:
    ids = {edge.target for edge in view.edges(types=("HAS_SENTENCE",), source=article.id)}
    found = view.nodes(labels=("Sentence",), ids=ids) if ids else ()
    sentences = sorted((one for one in found if isinstance(one, Sentence)), key=lambda one: one.idx)
    lines = tuple(
        Line(one.zone, None, None, None, one.text, None, short_sentence_id(one), 0, 0)
        for one in sentences
    )
    return Details(f"Article: {article.name}", article.id, _fields(article), lines)


def _of_edge(view: View, edge: Edge) -> Details:
    names = {node.id: node.name for node in view.nodes(ids={edge.source, edge.target})}
    title = f"{edge.type}: {names.get(edge.source)} -> {names.get(edge.target)}"
    return Details(title, edge.id, _fields(edge), edge_lines(view, [edge], edge.source))


def _fields(element: Node | Edge) -> tuple[tuple[str, str], ...]:
    hidden = _HIDDEN_FIELDS - {"type"} if isinstance(element, Event) else _HIDDEN_FIELDS
    record = element.model_dump(mode="json", exclude=hidden)
    return tuple(
        (key, ", ".join(map(str, value)) if isinstance(value, list) else str(value))
        for key, value in record.items()
        if value is not None and value not in ([], "") and (key, value) != ("named", True)
    )
