"""An article's records to its graph: nodes and edges with ids, each edge with its evidence."""

from graphkit import ids
from graphkit.gazetteer import gazetteer
from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge
from graphkit.model.edge_text import HasSentence
from graphkit.model.extraction import EntityRecord, Extraction
from graphkit.model.node import (
    Article,
    Entity,
    Group,
    Location,
    Node,
    Organization,
    Person,
    Sentence,
    State,
)
from graphkit.resolve.assemble.events import event_elements
from graphkit.resolve.assemble.mentions import mention_edges, vague_entities
from graphkit.resolve.assemble.place import Place
from graphkit.resolve.assemble.relations import relation_edges
from graphkit.resolve.assemble.statements import statement_elements
from graphkit.resolve.identity import entity_ids

__all__ = ["assemble"]

LONGEST_NAME = 120  # characters of a text shown as a node's name


def assemble(extraction: Extraction) -> ArticleGraph:
    """Build the graph of one article.

    Raises:
        EvidenceError: A record does not rest on literal words of the text.
        OntologyError: A record asks for an edge between labels that it may not join.
    """
    article = _article(extraction)
    entities = entity_ids(extraction.entities, article.id)
    place = Place(extraction, article.id, entities)
    nodes: list[Node] = [article, *_sentences(extraction, article.id)]
    edges: list[Edge] = [_has_sentence(node) for node in nodes if isinstance(node, Sentence)]
    for elements in (statement_elements(place), event_elements(place)):
        nodes += elements[0]
        edges += elements[1]
    edges += relation_edges(place)
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    vague = vague_entities(extraction)
    told = {i for i, key in enumerate(entities) if i not in vague or key in ends}
    nodes += [_entity(extraction.entities[i], entities[i], extraction) for i in sorted(told)]
    edges += mention_edges(extraction, place, told, vague)
    return ArticleGraph.of(nodes, edges).model_copy(
        update={
            "version_key": extraction.document.version_key,
            "modified": extraction.document.modified,
        }
    )


def _article(extraction: Extraction) -> Article:
    document = extraction.document
    first = next((line.strip() for line in document.text.splitlines() if line.strip()), "article")
    return Article(
        id=document.id,
        name=(document.title or first)[:LONGEST_NAME],
        title=document.title,
        urls=tuple(sorted(set(document.urls))),
        outlet=document.outlet,
        authors=tuple(author.name for author in document.authors),
        published=document.published,
        language=document.language,
        extractor=extraction.extractor,
        extractor_version=extraction.extractor_version,
        text=document.text,
    )


def _sentences(extraction: Extraction, article: str) -> list[Sentence]:
    text = extraction.document.text
    return [
        Sentence(
            id=ids.sentence_id(article, index),
            name=span.of(text)[:LONGEST_NAME],
            article_id=article,
            idx=index,
            text=span.of(text),
            start=span.start,
            end=span.end,
            zone=zone,
        )
        for index, (span, zone) in enumerate(
            zip(extraction.sentences, extraction.zones, strict=True)
        )
    ]


def _has_sentence(sentence: Sentence) -> HasSentence:
    article = sentence.article_id
    return HasSentence(source=article, target=sentence.id, article_id=article, idx=sentence.idx)


def _entity(entity: EntityRecord, key: str, extraction: Extraction) -> Entity:
    published = extraction.document.published
    base: dict[str, object] = {
        "id": key,
        "name": entity.name,
        "aliases": tuple(sorted({*entity.aliases} - {entity.name})),
        "first_seen": published,
        "last_seen": published,
        "named": entity.named,
    }
    match entity.label:
        case "Person":
            return Person.model_validate(
                {**base, "titles": tuple(sorted(set(entity.titles))), "born": entity.born}
            )
        case "State":
            return State.model_validate({**base, **_known_state(entity)})
        case "Organization":
            known = gazetteer().organization(entity.gazetteer_id or "")
            wikidata = None if known is None else known.wikidata or None
            return Organization.model_validate({**base, "kind": entity.kind, "wikidata": wikidata})
        case "Group":
            return Group.model_validate({**base, "kind": entity.kind})
        case "Location":
            return _location(entity, base)


def _known_state(entity: EntityRecord) -> dict[str, object]:
    """Return what the gazetteer says of a state, the same in every article that names it.

    The capital's name is an alias only where the text says it of the government.
    """
    state = gazetteer().state(entity.gazetteer_id or "")
    if state is None:
        return {}
    names = {*entity.aliases, *state.names} - {entity.name}
    return {"aliases": tuple(sorted(names)), "wikidata": state.wikidata or None}


def _location(entity: EntityRecord, base: dict[str, object]) -> Location:
    prefix, _, number = (entity.gazetteer_id or "").partition(":")
    return Location.model_validate(
        {
            **base,
            "kind": entity.kind,
            "country": entity.country,
            "lat": entity.lat,
            "lon": entity.lon,
            "located_by": entity.located_by,
            "geonames": number if prefix == "geonames" else None,
            "named": entity.named,
        }
    )
