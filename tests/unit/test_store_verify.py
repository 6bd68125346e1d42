"""Whatever is changed behind a store's back is found, and named."""

import zlib

import pytest

from graphkit.store.sqlite import SQLiteStore
from graphkit.store.verify import verify
from tests.builders import RUN, border_march, phone_call, phone_call_corrected

CALL = phone_call().article.id


@pytest.fixture
def store():
    with SQLiteStore(":memory:") as store:
        with store.writer() as writer:
            for graph in (phone_call(), border_march()):
                writer.put(graph, RUN)
        yield store


def tampered(store, sql, *values):
    """Change the file directly; return the reasons that are then given, by element."""
    db = store._db  # noqa: SLF001
    db.execute("PRAGMA foreign_keys = OFF")
    assert db.execute(sql, values).rowcount > 0
    return {problem.element: problem.reason for problem in verify(store.view())}


def first(elements, **wanted):
    return next(e for e in elements if all(getattr(e, k, None) == v for k, v in wanted.items()))


def test_untouched_store_is_sound(store):
    assert verify(store.view()) == []
    with store.writer() as writer:
        writer.put(phone_call_corrected(), RUN)
    assert verify(store.view()) == []


def test_moved_span_is_found(store):
    """Its id was made of the span, so that it is another edge now."""
    edge = first(phone_call().edges, type="MENTIONED_IN", source="p-orlov")
    sql = "UPDATE edge_rows SET body = json_set(body, '$.start', ?) WHERE id = ?"
    problems = tampered(store, sql, edge.start + 1, edge.id)
    assert problems.pop(edge.id) == "MENTIONED_IN: it is missing from the graph"
    assert len(problems) == 1


def test_moved_span_says_what_the_text_lacks(store):
    edge = first(phone_call().edges, type="MENTIONED_IN", source="p-orlov")
    sql = "UPDATE edge_rows SET body = json_set(body, '$.surface', 'Paul Orlov') WHERE id = ?"
    store._db.execute(sql, (edge.id,))  # noqa: SLF001
    reasons = [problem.reason for problem in verify(store.view())]
    assert f"MENTIONED_IN {edge.id}: no 'Paul Orlov' at {edge.start}" in reasons


def test_lost_edge_is_found(store):
    edge = first(phone_call().edges, type="SAID")
    problems = tampered(store, "DELETE FROM edge_rows WHERE id = ?", edge.id)
    assert problems == {edge.id: "SAID: it is missing from the graph"}


def test_wrong_end_is_found(store):
    edge = first(phone_call().edges, type="HOLDS_ROLE")
    sql = "UPDATE edge_rows SET src = (SELECT number FROM node_rows WHERE id = 'NOR') WHERE id = ?"
    problems = tampered(store, sql, edge.id)
    assert edge.id in problems
    reasons = [problem.reason for problem in verify(store.view())]
    assert "HOLDS_ROLE may not join State to State" in reasons


def test_changed_sentence_is_found(store):
    key = f"{CALL}#2"
    sql = "UPDATE node_rows SET body = json_set(body, '$.text', 'Another text.') WHERE id = ?"
    assert tampered(store, sql, key) == {key: "Sentence: it differs from what its articles say"}


def test_changed_article_is_found(store):
    sql = "UPDATE node_rows SET body = json_set(body, '$.text', 'Another text.') WHERE id = ?"
    problems = tampered(store, sql, CALL)
    assert set(problems) == {CALL}


def test_changed_entity_is_found(store):
    problems = tampered(store, "UPDATE node_rows SET name = 'Anne Vale' WHERE id = 'p-vale'")
    assert problems == {"p-vale": "Person: it differs from what its articles say"}


def test_stray_node_and_edge_are_found(store):
    sql = "INSERT INTO node_rows (id, label, name, body) VALUES ('p-x', 'Person', 'X', '{}')"
    assert tampered(store, sql) == {"p-x": "Person: no article of the store holds it"}


def test_edge_of_an_article_that_is_gone_is_found(store):
    edges = {edge.id for edge in border_march().edges}
    problems = tampered(
        store, "DELETE FROM fragments WHERE article_id = ?", border_march().article.id
    )
    assert edges <= set(problems)


def test_damaged_fragment_is_found_and_the_rest_still_checked(store):
    edge = first(border_march().edges, type="SAID")
    store._db.execute("DELETE FROM edge_rows WHERE id = ?", (edge.id,))  # noqa: SLF001
    problems = tampered(store, "UPDATE fragments SET body = x'00' WHERE article_id = ?", CALL)
    assert set(problems) == {CALL, edge.id}
    assert "is damaged" in problems[CALL]


def test_fragment_whose_evidence_is_not_in_its_text_is_found(store):
    body = phone_call().model_dump_json().replace('"surface":"Pavel Orlov"', '"surface":"P. Orlov"')
    problems = tampered(
        store,
        "UPDATE fragments SET body = ? WHERE article_id = ?",
        zlib.compress(body.encode()),
        CALL,
    )
    assert set(problems) == {CALL}
    assert "no 'P. Orlov' at" in problems[CALL]
