"""Which words are names, and of what: the tagger's view, mended by gazetteers and head nouns."""

from collections.abc import Iterator

from graphkit.dates import CALENDAR
from graphkit.extract.capitals import capital_runs, is_capital, label_of_head
from graphkit.extract.known_names import from_gazetteer, known_places
from graphkit.extract.named import Name, NameLabel, Proposal
from graphkit.extract.nouns import kind_of_organization, kind_of_place
from graphkit.extract.offices import STATE_OFFICES
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.model.base import Span

__all__ = ["find_names"]

LOOSE_ENDS = frozenset("'s ’s ’ , ' of for the and to &".split())
# Nouns of places that are surnames too: "Ann Hill".
SURNAMES_TOO = frozenset(
    "banks bay camp castle cape church field forest hill hills lake park port street town".split()
)
PARTICLES = frozenset("al el bin ibn de del von van der le la di da dos".split())


def find_names(tree: Tree) -> list[Name]:
    """Return the names in text order.

    What the page says (byline, outlet, author notes) comes first, then organizations of the
    gazetteer and capitalised words before an organization's head noun ("Harbour Post"), then
    longer names of the tagger, then states, then what else the tagger found, then well-known
    places it missed.
    """
    runs = [run for run in capital_runs(tree) if not _is_state(tree, *run[:2])]
    proposals = [*_from_page(tree), *from_gazetteer(tree, [run[:2] for run in runs])]
    proposals += [Proposal(4 if _is_plain_place(tree, *run) else 2, Name(*run)) for run in runs]
    proposals += [*_from_tagger(tree), *_initialisms(tree), *known_places(tree)]
    proposals.sort(key=lambda p: (p.rank, p.name.first - p.name.last, p.name.first))
    taken: set[int] = set()
    kept: list[Name] = []
    for proposal in proposals:
        tokens = range(proposal.name.first, proposal.name.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(proposal.name)
    return sorted(kept, key=lambda name: name.first)


def _is_plain_place(tree: Tree, first: int, last: int, label: NameLabel) -> bool:
    """Say whether a run is a place without a state in it; "the Egyptian Theatre" is one name."""
    state = gazetteer().state_by_name(tree.word(first))
    site = last - first == 2 and kind_of_place(tree.word(last - 1)) == "facility"
    return label == "LOC" and not (site and state is not None)


def _from_page(tree: Tree) -> Iterator[Proposal]:
    document = tree.doc.document
    people = [author.span for author in document.authors if author.span is not None]
    people += [note.person_span for note in document.notes]
    for span in people:
        yield from _fixed(tree, span, "PER")
    if document.outlet_span is not None:
        yield from _fixed(tree, document.outlet_span, "ORG")


def _fixed(tree: Tree, span: Span, label: NameLabel) -> Iterator[Proposal]:
    inside = [index for index, token in enumerate(tree.tokens) if span.overlaps(token)]
    if inside:
        yield Proposal(0, Name(inside[0], inside[-1] + 1, label))


def _is_state(tree: Tree, first: int, last: int) -> bool:
    """Say whether the words name a state, as "Soviet Union" does in spite of its last word."""
    match = gazetteer().state_by_name(tree.doc.text_of(first, last))
    return match is not None and match.how in {"name", "official", "alias"}


def _from_tagger(tree: Tree) -> Iterator[Proposal]:
    for entity in tree.doc.entities:
        end = min(entity.last, tree.sentence_span(entity.first).last)
        first, last = _trimmed(tree, entity.first, end)
        if entity.label == "PER":
            first = _without_titles(tree, first, last)
        if first == last or not _may_be_name(tree, first, last):
            continue
        if not tree.word(last - 1)[-1].isalnum() and not tree.word(last - 1).endswith("."):
            continue  # "US$", a lone dash
        label = _mended(tree, first, last, entity.label)
        last = _whole_body(tree, first, last) if label == "ORG" else last
        if label == "ORG" and _is_office(tree, first, last):
            continue
        match = gazetteer().state_by_name(tree.doc.text_of(first, last))
        if match is not None and not (label == "PER" and _is_titled(tree, first)):
            continue  # a state, whatever the tagger says: `_from_gazetteer` has it
        surface = tree.doc.text_of(first, last)
        longer = last - first > 1 and (label != "LOC" or gazetteer().place_by_name(surface))
        yield Proposal(2 if longer else 4, Name(first, last, label))


def _whole_body(tree: Tree, first: int, last: int) -> int:
    """Take in the capitalised head behind: the tagger ends "Orla Violence" before "Archive"."""
    end = tree.sentence_span(first).last
    if kind_of_organization(tree.word(last - 1)) is not None:
        return last
    while last < end and tree[last - 1].head == last and tree.is_dep(last - 1, "compound"):
        word = tree.word(last)
        plain = word[0].isupper() and tree[last].pos in {"NOUN", "PROPN"} and word.isalpha()
        known = gazetteer().role_by_title(word) or gazetteer().group_noun(word)
        title = known or gazetteer().organization_by_name(tree.doc.text_of(first, last))
        if not plain or title or last in tree.names_at or word.isupper():
            break
        last += 1
    return last


def _is_office(tree: Tree, first: int, last: int) -> bool:
    """Say whether a name ends in a title: "UN High Commissioner" is an office, no body."""
    words = [tree.word(index) for index in range(first, last)]
    role = gazetteer().role_by_title(words[-1])
    if len(words) == 1 or role is None or words[-1].endswith("s"):
        return False
    body = "House" in words or any(label_of_head(word) == "ORG" for word in words)
    known = gazetteer().organization_by_name(tree.doc.text_of(first, last))
    return role.kind in STATE_OFFICES and known is None and not body


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Leave out articles, titles, a person's nationality, a final possessive or preposition."""
    while last > first and _is_loose(tree, last - 1):
        last -= 1
    while first < last and tree.lower(first) not in PARTICLES and not is_capital(tree, first):
        first += 1
    if first < last and tree.lower(first) == "the":
        first += 1
    return first, last if first == last else _with_hyphens(tree, last)


def _is_loose(tree: Tree, index: int) -> bool:
    """Say whether a name does not end so: on a preposition, or on "provincial"."""
    adjective = tree[index].pos == "ADJ" and tree.word(index).islower()
    return tree.lower(index) in LOOSE_ENDS or (adjective and tree.is_dep(index, "amod"))


def _with_hyphens(tree: Tree, last: int) -> int:
    """Take in what a hyphen joins to the name: "Han Mei-ling", "Bae Sun-in"."""
    while last + 1 < tree.sentence_span(last - 1).last and tree.word(last) == "-":
        joined = tree[last - 1].end == tree[last].start and tree[last].end == tree[last + 1].start
        if not joined or not _may_be_joined(tree, last + 1):
            break
        last += 2
    return last


def _may_be_joined(tree: Tree, index: int) -> bool:
    """Say whether a hyphen may join the word to a name, as in "Jae-in"; in "Lee-led" it does not.

    The syllables of Korean and Chinese given names look like short function words.
    """
    if tree[index].pos in {"PROPN", "NOUN", "X"}:
        return True
    return tree[index].pos in {"ADP", "ADV", "INTJ", "PART"} and len(tree.word(index)) <= 3


def _without_titles(tree: Tree, first: int, last: int) -> int:
    """Return where the name proper begins in "Dr. Ann Lee" or "Chadian President Ann Lee"."""
    while last - first > 1:
        word = tree.word(first)
        match = gazetteer().state_by_name(word)
        demonym = match is not None and match.how == "demonym"
        behind_of = last - first > 2 and _is_place_of_title(tree, first)
        if not (demonym or behind_of or _is_small(word)) and (
            gazetteer().role_by_title(word) is None
        ):
            break
        first += 1
    return first


def _is_small(word: str) -> bool:
    return word[0].islower() and word not in PARTICLES


def _is_place_of_title(tree: Tree, first: int) -> bool:
    """In "mayor of Orlava Ann Lee" the tagger takes Orlava into the name.

    It is a place where the gazetteer has it, or no given name while the next word is one.
    """
    if first < 2 or tree.lower(first - 1) != "of":
        return False
    title = gazetteer().role_by_title(tree.word(first - 2))
    given = [gazetteer().gender_of(tree.word(i)) is not None for i in (first, first + 1)]
    place = bool(gazetteer().place_by_name(tree.word(first))) or given == [False, True]
    return title is not None and place


def _may_be_name(tree: Tree, first: int, last: int) -> bool:
    """A noun phrase whose head is an ordinary noun ("Polish soldiers") is no name."""
    word = tree.word(last - 1)
    if last - first == 1:
        adjective = tree[first].pos == "ADJ" and tree.is_dep(first, "amod")
        title = gazetteer().role_by_title(word) is not None and is_capital(tree, last)
        if (
            adjective
            or title
            or word.lower() in CALENDAR
            or gazetteer().role_by_title(_with_of(tree, first, last))
        ):
            return False
    return word[0].isupper() or not word.isalpha() or gazetteer().group_noun(word) is None


def _with_of(tree: Tree, first: int, last: int) -> str:
    """Return "Minister of Agriculture" for Agriculture, which is then no name of its own."""
    before = first - 2
    if before < 0 or tree.lower(first - 1) not in {"of", "for"}:
        return ""
    return tree.doc.text_of(before, last)


def _mended(tree: Tree, first: int, last: int, label: NameLabel) -> NameLabel:
    head = tree.word(last - 1)
    named = label == "PER" and gazetteer().gender_of(tree.word(first)) is not None
    if named and last - first == 2 and head.lower() in SURNAMES_TOO:
        return label
    if last - first > 1 and label_of_head(head) is not None and head[0].isupper():
        return label if label == "ORG" else label_of_head(head) or label
    if label != "PER" and _is_titled(tree, first):
        return "PER"
    return label


def _is_titled(tree: Tree, first: int) -> bool:
    """In "President Lee" the word before the name is a title of persons."""
    if first == tree.sentence_span(first).first:
        return False
    word = tree.word(first - 1)
    before = gazetteer().role_by_title(word)
    return before is not None and word[0].isupper() and tree[first - 1].head in {first, first - 1}


def _initialisms(tree: Tree) -> Iterator[Proposal]:
    """Yield "N.L.R.B." and the like: dotted capitals that begin no person's name."""
    for index in range(len(tree.tokens)):
        letters = tree.word(index).replace(".", "")
        dotted = tree.word(index).count(".") >= 3 and letters.isalpha() and letters.isupper()
        if dotted and len(letters) >= 3:
            yield Proposal(5, Name(index, index + 1, "ORG"))
