"""What joins two events: the words that claim a cause or a larger event, and words that do not."""

from pathlib import Path

import pytest

from graphkit.extract.event_links import find_event_links
from graphkit.extract.events import find_events
from graphkit.extract.mentions import find_cast
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_text import read_block

# Blocks of a sentence ("#"), the links it states (">": type, both ends, cue, status) and its tree.
BLOCKS = (
    (Path(__file__).parent / "event_link_sentences.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0][2:])
def test_events_are_linked_only_where_words_say_so(block: str) -> None:
    wanted, tree = read_block(block)
    cast = find_cast(tree)
    scene = Scene(tree, cast, tuple(find_statements(tree, cast, ())))
    events = find_events(scene)
    found = set()
    for link in find_event_links(scene, events):
        ends = [events[end] for end in (link.source, link.target)]
        assert all(link.covers(end) for end in (*ends, link.cue))
        words = [span.of(tree.text) for span in (*ends, link.cue)]
        found.add(" | ".join([link.type, *words, link.status]))
    assert found == wanted
