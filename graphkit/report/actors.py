"""Who is in the store, and how much is told of them."""

from collections import Counter, defaultdict
from typing import ClassVar, NamedTuple

from graphkit.model.node import ACTOR_LABELS, Entity
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS, EvidenceIndex, Spot
from graphkit.report.happenings import ACTOR
from graphkit.report.lookup import find_actors
from graphkit.report.sayings import read_sayings
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds, Witnesses
from graphkit.store.base import View

__all__ = ["ActorsReport"]


class Tally(NamedTuple):
    """Counts by actor id; an event or statement counts once per actor.

    What copies repeat is not counted again.
    """

    mentions: Counter[str]
    statements: Counter[str]
    acts: Counter[str]
    targeted: Counter[str]


class ActorsReport(Report):
    """Actors by how often they are mentioned; the sentence is the first that does."""

    name: ClassVar[str] = "actors"
    title: ClassVar[str] = "Actors"
    question: ClassVar[str] = "Who is written about, who speaks, who acts, who is acted upon?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        name = text_of(parameters, ACTOR)
        nodes = view.nodes(labels=ACTOR_LABELS) if name is None else find_actors(view, name)
        actors = {node.id: node for node in nodes if isinstance(node, Entity)}
        mentions: Counter[str] = Counter()
        spots: dict[str, dict[str, Spot]] = defaultdict(dict)
        for link in view.links(types=("MENTIONED_IN",)):
            if link.source in actors and link.sentence_id is not None and link.start is not None:
                mentions[link.source] += 1
                known, spot = spots[link.source], Spot(link.sentence_id, link.start)
                article = str(link.article_id)
                known[article] = min(known.get(article, spot), spot, key=lambda one: one.start)
        tally = _tally(view, mentions)
        witnesses = Witnesses(view)
        index = EvidenceIndex(view, {spot for known in spots.values() for spot in known.values()})
        ordered = sorted(actors.values(), key=lambda one: (-mentions[one.id], one.name, one.id))
        rows = [
            (
                *_cells(actor, tally, witnesses.grounds(spots[actor.id])),
                *index.first(spots[actor.id].values()).cells,
            )
            for actor in ordered
        ]
        columns = (
            *("actor", "label", "mentions", *GROUND_COLUMNS, "statements", "acts", "targeted"),
            *("first_seen", "last_seen", *EVIDENCE_COLUMNS),
        )
        return ReportTable(title=self.title, columns=columns, rows=tuple(rows))


def _tally(view: View, mentions: Counter[str]) -> Tally:
    said: set[tuple[str, str]] = set()
    did: set[tuple[str, str]] = set()
    to: set[tuple[str, str]] = set()
    events = {node.id for node in view.nodes(labels=("Event",))}
    sayings = read_sayings(view)
    for link in view.links(types=("SAID", "DID", "TO")):
        if link.type == "SAID":
            if not sayings[link.target].repeated:
                said.add((link.source, link.target))
        elif link.type == "DID":
            did.add((link.source, link.target))
        elif link.source in events:
            to.add((link.target, link.source))
    return Tally(mentions, *(Counter(actor for actor, _ in pairs) for pairs in (said, did, to)))


def _cells(actor: Entity, tally: Tally, grounds: Grounds) -> tuple[Cell, ...]:
    seen = (actor.first_seen, actor.last_seen)
    return (
        *(actor.name, actor.label, tally.mentions[actor.id], *grounds.cells),
        *(tally.statements[actor.id], tally.acts[actor.id], tally.targeted[actor.id]),
        *(None if day is None else day.isoformat() for day in seen),
    )
