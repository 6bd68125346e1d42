"""What it costs to start the command."""

import resource
import subprocess
import sys

from benchmarks.timing import Row, row

__all__ = ["startup_rows"]


def startup_rows() -> list[Row]:
    """Compare `graphkit --help` with Python importing click."""
    ours = _child([sys.executable, "-m", "graphkit", "--help"])
    peer = _child([sys.executable, "-c", "import click"])
    return [row("graphkit --help", ours, peer, "python -c 'import click'")]


def _child(command: list[str]) -> float:
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, spent)
    return best
