"""Chains of named entities, and whether a pronoun leads to the right person."""

import pytest

from graphkit.evaluate.figures import scores
from graphkit.evaluate.layers import score_articles
from graphkit.evaluate.records import GoldArticle

TEXT = "Anna Vale met the envoy Pavel Orlov. She thanked him. The envoy left."
GOLD = (("Anna Vale", 1), ("the envoy Pavel Orlov", 2), ("She", 1), ("him", 2), ("The envoy", 2))


def article(mentions, *, kind=None):
    entities = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "type": "person",
         "cluster": cluster, "kind": kind and kind(words)}
        for words, cluster in mentions
    ]  # fmt: skip
    return GoldArticle.model_validate({"id": "a", "text": TEXT, "entities": entities})


def kind(words):
    return "pronoun" if words in {"She", "him"} else "name"


def figure(name, found):
    scored = score_articles([article(GOLD)], {"a": article(found, kind=kind)}, ["coreference"])
    return {one.figure: one.score for one in scores(scored)}[name]


@pytest.mark.parametrize(
    ("she", "him", "right"), [(1, 2, 100.0), (2, 2, 50.0), (2, 1, 0.0), (3, 3, 0.0)]
)
def test_a_pronoun_leads_to_the_person_whose_other_mentions_its_chain_has(she, him, right):
    # Bare "Pavel Orlov" lies in the gold's longer mention.
    found = (("Anna Vale", 1), ("Pavel Orlov", 2), ("She", she), ("him", him))
    assert figure("pronoun to the right person", found) == right


def test_a_pronoun_that_is_not_found_leads_to_nobody():
    assert figure("pronoun to the right person", (("Anna Vale", 1),)) == 0.0


def test_chains_without_a_name_are_left_out_of_those_of_named_entities():
    assert figure("B3 of named entities", GOLD) == 100.0
    unnamed = (("She", 1), ("him", 2))
    assert figure("B3 of named entities", unnamed) == 0.0
    assert figure("B3", unnamed) > 0.0
