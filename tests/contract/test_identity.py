"""What every store must do with judgements: carry them out, keep them, and forget them whole."""

import datetime as dt

import pytest

from graphkit.errors import InputError, NotFoundError
from graphkit.ids import digest
from graphkit.model.edge_text import Asserts
from graphkit.model.judgement import Judgement
from graphkit.model.node import Person
from graphkit.names import name_key
from graphkit.report.details import describe
from graphkit.report.judging import Judge, element_judgement, find_judgement, identity_judgement
from graphkit.store.judgements import read_judgements, written_judgements
from graphkit.store.push import push
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.verify import verify
from tests.builders import NORWAY, ORLOV, VALE, Draft, border_march, phone_call
from tests.store_contents import put, remove, stored_lines

JUDGE = Judge(by="ada", at=dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC), why="read both")
LATER = JUDGE._replace(at=JUDGE.at + dt.timedelta(minutes=1))
MOE = Person(id="p-moe", name="Karl Moe")
CALL, MARCH = phone_call().article.id, border_march().article.id


def judge(store, judgement):
    with store.writer() as writer:
        writer.judge(judgement)
    return judgement


def undo(store, judgement):
    with store.writer() as writer:
        writer.undo(judgement.id)


def said_to_be(store, verdict, *wanted):
    return judge(store, identity_judgement(store.view(), verdict, wanted, JUDGE))


@pytest.fixture
def filled(store):
    put(store, phone_call(), border_march())
    return store


def told_by(speaker, outlet, *more):
    """Make an article in which somebody says that a bridge was bombed."""
    told = f"{speaker.name} said that Norway bombed the bridge."
    draft = Draft(told, *more, outlet=outlet, published=JUDGE.at.date())
    draft.entity(speaker, speaker.name)
    draft.entity(NORWAY, "Norway")
    said = draft.said(speaker, "said", "Norway bombed the bridge")
    dated = {"date": JUDGE.at.date(), "date_basis": "explicit", "date_precision": "day"}
    event = draft.event("bombed", NORWAY, type="ASSAULT", status="claimed", **dated)
    draft.add(Asserts(source=said.id, target=event.id, stance="affirm", **draft.at("bombed")))
    return draft.graph()


@pytest.fixture
def bombed(store):
    """Return a store of two articles that tell of one event."""
    put(store, told_by(VALE, "Courier"), told_by(ORLOV, "Herald"))
    said_to_be(store, "same", *(event.id for event in store.view().nodes(labels=("Event",))))
    return store


def test_two_judged_same_are_one_node_with_all_names_mentions_and_edges(filled):
    view = filled.view()
    before = {VALE.id: [*view.edges(source=VALE.id)], ORLOV.id: [*view.edges(source=ORLOV.id)]}
    said_to_be(filled, "same", "Anna Vale", "Pavel Orlov")
    one = min(VALE.id, ORLOV.id)
    node = view.node(one)
    assert {node.name, *node.aliases} >= {"Anna Vale", "Madam Vale", "Pavel Orlov"}
    assert node.former_ids == (max(VALE.id, ORLOV.id),)
    assert view.node(VALE.id) == view.node(ORLOV.id) == node
    # Who met whom in the call is one person now, and nobody interacts with himself.
    own = [edge for edge in before[VALE.id] + before[ORLOV.id] if edge.type != "INTERACTS"]
    kept = [edge for edge in view.edges(source=one) if edge.type != "INTERACTS"]
    assert len(kept) == len(own)
    assert verify(view) == []


def test_undoing_leaves_the_graph_as_if_it_had_never_been(filled):
    before = stored_lines(filled)
    judgement = said_to_be(filled, "same", "Anna Vale", "Pavel Orlov")
    assert stored_lines(filled) != before
    undo(filled, judgement)
    assert stored_lines(filled) == before
    assert filled.view().judgements() == []


def test_a_judgement_outlives_removal_and_reload(filled, new_store):
    judgement = said_to_be(filled, "same", "Anna Vale", "Pavel Orlov")
    judged = stored_lines(filled)
    remove(filled, phone_call(), border_march())
    assert filled.view().judgements() == [judgement]
    put(filled, border_march())
    put(new_store(), phone_call())
    assert stored_lines(filled) == judged


def test_judged_different_never_meet_and_stand_side_by_side(filled):
    before = stored_lines(filled)
    parted = said_to_be(filled, "different", "Anna Vale", "Pavel Orlov")
    edges = [*filled.view().edges(types=("POSSIBLY_SAME",))]
    assert [(edge.judgement, edge.by) for edge in edges] == [("different", "ada")]
    undo(filled, parted)
    assert stored_lines(filled) == before


def test_a_cycle_of_judgements_is_refused(filled):
    said_to_be(filled, "different", "Anna Vale", "Pavel Orlov")
    others = ("p-else", VALE.id), ("p-else", ORLOV.id)
    first, second = (
        Judgement(verdict="same", subjects=tuple(sorted(pair)), by="ada", at=JUDGE.at)
        for pair in others
    )
    judge(filled, first)
    with pytest.raises(InputError, match="judged different by ada on 2026-11-28"):
        judge(filled, second)
    assert len(filled.view().judgements()) == 2


def test_of_judgements_that_contradict_each_other_none_is_kept(filled, tmp_path):
    pairs = (VALE.id, ORLOV.id), ("p-else", VALE.id), ("p-else", ORLOV.id)
    parted, *joined = (
        Judgement(verdict=verdict, subjects=tuple(sorted(pair)), by="ada", at=JUDGE.at)
        for verdict, pair in zip(("different", "same", "same"), pairs, strict=True)
    )
    with pytest.raises(InputError, match="would be one"), filled.writer() as writer:
        writer.judge(*joined, parted)
    assert filled.view().judgements() == []
    once_more = parted.model_copy(update={"verdict": "same"})  # takes the place of the first
    with filled.writer() as writer:
        writer.judge(*joined, parted, once_more)
    assert len(filled.view().judgements()) == 3
    file = tmp_path / "judgements.jsonl"
    file.write_text(written_judgements([parted]))
    with pytest.raises(InputError, match=r"judgements\.jsonl:1: p-orlov and p-vale were judged"):
        read_judgements(file, filled.view())


def test_a_node_already_joined_is_named(filled):
    said_to_be(filled, "same", "Anna Vale", "Pavel Orlov")
    with pytest.raises(InputError, match="are one node already"):
        said_to_be(filled, "same", "Anna Vale", "Pavel Orlov")


def test_namesakes_are_told_apart_by_article(filled):
    before = stored_lines(filled)
    judgement = said_to_be(filled, "different", f"Anna Vale@{CALL[:12]}", f"{VALE.id}@{MARCH}")
    view = filled.view()
    assert {len({e.article_id for e in view.edges(source=node.id, types=("MENTIONED_IN",))})
            for node in view.nodes(labels=("Person",)) if "Vale" in node.name} == {1}  # fmt: skip
    assert verify(view) == []
    undo(filled, judgement)
    assert stored_lines(filled) == before


@pytest.mark.parametrize("alone", [False, True], ids=["one article's", "of one article alone"])
def test_a_judgement_on_an_id_outlives_one_on_its_article(store, alone):
    """Both are kept, carried out, shown and undone, each for itself."""
    orlov = known_by_surname("Orlov") if alone else ORLOV
    key, telling = orlov.id, told_by(orlov, "Herald")
    put(store, border_march(), telling, told_by(MOE, "Post"))
    nothing = stored_lines(store)
    one = said_to_be(store, "same", VALE.id, key)
    joined = stored_lines(store)
    two = said_to_be(store, "different", f"{key}@{telling.article.id}", MOE.id)
    view = store.view()
    node = view.node(VALE.id)
    assert node == view.node(key)
    assert {*view.judgements()} == {one, two}
    (edge,) = view.edges(types=("POSSIBLY_SAME",))
    assert ({edge.source, edge.target}, edge.judgement) == ({node.id, MOE.id}, "different")
    assert len(describe(view, node).lists["judgements"]) == 2
    assert find_judgement(view, VALE.id, key, identity=True) == one
    assert find_judgement(view, key, MOE.id, identity=True) == two
    assert verify(view) == []
    undo(store, two)
    assert stored_lines(store) == joined
    judge(store, two)
    undo(store, one)
    assert view.node(VALE.id).former_ids == ()
    assert [edge.judgement for edge in view.edges(types=("POSSIBLY_SAME",))] == ["different"]
    undo(store, two)
    assert stored_lines(store) == nothing


def test_what_one_article_alone_has_is_not_judged_both_ways(store):
    """ "Orlov" of one article is that article's Orlov, so nothing is left that could be another."""
    orlov = known_by_surname("Orlov")
    telling = told_by(orlov, "Herald")
    put(store, border_march(), telling)
    said_to_be(store, "same", VALE.id, orlov.id)
    with pytest.raises(InputError, match="were judged same by ada"):
        said_to_be(store, "different", f"{orlov.id}@{telling.article.id}", VALE.id)


def known_by_surname(name):
    """Return the person of that surname of the one article in which he says something."""
    article = told_by(Person(id="p-anybody", name=name), "Herald").article.id
    return Person(id=digest("Person", name_key(name), article), name=name)


def test_namesakes_of_two_lives_are_two_in_whatever_order_they_come(store, new_store):
    def telling(born):
        lee = Person(id=digest("Person", "ann lee", None), name="Ann Lee", born=(born,))
        return told_by(lee, "Herald", f"She was born in {born}.")

    first, second, other = map(telling, (1950, 1951, 1998))
    put(store, other, first, second)
    found = {node.id: node.born for node in store.view().nodes(labels=("Person",))}
    assert sorted(found.values()) == [(1950, 1951), (1998,)]
    assert verify(store.view()) == []
    again = new_store()
    put(again, second)
    put(again, first, other)
    assert stored_lines(again) == stored_lines(store)
    remove(again, other)
    (lee,) = again.view().nodes(labels=("Person",))
    assert (lee.born, lee.former_ids) == ((1950, 1951), ())


def test_a_rejected_event_leaves_with_all_that_hangs_on_it(filled):
    before = stored_lines(filled)
    view = filled.view()
    event = next(node for node in view.nodes(labels=("Event",)) if node.name == "phoned")
    judgement = judge(filled, element_judgement(view, event.id, "reject", None, JUDGE))
    assert view.node(event.id) is None
    assert all(getattr(edge, "event_id", None) != event.id for edge in view.edges())
    assert verify(view) == []
    undo(filled, find_judgement(filled.view(), event.id, identity=False))
    assert judgement.id not in {one.id for one in view.judgements()}
    assert stored_lines(filled) == before


def test_a_corrected_status_reaches_the_edges_and_says_so(filled):
    view = filled.view()
    event = next(node for node in view.nodes(labels=("Event",)) if node.name == "phoned")
    judge(filled, element_judgement(view, event.id, "status", "denied", JUDGE))
    assert (view.node(event.id).status, view.node(event.id).judged) == ("denied", "corrected")
    statuses = {edge.status for edge in view.edges(target=event.id)}
    assert statuses == {"denied"}
    judge(filled, element_judgement(view, event.id, "accept", None, JUDGE))
    assert (view.node(event.id).status, view.node(event.id).judged) == ("reported", "accepted")


def test_an_edge_and_a_statement_can_be_judged(filled):
    view = filled.view()
    said = next(view.edges(types=("SAID",)))
    judge(filled, element_judgement(view, said.id, "reject", None, JUDGE))
    assert view.edge(said.id) is None
    judge(filled, element_judgement(view, said.target, "accept", None, JUDGE))
    assert view.node(said.target).judged == "accepted"
    with pytest.raises(InputError, match="has no status"):
        element_judgement(view, said.target, "status", "denied", JUDGE)
    with pytest.raises(InputError, match="is a Person"):
        element_judgement(view, VALE.id, "accept", None, JUDGE)


def test_push_copies_judgements(filled, tmp_path):
    said_to_be(filled, "same", "Anna Vale", "Pavel Orlov")
    with SQLiteStore(tmp_path / "copy.db") as copy:
        with copy.writer() as writer:
            push(filled.view(), writer)
        assert stored_lines(copy) == stored_lines(filled)
        assert copy.view().judgements() == filled.view().judgements()


def test_unknown_judgements_are_named(filled):
    with pytest.raises(NotFoundError, match="no judgement j-1"), filled.writer() as writer:
        writer.undo("j-1")
    with pytest.raises(NotFoundError, match="Vela"):
        said_to_be(filled, "same", "Anna Vela", "Pavel Orlov")


@pytest.mark.parametrize("element", ["Statement", "ASSERTS"])
def test_what_was_rejected_bears_nothing_out(bombed, element):
    view = bombed.view()
    (before,) = view.edges(types=("CORROBORATES",))
    found = (
        view.nodes(labels=(element,)) if element == "Statement" else view.edges(types=(element,))
    )
    judgement = judge(bombed, element_judgement(view, next(found).id, "reject", None, JUDGE))
    assert [*view.edges(types=("CORROBORATES",))] == []
    assert verify(view) == []
    undo(bombed, judgement)
    assert [*view.edges(types=("CORROBORATES",))] == [before]


@pytest.mark.parametrize("number", range(4))  # so that the ids of the judgements stand in any order
def test_the_last_judgement_on_a_report_holds(store, number):
    """An event is judged, then another report joins it, and both are judged."""
    put(store, told_by(VALE, "Courier", f"This is report {number}."))
    view = store.view()
    (event,) = view.nodes(labels=("Event",))
    put(store, told_by(ORLOV, "Herald"))
    judge(store, element_judgement(view, event.id, "status", "denied", JUDGE))
    said_to_be(store, "same", *(node.id for node in view.nodes(labels=("Event",))))
    (joined,) = view.nodes(labels=("Event",))
    judge(store, element_judgement(view, joined.id, "status", "planned", LATER))
    (joined,) = view.nodes(labels=("Event",))
    assert joined.status == "planned"
    assert verify(view) == []


def test_what_was_split_off_is_named_by_its_article(filled, tmp_path):
    """A judgement on it says the same where the first one is not known, and in another store."""
    said_to_be(filled, "different", f"Anna Vale@{CALL[:12]}", VALE.id)
    split = next(node.id for node in filled.view().nodes(labels=("Person",)) if node.former_ids)
    second = said_to_be(filled, "different", split, ORLOV.id)
    assert second.subjects == tuple(sorted((f"{VALE.id}@{CALL}", ORLOV.id)))
    file = tmp_path / "judgements.jsonl"
    file.write_text(written_judgements(filled.view().judgements()))
    judged = stored_lines(filled)
    for judgement in filled.view().judgements():
        undo(filled, judgement)
    for judgement in read_judgements(file, filled.view()):
        judge(filled, judgement)
    assert stored_lines(filled) == judged
