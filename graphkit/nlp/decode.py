"""The model's scores to tags and trees."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

__all__ = ["best_tags", "name_spans", "names_joined", "tree_heads"]

Scores = NDArray[np.float32]
Tree = tuple[list[int], list[str]]  # heads and relations

_FORBIDDEN = -1e9
_HEADS_TRIED = 8  # best heads of each word when a tree is repaired; the root is always tried
_ONE_ROOT = 1e6  # taken off every root arc, so that the best tree has a single one


def best_tags(scores: Scores, labels: Sequence[str]) -> list[str]:
    """Return the best sequence of BIO tags in which every I- follows its own kind (Viterbi).

    Args:
        scores: One row per word, one column per label.
        labels: "O", "B-X", "I-X", or plain "O", "B", "I".
    """
    greedy = [labels[index] for index in scores.argmax(axis=1).tolist()]
    if all(_may_follow(a, b) for a, b in set(pairwise(["O", *greedy]))):
        return greedy  # nothing allowed scores higher than the best of each row
    allowed = np.array([[_may_follow(a, b) for b in labels] for a in labels])
    step = np.where(allowed, 0.0, _FORBIDDEN)
    total = scores[0] + step[labels.index("O")]
    back = []
    for row in scores[1:]:
        options = total[:, None] + step
        back.append(options.argmax(axis=0))
        total = options.max(axis=0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return [labels[index] for index in reversed(best)]


def _may_follow(before: str, after: str) -> bool:
    return not after.startswith("I") or (before[1:] == after[1:] and before != "O")


def name_spans(names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the first word and the end (exclusive) of each name that BIO tags mark.

    >>> name_spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"])
    [(0, 2), (3, 4), (4, 5)]
    """
    starts = [index for index, tag in enumerate(names) if tag.startswith("B")]
    spans = []
    for start in starts:
        end = start + 1
        while end < len(names) and names[end].startswith("I"):
            end += 1
        spans.append((start, end))
    return spans


def names_joined(heads: Sequence[int], deps: Sequence[str], names: Sequence[str]) -> Tree:
    """Return heads and relations in which each name hangs in the tree by one of its words.

    Tree and names are found apart; where they disagree on a name ("South Korea's Defense
    Ministry" with "Defense" below "Korea"), its last word that hangs outside keeps its head, as
    English compounds have their head last, and the other words hang on it.
    """
    joined, relations = list(heads), list(deps)
    for start, end in name_spans(names):
        outside = [w for w in range(start, end) if not start <= joined[w] < end]
        for word in outside[:-1]:
            if word not in _ancestors(outside[-1], joined):
                joined[word], relations[word] = outside[-1], "compound"
    return joined, relations


def _ancestors(word: int, heads: Sequence[int]) -> list[int]:
    found = []
    while heads[word] != -1:
        word = heads[word]
        found.append(word)
    return found


def tree_heads(scores: Scores) -> list[int]:
    """Return each word's head in the best tree: -1 for the root, else the word's index.

    Args:
        scores: Of one sentence; row: word, column 0: root, column j + 1: word j.

    The greedy choice is kept if it is a tree with one root (95 sentences in 100); else the
    maximum spanning arborescence is taken.
    """
    greedy = (scores.argmax(axis=1) - 1).tolist()
    return greedy if _is_tree(greedy) else _spanning_tree(scores)


def _is_tree(heads: list[int]) -> bool:
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        seen, at = 0, word
        while at != -1:
            at, seen = heads[at], seen + 1
            if seen > len(heads):
                return False
    return True


def _spanning_tree(scores: Scores) -> list[int]:
    """Return the heads of the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967)."""
    words = len(scores)
    arcs = np.full((words + 1, words + 1), -np.inf)  # row: word + 1, column: head + 1
    for word, row in enumerate(scores):
        tried = np.argsort(row)[-_HEADS_TRIED:]
        arcs[word + 1, tried] = row[tried]
        arcs[word + 1, 0] = float(row[0]) - _ONE_ROOT  # float32 would round it
        arcs[word + 1, word + 1] = -np.inf
    return [int(head) - 1 for head in _arborescence(arcs)[1:]]


def _arborescence(arcs: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the best head of each node; node 0 is the root and its own head.

    A cycle of best heads is drawn together into one node, whose best tree says where the cycle
    is cut.
    """
    heads: NDArray[np.int64] = arcs.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not len(cycle):
        return heads
    rest = np.delete(np.arange(len(arcs)), cycle)
    kept = arcs[cycle, heads[cycle]]
    into = arcs[np.ix_(cycle, rest)] - kept[:, None]  # what it costs to enter the cycle at a word
    out = arcs[np.ix_(rest, cycle)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    smaller[:-1, :-1] = arcs[np.ix_(rest, rest)]
    smaller[-1, :-1] = into.max(axis=0)
    smaller[:-1, -1] = out.max(axis=1)
    found = _arborescence(smaller)
    for node, head in zip(rest[1:], found[1:-1], strict=True):
        place = rest.searchsorted(node)
        heads[node] = cycle[out[place].argmax()] if head == len(rest) else rest[head]
    heads[cycle[into[:, found[-1]].argmax()]] = rest[found[-1]]
    return heads


def _cycle(heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the nodes of the first cycle in rising order; none if this is a tree."""
    done = {0}
    for node in range(1, len(heads)):
        path: list[int] = []
        at = node
        while at not in done:
            done.add(at)
            path.append(at)
            at = int(heads[at])
        if at in path:
            return np.array(sorted(path[path.index(at) :]))
    return np.array([], dtype=np.int64)
