"""Who is named only to say that somebody else is meant takes no part: one form each."""

import pytest

from tests.builders_events import one, parts

SENT = """
Chad/-/PROPN/6/nsubj ,/-/PUNCT/4/punct not/-/PART/4/advmod Mali/-/PROPN/1/conj ,/-/PUNCT/1/punct
attacked/attack/VERB/0/root Goma/-/PROPN/6/obj ./-/PUNCT/6/punct
"""
AND_NOT = SENT.replace(",/-/PUNCT/4/punct", "and/-/CCONJ/4/cc")
RATHER = """
Chad/-/PROPN/5/nsubj rather/-/ADV/4/cc than/-/ADP/2/fixed Mali/-/PROPN/1/conj
attacked/attack/VERB/0/root Goma/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
NOT_FIRST = """
Not/-/PART/2/advmod Mali/-/PROPN/5/nsubj but/-/CCONJ/4/cc Chad/-/PROPN/2/conj
attacked/attack/VERB/0/root Goma/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
SPLIT = """
It/-/PRON/4/nsubj was/be/AUX/4/cop not/-/PART/4/advmod Mali/-/PROPN/0/root but/-/CCONJ/6/cc
Chad/-/PROPN/4/conj that/-/PRON/8/nsubj attacked/attack/VERB/4/acl:relcl Goma/-/PROPN/8/obj
./-/PUNCT/4/punct
"""
BY = """
Goma/-/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass attacked/attack/VERB/0/root by/-/ADP/5/case
Chad/-/PROPN/3/obl:agent ,/-/PUNCT/9/punct not/-/PART/9/advmod by/-/ADP/9/case
Mali/-/PROPN/5/conj ./-/PUNCT/3/punct
"""


@pytest.mark.parametrize("words", [SENT, AND_NOT, RATHER, NOT_FIRST, SPLIT, BY])
def test_who_is_set_aside_takes_no_part(words):
    text, event = one(words, "ASSAULT")
    assert {("actor", "Chad"), ("target", "Goma")} == set(parts(text, event))
    assert event.status == "reported"


def test_a_target_that_is_set_aside_is_none():
    words = SENT.replace("Chad/-/PROPN/6/nsubj", "Chad/-/PROPN/6/obj").replace(
        "Goma/-/PROPN/6/obj", "Niger/-/PROPN/6/nsubj"
    )
    text, event = one(words, "ASSAULT")
    assert ("target", "Chad") in parts(text, event)
    assert ("target", "Mali") not in parts(text, event)


def test_who_is_named_alone_as_not_the_one_does_not_act():
    words = SPLIT.replace("but/-/CCONJ/6/cc\nChad/-/PROPN/4/conj ", "").replace("/8/", "/6/")
    text, event = one(words, "ASSAULT")
    assert ("actor", "Mali") not in parts(text, event)
    assert event.status == "reported"


def test_not_only_leaves_both():
    words = SENT.replace(
        "not/-/PART/4/advmod Mali/-/PROPN/1/conj",
        "not/-/PART/5/advmod only/-/ADV/5/advmod Mali/-/PROPN/1/conj",
    )
    words = words.replace("/4/punct", "/5/punct").replace("/6/", "/7/")
    text, event = one(words, "ASSAULT")
    assert {("actor", "Chad"), ("actor", "Mali")} <= set(parts(text, event))
