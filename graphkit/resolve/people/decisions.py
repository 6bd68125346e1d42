"""Who is who among the people of all articles."""

from collections.abc import Iterable, Mapping

from graphkit.model.outline import EntityOutline
from graphkit.resolve.beside import Beside
from graphkit.resolve.blocks import smallest_ids
from graphkit.resolve.decision import Decision
from graphkit.resolve.people.full_names import full_name_decisions
from graphkit.resolve.people.offices import shared_office_decisions
from graphkit.resolve.people.person import RIVALS, Person, person_of
from graphkit.resolve.people.short_names import KnownPeople

__all__ = ["person_decisions"]


def person_decisions(
    outlines: Iterable[EntityOutline], names: Mapping[str, str], beside: Beside
) -> list[Decision]:
    """Return what is decided about pairs of people; `names` are of everybody, by id.

    First full names meet full names; then a single name meets the one person whom it fits, or
    else others of the same name and office.
    """
    people = [person_of(outline) for outline in outlines]
    full = [person for person in people if person.full]
    short = [person for person in people if not person.full]
    decisions = full_name_decisions(full, names, beside)
    known = KnownPeople(full, smallest_ids(decisions), names, beside)
    left: list[Person] = []
    for person in short:
        found = known.decisions(person)
        decisions += found
        if not any(_is_settled(decision) for decision in found):
            left.append(person)
    return decisions + shared_office_decisions(left, names)


def _is_settled(decision: Decision) -> bool:
    """Say whether the person is found, or may be either of two."""
    return decision.outcome == "same" or RIVALS in decision.reasons
