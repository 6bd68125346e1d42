"""Lasting relations: what the words state, and what they leave open."""

import pytest

from tests.builders_cast import relations_of
from tests.builders_text import note_of, span_in, tree_of

PRESIDENT = """
Chadian - ADJ 3 amod | {title} - PROPN 3 nmod:desc | Ann - PROPN 5 nsubj B-PER
Lee - PROPN 3 flat I-PER | spoke speak VERB 0 root
"""
EDITOR = """
Nora - PROPN 6 nsubj B-PER | Lind - PROPN 1 flat I-PER | is be AUX 6 cop | the - DET 6 det
political - ADJ 6 amod | editor - NOUN 0 root | and - CCONJ 10 cc | chief - ADJ 10 amod
operating - NOUN 10 amod | officer - NOUN 6 conj | of - ADP 14 case | the - DET 14 det
Harbour - PROPN 14 compound B-ORG | Post - PROPN 10 nmod I-ORG | . - PUNCT 6 punct
"""
JOINED = """
Nora - PROPN {verb} nsubj B-PER | Lind - PROPN 1 flat I-PER | {before}
join - VERB {head} | the - DET {end} det | Socialist - ADJ {end} amod B-ORG
Party - PROPN {verb} obj I-ORG
"""
NOTE = """
= author_note
Author author NOUN 3 dep | : - PUNCT 1 punct | Nora - PROPN 0 root | Lind - PROPN 3 flat

Born bear VERB 0 root | and - CCONJ 3 cc | raised raise VERB 1 conj | in - ADP 5 case
Lille - PROPN 3 obl B-LOC | , - PUNCT 7 punct | France - PROPN 5 nmod:unmarked B-LOC
. - PUNCT 1 punct

Orla - PROPN 3 compound B-ORG | High - PROPN 3 compound I-ORG | School - PROPN 0 root I-ORG
. - PUNCT 3 punct

Joined join VERB 0 root | Mali - PROPN 3 compound B-ORG | Army - PROPN 1 obj I-ORG
. - PUNCT 1 punct

Sergeant sergeant NOUN 0 root | , - PUNCT 4 punct | 2nd - ADJ 4 amod B-ORG
Company - PROPN 1 list I-ORG | , - PUNCT 7 punct | 5th - ADJ 7 amod B-ORG
Brigade - PROPN 4 appos I-ORG | . - PUNCT 1 punct

Member member NOUN 0 root | of - ADP 4 case | nine - NUM 4 nummod | unions union NOUN 1 nmod
, - PUNCT 9 punct | including include VERB 9 case | the - DET 9 det | Orla - PROPN 9 compound B-ORG
Guild - PROPN 4 nmod I-ORG | . - PUNCT 1 punct
"""


def test_a_head_of_state_holds_the_office_and_acts_for_the_state() -> None:
    words = "Chadian President Ann Lee"
    assert relations_of(PRESIDENT.format(title="President")) == [
        ("ACTS_FOR", "Ann Lee", "Chad", "head of state", words),
        ("HOLDS_ROLE", "Ann Lee", "Chad", "President", words),
    ]


@pytest.mark.parametrize("title", ["Dictator", "Businessman", "Mrs."])
def test_epithets_occupations_and_forms_of_address_are_no_office(title: str) -> None:
    assert relations_of(PRESIDENT.format(title=title)) == []


def test_a_former_president_does_not_act_for_the_state() -> None:
    table = "Former former ADJ 4 amod | Chadian - ADJ 4 amod | President - PROPN 4 nmod:desc"
    table += " | Ann - PROPN 6 nsubj B-PER | Lee - PROPN 4 flat I-PER | spoke speak VERB 0 root"
    assert [relation[0] for relation in relations_of(table)] == ["HOLDS_ROLE"]


def test_two_offices_share_the_body_behind_the_last() -> None:
    assert {relation[:4] for relation in relations_of(EDITOR)} == {
        ("HOLDS_ROLE", "Nora Lind", "Harbour Post", "political editor"),
        ("HOLDS_ROLE", "Nora Lind", "Harbour Post", "chief operating officer"),
    }


def test_an_apposition_states_an_office() -> None:
    table = """
    Karl - PROPN 10 nsubj B-PER | Brandt - PROPN 1 flat I-PER | , - PUNCT 5 punct | a - DET 5 det
    spokesman - NOUN 1 appos | for - ADP 8 case | Harbour - PROPN 8 compound B-ORG
    Post - PROPN 5 nmod I-ORG | , - PUNCT 5 punct | spoke speak VERB 0 root
    """
    expected = ("HOLDS_ROLE", "Karl Brandt", "Harbour Post", "spokesman")
    assert [relation[:4] for relation in relations_of(table)] == [expected]


@pytest.mark.parametrize(
    ("before", "head", "verb", "holds"),
    [
        ("", "0 root", 3, True),
        ("did - AUX 5 aux | not - PART 5 advmod", "0 root", 5, False),
        ("may - AUX 4 aux", "0 root", 4, False),
        ("will - AUX 4 aux", "0 root", 4, False),
        ("wants want VERB 0 root | to - PART 5 mark", "3 xcomp", 5, False),
        ("managed manage VERB 0 root | to - PART 5 mark", "3 xcomp", 5, True),
    ],
)
def test_only_what_is_told_as_a_fact_holds(
    before: str, head: str, verb: int, *, holds: bool
) -> None:
    table = JOINED.format(before=before, head=head, verb=verb, end=verb + 3)
    found = [relation[:4] for relation in relations_of(table)]
    assert found == ([("MEMBER_OF", "Nora Lind", "Socialist Party", "member")] if holds else [])


def test_a_note_speaks_of_its_person_without_naming_her() -> None:
    text = tree_of(NOTE).text
    found = {relation[:4] for relation in relations_of(NOTE, notes=(note_of(text, "Nora Lind"),))}
    assert found == {
        ("BORN_IN", "Nora Lind", "Lille", None),
        ("LOCATED_IN", "Lille", "France", "in"),
        ("MEMBER_OF", "Nora Lind", "Orla High School", "student"),
        ("MEMBER_OF", "Nora Lind", "Mali Army", "member"),
        ("HOLDS_ROLE", "Nora Lind", "2nd Company", "Sergeant"),
        ("MEMBER_OF", "2nd Company", "5th Brigade", "part_of"),
        ("MEMBER_OF", "Nora Lind", "Orla Guild", "member"),
    }


def test_without_a_note_clipped_lines_say_nothing_of_anybody() -> None:
    about = {relation[1] for relation in relations_of(NOTE)}
    assert "Nora Lind" not in about


def test_outlet_and_author_stand_on_the_page() -> None:
    table = """
    = outlet
    Orla - PROPN 2 compound | Today - NOUN 0 root

    = byline
    Mara - PROPN 0 root | Venn - PROPN 1 flat
    """
    text = "Orla Today\n\nMara Venn"
    author = {"name": "Mara Venn", "span": span_in(text, "Mara Venn")}
    found = relations_of(table, outlet_span=span_in(text, "Orla Today"), authors=(author,))
    assert found == [
        ("PUBLISHED_BY", None, "Orla Today", None, "Orla Today"),
        ("WRITTEN_BY", None, "Mara Venn", None, "Mara Venn"),
    ]


def test_a_border_is_near_its_states_and_its_river() -> None:
    table = """
    Talks talk NOUN 2 nsubj | began begin VERB 0 root | on - ADP 8 case | the - DET 8 det
    Chad_ - PROPN 7 compound B-LOC | -_ - PUNCT 5 punct | Sudan - PROPN 8 compound B-LOC
    border - NOUN 2 obl | near - ADP 12 case | the - DET 12 det | Orla - PROPN 12 compound B-LOC
    River - PROPN 8 nmod I-LOC
    """
    assert {relation[:4] for relation in relations_of(table)} == {
        ("LOCATED_IN", "Chad-Sudan border", "Chad", "near"),
        ("LOCATED_IN", "Chad-Sudan border", "Sudan", "near"),
        ("LOCATED_IN", "Chad-Sudan border", "Orla River", "near"),
    }


def test_a_list_of_cities_is_no_statement_of_where_they_lie() -> None:
    table = """
    She she PRON 2 nsubj | saw see VERB 0 root | Oslo - PROPN 2 obj B-LOC | , - PUNCT 5 punct
    France - PROPN 3 conj B-LOC | and - CCONJ 7 cc | Rome - PROPN 3 conj B-LOC
    """
    assert relations_of(table) == []


def test_states_in_a_list_do_not_lie_in_each_other() -> None:
    table = """
    Texas - PROPN 6 nsubj B-LOC | , - PUNCT 3 punct | Chicago - PROPN 1 appos B-LOC
    , - PUNCT 5 punct | Ohio - PROPN 3 appos B-LOC | voted vote VERB 0 root
    """
    assert relations_of(table) == []


def test_a_force_against_a_body_is_no_part_of_it() -> None:
    table = """
    The - DET 5 det | anti_ - ADJ 4 amod | -_ - PUNCT 2 punct | Hezbollah - PROPN 5 compound B-ORG
    fighters fighter NOUN 6 nsubj | fled flee VERB 0 root
    """
    assert relations_of(table) == []
    within = "The - DET 3 det | Hezbollah - PROPN 3 compound B-ORG | fighters fighter NOUN 4 nsubj"
    found = relations_of(within + " | fled flee VERB 0 root")
    assert [relation[0::3] for relation in found] == [("MEMBER_OF", "part_of")]


def test_places_are_tied_to_the_words_right_behind_them() -> None:
    table = """
    Lee - PROPN 7 nsubj B-PER | of - ADP 3 case | Ohio - PROPN 1 nmod B-LOC | and - CCONJ 7 cc
    Kim - PROPN 1 conj B-PER | of - ADP 8 case | spoke speak VERB 0 root | Utah - PROPN 3 nmod B-LOC
    """
    assert relations_of(table) == []
    adjacent = """
    She she PRON 2 nsubj | flew fly VERB 0 root | to - ADP 4 case | Lille - PROPN 2 obl B-LOC
    in - ADP 6 case | France - PROPN 2 obl B-LOC
    """
    assert [relation[1:4] for relation in relations_of(adjacent)] == [("Lille", "France", "in")]


LEADERS = """
The - DET 2 det | leaders leader NOUN 7 nsubj | of - ADP 4 case | Chad - PROPN 2 nmod B-LOC
and - CCONJ 6 cc | Mali - PROPN 4 conj B-LOC | met meet VERB 0 root | . - PUNCT 7 punct
"""


def test_the_leaders_of_two_states_act_for_each() -> None:
    found = [relation[:3] for relation in relations_of(LEADERS)]
    assert found == [("ACTS_FOR", "Chad leaders", "Chad"), ("ACTS_FOR", "Mali leaders", "Mali")]
