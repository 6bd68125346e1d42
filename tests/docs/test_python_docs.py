"""The page on Python does what it says."""

import doctest
from pathlib import Path

from tests.docs.examples import example_store

PAGE = Path(__file__).parents[2] / "docs" / "python.md"


def test_lines_for_python_answer_as_the_page_says(monkeypatch, capsys):
    with example_store() as file:
        monkeypatch.chdir(file.parent)
        done = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
        monkeypatch.undo()
    assert done.failed == 0, capsys.readouterr().out
    assert done.attempted == PAGE.read_text(encoding="utf-8").count("\n>>> ")
