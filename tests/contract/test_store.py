"""What every store must do."""

import datetime as dt

import pytest

from graphkit.errors import NotFoundError, OntologyError
from graphkit.graph import merge_nodes
from graphkit.model.edge_world import Caused, PartOf
from graphkit.store.base import Run, View
from graphkit.store.push import push
from graphkit.store.skeleton import NODE_FIELDS
from graphkit.store.skeleton_bytes import packed_skeleton
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.verify import verify
from tests.builders import (
    BERGEN,
    NORWAY,
    RUN,
    TROOPS,
    VALE,
    Draft,
    border_march,
    phone_call,
    phone_call_corrected,
)
from tests.memory_view import MemoryView
from tests.store_contents import merged_lines, put, remove, stored_lines

LATER = Run(run_id="run-2", loaded_at=dt.datetime(2024, 6, 1, tzinfo=dt.UTC), source_path="b.txt")


def test_holds_what_was_put(store):
    assert put(store, phone_call(), border_march()) == ["new", "new"]
    assert stored_lines(store) == merged_lines(phone_call(), border_march())


def test_fields_and_counts_say_what_nodes_and_edges_say(store):
    put(store, phone_call(), border_march())
    view = store.view()
    for label, fields in NODE_FIELDS.items():
        told = [(one.id, one.values) for one in view.node_fields(label, fields)]
        assert told == [(one.id, one.values) for one in View.node_fields(view, label, fields)]
    assert view.counts() == View.counts(view)
    assert view.counts().total() == len(stored_lines(store))
    with pytest.raises(OntologyError):
        list(view.node_fields("Planet", ()))
    with pytest.raises(OntologyError):
        list(view.edge_fields("LOVES", ()))


def test_the_skeleton_is_that_of_the_nodes_and_edges(store):
    put(store, phone_call(), border_march())
    lean, whole = store.view().skeleton(), MemoryView(phone_call(), border_march()).skeleton()
    assert packed_skeleton(lean) == packed_skeleton(whole)
    assert lean.nodes["Event"].ids
    assert len(lean.ties["DID"].source) == lean.counts["DID"]


def test_links_between_events_come_back(store):
    draft = Draft("Norway shelled Bergen, triggering protests, as part of the war with Iceland.")
    norway, protesters = draft.entity(NORWAY), draft.entity(TROOPS, "protests")
    shelled = draft.event("shelled", norway, type="ASSAULT")
    protest = draft.event("protests", protesters, type="PROTEST")
    war = draft.event("war", norway, type="ASSAULT", status="claimed")
    near, far = draft.at("shelled Bergen, triggering protests"), draft.at("as part of the war")
    caused = Caused(source=shelled.id, target=protest.id, cue="triggering", **near)
    part = PartOf(source=shelled.id, target=war.id, cue="as part of", status="claimed", **far)
    put(store, draft.add(caused, part).graph())
    assert list(store.view().edges(types=("CAUSED",))) == [caused]
    assert list(store.view().edges(types=("PART_OF",))) == [part]
    assert verify(store.view()) == []


def test_new_store_is_empty(store):
    assert stored_lines(store) == []
    assert store.view().article_ids() == []
    assert store.view().find("Vale") == []


def test_second_put_changes_nothing(store):
    put(store, phone_call(), border_march())
    before = stored_lines(store)
    assert put(store, phone_call(), border_march(), run=LATER) == ["unchanged", "unchanged"]
    assert stored_lines(store) == before
    assert store.view().runs(phone_call().article.id) == [RUN]


def test_content_outlives_the_connection(new_store):
    with new_store() as store:
        put(store, phone_call())
    assert stored_lines(new_store()) == merged_lines(phone_call())


def test_shared_entity_joins_aliases_and_dates(store):
    put(store, border_march(), phone_call())
    vale = store.view().node(VALE.id)
    assert vale.aliases == ("Madam Vale",)
    assert (vale.first_seen, vale.last_seen) == (dt.date(2024, 5, 2), dt.date(2024, 5, 4))


def test_order_does_not_show(store):
    graphs = (phone_call(), border_march(), phone_call_corrected())
    seen = set()
    for order in (graphs, graphs[::-1], (*graphs[1:], graphs[0])):
        put(store, *order)
        seen.add(tuple(stored_lines(store)))
        remove(store, *order)
        assert stored_lines(store) == []
    assert len(seen) == 1


def test_removal_leaves_what_others_hold(store):
    put(store, phone_call(), border_march())
    remove(store, border_march())
    assert stored_lines(store) == merged_lines(phone_call())
    assert store.view().node(VALE.id).aliases == ()


def test_removed_article_can_come_back(store):
    put(store, phone_call(), border_march())
    remove(store, phone_call())
    assert put(store, phone_call()) == ["new"]
    assert stored_lines(store) == merged_lines(phone_call(), border_march())


def test_article_that_fails_half_way_leaves_nothing(store):
    put(store, phone_call())
    before = stored_lines(store)
    clash = Draft("Norway is a person here.")
    clash.entity(VALE.model_copy(update={"id": "NOR", "name": "Norway"}))
    with pytest.raises(OntologyError, match="NOR is a State and a Person"):
        put(store, clash.graph())
    assert stored_lines(store) == before
    assert store.view().article_ids() == [phone_call().article.id]
    assert verify(store.view()) == []


@pytest.mark.parametrize("act", ["remove", "add_run"])
def test_unknown_article_is_refused(store, act):
    with store.writer() as writer, pytest.raises(NotFoundError, match="no article nowhere"):
        writer.remove("nowhere") if act == "remove" else writer.add_run("nowhere", RUN)


def test_same_text_at_two_addresses_is_one_article(store):
    elsewhere = phone_call(urls=("https://copy.example/1",), version_key="https://copy.example/1")
    assert put(store, phone_call(), elsewhere, run=RUN) == ["new", "updated"]
    article = store.view().node(phone_call().article.id)
    assert article.urls == ("https://copy.example/1", "https://herald.example/call")
    assert put(store, phone_call(), elsewhere) == ["unchanged", "unchanged"]


def test_greater_extractor_version_wins_in_any_order(store):
    old, new = phone_call(extractor_version="0.9"), phone_call(extractor_version="0.10")
    assert put(store, old, new) == ["new", "updated"]
    after = stored_lines(store)
    assert after == merged_lines(new)
    remove(store, new)
    assert put(store, new, old) == ["new", "unchanged"]
    assert stored_lines(store) == after


def test_new_extraction_replaces_all_of_the_old_one(store):
    graph = phone_call()
    bare = Draft(*graph.article.text.split("\n"), **graph.article.model_dump(
        include={"title", "urls", "published", "outlet"}) | {"extractor_version": "2"},
        version_key=graph.version_key)  # fmt: skip
    bare.entity(BERGEN)
    put(store, graph, border_march(), bare.graph())
    assert stored_lines(store) == merged_lines(bare.graph(), border_march())


def test_more_metadata_wins_in_any_order(store):
    full, poor = phone_call(), phone_call(outlet=None, published=None)
    put(store, poor, full)
    after = stored_lines(store)
    remove(store, full)
    put(store, full, poor)
    assert stored_lines(store) == after == merged_lines(full)


def test_equally_good_extractions_settle_alike_in_any_order(store):
    one, two = phone_call(outlet="Herald A"), phone_call(outlet="Herald B")
    put(store, one, two)
    after = stored_lines(store)
    remove(store, one)
    put(store, two, one)
    assert stored_lines(store) == after


def test_later_version_of_a_page_replaces_the_earlier_one(store):
    assert put(store, phone_call(), phone_call_corrected()) == ["new", "updated"]
    old = phone_call().article.model_copy(update={"current": False})
    nodes = merge_nodes([old, *phone_call_corrected().nodes])
    assert [*store.view().nodes()] == nodes
    assert [*store.view().edges()] == list(phone_call_corrected().edges)
    assert store.view().article_ids() == sorted([old.id, phone_call_corrected().article.id])
    assert store.view().article_graph(old.id) == phone_call()


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("newest", [0, 1])
def test_of_two_versions_of_one_day_the_file_changed_last_is_current(store, first, newest):
    days = [dt.datetime(2024, 3, 1 + (number == newest), tzinfo=dt.UTC) for number in (0, 1)]
    articles = [phone_call(), phone_call_corrected(published=phone_call().article.published)]
    versions = [
        article.model_copy(update={"modified": day})
        for article, day in zip(articles, days, strict=True)
    ]
    put(store, versions[first], versions[1 - first])
    current = [node.id for node in store.view().nodes(labels=["Article"]) if node.current]
    assert current == [versions[newest].article.id]


def test_a_file_that_is_only_touched_is_unchanged(store):
    touched = phone_call().model_copy(update={"modified": dt.datetime(2024, 3, 2, tzinfo=dt.UTC)})
    assert put(store, phone_call(), touched, phone_call()) == ["new", "unchanged", "unchanged"]
    assert stored_lines(store) == merged_lines(phone_call())


def test_earlier_version_that_comes_later_stays_behind(store):
    assert put(store, phone_call_corrected(), phone_call()) == ["new", "new"]
    assert store.view().node(phone_call().article.id).current is False
    assert store.view().node("p-orlov") is None


def test_earlier_version_comes_back_when_the_later_one_goes(store):
    put(store, phone_call(), phone_call_corrected())
    remove(store, phone_call_corrected())
    assert stored_lines(store) == merged_lines(phone_call())


def test_earlier_version_can_be_removed(store):
    put(store, phone_call(), phone_call_corrected())
    remove(store, phone_call())
    assert stored_lines(store) == merged_lines(phone_call_corrected())


def test_version_key_joins_pages_without_address(store):
    fields = {"urls": (), "version_key": "notes/call.txt"}
    put(store, phone_call(**fields), phone_call_corrected(**fields))
    assert store.view().node(phone_call().article.id).current is False


def test_articles_without_address_or_path_are_pages_of_their_own(store):
    fields = {"urls": (), "version_key": None}
    put(store, phone_call(**fields), phone_call_corrected(**fields))
    assert store.view().node(phone_call().article.id).current is True


def test_article_at_two_addresses_is_behind_once_either_has_a_later_text(store):
    both = phone_call(urls=("https://a.example/", "https://herald.example/call"))
    put(store, both, phone_call_corrected())
    assert store.view().node(both.article.id).current is False
    remove(store, phone_call_corrected())
    assert store.view().node(both.article.id).current is True


def test_runs_are_kept_once_oldest_first(store):
    put(store, phone_call(), run=LATER)
    with store.writer() as writer:
        writer.add_run(phone_call().article.id, RUN)
        writer.add_run(phone_call().article.id, RUN)
    assert store.view().runs(phone_call().article.id) == [RUN, LATER]
    remove(store, phone_call())
    assert store.view().runs(phone_call().article.id) == []


def test_verify_finds_nothing_wrong(store):
    put(store, phone_call(), border_march(), phone_call_corrected())
    assert verify(store.view()) == []


def test_push_makes_an_equal_store(store):
    with SQLiteStore(":memory:") as source:
        put(source, phone_call(), border_march(), phone_call_corrected())
        put(source, phone_call(urls=("https://b.example/",)), run=LATER)
        with store.writer() as writer:
            assert push(source.view(), writer).total() == 3
            assert push(source.view(), writer) == {"unchanged": 3}
        assert stored_lines(store) == stored_lines(source)
        for key in source.view().article_ids():
            assert store.view().runs(key) == source.view().runs(key)
            assert store.view().article_graph(key) == source.view().article_graph(key)


def test_push_back_keeps_what_was_there(store):
    put(store, phone_call())
    with SQLiteStore(":memory:") as target:
        put(target, border_march())
        with target.writer() as writer:
            push(store.view(), writer)
        assert stored_lines(target) == merged_lines(phone_call(), border_march())
