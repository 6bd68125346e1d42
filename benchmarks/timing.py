"""CPU seconds of a call, and a row of the table."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Row", "cpu_seconds", "print_rows", "row"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: our figure, the peer's, and their ratio, as text."""

    what: str
    ours: str
    peer: str
    ratio: str
    of: str


def cpu_seconds(call: Callable[[], object], *, rounds: int = 3) -> float:
    """Return the least CPU seconds of `rounds` calls; the least is the least disturbed."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def row(what: str, ours: float, peer: float, of: str) -> Row:
    """Make a line from two figures in CPU seconds; a ratio of 2.0 means twice as long."""
    return Row(what, f"{ours:.3f} s", f"{peer:.3f} s", f"{ours / peer:.2g}", of)


def print_rows(rows: list[Row]) -> None:
    """Print lines as a table."""
    head = ("what", "ours", "peer", "ratio", "the peer")
    cells = [head, *((r.what, r.ours, r.peer, r.ratio, r.of) for r in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    for line in cells:
        told = "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        sys.stdout.write(told.rstrip() + "\n")
