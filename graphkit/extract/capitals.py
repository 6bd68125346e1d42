"""Runs of capitalised words around a head noun that tells what they name: "Harbour Post"."""

from collections.abc import Iterator
from typing import Literal

from graphkit.dates import CALENDAR
from graphkit.extract.nouns import TITLE_LIKE_HEADS, kind_of_organization, kind_of_place
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["LINKS", "campus_of", "capital_runs", "is_capital", "is_headline", "label_of_head"]

RunLabel = Literal["ORG", "LOC"]
# What ministries and the like are for: "Department of Health and Human Services".
PORTFOLIOS = frozenset(
    """affairs agriculture arts commerce communications culture defence defense development
    education employment energy environment equality families fisheries food forestry health
    housing industry information infrastructure innovation justice labor labour means management
    natural planning prevention protection public rehabilitation research resources rights rural
    safety science sciences security services sport sports statistics technology tourism trade
    training transport transportation treatment veterans welfare women works youth""".split()
)
# "The Committee on Orla Affairs".
ON = frozenset("commission committee council subcommittee".split())
# "The Orla District Attorney" is no district.
OF_DISTRICT = frozenset("attorney attorneys court courts judge judges".split())
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
        if label is None or is_headline(tree, index):
            continue
        if label == "LOC" and _describes_next(tree, index):
            continue
        first, last = _left_edge(tree, index), _right_edge(tree, index)
        alone = kind_of_organization(word) == "parliament" and not _names_site(tree, index)
        if last - first > 1 or alone:
            known = label == "ORG" and gazetteer().place_by_name(tree.doc.text_of(first, last))
            yield first, last, "LOC" if known else label


def _describes_next(tree: Tree, index: int) -> bool:
    """In "Long Range Identification System" the range is no place, nor in "District Judge"."""
    inside = index + 1 < tree.sentence_span(index).last
    if inside and tree.word(index) == "District" and tree.lower(index + 1) in OF_DISTRICT:
        return True
    named = inside and is_capital(tree, index + 1) and tree[index + 1].pos in {"NOUN", "PROPN"}
    return named and tree[index].head > index and tree.is_dep(index, "compound")


def _names_site(tree: Tree, index: int) -> bool:
    """In "Parliament Square" no parliament is meant."""
    head = tree[index].head
    named = head == index + 1 and tree.is_dep(index, "compound") and is_capital(tree, head)
    return named and label_of_head(tree.word(head)) == "LOC"


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
        tree[index].pos in {"VERB", "NUM"} and index == begin
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
    while last + 1 < end and _goes_behind(tree, last):
        after = last + 1 + (tree.lower(last + 1) == "the")
        if after >= end or not is_capital(tree, after) or tree[after].pos == "PRON":
            break
        if tree.names_at.get(after) == "ORG" and last in tree.name_ends:
            break  # two names for the tagger: "Oslo University for the Orla Club"
        last = _capitals_end(tree, after, end)
    return _with_campus(tree, index, last)


def campus_of(tree: Tree, first: int, last: int) -> int | None:
    """Return where the city begins in "University of California, Berkeley", else None."""
    words = [tree.lower(index) for index in range(first, last)]
    marks = [i for i, word in enumerate(words) if i > 2 and word in {",", "at"}]
    return first + marks[-1] + 1 if words[:1] == ["university"] and marks else None


def _goes_behind(tree: Tree, index: int) -> bool:
    """Say whether "of", "for" or a committee's "on" lets a name go on."""
    about = tree.lower(index) == "on" and tree.lower(index - 1) in ON
    return tree.lower(index) in {"of", "for"} or (about and not _is_day(tree, index + 1))


def _is_day(tree: Tree, index: int) -> bool:
    """Say whether a capital is a weekday's or month's: "told the Ministry Wednesday"."""
    return tree.lower(index) in CALENDAR


def _with_campus(tree: Tree, index: int, last: int) -> int:
    """Take in the campus behind a state's university: "University of California, Berkeley"."""
    end = tree.sentence_span(index).last
    state = tree.doc.text_of(index + 2, last) if last - index > 2 else ""
    places = gazetteer().place_by_name(state) if tree.lower(index) == "university" else ()
    if not places or places[0].kind != "state" or last + 1 >= end:
        return last
    if tree.lower(last) not in {",", "at"}:
        return last
    for stop in (last + 3, last + 2):
        whole = stop <= end and tree.word(stop - 1)[-1].isalnum()
        found = gazetteer().place_by_name(tree.doc.text_of(last + 1, stop)) if whole else ()
        if any(set(place.states) & set(places[0].states) for place in found):
            return stop
    return last


def _capitals_end(tree: Tree, index: int, end: int) -> int:
    while index < end and is_capital(tree, index) and not _is_day(tree, index):
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
    while last < end and is_capital(tree, last) and not _is_day(tree, last):
        last += 1
    if tree.lower(last - 1) in PORTFOLIOS:
        return True
    if kind_of_organization(tree.word(last - 1)) is not None:
        return False
    surface = tree.doc.text_of(index, last)
    named = gazetteer().organization_by_name(surface) or gazetteer().state_by_name(surface)
    if named is not None or index in tree.names_at or tree.word(index).isupper():
        return False
    return before in (tree[index].head, tree[last - 1].head)


def is_headline(tree: Tree, index: int) -> bool:
    """Where most words are capitalised, a capital tells nothing."""
    sent = tree.sentence_span(index)
    words = [tree.word(i) for i in range(sent.first, sent.last) if tree.word(i).isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 5 and capital > 0.7 * len(words)
