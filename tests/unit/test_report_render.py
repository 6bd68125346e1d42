"""Tables as text: what is escaped, defused, aligned and marked."""

import csv
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphkit.report import ReportTable
from graphkit.report.details import Line, quotes
from graphkit.report.render import printable, to_csv, to_json, to_markdown, to_plain
from graphkit.report.saved import saved_names, saved_query
from graphkit.report.terminal import terminal_lines

CELLS = st.one_of(st.none(), st.integers(-(2**53), 2**53), st.text())


def table(*rows, columns=("a", "b"), note=""):
    return ReportTable(title="T", columns=columns, rows=rows, note=note)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_csv_cell_that_a_spreadsheet_would_calculate_is_defused(text):
    rows = list(csv.reader(io.StringIO(to_csv(table((text, -1))), newline="")))
    assert rows[1] == ["'" + text.replace("\r", "\n"), "-1"]


def lines_fed(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


@example([("a\rb", "\r\n")])
@given(st.lists(st.tuples(CELLS, CELLS)))
def test_csv_and_json_keep_every_cell(rows):
    filled = table(*rows)
    back = list(csv.reader(io.StringIO(to_csv(filled), newline="")))
    assert len(back) == len(rows) + 1
    for row, cells in zip(rows, back[1:], strict=True):
        shown = ["" if cell is None else lines_fed(str(cell)) for cell in row]
        kept = [cell.removeprefix("'") for cell in cells]
        assert [cell.removeprefix("'") for cell in shown] == kept
    assert json.loads(to_json(filled.columns, filled.rows)) == [
        dict(zip("ab", row, strict=True)) for row in rows
    ]


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1))
def test_plain_and_markdown_hold_one_row_a_line(rows):
    assert len(to_plain(table(*rows)).splitlines()) == len(rows) + 2
    assert len(to_markdown(table(*rows)).splitlines()) == len(rows) + 4


@given(st.text())
def test_printable_text_cannot_steer_a_terminal(text):
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown)


def test_markdown_escapes_what_would_be_markup():
    assert "| a\\|b \\*c\\* | \\<img\\> |" in to_markdown(table(("a|b *c*", "<img>")))


@pytest.mark.parametrize("render", [to_plain, to_markdown])
def test_guessed_date_has_a_tilde_for_people_and_its_basis_for_machines(render):
    filled = table(
        ("2024-01-02", "article_date"),
        ("2024-01-03", "explicit"),
        (None, "article_date"),
        columns=("date", "date_basis"),
    )
    text = render(filled)
    assert "~2024-01-02" in text
    assert "~2024-01-03" not in text
    assert "date_basis" not in text
    assert "date,date_basis\n2024-01-02,article_date\n" in to_csv(filled)


@pytest.mark.parametrize("render", [to_plain, to_markdown])
def test_empty_table_says_so_with_its_note(render):
    text = render(table(note="why"))
    assert "nothing found\n" in text
    assert text.endswith("why\n")


def test_terminal_takes_markup_for_text():
    from rich.console import Console  # noqa: PLC0415

    columns = ("a", "sentence", "article", "evidence")
    rows = ReportTable(title="T", columns=columns, rows=(("[red]", "[b]x[/b]", "t", "e#1"),))
    console = Console(file=io.StringIO(), width=40)
    for line in terminal_lines(rows, 40):
        console.print(line)
    text = console.file.getvalue()
    assert "[red]" in text
    assert "[b]x[/b]" in text


def test_overlapping_words_of_one_sentence_are_marked_once():
    def line(start, end, relation):
        return Line(relation, "x", "reported", None, "abcdefghij", "A", "e#1", start, end)

    found = quotes([line(4, 6, "DID"), line(0, 2, "TO"), line(5, 8, "DID"), line(3, 3, "AT")])
    assert len(found) == 1
    assert found[0].spans == ((0, 2), (4, 8))
    assert found[0].relations == ("DID x", "TO x", "AT x")


@pytest.mark.parametrize("name", saved_names())
def test_saved_query_has_a_title_a_question_and_only_the_parameters_it_uses(name):
    query = saved_query(name)
    assert query.title
    assert query.question.rstrip(")0123456789+ ").endswith("?") or "?" in query.question
    for parameter in query.parameters:
        assert f"${parameter}" in query.text
