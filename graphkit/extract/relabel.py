"""A second look at the labels of names, once all names of the article are known."""

from dataclasses import replace

from graphkit.extract.names import Name, head_of
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.names import name_key, surname_keys

__all__ = ["relabelled"]

INSIDE = frozenset("in inside near outside around across throughout".split())
TOWARDS = frozenset("at from of to towards for via through".split())


def relabelled(tree: Tree, names: list[Name]) -> list[Name]:
    """Return the names with the labels that the rest of the article makes likely.

    A surname of somebody named in full is a person's, also where a city has that name and the
    word acts ("Paris claimed", after "Ann Paris"). "In Orlava" and "from Lubbock" name places.
    """
    full = [name for name in names if name.label == "PER" and name.last - name.first > 1]
    surnames = {
        key for name in full for key in surname_keys(tree.doc.text_of(name.first, name.last))
    }
    kept = [name for name in names if not _is_bare_title(tree, name, surnames)]
    return [_relabelled(tree, name, surnames) for name in kept]


def _is_bare_title(tree: Tree, name: Name, surnames: set[str]) -> bool:
    """Say whether a name is a role only ("Speaker"), unless somebody is named so."""
    if name.label != "PER" or name.last - name.first > 1:
        return False
    word = tree.word(name.first)
    return gazetteer().role_by_title(word) is not None and name_key(word) not in surnames


def _relabelled(tree: Tree, name: Name, surnames: set[str]) -> Name:
    if name.last - name.first > 1:
        return name
    surface = tree.word(name.first)
    prepositions = set(tree.prepositions(tree.first_conjunct(name.first)))
    if name_key(surface) in surnames:
        if _may_be_surname(tree, name, prepositions):
            return replace(name, label="PER", state=None, organization=None)
        return name
    titled = name.first > 0 and gazetteer().role_by_title(tree.word(name.first - 1)) is not None
    if name.label != "PER" or titled:
        return name
    known = bool(gazetteer().place_by_name(surface))
    if prepositions & INSIDE or (known and prepositions & TOWARDS):
        return replace(name, label="LOC")
    return name


def _may_be_surname(tree: Tree, name: Name, prepositions: set[str]) -> bool:
    if name.state is not None and name.state.how in {"name", "official", "alias", "demonym"}:
        return _tagged_person(tree, name)
    head = head_of(tree, name.first, name.last)
    acts = tree.is_dep(head, "nsubj", "obl:agent", "nmod:poss")
    return name.label == "ORG" or _tagged_person(tree, name) or (acts and not prepositions & INSIDE)


def _tagged_person(tree: Tree, name: Name) -> bool:
    return any(
        entity.label == "PER" and entity.first <= name.first < entity.last
        for entity in tree.doc.entities
    )
