"""The timeline: what is drawn of dates and statuses, and what is counted where all is too much."""

import pytest

from graphkit.report.figures.gathering import MOST_MARKS
from graphkit.report.figures.glyphs import STATUSES
from tests.figures import SVG, classes, drawn, event, timeline_svg, title


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
