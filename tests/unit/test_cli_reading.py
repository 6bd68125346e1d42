"""A command has read its answer before it writes it: who reads along keeps no writer out."""

import pytest

from graphkit.cli.printing import Output
from graphkit.report.rows import LazyRows
from graphkit.store.sqlite import SQLiteStore
from tests.builders_story import week_after
from tests.cli_fixtures import run
from tests.store_contents import put


@pytest.mark.parametrize(
    "call",
    [
        ("report", "events"),
        ("report", "events", "-f", "json"),
        ("report", "timeline", "-f", "svg"),
        ("report", "page", "-o", "page.html"),
        ("entity", "list"),
        ("entity", "list", "--label", "Event"),
        ("entity", "show", "Ada Lind"),
        ("find", "Lind"),
        ("path", "Ada Lind", "Goran Petrak"),
        ("show", "Ada Lind"),
    ],
    ids=" ".join,
)
def test_store_can_be_written_while_its_answer_is_printed(call, store, monkeypatch):
    became = []

    def text(*_):
        with SQLiteStore(store, timeout=0) as other:
            became.extend(put(other, week_after()))

    monkeypatch.setattr(Output, "text", text)
    assert run(*call).exit_code == 0
    assert became == ["new"]


@pytest.mark.usefixtures("store")
def test_picture_is_drawn_of_columns_and_not_of_all_rows(monkeypatch):
    drawn, known = [], LazyRows.known
    monkeypatch.setattr(LazyRows, "known", lambda rows: drawn.append(len(rows)) or known(rows))
    assert run("report", "timeline", "-f", "svg").stdout.startswith("<svg")
    assert len(drawn) == 1
