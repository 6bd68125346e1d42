"""When events happened, as one text each."""

import numpy as np

from graphkit.store.skeleton import Column, Skeleton

__all__ = ["event_dates", "span"]


def event_dates(skeleton: Skeleton) -> Column:
    """Return when each event happened, as `span` writes it."""
    events = skeleton.nodes["Event"]
    fields = [events.columns[name] for name in ("date", "date_end", "date_value")]
    widths = [len(field.values) + 1 for field in fields]
    packed = np.ravel_multi_index([field.codes + 1 for field in fields], widths)
    found, kind_of = np.unique(packed, return_inverse=True)
    kinds = zip(*(part.tolist() for part in np.unravel_index(found, widths)), strict=True)
    given = [(None, *map(str, field.values)) for field in fields]
    texts = [span(*(g[code] for g, code in zip(given, kind, strict=True))) for kind in kinds]
    column = Column.of(texts)
    return Column(column.values, column.codes[kind_of])


def span(date: str | None, end: str | None, value: str | None) -> str | None:
    """Return the day, "first/last" of several days, or the month or year that is known.

    >>> span("2024-02-01", "2024-02-03", None), span(None, None, "2024-02")
    ('2024-02-01/2024-02-03', '2024-02')
    """
    if date is None:
        return value
    return date if end is None or end == date else f"{date}/{end}"
