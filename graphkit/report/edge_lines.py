"""The edges around a node or edge as lines, each with the sentence that it rests on."""

from collections.abc import Iterable, Mapping, Sequence

from graphkit.model.edge import DerivedEdge, Edge, ExtractedEdge
from graphkit.model.edge_derived import Interacts
from graphkit.model.node import Event, Node, Sentence
from graphkit.report.edge_words import edge_words
from graphkit.report.evidence import UNDATED, EvidenceIndex, spot_of
from graphkit.report.quotes import Line
from graphkit.store.base import View

__all__ = ["edge_lines"]


def edge_lines(view: View, edges: Sequence[Edge], here: str) -> tuple[Line, ...]:
    """Return the lines of edges as the node `here` sees them, in order of the texts."""
    ids = {end for edge in edges for end in (edge.source, edge.target)}
    others = {node.id: node for node in view.nodes(ids=ids)} if ids else {}
    told = _proofs(view, edges)
    index = EvidenceIndex(view, {spot_of(proof) for proofs in told.values() for proof in proofs})
    keyed = []
    for edge in edges:
        other = others.get(edge.target if edge.source == here else edge.source)
        line = _line(edge, other, forward=edge.source == here)
        proofs = told[edge.id]
        if edge.type == "EVIDENCED_BY" and isinstance(others.get(edge.source), Event):
            line = line._replace(told=f"{line.told} as {line.status}")
        keyed += [
            ((*index.at(spot_of(proof)).order, edge.id), _marked(line, proof, index))
            for proof in proofs
        ]
        if not proofs and isinstance(edge, DerivedEdge):
            basis = line._replace(sentence=f"derived: {edge.basis}")
            keyed.append(((UNDATED, "~", 0, edge.id), basis))
    return tuple(line for _, line in sorted(keyed, key=lambda pair: pair[0]))


def _proofs(view: View, edges: Iterable[Edge]) -> Mapping[str, Sequence[ExtractedEdge]]:
    """Return, by edge, the edges whose words it rests on: itself, or those of its event.

    Of an interaction these are what the article tells of the event: how its ends took part,
    where that is among the edges, else the report itself.
    """
    extracted = [edge for edge in edges if isinstance(edge, ExtractedEdge)]
    found: dict[str, Sequence[ExtractedEdge]] = {edge.id: (edge,) for edge in extracted}
    parts: dict[tuple[str, str], ExtractedEdge] = {}
    for part in extracted:
        if part.type in ("DID", "TO"):
            event = part.target if part.type == "DID" else part.source
            parts.setdefault((event, part.article_id), part)
    for edge in edges:
        if isinstance(edge, Interacts):
            own = parts.get((edge.event_id, str(edge.article_id)))
            found[edge.id] = _reports(view, edge) if own is None else (own,)
        else:
            found.setdefault(edge.id, ())
    return found


def _reports(view: View, edge: Interacts) -> list[ExtractedEdge]:
    article = edge.article_id
    told = view.edges(types=("EVIDENCED_BY",), source=edge.event_id, article_id=article)
    return [one for one in told if isinstance(one, ExtractedEdge)]


def _line(edge: Edge, other: Node | None, *, forward: bool) -> Line:
    """Return the line of an edge without its sentence."""
    name = None if other is None or isinstance(other, Sentence) else other.name
    arrow = edge.type if forward else f"<-{edge.type}-"
    status = edge.status if isinstance(edge, ExtractedEdge | Interacts) else None
    told = edge_words(edge, other, name, forward=forward)
    return Line(arrow, name, status, None, None, None, None, 0, 0, edge.id, told)


def _marked(line: Line, proof: ExtractedEdge, index: EvidenceIndex) -> Line:
    """Return the line with the sentence of a proof, its words marked."""
    place, sentence = index.at(spot_of(proof)), index.sentence(proof.sentence_id)
    offset = 0 if sentence is None else sentence.start
    text = "" if sentence is None else sentence.text
    start, end = max(proof.start - offset, 0), min(proof.end - offset, len(text))
    words = (text[start:end], *place.cells, start, end)
    return Line(line.relation, line.other, line.status, *words, line.id, line.told)
