"""Sentences in capitals: what the model is given in their place."""

import pytest

from graphkit.nlp.shouting import is_shouted, quietened


@pytest.mark.parametrize(
    ("shouted", "given"),
    [
        (
            "PRESIDENT ADA LIND MET THE MINISTER IN OSLO .",
            "President Ada Lind met the minister in Oslo .",
        ),
        (
            "THE UN SAID NINE WERE HURT ON MONDAY .",
            "The UN said nine were hurt on Monday .",
        ),
        (
            "RUSSIA AND NATO MAY MEET . THEY SAID SO IN MARCH .",
            "Russia and NATO may meet . They said so in March .",
        ),
    ],
)
def test_names_that_are_known_keep_a_capital(shouted, given):
    words = shouted.split()
    assert is_shouted(words)
    assert " ".join(quietened(words)) == given


@pytest.mark.parametrize("text", ["The UN and the EU met .", "UN AND EU .", "1914 - 1918"])
def test_only_whole_sentences_of_capitals_are_shouted(text):
    assert not is_shouted(text.split())
