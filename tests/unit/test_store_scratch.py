"""What a check notes aside comes back whole, however much of it there is."""

import pytest

from graphkit.errors import StoreError
from graphkit.model.judgement import Standing
from graphkit.resolve.outlines import outline
from graphkit.store import scratch as module
from graphkit.store.scratch import Scratch
from tests.builders import BERGEN, NORWAY, ORLOV, VALE, border_march, phone_call


@pytest.fixture
def scratch(monkeypatch):
    monkeypatch.setattr(module, "PAGE", 2)
    with Scratch() as opened:
        yield opened


def test_what_nobody_expected_is_told_in_its_order(scratch):
    scratch.expect([ORLOV.id, NORWAY.id])
    scratch.expect([NORWAY.id])
    nodes = [VALE, NORWAY, BERGEN, ORLOV]
    assert [*scratch.unexpected(nodes)] == [VALE, BERGEN]


def test_copies_of_a_node_are_one_and_come_by_the_page(scratch):
    scratch.hold([VALE, NORWAY, ORLOV])
    scratch.hold([VALE.model_copy(update={"aliases": ("Madam Vale",)})])
    pages = [*scratch.held()]
    assert [len(page) for page in pages] == [2, 1]
    held = pages[0] | pages[1]
    assert held.keys() == {VALE.id, NORWAY.id, ORLOV.id}
    assert held[VALE.id].aliases == tuple(sorted({"Madam Vale", *VALE.aliases}))


def test_articles_can_be_read_again_while_they_are_read(scratch):
    outlines = sorted(map(outline, (phone_call(), border_march())), key=lambda one: one.article)
    standing = Standing(pointers={"p-vale": "p-orlov"})
    for one in outlines:
        scratch.note(one, standing)
    assert [[*scratch.outlines()] for _ in scratch.outlines()] == [outlines, outlines]
    assert [*scratch.standings()] == [(one.article, standing) for one in outlines]


def test_a_full_disk_ends_in_one_line_with_a_remedy(monkeypatch):
    monkeypatch.setattr(module, "SETUP", (*module.SETUP, "PRAGMA max_page_count = 8"))
    with pytest.raises(StoreError, match=r"temporary file .* is full.*: free room") as caught:
        fill()
    assert "\n" not in str(caught.value)


def fill():
    with Scratch() as scratch:
        scratch.hold(VALE.model_copy(update={"id": f"p-{n}"}) for n in range(1000))
