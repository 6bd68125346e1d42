"""Each lasting relation in its usual wordings, and sentences that state none."""

from pathlib import Path

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.relations import find_relations
from tests.builders_text import read_block

# Blocks of a sentence ("#"), the relations it states (">") and its tree.
BLOCKS = [
    block.strip()
    for path in sorted(Path(__file__).parent.glob("wordings_*.txt"))
    for block in path.read_text(encoding="utf-8").split("\n\n")
]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0][2:])
def test_relations_are_found_in_their_usual_wordings(block: str) -> None:
    wanted, tree = read_block(block)
    cast = find_cast(tree)
    found = set()
    for relation in find_relations(tree, cast, ()):
        ends = [cast.entities[i].name for i in (relation.source, relation.target) if i is not None]
        told = relation.title or relation.kind or relation.basis or "-"
        former = ["former"] if relation.former else []
        found.add(" | ".join([relation.type, *ends, told, *former]))
    assert found == wanted
