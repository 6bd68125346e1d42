"""A verb joined to what somebody says that goes on about the speaker.

"The army said the town was quiet and blamed rebels": the army blamed them.
"""

from graphkit.extract.assertion import MODALS
from graphkit.extract.cues import cues_of
from graphkit.extract.event_lexicon import word_classes
from graphkit.extract.tree import Tree

__all__ = ["is_second_cue", "leaves_modal", "teller_of", "withholds"]

# "said it fell and blamed rebels": verbs that tell what the speaker did next
_SECOND = frozenset(
    """accuse blame call condemn demand deny dismiss reject threaten urge vow warn""".split()
)

# What no thing does: "said the vote was fair and walked out".
_PERSONAL = frozenset(
    """apologise apologize cancel express file invite pledge postpone praise promise resign sue
    thank walk welcome""".split()
)
_THINGS = ("inanimate", "talks", "agreement", "proposal", "building", "road", "violence", "claim")
_ALIVE = ("person", "body", "official", "people", "troops", "voice")
_DECLINING = frozenset(("decline", "refuse"))
_DETAILING = frozenset(
    """answer comment confirm detail disclose elaborate explain give identify name offer provide
    release reveal say specify""".split()
)


def is_second_cue(tree: Tree, child: int) -> bool:
    """Say whether a coordinated verb goes on about the speaker.

    In "The army said the town was quiet and blamed rebels for the rumour" the army blamed them, in
    "The court found that it could rule, and found the ban illegal" the court found it.
    """
    conjoined = tree.is_dep(child, "conj") and tree[child].pos == "VERB"
    if not conjoined or tree.children(child, "nsubj", "mark"):
        return False
    root = tree.first_conjunct(child)
    if _is_of_no_thing(tree, child, root):
        return True
    if tree.children(child, "aux"):
        return False
    if _leaves_form(tree, child, root):
        return True
    cue = tree.head(root) if tree.is_dep(root, "ccomp") else None
    again = cue is not None and tree.lower(cue) == tree.lower(child)
    again = again or _speaking_verb(tree, child) is not None
    return again or tree.lemma(child) in _SECOND or _tells_beside(tree, child, root)


def teller_of(tree: Tree, child: int) -> int | None:
    """Return the verb of saying whose subject does what a joined verb says, or None.

    In "told them that Chad was lying and [threatened] to leave" the verb is "told"; in "denies
    that Chad lied and [threatened] to leave" the tense is Chad's.
    """
    root = tree.first_conjunct(child)
    cue = tree.head(root) if tree.is_dep(root, "ccomp", "xcomp", "advcl") else None
    behind = cue is not None and cue < root < child
    if cue is None or not behind or not is_second_cue(tree, child):
        return None
    inner = _tense(tree, child) == _tense(tree, root) != _tense(tree, cue)
    return None if inner else cue


def _is_of_no_thing(tree: Tree, child: int, root: int) -> bool:
    """Say whether a verb joined to what is said of a thing tells what only somebody can do.

    "Said the vote was fair and [walked out]"; "said two were arrested but [did not name them]".
    """
    subjects = tree.children(root, "nsubj")
    things = bool(subjects) and all(_is_thing(tree, s) for s in subjects)
    if tree.lemma(child) in _PERSONAL and not tree.children(child, "aux"):
        return things and tree.lower(child) != tree.lemma(child)
    passive = bool(tree.children(root, "nsubj:pass"))
    return (things or passive) and withholds(tree, child)


def _leaves_form(tree: Tree, child: int, root: int) -> bool:
    """Say whether a verb in the past stands beside a gerund or infinitive that it cannot go on.

    "Accused him of lying and [walked] out", "vowed to fight on and [left] the hall".
    """
    cue = tree.head(root)
    if cue is None or not cue < root < child or not tree.is_dep(root, "xcomp", "advcl", "ccomp"):
        return False
    marks = tree.marks(root)
    gerund = bool(marks & {"of", "for"}) and tree.lower(root).endswith("ing")
    bare = marks == {"to"} and tree.lower(root) == tree.lemma(root)
    own = bool(cues_of(tree.lemma(cue), tree[cue].pos)) and not tree.children(cue, "mark")
    alone = not tree.children(root, "aux", "aux:pass", "cop", "nsubj")
    return (gerund or bare) and own and alone and _tense(tree, child) == "past"


def _is_thing(tree: Tree, noun: int) -> bool:
    classes, lemma = word_classes(), tree.lemma(noun)
    if tree[noun].pos != "NOUN" or any(lemma in classes[name] for name in _ALIVE):
        return False
    return any(lemma in classes[name] for name in _THINGS)


def withholds(tree: Tree, verb: int) -> bool:
    """Say whether somebody tells no more: "did not elaborate", "gave no details"."""
    below = {tree.lemma(c) for c in tree.children(verb, "xcomp")}
    if tree.lemma(verb) in _DECLINING:
        return bool(below & _DETAILING)
    nothing = any(
        tree.lower(d) == "no" for o in tree.children(verb, "obj") for d in tree.children(o, "det")
    )
    return tree.lemma(verb) in _DETAILING and (nothing or tree.is_negated(verb))


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


def _speaking_verb(tree: Tree, child: int) -> int | None:
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
