"""Where a content begins and ends, and who says it: each test is one rule."""

from graphkit.extract.clauses import without_tail
from graphkit.extract.content import contents_of
from graphkit.extract.first_person import resolve_first_person, with_first_person
from graphkit.extract.statements import find_statements
from graphkit.model.extraction import DateRecord
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import span_in, token_of, tree_of


def told(table, **people):
    """Return (speech, source, cue, content) of each statement, and the tree."""
    tree = tree_of(table)
    found = find_statements(tree, speaking_cast(tree, **people))
    return [
        (
            s.speech,
            None if s.source is None else s.source.of(tree.text),
            None if s.cue is None else s.cue.of(tree.text),
            *words,
        )
        for s, words in zip(found, contents(tree, found), strict=True)
    ]


def test_a_clause_that_ends_in_a_quotation_is_mixed_and_whole():
    table = """
    Lind - PROPN 2 nsubj
    said say VERB 0 root
    the - DET 4 det
    raid - NOUN 8 nsubj
    was be AUX 8 cop
    “ - PUNCT 8 punct
    a - DET 8 det
    crime - NOUN 2 ccomp
    ” - PUNCT 8 punct
    . - PUNCT 2 punct
    """
    assert told(table, Lind="Person") == [("mixed", "Lind", "said", "the raid was “a crime")]


def test_what_stands_before_a_quoted_sentence_is_no_part_of_it():
    table = """
    Lind - PROPN 2 nsubj
    said say VERB 0 root
    on - ADP 4 case
    television - NOUN 8 obl
    , - PUNCT 8 punct
    “ - PUNCT 8 punct
    We - PRON 8 nsubj
    won win VERB 2 ccomp
    . - PUNCT 8 punct
    ” - PUNCT 8 punct
    """
    assert told(table, Lind="Person") == [("direct", "Lind", "said", "We won.")]


def test_the_relative_pronoun_before_a_cue_stands_for_its_noun():
    table = """
    A - DET 2 det
    plan - NOUN 0 root
    , - PUNCT 6 punct
    which - PRON 8 nsubj
    Lind - PROPN 6 nsubj
    said say VERB 2 acl:relcl
    would - AUX 8 aux
    fail - VERB 6 ccomp
    . - PUNCT 2 punct
    """
    assert told(table, Lind="Person") == [("indirect", "Lind", "said", "A plan", "would fail")]


REPORTED_ITS_SOURCE = """
Radio - PROPN 2 nsubj
reported report VERB 0 root
its - PRON 4 nmod:poss
source - NOUN 2 obj
said say VERB 2 ccomp
it - PRON 7 nsubj
fell fall VERB 5 ccomp
. - PUNCT 2 punct
"""


def test_an_object_before_a_clause_without_a_subject_is_its_subject():
    assert told(REPORTED_ITS_SOURCE, Radio="Organization") == [
        ("indirect", "Radio", "reported", "its source said it fell"),
        ("indirect", "its source", "said", "it fell"),
    ]


def test_an_addressee_that_the_tree_joins_to_the_content_is_taken_off():
    tree = tree_of(
        """
        Lind - PROPN 2 nsubj
        told tell VERB 0 root
        Reuters - PROPN 5 nmod
        the - DET 5 det
        road - NOUN 7 nsubj:pass
        was be AUX 7 aux:pass
        closed close VERB 2 ccomp
        . - PUNCT 2 punct
        """
    )
    cast = speaking_cast(tree, Lind="Person", Reuters="Organization")
    [statement] = find_statements(tree, cast)
    assert contents(tree, [statement]) == [["the road was closed"]]
    assert [one.entity for one in statement.addressees] == [1]


def test_a_day_between_cue_and_content_dates_the_saying():
    tree = tree_of(
        """
        Lind - PROPN 2 nsubj
        said say VERB 0 root
        on - ADP 4 case
        Monday - PROPN 6 obl
        they - PRON 6 nsubj
        left leave VERB 2 ccomp
        . - PUNCT 2 punct
        """
    )
    day = span_in(tree.text, "on Monday")
    dates = [DateRecord(start=day.start, end=day.end)]
    [statement] = find_statements(tree, speaking_cast(tree, Lind="Person"), dates)
    assert contents(tree, [statement]) == [["they left"]]
    assert statement.said_on == dates[0]


def test_a_content_that_only_the_tags_know_is_found():
    table = """
    Residents resident NOUN 2 nsubj source=B
    told tell VERB 0 root cue=B
    the - DET 4 det
    press - NOUN 6 iobj
    officers officer NOUN 6 nsubj content=B
    left leave VERB 4 acl:relcl content=I
    early - ADV 6 advmod content=I
    . - PUNCT 2 punct
    """
    assert told(table, Residents="Group") == [
        ("indirect", "Residents", "told", "officers left early")
    ]
    assert told(table.replace("cue=B", "").replace("content=", "source=")) == []


CALLED = """
Lind - PROPN 2 nsubj
called call VERB 0 root
the - DET 4 det
deal - NOUN 2 obj
a - DET 6 det
farce - NOUN 2 xcomp
. - PUNCT 2 punct
"""


def test_what_something_is_called_is_told_with_the_thing():
    assert told(CALLED, Lind="Person") == [("indirect", "Lind", "called", "the deal a farce")]
    named = CALLED.replace("a - DET 6 det\nfarce - NOUN", "Bob - PROPN 2 xcomp\nfarce - PROPN")
    tree = tree_of(named)
    assert [c.form for c in contents_of(tree, token_of(tree, "called"))] == []


def test_adjectives_of_saying():
    table = """
    Lind - PROPN 2 nsubj
    made make VERB 0 root
    clear - ADJ 2 xcomp
    that - SCONJ 6 mark
    she - PRON 6 nsubj
    stays stay VERB 3 ccomp
    . - PUNCT 2 punct
    """
    assert told(table, Lind="Person") == [("indirect", "Lind", "made clear", "she stays")]


def test_columns_support_no_plan():
    table = """
    Columns column NOUN 2 nsubj
    support - VERB 0 root
    the - DET 4 det
    roof - NOUN 2 obj
    . - PUNCT 2 punct
    """
    assert told(table) == []
    assert told(table, Columns="Group") == []
    plan = table.replace("roof", "plan")
    assert told(plan, Columns="Group") == [("indirect", "Columns", "support", "the plan")]


def test_reports_that_suggest_a_crime_propose_none():
    table = """
    Reports report NOUN 2 nsubj
    suggest - VERB 0 root
    a - DET 4 det
    crime - NOUN 2 obj
    . - PUNCT 2 punct
    """
    assert told(table) == []


def test_what_the_narrator_adds_behind_a_cue_is_no_content():
    tree = tree_of(
        """
        It - PRON 2 nsubj
        fell fall VERB 0 root
        , - PUNCT 5 punct
        Lind - PROPN 5 nsubj
        said say VERB 2 parataxis
        , - PUNCT 9 punct
        as - SCONJ 9 mark
        water - NOUN 9 nsubj
        rose rise VERB 2 advcl
        . - PUNCT 2 punct
        """
    )
    assert without_tail(tree, [0, 1, 6, 7, 8], 1, 4) == [0, 1]
    statements = find_statements(tree, speaking_cast(tree, Lind="Person"))
    assert contents(tree, statements) == [["It fell"]]


PROMISED = """
“ - PUNCT 3 punct
I - PRON 3 nsubj
promise - VERB 9 ccomp
it - PRON 5 nsubj
ends end VERB 3 ccomp
, - PUNCT 3 punct
” - PUNCT 3 punct
Lind - PROPN 9 nsubj
said say VERB 0 root
. - PUNCT 9 punct
"""


def test_who_is_quoted_promises_in_the_first_person_and_not_word_for_word():
    tree = tree_of(PROMISED)
    cast = speaking_cast(tree, Lind="Person")
    found = find_statements(tree, cast)
    outer, inner = with_first_person(resolve_first_person(cast, found), found)
    assert contents(tree, [outer, inner]) == [["I promise it ends"], ["it ends"]]
    assert (outer.speech, inner.speech, inner.act) == ("direct", "indirect", "promise")
    assert (outer.speakers, inner.speakers, inner.parent) == ((0,), (0,), 0)


def test_a_dash_signs_a_quotation():
    table = """
    “ - PUNCT 3 punct
    We - PRON 3 nsubj
    won win VERB 0 root
    today - NOUN 3 obl
    . - PUNCT 3 punct
    ” - PUNCT 3 punct

    — - PUNCT 2 punct
    Lind - PROPN 0 root
    """
    assert told(table, Lind="Person") == [("direct", "Lind", None, "We won today.")]
    assert told(table, Lind="Location") == []


def test_a_clause_that_leads_to_a_quotation_names_its_speaker():
    table = """
    Lind - PROPN 2 nsubj
    disagreed disagree VERB 0 root
    : - PUNCT 2 punct
    “ - PUNCT 8 punct
    The - DET 6 det
    port - NOUN 8 nsubj
    is be AUX 8 cop
    safe - ADJ 2 parataxis
    . - PUNCT 8 punct
    ” - PUNCT 8 punct
    """
    assert told(table, Lind="Person") == [("direct", "Lind", "disagreed", "The port is safe.")]
    assert told(table.replace("2 nsubj", "2 nsubj:pass"), Lind="Person") == []


CITED = """
Lind - PROPN 5 nsubj
, - PUNCT 3 punct
citing cite VERB 5 advcl
pilots pilot NOUN 3 obj
said say VERB 0 root
it - PRON 7 nsubj
fell fall VERB 5 ccomp
. - PUNCT 5 punct
"""


ACCORDING = """
According accord VERB 3 case
to - ADP 1 fixed
Lind - PROPN 9 obl
, - PUNCT 3 punct
citing cite VERB 9 advcl
pilots pilot NOUN 5 obj
, - PUNCT 9 punct
prosecutors prosecutor NOUN 9 nsubj
plan - VERB 0 root
to - PART 11 mark
charge - VERB 9 xcomp
Vale - PROPN 11 obj
. - PUNCT 9 punct
"""


def test_who_is_cited_says_what_others_plan_and_plans_nothing():
    actors = {"Lind": "Person", "pilots": "Group", "prosecutors": "Group", "Vale": "Person"}
    found = {source: text for _, source, _, text in told(ACCORDING, **actors)}
    plan = "prosecutors plan to charge Vale"
    assert found == {"Lind": plan, "prosecutors": "charge Vale", "pilots": plan}


def test_who_is_cited_is_the_root_of_a_statement_only_if_it_can_speak():
    assert [source for _, source, *_ in told(CITED, Lind="Person")] == ["Lind"]
    assert [s for _, s, *_ in told(CITED, Lind="Person", pilots="Group")] == ["Lind", "pilots"]
    threat = CITED.replace("said say", "threatened threaten").replace(
        "it - PRON 7 nsubj", "to - PART 7 mark"
    )
    threat = threat.replace("fell fall VERB 5 ccomp", "leave - VERB 5 xcomp")
    found = told(threat, Lind="Person", pilots="Group")
    assert [(source, cue) for _, source, cue, *_ in found] == [("Lind", "threatened")]
    beside = CITED.replace("said say VERB 0 root", "said say VERB 3 conj")
    found = told(beside.replace("VERB 5 advcl", "VERB 0 root"), Lind="Person", pilots="Group")
    assert [source for _, source, *_ in found] == ["Lind"]
