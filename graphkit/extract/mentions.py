"""From a tree to its cast: who and what an article speaks of, and by which words."""

from graphkit.extract.capitals import campus_of
from graphkit.extract.cast import Cast
from graphkit.extract.draft import Drafts
from graphkit.extract.groups import add_groups
from graphkit.extract.missed_surnames import with_missed_surnames
from graphkit.extract.named import Name
from graphkit.extract.names import find_names
from graphkit.extract.namesakes import mark_namesakes
from graphkit.extract.nominals import add_possessed, add_repeats
from graphkit.extract.organizations import add_organizations
from graphkit.extract.other_scripts import add_asides, find_asides
from graphkit.extract.peoples import add_peoples
from graphkit.extract.persons import add_persons
from graphkit.extract.places import add_places, add_regions
from graphkit.extract.pronouns import add_pronouns
from graphkit.extract.relabel import relabelled
from graphkit.extract.sites import add_sites
from graphkit.extract.speaker_labels import without_labels
from graphkit.extract.states import add_states
from graphkit.extract.titles import add_roles, add_titles
from graphkit.extract.tree import Tree

__all__ = ["find_cast", "find_named"]


def find_cast(tree: Tree) -> Cast:
    """Return the entities of an article and all their mentions."""
    drafts = find_named(tree)
    add_pronouns(drafts)
    add_possessed(drafts)
    return drafts.finish()


def find_named(tree: Tree) -> Drafts:
    """Return the entities with all mentions that are no pronouns."""
    drafts = Drafts(tree)
    names = relabelled(tree, without_labels(tree, find_names(tree)))
    names = with_missed_surnames(tree, names)
    asides = find_asides(tree, names)
    names = [name for name in names if not any(one.holds(name) for one in asides)]
    elsewhere = mark_namesakes(drafts, names)
    cities = add_states(drafts, names, elsewhere)
    places = cities + [name for name in names if name.label == "LOC"]
    add_places(drafts, places + _campuses(tree, names), elsewhere)
    add_organizations(drafts, names)
    add_persons(drafts, names)
    add_asides(drafts, asides)
    add_regions(drafts)
    add_sites(drafts)
    add_repeats(drafts)
    add_groups(drafts)
    add_peoples(drafts)
    holder = add_titles(drafts)
    add_roles(drafts, holder)
    return drafts


def _campuses(tree: Tree, names: list[Name]) -> list[Name]:
    """Return the cities within names: "Berkeley" in "University of California, Berkeley"."""
    bodies = [name for name in names if name.label == "ORG"]
    found = [(campus_of(tree, name.first, name.last), name.last) for name in bodies]
    return [Name(first, last, "LOC") for first, last in found if first is not None]
