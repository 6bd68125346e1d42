"""What of a sentence belongs to the telling and not to what is told."""

import pytest

from graphkit.extract.lead import lead_subjects
from graphkit.extract.statements import find_statements
from graphkit.extract.tellers import tellers_of
from graphkit.extract.telling import before_next_subject, with_host
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import tree_of

# Lee said only that mills closed.
ONLY_THAT = """Lee - PROPN 2 nsubj | said say VERB 0 root | only - ADV 2 advmod
that - SCONJ 6 mark | mills mill NOUN 6 nsubj | closed close VERB 2 ccomp | . - PUNCT 2 punct"""
# Lee said only mills closed.
ONLY = """Lee - PROPN 2 nsubj | said say VERB 0 root | only - ADV 4 advmod | mills mill NOUN 5 nsubj
closed close VERB 2 ccomp | . - PUNCT 2 punct"""
# Lee has said publicly the mill closed.
PUBLICLY = """Lee - PROPN 3 nsubj | has have AUX 3 aux | said say VERB 0 root
publicly - ADV 7 advmod | the - DET 6 det | mill - NOUN 7 nsubj | closed close VERB 3 ccomp
. - PUNCT 3 punct"""
# Lee said clearly the mill closed.
CLEARLY = PUBLICLY.replace("publicly", "clearly")
# Lee said mills closed, and workers blamed her.
BLAMED = """Lee - PROPN 2 nsubj | said say VERB 0 root | mills mill NOUN 4 nsubj
closed close VERB 2 ccomp | , - PUNCT 8 punct | and - CCONJ 8 cc | workers worker NOUN 8 nsubj
blamed blame VERB 4 conj | her - PRON 8 obj | . - PUNCT 2 punct"""
# Lee said mills closed, and workers left her.
LEFT = BLAMED.replace("blamed blame", "left leave")
# Lee said she would go, a step that pleased few.
STEP = """Lee - PROPN 2 nsubj | said say VERB 0 root | she - PRON 5 nsubj | would - AUX 5 aux
go - VERB 2 ccomp | , - PUNCT 8 punct | a - DET 8 det | step - NOUN 5 parataxis
that - PRON 10 nsubj | pleased please VERB 8 acl:relcl | few - ADJ 10 obj | . - PUNCT 2 punct"""
# Lee said farms feed towns, and aides, who left, blame her.
AIDES = """Lee - PROPN 2 nsubj | said say VERB 0 root | farms farm NOUN 4 nsubj
feed - VERB 2 ccomp | towns town NOUN 4 obj | , - PUNCT 8 punct | and - CCONJ 8 cc
aides aide NOUN 5 conj | , - PUNCT 11 punct | who - PRON 11 nsubj | left leave VERB 8 acl:relcl
, - PUNCT 8 punct | blame - VERB 2 ccomp | her - PRON 13 obj | . - PUNCT 2 punct"""
# Lee was sure: the plan, she said, was dead.
COLON = """Lee - PROPN 3 nsubj | was be AUX 3 cop | sure - ADJ 0 root | : - PUNCT 12 punct
the - DET 6 det | plan - NOUN 12 nsubj | , - PUNCT 6 punct | she - PRON 9 nsubj
said say VERB 3 parataxis | , - PUNCT 9 punct | was be AUX 12 cop | dead - ADJ 3 parataxis
. - PUNCT 3 punct"""
# Lee was sure: the plan was dead, she said.
COLON_FIRST = """Lee - PROPN 3 nsubj | was be AUX 3 cop | sure - ADJ 11 ccomp | : - PUNCT 8 punct
the - DET 6 det | plan - NOUN 8 nsubj | was be AUX 8 cop | dead - ADJ 3 parataxis
, - PUNCT 3 punct | she - PRON 11 nsubj | said say VERB 0 root | . - PUNCT 11 punct"""
# It was sure: the plan was dead, she said.
CLEAR = COLON_FIRST.replace("Lee - PROPN", "It - PRON")


# Lee said she would leave, before changing it.
BEFORE = """Lee - PROPN 2 nsubj | said say VERB 0 root | she - PRON 5 nsubj | would - AUX 5 aux
leave - VERB 2 ccomp | , - PUNCT 8 punct | before - SCONJ 8 mark | changing change VERB 5 advcl
it - PRON 8 obj | . - PUNCT 2 punct"""
# Lee said rain would pass, before changing it.
RAIN = BEFORE.replace("she - PRON", "rain - NOUN")
# It's late, Lee said: the tree hangs "It" elsewhere.
HOST = """It_ - PRON 5 dep | 's be AUX 3 cop | late - ADJ 5 ccomp | Lee - PROPN 5 nsubj
said say VERB 0 root | . - PUNCT 5 punct"""
# Mills, which leak burned, Lee said: the tree gives the mills to "said".
LENT = """Mills mill NOUN 8 nsubj | , - PUNCT 4 punct | which - PRON 4 nsubj
leak - VERB 1 acl:relcl | burned burn VERB 8 ccomp | , - PUNCT 8 punct | Lee - PROPN 8 nsubj
said say VERB 0 root | . - PUNCT 8 punct"""
# Lee told the Press four men left: the tree makes one phrase of the press and the men.
PRESS = """Lee - PROPN 2 nsubj | told tell VERB 0 root | the - DET 6 det | Press - PROPN 6 compound
four - NUM 6 nummod | men man NOUN 7 nsubj | left leave VERB 2 ccomp | . - PUNCT 2 punct"""
# Lee said mills closed, though she gave no date.
NO_DATE = """Lee - PROPN 2 nsubj | said say VERB 0 root | mills mill NOUN 4 nsubj
closed close VERB 2 ccomp | , - PUNCT 8 punct | though - SCONJ 8 mark | she - PRON 8 nsubj
gave give VERB 4 advcl | no - DET 10 det | date - NOUN 8 obj | . - PUNCT 2 punct"""
# Lee said mills closed, though she gave much help.
HELP = NO_DATE.replace("no - DET 10 det", "much - ADJ 10 amod").replace("date", "help")
# Guards allege Lee lied: the tree hangs Lee on "allege".
FLAT = """Guards guard NOUN 2 nsubj | allege - VERB 0 root | Lee - PROPN 2 flat
lied lie VERB 2 ccomp | . - PUNCT 2 punct"""
# According to police and county officials, mills burned.
COUNTY = """According accord VERB 3 case | to - ADP 1 fixed | police - NOUN 9 obl | and - CCONJ 6 cc
county - NOUN 9 obl | officials official NOUN 3 conj | , - PUNCT 9 punct | mills mill NOUN 9 nsubj
burned burn VERB 0 root | . - PUNCT 9 punct"""


@pytest.mark.parametrize(
    ("table", "content"),
    [
        (ONLY_THAT, ["mills closed"]),
        (ONLY, ["only mills closed"]),
        (PUBLICLY, ["the mill closed"]),
        (CLEARLY, ["clearly the mill closed"]),
        (BLAMED, ["mills closed"]),
        (LEFT, ["mills closed, and workers left her"]),
        (STEP, ["she would go"]),
        (AIDES, ["farms feed towns"]),
        (COLON, ["the plan", "was dead"]),
        (COLON_FIRST, ["the plan was dead"]),
        (CLEAR, ["It was sure: the plan was dead"]),
        (BEFORE, ["she would leave"]),
        (RAIN, ["rain would leave, before changing it"]),
        (HOST, ["It's late"]),
        (LENT, ["Mills, which leak burned"]),
        (PRESS, ["four men left"]),
        (COUNTY, ["mills burned"]),
        (NO_DATE, ["mills closed"]),
        (HELP, ["mills closed, though she gave much help"]),
        (FLAT, ["Lee lied"]),
    ],
    ids=str,
)
def test_what_is_told_is_without_the_words_of_the_telling(table, content):
    tree = tree_of(table)
    said = find_statements(tree, speaking_cast(tree, Lee="Person", Press="Organization"))
    assert contents(tree, said)[0] == content


# The ministry objected: the ship, it said, had sunk.
OBJECTED = """The - DET 2 det | ministry - NOUN 3 nsubj | objected object VERB 0 root
: - PUNCT 12 punct | the - DET 6 det | ship - NOUN 12 nsubj | , - PUNCT 6 punct | it - PRON 9 nsubj
said say VERB 3 parataxis | , - PUNCT 9 punct | had have AUX 12 aux | sunk sink VERB 3 parataxis
. - PUNCT 3 punct"""
# It fell, said its head, Lee.
HEAD = """It - PRON 2 nsubj | fell fall VERB 4 ccomp | , - PUNCT 2 punct | said say VERB 0 root
its - PRON 6 nmod:poss | head - NOUN 4 nmod:desc | , - PUNCT 8 punct | Lee - PROPN 6 appos
. - PUNCT 4 punct"""


@pytest.mark.parametrize(
    ("table", "people", "speaker"),
    [
        (OBJECTED, {"ministry": "Group"}, "ministry"),
        (OBJECTED.replace("it - PRON", "she - PRON"), {"ministry": "Group"}, None),
        (HEAD, {"Lee": "Person"}, "Lee"),
    ],
)
def test_who_speaks_behind_a_colon_or_a_cue(table, people, speaker):
    tree = tree_of(table)
    cast = speaking_cast(tree, **people)
    [statement] = find_statements(tree, cast)
    names = [cast.entities[s].name for s in statement.speakers]
    assert names == ([] if speaker is None else [speaker])


# "They asked us, 'Is it safe?' and I said, 'No, it burns,'" Lee said.
SAFE = """“ - PUNCT 24 punct | They - PRON 3 nsubj | asked ask VERB 24 ccomp | us we PRON 3 iobj
, - PUNCT 9 punct | ‘ - PUNCT 9 punct | Is be AUX 9 cop | it - PRON 9 nsubj | safe - ADJ 14 ccomp
? - PUNCT 9 punct | ’ - PUNCT 9 punct | and - CCONJ 14 cc | I - PRON 14 nsubj
said say VERB 24 conj | , - PUNCT 19 punct | ‘ - PUNCT 19 punct | Now - ADV 19 advmod
it - PRON 19 nsubj | burns burn VERB 14 ccomp | , - PUNCT 19 punct | ’ - PUNCT 19 punct
” - PUNCT 24 punct | Lee - PROPN 24 nsubj | said say VERB 0 root | . - PUNCT 24 punct"""


def test_a_question_before_and_belongs_to_the_verb_before_it():
    tree = tree_of(SAFE)
    said = find_statements(tree, speaking_cast(tree, Lee="Person"))
    inner = {(s.source.of(tree.text), s.fragments[0].of(tree.text)) for s in said[1:]}
    assert inner == {("They", "Is it safe?"), ("I", "Now it burns")}


# The police chief said, “They told us it fell.”: the police would say “we”.
TOLD_US = """“ - PUNCT 8 punct | They - PRON 3 nsubj | told tell VERB 8 ccomp | us we PRON 3 iobj
it - PRON 6 nsubj | fell fall VERB 3 ccomp | ” - PUNCT 8 punct | said say VERB 0 root
police - NOUN 8 nsubj | . - PUNCT 8 punct"""


def test_they_in_a_quotation_are_not_who_speaks():
    tree = tree_of(TOLD_US)
    cast = speaking_cast(tree, police="Group")
    said = {s.source.of(tree.text): s.speakers for s in find_statements(tree, cast)}
    assert said == {"They": (), "police": (0,)}


def test_not_only_denies_nothing():
    # "Lee not only denied that she lied, but left."
    tree = tree_of("""Lee - PROPN 4 nsubj | not - PART 4 advmod | only - ADV 4 advmod
    denied deny VERB 0 root | that - SCONJ 7 mark | she - PRON 7 nsubj | lied lie VERB 4 ccomp
    , - PUNCT 10 punct | but - CCONJ 10 cc | left leave VERB 4 conj | . - PUNCT 4 punct""")
    [statement] = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert (statement.act, statement.fragments[0].of(tree.text)) == ("deny", "she lied")


@pytest.mark.parametrize("noun", ["total", "ship"])
def test_a_thing_that_wants_nothing_tells_nothing(noun):
    # "The total reported nine dead had died."; "The ship intends to land."
    told = """reported report VERB 0 root | nine - NUM 5 nsubj | had have AUX 5 aux
    died die VERB 2 ccomp"""
    if noun == "ship":
        told = "intends intend VERB 0 root | to - PART 4 mark | land - VERB 2 xcomp"
    tree = tree_of(f"{noun} - NOUN 2 nsubj | {told}")
    assert find_statements(tree, speaking_cast(tree)) == []
    tree = tree_of(f"mayor - NOUN 2 nsubj | {told}")
    assert len(find_statements(tree, speaking_cast(tree))) == 1


def test_what_somebody_is_beside_is_no_second_speaker():
    # "Lee of Orla and contributor to Dawn said it fell."
    table = """Lee - PROPN 8 nsubj | of - ADP 3 case | Orla - PROPN 1 nmod | and - CCONJ 5 cc
    contributor - NOUN 1 conj | to - ADP 7 case | Dawn - PROPN 5 nmod | said say VERB 0 root
    it - PRON 10 nsubj | fell fall VERB 8 ccomp | . - PUNCT 8 punct"""
    tree = tree_of(table)
    [statement] = find_statements(tree, speaking_cast(tree, Lee="Person", contributor="Group"))
    assert statement.speakers == (0,)
    tree = tree_of(table.replace("contributor -", "contributors contributor"))
    [statement] = find_statements(tree, speaking_cast(tree, Lee="Person", contributors="Group"))
    assert statement.speakers == (0, 1)


# Mills close, said Lee, whose mills closed.
WHOSE = """Mills mill NOUN 2 nsubj | close - VERB 4 ccomp | , - PUNCT 2 punct | said say VERB 0 root
Lee - PROPN 4 nsubj | , - PUNCT 9 punct | whose - PRON 8 nmod:poss | mills mill NOUN 9 nsubj
closed close VERB 4 ccomp | . - PUNCT 4 punct"""
# Papers said mills closed, something Lee denies.
SOMETHING = """Papers paper NOUN 2 nsubj | said say VERB 0 root | mills mill NOUN 4 nsubj
closed close VERB 2 ccomp | , - PUNCT 6 punct | something - PRON 4 obj | Lee - PROPN 8 nsubj
denies deny VERB 6 acl:relcl | . - PUNCT 2 punct"""


@pytest.mark.parametrize(
    ("table", "said"), [(WHOSE, ["Mills close"]), (SOMETHING, ["mills closed"])]
)
def test_what_the_narrator_adds_is_not_told(table, said):
    tree = tree_of(table)
    found = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert contents(tree, found) == [said]


def test_of_two_clauses_that_a_tree_makes_of_one_sentence_the_first_is_told():
    tree = tree_of(AIDES)
    found = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert contents(tree, found) == [["farms feed towns"]]


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("Lee - PROPN 4 nsubj | not - PART 3 advmod | Cole - PROPN 1 conj", [(0,)]),
        ("Lee - PROPN 4 nsubj | and - CCONJ 3 cc | Cole - PROPN 1 conj", [(0, 1)]),
        ("Neither - CCONJ 2 cc:preconj | Lee - PROPN 4 nsubj | Cole - PROPN 2 conj", []),
    ],
)
def test_who_did_not_say_it_is_no_speaker(words, speakers):
    told = "said say VERB 0 root | mills mill NOUN 6 nsubj | closed close VERB 4 ccomp"
    tree = tree_of(f"{words} | {told}")
    found = find_statements(tree, speaking_cast(tree, Lee="Person", Cole="Person"))
    assert [statement.speakers for statement in found] == speakers


# Lee said bolts fell, indicating that they rust.
BOLTS = """Lee - PROPN 2 nsubj | said say VERB 0 root | bolts bolt NOUN 4 nsubj
fell fall VERB 2 ccomp | , - PUNCT 6 punct | indicating indicate VERB 4 advcl
that - SCONJ 9 mark | they - PRON 9 nsubj | rust - VERB 6 ccomp | . - PUNCT 2 punct"""


def test_what_is_told_may_show_more_and_its_speaker_may_add_more():
    tree = tree_of(BOLTS)
    cast = speaking_cast(tree, Lee="Person")
    whole = "bolts fell, indicating that they rust"
    assert contents(tree, find_statements(tree, cast)) == [[whole]]
    tree = tree_of(BOLTS.replace("indicating indicate", "adding add"))
    found = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert contents(tree, found) == [["bolts fell"], ["they rust"]]


@pytest.mark.parametrize(("when", "wanted"), [("Friday", []), ("talks", [["talks"]])])
def test_the_day_of_a_called_strike_is_not_told(when, wanted):
    tree = tree_of(f"""
    Lee - PROPN 2 nsubj | called call VERB 0 root | a - DET 4 det | strike - NOUN 2 obj
    for - ADP 6 case | {when} - PROPN 2 obl | . - PUNCT 2 punct
    """)
    found = find_statements(tree, speaking_cast(tree, Lee="Person"))
    assert contents(tree, found) == wanted


def test_of_a_lead_the_main_clause_tells_also_where_it_opens_with_its_verb():
    tree = tree_of(
        """Objected object VERB 0 root | Lee - PROPN 1 nsubj | while - SCONJ 5 mark
        Ray - PROPN 5 nsubj | slept sleep VERB 1 advcl | : - PUNCT 1 punct"""
    )
    assert lead_subjects(tree, 5) == [1]


def test_a_pair_before_a_verb_is_whole():
    tree = tree_of(
        """it - PRON 2 nsubj | helps help VERB 0 root | both - CCONJ 4 cc:preconj
        farms farm NOUN 2 obj | leave - VERB 2 parataxis"""
    )
    assert before_next_subject(tree, [0, 1, 2, 3]) == [0, 1, 2, 3]


def test_an_article_may_begin_with_a_clitic_and_end_with_a_cue():
    assert with_host(tree_of("'s be AUX 2 cop | over - ADV 0 root"), [0, 1]) == [0, 1]
    assert tellers_of(tree_of("As - SCONJ 2 mark | told tell VERB 0 root"), 1) == []
