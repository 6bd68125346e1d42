"""Stub of who is who."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graphkit.model.outline import EntityOutline
from graphkit.names import surname_keys
from graphkit.resolve.decision import Decision


def joined(outlines: Iterable[EntityOutline]) -> EntityOutline:
    one, *rest = outlines
    for two in rest:
        one = replace(
            one, names=tuple(sorted({*one.names, *two.names})), articles=one.articles + two.articles
        )
    return one


def entity_decisions(entities: Iterable[EntityOutline]) -> list[Decision]:
    full = defaultdict(set)
    entities = list(entities)
    for e in entities:
        if e.label == "Person" and e.shared:
            for k in surname_keys(e.name):
                full[k].add(e.id)
    out = []
    for e in entities:
        if e.label == "Person" and not e.shared:
            for k in surname_keys(e.name):
                if len(full[k]) == 1:
                    one, two = sorted((e.id, *full[k]))
                    out.append(Decision(one, two, "same", 0.9, ("surname",)))
                    break
    return out


def entity_veto(one: EntityOutline, two: EntityOutline) -> str | None:
    return None
