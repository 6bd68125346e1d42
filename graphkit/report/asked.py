"""What a report of events can be asked for: an actor, days, a status."""

from collections.abc import Callable
from typing import get_args

from graphkit.analysis.links import happened
from graphkit.errors import UsageError
from graphkit.model.vocabulary import EventStatus
from graphkit.report.base import Parameter

__all__ = [
    "ACTOR",
    "ANY_STATUS",
    "DATE",
    "HAPPENED",
    "SINCE",
    "SPEAKER",
    "UNTIL",
    "status_test",
]

ACTOR = Parameter(name="actor", description="name, alias or id of an actor")
SPEAKER = ACTOR.model_copy(update={"required": True})
DATE = Parameter(
    name="date", description="last day of publication: YYYY, YYYY-MM or YYYY-MM-DD", required=True
)
SINCE = Parameter(name="since", description="earliest date: YYYY, YYYY-MM or YYYY-MM-DD")
UNTIL = Parameter(name="until", description="latest date: YYYY, YYYY-MM or YYYY-MM-DD")
ANY_STATUS = Parameter(
    name="status",
    description="all, happened (reported, claimed, unverified and disputed), or one status",
    default="all",
)
HAPPENED = ANY_STATUS.model_copy(update={"default": "happened"})


def status_test(status: str | None) -> Callable[[object], bool]:
    """Return what says of a status whether it is asked for.

    Raises:
        UsageError: There is no such status.
    """
    if status is None or status == "all":
        return lambda _: True
    if status == "happened":
        return happened
    if status not in get_args(EventStatus):
        known = ", ".join(get_args(EventStatus))
        raise UsageError(f"no status {status!r}: it is all, happened, {known}")
    return lambda value: value == status
