"""Who joined, works for and studied at what: MEMBER_OF."""

from collections.abc import Iterator

from graphkit.extract.assertion import is_asserted
from graphkit.extract.cast import Cast
from graphkit.extract.evidence import relation, words_of
from graphkit.extract.held import people_of
from graphkit.extract.roles import MEMBER_KINDS
from graphkit.extract.tenure import is_over
from graphkit.extract.tree import Tree
from graphkit.model.extraction import RelationRecord

__all__ = ["membership"]

# Verb, the preposition before the body (None: its object), kind of membership.
VERBS: dict[str, tuple[frozenset[str | None], str]] = {
    "join": (frozenset((None,)), "member"),
    "enlist": (frozenset(("in", "with")), "member"),
    "serve": (frozenset(("in", "with")), "member"),
    "fight": (frozenset(("in", "with")), "member"),
    "belong": (frozenset(("to",)), "member"),
    "work": (frozenset(("at", "for", "with")), "employee"),
    "study": (frozenset(("at",)), "student"),
    "graduate": (frozenset(("from", None)), "student"),
    "attend": (frozenset((None,)), "student"),
    "teach": (frozenset(("at",)), "employee"),
    "write": (frozenset(("for",)), "employee"),
    "report": (frozenset(("for",)), "employee"),
    "lead": (frozenset((None,)), "member"),
    "head": (frozenset((None,)), "member"),
    "chair": (frozenset((None,)), "member"),
    "command": (frozenset((None,)), "member"),
}
LEADS = frozenset(("lead", "head", "chair", "command"))
DEGREES = frozenset(
    """ba bsc ma msc mba phd ph.d. b.a. m.a. b.s. m.s. degree doctorate bachelor master
    diploma""".split()
)
SCHOOLS = frozenset(("university", "school"))


def membership(tree: Tree, cast: Cast, notes: dict[int, int]) -> Iterator[RelationRecord]:
    """Yield memberships by verbs, degrees, and the clipped lines of author notes."""
    for index in range(len(tree.tokens)):
        if tree[index].pos == "VERB" and tree.lemma(index) in VERBS:
            yield from _by_verb(tree, cast, index, notes)
        elif tree.lower(index) in DEGREES:
            yield from _by_degree(tree, cast, index, notes)
    yield from _by_number(tree, cast)
    for number, person in notes.items():
        yield from _by_line(tree, cast, number, person)


def _by_verb(tree: Tree, cast: Cast, verb: int, notes: dict[int, int]) -> Iterator[RelationRecord]:
    prepositions, kind = VERBS[tree.lemma(verb)]
    if not is_asserted(tree, verb):
        return
    bodies = [
        part
        for child in tree.children(verb)
        if child > verb and _links(tree, child, prepositions)
        for part in tree.conjuncts(child)
        if _is_body(cast, part, kind, groups=tree.lemma(verb) in LEADS)
    ]
    for person in people_of(tree, cast, verb, notes):
        for body in bodies:
            target = cast.entity_at(body)
            if target is not None:
                tokens = [verb, *_subject(tree, cast, verb, person), *words_of(tree, cast, body)]
                former = is_over(tree, verb)
                yield relation(
                    tree, "MEMBER_OF", (person, target), tokens, kind=kind, former=former
                )


def _links(tree: Tree, child: int, prepositions: frozenset[str | None]) -> bool:
    """Say whether one of the prepositions, or as object none, joins the body to its verb."""
    found = tree.prepositions(child)
    return (
        (found[0] in prepositions) if found else (None in prepositions and tree[child].dep == "obj")
    )


def _is_body(cast: Cast, token: int, kind: str, *, groups: bool = False) -> bool:
    entity = cast.entity_at(token)
    if entity is None or cast.label(entity) != "Organization":
        return groups and entity is not None and cast.label(entity) == "Group"
    return kind != "student" or cast.entities[entity].kind in SCHOOLS


def _subject(tree: Tree, cast: Cast, verb: int, person: int) -> list[int]:
    heads = [s for s in tree.subjects(verb) if cast.entity_at(s) == person]
    return [token for head in heads for token in words_of(tree, cast, head)]


def _by_degree(
    tree: Tree, cast: Cast, degree: int, notes: dict[int, int]
) -> Iterator[RelationRecord]:
    """Yield "After a degree from Orlava University, Ann Lee became": the clause's subject."""
    bodies = [c for c in tree.children(degree, "nmod") if _is_body(cast, c, "student")]
    clause = next((a for a in tree.ancestors(degree) if tree.subjects(a)), None)
    if not bodies or clause is None or not is_asserted(tree, clause):
        return
    for person in people_of(tree, cast, clause, notes):
        target = cast.entity_at(bodies[0])
        if target is not None:
            tokens = [degree, *words_of(tree, cast, bodies[0])]
            tokens += _subject(tree, cast, clause, person)
            yield relation(tree, "MEMBER_OF", (person, target), tokens, kind="student")


def _by_number(tree: Tree, cast: Cast) -> Iterator[RelationRecord]:
    """Yield "Ann Lee, one of the negotiators"."""
    for index in range(len(tree.tokens)):
        name = tree.head(index)
        if tree.lower(index) != "one" or not tree.is_dep(index, "appos") or name is None:
            continue
        person = cast.entity_at(name)
        if person is None or cast.label(person) != "Person":
            continue
        for child in tree.children(index, "nmod"):
            group = cast.entity_at(child)
            if group is not None and cast.label(group) == "Group":
                tokens = [*words_of(tree, cast, name), *words_of(tree, cast, child)]
                yield relation(tree, "MEMBER_OF", (person, group), tokens, kind="member")


def _by_line(tree: Tree, cast: Cast, number: int, person: int) -> Iterator[RelationRecord]:
    """Yield from a note "Orlava High School." and "Member of unions, including the G.L.U."."""
    sent = tree.doc.sentences[number]
    words = [t for t in range(sent.first, sent.last) if tree[t].pos != "PUNCT"]
    mention = cast.mention_at(_top(tree, words)) if words else None
    if mention is not None and cast.entities[mention.entity].kind in SCHOOLS:
        covered = words_of(tree, cast, mention.head)
        if set(words) <= set(covered):
            ends = (person, mention.entity)
            yield relation(tree, "MEMBER_OF", ends, covered, kind="student")
    kind = MEMBER_KINDS.get(tree.lemma(sent.first))
    if kind is not None and tree.lower(sent.first + 1) == "of":
        yield from _listed(tree, cast, sent.first, (person, kind))


def _top(tree: Tree, words: list[int]) -> int:
    return next((w for w in words if tree.head(w) not in words), words[0])


def _listed(
    tree: Tree, cast: Cast, first: int, member: tuple[int, str]
) -> Iterator[RelationRecord]:
    """Yield a membership for each body from "Member of" up to the next verb."""
    person, kind = member
    for token in range(first, tree.sentence_span(first).last):
        if tree[token].pos == "VERB" and not tree.is_dep(token, "case"):
            return
        entity = cast.entity_at(token)
        if entity is not None and cast.label(entity) == "Organization":
            tokens = [first, *words_of(tree, cast, token)]
            yield relation(tree, "MEMBER_OF", (person, entity), tokens, kind=kind)
