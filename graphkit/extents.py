"""Where a part of a state lies: "northern Chad", by the extent of the state's towns."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from graphkit.gazetteer_tables import read_rows
from graphkit.resources import seeds_dir

__all__ = ["part_of"]

Point = tuple[float, float]
# From the middle, in half extents to the north and to the east.
_HALF = {"north": (0.5, 0.0), "south": (-0.5, 0.0), "east": (0.0, 0.5), "west": (0.0, -0.5)}


def part_of(iso3: str, words: Sequence[str]) -> Point | None:
    """Return the middle of a part of a state, as latitude and longitude in degrees.

    Args:
        iso3: the id of the state.
        words: the directions in lower case; words that tell none ("central") leave the middle.

    Returns:
        None where the extent of the state is not known.

    >>> part_of("ITA", ["northern"]), part_of("ITA", ["central"]), part_of("ITA", ["south-eastern"])
    ((44.24, 12.22), (42.05, 12.22), (39.87, 14.62))
    """
    extent = _extents().get(iso3)
    if extent is None:
        return None
    south, west, north, east = extent
    told = [shift for word in words for name, shift in _HALF.items() if name in word]
    up, right = sum(shift[0] for shift in told), sum(shift[1] for shift in told)
    lat = (south + north + up * (north - south)) / 2
    lon = (west + east + right * (east - west)) / 2
    return round(lat, 2), round(lon, 2)


@lru_cache(maxsize=1)
def _extents() -> Mapping[str, tuple[float, ...]]:
    rows = read_rows(seeds_dir(), "extents.tsv")
    return {row.pop("iso3"): tuple(map(float, row.values())) for row in rows}
