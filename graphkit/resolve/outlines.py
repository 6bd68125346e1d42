"""An article's graph to its outline: what identity across articles needs to know of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from graphkit.graph import FRAGMENT_JOINT, ArticleGraph
from graphkit.ids import digest
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.edge_text import Asserts
from graphkit.model.edge_world import HoldsRole
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import (
    Article,
    Entity,
    Event,
    Group,
    Location,
    Organization,
    Person,
    Sentence,
    State,
    Statement,
)
from graphkit.model.outline import (
    EntityOutline,
    EventOutline,
    Office,
    Outline,
    StatementOutline,
)
from graphkit.model.vocabulary import EntityKind
from graphkit.names import name_key
from graphkit.resolve.bodies.names import body_name, is_name
from graphkit.resolve.copies.sketch import signature, word_count
from graphkit.resolve.home import TYING, home_state
from graphkit.resolve.standing import standing_graph

__all__ = ["is_of_article", "judged_outline", "outline"]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_LEAD = 2  # sentences
_WORD = re.compile(r"[a-z]+")

Ties = Mapping[str, Iterable[Edge]]


def outline(graph: ArticleGraph) -> Outline:
    """Return the outline of one article."""
    article = graph.article
    out: dict[str, list[Edge]] = defaultdict(list)  # edges by their source
    into: dict[str, list[Edge]] = defaultdict(list)  # and by their target
    for edge in graph.edges:
        out[edge.source].append(edge)
        into[edge.target].append(edge)
    labels = {node.id: node.label for node in graph.nodes}
    parts = _parts([node for node in graph.nodes if isinstance(node, Sentence)])
    rivals = _rivals([node for node in graph.nodes if isinstance(node, Statement)])
    home = home_state(graph)
    return Outline(
        article=article.id,
        published=article.published,
        entities=tuple(
            replace(
                _entity(node, article, out[node.id], labels),
                home=() if home is None or isinstance(node, State) else (home,),
            )
            for node in graph.nodes
            if isinstance(node, Entity)
        ),
        events=tuple(
            replace(event, part=parts.get(event.sentence, "body"))
            for node in graph.nodes
            if isinstance(node, Event)
            for event in [_event(node, out[node.id], into[node.id])]
        ),
        statements=tuple(
            replace(_statement(node, out[node.id], into[node.id]), rivals=rivals[node.id])
            for node in graph.nodes
            if isinstance(node, Statement)
        ),
        shingles=signature(article.text),
        words=word_count(article.text),
    )


def judged_outline(graph: ArticleGraph, judgements: Sequence[Judgement]) -> Outline:
    """Return the outline of one article without what was rejected, and with what was corrected."""
    return outline(standing_graph(graph, Standing(judgements=tuple(judgements))))


def is_of_article(node: Entity | Event, article: str) -> bool:
    """Say whether no other article gives the same id: that of an event, or of "Reyes" alone."""
    return isinstance(node, Event) or _origin(node, article)[1]


def _entity(
    node: Entity, article: Article, edges: list[Edge], labels: Mapping[str, str]
) -> EntityOutline:
    ties = {edge.target for edge in edges if edge.type in TYING}
    states = {end for end in ties if labels[end] == "State"}
    if isinstance(node, Location) and node.country is not None:
        states.add(node.country)
    shared, scoped = _origin(node, article.id)
    return EntityOutline(
        id=node.id,
        label=_kind_of(node),
        name=node.name,
        names=tuple(sorted({node.name, *node.aliases})),
        offices=_offices(node, edges),
        born=node.born if isinstance(node, Person) else (),
        states=tuple(sorted(states)),
        bodies=tuple(sorted(end for end in ties if labels[end] == "Organization")),
        kind=node.kind if isinstance(node, Organization | Location | Group) else None,
        gazetteer=isinstance(node, State) or not (shared or scoped or isinstance(node, Group)),
        named=_is_named(node),
        shared=shared,
        first=article.published,
        last=article.published,
    )


def _is_named(node: Entity) -> bool:
    if not isinstance(node, Organization) or is_name(node.name):
        return node.named
    body = body_name(node.name)
    return node.named and bool(body.states) and body.generic  # "the Chadian government"


def _kind_of(node: Entity) -> EntityKind:
    match node:
        case Person():
            return "Person"
        case State():
            return "State"
        case Organization():
            return "Organization"
        case Group():
            return "Group"
        case _:
            return "Location"


def _origin(node: Entity, article: str) -> tuple[bool, bool]:
    """Say whether the id follows from the name alone, and whether from name and article.

    What follows from neither comes from a gazetteer (`resolve.identity.entity_id`).
    """
    if isinstance(node, Group) or not node.named:
        return node.named, not node.named
    key = name_key(node.name)
    scoped = node.id == digest(node.label, key, article)
    of_state = isinstance(node, Organization) and not scoped and not is_name(node.name)
    return of_state or node.id == digest(node.label, key, None), scoped


def _offices(node: Entity, edges: list[Edge]) -> tuple[Office, ...]:
    if not isinstance(node, Person):
        return ()
    held = {
        Office(edge.title.lower(), edge.target, edge.former)
        for edge in edges
        if isinstance(edge, HoldsRole)
    }
    return tuple(sorted(held | {Office(title.lower()) for title in node.titles}))


def _event(node: Event, out: list[Edge], into: list[Edge]) -> EventOutline:
    return EventOutline(
        id=node.id,
        type=node.type,
        lemma=node.lemma,
        status=node.status,
        sentence=min((_sentence(edge) for edge in out if edge.type == "EVIDENCED_BY"), default=0),
        mode=node.mode,
        actors=_ends(edge.source for edge in into if edge.type == "DID"),
        targets=_ends(edge.target for edge in out if edge.type == "TO"),
        places=_ends(edge.target for edge in out if edge.type == "AT"),
        date=node.date,
        date_end=node.date_end,
        date_value=node.date_value,
        date_basis=node.date_basis,
        objects=_ends(thing.lower() for thing in node.objects),
        numbers=_numbers(node),
        affirmed=any(isinstance(edge, Asserts) and edge.stance == "affirm" for edge in into),
    )


def _parts(sentences: Iterable[Sentence]) -> dict[int, Literal["headline", "lead", "body"]]:
    """Return which sentences are of the headline and which of the lead, by their index."""
    zones = sorted((int(s.id.rpartition("#")[2]), s.zone) for s in sentences)
    story = [index for index, zone in zones if zone == "body"]
    found: dict[int, Literal["headline", "lead", "body"]]
    found = {index: "headline" for index, zone in zones if zone == "title"}
    return found | dict.fromkeys(story[:_LEAD], "lead")


def _sentence(edge: Edge) -> int:
    assert isinstance(edge, ExtractedEdge)  # noqa: S101
    return int(edge.sentence_id.rpartition("#")[2])


def _numbers(event: Event) -> tuple[str, ...]:
    """Return the counts in an event's words; those of its date do not count."""
    words = event.name.replace(event.date_text, " ") if event.date_text else event.name
    digits = {found.replace(",", "") for found in _NUMBER.findall(words)}
    spelt = {_NUMBER_WORDS[word] for word in _WORD.findall(words.lower()) if word in _NUMBER_WORDS}
    return tuple(sorted(digits | spelt))


def _statement(node: Statement, out: list[Edge], into: list[Edge]) -> StatementOutline:
    asserted = {(edge.target, edge.stance) for edge in out if isinstance(edge, Asserts)}
    return StatementOutline(
        id=node.id,
        speakers=_ends(edge.source for edge in into if edge.type == "SAID"),
        events=tuple(sorted(asserted)),
        depth=node.depth,
    )


def _rivals(statements: Iterable[Statement]) -> dict[str, tuple[str, ...]]:
    """Return of each statement those whose words say the opposite: the words that dispute it."""
    by_words: defaultdict[str, list[Statement]] = defaultdict(list)
    known = list(statements)
    for node in known:
        by_words[node.text.partition(FRAGMENT_JOINT)[0]].append(node)
    return {
        node.id: _ends(
            other.id
            for other in by_words.get(node.verification_cue or "", ())
            if node.verification == other.verification == "disputed" and other.id != node.id
        )
        for node in known
    }


def _ends(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*values}))
