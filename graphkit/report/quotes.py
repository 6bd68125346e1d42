"""What stands around a node or edge, line by line, and the sentences that say so."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

__all__ = ["Line", "Quote", "merged", "quotes"]


class Line(NamedTuple):
    """An edge of the element and, if it rests on words, where these stand in the sentence."""

    relation: str
    other: str | None
    status: str | None
    words: str | None
    sentence: str | None
    article: str | None
    evidence: str | None
    start: int
    end: int
    id: str | None = None  # the edge's
    told: str = ""  # relation and other end in words; not in machine formats


class Quote(NamedTuple):
    """A sentence, the spans to mark in it (no overlaps, in order), and what they say.

    `sources` names every article in which these very words stand, with the sentence's short id and
    the ids of its edges, in the order of `relations`.
    """

    sentence: str
    spans: tuple[tuple[int, int], ...]
    relations: tuple[str, ...]
    sources: tuple[str, ...]


def quotes(lines: Iterable[Line]) -> list[Quote]:
    """Put the lines of one sentence together, in their order; copies of it are one sentence."""
    grouped: dict[str | None, list[Line]] = {}
    for line in lines:
        grouped.setdefault(line.sentence, []).append(line)
    return [
        Quote(
            sentence or "",
            merged((line.start, line.end) for line in group),
            tuple(dict.fromkeys(_told(line) for line in group)),
            tuple(_sources(group)),
        )
        for sentence, group in grouped.items()
    ]


def _sources(lines: Iterable[Line]) -> Iterator[str]:
    ids: dict[tuple[str | None, str | None], list[str]] = {}
    for line in lines:
        ids.setdefault((line.article, line.evidence), []).extend(filter(None, [line.id]))
    for (article, evidence), edges in ids.items():
        if evidence is not None:
            yield " · ".join(filter(None, (article, evidence, " ".join(edges))))


def _told(line: Line) -> str:
    told = line.told or (line.relation if line.other is None else f"{line.relation} {line.other}")
    said = line.status in (None, "reported") or told.endswith(f" as {line.status}")
    return told if said else f"{told} ({line.status})"


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Sort spans, and join those that touch.

    >>> merged([(5, 9), (0, 2), (2, 4)])
    ((0, 4), (5, 9))
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[1] > span[0]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
