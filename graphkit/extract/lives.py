"""When a person was born, as an article tells it or an age says: what parts namesakes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from graphkit.extract.biography import births
from graphkit.extract.cast import Cast
from graphkit.extract.evidence import notes_of
from graphkit.extract.tenure import is_of_earlier_year
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Mention

__all__ = ["birth_years", "with_birth_years"]

# "Ann Lee, 45, said"; a number of one digit is a place in a list.
_AGE_BEHIND = re.compile(r",\s(\d{2,3})(?=,\s|\.\s|;|\.$)")
_AGE_BEFORE = re.compile(r"\b(\d{2,3})-year-old\s$")
_BORN_BEHIND = re.compile(r"\s\((?:born|b\.)\s[^()]{0,30}?\b(1[89]\d\d|20\d\d)\b")
# Up to the next clause: "born in Oslo and left it in 1971" tells no birth.
_BORN_IN = re.compile(
    r"(?:(?!\b(?:and|but|who|which|that|where|before|after|until|then|to)\b)[^.;]){0,60}?"
    r"\b(1[89]\d\d|20\d\d)\b"
)
MISCOUNTED = 2  # years; farther apart they are of two people, or one is wrong
YOUNGEST, OLDEST = 14, 105  # ages that make news of somebody by name


def with_birth_years(tree: Tree, cast: Cast) -> Cast:
    """Return the cast with the years of birth of its persons."""
    found = birth_years(tree, cast)
    entities = tuple(
        entity.model_copy(update={"born": found[number]}) if number in found else entity
        for number, entity in enumerate(cast.entities)
    )
    return Cast(tree=cast.tree, entities=entities, mentions=cast.mentions)


def birth_years(tree: Tree, cast: Cast) -> Mapping[int, tuple[int, ...]]:
    """Return, by person, the years of birth; one counted from an age may be one too late.

    "Ann Lee, 45, said" and "45-year-old Ann Lee" (counted from the publication, unless the
    sentence is of an earlier year), "Ann Lee (born 4 June 1962)", "she was born in 1962".
    """
    found: dict[int, set[int]] = defaultdict(set)
    for mention in cast.mentions:
        if mention.kind == "name" and cast.label(mention.entity) == "Person":
            found[mention.entity].update(_beside(tree, mention))
    for verb, person in births(tree, cast, notes_of(tree, cast)):
        told = _BORN_IN.match(tree.text, tree[verb].end, tree.sentence_span(verb).end)
        if told is not None:
            found[person].add(int(told[1]))
    return {
        person: tuple(sorted(years))
        for person, years in found.items()
        if years and max(years) - min(years) <= MISCOUNTED
    }


def _beside(tree: Tree, mention: Mention) -> Iterator[int]:
    sentence = tree.sentence_span(mention.head)
    told = _BORN_BEHIND.match(tree.text, mention.end, sentence.end)
    if told is not None:
        yield int(told[1])
    published = tree.doc.document.published
    behind = _AGE_BEHIND.match(tree.text, mention.end, sentence.end)
    age = behind or _AGE_BEFORE.search(tree.text, sentence.start, mention.start)
    if age is None or published is None or is_of_earlier_year(tree, mention):
        return
    if YOUNGEST <= int(age[1]) <= OLDEST:
        yield published.year - int(age[1])
