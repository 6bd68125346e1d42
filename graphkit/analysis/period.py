"""A range of dates, as coarse as the user wrote its bounds."""

import datetime as dt
from typing import NamedTuple, Self

from graphkit.errors import UsageError

__all__ = ["Period"]

DAY_LENGTH = len("YYYY-MM-DD")
START_OF = {len("YYYY"): "-01-01", len("YYYY-MM"): "-01", DAY_LENGTH: ""}


class Period(NamedTuple):
    """First and last date, both included: ISO 8601 days, months or years; None is no bound."""

    since: str | None = None
    until: str | None = None

    @classmethod
    def of(cls, since: str | None, until: str | None) -> Self:
        """Make a period from what a user wrote.

        Raises:
            UsageError: A bound is no date, or the last lies before the first.
        """
        for day in (since, until):
            if day is not None and not _is_date(day):
                raise UsageError(f"{day!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
        if since is not None and until is not None and until[: len(since)] < since[: len(until)]:
            raise UsageError(f"{until} lies before {since}: no date is in that range")
        return cls(since, until)

    @property
    def unbounded(self) -> bool:
        """Whether every date lies within, an unknown one too."""
        return self.since is None and self.until is None

    def holds(self, date: str | None) -> bool:
        """Say whether a day, month, year or "first/last" lies within; an unknown one does not.

        Two dates are compared as far as both reach, so that a known month is in a range that
        starts within it.

        >>> Period("2024-02-15").holds("2024-02"), Period("2024").holds(None)
        (True, False)
        >>> Period("2024-02-15").holds("2024-02-10/2024-02-16")
        True
        """
        if self.unbounded:
            return True
        if date is None:
            return False
        first, last = date[:DAY_LENGTH], date[-DAY_LENGTH:]
        after = self.since is None or last[: len(self.since)] >= self.since[: len(last)]
        return after and (
            self.until is None or first[: len(self.until)] <= self.until[: len(first)]
        )


def _is_date(day: str) -> bool:
    full = day + START_OF.get(len(day), "")
    try:
        return dt.date.fromisoformat(full).isoformat() == full
    except ValueError:
        return False
