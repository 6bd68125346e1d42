"""When two reports say that it happened, and how far that makes them one happening.

A date in the words is a fact. Where there is none, what an article tells as done was done on its
day of publication or the day before: a weak sign, good enough only beside strong ones.
"""

import datetime as dt
from typing import Literal

from graphkit.model.outline import EventOutline
from graphkit.resolve.happenings.reports import Report

__all__ = [
    "Meeting",
    "buckets",
    "known_days",
    "known_month",
    "meeting",
    "overlap",
    "published_apart",
]

Days = tuple[dt.date, dt.date]
Meeting = Literal[
    "same day", "told that day", "told at once", "days overlap", "same month", "told a day apart"
]
_DAY = dt.timedelta(days=1)
_LONGEST = 7  # days; what lasts longer is looked for under its first day only


def known_days(event: EventOutline) -> Days | None:
    """Return the first and last day that the words give, None if they give no day."""
    if event.date is None or event.date_basis not in ("explicit", "anaphoric"):
        return None
    return event.date, max(event.date, event.date_end or event.date)


def known_month(event: EventOutline) -> str | None:
    """Return "YYYY-MM" or "YYYY" where the words give no day, else None."""
    return event.date_value if event.date is None else None


def buckets(report: Report) -> list[str]:
    """Return the keys under which reports of the same day or month meet."""
    days = known_days(report.event)
    if days is not None:
        length = min((days[1] - days[0]).days, _LONGEST)
        return [str(days[0] + n * _DAY) for n in range(length + 1)]
    month = known_month(report.event)
    if month is not None:
        return [month]
    if report.published is None or report.event.date_basis == "explicit":
        return []
    return [str(report.published - _DAY), str(report.published)]


def meeting(one: Report, two: Report) -> Meeting | None:
    """Return how the times of two reports fit, or None where nothing says that they do."""
    first, second = known_days(one.event), known_days(two.event)
    if first is not None and second is not None:
        if first == second:
            return "same day"
        return "days overlap" if overlap(first, second) else None
    months = known_month(one.event), known_month(two.event)
    if months != (None, None):
        return "same month" if months[0] == months[1] else None
    if first is None and second is None:
        return _both_untold(one, two)
    days, other = (second, one) if first is None else (first, two)
    return _told(days, other)


def published_apart(one: Report, two: Report) -> int | None:
    """Return the days between two publications, None if a report is dated or has none."""
    dated = [known_days(r.event) or known_month(r.event) for r in (one, two)]
    if any(dated) or one.published is None or two.published is None:
        return None
    return abs((one.published - two.published).days)


def _both_untold(one: Report, two: Report) -> Meeting | None:
    apart = published_apart(one, two)
    if apart is None or apart > 1 or "explicit" in (one.event.date_basis, two.event.date_basis):
        return None
    return "told at once" if apart == 0 else "told a day apart"


def _told(days: Days | None, other: Report) -> Meeting | None:
    """A dated report, and one that tells the same without a date on that day or the next."""
    if days is None or other.published is None or other.event.date_basis == "explicit":
        return None
    if not days[0] <= other.published <= days[1] + _DAY:
        return None
    return "told that day" if other.published <= days[1] else "told at once"


def overlap(one: Days, two: Days) -> bool:
    """Say whether two spans of days have a day in common."""
    return one[0] <= two[1] and two[0] <= one[1]
