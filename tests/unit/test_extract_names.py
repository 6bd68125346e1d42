"""Which words are names, and of what: labels mended by the article and by the words around."""

from pathlib import Path

import pytest

from graphkit.evaluate.layers import wider_types
from graphkit.evaluate.records import GoldArticle, GoldEntity
from graphkit.extract.mentions import find_cast
from tests.builders_text import tree_of

# Blocks of a rule ("=="), the entities found (">") and the trees, a "--" between sentences.
TEXT = (Path(__file__).parent / "name_sentences.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "block", TEXT.strip().split("\n\n"), ids=lambda block: block.splitlines()[0][3:]
)
def test_names_are_labelled_by_the_article_and_their_words(block: str) -> None:
    lines = block.splitlines()
    wanted = [line[2:] for line in lines if line.startswith("> ")]
    table = "\n".join(line for line in lines if not line.startswith(("== ", "> ")))
    tree = tree_of(table.replace("\n--\n", "\n\n"))
    cast = find_cast(tree)
    found = []
    for number, entity in enumerate(cast.entities):
        words = [m.of(tree.text) for m in cast.mentions if m.entity == number]
        found.append(" | ".join([entity.label, entity.name, ", ".join(words)]))
    assert found == wanted


def test_where_nationalities_are_marked_groups_are_organizations() -> None:
    def gold(kind: str) -> GoldArticle:
        return GoldArticle(
            id="a", text="Chadian", entities=(GoldEntity(start=0, end=7, type=kind),)
        )

    assert wider_types([gold("person")])["group"] == "person"
    assert wider_types([gold("nationality")])["group"] == "organization"


def _open(table: str) -> list[str]:
    """Return the names of persons that leave open who is meant."""
    cast = find_cast(tree_of(table))
    return [m.of(cast.tree.text) for m in cast.mentions if m.vague and m.kind == "name"]


LEES = """
Ann - PROPN 3 nsubj B-PER | Lee - PROPN 1 flat I-PER | met meet VERB 0 root
Bert - PROPN 3 obj B-PER | Lee - PROPN 4 flat I-PER
"""
TOM_AND_KARL = """
Tom - PROPN 5 nsubj B-PER | and - CCONJ 3 cc | Karl - PROPN 1 conj B-PER
Brandt - PROPN 3 flat I-PER | left leave VERB 0 root
"""


@pytest.mark.parametrize(
    ("before", "behind", "left_open"),
    [
        (LEES, "younger - ADJ 2 amod | Lee - PROPN 3 nsubj B-PER", ["Lee"]),
        (LEES, "Mrs. - PROPN 2 nmod:desc | Lee - PROPN 3 nsubj B-PER", []),
        (TOM_AND_KARL, "now - ADV 3 advmod | Brandt - PROPN 3 nsubj B-PER", ["Brandt"]),
    ],
)
def test_a_surname_of_two_may_leave_open_who_is_meant(
    before: str, behind: str, left_open: list[str]
) -> None:
    assert _open(f"{before}\n{behind} | slept sleep VERB 0 root") == left_open
