"""Pytest plugin: tests that need a program which may not be installed.

They get its marker, and are skipped with one line that says what to install; with CI=true they
fail.
"""

import os
from typing import NoReturn

import pytest

__all__ = ["miss"]

MARKERS = {"browser": "browser", "neo4j_server": "neo4j"}  # of the fixture that starts it
SKIPPED = pytest.StashKey[list[str]]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Before -m selects: whatever asks for the program has the marker.
    for item in items:
        for fixture in MARKERS.keys() & {*getattr(item, "fixturenames", ())}:
            item.add_marker(MARKERS[fixture])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for line in config.stash.get(SKIPPED, []):
        terminalreporter.write_line(line)


def miss(config: pytest.Config, tests: str, missing: str) -> NoReturn:
    """Skip the test that asks, or with CI=true fail it: `tests` cannot run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{tests} cannot run: {missing}", pytrace=False)
    config.stash.setdefault(SKIPPED, []).append(
        f"{tests[0].upper()}{tests[1:]} were skipped: {missing}"
    )
    pytest.skip(missing)
