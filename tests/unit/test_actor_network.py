"""The actor network of graphs of a few sentences: what links whom, and what counts."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from graphkit.analysis.links import actor_network, links_of
from graphkit.analysis.period import Period
from graphkit.model.edge_derived import Interacts
from graphkit.model.node import Location, Person
from graphkit.report.asked import status_test
from tests.memory_view import MemoryView
from tests.story import Story

WORDS = "Ann met Bo and Cy in Oslo while Dee spoke of Bo"


def story(*titles: str) -> Story:
    made = Story([WORDS, *titles], title="T")
    for name in ("Ann", "Bo", "Cy", "Dee"):
        made.entity(Person(id=name, name=name), name)
    made.entity(Location(id="Oslo", name="Oslo", kind="city"), "Oslo")
    return made


def weights(*stories: Story, **asked) -> dict[tuple[str, str], int]:
    skeleton = MemoryView(*(one.graph() for one in stories)).skeleton()
    net = actor_network(skeleton, **asked).graph()
    return {(one, two): weight for one, two, weight in net.edges(data="weight")}


def test_an_event_counts_once_per_pair_however_often_it_is_told():
    told = story()
    event = told.event("met Bo", "CONSULT", did=["Ann"], to=["Bo"])
    again = {
        "article_id": told.id,
        "event_id": event,
        "event_type": "CONSULT",
        "status": "reported",
    }
    told.edges.append(Interacts(source="Ann", target="Bo", basis=event, **again))
    assert weights(told) == {("Ann", "Bo"): 1}


def test_what_only_interacts_tells_counts_too():
    told = story()
    event = told.event("met Bo", "CONSULT")
    alone = {
        "article_id": told.id,
        "event_id": event,
        "event_type": "CONSULT",
        "status": "reported",
    }
    told.edges.append(Interacts(source="Cy", target="Bo", basis=event, **alone))
    assert weights(told) == {("Cy", "Bo"): 1}


def test_a_reciprocal_event_leads_both_ways_and_nobody_acts_on_himself():
    told = story()
    told.event("met Bo", "CONSULT", did=["Ann", "Bo"])
    told.event("spoke of Bo", "ACCUSE", did=["Dee"], to=["Dee"])
    assert weights(told) == {("Ann", "Bo"): 1, ("Bo", "Ann"): 1}


def test_two_who_accuse_or_pledge_side_by_side_do_not_act_on_each_other():
    told = story()
    told.event("spoke of Bo", "ACCUSE", did=["Ann", "Cy"])
    told.event("met Bo", "AGREE", did=["Ann", "Bo"])
    assert weights(told) == {}


def test_an_event_whose_only_target_is_a_place_is_not_reciprocal():
    told = story()
    told.event("met Bo", "ASSAULT", did=["Ann", "Bo"], to=["Oslo"])
    assert weights(told) == {}


def test_a_speaker_is_linked_to_addressees_and_to_whom_it_is_about_but_to_no_venue():
    told = story()
    about = [("Bo", "topic", "Bo"), ("Oslo", "topic", "Oslo"), ("Cy", "proposed", "Cy")]
    told.statement("spoke of Bo", by=["Dee"], to=["Ann", "Bo"], about=about)
    assert weights(told) == {("Dee", "Ann"): 1, ("Dee", "Bo"): 1}


def test_what_a_copy_repeats_links_nobody_again():
    first, copy = story(), story("Reprinted.")
    for one in (first, copy):
        one.statement("spoke of Bo", by=["Dee"], about=[("Bo", "topic", "Bo")])
    assert weights(first, copy) == {("Dee", "Bo"): 2}
    skeleton = MemoryView(first.graph(), copy.graph()).skeleton()
    two, one = np.array(skeleton.nodes["Statement"].numbers)[:, None]
    assert len(links_of(replace(skeleton, repeats=(two, one))).by) == 1


@pytest.mark.parametrize(
    ("status", "counted"),
    [("happened", {"claimed"}), ("denied", {"denied"}), ("all", {"claimed", "denied", "planned"})],
)
def test_what_did_not_happen_is_left_out_unless_asked_for(status, counted):
    told = story()
    for target, kind in (("Bo", "claimed"), ("Cy", "denied"), ("Dee", "planned")):
        told.event(f"met {target}" if target == "Bo" else target, "CONSULT",
                   did=["Ann"], to=[target], status=kind)  # fmt: skip
    named = {"Bo": "claimed", "Cy": "denied", "Dee": "planned"}
    found = weights(told, counts=status_test(status))
    assert {named[target] for _, target in found} == counted
    assert status != "happened" or weights(told) == found


def test_scores_add_up_and_statements_have_none():
    told = story()
    told.event("met Bo", "CONSULT", did=["Ann"], to=["Bo"], score=1.0)
    told.event("spoke of Bo", "ACCUSE", did=["Ann"], to=["Bo"], score=-5.0)
    told.statement("and Cy", by=["Ann"], to=["Bo"])
    told.statement("in Oslo", by=["Ann"], to=["Cy"])
    skeleton = MemoryView(told.graph()).skeleton()
    net = actor_network(skeleton).graph()
    assert {(b, w, s) for (_, b), w, s in (
        ((a, b), e["weight"], e["score"]) for a, b, e in net.edges(data=True)
    )} == {("Bo", 3, -4.0), ("Cy", 1, 0.0)}  # fmt: skip


def test_the_window_holds_what_was_done_or_said_in_it():
    told = story()
    told.event("met Bo", "CONSULT", did=["Ann"], to=["Bo"], date=dt.date(2024, 5, 1))
    told.event("spoke of Bo", "ACCUSE", did=["Dee"], to=["Bo"])
    told.statement("and Cy", by=["Ann"], to=["Cy"], said_on=dt.date(2024, 6, 1))
    assert weights(told, dated=Period("2024-05", "2024-05").holds) == {("Ann", "Bo"): 1}
    assert weights(told, dated=Period("2024-06").holds) == {("Ann", "Cy"): 1}
    assert len(weights(told)) == 3
    assert weights(told, dated=Period("2025").holds) == {}
