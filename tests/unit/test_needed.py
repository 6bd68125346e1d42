"""Tests whose program is not installed: skipped with one line, in CI a failure."""

from types import SimpleNamespace

import pytest

from tests.needed import SKIPPED, miss


@pytest.fixture
def config():
    return SimpleNamespace(stash=pytest.Stash())


def test_without_its_program_a_test_is_skipped_and_a_line_says_what_to_install(config, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="install Java"):
        miss(config, "the Neo4j tests", "install Java")
    assert config.stash[SKIPPED] == ["The Neo4j tests were skipped: install Java"]


def test_in_ci_it_fails(config, monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="the Neo4j tests cannot run: install Java"):
        miss(config, "the Neo4j tests", "install Java")
    assert SKIPPED not in config.stash
