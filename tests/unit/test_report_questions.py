"""What rests on whom, what was known when, who stands near whom, and what is only guessed."""

import datetime as dt

import pytest

from graphkit.errors import InputError
from graphkit.model.node import Group, Location, Person, State
from graphkit.report import ReportTable, get_report
from graphkit.report.ego import NEIGHBOURS
from graphkit.report.render import for_people
from graphkit.report.terminal import readable_lines
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_witnesses import (
    called,
    denied_by,
    died,
    reprint,
    same_threat,
    two_presidents,
)
from tests.memory_view import MemoryView
from tests.story import Story

OPENING = "Reporters asked whether the week had been a quiet one at the border."
VOICES = (
    denied_by("Vera Holm", day=2),
    denied_by("Tor Moe", day=3),
    denied_by("Tor Moe", day=6, opening=OPENING),
    denied_by("Liv Ravn", day=4, stance="affirm"),
)


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    graphs = (
        *(two_presidents(), reprint(), *VOICES, called("phoned", day=4), called("rang", day=5)),
        *(died("Olaf Berg", dt.date(2022, 3, day)) for day in (2, 3)),
    )
    with open_store(tmp_path_factory.mktemp("store") / "graphkit.db") as store:
        with store.writer() as writer:
            for graph in graphs:
                writer.put(graph, RUN)
            for graph in VOICES:
                writer.judge(same_threat(two_presidents(), graph))
        yield store.view()


def rows(view, name, *columns, **parameters):
    table = get_report(name).run(view, parameters)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in table.rows]


def test_two_papers_that_quote_one_speaker_are_one_witness_beside_another_speaker(view):
    counted = ("speaker", "articles", "witnesses")
    assert rows(view, "statements", *counted, actor="Vera Holm") == [("Vera Holm", 3, 2)]
    assert rows(view, "statements", *counted, actor="Tor Moe") == [("Tor Moe", 3, 2)] * 2


def test_contradictions_put_both_sides_beside_each_other_first_the_one_told_first(view):
    found = rows(
        view, "contradictions", "basis", "speaker", "status", "other_speaker", "other_text",
        "witnesses", "other_witnesses",
    )  # fmt: skip
    days = ("different days: 2022-03-02 and 2022-03-03", None, "reported", None)
    affirmed = "Goran Petrak threatened Anvaria"
    denied = "Goran Petrak never threatened Anvaria"
    stance = "opposite stance on one event"
    assert found == [
        (*days, "die on March 03", 1, 1),
        (stance, "Vera Holm", "attributed", "Liv Ravn", affirmed, 2, 1),
        (stance, "Tor Moe", "attributed", "Liv Ravn", affirmed, 2, 1),
        (stance, "Liv Ravn", "attributed", "Tor Moe", denied, 1, 2),
    ]


@pytest.mark.parametrize(
    ("limits", "count"),
    [
        ({"actor": "Tor Moe"}, 2),
        ({"actor": "Anvaria"}, 3),
        ({"actor": "Olaf Berg"}, 1),
        ({"actor": "Ada Lind"}, 0),
        ({"since": "2022-03"}, 1),
        ({"until": "2022-02-27"}, 3),
        ({"since": "2050"}, 0),
    ],
)
def test_contradictions_narrow_by_whom_they_concern_and_when(view, limits, count):
    assert len(rows(view, "contradictions", "basis", **limits)) == count


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2022-02-26", []),
        ("2022-02-27", [("reported", None, 1, 1)]),
        ("2022-02", [("reported", None, 2, 1)]),
        ("2022-03-02", [("disputed", "denied 1, reported 2", 3, 2)]),
        ("2022", [("disputed", "claimed 1, denied 3, reported 2", 6, 5)]),
    ],
)
def test_a_threat_as_it_was_known_on_a_date(view, date, told):
    columns = ("event", "status", "statuses", "articles", "witnesses")
    found = rows(view, "known-on", *columns, date=date, actor="Petrak")
    assert [row[1:] for row in found if row[0] == "threatened Anvaria"] == told


def test_known_on_asks_for_the_status_of_then_and_counts_what_has_no_date():
    undated = Story(["Lind left."], title="Undated", published=None)
    undated.event("left", "RETREAT")
    known = MemoryView(two_presidents(), denied_by("Vera Holm", day=2), undated.graph())
    table = get_report("known-on").run(known, {"date": "2022", "status": "denied"})
    assert [row[table.columns.index("event")] for row in table.rows] == ["threatened Anvaria"]
    assert table.note == "1 article without a date left out"
    with pytest.raises(InputError, match="'soon' is no date"):
        get_report("known-on").run(known, {"date": "soon"})


def test_known_on_names_only_parties_of_which_somebody_had_told_by_then(tmp_path):
    lines = [("Lind and Moe met.", 1), ("Lind, Moe and Holm met.", 5)]
    with open_store(tmp_path / "a.db") as store:
        with store.writer() as writer:
            graphs = [meeting(text, day) for text, day in lines]
            for graph in graphs:
                writer.put(graph, RUN)
            ends = [node.id for graph in graphs for node in graph.nodes if node.label == "Event"]
            judgement = same_threat(two_presidents(), VOICES[0])
            writer.judge(judgement.model_copy(update={"subjects": tuple(sorted(ends))}))
        early, late = (
            rows(store.view(), "known-on", "actors", "place", date=f"2022-03-0{day}")
            for day in (1, 5)
        )
        assert early == [("Lind, Moe", None)]
        assert late == [("Holm, Lind, Moe", "near Velm")]
        assert rows(store.view(), "known-on", "actors", date="2022-03-01", actor="Holm") == []


def meeting(text, day):
    story = Story([text, "Velm is quiet."], title=text, published=dt.date(2022, 3, day))
    names = [name for name in ("Lind", "Moe", "Holm") if name in text]
    parties = [story.entity(Person(id=f"p-{name}", name=name), name) for name in names]
    velm = story.entity(Location(id="l-velm", name="Velm"), "Velm")
    at = [(velm, "near")] if day > 1 else []
    story.event("met", "CONSULT", did=parties, at=at)
    return story.graph()


def test_claims_rest_on_unnamed_sources_only_until_somebody_named_makes_them():
    fields = {"source_kind": "unnamed"}
    story = Story(["Aides: A. B. C. D. E. Lind said F after G."], title="Aides")
    aides = story.entity(Group(id="g-aides", name="aides", named=False), "Aides")
    lind = story.entity(Person(id="p-lind", name="Lind"), "Lind")
    story.statement("A", by=[aides], **fields)
    root = story.statement("B", by=[aides], **fields)
    story.statement("C", source_kind="document", source_text="a note", reports=[root])
    passed_on = story.statement("G", by=[aides], **fields)
    story.statement("F", by=[lind], reports=[passed_on])
    told = story.statement("D", by=[aides], about=[(lind, "topic", "Lind")], **fields)
    event = story.event("D. ", "RETREAT", did=[lind], status="reported")
    denied = story.statement("E", by=[aides], **fields)
    unsure = story.event("E. ", "RETREAT", did=[lind], status="claimed")
    story.asserts(told, event, "D", "affirm")
    story.asserts(denied, unsure, "E", "deny")
    one = MemoryView(story.graph())
    assert rows(one, "unnamed-only", "claim", "independent") == [("A", 0), ("B", 0), ("E", 0)]
    assert rows(one, "unnamed-only", "claim", actor="Lind") == [("E",)]
    assert len(rows(one, "unnamed-only", "claim", actor="aides")) == 3
    assert rows(one, "unnamed-only", "claim", since="2022-02-28") == []


def test_unnamed_sources_of_two_papers_corroborate_each_other(tmp_path):
    with open_store(tmp_path / "a.db") as store:
        with store.writer() as writer:
            graphs = [anonymous(day) for day in (1, 2)]
            for graph in graphs:
                writer.put(graph, RUN)
            writer.judge(same_threat(*graphs))
        counted = ("independent", "articles", "witnesses")
        assert rows(store.view(), "unnamed-only", *counted) == [(1, 2, 2)] * 2


def anonymous(day):
    story = Story([f"Aides said on day {day} that Petrak threatened."], title=f"Day {day}")
    aides = story.entity(Group(id=f"g-{day}", name="aides", named=False), "Aides")
    petrak = story.entity(Person(id="p-petrak", name="Petrak"), "Petrak")
    said = story.statement("Petrak threatened", by=[aides], source_kind="unnamed")
    event = story.event("threatened", "THREATEN", did=[petrak], status="claimed")
    story.asserts(said, event, "threatened", "affirm")
    return story.graph()


def test_ego_counts_events_statements_and_offices_in_their_direction(view):
    columns = ("source", "relation", "target", "count", "status", "articles", "witnesses")
    assert rows(view, "ego", *columns, actor="Goran Petrak") == [
        ("Ada Lind", "CONSULT", "Goran Petrak", 3, "reported", 4, 3),
        ("Goran Petrak", "ACTS_FOR", "Bordavia", 2, "reported", 2, 1),
        ("Goran Petrak", "THREATEN", "Anvaria", 1, "disputed", 6, 5),
    ]
    assert ("Ada Lind", "SAID TO", "Anvarians", 1, "attributed", 2, 1) in rows(
        view, "ego", *columns, actor="Ada Lind"
    )
    planned = rows(view, "ego", *columns, actor="Ada Lind", status="planned")
    assert ("Ada Lind", "CONSULT", "Goran Petrak", 1, "planned", 2, 1) in planned


def test_ego_shows_the_closest_and_says_how_many_it_leaves_out():
    names = [f"Person{number:03}" for number in range(NEIGHBOURS + 2)]
    story = Story([f"Lind met {', '.join(names)}. Lind called Person041."], title="A party")
    lind = story.entity(Person(id="p-lind", name="Lind"), "Lind")
    others = [story.entity(Person(id=name, name=name), name) for name in names]
    story.event("met", "CONSULT", did=[lind, *others])
    story.event("called", "CONSULT", did=[lind], to=[others[41]])
    table = get_report("ego").run(MemoryView(story.graph()), {"actor": "Lind"})
    assert len(table.rows) == NEIGHBOURS
    assert [row[2] for row in table.rows][:2] == ["Person041", "Person000"]
    assert table.rows[0][3] == 2
    assert table.note == "2 more neighbours left out"


def test_quality_counts_what_is_guessed_missing_and_undecided(view):
    found = {kind: (count, shown) for kind, count, shown in rows(
        view, "quality", "kind", "count", "sentence"
    )}  # fmt: skip
    assert found["event dated by its article"] == (1, "Petrak may strike the port of Anvaria.")
    assert found["event without a date"][0] == 3
    assert found["event without evidence"] == (0, None)
    assert found["events that may be one"][0] == 1
    assert found["place not decided"] == (1, "Ada Lind phoned Goran Petrak from Velm.")
    assert found["article without a date"] == (0, None)


def test_quality_finds_what_has_no_source_and_no_date():
    story = Story(["It is said that all is well."], title="Undated", published=None)
    story.statement("all is well")
    found = rows(MemoryView(story.graph()), "quality", "kind", "count", "id", "sentence")
    (statement,) = (node.id for node in story.nodes)
    line = "It is said that all is well."
    assert ("statement without a source", 1, statement, line) in found
    assert ("article without a date", 1, story.id, line) in found


def test_what_falls_with_one_speaker_and_with_one_outlet():
    story = Story(["Lind said Moe fled and Moe hid.", "Holm said Moe hid. Moe ran."], title="Moe")
    lind, holm = (
        story.entity(Person(id=f"p-{name}", name=name), name) for name in ("Lind", "Holm")
    )
    moe = story.entity(Person(id="p-moe", name="Moe"), "Moe")
    fled, hid, ran = (
        story.event(word, "RETREAT", did=[moe], status=status)
        for word, status in (("fled", "claimed"), ("hid", "claimed"), ("ran", "reported"))
    )
    one = story.statement("Moe fled and Moe hid", by=[lind])
    two = story.statement("Moe hid. ", by=[holm])
    for statement, event, words in (
        *((one, fled, "fled"), (one, hid, "hid"), (two, hid, "hid. "), (two, ran, "ran")),
    ):
        story.asserts(statement, event, words, "affirm")
    known = MemoryView(story.graph())
    columns = ("kind", "source", "events", "claims")
    assert rows(known, "sources", *columns) == [
        ("outlet", "The Harbour Post", 3, 2),
        ("speaker", "Lind", 1, 1),
        ("speaker", "Holm", 0, 1),
    ]
    assert rows(known, "sources", *columns, actor="Holm") == [
        ("outlet", "The Harbour Post", 0, 1),
        ("speaker", "Holm", 0, 1),
    ]


def test_what_another_outlet_tells_or_another_speaker_backs_does_not_fall(view):
    found = rows(view, "sources", "kind", "source", "claims", actor="Anvaria")
    assert ("speaker", "Liv Ravn", 1) in found
    assert not {("speaker", "Vera Holm"), ("speaker", "Tor Moe")} & {row[:2] for row in found}


def test_an_article_without_an_outlet_stands_for_itself():
    story = Story(["Lind left."], title="Unsigned")
    story.article = story.article.model_copy(update={"outlet": None})
    story.event("left", "RETREAT", did=[story.entity(State(id="X-Lind", name="Lind"), "Lind")])
    found = rows(MemoryView(story.graph()), "sources", "kind", "source", "events")
    assert found == [("article", "Unsigned", 1)]


def test_what_is_disputed_without_an_opposite_is_counted():
    text = ["Goran Petrak said that the dam broke.", "Ada Lind rejected it.", "Petrak left."]
    story = Story(text, title="A dam")
    for key, name in (("p-petrak", "Goran Petrak"), ("p-lind", "Ada Lind")):
        story.entity(Person(id=key, name=name), name)
    story.statement("the dam broke", by=["p-petrak"], verification="disputed")
    story.event("left", "RETREAT", did=["p-petrak"], status="disputed")
    view = MemoryView(story.graph())
    for limits, told in (
        ({}, ("statement", "event")),
        ({"actor": "Goran Petrak"}, ("statement", "event")),
        ({"actor": "Ada Lind"}, ()),
        ({"since": "2050"}, ()),
    ):
        table = get_report("contradictions").run(view, limits)
        assert table.note == "; ".join(
            f"1 disputed {one} without an opposite left out (`graphkit report {one}s` shows them)"
            for one in told
        )


def test_both_sides_of_a_contradiction_are_read_with_sentence_and_source(view):
    table = get_report("contradictions").run(view, {"actor": "Vera Holm"})
    lines = [line.text.strip() for line in readable_lines(table, 120)]
    start = lines.index("other: Liv Ravn said: “Goran Petrak threatened Anvaria with war.”")
    assert lines[start + 1].startswith("Liv Ravn speaks · ")
    assert lines[start - 1].endswith("3 articles, 2 witnesses")
    assert not any(line.startswith(("other id", "other evidence")) for line in lines)


def test_a_guessed_date_of_either_side_is_marked():
    columns = ("date", "date_basis", "other_date", "other_date_basis")
    table = ReportTable(
        title="Days", columns=columns, rows=[("2022", "explicit", "2023-01-01", "article_date")]
    )
    told = for_people(table)
    assert (told.columns, told.rows) == (("date", "other_date"), (("2022", "~2023-01-01"),))
