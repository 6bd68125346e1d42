"""Tables as text: what is escaped, defused, aligned and marked."""

import csv
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphkit.errors import InputError
from graphkit.model.edges import EDGE_CLASSES
from graphkit.report import ReportTable
from graphkit.report.edge_words import EDGE_WORDS
from graphkit.report.quotes import Line, quotes
from graphkit.report.render import printable, to_csv, to_json, to_markdown
from graphkit.report.saved import read_query, saved_names, saved_query
from graphkit.report.terminal import readable_lines
from graphkit.report.wrapping import cells, wrapped

CELLS = st.one_of(st.none(), st.integers(-(2**53), 2**53), st.text())


def table(*rows, columns=("a", "b"), note=""):
    return ReportTable(title="T", columns=columns, rows=rows, note=note)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\u202egnp.exe\u202c", "\ufffdgnp.exe\ufffd"),
        ("\u2066a\u2069 b", "\ufffda\ufffd b"),
        ("Olden\u00adburg\u200b, \u200fAda\ufeff", "Oldenburg, Ada"),
        ("a\U000e0041\U000e007fb", "ab"),
        *(2 * (joined,) for joined in ("\U0001f468\u200d\U0001f467", "\u0645\u06cc\u200c\u062e")),
    ],
)  # fmt: skip
def test_what_turns_words_is_seen_and_what_nobody_sees_is_left_out(text, seen):
    assert printable(text) == seen
    assert seen in plain(table((text, 1)))
    assert seen in to_markdown(table((text, 1)))


def test_json_escapes_what_nobody_would_see():
    text = "\u202ea\u00ad\ufeff\x9b\U000e0041é\u200d"
    written = to_json("a", [(text,)])
    assert json.loads(written) == [{"a": text}]
    assert "\\u202ea\\u00ad\\ufeff\\u009b\\udb40\\udc41é\u200d" in written


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
    for row, kept_cells in zip(rows, back[1:], strict=True):
        shown = ["" if cell is None else lines_fed(str(cell)) for cell in row]
        kept = [cell.removeprefix("'") for cell in kept_cells]
        assert [cell.removeprefix("'") for cell in shown] == kept
    assert json.loads(to_json(filled.columns, filled.rows)) == [
        dict(zip("ab", row, strict=True)) for row in rows
    ]


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1))
def test_markdown_holds_one_row_a_line(rows):
    assert len(to_markdown(table(*rows)).splitlines()) == len(rows) + 4


def plain(filled, width=100):
    return "".join(f"{line.text}\n" for line in readable_lines(filled, width))


EVIDENCE = ("a", "sentence", "article", "evidence")


@pytest.mark.parametrize("columns", [("a", "b", "c", "d"), EVIDENCE])
@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=4),
    width=st.integers(20, 120),
)
def test_readable_lines_lose_no_text_and_keep_to_the_width(columns, rows, width):
    lines = list(readable_lines(table(*rows, columns=columns), width))
    assert max(cells(line.text) for line in lines) <= width
    text = "".join("".join(line.text for line in lines).split())
    for cell in (cell for row in rows for cell in row if isinstance(cell, str)):
        for word in printable(cell).split():
            assert all(text.count(char) >= word.count(char) for char in word)


def test_long_cells_are_wrapped_beside_each_other():
    assert plain(table(("one two three four", "1"), ("x", "y" * 30)), 30) == (
        "T\n"
        "a           b\n"
        "----------  ------------------\n"
        "one two     1\n"
        "three four\n"
        "x           yyyyyyyyyyyyyyyyyy\n"
        "            yyyyyyyyyyyy\n"
    )


def test_a_row_of_many_long_columns_is_listed():
    names = tuple(f"n{number}" for number in range(9))
    shown = plain(table(("w" * 20,) * 9, columns=names), 60)
    assert shown.splitlines()[1:] == [f"n{number}: {'w' * 20}" for number in range(9)]


@pytest.mark.parametrize("text", ["a  b", " lead", "x" * 50, "東京" * 30, "e\u0301" * 40, ""])
def test_wrapping_leaves_out_nothing_but_blanks(text):
    lines = wrapped(text, 10)
    assert max(map(cells, lines)) <= 10
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text())
def test_printable_text_cannot_steer_a_terminal(text):
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown)


def test_markdown_escapes_what_would_be_markup():
    assert "| a\\|b \\*c\\* | \\<img\\> |" in to_markdown(table(("a|b *c*", "<img>")))


@pytest.mark.parametrize("render", [plain, to_markdown])
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


@pytest.mark.parametrize("render", [plain, to_markdown])
def test_empty_table_says_so_with_its_note(render):
    text = render(table(note="why"))
    assert "nothing found\n" in text
    assert text.endswith("why\n")


def test_markup_is_text():
    shown = plain(table(("[red]", "[b]x[/b]", "t", "e#1"), columns=EVIDENCE))
    assert shown == "T\na\n[red]\n  [b]x[/b]\n  t · e#1\n"


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


def test_head_of_a_query_ends_where_the_query_begins():
    query = read_query('// about\n// parameters: {"a": 1}\nRETURN $a\n// title: no\n')
    assert (query.title, query.parameters) == ("", {"a": 1})


@pytest.mark.parametrize("written", ["{", "[]", "actor"])
def test_head_that_is_no_object_is_told(written):
    with pytest.raises(InputError, match="write a JSON object"):
        read_query(f"// parameters: {written}\nRETURN 1")


def test_every_edge_type_has_words():
    assert set(EDGE_WORDS) == set(EDGE_CLASSES)
