"""What belongs to a content, and who says it, where words stand between: one rule each."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.statements import find_statements
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import tree_of

SEMICOLON = """Lind - PROPN 2 nsubj | said say VERB 0 root | ten - NUM 4 nsubj
died die VERB 2 ccomp | ; - PUNCT 8 punct | names name NOUN 8 nsubj | were be AUX 8 aux:pass
withheld withhold VERB 4 parataxis | . - PUNCT 2 punct"""
LATER = """Lind - PROPN 2 nsubj | said say VERB 0 root | ten - NUM 4 nsubj | died die VERB 2 ccomp
, - PUNCT 8 punct | before - SCONJ 8 mark | Bray - PROPN 8 nsubj | denied deny VERB 4 advcl
it - PRON 8 obj | . - PUNCT 2 punct"""
CLAIM = """Lind - PROPN 2 nsubj | said say VERB 0 root | he - PRON 4 nsubj
stole steal VERB 2 ccomp | grain - NOUN 4 obj | , - PUNCT 8 punct | a - DET 8 det
claim - NOUN 5 appos | that - PRON 11 obj | Bray - PROPN 11 nsubj
denies deny VERB 8 acl:relcl | . - PUNCT 2 punct"""
WHOSE = """Lind - PROPN 2 nsubj | said say VERB 0 root | he - PRON 4 nsubj | left leave VERB 2 ccomp
Chad - PROPN 4 obj | , - PUNCT 10 punct | whose - PRON 8 nmod:poss | king - NOUN 10 obj
Bray - PROPN 10 nsubj | called call VERB 5 acl:relcl | weak - ADJ 10 xcomp | . - PUNCT 2 punct"""
CONDITION = """If - SCONJ 3 mark | it - PRON 3 nsubj | rains rain VERB 6 advcl | , - PUNCT 3 punct
Lind - PROPN 6 nsubj | said say VERB 0 root | , - PUNCT 9 punct | they - PRON 9 nsubj
stay - VERB 6 ccomp | . - PUNCT 6 punct"""
AS_WATER = """Ten - NUM 2 nsubj | died die VERB 5 ccomp | , - PUNCT 2 punct | Lind - PROPN 5 nsubj
said say VERB 0 root | , - PUNCT 9 punct | as - SCONJ 9 mark | water - NOUN 9 nsubj
rose rise VERB 2 advcl | . - PUNCT 5 punct"""

FRAME = """While - SCONJ 3 mark | it - PRON 3 nsubj | rained rain VERB 8 advcl | , - PUNCT 3 punct
Lind - PROPN 6 nsubj | said say VERB 0 root | they - PRON 8 nsubj | stayed stay VERB 6 ccomp
. - PUNCT 6 punct"""
LAST = """Lind - PROPN 2 nsubj | said say VERB 0 root | he - PRON 4 nsubj
left leave VERB 2 ccomp"""
GOES_ON = """Lind - PROPN 2 nsubj | said say VERB 0 root | he - PRON 4 nsubj
left leave VERB 2 ccomp | to - PART 6 mark | show - VERB 4 advcl | “ - PUNCT 9 punct
no - DET 9 det | fear - NOUN 2 dep | ” - PUNCT 9 punct | . - PUNCT 2 punct"""


@pytest.mark.parametrize(
    ("table", "content"),
    [
        (SEMICOLON, ["ten died"]),
        (LATER, ["ten died"]),
        (CLAIM, ["he stole grain"]),
        (WHOSE, ["he left Chad"]),
        (CONDITION, ["If it rains", "they stay"]),
        (AS_WATER, ["Ten died"]),
        (FRAME, ["they stayed"]),
        (GOES_ON, ["he left to show “no fear"]),
        (LAST, ["he left"]),
    ],
    ids=[
        "semicolon",
        "said later",
        "a claim",
        "whose",
        "a condition before",
        "meanwhile",
        "a frame",
        "a quotation that goes on",
        "the end of the text",
    ],
)
def test_a_content_has_all_that_was_said_and_no_more(table, content):
    tree = tree_of(table)
    cast = speaking_cast(tree, Lind="Person")
    found = [s for s in find_statements(tree, cast) if s.cue and s.cue.of(tree.text) == "said"]
    assert contents(tree, found) == [content]


def told(table, **actors):
    """Return (names of the speakers, contents) of each statement."""
    tree = tree_of(table)
    cast = speaking_cast(tree, **actors) if actors else find_cast(tree)
    found = find_statements(tree, cast)
    names = [" + ".join(cast.entities[one].name for one in s.speakers) for s in found]
    return list(zip(names, contents(tree, found), strict=True))


THEY = """Lind - PROPN 4 nsubj | and - CCONJ 3 cc | Bray - PROPN 1 conj | said say VERB 0 root
they - PRON 6 nsubj | believe - VERB 4 ccomp | it - PRON 8 nsubj | burned burn VERB 6 ccomp
. - PUNCT 4 punct"""
SPLIT = """“ - PUNCT 3 punct | What - PRON 3 nsubj | hurts hurt VERB 9 csubj | me - PRON 3 obj
most - ADV 3 advmod | ” - PUNCT 3 punct | , - PUNCT 3 punct | Lind - PROPN 9 nsubj
said say VERB 0 root | , - PUNCT 9 punct | “ - PUNCT 14 punct | is be AUX 14 cop | no - DET 14 det
wall - NOUN 9 ccomp | . - PUNCT 14 punct | ” - PUNCT 14 punct"""
SOUGHT = """Lind - PROPN 2 nsubj | sought seek VERB 0 root | leave - NOUN 2 obj | to - PART 5 mark
close - VERB 3 acl | it - PRON 5 obj | , - PUNCT 8 punct | arguing argue VERB 5 advcl
that - SCONJ 11 mark | it - PRON 11 nsubj | leaked leak VERB 8 ccomp | . - PUNCT 2 punct"""
OTHERS = """“ - PUNCT 3 punct | I - PRON 3 nsubj
disagreed disagree VERB 0 root | , - PUNCT 8 punct | as - SCONJ 8 mark
others other NOUN 8 nsubj | ” - PUNCT 8 punct | wrote write VERB 3 parataxis
Lind - PROPN 8 obj | . - PUNCT 3 punct"""


def test_they_right_inside_what_two_say_are_the_two():
    assert ("Lind + Bray", ["it burned"]) in told(THEY, Lind="Person", Bray="Person")


def test_two_halves_of_a_quoted_sentence_are_one_statement():
    assert told(SPLIT, Lind="Person") == [("Lind", ["What hurts me most", "is no wall."])]


def test_a_participle_behind_a_purpose_is_of_who_pursues_it():
    assert told(SOUGHT, Lind="Person") == [("Lind", ["it leaked"])]


def test_a_name_behind_the_cue_of_a_quotation_speaks():
    assert [name for name, _ in told(OTHERS, Lind="Person")] == ["Lind"]


@pytest.mark.parametrize(
    "table",
    [
        "They - PRON 2 nsubj | wrote write VERB 0 root | rather - ADV 5 cc"
        " | than - ADP 3 fixed | say - VERB 2 conj | it - PRON 7 nsubj | fell fall VERB 5 ccomp",
        "Lind - PROPN 3 nsubj | 'd will AUX 3 aux | say - VERB 0 root | it - PRON 5 nsubj"
        " | fell fall VERB 3 ccomp",
        "Lind - PROPN 3 nsubj | could - AUX 3 aux | call - VERB 0 root | and - CCONJ 5 cc"
        " | say - VERB 3 conj | it - PRON 7 nsubj | fell fall VERB 5 ccomp",
        "Lind - PROPN 2 nsubj | going go VERB 0 root | to - PART 4 mark | say - VERB 2 xcomp"
        " | it - PRON 6 nsubj | fell fall VERB 4 ccomp",
    ],
    ids=["rather than", "would", "could call and say", "going to"],
)
def test_what_was_not_said_is_no_statement(table):
    assert told(table, Lind="Person") == []


@pytest.mark.parametrize(
    ("table", "certainty"),
    [
        ("We - PRON 2 nsubj | know - VERB 0 root | it - PRON 4 nsubj | fell fall VERB 2 ccomp",
         "certain"),
        ("We - PRON 2 nsubj | said say VERB 0 root | it - PRON 6 nsubj | may - AUX 6 aux"
         " | not - PART 6 advmod | fall - VERB 2 ccomp", "possible"),
        ("We - PRON 2 nsubj | said say VERB 0 root | it - PRON 6 nsubj | could - AUX 6 aux"
         " | not - PART 6 advmod | fall - VERB 2 ccomp", "certain"),
    ],
    ids=["know", "may not", "could not"],
)  # fmt: skip
def test_how_sure_a_speaker_is(table, certainty):
    tree = tree_of("“ - PUNCT 2 punct | " + _moved(table) + " | ” - PUNCT 2 punct")
    statements = find_statements(tree, speaking_cast(tree))
    assert certainty in {s.certainty for s in statements if s.cue is not None}


def test_may_before_its_subject_is_a_wish():
    table = """Lind - PROPN 2 nsubj | wrote write VERB 0 root | “ - PUNCT 6 punct
    May may AUX 6 aux | they - PRON 6 nsubj | rest - VERB 2 ccomp
    . - PUNCT 6 punct | ” - PUNCT 6 punct"""
    tree = tree_of(table)
    [statement] = find_statements(tree, speaking_cast(tree, Lind="Person"))
    assert statement.certainty == "certain"


def _moved(table):
    """Count heads from one place later, for a mark that is put before."""
    rows = [row.split() for row in table.split(" | ")]
    heads = [str(int(row[3]) + 1) if row[3] != "0" else "0" for row in rows]
    return " | ".join(" ".join([*r[:3], h, *r[4:]]) for r, h in zip(rows, heads, strict=True))


def test_a_theory_that_is_proposed_is_claimed():
    tree = tree_of(
        """Lind - PROPN 2 nsubj | proposed propose VERB 0 root | that - SCONJ 5 mark
        birds bird NOUN 5 nsubj | ran run VERB 2 ccomp | . - PUNCT 2 punct"""
    )
    [statement] = find_statements(tree, speaking_cast(tree, Lind="Person"))
    assert statement.act == "assert"


def test_access_that_is_denied_is_no_denial():
    table = """Lind - PROPN 2 nsubj | denied deny VERB 0 root | access - NOUN 2 obj
    . - PUNCT 2 punct"""
    assert told(table, Lind="Person") == []
    assert told(table.replace("access", "guilt"), Lind="Person") == [("Lind", ["guilt"])]
