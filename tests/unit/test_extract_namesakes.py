"""When a state's name is that of a region or a town of another state."""

import pytest

from graphkit.extract.mentions import find_cast
from tests.builders_text import tree_of

PLACES = frozenset(
    """Albany Atlanta Athens Batumi Corona Florida Indiana Lebanon Michigan Ohio Orlava Paris Peru
    Savannah Tennessee York""".split()
)


def table_of(text: str) -> str:
    """Return a flat table of some sentences, each word hung on the first one's verb."""
    sentences = []
    for sentence in text.split(" . "):
        rows = []
        for number, word in enumerate((*sentence.removesuffix(" .").split(), "."), 1):
            pos = "PROPN" if word[0].isupper() else "PUNCT" if word in {".", ","} else "NOUN"
            head = "0 root" if number == 1 else "1 dep"
            rows.append(f"{word} - {pos} {head}{' B-LOC' if word in PLACES else ''}")
        sentences.append(" | ".join(rows))
    return "\n\n".join(sentences)


def meant(text: str, name: str) -> list[tuple[str, str | None, str | None]]:
    """Return label, id and reason of the entities of this name."""
    cast = find_cast(tree_of(table_of(text)))
    return [
        (e.label, e.gazetteer_id, e.located_by)
        for e in cast.entities
        if name in {e.name, *e.aliases}
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("voters thanked Georgia 's secretary of state", '"secretary of state" stands beside'),
        ("then Georgia governor Holt signed it", '"governor" stands beside'),
        ("then Georgia Republican senator Holt left", '"senator" stands beside'),
        ("a Georgia state senator left", '"state senator" stands beside'),
        ("the governor of Georgia left", '"governor" stands beside'),
        ("the state of Georgia sued", '"state" stands beside'),
        ("votes in Atlanta , Georgia were counted", '"Atlanta" stands before'),
        ("a plant in Athens , Georgia closed", '"Athens" stands before'),
        ("storms hit Georgia , Florida and Ohio", 'in a list with "Florida"'),
        ("storms hit Ohio and Georgia", 'in a list with "Ohio"'),
        ("polls in Ohio were close . before the Georgia runoff", "like Ohio, which the article"),
        ("fires burned in Savannah . then Georgia sent help", "like Savannah, which the article"),
        ("Georgia sent help . the governor of Georgia left", '"governor" stands beside'),
    ],
)
def test_what_the_article_says_of_a_region_makes_the_name_the_regions(text, reason):
    (found,) = meant(text, "Georgia")
    assert found[:2] == ("Location", "place:georgia")
    assert reason in (found[2] or "") or "elsewhere of the same name" in (found[2] or "")


@pytest.mark.parametrize(
    "text",
    [
        "troops entered Georgia",
        "talks between America and Georgia",
        "they praised Georgia 's president and Ohio",
        "they praised Georgia 's state security service",
        "Georgia and Ukraine signed it . later a man from Ohio came to Georgia",
        "troops entered Georgia . protests in Batumi . aid came from Ohio",
        "troops entered Georgia . Georgian police fled . aid came from Ohio",
        "a port in Batumi , Georgia closed",
        "troops from Russia entered Georgia . aid came from Ohio",
    ],
)
def test_where_nothing_more_speaks_for_the_region_the_state_is_meant(text):
    assert meant(text, "Georgia") == [("State", "GEO", None)]


def test_one_article_may_speak_of_both() -> None:
    found = meant("they praised Georgia 's president . then Georgia governor Holt left", "Georgia")
    assert {entity_id for _, entity_id, _ in found} == {"GEO", "place:georgia"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a tornado hit Lebanon , Tennessee", "Lebanon"),
        ("a man from Peru , Indiana won", "Peru"),
    ],
)
def test_a_town_bears_a_states_name_before_its_region_alone(text, name):
    ((label, _, reason),) = meant(text, name)
    assert label == "Location"
    assert (reason or "").endswith("stands behind the name")


@pytest.mark.parametrize(
    ("text", "name"),
    [("aid for Lebanon , Egypt and Chad", "Lebanon"), ("a man from Peru , Ohio and Utah", "Peru")],
)
def test_a_list_leaves_a_state_a_state(text, name):
    assert [label for label, _, _ in meant(text, name)] == ["State"]


@pytest.mark.parametrize(
    "text",
    [
        "the governor of Georgia left . many Georgians voted",
        "the governor of Georgia left . many Georgian farmers voted",
        "fires burned in Savannah and Atlanta . then Georgians left",
    ],
)
def test_the_people_of_a_region_are_not_those_of_the_state(text):
    people = "Georgians" if "Georgians" in text else "Georgian"
    ((label, key, _),) = meant(text, people)
    assert (label, key) == ("Location", "place:georgia")


@pytest.mark.parametrize(
    "text",
    [
        "many Georgians voted",
        "the president of Georgia left . many Georgians voted in Atlanta",
        "votes in Atlanta , Georgia were counted . then Georgia and Ukraine thanked Georgians",
    ],
)
def test_the_people_are_those_of_the_state_where_it_is_spoken_of(text):
    assert ("State", "GEO", None) in meant(text, "Georgians")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fires in Ohio , New York and Michigan", "place:new-york-state"),
        ("a mill in Albany , New York", "place:new-york-state"),
        ("a senator from New York left", "place:new-york-state"),
        ("a democratic chairman Holt of New York left", "place:new-york-state"),
        ("a tornado hit New York", "geonames:5128581"),
        ("flights to Paris , New York and Athens", "geonames:5128581"),
    ],
)
def test_a_city_and_a_state_may_share_a_name(text, place):
    table = table_of(text).replace("New - PROPN 1 dep", "New - PROPN 1 dep B-LOC")
    table = table.replace("York - PROPN 1 dep B-LOC", "York - PROPN 1 dep I-LOC")
    cast = find_cast(tree_of(table.replace("Holt - PROPN 1 dep", "Holt - PROPN 1 dep B-PER")))
    found = [
        e.gazetteer_id for e in cast.entities if e.label == "Location" and e.name == "New York"
    ]
    assert found == [place]
