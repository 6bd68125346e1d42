"""What is kept of an article, and for how long."""

import gc
import weakref

from graphkit.extract.once import once
from graphkit.extract.tree import Tree
from tests.builders_text import tree_of


def test_each_article_is_asked_once_and_kept_by_nobody():
    asked = []

    @once
    def words(tree: Tree) -> int:
        asked.append(tree.text)
        return len(tree.tokens)

    tree = tree_of("It it PRON 0 root | fell fall VERB 1 parataxis")
    other = tree_of("It it PRON 0 root")
    assert [words(tree), words(other), words(tree)] == [2, 1, 2]
    assert len(asked) == 2
    asked.clear()
    gone = weakref.ref(tree)
    del tree
    gc.collect()
    assert gone() is None
