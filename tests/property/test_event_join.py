"""One node of many reports: the order of the reports and repeated ones do not show."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import OntologyError
from graphkit.graph import merge_nodes
from graphkit.model.event_join import joined_event, joined_status
from graphkit.model.node import Event

STATUSES = (
    "reported claimed unverified denied disputed proposed planned hypothetical negated".split()
)
BASES = "explicit anaphoric article_date none".split()


DAYS = (None, dt.date(2022, 2, 26), dt.date(2022, 2, 27))
EVENTS = st.builds(
    Event,
    id=st.sampled_from("abc"),
    name=st.sampled_from(("Ann spoke with Bo", "THEY SPOKE", "Bo spoke")),
    type=st.just("CONSULT"),
    mode=st.sampled_from((None, "phone", "visit", "destroy", "aerial")),
    score=st.sampled_from((None, 1.5, 2.5)),
    lemma=st.sampled_from(("speak", "call")),
    date=st.sampled_from(DAYS),
    date_end=st.sampled_from((None, dt.date(2022, 3, 1))),
    date_value=st.sampled_from((None, "2022-02")),
    date_text=st.sampled_from((None, "Sunday", "that day")),
    date_precision=st.sampled_from((None, "day", "month", "year", "week")),
    date_basis=st.sampled_from(BASES),
    status=st.sampled_from(STATUSES),
    status_cue=st.sampled_from((None, "denied", "may")),
    objects=st.sampled_from(((), ("a mill",), ("a mill", "the dam"))),
    former_ids=st.sampled_from(((), ("x",), ("y", "z"))),
    judged=st.sampled_from((None, "accepted", "corrected")),
)


@given(EVENTS, EVENTS, EVENTS)
def test_how_events_are_grouped_does_not_show(one: Event, two: Event, three: Event) -> None:
    left = joined_event((joined_event((one, two)), three))
    right = joined_event((one, joined_event((two, three))))
    assert left == right == joined_event((three, one, two, one))


@given(EVENTS, EVENTS)
def test_joining_again_changes_nothing(one: Event, two: Event) -> None:
    both = joined_event((one, two))
    assert joined_event((both, one)) == both == joined_event((two, both))
    assert joined_event((one,)) == one


@given(st.lists(EVENTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_graph_joins_reports_under_one_id(found: list[Event], random: object) -> None:
    same = [event.model_copy(update={"id": "e"}) for event in found]
    random.shuffle(same)  # type: ignore[attr-defined]
    assert merge_nodes(same) == [joined_event(same)]


def test_the_table_of_statuses_is_a_join() -> None:
    for one, two, three in product(STATUSES, repeat=3):
        assert joined_status(one, two) == joined_status(two, one)
        left = joined_status(joined_status(one, two), three)
        assert left == joined_status(one, joined_status(two, three))
    assert all(joined_status(one, one) == one for one in STATUSES)


def test_the_best_date_is_taken_whole() -> None:
    told = Event(id="b", name="the call", type="CONSULT", lemma="call", mode="phone")
    dated = Event(
        id="a",
        name="Ann met Bo",
        type="CONSULT",
        lemma="meet",
        date=dt.date(2022, 2, 27),
        date_text="Sunday",
        date_precision="day",
        date_basis="explicit",
    )
    both = joined_event((told, dated))
    assert (both.id, both.mode, both.lemma) == ("a", "phone", "call")
    assert (both.date, both.date_text) == (dt.date(2022, 2, 27), "Sunday")


def test_two_types_are_no_event() -> None:
    one = Event(id="a", name="met", type="CONSULT", lemma="meet")
    two = Event(id="b", name="hit", type="ASSAULT", lemma="hit")
    with pytest.raises(OntologyError, match="not one event"):
        joined_event((one, two))
    with pytest.raises(OntologyError, match="no event"):
        joined_event(())
