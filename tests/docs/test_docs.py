"""What the pages tell a reader to open or type is there: links, commands, make targets."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from cogapp import Cog

from graphkit.cli import COMMANDS, cli
from graphkit.ids import article_id
from graphkit.report import REPORTS, get_report
from graphkit.report.page import PAGE

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
PAGES += sorted((ROOT / "docs").glob("*.md"))
GENERATED = [
    ROOT / name for name in ("README.md", "docs/ontology.md", "docs/cypher.md", "docs/cookbook.md")
]

FENCE = re.compile(r"^( *)```[^\n]*\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
MAKE = re.compile(r"^(?:\$ )?make ((?:[a-z][a-z0-9-]*)(?: [a-z][a-z0-9-]*)*)$", re.MULTILINE)
BETWEEN_COMMANDS = frozenset(("|", "||", "&&", ";", "<", ">", ">>"))


def slugs(page: str) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    headings = (re.sub(r"[`*]", "", match[1]).lower() for match in HEADING.finditer(page))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def broken_links(page: str, folder: Path) -> list[str]:
    """Return the relative links of a page that lead nowhere."""
    broken = []
    for match in LINK.finditer(CODE.sub("", FENCE.sub("", COMMENT.sub("", page)))):
        target, _, anchor = match[1].partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        file = folder / target if target else None
        if file is not None and not file.exists():
            broken.append(match[1])
        elif anchor:
            text = page if file is None else file.read_text(encoding="utf-8")
            broken += [] if anchor in slugs(FENCE.sub("", text)) else [match[1]]
    return broken


def snippets(page: str) -> Iterator[tuple[str, bool]]:
    """Yield lines of code blocks, and pieces of code in the prose; true says that it is a line."""
    page = COMMENT.sub("", page)
    for match in FENCE.finditer(page):
        yield from ((line.strip().removeprefix("$ "), True) for line in match[2].splitlines())
    yield from ((match[1], False) for match in CODE.finditer(FENCE.sub("", page)))


def commands(line: str) -> Iterator[list[str]]:
    """Yield the words after `graphkit` of each simple command in a line for a shell."""
    if re.search(r"(?:^|[|;&] *)(?:python -m )?graphkit ", line) is None:
        return
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    words: list[str] = []
    for word in [*lexer, ";"]:
        if word not in BETWEEN_COMMANDS:
            words.append(word)
            continue
        if words[:3] == ["python", "-m", "graphkit"]:
            words = words[2:]
        if words[:1] == ["graphkit"]:
            yield words[1:]
        words = []


def fault(words: list[str], *, whole: bool) -> str | None:
    """Say what is wrong with the arguments of graphkit, without running anything.

    `whole` is false for a piece of a command in the prose, which may lack arguments.
    """
    if words in (["--help"], ["-h"], ["--version"]) or not words[0].islower():
        return None
    if words[0] not in COMMANDS:
        return f"no command {words[0]}"
    command = cli.get_command(click.Context(cli), words[0])
    rest = words[1:]
    if isinstance(command, click.Group) and rest and rest[0].islower():
        if rest[0] not in command.commands:
            return f"no command {words[0]} {rest[0]}"
        command, rest = command.commands[rest[0]], rest[1:]
    # With the program's settings: click keeps the first --help that it makes for a command.
    above = click.Context(cli, **cli.context_settings)
    context = click.Context(command, info_name=words[0], parent=above)
    try:
        values, left, _ = command.make_parser(context).parse_args(rest)
    except click.UsageError as error:
        return error.format_message()
    if left:
        return f"too many arguments: {left}"
    faults = (_fault_of(parameter, values, whole=whole) for parameter in command.params)
    found = next((one for one in faults if one is not None), None)
    return _fault_of_report(values) if found is None and words[0] == "report" else found


def _fault_of(parameter: click.Parameter, values: dict, *, whole: bool) -> str | None:
    value = values.get(parameter.name)
    given = isinstance(value, str | list | tuple) and len(value) > 0
    if whole and parameter.required and not given and "help" not in values:
        return f"{parameter.name} is missing"
    chosen = value if isinstance(value, list | tuple) else [value]
    if given and isinstance(parameter.type, click.Choice):
        return next((f"no {one}" for one in chosen if one not in parameter.type.choices), None)
    return None


def _fault_of_report(values: dict) -> str | None:
    name = values.get("name")
    if not isinstance(name, str) or not name.islower():
        return None
    if name not in (*REPORTS, PAGE):
        return f"no report {name}"
    asked_for = () if name == PAGE else get_report(name).parameters
    taken = {parameter.name for parameter in asked_for}
    asked = {"actor", "since", "until", "status", "claim"} & values.keys()
    return f"report {name} takes no {sorted(asked - taken)}" if asked - taken else None


def targets(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z0-9-]*):", makefile, re.MULTILINE))


def missing_targets(page: str, known: set[str]) -> list[str]:
    code = "\n".join(snippet for snippet, _ in snippets(page))
    return [name for m in MAKE.finditer(code) for name in m[1].split() if name not in known]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    assert broken_links(path.read_text(encoding="utf-8"), path.parent) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_can_be_typed(path):
    page = path.read_text(encoding="utf-8")
    faults = {
        line: fault(words, whole=whole)
        for line, whole in snippets(page)
        for words in commands(line)
    }
    assert {line: found for line, found in faults.items() if found is not None} == {}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_make_targets_exist(path):
    known = targets((ROOT / "Makefile").read_text(encoding="utf-8"))
    assert missing_targets(path.read_text(encoding="utf-8"), known) == []


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_pages_show_what_the_program_prints(path, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert Cog().main(["cog", "--check", str(path.relative_to(ROOT))]) == 0


def test_readme_shows_commands_that_were_checked():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = {words[0] for line, _ in snippets(page) for words in commands(line) if words}
    assert {"load", "report", "find", "show", "path", "query", "export", "push"} <= shown


def test_readme_gives_its_own_article_the_id_that_it_will_have():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    (text,) = (m[2] for m in FENCE.finditer(page) if m[2].startswith("Port strike ends"))
    assert f"graphkit show {article_id(text)[:12]}#5" in page


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("graphkit load articles/ --store news.db", None),
        ("graphkit report --list", None),
        ("curl -s https://paper.example | graphkit load -", None),
        ("graphkit burn articles/", "no command burn"),
        ("graphkit load", "paths is missing"),
        ("graphkit load a.txt --colour red", "No such option"),
        ("graphkit find one two", "too many arguments"),
        ("graphkit find port --format xml", "no xml"),
        ("graphkit report threat", "no report threat"),
        ("graphkit report central --actor Lind", "report central takes no ['actor']"),
        ("graphkit query - --store neo4j://localhost < schemas/queries/said-by.cypher", None),
    ],
)
def test_faults_of_commands_are_seen(line, found):
    (words,) = commands(line)
    said = fault(words, whole=True)
    assert said is None if found is None else found in said


def test_broken_links_and_missing_targets_are_seen():
    page = "# A b\n\n[x](gone.md) [y](README.md) [z](#a-b) [w](#c)\n\n`make tea`, `make test`\n"
    assert broken_links(page, ROOT) == ["gone.md", "#c"]
    assert missing_targets(page, {"test"}) == ["tea"]
