"""What stands before a colon leads in what is said behind it, and is the narrator's.

"Lee was less certain: [the plan], he warned, [would cost the town its harbour]".
"""

from dataclasses import replace

from graphkit.extract.cast import Cast
from graphkit.extract.content import Content
from graphkit.extract.tree import Tree

__all__ = ["THIRD", "colon_before", "lead_subjects", "without_lead"]

THIRD = frozenset(("he", "she", "it", "they"))


def without_lead(tree: Tree, cast: Cast, content: Content) -> Content:
    """Take off a content what stands before a colon, if it is the narrator's.

    It is if the cue stands within what follows, or if the lead tells of who speaks: "Lee objected:
    [the plan was dear], she said". In "It was clear: the plan was dead, she said" she says all.
    """
    tokens, cue = content.tokens, content.cue
    colon = colon_before(tree, cue)
    if colon is None or not tokens[0] < colon or tree.quotations[colon] is not None:
        return content
    rest = tuple(t for t in tokens if t > colon and tree[t].pos != "PUNCT")
    if not rest or rest[0] > cue:
        return content
    within = rest[-1] > cue
    if not within and not _tells_of_speaker(tree, cast, cue, colon):
        return content
    kept = tuple(t for t in tokens if rest[0] <= t)
    return replace(content, tokens=kept, root=_root(tree, content, kept))


def colon_before(tree: Tree, cue: int) -> int | None:
    """Return the last colon outside quotation marks in the sentence before a cue, or None."""
    before = range(cue - 1, tree.sentence_span(cue).first, -1)
    return next((t for t in before if tree.word(t) == ":" and tree.quotations[t] is None), None)


def lead_subjects(tree: Tree, colon: int) -> list[int]:
    """Return the subjects of the clause before a colon, of its last main verb."""
    first = tree.sentence_span(colon).first
    lead = range(first, colon)
    mains = [t for t in lead if tree.head(t) not in lead]
    found = [s for t in mains for s in tree.children(t, "nsubj!") if s < colon]
    return tree.conjuncts(found[-1]) if found else []


def _tells_of_speaker(tree: Tree, cast: Cast, cue: int, colon: int) -> bool:
    """Say whether the subject of a lead is who the pronoun before the cue means."""
    speakers = [s for s in tree.children(cue, "nsubj") if tree.lower(s) in THIRD]
    meant = {cast.entity_at(s) for s in speakers}
    leads = {cast.entity_at(s) for s in lead_subjects(tree, colon)}
    return bool(meant & leads - {None}) or (meant == {None} and bool(leads - {None}))


def _root(tree: Tree, content: Content, kept: tuple[int, ...]) -> int:
    if content.root in kept:
        return content.root
    tops = [t for t in kept if tree[t].head not in kept and tree[t].pos != "PUNCT"]
    verbs = [t for t in tops if tree[t].pos in {"VERB", "AUX"} or tree.children(t, "cop")]
    return (verbs or tops or list(kept))[0]
