"""Statements of two sources that say the opposite of one act: both are disputed.

"The mayor said the rebels had shelled the mill. The rebels said they had not shelled it."
"The army said the rebels had fired first. The rebels said the army had fired first."
"""

from collections.abc import Iterator

from graphkit.extract.by_place import StatementIndex
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.model.extraction import StatementRecord

__all__ = ["TELLING", "with_rivals"]

# "its forces" and "the troops" may be the same.
_FORCES = frozenset("army force troop soldier military navy fleet fighter militia man".split())
# Acts that tell what is so, which others can check or contradict.
TELLING = frozenset(("assert", "accuse", "deny", "believe"))
_DESTROYING = frozenset("destroy wreck blow shell bomb hit strike demolish damage raze".split())
REACH = 12  # sentences between two statements about one act


def with_rivals(tree: Tree, statements: list[StatementRecord]) -> list[StatementRecord]:
    """Mark as disputed the statements that contradict each other, with the other's content."""
    marked = list(statements)
    roots = [_root(tree, s) for s in statements]
    for one, two in _pairs(statements, roots):
        first, second = statements[one], statements[two]
        if _is_same_source(tree, first, second):
            continue
        if _clash(tree, (first, roots[one]), (second, roots[two])):
            for index, other in ((one, second), (two, first)):
                if marked[index].verification == "attributed":
                    update = {"verification": "disputed", "verification_cue": other.fragments[0]}
                    marked[index] = marked[index].model_copy(update=update)
    return marked


def _is_told(statement: StatementRecord) -> bool:
    return statement.act in TELLING and statement.tense != "future"


def _pairs(statements: list[StatementRecord], roots: list[int | None]) -> Iterator[tuple[int, int]]:
    """Yield the statements of acts that stand near each other, each pair once."""
    index = StatementIndex(statements)
    told = {i for i, s in enumerate(statements) if roots[i] is not None and _is_told(s)}
    for one in sorted(told):
        number = statements[one].sentence
        for two in index.within(number - REACH, number + REACH):
            if two > one and two in told:
                yield one, two


def _is_same_source(tree: Tree, one: StatementRecord, two: StatementRecord) -> bool:
    if one.source is None or two.source is None:
        return True
    if one.speakers and two.speakers:
        return bool(set(one.speakers) & set(two.speakers))
    return one.source.of(tree.text).lower() == two.source.of(tree.text).lower()


def _root(tree: Tree, statement: StatementRecord) -> int | None:
    """The verb that heads a statement's content."""
    inside = tree.inside(*statement.fragments)
    tops = [i for i in inside if tree[i].head not in inside or tree[i].head == i]
    return next((i for i in tops if tree[i].pos == "VERB"), None)


def _clash(
    tree: Tree, one: tuple[StatementRecord, int | None], two: tuple[StatementRecord, int | None]
) -> bool:
    (first, left), (second, right) = one, two
    if left is None or right is None or not _is_same_act(tree, left, right):
        return False
    subjects = [tree.children(root, "nsubj") for root in (left, right)]
    if first.polarity != second.polarity:
        objects = [tree.children(root, "obj") for root in (left, right)]
        told = _shares(tree, *subjects) or _shares(tree, *objects)
        told = told or _speaks_of_itself(tree, second, subjects[1], first, subjects[0])
        told = told or _speaks_of_itself(tree, first, subjects[0], second, subjects[1])
        return told and _same(tree, *subjects) and _same(tree, *objects)
    return _is_named(tree, subjects[0], second) and _is_named(tree, subjects[1], first)


def _is_same_act(tree: Tree, left: int, right: int) -> bool:
    """Say whether two verbs may tell one act: the same verb, or both of destroying."""
    lemmas = {tree.lemma(left), tree.lemma(right)}
    return len(lemmas) == 1 or lemmas <= _DESTROYING


def _same(tree: Tree, left: list[int], right: list[int]) -> bool:
    """Say whether two arguments may name one thing: one word, a pronoun, or none at all."""
    if not left or not right:
        return True
    return _shares(tree, left, right) or any(tree[i].pos == "PRON" for i in (*left, *right))


def _shares(tree: Tree, left: list[int], right: list[int]) -> bool:
    """Say whether two arguments do name one thing: one word, or forces both."""
    nouns = [{tree.lemma(i) for i in side if tree[i].pos != "PRON"} for side in (left, right)]
    forces = all(any(noun_lemma(tree, i) in _FORCES for i in side) for side in (left, right))
    return bool(nouns[0] & nouns[1]) or forces


def _speaks_of_itself(
    tree: Tree,
    statement: StatementRecord,
    subjects: list[int],
    other: StatementRecord,
    others: list[int],
) -> bool:
    """Say whether a pronoun is the speaker whose act the other statement tells.

    "The rebels had shelled it"; "the rebels said they had not". In "a farmer said he had not" the
    farmer is nobody that was spoken of.
    """
    if not any(tree[i].pos == "PRON" for i in subjects):
        return False
    spoken_of = {topic.entity for topic in other.topics}
    return bool(set(statement.speakers) & spoken_of) or _is_named(tree, others, statement)


def _is_named(tree: Tree, subjects: list[int], statement: StatementRecord) -> bool:
    """Say whether a clause's subject is another statement's source: each blames the other."""
    if statement.source is None:
        return False
    words = statement.source.of(tree.text).lower().split()
    return any(tree.lower(subject) == words[-1] for subject in subjects)
