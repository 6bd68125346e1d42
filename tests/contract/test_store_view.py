"""What every store must answer."""

import pytest

from graphkit.errors import OntologyError
from graphkit.model.node import ENTITY_LABELS
from graphkit.model.record import edge_record, node_record
from graphkit.names import name_key
from tests.builders import (
    BERGEN,
    VALE,
    Draft,
    border_march,
    phone_call,
)
from tests.store_contents import merged_lines, put, remove, stored_lines


def test_views_filter_nodes(store):
    put(store, phone_call(), border_march())
    view = store.view()
    whole = [*view.nodes()]
    actors = [*view.nodes(labels=["Actor"])]
    assert {node.label for node in actors} == {"Person", "State", "Organization", "Group"}
    assert [*view.nodes(labels=["Person", "Event"])] == [
        node for node in whole if node.label in {"Person", "Event"}
    ]
    assert [n.id for n in view.nodes(ids=["p-vale", "nowhere", "NOR", "NOR"])] == ["NOR", "p-vale"]
    assert [n.id for n in view.nodes(ids=["p-vale", "NOR"], labels=["State"])] == ["NOR"]
    assert [*view.nodes(ids=[])] == [*view.nodes(labels=[])] == []
    with pytest.raises(OntologyError, match="no label Human"):
        view.nodes(labels=["Human"])


def test_views_filter_edges(store):
    put(store, phone_call(), border_march())
    view = store.view()
    whole = [*view.edges()]
    assert [edge.id for edge in whole] == sorted(edge.id for edge in whole)
    wanted = {"types": ["MENTIONED_IN", "ACTS_FOR"], "source": "p-vale"}
    assert [*view.edges(**wanted)] == [
        e for e in whole if e.type in {"MENTIONED_IN", "ACTS_FOR"} and e.source == "p-vale"
    ]
    assert [*view.edges(types=["SAID"])] == [edge for edge in whole if edge.type == "SAID"]
    assert [*view.edges(target="NOR")] == [edge for edge in whole if edge.target == "NOR"]
    article = border_march().article.id
    assert [*view.edges(article_id=article)] == list(border_march().edges)
    assert [*view.edges(source="p-vale", target="NOR", article_id=article)] == []
    assert [*view.edges(types=[])] == []
    with pytest.raises(OntologyError, match="no edge type KNOWS"):
        view.edges(types=["KNOWS"])


def test_single_elements(store):
    put(store, phone_call())
    view = store.view()
    for edge in phone_call().edges:
        assert view.edge(edge.id) == edge
    for node in phone_call().nodes:
        assert view.node(node.id) == node
    assert view.edge("nowhere") is view.node("nowhere") is view.article_graph("nowhere") is None


def test_former_id_answers_with_the_entity(store):
    draft = Draft("Anna Vale spoke.")
    draft.entity(VALE.model_copy(update={"former_ids": ("p-old", "p-older")}), "Anna Vale")
    put(store, draft.graph())
    assert store.view().node("p-older").id == VALE.id
    remove(store, draft.graph())
    assert store.view().node("p-older") is None


TITLE = "Vale calls Orlov"
PHONED = "Norwegian president Anna Vale phoned Pavel Orlov of Iceland on Thursday."
SAID = "Vale said talks could be held in Bergen."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vale", ["Anna Vale", TITLE, PHONED, SAID]),
        ("ORLOV", ["Pavel Orlov", TITLE, PHONED]),
        ("reykjavik", ["Iceland"]),
        ("ann", ["Anna Vale"]),
        ("vale anna", ["Anna Vale", PHONED]),
        ("nor", ["Norway", "Northern Herald"]),
        ("talks bergen", [SAID]),
        ("talk", []),
        ("(said: *)", [SAID]),
        ("", []),
        ('" ?!', []),
    ],
)
def test_find(store, text, found):
    put(store, phone_call())
    assert [node.name for node in store.view().find(text)] == found


def test_find_puts_newest_article_first_and_keeps_the_limit(store):
    put(store, phone_call(), border_march())
    sentences = [node for node in store.view().find("bergen") if node.label == "Sentence"]
    march, call = border_march().article.id, phone_call().article.id
    assert [node.id for node in sentences] == [f"{march}#0", f"{march}#1", f"{call}#3"]
    assert [node.id for node in store.view().find("bergen", limit=2)] == [BERGEN.id, f"{march}#0"]


def test_find_forgets_what_was_removed_or_renamed(store):
    put(store, phone_call(), border_march())
    remove(store, border_march())
    assert store.view().find("madam") == []
    assert store.view().find("troops marched") == []


def test_article_longer_than_a_page_of_rows(store):
    draft = Draft(*(f"Anna Vale spoke, part {number}." for number in range(1005)))
    draft.entity(VALE, "Anna Vale")
    graph = draft.graph()
    put(store, graph, border_march())
    assert stored_lines(store) == merged_lines(graph, border_march())
    ids = [node.id for node in graph.nodes]
    assert [node.id for node in store.view().nodes(ids=ids)] == sorted(ids)
    assert len([*store.view().edges(source=VALE.id, article_id=graph.article.id)]) == 1005
    remove(store, graph)
    assert stored_lines(store) == merged_lines(border_march())


def test_graph_for_networkx(store):
    put(store, phone_call())
    net = store.view().graph()
    assert net.nodes["NOR"]["label"] == "State"
    assert net.nodes["p-vale"] == {
        "label": "Person",
        "name": "Anna Vale",
        "aliases": [],
        "first_seen": "2024-05-02",
        "last_seen": "2024-05-02",
        "former_ids": [],
        "named": True,
        "titles": [],
        "born": [],
    }
    edge = next(edge for edge in phone_call().edges if edge.type == "HOLDS_ROLE")
    assert net.edges["p-vale", "NOR", edge.id]["title"] == "president"
    assert net.number_of_edges() == len(phone_call().edges)


def test_named_finds_by_key_and_name_keys_lists_every_name_of_a_label(store):
    put(store, phone_call(), border_march())
    view = store.view()
    for entity in list(view.nodes(labels=ENTITY_LABELS)):
        for name in (entity.name, *entity.aliases):
            assert entity in view.named(f"the {name.upper()}")
    assert view.named("nobody at all") == []
    for label in ENTITY_LABELS:
        assert [*view.name_keys(label)] == [
            (key, entity.id, entity.name)
            for entity in view.nodes(labels=(label,))
            for key in sorted({*map(name_key, (entity.name, *entity.aliases))})
        ]


def test_records_say_what_the_models_say(store):
    put(store, phone_call(), border_march())
    view = store.view()
    assert [*view.node_records()] == [node_record(node) for node in view.nodes()]
    records, edges = [*view.edge_records()], [*view.edges()]
    assert records == [edge_record(edge) for edge in edges]
    assert [*map(list, records)] == [list(edge_record(edge)) for edge in edges]
