"""Two sources that say the opposite of one act dispute each other's statement."""

import pytest

from graphkit.extract.rivals import with_rivals
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord
from tests.builders_text import tree_of


def row(word, head, dep, lemma="-", pos="NOUN"):
    return f"{word} {lemma} {pos} {head} {dep}"


def sentence(source, subject, verb, *, negated=False):
    """One sentence of the form "SOURCE said SUBJECT had (not) VERB"."""
    not_ = [row("not", 6, "advmod", pos="PART")] if negated else []
    root = 5 + len(not_)
    return "\n".join(
        [
            "= body",
            row(source, 2, "nsubj"),
            row("said", 0, "root", "say", "VERB"),
            row(subject, root, "nsubj"),
            row("had", root, "aux", "have", "AUX"),
            *not_,
            row(verb, 2, "ccomp", verb.removesuffix("ed"), "VERB"),
        ]
    )


def told(tree: Tree, number, source, content, polarity="affirm"):
    start = tree.doc.sentences[number].start
    return StatementRecord(
        fragments=(_place(tree, content, start),),
        sentence=number,
        speech="indirect",
        polarity=polarity,
        source=_place(tree, source, start),
    )


def _place(tree: Tree, words, start):
    first = tree.text.index(words, start)
    return Span(start=first, end=first + len(words))


def verifications(sentences, *statements):
    tree = tree_of("\n\n".join(sentences))
    records = [told(tree, number, *words) for number, words in enumerate(statements)]
    return [s.verification for s in with_rivals(tree, records)]


MAYOR = sentence("mayor", "rebels", "shelled")


@pytest.mark.parametrize(
    ("second", "statement", "expected"),
    [
        (
            sentence("guild", "rebels", "shelled", negated=True),
            ("guild", "rebels had not shelled", "deny"),
            "disputed",
        ),
        (
            sentence("guild", "farmers", "shelled", negated=True),
            ("guild", "farmers had not shelled", "deny"),
            "attributed",
        ),
        (
            sentence("guild", "rebels", "wandered", negated=True),
            ("guild", "rebels had not wandered", "deny"),
            "attributed",
        ),
    ],
    ids=["the same act", "others", "another act"],
)
def test_opposites_dispute_each_other(second, statement, expected):
    found = verifications([MAYOR, second], ("mayor", "rebels had shelled"), statement)
    assert found == [expected, expected]


def test_each_side_blames_the_other():
    army, rebels = sentence("army", "rebels", "shelled"), sentence("rebels", "army", "shelled")
    one, two = ("army", "rebels had shelled"), ("rebels", "army had shelled")
    assert verifications([army, rebels], one, two) == ["disputed", "disputed"]


def test_one_source_does_not_dispute_itself():
    again = sentence("mayor", "rebels", "shelled", negated=True)
    second = ("mayor", "rebels had not shelled", "deny")
    found = verifications([MAYOR, again], ("mayor", "rebels had shelled"), second)
    assert found == ["attributed", "attributed"]


@pytest.mark.parametrize(
    ("source", "expected"), [("rebels", "disputed"), ("farmer", "attributed")], ids=["own", "other"]
)
def test_who_denies_an_act_of_his_own_was_accused_of_it(source, expected):
    denial = sentence(source, "they", "shelled", negated=True).replace("NOUN 6", "PRON 6", 1)
    found = verifications(
        [MAYOR, denial], ("mayor", "rebels had shelled"), (source, "they had not shelled", "deny")
    )
    assert found == [expected, expected]
