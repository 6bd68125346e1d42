"""Which place a name means, and the reason that is kept."""

import pytest

from graphkit.extract.toponyms import candidates
from graphkit.extract.whereabouts import Article, Choice, Stated, choose, place_of
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Place
from tests.builders_cast import facts_of


def place(state: str, population: int, *, number: int = 0, lat: float = 0.0) -> Place:
    return Place(
        id=f"geonames:{number}",
        name="Orlava",
        aliases=(),
        states=(state,),
        lat=lat,
        lon=0.0,
        population=population,
        kind="city",
    )


@pytest.mark.parametrize(
    ("sizes", "states", "expected", "reason"),
    [
        ([("FRA", 2_000_000), ("USA", 25_000)], (), 0, "more than 8 times larger"),
        ([("FRA", 2_000_000), ("USA", 25_000)], ("USA",), 0, "more than 8 times larger"),
        ([("FRA", 200_000), ("BLR", 300_000)], (), None, "undecided: 2 places bear this name"),
        ([("BLR", 300_000), ("FRA", 200_000)], ("FRA",), 1, "in FRA, which the article names"),
        ([("BLR", 300_000), ("FRA", 200_000)], ("FRA", "BLR"), None, "undecided: 2 places"),
        ([("CHL", 8_000)], ("CHL", "PER"), 0, "the only place of this name"),
        ([("CHL", 8_000)], ("POL",), None, "undecided: a small place in CHL"),
        ([("CHL", 800_000)], ("POL",), 0, "the only place of this name"),
        ([], ("POL",), None, ""),
    ],
)
def test_size_and_the_states_of_the_article_decide(sizes, states, expected, reason):
    places = [place(state, size, number=i) for i, (state, size) in enumerate(sizes)]
    found = choose(places, Article(states))
    assert found.place == (None if expected is None else places[expected])
    assert found.reason.startswith(reason)


def known(surface: str, state: str) -> Place:
    return next(p for p in gazetteer().place_by_name(surface) if state in p.states)


@pytest.mark.parametrize(
    ("surface", "states", "beside", "state", "reason"),
    [
        ("Brest", ["BLR"], [], "BLR", "in BLR, which the article names"),
        ("Brest", ["FRA"], [], "FRA", "in FRA, which the article names"),
        ("Brest", [], [("Rennes", "FRA")], "FRA", "in FRA like Rennes, which the article names"),
        ("Brest", [], [], None, "undecided: 2 places bear this name"),
        ("Tripoli", ["LBY"], [], "LBY", ""),
        ("Tripoli", ["LBN"], [("Beirut", "LBN")], "LBN", "near Beirut"),
        ("Cordoba", ["ARG"], [], "ARG", ""),
        ("Cordoba", ["ESP"], [("Seville", "ESP")], "ESP", "near Sevilla"),
        ("Cambridge", ["USA"], [("Boston", "USA")], "USA", "near Boston"),
        ("Cambridge", ["GBR"], [], "GBR", "in GBR"),
        ("Cambridge", [], [], None, "undecided"),
        ("Birmingham", ["USA"], [("Alabama", "USA")], "USA", "near Alabama"),
        ("Birmingham", ["GBR"], [], "GBR", "in GBR"),
        ("Moscow", ["RUS", "USA"], [], "RUS", "more than 8 times larger"),
        ("Moscow", ["USA"], [("Spokane", "USA")], "USA", "near Spokane"),
        ("San Jose", ["USA"], [("San Francisco", "USA")], "USA", "near San Francisco"),
        ("San Jose", ["CRI"], [], "CRI", "in CRI"),
        ("Santiago", ["CHL"], [], "CHL", ""),
        ("Santiago", ["DOM"], [("Puerto Plata", "DOM")], "DOM", "near Puerto Plata"),
        ("Hyderabad", ["PAK"], [("Karachi", "PAK")], "PAK", "near Karachi"),
        ("Hyderabad", ["IND"], [], "IND", "in IND"),
        ("Alexandria", ["EGY", "USA"], [], "EGY", "more than 8 times larger"),
        ("Alexandria", ["USA"], [("Fairfax", "USA")], "USA", "near Fairfax"),
        ("Valencia", ["VEN"], [], "VEN", "in VEN"),
        ("Valencia", ["ESP"], [], "ESP", "in ESP"),
        ("Granada", ["NIC"], [("Managua", "NIC")], "NIC", "near Managua"),
        ("Granada", ["ESP"], [], "ESP", "in ESP"),
        ("Newcastle", ["AUS"], [("Sydney", "AUS")], "AUS", "near Sydney"),
        ("Geneva", ["USA", "IRN"], [], "CHE", "more than 8 times larger"),
        ("Geneva", ["USA"], [("Chicago", "USA")], "USA", "near Chicago"),
        ("Odessa", ["USA"], [], "UKR", "more than 8 times larger"),
        ("Athens", ["USA"], [], None, "undecided: 4 places bear this name"),
        ("Athens", ["USA", "GRC"], [("Sparta", "GRC")], "GRC", "near Sparta"),
        ("Athens", ["USA"], [("Atlanta", "USA")], "USA", "near Atlanta"),
        ("Perth", ["AUS"], [], "AUS", "more than 8 times larger"),
        ("Perth", ["GBR"], [("Dundee", "GBR")], "GBR", "near Dundee"),
        ("Hamilton", ["NZL"], [], "NZL", "in NZL"),
        ("Hamilton", ["CAN"], [("Toronto", "CAN")], "CAN", "near Toronto"),
        ("Victoria", ["AUS"], [], "AUS", "more than 8 times larger"),
        ("Victoria", ["CAN"], [("Vancouver", "CAN")], "CAN", "near Vancouver"),
    ],
)
def test_ambiguous_places_follow_the_places_and_states_beside_them(
    surface, states, beside, state, reason
):
    article = Article(states, tuple(known(*one) for one in beside))
    found = place_of(surface, article)
    assert (found.place.states if found.place else None) == ((state,) if state else None)
    assert found.reason.startswith(reason)


@pytest.mark.parametrize(
    ("surface", "behind", "state", "near"),
    [
        ("Paris", "Texas", "USA", (33.7, -95.6)),
        ("Paris", "Tennessee", "USA", (36.3, -88.3)),
        ("Moscow", "Idaho", "USA", (46.7, -117.0)),
        ("Cambridge", "Massachusetts", "USA", (42.4, -71.1)),
        ("Cambridge", "Ontario", "CAN", (43.4, -80.3)),
        ("Athens", "Georgia", "USA", (34.0, -83.4)),
    ],
)
def test_what_stands_behind_the_name_decides_first(surface, behind, state, near):
    region = next(p for p in gazetteer().place_by_name(behind) if p.kind != "city")
    found = place_of(surface, Article({"FRA"}), Stated(behind, region.states, region))
    assert found.place.states == (state,)
    assert (found.place.lat, found.place.lon) == pytest.approx(near, abs=0.2)
    assert found.reason == f'"{behind}" stands behind the name'


def test_a_place_that_is_not_known_where_the_text_says_is_not_another_one():
    idaho = known("Idaho", "USA")
    found = place_of("Warsaw", Article({"POL"}), Stated("Idaho", ("USA",), idaho))
    assert (found.place, found.reason) == (None, 'undecided: not known in "Idaho"')


def test_a_state_in_which_no_such_place_is_known_is_the_next_of_a_list():
    found = place_of("Lyon", Article({"POL"}), Stated("Poland", ("POL",)))
    assert found.place.states == ("FRA",)


@pytest.mark.parametrize(("name", "behind"), [("Utah", "Vermont"), ("Texas", "Oklahoma")])
def test_no_region_lies_in_another_of_its_kind(name, behind):
    region = known(behind, "USA")
    found = place_of(name, Article(), Stated(behind, ("USA",), region))
    assert found == Choice(known(name, "USA"), "the only place of this name")


@pytest.mark.parametrize("name", ["Brooklyn", "Manhattan", "Corfu"])
def test_a_place_that_is_listed_as_a_region_and_as_a_city_is_one(name):
    found = place_of(name, Article())
    assert found.place.kind == "city"
    assert (
        found.reason.startswith("more than 8 times")
        or found.reason == "the only place of this name"
    )


@pytest.mark.parametrize(
    ("name", "found_id"), [("Wyoming", "place:wyoming"), ("Hollywood", "geonames:5357527")]
)
def test_the_well_known_place_is_meant_where_no_other_lies_beside_the_article(name, found_id):
    found = place_of(name, Article({"USA"})).place
    assert found is not None
    assert found.id == found_id


def test_a_smaller_place_is_meant_beside_its_neighbours() -> None:
    miami = gazetteer().place_by_name("Miami")[0]
    found = place_of("Hollywood", Article({"USA"}, (miami,)))
    assert (found.place and found.place.id) == "geonames:4158928"


@pytest.mark.parametrize(
    ("state", "found_id"), [("BRA", "geonames:3451138"), ("USA", "place:rio-grande")]
)
def test_the_well_known_place_lies_in_a_state_of_the_article(state, found_id):
    found = place_of("Rio Grande", Article({state})).place
    assert (found and found.id) == found_id


def test_a_small_town_needs_its_state_in_the_article():
    (found,) = [t for t in gazetteer().towns_by_name("Skwierzyna") if t.states == ("POL",)]
    assert gazetteer().place_by_name("Skwierzyna") == ()
    assert place_of("Skwierzyna", Article({"POL"})).place == found
    assert place_of("Skwierzyna", Article({"CHL"})).place is None
    assert place_of("Skwierzyna", Article()).place is None


@pytest.mark.parametrize(
    ("surface", "kind"),
    [
        ("Pangasinan province", "region"),
        ("Brest region", "region"),
        ("Cordoba province", "region"),
        ("Kent county", "region"),
    ],
)
def test_a_region_noun_means_the_region_and_not_the_city(surface, kind):
    assert {place.kind for place in candidates(surface)} == {kind}


@pytest.mark.parametrize(
    ("surface", "name", "state"),
    [
        ("Province of Pangasinan", "Pangasinan", "PHL"),
        ("State of Virginia", "Virginia", "USA"),
        ("Sokoto State", "Sokoto Province", "NGA"),
        ("Niger State", "Niger State", "NGA"),
        ("Luxembourg province", "Luxembourg Province", "BEL"),
        ("Java island", "Java", "IDN"),
        ("Digos City", "Digos", "PHL"),
        ("Pangkal Pinang", "Pangkalpinang", "IDN"),
    ],
)
def test_words_for_the_kind_and_a_gap_do_not_hide_a_known_place(surface, name, state):
    assert {(p.name, p.states) for p in candidates(surface)} == {(name, (state,))}


def test_an_island_is_no_province_of_its_name():
    assert any(place.states == ("BOL",) for place in candidates("Santa Cruz Department"))
    assert candidates("Santa Cruz Island") == ()


def test_a_name_of_common_words_needs_its_state_in_the_article():
    assert place_of("Southern District", Article({"ISR"})).place is not None
    found = place_of("Southern District", Article({"USA"}))
    assert found.place is None
    assert found.reason.startswith("undecided: a common name in ISR")


def test_a_small_town_of_the_united_states_needs_a_neighbour_too():
    """Earth, of a thousand people, lies in Texas, near Lubbock."""
    lubbock = known("Lubbock", "USA")
    assert place_of("Earth", Article({"USA"})).place is None
    found = place_of("Earth", Article({"USA"}, (lubbock,))).place
    assert (found and found.states) == ("USA",)
    texas = Stated("Texas", ("USA",), known("Texas", "USA"))
    assert place_of("Earth", Article(), texas).place == found


def test_places_that_the_article_names_tell_the_state_of_a_small_town():
    (barcelona, *_) = gazetteer().place_by_name("Barcelona")
    found = place_of("La Llagosta", Article((), (barcelona,))).place
    assert (found and found.states) == ("ESP",)


def regions_of(*names: str) -> list[str]:
    """Return the kinds of places listed with commas: "Ohio, Oregon, Utah"."""
    rows = ["It it PRON 2 nsubj", "hit hit VERB 0 root"]
    for number, name in enumerate(names):
        rows += [", - PUNCT 3 punct"] if number else []
        rows.append(f"{name} - PROPN {2 if number == 0 else 3} dep B-LOC")
    table = " | ".join([*rows, ". - PUNCT 2 punct"])
    return [facts_of(table, name)["kind"] for name in names]


def test_a_list_of_regions_names_no_town_in_the_next() -> None:
    assert regions_of("Ohio", "Oregon", "Pennsylvania", "Utah") == ["state"] * 4
    assert regions_of("Oregon", "Ohio") == ["city", "state"]


def test_a_sea_behind_a_comma_does_not_tell_where_a_place_lies() -> None:
    table = """
    They they PRON 2 nsubj | toured tour VERB 0 root | Corfu - PROPN 2 obj B-LOC
    , - PUNCT 6 punct | Adriatic - PROPN 6 compound B-LOC | Sea - PROPN 3 appos I-LOC
    . - PUNCT 2 punct
    """
    assert facts_of(table, "Corfu")["located_by"] == "the only place of this name"


@pytest.mark.parametrize(
    ("words", "point", "reason"),
    [
        ("northern Italy", (44.24, 12.22), "a part of Italy"),
        ("southern Africa", (-23, 24), "the only place of this name"),
        ("central Minsk", (53.9, 27.57), "a part of Minsk"),
    ],
)
def test_a_part_lies_on_its_side_of_the_whole(words, point, reason) -> None:
    direction, name = words.split()
    table = f"""
    They they PRON 2 nsubj | toured tour VERB 0 root | {direction} - ADJ 4 amod
    {name} - PROPN 2 obj B-LOC | . - PUNCT 2 punct
    """.replace("amod\n", "amod |")
    facts = facts_of(table, words)
    assert (facts["lat"], facts["lon"]) == pytest.approx(point, abs=0.1)
    assert facts["located_by"] == reason


def test_a_part_of_an_ocean_has_no_point() -> None:
    table = """
    They they PRON 2 nsubj | crossed cross VERB 0 root | northeastern - ADJ 4 amod
    Atlantic - PROPN 2 obj B-LOC | . - PUNCT 2 punct
    """
    assert "lat" not in facts_of(table, "northeastern Atlantic")


def test_the_reason_is_kept_on_the_place() -> None:
    table = """
    She she PRON 2 nsubj | flew fly VERB 0 root | to - ADP 4 case | Paris - PROPN 2 obl B-LOC
    , - PUNCT 6 punct | Texas - PROPN 4 nmod:unmarked B-LOC | . - PUNCT 2 punct
    """
    facts = facts_of(table, "Paris")
    assert facts["located_by"] == '"Texas" stands behind the name'
    assert (facts["country"], facts["gazetteer_id"]) == ("USA", "geonames:4717560")


def test_an_undecided_place_has_neither_id_nor_coordinates() -> None:
    table = """
    She she PRON 2 nsubj | flew fly VERB 0 root | to - ADP 4 case | Brest - PROPN 2 obl B-LOC
    . - PUNCT 2 punct
    """
    facts = facts_of(table, "Brest")
    assert facts["located_by"] == "undecided: 2 places bear this name"
    assert {"gazetteer_id", "lat", "lon", "country"} & facts.keys() == set()


@pytest.mark.parametrize(("states", "state"), [(("PHL",), "PHL"), (("PHL", "ESP"), "ESP")])
def test_a_town_beside_the_article_is_meant_where_nothing_speaks_of_the_city_abroad(states, state):
    cantilan = gazetteer().towns_by_name("Cantilan")[0]
    assert place_of("Madrid", Article(states, (cantilan,))).place.states == (state,)


def test_of_places_as_near_as_each_other_the_first_by_name_and_id_is_the_neighbour() -> None:
    places = [place("NOR", 1, number=number) for number in (3, 1, 2)]
    article = Article(["NOR"], [*places, places[0]])
    assert article.neighbour(place("NOR", 1, number=9)) == places[1]
    assert article.neighbour(place("NOR", 1, number=9, lat=40.0)) is None


@pytest.mark.parametrize("degrees", [0.5, 1.7, 1.79, -1.79])
def test_a_neighbour_is_found_up_to_the_last_kilometre(degrees) -> None:
    other = place("NOR", 1, number=1, lat=degrees)
    assert Article((), [other]).neighbour(place("NOR", 1, number=9)) == other


def test_a_place_beyond_the_reach_is_no_neighbour() -> None:
    assert Article((), [place("NOR", 1, number=1, lat=1.81)]).neighbour(place("NOR", 1)) is None
