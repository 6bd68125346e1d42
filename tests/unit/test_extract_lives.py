"""Years of birth: told, or counted from an age beside the name."""

import datetime as dt

import pytest

from graphkit.extract.lives import birth_years
from graphkit.extract.mentions import find_cast
from tests.builders_text import tree_of

DAY = dt.date(2020, 5, 1)
BORN = """
Ann - PROPN 4 nsubj:pass B-PER | Lee - PROPN 1 flat I-PER | was be AUX 4 aux:pass
born bear VERB 0 root | in - ADP 6 case | Oslo - PROPN 4 obl B-LOC | in - ADP 8 case
1971 - NUM 4 obl | . - PUNCT 4 punct
"""


def table_of(words):
    """Hang all words of a sentence on its last one; "Ann Lee" is a person."""
    rows = words.split()
    tags = {"Ann": "nsubj B-PER", "Lee": "flat I-PER"}
    poses = {"Ann": "PROPN", "Lee": "PROPN", ",": "PUNCT", "said": "VERB", "painter": "NOUN"}
    heads = {"Lee": rows.index("Ann") + 1, "said": 0}
    return " | ".join(
        f"{word} - {poses.get(word, 'X')} {heads.get(word, len(rows))}"
        f" {'root' if word == 'said' else tags.get(word, 'dep')}"
        for word in rows
    )


def years(table, published=DAY):
    tree = tree_of(table, published=published)
    cast = find_cast(tree)
    return {cast.entities[person].name: found for person, found in birth_years(tree, cast).items()}


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("Ann Lee , 45 , said", 1975),
        ("the 45-year-old Ann Lee said", 1975),
        ("Ann Lee (born 4 June 1962) said", 1962),
        ("Ann Lee , born in 1950 in Brest , said", 1950),
        ("the 45-year-old painter Ann Lee said", 1975),
        ("Ann Lee , aged 45 , said", 1975),
        ("Ann Lee , a 45-year-old goalkeeper , said", 1975),
        ("Ann Lee is a 45-year-old goalkeeper they said", 1975),
        ("Ann Lee is 45 years old they said", 1975),
    ],
)
def test_an_age_or_a_birth_beside_a_name_tells_the_year(words, year):
    assert years(table_of(words)) == {"Ann Lee": (year,)}


LEFT = """
Ann - PROPN 4 nsubj:pass B-PER | Lee - PROPN 1 flat I-PER | was be AUX 4 aux:pass
born bear VERB 0 root | in - ADP 6 case | Oslo - PROPN 4 obl B-LOC | and - CCONJ 8 cc
left leave VERB 4 conj | it - PRON 8 obj | in - ADP 11 case | 1971 - NUM 8 obl | . - PUNCT 4 punct
"""


CAME = """
Ann - PROPN 9 nsubj B-PER | Lee - PROPN 1 flat I-PER | , - PUNCT 4 punct
born bear VERB 1 acl | in - ADP 6 case | Oslo - PROPN 4 obl B-LOC | , - PUNCT 1 punct
then - ADV 9 advmod | came come VERB 0 root | in - ADP 11 case | 1990 - NUM 9 obl
"""


def test_the_year_behind_a_comma_is_that_of_the_main_clause():
    assert years(CAME) == {}


def test_the_year_of_another_clause_is_no_birth():
    assert years(LEFT) == {}


def test_a_clause_tells_the_year():
    assert years(BORN) == {"Ann Lee": (1971,)}


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lee , 7 , said",
        "In 1987 Ann Lee , 19 , said",
        "the 45-year-old son of Ann Lee said",
        "the 45-year-old told Ann Lee they said",
        "Ann Lee , the 45-year-old's father , said",
        "Ann Lee , born in Brest , said in 1950",
        "Ann Lee , 1,200 others said",
        "Ann Lee (1993–2001) said",
    ],
)
def test_other_numbers_tell_no_year(words):
    assert years(table_of(words)) == {}


@pytest.mark.parametrize("words", [", born in 1990 , said", ", a 45-year-old goalkeeper , said"])
def test_what_follows_the_name_of_a_parent_may_be_told_of_the_child(words):
    table = table_of(f"the son of Ann Lee {words}").replace("nsubj B-PER", "nmod B-PER")
    assert years(table) == {}


def test_an_age_tells_nothing_without_a_day_of_publication():
    assert years(table_of("Ann Lee , 45 , said"), published=None) == {}


def test_an_article_that_tells_two_births_of_one_name_tells_none():
    table = f"{table_of('Ann Lee , 45 , said')}\n\n{table_of('Ann Lee , 19 , said')}"
    assert years(table) == {}
