"""Look-up in the gazetteers: what a surface names, and what it must not name."""

import pytest

from graphkit.errors import ResourceError
from graphkit.gazetteer import Gazetteer, gazetteer
from graphkit.names import name_key


@pytest.fixture(scope="module")
def names():
    return gazetteer()


@pytest.mark.parametrize(
    ("surface", "iso3", "how"),
    [
        ("Belarus", "BLR", "name"),
        ("the Netherlands", "NLD", "name"),
        ("Russian Federation", "RUS", "official"),
        ("U.S.", "USA", "alias"),
        ("the US", "USA", "alias"),
        ("the U.S.’s", "USA", "alias"),
        ("Britain’s", "GBR", "alias"),
        ("Holland", "NLD", "alias"),
        ("Burma", "MMR", "alias"),
        ("eSwatini", "SWZ", "alias"),
        ("Türkiye", "TUR", "alias"),
        ("Cote d'Ivoire", "CIV", "alias"),
        ("UAE", "ARE", "alias"),
        ("DPRK", "PRK", "alias"),
        ("Belarusian", "BLR", "demonym"),
        ("Polish", "POL", "demonym"),
        ("POLISH", "POL", "demonym"),
        ("Minsk", "BLR", "capital"),
        ("Kiev", "UKR", "capital"),
        ("Washington", "USA", "capital"),
        ("the Kremlin", "RUS", "metonym"),
        ("the White House", "USA", "metonym"),
        ("10 Downing Street", "GBR", "metonym"),
        ("Elysee", "FRA", "metonym"),
        ("Kosovo", "X-KOSOVO", "name"),
        ("Taiwan", "TWN", "name"),
        ("USSR", "X-SOVIET-UNION", "alias"),
    ],
)
def test_surface_names_a_state(names, surface, iso3, how):
    match = names.state_by_name(surface)
    assert (match.iso3, match.how) == (iso3, how)
    assert match.name == names.state(iso3).name


@pytest.mark.parametrize(
    "surface",
    [
        "turkey",
        "polish",
        "us",
        "Us",
        "uk",
        "Korean",
        "Male",
        "Brussels",
        "",
        "'s",
        "the",
        "Pentagon",
    ],
)
def test_surface_names_no_state(names, surface):
    assert names.state_by_name(surface) is None


@pytest.mark.parametrize(
    ("surface", "flags"),
    [
        ("Belarusian", (True, True, False)),
        ("Belarusians", (False, False, True)),
        ("Pole", (False, True, False)),
        ("Polish", (True, False, False)),
        ("French", (True, False, True)),
        ("Chinese", (True, True, True)),
        ("U.S.", (True, False, False)),
        ("Belarus", (False, False, False)),
    ],
)
def test_demonyms_tell_adjective_person_and_people(names, surface, flags):
    match = names.state_by_name(surface)
    assert (match.adjective, match.singular, match.plural) == flags


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Nigerien", "Nigerian"),
        ("Sudan", "South Sudan"),
        ("North Korea", "South Korea"),
        ("Republic of the Congo", "Democratic Republic of the Congo"),
        ("Slovakia", "Slovenia"),
        ("Dominica", "Dominican Republic"),
        ("Guinea", "Equatorial Guinea"),
    ],
)
def test_like_names_are_different_states(names, one, two):
    assert names.state_by_name(one).iso3 != names.state_by_name(two).iso3


def test_unknown_state_is_none(names):
    assert names.state("ZZZ") is None


def test_every_state_answers_to_its_name(names):
    for state in names.states():
        assert names.state_by_name(state.name).state is state


def test_names_shared_by_two_states_are_known_ones(names):
    shared = {key for key, entries in names._state_names.items() if not entries}  # noqa: SLF001
    assert shared <= {name_key("Korean")}


def test_missing_file_names_the_remedy(tmp_path):
    with pytest.raises(ResourceError, match=r"states\.tsv cannot be read .* reinstall graphkit"):
        Gazetteer(tmp_path).state_by_name("Belarus")
