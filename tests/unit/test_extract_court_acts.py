"""Acts that courts and police speak of: whoever is acquitted, tried or wanted has not done them."""

import pytest

from tests.builders_events import one

PASSIVE = """
Niger/-/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass {}/VERB/0/root {}/-/SCONJ/5/mark
attacking/attack/VERB/3/advcl Goma/-/PROPN/5/obj ./-/PUNCT/3/punct
"""
PLEA = """
Niger/-/PROPN/2/nsubj {}/VERB/0/root {}/-/{}/4/advmod guilty/-/ADJ/2/xcomp to/-/SCONJ/6/mark
attacking/attack/VERB/4/advcl Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
TRIAL = """
The/-/DET/2/det trial/-/NOUN/6/nsubj for/-/SCONJ/4/mark attacking/attack/VERB/2/acl
Goma/-/PROPN/4/obj began/begin/VERB/0/root ./-/PUNCT/6/punct
"""
ESCAPED = """
Niger/-/PROPN/2/nsubj escaped/escape/VERB/0/root being/be/AUX/4/aux:pass
attacked/attack/VERB/2/xcomp ./-/PUNCT/2/punct
"""
RULED = """
Niger/-/PROPN/2/nsubj ruled/rule/VERB/0/root out/-/ADP/2/compound:prt attacking/attack/VERB/2/xcomp
Goma/-/PROPN/4/obj ./-/PUNCT/2/punct
"""

APPEAR = """
Niger/-/PROPN/2/nsubj appears/appear/VERB/0/root to/-/PART/5/mark have/-/AUX/5/aux
attacked/attack/VERB/2/xcomp Goma/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
PROBABLY = """
Niger/-/PROPN/3/nsubj probably/-/ADV/3/advmod attacked/attack/VERB/0/root Goma/-/PROPN/3/obj
./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(PASSIVE.format("acquitted/acquit", "of"), "denied", id="acquitted of"),
        pytest.param(PASSIVE.format("convicted/convict", "of"), "reported", id="convicted of"),
        pytest.param(PASSIVE.format("wanted/want", "for"), "claimed", id="wanted for"),
        pytest.param(
            PASSIVE.format("questioned/question", "over"), "claimed", id="questioned over"
        ),
        pytest.param(PASSIVE.format("praised/praise", "for"), "reported", id="praised for"),
        pytest.param(PLEA.format("pleaded/plead", "not", "PART"), "denied", id="not guilty"),
        pytest.param(PLEA.format("pleaded/plead", "later", "ADV"), "claimed", id="guilty"),
        pytest.param(TRIAL, "claimed", id="the trial for attacking"),
        pytest.param(APPEAR, "claimed", id="appears to have attacked"),
        pytest.param(PROBABLY, "claimed", id="probably attacked"),
        pytest.param(ESCAPED, "negated", id="escaped being attacked"),
    ],
)
def test_a_verdict_decides_whether_it_was_done(words, status):
    assert one(words, "ASSAULT")[1].status == status


def test_who_pleads_not_guilty_has_done_so():
    assert one(PLEA.format("pleaded/plead", "not", "PART"), "OTHER")[1].status == "reported"


def test_what_is_ruled_out_is_negated():
    assert one(RULED, "ASSAULT")[1].status == "negated"
