"""Where the words of an event begin and end: no marks, links or words of other clauses."""

import pytest

from tests.builders_events import one

BESIDE = """
Mali/-/PROPN/2/nsubj fell/fall/VERB/0/root ;/-/PUNCT/6/punct and/-/CCONJ/6/cc Chad/-/PROPN/6/nsubj
attacked/attack/VERB/2/conj Niger/-/PROPN/6/obj ,/-/PUNCT/6/punct ./-/PUNCT/2/punct
"""
WHEN = """
It/-/PRON/2/nsubj ended/end/VERB/0/root when/-/ADV/5/advmod Chad/-/PROPN/5/nsubj
attacked/attack/VERB/2/advcl Niger/-/PROPN/5/obj ,/-/PUNCT/10/punct by/-/ADP/10/case
its/-/PRON/10/nmod:poss report/-/NOUN/5/obl ./-/PUNCT/2/punct
"""
QUOTED = """
Lind/-/PROPN/2/nsubj said/say/VERB/0/root in/-/ADP/4/case Mali/-/PROPN/7/obl “/-/PUNCT/7/punct
Chad/-/PROPN/7/nsubj attacked/attack/VERB/2/ccomp Niger/-/PROPN/7/obj ”/-/PUNCT/7/punct
./-/PUNCT/2/punct
"""
BEHIND = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root Niger/-/PROPN/2/obj with/-/ADP/6/case
“/-/PUNCT/6/punct shells/shell/NOUN/2/obl and/-/CCONJ/8/cc left/leave/VERB/2/conj
”/-/PUNCT/8/punct ./-/PUNCT/2/punct
"""
WHOLE = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root “/-/PUNCT/5/punct the/-/DET/5/det
farms/farm/NOUN/2/obj ”/-/PUNCT/5/punct in/-/ADP/8/case Niger/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
SPLIT = """
Chad/-/PROPN/3/nsubj “/-/PUNCT/3/punct attacked/attack/VERB/0/root Niger/-/PROPN/3/obj
”/-/PUNCT/3/punct ./-/PUNCT/3/punct
"""

AS_TREASON = """
Niger/-/PROPN/2/nsubj probed/probe/VERB/0/root the/-/DET/4/det attack/-/NOUN/2/obj as/-/ADP/6/case
treason/-/NOUN/4/nmod ./-/PUNCT/2/punct
"""
SAID_ON = """
Niger/-/PROPN/2/nsubj said/say/VERB/0/root on/-/ADP/4/case Monday/-/PROPN/6/obl Chad/-/PROPN/6/nsubj
attacked/attack/VERB/2/ccomp Mali/-/PROPN/6/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        pytest.param(BESIDE, "Chad attacked Niger", id="behind a semicolon"),
        pytest.param(WHEN, "Chad attacked Niger", id="when, by whose report"),
        pytest.param(QUOTED, "Chad attacked Niger", id="what is quoted"),
        pytest.param(BEHIND, "Chad attacked Niger with", id="up to a quotation that it would cut"),
        pytest.param(WHOLE, "Chad attacked “the farms” in Niger", id="around a whole quotation"),
        pytest.param(AS_TREASON, "the attack", id="not what it is taken for"),
        pytest.param(SAID_ON, "Chad attacked Mali", id="not the day of the saying"),
        pytest.param(SPLIT, "Chad “attacked Niger", id="a subject before the quotation stays"),
    ],
)
def test_the_clause_of_an_event_is_its_own_words(words, clause):
    text, event = one(words, "ASSAULT")
    assert event.clause.of(text) == clause
