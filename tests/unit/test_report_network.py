"""Reports on the actor network of a few sentences."""

import datetime as dt

import pytest

from graphkit.errors import InputError
from graphkit.model.node import Person
from graphkit.report import get_report
from tests.memory_view import MemoryView
from tests.story import Story

NAMES = ("Ann", "Bo", "Cy", "Dee", "Eve", "Fay")
MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)


def story(*acts, **fields) -> MemoryView:
    """Return a view on acts such as ("Ann", "Bo", 1.0, MAY): who, to whom, score, day."""
    words = [f"{one} {n} {two}" for n, (one, two, *_) in enumerate(acts)]
    made = Story([" ".join(NAMES), *words], title="T")
    for name in NAMES:
        made.entity(Person(id=name.lower(), name=name), name)
    for said, (one, two, score, day) in zip(words, acts, strict=True):
        dated = {"date": day} if isinstance(day, dt.date) else {"date_value": day}
        ends = {"did": [one.lower()], "to": [two.lower()]}
        made.event(said, "CONSULT", score=score, **ends, **dated, **fields)
    return MemoryView(made.graph())


def rows(view, name, *columns, **parameters):
    table = get_report(name).run(view, parameters)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in table.rows]


def two_triangles(**fields) -> MemoryView:
    pairs = ["Ann Bo", "Bo Cy", "Cy Ann", "Dee Eve", "Eve Fay", "Fay Dee", "Cy Dee"]
    return story(*((*pair.split(), 1.0, MAY) for pair in pairs), **fields)


def test_communities_are_named_by_their_members_and_tell_what_leads_out():
    found = rows(
        two_triangles(), "communities", "actors", "members", "links inside", "links outward"
    )
    assert found == [(3, "Cy, Ann, Bo", 3, 1), (3, "Dee, Eve, Fay", 3, 1)]


def test_only_who_is_tied_to_several_communities_is_a_broker():
    columns = ("actor", "community", "communities", "pairs", "participation", "sentence")
    assert rows(two_triangles(), "brokers", *columns) == [
        ("Cy", "Cy", "Cy, Dee", 2, 0.4444, "Cy 6 Dee"),
        ("Dee", "Dee", "Dee, Cy", 2, 0.4444, "Cy 6 Dee"),
    ]


@pytest.mark.parametrize("name", ["central", "communities", "brokers"])
def test_dates_and_statuses_choose_the_links(name):
    view = two_triangles(status="denied")
    assert rows(view, name, "id") == []
    assert rows(view, name, "id", status="denied")
    assert rows(view, name, "id", status="all", until="2024-04") == []
    with pytest.raises(InputError, match="no status 'x'"):
        rows(view, name, "id", status="x")


def test_central_says_when_betweenness_is_estimated(monkeypatch):
    table = get_report("central").run(two_triangles(), {})
    assert "estimated" not in table.note
    monkeypatch.setattr("graphkit.report.central.EXACT_UP_TO", 5)
    table = get_report("central").run(two_triangles(), {})
    assert table.note.endswith("estimated from 32 of 6 actors")


def test_changes_tell_new_ended_and_flipped_ties():
    view = story(
        ("Ann", "Bo", 3.0, MAY),
        ("Bo", "Ann", -7.0, JUNE),
        ("Ann", "Cy", 1.0, JUNE),
        ("Dee", "Cy", 1.0, MAY),
    )
    columns = ("actor", "before", "after", "change", "new", "ended", "flipped", "sentence")
    assert rows(view, "changes", *columns, date="2024-06") == [
        ("Ann", 1, 2, 1, "Cy", None, "Bo", "Bo 1 Ann"),
        ("Dee", 1, 0, -1, None, "Cy", None, "Dee 3 Cy"),
        ("Bo", 1, 1, 0, None, None, "Ann", "Bo 1 Ann"),
        ("Cy", 1, 1, 0, "Ann", "Dee", None, "Ann 2 Cy"),
    ]
    assert [row[0] for row in rows(view, "changes", "actor", date="2024-06", since="2024-06")] == [
        *("Ann", "Bo", "Cy")
    ]


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [("2024-05", 1, 0), ("2024-06", 0, 0), ("2024", 0, 0), ("2024-07", 0, 1), (None, 0, 0)],
)
def test_what_may_lie_on_either_side_of_the_date_is_on_none(day, before, after):
    table = get_report("changes").run(story(("Ann", "Bo", 1.0, day)), {"date": "2024-06-15"})
    links = "1 link" if before == 1 else f"{before} links"
    assert table.note.startswith(f"{links} before 2024-06-15, {after} from it on")


def test_a_date_that_is_none_is_refused():
    with pytest.raises(InputError, match="'soon' is no date"):
        rows(two_triangles(), "changes", "actor", date="soon")
