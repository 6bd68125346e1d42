"""The gazetteer files themselves: form, order, references, and the facts others rely on."""

import re
from itertools import pairwise

import pytest

from graphkit.gazetteer_tables import COLUMNS, SORTED, check_tables
from graphkit.names import name_key
from graphkit.resolve.bodies.names import tells_which
from graphkit.resources import seeds_dir

TABLES = [name.removesuffix(".tsv") for name in COLUMNS]
LARGE = [name.removesuffix(".tsv") for name in SORTED]


def rows(name):
    header, *lines = (seeds_dir() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]


@pytest.fixture(scope="module")
def table():
    return {name: rows(name) for name in TABLES}


@pytest.fixture(scope="module")
def state_ids(table):
    return {row["iso3"] for row in table["states"]}


def test_columns_keys_and_ids_are_right():
    check_tables(seeds_dir())


@pytest.mark.parametrize("name", [name for name in TABLES if name not in LARGE])
def test_rows_are_in_order(table, name):
    column = "id" if name == "places_extra" else next(iter(table[name][0]))
    order = [row[column] for row in table[name]]
    assert all(one <= two for one, two in pairwise(order))


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_clean(table, name):
    for row in table[name]:
        for cell in row.values():
            values = cell.split("|") if cell else []
            assert all(value == value.strip() != "" for value in values), row
            assert len(set(values)) == len(values), row


@pytest.mark.parametrize("name", TABLES)
def test_file_is_in_sources(name):
    assert f"| {name}.tsv |" in (seeds_dir() / "SOURCES.md").read_text(encoding="utf-8")


def test_state_ids_are_iso_or_x_and_the_name(table):
    for row in table["states"]:
        if row["iso3"].startswith("X-"):
            start = name_key(row["name"]).replace(" ", "-").upper()
            assert row["iso3"].removeprefix("X-").startswith(start[:9])
            assert row["iso2"] == ""
        else:
            assert re.fullmatch(r"[A-Z]{3}", row["iso3"])
            assert re.fullmatch(r"[A-Z]{2}", row["iso2"])


def test_every_iso_code_is_there_once(table):
    codes = [row["iso2"] for row in table["states"] if row["iso2"]]
    assert len(codes) == len(set(codes)) == 249


def test_borders_are_mutual_and_known(table, state_ids):
    borders = {row["iso3"]: set(filter(None, row["borders"].split("|"))) for row in table["states"]}
    for state, others in borders.items():
        assert others <= state_ids
        assert all(state in borders[other] for other in others)
    assert borders["BLR"] == {"LTU", "LVA", "POL", "RUS", "UKR"}
    assert borders["GBR"] == {"IRL"}


def test_states_referred_to_exist(table, state_ids):
    for row in table["states"]:
        assert row["sovereign"] in state_ids | {""}
        assert row["kind"] in {"state", "territory", "disputed", "former"}


def test_wikidata_ids_are_ids_of_one_thing(table):
    ids = [row["wikidata"] for name in ("states", "organizations") for row in table[name]]
    given = list(filter(None, ids))
    assert len(given) == len(set(given))
    assert all(re.fullmatch(r"Q[1-9]\d*", wikidata) for wikidata in given)


def test_states_have_a_wikidata_id_and_international_bodies_are_many(table):
    without = {row["iso3"] for row in table["states"] if not row["wikidata"]}
    assert without == {"X-DONETSK-PEOPLES-REPUBLIC", "X-LUHANSK-PEOPLES-REPUBLIC"}
    bodies = [row for row in table["organizations"] if row["kind"] in {"igo", "court"}]
    assert sum(row["iso3"] == "" for row in bodies) > 120


@pytest.mark.parametrize("name", [*LARGE, "places_extra"])
def test_places_lie_on_earth_and_carry_their_keys(table, name):
    for row in table[name]:
        assert (row["lat"] == "") == (row["lon"] == "")
        assert -90 <= float(row["lat"] or 0) <= 90
        assert -180 <= float(row["lon"] or 0) <= 180
        assert int(row["population"] or 0) >= 0
        if name in LARGE:
            surfaces = [row["name"], *filter(None, row.get("aliases", "").split("|"))]
            told = map(name_key, surfaces) if "aliases" in row else [name_key(row["key"])]
            assert row["key"] in told
            assert re.fullmatch(r"geonames:\d+|region:[a-z-]{3,}(:.+)?", row["id"])


def test_what_has_no_point_is_a_line_or_vague(table):
    """A river, a border and a pipeline have no one position; nearly all others have."""
    blank = [row for row in table["places_extra"] if row["lat"] == ""]
    assert {"river", "border", "pipeline"} <= {row["kind"] for row in blank}
    regions = [row for row in table["places_extra"] if row["kind"] in {"region", "state"}]
    assert sum(row["lat"] != "" for row in regions) > 0.95 * len(regions)


def test_every_capital_of_a_state_is_a_place(table):
    names = {row["key"] for row in table["places"]}
    missing = {
        row["iso3"]
        for row in table["states"]
        if row["kind"] == "state"
        and row["capital"]
        and not any(name_key(city) in names for city in row["capital"].split("|"))
    }
    assert missing == set()


def test_no_two_extra_places_share_a_name(table):
    seen = {}
    for row in table["places_extra"]:
        for surface in (row["name"], *filter(None, row["aliases"].split("|"))):
            assert seen.setdefault(name_key(surface), row["id"]) == row["id"], surface


def test_no_two_organizations_share_a_name(table):
    seen = {}
    for row in table["organizations"]:
        for surface in (row["name"], *filter(None, row["aliases"].split("|"))):
            assert seen.setdefault(name_key(surface), row["id"]) == row["id"], surface


def test_a_shared_name_is_of_several_states_and_does_not_tell_which_body_it_is(table):
    for row in table["shared_names"]:
        assert len(set(row["iso3"].split("|"))) > 1, row
        assert not tells_which(row["name"]), row


def test_short_names_belong_to_a_state_once(table):
    seen = set()
    for row in table["organizations"]:
        for surface in filter(None, row["short_names"].split("|")):
            if row["iso3"]:
                assert (name_key(surface), row["iso3"]) not in seen
                seen.add((name_key(surface), row["iso3"]))


@pytest.mark.parametrize(
    ("name", "first", "others"),
    [
        ("roles", "title", "aliases"),
        ("group_nouns", "noun", "forms"),
    ],
)
def test_a_word_has_one_row_and_is_lower_case(table, name, first, others):
    seen = {}
    for row in table[name]:
        for word in (row[first], *filter(None, row[others].split("|"))):
            assert word == word.lower()
            assert seen.setdefault(name_key(word), row[first]) == row[first], word


def test_flags_are_yes_or_no(table):
    for row in table["roles"]:
        assert {row["epithet"], row["honorific"]} <= {"yes", "no"}
        assert (row["epithet"], row["honorific"]) != ("yes", "yes")
    assert {row["acts_for_state"] for row in table["group_nouns"]} == {"yes", "no"}
    assert {row["gender"] for row in table["given_names"]} == {"m", "f", "u"}
