"""Whom a statement is addressed to: right behind the cue, or in a phrase beside it."""

import pytest

from graphkit.extract.statements import find_statements
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import tree_of

SPEAKING = """Speaking speak VERB 6 advcl | to - ADP 3 case | Dawn - PROPN 1 obl | , - PUNCT 1 punct
Lee - PROPN 6 nsubj | said say VERB 0 root | mills mill NOUN 8 nsubj | close - VERB 6 ccomp
. - PUNCT 6 punct"""
ASIDE = """Lee - PROPN 7 nsubj | , - PUNCT 3 punct | speaking speak VERB 1 acl | to - ADP 5 case
Dawn - PROPN 3 obl | , - PUNCT 1 punct | said say VERB 0 root | mills mill NOUN 9 nsubj
close - VERB 7 ccomp | . - PUNCT 7 punct"""
LETTER = """In - ADP 3 case | a - DET 3 det | letter - NOUN 8 obl | to - ADP 5 case
Dawn - PROPN 3 nmod | , - PUNCT 3 punct | Lee - PROPN 8 nsubj | said say VERB 0 root
mills mill NOUN 10 nsubj | close - VERB 8 ccomp | . - PUNCT 8 punct"""
CHANNEL = """Lee - PROPN 2 nsubj | told tell VERB 0 root | the - DET 6 det | French - ADJ 5 amod
channel - NOUN 6 compound | Dawn - PROPN 2 nsubj | that - SCONJ 9 mark | mills mill NOUN 9 nsubj
close - VERB 2 ccomp | . - PUNCT 2 punct"""
TWO = """Lee - PROPN 2 nsubj | told tell VERB 0 root | Dawn - PROPN 8 nsubj | and - CCONJ 7 cc
the - DET 7 det | Post - PROPN 7 compound | mills mill NOUN 3 conj | close - VERB 2 ccomp
. - PUNCT 2 punct"""

OWNED = """Lee - PROPN 2 nsubj | told tell VERB 0 root | Post - PROPN 5 nmod:poss | 's - PART 3 case
Dawn - PROPN 2 flat | that - SCONJ 8 mark | mills mill NOUN 8 nsubj | close - VERB 2 ccomp
. - PUNCT 2 punct"""


@pytest.mark.parametrize(
    ("table", "addressees"),
    [
        (SPEAKING, ["Dawn"]),
        (SPEAKING.replace("Speaking speak", "Walking walk"), []),
        (ASIDE, ["Dawn"]),
        (LETTER, ["Dawn"]),
        (LETTER.replace("letter -", "visit -"), []),
        (CHANNEL, ["Dawn"]),
        (TWO, ["Dawn", "Post"]),
        (OWNED, ["Dawn"]),
    ],
)
def test_who_is_spoken_to_stands_beside_the_cue(table, addressees):
    tree = tree_of(table)
    cast = speaking_cast(tree, Lee="Person", Dawn="Organization", Post="Organization")
    [statement] = find_statements(tree, cast)
    assert [cast.entities[one.entity].name for one in statement.addressees] == addressees
    assert contents(tree, [statement]) == [["mills close"]]


def test_who_was_told_is_spoken_to():
    table = """The - DET 2 det | court - NOUN 4 nsubj:pass | was be AUX 4 aux:pass
    told tell VERB 0 root | that - SCONJ 7 mark | mills mill NOUN 7 nsubj | close - VERB 4 ccomp
    . - PUNCT 4 punct"""
    tree = tree_of(table)
    [statement] = find_statements(tree, speaking_cast(tree, court="Organization"))
    assert ([one.entity for one in statement.addressees], statement.speakers) == ([0], ())
