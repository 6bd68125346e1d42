"""What is told of pairs, of merged events and of judgements is the same on every store."""

import pytest

from graphkit.report.background import background
from graphkit.report.identities import entity_table, event_table, member_table, report_table
from graphkit.report.pairs import undecided
from tests.builders import RUN
from tests.builders_witnesses import called, fill


@pytest.fixture
def called_twice(store):
    with store.writer() as writer:
        writer.put(called("phoned", day=5), RUN)
        writer.put(called("rang up", day=6), RUN)
    return store.view()


def test_pairs_of_events_and_entities_wait_with_sentences_of_both(called_twice):
    event, person = undecided(called_twice)
    assert [side.facts for side in (event.one, event.two)] == [
        "CONSULT phone · Ada Lind · to Goran Petrak · reported"
    ] * 2
    told = {side.node.name: side.sentences for side in (event.one, event.two)}
    assert {name: text.split(" · ")[:3] for name, (text,) in told.items()} == {
        "phoned": ["Ada Lind phoned Goran Petrak from Velm.", "Paper of March 5", "2022-03-05"],
        "rang up": ["Ada Lind rang up Goran Petrak from Velm.", "Paper of March 6", "2022-03-06"],
    }
    assert {side.node.name for side in (person.one, person.two)} == {"Ada Lind", "Lind"}
    assert [*undecided(called_twice, ("Event",))] == [event]
    assert [*undecided(called_twice, ("State",))] == []


def test_surfaces_are_counted(called_twice):
    found = called_twice.surfaces(["p-Lind", "l-velm", "nowhere"])
    assert {key: dict(counts) for key, counts in found.items()} == {
        "p-Lind": {"Lind smiled": 2},
        "l-velm": {"Velm": 2},
        "nowhere": {},
    }
    assert called_twice.surfaces([]) == {}


def test_a_merged_event_is_told_by_its_reports(store):
    fill(store)
    view = store.view()
    (event,) = (node for node in view.nodes(labels=("Event",)) if node.status == "disputed")
    rows = report_table(view, event).rows
    assert [(row[1], row[3]) for row in rows] == [
        ("reported", "judged to be one"),
        ("reported", "the same sentence in a copy of the article"),
        ("denied", "judged to be one"),
        ("denied", "judged to be one"),
    ]
    assert {row[4] for row in rows} == {event.id, *event.former_ids}
    known = background(view, event)
    assert known["former_ids"] == event.former_ids
    assert len(known["judgements"]) == 2
    first = event_table(view, None, 1)
    assert first.rows[0][3:8] == ("threatened Anvaria", "Anvaria, Goran Petrak", 4, 3, 3)
    assert first.note == "1 of 4; --limit shows more"


def test_entities_are_listed_with_their_articles(store):
    fill(store)
    view = store.view()
    table = entity_table(view, ("Person",), "petrak", 5, whole=True)
    assert table.rows == (("Person", "Goran Petrak", 4, 4, 0, "Petrak", "p-petrak"),)
    (node,) = view.nodes(ids=("p-petrak",))
    assert [row[4] for row in member_table(view, node).rows] == ["p-petrak"] * 4
