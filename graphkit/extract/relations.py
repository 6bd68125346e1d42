"""Lasting relations that the text states: offices, memberships, places, births, authorship."""

from collections.abc import Iterator, Sequence

from graphkit.extract.belonging import belonging
from graphkit.extract.biography import biography
from graphkit.extract.by_place import SpanIndex
from graphkit.extract.cast import Cast
from graphkit.extract.evidence import notes_of, relation, words_of
from graphkit.extract.leaving import with_left_offices
from graphkit.extract.located import located
from graphkit.extract.membership import membership
from graphkit.extract.roles import roles
from graphkit.extract.standing import standing
from graphkit.extract.tenure import dead, is_of_earlier_year
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import DateRecord, RelationRecord

__all__ = ["find_relations"]


def find_relations(tree: Tree, cast: Cast, dates: Sequence[DateRecord]) -> list[RelationRecord]:
    """Return the relations in text order; each piece of evidence is a relation of its own.

    What is negated, planned, possible or conditional is left out.
    """
    notes = notes_of(tree, cast)
    found = [*_of_page(tree, cast), *roles(tree, cast, notes), *belonging(tree, cast)]
    found += [*membership(tree, cast, notes), *biography(tree, cast, notes), *located(tree, cast)]
    found += standing(tree, cast)
    gone = dead(tree, cast)
    found = with_left_offices(tree, cast, found)
    days = SpanIndex((date, (date,)) for date in dates)
    found = [_of_day(tree, _dated(r, days), gone) for r in dict.fromkeys(found)]
    return sorted(found, key=lambda r: (r.start, r.end, r.type, r.target, r.title or ""))


def _of_page(tree: Tree, cast: Cast) -> Iterator[RelationRecord]:
    """Yield outlet and authors as the page itself names them."""
    document = tree.doc.document
    if document.outlet_span is not None:
        yield from _named_at(tree, cast, document.outlet_span, "Organization")
    for author in document.authors:
        if author.span is not None:
            yield from _named_at(tree, cast, author.span, "Person")


def _named_at(tree: Tree, cast: Cast, span: Span, label: str) -> Iterator[RelationRecord]:
    for mention in cast.meeting(span):
        if cast.label(mention.entity) == label:
            ends, tokens = (None, mention.entity), words_of(tree, cast, mention.head)
            if label == "Organization":
                yield relation(tree, "PUBLISHED_BY", ends, tokens)
            else:
                yield relation(tree, "WRITTEN_BY", ends, tokens)
            return


def _dated(record: RelationRecord, days: SpanIndex[DateRecord]) -> RelationRecord:
    """Give a relation the date that stands within its words."""
    inside = [date for date in days.overlapping(record) if record.covers(date)]
    return record.model_copy(update={"date": inside[0]}) if len(inside) == 1 else record


def _of_day(tree: Tree, record: RelationRecord, gone: frozenset[int]) -> RelationRecord:
    """Mark an office that is not said to be held on the day of the article.

    It is former, of a sentence about an earlier year, or of somebody who has died.
    """
    if record.type != "HOLDS_ROLE":
        return record
    past = record.former or record.source in gone or is_of_earlier_year(tree, record)
    return record.model_copy(update={"present": False}) if past else record
