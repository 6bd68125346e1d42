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

# Each with a group that holds the age; one of a single digit is a place in a list.
_AGES_BEHIND = tuple(
    re.compile(pattern)
    for pattern in (
        r",\s(?:aged\s)?(\d{2,3})(?=,\s|\.\s|;|\.$)",  # "Ann Lee, 45, said", also "aged 45"
        r",\s(?:an?|the)\s(\d{2,3})-year-old\s(?=\w)",  # "Emil Rook, a 33-year-old goalkeeper"
        r"\sis\san?\s(\d{2,3})-year-old\s(?=\w)",  # "Emil Rook is a 33-year-old goalkeeper"
        r"\sis\s(\d{2,3})\syears\sold\b",  # "Emil Rook is 33 years old"
    )
)
_AGE_BEFORE = re.compile(r"\b(\d{2,3})-year-old,?\s$")
_BORN_BEHIND = re.compile(
    r"\s\((?:born|b\.)\s[^()]{0,30}?\b(1[89]\d\d|20\d\d)\b"  # "Ann Lee (born 4 June 1962)"
    r"|,\sborn\s[^(),;.]{0,30}?\b(1[89]\d\d|20\d\d)\b"  # "John Harker, born in 1950 in Brest, ..."
)
# Up to the next clause: "born in Oslo and left it in 1971" tells no birth; nor does "born in
# Oslo, came in 1990", but "born in Oslo, Norway, in 1962" does.
_BORN_IN = re.compile(
    r"(?:(?!,\s(?!in\b|on\b)[a-z])(?!\b(?:and|but|who|which|that|where|before|after|until|then|to)\b)[^.;]){0,60}?"
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

    "Ann Lee, 45, said" and "the 45-year-old painter Ann Lee" (counted from the publication, unless
    the sentence is of an earlier year), "Ann Lee, born in Oslo in 1962", "she was born in 1962".
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
    if told is not None and not (told[2] and _is_of_another(tree, mention)):
        yield int(told[1] or told[2])
    published = tree.doc.document.published
    age = _age(tree, mention)
    if age is None or published is None or is_of_earlier_year(tree, mention):
        return
    if YOUNGEST <= age <= OLDEST:
        yield published.year - age


def _age(tree: Tree, mention: Mention) -> int | None:
    sentence = tree.sentence_span(mention.head)
    for number, pattern in enumerate(_AGES_BEHIND):
        found = pattern.match(tree.text, mention.end, sentence.end)
        if found is not None and not (number and _is_of_another(tree, mention)):
            return int(found[1])
    before = _AGE_BEFORE.search(tree.text, sentence.start, _described_from(tree, mention))
    return None if before is None else int(before[1])


def _is_of_another(tree: Tree, mention: Mention) -> bool:
    """Say whether what follows may be told of another: "the son of Ann Lee, born in 1990"."""
    return tree.is_dep(mention.head, "nmod")


def _described_from(tree: Tree, mention: Mention) -> int:
    """Return where the nouns before a name begin: "painter" in "the 74-year-old painter Rook"."""
    first = tree.inside(mention)[0]
    while first > 0 and tree[first - 1].pos in {"NOUN", "ADJ"} and _is_plain(tree, first - 1):
        first -= 1
    return tree[first].start


def _is_plain(tree: Tree, index: int) -> bool:
    return tree.word(index).isalpha() and tree.lower(index) not in {"year", "years", "old"}
