"""The same as tests/property/test_store_sqlite.py over a server, with fewer examples."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit.store import open_store
from graphkit.store.verify import verify
from tests.builders import RUN
from tests.builders_fragments import expected_lines, fragments
from tests.store_contents import stored_lines

FEW = settings(
    max_examples=8,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def store(wiped_neo4j):
    uri, username, password = wiped_neo4j
    with open_store(uri, username=username, password=password) as store:
        yield store


@FEW
@given(steps=st.lists(st.tuples(fragments(), st.booleans()), min_size=2, max_size=5))
def test_graph_follows_from_what_was_put_and_not_removed(store, steps):
    left = []
    with store.writer() as writer:
        for key in store.view().article_ids():  # of the example before
            writer.remove(key)
        for graph, keep in steps:
            writer.put(graph, RUN)
            left.append(graph)
            if not keep:
                writer.remove(graph.article.id)
                left = [other for other in left if other.article.id != graph.article.id]
    assert stored_lines(store) == expected_lines(left)
    assert verify(store.view()) == []
