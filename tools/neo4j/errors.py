"""What can go wrong between asking for a Neo4j server and having one.

ServerError
    UnavailableError
"""


class ServerError(Exception):
    """The server could not be set up, started or reached; the text names what to do."""


class UnavailableError(ServerError):
    """There is nothing to run a server with; the text is one line that says what to install."""
