"""Peoples: "Chadians" and "the French" are people of a state, not the state."""

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.noun_phrases import left_modifiers
from graphkit.gazetteer import gazetteer

__all__ = ["add_peoples"]


def add_peoples(drafts: Drafts) -> None:
    """Add the people of each state where a plural or "the" with an adjective means them."""
    tree = drafts.tree
    for state in drafts.of("State"):
        for place in list(drafts.entities[state].places):
            surface = tree.doc.text_of(place.first, place.last)
            match = gazetteer().state_by_name(surface)
            if match is None or not match.plural or tree[place.head].pos not in {"NOUN", "PROPN"}:
                continue
            if tree.is_dep(place.head, "compound", "amod"):
                continue
            if match.adjective and tree.child(place.head, "det", "nummod", "amod") is None:
                continue  # "in French and English": a language
            _people(drafts, place, surface, match.iso3)


def _people(drafts: Drafts, place: Place, surface: str, iso3: str) -> None:
    same = (e for e in drafts.of("Group") if drafts.entities[e].name == surface)
    entity = next(same, None)
    if entity is None:
        entity = drafts.add(Draft("Group", surface, kind="people", state=iso3))
    first = left_modifiers(drafts.tree, place.head)
    drafts.mention(entity, Place(first, place.last, place.head, "nominal"))
