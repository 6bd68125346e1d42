"""What opens at a click: sentences of an actor, of a tie, of an event or statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from graphkit.ids import sentence_id
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.node import Entity, Event, Node, Statement
from graphkit.report.evidence import spots_of
from graphkit.report.happenings import when
from graphkit.report.page.records import Proof, Told, told_by
from graphkit.report.page.ties import Shown, Tie
from graphkit.report.page.words import plain
from graphkit.report.parties import party_of
from graphkit.report.proofs import Proofs
from graphkit.report.render import GUESS
from graphkit.report.witnesses import Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

__all__ = ["actor_proofs", "dated", "link_proofs", "some", "tie_id", "tie_proofs"]

SENTENCES_OF_ACTOR = 6
LINKS_OF_TIE = 4
SENTENCES_OF_LINK = 2
OWN = ("SAID", "DID", "MENTIONED_IN")  # edges that lead from an actor; TO leads to one


class _Place(NamedTuple):
    """A sentence by its article's number and its index; what is done and said before mentions."""

    mentioned_only: bool
    spot: int
    article: int
    sentence: int


def actor_proofs(view: View, skeleton: Skeleton, shown: Shown) -> Iterator[tuple[str, Proof]]:
    """Yield, by id, a few sentences of each actor, of as many articles as there are."""
    ties: dict[int, list[str]] = {}
    for tie in shown.ties:
        for end in (tie.source, tie.target):
            ties.setdefault(end, []).append(tie_id(skeleton, tie))
    spots = {name: spots_of(skeleton, skeleton.ties[name]) for name in (*OWN, "TO")}
    ids = [skeleton.id(number) for number in shown.actors]
    aliases = {node.id: node.aliases for node in _nodes(view, ids) if isinstance(node, Entity)}
    for number in shown.actors:
        places = _places(skeleton, spots, number)
        first = places[:SENTENCES_OF_ACTOR]
        told = [one for place in first for one in _at(view, skeleton, number, place)]
        party = party_of(skeleton, number)
        note = f"{party.label} · {some(len(first), len(places), 'sentence')}"
        yield (
            party.id,
            Proof(party.name, note, tuple(told), tuple(ties.get(number, ())), aliases[party.id]),
        )


def _places(
    skeleton: Skeleton, spots: "Mapping[str, np.typing.NDArray[np.integer]]", number: int
) -> list[_Place]:
    """Return the sentences of an actor: one of each article first, then a second, and so on."""
    found: dict[tuple[int, int], _Place] = {}
    for name, spot in spots.items():
        ties = skeleton.ties[name]
        edges = ties.of_target(number) if name == "TO" else ties.of_source(number)
        columns = (spot, ties.article, ties.sentence)
        for row in zip(*(column[edges].tolist() for column in columns), strict=True):
            place = _Place(name == "MENTIONED_IN", *row)
            key = (place.article, place.sentence)
            found[key] = min(place, found.get(key, place))
    turns: dict[int, int] = {}
    ranked: list[tuple[int, int, _Place]] = []
    for place in sorted(found.values()):
        turns[place.article] = turn = turns.get(place.article, 0) + 1
        ranked.append((turn, place.spot, place))
    return [place for _, _, place in sorted(ranked)]


def _at(view: View, skeleton: Skeleton, number: int, place: _Place) -> list[Told]:
    here, article = skeleton.id(number), skeleton.id(place.article)
    key = sentence_id(article, place.sentence)
    edges = _extracted(
        *view.edges(types=OWN, source=here, article_id=article),
        *view.edges(types=("TO",), target=here, article_id=article),
    )
    return told_by(view, [one for one in edges if one.sentence_id == key], here)


def tie_id(skeleton: Skeleton, tie: Tie) -> str:
    """Return what names a tie on the page: the ids of its ends."""
    return f"{skeleton.id(tie.source)}:{skeleton.id(tie.target)}"


def tie_proofs(view: View, skeleton: Skeleton, shown: Shown) -> Iterator[tuple[str, Proof]]:
    """Yield, by id, sentences of each tie: of what most tell of, then of what is told first."""
    grounds = Grounds(skeleton)
    spots = Proofs(view, grounds).spots
    for tie in shown.ties:
        counted = grounds.of_events(np.array(tie.by))
        ranked = sorted(
            (-one.witnesses, -one.articles, int(spots[number]), number)
            for one, number in zip(counted, tie.by, strict=True)
        )
        chosen = [skeleton.id(number) for *_, number in ranked[:LINKS_OF_TIE]]
        ends = {skeleton.id(tie.source), skeleton.id(tie.target)}
        quotes = [one for node in _nodes(view, chosen) for one in _of_link(view, node, ends)]
        title = " → ".join(party_of(skeleton, number).name for number in (tie.source, tie.target))
        note = some(len(chosen), len(tie.by), "event or statement", "events and statements")
        yield tie_id(skeleton, tie), Proof(title, note, tuple(quotes))


def link_proofs(view: View, ids: Sequence[str]) -> Iterator[tuple[str, Proof]]:
    """Yield, by id, the sentences that tell of events and statements."""
    for node in _nodes(view, sorted({*ids})):
        yield node.id, Proof(node.name, _facts(node), tuple(_of_link(view, node)))


def _nodes(view: View, ids: Sequence[str]) -> list[Node]:
    found = {node.id: node for node in view.nodes(ids=ids)} if ids else {}
    return [found[key] for key in ids if key in found]


def _of_link(view: View, node: Node, ends: Iterable[str] | None = None) -> list[Told]:
    """Return sentences that tell of an event or statement.

    With `ends` only their part in it is marked, and each sentence says what it is told of.
    """
    edges = _extracted(
        *view.edges(types=("EVIDENCED_BY", "TO", "ABOUT"), source=node.id),
        *view.edges(types=("DID", "SAID"), target=node.id),
    )
    kept = [
        edge
        for edge in edges
        if edge.type == "EVIDENCED_BY" or ends is None or {edge.source, edge.target} & {*ends}
    ]
    words = "" if ends is None else f"{node.name}: {_facts(node)}"
    return [one._replace(words=words) for one in told_by(view, kept)[:SENTENCES_OF_LINK]]


def _facts(node: Node) -> str:
    """Return of an event its kind, date and status, of a statement its act, date and standing."""
    parts: tuple[str | None, ...] = ()
    if isinstance(node, Event):
        parts = (_kind(node), dated(when(node), node.date_basis), node.status)
    elif isinstance(node, Statement):
        day = None if node.said_on is None else node.said_on.isoformat()
        parts = (f"statement ({node.act})", dated(day, node.said_on_basis), node.verification)
    return " · ".join(part for part in parts if part is not None)


def _kind(event: Event) -> str:
    """Return the type in a plain word, and its mode, which says more exactly what it is."""
    mode = "" if event.mode is None else f" ({event.mode.replace('-', ' ')})"
    return f"{plain(event.type)}{mode}"


def dated(date: str | None, basis: str | None) -> str | None:
    """Return a date with ~ before it if it was guessed from the publication.

    >>> dated("2022-02-27", "article_date"), dated("2022", "explicit")
    ('~2022-02-27', '2022')
    """
    return f"{GUESS}{date}" if basis == "article_date" and date is not None else date


def _extracted(*edges: Edge) -> list[ExtractedEdge]:
    return [edge for edge in edges if isinstance(edge, ExtractedEdge)]


def some(count: int, of: int, noun: str, nouns: str | None = None) -> str:
    """Say how many of how many are shown.

    >>> some(6, 41, "sentence"), some(1, 1, "event")
    ('6 of 41 sentences', '1 event')
    """
    named = noun if of == 1 else nouns or f"{noun}s"
    return f"{of} {named}" if count == of else f"{count} of {of} {named}"
