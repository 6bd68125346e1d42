"""What the page says in plain words, and what its timeline shows."""

import datetime as dt
from typing import get_args

from graphkit.model.node import Person
from graphkit.model.vocabulary import EventStatus, EventType, Verification
from graphkit.report.page.data import collect
from graphkit.report.page.pictures import timeline_pictures
from graphkit.report.page.words import GAPS, STATUSES, TYPES, VERIFICATIONS
from graphkit.report.page.writing import page_html
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_story import reprint, two_presidents
from tests.memory_view import MemoryView
from tests.story import Story


def test_every_code_is_explained():
    for codes, words in (
        (EventType, TYPES),
        (EventStatus, STATUSES),
        (Verification, VERIFICATIONS),
    ):
        assert {*get_args(codes)} == words.keys()
    assert {row["kind"] for row in collect(MemoryView(two_presidents())).quality.rows} == {*GAPS}
    assert TYPES["CONSULT"] in page_html(MemoryView(two_presidents()))


def test_timeline_leaves_what_is_long_before_the_articles_to_its_table():
    story = Story(["Lind met Petrak.", "Lind hit Petrak."], title="Old")
    for key, name in (("p-l", "Lind"), ("p-p", "Petrak")):
        story.entity(Person(id=key, name=name), name)
    ends = {"did": ["p-l"], "to": ["p-p"]}
    story.event("met", "CONSULT", **ends, date=dt.date(1943, 5, 1), date_basis="explicit")
    story.event("hit", "ASSAULT", **ends, date=dt.date(2022, 2, 1), date_basis="explicit")
    rows = collect(MemoryView(story.graph())).timeline.table.rows
    drawn = timeline_pictures(rows, "2021-01-01")
    assert [one.screens for one in drawn] == ["narrow", "middle", "wide"]
    for one in drawn:
        assert one.svg.count('class="mark"') == 1
        assert "before 2021-01-01, in the table only: 1" in one.notes
    assert all(one.svg.count('class="mark"') == 2 for one in timeline_pictures(rows, None))


def test_statements_that_a_copy_repeats_are_counted_once(tmp_path):
    found = []
    for articles in ([two_presidents()], [two_presidents(), reprint()]):
        with open_store(tmp_path / f"{len(found)}.db") as store:
            with store.writer() as writer:
                for article in articles:
                    writer.put(article, RUN)
            found.append(collect(store.view()))
    alone, copied = found
    assert alone.repeated == 0
    assert copied.repeated > 0
    assert copied.said == alone.said
    assert copied.said["unverified"] == copied.unverified.total
