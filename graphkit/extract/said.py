"""Whether a word of saying tells that something was said at all."""

from graphkit.extract.telling import is_shown
from graphkit.extract.tree import Tree

__all__ = ["is_denied", "is_guessed", "is_imagined", "is_said"]

# "could say", "will announce": nothing has been said yet; "can confirm" and "I must say" say it.
_NOT_YET = frozenset("could may might should will would shall 'll ’ll wo".split())
# "wants to say", "refused to say": the infinitive did not happen, or nobody says so.
_OPEN = frozenset(
    """aim ask consider decline expect fail hope intend long need plan prepare pretend refuse seek
    prefer like threaten try wait want wish yearn""".split()
)
_READY = frozenset(
    "able due eager free keen prepared ready reluctant set unable unwilling willing".split()
)
# "stopped short of accusing them", "refrained from accusing them"
_HELD_BACK = frozenset("stop refrain abstain prevent keep dissuade shy".split())
# "dreams of telling them", "the idea of asking him"
_DREAMING = frozenset("chance dream fear hope idea possibility prospect risk thought".split())
_DAYS = frozenset("day moment time".split())
_WISHING = frozenset("dream hope long wait wish".split())
_UNTIL = frozenset("when until once before".split())
# Who can do this does it by saying so: "Reuters can confirm that it fell".
_DISCLOSING = frozenset("confirm disclose report reveal".split())
# "does not think that" denies, "does not know that" and "never said that" do not
_BELIEVING = frozenset("believe expect feel think".split())
_NOT = frozenset(("not", "n't", "n’t"))
_INTENDING = frozenset("intend plan want mean wish decide hope".split())
_CAUSING = frozenset(("let", "make"))
_BLAMING = frozenset(("accuse", "suspect"))
_PAST = frozenset("later often always sometimes eventually subsequently".split())
_MAYBE = frozenset("maybe perhaps possibly presumably probably supposedly".split())
_GUESSING = frozenset(
    """possible possibility probable likely unlikely imagine suppose guess doubt wonder
    presume""".split()
)
_NOBODY = frozenset("nobody none".split())


def is_said(tree: Tree, cue: int) -> bool:
    """Say whether the cue tells of something that was said, thought or wanted.

    "did not say that", "nobody knows whether", "may announce that", "if he says that",
    "refused to say that", "perhaps he thinks that", "the first to say that" and "the day when
    he says that" do not.
    """
    silent = tree.is_negated(cue) and not is_denied(tree, cue)
    nobody = any(_is_nobody(tree, s) for s in tree.children(cue, "nsubj"))
    if silent or nobody or _is_left_out(tree, cue):
        return False
    if _is_modal(tree, cue):
        return False
    if tree.marks(cue) & {"if", "unless", "whether"}:
        return False
    if is_guessed(tree, cue) or _is_asked(tree, cue) or _is_to_come(tree, cue):
        return False
    if is_shown(tree, cue):
        return False
    return not _is_open(tree, cue)


def is_imagined(tree: Tree, cue: int) -> bool:
    """Say whether a saying is only thought of: "some might say that they left".

    "I would say they left" says so.
    """
    speaks = any(tree.lower(s) in {"i", "we"} for s in tree.children(cue, "nsubj"))
    perfect = any(tree.lower(aux) == "have" for aux in tree.children(cue, "aux"))
    return not speaks and not perfect and _is_modal(tree, cue)


def _is_modal(tree: Tree, cue: int) -> bool:
    words = _modals(tree, cue)
    others = not any(tree.lower(s) in {"i", "we"} for s in tree.children(cue, "nsubj"))
    if "would" in words and any(tree.lower(c) in _PAST for c in tree.children(cue, "advmod")):
        words.discard("would")  # "would later say" did say
    return bool(words & _NOT_YET) or ("must" in words and others)


def _modals(tree: Tree, cue: int) -> set[str]:
    """Return the auxiliaries of a verb, those of the verb before it too: "could call and say it".

    "I'd think" would think, "I'd thought" had.
    """
    bare = tree.lower(cue) == tree.lemma(cue)
    words = {tree.lower(aux) for aux in tree.children(cue, "aux")}
    if bare and tree.is_dep(cue, "conj") and not tree.children(cue, "nsubj", "aux", "mark"):
        words = {tree.lower(aux) for aux in tree.children(tree.first_conjunct(cue), "aux")}
    return words | ({"would"} if bare and words & {"'d", "’d"} else set())


def _is_left_out(tree: Tree, cue: int) -> bool:
    """Say whether nothing was said: "rather than ask", "had no idea of it", "all we do is ask".

    "It is like asking a child" asks nobody, who "denied wanting to leave" tells of no such wish.
    """
    if tree[cue].pos == "NOUN":
        head = tree.head(cue)
        return head is not None and tree.is_dep(cue, "obj") and tree.is_negated(head)
    if tree[cue].pos != "VERB":
        return False
    before, head = tree.lower(cue - 1), tree.head(cue)
    like = before == "like" and tree.lower(cue).endswith("ing")
    denied = head is not None and tree.lemma(head) == "deny" and tree.lemma(cue) in _INTENDING
    denied = denied and tree.is_dep(cue, "ccomp", "xcomp", "obj")
    left_out = before == "than" or like or denied or _is_held_back(tree, cue)
    return left_out or bool(tree.children(cue, "cop"))


def _is_held_back(tree: Tree, cue: int) -> bool:
    """Say whether somebody came not to say it: "stopped short of accusing", "avoided accusing".

    "Stopped accusing them" tells that he did so before.
    """
    head = tree.head(cue)
    if head is None or not tree.lower(cue).endswith("ing"):
        return False
    marks = {tree.lower(m) for m in tree.children(cue, "mark", "case")}
    if "without" in marks or tree.is_negated(head):
        return "without" in marks
    avoided = tree.lemma(head) == "avoid" and tree.is_dep(cue, "xcomp", "obj")
    return avoided or (tree.lemma(head) in _HELD_BACK and bool(marks & {"of", "from"}))


def is_guessed(tree: Tree, cue: int) -> bool:
    """Say whether it is only possible that somebody said or thought it.

    "Perhaps he believes that they left", "it is likely that she told them", "they must think".
    """
    if any(tree.lower(c) in _MAYBE for c in tree.children(cue, "advmod")):
        return True
    if any(tree.lower(c) == "must" for c in tree.children(cue, "aux")):
        return True
    head = tree.head(cue)
    if head is None or not tree.is_dep(cue, "ccomp", "csubj", "xcomp"):
        return False
    return tree.lemma(head) in _GUESSING


def _is_to_come(tree: Tree, cue: int) -> bool:
    """Say whether it may be said one day: "they can say that", "the day I can tell him that".

    "I can tell you that it fell" tells it; "the day when he said that" has come.
    """
    head = tree.head(cue)
    auxiliaries = {tree.lower(aux) for aux in tree.children(cue, "aux")}
    subjects = tree.children(cue, "nsubj")
    others = bool(subjects) and not any(tree.lower(s) in {"i", "we"} for s in subjects)
    if "can" in auxiliaries and others and tree.lemma(cue) not in _DISCLOSING:
        return True
    if head is None or (tree[cue].pos == "VERB" and not auxiliaries and _is_past(tree, cue)):
        return False
    if tree.is_dep(cue, "conj") and not subjects:  # "the day I can see and tell them"
        return _is_to_come(tree, tree.first_conjunct(cue))
    if tree.is_dep(cue, "acl:relcl"):
        return tree.lemma(head) in _DAYS
    if tree.is_dep(cue, "advcl"):
        when = {tree.lower(c) for c in tree.children(cue, "mark", "advmod")} & _UNTIL
        return bool(when) and bool({tree.lower(a) for a in tree.children(head, "aux")} & _NOT_YET)
    return "can" in auxiliaries and tree.is_dep(cue, "ccomp") and tree.lemma(head) in _WISHING


def _is_of_past(tree: Tree, adjective: int) -> bool:
    return bool({tree.lower(c) for c in tree.children(adjective, "cop")} & {"was", "were"})


def _is_past(tree: Tree, cue: int) -> bool:
    return tree.lower(cue) not in {tree.lemma(cue), f"{tree.lemma(cue)}s"}


def _is_asked(tree: Tree, cue: int) -> bool:
    """Say whether a question asks for the saying: "Who said that it fell?", "Did he say that?"."""
    if tree.word(tree.sentence_span(cue).last - 1) != "?":
        return False
    subjects = tree.children(cue, "nsubj")
    before = [a for a in tree.children(cue, "aux") if subjects and a < subjects[0]]
    return bool(before) or any(tree.lower(s) in {"who", "what"} for s in subjects)


def _is_open(tree: Tree, cue: int) -> bool:
    """Say whether an infinitive or gerund leaves open if it happened.

    "wants to say", "asked him to confirm", "the first to say", "a model to predict storms" and
    "suspected of asking for it"; but "went on to say" and "rose to say that" did happen.
    """
    head = tree.head(cue)
    marks = {tree.lower(m) for m in tree.children(cue, "mark", "case")}
    if _is_caused(tree, cue) and not marks:
        return True
    if head is None or not marks & {"to", "of"}:
        return False
    if "of" in marks:
        return tree.lemma(head) in _BLAMING | _DREAMING
    managed = tree.lemma(head) == "able" and _is_of_past(tree, head)  # "were able to say"
    if tree.lemma(head) in _READY | {"wait"} and not managed:
        return True
    if tree.is_dep(cue, "xcomp"):
        going = tree.lower(head) == "going" and not tree.children(head, "compound:prt", "advmod")
        return going or tree.lemma(head) in _OPEN or bool(tree.children(head, "obj", "iobj"))
    return tree.is_dep(cue, "acl") or (tree.is_dep(cue, "advcl") and not _tells(tree, cue))


def _is_caused(tree: Tree, cue: int) -> bool:
    """Say whether somebody else makes the subject do it: "let Reuters [know] that"."""
    head = tree.head(cue)
    caused = tree[cue].pos == "VERB" and tree.is_dep(cue, "xcomp", "ccomp")
    return head is not None and caused and tree.lemma(head) in _CAUSING


def _tells(tree: Tree, cue: int) -> bool:
    return bool(tree.children(cue, "ccomp", "xcomp"))


def is_denied(tree: Tree, cue: int) -> bool:
    """Say whether the negation of a belief means its content.

    "He does not believe that they will come" says what he believes: that they will not.
    """
    negations = [c for c in tree.children(cue, "advmod") if tree.lower(c) in _NOT]
    return bool(negations) and tree.lemma(cue) in _BELIEVING


def _is_nobody(tree: Tree, subject: int) -> bool:
    words = {tree.lower(c) for c in tree.children(subject, "det", "advmod", "cc:preconj")}
    return tree.lower(subject) in _NOBODY or bool(words & {"no", "not", "neither"})
