"""Role nouns that mean the office, not who holds it: "the president appoints the judges"."""

from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["means_any_holder", "means_office"]

# "The office of prime minister", "the powers of the president".
OFFICES = frozenset(
    """authority candidacy duty election function job nomination office oath post position power
    prerogative presidency race right role seat salary succession term title vacancy""".split()
)
# What the law lets its holder do is said of the office.
RULES = frozenset(("can", "may", "must", "shall"))
# What an office does by law, told in the present tense.
POWERS = frozenset(
    """appoint chair choose command dissolve elect head lead name nominate preside serve sign
    veto""".split()
)
# What the law does with whoever holds it.
RULED = frozenset(
    """allow appoint bar choose elect entitle limit name nominate oblige permit require
    select""".split()
)
# How things are done as a rule: "the senator would normally succeed the mayor".
CUSTOMARY = frozenset("customarily normally ordinarily traditionally typically usually".split())
# "A policy of not charging the mayor".
POLICIES = frozenset("convention custom law policy practice principle rule tradition".split())
# "The monarch is the head of state".
OF_STATE = frozenset("commander commander-in-chief figurehead head".split())
CHOOSING = frozenset("appoint choose elect nominate select".split())


def means_office(tree: Tree, noun: int) -> bool:
    """Say whether a role noun without a name is the office itself, or means nobody yet.

    "The post of prime minister", "ran for president", "a new adviser".
    """
    head = tree.first_conjunct(noun)
    governor = tree.head(head)
    if governor is None:
        return False
    if _is_bare(tree, noun) or _is_to_come(tree, noun):
        return True
    return tree.lemma(governor) in OFFICES and tree.is_dep(head, "nmod!", "compound")


def means_any_holder(tree: Tree, noun: int) -> bool:
    """Say whether a clause tells what whoever holds the office does or may do.

    "The president appoints the judges", "the mayor is elected by the council"; not "the
    president invokes a law" or "the mayor is expected on Monday". Quoted speech is left alone:
    whoever speaks means today's holder.
    """
    head = tree.first_conjunct(noun)
    governor = tree.head(head)
    if governor is None or tree.quotations[noun] is not None:
        return False
    if tree.is_dep(head, "obl:agent"):
        return _is_rule(tree, governor, passive=True)
    if tree.is_dep(head, "obj"):
        return _is_custom(tree, governor) or _is_done_to_any(tree, governor)
    if not tree.is_dep(head, "nsubj"):
        return False
    if _is_custom(tree, governor) or _is_of_state(tree, governor):
        return True
    return _is_rule(tree, governor, passive=tree.is_dep(head, "nsubj:pass"))


def _is_custom(tree: Tree, verb: int) -> bool:
    """Say whether a clause tells what is usual: "would normally succeed", not "usually met"."""
    usual = {tree.lower(child) for child in tree.children(verb, "advmod")} & CUSTOMARY
    would = "would" in {tree.lower(child) for child in tree.children(verb, "aux")}
    return bool(usual) and (would or tree.lower(verb) in _present(tree, verb))


def _is_done_to_any(tree: Tree, verb: int) -> bool:
    """Say whether it is done to all: "citizens elect the mayor", "a policy of not charging him"."""
    above = tree.head(verb)
    if above is not None and tree.is_dep(verb, "acl!") and tree.lemma(above) in POLICIES:
        return True
    aux = {tree.lower(child) for child in tree.children(verb, "aux")}
    present = aux <= {"do", "does"} and tree.lower(verb) in _present(tree, verb)
    return present and "to" not in tree.marks(verb) and tree.lemma(verb) in CHOOSING


def _present(tree: Tree, verb: int) -> tuple[str, str]:
    return tree.lemma(verb), f"{tree.lemma(verb)}s"


def _is_of_state(tree: Tree, noun: int) -> bool:
    """Say whether a clause tells what an office is: "the monarch is the head of state"."""
    cop = {tree.lower(child) for child in tree.children(noun, "cop")}
    state = {tree.lower(child) for child in tree.children(noun, "nmod")}
    named = tree.lemma(noun) == "head" and not state & {"state", "government"}
    return cop == {"is"} and tree.lemma(noun) in OF_STATE and not named


def _is_bare(tree: Tree, noun: int) -> bool:
    """Say whether a single role noun stands alone: "ran for president", "elected prime minister".

    It means the office.
    """
    single = tree[noun].pos == "NOUN" and tree.lower(noun) == tree.lemma(noun)
    begins = noun == tree.sentence_span(noun).first or tree.word(noun)[0].isupper()
    told = tree.children(noun, "det", "nmod:poss", "amod", "compound", "nummod", "nmod", "acl")
    told = [child for child in told if not _is_of_title(tree, child, noun)]
    return single and not begins and not told and not tree.is_dep(noun, "nsubj", "obl:agent")


def _is_of_title(tree: Tree, word: int, noun: int) -> bool:
    """Say whether a word before a noun makes another title of it: "prime minister"."""
    title = f"{tree.word(word)} {tree.word(noun)}"
    before = word == noun - 1 and tree.is_dep(word, "amod", "compound")
    return before and gazetteer().role_by_title(title) is not None


def _is_to_come(tree: Tree, noun: int) -> bool:
    """Say whether the holder is still to be found: "a new adviser", "the next president"."""
    words = {tree.lower(child) for child in tree.children(noun, "amod")}
    articles = {tree.lower(child) for child in tree.children(noun, "det")}
    return bool(words & {"next", "future"}) or ("new" in words and "the" not in articles)


def _is_rule(tree: Tree, verb: int, *, passive: bool) -> bool:
    """Say whether a clause in the present tense tells how things are done in general."""
    aux = {tree.lower(child) for child in tree.children(verb, "aux")}
    if passive and tree.child(verb, "aux:pass") is None:
        return False
    if tree.child(verb, "ccomp") is not None:
        return False
    if "if" in tree.marks(verb):
        return passive
    if aux & RULES:
        return "have" not in aux
    if passive:
        return aux <= {"is", "are"} and bool(aux) and tree.lemma(verb) in RULED
    present = tree.lower(verb) == f"{tree.lemma(verb)}s"
    return present and not aux and tree.lemma(verb) in POWERS
