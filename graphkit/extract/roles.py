"""Offices as relations: HOLDS_ROLE where the body is told, ACTS_FOR for those who lead a state."""

from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.cast import Cast
from graphkit.extract.evidence import relation, words_of
from graphkit.extract.held import offices_in_clauses
from graphkit.extract.offices import Office, office_before, office_of
from graphkit.extract.tenure import is_claimed_or_to_come, is_over, term_ended
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Mention, RelationRecord

__all__ = ["MEMBER_KINDS", "roles"]

# Role nouns that tell a membership, not an office.
MEMBER_KINDS = {
    "member": "member",
    "student": "student",
    "graduate": "student",
    "alumnus": "student",
    "pupil": "student",
    "employee": "employee",
    "worker": "employee",
}
# They run for an office, won something or come from somewhere, and hold no office.
NO_HOLDERS = frozenset(
    """alumnus applicant aspirant candidate challenger champion citizen contender contestant critic
    defector fan favorite favourite finalist frontrunner fugitive hopeful icon laureate legend
    native nominee opponent pick prisoner refugee resident rival runner-up star supporter survivor
    suspect victim winner""".split()
)
# Who wrote a study at a centre holds no office there.
WRITERS = frozenset("author co-author coauthor".split())
# "India captain Lee" leads a team.
OF_TEAMS = frozenset("captain vice-captain".split())
# Kinds of roles whose holder's acts are the state's, by the words that name the basis.
STATE_BASES = {
    "head-of-state": "head of state",
    "head-of-government": "head of government",
    "deputy-head": "deputy head",
    "minister": "minister",
    "diplomat": "diplomat",
    "spokesperson": "spokesperson",
}


def roles(tree: Tree, cast: Cast, notes: dict[int, int]) -> Iterator[RelationRecord]:
    """Yield the offices told beside a name and in clauses.

    Epithets ("dictator") are no office; without a body the title stands on the person.
    """
    for mention in cast.mentions:
        if mention.kind == "title":
            yield from _beside(tree, cast, mention)
    for person, predicate, office in offices_in_clauses(tree, cast, notes):
        if not cast.entities[person].named:
            continue  # "the monarch is the head of state" tells of nobody
        named = [*tree.subjects(predicate), *tree.children(predicate, "obj", "iobj")]
        subjects = [s for s in named if cast.entity_at(s) == person]
        tokens = [predicate, *_words(tree, cast, office)]
        copula = tree.child(predicate, "cop")
        if copula is not None:
            before = cast.ending_at(copula - 1)
            subjects += [mention.head for mention in before if mention.entity == person]
        for subject in subjects:
            tokens += words_of(tree, cast, subject)
        held = replace(office, former=office.former or is_over(tree, predicate))
        yield from _records(tree, cast, person, held, tokens)
    yield from _note_lines(tree, cast, notes)


def _beside(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    after = cast.last_of(mention.head)
    behind = cast.starting_at(after) if after < len(tree.tokens) else []
    own = (m for m in behind if m.kind == "name" and m.entity == mention.entity)
    name = next(own, None)
    if name is not None:
        office = _held_behind(tree, cast, office_before(tree, cast, after), name)
        heads = [name.head]
    else:
        office = office_of(tree, cast, mention.head)
        near = [*tree.children(mention.head, "appos", "flat"), tree[mention.head].head]
        if after + 1 < len(tree.tokens) and tree.word(after) == ",":
            near += [m.head for m in cast.starting_at(after + 1)]
        heads = [t for t in near if cast.entity_at(t) == mention.entity]
    if office is not None:
        tokens = [*_words(tree, cast, office), *(t for h in heads for t in words_of(tree, cast, h))]
        yield from _records(tree, cast, mention.entity, office, tokens)


def _held_behind(tree: Tree, cast: Cast, office: Office | None, name: Mention) -> Office | None:
    """Take the body behind the name: "editor Ann Lee of the Harbour Post"."""
    if office is None or office.target is not None or tree.lemma(office.head) in WRITERS:
        return office
    for child in tree.children(name.head, "nmod"):
        entity = cast.entity_at(child)
        told = set(tree.prepositions(child)) & {"of", "at", "from"}
        if told and entity is not None and cast.label(entity) == "Organization":
            return office.held_in(entity, child)
    return office


def _words(tree: Tree, cast: Cast, office: Office) -> list[int]:
    words = list(range(office.first, office.last))
    if office.target_token is not None:
        words += words_of(tree, cast, office.target_token)
    return words


def _records(
    tree: Tree, cast: Cast, person: int, office: Office, tokens: list[int]
) -> Iterator[RelationRecord]:
    if office.target is None or not _is_held(tree, cast, office, office.target):
        return
    ends, body = (person, office.target), office.target_token
    told = range(0) if body is None else words_of(tree, cast, body)
    former = office.former or term_ended(tree, max((office.last - 1, *told)))
    kind = MEMBER_KINDS.get(tree.lemma(office.head))
    if kind is not None:
        yield relation(tree, "MEMBER_OF", ends, tokens, kind=kind, former=former)
        return
    yield relation(tree, "HOLDS_ROLE", ends, tokens, title=office.title, former=former)
    basis = STATE_BASES.get(office.role.kind)
    if office.title == "Representative" or office.title.endswith("elect"):
        return  # a member of parliament, where it is written so; who is not yet in office
    if basis is not None and not former and cast.label(office.target) == "State":
        yield relation(tree, "ACTS_FOR", ends, tokens, basis=basis)


def _is_held(tree: Tree, cast: Cast, office: Office, target: int) -> bool:
    """Say whether a title is an office that its holder has or had in a state or body.

    No "dictator", "candidate for mayor", "incoming minister" or captain of a state's team.
    """
    if office.role.epithet or is_claimed_or_to_come(tree, office.first, office.last):
        return False
    noun = tree.lemma(office.head)
    if noun in OF_TEAMS and cast.label(target) == "State":
        return False
    return noun not in NO_HOLDERS or noun in MEMBER_KINDS


def _note_lines(tree: Tree, cast: Cast, notes: dict[int, int]) -> Iterator[RelationRecord]:
    """Yield "Sergeant, 2nd Brigade." in an author note: a title, a comma, a body."""
    for number, person in notes.items():
        first = tree.doc.sentences[number].first
        if first + 2 >= len(tree.tokens) or tree.word(first + 1) != ",":
            continue
        office = office_of(tree, cast, first)
        bodies = cast.starting_at(first + 2)
        if office is None or not bodies or cast.label(bodies[0].entity) != "Organization":
            continue
        tokens = [first, *words_of(tree, cast, bodies[0].head)]
        held = office.held_in(bodies[0].entity, bodies[0].head)
        yield from _records(tree, cast, person, held, tokens)
