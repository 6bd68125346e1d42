"""Role nouns that mean the office, not who holds it: "the president appoints the judges"."""

from graphkit.extract.quoted import quotation_numbers
from graphkit.extract.tree import Tree

__all__ = ["means_office"]

# "The office of prime minister", "the powers of the president".
OFFICES = frozenset(
    """authority candidacy duty election function job nomination office oath post position power
    prerogative presidency race right role seat salary succession term title vacancy""".split()
)
# What the law lets its holder do is said of the office.
RULES = frozenset(("can", "may", "must", "shall"))
# In the present tense news still tells what its holder says, wants and does.
TELLING = frozenset(
    """believe come deny face go hope insist know leave like live plan remain say speak think travel
    visit want work""".split()
)


def means_office(tree: Tree, noun: int) -> bool:
    """Say whether a role noun without a name is the office itself.

    "The post of prime minister", "the president appoints the judges", "the mayor is elected by
    the council"; not "the president is in Oslo" or "the mayor says that". Quoted speech is left
    alone: whoever speaks means today's holder.
    """
    head = tree.first_conjunct(noun)
    governor = tree.head(head)
    if governor is None:
        return False
    if tree.lemma(governor) in OFFICES and tree.is_dep(head, "nmod!", "compound"):
        return True
    if any(tree.lower(child) in {"a", "an"} for child in tree.children(noun, "det")):
        return False
    if not tree.is_dep(head, "nsubj") or quotation_numbers(tree)[noun] is not None:
        return False
    return _is_rule(tree, governor, passive=tree.is_dep(head, "nsubj:pass"))


def _is_rule(tree: Tree, verb: int, *, passive: bool) -> bool:
    """Say whether a clause in the present tense tells how things are done in general."""
    aux = {tree.lower(child) for child in tree.children(verb, "aux")}
    if tree.child(verb, "ccomp") is not None or tree.child(verb, "aux:pass") is None and passive:
        return False
    if aux & RULES:
        return "have" not in aux
    if passive:
        return aux <= {"is", "are"} and bool(aux)
    present = tree[verb].pos == "VERB" and tree.lower(verb) == f"{tree.lemma(verb)}s"
    return present and not aux and tree.lemma(verb) not in TELLING
