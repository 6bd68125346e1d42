"""Words between a cue and its clause, and behind it, that belong to the telling."""

from graphkit.extract.cues import cues_of
from graphkit.extract.day_phrases import BEGINS_CLAUSE
from graphkit.extract.tree import Tree

__all__ = [
    "COMMENTING",
    "answers",
    "before_next_subject",
    "begins_with_telling",
    "goes_on_later",
    "is_shown",
    "sums_up",
    "with_host",
]

_OPENING = 5  # tokens between a cue and its "that": "said not only publicly that"
# How and when somebody says something; "clearly" and "now" can be of what is said.
_MANNER = frozenset(
    """publicly openly privately repeatedly again later recently earlier previously frankly bluntly
    flatly explicitly specifically simply merely also formally angrily quietly today yesterday
    afterwards afterward subsequently separately there""".split()
)
_SHOWING = frozenset("indicate show suggest prove demonstrate imply reveal mean".split())
COMMENTING = frozenset(("deny", "reject", "accuse"))
# What a clause amounts to in the narrator's words: "…, a decision that came late".
_SUMS = frozenset(
    """accusation admission allegation announcement assertion charge claim comment decision
    demand move offer pledge plan promise proposal remark reversal statement step threat
    warning""".split()
)


def begins_with_telling(tree: Tree, tokens: list[int], cue: int) -> int:
    """Return how many words at the start of a content behind its cue belong to the telling.

    "Said [only that] it fell", "has said [publicly] the wood is theirs"; but "said only six fell".
    """
    if not tokens or tokens[0] < cue:
        return 0
    for at, token in enumerate(tokens[:_OPENING]):
        if tree.lower(token) == "that" and tree[token].pos == "SCONJ":
            return at + 1
        if tree[token].pos not in {"ADV", "PART"}:
            break
    at = 0
    while at < len(tokens) and tokens[at] == cue + 1 + at and _is_manner(tree, tokens[at]):
        at += 1
    clause = at < len(tokens) and tree[tokens[at]].pos in BEGINS_CLAUSE
    return at if clause else 0


def _is_manner(tree: Tree, token: int) -> bool:
    return tree[token].pos == "ADV" and tree.lower(token) in _MANNER


def answers(tree: Tree, clause: int, root: int) -> bool:
    """Say whether a clause joined behind a comma tells how others take what is said.

    "He said the road is safe, [and his critics blame him]", "…, [but the army denied it]".
    """
    opening = min(tree.subtree(clause))
    if "," not in (tree.word(opening), tree.word(opening - 1)) or tree[clause].pos != "VERB":
        return False
    subjects = tree.children(clause, "nsubj!")
    acts = {cue.act for cue in cues_of(tree.lemma(clause), "VERB")}
    others = bool(subjects) and all(tree[s].pos in {"NOUN", "PROPN"} for s in subjects)
    return root < clause and others and bool(acts & COMMENTING)


def with_host(tree: Tree, tokens: list[int]) -> list[int]:
    """Give a content that begins with a clitic the word that this leans on: "[It]'s over"."""
    begins = bool(tokens) and tokens[0] > 0
    leaning = begins and tree[tokens[0]].pos == "AUX" and tree.word(tokens[0])[0] in "'’"
    return [tokens[0] - 1, *tokens] if leaning else tokens


def goes_on_later(tree: Tree, clause: int, root: int) -> bool:
    """Say whether a gerund tells what came of the plan of who speaks.

    "He announced that he would leave, [before changing his mind]"; but "said the storm would
    pass, before weakening".
    """
    plan = any(tree.lower(aux) in {"would", "will"} for aux in tree.children(root, "aux"))
    plan = plan and any(tree[s].pos == "PRON" for s in tree.children(root, "nsubj!"))
    return plan and tree.lower(clause).endswith("ing") and tree.marks(clause) == {"before"}


def before_next_subject(tree: Tree, tokens: list[int]) -> list[int]:
    """Leave out a noun at the end of a content that is the subject of the verb behind it.

    "Said the wood is for farms, [and his critics, who live there], blame him": the tree may join
    "critics" to "farms".
    """
    behind = tokens[-1] + 1 if tokens else 0
    behind += tree.word(behind) == "," if 0 < behind < len(tree.tokens) else 0
    if not 0 < behind < len(tree.tokens) or not _is_bare_verb(tree, behind):
        return tokens
    for token in tokens:
        joined = tree.is_dep(token, "conj") and tree.children(token, "cc")
        phrase = tree.subtree(token) if joined and tree[token].pos in {"NOUN", "PROPN"} else []
        if phrase and phrase[-1] >= tokens[-1] and "," in tree.word(phrase[0]):
            return [t for t in tokens if t < phrase[0]]
    return tokens


def _is_bare_verb(tree: Tree, token: int) -> bool:
    participle = tree.lower(token).endswith("ing")
    finite = tree[token].pos in {"VERB", "AUX"} and not participle
    return finite and not tree.children(token, "nsubj", "mark")


def sums_up(tree: Tree, tokens: list[int]) -> bool:
    """Say whether words behind a comma are the narrator's name for what is said before.

    "She said she would leave, [a decision that came late]".
    """
    if tree.word(tokens[0] - 1) != "," or tree.quotations[tokens[0]] is not None:
        return False
    noun = next((t for t in tokens[1:4] if tree.lemma(t) in _SUMS), None)
    if tree.lower(tokens[0]) == "something":
        noun = tokens[0]
    elif tree.lower(tokens[0]) not in {"a", "an"}:
        return False
    clause = None if noun is None else tree.child(noun, "acl")
    return clause is not None and max(tree.subtree(clause)) >= tokens[-1]


def is_shown(tree: Tree, child: int) -> bool:
    """Say whether what is told shows more: "said the bolts were red, indicating that they rust"."""
    clause = tree.head(child)
    inner = clause is not None and tree.is_dep(clause, "ccomp", "acl", "conj")
    return inner and tree.lemma(child) in _SHOWING and tree.is_dep(child, "advcl")
