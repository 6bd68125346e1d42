"""Labels that the names of an article give each other: lists, acronyms, other places of a name."""

from collections import Counter, defaultdict
from dataclasses import replace

from graphkit.extract.named import Name, NameLabel, head_of, is_acronym, key_of
from graphkit.extract.nouns import FACILITIES
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = [
    "INSIDE",
    "agreed_labels",
    "by_bracket",
    "by_full_name",
    "by_list",
    "is_inside",
    "is_titled",
]

INSIDE = frozenset("in inside near outside around across throughout".split())


def by_list(tree: Tree, names: list[Name]) -> list[Name]:
    """Give a lone word in a list of places their label: "Orlava, Carmen and Lesna"."""
    labels = {head_of(tree, n.first, n.last): n.label for n in names}
    found = []
    for name in names:
        head = head_of(tree, name.first, name.last)
        beside = [labels.get(i) for i in tree.conjuncts(tree.first_conjunct(head)) if i != head]
        lone = name.label == "PER" and name.last - name.first == 1 and not is_titled(tree, name)
        places = lone and len(beside) > 1 and beside.count("LOC") > len(beside) / 2
        found.append(replace(name, label="LOC") if places and "PER" not in beside else name)
    return found


def by_bracket(tree: Tree, names: list[Name]) -> list[Name]:
    """Give an acronym in brackets the label of the body before it: "Orla Space Centre (OSZ)"."""
    ends = {name.last: name for name in names}
    found = []
    for name in names:
        before = ends.get(name.first - 1)
        whole = before is not None and before.label == "ORG" and before.last - before.first > 1
        few = name.last - name.first < 3 and name.state is None
        short = few and sum(char.isupper() for char in tree.word(name.first)) > 1
        inside = tree.word(name.first - 1) == "(" if name.first else False
        found.append(replace(name, label="ORG") if whole and short and inside else name)
    return found


def by_full_name(tree: Tree, names: list[Name]) -> list[Name]:
    """Give an acronym the label of the one name that it is made of: "OPR", Orlava Plain Region."""
    whole = {
        tree.doc.text_of(name.first, name.last): name.label
        for name in names
        if name.last - name.first > 1 and name.label in {"ORG", "LOC"}
    }
    found = []
    for name in names:
        surface = tree.doc.text_of(name.first, name.last)
        short = name.state is None and name.organization is None and surface.isupper()
        labels = {whole[full] for full in (whole if short else ()) if is_acronym(surface, full)}
        found.append(replace(name, label=labels.pop()) if len(labels) == 1 else name)
    return found


def agreed_labels(tree: Tree, names: list[Name], surnames: set[str]) -> list[Name]:
    """Give one label to all places of one name: the one that most of them have.

    The first words of an organization named in full count for it ("Orla", beside "Orla Air").
    """
    votes = _votes(tree, names)
    agreed = []
    for name in names:
        key = key_of(tree, name)
        fixed = name.state is not None or name.organization is not None or key in surnames
        if fixed or is_titled(tree, name) or len(votes[key]) == 1:
            agreed.append(name)
            continue
        label = _winner(votes[key], key)
        agreed.append(name if label == "STATE" else replace(name, label=label))
    return agreed


def _votes(tree: Tree, names: list[Name]) -> dict[str, Counter[NameLabel]]:
    """Return how often a name has each label; a title, "in" and a longer name count for more."""
    votes: dict[str, Counter[NameLabel]] = defaultdict(Counter)
    people: set[str] = set()
    placed: set[str] = set()
    for name in names:
        key = key_of(tree, name)
        titled, inside = is_titled(tree, name), is_inside(tree, name)
        sure = (name.label == "PER" and 2 * titled) or (name.label == "LOC" and inside)
        votes[key][name.label] += 1 + sure
        people.update([key] if titled else [])
        people.update(key.split()[:1] if name.label == "PER" and " " in key else [])
        placed.update([key] if inside or _has_article(tree, name) else [])
    bodies = {key_of(tree, n) for n in names if n.label == "ORG" and n.last - n.first > 1}
    for words in map(str.split, bodies):
        openings = {" ".join(words[:end]) for end in range(1, len(words))} - people
        for key in openings & votes.keys():
            known = key in placed or gazetteer().place_by_name(key.title())
            others = votes[key]["PER"] * (key == words[0]) + votes[key]["LOC"] * (not known)
            votes[key]["ORG"] += 2 + others if others else 0
    return votes


def _has_article(tree: Tree, name: Name) -> bool:
    """Say whether "the" stands before a name: "the Orla" with its institutes is a place."""
    return name.first > 0 and tree.lower(name.first - 1) == "the"


def is_inside(tree: Tree, name: Name) -> bool:
    """Say whether a name stands behind "in" and the like, or behind "a camp at"."""
    head = tree.first_conjunct(head_of(tree, name.first, name.last))
    prepositions, governor = set(tree.prepositions(head)), tree.head(head)
    sited = governor is not None and tree.lemma(governor) in FACILITIES
    return bool(prepositions & INSIDE) or (sited and "at" in prepositions)


def is_titled(tree: Tree, name: Name) -> bool:
    """Say whether a role stands before a name: "President Orla"."""
    return name.first > 0 and gazetteer().role_by_title(tree.word(name.first - 1)) is not None


def _winner(votes: Counter[NameLabel], key: str) -> NameLabel:
    """Return the label with most votes; of equals a known place's, a given name's, the first."""
    known: NameLabel | None = None
    if gazetteer().place_by_name(key.title()):
        known = "LOC"
    elif " " in key and gazetteer().gender_of(key.split(maxsplit=1)[0]) is not None:
        known = "PER"
    return max(votes, key=lambda label: (votes[label], label == known))
