"""Reading one state of the graph while another process writes."""

import pytest

from graphkit.errors import StoreError
from graphkit.store import open_store
from graphkit.store.sqlite import SQLiteStore
from tests.builders import border_march, phone_call
from tests.store_contents import put


def test_a_snapshot_shows_what_a_view_shows(store):
    put(store, phone_call(), border_march())
    with store.snapshot() as view:
        assert [*view.edges()] == [*store.view().edges()] != []


def test_after_a_snapshot_others_can_write(new_store):
    store = new_store()
    with store.snapshot() as view:
        assert view.article_ids() == []
    put(new_store(), phone_call())
    assert store.view().article_ids() == [phone_call().article.id]


def test_a_file_is_not_changed_while_a_snapshot_is_read(tmp_path):
    place = tmp_path / "graph.db"
    with SQLiteStore(place) as store, SQLiteStore(place, timeout=0.01) as other:
        put(store, phone_call())
        with store.snapshot() as view:
            before = [*view.nodes()]
            with pytest.raises(StoreError, match="is locked by another process"):
                put(other, border_march())
            assert [*view.nodes()] == before
        put(other, border_march())
        assert len([*store.view().nodes()]) > len(before)


def test_a_file_whose_snapshot_is_not_read_yet_can_be_changed(tmp_path):
    place = tmp_path / "graph.db"
    with SQLiteStore(place) as store, SQLiteStore(place) as other, store.snapshot() as view:
        put(other, phone_call())
        assert view.article_ids() == [phone_call().article.id]


@pytest.mark.neo4j
def test_a_snapshot_of_a_server_says_that_the_graph_was_changed(wiped_neo4j):
    uri, username, password = wiped_neo4j
    with open_store(uri, username=username, password=password) as store:
        put(store, phone_call())
        with pytest.raises(StoreError, match="run the command again"), store.snapshot():
            put(store, border_march())
