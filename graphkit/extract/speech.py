"""How something is said: the act, the speaker's certainty, polarity and the content's tense."""

from graphkit.extract.assertion import FUTURE
from graphkit.extract.content import Content
from graphkit.extract.said import is_denied
from graphkit.extract.tree import Tree
from graphkit.model.vocabulary import Act, Certainty, Polarity, Tense

__all__ = ["act_of", "certainty_of", "polarity_of", "quoted_act", "tense_of"]

_PROBABLE = frozenset("probable probably likely presumably apparently".split())
_POSSIBLE = frozenset("possibly perhaps maybe potentially".split())
_MODALS = frozenset("may might could".split())
_OPEN_ACTS = frozenset(("ask", "demand", "propose"))
_SHOULD = frozenset(("should", "must", "ought"))
_NOTHING = frozenset(("nothing", "nobody", "none", "neither"))
_DENIAL = frozenset(("deny", "reject"))
_KNOWING = frozenset("know realise realize understand".split())


def act_of(tree: Tree, content: Content) -> Act:
    """Return what the speaker does by the cue.

    "suggested that they should leave" proposes, though "suggested that they had left" asserts.
    """
    act = content.reading.act
    words = {tree.lower(t) for t in tree.children(content.root, "aux")}
    if content.reading.lemma in {"suggest", "insist", "say"} and words & _SHOULD:
        return "propose" if content.reading.lemma == "suggest" else "demand"
    if content.reading.lemma == "propose" and _is_told_as_fact(tree, content):
        return "assert"
    if content.form == "whether" and act == "assert":
        return "ask"
    return act


def _is_told_as_fact(tree: Tree, content: Content) -> bool:
    """Say whether a clause is a theory: "proposed that birds [ran]", not "that they [run]"."""
    finite = tree[content.root].pos == "VERB" and not tree.children(content.root, "aux", "cop")
    base = tree.lower(content.root) == tree.lemma(content.root)
    return content.form == "that" and finite and not base and content.reading.pos != "NOUN"


def quoted_act(tree: Tree, tokens: tuple[int, ...], act: Act) -> Act:
    """Return the act of a direct quotation: one that asks or bids says so by its form.

    "Who fired?" asks; "Stop the war." demands.
    """
    if act != "assert" or not tokens:
        return act
    if tree.word(tokens[-1]) == "?":
        return "ask"
    return "demand" if _is_imperative(tree, tokens) else act


def _is_imperative(tree: Tree, tokens: tuple[int, ...]) -> bool:
    inside = set(tokens)
    roots = [t for t in tokens if tree[t].head not in inside or tree[t].head == t]
    root = next((t for t in roots if tree[t].pos in {"VERB", "AUX"} or _copula(tree, t)), None)
    if root is None or tree.children(root, "nsubj", "expl", "aux"):
        return False
    verb = _copula(tree, root) or root
    first = next((t for t in tokens if tree[t].pos not in {"PUNCT", "PART", "INTJ", "ADV"}), None)
    return verb == first and tree.lower(verb) == tree.lemma(verb)


def _copula(tree: Tree, token: int) -> int | None:
    return tree.child(token, "cop")


def certainty_of(tree: Tree, content: Content, act: Act) -> Certainty:
    """Return the speaker's certainty, by the label guide.

    Questions, requests and proposals are underspecified; "believe" and "probably" probable;
    "may", "might", "could" and "possibly" possible; all else certain.
    """
    words = {tree.lower(t) for t in tree.children(content.root, "aux", "advmod")}
    if _is_wish(tree, content.root):
        words.discard("may")
    if act in _OPEN_ACTS or (
        tree.children(content.root, "advcl") and _conditional(tree, content.root)
    ):
        return "underspecified"
    could_not = words & _MODALS == {"could"} and tree.is_negated(content.root)
    if words & _POSSIBLE or (words & _MODALS and not could_not):
        return "possible"
    believes = act == "believe" and content.reading.lemma not in _KNOWING
    if believes or words & _PROBABLE or tree.lemma(content.root) in _PROBABLE:
        return "probable"
    return "certain"


def _is_wish(tree: Tree, root: int) -> bool:
    """Say whether "may" wishes for something: "May they rest in peace"."""
    may = [t for t in tree.children(root, "aux") if tree.lower(t) == "may"]
    subjects = tree.children(root, "nsubj")
    return bool(may and subjects) and may[0] < subjects[0]


def _conditional(tree: Tree, root: int) -> bool:
    """Say whether a condition hangs on a clause: "if it rains", but not "even if it rains"."""
    clauses = tree.children(root, "advcl")
    clauses = [c for c in clauses if tree.lower(min(tree.subtree(c))) != "even"]
    marks = {mark for clause in clauses for mark in tree.marks(clause)}
    return bool(marks & {"if", "unless", "should"})


def polarity_of(tree: Tree, content: Content, act: Act) -> Polarity:
    """Return "deny" for a denial, a rejection, a negated content or belief in one."""
    if act in _DENIAL:
        return "deny"
    negative = _is_negative(tree, content.root) != is_denied(tree, content.cue)
    return "deny" if negative else "affirm"


def _is_negative(tree: Tree, root: int) -> bool:
    """Say whether a clause is negated, by its verb or by what it takes.

    "They did not fire", "they signed nothing", "there is no danger".
    """
    arguments = tree.children(root, "nsubj", "obj", "nsubj:pass")
    nothing = any(tree.lower(argument) in _NOTHING for argument in arguments)
    return nothing or any(tree.is_negated(word) for word in (root, *arguments))


def tense_of(tree: Tree, root: int, form: str) -> Tense:
    """Return the tense of a content's main verb; infinitives of intent are future."""
    if form in {"to", "for", "ing"}:
        return "future"
    words = {tree.lower(t) for t in tree.children(root, "aux", "cop", "aux:pass")}
    if words & FUTURE:
        return "future"
    if words & {"was", "were", "had", "did"}:
        return "past"
    if words & {"is", "are", "am", "has", "have", "’s", "'s", "’re", "do", "does"}:
        return "past" if words & {"has", "have"} else "present"
    if tree[root].pos != "VERB":
        return "none"
    word = tree.lower(root)
    return "present" if word == tree.lemma(root) or word.endswith("s") else "past"
