"""The writer of every store: decides what enters and leaves the graph, tables carry it out."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import TypeVar

from graphkit.errors import NotFoundError
from graphkit.graph import ArticleGraph, merge_nodes
from graphkit.model.edge import Edge
from graphkit.model.judgement import Judgement
from graphkit.model.node import Article, Node
from graphkit.model.outline import OUTLINE
from graphkit.resolve.judged import refuse_contradiction, refuse_reversal
from graphkit.resolve.outlines import outline
from graphkit.resolve.standing import standing_graph
from graphkit.store.base import Outcome, Run, Writer
from graphkit.store.tables import SCOPED, Tables, Transactions
from graphkit.store.versions import canonical, combined, current_ids, page_keys

__all__ = ["ArticleWriter", "Fragments", "turn_over"]

Fragments = dict[str, ArticleGraph]
Element = TypeVar("Element", Node, Edge)


class ArticleWriter(Writer):
    """Writes to any store that offers transactions on tables."""

    def __init__(self, store: Transactions) -> None:
        self._store = store

    def put(self, graph: ArticleGraph, run: Run) -> Outcome:
        """Store one article; see `Writer.put`."""
        ours = canonical(graph)
        return self._store.transact(lambda tables: _put(tables, ours, run))

    def add_run(self, article_id: str, run: Run) -> None:
        """Note a run; see `Writer.add_run`."""

        def work(tables: Tables) -> None:
            if tables.digest(article_id) is None:
                raise _unknown(article_id)
            tables.add_run(article_id, run)

        self._store.transact(work)

    def judge(self, *judgements: Judgement) -> None:
        """Keep judgements; see `Writer.judge`."""
        wanted = {judgement.id: judgement for judgement in judgements}

        def work(tables: Tables) -> None:
            known = {judgement.id: judgement for judgement in tables.judgements()}
            refuse_reversal(known, wanted.values())
            refuse_contradiction((known | wanted).values())
            tables.count_change()
            for judgement in wanted.values():
                tables.write_judgement(judgement)

        self._store.transact(work)

    def undo(self, judgement_id: str) -> None:
        """Forget a judgement; see `Writer.undo`."""

        def work(tables: Tables) -> None:
            if all(judgement.id != judgement_id for judgement in tables.judgements()):
                raise NotFoundError(f"no judgement {judgement_id} in this store")
            tables.count_change()
            tables.drop_judgement(judgement_id)

        self._store.transact(work)

    def remove(self, article_id: str) -> None:
        """Take out an article; see `Writer.remove`."""
        self._store.transact(lambda tables: _remove(tables, article_id))


def _unknown(article_id: str) -> NotFoundError:
    return NotFoundError(f"no article {article_id} in this store")


def _put(tables: Tables, graph: ArticleGraph, run: Run) -> Outcome:
    article_id = graph.article.id
    stored_digest = tables.digest(article_id)
    if stored_digest == graph.digest:
        return "unchanged"
    stored = None if stored_digest is None else tables.fragment(article_id)
    if stored is not None:
        graph = combined(stored, graph)
        if graph.digest == stored_digest:
            return "unchanged"
    keys = page_keys(graph) | (page_keys(stored) if stored is not None else frozenset())
    was = {version.article_id for version in tables.versions(keys) if version.current}
    tables.count_change()
    tables.save(graph, OUTLINE.dump_json(outline(graph), exclude_defaults=True))
    tables.add_run(article_id, run)
    now = _current(tables, keys)
    itself = {article_id}
    leaving = _fragments(tables, (was - now) | (was & itself), stored)
    entering = _fragments(tables, (now - was) | (now & itself), graph)
    _mark(tables, _fragments(tables, (was ^ now) | itself, graph), now)
    turn_over(tables, _standing(tables, leaving), _standing(tables, entering))
    if stored is not None and stored.lines == graph.lines and was == now:
        return "unchanged"  # but for the time of its file
    return "new" if stored is None and not leaving else "updated"


def _remove(tables: Tables, article_id: str) -> None:
    stored = tables.fragment(article_id)
    if stored is None:
        raise _unknown(article_id)
    keys = page_keys(stored)
    was = {version.article_id for version in tables.versions(keys) if version.current}
    leaving = _standing(tables, _fragments(tables, {article_id} & was, stored))
    tables.count_change()
    tables.forget(article_id)
    now = _current(tables, keys)
    entering = _fragments(tables, now - was, None)
    _mark(tables, entering, now)
    turn_over(tables, leaving, _standing(tables, entering))
    tables.drop_nodes([stored.article])


def _current(tables: Tables, keys: Collection[str]) -> set[str]:
    """Return which articles known by one of `keys` are current, by all of their own keys."""
    versions = tables.versions(keys)
    rivals = tables.versions(frozenset(chain.from_iterable(v.keys for v in versions)))
    return current_ids(rivals) & {version.article_id for version in versions}


def _fragments(tables: Tables, article_ids: Iterable[str], known: ArticleGraph | None) -> Fragments:
    """Read fragments; `known` stands for its own article, whatever the tables hold by now."""
    found: Fragments = {}
    for article_id in sorted(article_ids):
        ours = known is not None and known.article.id == article_id
        graph = known if ours else tables.fragment(article_id)
        if graph is not None:
            found[article_id] = graph
    return found


def _mark(tables: Tables, graphs: Fragments, current: Collection[str]) -> None:
    """Write whether articles are current, on their fragments and on their nodes."""
    flags = {article_id: article_id in current for article_id in graphs}
    tables.mark(flags)
    articles = [graph.article for graph in graphs.values()]
    tables.write_nodes([a.model_copy(update={"current": flags[a.id]}) for a in articles])


def _standing(tables: Tables, fragments: Fragments) -> Fragments:
    """Return fragments as they stand in the graph."""
    return {
        article_id: standing_graph(fragment, tables.standing(article_id))
        for article_id, fragment in fragments.items()
    }


def turn_over(tables: Tables, leaving: Fragments, entering: Fragments) -> None:
    """Take the leaving graphs out of the store's and put the entering ones in.

    What an article has in both alike is left as it is: to join it with another changes little.
    """
    for article_id in leaving.keys() - entering.keys():
        tables.drop_edges_of(leaving[article_id])
    staying = [leaving[article_id] for article_id in leaving.keys() & entering.keys()]
    old, new = _edges(staying), _edges(entering.values())
    tables.drop_edges(_changed(old, new))
    shared, unheld = _hold(tables, leaving, entering)
    told, telling = _scoped(leaving.values()), _scoped(entering.values())
    tables.drop_nodes([*unheld, *(node for key, node in told.items() if key not in telling)])
    tables.write_nodes([*_changed(telling, told), *shared])
    tables.write_edges(_changed(new, old))


def _hold(tables: Tables, leaving: Fragments, entering: Fragments) -> tuple[list[Node], list[Node]]:
    """Change who holds which shared node; return the nodes to write and those held by none.

    A node that only gains a copy is joined with it. One that loses a copy is made anew from
    those that are left, which costs as much as there are.
    """
    lost: dict[str, Node] = {}
    gained: list[Node] = []
    for article_id in sorted({*leaving, *entering}):
        old, new = _shared(leaving.get(article_id)), _shared(entering.get(article_id))
        tables.release(article_id, old.keys() - new.keys())
        held = _changed(new, old)
        tables.hold(article_id, held)
        lost |= {node.id: node for node in _changed(old, new)}
        gained += held
    anew = merge_nodes(tables.copies(lost.keys()))
    unheld = lost.keys() - {node.id for node in anew}
    gained = [node for node in gained if node.id not in lost]
    present = {node.id: node for node in tables.nodes({node.id for node in gained})}
    joined = merge_nodes([*present.values(), *gained])
    changed = [node for node in joined if present.get(node.id) != node]
    return [*anew, *changed], [lost[node_id] for node_id in sorted(unheld)]


def _edges(graphs: Iterable[ArticleGraph]) -> dict[str, Edge]:
    return {edge.id: edge for graph in graphs for edge in graph.edges}


def _scoped(graphs: Iterable[ArticleGraph]) -> dict[str, Node]:
    """Return what belongs to one article alone; its own node stays with every version."""
    nodes = (node for graph in graphs for node in graph.nodes)
    return {n.id: n for n in nodes if isinstance(n, SCOPED) and not isinstance(n, Article)}


def _changed(ours: Mapping[str, Element], others: Mapping[str, Element]) -> list[Element]:
    """Return of our elements those that the others lack or have otherwise."""
    pairs = ((ours[key], others.get(key)) for key in ours)
    return [our for our, other in pairs if our is not other and our != other]


def _shared(graph: ArticleGraph | None) -> Mapping[str, Node]:
    nodes = () if graph is None else graph.nodes
    return {node.id: node for node in nodes if not isinstance(node, SCOPED)}
