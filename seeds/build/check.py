"""Check every gazetteer of seeds/: columns, keys that stand twice, ids of states.

    PYTHONPATH=. python seeds/build/check.py

Prints the first thing that is wrong, with file, line and key, and exits 1.
"""

from pathlib import Path

from graphkit.errors import ResourceError
from graphkit.gazetteer_tables import check_tables

if __name__ == "__main__":
    try:
        check_tables(Path(__file__).parents[1])
    except ResourceError as error:
        raise SystemExit(str(error)) from error
