"""Look-ups by place give what asking each thing in turn would give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.by_place import STRETCH, SpanIndex, StatementIndex
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord

SPANS = st.builds(
    lambda start, length: Span(start=start, end=start + length),
    st.integers(0, 4 * STRETCH),
    st.integers(1, 2 * STRETCH),
)


@given(things=st.lists(st.lists(SPANS, max_size=3), max_size=12), place=SPANS)
def test_the_index_answers_as_a_look_at_all_would(things, place) -> None:
    index = SpanIndex(enumerate(things))
    over = [i for i, spans in enumerate(things) if any(s.overlaps(place) for s in spans)]
    around = [i for i, spans in enumerate(things) if any(s.covers(place) for s in spans)]
    assert index.overlapping(place) == over
    assert index.covering(place) == around


@pytest.mark.parametrize("at", [0, STRETCH - 1, STRETCH, 3 * STRETCH])
def test_a_span_is_found_on_both_sides_of_a_border(at) -> None:
    index = SpanIndex([("whole", [Span(start=0, end=4 * STRETCH)])])
    assert index.covering(Span(start=at, end=at + 2)) == ["whole"]


def said(start: int, end: int, sentence: int, cue: tuple[int, int] | None = None):
    return StatementRecord(
        fragments=(Span(start=start, end=end),),
        sentence=sentence,
        speech="indirect",
        source_kind="unnamed",
        cue=None if cue is None else Span(start=cue[0], end=cue[1]),
    )


def test_statements_are_found_by_sentence_content_and_cue() -> None:
    told = StatementIndex([said(10, 40, 0, (5, 9)), said(20, 30, 0), said(60, 90, 2, (50, 55))])
    assert told.within(-1, 0) == [0, 1]
    assert told.within(1, 2) == [2]
    assert told.holding(Span(start=21, end=29)) == [0, 1]
    assert told.meeting(Span(start=35, end=61)) == [0, 2]
    assert told.cued_at(Span(start=8, end=12)) == [0]
