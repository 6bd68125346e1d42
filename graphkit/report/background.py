"""What is known of a node beside the text: former ids, judgements about it, what it may be."""

from collections.abc import Mapping

from graphkit.model.edge_derived import PossiblySame
from graphkit.model.judgement import Judgement
from graphkit.model.node import Entity, Event, Node
from graphkit.store.base import View

__all__ = ["background"]

WORDS = {"same": "the same as", "different": "different from"}


def background(view: View, node: Node) -> Mapping[str, tuple[str, ...]]:
    """Return lists in words, without those that are empty.

    `judgements` are those that name the node or one of the ids that were joined in it, oldest
    first; `possibly_same` are the pairs that wait for a judgement or were judged to be two,
    likeliest first.
    """
    former = node.former_ids if isinstance(node, Entity | Event) else ()
    ids = {node.id, *former}
    about = [one for one in view.judgements() if not ids.isdisjoint(map(_element, one.subjects))]
    lists = {
        "former_ids": former,
        "judgements": tuple(_judged(one, ids) for one in about),
        "possibly_same": _pairs(view, node),
    }
    return {name: items for name, items in lists.items() if items}


def _element(subject: str) -> str:
    return subject.partition("@")[0]


def _judged(judgement: Judgement, ids: set[str]) -> str:
    """Write a judgement as one end sees it.

    "different from Ida Lind, by ada on 2026-11-28: a namesake (3f2a9c01b2d4)"
    """
    what: str = judgement.verdict
    if judgement.verdict in WORDS:
        names = dict(zip(judgement.subjects, judgement.names, strict=False))
        others = [one for one in judgement.subjects if _element(one) not in ids]
        ends = others or judgement.subjects
        what = f"{WORDS[what]} {' and '.join(names.get(one, one) for one in ends)}"
    elif judgement.status is not None:
        what = f"status={judgement.status}"
    why = "" if judgement.why is None else f": {judgement.why}"
    return f"{what}, by {judgement.by} on {judgement.at:%Y-%m-%d}{why} ({judgement.id})"


def _pairs(view: View, node: Node) -> tuple[str, ...]:
    edges = [
        edge
        for way in ({"source": node.id}, {"target": node.id})
        for edge in view.edges(types=("POSSIBLY_SAME",), **way)
        if isinstance(edge, PossiblySame)
    ]
    others = {edge.id: edge.target if edge.source == node.id else edge.source for edge in edges}
    names = {one.id: one.name for one in view.nodes(ids=set(others.values()))} if edges else {}
    edges.sort(key=lambda edge: (edge.judgement != "undecided", -edge.score, others[edge.id]))
    return tuple(
        f"{names.get(others[edge.id])} ({others[edge.id]}): {_standing(edge)}, {edge.basis}"
        for edge in edges
    )


def _standing(edge: PossiblySame) -> str:
    if edge.judgement == "undecided":
        return f"undecided, score {edge.score:.2f}"
    return f"judged {edge.judgement} by {edge.by} on {edge.at}"
