"""Whether a noun for a group means people here, and people who do something."""

from graphkit.extract.animals import means_animals
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["VAGUE", "ends_title", "means_people"]

# They repeat what the sentence before named, or mean nobody in particular.
VAGUE = frozenset(
    """community countries country couple leader majority minority movement nations parties
    population populations public side sides states powers""".split()
)
# More often a thing, an act or an event; people only where they act: "the campaign said".
ACTING = frozenset(
    """business businesses campaign campaigns command customs division divisions fleet fleets force
    front fund leadership market mission missions monarchy opposition party presidency press
    prosecution service source sources staff television unit units""".split()
)
QUOTED = frozenset("press source sources".split())
SPEAKING = frozenset("leak mention reveal say speak statement talk tell".split())
TELLING = frozenset("ask brief cite inform quote tell".split())
LONGEST_TITLE = 4  # tokens


def means_people(tree: Tree, head: int) -> bool:
    """Say whether a noun that is as often a thing acts like people, or is told or quoted.

    "The campaign said", "according to sources", "told the press", "citing anonymous sources";
    not "a long campaign", "water sources", "the presidency", "the prime ministry". Nor do
    animals: "the rat mothers".
    """
    if means_animals(tree, head):
        return False
    if tree.lower(head) == "ministry" and tree.lower(head - 1) == "prime":
        return False
    if tree.lower(head) not in ACTING:
        return True
    first = tree.first_conjunct(head)
    verb = tree.head(first)
    if verb is None:
        return False
    if tree.is_dep(first, "nsubj!", "obl:agent"):
        placed = any(tree.lower(c) == "place" for c in tree.children(verb, "obj"))
        return tree[verb].pos == "VERB" and not placed  # "the party took place"
    if tree.lower(head) not in QUOTED:
        return False
    if tree.is_dep(first, "obj", "iobj"):
        return tree.lemma(verb) in TELLING
    told = tree.prepositions(first)
    return told == ["according to"] or (told == ["to"] and tree.lemma(verb) in SPEAKING)


def ends_title(tree: Tree, head: int) -> bool:
    """Say whether the noun only ends a title: "the chief of staff" holds no staff."""
    for first in range(max(tree.sentence_span(head).first, head - LONGEST_TITLE + 1), head - 1):
        if tree.lower(head - 1) in {"of", "for"} and gazetteer().role_by_title(
            tree.doc.text_of(first, head + 1)
        ):
            return True
    return False
