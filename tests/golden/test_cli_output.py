"""What reports and exports of an invented article look like, to the byte.

`GOLDEN=write pytest tests/golden` writes the files anew; look at the difference before you keep it.
"""

import os
from pathlib import Path
from pkgutil import resolve_name

import pytest

from graphkit.export import EXPORTERS, get_exporter
from graphkit.report import REPORTS, get_report
from graphkit.report.figures import FIGURES
from graphkit.report.render import to_csv, to_markdown
from graphkit.report.terminal import readable_lines
from tests.asked import required
from tests.builders_story import two_presidents, week_after
from tests.memory_view import MemoryView

FILES = Path(__file__).parent / "files"
FIGURES_OF_THE_STORY = ("timeline", "states")
RENDERED = {".md": to_markdown, ".csv": to_csv}


def check(name: str, content: bytes) -> None:
    path = FILES / name
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(content)
    assert content == path.read_bytes(), f"{path.name} differs"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_report(name):
    table = get_report(name).run(MemoryView(two_presidents()), required(name))
    lines = readable_lines(table, 100)
    check(f"{name}.txt", "".join(f"{line.text}\n" for line in lines).encode())


@pytest.mark.parametrize("suffix", [".md", ".csv"])
def test_report_as_markdown_and_csv(suffix):
    table = get_report("events").run(MemoryView(two_presidents()), {})
    check(f"events{suffix}", RENDERED[suffix](table).encode())


@pytest.mark.parametrize("name", FIGURES_OF_THE_STORY)
def test_figure(name):
    view = MemoryView(two_presidents(), week_after())
    table = get_report(name).run(view, {"status": "all"})
    check(f"{name}.svg", resolve_name(FIGURES[name])(table).encode())


@pytest.mark.parametrize("name", EXPORTERS)
def test_export(name, tmp_path):
    graph, exporter = two_presidents(), get_exporter(name)
    target = tmp_path / "graph"
    exporter.write(graph.nodes, graph.edges, target)
    check(golden_name(name), target.read_bytes() if target.is_file() else joined(target))


def golden_name(name: str) -> str:
    return f"two-presidents{get_exporter(name).suffix or f'-{name}.txt'}"


def joined(folder: Path) -> bytes:
    files = sorted(folder.iterdir())
    return b"".join(f"== {path.name}\n".encode() + path.read_bytes() for path in files)


def test_no_golden_file_is_left_over():
    expected = {f"{name}.txt" for name in REPORTS} | {"events.md", "events.csv"}
    expected |= set(map(golden_name, EXPORTERS))
    expected |= {f"{name}.svg" for name in FIGURES_OF_THE_STORY}
    assert {path.name for path in FILES.iterdir()} == expected
