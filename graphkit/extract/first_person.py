"""I, we, my and our inside a direct quotation or an interview's turn: the one who says it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graphkit.extract.by_place import StatementIndex
from graphkit.extract.cast import Cast
from graphkit.extract.tree import Tree
from graphkit.extract.voices import turns_in
from graphkit.model.extraction import Mention, StatementRecord

__all__ = ["resolve_first_person", "with_first_person"]

FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
# "World War I", "Article I".
NUMBERED = frozenset(
    """act annex article category chapter class level part phase schedule section stage title tier
    type volume war""".split()
)


def resolve_first_person(cast: Cast, statements: Sequence[StatementRecord]) -> Cast:
    """Return the cast with pronouns of the first person joined to their speakers.

    The innermost statement with a speaker counts. "We" means the speaker too: whom else the
    words include, the text does not say. Tokens that already head a mention keep it.
    """
    tree = cast.tree
    told = StatementIndex(statements)
    turns = {index for turn in turns_in(tree) for index in tree.inside(turn.span)}
    added: list[Mention] = []
    for index, token in enumerate(tree.tokens):
        spoken = tree.quotations[index] is not None or index in turns
        if not spoken or tree.lower(index) not in FIRST or _is_numeral(tree, index):
            continue
        if cast.entity_at(index) is not None:
            continue
        added += [
            Mention(
                start=token.start,
                end=token.end,
                entity=speaker,
                kind="pronoun",
                sentence=tree.sentence(index),
                head=index,
            )
            for speaker in _speakers(statements[i] for i in told.holding(token))
        ]
    mentions = sorted((*cast.mentions, *added), key=lambda m: (m.start, -m.end, m.entity))
    return replace(cast, mentions=tuple(mentions))


def _is_numeral(tree: Tree, index: int) -> bool:
    """Say whether "I" is a number: "World War I", "Elizabeth I was a queen"."""
    if tree.word(index) != "I" or index == tree.sentence_span(index).first:
        return False
    return tree.lower(index - 1) in NUMBERED or tree.is_dep(index, "flat", "compound", "nummod")


def with_first_person(cast: Cast, statements: Sequence[StatementRecord]) -> list[StatementRecord]:
    """Return the statements with a speaker for each whose source is "I" or "we" in a quotation.

    In "“I promise that it will end,” said Ann Lee" it is Ann Lee who promises.
    """
    return [_spoken(cast, statement) for statement in statements]


def _spoken(cast: Cast, statement: StatementRecord) -> StatementRecord:
    """The statement with whoever "I" or "we" means there as its speakers."""
    source = statement.source
    if source is None or statement.speakers or source.of(cast.tree.text).lower() not in FIRST:
        return statement
    heads = cast.tree.inside(source)
    found = [mention.entity for head in heads for mention in cast.headed_by(head)]
    if not found:
        return statement
    named = all(cast.entities[entity].named for entity in found)
    update = {"speakers": tuple(dict.fromkeys(found)), "source_kind": "unnamed"}
    return statement.model_copy(update=update | ({"source_kind": "named"} if named else {}))


def _speakers(around: Iterable[StatementRecord]) -> tuple[int, ...]:
    """Return the speakers of the shortest quoted statement around a token."""
    quoted = [
        (statement.end - statement.start, statement.speakers)
        for statement in around
        if statement.speakers and statement.speech != "indirect"
    ]
    return min(quoted)[1] if quoted else ()
