"""Pytest plugin: the test server without nodes, its constraints kept.

Making the constraints anew and planning all statements again takes seconds; `clean_neo4j` does so.
"""

import pytest


@pytest.fixture(scope="session")
def _wiper(neo4j_server):
    from neo4j import GraphDatabase  # noqa: PLC0415 (the driver takes 0.3 s)

    uri, username, password = neo4j_server
    with GraphDatabase.driver(uri, auth=(username, password)) as driver:
        yield driver


@pytest.fixture
def wiped_neo4j(neo4j_server, _wiper):
    """Address and login of the server: (uri, username, password)."""
    with _wiper.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()
    return neo4j_server
