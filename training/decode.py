"""Turns scores into tags and trees; numpy only."""

from collections.abc import Sequence

import numpy as np

FORBIDDEN = -1e9
SINGLE_ROOT = 1e5
"""Taken off every root score: the best tree then has as few roots as can be, which is one."""


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Log-probabilities over the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def bio_transitions(labels: Sequence[str]) -> np.ndarray:
    """0.0 where label j may follow label i, FORBIDDEN elsewhere; the last row is the start.

    An I- may only follow the B- or I- of its own type.
    """
    allowed = np.zeros((len(labels) + 1, len(labels)))
    for j, label in enumerate(labels):
        prefix, _, kind = label.partition("-")
        if prefix == "I":
            allowed[:, j] = FORBIDDEN
            for i, before in enumerate(labels):
                if before in {f"B-{kind}", f"I-{kind}"}:
                    allowed[i, j] = 0.0
    return allowed


def viterbi(scores: np.ndarray, transitions: np.ndarray) -> list[int]:
    """Best label sequence under the transitions; `scores` is (words, labels), unnormalised."""
    logs = log_softmax(scores.astype(np.float64))
    best = logs[0] + transitions[-1]
    back: list[np.ndarray] = []
    for row in logs[1:]:
        paths = best[:, None] + transitions[:-1]
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def is_tree(heads: Sequence[int]) -> bool:
    """Whether heads (from 1, 0 = root) have one root and no cycle.

    >>> is_tree([2, 0, 2]), is_tree([2, 1, 0]), is_tree([0, 0])
    (True, False, False)
    """
    if sum(head == 0 for head in heads) != 1:
        return False
    depth = {0: 0}
    for start in range(1, len(heads) + 1):
        seen: list[int] = []
        node = start
        while node not in depth:
            if node in seen:
                return False
            seen.append(node)
            node = heads[node - 1]
        depth.update(dict.fromkeys(seen, 1))
    return True


def best_tree(scores: np.ndarray) -> list[int]:
    """Heads of the highest-scoring tree with one root.

    `scores` is (words, words + 1): row i holds the scores of the heads of word i, column 0 is
    the root and column j the j-th word. The greedy heads stand when they are a tree.
    """
    greedy = [int(h) for h in scores.argmax(axis=1)]
    if is_tree(greedy):
        return greedy
    size = scores.shape[0]
    full = np.full((size + 1, size + 1), FORBIDDEN)
    full[1:] = log_softmax(scores.astype(np.float64))
    full[1:, 0] -= SINGLE_ROOT
    np.fill_diagonal(full, FORBIDDEN)
    return [int(h) for h in _chu_liu_edmonds(full)[1:]]


def _chu_liu_edmonds(scores: np.ndarray) -> np.ndarray:
    """Maximum spanning arborescence from node 0; `scores[i, j]` is the edge from j to i."""
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([i for i in range(len(heads)) if i not in set(cycle)])
    gain = scores[inside] - scores[inside, heads[inside]][:, None]
    size = len(outside)
    small = np.full((size + 1, size + 1), FORBIDDEN)
    small[:size, :size] = scores[np.ix_(outside, outside)]
    small[size, :size] = gain[:, outside].max(axis=0)
    small[:size, size] = scores[np.ix_(outside, inside)].max(axis=1)
    solved = _chu_liu_edmonds(small)
    entry = outside[solved[size]]
    broken = inside[gain[:, entry].argmax()]
    for i, node in enumerate(outside):
        if node == 0:
            continue
        if solved[i] == size:
            heads[node] = inside[scores[node, inside].argmax()]
        else:
            heads[node] = outside[solved[i]]
    heads[broken] = entry
    return heads


def _cycle(heads: np.ndarray) -> list[int]:
    """The nodes of some cycle, or nothing."""
    done = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node not in done and node not in path:
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
        done.update(path)
    return []
