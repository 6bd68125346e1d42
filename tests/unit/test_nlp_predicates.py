"""Trees in which a verb was read as part of a noun phrase, mended."""

import pytest

from graphkit.nlp.headlines import with_joint_subjects
from graphkit.nlp.predicates import with_predicates
from tests.builders_text import annotated

# The EU suspended aid to Chad.
SUSPENDED = """
The - DET 4 det | EU - PROPN 4 compound | suspended suspend VERB 4 amod | aid - NOUN 0 root
to - ADP 6 case | Chad - PROPN 4 nmod | . - PUNCT 4 punct
"""
# The EU suspended aid, officials said.
SUSPENDED_AS_TOLD = """
The - DET 4 det | EU - PROPN 4 compound | suspended suspend VERB 4 amod | aid - NOUN 7 nsubj
, - PUNCT 7 punct | officials official NOUN 7 nsubj | said say VERB 0 root cue=B | . - PUNCT 7 punct
"""
# Chad cut aid last week.
CUT = """
Chad - PROPN 3 compound | cut - NOUN 3 compound | aid - NOUN 0 root | last - ADJ 5 amod
week - NOUN 3 nmod:unmarked | . - PUNCT 3 punct
"""
# The Chadian army shelled rebels.
SHELLED = """
The - DET 5 det | Chadian - ADJ 3 amod | army - NOUN 5 compound | shelled shell VERB 0 root
rebels rebel NOUN 4 obj | . - PUNCT 4 punct
"""
# Drummer Bo Lee died.
DRUMMER = """
Drummer - NOUN 4 nmod:desc | Bo - PROPN 1 appos | Lee - PROPN 2 flat | died die VERB 0 root
. - PUNCT 4 punct
"""
# Chad, Lee said, shelled Goma.
ASIDE = """
Chad - PROPN 6 nsubj | , - PUNCT 3 punct | Lee - PROPN 1 conj | said say VERB 0 root cue=B
, - PUNCT 4 punct | shelled shell VERB 4 ccomp | Goma - PROPN 6 obj | . - PUNCT 4 punct
"""

# Chad shelled Goma, the mayor, Bo Lee, said on Monday. / Chad shelled Goma, Bo, the mayor, said.
SET_APART = """
Chad - PROPN 2 nsubj | shelled shell VERB 11 ccomp | Goma - PROPN 2 obj | , - PUNCT 6 punct
the - DET 6 det | mayor - NOUN 3 appos | , - PUNCT 8 punct | Bo - PROPN 6 appos
Lee - PROPN 8 flat | , - PUNCT 2 punct | said say VERB 0 root cue=B | on - ADP 13 case
Monday - PROPN 2 obl | . - PUNCT 11 punct
"""
NAME_FIRST = """
Chad - PROPN 2 nsubj | shelled shell VERB 10 ccomp | Goma - PROPN 2 obj | , - PUNCT 5 punct
Bo - PROPN 3 appos | , - PUNCT 8 punct | the - DET 8 det | mayor - NOUN 2 dep | , - PUNCT 2 punct
said say VERB 0 root cue=B | . - PUNCT 10 punct
"""
# Chad left, Lee said; maps show tanks.
SEMICOLON = """
Chad - PROPN 2 nsubj | left leave VERB 5 ccomp | , - PUNCT 2 punct | Lee - PROPN 5 nsubj
said say VERB 0 root cue=B | ; - PUNCT 8 punct | maps map NOUN 8 nsubj | show - VERB 5 ccomp
tanks tank NOUN 8 obj | . - PUNCT 5 punct
"""
# Chad shelled Goma, Lee said, on Monday.
ON_MONDAY = """
Chad - PROPN 2 nsubj | shelled shell VERB 6 ccomp | Goma - PROPN 2 obj | , - PUNCT 2 punct
Lee - PROPN 6 nsubj | said say VERB 0 root cue=B | , - PUNCT 6 punct | on - ADP 9 case
Monday - PROPN 2 obl | . - PUNCT 6 punct
"""


# Mali charged two with torturing prisoners. / killing cows and looting farms
CHARGED = """
Mali - PROPN 2 nsubj | charged charge VERB 0 root | two - NUM 2 obj | with - SCONJ 5 mark
torturing torture VERB 6 amod | prisoners prisoner NOUN 2 obj | . - PUNCT 2 punct
"""
LOOTING = """
by - SCONJ 2 mark | killing kill VERB 0 root | cows cow NOUN 2 obj | and - CCONJ 6 cc
looting loot VERB 6 compound | farms farm NOUN 3 conj | . - PUNCT 2 punct
"""


def links(doc):
    """Return each word with its relation and its head's word."""
    return {
        doc.word(i): f"{token.dep} {doc.word(token.head)}" for i, token in enumerate(doc.tokens)
    }


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (SUSPENDED, {"EU": "nsubj suspended", "aid": "obj suspended", "The": "det EU"}),
        (
            SUSPENDED_AS_TOLD,
            {"suspended": "ccomp said", "EU": "nsubj suspended", "aid": "obj suspended"},
        ),
        (CUT, {"Chad": "nsubj cut", "aid": "obj cut", "week": "obl:unmarked cut"}),
        (SHELLED, {"army": "nsubj shelled", "The": "det army", "rebels": "obj shelled"}),
        (DRUMMER, {"Bo": "nsubj died", "Drummer": "nmod:desc Bo"}),
        (ASIDE, {"Lee": "nsubj said", "Chad": "nsubj shelled"}),
        (
            SET_APART,
            {
                "mayor": "nsubj said",
                "Bo": "appos mayor",
                "Monday": "obl said",
                "Goma": "obj shelled",
            },
        ),
        (NAME_FIRST, {"Bo": "nsubj said", "mayor": "appos Bo"}),
        (SEMICOLON, {"left": "ccomp said", "show": "parataxis said"}),
        (
            SEMICOLON.replace("VERB 5 ccomp", "VERB 0 root", 1).replace(
                "0 root cue", "2 parataxis cue"
            ),
            {"said": "parataxis left", "show": "parataxis said"},
        ),
        (CHARGED, {"torturing": "advcl charged", "prisoners": "obj torturing"}),
        (LOOTING, {"looting": "conj killing", "farms": "obj looting", "and": "cc looting"}),
    ],
    ids=[
        "suspended aid",
        "suspended aid, they said",
        "cut aid",
        "army shelled",
        "drummer",
        "aside",
        "set apart",
        "name first",
        "semicolon",
        "semicolon behind an added cue",
        "charged",
        "looting",
    ],
)
def test_a_verb_heads_its_clause(table, wanted):
    found = links(with_predicates(annotated(table)))
    assert wanted.items() <= found.items()


# Chad's suspended minister left. / Chad, Mali and Niger left.
LEFT = """
Chad - PROPN 4 nmod:poss | 's - PART 1 case | suspended suspend VERB 4 amod
minister - NOUN 5 nsubj | left leave VERB 0 root | . - PUNCT 5 punct
"""
THREE = """
Chad - PROPN 6 nsubj | , - PUNCT 3 punct | Mali - PROPN 1 conj | and - CCONJ 5 cc
Niger - PROPN 1 conj | left leave VERB 0 root | . - PUNCT 6 punct
"""
# their number one requested helmet
COUNTED = """
their - PRON 2 nmod:poss | number - NOUN 4 compound | one - NUM 2 nummod
requested request VERB 0 root | helmet - NOUN 4 obj
"""


@pytest.mark.parametrize(
    "table", [LEFT, THREE, COUNTED, ON_MONDAY], ids=["left", "three", "counted", "day set apart"]
)
def test_a_phrase_stays_a_phrase(table):
    doc = annotated(table)
    assert with_predicates(doc) is doc


# Rebels, army trade blame over raid
BLAME = """
= title
Rebels rebel NOUN 5 nsubj | , - PUNCT 4 punct | army - NOUN 4 compound | trade - NOUN 1 conj
blame - NOUN 0 root | over - ADP 7 case | raid - NOUN 5 nmod
"""
# Police, farmers clash in Goma
CLASH = """
= title
Police - NOUN 0 root | , - PUNCT 1 punct | farmers farmer NOUN 4 nsubj | clash - VERB 1 parataxis
in - ADP 6 case | Goma - PROPN 4 obl
"""


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (
            BLAME,
            {"Rebels": "nsubj trade", "army": "conj Rebels", "blame": "obj trade"},
        ),
        (CLASH, {"Police": "nsubj clash", "farmers": "conj Police", "clash": "root clash"}),
    ],
    ids=["trade blame", "clash"],
)
def test_a_comma_joins_the_names_that_open_a_title(table, wanted):
    found = links(with_joint_subjects(annotated(table)))
    assert wanted.items() <= found.items()


# Chad, Mali to meet
TO_MEET = """
= title
Chad - PROPN 0 root | , - PUNCT 1 punct | Mali - PROPN 5 nsubj | to - PART 5 mark
meet - VERB 1 acl | in - ADP 7 case | Goma - PROPN 5 obl
"""


def test_a_title_tells_what_both_are_to_do():
    found = links(with_joint_subjects(annotated(TO_MEET)))
    assert (found["Chad"], found["Mali"], found["to"]) == ("nsubj meet", "conj Chad", "mark meet")


# Chad, Mali and Niger to meet
THREE = """
= title
Chad - PROPN 7 dep | , - PUNCT 3 punct | Mali - PROPN 1 conj | and - CCONJ 5 cc
Niger - PROPN 1 conj | to - PART 7 mark | meet - VERB 0 root | in - ADP 9 case | Goma - PROPN 7 obl
"""


def test_a_title_tells_what_three_are_to_do():
    found = links(with_joint_subjects(annotated(THREE)))
    assert [found[name] for name in ("Chad", "Mali", "Niger")] == [
        "nsubj meet", "conj Chad", "conj Chad",
    ]  # fmt: skip


# Summit host Chad urges calm / Host Chad urges calm
HOST = """
Summit summit NOUN 2 compound | host - NOUN 3 nmod:desc | Chad - PROPN 4 appos
urges urge VERB 0 root | calm - NOUN 4 obj
"""
CHAIR = """
Summit summit NOUN 2 compound | chair - NOUN 4 nmod:desc | Chad - PROPN 2 appos
urges urge VERB 0 root | calm - NOUN 4 obj
"""


# Police charge man
ACROSS = """
Police - NOUN 3 compound | charge - VERB 0 root | man - NOUN 2 obj
"""


def test_a_noun_that_hangs_on_the_object_across_the_verb_is_the_subject():
    assert links(with_predicates(annotated(ACROSS)))["Police"] == "nsubj charge"


@pytest.mark.parametrize("table", [HOST, CHAIR])
def test_a_name_behind_its_title_is_the_subject(table):
    assert links(with_predicates(annotated(table)))["Chad"] == "nsubj urges"


# In Goma, farmers clash / Ann Lee, mayor, dies
WHERE = """
= title
In - ADP 2 case | Goma - PROPN 5 obl | , - PUNCT 2 punct | farmers farmer NOUN 5 nsubj
clash - VERB 0 root | again - ADV 5 advmod
"""
MAYOR = """
= title
Lee - PROPN 5 nsubj | , - PUNCT 3 punct | mayor - NOUN 1 appos | , - PUNCT 3 punct
dies die VERB 0 root | here - ADV 5 advmod
"""


@pytest.mark.parametrize("table", [WHERE, MAYOR], ids=["a place", "an office"])
def test_other_commas_in_a_title_join_nothing(table):
    doc = annotated(table)
    assert with_joint_subjects(doc) is doc


# for fleeing suspect / , army trade blame
HUNTED = """
for - ADP 3 case | fleeing flee VERB 3 amod | suspect - NOUN 0 root
"""
NO_FIRST = """
= title
, - PUNCT 3 punct | army - NOUN 3 compound | trade - NOUN 0 root | blame - NOUN 3 obj
"""


def test_a_gerund_stays_with_a_noun_that_hangs_on_no_verb():
    doc = annotated(HUNTED)
    assert with_predicates(doc) is doc


def test_a_title_that_opens_with_a_comma_joins_nothing():
    doc = annotated(NO_FIRST)
    assert with_joint_subjects(doc) is doc
