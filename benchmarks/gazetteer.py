"""What it costs to look up the names of an article, and to read the tables."""

import re

from benchmarks.extraction import sample_documents
from benchmarks.timing import Row, cpu_seconds
from graphkit.gazetteer import Gazetteer
from graphkit.gazetteer_tables import SORTED, SortedTable
from graphkit.names import name_key
from graphkit.resources import seeds_dir

__all__ = ["gazetteer_rows"]

# One capitalised word or a run of up to four: what an article may name.
RUN = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}")


def gazetteer_rows() -> list[Row]:
    """Look up every capitalised run of the sample articles among all names, tables once read."""
    texts = [document.text for document in sample_documents()]
    surfaces = [surface for text in texts for surface in set(RUN.findall(text))]
    names = Gazetteer(seeds_dir())

    def look_up() -> None:
        name_key.cache_clear()  # as if each article were the first
        for surface in surfaces:
            names.place_by_name(surface)
            names.state_by_name(surface)
            names.organization_by_name(surface)

    look_up()  # reads the tables
    article = cpu_seconds(look_up) / len(texts)
    reading = cpu_seconds(lambda: Gazetteer(seeds_dir()).place_by_name("Minsk"))
    tables = [SortedTable(seeds_dir(), name).all_rows() for name in SORTED]
    keys = len({row["key"] for table in tables for row in table})
    about = f"{len(surfaces) / len(texts):.0f} names of an article among {keys:,} of places"
    return [
        Row(f"look up {about}", f"{article * 1000:.2f} ms", "", "", ""),
        Row("  read the tables of places", f"{reading * 1000:.0f} ms", "", "", ""),
    ]
