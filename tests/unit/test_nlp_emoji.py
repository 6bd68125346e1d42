"""Emoji between words: the language model sees none, and every offset holds."""

import pytest

from graphkit.model.document import Document
from graphkit.nlp.annotate import Annotator
from graphkit.nlp.emoji import is_emoji
from graphkit.nlp.sentences import split


@pytest.mark.parametrize("word", ["💥", "🇵", "👍🏽", "👩‍🚀", "❤️", "\ufe0f", "1️⃣", "⚡"])
def test_pictures_and_what_joins_them_are_emoji(word):
    assert is_emoji(word)


@pytest.mark.parametrize("word", ["", "Oslo", "1", "°", "©", "™", "“", "…", "–", "€", "x💥"])
def test_words_and_marks_are_none(word):
    assert not is_emoji(word)


def test_a_sentence_is_read_as_if_it_had_none():
    plain = "BREAKING: Norway said Chad attacked Oslo. The port is shut."
    given = "😀 BREAKING 🚨🚨: Norway 🇳🇴 said Chad 🇹🇩 attacked Oslo 💥💥. ⚡ The port is shut."
    annotator = Annotator()
    one, two = (annotator.annotate(Document(text=text)) for text in (plain, given))
    assert [t.model_dump(exclude={"start", "end"}) for t in one.tokens] == [
        t.model_dump(exclude={"start", "end"}) for t in two.tokens
    ]
    assert [given[t.start : t.end] for t in two.tokens] == [
        plain[t.start : t.end] for t in one.tokens
    ]
    assert one.entities == two.entities
    assert [(s.first, s.last) for s in one.sentences] == [(s.first, s.last) for s in two.sentences]


def test_an_emoji_opens_a_sentence_before_a_capital():
    text = "He left. 💥 The port is shut."
    assert [span.of(text) for span in split(text, 0, len(text))] == [
        "He left.",
        "💥 The port is shut.",
    ]


def test_emoji_alone_are_no_words():
    assert Annotator().annotate(Document(text="😀😀")).tokens == ()
