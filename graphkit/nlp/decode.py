"""The model's scores to tags and trees."""

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

__all__ = ["best_tags", "tree_heads"]

Scores = NDArray[np.float32]

_FORBIDDEN = -1e9
_HEADS_TRIED = 8  # best heads of each word when a tree is repaired; the root is always tried
_ONE_ROOT = 1e6  # taken off every root arc, so that the best tree has a single one


def best_tags(scores: Scores, labels: Sequence[str]) -> list[str]:
    """Return the best sequence of BIO tags in which every I- follows its own kind (Viterbi).

    Args:
        scores: One row per word, one column per label.
        labels: "O", "B-X", "I-X", or plain "O", "B", "I".
    """
    if not len(scores):
        return []
    allowed = np.array([[_may_follow(a, b) for b in labels] for a in labels])
    step = np.where(allowed, 0.0, _FORBIDDEN)
    first = np.array([_FORBIDDEN if label.startswith("I") else 0.0 for label in labels])
    total = scores[0] + first
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


def tree_heads(scores: Scores) -> list[int]:
    """Return each word's head in the best tree: -1 for the root, else the word's index.

    Args:
        scores: Of one sentence; row: word, column 0: root, column j + 1: word j.

    The greedy choice is kept if it is a tree with one root (95 sentences in 100); else the
    maximum spanning arborescence is taken.
    """
    greedy = [int(head) - 1 for head in scores.argmax(axis=1)]
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
    net: nx.DiGraph[int] = nx.DiGraph()
    for word, row in enumerate(scores):
        net.add_edge(-1, word, weight=float(row[0]) - _ONE_ROOT)
        for column in np.argsort(row)[-_HEADS_TRIED:]:
            head = int(column) - 1
            if head not in (-1, word):
                net.add_edge(head, word, weight=float(row[column]))
    tree = nx.maximum_spanning_arborescence(net)
    heads = [-1] * len(scores)
    for head, word in tree.edges():
        heads[word] = head
    return heads
