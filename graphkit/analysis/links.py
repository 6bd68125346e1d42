"""Who acts on whom or speaks of whom, and in which event or statement."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.dates import event_dates
from graphkit.analysis.network import ActorNetwork
from graphkit.analysis.pairs import distinct, distinct_pairs, joined_pairs, packed, unpacked
from graphkit.analysis.period import Period
from graphkit.model.node import ACTOR_LABELS
from graphkit.model.vocabulary import NOT_HAPPENED
from graphkit.store.skeleton import NONE, Nodes, Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Links", "actor_network", "acts_of", "happened", "links_of", "reciprocal"]

Dated = Callable[[str | None], bool]
ALWAYS: Dated = Period().holds


@dataclass(frozen=True, eq=False)
class Links:
    """Links from one actor to another, each once; in order of their arrays.

    Attributes:
        source, target: numbers of actors in the skeleton.
        by: number of the event or statement that links them.
    """

    source: "Numbers"
    target: "Numbers"
    by: "Numbers"

    @cached_property
    def actors(self) -> "Numbers":
        """The numbers of all who are linked, in order."""
        return distinct(np.concatenate([self.source, self.target]))

    def kept(self, some: "NDArray[np.bool_]") -> "Links":
        """Return some of these links."""
        return Links(self.source[some], self.target[some], self.by[some])

    def network(self, skeleton: Skeleton) -> ActorNetwork:
        """Return the network of these links; its actors are `actors`, in this order."""
        source, target = np.searchsorted(self.actors, [self.source, self.target])
        ids, scores = skeleton.ids(self.actors), _scores(skeleton, self.by)
        return ActorNetwork.of(ids, source, target, scores)


def happened(status: object) -> bool:
    """Say whether a status is that of what happened or is said to have."""
    return status not in NOT_HAPPENED


def actor_network(
    skeleton: Skeleton, dated: Dated = ALWAYS, counts: Callable[[object], bool] = happened
) -> ActorNetwork:
    """Return the network of `links_of`."""
    return links_of(skeleton, dated, counts).network(skeleton)


def links_of(
    skeleton: Skeleton, dated: Dated = ALWAYS, counts: Callable[[object], bool] = happened
) -> Links:
    """Return who acts on whom in events, and who speaks to or of whom in statements.

    Each event links a pair once, whether DID and TO or INTERACTS says so. In a `reciprocal` event
    each party acts on each other one. A statement links its speaker to its addressees and to the
    actors it is about; what a copy repeats links nobody. Nobody is linked to himself, and none to
    a place.

    Args:
        skeleton: The graph.
        dated: Says of the date when it was done or said whether it counts, such as the `holds` of
            a period; None stands for no date.
        counts: Says of a status whether events of it count; by default those that happened.
    """
    actor = np.zeros(skeleton.size, dtype=np.bool_)
    for label in ACTOR_LABELS:
        actor[skeleton.nodes[label].first : skeleton.nodes[label].numbers.stop] = True
    events = _events(skeleton, dated, counts)
    found = [*acts_of(skeleton, events), _interacting(skeleton, events)]
    found.append(_sayings(skeleton, _statements(skeleton, dated)))
    source, target, by = np.concatenate(found, axis=1)
    kept = (source != target) & actor[source] & actor[target]
    pairs, by = packed(source[kept], target[kept]), by[kept]
    order = np.lexsort((by, pairs))
    pairs, by = pairs[order], by[order]
    fresh = np.ones(len(by), dtype=np.bool_)
    fresh[1:] = (pairs[1:] != pairs[:-1]) | (by[1:] != by[:-1])
    source, target = unpacked(pairs[fresh])
    return Links(source, target, by[fresh])


def _events(
    skeleton: Skeleton, dated: Dated, counts: Callable[[object], bool]
) -> "NDArray[np.bool_]":
    """Say of each node whether it is an event that counts."""
    events = skeleton.nodes["Event"]
    allowed = events.columns["status"].where(counts)
    allowed &= event_dates(skeleton).where_text(dated)
    return _among_all(skeleton, events, allowed)


def _statements(skeleton: Skeleton, dated: Dated) -> "NDArray[np.bool_]":
    """Say of each node whether it is a statement that counts."""
    statements = skeleton.nodes["Statement"]
    allowed = statements.columns["said_on"].where_text(dated)
    allowed[skeleton.repeats[0] - statements.first] = False
    return _among_all(skeleton, statements, allowed)


def _among_all(
    skeleton: Skeleton, nodes: Nodes, allowed: "NDArray[np.bool_]"
) -> "NDArray[np.bool_]":
    found = np.zeros(skeleton.size, dtype=np.bool_)
    found[nodes.first : nodes.numbers.stop] = allowed
    return found


def acts_of(skeleton: Skeleton, events: "NDArray[np.bool_]") -> "tuple[Numbers, Numbers]":
    """Return who acts on whom in which event: rows of the one, the other and the event, by number.

    First those that have a target, then the reciprocal ones, each both ways and each party with
    itself.

    Args:
        skeleton: The graph.
        events: Says of each node whether it is an event that counts.
    """
    did, to = skeleton.ties["DID"], skeleton.ties["TO"]
    acting, received = events[did.target], events[to.source]
    parties = distinct_pairs(did.target[acting], did.source[acting])
    targets = distinct_pairs(to.source[received], to.target[received])
    mutual = parties[:, reciprocal(skeleton)[parties[0]]]
    return joined_pairs(parties, targets), joined_pairs(mutual, mutual)


def reciprocal(skeleton: Skeleton) -> "NDArray[np.bool_]":
    """Say of each node whether it is an event whose parties act on each other, as in a meeting.

    INTERACTS says so of an event without a target. Two who accuse a third whom nobody names, or
    pledge money together, act side by side.
    """
    found = np.zeros(skeleton.size, dtype=np.bool_)
    by = skeleton.interacted
    found[by[by != NONE]] = True
    found[skeleton.ties["TO"].source] = False
    return found


def _interacting(skeleton: Skeleton, events: "NDArray[np.bool_]") -> "Numbers":
    ties, by = skeleton.ties["INTERACTS"], skeleton.interacted
    kept = (by != NONE) & events[by]
    return np.stack([ties.source[kept], ties.target[kept], by[kept]])


def _sayings(skeleton: Skeleton, statements: "NDArray[np.bool_]") -> "Numbers":
    said, to, about = (skeleton.ties[name] for name in ("SAID", "TO", "ABOUT"))
    speaking = statements[said.target]
    addressed = statements[to.source]
    topical = statements[about.source] & about.columns["role"].where(lambda one: one == "topic")
    speakers = distinct_pairs(said.target[speaking], said.source[speaking])
    meant = distinct_pairs(
        np.concatenate([to.source[addressed], about.source[topical]]),
        np.concatenate([to.target[addressed], about.target[topical]]),
    )
    return joined_pairs(speakers, meant)


def _scores(skeleton: Skeleton, by: "Numbers") -> "NDArray[np.float64]":
    """Return the PLOVER score of each event; 0 of one without, and of a statement."""
    events = skeleton.nodes["Event"]
    column = events.columns["score"]
    scores = np.array([*map(float, column.values), 0.0])
    found = np.zeros(len(by))
    acts = (by >= events.first) & (by < events.numbers.stop)
    found[acts] = scores[column.codes[by[acts] - events.first]]
    return found
