"""Who is who: entities with the articles that name them, and pairs that wait for a judgement."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from graphkit.model.edge_derived import PossiblySame
from graphkit.model.edge_text import MentionedIn
from graphkit.model.node import ENTITY_LABELS, Article, Entity
from graphkit.report.base import Cell, ReportTable
from graphkit.report.evidence import SHORT_ID_LENGTH, EvidenceIndex, spot_of, title_of
from graphkit.store.base import View

__all__ = ["Undecided", "entity_table", "member_table", "undecided"]

SENTENCES = 3  # of each side of a pair


def entity_table(view: View, labels: Collection[str], text: str | None, limit: int) -> ReportTable:
    """List entities, those that most articles mention first."""
    mentions: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for link in view.links(types=("MENTIONED_IN",)):
        mentions[link.source] += 1
        articles[link.source].add(link.article_id or "")
    wanted = (text or "").lower()
    found = [
        node
        for node in view.nodes(labels=labels)
        if isinstance(node, Entity)
        and any(wanted in name.lower() for name in (node.name, *node.aliases))
    ]
    found.sort(key=lambda node: (-len(articles[node.id]), -mentions[node.id], node.name, node.id))
    rows = tuple(
        (
            node.label,
            node.name,
            len(articles[node.id]),
            mentions[node.id],
            len(node.former_ids),
            ", ".join(node.aliases) or None,
            node.id,
        )
        for node in found[:limit]
    )
    note = f"{limit} of {len(found)}; --limit shows more" if len(found) > limit else ""
    columns = ("label", "name", "articles", "mentions", "joined", "aliases", "id")
    return ReportTable(title="Entities", columns=columns, rows=rows, note=note)


def member_table(view: View, entity: Entity) -> ReportTable:
    """List what each article calls the entity, and why that is held to be the same."""
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in view.edges(types=("MENTIONED_IN",), source=entity.id):
        if isinstance(edge, MentionedIn) and edge.kind not in ("pronoun", "nominal"):
            surfaces[edge.article_id][edge.surface] += 1
        elif edge.article_id is not None:
            surfaces[edge.article_id].update(())
    titles = {n.id: n for n in view.nodes(labels=("Article",), ids=surfaces.keys())}
    rows: list[tuple[Cell, ...]] = []
    for article_id, named in surfaces.items():
        article = titles.get(article_id)
        standing = view.standing(article_id)
        own = [key for key, target in standing.pointers.items() if target == entity.id]
        ids = sorted(own) or [entity.id]
        reasons = [standing.reasons[key] for key in ids if key in standing.reasons]
        rows.append(
            (
                article.published.isoformat()
                if isinstance(article, Article) and article.published
                else None,
                title_of(article) if isinstance(article, Article) else None,
                ", ".join(f"{name} ({count})" for name, count in named.most_common()) or None,
                "; ".join(dict.fromkeys(reasons)) or None,
                ", ".join(ids),
                article_id[:SHORT_ID_LENGTH],
            )
        )
    rows.sort(key=lambda row: (row[0] or "", row[-1]))
    columns = ("published", "article", "named", "joined because", "id", "article id")
    told = ", ".join(entity.aliases)
    note = f"also called: {told}" if told else ""
    title = f"{entity.label} {entity.name} ({entity.id})"
    return ReportTable(title=title, columns=columns, rows=tuple(rows), note=note)


class Undecided(NamedTuple):
    """A pair that may be one, with sentences that name each."""

    edge: PossiblySame
    one: Entity
    two: Entity
    sentences: tuple[tuple[str, ...], tuple[str, ...]]


def undecided(view: View, labels: Collection[str] = ENTITY_LABELS) -> Iterator[Undecided]:
    """Yield the pairs that wait for a judgement, likeliest first."""
    edges = [
        edge
        for edge in view.edges(types=("POSSIBLY_SAME",))
        if isinstance(edge, PossiblySame) and edge.judgement == "undecided"
    ]
    for edge in sorted(edges, key=lambda edge: (-edge.score, edge.source, edge.target)):
        one, two = view.node(edge.source), view.node(edge.target)
        if isinstance(one, Entity) and isinstance(two, Entity) and one.label in labels:
            sides = (_sentences(view, one), _sentences(view, two))
            yield Undecided(edge, one, two, sides)


def _sentences(view: View, entity: Entity) -> tuple[str, ...]:
    """Return a few sentences that name the entity, each of another article where there are."""
    named = [
        edge
        for edge in view.edges(types=("MENTIONED_IN",), source=entity.id)
        if isinstance(edge, MentionedIn) and edge.kind == "name"
    ]
    named.sort(key=lambda edge: (edge.article_id, edge.start))
    first: dict[str, MentionedIn] = {}
    for edge in named:
        first.setdefault(edge.article_id, edge)
    chosen = [*first.values()][:SENTENCES] or named[:SENTENCES]
    index = EvidenceIndex(view, [spot_of(edge) for edge in chosen])
    evidence = (index.at(spot_of(edge)) for edge in chosen)
    return tuple(f"{one.sentence} · {one.article} · {one.evidence}" for one in evidence)
