"""A store is a function of what was put into it: not of order, repetition or detours."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.judgement import Judgement
from graphkit.store.push import push
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.verify import verify
from graphkit.store.versions import combined
from tests.builders import ORLOV, VALE
from tests.builders_fragments import expected_lines, fragments
from tests.store_contents import put, stored_lines

CALM = settings(max_examples=50)
# They fit articles that name both, one or neither of the two.
JUDGEMENTS = st.builds(
    Judgement,
    verdict=st.sampled_from(("same", "different")),
    subjects=st.just(tuple(sorted((VALE.id, ORLOV.id)))),
    by=st.just("ada"),
    at=st.just(dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC)),
)


@CALM
@given(graphs=st.lists(fragments(), max_size=6), data=st.data())
def test_any_order_and_repetition_gives_the_same_graph(graphs, data):
    order = data.draw(st.permutations([*graphs, *graphs]))
    with SQLiteStore(":memory:") as store:
        put(store, *order)
        assert stored_lines(store) == expected_lines(graphs)
        assert set(put(store, *order)) <= {"unchanged"}
        assert verify(store.view()) == []


@CALM
@given(steps=st.lists(st.tuples(fragments(), st.booleans()), max_size=12))
def test_removal_takes_out_exactly_what_rested_on_the_article(steps):
    left = []
    with SQLiteStore(":memory:") as store:
        for graph, keep in steps:
            put(store, graph)
            left.append(graph)
            if not keep:
                with store.writer() as writer:
                    writer.remove(graph.article.id)
                left = [other for other in left if other.article.id != graph.article.id]
            assert stored_lines(store) == expected_lines(left)
        assert verify(store.view()) == []


@CALM
@given(graphs=st.lists(fragments(), max_size=6), judgement=JUDGEMENTS)
def test_settling_again_changes_nothing_and_undoing_restores(graphs, judgement):
    with SQLiteStore(":memory:") as store:
        put(store, *graphs)
        before = stored_lines(store)
        with store.writer() as writer:
            writer.judge(judgement)
        judged = stored_lines(store)
        with store.writer():
            pass  # settles on closing
        assert stored_lines(store) == judged
        with store.writer() as writer:
            writer.undo(judgement.id)
        assert stored_lines(store) == before


@CALM
@given(graphs=st.lists(fragments(), max_size=6))
def test_copy_of_a_store_is_equal(graphs):
    with SQLiteStore(":memory:") as one, SQLiteStore(":memory:") as two:
        put(one, *graphs)
        with two.writer() as writer:
            push(one.view(), writer)
        assert stored_lines(two) == stored_lines(one)
        for key in one.view().article_ids():
            assert two.view().article_graph(key) == one.view().article_graph(key)
            assert two.view().runs(key) == one.view().runs(key)


@CALM
@given(graphs=st.lists(fragments(), min_size=3, max_size=3))
def test_combining_extractions_is_associative_commutative_and_idempotent(graphs):
    texts = graphs[0].article
    one, two, three = (graph if graph.article.id == texts.id else graphs[0] for graph in graphs)
    assert combined(one, two) == combined(two, one)
    assert combined(combined(one, two), three) == combined(one, combined(two, three))
    assert combined(one, one) == combined(combined(one, one), one)
