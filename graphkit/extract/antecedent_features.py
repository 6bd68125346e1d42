"""What speaks for or against an antecedent, as names of features; each holds or does not."""

from collections.abc import Iterator, Sequence

from graphkit.extract.antecedents import (
    Antecedents,
    Candidate,
    pronoun_class,
    role_of_phrase,
)
from graphkit.extract.draft import Place
from graphkit.extract.saying_verbs import speaks
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["features_of", "features_of_none"]

_FORMAL = frozenset("seem appear take turn happen matter rain snow follow mean make cost".split())


def features_of(found: Antecedents, index: int, ranked: Sequence[Candidate]) -> list[list[str]]:
    """Return the features of each candidate of a pronoun, given all of them, nearest first."""
    above, recent = _subjects_above(found.tree, index), found.drafts.before(index, 2)
    return [
        [*_position(found, index, one, place), *_recent(one, recent),
         *_grammar(found, index, one, above), *_kind(found, index, one),
         *_quotation(found, index, one)]
        for place, one in enumerate(ranked)
    ]  # fmt: skip


def _distance(found: Antecedents, index: int, one: Candidate) -> int:
    """Return how many sentences before the pronoun a phrase stands; -1 behind it."""
    if one.head > index:
        return -1
    return found.tree.sentence(index) - found.tree.sentence(one.head)


def _near(distance: int) -> str:
    return ("after", "same", "before")[distance + 1] if distance < 2 else "far"


def _bin(number: int, *bounds: int) -> str:
    """Return the bin of a number: the largest bound that is not above it.

    >>> _bin(7, 0, 1, 2, 4, 8)
    '4'
    """
    return str(max(bound for bound in bounds if bound <= number))


def _position(found: Antecedents, index: int, one: Candidate, place: int) -> Iterator[str]:
    """Yield where a candidate stands: how far, how many are nearer."""
    distance = _distance(found, index, one)
    yield f"distance {distance}"
    yield f"place {_bin(place, 0, 1, 2, 3, 5, 8, 13)}"
    sent = found.tree.sentence_span(one.head)
    first = next((h for h in range(sent.first, sent.last) if _is_noun(found.tree, h)), None)
    if first == one.head and distance > 0:
        yield "first in its sentence"
    if one.joint:
        yield "joint"
        yield f"joint {_near(distance)}"


def _recent(one: Candidate, recent: list[tuple[int, Place]]) -> Iterator[str]:
    """Yield how often a candidate was mentioned of late."""
    if one.entities:
        heads = {place.head for entity, place in recent if entity in one.entities}
        yield f"recent mentions {_bin(len(heads), 0, 1, 2, 3)}"


def _is_noun(tree: Tree, head: int) -> bool:
    return tree[head].pos in {"NOUN", "PROPN", "PRON"} and not tree.is_dep(head, "compound", "flat")


def _subjects_above(tree: Tree, index: int) -> dict[int, int]:
    """Return the subjects of the clauses around a pronoun, the innermost 0."""
    found: dict[int, int] = {}
    level = 0
    for ancestor in (index, *tree.ancestors(index)):
        subjects = [s for s in tree.subjects(ancestor) if s != index]
        for subject in subjects:
            found.setdefault(subject, level)
        level += bool(tree.children(ancestor, "nsubj"))
    return found


def _grammar(
    found: Antecedents, index: int, one: Candidate, above: dict[int, int]
) -> Iterator[str]:
    """Yield its part in the clause beside the pronoun's: "subject from subject, before"."""
    tree, near = found.tree, _near(_distance(found, index, one))
    mine, theirs = role_of_phrase(tree, index), role_of_phrase(tree, one.head)
    yield f"{theirs}"
    yield f"{mine} from {theirs}, {near}"
    if theirs == "subject":
        depth = sum(1 for a in tree.ancestors(one.head) if tree[a].pos in {"VERB", "AUX"})
        yield f"subject at depth {min(depth, 3)}, {near}"
    if one.head in above:
        yield f"subject {min(above[one.head], 2)} above {mine}"
    if tree.lower(index).endswith(("self", "selves")):
        yield f"reflexive from {theirs}, {near}"


def _type(found: Antecedents, one: Candidate) -> str:
    """Return what a candidate is: "person", "people", "human", "nouns" (of no entity), ..."""
    tree = found.tree
    if not one.entities:
        if tree[one.head].pos == "PRON":
            return "open pronoun"
        word = tree.lower(one.head)
        human = gazetteer().group_noun(word) or gazetteer().role_by_title(word)
        plural = "s" if word.endswith("s") and word != tree.lemma(one.head) else ""
        return f"{'human' if human else tree[one.head].pos.lower()}{plural}"
    draft = found.drafts.entities[one.entities[0]]
    if draft.label == "Person":
        return "person" if draft.named else "somebody"
    if draft.label != "Group":
        return "body or place"  # few of either in the corpus, and grammar treats them alike
    return "people" if found.is_plural(one.entities[0]) else "body or place"


def _kind(found: Antecedents, index: int, one: Candidate) -> Iterator[str]:
    """Yield what a candidate is, and whether it could say what the pronoun says."""
    tree, name = found.tree, _type(found, one)
    near = _near(_distance(found, index, one))
    yield f"type {name}"
    yield f"type {name}, {near}"
    if tree[one.head].pos == "PRON":
        same = tree.lower(one.head) == tree.lower(index)
        yield f"{'same' if same else 'other'} pronoun, {near}"
    elif not one.entities:
        yield f"{_article(tree, one.head)} article"
    if speaks(tree, index):
        yield f"would speak: {name}"
        if speaks(tree, one.head):
            yield f"speaks already, {near}"
    if one.entities:
        yield "named" if found.drafts.entities[one.entities[0]].named else "unnamed"


def _article(tree: Tree, head: int) -> str:
    """Return the article or pronoun before a noun; "some" for any other, "no" for none."""
    child = tree.child(head, "det", "nmod:poss")
    word = None if child is None else tree.lower(child)
    if word in {"the", "this", "that", "these", "those", "a", "an", "no", "any", "every"}:
        return str(word)
    return "no" if word is None else "some"


def _quotation(found: Antecedents, index: int, one: Candidate) -> Iterator[str]:
    """Yield whether a quotation begins or ends between the two."""
    mine, theirs = found.tree.quotations[index], found.tree.quotations[one.head]
    if mine is None and theirs is None:
        return
    if mine == theirs:
        yield "same quotation"
    elif mine is None:
        yield "from a quotation"
        if speaks(found.tree, index):
            yield "from a quotation to one who speaks"
    else:
        yield "into a quotation" if theirs is None else "another quotation"


def features_of_none(found: Antecedents, index: int, ranked: Sequence[Candidate]) -> list[str]:
    """Return what speaks for a pronoun that means nothing named before it."""
    tree = found.tree
    name = pronoun_class(tree.word(index))
    mine, head = role_of_phrase(tree, index), tree.head(index)
    told = ["none", f"none for {mine}"]
    if tree.is_dep(index, "expl"):
        told.append("none: expletive")
    if tree.quotations[index] is not None:
        told.append("none: quoted")
    if not any(one.entities for one in ranked):
        told.append("none: nobody before")
    if not any(tree.sentence(one.head) == tree.sentence(index) for one in ranked):
        told.append("none: nothing in the sentence")
    if head is not None and name == "it":
        told += _formal(tree, index, head)
    return told


def _formal(tree: Tree, index: int, head: int) -> Iterator[str]:
    """In "it is clear that" and "it seems" the subject is only formal."""
    if not tree.is_dep(index, "nsubj", "expl"):
        return
    if tree[head].pos not in {"VERB", "AUX"}:
        yield f"none: it is {tree[head].pos.lower()}"
    if tree.lemma(head) in _FORMAL:
        yield "none: it seems"
    after = [c for c in tree.children(head, "csubj", "ccomp", "advcl", "xcomp") if c > head]
    marks = {mark for c in after for mark in tree.marks(c)}
    for mark in sorted(marks & {"that", "to", "if", "whether"}):
        kind = "verb" if tree[head].pos == "VERB" else "other"
        yield f"none: it {kind} {mark}"
