"""docs/cli.md shows the help of every command as it is now."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from cogapp import Cog

from graphkit.cli import cli
from tests.docs.examples import command_paths

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


@pytest.mark.parametrize("path", [*command_paths()], ids=" ".join)
def test_help_of_every_command_stands_in_the_page(path):
    shown = (
        CliRunner().invoke(cli, [*path, "--help"], prog_name="graphkit", terminal_width=100).stdout
    )
    assert f"```\n{shown}```\n" in PAGE.read_text(encoding="utf-8")


def test_page_is_what_cog_makes_of_it(monkeypatch):
    monkeypatch.chdir(PAGE.parent)
    before = PAGE.read_bytes()
    assert Cog().main(["cog", "--check", PAGE.name]) == 0
    assert PAGE.read_bytes() == before


def test_every_command_is_named_in_a_heading():
    headings = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    paths = [path for path in command_paths() if path]
    expected = [" ".join(["#" * (1 + len(path)), "graphkit", *path]) for path in paths]
    assert headings[-len(expected) :] == expected
    assert os.linesep not in headings
