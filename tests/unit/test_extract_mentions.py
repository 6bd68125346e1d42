"""Names, states, places, organizations and groups: each test is one rule with its example."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.nouns import kind_of_organization
from tests.builders_cast import chain, chains, facts_of
from tests.builders_text import span_in, token_of, tree_of

ACCUSED = """
They they PRON 2 nsubj | accused accuse VERB 0 root | Minsk - PROPN 5 nsubj B-LOC
of - SCONJ 5 mark | lying lie VERB 2 advcl | . - PUNCT 2 punct
"""
CAPITALS = """
Minsk - PROPN 2 nsubj B-LOC | denied deny VERB 0 root | the - DET 4 det | claim - NOUN 2 obj
, - PUNCT 11 punct | but - CCONJ 11 cc | Minsk - PROPN 11 nsubj B-LOC | is be AUX 11 cop
a - DET 11 det | quiet - ADJ 11 amod | city - NOUN 2 conj | . - PUNCT 2 punct
"""
BORDER = """
Chadian - ADJ 4 amod | and - CCONJ 3 cc | Malian - ADJ 1 conj | troops - NOUN 5 nsubj
crossed cross VERB 0 root | the - DET 10 det | Chad_ - PROPN 9 compound B-LOC
-_ - PUNCT 7 punct I-LOC | Sudan - PROPN 10 flat I-LOC | border - NOUN 5 obj
near - ADP 14 case | the - DET 14 det | Orla - PROPN 14 compound B-LOC
River - PROPN 10 nmod I-LOC | . - PUNCT 5 punct
"""
SEAT = """
The - DET 2 det | Kremlin - PROPN 3 nsubj B-PER | said say VERB 0 root | its - PRON 5 nmod:poss
forces force NOUN 7 nsubj | had have AUX 7 aux | left leave VERB 3 ccomp | the - DET 9 det
city - NOUN 7 obj | of - ADP 11 case | Gomel - PROPN 9 nmod B-LOC | . - PUNCT 3 punct
"""
SOURCES = """
Unnamed - ADJ 3 amod | Chadian - ADJ 3 amod | officials official NOUN 4 nsubj
said say VERB 0 root | that - SCONJ 10 mark | pro_ - ADJ 8 amod | -_ - PUNCT 6 punct
Chadian - ADJ 9 amod | rebels rebel NOUN 10 nsubj | fled flead VERB 4 ccomp | . - PUNCT 4 punct
"""
AIRFIELD = """
Talks talk NOUN 2 nsubj | began begin VERB 0 root | at - ADP 5 case | an a DET 5 det
airfield - NOUN 2 obl | in - ADP 8 case | western - ADJ 8 amod | Mali - PROPN 5 nmod B-LOC
. - PUNCT 2 punct
"""
PAPERS = """
Kyiv - PROPN 2 compound B-LOC | Gazette - PROPN 3 nsubj | asked ask VERB 0 root
the - DET 5 det | Army - PROPN 3 obj B-LOC | of - ADP 7 case | Mali - PROPN 5 nmod B-LOC
and - CCONJ 9 cc | N.L.R.B. - PROPN 5 conj | . - PUNCT 3 punct
"""


def test_a_capital_is_a_government_only_where_it_acts_like_one() -> None:
    found = chains(CAPITALS)
    assert found["Belarus"] == ("State", ["Minsk"])
    assert found["Minsk"][0] == "Location"


def test_a_capital_that_is_accused_is_a_government_however_the_clause_is_read() -> None:
    found = chains(ACCUSED)
    assert found["Belarus"] == ("State", ["Minsk"])


def test_a_seat_of_government_is_its_state_and_keeps_its_words() -> None:
    cast = find_cast(tree_of(SEAT))
    assert chain(cast, "Russia") == ["Kremlin", "its"]
    assert [m.kind for m in cast.mentions if m.of(cast.tree.text) == "Kremlin"] == ["metonym"]


def test_its_troops_join_the_troops_of_that_state() -> None:
    assert chains(SEAT)["Russian forces"] == ("Group", ["forces"])
    assert facts_of(SEAT, "Russian forces") == {"kind": "military", "state": "RUS"}


def test_the_city_of_a_name_is_that_city() -> None:
    cast = find_cast(tree_of(SEAT))
    assert chain(cast, "Gomel") == ["city of Gomel", "Gomel"]
    assert cast.entity_at(token_of(cast.tree, "city")) == cast.entity_at(
        token_of(cast.tree, "Gomel")
    )
    assert facts_of(SEAT, "Gomel")["country"] == "BLR"


def test_coordinated_troops_are_two_groups_under_one_head() -> None:
    cast = find_cast(tree_of(BORDER))
    groups = cast.entities_at(token_of(cast.tree, "troops"))
    assert [cast.entities[g].name for g in groups] == ["Chadian troops", "Malian troops"]
    assert [cast.entities[g].state for g in groups] == ["TCD", "MLI"]


def test_a_border_is_a_place_and_its_adjectives_mention_states() -> None:
    found = chains(BORDER)
    assert found["Chad-Sudan border"][0] == "Location"
    assert found["Chad"] == ("State", ["Chadian", "Chad"])
    assert found["Orla River"][0] == "Location"
    assert facts_of(BORDER, "Orla River") == {"kind": "river"}


def test_unnamed_sources_and_hyphened_adjectives() -> None:
    officials = facts_of(SOURCES, "unnamed Chadian officials")
    assert officials == {"kind": "officials", "state": "TCD", "named": False}
    assert "state" not in facts_of(SOURCES, "pro-Chadian rebels")


def test_part_of_a_state_and_a_facility_there() -> None:
    cast = find_cast(tree_of(AIRFIELD))
    part = facts_of(AIRFIELD, "western Mali")
    assert (part["kind"], part["country"], part["located_by"]) == (
        "region",
        "MLI",
        "a part of Mali",
    )
    field = cast.entity_at(token_of(cast.tree, "airfield"))
    assert field is not None
    assert cast.entities[field].name == "airfield in western Mali"
    assert not cast.entities[field].named
    region = cast.entity_at(token_of(cast.tree, "Mali"))
    assert region is not None
    assert cast.entities[region].name == "western Mali"


def test_head_nouns_and_initials_make_organizations() -> None:
    found = chains(PAPERS)
    labels = {name: label for name, (label, _) in found.items()}
    assert labels == {
        "Kyiv Gazette": "Organization",
        "Army of Mali": "Organization",
        "N.L.R.B.": "Organization",
    }
    assert kind_of_organization("Gazette") == "media"


def test_outlet_and_byline_are_known_from_the_page() -> None:
    table = """
    = outlet
    Orla - PROPN 2 compound B-LOC | Today - NOUN 0 root

    = byline
    Mara - PROPN 0 root B-LOC | Venn - PROPN 1 flat B-ORG
    """
    text = "Orla Today\n\nMara Venn"
    outlet, author = span_in(text, "Orla Today"), span_in(text, "Mara Venn")
    found = chains(table, outlet_span=outlet, authors=({"name": "Mara Venn", "span": author},))
    assert found["Orla Today"][0] == "Organization"
    assert found["Mara Venn"][0] == "Person"


def test_the_region_behind_the_comma_decides_first() -> None:
    table = """
    She she PRON 2 nsubj | flew fly VERB 0 root | to - ADP 4 case | Paris - PROPN 2 obl B-LOC
    , - PUNCT 6 punct | Texas - PROPN 4 nmod:unmarked B-LOC | . - PUNCT 2 punct
    """
    assert facts_of(table, "Paris")["country"] == "USA"


def test_titles_days_and_currencies_alone_are_no_names() -> None:
    table = """
    Speaker - NOUN 2 nsubj B-PER | left leave VERB 0 root | Tuesday - PROPN 2 obl B-PER
    with - ADP 5 case | US$ - SYM 2 obl B-LOC
    """
    named = [entity.name for entity in find_cast(tree_of(table)).entities if entity.named]
    assert named == []


def test_a_surname_shared_with_a_city_is_the_person_who_acts() -> None:
    table = """
    Nora - PROPN 3 nsubj B-PER | Paris - PROPN 1 flat I-PER | spoke speak VERB 0 root

    Paris - PROPN 2 nsubj B-LOC | left leave VERB 0 root | for - ADP 4 case
    Berlin - PROPN 2 obl B-LOC
    """
    found = chains(table)
    assert found["Nora Paris"] == ("Person", ["Nora Paris", "Paris"])
    assert found["Berlin"][0] == "Location"


def test_a_single_name_in_a_place_is_a_place() -> None:
    table = """
    She she PRON 2 nsubj | lived live VERB 0 root | in - ADP 4 case | Orlava - PROPN 2 obl B-PER
    """
    assert chains(table)["Orlava"][0] == "Location"


def test_continents_are_not_parts_of_a_state_named_like_them() -> None:
    table = """
    Oil oil NOUN 2 nsubj | left leave VERB 0 root | South - PROPN 4 compound B-LOC
    America - PROPN 2 obj I-LOC
    """
    assert list(chains(table)) == ["South America"]


@pytest.mark.parametrize(("word", "name"), [("REBELS", "REBELS"), ("Rebels", "rebels")])
def test_the_first_word_of_a_group_in_capitals_keeps_them_all(word, name):
    tree = tree_of(f"{word} rebel NOUN 2 nsubj\nLEFT leave VERB 0 root\n. - PUNCT 2 punct")
    assert [entity.name for entity in find_cast(tree).entities] == [name]


def test_a_body_known_by_two_words_is_one():
    table = """The - DET 3 det | interior - ADJ 3 amod | ministry - NOUN 4 nsubj
    warned warn VERB 0 root | residents resident NOUN 4 obj | . - PUNCT 4 punct"""
    assert chains(table)["interior ministry"] == ("Organization", ["interior ministry"])


@pytest.mark.parametrize(("noun", "meant"), [("council", False), ("authority", True)])
def test_a_noun_of_many_kinds_of_bodies_repeats_only_its_own(noun, meant):
    table = f"""
    The the DET 4 det | Lesna - PROPN 4 compound B-ORG | Water - PROPN 4 compound I-ORG
    Authority - PROPN 5 nsubj I-ORG | spoke speak VERB 0 root

    The the DET 2 det | {noun} {noun} NOUN 3 nsubj | left leave VERB 0 root
    """
    assert (noun in chains(table)["Lesna Water Authority"][1]) is meant


@pytest.mark.parametrize(("before", "label"), [("Sue", "Person"), ("Near", "Location")])
def test_a_lone_name_before_a_date_is_a_place_unless_somebody_bears_it(before, label):
    tags = "B-PER | Lesna - PROPN 1 flat I-PER" if before == "Sue" else "| Orla - PROPN 2 obl B-LOC"
    table = f"""
    {before} - PROPN 0 root {tags}

    Lesna - PROPN 0 root B-PER | , - PUNCT 1 punct | March - PROPN 1 nmod | 12 - NUM 3 nummod
    """
    found = chains(table)
    assert next(kind for kind, words in found.values() if "Lesna" in words) == label
