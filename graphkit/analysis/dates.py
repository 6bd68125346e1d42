"""When events happened, as one text each."""

import numpy as np

from graphkit.store.skeleton import Column, Skeleton

__all__ = ["event_dates", "span"]


def event_dates(skeleton: Skeleton) -> Column:
    """Return when each event happened, as `span` writes it."""
    events = skeleton.nodes["Event"]
    fields = [events.columns[name] for name in ("date", "date_end", "date_value")]
    codes = np.stack([field.codes for field in fields])
    kinds, kind_of = np.unique(codes, axis=1, return_inverse=True)
    texts = [
        span(*(None if c < 0 else str(f.values[c]) for f, c in zip(fields, kind, strict=True)))
        for kind in kinds.T
    ]
    found = Column.of(texts)
    return Column(found.values, found.codes[kind_of.reshape(-1)])


def span(date: str | None, end: str | None, value: str | None) -> str | None:
    """Return the day, "first/last" of several days, or the month or year that is known.

    >>> span("2024-02-01", "2024-02-03", None), span(None, None, "2024-02")
    ('2024-02-01/2024-02-03', '2024-02')
    """
    if date is None:
        return value
    return date if end is None or end == date else f"{date}/{end}"
