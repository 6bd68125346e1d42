"""Mentions to edges: only where the words mean somebody in particular."""

from collections.abc import Collection

from graphkit.model.edge_text import MentionedIn
from graphkit.model.extraction import Extraction, Mention
from graphkit.resolve.assemble.place import Place

__all__ = ["mention_edges", "vague_entities"]

WE = frozenset("we us our ours ourselves".split())


def vague_entities(extraction: Extraction) -> frozenset[int]:
    """Return the entities, by index, of which every mention but pronouns is vague.

    Of "people" in "people need water" no node is made, unless a claim or an event has them.
    """
    nouns = [mention for mention in extraction.mentions if mention.kind != "pronoun"]
    known = {mention.entity for mention in nouns if not mention.vague}
    return frozenset(mention.entity for mention in nouns if mention.entity not in known)


def mention_edges(
    extraction: Extraction, place: Place, told: Collection[int], vague: Collection[int]
) -> list[MentionedIn]:
    """Return the edges of the mentions of the entities `told`, vague ones left out.

    Those of whom all mentions are vague (`vague`) keep them: no node stands without words.
    """
    return [
        MentionedIn(
            source=place.entities[mention.entity],
            target=place.sentence_at(mention),
            surface=mention.of(extraction.document.text),
            kind=mention.kind,
            **place.evidence(mention),
        )
        for mention in extraction.mentions
        if mention.entity in told
        and (not mention.vague or mention.entity in vague)
        and not _is_we(mention, extraction)
    ]


def _is_we(mention: Mention, extraction: Extraction) -> bool:
    """Say whether a person is mentioned by "we" or "our": the words mean others too.

    Who speaks for them still takes part in what they tell.
    """
    person = extraction.entities[mention.entity].label == "Person"
    return person and mention.of(extraction.document.text).lower() in WE
