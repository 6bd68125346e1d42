"""Rows are made when they are read, and say so if the store has changed meanwhile."""

import pytest

from graphkit.errors import NotFoundError, StoreError
from graphkit.report import REPORTS, get_report
from graphkit.report.rows import LazyRows
from tests.asked import required
from tests.builders import BERGEN, VALE, Draft
from tests.builders_story import two_presidents
from tests.memory_view import MemoryView


class Changing(MemoryView):
    """A view of which the nodes can go."""

    gone = False

    def nodes(self, **conditions):
        return iter(()) if self.gone else super().nodes(**conditions)


# Of the others every cell but the sentence stands in the skeleton.
READ = (
    *("actors", "chain", "contacts", "events", "known-on", "said-by", "statements", "threats"),
    *("timeline", "unnamed-only", "unverified", "venues"),
)


@pytest.mark.parametrize("name", READ)
def test_a_row_that_is_gone_when_it_is_shown_says_what_to_do(name):
    view = Changing(two_presidents())
    table = get_report(name).run(view, required(name))
    assert list(table.rows)
    view.gone = True
    with pytest.raises(StoreError, match="is no longer in the store") as caught:
        list(table.rows)
    assert str(caught.value).endswith("run the command again")


def test_a_part_of_the_rows_makes_no_others():
    made = []

    def make(keys):
        made.extend(keys)
        return [(key,) for key in keys]

    rows = LazyRows(range(2500), make)
    part = rows[2:4]
    assert (len(rows), len(part), made) == (2500, 2, [])
    assert list(part) == [(2,), (3,)]
    assert rows[-1] == (2499,)
    assert made == [2, 3, 2499]
    assert list(rows) == [(key,) for key in range(2500)]


def bare(*entities):
    draft = Draft("Anna Vale left Bergen.")
    for entity in entities:
        draft.entity(entity)
    return draft


def one_event():
    draft = bare(VALE)
    draft.event("left", VALE, type="OTHER")
    return draft


def one_statement():
    draft = bare(VALE)
    draft.said(VALE, "left", "Bergen")
    return draft


@pytest.mark.parametrize(
    "draft",
    [bare(), bare(VALE, BERGEN), one_event(), one_statement()],
    ids=["nobody", "somebody and a place", "an event", "a statement"],
)
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_answers_over_one_article_that_tells_little(name, draft):
    asked, view = required(name), MemoryView(draft.graph())
    if "actor" in asked:
        asked["actor"] = VALE.name
        if view.node(VALE.id) is None:
            with pytest.raises(NotFoundError, match=VALE.name):
                get_report(name).run(view, asked)
            return
    table = get_report(name).run(view, asked)
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert len(list(table.rows)) == len(table.rows)
