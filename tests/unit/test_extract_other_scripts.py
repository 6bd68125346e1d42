"""Names in other letters: in brackets behind a Latin name, and standing alone."""

import pytest

from graphkit.extract.mentions import find_cast
from tests.builders_cast import chains
from tests.builders_text import tree_of

SAID = "said say VERB 0 root | so - ADV {verb} advmod | . - PUNCT {verb} punct"


def aside(name, label, *inside):
    """Build "NAME (INSIDE) said so."; words of the bracket hang on the name."""
    words = name.split()
    tags = [f"B-{label}"] + [f"I-{label}"] * (len(words) - 1)
    verb = len(words) + len(inside) + 3
    named = [
        f"{word} - PROPN {verb if place == 0 else 1} {'flat' if place else 'nsubj'} {tag}"
        for place, (word, tag) in enumerate(zip(words, tags, strict=True))
    ]
    bracket = [f"{word} - PROPN 1 appos" for word in inside]
    opening, closing = "( - PUNCT 1 punct", ") - PUNCT 1 punct"
    return " | ".join([*named, opening, *bracket, closing, SAID.format(verb=verb)])


@pytest.mark.parametrize(
    ("name", "label", "inside", "alias"),
    [
        ("Vladimir Makei", "PER", "Уладзімір Макей", "Уладзімір Макей"),
        ("Vladimir Makei", "PER", "Belarusian : Уладзімір Макей , born 1958", "Уладзімір Макей"),
        ("Vladimir Makei", "PER", "in Belarusian : Макей", "Макей"),
        ("Alexis Tsipras", "PER", "Αλέξης Τσίπρας", "Αλέξης Τσίπρας"),
        ("Xi Jinping", "PER", "习近平", "习近平"),
        ("Mohammed Salman", "PER", "Arabic محمد سلمان", "محمد سلمان"),
        ("Orlava", "LOC", "Орлава", "Орлава"),
    ],
)
def test_a_name_in_brackets_behind_a_latin_one_is_its_alias(name, label, inside, alias):
    found = find_cast(tree_of(aside(name, label, *inside.split())))
    (entity,) = found.entities
    assert (entity.name, alias in entity.aliases) == (name, True)
    said = [(mention.of(found.tree.text), mention.kind) for mention in found.mentions]
    assert said == [(name, "name"), (alias, "name")]


@pytest.mark.parametrize(
    "inside", ["Сергей Дорн", "Министерство", "born in Минск", "of the party Звезда"]
)
def test_what_is_another_name_is_no_alias(inside):
    assert chains(aside("Vladimir Makei", "PER", *inside.split())) == {
        "Vladimir Makei": ("Person", ["Vladimir Makei"])
    }


STANDING = """
Volodymyr - PROPN 3 nsubj B-PER | Zelensky - PROPN 1 flat I-PER | left leave VERB 0 root
. - PUNCT 3 punct
Зеленский - PROPN 6 nsubj B-PER | met meet VERB 0 root | Олег - PROPN 6 obj B-PER
Дорн - PROPN 7 flat I-PER | . - PUNCT 6 punct
"""


def test_a_name_that_stands_alone_is_a_mention_and_meets_the_latin_one():
    found = chains(STANDING)
    assert found == {
        "Volodymyr Zelensky": ("Person", ["Volodymyr Zelensky", "Зеленский"]),
        "Олег Дорн": ("Person", ["Олег Дорн"]),
    }


@pytest.mark.parametrize("word", ["мир", "Β", "习近平", "Zеlensky"])
def test_other_words_in_other_letters_are_no_names(word):
    """A common word, a letter, what nothing here romanizes, a Latin name with one Cyrillic e."""
    line = f"{word} - PROPN 2 nsubj B-PER | fell fall VERB 0 root | . - PUNCT 2 punct"
    assert chains(line) == {}
