"""A verb joined to what somebody says that goes on about the speaker.

"The army said the town was quiet and blamed rebels": the army blamed them.
"""

from graphkit.extract.assertion import MODALS
from graphkit.extract.cues import cues_of
from graphkit.extract.tree import Tree

__all__ = ["is_second_cue", "leaves_modal", "speaking_verb"]

# "said it fell and blamed rebels": verbs that tell what the speaker did next
_SECOND = frozenset(
    """accuse blame call condemn demand deny dismiss reject threaten urge vow warn""".split()
)


def is_second_cue(tree: Tree, child: int) -> bool:
    """Say whether a coordinated verb goes on about the speaker.

    In "The army said the town was quiet and blamed rebels for the rumour" the army blamed them, in
    "The court found that it could rule, and found the ban illegal" the court found it.
    """
    conjoined = tree.is_dep(child, "conj") and tree[child].pos == "VERB"
    if not conjoined or tree.children(child, "nsubj", "aux", "mark"):
        return False
    root = tree.first_conjunct(child)
    cue = tree.head(root) if tree.is_dep(root, "ccomp") else None
    again = cue is not None and tree.lower(cue) == tree.lower(child)
    again = again or speaking_verb(tree, child) is not None
    return again or tree.lemma(child) in _SECOND or _tells_beside(tree, child, root)


def _tells_beside(tree: Tree, child: int, root: int) -> bool:
    """Say whether a verb of telling leaves a modal: "said he would come and [told of floods]"."""
    told = any({"that", "quote"} & cue.takes for cue in cues_of(tree.lemma(child), "VERB"))
    return told and leaves_modal(tree, child, root)


def leaves_modal(tree: Tree, child: int, root: int) -> bool:
    """Say whether a verb in the past cannot go on from a modal: "would come and [signed]"."""
    modal = any(tree.lower(aux) in MODALS for aux in tree.children(root, "aux"))
    stem = tree.lemma(child)
    finite = tree[child].pos == "VERB" and tree.lower(child) not in {stem, f"{stem}s"}
    bare = not tree.children(child, "aux", "aux:pass", "cop")
    return modal and finite and bare and not tree.lower(child).endswith("ing")


def speaking_verb(tree: Tree, child: int) -> int | None:
    """Return the verb of saying that a joined verb stands beside by its tense, or None.

    In "The army denies that its forces burned it and blames rebels" the army blames them: "blames"
    goes with "denies", not with "burned". In "said rebels burned it and fled" no tense tells.
    """
    conjoined = tree.is_dep(child, "conj") and tree[child].pos == "VERB"
    if not conjoined or tree.children(child, "nsubj", "aux", "mark"):
        return None
    root = tree.first_conjunct(child)
    cue = tree.head(root) if tree.is_dep(root, "ccomp") else None
    if cue is None or not root < child or not cue < root or not tree.children(root, "nsubj"):
        return None
    tense = _tense(tree, child)
    with_cue = tense is not None and tense == _tense(tree, cue)
    return cue if with_cue and _tense(tree, root) not in {tense, None} else None


def _tense(tree: Tree, verb: int) -> str | None:
    """Return the tense and number that a verb's form shows, None where it shows neither.

    Behind "has" or "was" a participle may follow, so that these show none.
    """
    words = {tree.lower(aux) for aux in tree.children(verb, "aux")}
    if words & MODALS and "have" not in words:
        return "modal"
    if tree.children(verb, "aux", "aux:pass", "cop") or tree[verb].pos != "VERB":
        return None
    word, stem = tree.lower(verb), tree.lemma(verb)
    if word == stem or word.endswith("ing"):
        return None
    return "singular present" if word.endswith("s") else "past"
