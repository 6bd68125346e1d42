"""Where statements come from: documents, messages, and speech inside speech."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.statements import find_statements
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import tree_of

REPORT = """
According accord VERB 4 case
to - ADP 1 fixed
the - DET 4 det
report - NOUN 8 obl
, - PUNCT 4 punct
two - NUM 7 nummod
ships ship NOUN 8 nsubj
left leave VERB 0 root
port - NOUN 8 obj
. - PUNCT 8 punct

It - PRON 4 expl
was be AUX 4 cop
not - PART 4 advmod
possible - ADJ 0 root
to - PART 6 mark
verify - VERB 4 csubj
this - DET 8 det
report - NOUN 6 obj
. - PUNCT 4 punct
"""


def test_a_document_speaks_through_its_words_and_can_be_called_unverified():
    tree = tree_of(REPORT)
    [statement] = find_statements(tree, speaking_cast(tree))
    assert contents(tree, [statement]) == [["two ships left port"]]
    assert (statement.source_kind, statement.speakers) == ("document", ())
    assert statement.source.of(tree.text) == "the report"
    assert statement.verification == "unverified"
    assert statement.verification_cue.of(tree.text) == "not possible to verify"


SOURCE = """
A - DET 2 det
message - NOUN 4 nsubj:pass
was be AUX 4 aux:pass
shared share VERB 0 root
among - ADP 6 case
pilots pilot NOUN 4 obl
that - SCONJ 11 mark
the - DET 9 det
airport - NOUN 11 nsubj
would - AUX 11 aux
close - VERB 6 acl:relcl
. - PUNCT 4 punct

Rebels rebel NOUN 3 nsubj:pass
were be AUX 3 aux:pass
said say VERB 0 root
to - PART 7 mark
be - AUX 7 cop
the - DET 7 det
source - NOUN 3 xcomp
. - PUNCT 3 punct
"""


def test_a_message_that_spreads_passes_on_what_its_named_source_says():
    tree = tree_of(SOURCE)
    message, passive, root = find_statements(tree, speaking_cast(tree, Rebels="Group"))
    assert contents(tree, [message]) == [["the airport would close"]]
    assert message.source.of(tree.text) == "A message was shared among pilots"
    assert (message.speakers, message.parent) == ((), None)
    assert (root.speakers, root.parent, root.fragments) == ((0,), 0, message.fragments)
    assert root.cue.of(tree.text) == "were said to be the source"
    assert contents(tree, [passive]) == [["Rebels", "be the source"]]
    assert passive.source is None


def test_speech_inside_speech_names_its_parent():
    tree = tree_of(
        """
        Ann - PROPN 2 nsubj
        said say VERB 0 root
        Bo - PROPN 4 nsubj
        denied deny VERB 2 ccomp
        that - SCONJ 7 mark
        he - PRON 7 nsubj
        left leave VERB 4 ccomp
        . - PUNCT 2 punct
        """
    )
    outer, inner = find_statements(tree, speaking_cast(tree, Ann="Person", Bo="Person"))
    assert (outer.parent, inner.parent) == (None, 0)
    assert (outer.polarity, inner.polarity, inner.act) == ("affirm", "deny", "deny")


def test_a_document_with_an_issuer_is_spoken_by_the_issuer():
    tree = tree_of(
        """
        A - DET 2 det
        statement - NOUN 5 nsubj
        from - ADP 4 case
        NATO - PROPN 2 nmod
        said say VERB 0 root
        talks talk NOUN 7 nsubj
        failed fail VERB 5 ccomp
        . - PUNCT 5 punct
        """
    )
    [statement] = find_statements(tree, speaking_cast(tree, NATO="Organization"))
    assert statement.speakers == (0,)


FRIEND = """
A - DET 2 det | friend - NOUN 12 nsubj | of - ADP 5 case | the - DET 5 det | pilot - NOUN 2 nmod
, - PUNCT 8 punct | who - PRON 8 nsubj | refused refuse VERB 5 acl:relcl | a - DET 10 det
name - NOUN 8 obj | , - PUNCT 2 punct | said say VERB 0 root | ships ship NOUN 14 nsubj
sank sink VERB 12 ccomp | . - PUNCT 12 punct
"""


def test_a_clause_behind_a_source_is_not_part_of_it():
    tree = tree_of(FRIEND)
    [statement] = find_statements(tree, speaking_cast(tree))
    assert statement.source.of(tree.text) == "A friend of the pilot"


NOT_NAMED = """
Two - NUM 2 nummod | officials official NOUN 10 nsubj | , - PUNCT 5 punct | who - PRON 5 nsubj
asked ask VERB 2 acl:relcl | not - PART 9 advmod | to - PART 9 mark | be - AUX 9 aux:pass
named name VERB 5 xcomp | said say VERB 0 root | ships ship NOUN 12 nsubj | sank sink VERB 10 ccomp
"""
DECLINED = """
An - DET 2 det | official - NOUN 8 nsubj | who - PRON 4 nsubj | declined decline VERB 2 acl:relcl
to - PART 7 mark | be - AUX 7 aux:pass | identified identify VERB 4 xcomp | said say VERB 0 root
ships ship NOUN 10 nsubj | sank sink VERB 8 ccomp
"""
ON_CONDITION = """
An - DET 2 det | official - NOUN 3 nsubj | said say VERB 0 root | on - ADP 5 case
condition - NOUN 3 obl | of - ADP 7 case | anonymity - NOUN 5 nmod | that - SCONJ 10 mark
ships ship NOUN 10 nsubj | sank sink VERB 3 ccomp
"""
SPEAKING = """
An - DET 2 det | official - NOUN 7 nsubj | , - PUNCT 4 punct | speaking speak VERB 2 acl
anonymously - ADV 4 advmod | , - PUNCT 4 punct | said say VERB 0 root | ships ship NOUN 9 nsubj
sank sink VERB 7 ccomp
"""
NOT_ALLOWED = """
An - DET 2 det | official - NOUN 9 nsubj | who - PRON 6 nsubj:pass | was be AUX 6 aux:pass
not - PART 6 advmod | authorized authorize VERB 2 acl:relcl | to - PART 8 mark
speak - VERB 6 xcomp | said say VERB 0 root | ships ship NOUN 11 nsubj | sank sink VERB 9 ccomp
"""
UNNAMED = """
Unnamed - ADJ 2 amod | officials official NOUN 3 nsubj | said say VERB 0 root
ships ship NOUN 5 nsubj | sank sink VERB 3 ccomp
"""
OFFICIAL = """
An - DET 2 det | official - NOUN 8 nsubj | who - PRON 6 nsubj:pass | was be AUX 6 aux:pass
later - ADV 6 advmod | named name VERB 2 acl:relcl | envoy - NOUN 6 xcomp | said say VERB 0 root
ships ship NOUN 10 nsubj | sank sink VERB 8 ccomp
"""


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (NOT_NAMED, "unnamed"),
        (DECLINED, "unnamed"),
        (ON_CONDITION, "unnamed"),
        (SPEAKING, "unnamed"),
        (NOT_ALLOWED, "unnamed"),
        (UNNAMED, "unnamed"),
        (OFFICIAL, "official"),
    ],
    ids=["not named", "declined", "on condition", "speaking", "not allowed", "unnamed", "named"],
)
def test_officials_who_hide_their_names_are_unnamed_sources(table, kind):
    tree = tree_of(table)
    cast = speaking_cast(tree, official="Group", officials="Group")
    [statement] = find_statements(tree, cast)
    assert statement.source_kind == kind


def test_who_asks_for_anonymity_says_nothing_by_it():
    tree = tree_of(
        """
        Officials official NOUN 2 nsubj
        requested request VERB 0 root
        anonymity - NOUN 2 obj
        . - PUNCT 2 punct
        """
    )
    assert find_statements(tree, speaking_cast(tree, Officials="Group")) == []


def test_soldiers_of_a_state_who_hide_their_names_are_not_the_named_ones():
    tree = tree_of(
        """
        Chadian - ADJ 2 amod B-LOC
        soldiers soldier NOUN 5 nsubj
        speaking speak VERB 2 acl
        anonymously - ADV 3 advmod
        said say VERB 0 root
        Chadian - ADJ 7 amod B-LOC
        soldiers soldier NOUN 8 nsubj
        left leave VERB 5 ccomp
        . - PUNCT 5 punct
        """
    )
    groups = [entity for entity in find_cast(tree).entities if entity.label == "Group"]
    assert [group.named for group in groups] == [False, True]


BETWEEN = """
“ - PUNCT 4 punct | No - DET 3 det | crate - NOUN 4 nsubj | leaves leave VERB 11 ccomp
, - PUNCT 4 punct | ” - PUNCT 4 punct | its - PRON 8 nmod:poss | owner - NOUN 4 nsubj
, - PUNCT 10 punct | Lee - PROPN 8 appos | told tell VERB 0 root | reporters - NOUN 11 obj
. - PUNCT 11 punct
"""
# "“No crate leaves,” reads a letter."
READS = """
“ - PUNCT 4 punct | No - DET 3 det | crate - NOUN 4 nsubj | leaves leave VERB 7 ccomp
, - PUNCT 4 punct | ” - PUNCT 4 punct | reads read VERB 0 root | a - DET 9 det
letter - NOUN 7 obj | . - PUNCT 7 punct
"""


@pytest.mark.parametrize(
    ("table", "source"), [(BETWEEN, "its owner"), (READS, "a letter")], ids=["between", "behind"]
)
def test_who_stands_between_a_quotation_and_its_cue_speaks(table, source):
    tree = tree_of(table)
    [statement] = find_statements(tree, speaking_cast(tree))
    assert contents(tree, [statement]) == [["No crate leaves"]]
    assert statement.source.of(tree.text) == source
