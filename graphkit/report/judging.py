"""From what a user names to the judgement about it; and to one that is there."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import permutations
from operator import contains
from typing import NamedTuple

from graphkit.errors import InputError, NotFoundError
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.judgement import IDENTITY_VERDICTS, IdentityVerdict, Judgement
from graphkit.model.node import Entity, Event, Node, Statement
from graphkit.model.vocabulary import EventStatus
from graphkit.report.details import find_elements
from graphkit.report.lookup import find_entities, is_id
from graphkit.report.rejected import rejection_of, told_rejection
from graphkit.resolve.judged import Judged, a_label, refuse_two_codes, refuse_unlike, split_id
from graphkit.resolve.outlines import is_of_article
from graphkit.resolve.standing import base_edge
from graphkit.store.base import View

__all__ = [
    "Judge",
    "element_judgement",
    "find_judgement",
    "find_subject",
    "identity_judgement",
]


class Judge(NamedTuple):
    """Who judges, when and why."""

    by: str
    at: dt.datetime
    why: str | None = None


def identity_judgement(
    view: View, verdict: IdentityVerdict, wanted: tuple[str, str], judge: Judge
) -> Judgement:
    """Return the judgement that two entities, or two events, are one or are two.

    Each is named by name, alias or id; a former id means what one article called so, and
    "ID@ARTICLE" only what that article calls so, which tells namesakes apart.

    Raises:
        NotFoundError: There is no such entity, event or article.
        InputError: A name means several; both mean the same; or their labels or types differ.
    """
    one, two = (_identity_subject(view, name) for name in wanted)
    refuse_unlike(one.node, two.node)
    if verdict == "same":
        refuse_two_codes(one.node, two.node)
    if one.subject == two.subject or (verdict == "same" and one.node.id == two.node.id):
        raise InputError(
            f"{wanted[0]} and {wanted[1]} are one node already ({one.node.id}): to part it, name "
            "two of the ids that `graphkit entity show` lists"
        )
    first, second = sorted((one, two), key=lambda found: found.subject)
    return Judgement(
        verdict=verdict,
        subjects=(first.subject, second.subject),
        names=(first.node.name, second.node.name),
        **judge._asdict(),
    )


def element_judgement(
    view: View, wanted: str, verdict: str, status: EventStatus | None, judge: Judge
) -> Judgement:
    """Return the judgement on an event, a statement or an edge, for each report joined in it.

    Raises:
        NotFoundError: There is no such element.
        InputError: It is none of the three, or has no status.
    """
    _refuse_rejected(view, wanted)
    element = _element(view, wanted)
    if status is not None and isinstance(element, Statement):
        raise InputError("a statement has no status: accept or reject it, or judge its edges")
    if isinstance(element, Event | Statement):
        subjects = tuple(sorted(_reports(view, element)))
        name = element.name
    elif isinstance(element, ExtractedEdge):
        subjects = (_edge_subject(view, element),)
        name = _edge_name(view, element)
    else:
        raise InputError(
            f"{wanted} is {a_label(element)}: only events, statements and their edges are judged"
        )
    return Judgement.model_validate(
        {
            "verdict": verdict,
            "subjects": subjects,
            "status": status,
            "names": (name,),
            **judge._asdict(),
        }
    )


def _element(view: View, wanted: str) -> Node | Edge:
    try:
        return find_elements(view, wanted)[0]
    except NotFoundError:
        if is_id(wanted) or rejection_of(view, wanted) is not None:
            raise
        known = f"no event, statement or edge with the id {wanted!r} in the store"
        raise NotFoundError(f"{known}; `graphkit report` names their ids") from None


def _edge_name(view: View, edge: Edge) -> str:
    """Return an edge in words: "TO the raid -> Goma"."""
    names = {node.id: node.name for node in view.nodes(ids={edge.source, edge.target})}
    return f"{edge.type} {names.get(edge.source)} -> {names.get(edge.target)}"


def _refuse_rejected(view: View, wanted: str) -> None:
    """Refuse to judge what was rejected, or what was rejected once and is there again."""
    for judgement in view.judgements():
        ids = {subject.partition("@")[0] for subject in judgement.subjects}
        if judgement.verdict == "reject" and wanted in ids:
            raise InputError(
                f"{wanted} was rejected {told_rejection(judgement)}: "
                f"`graphkit judge {wanted} undo` first"
            )


def find_judgement(view: View, *wanted: str, identity: bool) -> Judgement:
    """Return the one judgement with this id, or about all of these ids or names.

    Args:
        view: Where it is kept.
        wanted: An id of a judgement, or what it is about, named as when it was made; the very ids
            come before names.
        identity: Whether it says who is who, or judges what was extracted.

    Raises:
        NotFoundError: There is none.
        InputError: There are several.
    """
    judgements = [
        one for one in view.judgements() if (one.verdict in IDENTITY_VERDICTS) == identity
    ]
    found = (
        [one for one in judgements if (one.id,) == wanted]
        or [one for one in judgements if {*one.subjects} == {*wanted}]
        or [one for one in judgements if all(_is_about(one, name) for name in wanted)]
    )
    if not found:
        found = [one for one in judgements if _is_meant(view, one, wanted)]
    if not found:
        raise NotFoundError(
            f"no judgement about {' and '.join(wanted)} in the store: "
            "`graphkit entity export -o -` lists all, and any can be undone by its id"
        )
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise InputError(
            f"{len(found)} judgements are about {' and '.join(wanted)}: name one: {ids}"
        )
    return found[0]


def _is_about(judgement: Judgement, wanted: str) -> bool:
    ids = {part for subject in judgement.subjects for part in (subject, subject.partition("@")[0])}
    return wanted in ids or wanted.lower() in map(str.lower, judgement.names)


def _is_meant(view: View, judgement: Judgement, wanted: Sequence[str]) -> bool:
    """Say whether words mean what a judgement is about, by what the articles call its subjects.

    So `undo` takes the words that `same` took, though by now they name one node.
    """
    if judgement.verdict not in IDENTITY_VERDICTS:
        rejection = rejection_of(view, wanted[0])
        return rejection is not None and rejection.id == judgement.id
    called = [_called(view, subject) for subject in judgement.subjects]
    words = [word.strip().lower() for word in wanted]
    ways = permutations(called, len(words)) if len(words) <= len(called) else ()
    return any(all(map(contains, way, words)) for way in ways)


def _called(view: View, subject: str) -> set[str]:
    """Return the id, names and aliases of what a judgement names, in small letters."""
    key, _, article = subject.partition("@")
    found = {subject, key}
    node = view.node(split_id(subject)) or view.node(key)
    if node is None:
        return found
    told = view.edges(types=("MENTIONED_IN",), source=node.id)
    articles = {edge.article_id for edge in told if edge.article_id is not None}
    for fragment in map(view.article_graph, sorted({article} if article else articles)):
        own = () if fragment is None else (one for one in fragment.nodes if one.id == key)
        for one in own:
            found.update((one.name, *(one.aliases if isinstance(one, Entity) else ())))
            found.add(f"{key}@{fragment.article.id}" if fragment is not None else key)
    return {name.lower() for name in found}


class _Found(NamedTuple):
    subject: str
    node: Node


def _identity_subject(view: View, wanted: str) -> _Found:
    name, _, article = wanted.partition("@")
    node = find_subject(view, name)
    subject = name if name in _former(node) else node.id
    if not article:
        named = Judged(view.judgements()).subject(subject)
        return _Found(_of_namesake(view, node) if named == node.id else named, node)
    return _in_article(view, node, subject, _article_id(view, article))


def _of_namesake(view: View, node: Node) -> str:
    """Return what judgements name: of a namesake that an article tells of, "ID@ARTICLE"."""
    former = _former(node)
    articles = {edge.article_id for edge in view.edges(source=node.id)} if former else set()
    names = (f"{key}@{article}" for key in former for article in articles)
    return next((name for name in names if split_id(name) == node.id), node.id)


def _article_id(view: View, wanted: str) -> str:
    """Return the id of the article with this id, or whose id alone begins so."""
    found = [key for key in view.article_ids() if key.startswith(wanted)]
    if len(found) != 1:
        few = "no article's id begins" if not found else f"the ids of {len(found)} articles begin"
        raise NotFoundError(f"{few} with {wanted!r}: `graphkit entity show` lists the ids")
    return found[0]


def find_subject(view: View, name: str) -> Entity | Event:
    """Return the event with this id, else the one entity with this id, name or alias.

    Whose name it is comes before those of whom it is only an alias.

    Raises:
        NotFoundError: There is none.
        InputError: There are several.
    """
    event = view.node(name)
    if isinstance(event, Event):
        return event
    bearing = find_entities(view, name)
    named = [one for one in bearing if one.name.lower() == name.strip().lower()]
    found = named or bearing
    if len(found) > 1:
        listed = ", ".join(f"{one.id} ({one.label} {one.name})" for one in found)
        raise InputError(f"{name!r} names {len(found)} entities; give an id: {listed}")
    return found[0]


def _former(node: Node) -> tuple[str, ...]:
    return node.former_ids if isinstance(node, Entity | Event) else ()


def _in_article(view: View, node: Node, subject: str, article: str) -> _Found:
    """Return what judgements name where only what an article calls so is meant.

    An id that no other article gives needs no "@ARTICLE": both would be the same. What the
    article calls so may have been parted from the node, and stands as another.
    """
    own = {one.id: one for one in _own(view, node, article)}
    if not own:
        parted = f"{subject}@{article}"
        other = view.node(split_id(parted))
        if other is None:
            raise NotFoundError(f"{node.name} is not in the article {article}")
        return _Found(parted, other)
    found = own.get(subject, next(iter(own.values())))
    alone = isinstance(found, Entity | Event) and is_of_article(found, article)
    return _Found(found.id if alone else f"{found.id}@{article}", node)


def _own(view: View, node: Node, article: str) -> list[Node]:
    """Return an article's own nodes of what stands in the graph as `node`."""
    fragment = view.article_graph(article)
    if fragment is None:
        raise NotFoundError(f"no article {article} in the store")
    pointers = view.standing(article).pointers
    return [one for one in fragment.nodes if pointers.get(one.id, one.id) == node.id]


def _reports(view: View, element: Event | Statement) -> Iterator[str]:
    told = view.edges(types=("EVIDENCED_BY",), source=element.id)
    for article in sorted({edge.article_id for edge in told if edge.article_id is not None}):
        yield from (f"{own.id}@{article}" for own in _own(view, element, article))


def _edge_subject(view: View, edge: ExtractedEdge) -> str:
    fragment = view.article_graph(edge.article_id)
    found = (
        None if fragment is None else base_edge(fragment, view.standing(edge.article_id), edge.id)
    )
    if found is None:
        raise NotFoundError(f"{edge.type} {edge.id} is not in what its article contributed")
    return f"{found.id}@{edge.article_id}"
