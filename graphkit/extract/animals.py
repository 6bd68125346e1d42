"""Nouns that mean animals in a report on animals: "the mothers" of rat pups are no people."""

from graphkit.extract.tree import Tree

__all__ = ["means_animals"]

ANIMALS = frozenset(
    """ant ape baboon bat bear bee beetle bird calf cat chick chicken chimpanzee cow crab crow
    dog dolphin elephant fish flies fly frog goat hamster hen horse lamb lion lizard macaque mice
    monkey moth mosquito mouse octopus owl parrot penguin pig pup rabbit rat salmon seal shark
    sheep snake spider squirrel tadpole tiger turtle wasp whale wolf wolves worm""".split()
)
# Words for animals and people alike.
BEINGS = frozenset(
    """babies baby colony daughters father fathers females group infant infants males mother
    mothers offspring parent parents queen queens sibling siblings sons subjects worker workers
    young""".split()
)
PEOPLE = frozenset(
    """boy boys child children families family girl girls human humans man men participants
    patient patients people person persons volunteers woman women""".split()
)
REACH = 2  # sentences before the noun's own


def means_animals(tree: Tree, head: int) -> bool:
    """Say whether a noun for beings means animals here.

    So it does where an animal stands beside it ("rat mothers", "mothers of the mice"), or where
    this sentence or one of the two before tells of animals and none of people: "The rats were
    weighed. The mothers ate less." Whom a name owns is a person: "Lee's mother".
    """
    if tree.lower(head) not in BEINGS:
        return False
    beside = [*tree.children(head, "compound", "amod", "nmod", "nmod:poss")]
    if any(_is_animal(tree, child) for child in beside):
        return True
    if any(tree[child].pos == "PROPN" for child in beside):
        return False
    number = tree.sentence(head)
    near = tree.doc.sentences[max(0, number - REACH) : number + 1]
    words = [t for s in near for t in range(s.first, s.last) if t != head and tree[t].pos == "NOUN"]
    animals = sum(_is_animal(tree, t) for t in words)
    return animals > 1 and not any(tree.lower(t) in PEOPLE for t in words)


def _is_animal(tree: Tree, index: int) -> bool:
    return tree[index].pos == "NOUN" and bool({tree.lower(index), tree.lemma(index)} & ANIMALS)
