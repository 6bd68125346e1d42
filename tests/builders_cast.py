"""Short questions to a cast, and sentences that several tests of extraction share."""

from collections.abc import Iterable

from graphkit.extract.cast import Cast
from graphkit.extract.mentions import find_cast
from graphkit.extract.relations import find_relations
from graphkit.extract.tree import Tree
from graphkit.model.extraction import EntityRecord, Mention, StatementRecord
from tests.builders_text import tree_of

__all__ = ["chain", "chains", "contents", "facts_of", "relations_of", "speaking_cast"]


def chains(table: str, **document: object) -> dict[str, tuple[str, list[str]]]:
    """Return for each entity's name its label and the words of its mentions."""
    cast = find_cast(tree_of(table, **document))
    return {entity.name: (entity.label, chain(cast, entity.name)) for entity in cast.entities}


def chain(cast: Cast, name: str) -> list[str]:
    """Return the words that mention the entity of this name, in text order."""
    text = cast.tree.text
    return [m.of(text) for m in cast.mentions if cast.entities[m.entity].name == name]


def facts_of(table: str, name: str, **document: object) -> dict[str, object]:
    """Return what is set on the entity of this name, without name and label."""
    cast = find_cast(tree_of(table, **document))
    found = next(entity for entity in cast.entities if entity.name == name)
    return found.model_dump(exclude_defaults=True, exclude={"name", "label", "aliases"})


def relations_of(table: str, **document: object) -> list[tuple[str | None, ...]]:
    """Return (type, source, target, title or kind or basis, words) of each relation."""
    tree = tree_of(table, **document)
    cast = find_cast(tree)

    def name(index: int | None) -> str | None:
        return None if index is None else cast.entities[index].name

    return [
        (r.type, name(r.source), name(r.target), r.title or r.kind or r.basis, r.of(tree.text))
        for r in find_relations(tree, cast, ())
    ]


def speaking_cast(tree: Tree, **people: str) -> Cast:
    """Make entities from keyword arguments NAME=label; every token NAME is a mention."""
    entities, mentions = [], []
    for number, (name, label) in enumerate(people.items()):
        named = label != "Group"
        entities.append(EntityRecord(label=label, name=name, named=named))
        for index in range(len(tree.tokens)):
            if tree.word(index) == name:
                token = tree[index]
                mentions.append(
                    Mention(
                        start=token.start,
                        end=token.end,
                        entity=number,
                        kind="name",
                        sentence=tree.sentence(index),
                        head=index,
                    )
                )
    mentions.sort(key=lambda mention: mention.start)
    return Cast(tree, tuple(entities), tuple(mentions))


def contents(tree: Tree, statements: Iterable[StatementRecord]) -> list[list[str]]:
    """Return the words of each statement, fragment by fragment."""
    return [[fragment.of(tree.text) for fragment in s.fragments] for s in statements]
