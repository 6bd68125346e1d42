"""When a store decides who is who: after every change, however it ended, and never without one."""

import pytest

from graphkit.report.judging import Judge, identity_judgement
from graphkit.resolve.resolution import resolve
from graphkit.store import settle
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.verify import verify
from tests.builders import ORLOV, RUN, VALE, border_march, phone_call
from tests.store_contents import put, remove, stored_lines


@pytest.fixture
def decisions(monkeypatch):
    """Count how often everybody is decided on."""
    counted = []

    def counting(outlines, judgements):
        counted.append(None)
        return resolve(outlines, judgements)

    monkeypatch.setattr(settle, "resolve", counting)
    return counted


def test_nothing_is_decided_anew_where_nothing_was_changed(new_store, decisions):
    put(new_store(), phone_call(), border_march())
    decisions.clear()
    store = new_store()
    put(store, phone_call())
    with store.writer() as writer:
        writer.add_run(phone_call().article.id, RUN)
    assert decisions == []


def test_every_change_is_followed_by_a_decision(store, decisions):
    put(store, phone_call())
    put(store, border_march())
    remove(store, border_march())
    assert len(decisions) == 3


def test_another_version_of_the_rules_decides_anew(store, decisions, monkeypatch):
    put(store, phone_call())
    monkeypatch.setattr(settle, "__version__", "another")
    put(store, phone_call())
    put(store, phone_call())
    assert len(decisions) == 2


class _PowerCutError(Exception):
    pass


def test_a_skeleton_of_an_earlier_version_is_not_that_of_a_half_settled_graph(
    tmp_path, monkeypatch
):
    store = SQLiteStore(tmp_path / "a.db")
    fill_and_judge(store)
    kept = store.view().skeleton()
    changed = store.transact(lambda tables: (tables.settled(), tables.changes()))

    def cut(*_):
        raise _PowerCutError

    monkeypatch.setattr(settle, "__version__", "another")
    with monkeypatch.context() as patch:
        patch.setattr(settle, "_derive", cut)
        with pytest.raises(_PowerCutError), store.writer():
            pass
    assert store.transact(lambda tables: (tables.settled(), tables.changes())) != changed
    assert store.view().skeleton() is not kept
    made = []
    monkeypatch.setattr("graphkit.store.skeleton_bytes.unpacked_skeleton", made.append)
    assert store.view().skeleton().size == kept.size
    assert made == []


@pytest.mark.parametrize("step", ["_point", "_derive"])
def test_what_was_left_unsettled_is_settled_by_the_next_writer(store, step, decisions, monkeypatch):
    """The step is carried out and then fails, so that its transaction is taken back."""
    with SQLiteStore(":memory:") as whole:
        fill_and_judge(whole)
        wanted = stored_lines(whole)
    step_taken = getattr(settle, step)

    def broken(tables, *given):
        step_taken(tables, *given)
        if tables.judgements():
            raise _PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(settle, step, broken)
        with pytest.raises(_PowerCutError):
            fill_and_judge(store)
    decisions.clear()
    put(store, phone_call())  # it is there already
    assert len(decisions) == 1
    assert stored_lines(store) == wanted
    assert verify(store.view()) == []


def fill_and_judge(store):
    put(store, phone_call(), border_march())
    judge = Judge(by="ada", at=RUN.loaded_at, why="a pen name")
    with store.writer() as writer:
        writer.judge(identity_judgement(store.view(), "same", (VALE.id, ORLOV.id), judge))
