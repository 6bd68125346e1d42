"""Titles whose verb was read as a noun or as a clause below a name, mended."""

import pytest

from graphkit.nlp.names_behind import with_names_behind
from graphkit.nlp.title_verbs import with_title_verbs
from tests.builders_text import annotated


def links(doc):
    """Return each word with its relation and its head's word."""
    return {
        doc.word(i): f"{token.dep} {doc.word(token.head)}" for i, token in enumerate(doc.tokens)
    }


# Leaders of Chad to send troops to Mali
TO_SEND = """
= title
Leaders leader NOUN 0 root | of - ADP 3 case | Chad - PROPN 1 nmod | to - PART 5 mark
send - VERB 1 acl | troops troop NOUN 5 obj | into - ADP 8 case | Mali - PROPN 1 nmod
"""
# In Chad, army shells rebels
SHELLS = """
= title
In - ADP 2 case | Chad - PROPN 6 nmod | , - PUNCT 2 punct | army - NOUN 5 compound
shells shell NOUN 6 compound | rebels rebel NOUN 0 root
"""
# Rebels attack small farm in Mali
ATTACK = """
= title
Rebels rebel NOUN 4 compound | attack - NOUN 4 compound | small - ADJ 4 amod
farm - NOUN 0 root | in - ADP 6 case | Mali - PROPN 4 nmod
"""
# Chad: court jails mayor
JAILS = """
= title
Chad - PROPN 0 root | : - PUNCT 1 punct | court - NOUN 4 compound | jails jail NOUN 1 appos
mayor - NOUN 4 compound
"""
# In Chad, Mali to send troops
ELSEWHERE = """
= title
In - ADP 2 case | Chad - PROPN 6 obl | , - PUNCT 2 punct | Mali - PROPN 2 nmod | to - PART 6 mark
send - VERB 0 root | troops troop NOUN 6 obj
"""
# Woman, 30, to sue firm
WOMAN = """
= title
Woman - NOUN 0 root | , - PUNCT 3 punct | 30 - NUM 1 appos | , - PUNCT 3 punct | to - PART 6 mark
sue - VERB 1 dep | firm - NOUN 6 obj
"""


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (
            TO_SEND,
            {"Leaders": "nsubj send", "Chad": "nmod Leaders", "send": "root send",
             "troops": "obj send", "Mali": "obl send"},
        ),
        (SHELLS, {"army": "nsubj shells", "rebels": "obj shells", "Chad": "obl shells"}),
        (ATTACK, {"Rebels": "nsubj attack", "farm": "obj attack", "small": "amod farm"}),
        (ELSEWHERE, {"Mali": "nsubj send", "Chad": "obl send", "troops": "obj send"}),
        (WOMAN, {"Woman": "nsubj sue", "30": "appos Woman", "firm": "obj sue"}),
        (JAILS, {"court": "nsubj jails", "mayor": "obj jails", "Chad": "obl jails"}),
    ],
    ids=["what is to be done", "a place before", "many", "another place", "an age", "a colon"],
)  # fmt: skip
def test_the_verb_of_a_title_is_its_head(table, wanted):
    assert wanted.items() <= links(with_title_verbs(annotated(table))).items()


# Rebels trade blame
BLAME = """
= title
Rebels rebel NOUN 2 nsubj | trade - VERB 0 root | blame - VERB 2 obj
"""


def test_the_object_of_the_verb_before_it_is_a_noun():
    doc = with_title_verbs(annotated(BLAME))
    assert [token.pos for token in doc.tokens] == ["NOUN", "VERB", "NOUN"]


# Bid to free hostages
BID = """
= title
Bid bid NOUN 0 root | to - PART 3 mark | free - VERB 1 acl | hostages hostage NOUN 3 obj
"""
# Army attack kills rebels
KILLS = """
= title
Army - NOUN 2 compound | attack - NOUN 3 nsubj | kills kill VERB 0 root | rebels rebel NOUN 3 obj
"""
# Arms control treaty
ARMS = """
= title
Arms arm NOUN 2 compound | control - NOUN 3 compound | treaty - NOUN 0 root
"""
# Army raid victims
RAID = """
= title
Army army NOUN 2 compound | raid - NOUN 3 compound | victims victim NOUN 0 root
"""


@pytest.mark.parametrize(
    "table",
    [BID, KILLS, ARMS, RAID, SHELLS.replace("title", "body")],
    ids=["a plan", "a verb beside", "a plural", "one", "no title"],
)
def test_nouns_of_a_title_stay_nouns(table):
    doc = annotated(table)
    assert with_title_verbs(doc) is doc


# Mali sued its old partner Chad.
PARTNER = """
Mali - PROPN 2 nsubj | sued sue VERB 0 root | its - PRON 5 nmod:poss | old - ADJ 5 amod
partner - NOUN 2 obj | Chad - PROPN 2 obj | . - PUNCT 2 punct
"""
# Mali sued its partner Orla Works.
WORKS = """
Mali - PROPN 2 nsubj | sued sue VERB 0 root | its - PRON 4 nmod:poss | partner - NOUN 2 obj
Orla - PROPN 6 compound | Works - PROPN 4 flat | . - PUNCT 2 punct
"""
# Mali was hit by its rival Chad.
RIVAL = """
Mali - PROPN 3 nsubj:pass | was be AUX 3 aux:pass | hit - VERB 0 root | by - ADP 7 case
its - PRON 6 nmod:poss | rival - NOUN 7 nmod:desc | Chad - PROPN 3 flat | . - PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("table", "name", "link"),
    [
        (PARTNER, "Chad", "appos partner"),
        (WORKS, "Works", "appos partner"),
        (RIVAL, "Chad", "obl hit"),
    ],
    ids=["two objects", "flat", "a preposition"],
)
def test_a_name_behind_whose_it_is_stands_in_apposition(table, name, link):
    assert links(with_names_behind(annotated(table)))[name] == link


def test_what_somebody_is_named_is_no_apposition():
    doc = annotated(PARTNER.replace("sued sue", "named name"))
    assert with_names_behind(doc) is doc
