"""Small trees about Chad, Niger, Mali and Goma, for tests of events without a trained model.

A tree is words of the form WORD/LEMMA/POS/HEAD/DEP, as the rows of `tests.builders_text`.
"""

import datetime as dt

from graphkit.extract.cast import Cast
from graphkit.extract.events import find_events
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from graphkit.model.extraction import DateRecord, EntityRecord, Mention
from tests.builders_text import span_in, tree_of

LABELS = {"Chad": "State", "Niger": "State", "Mali": "State", "Goma": "Location"}
GROUPS = ("troops", "prisoners", "farmers")
PUBLISHED = dt.date(2024, 3, 6)
MONDAY = dt.date(2024, 3, 4)


def tree_from(compact, zone="body"):
    """Return the tree that compact words describe, in a sentence of `zone`."""
    rows = "\n".join(word.replace("/", " ") for word in compact.split())
    return tree_of(f"= {zone}\n{rows}", published=PUBLISHED)


def cast_from(tree):
    """Make every "Chad", "troops" and so on a mention of one entity each."""
    entities, mentions = [], []
    for name in (*LABELS, *GROUPS):
        label = LABELS.get(name, "Group")
        entities.append(EntityRecord(label=label, name=name, named=label != "Group"))
        mentions += [_mention(tree, i, len(entities) - 1) for i in _places(tree, name)]
    return Cast(tree, tuple(entities), tuple(sorted(mentions, key=lambda m: m.start)))


def _places(tree, name):
    return [i for i in range(len(tree.tokens)) if tree.word(i) == name]


def _mention(tree, index, entity):
    token = tree[index]
    kind = "name" if tree.word(index) in LABELS else "nominal"
    sentence = tree.sentence(index)
    return Mention(
        start=token.start, end=token.end, entity=entity, kind=kind, sentence=sentence, head=index
    )


def mondays(tree):
    """Return the date of the word "Monday", if it is there."""
    if "Monday" not in tree.text:
        return []
    span = span_in(tree.text, "Monday")
    return [DateRecord(start=span.start, end=span.end, value=MONDAY, precision="day")]


def events_of(compact, *, zone="body", told=True):
    """Return the tree's text, its entities and events; without statements if not `told`."""
    tree = tree_from(compact, zone)
    cast, dates = cast_from(tree), mondays(tree)
    statements = find_statements(tree, cast, dates) if told else []
    return tree.text, find_events(Scene(tree, cast, tuple(statements), tuple(dates)))


def parts(text, event):
    """Return what an event says as (role, words) pairs."""
    return [(p.role, p.of(text)) for p in event.participants]


def one(compact, event_type, **options):
    """Return the text and the only event of a type."""
    text, events = events_of(compact, **options)
    [event] = [event for event in events if event.type == event_type]
    return text, event
