"""Records to graph: ids, ends, evidence, and what each kind of record becomes."""

import datetime as dt

import pytest

from graphkit.errors import EvidenceError, OntologyError
from graphkit.model.base import Span
from graphkit.model.document import Document
from graphkit.model.edge import ExtractedEdge
from graphkit.model.extraction import (
    Assertion,
    DateRecord,
    EntityRecord,
    EventLinkRecord,
    EventRecord,
    Extraction,
    Mention,
    Participant,
    RelationRecord,
    StatementRecord,
    Topic,
)
from graphkit.resolve.assemble.article import assemble
from graphkit.resolve.identity import entity_id, entity_ids
from tests.builders_text import span_in

TEXT = "Ann Lee said Kenya met Mali in Oslo on Monday. Rebels threatened Kenya with a siege."


def at(words, nth=0):
    span = span_in(TEXT, words, nth)
    return {"start": span.start, "end": span.end}


ENTITIES = (
    EntityRecord(label="Person", name="Ann Lee"),
    EntityRecord(label="State", name="Kenya", gazetteer_id="KEN"),
    EntityRecord(label="State", name="Mali", gazetteer_id="MLI"),
    EntityRecord(
        label="Location", name="Oslo", gazetteer_id="geonames:3143244", country="NOR", lat=59.9
    ),
    EntityRecord(label="Group", name="rebels", named=False),
)
MONDAY = DateRecord(**at("Monday"), value=dt.date(2022, 2, 28), precision="day")
SPEECH = StatementRecord(
    fragments=(Span(**at("Kenya met Mali in Oslo on Monday")),),
    sentence=0,
    speech="indirect",
    source=Span(**at("Ann Lee")),
    speakers=(0,),
    cue=Span(**at("said")),
    topics=(Topic(**at("Kenya"), entity=1), Topic(**at("Oslo"), entity=3)),
)
MEETING = EventRecord(
    **at("met"),
    type="CONSULT",
    score=2.5,
    lemma="meet",
    sentence=0,
    clause=Span(**at("Kenya met Mali in Oslo on Monday")),
    participants=(
        Participant(**at("Kenya"), role="actor", entity=1),
        Participant(**at("Mali"), role="actor", entity=2),
        Participant(**at("Oslo"), role="place", entity=3, qualifier="in"),
    ),
    reciprocal=True,
    date=MONDAY,
    status="claimed",
    statements=(Assertion(statement=0),),
)
THREAT = EventRecord(
    **at("threatened"),
    type="THREATEN",
    lemma="threaten",
    sentence=1,
    clause=Span(**at("Rebels threatened Kenya with a siege")),
    participants=(
        Participant(**at("Rebels"), role="actor", entity=4),
        Participant(**at("Kenya", 1), role="target", entity=1),
        Participant(**at("a siege"), role="object"),
    ),
)


def extraction(**changes):
    second = TEXT.index("Rebels")
    fields = {
        "document": Document(text=TEXT, title="A day", published=dt.date(2022, 3, 1)),
        "mentions": (Mention(**at("Ann Lee"), entity=0, kind="name", sentence=0, head=0),),
        "entities": ENTITIES,
        "statements": (SPEECH,),
        "events": (MEETING, THREAT),
        "sentences": (Span(start=0, end=second - 1), Span(start=second, end=len(TEXT))),
        "zones": ("body", "body"),
    }
    return Extraction(**{**fields, **changes})


@pytest.fixture(scope="module")
def graph():
    return assemble(extraction())


def edges(graph, kind):
    names = {node.id: node.name for node in graph.nodes}
    return [(names[e.source], names[e.target], e) for e in graph.edges if e.type == kind]


def test_speaker_statement_and_topics_are_joined(graph):
    [(speaker, said, edge)] = edges(graph, "SAID")
    assert (speaker, said, edge.cue) == ("Ann Lee", "Kenya met Mali in Oslo on Monday", "said")
    assert {target for _, target, _ in edges(graph, "ABOUT")} == {"Kenya", "Oslo"}


@pytest.mark.parametrize(
    ("source", "named"),
    [("They", None), ("he", None), ("Some", "Some"), ("The rebels", "The rebels")],
)
def test_a_pronoun_names_no_source(source, named):
    text = f"{source} said Kenya met Mali."
    content = span_in(text, "Kenya met Mali")
    said = StatementRecord(
        fragments=(content,), sentence=0, speech="indirect", source_kind="unnamed",
        source=Span(start=0, end=len(source)),
    )  # fmt: skip
    found = assemble(
        extraction(
            document=Document(text=text), mentions=(), statements=(said,), events=(),
            sentences=(Span(start=0, end=len(text)),), zones=("body",),
        )
    )  # fmt: skip
    assert [n.source_text for n in found.nodes if n.label == "Statement"] == [named]


def test_parties_of_a_meeting_all_did_it_and_interact_once(graph):
    did = {source for source, _, e in edges(graph, "DID") if e.status == "claimed"}
    assert did == {"Kenya", "Mali"}
    pairs = {(a, b, e.event_type) for a, b, e in edges(graph, "INTERACTS")}
    assert pairs == {("Kenya", "Mali", "CONSULT"), ("rebels", "Kenya", "THREATEN")}


def test_an_event_keeps_its_date_place_status_and_things(graph):
    [(_, place, edge)] = edges(graph, "AT")
    assert (place, edge.qualifier, edge.role) == ("Oslo", "in", "place")
    events = {node.lemma: node for node in graph.nodes if node.label == "Event"}
    meet, threat = events["meet"], events["threaten"]
    assert (meet.date, meet.date_text, meet.date_basis) == (
        dt.date(2022, 2, 28),
        "Monday",
        "explicit",
    )
    assert (threat.date, threat.date_basis, threat.objects) == (None, "none", ("a siege",))
    by = {source: edge.by for source, _, edge in edges(graph, "EVIDENCED_BY")}
    assert by[meet.name] == "source"
    assert by[threat.name] == "narrator"


def test_a_statement_asserts_the_event_inside_it(graph):
    [(statement, event, edge)] = edges(graph, "ASSERTS")
    assert (statement, event, edge.stance) == (
        SPEECH.fragments[0].of(TEXT),
        MEETING.clause.of(TEXT),
        "affirm",
    )


def test_linked_events_are_joined_by_the_words_that_claim_it():
    siege = THREAT.model_copy(update={**at("siege"), "lemma": "siege"})
    words = {"sentence": 1, "cue": Span(**at("with")), "status": "claimed"}
    link = EventLinkRecord(
        type="CAUSED", source=1, target=2, **at("threatened Kenya with"), **words
    )
    graph = assemble(extraction(events=(MEETING, THREAT, siege), event_links=(link,)))
    [edge] = [edge for edge in graph.edges if edge.type == "CAUSED"]
    lemmas = {node.id: node.lemma for node in graph.nodes if node.label == "Event"}
    assert (lemmas[edge.source], lemmas[edge.target]) == ("threaten", "siege")
    assert (edge.cue, edge.status) == ("with", "claimed")


def test_a_link_to_an_event_that_is_not_there_is_refused():
    link = {"source": 0, "target": 2, "sentence": 0, "cue": Span(**at("met"))}
    with pytest.raises(ValueError, match="event 2 of 2"):
        extraction(event_links=(EventLinkRecord(type="PART_OF", **at("met"), **link),))


def test_every_extracted_edge_opens_words_of_its_sentence(graph):
    sentences = {node.id: node for node in graph.nodes if node.label == "Sentence"}
    extracted = [edge for edge in graph.edges if isinstance(edge, ExtractedEdge)]
    assert len(extracted) > 10
    for edge in extracted:
        sentence = sentences[edge.sentence_id]
        assert sentence.start <= edge.start < sentence.end


def test_the_same_extraction_gives_the_same_graph(graph):
    again = assemble(extraction())
    assert again == graph
    assert again.digest == graph.digest


def test_a_place_cannot_have_done_anything():
    participants = (Participant(**at("Oslo"), role="actor", entity=3),)
    event = MEETING.model_copy(update={"participants": participants, "reciprocal": False})
    graph = assemble(extraction(events=(event,)))
    [node] = [node for node in graph.nodes if node.label == "Event"]
    assert edges(graph, "DID") == []
    assert node.objects == ("Oslo",)


def test_a_relation_between_labels_that_it_may_not_join_is_refused():
    wrong = RelationRecord(**at("Oslo"), type="BORN_IN", source=1, target=3, sentence=0)
    with pytest.raises(OntologyError, match="BORN_IN may not join State to Location"):
        assemble(extraction(relations=(wrong,)))


def test_a_span_outside_the_text_is_refused():
    late = EventRecord(**{**MEETING.model_dump(), "start": 500, "end": 503})
    with pytest.raises(EvidenceError):
        assemble(extraction(events=(late,)))


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        ({"label": "Person", "name": "Ann Lee"}, {"label": "Person", "name": "ANN LEE"}, True),
        ({"label": "Person", "name": "Lee"}, {"label": "Person", "name": "Lee"}, False),
        ({"label": "Person", "name": "Ann Lee"}, {"label": "Person", "name": "Bo Lee"}, False),
        (
            {"label": "Group", "name": "Malian troops", "state": "MLI"},
            {"label": "Group", "name": "the Malian troops", "state": "MLI"},
            True,
        ),
        (
            {"label": "Group", "name": "officials", "named": False},
            {"label": "Group", "name": "officials", "named": False},
            False,
        ),
        (
            {"label": "Person", "name": "Chadian Envoy", "named": False},
            {"label": "Person", "name": "Chadian Envoy", "named": False},
            False,
        ),
        (
            {"label": "Organization", "name": "Malian government", "state": "MLI"},
            {"label": "Organization", "name": "the Malian government", "state": "MLI"},
            True,
        ),
        (
            {"label": "Organization", "name": "government", "named": False},
            {"label": "Organization", "name": "government", "named": False},
            False,
        ),
        (
            {"label": "Location", "name": "Kiev", "gazetteer_id": "geonames:703448"},
            {"label": "Location", "name": "Kyiv", "gazetteer_id": "geonames:703448"},
            True,
        ),
    ],
)
def test_entities_of_two_articles_meet_by_full_name_or_gazetteer_only(one, two, meet):
    ids = entity_id(EntityRecord(**one), "a1"), entity_id(EntityRecord(**two), "a2")
    assert (ids[0] == ids[1]) is meet


def test_an_undecided_place_stays_with_its_article():
    told = {"label": "Location", "name": "Brest"}
    undecided = EntityRecord(**told, located_by="undecided: 2 places bear this name")
    assert entity_id(undecided, "a") != entity_id(undecided, "b")
    assert entity_id(EntityRecord(**told), "a") == entity_id(EntityRecord(**told), "b")


def alone(*entities):
    """Return the nodes of an article that only names these, by name."""
    found = assemble(extraction(entities=entities, mentions=(), statements=(), events=()))
    return {node.name: node for node in found.nodes}


def test_a_state_carries_what_the_gazetteer_says_of_it():
    mali = alone(ENTITIES[2])["Mali"]
    assert (mali.id, mali.wikidata) == ("MLI", "Q912")
    assert {"Republic of Mali", "Malian", "Malians", "Koulouba"} <= set(mali.aliases)
    assert "Bamako" not in mali.aliases  # a city too, unless the text means the government


def test_a_capital_that_means_the_government_is_an_alias():
    told = {"label": "State", "name": "Mali", "gazetteer_id": "MLI"}
    assert "Bamako" in alone(EntityRecord(**told, aliases=("Bamako",)))["Mali"].aliases


def test_a_known_body_carries_its_wikidata_id():
    known = EntityRecord(label="Organization", name="NATO", gazetteer_id="org:nato")
    nodes = alone(known, EntityRecord(label="Organization", name="Orla Club"))
    assert (nodes["NATO"].wikidata, nodes["Orla Club"].wikidata) == ("Q7184", None)


@pytest.mark.parametrize(("label", "name"), [("Group", "people"), ("Person", "man")])
def test_two_that_nobody_names_stay_two(label, name):
    people = EntityRecord(label=label, name=name, named=False)
    troops = EntityRecord(label="Group", name="troops", state="MLI")
    first, second, third, fourth = entity_ids([people, people, troops, troops], "a1")
    assert first == entity_id(people, "a1")
    assert second != first
    assert third == fourth
