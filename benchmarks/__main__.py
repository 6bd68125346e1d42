"""`python -m benchmarks [--copies N]`: CPU seconds of this process, as ratios against peers.

A ratio of two figures of one run holds on another machine; the figures themselves do not.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.analysis import analysis_rows
from benchmarks.exports import export_rows
from benchmarks.extraction import extraction_rows
from benchmarks.gazetteer import gazetteer_rows
from benchmarks.load import load_rows
from benchmarks.reports import report_rows
from benchmarks.startup import startup_rows
from benchmarks.storage import storage_rows
from benchmarks.timing import print_rows

__all__ = ["main"]


def main(argv: list[str]) -> int:
    """Run every benchmark and print a table of each when it is done."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--copies", type=int, default=100, help="articles in the store tests")
    parser.add_argument("--articles", type=int, default=1000, help="articles in the report tests")
    parser.add_argument("--news", type=int, default=100, help="articles of the load test")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = (
            startup_rows,
            extraction_rows,
            gazetteer_rows,
            lambda: load_rows(folder, options.news),
            lambda: storage_rows(folder, options.copies),
            lambda: report_rows(folder, options.articles),
            lambda: export_rows(folder / "ours.db", folder),
            analysis_rows,
        )
        for rows in parts:
            print_rows(rows())
            sys.stdout.write("\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
