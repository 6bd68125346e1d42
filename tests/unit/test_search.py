"""How find compares words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.node import Person
from graphkit.store.search import best_matches, fold, words
from graphkit.store.sqlite import SQLiteStore
from tests.builders import RUN, Draft


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Reykjavík", "reykjavik"), ("STRASSE straße", "strasse strasse"), ("ΑΘΉΝΑ", "αθηνα")],
)
def test_case_and_accents_do_not_count(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("Vice-President O'Neil, 2nd", ["vice", "president", "o", "neil", "2nd"]),
        ("snake_case U.S. 3.5%", ["snake", "case", "u", "s", "3", "5"]),
        ("КИЇВ 北京", [fold("Київ"), "北京"]),
        (" \t—", []),
    ],
)
def test_words_are_letters_and_digits(text, split):
    assert words(text) == split


def test_best_match_comes_first():
    names = ("Annabel Valens", "Anna Maria Vale", "Anna Vale", "Vale Anna")
    people = [Person(id=f"p{number}", name=name) for number, name in enumerate(names)]
    people.append(Person(id="p9", name="Nobody", aliases=("Somebody",)))
    found = best_matches(people, ["anna", "vale"])
    assert [person.name for person in found] == [
        "Anna Vale",
        "Vale Anna",
        "Anna Maria Vale",
        "Annabel Valens",
    ]


def test_words_of_two_names_do_not_add_up():
    person = Person(id="p", name="Anna Vale", aliases=("Madam President",))
    assert best_matches([person], ["anna", "president"]) == []


TEXT = st.text(st.sampled_from("aAáÅbß 1½'-_.İ中🙂"), min_size=1, max_size=12)


@given(sentence=TEXT.filter(lambda text: text.strip()), query=TEXT)
def test_index_finds_what_reading_every_sentence_finds(sentence, query):
    draft = Draft(sentence)
    wanted = words(query)
    expected = [sentence] if wanted and {*wanted} <= {*words(sentence)} else []
    with SQLiteStore(":memory:") as store:
        with store.writer() as writer:
            writer.put(draft.graph(), RUN)
        assert [node.name for node in store.view().find(query)] == expected
