"""Who says what where a clause beside it, a pronoun or a citation may mislead: one rule each."""

import pytest

from graphkit.extract.statements import find_statements
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import tree_of


def told(table, **people):
    """Return (source, act, content) of each statement."""
    tree = tree_of(table)
    found = find_statements(tree, speaking_cast(tree, **people))
    sources = [None if s.source is None else s.source.of(tree.text) for s in found]
    words = [" … ".join(parts) for parts in contents(tree, found)]
    return [(source, s.act, said) for source, s, said in zip(sources, found, words, strict=True)]


WANTS = """Mali - PROPN 2 nsubj | says say VERB 0 root | that - SCONJ 5 mark | guns gun NOUN 5 nsubj
burned burn VERB 2 ccomp | farms farm NOUN 5 obj | and - CCONJ 8 cc | wants want VERB 5 conj
peace - NOUN 8 obj | . - PUNCT 2 punct"""


def test_a_verb_in_the_tense_of_the_saying_is_no_part_of_what_is_said():
    assert told(WANTS, Mali="State") == [("Mali", "assert", "guns burned farms")]
    past = WANTS.replace("wants want", "wanted want")
    assert told(past, Mali="State") == [("Mali", "assert", "guns burned farms and wanted peace")]


DENIED = """The - DET 4 det | Front - PROPN 4 nmod:poss | 's - PART 2 case
spokesman - NOUN 8 nsubj | , - PUNCT 6 punct | Bello - PROPN 4 appos | , - PUNCT 4 punct
denied deny VERB 0 root | this - PRON 8 obj | . - PUNCT 8 punct"""


def test_a_denial_of_this_is_said_by_the_person_in_apposition():
    people = {"Front": "Organization", "spokesman": "Person", "Bello": "Person"}
    tree = tree_of(DENIED)
    cast = speaking_cast(tree, **people)
    [statement] = find_statements(tree, cast)
    assert [cast.entities[s].name for s in statement.speakers] == ["Bello"]
    assert (statement.act, statement.polarity) == ("deny", "deny")
    assert statement.fragments[0].of(tree.text) == "this"


# Mali made a charge that Chad's mayor, Bo, dismissed as a tale.
CHARGE = """Mali - PROPN 2 nsubj | made make VERB 0 root | a - DET 4 det | charge - NOUN 2 obj
that - PRON 11 obj | Chad - PROPN 8 nmod:poss | 's - PART 6 case | mayor - NOUN 11 nsubj
, - PUNCT 10 punct | Bo - PROPN 8 appos | dismissed dismiss VERB 4 acl:relcl | as - ADP 14 case
a - DET 14 det | tale - NOUN 11 obl | . - PUNCT 2 punct"""


def test_who_denies_a_claim_is_the_subject_of_the_relative_clause():
    tree = tree_of(CHARGE)
    [statement] = find_statements(tree, speaking_cast(tree, Mali="State", Bo="Person"))
    assert (statement.act, statement.speakers) == ("deny", (1,))
    assert contents(tree, [statement]) == [["a charge"]]


def test_a_denial_of_nobody_known_or_of_a_thing_offered_is_no_bare_denial():
    assert told(DENIED) == []
    assert told(DENIED.replace("this - PRON", "peace - NOUN"), Bello="Person") == [
        ("The Front's spokesman", "deny", "peace")
    ]
    negated = DENIED.replace(
        "denied deny VERB 0 root", "never - ADV 9 advmod | denied deny VERB 0 root"
    )
    negated = negated.replace("this - PRON 8", "this - PRON 9").replace(
        "spokesman - NOUN 8", "spokesman - NOUN 9"
    )
    assert told(negated, Bello="Person") == []


def test_what_is_denied_by_a_pronoun_stays_the_claim_that_was_told():
    claimed = """Mali - PROPN 2 nsubj | said say VERB 0 root | Chad - PROPN 5 nsubj
had have AUX 5 aux | raided raid VERB 2 ccomp | Goma - PROPN 5 obj | . - PUNCT 2 punct"""
    it = "Chad - PROPN 2 nsubj | denied deny VERB 0 root | it - PRON 2 obj | . - PUNCT 2 punct"
    then = it.replace("Chad", "Niger")
    tree = tree_of("\n\n".join((claimed, it, then)))
    cast = speaking_cast(tree, Mali="State", Chad="State", Niger="State")
    found = [(s.act, s.verification) for s in find_statements(tree, cast)]
    assert found == [("assert", "disputed"), ("deny", "attributed"), ("deny", "attributed")]


GERUND = """Lind - PROPN 2 nsubj | said say VERB 0 root | not - PART 4 advmod
letting let VERB 2 ccomp | women woman NOUN 4 obj | vote - VERB 4 xcomp | was be AUX 8 cop
wrong - ADJ 2 ccomp | . - PUNCT 2 punct"""


def test_a_gerund_beside_the_content_is_its_subject():
    assert told(GERUND, Lind="Person") == [("Lind", "assert", "not letting women vote was wrong")]


OUR_WORK = """“ - PUNCT 5 punct | Our - PRON 3 nmod:poss | work - NOUN 5 nsubj | is be AUX 5 aux
calling call VERB 10 ccomp | for - ADP 7 case | peace - NOUN 5 obl | , - PUNCT 5 punct
” - PUNCT 5 punct | said say VERB 0 root | Lind - PROPN 10 nsubj | . - PUNCT 10 punct"""


def test_a_thing_of_whoever_speaks_says_nothing():
    assert told(OUR_WORK, Lind="Person") == [("Lind", "assert", "Our work is calling for peace")]
    doctors = OUR_WORK.replace("work - NOUN", "doctors doctor NOUN")
    assert ("Our doctors", "demand", "peace") in told(doctors, Lind="Person")


TOLD = """He - PRON 2 nsubj | told tell VERB 0 root | Presse - PROPN 2 nsubj | that - SCONJ 6 mark
guns gun NOUN 6 nsubj | fired fire VERB 2 ccomp | . - PUNCT 2 punct"""


def test_who_stands_behind_told_is_whom_somebody_told():
    alone = TOLD.replace("He - PRON 2 nsubj", "Yesterday - NOUN 2 obl")
    assert [source for source, *_ in told(TOLD, He="Person", Presse="Organization")] == ["He"]
    assert told(alone, Presse="Organization") == []


CITING = """According accord VERB 3 case | to - ADP 1 fixed | Harbour - PROPN 9 obl
, - PUNCT 5 punct | citing cite VERB 9 advcl | pilots pilot NOUN 5 obj | , - PUNCT 5 punct
judges judge NOUN 9 nsubj | plan - VERB 0 root | to - PART 11 mark
charge - VERB 9 xcomp | Kern - PROPN 11 obj | . - PUNCT 9 punct"""


def test_who_is_cited_tells_what_the_paper_tells_not_what_others_plan():
    people = {"Harbour": "Organization", "pilots": "Group", "judges": "Group", "Kern": "Person"}
    assert told(CITING, **people) == [
        ("Harbour", "assert", "judges plan to charge Kern"),
        ("judges", "intend", "charge Kern"),
        ("pilots", "assert", "judges plan to charge Kern"),
    ]


NAMED = """Harbour - PROPN 6 nsubj | , - PUNCT 3 punct | citing cite VERB 1 acl
pilots pilot NOUN 3 obj | , - PUNCT 3 punct | said say VERB 0 root | it - PRON 8 nsubj
fell fall VERB 6 ccomp | . - PUNCT 6 punct"""


def test_the_participle_of_citing_is_no_part_of_the_source():
    assert told(NAMED, Harbour="Organization", pilots="Group") == [
        ("Harbour", "assert", "it fell"),
        ("pilots", "assert", "it fell"),
    ]


# Lee affirmed her wish, saying mills close: the tree hangs "saying" on "wish".
AFFIRMED = """Lee - PROPN 2 nsubj | affirmed affirm VERB 0 root | her - PRON 4 nmod:poss
wish - NOUN 2 obj | , - PUNCT 6 punct | saying say VERB 4 acl | mills mill NOUN 8 nsubj
close - VERB 6 ccomp | . - PUNCT 2 punct"""
# The group, the Lions, said mills close: the tree hangs the Lions on "group".
LIONS = """The - DET 2 det | group - NOUN 7 nsubj | , - PUNCT 5 punct | the - DET 5 det
Lions - PROPN 2 nmod | , - PUNCT 2 punct | said say VERB 0 root | mills mill NOUN 9 nsubj
close - VERB 7 ccomp | . - PUNCT 7 punct"""
FROM = LIONS.replace("the - DET 5 det", "from - ADP 5 case")


@pytest.mark.parametrize(
    ("table", "speaker"),
    [
        (AFFIRMED, "Lee"),
        (AFFIRMED.replace(", - PUNCT 6 punct", "of - SCONJ 6 mark"), None),
        (LIONS, "Lions"),
        (FROM, None),
    ],
)
def test_a_participle_or_name_behind_a_comma_tells_who_speaks(table, speaker):
    tree = tree_of(table)
    cast = speaking_cast(tree, Lee="Person", Lions="Organization")
    said = [s for s in find_statements(tree, cast) if s.act == "assert"]
    names = [cast.entities[i].name for s in said for i in s.speakers]
    assert names == ([] if speaker is None else [speaker])


def test_who_wrote_a_quotation_stands_behind_the_verb_whatever_the_tree_says():
    # “They left, as did others,” wrote Lee, “and I stayed.”
    table = """“ - PUNCT 3 punct | They they PRON 3 nsubj | left leave VERB 0 root
    , - PUNCT 3 punct | as - SCONJ 9 mark | did do AUX 9 aux | others other NOUN 9 nsubj
    ” - PUNCT 3 punct | wrote write VERB 3 parataxis | Lee - PROPN 9 obj | , - PUNCT 15 punct
    “ - PUNCT 15 punct | Now - ADV 15 advmod | I - PRON 15 nsubj | stayed stay VERB 9 conj
    . - PUNCT 15 punct | ” - PUNCT 15 punct"""
    tree = tree_of(table)
    found = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert [s.source.of(tree.text) for s in found] == ["Lee"] * len(found)
    assert any(s.fragments[0].of(tree.text).startswith("Now I stayed") for s in found)


def test_by_behind_a_noun_of_saying_names_whose_it_is():
    # "Lee rejected claims by Cole that she lied.": the tree hangs Cole on "rejected".
    table = """Lee - PROPN 2 nsubj | rejected reject VERB 0 root | claims claim NOUN 2 obj
    by - ADP 5 case | Cole - PROPN 2 obl | that - SCONJ 8 mark | she - PRON 8 nsubj
    lied lie VERB 3 acl | . - PUNCT 2 punct"""
    tree = tree_of(table)
    found = find_statements(tree, speaking_cast(tree, Lee="Person", Cole="Person"))
    assert [(s.act, s.speakers) for s in found] == [("reject", (0,)), ("assert", (1,))]
