"""What the marks of figures mean."""

from collections.abc import Collection

from graphkit.report.figures.frame import Sample
from graphkit.report.figures.glyphs import STATUSES, glyph, look
from graphkit.report.figures.svg import element
from graphkit.report.render import steady

__all__ = ["counted", "date_samples", "span_looks", "status_samples"]


def counted(what: str, count: int) -> str:
    """Return "left out: 3"; nothing for none.

    >>> counted("left out", 0), counted("left out", 2)
    ('', 'left out: 2')
    """
    return f"{what}: {count}" if count > 0 else ""


def span_looks(colour: str, *, guessed: bool) -> str:
    """Return the classes of a bar over several days."""
    return f"span guess {colour}" if guessed else f"span {colour}"


def status_samples(statuses: Collection[str], *, coloured: bool = True) -> list[Sample]:
    """Return the shapes of these statuses, in the order of `STATUSES`."""
    known = [status for status in STATUSES if status in statuses]
    others = sorted({*statuses} - {*known})
    return [_status(status, coloured) for status in (*known, *others)]


def _status(status: str, coloured: bool) -> Sample:
    shape, colour = look(status)
    return Sample((glyph(shape, 0, 0, 5.5, class_=colour if coloured else "grey"),), steady(status))


def date_samples(*, hollow: bool, bars: bool) -> list[Sample]:
    """Return how dates are drawn that are guessed, or known as several days; what there is."""
    found = []
    if hollow:
        guess = glyph("circle", 0, 0, 5.5, class_="grey open")
        found.append(Sample((guess,), "hollow: date guessed from the publication"))
    if bars:
        bar = element("rect", x=-10, y=-3, width=20, height=6, rx=2, class_="span grey")
        point = glyph("circle", 0, 0, 5.5, class_="grey")
        found.append(Sample((bar, point), "several days, a month or a year"))
    return found
