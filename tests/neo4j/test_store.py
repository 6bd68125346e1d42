"""What is special about the store on a server."""

import socket
import threading
import time
from contextlib import closing

import neo4j
import pytest

from graphkit import open_store
from graphkit.errors import QueryError, StoreError
from graphkit.store.neo4j import FORMAT, Neo4jStore
from graphkit.store.search import words
from tests.builders import VALE, Draft, border_march, phone_call
from tests.store_contents import put


@pytest.fixture
def store(wiped_neo4j):
    uri, username, password = wiped_neo4j
    with open_store(uri, username=username, password=password) as store:
        yield store


@pytest.fixture
def driver(wiped_neo4j):
    uri, username, password = wiped_neo4j
    with neo4j.GraphDatabase.driver(uri, auth=(username, password)) as driver:
        yield driver


def one_line(error):
    return "\n" not in str(error.value)


def test_nodes_look_as_the_ontology_says(store, driver):
    put(store, phone_call())
    record = driver.execute_query("MATCH (n {id: 'p-vale'}) RETURN n").records[0]
    assert record["n"].labels == {"Person", "Actor"}
    assert dict(record["n"]) == {
        "id": "p-vale",
        "name": "Anna Vale",
        "aliases": [],
        "titles": [],
        "born": [],
        "former_ids": [],
        "named": True,
        "first_seen": neo4j.time.Date(2024, 5, 2),
        "last_seen": neo4j.time.Date(2024, 5, 2),
    }
    record = driver.execute_query("MATCH (n:Location) RETURN labels(n) AS labels").records[0]
    assert record["labels"] == ["Location"]


def test_edges_look_as_the_ontology_says(store, driver):
    put(store, phone_call())
    record = driver.execute_query(
        "MATCH (:Person {name: 'Anna Vale'})-[r:INTERACTS]->(:Actor) RETURN r"
    ).records[0]
    edge = next(edge for edge in phone_call().edges if edge.type == "INTERACTS")
    assert dict(record["r"]) == {
        "id": edge.id,
        "article_id": edge.article_id,
        "basis": edge.event_id,
        "event_id": edge.event_id,
        "event_type": "CONSULT",
        "date": neo4j.time.Date(2024, 5, 2),
        "date_basis": "none",
        "score": 1.0,
        "status": "reported",
    }


def test_no_edge_joins_the_notes_to_the_ontology(store, driver):
    put(store, phone_call(), border_march())
    crossing = """
        MATCH (a)-[r]-(b)
        WHERE any(label IN labels(a) WHERE label STARTS WITH '_')
          AND none(label IN labels(b) WHERE label STARTS WITH '_')
        RETURN count(r) AS count
        """
    assert driver.execute_query(crossing).records[0]["count"] == 0


def test_removal_leaves_no_notes_behind(store, driver):
    put(store, phone_call(), border_march())
    with store.writer() as writer:
        for key in store.view().article_ids():
            writer.remove(key)
    rest = driver.execute_query("MATCH (n) RETURN DISTINCT labels(n) AS labels").records
    assert [record["labels"] for record in rest] == [["_Store"]]


def test_constraints_are_there_before_the_first_write(clean_neo4j):
    uri, username, password = clean_neo4j
    with (
        open_store(uri, username=username, password=password) as store,
        neo4j.GraphDatabase.driver(uri, auth=(username, password)) as driver,
    ):
        assert store.view().find("anything") == []
        with store.writer():
            names = {r["name"] for r in driver.execute_query("SHOW CONSTRAINTS YIELD name").records}
    assert {"person_id", "said_id", "interacts_id", "fragment_article_id"} <= names


def test_writers_at_once_lose_nothing(wiped_neo4j):
    uri, username, password = wiped_neo4j
    graphs = []
    for number in range(6):
        draft = Draft(f"Anna Vale spoke, number {number}.")
        draft.entity(VALE.model_copy(update={"aliases": (f"Vale {number}",)}), "Anna Vale")
        graphs.append(draft.graph())

    def load(part):
        with open_store(uri, username=username, password=password) as store:
            put(store, *part)

    threads = [threading.Thread(target=load, args=(part,)) for part in (graphs[:3], graphs[3:])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_store(uri, username=username, password=password) as store:
        assert store.view().node(VALE.id).aliases == tuple(f"Vale {n}" for n in range(6))
        assert len(store.view().article_ids()) == 6


def test_newer_format_is_refused(store, driver, wiped_neo4j):
    put(store, phone_call())
    driver.execute_query("MATCH (s:_Store) SET s.format = $format", format=FORMAT + 1)
    uri, username, password = wiped_neo4j
    with pytest.raises(StoreError, match="made by a newer graphkit") as err:
        Neo4jStore(uri, username=username, password=password)
    assert one_line(err)


def test_wrong_password_is_refused_in_one_line_that_hides_it(wiped_neo4j):
    uri, username, _ = wiped_neo4j
    with pytest.raises(StoreError, match="refuses the login of neo4j: check NEO4J_USER") as err:
        Neo4jStore(uri, username=username, password="hunter2-secret")
    assert one_line(err)
    assert "hunter2" not in str(err.value)


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_dead_server_is_named_within_ten_seconds(scheme, capfd):
    with closing(socket.socket()) as silent:  # takes connections and says nothing
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"{scheme}://127.0.0.1:{silent.getsockname()[1]}"
        started = time.monotonic()
        with pytest.raises(StoreError, match=f"no Neo4j answers at {address}") as err:
            Neo4jStore(address, username="neo4j", password="secret-1")
    assert time.monotonic() - started < 10
    assert one_line(err)
    assert capfd.readouterr() == ("", "")


def test_closed_port_is_named_at_once():
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        address = f"neo4j://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(StoreError, match=f"no Neo4j answers at {address}"):
        Neo4jStore(address, username="neo4j", password="secret-1")


def test_query_reads(store):
    put(store, phone_call())
    answer = store.query(
        "// who\nMATCH (p:Person)-[r:HOLDS_ROLE]->(s:State) WHERE p.name = $name "
        "RETURN p.name AS name, r.title AS title, p.first_seen AS seen, "
        "p, r, s, [1.5, null] AS list;",
        {"name": "Anna Vale"},
    )
    assert answer.columns == ["name", "title", "seen", "p", "r", "s", "list"]
    [[name, title, seen, person, role, _, values]] = answer.rows
    assert (name, title, seen, values) == ("Anna Vale", "president", "2024-05-02", [1.5, None])
    assert (person["id"], person["label"]) == ("p-vale", "Person")
    assert (role["type"], role["source"], role["target"]) == ("HOLDS_ROLE", "p-vale", "NOR")


def test_query_returns_what_json_knows(store):
    put(store, phone_call())
    answer = store.query(
        "MATCH path = (:Article)-[:HAS_SENTENCE]->(:Sentence {idx: 0}) "
        "RETURN path, datetime('2024-05-02T01:02:03Z') AS at, duration('P1D') AS length, "
        "point({x: 1.0, y: 2.0}) AS point, 0.0/0.0 AS nan, {a: date('2024-05-02')} AS map"
    )
    [[path, at, length, point, nan, mapped]] = answer.rows
    assert [step.get("label", step.get("type")) for step in path] == [
        "Article",
        "HAS_SENTENCE",
        "Sentence",
    ]
    assert (at, length) == ("2024-05-02T01:02:03.000000000+00:00", "P1D")
    assert (point, nan, mapped) == ([1.0, 2.0], "nan", {"a": "2024-05-02"})


def test_empty_answer_keeps_its_columns(store):
    assert store.query("MATCH (n:Event) RETURN n.name AS name, n.date") == (["name", "n.date"], [])


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Person {id: 'x'}) RETURN n",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.name = 'x'",
        "CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.x)",
        "CALL db.createLabel('Sneaky')",
        "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
        "CREATE USER x SET PASSWORD 'abcdefgh12'",
        "PROFILE CREATE (n:Person)",
        "/* harmless */ // really\n PROFILE MATCH (n) DELETE n",
    ],
)
def test_query_that_writes_is_refused_without_write(store, cypher):
    put(store, phone_call())
    before = [*store.view().nodes()]
    with pytest.raises(QueryError, match="--write") as err:
        store.query(cypher)
    assert one_line(err)
    assert [*store.view().nodes()] == before


def test_query_writes_when_asked(store):
    store.query("CREATE (n:Scratch {id: $id})", {"id": "x"}, write=True)
    assert store.query("MATCH (n:Scratch) RETURN n.id AS id").rows == [["x"]]


@pytest.mark.parametrize("prefix", ["EXPLAIN", "PROFILE", "// c\nprofile"])
def test_query_may_ask_for_its_plan(store, prefix):
    assert store.query(f"{prefix} MATCH (n:Person) RETURN n").columns == ["n"]


@pytest.mark.parametrize(
    ("cypher", "parameters", "message"),
    [
        ("MATC (n) RETURN n", {}, "Invalid input 'MATC'"),
        ("RETURN $missing", {}, "missing"),
        ("RETURN 1/0", {}, "by zero"),
        ("RETURN $odd", {"odd": object()}, "a parameter cannot be sent"),
        ("RETURN 1; RETURN 2", {}, "the query fails"),
    ],
)
def test_query_that_fails_gives_one_line(store, cypher, parameters, message):
    with pytest.raises(QueryError, match=message) as err:
        store.query(cypher, parameters)
    assert one_line(err)


ODD_SENTENCES = (
    "U.S. troops don't leave O'Neil's al-Assad base.",
    "A foo_bar cost 3.5% AND more; OR NOT, he said (twice)?",
    "In der Straße von İstanbul, Łódź and Århus.",
    "Київ 北京 covid19 nai\u0308ve.",
    "ＡＢＣ in wide letters, a ﬁne ½ of x²: http://a.example/b?c=d*e~f",
)


ODD_QUERIES = """
    u.s.; don't; neil assad; foo; bar; 3.5; and or not; twice?; strasse; istanbul; lodz; łódź;
    arhus; київ; КИЇВ; 北京; covid19; covid; naive; abc; fine; x2; example; b?c=d*e; e~f;
    troops leave; troops cost; wide\\letters; "wide; (; [x TO y]; *; wide OR troops; nai\u0308ve
    """


def test_find_agrees_with_reading_every_sentence(store):
    put(store, Draft(*ODD_SENTENCES).graph())
    queries = [query.strip() for query in ODD_QUERIES.split(";")]
    found = {query: [node.name for node in store.view().find(query)] for query in queries}
    assert found == {
        query: [
            text for text in ODD_SENTENCES if words(query) and {*words(query)} <= {*words(text)}
        ]
        for query in queries
    }
