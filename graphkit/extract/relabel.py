"""A second look at the labels of names, once all names of the article are known."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.dates import scan_dates
from graphkit.extract.lone_names import with_bodies
from graphkit.extract.named import Name, head_of, key_of
from graphkit.extract.nouns import (
    kind_of_organization,
    kind_of_place,
    label_of_noun,
)
from graphkit.extract.other_names import without_other_names
from graphkit.extract.shared_labels import (
    INSIDE,
    agreed_labels,
    by_bracket,
    by_full_name,
    by_list,
    is_inside,
    is_titled,
)
from graphkit.extract.teams import with_teams
from graphkit.extract.things import plural_of
from graphkit.extract.tree import Tree
from graphkit.extract.venues import is_venue_here
from graphkit.gazetteer import gazetteer
from graphkit.names import name_key, surname_keys

__all__ = ["relabelled"]

SEATED = frozenset(
    "archbishop bishop bishop-emeritus count duchess duke earl emeritus governor mayor"
    " prince".split()
)
# "Confidence in Ann Lee".
TRUSTING = frozenset(
    "believe belief confidence faith interest interested invest investment trust".split()
)
# "OrlaFact" is a firm's or a site's; "McLesna", "LaMarek" and "DeLesna" are persons'.
JOINED = re.compile(r"^(?!Mc|Mac|Fitz|Van|Von|[DLS][aeiou])[A-Z][a-z]{2,}[A-Z][a-z]+$")
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
    names = _with_branches(tree, without_other_names(tree, names))
    full = [name for name in names if name.label == "PER" and name.last - name.first > 1]
    surnames = {
        key for name in full for key in surname_keys(tree.doc.text_of(name.first, name.last))
    }
    kept = [name for name in names if not _is_bare_title(tree, name, surnames)]
    given = {key_of(tree, replace(name, last=name.first + 1)) for name in full}
    seen = [_by_noun(tree, _relabelled(tree, name, surnames)) for name in kept]
    seen = [_by_spelling(tree, _by_given_name(tree, name, given), surnames) for name in seen]
    seen = by_bracket(tree, [_by_dateline(tree, name, surnames) for name in seen])
    agreed = agreed_labels(tree, by_list(tree, by_full_name(tree, seen)), surnames)
    return with_teams(tree, with_bodies(tree, agreed, surnames), surnames)


def _with_branches(tree: Tree, names: list[Name]) -> list[Name]:
    """Join a body's name and the country or place of its branch, and the halves of a person's.

    "Orla News Chad", "Ann Marek Orlan".
    """
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and _is_branch(tree, before, name):
            joined[-1] = Name(before.first, name.last, "ORG")
        elif before is not None and _is_rest(tree, before, name):
            joined[-1] = replace(before, last=name.last)
        else:
            joined.append(name)
    return joined


def _is_rest(tree: Tree, person: Name, name: Name) -> bool:
    """Say whether a lone word is the end of the person's name before it."""
    both = person.label == name.label == "PER" and person.last == name.first
    lone = name.last - name.first == 1 and tree.is_dep(name.first, "flat")
    return both and lone and tree[name.first].head in range(person.first, person.last)


def _is_branch(tree: Tree, body: Name, place: Name) -> bool:
    """Say whether a place right behind a body is of its name: "Orla News Chad"."""
    named = place.label == "LOC" or (place.state is not None and place.state.how == "name")
    if body.label != "ORG" or not named or body.last != place.first:
        return False
    one, two = head_of(tree, body.first, body.last), head_of(tree, place.first, place.last)
    before = tree[one].head == two and tree.is_dep(one, "compound")
    return before or (tree[two].head == one and tree.is_dep(two, "appos", "compound", "flat"))


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
    if known and _is_shouted(tree, name):
        return replace(name, label="LOC", organization=None)
    if name.label != "PER" or is_titled(tree, name):
        return name
    if prepositions & INSIDE or (known and prepositions & TOWARDS) or _is_seat(tree, name):
        return replace(name, label="LOC")
    return name


def _by_given_name(tree: Tree, name: Name, given: set[str]) -> Name:
    """Make a person of "Orla" where an "Orla Marek" is named, unless a body or place bears it."""
    word = tree.word(name.first)
    bare = name.last - name.first == 1 and name.state is None and name.organization is None
    if name.label == "PER" or not bare or word.isupper() or key_of(tree, name) not in given:
        return name
    place = name.label == "LOC" and bool(gazetteer().place_by_name(word))
    named = gazetteer().gender_of(word) is not None and not place
    return replace(name, label="PER") if named else name


def _by_spelling(tree: Tree, name: Name, surnames: set[str]) -> Name:
    """Make a body of a lone "OrlaFact", and of "Orla" that "reports", if nobody is named so."""
    lone = name.label == "PER" and name.last - name.first == 1 and not is_titled(tree, name)
    if not lone or key_of(tree, name) in surnames or tree.word(name.first - 1).endswith("r."):
        return name
    reports = tree.is_dep(name.first, "nsubj") and tree.word(tree[name.first].head) == "reports"
    named = gazetteer().gender_of(tree.word(name.first)) is not None
    spelt = JOINED.search(tree.word(name.first)) is not None
    return replace(name, label="ORG") if spelt or (reports and not named) else name


def _is_seat(tree: Tree, name: Name) -> bool:
    """Say whether a name is the place of an office: "the bishop of Orlava"."""
    before = name.first - 2
    return before >= 0 and tree.lower(name.first - 1) == "of" and tree.lower(before) in SEATED


def _by_ending(tree: Tree, name: Name, surnames: set[str]) -> Name:
    """Make persons of "de Marek" after "Ann de Marek", and of "Tom Ray QC"."""
    if name.label == "PER":
        return replace(name, label="LOC") if _lies(tree, name) else name
    if name.organization is not None or name.state is not None:
        return name
    if name.label == "LOC" and _is_body(tree, name):
        return replace(name, label="ORG")
    if name.label == "ORG" and is_venue_here(tree, name):
        return replace(name, label="LOC")
    known = key_of(tree, name) in surnames
    ends = tree.word(name.last - 1) in POST_NOMINALS
    return replace(name, label="PER") if known or ends else name


def _lies(tree: Tree, name: Name) -> bool:
    """Say whether a name of no given name is a place's: "near Lesna Tel", "a camp at Lesna Tel"."""
    governor = tree.head(tree.first_conjunct(head_of(tree, name.first, name.last)))
    trusted = governor is not None and tree.lemma(governor) in TRUSTING
    given = gazetteer().gender_of(tree.word(name.first)) is not None
    return is_inside(tree, name) and not trusted and not given


def _is_body(tree: Tree, name: Name) -> bool:
    """Say whether the last word of a name makes a body of it: "Orlava District Court"."""
    words = [tree.word(index) for index in range(name.first, name.last)]
    court = words[-1] == "Court" and bool(COURTS & set(words))
    return court or (words[-1][0].isupper() and kind_of_organization(words[-1]) in BODIES)


def _by_dateline(tree: Tree, name: Name, surnames: set[str]) -> Name:
    """Make a place of "Lesna" in "Lesna, March 12 (Orla News) - A dam broke"."""
    borne = key_of(tree, name) in surnames
    opens = not borne and _opens_dateline(tree, name)
    return replace(name, label="LOC", organization=None) if opens else name


def _opens_dateline(tree: Tree, name: Name) -> bool:
    sent, behind = tree.sentence_span(name.first), name.last + 1
    if name.first != sent.first or behind >= sent.last or name.state is not None:
        return False
    if sent.zone == "dateline" or tree.word(name.last) != "," or sent.zone == "byline":
        return sent.zone == "dateline"
    start = tree[behind].start
    dates = scan_dates(tree.text, start, sent.end)
    return name.last - name.first == 1 and any(date.start == start for date in dates)


def _is_shouted(tree: Tree, name: Name) -> bool:
    """Say whether a name in capitals opens a paragraph: "ORLAVA — The dam broke"."""
    sent = tree.sentence_span(name.first)
    word = tree.word(name.first)
    shouted = name.first == sent.first and word.isupper() and len(word) > 3
    return shouted and name.last < sent.last and tree.word(name.last) in {"–", "—", "-", "(", ","}


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
    if name.state is not None or name.organization is not None or is_titled(tree, name):
        return name
    known = name.label == "LOC" and gazetteer().place_by_name(
        tree.doc.text_of(name.first, name.last)
    )
    head = head_of(tree, name.first, name.last)
    many = plural_of(tree, tree.first_conjunct(head))
    if many is not None and not known and label_of_noun(tree.lemma(many)) is not None:
        return replace(name, label=label_of_noun(tree.lemma(many)) or name.label)
    for noun in () if known else _telling_nouns(tree, name, head):
        label = label_of_noun(tree.word(noun))
        if label is not None:
            return replace(name, label=label)
    return replace(name, label="PER") if _has_role(tree, name, head) else name


def _has_role(tree: Tree, name: Name, head: int) -> bool:
    """Say whether a role stands behind a name of unknown kind: "Orla Lesna, a port official"."""
    words = [tree.word(index) for index in range(name.first, name.last)]
    if name.label == "PER" or not 1 < len(words) < 4 or not all(w.isalpha() for w in words):
        return False
    body = kind_of_organization(words[-1]) or kind_of_place(words[-1])
    nouns = [noun for noun in tree.children(head, "appos") if tree[noun].pos == "NOUN"]
    behind = [noun for noun in nouns if name.last < noun and tree.word(name.last) == ","]
    roles = any(gazetteer().role_by_title(tree.word(noun)) for noun in behind)
    known = gazetteer().place_by_name(" ".join(words))
    return roles and body is None and not known


def _telling_nouns(tree: Tree, name: Name, head: int) -> Iterator[int]:
    """Yield the nouns that stand for the same thing as a name: beside it or around it."""
    governor = tree.head(head)
    before = name.first - 1
    if before in tree.children(head, "nmod:desc", "compound"):
        yield before
    if governor is not None and tree.is_dep(head, "compound") and governor == name.last:
        if name.label == "PER":
            yield governor
    elif governor is not None and governor == name.first - 2 and tree.is_dep(head, "nmod"):
        yield from (noun for noun in [governor] if _is_place_of(tree, noun, head))
    if name.label == "PER" and name.last - name.first > 1:
        return
    yield from tree.children(head, "appos")
    if tree.child(head, "cop"):
        yield from tree.children(head, "nsubj")
    if governor is not None and tree.is_dep(head, "appos"):
        yield governor


def _is_place_of(tree: Tree, noun: int, head: int) -> bool:
    """Say whether "of" names the place that the noun before it means: "the village of"."""
    return tree.prepositions(head) == ["of"] and label_of_noun(tree.word(noun)) == "LOC"
