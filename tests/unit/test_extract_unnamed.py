"""Whom and what the text only describes: a person, several people or a body."""

import pytest

from graphkit.extract.mentions import find_cast
from tests.builders_cast import chains, facts_of, relations_of
from tests.builders_text import tree_of


@pytest.mark.parametrize(
    ("table", "label"),
    [
        ("A a DET 2 det | soldier soldier NOUN 3 nsubj | fled flee VERB 0 root", "Person"),
        ("The the DET 2 det | soldiers soldier NOUN 3 nsubj | fled flee VERB 0 root", "Group"),
        ("A a DET 2 det | family family NOUN 3 nsubj | fled flee VERB 0 root", "Group"),
        ("A a DET 2 det | newspaper newspaper NOUN 3 nsubj | closed close VERB 0 root", None),
        ("The the DET 2 det | court court NOUN 3 nsubj | agreed agree VERB 0 root", None),
        ("The the DET 2 det | courts court NOUN 3 nsubj | agreed agree VERB 0 root", "Group"),
    ],
)
def test_one_is_a_person_several_are_a_group_an_institution_is_a_body(table, label) -> None:
    [entity] = find_cast(tree_of(table)).entities
    assert (entity.label, entity.named) == (label or "Organization", False)


def test_a_body_is_known_by_its_state() -> None:
    table = """
    The the DET 3 det | Chadian - ADJ 3 amod | government government NOUN 4 nsubj
    fell fall VERB 0 root
    """
    assert chains(table)["Chadian government"] == ("Organization", ["Chadian government"])
    facts = facts_of(table, "Chadian government")
    assert facts == {"kind": "government", "state": "TCD"}
    found = [("ACTS_FOR", "Chadian government", "Chad", "government", "Chadian government")]
    assert relations_of(table) == found


def test_a_body_of_the_gazetteer_is_known_by_noun_and_state() -> None:
    table = """
    The the DET 3 det | British - ADJ 3 amod | parliament parliament NOUN 4 nsubj
    sat sit VERB 0 root
    """
    facts = facts_of(table, "British parliament")
    assert facts["gazetteer_id"] == "org:parliament-of-the-united-kingdom"


def test_its_government_is_the_government_of_the_state_before() -> None:
    table = """
    Chad - PROPN 2 nsubj | blamed blame VERB 0 root | its its PRON 4 nmod:poss
    parliament parliament NOUN 2 obj
    """
    assert chains(table)["Chadian parliament"] == ("Organization", ["parliament"])


def test_somebody_of_a_body_is_a_member_of_it() -> None:
    table = """
    A a DET 3 det | NATO - PROPN 3 compound B-ORG | official official NOUN 4 nsubj
    left leave VERB 0 root
    """
    [found] = relations_of(table)
    assert found[:4] == ("MEMBER_OF", "NATO official", "NATO", "member")


def test_who_is_only_named_as_a_source_is_somebody() -> None:
    table = """
    It it PRON 2 nsubj | rained rain VERB 0 root | , - PUNCT 2 punct
    according accord VERB 6 case | to - ADP 4 fixed | officials official NOUN 2 obl
    """
    assert chains(table)["officials"] == ("Group", ["officials"])


@pytest.mark.parametrize("article", ["", "the"])
def test_an_office_of_two_words_without_an_article_is_nobody(article) -> None:
    first = "The the DET 4 det" if article else "Once - ADV 5 advmod"
    table = f"""
    They they PRON 2 nsubj | elected elect VERB 0 root | {first} | prime - ADJ 5 amod
    minister - NOUN 2 obj
    """.replace("DET 4 det", "DET 5 det")
    assert ("prime minister" in chains(table)) is bool(article)


def test_a_known_name_may_hold_a_comma() -> None:
    table = """
    United - PROPN 3 compound B-ORG | Nations - PROPN 1 flat I-ORG | Educational - PROPN 8 amod
    , - PUNCT 5 punct | Scientific - PROPN 3 conj B-ORG | and - CCONJ 7 cc
    Cultural - PROPN 3 conj I-ORG | Organization - PROPN 9 nsubj I-ORG | spoke speak VERB 0 root
    """
    name = "United Nations Educational, Scientific and Cultural Organization"
    assert chains(table) == {name: ("Organization", [name])}
