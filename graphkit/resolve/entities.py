"""Who is who across articles: candidates, scores with reasons, vetoes, decisions."""

from collections.abc import Callable, Iterable, Mapping

from graphkit.model.outline import EntityOutline
from graphkit.resolve.beside import Beside
from graphkit.resolve.blocks import grouped
from graphkit.resolve.bodies.body import body_veto
from graphkit.resolve.bodies.decisions import body_decisions
from graphkit.resolve.decision import Decision
from graphkit.resolve.entity_joined import joined
from graphkit.resolve.people.decisions import person_decisions
from graphkit.resolve.people.person import person_veto
from graphkit.resolve.places import place_decisions, place_veto

__all__ = ["entity_decisions", "entity_veto", "joined"]


def entity_decisions(
    entities: Iterable[EntityOutline], beside: Beside | None = None
) -> list[Decision]:
    """Decide which entities are one, and which may be; all others are left apart.

    Args:
        entities: one outline for each id (`joined`), in any order.
        beside: who stands in their articles beside them; nobody, if it is not given.

    Returns:
        Decisions sorted by ids, at most one for each pair. Labels never mix, and an entity that
        the text does not name is nobody else. The result depends on the set of entities alone.
    """
    named = sorted((one for one in entities if one.named), key=lambda one: one.id)
    beside = Beside() if beside is None else beside
    names = {one.id: one.name for one in named}
    by_label = grouped((one.label, one) for one in named)
    decisions = person_decisions(by_label.get("Person", []), names, beside)
    for label in ("Organization", "Group"):
        decisions += body_decisions(by_label.get(label, []), beside)
    decisions += place_decisions(by_label.get("Location", []), beside)
    best: dict[tuple[str, str], Decision] = {}
    for decision in sorted(decisions, key=lambda found: (found.outcome != "same", -found.score)):
        best.setdefault((decision.one, decision.two), decision)
    return sorted(best.values())


def entity_veto(one: EntityOutline, two: EntityOutline) -> str | None:
    """Return why two entities never are one, whatever a third may say; None if nothing does.

    Two states, two known places or bodies; differing given names, generations or numbers;
    ministries, armies or parties of two states. The order of the two does not matter.

    >>> bush = EntityOutline(id="1", label="Person", name="George W. Bush")
    >>> entity_veto(bush, EntityOutline(id="2", label="Person", name="George H. W. Bush"))
    'different middle initials: George W. Bush, George H. W. Bush'
    """
    first, second = sorted((one, two), key=lambda outline: outline.id)
    if first.id == second.id:
        return None
    if first.label != second.label:
        return f"a {first.label} and a {second.label}"
    return _VETOES[first.label](first, second)


def _state_veto(one: EntityOutline, two: EntityOutline) -> str | None:
    return f"two states: {one.name}, {two.name}"


_VETOES: Mapping[str, Callable[[EntityOutline, EntityOutline], str | None]] = {
    "Person": person_veto,
    "State": _state_veto,
    "Organization": body_veto,
    "Group": body_veto,
    "Location": place_veto,
}
