"""Says at the end of the run what the gate measured and what it could not."""

import pytest

REPORT = pytest.StashKey[list[str]]()


@pytest.fixture
def report(pytestconfig) -> list[str]:
    """Lines for the summary."""
    return pytestconfig.stash.setdefault(REPORT, [])


def pytest_terminal_summary(terminalreporter, config) -> None:
    lines = config.stash.get(REPORT, [])
    if lines:
        terminalreporter.section("quality")
        for line in lines:
            terminalreporter.write_line(line)
