"""What a graph, and one article's graph, accept and refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import EvidenceError, OntologyError
from graphkit.graph import ArticleGraph, Graph, json_line, merge_nodes
from graphkit.model.edge_derived import Interacts, PossiblySame
from graphkit.model.edge_text import MentionedIn, Said
from graphkit.model.edge_world import ActsFor
from graphkit.model.node import Event, Person, State, Statement
from tests.builders import BERGEN, ICELAND, NORWAY, VALE, Draft, border_march, phone_call


def changed(graph, old, new):
    """Put `new` in the place of the node or edge `old`."""
    return ArticleGraph(
        version_key=graph.version_key,
        nodes=tuple(new if node is old else node for node in graph.nodes),
        edges=tuple(new if edge is old else edge for edge in graph.edges),
    )


def first(elements, **wanted):
    return next(e for e in elements if all(getattr(e, k, None) == v for k, v in wanted.items()))


def test_elements_are_sorted_and_unique():
    graph = phone_call()
    again = ArticleGraph(
        version_key=graph.version_key,
        nodes=(*reversed(graph.nodes), *graph.nodes),
        edges=(*reversed(graph.edges), *graph.edges),
    )
    assert again == graph
    assert again.digest == graph.digest
    assert [node.id for node in again.nodes] == sorted({node.id for node in again.nodes})


def test_digest_tells_content_and_version_key_apart():
    digests = {
        phone_call().digest,
        phone_call(version_key="b.txt").digest,
        phone_call(outlet=None).digest,
        border_march().digest,
    }
    assert len(digests) == 4


def test_json_survives():
    graph = phone_call()
    assert ArticleGraph.model_validate_json(graph.model_dump_json()) == graph
    assert ArticleGraph.model_validate_json(graph.model_dump_json(exclude_none=True)) == graph


def test_json_line_is_canonical():
    edge = first(phone_call().edges, type="ACTS_FOR", source="p-vale")
    line = json_line(edge)
    assert line.startswith(b'{"article_id":')
    assert f'"id":"{edge.id}"'.encode() in line
    assert b" " not in line.replace(b"head of state", b"")


def test_edge_without_its_end_is_refused():
    edge = ActsFor(source="p-vale", target="NOR", basis="x", article_id="a", sentence_id="a#0",
                   start=0, end=1)  # fmt: skip
    with pytest.raises(OntologyError, match="its end NOR is not in the graph"):
        Graph(nodes=(VALE,), edges=(edge,))


def test_edge_between_wrong_labels_is_refused():
    edge = PossiblySame(source="p-vale", target=BERGEN.id, score=0.5, basis="name")
    with pytest.raises(OntologyError, match="POSSIBLY_SAME may not join Person to Location"):
        Graph(nodes=(VALE, BERGEN), edges=(edge,))


def test_ends_are_checked_as_pairs():
    """Person to Person and State to State are allowed, Person to State is not."""
    edge = PossiblySame(source="p-vale", target="NOR", score=0.5, basis="name")
    with pytest.raises(OntologyError, match="may not join Person to State"):
        Graph(nodes=(VALE, NORWAY), edges=(edge,))


def test_one_article_exactly():
    with pytest.raises(OntologyError, match="holds 0 articles"):
        ArticleGraph(nodes=(VALE,))
    with pytest.raises(OntologyError, match="holds 2 articles"):
        ArticleGraph(nodes=(*phone_call().nodes, border_march().article))


def test_sentence_must_stand_in_the_text():
    graph = phone_call()
    sentence = first(graph.nodes, label="Sentence", idx=2)
    wrong = sentence.model_copy(update={"text": "Norwegian president Anna Vale wrote."})
    with pytest.raises(EvidenceError, match=f"sentence {sentence.id} is not in"):
        changed(graph, sentence, wrong)


def test_sentence_of_another_article_is_refused():
    graph = phone_call()
    sentence = first(graph.nodes, label="Sentence", idx=0)
    with pytest.raises(OntologyError, match="is of another article"):
        changed(graph, sentence, sentence.model_copy(update={"article_id": "other"}))


def test_statement_must_stand_in_the_text():
    graph = phone_call()
    said = first(graph.nodes, label="Statement")
    with pytest.raises(EvidenceError, match=f"statement {said.id} is not in"):
        changed(graph, said, said.model_copy(update={"text": "talks could fail"}))


def test_statement_of_several_fragments_is_checked_piece_by_piece():
    graph = phone_call()
    said = first(graph.nodes, label="Statement")
    whole = said.model_copy(update={"text": "talks could … be held in Bergen"})
    assert changed(graph, said, whole).article == graph.article
    with pytest.raises(EvidenceError):
        changed(graph, said, said.model_copy(update={"text": "talks could … be held in Oslo"}))


def mention(graph):
    return first(graph.edges, type="MENTIONED_IN", source="p-orlov")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"surface": "Pavel Orlow"}, "no 'Pavel Orlow' at"),
        ({"sentence_id": "nowhere#1"}, "no sentence nowhere#1"),
        ({"start": 0, "end": 4, "surface": "Vale"}, "is not in its sentence"),
        ({"end": 100_000}, "is not in its sentence"),
    ],
)
def test_mention_must_rest_on_its_sentence(change, message):
    graph = phone_call()
    edge = mention(graph)
    wrong = MentionedIn.model_validate(edge.model_dump() | change)
    with pytest.raises(EvidenceError, match=message):
        changed(graph, edge, wrong)


def test_cue_must_stand_where_it_says():
    graph = phone_call()
    said = first(graph.edges, type="SAID")
    with pytest.raises(EvidenceError, match="no 'told' at"):
        changed(graph, said, Said.model_validate(said.model_dump() | {"cue": "told"}))


def test_edge_of_another_article_is_refused():
    graph = phone_call()
    edge = first(graph.edges, type="INTERACTS")
    for wrong in ("other", None):
        with pytest.raises(OntologyError, match="does not name its article"):
            changed(
                graph, edge, Interacts.model_validate(edge.model_dump() | {"article_id": wrong})
            )


def test_evidence_counts_code_points():
    draft = Draft("𝒳 🙂 Anna Vale spoke.")
    draft.entity(VALE, "Anna Vale")
    edge = first(draft.graph().edges, type="MENTIONED_IN")
    assert (edge.start, edge.end) == (4, 13)


def test_merging_refuses_one_id_under_two_labels():
    with pytest.raises(OntologyError, match="NOR is a State and a Person"):
        merge_nodes([NORWAY, Person(id="NOR", name="Nora")])


def test_of_nodes_that_cannot_be_joined_the_smaller_line_stays():
    one = Statement(id="s", name="It marched", text="It marched", speech="indirect")
    two = Statement(id="s", name="It marched", text="It marched", speech="direct")
    assert merge_nodes([one, two]) == merge_nodes([two, one]) == [two]


def test_one_id_under_two_types_of_event_is_refused():
    one = Event(id="e", name="march", type="MOBILIZE", lemma="march")
    two = Event(id="e", name="march", type="COERCE", lemma="march")
    with pytest.raises(OntologyError, match="not one event"):
        merge_nodes([one, two])


names = st.sampled_from(("Norway", "NORWAY", "Kingdom of Norway", "Norge"))
days = st.none() | st.dates()
states = st.builds(
    State,
    id=st.just("NOR"),
    name=names,
    aliases=st.sets(names).map(sorted).map(tuple),
    wikidata=st.sampled_from((None, "Q1", "Q2")),
    first_seen=days,
    last_seen=days,
)


@given(states, states, states)
def test_merging_entities_is_associative_commutative_and_idempotent(one, two, three):
    assert one.merged(two) == two.merged(one)
    assert one.merged(two).merged(three) == one.merged(two.merged(three))
    assert one.merged(one) == one


def test_merging_keeps_a_name():
    described = ICELAND.model_copy(update={"named": False})
    assert described.merged(ICELAND).named
    assert ICELAND.merged(described).named


def test_merging_keeps_the_widest_period():
    one = ICELAND.model_copy(update={"first_seen": None, "last_seen": None})
    call = first(phone_call().nodes, id="ISL")
    march = first(border_march().nodes, id="ISL")
    merged = one.merged(march).merged(call)
    assert (merged.first_seen, merged.last_seen) == (call.first_seen, march.last_seen)
