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


@pytest.mark.parametrize(
    ("surface", "state"),
    [
        ("Kharkov", "UKR"),
        ("Kharkiv", "UKR"),
        ("Zhitomir", "UKR"),
        ("Gomel", "BLR"),
        ("Raqqa", "SYR"),
        ("Donbass", "UKR"),
        ("the Gaza Strip", "PSE"),
        ("Kursk region", "RUS"),
        ("Siberia", "RUS"),
    ],
)
def test_places_by_any_usual_spelling(names, surface, state):
    assert [place.states for place in names.place_by_name(surface)] == [(state,)]


def test_places_of_one_name_stay_several_the_largest_first(names):
    found = names.place_by_name("Paris")
    assert [place.states for place in found[:2]] == [("FRA",), ("USA",)]
    springfields = names.place_by_name("Springfield")
    sizes = [place.population for place in springfields]
    assert len(sizes) > 3
    assert sizes == sorted(sizes, reverse=True)


def test_a_city_carries_its_position(names):
    (minsk,) = names.place_by_name("Minsk")
    assert (minsk.kind, minsk.states, minsk.id) == ("city", ("BLR",), "geonames:625144")
    assert minsk.lat == pytest.approx(53.9, abs=0.05)
    assert minsk.lon == pytest.approx(27.57, abs=0.05)
    assert minsk.population > 1_500_000


def test_a_river_may_lie_in_several_states_and_has_no_position(names):
    (river,) = names.place_by_name("Prypiat River")
    assert (river.name, river.kind) == ("Pripyat River", "river")
    assert set(river.states) == {"BLR", "UKR"}
    assert (river.lat, river.lon, river.population) == (None, None, 0)


def test_a_region_ranks_before_small_towns_and_after_great_cities(names):
    assert names.place_by_name("New York")[0].kind == "city"
    assert names.place_by_name("Gaza")[0].kind == "region"


@pytest.mark.parametrize("surface", ["nice", "paris", "Male", "", "Nowhereville"])
def test_surface_names_no_place(names, surface):
    assert names.place_by_name(surface) == ()


@pytest.mark.parametrize(
    ("surface", "organization"),
    [
        ("the UN", "org:united-nations"),
        ("U.N.", "org:united-nations"),
        ("NATO's", "org:nato"),
        ("the Pentagon", "org:us-department-of-defense"),
        ("U.S. Department of Defense", "org:us-department-of-defense"),
        ("Daesh", "org:islamic-state"),
        ("WHO", "org:world-health-organization"),
        ("Verkhovna Rada", "org:verkhovna-rada"),
        ("Telegram", "org:telegram"),
    ],
)
def test_organizations_by_name_and_acronym(names, surface, organization):
    assert names.organization_by_name(surface).id == organization


@pytest.mark.parametrize("surface", ["who", "Who", "Is", "is", "telegram", "Senate", "Ministry"])
def test_surface_names_no_organization(names, surface):
    assert names.organization_by_name(surface) is None


def test_a_short_name_needs_its_state_and_no_other(names):
    found = names.organization_by_name("Foreign Ministry", {"RUS", "FIN"})
    assert (found.id, found.state) == ("org:russian-ministry-of-foreign-affairs", "RUS")
    assert names.organization_by_name("Foreign Ministry", {"RUS", "UKR"}) is None
    assert names.organization_by_name("foreign ministry", {"RUS"}) is None


@pytest.mark.parametrize(
    ("surface", "states", "organization"),
    [
        ("Labour Party", {"GBR", "FRA"}, "org:labour-party"),
        ("the Labour Party", {"NZL"}, None),
        ("Labour Party", {"NZL", "GBR"}, None),
        ("Labour Party", set(), None),
        ("British Labour Party", {"NZL"}, "org:labour-party"),
        ("House of Representatives", {"USA"}, "org:united-states-house-of-representatives"),
        ("House of Representatives", {"AUS"}, None),
        ("NATO", set(), "org:nato"),
    ],
)
def test_a_name_of_several_states_bodies_needs_one_of_these_alone(
    names, surface, states, organization
):
    found = names.organization_among(surface, states)
    assert (found and found.id) == organization


@pytest.mark.parametrize(
    ("surface", "title", "kind"),
    [
        ("President", "president", "head-of-state"),
        ("former Prime Minister", "prime minister", "head-of-government"),
        ("Lt. Gen.", "lieutenant general", "military"),
        ("editor-in-chief", "editor-in-chief", "editor"),
        ("spokesmen", "spokesman", "spokesperson"),
        ("Minister of Foreign Affairs", "foreign minister", "minister"),
    ],
)
def test_roles_by_title_abbreviation_and_plural(names, surface, title, kind):
    role = names.role_by_title(surface)
    assert (role.title, role.kind, role.epithet, role.honorific) == (title, kind, False, False)


def test_epithets_and_honorifics_are_no_offices(names):
    assert names.role_by_title("dictator").epithet
    assert names.role_by_title("Mr.").honorific
    assert names.role_by_title("former") is None
    assert names.role_by_title("aardvark") is None


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Volodymyr", "m"),
        ("VOLODYMYR", "m"),
        ("Sviatlana", "f"),
        ("Fatima", "f"),
        ("Joe", "m"),
        ("Jinping", "m"),
        ("Andrea", None),
        ("Sasha", None),
        ("Xyzzy", None),
    ],
)
def test_gender_of_a_given_name(names, name, gender):
    assert names.gender_of(name) == gender


@pytest.mark.parametrize(
    ("noun", "kind", "acts"),
    [
        ("troops", "military", True),
        ("soldier", "military", True),
        ("delegation", "delegation", True),
        ("government", "government", True),
        ("authorities", "government", True),
        ("opposition", "opposition", False),
        ("journalists", "media", False),
        ("rebels", "armed", False),
        ("Protesters", "protest", False),
    ],
)
def test_group_nouns_say_whether_they_act_for_their_state(names, noun, kind, acts):
    group = names.group_noun(noun)
    assert (group.kind, group.acts_for_state) == (kind, acts)


def test_other_nouns_are_no_groups(names):
    assert names.group_noun("table") is None
