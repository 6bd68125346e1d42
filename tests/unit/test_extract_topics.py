"""What a statement is about: who acts in its main clause, and whom it names there."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.statements import find_statements
from tests.builders_events import tree_from

WATCHED = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root the/-/DET/4/det rebels/rebel/NOUN/5/nsubj
hit/-/VERB/2/ccomp people/-/NOUN/5/obj while/-/SCONJ/9/mark guards/guard/NOUN/9/nsubj
watched/watch/VERB/5/advcl ./-/PUNCT/2/punct
"""
THERE = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root there/-/PRON/4/expl were/be/VERB/2/ccomp
rebels/rebel/NOUN/4/nsubj ./-/PUNCT/2/punct
"""
BANK = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/5/nsubj had/have/AUX/5/aux
left/leave/VERB/2/ccomp a/-/DET/7/det bank/-/NOUN/5/obj that/-/PRON/10/obj Chad/-/PROPN/10/nsubj
owns/own/VERB/7/acl:relcl ./-/PUNCT/2/punct
"""
CROWD = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root people/-/NOUN/5/nsubj had/have/AUX/5/aux
left/leave/VERB/2/ccomp Chad/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
DIED = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj died/die/VERB/2/ccomp
in/-/ADP/6/case Chad/-/PROPN/4/obl ./-/PUNCT/2/punct
"""
RELY = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj fought/fight/VERB/2/ccomp
against/-/ADP/6/case Chad/-/PROPN/4/obl ./-/PUNCT/2/punct
"""
WHEN = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj left/leave/VERB/2/ccomp
when/-/SCONJ/7/mark Chad/-/PROPN/7/nsubj fired/fire/VERB/4/advcl ./-/PUNCT/2/punct
"""
CLAIMS = """
Mali/-/PROPN/2/nsubj denied/deny/VERB/0/root claims/claim/NOUN/2/obj that/-/SCONJ/6/mark
Chad/-/PROPN/6/nsubj lost/lose/VERB/3/acl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("compact", "about"),
    [
        (WATCHED, ["rebels"]),
        (THERE, []),
        (BANK, ["rebels"]),
        (CROWD, ["Chad"]),
        (DIED, ["rebels"]),
        (RELY, ["rebels", "Chad"]),
        (WHEN, ["rebels"]),
    ],
    ids=["beside", "there were", "only which one", "anybody", "a place", "a party", "a time"],
)
def test_a_statement_is_about_whom_its_main_clause_tells_of(compact, about):
    tree = tree_from(compact)
    cast = find_cast(tree)
    [statement] = find_statements(tree, cast)
    assert [cast.entities[topic.entity].name for topic in statement.topics] == about


def test_what_is_denied_of_somebody_is_about_them():
    tree = tree_from(CLAIMS)
    cast = find_cast(tree)
    statements = find_statements(tree, cast)
    assert [statement.act for statement in statements] == ["deny", "assert"]
    for statement in statements:
        assert [cast.entities[topic.entity].name for topic in statement.topics] == ["Chad"]


PRIDE = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root Lake/-/PROPN/7/nsubj was/be/AUX/7/cop
Chad/-/PROPN/7/nmod:poss 's/-/PART/5/case pride/-/NOUN/2/ccomp ./-/PUNCT/2/punct
"""
ACCUSED = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/5/mark
lying/lie/VERB/2/advcl ./-/PUNCT/2/punct
"""


def test_who_is_accused_is_spoken_of_not_to():
    tree = tree_from(ACCUSED)
    cast = find_cast(tree)
    [statement] = find_statements(tree, cast)
    assert [cast.entities[topic.entity].name for topic in statement.topics] == ["Chad"]
    assert statement.addressees == ()


def test_the_owner_of_a_predicate_is_named_in_passing():
    tree = tree_from(PRIDE)
    cast = find_cast(tree)
    [statement] = find_statements(tree, cast)
    assert "Chad" not in [cast.entities[topic.entity].name for topic in statement.topics]
