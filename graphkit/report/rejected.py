"""What was rejected, and so is in the store but not in its graph."""

from graphkit.graph import ArticleGraph
from graphkit.model.judgement import Judgement, Standing
from graphkit.report.lookup import is_id
from graphkit.resolve.standing import standing_graph
from graphkit.store.base import View

__all__ = ["rejection_of", "told_rejection"]


def rejection_of(view: View, wanted: str) -> Judgement | None:
    """Return the judgement by which an event, statement or edge is not in the graph, or None.

    An edge of a rejected event or statement left with it.
    """
    rejections = [one for one in view.judgements() if one.verdict == "reject"]
    for judgement in rejections:
        if any(wanted == subject.partition("@")[0] for subject in judgement.subjects):
            return judgement
    if is_id(wanted):
        for judgement in rejections:
            if any(wanted in _gone(view, judgement, subject) for subject in judgement.subjects):
                return judgement
    return None


def told_rejection(judgement: Judgement) -> str:
    """Return by whom, when and why something was rejected.

    "by ada on 2026-11-28: a game (marched, 3f2a9c01b2d4)"
    """
    why = "" if judgement.why is None else f": {judgement.why}"
    return f"by {judgement.by} on {judgement.at:%Y-%m-%d}{why} ({judgement.told}, {judgement.id})"


def _gone(view: View, judgement: Judgement, subject: str) -> set[str]:
    article = subject.partition("@")[2]
    fragment = view.article_graph(article)
    if fragment is None:
        return set()
    pointers = view.standing(article).pointers
    before = standing_graph(fragment, Standing(pointers=pointers))
    after = standing_graph(fragment, Standing(pointers=pointers, judgements=(judgement,)))
    return _ids(before) - _ids(after)


def _ids(graph: ArticleGraph) -> set[str]:
    return {node.id for node in graph.nodes} | {edge.id for edge in graph.edges}
