"""When a word that mostly means something else is the name of a city."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.ordinary import may_name_place
from tests.builders_text import tree_of


def table_of(text: str) -> str:
    """Return a flat table of a sentence, each word hung on the first, Corona a place."""
    rows = []
    for number, word in enumerate((*text.split(), "."), 1):
        pos = "PROPN" if word[0].isupper() else "PUNCT" if word in {".", ","} else "NOUN"
        head = "0 root" if number == 1 else "1 dep"
        rows.append(f"{word} - {pos} {head}{' B-LOC' if word == 'Corona' else ''}")
    return " | ".join(rows)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Corona wave grew", False),
        ("many died of Corona , doctors said", False),
        ("she lives in Corona", True),
        ("she left Corona , California", True),
        ("the Orlava wave grew", True),
    ],
)
def test_an_ordinary_word_names_a_city_only_where_its_words_say_so(text, expected):
    tree = tree_of(table_of(text))
    index = next(i for i in range(len(tree.tokens)) if tree.word(i) in {"Corona", "Orlava"})
    assert may_name_place(tree, index, index + 1) is expected


@pytest.mark.parametrize("located", [True, False])
def test_a_word_that_names_no_place_has_no_coordinates(located):
    text = "she left Corona , California" if located else "the Corona wave grew"
    cast = find_cast(tree_of(table_of(text)))
    (found,) = [entity for entity in cast.entities if entity.name == "Corona"]
    assert (found.lat is not None) is located
    nothing = found.located_by == "undecided: nothing says that this word names a place"
    assert nothing is not located
