"""Which sentence proves a row, and the order of what no sentence tells of."""

import numpy as np

from graphkit.report.evidence import earliest, evidence_at, first_spots, spots_of
from graphkit.report.happenings import Happenings
from tests.builders import BERGEN, VALE, Draft
from tests.memory_view import MemoryView


def two_places():
    draft = Draft("Anna Vale stayed in Bergen.", "Anna Vale left Bergen.")
    draft.entity(VALE)
    draft.entity(BERGEN)
    return MemoryView(draft.graph())


def test_a_group_without_an_edge_has_no_evidence_and_comes_last():
    view = two_places()
    skeleton = view.skeleton()
    named = skeleton.ties["MENTIONED_IN"]
    groups = np.where(named.source == skeleton.number(VALE.id), 1, -1)
    first = earliest(skeleton, named, groups, 3)
    assert first.tolist() == [-1, int(np.flatnonzero(groups == 1)[0]), -1]
    spots = first_spots(skeleton, named, first)
    assert spots[0] == spots[2] > spots_of(skeleton, named).max() >= spots[1]
    texts = [one.sentence for one in evidence_at(view, skeleton, named, first.tolist())]
    assert texts == [None, "Anna Vale stayed in Bergen.", None]


def test_an_event_that_no_sentence_reports_comes_after_the_others():
    draft = Draft("Anna Vale met Bergen, and Bergen met Anna Vale.")
    draft.entity(VALE)
    told = draft.event("met", VALE, type="CONSULT")
    untold = draft.nodes[told.id].model_copy(update={"id": "0", "name": "untold"})
    draft.nodes["0"] = untold
    view = MemoryView(draft.graph())
    happenings = Happenings(view)
    read = happenings.read(happenings.in_order(np.arange(happenings.count)).tolist())
    assert [one.event.id for one in read] == [told.id, "0"]
    assert read[1].evidence.sentence is None


def test_events_of_which_no_sentence_tells_at_all_can_be_read():
    draft = Draft("Anna Vale met Bergen.")
    event = draft.event("met", draft.entity(VALE), type="CONSULT")
    draft.edges = [edge for edge in draft.edges if edge.type != "EVIDENCED_BY"]
    happenings = Happenings(MemoryView(draft.graph()))
    places = happenings.in_order(np.arange(happenings.count)).tolist()
    assert [one.event.id for one in happenings.read(places)] == [event.id]
