"""A second look at the labels of names, once all names of the article are known."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.named import Name, NameLabel, head_of, is_acronym, key_of
from graphkit.extract.nouns import kind_of_organization, label_of_noun
from graphkit.extract.other_names import without_other_names
from graphkit.extract.teams import with_teams
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.names import name_key, surname_keys

__all__ = ["relabelled"]

INSIDE = frozenset("in inside near outside around across throughout".split())
SEATED = frozenset(
    "archbishop bishop bishop-emeritus count duchess duke earl governor mayor prince".split()
)
PLANETS = frozenset(("Earth", "Mars"))
POST_NOMINALS = frozenset("KC QC MP MEP MSP MBE CBE OBE PhD Ph.D. M.D. Jr Jr. Sr Sr.".split())
# "Orlava High Court"; "Earls Court" is a place.
COURTS = frozenset("Appeals Circuit Constitutional County Crown District High Supreme".split())
BODIES = frozenset(("ministry", "parliament", "party", "police", "university"))
TOWARDS = frozenset("at from of to towards for via through".split())


def relabelled(tree: Tree, names: list[Name]) -> list[Name]:
    """Return the names with the labels that the rest of the article makes likely.

    A surname of somebody named in full is a person's, also where a city has that name and the
    word acts ("Paris claimed", after "Ann Paris"). "In Orlava" and "from Lubbock" name places.
    What names no actor or place is left out.
    """
    names = without_other_names(tree, names)
    full = [name for name in names if name.label == "PER" and name.last - name.first > 1]
    surnames = {
        key for name in full for key in surname_keys(tree.doc.text_of(name.first, name.last))
    }
    kept = [name for name in names if not _is_bare_title(tree, name, surnames)]
    seen = [_by_noun(tree, _relabelled(tree, name, surnames)) for name in kept]
    agreed = _agreed(tree, _by_list(tree, _by_full_name(tree, seen)), surnames)
    return with_teams(tree, agreed, surnames)


def _by_list(tree: Tree, names: list[Name]) -> list[Name]:
    """Give a lone word in a list of places their label: "Orlava, Carmen and Lesna"."""
    labels = {head_of(tree, n.first, n.last): n.label for n in names}
    found = []
    for name in names:
        head = head_of(tree, name.first, name.last)
        beside = [labels.get(i) for i in tree.conjuncts(tree.first_conjunct(head)) if i != head]
        lone = name.label == "PER" and name.last - name.first == 1 and not _is_titled(tree, name)
        places = lone and len(beside) > 1 and beside.count("LOC") > len(beside) / 2
        found.append(replace(name, label="LOC") if places and "PER" not in beside else name)
    return found


def _is_bare_title(tree: Tree, name: Name, surnames: set[str]) -> bool:
    """Say whether a name is a role only ("Speaker"), unless somebody is named so."""
    if name.label != "PER" or name.last - name.first > 1:
        return False
    word = tree.word(name.first)
    return gazetteer().role_by_title(word) is not None and name_key(word) not in surnames


def _relabelled(tree: Tree, name: Name, surnames: set[str]) -> Name:
    """Return a name with the label that its own words and their place in the clause tell."""
    if name.last - name.first > 1:
        return _by_ending(tree, name, surnames)
    surface = tree.word(name.first)
    prepositions = set(tree.prepositions(tree.first_conjunct(name.first)))
    if name_key(surface) in surnames:
        if _may_be_surname(tree, name, prepositions):
            return replace(name, label="PER", state=None, organization=None)
        return name
    if surface in PLANETS:
        return replace(name, label="LOC", organization=None)
    known = bool(gazetteer().place_by_name(surface))
    if known and _is_dateline(tree, name):
        return replace(name, label="LOC", organization=None)
    if name.label != "PER" or _is_titled(tree, name):
        return name
    if prepositions & INSIDE or (known and prepositions & TOWARDS) or _is_seat(tree, name):
        return replace(name, label="LOC")
    return name


def _is_seat(tree: Tree, name: Name) -> bool:
    """Say whether a name is the place of an office: "the bishop of Orlava"."""
    before = name.first - 2
    return before >= 0 and tree.lower(name.first - 1) == "of" and tree.lower(before) in SEATED


def _by_ending(tree: Tree, name: Name, surnames: set[str]) -> Name:
    """Make persons of "de Marek" after "Ann de Marek", and of "Tom Ray QC"."""
    if name.organization is not None or name.state is not None or name.label == "PER":
        return name
    if name.label == "LOC" and _is_body(tree, name):
        return replace(name, label="ORG")
    known = key_of(tree, name) in surnames
    ends = tree.word(name.last - 1) in POST_NOMINALS
    return replace(name, label="PER") if known or ends else name


def _is_body(tree: Tree, name: Name) -> bool:
    """Say whether the last word of a name makes a body of it: "Orlava District Court"."""
    words = [tree.word(index) for index in range(name.first, name.last)]
    court = words[-1] == "Court" and bool(COURTS & set(words))
    return court or (words[-1][0].isupper() and kind_of_organization(words[-1]) in BODIES)


def _is_dateline(tree: Tree, name: Name) -> bool:
    """Say whether a name in capitals opens a paragraph: "ORLAVA — The dam broke"."""
    sent = tree.sentence_span(name.first)
    word = tree.word(name.first)
    shouted = name.first == sent.first and word.isupper() and len(word) > 3
    return shouted and name.last < sent.last and tree.word(name.last) in {"–", "—", "-", "(", ","}


def _is_titled(tree: Tree, name: Name) -> bool:
    """Say whether a role stands before a name: "President Orla"."""
    return name.first > 0 and gazetteer().role_by_title(tree.word(name.first - 1)) is not None


def _may_be_surname(tree: Tree, name: Name, prepositions: set[str]) -> bool:
    """Say whether a surname means the person here: "Paris claimed", but "in Paris" the city."""
    tagged = tree.names_over.get(name.first) == "PER"
    if name.state is not None and name.state.how in {"name", "official", "alias", "demonym"}:
        return tagged
    head = head_of(tree, name.first, name.last)
    acts = tree.is_dep(head, "nsubj", "obl:agent", "nmod:poss")
    if not gazetteer().place_by_name(tree.word(name.first)):
        acts = True  # no city has that name: "named after Orlan"
    return name.label == "ORG" or tagged or (acts and not prepositions & INSIDE)


def _by_noun(tree: Tree, name: Name) -> Name:
    """Take the label from the noun that says what the name is of.

    "Orlavka, a village near Oslo", "the village of Orlavka", "the Lantern newspaper". A person's
    full name keeps its label beside a noun: it may stand there by a slip of the parser.
    """
    if name.state is not None or name.organization is not None or _is_titled(tree, name):
        return name
    known = name.label == "LOC" and gazetteer().place_by_name(
        tree.doc.text_of(name.first, name.last)
    )
    head = head_of(tree, name.first, name.last)
    for noun in () if known else _telling_nouns(tree, name, head):
        label = label_of_noun(tree.word(noun))
        if label is not None:
            return replace(name, label=label)
    return name


def _telling_nouns(tree: Tree, name: Name, head: int) -> Iterator[int]:
    """Yield the nouns that stand for the same thing as a name: beside it or around it."""
    governor = tree.head(head)
    if governor is not None and tree.is_dep(head, "compound") and governor == name.last:
        if name.label == "PER":
            yield governor
    elif governor is not None and governor == name.first - 2 and tree.is_dep(head, "nmod"):
        yield from (noun for noun in [governor] if _is_place_of(tree, noun, head))
    if name.label == "PER" and name.last - name.first > 1:
        return
    yield from tree.children(head, "appos")
    if governor is not None and tree.is_dep(head, "appos"):
        yield governor


def _is_place_of(tree: Tree, noun: int, head: int) -> bool:
    """Say whether "of" names the place that the noun before it means: "the village of"."""
    return tree.prepositions(head) == ["of"] and label_of_noun(tree.word(noun)) == "LOC"


def _by_full_name(tree: Tree, names: list[Name]) -> list[Name]:
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


def _agreed(tree: Tree, names: list[Name], surnames: set[str]) -> list[Name]:
    """Give one label to all places of one name: the one that most of them have.

    The first word of an organization named in full counts for it ("Orla", beside "Orla Air").
    """
    votes: dict[str, Counter[NameLabel]] = defaultdict(Counter)
    whole: set[str] = set()
    keys = [key_of(tree, name) for name in names]
    for name, key in zip(names, keys, strict=True):
        votes[key][name.label] += 1 + 2 * (name.label == "PER" and _is_titled(tree, name))
        if name.label == "ORG" and name.last - name.first > 1:
            whole.add(key.split(maxsplit=1)[0])
    people = {k for n, k in zip(names, keys, strict=True) if _is_titled(tree, n)}
    people |= {
        k.split()[0] for n, k in zip(names, keys, strict=True) if n.label == "PER" and " " in k
    }
    for key in whole - people:
        if votes[key]["PER"]:
            votes[key]["ORG"] += 2 + votes[key]["PER"]
    agreed = []
    for name, key in zip(names, keys, strict=True):
        fixed = name.state is not None or name.organization is not None or key in surnames
        if fixed or _is_titled(tree, name) or len(votes[key]) == 1:
            agreed.append(name)
            continue
        label = _winner(votes[key], key)
        agreed.append(name if label == "STATE" else replace(name, label=label))
    return agreed


def _winner(votes: Counter[NameLabel], key: str) -> NameLabel:
    """Return the label with most votes; of equals a known place's, a given name's, the first."""
    known: NameLabel | None = None
    if gazetteer().place_by_name(key.title()):
        known = "LOC"
    elif " " in key and gazetteer().gender_of(key.split(maxsplit=1)[0]) is not None:
        known = "PER"
    return max(votes, key=lambda label: (votes[label], label == known))
