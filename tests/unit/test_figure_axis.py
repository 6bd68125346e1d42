"""Days, months and years as spans of days, and the marks of a calendar."""

import pytest

from graphkit.report.figures.axis import Axis, Span, coarser, span_of, window
from graphkit.report.figures.frame import MARGIN
from graphkit.report.figures.style import FONT_SIZE
from graphkit.report.figures.svg import text_width


def test_years_stand_closer_than_days():
    axis = Axis(Span(span_of("2015").first, span_of("2022").last), 0, 250)
    assert [one.children[0] for one in axis.rules(20, 40) if one.tag == "text"] == [
        "2016", "2018", "2020", "2022",
    ]  # fmt: skip


def test_last_line_of_the_axis_has_its_date_within_the_picture():
    axis = Axis(Span(span_of("2015-07").first, span_of("2024-01").last), 0, 800)
    last = [one for one in axis.rules(20, 40) if one.tag == "text"][-1]
    assert last.children == ("2024",)
    assert float(last.attributes["x"]) + text_width("2024", FONT_SIZE) < 800.1 + MARGIN


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
