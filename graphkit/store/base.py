"""The seam every store plugs into: a writer that takes articles, a view that answers.

What a store holds is a function of the set of articles in it: loading twice, in another order
or after a crash gives the same graph. Only the current version of a page stands in the graph
with its edges; of an older version the Article node stays, with `current` false.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, Self

from graphkit.graph import ArticleGraph
from graphkit.model.base import Model, Timestamp
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.edge_text import MentionedIn
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import Entity, Node
from graphkit.model.record import Record, edge_record, node_record
from graphkit.names import name_key

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.store.skeleton import Skeleton

__all__ = ["Brief", "Key", "Link", "Outcome", "Run", "Store", "Value", "View", "Writer", "in_order"]

Outcome = Literal["new", "unchanged", "updated"]
Value = str | float | int
Key = str | int
"""What a view names a node by while it is read: its id, or a number of the store's own."""


class Run(Model):
    """When and from where an article was loaded; kept apart from the graph, never exported."""

    run_id: str
    loaded_at: Timestamp
    source_path: str | None = None


class Writer(Protocol):
    """Writes articles and judgements; each call is one transaction.

    On closing, where articles or judgements were changed since it was last done, it decides anew
    who is who over all articles, and points the graph to it; of several at work at once, the one
    that changed something last does.
    """

    def put(self, graph: ArticleGraph, run: Run) -> Outcome:
        """Store one article.

        If the text is there already, its addresses are joined. Of two extractions the one by
        the greater extractor version stays, then the one with more of outlet, title, authors,
        date and language, so that the order of loading does not show.

        Returns "unchanged" and writes nothing if the same content is there; "updated" if the
        article replaces an earlier version of its page or an earlier extraction of its text.

        Raises:
            StoreError: The store cannot be written; nothing of the article is in it then.
            OntologyError: An id stands under another label in the store; likewise.
        """

    def judge(self, *judgements: Judgement) -> None:
        """Keep judgements; one on the same subjects is replaced. They are carried out on closing.

        Raises:
            InputError: With those in the store, two judged different would be one. None is kept.
        """

    def undo(self, judgement_id: str) -> None:
        """Forget a judgement; once the writer closes, the graph is as if it had never been.

        Raises:
            NotFoundError: No such judgement.
        """

    def add_run(self, article_id: str, run: Run) -> None:
        """Note one more run that loaded an article; noting it twice changes nothing.

        Raises:
            NotFoundError: No such article.
        """

    def remove(self, article_id: str) -> None:
        """Take out an article and everything that rests on it alone.

        An earlier version of the same page, if there is one, becomes current again.

        Raises:
            NotFoundError: No such article.
        """


def in_order(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Sort judgements by when they were made."""
    return sorted(judgements, key=lambda judgement: (judgement.at, judgement.id))


class Brief(NamedTuple):
    """A node with some of its fields. `key` names it in the links of this view."""

    key: Key
    id: str
    values: tuple[Value | None, ...]


class Link(NamedTuple):
    """An edge with some of its fields: what joins what, and where the words start that say so."""

    source: Key
    target: Key
    article: Key | None
    sentence: Key | None
    start: int | None
    values: tuple[Value | None, ...]


def _values(element: Node | Edge, fields: Sequence[str]) -> tuple[Value | None, ...]:
    record = {"id": element.id, **element.model_dump(mode="json", include=set(fields))}
    found = (record.get(name) for name in fields)
    return tuple(int(one) if isinstance(one, bool) else one for one in found)


class View(Protocol):
    """Reads the graph. Iterators run in order of id; ids not in the store are left out.

    A long iterator reads page by page and holds no lock, so that a writer need not wait for it;
    one of a snapshot does (`Store.snapshot`).

    Raises:
        OntologyError: A label or an edge type that the model does not have is asked for.
    """

    def node(self, node_id: str) -> Node | None:
        """Return one node; a former id of a merged entity answers with that entity."""

    def nodes(
        self, *, labels: Collection[str] | None = None, ids: Collection[str] | None = None
    ) -> Iterator[Node]:
        """Yield nodes, of these labels ("Actor" stands for four) and with these ids if given."""

    def edges(
        self,
        *,
        types: Collection[str] | None = None,
        source: str | None = None,
        target: str | None = None,
        article_id: str | None = None,
    ) -> Iterator[Edge]:
        """Yield edges that meet every condition given."""

    def node_records(self) -> Iterator[Record]:
        """Yield all nodes as flat records, by id; in a store quicker than as models, unchecked."""
        return map(node_record, self.nodes())

    def edge_records(self) -> Iterator[Record]:
        """Yield all edges as flat records, by id; likewise."""
        return map(edge_record, self.edges())

    def node_fields(self, label: str, fields: Sequence[str]) -> "Iterator[Brief]":
        """Yield all nodes of a label with these fields alone, by id; several times quicker.

        A date is ISO 8601 text, a truth value 1 or 0. Lists cannot be asked for.
        """
        for node in self.nodes(labels=(label,)):
            yield Brief(node.id, node.id, _values(node, fields))

    def edge_fields(self, edge_type: str, fields: Sequence[str]) -> "Iterator[Link]":
        """Yield the edges of a type with these fields alone, `id` too, in any order; likewise."""
        for edge in self.edges(types=(edge_type,)):
            told = edge if isinstance(edge, ExtractedEdge) else None
            yield Link(
                edge.source,
                edge.target,
                edge.article_id,
                None if told is None else told.sentence_id,
                None if told is None else told.start,
                _values(edge, fields),
            )

    def skeleton(self) -> "Skeleton":
        """Return the graph without its words, as arrays."""
        from graphkit.store.skeleton_reading import skeleton_of  # noqa: PLC0415 (NumPy costs 0.1 s)

        return skeleton_of(self)

    def counts(self) -> Counter[str]:
        """Return how many nodes of each label and edges of each type there are."""
        nodes = Counter(node.label for node in self.nodes())
        return nodes + Counter(edge.type for edge in self.edges())

    def surfaces(self, ids: Collection[str]) -> Mapping[str, Counter[str]]:
        """Return the words by which the texts mention each entity, and how often they do."""
        return {
            key: Counter(
                edge.surface
                for edge in self.edges(types=("MENTIONED_IN",), source=key)
                if isinstance(edge, MentionedIn)
            )
            for key in ids
        }

    def edge(self, edge_id: str) -> Edge | None:
        """Return one edge."""

    def named(self, name: str) -> list[Entity]:
        """Return the entities with a name or alias of the same `name_key`, by id."""
        key = name_key(name)
        entities = (node for node in self.nodes() if isinstance(node, Entity))
        return [one for one in entities if key in map(name_key, (one.name, *one.aliases))]

    def name_keys(self, label: str) -> "Iterator[tuple[str, str, str]]":
        """Yield the `name_key` of each name and alias, with id and name of its entity; sorted."""
        for node in self.nodes(labels=(label,)):
            if isinstance(node, Entity):
                for key in sorted({*map(name_key, (node.name, *node.aliases))}):
                    yield key, node.id, node.name

    def find(self, text: str, *, limit: int = 20) -> list[Node]:
        """Return entities whose name or alias holds the words, then sentences that hold them.

        Case and accents do not count. Entities: every word is part of one and the same name;
        an equal name first, then names of which they are whole words, then those of which they
        are parts, shorter names first. Sentences: every word stands in it as a word; newest
        article first, in text order.
        """

    def article_graph(self, article_id: str) -> ArticleGraph | None:
        """Return what an article contributed, current or not."""

    def standing(self, article_id: str) -> Standing:
        """Return how what an article contributed stands in the graph: what is joined, judged."""

    def judgements(self) -> list[Judgement]:
        """Return all judgements, oldest first."""

    def article_ids(self) -> list[str]:
        """Return the ids of all articles, older versions too, sorted."""

    def runs(self, article_id: str) -> list[Run]:
        """Return when an article was loaded, oldest first."""

    def graph(self) -> "nx.MultiDiGraph[str]":
        """Return the whole graph for NetworkX: properties flat beside label and name.

        Edges are keyed by their id and carry their type. Dates are ISO 8601 text, lists are
        lists, and a property without a value is left out.
        """
        from graphkit.store.network import network  # noqa: PLC0415 (NetworkX costs 0.2 s)

        return network(self)


class Store(Protocol):
    """A place where graphs are kept. Opening it makes it if it is not there."""

    def writer(self) -> AbstractContextManager[Writer]:
        """Open for writing; two writers at once wait for each other or fail with one line."""

    def view(self) -> View:
        """Open for reading; what others write meanwhile is seen."""

    def snapshot(self) -> AbstractContextManager[View]:
        """Open for reading one state of the graph, till the end.

        In a file, writers wait meanwhile. On a server they do not.

        Raises:
            StoreError: At the end, if the graph was changed on a server meanwhile.
        """

    def close(self) -> None:
        """Give back files and connections."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
