"""One Neo4j server: connecting, transactions, and errors as one line for the user."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, LiteralString, TypeVar

import neo4j
from neo4j import exceptions

from graphkit.errors import StoreError
from graphkit.store.address import refuse_login, without_login

__all__ = ["Row", "Server", "rows"]

CONNECT = 4.0  # seconds per address; a name may have two
ACQUIRE = 6.0  # seconds until a connection stands, login and routing included
RETRY = 15.0  # seconds to go on after a passing failure
OLDEST = (5, 7)  # the first with uniqueness constraints on relationships
T = TypeVar("T")
Row = dict[str, Any]
Work = Callable[[neo4j.ManagedTransaction], T]

# Python prints a library's warnings on standard error where nobody has asked for its log.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Server:
    """A connection to one server.

    Raises:
        StoreError: Nobody answers, the login is refused, or the server is too old. The text
            never holds the password.
    """

    def __init__(self, address: str, *, username: str, password: str | None) -> None:
        refuse_login(address)
        self._place = without_login(address)
        self._username = username
        if password is None:
            raise StoreError(f"{self._place} asks for a login: set NEO4J_PASSWORD")
        with self.reported():
            self._driver = neo4j.GraphDatabase.driver(
                address,
                auth=(username, password),
                connection_timeout=CONNECT,
                connection_acquisition_timeout=ACQUIRE,
                max_transaction_retry_time=RETRY,
                notifications_min_severity="OFF",
            )
            try:
                self._greet()
            except BaseException:
                self._driver.close()
                raise

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def session(self, *, write: bool) -> neo4j.Session:
        """Open a session; without `write` the server refuses changes."""
        access = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        return self._driver.session(default_access_mode=access)

    def write(self, work: Work[T]) -> T:
        """Run work in a transaction that writes; again after a passing failure."""
        with self.reported(), self.session(write=True) as session:
            return session.execute_write(work)

    def read(self, work: Work[T]) -> T:
        """Run work in a transaction that reads."""
        with self.reported(), self.session(write=False) as session:
            return session.execute_read(work)

    def rows(self, text: LiteralString, **parameters: object) -> list[Row]:
        """Return all rows of a statement that reads."""
        return self.read(lambda transaction: rows(transaction, text, **parameters))

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Turn the driver's errors into one line.

        Raises:
            StoreError: Instead of them.
        """
        try:
            yield
        except (exceptions.DriverError, exceptions.Neo4jError, ValueError) as error:
            raise StoreError(self._reason(error)) from error

    def _greet(self) -> None:
        self._driver.verify_connectivity()
        product, _, version = self._driver.get_server_info().agent.partition("/")
        numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
        if product == "Neo4j" and numbers < OLDEST:
            raise StoreError(f"{self._place} is Neo4j {version}; graphkit needs 5.7 or newer")

    def _reason(self, error: Exception) -> str:
        if isinstance(error, exceptions.AuthError):
            return (
                f"Neo4j at {self._place} refuses the login of {self._username}: "
                "check NEO4J_USERNAME and NEO4J_PASSWORD (that of `make neo4j` stands in .env)"
            )
        if isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
            return (
                f"no Neo4j answers at {self._place}: check the address and whether it runs; "
                "`make neo4j` in a checkout of graphkit starts one, with Docker or without"
            )
        text = getattr(error, "message", None) or str(error)
        return f"Neo4j at {self._place}: {text.splitlines()[0] if text else type(error).__name__}"


def rows(
    transaction: neo4j.ManagedTransaction, text: LiteralString, **parameters: object
) -> list[Row]:
    """Return all rows of a statement within a transaction."""
    return [dict(record) for record in transaction.run(text, parameters)]
