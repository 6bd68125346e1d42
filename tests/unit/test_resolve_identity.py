"""Who is who across articles: spellings, surnames, rivals, vetoes, reasons."""

from dataclasses import replace

import pytest

from graphkit.model.node import Person
from graphkit.model.outline import EntityOutline
from graphkit.resolve.blocks import LARGEST, candidate_pairs
from graphkit.resolve.entities import entity_decisions, entity_veto
from graphkit.resolve.entity_joined import joined
from graphkit.scripts import romanized
from graphkit.spelling import alike, eastern_key, slavic_key
from tests.quality.name_pairs import outline

SLAVIC = """lukashenko lukashenka;zelensky zelenskyy zelenskiy zelenskyi;tchaikovsky chaikovsky
dostoevsky dostoyevsky;yanukovych yanukovich;tikhanovskaya tsikhanouskaya;babariko babaryka
shoigu shoygu;yeltsin eltsin;khrushchev khruschev;aliyev aliev;gorbachev gorbachov
schroder schroeder"""
ARABIC = """gaddafi qaddafi kadhafi gadhafi;mohammed muhammad mohamed;hussein husayn hossein
hezbollah hizbullah hizballah;qassem qasem;soleimani suleimani;haniyeh haniya;abdullah abdallah"""


def person(name: str, says: str = "", key: str = "a") -> EntityOutline:
    return outline("Person", name, says, key)


def decided(*entities: EntityOutline) -> dict[tuple[str, str], str]:
    names = {one.id: one.name for one in entities}
    return {
        tuple(sorted((names[found.one], names[found.two]))): found.outcome
        for found in entity_decisions(entities)
    }


def test_a_vowel_of_a_short_name_makes_another():
    pairs = (("hull", "holl"), ("bell", "ball"), ("maria", "mario"), ("do", "da"))
    assert not any(alike(*pair) for pair in pairs)


@pytest.mark.parametrize("line", (SLAVIC + "\n" + ARABIC).replace("\n", ";").split(";"))
def test_spellings_of_one_name_are_alike(line) -> None:
    words = line.split()
    assert all(alike(one, two) for one in words for two in words)


@pytest.mark.parametrize(
    "line",
    """hassan hussein;rashid rashad;ivanov ivanova;anna anne;maria mara;putin patin;niger nigeria
    karimov karimova;hamid hamad;ian yan;jamal jamil""".replace("\n", ";").split(";"),
)
def test_other_names_are_not(line) -> None:
    assert not alike(*line.split())


def test_scripts_are_romanized_or_kept() -> None:
    assert romanized("Путин") == "Putin"
    assert slavic_key(romanized("зеленський")) == slavic_key("zelensky")
    assert romanized("習近平 محمد") == "習近平 محمد"
    assert eastern_key("hsiaoping") == eastern_key("xiaoping")


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("George W. Bush", "George H. W. Bush", "different middle initials"),
        ("Fidel Castro", "Raúl Castro", "different given names"),
        ("Kim Jong-un", "Kim Jong-il", "different given names"),
        ("Donald Trump Jr.", "Donald Trump Sr.", "different numbers"),
        ("Elizabeth II", "Elizabeth I", "different numbers"),
    ],
)
def test_what_a_third_cannot_heal_is_a_veto(one, two, reason) -> None:
    assert entity_veto(person(one, key="a"), person(two, key="b")).startswith(reason)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Bill Clinton", "William Clinton"),
        ("J. Smith", "John Smith"),
        ("Suu Kyi", "Aung San Suu Kyi"),
        ("Orbán Viktor", "Viktor Orbán"),
        ("Martin Luther King", "Martin Luther King Jr."),
        ("Путин", "Vladimir Putin"),
        ("习近平", "Xi Jinping"),
    ],
)
def test_what_may_be_one_has_no_veto(one, two) -> None:
    assert entity_veto(person(one, key="a"), person(two, key="b")) is None


@pytest.mark.parametrize(
    ("label", "one", "two", "says"),
    [
        ("State", "Niger", "Nigeria", ("", "")),
        ("State", "North Korea", "South Korea", ("", "")),
        ("Organization", "3rd Assault Brigade", "4th Assault Brigade", ("UKR", "UKR")),
        ("Organization", "Supreme Court", "Supreme Court", ("KEN; kind:court", "GHA; kind:court")),
        ("Organization", "Bank of Japan", "Bank of Russia", ("", "")),
        ("Location", "Brest", "Brest", ("BLR", "FRA")),
        ("Location", "Pripyat River", "Pripyat", ("kind:river", "kind:city")),
        ("Group", "Kurdish fighters", "Kurdish fighters", ("SYR", "IRQ")),
    ],
)
def test_states_bodies_and_places_have_vetoes(label, one, two, says) -> None:
    assert entity_veto(outline(label, one, says[0], "a"), outline(label, two, says[1], "b"))


def test_labels_never_mix() -> None:
    city = outline("Location", "Disney", "", "a")
    company = outline("Organization", "Disney", "", "b")
    assert entity_veto(city, company) is not None
    assert entity_decisions([city, company]) == []


def test_a_surname_alone_never_merges() -> None:
    full = person("Vladimir Putin", "president of RUS; articles:9")
    assert decided(full, person("Putin")) == {("Putin", "Vladimir Putin"): "possible"}
    assert decided(full, person("Putin", "FRA")) == {}


@pytest.mark.parametrize(
    ("cyrillic", "latin", "says"),
    [
        ("Владимир Путин", "Vladimir Putin", ""),
        ("Αλέξης Τσίπρας", "Alexis Tsipras", "GRC"),
        ("Зеленский", "Volodymyr Zelensky", "president of UKR; articles:9"),
    ],
)
def test_a_name_in_other_letters_meets_the_latin_one(cyrillic, latin, says) -> None:
    found = decided(person(latin, says), person(cyrillic, says))
    assert list(found.values()) == ["same"]


def test_the_name_shown_is_in_latin_letters() -> None:
    other = person("Владимир Владимирович Путин", key="b")
    assert joined([person("Putin"), replace(other, id=person("Putin").id)]).name == "Putin"
    latin, cyrillic = (Person(id="p", name=name) for name in ("Putin", "Владимир Путин"))
    assert latin.merged(cyrillic).name == cyrillic.merged(latin).name == "Putin"


def test_a_surname_and_an_office_merge_without_a_rival() -> None:
    bush, father = (
        person(f"George {middle} Bush", "president of USA") for middle in ("W.", "H. W.")
    )
    short = person("Bush", "president of USA")
    assert set(decided(bush, short).values()) == {"same"}
    assert set(decided(bush, father, short).values()) == {"possible"}


def test_a_name_that_fits_two_is_neither() -> None:
    bush, father = (
        person(f"George {middle} Bush", "president of USA") for middle in ("W.", "H. W.")
    )
    assert decided(bush, father, person("George Bush", "president of USA")) == {
        ("George Bush", "George H. W. Bush"): "possible",
        ("George Bush", "George W. Bush"): "possible",
    }


def test_reasons_are_words() -> None:
    one = person("Alexander Lukashenko", "president of BLR")
    found = entity_decisions([one, person("Lukashenka", "president of BLR")])
    assert found[0].reasons == ("same surname Lukashenka", "same office, president of BLR")


def test_ten_years_may_bring_another_holder_of_the_office() -> None:
    early = person("Assad", "president of SYR; year:1985", "a")
    late = person("Assad", "president of SYR; year:2013", "b")
    assert list(decided(early, late).values()) == ["possible"]


def test_who_is_not_named_is_nobody_else() -> None:
    groups = [outline("Group", "officials", "USA; unnamed", key) for key in "ab"]
    assert entity_decisions(groups) == []


def test_a_large_block_is_not_compared_all_with_all() -> None:
    size = 400
    pairs = candidate_pairs([range(size)], [1] * size)
    assert len(pairs) <= size * LARGEST


def test_joined_refuses_two_ids() -> None:
    with pytest.raises(ValueError, match="one id"):
        joined([person("Ann Bell", key="a"), person("Cy Dow", key="b")])
