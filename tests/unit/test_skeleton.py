"""The graph without its words: numbers, columns, and how a store keeps it."""

import io

import numpy as np
import pytest

from graphkit.errors import StoreError
from graphkit.model.node import ENTITY_LABELS
from graphkit.report.happenings import Happenings
from graphkit.store import open_store
from graphkit.store.skeleton import Column, Ids
from graphkit.store.skeleton_bytes import packed_skeleton, unpacked_skeleton
from tests.builders import RUN
from tests.builders_story import two_presidents, week_after
from tests.builders_witnesses import fill
from tests.memory_view import MemoryView


def filled(path):
    store = open_store(path)
    fill(store)
    return store


def test_a_column_keeps_each_value_once_and_asks_a_test_once():
    column = Column.of(["b", None, "a", "b"])
    asked = []

    def test(value):
        asked.append(value)
        return value in ("b", None)

    assert column.values == ("a", "b")
    assert column.where(test).tolist() == [True, True, False, True]
    assert asked == ["a", "b", None]
    assert column.where_text(lambda text: text != "a").tolist() == [True, True, False, True]
    assert [column.at(place) for place in range(4)] == ["b", None, "a", "b"]
    assert column.of_places([3, 1, 2]) == ["b", None, "a"]
    assert column.of_places([]) == []
    assert column.tally() == {"a": 1, "b": 2}


def test_every_node_but_sentences_has_a_number_and_its_id_back(tmp_path):
    with filled(tmp_path / "a.db") as store:
        skeleton = store.view().skeleton()
        ids = [node.id for node in store.view().nodes() if node.label != "Sentence"]
    assert skeleton.size == len(ids)
    assert [skeleton.id(skeleton.number(key)) for key in ids] == ids
    assert skeleton.ids(np.arange(skeleton.size)) == list(map(skeleton.id, range(skeleton.size)))
    assert skeleton.ids(np.array([1, 3])) == [skeleton.id(1), skeleton.id(3)]
    assert skeleton.number("nobody") is None
    assert skeleton.numbers(["nobody", ids[0]]) == [skeleton.number(ids[0])]


def test_edges_are_found_from_both_ends(tmp_path):
    with filled(tmp_path / "a.db") as store:
        skeleton = store.view().skeleton()
        edges = list(store.view().edges(types=("DID",)))
    did = skeleton.ties["DID"]
    for end, places in (("source", did.of_source), ("target", did.of_target)):
        for number in {*getattr(did, end).tolist()}:
            ours = sum(1 for edge in edges if getattr(edge, end) == skeleton.id(number))
            assert len(places(number)) == ours > 0


def test_a_copys_statements_repeat_those_of_the_same_words(tmp_path):
    with filled(tmp_path / "a.db") as store:
        skeleton = store.view().skeleton()
        texts = {node.id: node.text for node in store.view().nodes(labels=("Statement",))}
    by, of = skeleton.repeats
    assert len(by) == 6
    for one, two in zip(by.tolist(), of.tolist(), strict=True):
        assert one != two
        assert texts[skeleton.id(one)] == texts[skeleton.id(two)]


def test_bytes_hold_the_whole_skeleton(tmp_path):
    with filled(tmp_path / "a.db") as store:
        skeleton = store.view().skeleton()
    again = unpacked_skeleton(packed_skeleton(skeleton))
    assert again.counts == skeleton.counts
    assert [*again.nodes["Event"].ids] == [*skeleton.nodes["Event"].ids]
    assert again.nodes["Event"].columns["status"].values == (
        skeleton.nodes["Event"].columns["status"].values
    )
    assert np.array_equal(again.ties["AT"].start, skeleton.ties["AT"].start)
    assert packed_skeleton(again) == packed_skeleton(skeleton)


def test_ids_are_read_one_by_one_several_or_all():
    ids = Ids.of(["AUT", "X-Åland", "X-Åre"])
    assert ids[1] == "X-Åland"
    assert ids[np.array([2, 0])] == ["X-Åre", "AUT"]
    assert [*ids] == ids[:] == ["AUT", "X-Åland", "X-Åre"]
    assert [*Ids.of([])] == []


def test_names_of_entities_are_those_of_their_nodes(tmp_path):
    with filled(tmp_path / "a.db") as store:
        skeleton = store.view().skeleton()
        nodes = [*store.view().nodes(labels=ENTITY_LABELS)]
    numbers = skeleton.numbers(node.id for node in nodes)
    names = {node.id: node.name for node in nodes}
    assert skeleton.names(np.array(numbers)) == [names[skeleton.id(one)] for one in numbers]


def test_bytes_that_an_older_program_has_kept_are_passed_over():
    older = io.BytesIO()
    np.savez(older, head=np.zeros(0))
    assert unpacked_skeleton(older.getvalue()) is None


def test_what_another_program_has_deleted_is_an_error_that_says_so():
    happenings = Happenings(MemoryView(two_presidents()))
    places = [happenings.place(key) for key in happenings.skeleton.nodes["Event"].ids]
    assert places == [*range(happenings.count)]
    for gone in ("", "nothing", happenings.skeleton.nodes["Statement"].ids[0]):
        with pytest.raises(StoreError, match=f"^{gone} is no longer in the store"):
            happenings.place(gone)


def test_bytes_of_a_version_with_other_fields_are_passed_over(tmp_path, monkeypatch):
    with filled(tmp_path / "a.db") as store:
        skeleton = store.view().skeleton()
        monkeypatch.setattr("graphkit.store.skeleton_bytes.FIELDS", {"Event": ["type"]})
        assert unpacked_skeleton(packed_skeleton(skeleton)) is not None
        older = packed_skeleton(skeleton)
        monkeypatch.undo()
        assert unpacked_skeleton(older) is None
    with open_store(tmp_path / "a.db") as store:
        monkeypatch.setattr("graphkit.store.skeleton_bytes.FIELDS", {"Event": ["type"]})
        assert packed_skeleton(store.view().skeleton()) == older


def test_a_store_keeps_the_skeleton_of_its_state_and_makes_it_anew_after_a_change(
    tmp_path, monkeypatch
):
    path = tmp_path / "a.db"
    with filled(path) as store:
        kept = packed_skeleton(store.view().skeleton())
    made = []
    read = open_store(path).view().__class__.node_fields
    monkeypatch.setattr(
        "graphkit.store.sqlite_view.SQLiteView.node_fields",
        lambda view, label, fields: made.append(label) or read(view, label, fields),
    )
    with open_store(path) as store:
        assert packed_skeleton(store.view().skeleton()) == kept
        assert made == []
        with store.writer() as writer:
            writer.put(week_after(), RUN)
        assert made
        later = packed_skeleton(store.view().skeleton())
    assert later != kept
    with open_store(path) as store:
        assert packed_skeleton(store.view().skeleton()) == later


def test_a_view_sees_what_is_written_after_it_was_opened(tmp_path):
    with filled(tmp_path / "a.db") as store:
        view = store.view()
        before = view.skeleton().size
        with store.writer() as writer:
            writer.put(week_after(), RUN)
        assert view.skeleton().size > before


class WrittenWhileRead(MemoryView):
    """A view to which another program adds all articles but the first, once the nodes are read."""

    def __init__(self, *graphs):
        super().__init__(*graphs)
        self.before = {node.id for node in MemoryView(graphs[0]).nodes()}

    def node_fields(self, label, fields):
        found = super().node_fields(label, fields)
        return (one for one in found if one.id in self.before or fields == ("text",))


def test_what_is_written_while_it_is_read_is_left_out_whole():
    skeleton = WrittenWhileRead(two_presidents(), week_after()).skeleton()
    alone = MemoryView(two_presidents()).skeleton()
    assert skeleton.ids(np.arange(skeleton.size)) == alone.ids(np.arange(alone.size))
    for name, ties in skeleton.ties.items():
        assert len(ties.source) == len(alone.ties[name].source)
        assert (ties.source >= 0).all()
