"""A store on a Neo4j server, 5.7 or newer; the Community edition is enough."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import neo4j

from graphkit.errors import StoreError
from graphkit.ids import digest
from graphkit.store.base import Store, View, Writer
from graphkit.store.cypher import constraints, statement
from graphkit.store.neo4j_query import Answer, answer
from graphkit.store.neo4j_server import Server
from graphkit.store.neo4j_tables import Neo4jTables
from graphkit.store.neo4j_view import Neo4jView
from graphkit.store.settle import settle
from graphkit.store.tables import Tables, Transactions
from graphkit.store.writer import ArticleWriter

__all__ = ["Neo4jStore"]

FORMAT = 3
INDEX_WAIT = 300  # seconds for new indexes over a graph that is there already
T = TypeVar("T")


class Neo4jStore(Store, Transactions):
    """A graph on a server.

    Args:
        address: `neo4j://HOST`, `bolt://HOST` or one of their encrypted kinds.
        username: Who logs in.
        password: It is never shown.

    Raises:
        StoreError: Nobody answers within ten seconds, the login is refused, or the graph was
            made by a newer graphkit.
    """

    def __init__(self, address: str, *, username: str, password: str | None) -> None:
        self._server = Server(address, username=username, password=password)
        try:
            self._schema = self._check_format()
        except BaseException:
            self._server.close()
            raise

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """Open for writing; constraints and indexes are made first."""
        self._prepare()
        yield ArticleWriter(self)
        settle(self)

    def view(self) -> View:
        """Open for reading."""
        return Neo4jView(self._server)

    @contextmanager
    def snapshot(self) -> Iterator[View]:
        """Open for reading one state of the graph; see `Store.snapshot`."""
        before = self._server.rows(statement("state"))
        yield self.view()
        if self._server.rows(statement("state")) != before:
            raise StoreError(
                "the graph was changed while it was read, so that the answer may mix two states; "
                "run the command again"
            )

    def close(self) -> None:
        """Close all connections."""
        self._server.close()

    def transact(self, work: Callable[[Tables], T]) -> T:
        """Return what `work` returns; see `Transactions.transact`."""
        return self._server.write(lambda transaction: work(Neo4jTables(transaction)))

    def query(
        self, cypher: str, parameters: Mapping[str, object] | None = None, *, write: bool = False
    ) -> Answer:
        """Run a user's Cypher.

        Args:
            cypher: One statement.
            parameters: What its $names stand for.
            write: Let it change the graph. Without it, a statement that could is refused
                before it runs, and by the server.

        Raises:
            QueryError: The statement is wrong, or writes without `write`.
            StoreError: The server does not answer.
        """
        return answer(self._server, cypher, parameters or {}, write=write)

    def _check_format(self) -> str | None:
        """Return the digest of the constraints that the store was prepared with."""
        found = self._server.rows(statement("format"))
        if not found:
            return None
        if found[0]["format"] > FORMAT:
            raise StoreError(
                f"the graph was made by a newer graphkit (format {found[0]['format']}, "
                f"this one reads {FORMAT}): update graphkit"
            )
        if found[0]["format"] < FORMAT:
            raise StoreError(
                f"the graph was made by an older graphkit (format {found[0]['format']}, "
                f"this one reads {FORMAT}): load the articles into an empty database"
            )
        return str(found[0]["schema"])

    def _prepare(self) -> None:
        wanted = constraints()
        schema = digest(*wanted)
        if self._schema == schema:
            return

        def note(transaction: neo4j.ManagedTransaction) -> None:
            transaction.run(statement("note_format"), format=FORMAT, schema=schema).consume()

        names = {row["name"] for row in self._server.rows(statement("schema_names"))}
        with self._server.reported(), self._server.session(write=True) as session:
            for text in wanted:
                if names.isdisjoint(text.split()):
                    session.run(text).consume()
            session.run("CALL db.awaitIndexes($seconds)", seconds=INDEX_WAIT).consume()
        self._server.write(note)
        self._schema = schema
