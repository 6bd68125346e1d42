"""Runs of capitalised words around a head noun that tells what they name: "Harbour Post"."""

from collections.abc import Iterator
from typing import Literal

from graphkit.extract.nouns import TITLE_LIKE_HEADS, kind_of_organization, kind_of_place
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["LINKS", "capital_runs", "is_capital", "label_of_head"]

RunLabel = Literal["ORG", "LOC"]
LINKS = frozenset({"of", "and", "the", "for", "&", "-", "'s", "’s", "’", "de", "del", "la", "on"})


def is_capital(tree: Tree, index: int) -> bool:
    """Say whether a token begins with a capital, or is an ordinal ("84th")."""
    if index >= len(tree.tokens):
        return False
    word = tree.word(index)
    return word[0].isupper() or (word[0].isdigit() and not word.isdigit())


def capital_runs(tree: Tree) -> Iterator[tuple[int, int, RunLabel]]:
    """Yield the first token, the end and the label of each run around a telling head noun."""
    for index, token in enumerate(tree.tokens):
        word = tree.word(index)
        label = label_of_head(word) if word[0].isupper() and token.pos != "VERB" else None
        if label is None or _is_headline(tree, index):
            continue
        first, last = _left_edge(tree, index), _right_edge(tree, index)
        if last - first > 1 or kind_of_organization(word) == "parliament":
            yield first, last, label


def label_of_head(word: str) -> RunLabel | None:
    """Return what a capitalised head noun makes of its name, or None."""
    if word.lower() in TITLE_LIKE_HEADS:
        return None
    if kind_of_organization(word) is not None:
        return "ORG"
    return "LOC" if kind_of_place(word) is not None else None


def _left_edge(tree: Tree, index: int) -> int:
    """Walk left over capitalised modifiers; a title or the sentence's first article ends them."""
    begin = tree.sentence_span(index).first
    first = index
    while first > begin and _joins_left(tree, first - 1, begin):
        first -= 1
    while first < index and tree.lower(first) in LINKS:
        first += 1
    return first


def _joins_left(tree: Tree, index: int, begin: int) -> bool:
    if tree.lower(index) in {"'s", "’s", "’", "-", "&"}:
        return index > begin and is_capital(tree, index - 1) and tree.lower(index) in {"-", "&"}
    if not is_capital(tree, index) or tree[index].pos in {"DET", "ADP", "PRON", "SCONJ", "ADV"}:
        return False
    if tree[index].pos in {"AUX", "PUNCT", "CCONJ"} or (
        tree[index].pos == "VERB" and index == begin
    ):
        return False
    return gazetteer().role_by_title(tree.word(index)) is None


def _right_edge(tree: Tree, index: int) -> int:
    """Walk right over "of", "for" and the capitalised words behind them."""
    end = tree.sentence_span(index).last
    last = index + 1
    while last + 1 < end and tree.lower(last) in {"of", "for"}:
        after = last + 1 + (tree.lower(last + 1) == "the")
        if after >= end or not is_capital(tree, after) or tree[after].pos == "PRON":
            break
        last = _capitals_end(tree, after, end)
    return last


def _capitals_end(tree: Tree, index: int, end: int) -> int:
    while index < end and is_capital(tree, index):
        joined = index + 2 < end and tree.lower(index + 1) in {"and", "&"}
        more = joined and is_capital(tree, index + 2) and tree[index].dep != "root"
        same = more and tree[index + 2].head == index
        index += 2 if same and kind_of_organization(tree.word(index + 2)) is None else 1
    return index


def _is_headline(tree: Tree, index: int) -> bool:
    """Where most words are capitalised, a capital tells nothing."""
    sent = tree.sentence_span(index)
    words = [tree.word(i) for i in range(sent.first, sent.last) if tree.word(i).isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 5 and capital > 0.7 * len(words)
