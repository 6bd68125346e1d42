"""One person without a name: "a soldier", "the spokesman of the ministry"; one family or paper."""

from dataclasses import replace

from graphkit.extract.anonymity import hides_name
from graphkit.extract.anybody import is_any, is_hypothetical, is_of_all
from graphkit.extract.crowds import VAGUE, means_people
from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.noun_phrases import after_number, left_modifiers
from graphkit.extract.offices import Office
from graphkit.extract.persons import gender_of_word
from graphkit.gazetteer import gazetteer
from graphkit.model.vocabulary import EntityKind

__all__ = ["ACTOR_PLACES", "add_single", "add_somebody", "is_definite", "is_plural"]

# Kinds of groups of which one member is somebody: "a soldier", "an official".
PEOPLE = frozenset(
    """armed civilians ethnic experts legislature media military officials police protest
    sources""".split()
)
# In the singular too they are several people, or a medium.
SEVERAL = frozenset("family force household minority unit".split())
OUTLETS = frozenset("broadcaster channel newspaper".split())
# A role noun without a name counts as somebody in these places of a clause.
ACTOR_PLACES = ("nsubj", "obl:agent", "obj", "iobj", "conj", "nmod:poss", "obl")


def is_plural(drafts: Drafts, index: int) -> bool:
    """Say whether a noun is a plural in "s"."""
    word = drafts.tree.lower(index)
    return word != drafts.tree.lemma(index) and word.endswith("s")


def is_definite(drafts: Drafts, first: int) -> bool:
    """Say whether a phrase that begins at `first` points at somebody known."""
    tree = drafts.tree
    if tree[first].pos == "DET":
        return tree.lower(first) in {"the", "this", "that"}
    return drafts.place_at(first) is not None or tree.lower(first) in {"its", "their", "our"}


def add_single(drafts: Drafts, index: int) -> None:
    """Add one member of a group noun: "a soldier", "an official"."""
    tree = drafts.tree
    word = tree.lower(index)
    noun = gazetteer().group_noun(word)
    single = noun is not None and word != noun.noun and tree[index].pos == "NOUN"
    single = single and noun is not None and noun.kind in PEOPLE and word not in VAGUE
    if noun is None or not single or not tree.is_dep(index, *ACTOR_PLACES):
        return
    if tree.child(index, "det", "nummod") is None or is_plural(drafts, index):
        return
    first = left_modifiers(tree, index)
    _somebody(drafts, Place(first, index + 1, index, "nominal"), noun.kind, None)


def add_somebody(drafts: Drafts, office: Office, place: Place) -> None:
    """Add the unnamed holder of an office: "the mayor of Orlava"."""
    state = None
    if office.target is not None:
        owner = drafts.entities[office.target]
        state = owner.gazetteer_id if owner.label == "State" else owner.state
    _somebody(drafts, place, "official", state)


def _is_anybody(drafts: Drafts, place: Place) -> bool:
    """Say whether "a" person is nobody in particular: "if a doctor comes", "impeach an envoy"."""
    tree, noun = drafts.tree, place.head
    articles = {tree.lower(child) for child in tree.children(noun, "det")}
    return articles <= {"a", "an"} and (is_hypothetical(tree, noun) or is_of_all(tree, noun))


def _label(noun: str) -> EntityKind:
    if noun in SEVERAL:
        return "Group"
    return "Organization" if noun in OUTLETS else "Person"


def _somebody(drafts: Drafts, place: Place, kind: str, state: str | None) -> None:
    """Add an unnamed person; "the spokesman" joins the one spokesman before."""
    tree = drafts.tree
    if not (means_people(tree, place.head) or hides_name(tree, place.head)):
        return  # "an energy source"
    if is_any(tree, place.head) or _is_anybody(drafts, place):
        place = replace(place, vague=True)
    begin = place.first
    while begin < place.head and tree[begin].pos in {"DET", "PRON", "NUM", "CCONJ", "ADV"}:
        begin = min(after_number(tree, begin), place.head)
    name = tree.doc.text_of(begin, place.last)
    same = drafts.keyed("one", tree.lemma(place.head))
    if len(same) == 1 and is_definite(drafts, place.first) and place.last - begin == 1:
        drafts.mention(same[0], place)
        return
    key = ("one", tree.lemma(place.head), name.lower())
    known = [entity for entity in same if drafts.entities[entity].key == key]
    if known and is_definite(drafts, place.first):
        drafts.mention(known[0], place)
        return
    label = _label(tree.lower(place.head))
    draft = Draft(label, name, key=key, kind=kind, state=state, named=False)
    draft.gender = gender_of_word(tree.word(place.head))
    drafts.mention(drafts.add(draft), place)
