"""What is special about the store in a file: its settings, and what can go wrong with a file."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from graphkit import open_store
from graphkit.errors import StoreError
from graphkit.store.sqlite import APPLICATION_ID, FORMAT, SQLiteStore
from tests.builders import border_march, phone_call
from tests.store_contents import put

NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    return tmp_path / "graph.db"


def one_line(error):
    return "\n" not in str(error.value)


def test_settings(path):
    with SQLiteStore(path) as store:
        pragma = {
            name: store._db.execute(f"PRAGMA {name}").fetchone()[0]  # noqa: SLF001
            for name in ("journal_mode", "synchronous", "foreign_keys", "user_version")
        }
    assert pragma == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "user_version": FORMAT,
    }


def test_opening_makes_a_store_that_sqlite_calls_ours(path):
    open_store(path).close()
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    db.close()


def test_readable_views_carry_text_ids(path):
    with SQLiteStore(path) as store:
        put(store, phone_call())
    with sqlite3.connect(path) as db:
        rows = db.execute(
            "SELECT id, type, src, dst, article_id, sentence_id FROM edges"
        ).fetchall()
    db.close()
    expected = [
        (e.id, e.type, e.source, e.target, e.article_id, getattr(e, "sentence_id", None))
        for e in phone_call().edges
    ]
    assert sorted(rows) == expected


def test_newer_format_is_refused(path):
    open_store(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {FORMAT + 1}")
    db.close()
    with pytest.raises(
        StoreError, match=r"was made by a newer graphkit .*: update graphkit"
    ) as err:
        SQLiteStore(path)
    assert one_line(err)


def test_foreign_database_is_refused_and_untouched(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is an SQLite file, but no graphkit store"):
        SQLiteStore(path)
    assert path.read_bytes() == before


def test_other_file_is_refused_and_untouched(path):
    path.write_text("no database " * 1000, encoding="utf-8")
    with pytest.raises(StoreError, match="is no graphkit store: it is not an SQLite file") as err:
        SQLiteStore(path)
    assert one_line(err)
    assert path.read_text(encoding="utf-8").startswith("no database")


def test_empty_file_becomes_a_store(path):
    path.touch()
    with SQLiteStore(path) as store:
        assert put(store, phone_call()) == ["new"]


def test_folder_is_refused(tmp_path):
    with pytest.raises(StoreError, match=r"is a folder; name a file in it"):
        SQLiteStore(tmp_path)


def test_missing_folder_is_named(tmp_path):
    with pytest.raises(StoreError, match=f"there is no folder {tmp_path / 'x'}"):
        SQLiteStore(tmp_path / "x" / "graph.db")


def test_two_writers_wait_for_each_other_and_then_fail_with_one_line(path):
    with SQLiteStore(path) as one, SQLiteStore(path, timeout=0.05) as two:
        one._db.execute("BEGIN IMMEDIATE")  # noqa: SLF001
        with pytest.raises(StoreError, match=r"is locked .* \(waited 0.05 s\)") as err:
            put(two, phone_call())
        assert one_line(err)
        one._db.execute("COMMIT")  # noqa: SLF001
        assert put(two, phone_call()) == ["new"]


def test_reader_of_another_process_sees_the_last_commit_while_one_writes(path):
    with SQLiteStore(path) as writer, SQLiteStore(path, timeout=0.05) as reader:
        put(writer, phone_call())
        writer._db.execute("BEGIN IMMEDIATE")  # noqa: SLF001
        writer._db.execute("DELETE FROM edge_rows")  # noqa: SLF001
        assert len([*reader.view().edges()]) == len(phone_call().edges)
        writer._db.execute("ROLLBACK")  # noqa: SLF001


def test_iterator_left_open_does_not_lock_out_a_writer(path):
    with SQLiteStore(path) as reader, SQLiteStore(path, timeout=0.05) as writer:
        put(writer, phone_call())
        nodes = reader.view().nodes()
        next(nodes)
        assert put(writer, border_march()) == ["new"]


def test_full_disk_leaves_the_store_as_it_was(path):
    with SQLiteStore(path) as store:
        put(store, phone_call())
        before = [*store.view().edges()]
        store._db.execute("PRAGMA max_page_count = 1")  # noqa: SLF001 (what there is already stays)
        with pytest.raises(StoreError, match="the disk is full; nothing was written") as err:
            put(store, border_march())
        assert one_line(err)
        assert [*store.view().edges()] == before
        store._db.execute("PRAGMA max_page_count = 1000000")  # noqa: SLF001
        assert put(store, border_march()) == ["new"]


def test_damaged_fragment_is_named(path):
    with SQLiteStore(path) as store:
        put(store, phone_call())
        store._db.execute("UPDATE fragments SET body = x'00'")  # noqa: SLF001
        with pytest.raises(StoreError, match=rf"{phone_call().article.id} contributed is damaged"):
            store.view().article_graph(phone_call().article.id)


def test_damaged_file_is_named(path):
    with SQLiteStore(path) as store:
        put(store, phone_call(), border_march())
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 12] = bytes(4096 * 11)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="is damaged") as err, SQLiteStore(path) as store:
        put(store, phone_call(title="Another title"))
    assert one_line(err)


WRITE_AS_NOBODY = """
import os, sys
from graphkit.errors import StoreError
from graphkit.store.sqlite import SQLiteStore
from tests.builders import RUN, phone_call
if os.getuid() == 0:
    os.setuid({nobody})
try:
    with SQLiteStore(sys.argv[1], timeout=0.1) as store:
        print(len(list(store.view().edges())))
        with store.writer() as writer:
            writer.put(phone_call(), RUN)
except StoreError as error:
    print(error)
"""


@pytest.fixture
def closed_folder():
    folder = Path(tempfile.mkdtemp(prefix="graphkit-test-"))
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_nobody(path):
    script = WRITE_AS_NOBODY.format(nobody=NOBODY)
    command = [sys.executable, "-c", script, str(path)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_read_only_folder(closed_folder):
    closed_folder.chmod(0o555)
    path = closed_folder / "graph.db"
    assert as_nobody(path) == [
        f"{path} cannot be opened: check the rights of the file and its folder"
    ]
    assert [*closed_folder.iterdir()] == []


def test_read_only_store_can_be_read(closed_folder):
    path = closed_folder / "graph.db"
    with SQLiteStore(path) as store:
        put(store, border_march())
    path.chmod(0o444)
    closed_folder.chmod(0o555)
    assert as_nobody(path) == [
        str(len(border_march().edges)),
        f"{path} cannot be written: the file or its folder is read-only",
    ]
