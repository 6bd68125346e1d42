"""Figures: what is drawn of dates, statuses and ties, what is counted, and that text stays text."""

import re
from dataclasses import dataclass
from pkgutil import resolve_name

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from graphkit.report import get_report
from graphkit.report.base import ReportTable
from graphkit.report.figures import FIGURES, tables
from graphkit.report.figures.axis import Axis, Span, coarser, span_of, window
from graphkit.report.figures.barometer import PairActs, barometer_svg
from graphkit.report.figures.frame import MARGIN
from graphkit.report.figures.gathering import MOST_MARKS
from graphkit.report.figures.glyphs import STATUSES
from graphkit.report.figures.labels import GAP, Circle, labelled
from graphkit.report.figures.network import MOST_NODES, NetworkEdge, NetworkNode, network_svg
from graphkit.report.figures.style import FONT_SIZE
from graphkit.report.figures.svg import clipped, shown, text_width
from graphkit.report.figures.timeline import TimelineEvent, timeline_svg
from graphkit.report.rows import LazyRows
from tests.builders_story import two_presidents, week_after
from tests.memory_view import MemoryView

HOSTILE = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "&amp;<!--", "a\u202egpj.exe",
    "\u2066x", "bell\x07\x1b[2J", "\ud800 alone", "\ufffe", "{}:;}",
    "</svg><a href='javascript:x'>",
]  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def event(number=0, date="2022-02-27", **changed):
    one = TimelineEvent(
        f"e{number}", date, False, "CONSULT", "reported", "Lind, “met”", "They met."
    )
    return one._replace(**changed)


def acts(number=0, date="2022-02-27", **changed):
    one = PairActs(f"a{number}", date, False, "A", "B", "reported", 1, -3.0, "A hit B.")
    return one._replace(**changed)


def node(name, label="Person", weight=1.0):
    return NetworkNode(name, name, label, weight)


def tie(source, target, number=0, **changed):
    one = NetworkEdge(f"t{number}", source, target, "met", 1.0, "reported", 0.0, "They met.")
    return one._replace(**changed)


@dataclass
class Drawn:
    """A parsed figure."""

    root: etree._Element

    def marks(self, kind="mark"):
        return self.root.findall(f".//{SVG}g[@class='{kind}']")

    def mark(self, key):
        return self.root.find(f".//{SVG}g[@data-id='{key}']")

    def texts(self):
        return [one.text for one in self.root.iter(f"{SVG}text")]


def drawn(svg):
    return Drawn(etree.fromstring(svg.encode(), PARSER))


def classes(mark):
    return [one.get("class") for one in mark if one.tag != f"{SVG}title"]


def title(mark):
    return mark.find(f"{SVG}title").text


def test_day_is_a_point_and_month_year_and_range_are_bars_over_their_days():
    dates = ("2022-02-27", "2022-02", "2022", "2022-02-27/2022-03-02")
    found = drawn(timeline_svg([event(n, date) for n, date in enumerate(dates)], width=3000))
    bars = [found.mark(f"e{n}").find(f"{SVG}rect") for n in range(4)]
    assert bars[0] is None
    month, year, days = (float(bar.get("width")) for bar in bars[1:])
    assert year / month == pytest.approx(365 / 28, rel=0.01)
    assert year / days == pytest.approx(365 / 4, rel=0.01)
    narrow = drawn(timeline_svg([event(n, date) for n, date in enumerate(dates)], width=800))
    assert narrow.mark("e3").find(f"{SVG}rect") is None  # shorter than the point is wide


def test_last_line_of_the_axis_has_its_date_within_the_picture():
    axis = Axis(Span(span_of("2015-07").first, span_of("2024-01").last), 0, 800)
    last = [one for one in axis.rules(20, 40) if one.tag == "text"][-1]
    assert last.children == ("2024",)
    assert float(last.attributes["x"]) + text_width("2024", FONT_SIZE) < 800.1 + MARGIN


def test_name_left_of_a_circle_ends_at_it_and_one_below_is_centred():
    left, right = Circle(100, 50, 5, "Ada Lind"), Circle(700, 50, 5, "Goran Petrak")
    one, two = labelled([left, right], 800)
    assert (one.anchor, one.x) == ("end", 100 - 5 - GAP)
    assert (two.anchor, two.x) == ("start", 700 + 5 + GAP)
    (below,) = labelled([Circle(60, 50, 5, "twelve cells")], 120)
    assert (below.anchor, below.x) == ("middle", 60)


def test_guessed_date_is_hollow_and_its_bar_broken_and_the_words_say_so():
    found = drawn(timeline_svg([event(0, "2022-02", guessed=True), event(1)], width=800))
    assert classes(found.mark("e0")) == ["span guess blue", "blue open"]
    assert "2022-02 (guessed)" in title(found.mark("e0"))
    assert classes(found.mark("e1")) == ["blue"]
    meanings = ["hollow: date guessed from the publication", "several days, a month or a year"]
    assert [text for text in found.texts() if text in meanings] == meanings
    plain = drawn(timeline_svg([event(1)], width=800))
    assert not set(meanings) & set(plain.texts())


def test_each_status_has_a_shape_of_its_own_and_stands_in_the_legend():
    assert len({shape for shape, _ in STATUSES.values()}) == len(STATUSES)
    found = drawn(timeline_svg([event(n, status=s) for n, s in enumerate(STATUSES)], width=800))
    assert [text for text in found.texts() if text in STATUSES] == list(STATUSES)


def test_words_of_a_mark_are_the_sentence_with_date_type_and_status():
    found = drawn(timeline_svg([event(status="claimed")], width=800))
    assert title(found.mark("e0")) == "2022-02-27 · CONSULT · claimed · Lind, “met”: They met."


def test_undated_events_are_counted_and_other_notes_kept():
    found = drawn(timeline_svg([event(0), event(1, None), event(2, "?")], width=800, note="one"))
    assert found.texts()[-2:] == ["one", "without a date, left out: 2"]


@pytest.mark.parametrize("draw", [timeline_svg, barometer_svg])
def test_figure_without_dates_says_that_there_is_nothing(draw):
    assert "nothing to draw" in drawn(draw([], width=800)).texts()


@pytest.mark.parametrize(
    ("dates", "level", "marks"),
    [
        (["2022-02-27"] * (MOST_MARKS + 1), "date", 1),
        ([f"20{y}-{m:02}-{d:02}" for y in (21, 22) for m in range(1, 13) for d in range(1, 20)],
            "month", 24),
        ([f"{y}-{m:02}-01" for y in range(1980, 2020) for m in range(1, 13)], "year", 40),
    ],
)  # fmt: skip
def test_too_many_events_are_drawn_as_few_and_said_so(dates, level, marks):
    found = drawn(timeline_svg([event(n, date) for n, date in enumerate(dates)], width=4000))
    assert len(found.marks()) == marks
    assert f"events of one {level} and status are drawn as one, with their number" in found.texts()
    each = len(dates) // marks
    assert str(each) in found.texts()
    assert title(found.marks()[0]).startswith(f"{each} events:\n")


def test_marks_that_cannot_be_fewer_are_cut_and_counted():
    events = [
        event(n, f"{year}", status=status, lane=lane)
        for n, (year, status, lane) in enumerate(
            (year, status, lane)
            for year in range(1000, 1060, 10)
            for status in STATUSES
            for lane in "ABCDEFGH"
        )
    ]
    found = drawn(timeline_svg(events, width=800))
    assert len(found.marks()) == MOST_MARKS
    assert f"too many to draw, left out: {len(events) - MOST_MARKS}" in found.texts()


def test_few_dates_far_off_are_left_out_and_counted():
    events = [event(n, f"2022-02-{n % 20 + 1:02}") for n in range(40)]
    found = drawn(timeline_svg([*events, event(99, "1914-07-28")], width=800))
    assert found.mark("e99") is None
    assert "long before or after the others, left out: 1" in found.texts()


def test_fullest_lanes_are_kept():
    events = [event(n, lane=f"L{n}") for n in range(25)] + [event(30, lane="L24")]
    found = drawn(timeline_svg(events, width=800))
    assert len(found.marks("lane")) == 20
    assert found.mark("e30") is not None
    assert "beyond the first 20 lanes, left out: 5" in found.texts()


def test_marks_of_a_lane_do_not_cover_each_other():
    found = drawn(timeline_svg([event(n) for n in range(5)], width=800))
    heights = {one.find(f"{SVG}circle").get("cy") for one in found.marks()}
    assert len(heights) == 5


def test_barometer_sets_scores_on_a_scale_and_what_did_not_happen_below_it_hatched():
    rows = [
        acts(0, mean_score=10.0), acts(1, "2022-02-28", mean_score=-10.0),
        acts(2, "2022-03-01", mean_score=None, status="proposed"),
    ]  # fmt: skip
    found = drawn(barometer_svg(rows, width=800))
    high, low = (found.mark(f"a{n}").find(f"{SVG}circle") for n in (0, 1))
    assert float(low.get("cy")) - float(high.get("cy")) == 68
    assert (high.get("class"), low.get("class")) == ("blue solid", "red solid")
    hatches = found.mark("a2")
    assert hatches.find(f"{SVG}path") is not None
    assert float(hatches.find(f"{SVG}rect").get("y")) > float(low.get("cy"))
    assert "no score: proposed" in found.texts()


def test_barometer_keeps_proposals_out_of_the_mean_and_counts_events():
    rows = [acts(n, mean_score=-2.0, events=3) for n in range(MOST_MARKS)]
    rows += [acts(1000, mean_score=-8.0, events=3), acts(2000, mean_score=None, status="denied")]
    found = drawn(barometer_svg(rows, width=800))
    reported, denied = found.marks()
    assert title(reported).splitlines()[0] == "A → B: 903 acts, mean score -2.0"
    assert title(denied).splitlines()[0] == "A → B: 1 act, no score"


def test_barometer_draws_the_pairs_with_most_acts_and_says_what_it_leaves_out():
    rows = [acts(n, target=f"T{n:02}", events=n + 1) for n in range(14)]
    found = drawn(barometer_svg(rows, width=800))
    assert next(one for one in found.texts() if "→" in one) == "A → T13 · 14 acts"
    assert len(found.marks("pair")) == 12
    assert "pairs with fewer acts, left out: 2 (3 acts)" in found.texts()


def test_larger_mark_of_more_acts():
    found = drawn(barometer_svg([acts(0, events=1), acts(1, "2022-03-01", events=30)], width=800))
    one, thirty = (float(found.mark(f"a{n}").find(f"{SVG}circle").get("r")) for n in (0, 1))
    assert one < thirty


def test_network_carries_ids_ends_signs_and_broken_lines():
    edges = [
        tie("A", "B", 0, sign=2.5), tie("B", "A", 1, sign=-1.0, status="claimed"),
        tie("A", "A", 2, status="planned"),
    ]  # fmt: skip
    found = drawn(network_svg([node("A"), node("B", "State")], edges, width=600))
    assert [found.mark(key).get("class") for key in ("A", "B", "t0")] == ["actor", "actor", "edge"]
    assert (found.mark("t1").get("data-source"), found.mark("t1").get("data-target")) == ("B", "A")
    assert classes(found.mark("t0")) == ["tie blue", "head blue"]
    assert classes(found.mark("t1")) == ["tie red dashed", "head red"]
    assert classes(found.mark("t2")) == ["tie grey dotted", "head grey"]
    assert title(found.mark("t1")) == "B → A: met (claimed). They met."
    for meaning in ("cooperation", "conflict", "neither", "claimed, unverified or disputed"):
        assert meaning in found.texts()


def test_ties_of_one_pair_bend_apart():
    edges = [tie("A", "B", 0), tie("A", "B", 1), tie("B", "A", 2)]
    found = drawn(network_svg([node("A"), node("B")], edges, width=600))
    lines = {found.mark(f"t{n}").find(f"{SVG}path").get("d") for n in range(3)}
    controls = {re.search(r"Q(\S+)", line)[1] for line in lines}
    assert len(controls) == 3


def test_network_leaves_the_lightest_out_and_says_so():
    nodes = [node(f"n{n}", weight=n) for n in range(MOST_NODES + 3)]
    found = drawn(network_svg(nodes, [tie("n0", "n9")], width=1000))
    assert len(found.marks("actor")) == MOST_NODES
    assert found.mark("n2") is None
    assert "of less weight, left out: 3" in found.texts()
    assert "ties of less weight or of what is left out, not drawn: 1" in found.texts()


def test_order_of_nodes_and_edges_does_not_show():
    nodes = [node(name) for name in "ABCDE"]
    edges = [tie("A", "B", 0), tie("B", "C", 1), tie("A", "C", 2), tie("D", "C", 3)]
    one = network_svg(nodes, edges, width=700)
    assert network_svg(nodes[::-1], edges[::-1], width=700) == one


def test_only_the_first_of_a_mark_are_told_with_their_ids():
    light = [event(n)._replace(told="", sentence="") for n in range(MOST_MARKS + 1)]
    asked = []

    def tell(some):
        asked.extend(some)
        return [one._replace(id=f"id-{one.id}", sentence="They met.") for one in some]

    found = drawn(timeline_svg(light, width=800, tell=tell))
    assert asked == light[:3]
    assert title(found.mark("id-e0 id-e1 id-e2")).count("They met.") == 3
    assert title(found.marks()[0]).endswith(f"and {MOST_MARKS - 2} more")


def test_names_cover_neither_circles_nor_each_other_and_stay_inside():
    circles = [Circle(40.0 * (n % 8), 20.0 * (n // 8) + 20, 6, f"name {n}") for n in range(64)]
    placed = labelled(circles, 300)
    boxes = [
        (at.x, at.y - 10, at.x + text_width(one.name, 12), at.y + 3)
        for at, one in zip(placed, circles, strict=True)
        if at is not None
    ]
    assert 3 < len(boxes) < 64
    assert all(left >= 0 and right <= 300 for left, _, right, _ in boxes)
    for n, one in enumerate(boxes):
        for two in boxes[n + 1 :]:
            assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]


def test_names_stand_on_the_side_away_from_the_middle_if_there_is_room():
    circles = [Circle(100, 20, 5, "west"), Circle(500, 20, 5, "east"), Circle(20, 60, 5, "western")]
    west, east, rim = labelled(circles, 600)
    assert west.x < 100
    assert east.x > 500
    assert rim.x > 20


def test_too_narrow_a_figure_is_drawn_as_wide_as_it_needs():
    events = [event(0, lane="W" * 30), event(1, "2022-03-01", lane="W" * 30)]
    assert timeline_svg(events, width=1) == timeline_svg(events, width=240)
    found = drawn(timeline_svg(events, width=1))
    one, two = (float(found.mark(f"e{n}").find(f"{SVG}circle").get("cx")) for n in (0, 1))
    assert 100 < one < two < 240
    assert barometer_svg([acts()], width=1) == barometer_svg([acts()], width=240)
    assert network_svg([node("A")], [], width=1) == network_svg([node("A")], [], width=240)


def everywhere(text):
    """Return the three figures with this text wherever text can stand."""
    one = TimelineEvent(text, "2022-02-27", False, text, text, text, text)
    row = PairActs(text, "2022-02-27", False, text, text, text, 1, 1.0, text)
    edge = NetworkEdge(text, text, text, text, 1, text, 0, text)
    around = {"width": 400, "title": text, "note": text}
    return [
        timeline_svg([one], **around),
        barometer_svg([row], **around),
        network_svg([NetworkNode(text, text, text, 1)], [edge], **around),
    ]


ALLOWED = {"svg", "title", "desc", "style", "g", "rect", "circle", "polygon", "path", "text"}


def check_harmless(svg):
    root = drawn(svg).root
    for one in root.iter():
        assert etree.QName(one).localname in ALLOWED
        assert not any(name.startswith("on") or "href" in name for name in one.attrib)
    assert len(list(root.iter(f"{SVG}style"))) == 1
    assert not re.search("url\\(|@import|http(?!://www.w3.org/2000/svg)", svg)
    words = [one.text or "" for one in root.iter(f"{SVG}text", f"{SVG}title", f"{SVG}desc")]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(words))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    for svg in everywhere(text):
        check_harmless(svg)
        titles = [one.text for one in drawn(svg).root.iter(f"{SVG}title")]
        assert any(shown(text).replace("\ud800", "\ufffd").replace("\ufffe", "\ufffd") in one
                   for one in titles)  # fmt: skip


@given(st.text(alphabet=st.characters()))
def test_any_text_gives_well_formed_xml(text):
    for svg in everywhere(text):
        drawn(svg)
        assert svg.encode()


def test_marks_of_direction_stay_and_what_turns_text_does_not():
    assert shown("\u200fשלום\u202eabc\u2069") == "\u200fשלום\ufffdabc\ufffd"
    assert clipped("\u202eabcdef", 4) == "\ufffdab…"


@pytest.mark.parametrize("draw", [timeline_svg, barometer_svg])
@pytest.mark.parametrize("date", ["0001-01", "9999", "9999-12-31", "0001-01-01/9999-12-31"])
def test_first_and_last_year_of_the_calendar_can_be_drawn(draw, date):
    row = event(0, date) if draw is timeline_svg else acts(0, date)
    assert len(drawn(draw([row], width=400)).marks()) == 1


@pytest.mark.parametrize(
    ("date", "first", "days"),
    [
        ("2024-02", "2024-02-01", 29), ("2023-02", "2023-02-01", 28), ("2022-12", "2022-12-01", 31),
        ("2024", "2024-01-01", 366), ("2022-02-27/2022-03-01", "2022-02-27", 3),
        ("2022-03-02/2022-03-01", "2022-03-02", 1),
    ],
)  # fmt: skip
def test_span_of_a_date(date, first, days):
    assert span_of(date) == (span_of(first).first, span_of(first).first + days - 1)


@pytest.mark.parametrize("date", [None, "", "soon", "2022-13", "2022-02-30", "2022-02-27/x", "/"])
def test_what_is_no_date_has_no_span(date):
    assert span_of(date) is None


def test_coarser_spans_hold_the_finer_ones_to_the_end_of_the_calendar():
    assert coarser(span_of("2022-02-27"), 3) == Span(
        span_of("2022-01").first, span_of("2022-03").last
    )
    assert coarser(span_of("9999-12-31"), 120).last == span_of("9999").last
    assert coarser(span_of("0001-01-01"), 12).first == 1


def test_window_holds_all_dates_unless_a_few_lie_far_off():
    near = [span_of(f"2022-02-{day:02}") for day in range(1, 27)]
    assert window(near) == Span(near[0].first, near[-1].last)
    far = window([*near, span_of("1900")])
    assert far.first > span_of("2021").first
    assert window([near[0], span_of("1900")]).first == span_of("1900").first


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2022-02-26", "2022-03-01", ["2022-02-26", "2022-02-27", "2022-02-28", "2022-03-01"]),
        ("2022-01-05", "2022-06-30", ["2022-02", "2022-03", "2022-04", "2022-05", "2022-06"]),
        ("2015", "2022", ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"]),
    ],
)
def test_axis_has_marks_of_the_calendar(first, last, labels):
    axis = Axis(Span(span_of(first).first, span_of(last).last), 0, 800)
    assert [one.children[0] for one in axis.rules(20, 40) if one.tag == "text"] == labels


@pytest.mark.parametrize("name", ["timeline", "states"])
def test_rows_that_are_not_drawn_are_not_made(name):
    table = get_report(name).run(MemoryView(two_presidents(), week_after()), {"status": "all"})
    made = resolve_name(FIGURES[name])(table.model_copy(update={"rows": tuple(table.rows)}))
    lazy = Counting(table.rows)
    assert resolve_name(FIGURES[name])(table.model_copy(update={"rows": lazy})) == made
    assert lazy.made == len([one for one in table.rows if one[0] is not None])


class Counting(LazyRows):
    """Counts the rows of other lazy rows that are made."""

    def __init__(self, rows):
        super().__init__(range(len(rows)), self.make, lambda _: rows.known())
        self.rows, self.made = rows, 0

    def make(self, places):
        self.made += len(places)
        return [self.rows[place] for place in places]


def test_ego_table_is_a_network_with_the_signs_of_its_event_types():
    columns = ("source", "relation", "target", "count", "status", "id", "evidence")
    rows = (
        ("Lind", "CONSULT", "Petrak", 2, "reported", "x1", "a#1"),
        ("Petrak", "THREATEN", "Lind", 1, "claimed", "x2", "a#2"),
        ("Lind", "holds role", "Anvaria", 1, None, "x3", "a#3"),
    )
    found = drawn(tables.ego(ReportTable(title="Ego", columns=columns, rows=rows, note="n")))
    colours = {key: classes(found.mark(key))[0] for key in ("x1", "x2", "x3")}
    assert colours == {"x1": "tie blue", "x2": "tie red dashed", "x3": "tie grey"}
    assert {one.get("data-id") for one in found.marks("actor")} == {"Lind", "Petrak", "Anvaria"}


def test_every_figure_has_a_title_and_a_description_and_one_style():
    svgs = everywhere("x")
    styles = {drawn(svg).root.find(f"{SVG}style").text for svg in svgs}
    assert len(styles) == 1
    assert "prefers-color-scheme:dark" in styles.pop()
    for svg in svgs:
        assert [etree.QName(one).localname for one in drawn(svg).root[:3]] == [
            "title", "desc", "style",
        ]  # fmt: skip
    assert set(FIGURES) == {"timeline", "states", "ego"}
