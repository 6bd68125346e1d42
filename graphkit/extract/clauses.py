"""The words of a clause that are told: without its mark and what belongs to the telling."""

from collections.abc import Sequence

from graphkit.extract.cues import cues_of
from graphkit.extract.tree import Tree
from graphkit.model.base import Span

__all__ = [
    "clause_content",
    "goes_on_about_speaker",
    "is_second_cue",
    "trimmed",
    "without_day",
    "without_tail",
]

_PREPOSITIONS = frozenset(("for", "of", "on"))


def clause_content(tree: Tree, root: int, cue: int) -> list[int]:
    """Return the tokens of a clause as content: without its mark and what belongs to the cue.

    A participle that is a cue of its own after a comma goes on about the speaker: in "said it
    is ready for talks, rejecting the plan" the content ends before the comma.
    """
    outside: set[int] = set()
    for child in tree.children(root):
        before = child < root and tree.is_dep(child, "mark", "cc", "discourse")
        goes_on = goes_on_about_speaker(tree, child) or is_second_cue(tree, child)
        if before or child == cue or goes_on:
            outside.update(tree.subtree(child))
        elif tree.is_dep(child, "case") and child == min(tree.subtree(root)):
            outside.update({child} if tree.lower(child) in _PREPOSITIONS else ())
    kept = [token for token in tree.subtree(root) if token not in outside]
    told = trimmed(tree, _without_dateline(tree, kept))
    return told[1:] if told and tree.lower(told[0]) in {"and", "but"} else told


def _without_dateline(tree: Tree, tokens: list[int]) -> list[int]:
    """Take off a dateline at the start of a sentence: "KHARTOUM – Talks began, he said."."""
    if not tokens or tokens[0] != tree.sentence_span(tokens[0]).first:
        return tokens
    if not tree.word(tokens[0]).isupper():
        return tokens
    dashes = [at for at, token in enumerate(tokens[:10]) if tree.word(token) in {"–", "—", "-"}]
    return tokens[dashes[-1] + 1 :] if dashes else tokens


# "…, the army said, as water rose": what the narrator adds behind the cue
_ADDING = frozenset("after amid as before when while".split())


def without_tail(tree: Tree, tokens: list[int], root: int, cue: int) -> list[int]:
    """Take off what is added behind the cue of a clause that stands before it.

    "[Two bridges fell], the mayor said, as the river rose"; "[Ten died], according to police; a
    doctor counts twelve". In "The road, he said, was closed" the clause goes on.
    """
    behind = [t for t in tokens if t > cue and tree[t].pos != "PUNCT"]
    if root > cue or not behind:
        return tokens
    at = behind[0]
    adding = tree.lower(at) in _ADDING and tree.is_dep(at, "mark", "case")
    parted = any(tree.word(t) == ";" for t in range(cue, at))
    return trimmed(tree, [t for t in tokens if t < cue]) if adding or parted else tokens


def goes_on_about_speaker(tree: Tree, child: int) -> bool:
    """Say whether a participle after a comma is a cue that goes on: "…, adding that"."""
    if not tree.is_dep(child, "advcl") or not tree.lower(child).endswith("ing"):
        return False
    clause = tree.subtree(child)
    opening = next(token for token in clause if tree[token].pos != "PUNCT")
    after_comma = opening > 0 and tree.word(opening - 1)[-1:] in {",", "”", '"', "»"}
    return after_comma and bool(cues_of(tree.lemma(child), "VERB"))


# "said it fell and blamed rebels": verbs that tell what the speaker did next
_SECOND = frozenset(
    """accuse blame call condemn demand deny dismiss reject threaten urge vow warn""".split()
)


def is_second_cue(tree: Tree, child: int) -> bool:
    """Say whether a coordinated verb goes on about the speaker.

    In "The army said the town was quiet and blamed rebels for the rumour" the army blamed them.
    """
    return (
        tree.is_dep(child, "conj")
        and tree[child].pos == "VERB"
        and tree.lemma(child) in _SECOND
        and not tree.children(child, "nsubj", "aux", "mark")
    )


def trimmed(tree: Tree, tokens: list[int]) -> list[int]:
    """Take outer punctuation off; marks of a question and of exclamation stay."""
    while tokens and tree[tokens[0]].pos == "PUNCT":
        tokens = tokens[1:]
    while tokens and tree[tokens[-1]].pos == "PUNCT" and tree.word(tokens[-1]) not in {"?", "!"}:
        tokens = tokens[:-1]
    return tokens


def without_day(
    tree: Tree, tokens: tuple[int, ...], cue: int, dates: Sequence[Span]
) -> tuple[int, ...]:
    """Take off a time right behind the cue: it tells when something was said.

    "She said [on Monday] they had left", but "said [last year] was hard", where it is a subject.
    """
    if len(tokens) < 2 or tokens[0] != cue + 1:
        return tokens
    at = 1 if tree[tokens[0]].pos == "ADP" else 0
    start = tree[tokens[at]].start
    day = next((date for date in dates if date.start in {start, tree[tokens[0]].start}), None)
    rest = tuple(t for t in tokens if day is not None and tree[t].start >= day.end)
    named = tokens[: len(tokens) - len(rest)]
    if not rest or any(tree.is_dep(t, "nsubj", "nmod", "compound") for t in named):
        return tokens
    return rest if tree[rest[0]].pos in _BEGINS_CLAUSE else tokens


_BEGINS_CLAUSE = frozenset("DET PRON PROPN NOUN NUM ADJ".split())
