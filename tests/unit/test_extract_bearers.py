"""Which entities a name is compared with: those that it may mean, and no others."""

from graphkit.extract.bearers import Bearers
from graphkit.extract.draft import Draft, Drafts
from graphkit.names import name_key
from tests.builders_text import tree_of

NAMES = ("Great Lakes Union", "GLU", "Harbour Bank", "Bank of the Harbour")


def bearers() -> Bearers:
    drafts = Drafts(tree_of("It it PRON 0 root"))
    for number, name in enumerate(NAMES):
        drafts.add(Draft("Organization", name, [name], gazetteer_id=f"o:{number}"))
    drafts.add(Draft("Person", "GLU", ["GLU"]))
    return Bearers(drafts, "Organization", name_key)


def test_a_name_meets_its_spellings_and_its_acronyms_in_their_order():
    found = bearers()
    assert found.like("the Great Lakes Union", None) == [0, 1]
    assert found.like("G.L.U.", None) == [0, 1]
    assert found.like("HB", None) == [2]
    assert found.like("BH", None) == [3]
    assert found.like("Lakes", None) == []


def test_an_entity_is_met_by_its_id_and_by_a_new_name():
    found = bearers()
    assert found.like("Lakes", "o:2") == [2]
    found.add(3, "Lakes")
    assert found.like("Lakes", "o:2") == [2, 3]
