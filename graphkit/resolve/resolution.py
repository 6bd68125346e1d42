"""All articles' outlines and all judgements to one answer: who is who, and what follows.

A pure function: the same set of outlines and judgements, in any order, gives the same answer.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from graphkit.model.edge import Edge
from graphkit.model.edge_derived import Contradicts, CopyOf, Corroborates
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.outline import EntityOutline, EventOutline, Outline
from graphkit.resolve.beside import Beside
from graphkit.resolve.contradiction import Contradiction
from graphkit.resolve.copies.articles import Copy, copies, witnesses
from graphkit.resolve.corroborate import contradictions, corroborations, rival_claims
from graphkit.resolve.entities import entity_decisions, entity_veto, joined
from graphkit.resolve.happenings.conflicts import event_conflicts
from graphkit.resolve.happenings.decisions import event_decisions
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.vetoes import event_veto
from graphkit.resolve.joining import Candidates, Joining, join
from graphkit.resolve.judged import Judged
from graphkit.resolve.people.lives import namesakes, tells_of_life
from graphkit.resolve.voices import voices

__all__ = ["Resolution", "resolve"]

Outlines = Callable[[], Iterator[Outline]]
Known = Mapping[str, EntityOutline]


class Resolution(NamedTuple):
    """What the set of articles and judgements gives.

    Attributes:
        standings: by article, for all that were given.
        edges: derived edges that belong to no single article.
    """

    standings: Mapping[str, Standing]
    edges: tuple[Edge, ...]


def resolve(outlines: Outlines, judgements: Iterable[Judgement]) -> Resolution:
    """Decide who is who over all current articles, what happened once, and who repeats whom.

    Args:
        outlines: Yields the outlines of the current articles, in any order, as often as it is
            called: they are read several times, and never all held at once. Articles that come
            or go between two readings do no harm: whoever loads them decides anew.
        judgements: All of a store.
    """
    judged = Judged(judgements)
    known, beside, sketches = _first_reading(outlines(), judged)
    entities = _entities(known, beside, judged)
    del beside
    copied = copies(sketches)
    witness = witnesses(sketches, copied)
    del sketches

    def again() -> Iterator[Outline]:
        """Read them again, but for articles that another program has loaded meanwhile."""
        return (outline for outline in outlines() if outline.article in witness)

    reports = _reports(again(), known, entities, witness, judged)
    events = _events(reports, judged)
    contrary = _contrary(event_conflicts(reports.values()), events)
    del reports
    standings = {
        outline.article: _standing(outline, (entities, events), judged) for outline in again()
    }
    pointers = {article: standing.pointers for article, standing in standings.items()}
    told = voices((_told_again(outline, events) for outline in again()), pointers, witness)
    edges: list[Edge] = [*entities.possible, *events.possible, *map(_copy_of, copied)]
    edges += [
        Corroborates(source=c.one, target=c.two, independent=c.independent, basis=c.basis)
        for c in corroborations(told)
    ]
    first = (outline for outline in again() if witness[outline.article] == outline.article)
    against = _once_each((*contradictions(told), *rival_claims(first, pointers), *contrary))
    edges += [Contradicts(source=c.one, target=c.two, basis=c.basis) for c in against]
    return Resolution(standings, tuple(edges))


def _once_each(found: Iterable[Contradiction]) -> list[Contradiction]:
    """Keep of each pair the first basis."""
    pairs: dict[tuple[str, str], Contradiction] = {}
    for one in found:
        pairs.setdefault((one.one, one.two), one)
    return [*pairs.values()]


def _first_reading(
    outlines: Iterable[Outline], judged: Judged
) -> tuple[dict[str, EntityOutline], Beside, list[Outline]]:
    """Join what articles know of each entity; keep of the articles who is in them, and sketches.

    Where they tell of two lives under one full name, the namesakes are split off.
    """
    known: dict[str, EntityOutline] = {}
    beside = Beside()
    sketches: list[Outline] = []
    people: dict[str, list[tuple[str, EntityOutline]]] = defaultdict(list)
    for outline in outlines:
        sketches.append(replace(outline, entities=(), events=(), statements=()))
        own = [_own(entity, outline.article, judged) for entity in outline.entities]
        beside.read(outline.article, own)
        for entity in own:
            if entity.shared and entity.label == "Person" and tells_of_life(entity):
                people[entity.id].append((outline.article, entity))
            else:
                _add(known, entity)
    for key, told in people.items():
        others = {*namesakes(told)}
        for article in others:
            judged.part(key, article)
            beside.part(article, key, judged.id_in(key, article))
        for article, entity in told:
            _add(known, _own(entity, article, judged) if article in others else entity)
    return known, beside, sketches


def _add(known: dict[str, EntityOutline], entity: EntityOutline) -> None:
    before = known.get(entity.id)
    known[entity.id] = entity if before is None else joined((before, entity))


def _own(entity: EntityOutline, article: str, judged: Judged) -> EntityOutline:
    """Return the entity as this article means it: under an id of its own, if it is one of two."""
    key = judged.id_in(entity.id, article)
    return entity if key == entity.id else replace(entity, id=key, shared=False)


def _entities(known: Known, beside: Beside, judged: Judged) -> Joining:
    """Join entities; of a cluster the gazetteer's id stands, else the smallest."""
    candidates = Candidates(
        ids=known.keys(),
        decisions=entity_decisions(known.values(), beside),
        veto=lambda one, two: entity_veto(known[one], known[two]),
        anchor=lambda key: known[key].shared or known[key].gazetteer,
        rank=lambda key: (not known[key].gazetteer, key),
    )
    return join(candidates, judged)


def _reports(
    outlines: Iterable[Outline],
    known: Known,
    entities: Joining,
    witness: Mapping[str, str],
    judged: Judged,
) -> dict[str, Report]:
    """Return the reports of happenings.

    Those in which nobody is named take no part, unless a person has judged them.
    """
    reports: dict[str, Report] = {}
    for outline in outlines:
        for event in outline.events:
            own = _resolved(event, outline.article, entities, judged)
            if own.actors or own.targets or own.id in judged.subjects:
                reports[own.id] = Report(
                    article=outline.article,
                    published=outline.published,
                    witness=witness[outline.article],
                    event=own,
                    entities=known,
                )
    return reports


def _events(reports: Mapping[str, Report], judged: Judged) -> Joining:
    """Join reports of one happening."""
    candidates = Candidates(
        ids=reports.keys(),
        decisions=event_decisions(reports.values()),
        veto=lambda one, two: event_veto(reports[one], reports[two]),
        anchor=lambda _: True,
        rank=lambda key: (False, key),
    )
    return join(candidates, judged)


def _contrary(conflicts: Iterable[Contradiction], events: Joining) -> list[Contradiction]:
    """Return the events that contradict each other: those that nobody has judged to be two."""
    parted = {(e.source, e.target) for e in events.possible if e.judgement == "different"}
    found: dict[tuple[str, str], Contradiction] = {}
    for conflict in conflicts:
        one, two = sorted(events.canonical.get(key, key) for key in conflict[:2])
        if one != two and (one, two) not in parted:
            new = Contradiction(one, two, conflict.basis)
            found[one, two] = min(found.get((one, two), new), new)
    return sorted(found.values())


def _resolved(event: EventOutline, article: str, entities: Joining, judged: Judged) -> EventOutline:
    """Return the event with the ids by which it and those who took part are known."""

    def resolved(ids: Iterable[str]) -> tuple[str, ...]:
        keys = (judged.id_in(one, article) for one in ids)
        return tuple(sorted({sys.intern(entities.canonical.get(key, key)) for key in keys}))

    return replace(
        event,
        id=judged.id_in(event.id, article),
        actors=resolved(event.actors),
        targets=resolved(event.targets),
        places=resolved(event.places),
    )


def _told_again(outline: Outline, events: Joining) -> Outline:
    """Leave of the statements those on events that are told several times: others meet none."""
    tellings = Counter(event for said in outline.statements for event, _ in said.events)
    often = {event for event, n in tellings.items() if n > 1 or event in events.canonical}
    statements = (
        replace(said, events=tuple(one for one in said.events if one[0] in often))
        for said in outline.statements
        if any(event in often for event, _ in said.events)
    )
    return replace(outline, entities=(), events=(), statements=tuple(statements), shingles=())


def _standing(outline: Outline, joinings: tuple[Joining, Joining], judged: Judged) -> Standing:
    pointers: dict[str, str] = {}
    reasons: dict[str, str] = {}
    entities = [entity.id for entity in outline.entities]
    events = [event.id for event in outline.events]
    for ids, joining in zip((entities, events), joinings, strict=True):
        for own in ids:
            key = judged.id_in(own, outline.article)
            target = joining.canonical.get(key, key)
            if target != own:
                pointers[own] = target
            if key in joining.reasons:
                reasons[own] = joining.reasons[key]
    judgements = judged.by_article.get(outline.article, ())
    return Standing(pointers=pointers, reasons=reasons, judgements=tuple(judgements))


def _copy_of(copy: Copy) -> CopyOf:
    return CopyOf(
        source=copy.copy, target=copy.original, similarity=copy.similarity, basis="same words"
    )
