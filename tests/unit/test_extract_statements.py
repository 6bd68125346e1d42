"""Statements from hand-made trees: each test is one rule with its example sentence."""

import pytest

from graphkit.extract.cues import lexicon
from graphkit.extract.statements import find_statements
from graphkit.model.extraction import DateRecord
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import span_in, tree_of

FORMS = {"that", "whether", "to", "ing", "as", "np", "name", "quote", "passive", "of", "for", "on"}


SAID_THAT = """
The - DET 2 det
minister - NOUN 3 nsubj
said say VERB 0 root
that - SCONJ 8 mark
the - DET 6 det
bridge - NOUN 8 nsubj:pass
was be AUX 8 aux:pass
closed close VERB 3 ccomp
. - PUNCT 3 punct
"""


def test_a_clause_under_a_speaking_verb_is_indirect_speech():
    tree = tree_of(SAID_THAT)
    [statement] = find_statements(tree, speaking_cast(tree, minister="Person"))
    assert contents(tree, [statement]) == [["the bridge was closed"]]
    assert statement.source.of(tree.text) == "The minister"
    assert statement.cue.of(tree.text) == "said"
    assert (statement.speech, statement.act, statement.tense) == ("indirect", "assert", "past")
    assert statement.speakers == (0,)


def test_a_negated_cue_says_nothing():
    tree = tree_of(
        """
        Ann - PROPN 4 nsubj
        did do AUX 4 aux
        not - PART 4 advmod
        say - VERB 0 root
        that - SCONJ 7 mark
        it - PRON 7 nsubj
        fell fall VERB 4 ccomp
        . - PUNCT 4 punct
        """
    )
    assert find_statements(tree, speaking_cast(tree, Ann="Person")) == []


QUOTED = """
“ - PUNCT 4 punct
We - PRON 4 nsubj
are be AUX 4 cop
ready - ADJ 8 ccomp
, - PUNCT 4 punct
” - PUNCT 4 punct
Lee - PROPN 8 nsubj
said say VERB 0 root
on - ADP 10 case
Monday - PROPN 8 obl
. - PUNCT 8 punct

“ - PUNCT 3 punct
We - PRON 3 nsubj
wait - VERB 0 root
. - PUNCT 3 punct
” - PUNCT 3 punct
"""


def test_two_quotations_around_one_cue_have_one_speaker():
    tree = tree_of(QUOTED)
    statements = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert contents(tree, statements) == [["We are ready"], ["We wait."]]
    assert [s.speech for s in statements] == ["direct", "direct"]
    assert [s.speakers for s in statements] == [(0,), (0,)]
    assert statements[1].cue is None


def test_a_quoted_sentence_that_its_cue_interrupts_is_one_statement():
    tree = tree_of(
        """
        “ - PUNCT 3 punct
        I - PRON 3 nsubj
        doubt - VERB 8 ccomp
        it - PRON 3 obj
        , - PUNCT 3 punct
        ” - PUNCT 3 punct
        Lee - PROPN 8 nsubj
        said say VERB 0 root
        , - PUNCT 12 punct
        “ - PUNCT 12 punct
        but - CCONJ 12 cc
        try - VERB 8 conj
        . - PUNCT 12 punct
        ” - PUNCT 12 punct
        """
    )
    [statement] = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert contents(tree, [statement]) == [["I doubt it", "but try."]]
    assert statement.speakers == (0,)


def test_a_day_beside_the_cue_dates_the_saying():
    tree = tree_of(QUOTED)
    monday = span_in(tree.text, "Monday")
    date = DateRecord(start=monday.start, end=monday.end, precision="day")
    statements = find_statements(tree, speaking_cast(tree, Lee="Person"), [date])
    assert [s.said_on for s in statements] == [date, None]


REJECTING = """
She - PRON 2 nsubj
said say VERB 0 root
the - DET 4 det
town - NOUN 6 nsubj
is be AUX 6 cop
safe - ADJ 2 ccomp
, - PUNCT 8 punct
rejecting reject VERB 6 advcl
the - DET 10 det
idea - NOUN 8 obj
of - SCONJ 12 mark
meeting meet VERB 10 acl
in - ADP 14 case
Minsk - PROPN 12 obl
. - PUNCT 2 punct
"""


@pytest.mark.parametrize("hung", ["advcl", "parataxis"])
def test_a_participle_after_a_comma_goes_on_about_the_speaker(hung):
    tree = tree_of(REJECTING.replace("advcl", hung))
    said, rejected = find_statements(tree, speaking_cast(tree, She="Person", Minsk="Location"))
    assert contents(tree, [said, rejected]) == [
        ["the town is safe"],
        ["the idea of meeting in Minsk"],
    ]
    assert rejected.speakers == (0,)
    assert (rejected.act, rejected.polarity) == ("reject", "deny")
    assert [(t.entity, t.role) for t in rejected.topics] == [(1, "rejected")]


def test_a_gerund_under_suggest_proposes_every_place_in_it():
    tree = tree_of(
        """
        He - PRON 2 nsubj
        suggested suggest VERB 0 root
        meeting - NOUN 2 obj
        in - ADP 5 case
        Vienna - PROPN 3 nmod
        or - CCONJ 7 cc
        Oslo - PROPN 5 conj
        . - PUNCT 2 punct
        """
    )
    cast = speaking_cast(tree, He="Person", Vienna="Location", Oslo="Location")
    [statement] = find_statements(tree, cast)
    assert statement.act == "propose"
    assert statement.certainty == "underspecified"
    assert [(t.entity, t.role) for t in statement.topics] == [(1, "proposed"), (2, "proposed")]


def test_a_request_names_its_addressee():
    tree = tree_of(
        """
        Mali - PROPN 2 nsubj
        asked ask VERB 0 root
        voters voter NOUN 2 iobj
        to - PART 5 mark
        stay - VERB 2 xcomp
        calm - ADJ 5 xcomp
        . - PUNCT 2 punct
        """
    )
    [statement] = find_statements(tree, speaking_cast(tree, Mali="State", voters="Group"))
    assert contents(tree, [statement]) == [["stay calm"]]
    assert statement.act == "demand"
    assert [t.entity for t in statement.addressees] == [1]


def test_every_cue_carries_an_example_that_uses_it():
    readings = [cue for found in lexicon().values() for cue in found]
    assert len(readings) > 150
    missing = [c.lemma for c in readings if c.lemma[:2] not in c.example.lower()]
    assert missing == []
    assert {form for cue in readings for form in cue.takes} <= FORMS
