"""A store in one SQLite file: the default, without a server.

The journal is DELETE, not WAL: SQLite before 3.51.3 can damage a file when it resets a WAL.
Readers work in other processes while one writes; a writer waits for another writer, and for the
end of a snapshot.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from graphkit.errors import StoreError
from graphkit.store.base import Store, View, Writer
from graphkit.store.settle import settle, settled_mark
from graphkit.store.sqlite_tables import SQLiteTables
from graphkit.store.sqlite_view import Row, SQLiteView
from graphkit.store.tables import Tables, Transactions
from graphkit.store.writer import ArticleWriter

__all__ = ["SQLiteStore"]

APPLICATION_ID = 0x676B6974  # "gkit"; SQLite keeps it in the file's header
FORMAT = 3  # user_version
SCHEMA = Path(__file__).with_name("sqlite.sql")
TIMEOUT = 30.0  # seconds
MESSAGES = {
    sqlite3.SQLITE_BUSY: "is locked by another process (waited {timeout:g} s); try again later",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; nothing was written",
    sqlite3.SQLITE_READONLY: "cannot be written: the file or its folder is read-only",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: check the rights of the file and its folder",
    sqlite3.SQLITE_NOTADB: "is no graphkit store: it is not an SQLite file",
    sqlite3.SQLITE_CORRUPT: "is damaged ({error}); load the articles into a new store",
    sqlite3.SQLITE_IOERR: "cannot be read or written ({error}); check the disk",
}
SETTINGS = (
    "foreign_keys = ON",
    "journal_mode = DELETE",
    "synchronous = FULL",
    "cache_size = -32768",  # KiB; edge ids are hashes, so that each article touches many pages
)
T = TypeVar("T")


class SQLiteStore(Store, Transactions):
    """A graph in one file; ":memory:" keeps it in memory.

    Args:
        path: The file; it is made if it is not there. A file that cannot be written is opened
            for reading.
        timeout: Seconds to wait for another process that writes.

    Raises:
        StoreError: The file cannot be opened, is no graphkit store, or was made by a newer
            graphkit.
    """

    def __init__(self, path: str | Path, *, timeout: float = TIMEOUT) -> None:
        self._path = Path(path)
        self._timeout = timeout
        _check_place(self._path)
        with self._reported():
            self._db = sqlite3.connect(self._path, timeout=timeout, isolation_level=None)
            try:
                self._open()
            except BaseException:
                self._db.close()
                raise

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """Open for writing."""
        yield ArticleWriter(self)
        settle(self)
        self._keep_skeleton()

    def view(self) -> View:
        """Open for reading."""
        return SQLiteView(self._read)

    @contextmanager
    def snapshot(self) -> Iterator[View]:
        """Open for reading one state of the graph; see `Store.snapshot`."""
        with self._reported():
            self._db.execute("BEGIN")  # the first read takes the lock that keeps writers out
        try:
            yield self.view()
        finally:
            if self._db.in_transaction:  # a broken disk has ended it already
                self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def transact(self, work: Callable[[Tables], T]) -> T:
        """Return what `work` returns; see `Transactions.transact`."""
        with self._reported(), self._transaction():
            return work(SQLiteTables(self._db))

    def _keep_skeleton(self) -> None:
        """Write the skeleton of the settled graph, for those who read it after this."""
        mark = self.transact(settled_mark)
        if mark is None or self._read("SELECT 1 FROM skeletons WHERE mark = ?", (mark,)):
            return
        from graphkit.store.skeleton_bytes import packed_skeleton  # noqa: PLC0415 (NumPy)

        body = packed_skeleton(self.view().skeleton())
        with self._reported(), self._transaction():
            if settled_mark(SQLiteTables(self._db)) == mark:  # nobody has changed it meanwhile
                self._db.execute("DELETE FROM skeletons")
                self._db.execute("INSERT INTO skeletons (mark, body) VALUES (?, ?)", (mark, body))

    def _read(self, sql: str, values: tuple[str | int, ...]) -> list[Row]:
        with self._reported():
            return self._db.execute(sql, values).fetchall()

    def _open(self) -> None:
        for setting in SETTINGS:
            self._db.execute(f"PRAGMA {setting}")
        if self._is_empty():
            with self._transaction():
                if self._is_empty():  # no other process was faster
                    self._create()
        if self._header("application_id") != APPLICATION_ID:
            raise StoreError(f"{self._path} is an SQLite file, but no graphkit store")
        if self._header("user_version") > FORMAT:
            raise StoreError(
                f"{self._path} was made by a newer graphkit (format "
                f"{self._header('user_version')}, this one reads {FORMAT}): update graphkit"
            )
        if self._header("user_version") < FORMAT:
            raise StoreError(
                f"{self._path} was made by an older graphkit (format "
                f"{self._header('user_version')}, this one reads {FORMAT}): load the articles "
                "into a new store"
            )

    def _is_empty(self) -> bool:
        tables = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        return bool(tables == 0 and self._header("application_id") == 0)

    def _header(self, name: str) -> int:
        return int(self._db.execute(f"PRAGMA {name}").fetchone()[0])

    def _create(self) -> None:
        for statement in SCHEMA.read_text(encoding="utf-8").split(";\n"):
            self._db.execute(statement)
        self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        self._db.execute(f"PRAGMA user_version = {FORMAT}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Commit what is written meanwhile, or nothing of it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # a full disk has ended it already
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError:  # ours to mend, not the user's
            raise
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the extended part
            text = MESSAGES.get(code, "cannot be used: {error}")
            reason = text.format(error=error, timeout=self._timeout)
            raise StoreError(f"{self._path} {reason}") from error


def _check_place(path: Path) -> None:
    """Refuse what SQLite would only call "unable to open database file"."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder; name a file in it, such as {path / 'graphkit.db'}")
    if path.exists() and not path.is_file():
        raise StoreError(f"{path} is a device or pipe; name a file, such as graphkit.db")
    if not path.parent.is_dir():
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}")
