"""The gazetteer files themselves: form, order, references, and the facts others rely on."""

import re
from itertools import pairwise

import pytest

from graphkit.names import name_key
from graphkit.resources import seeds_dir

COLUMNS = {
    "states": "iso3 iso2 name kind sovereign official aliases adjectives people_singular"
    " people_plural capital metonyms head_of_state head_of_government borders wikidata",
    "places": "keys name aliases iso3 lat lon population kind id",
    "places_extra": "name aliases iso3 lat lon population kind id",
    "organizations": "id name aliases short_names kind iso3 wikidata",
    "roles": "title aliases kind implies epithet honorific",
    "given_names": "name gender",
    "group_nouns": "noun forms kind acts_for_state",
}
KEY = {
    "states": "iso3",
    "places": "id",
    "places_extra": "id",
    "organizations": "id",
    "roles": "title",
    "given_names": "name",
    "group_nouns": "noun",
}
ORDERED_BY = KEY | {"places": "keys"}


def rows(name):
    header, *lines = (seeds_dir() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]


@pytest.fixture(scope="module")
def table():
    return {name: rows(name) for name in COLUMNS}


@pytest.fixture(scope="module")
def state_ids(table):
    return {row["iso3"] for row in table["states"]}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_keys_and_order(table, name):
    assert list(table[name][0]) == COLUMNS[name].split()
    keys = [row[KEY[name]] for row in table[name]]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    order = [row[ORDERED_BY[name]] for row in table[name]]
    assert all(one <= two for one, two in pairwise(order))


@pytest.mark.parametrize("name", COLUMNS)
def test_cells_are_clean(table, name):
    for row in table[name]:
        for cell in row.values():
            values = cell.split("|") if cell else []
            assert all(value == value.strip() != "" for value in values), row
            assert len(set(values)) == len(values), row


@pytest.mark.parametrize("name", COLUMNS)
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
    for name in ("places", "places_extra", "organizations"):
        for row in table[name]:
            assert set(filter(None, row["iso3"].split("|"))) <= state_ids, row


def test_wikidata_ids_are_ids_of_one_thing(table):
    ids = [row["wikidata"] for name in ("states", "organizations") for row in table[name]]
    given = list(filter(None, ids))
    assert len(given) == len(set(given))
    assert all(re.fullmatch(r"Q[1-9]\d*", wikidata) for wikidata in given)


def test_places_lie_on_earth_and_carry_their_keys(table):
    for row in table["places"]:
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180
        assert int(row["population"]) >= 0
        assert re.fullmatch(r"geonames:\d+", row["id"])
        surfaces = [row["name"], *filter(None, row["aliases"].split("|"))]
        assert row["keys"].split("|") == [name_key(surface) for surface in surfaces]


def test_every_capital_of_a_state_is_a_place(table):
    names = {name for row in table["places"] for name in row["keys"].split("|")}
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
