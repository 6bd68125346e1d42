"""Broken gazetteer files: one clear line that names file, line and key."""

import shutil
from functools import cache

import pytest

from graphkit.errors import ResourceError
from graphkit.gazetteer import Gazetteer
from graphkit.gazetteer_tables import BLOCK, COLUMNS, SORTED, SortedTable, check_tables
from graphkit.resources import seeds_dir


@pytest.fixture
def folder(tmp_path):
    for name in COLUMNS:
        if name in SORTED:
            (tmp_path / name).write_text("".join(excerpt(name)), encoding="utf-8")
        else:
            shutil.copy(seeds_dir() / name, tmp_path)
    return tmp_path


@cache
def excerpt(name):
    """Return the first lines of a large table and those of Minsk."""
    lines = (seeds_dir() / name).read_text(encoding="utf-8").splitlines(keepends=True)
    minsk = [line for line in lines[60:] if line.startswith("minsk\t")]
    return [*lines[:60], *minsk]


def change(folder, name, edit):
    """Edit the lines of a table in place; return the new ones."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    edit(lines)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lines


LOOKUPS = {
    "states.tsv": lambda names: names.state_by_name("Chad"),
    "organizations.tsv": lambda names: names.organization_by_name("NATO"),
    "shared_names.tsv": lambda names: names.bearers("House of Commons"),
    "roles.tsv": lambda names: names.role_by_title("president"),
    "given_names.tsv": lambda names: names.gender_of("Nora"),
    "group_nouns.tsv": lambda names: names.group_noun("troops"),
    "places_extra.tsv": lambda names: names.place_by_name("Sahel"),
    "places.tsv": lambda names: names.place_by_name("Minsk"),
    "regions.tsv": lambda names: names.place_by_name("Minsk"),
    "towns.tsv": lambda names: names.towns_by_name("Minsk"),
}


@pytest.mark.parametrize("name", LOOKUPS)
def test_a_key_that_stands_twice_ends_the_look_up(folder, name):
    lines = change(folder, name, lambda lines: lines.insert(7, lines[6]))
    key = lines[7].split("\t")[-1 if name == "places_extra.tsv" else 0]
    with pytest.raises(ResourceError) as error:
        LOOKUPS[name](Gazetteer(folder))
    told = str(error.value)
    assert told.startswith(f"{name}, line 8: the key {key!r} stands ")
    assert "\n" not in told


def test_an_id_that_a_large_table_gives_twice_to_a_key_is_found(folder):
    def twice(lines):
        at = next(i for i, line in enumerate(lines) if line.startswith("minsk\t"))
        lines.insert(at + 1, lines[at].replace("\tcity\t", "\ttown\t"))

    change(folder, "places.tsv", twice)
    with pytest.raises(ResourceError, match=r"places\.tsv, line \d+: the key 'minsk' has the id"):
        Gazetteer(folder).place_by_name("Minsk")


@pytest.mark.parametrize("name", COLUMNS)
def test_a_line_with_too_few_cells_is_named(folder, name):
    lines = change(folder, name, lambda lines: lines.__setitem__(6, lines[6].rsplit("\t", 1)[0]))
    with pytest.raises(ResourceError, match=rf"^{name}, line 7, .*columns; put one tab") as error:
        check_tables(folder)
    assert lines[6].split("\t")[0] in str(error.value)


@pytest.mark.parametrize("name", COLUMNS)
def test_other_columns_are_refused(folder, name):
    change(folder, name, lambda lines: lines.__setitem__(0, lines[0] + "\tnotes"))
    with pytest.raises(ResourceError, match=rf"^{name}, line 1: the columns are .* they must be"):
        check_tables(folder)


@pytest.mark.parametrize("name", ["towns.tsv", "places_extra.tsv", "organizations.tsv"])
def test_an_unknown_state_is_named_with_its_line_and_key(folder, name):
    def unknown(lines):
        at = next(i for i, line in enumerate(lines) if "\tESP\t" in line)
        lines[at] = lines[at].replace("\tESP\t", "\tESX\t")

    change(folder, name, unknown)
    with pytest.raises(ResourceError, match=rf"^{name}, line \d+, '\S+': no state .*'ESX'"):
        check_tables(folder)


def test_an_empty_key_is_refused(folder):
    change(folder, "roles.tsv", lambda lines: lines.__setitem__(6, "\t" * 5))
    with pytest.raises(ResourceError, match=r"^roles\.tsv, line 7: the key '' is empty"):
        check_tables(folder)


@pytest.mark.parametrize("count", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 1])
def test_a_large_table_finds_all_lines_of_a_key_in_any_block(tmp_path, count):
    header = "\t".join(COLUMNS["towns.tsv"])
    keys = sorted(f"orlava {number // 3}" for number in range(count))
    lines = [f"{key}\tOrlava\tFRA\t1\t2\t9\tgeonames:{i + 100}" for i, key in enumerate(keys)]
    text = "".join(f"{line}\n" for line in [header, *lines])
    (tmp_path / "towns.tsv").write_text(text, encoding="utf-8")
    table = SortedTable(tmp_path, "towns.tsv")
    found = {key: len(list(table.rows(key))) for key in keys}
    assert found == {key: keys.count(key) for key in keys}
    assert [list(table.rows(key)) for key in ("a", "orlava", "orlava 00", "z")] == [[]] * 4
    assert [row["key"] for row in table.all_rows()] == keys
