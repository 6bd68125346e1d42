"""All of extraction, in its order: cast, dates, statements, events, their links, relations."""

from graphkit.extract.anaphora import resolve_anaphora
from graphkit.extract.dates import find_dates
from graphkit.extract.event_links import find_event_links
from graphkit.extract.events import find_events
from graphkit.extract.first_person import resolve_first_person, with_first_person
from graphkit.extract.lives import with_birth_years
from graphkit.extract.mentions import find_cast
from graphkit.extract.relations import find_relations
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from graphkit.extract.tree import Tree
from graphkit.model.annotated import AnnotatedDocument
from graphkit.model.extraction import DateRecord, Extraction
from graphkit.version import __version__

__all__ = ["extract"]

EXTRACTOR = "graphkit"


def extract(doc: AnnotatedDocument) -> Extraction:
    """Return what an article says: records in text order.

    The same document gives the same records, whatever else is loaded.
    """
    tree = Tree(doc)
    cast = with_birth_years(tree, find_cast(tree))
    dates = _dates(doc)
    statements = find_statements(tree, cast, dates)
    cast = resolve_first_person(cast, statements)
    statements = with_first_person(cast, statements)
    scene = Scene(tree, cast, tuple(statements), tuple(dates))
    events = find_events(scene)
    return Extraction(
        document=doc.document,
        mentions=cast.mentions,
        entities=cast.entities,
        dates=tuple(dates),
        statements=tuple(statements),
        events=tuple(events),
        event_links=tuple(find_event_links(scene, events)),
        relations=tuple(find_relations(tree, cast, dates)),
        sentences=tuple(s.model_copy() for s in doc.sentences),
        zones=tuple(sentence.zone for sentence in doc.sentences),
        extractor=EXTRACTOR,
        extractor_version=__version__,
    )


def _dates(doc: AnnotatedDocument) -> list[DateRecord]:
    text, anchor = doc.document.text, doc.document.published
    found = [
        date
        for sentence in doc.sentences
        for date in find_dates(text, sentence.start, sentence.end, anchor)
    ]
    return resolve_anaphora(text, found, anchor)
