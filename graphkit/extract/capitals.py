"""Runs of capitalised words around a head noun that tells what they name: "Harbour Post"."""

from collections.abc import Iterator
from typing import Literal

from graphkit.extract.nouns import TITLE_LIKE_HEADS, kind_of_organization, kind_of_place
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["LINKS", "capital_runs", "is_capital", "label_of_head"]

RunLabel = Literal["ORG", "LOC"]
# "Former Harbour Post editor": no part of the name.
PASSING = frozenset("current ex former incoming late outgoing then".split())
JOINS = frozenset("-–&")
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
        label = "ORG" if word == "party" and _names_party(tree, index) else label
        if label is None or _is_headline(tree, index):
            continue
        if label == "LOC" and _describes_next(tree, index):
            continue
        first, last = _left_edge(tree, index), _right_edge(tree, index)
        if last - first > 1 or kind_of_organization(word) == "parliament":
            known = label == "ORG" and gazetteer().place_by_name(tree.doc.text_of(first, last))
            yield first, last, "LOC" if known else label


def _describes_next(tree: Tree, index: int) -> bool:
    """In "Long Range Identification System" the range is no place."""
    inside = index + 1 < tree.sentence_span(index).last
    named = inside and is_capital(tree, index + 1) and tree[index + 1].pos in {"NOUN", "PROPN"}
    return named and tree[index].head > index and tree.is_dep(index, "compound")


def _names_party(tree: Tree, index: int) -> bool:
    """Say whether the word before "party" names it: "the Green party", not "the Chadian party"."""
    before = index - 1
    if before < tree.sentence_span(index).first or tree[before].head != index:
        return False
    told = tree.names_at.get(before, "ORG") == "ORG" and tree.word(before)[0].isupper()
    return told and gazetteer().state_by_name(tree.word(before)) is None


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
    if tree.lower(index) in {"'s", "’s", "’", *JOINS}:
        return index > begin and is_capital(tree, index - 1) and tree.lower(index) in JOINS
    if tree.lower(index) in PASSING:
        return False
    if not is_capital(tree, index) or tree[index].pos in {"DET", "ADP", "PRON", "SCONJ", "ADV"}:
        return False
    if tree[index].pos in {"AUX", "PUNCT", "CCONJ"} or (
        tree[index].pos == "VERB" and index == begin
    ):
        return False
    return gazetteer().role_by_title(tree.word(index)) is None


def _right_edge(tree: Tree, index: int) -> int:
    """Walk right over "of", "for" and the capitalised words behind them.

    In "Committee to Protect Newts" a capitalised verb goes on.
    """
    end = tree.sentence_span(index).last
    last = index + 1
    if last + 1 < end and tree.lower(last) == "to" and tree[last + 1].pos == "VERB":
        last = _capitals_end(tree, last + 1, end) if is_capital(tree, last + 1) else last
    while last + 1 < end and tree.lower(last) in {"of", "for"}:
        after = last + 1 + (tree.lower(last + 1) == "the")
        if after >= end or not is_capital(tree, after) or tree[after].pos == "PRON":
            break
        if tree.names_at.get(after) == "ORG" and last in tree.name_ends:
            break  # two names for the tagger: "Oslo University for the Orla Club"
        last = _capitals_end(tree, after, end)
    return last


def _capitals_end(tree: Tree, index: int, end: int) -> int:
    while index < end and is_capital(tree, index):
        if tree.names_at.get(index) == "PER":
            break  # "the candidate of the Party of Orlava Ann Lee"
        joined = index + 2 < end and tree.lower(index + 1) in {"and", "&"}
        more = joined and is_capital(tree, index + 2) and tree[index].dep != "root"
        index += 2 if more and _goes_on(tree, index, index + 2, end) else 1
    return index


def _goes_on(tree: Tree, before: int, index: int, end: int) -> bool:
    """Say whether "Public Protection" belongs to "Emergency Services" before the "and".

    Another body or a state does not: "the Ministry of Defence and NATO".
    """
    last = index + 1
    while last < end and is_capital(tree, last):
        last += 1
    if kind_of_organization(tree.word(last - 1)) is not None:
        return False
    surface = tree.doc.text_of(index, last)
    named = gazetteer().organization_by_name(surface) or gazetteer().state_by_name(surface)
    if named is not None or index in tree.names_at or tree.word(index).isupper():
        return False
    return before in (tree[index].head, tree[last - 1].head)


def _is_headline(tree: Tree, index: int) -> bool:
    """Where most words are capitalised, a capital tells nothing."""
    sent = tree.sentence_span(index)
    words = [tree.word(i) for i in range(sent.first, sent.last) if tree.word(i).isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 5 and capital > 0.7 * len(words)
