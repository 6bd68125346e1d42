"""Houses where things happen, which are bodies elsewhere: "a concert at the Orla Centre"."""

from graphkit.extract.named import Name, head_of
from graphkit.extract.nouns import is_venue
from graphkit.extract.saying_verbs import speaks
from graphkit.extract.tree import Tree

__all__ = ["is_venue_here"]

# Last words of names of bodies that have a house of that name.
HOUSES = frozenset(
    """academy auditorium center centre church club gallery hall house institute museum theater
    theatre""".split()
)
# What takes place in a house before people, and what is done there.
SHOWN = frozenset(
    """ball ceremony concert exhibition fair funeral gig performance play premiere recital rehearsal
    screening show vigil wedding""".split()
)
SHOWING = frozenset("hold perform premiere screen stage".split())
AT = frozenset("at in inside outside".split())


def is_venue_here(tree: Tree, name: Name) -> bool:
    """Say whether an organization's name means a house: by its words, or by what happens there."""
    words = [tree.word(index) for index in range(name.first, name.last)]
    head = head_of(tree, name.first, name.last)
    if speaks(tree, head):
        return False
    if is_venue(words):
        return True
    first = tree.first_conjunct(head)
    governor = tree.head(first)
    if (
        words[-1].lower() not in HOUSES
        or governor is None
        or not AT & set(tree.prepositions(first))
    ):
        return False
    if tree.lemma(governor) in SHOWING:
        return tree.is_dep(first, "obl")
    place = tree.lemma(governor) == "take" and tree.child(governor, "obj") is not None
    took = place and any(tree.lower(i) == "place" for i in tree.children(governor, "obj"))
    return took or (tree.is_dep(first, "nmod") and tree.lemma(governor) in SHOWN)
