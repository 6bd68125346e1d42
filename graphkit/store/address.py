"""Addresses of servers: a login in one is refused, and never shown."""

from graphkit.errors import StoreError

__all__ = ["host_of", "refuse_login", "without_login"]


def without_login(address: str) -> str:
    """Return an address without its login, path and query, to be shown.

    The last "@" ends the login, as a password may hold any character.

    >>> without_login("neo4j://me:a/b@c@db.example:7687/x")
    'neo4j://db.example:7687'
    """
    scheme, mark, rest = address.partition("://")
    host, *_ = rest.rpartition("@")[2].partition("?")[0].partition("/")
    return f"{scheme}{mark}{host}"


def host_of(address: str) -> str:
    """Return the host, with the port if one is given; empty where an address has none."""
    host = without_login(address).partition("://")[2]
    return "" if host.startswith(":") else host


def refuse_login(address: str) -> None:
    """Refuse an address with user or password, before it comes into any message.

    Raises:
        StoreError: There is an "@" in it; the text does not show what stands before.
    """
    if "@" in address.partition("://")[2]:
        raise StoreError(
            f"write {without_login(address)} without user and password: they belong into "
            "NEO4J_USERNAME and NEO4J_PASSWORD"
        )
