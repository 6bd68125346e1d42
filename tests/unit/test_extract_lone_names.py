"""Lone words that the tagger takes for persons, and what the article says they are."""

import pytest

from tests.builders_cast import chains

SAID_IT = """
Orvista - PROPN 2 nsubj B-PER | said say VERB 0 root | {it} - PRON 4 nsubj
shrank shrink VERB 2 ccomp | . - PUNCT 2 punct
"""
WON = "Orvista - PROPN 2 nsubj B-PER | won win VERB 0 root | . - PUNCT 2 punct\n"


@pytest.mark.parametrize(("it", "label"), [("it", "Organization"), ("he", "Person")])
def test_what_says_something_of_itself_is_a_body(it: str, label: str) -> None:
    assert chains(WON + "\n" + SAID_IT.format(it=it))["Orvista"][0] == label


HOSTED = """
Orvista - PROPN 2 nsubj B-PER | hosted host VERB 0 root | {what} | about - ADP 7 case
{whose} - PRON 7 nmod:poss | toys toy NOUN 4 nmod | . - PUNCT 2 punct
"""
ONE, MANY = "a - DET 4 det | talk - NOUN 2 obj", "two - NUM 4 nummod | talks talk NOUN 2 obj"


@pytest.mark.parametrize(
    ("what", "whose", "label"),
    [
        (ONE, "their", "Organization"),
        (MANY, "its", "Organization"),
        (MANY, "their", "Person"),
        (ONE, "his", "Person"),
    ],
)
def test_what_has_its_own_products_is_a_body(what: str, whose: str, label: str) -> None:
    assert chains(HOSTED.format(what=what, whose=whose))["Orvista"][0] == label


def test_what_has_shares_or_a_form_of_a_firm_is_a_body() -> None:
    shares = """
    Orvista - PROPN 2 compound B-PER | shares share NOUN 3 nsubj | fell fall VERB 0 root
    """
    firm = """
    They - PRON 2 nsubj | sued sue VERB 0 root | Orvista - PROPN 2 obj B-PER
    USA - PROPN 3 flat B-LOC
    """
    assert chains(WON + shares)["Orvista"][0] == "Organization"
    assert chains(WON + firm)["Orvista"][0] == "Organization"


def test_what_has_a_coach_is_a_team() -> None:
    coach = """
    The - DET 2 det | coach - NOUN 5 nsubj | of - ADP 4 case | Orvista - PROPN 2 nmod B-PER
    left leave VERB 0 root
    """
    assert chains(coach)["Orvista"][0] == "Organization"


def test_the_company_may_follow() -> None:
    agency = """
    The - DET 2 det | agency - NOUN 3 nsubj | closed close VERB 0 root
    """
    assert chains(WON + "\n" + agency)["Orvista"][0] == "Organization"


def test_a_word_that_ends_a_body_is_short_for_it() -> None:
    college = """
    The - DET 2 det | College - PROPN 5 nsubj B-ORG | of - ADP 4 case I-ORG
    Orvista - PROPN 2 nmod I-ORG | grew grow VERB 0 root
    """
    assert chains(college + "\n" + WON)["Orvista"][0] == "Organization"


def test_who_has_a_first_name_or_a_title_is_a_person() -> None:
    given = SAID_IT.format(it="it").replace("Orvista", "Nora")
    named = "Nora - PROPN 3 nsubj B-PER | Orvista - PROPN 1 flat I-PER | left leave VERB 0 root\n"
    titled = "Mayor - PROPN 2 nmod:desc | Orvista - PROPN 3 nsubj B-PER | left leave VERB 0 root\n"
    assert chains(given)["Nora"][0] == "Person"
    assert chains(named + SAID_IT.format(it="it"))["Nora Orvista"][0] == "Person"
    assert chains(titled + SAID_IT.format(it="it"))["Orvista"][0] == "Person"
