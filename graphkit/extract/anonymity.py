"""Sources that keep their names to themselves: "who asked not to be named"."""

from graphkit.extract.tree import Tree

__all__ = ["NAMELESS", "hides_name"]

NAMELESS = frozenset("unnamed anonymous unidentified undisclosed unspecified".split())
_ANONYMOUS = frozenset(("anonymity", "anonymously"))
_NAMING = frozenset("name identify quote".split())
_REFUSING = frozenset("decline refuse".split())
_ALLOWING = frozenset("authorize authorise allow permit".split())
_SPEAKING = frozenset("speak talk comment brief discuss".split())


def hides_name(tree: Tree, noun: int) -> bool:
    """Say whether the words about somebody say that he is not to be named.

    "An official who declined to be identified", "unnamed officials", "two pilots who were not
    allowed to talk to the press"; by the verb "told reporters on condition of anonymity".
    """
    words = tree.subtree(noun)
    verb = tree.head(noun)
    if verb is not None and tree.is_dep(noun, "nsubj"):
        about = tree.children(verb, "obl", "advcl", "advmod")
        words = [*words, *(t for child in about for t in tree.subtree(child))]
    told = any(tree.lower(t) in _ANONYMOUS or _is_unsaid(tree, t) for t in words)
    return told or any(tree.lower(t) in NAMELESS for t in tree.children(noun, "amod"))


def _is_unsaid(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells that nobody is to be named or may speak."""
    outer = tree.head(verb)
    if outer is None or tree[verb].pos != "VERB":
        return False
    refused = tree.is_negated(verb) or tree.is_negated(outer)
    if tree.lemma(verb) in _NAMING and tree.children(verb, "aux:pass"):
        return refused or tree.lemma(outer) in _REFUSING
    return tree.lemma(verb) in _SPEAKING and tree.lemma(outer) in _ALLOWING and refused
