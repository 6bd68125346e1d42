"""Who is who and what is one: entities and events with the articles that were joined in them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

import numpy as np

from graphkit.ids import digest
from graphkit.model.edge_text import EvidencedBy, MentionedIn
from graphkit.model.judgement import Standing
from graphkit.model.node import Article, Entity, Event
from graphkit.names import name_key
from graphkit.report.aliases import few_aliases
from graphkit.report.base import Cell, ReportTable
from graphkit.report.evidence import (
    EVIDENCE_COLUMNS,
    SHORT_ID_LENGTH,
    UNDATED,
    EvidenceIndex,
    spot_of,
    title_of,
)
from graphkit.report.happenings import Happenings, when
from graphkit.report.parties import joined
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds
from graphkit.store.base import View

__all__ = ["entity_table", "event_table", "member_table", "report_table"]


def entity_table(
    view: View, labels: Collection[str], text: str | None, limit: int, *, whole: bool
) -> ReportTable:
    """List entities, those that most articles mention first; with all aliases if `whole`."""
    skeleton = view.skeleton()
    named = skeleton.ties["MENTIONED_IN"]
    mentions = np.bincount(named.source, minlength=skeleton.size)
    articles = [
        one.articles for one in Grounds(skeleton).counts(named, named.source, skeleton.size)
    ]
    wanted = (text or "").lower()
    found = [
        node
        for node in view.nodes(labels=labels)
        if isinstance(node, Entity)
        and any(wanted in name.lower() for name in (node.name, *node.aliases))
    ]
    numbers = {node.id: skeleton.number(node.id) or 0 for node in found}

    def order(node: Entity) -> tuple[int, int, str, str]:
        number = numbers[node.id]
        return -articles[number], -int(mentions[number]), node.name, node.id

    found.sort(key=order)
    shown = found[:limit]
    aliases = (
        {node.id: ", ".join(node.aliases) or None for node in shown}
        if whole
        else few_aliases(view, shown)
    )
    rows = tuple(
        (
            *(node.label, node.name, articles[numbers[node.id]], int(mentions[numbers[node.id]])),
            *(len(node.former_ids), aliases.get(node.id), node.id),
        )
        for node in shown
    )
    columns = ("label", "name", "articles", "mentions", "joined", "aliases", "id")
    note = _of_many(found, limit)
    return ReportTable(title="Entities", columns=columns, rows=rows, note=note)


def event_table(view: View, text: str | None, limit: int) -> ReportTable:
    """List events, those that most articles tell of first."""
    happenings = Happenings(view)
    wanted = (text or "").lower()
    places = [place for place, told in enumerate(_told(view, happenings)) if wanted in told.lower()]
    articles = [counted.articles for counted in happenings.counted(places)]
    by_articles = dict(zip(places, articles, strict=True))
    found = happenings.in_order(np.array(places, dtype=np.intp)).tolist()
    found.sort(key=lambda place: -by_articles[place])
    rows = tuple(
        (
            *(when(one.event), one.event.date_basis, one.event.type, one.event.name),
            *(joined((*one.actors, *one.targets)), *one.grounds),
            *(len(one.event.former_ids), one.event.id),
        )
        for one in happenings.read(found[:limit])
    )
    columns = (
        *("date", "date_basis", "type", "event", "parties"),
        *(*GROUND_COLUMNS, "joined", "id"),
    )
    return ReportTable(title="Events", columns=columns, rows=rows, note=_of_many(found, limit))


def _told(view: View, happenings: Happenings) -> list[str]:
    """Return the name of each event with those of its parties."""
    names = {one.id: str(one.values[0]) for one in view.node_fields("Event", ("name",))}
    told = [names.get(key, "") for key in happenings.skeleton.nodes["Event"].ids]
    for acts in (happenings.did, happenings.to):
        for party, event in zip(acts.parties.tolist(), acts.events.tolist(), strict=True):
            told[event] += f" {happenings.skeleton.field(party, 'name')}"
    return told


def _of_many(found: Sequence[object], limit: int) -> str:
    return f"{limit} of {len(found)}; --limit shows more" if len(found) > limit else ""


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
        ids = _own_ids(standing, entity.id)
        rows.append(
            (
                _published(article) if isinstance(article, Article) else None,
                title_of(article) if isinstance(article, Article) else None,
                ", ".join(f"{name} ({count})" for name, count in named.most_common()) or None,
                _reasons(standing, ids) or _by_id(entity, ids, article_id),
                ", ".join(ids),
                article_id[:SHORT_ID_LENGTH],
            )
        )
    rows.sort(key=lambda row: (row[0] or "", row[-1]))
    columns = ("published", "article", "named", "joined because", "id", "article id")
    told = few_aliases(view, [entity]).get(entity.id)
    note = f"also called: {told}" if told else ""
    title = f"{entity.label} {entity.name} ({entity.id})"
    return ReportTable(title=title, columns=columns, rows=tuple(rows), note=note)


def report_table(view: View, event: Event) -> ReportTable:
    """List the reports of an event: what each says, and why it is held to be of the same."""
    reports = [
        edge
        for edge in view.edges(types=("EVIDENCED_BY",), source=event.id)
        if isinstance(edge, EvidencedBy)
    ]
    index = EvidenceIndex(view, {spot_of(edge) for edge in reports})
    reports.sort(key=lambda edge: (*index.at(spot_of(edge)).order, edge.id))
    standings = {key: view.standing(key) for key in {edge.article_id for edge in reports}}
    own = {key: _reported(view, key, standings[key], event.id) for key in standings}
    rows = []
    for edge in reports:
        key = own[edge.article_id].get((edge.start, edge.end), event.id)
        order = index.at(spot_of(edge)).order
        published = None if order[0] == UNDATED else order[0]
        cells = (published, edge.status, edge.by, _reasons(standings[edge.article_id], [key]), key)
        rows.append((*cells, *index.at(spot_of(edge)).cells))
    columns = ("published", "status", "by", "joined because", "id", *EVIDENCE_COLUMNS)
    title = f"Event {event.name} ({event.id})"
    return ReportTable(title=title, columns=columns, rows=tuple(rows))


def _reported(
    view: View, article: str, standing: Standing, event: str
) -> dict[tuple[int, int], str]:
    """Return, by where the words stand, the ids that the article itself gives to an event."""
    fragment = view.article_graph(article)
    edges = () if fragment is None else fragment.edges
    return {
        (edge.start, edge.end): edge.source
        for edge in edges
        if isinstance(edge, EvidencedBy)
        and standing.pointers.get(edge.source, edge.source) == event
    }


def _own_ids(standing: Standing, node_id: str) -> list[str]:
    """Return the ids that an article itself gives to what stands in the graph under an id."""
    own = {key for key, target in standing.pointers.items() if target == node_id}
    if node_id in standing.reasons and node_id not in standing.pointers:
        own.add(node_id)
    return sorted(own) or [node_id]


def _reasons(standing: Standing, ids: Collection[str]) -> str | None:
    found = (standing.reasons[key] for key in ids if key in standing.reasons)
    return "; ".join(dict.fromkeys(found)) or None


def _by_id(entity: Entity, ids: Collection[str], article: str) -> str | None:
    """Return why the article's own id is that of others too; None if it is not."""
    keys = {name_key(name) for name in (entity.name, *entity.aliases)}
    if entity.id not in ids or any(digest(entity.label, key, article) in ids for key in keys):
        return None
    if not any(digest(entity.label, key, None) in ids for key in keys):
        known = entity.named and entity.label != "Group"
        return "known by the gazetteer" if known else None
    if entity.label != "Person":
        return "same full name"
    return "same full name, and nothing told that one life cannot hold"


def _published(article: Article) -> str | None:
    return None if article.published is None else article.published.isoformat()
