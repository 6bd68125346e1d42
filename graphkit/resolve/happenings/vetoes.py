"""Facts by which two reports can never be of one happening, whatever a third one says."""

from graphkit.resolve.happenings.days import known_days, known_month, published_apart
from graphkit.resolve.happenings.kinds import AHEAD, is_joint, modes_meet
from graphkit.resolve.happenings.parties import shared, shared_actors
from graphkit.resolve.happenings.reports import Report

__all__ = ["event_veto"]

_LONGEST_GAP = 2  # days between two publications that both call a happening news


def event_veto(one: Report, two: Report) -> str | None:
    """Return why two reports are never of one happening, or None; alike in either order.

    The dates of a copy may be counted from another day of publication, so they are no fact.
    """
    checks = (_other_kind, _other_time, _other_parties, _other_place, _other_number)
    return next((reason for check in checks if (reason := check(one, two)) is not None), None)


def _other_kind(one: Report, two: Report) -> str | None:
    first, second = one.event, two.event
    if first.type != second.type:
        return f"{min(first.type, second.type)} and {max(first.type, second.type)}"
    if "hypothetical" in (first.status, second.status) and not _is_repeated(one, two):
        return "one is only imagined"
    if one.article == two.article and first.sentence == second.sentence:
        return "two acts of one sentence"
    if not modes_meet(first, second):
        return " and ".join(sorted((first.mode or "", second.mode or "")))
    return None


def _is_repeated(one: Report, two: Report) -> bool:
    return one.witness == two.witness and one.event.status == two.event.status


def _other_time(one: Report, two: Report) -> str | None:
    if one.is_copy or two.is_copy:
        return None
    first, second = known_days(one.event), known_days(two.event)
    if first is not None and second is not None and (first[1] < second[0] or second[1] < first[0]):
        return "other day"
    if _outside_month(one, two) or _outside_month(two, one):
        return "other month"
    if _still_ahead(one, two) or _still_ahead(two, one):
        return "done in one before it was planned in the other"
    gap = published_apart(one, two)
    return f"told {gap} days apart" if gap is not None and gap > _LONGEST_GAP else None


def _outside_month(one: Report, two: Report) -> bool:
    """Say whether the first has a month or year that the second's date is not in."""
    month, days = known_month(one.event), known_days(two.event)
    if month is None:
        return False
    if days is not None:
        return all(not str(day).startswith(month) for day in days)
    other = known_month(two.event)
    return other is not None and not (other.startswith(month) or month.startswith(other))


def _still_ahead(one: Report, two: Report) -> bool:
    """Say whether the first plans on its day what the second tells as done before that day."""
    if one.event.status not in AHEAD or two.event.status in AHEAD or one.published is None:
        return False
    days = known_days(two.event)
    done = days[1] if days is not None else two.published
    return done is not None and done < one.published


def _other_parties(one: Report, two: Report) -> str | None:
    actors = shared_actors(one, two)
    if actors.disjoint:
        return "other actors"
    joint = is_joint(one.event) and is_joint(two.event)
    several = max(len(one.actors), len(two.actors)) > 2
    if joint and actors.left and actors.right and not several:
        return "other partners"
    if shared(one, one.targets, two, two.targets).disjoint:
        return "other targets"
    return None


def _other_place(one: Report, two: Report) -> str | None:
    return "other place" if shared(one, one.where, two, two.where).disjoint else None


def _other_number(one: Report, two: Report) -> str | None:
    both = one.numbers and two.numbers
    return "other number" if both and one.numbers.isdisjoint(two.numbers) else None
