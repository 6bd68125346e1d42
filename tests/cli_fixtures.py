"""Pytest plugin: runs commands in an empty folder, with a store of one article in it."""

import pytest
from click.testing import CliRunner, Result

from graphkit.cli import cli
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_story import two_presidents

__all__ = ["error", "run"]


@pytest.fixture
def in_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("GRAPHKIT_STORE", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def store(tmp_path, in_empty_folder):  # noqa: ARG001
    path = tmp_path / "graphkit.db"
    with open_store(path) as opened, opened.writer() as writer:
        writer.put(two_presidents(), RUN)
    return path


def run(*args, **kwargs) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args], **kwargs)


def error(*args, exit_code=1, **kwargs) -> str:
    """Return the line on standard error that a command ends with; with status 1 the only one."""
    result = run(*args, **kwargs)
    assert result.exit_code == exit_code, result.output
    assert isinstance(result.exception, SystemExit)
    lines = result.stderr.splitlines()
    if exit_code == 1:
        assert len(lines) == 1
    assert lines[-1].startswith("Error: ")
    return lines[-1].removeprefix("Error: ")
