"""What is found in an article once, and kept as long as the article is read."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from graphkit.extract.tree import Tree

__all__ = ["once"]

T = TypeVar("T")


def once(find: Callable[[Tree], T]) -> Callable[[Tree], T]:
    """Ask `find` once for each tree; what it returns goes with the tree, and must not hold it."""
    kept: WeakKeyDictionary[Tree, T] = WeakKeyDictionary()

    @wraps(find)
    def found(tree: Tree) -> T:
        if tree not in kept:
            kept[tree] = find(tree)
        return kept[tree]

    return found
