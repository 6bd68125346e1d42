"""Every figure: text stays text, and what no figure does differently."""

import re
from pkgutil import resolve_name

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from graphkit.report import get_report
from graphkit.report.figures import FIGURES
from graphkit.report.figures.barometer import PairActs
from graphkit.report.figures.frame import bare
from graphkit.report.figures.network import NetworkEdge, NetworkNode
from graphkit.report.figures.svg import clipped
from graphkit.report.figures.timeline import TimelineEvent, timeline_figure
from graphkit.report.render import steady
from graphkit.report.rows import LazyRows
from tests.builders_story import two_presidents, week_after
from tests.figures import (
    SVG,
    acts,
    barometer_svg,
    drawn,
    event,
    network_svg,
    node,
    timeline_svg,
)
from tests.memory_view import MemoryView

HOSTILE = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "&amp;<!--", "a\u202egpj.exe",
    "\u2066x", "bell\x07\x1b[2J", "\ud800 alone", "\ufffe", "{}:;}",
    "</svg><a href='javascript:x'>",
]  # fmt: skip


@pytest.mark.parametrize("draw", [timeline_svg, barometer_svg])
def test_figure_without_dates_says_that_there_is_nothing(draw):
    assert "nothing to draw" in drawn(draw([], width=800)).texts()


def test_bare_figure_leaves_heading_legend_and_notes_to_the_page():
    figure = timeline_figure([event(0), event(1, None)], width=800, title="Talks", note="one")
    found = drawn(bare(figure))
    assert found.mark("e0") is not None
    assert found.root.find(f"{SVG}style") is None
    assert "Talks" not in found.texts()
    assert "one" not in found.texts()
    assert [one.meaning for one in figure.caption.samples] == ["reported"]
    assert figure.caption.notes[:2] == ["one", "without a date, left out: 1"]


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


ALLOWED = {
    "svg",
    "title",
    "desc",
    "style",
    "g",
    "rect",
    "circle",
    "polygon",
    "path",
    "text",
    "tspan",
}


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
        assert any(steady(text).replace("\ud800", "\ufffd").replace("\ufffe", "\ufffd") in one
                   for one in titles)  # fmt: skip


@given(st.text(alphabet=st.characters()))
def test_any_text_gives_well_formed_xml(text):
    for svg in everywhere(text):
        drawn(svg)
        assert svg.encode()


def test_marks_of_direction_stay_and_what_turns_text_does_not():
    assert steady("\u200fשלום\u202eabc\u2069") == "\u200fשלום\ufffdabc\ufffd"
    assert clipped("\u202eabcdef", 4) == "\ufffdab…"


@pytest.mark.parametrize("draw", [timeline_svg, barometer_svg])
@pytest.mark.parametrize("date", ["0001-01", "9999", "9999-12-31", "0001-01-01/9999-12-31"])
def test_first_and_last_year_of_the_calendar_can_be_drawn(draw, date):
    row = event(0, date) if draw is timeline_svg else acts(0, date)
    assert len(drawn(draw([row], width=400)).marks()) == 1


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
