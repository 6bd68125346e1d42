"""What joins two events of one sentence: one caused the other, or is part of it.

Only where words claim it: "led to", "triggered by", "in response to", "because of"; "as part of",
"was part of", "during the summit". What merely follows in time is no cause.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from graphkit.extract.event_claims import Claim, claims_at
from graphkit.extract.event_lexicon import Entry
from graphkit.extract.factuality import standing_of
from graphkit.extract.factuality_known import is_definite
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.triggers import Trigger
from graphkit.extract.verb_arguments import Arguments
from graphkit.model.base import Span
from graphkit.model.extraction import EventLinkRecord, EventRecord
from graphkit.model.vocabulary import EventStatus

__all__ = ["find_event_links"]

# "During the summit": by the type of the larger event the types of what is part of it.
DURING = {
    "CONSULT": frozenset("AGREE CONCEDE CONSULT COOPERATE REJECT REQUEST".split()),
    "ASSAULT": frozenset("ASSAULT COERCE RETREAT".split()),
    "COERCE": frozenset("ASSAULT COERCE".split()),
    "MOBILIZE": frozenset(("MOBILIZE",)),
}
ENCOUNTERS = frozenset(
    """battle campaign conference drill exercise meeting negotiation offensive operation raid siege
    summit talk""".split()
)
_NOT_SO: tuple[EventStatus, ...] = ("negated", "denied")


def find_event_links(scene: Scene, events: Sequence[EventRecord]) -> list[EventLinkRecord]:
    """Return what the article says of how its events hang together, in text order.

    Both ends are events of the same sentence, `source` the cause or the part. A link has the
    status of the clause that claims it: in "the raid could lead to a war" it is hypothetical.
    What is said not to be so is left out.
    """
    at = _events_by_token(scene, events)
    counts = Counter(event.sentence for event in events)
    found: dict[tuple[str, int, int], EventLinkRecord] = {}
    for number in sorted(n for n, count in counts.items() if count > 1):
        sent = scene.tree.doc.sentences[number]
        for index in range(sent.first, sent.last):
            for claim in (*claims_at(scene.tree, index), *_during(scene, index)):
                link = _link(scene, events, at, claim)
                if link is not None:
                    found.setdefault((link.type, link.source, link.target), link)
    return sorted(found.values(), key=lambda link: (link.start, link.end, link.type))


def _events_by_token(scene: Scene, events: Sequence[EventRecord]) -> dict[int, int]:
    """Return the event that each word of a trigger names; of two the one with fewer words."""
    at: dict[int, int] = {}
    for number in sorted(range(len(events)), key=lambda n: events[n].end - events[n].start):
        for token in scene.tree.inside(events[number]):
            at.setdefault(token, number)
    return at


def _during(scene: Scene, noun: int) -> Iterator[Claim]:
    """Yield "met during the summit"; `_fits` leaves out "was wounded during the talks"."""
    tree, part = scene.tree, scene.tree.head(noun)
    if part is None or noun_lemma(tree, noun) not in ENCOUNTERS or not is_definite(tree, noun):
        return
    if tree.prepositions(noun) == ["during"]:
        case = tree.children(noun, "case")[0]
        yield Claim("PART_OF", part, noun, (case, case), None)


def _link(
    scene: Scene, events: Sequence[EventRecord], at: dict[int, int], claim: Claim
) -> EventLinkRecord | None:
    tree = scene.tree
    source = at.get(claim.source, at.get(scene.meant(claim.source)))
    target = at.get(claim.target, at.get(scene.meant(claim.target)))
    if source is None or target is None or source == target:
        return None
    ends = events[source], events[target]
    cue = Span(start=tree[claim.cue[0]].start, end=tree[claim.cue[1]].end)
    if ends[0].sentence != ends[1].sentence or not _fits(tree.lower(claim.cue[0]), *ends):
        return None
    acts = ends[1] if claim.type == "CAUSED" else ends[0]
    status = acts.status if claim.told is None else _status(scene, claim.told)
    if status in _NOT_SO:
        return None
    return EventLinkRecord(
        type=claim.type,
        source=source,
        target=target,
        sentence=ends[0].sentence,
        start=min(cue.start, *(end.start for end in ends)),
        end=max(cue.end, *(end.end for end in ends)),
        cue=cue,
        status=status,
    )


def _fits(cue: str, part: EventRecord, whole: EventRecord) -> bool:
    """Say whether what goes on during something is of a kind that belongs to it.

    Who "met during the summit" did so as part of it; who "was wounded during the talks" did not.
    """
    return cue != "during" or part.type in DURING.get(whole.type, ())


def _status(scene: Scene, predicate: int) -> EventStatus:
    """Return the status of what a predicate claims: in "may have led to" hypothetical."""
    lemma = scene.tree.lemma(predicate)
    entry = Entry(lemma, scene.tree[predicate].pos, "OTHER", None, lemma, (), (), (), "")
    trigger = Trigger(predicate, (predicate,), entry, Arguments(predicate), None)
    return standing_of(scene, trigger).status
