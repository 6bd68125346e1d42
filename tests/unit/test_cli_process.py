"""The command line as a process: start-up cost, pipes, signals, encodings, terminals."""

import os
import pty
import re
import resource
import signal
import subprocess
import sys
import time

import pytest

from graphkit.cli import COMMANDS
from graphkit.store import open_store
from tests.builders_hostile import hostile
from tests.store_contents import put

GRAPHKIT = [sys.executable, "-m", "graphkit"]
HEAVY = ("spacy", "networkx", "neo4j", "numpy", "onnxruntime", "pydantic", "rich", "orjson", "yaml")
HELP_SECONDS = 0.25  # of CPU


def environment(**changes):
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    return {**kept, "PYTHONPATH": root, **changes}


def run(*args, **changes):
    return subprocess.run(
        [*GRAPHKIT, *args], capture_output=True, check=False, env=environment(**changes)
    )


def on_terminal(*args, columns=80, program=GRAPHKIT, **changes):
    """Return what a command writes to a terminal."""
    leader, follower = pty.openpty()
    changes = {"TERM": "xterm-256color", "COLUMNS": str(columns), **changes}
    process = subprocess.Popen(
        [*program, *args], stdout=follower, stderr=follower, env=environment(**changes)
    )
    os.close(follower)
    output = b""
    try:
        while chunk := os.read(leader, 65536):
            output += chunk
    except OSError:  # the other end is closed
        pass
    os.close(leader)
    assert process.wait() == 0
    return output.decode().replace("\r\n", "\n")


def test_help_is_quick_and_loads_nothing_heavy():
    listing = f"import sys, graphkit.cli; print([m for m in {HEAVY} if m in sys.modules])"
    shown = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, check=True, env=environment()
    )
    assert shown.stdout.decode().strip() == "[]"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run("--help").returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < HELP_SECONDS


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_needs_no_language_model_and_no_network_library(name):
    code = (
        "import sys\nfrom graphkit.cli import cli\n"
        f"cli([{name!r}, '--help'], standalone_mode=False)\n"
        "assert not {'spacy', 'neo4j', 'onnxruntime', 'rich'} & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env=environment()
    )
    assert done.stderr.decode() == ""


@pytest.mark.usefixtures("store")
def test_pipe_that_closes_early_leaves_no_traceback():
    process = subprocess.Popen(
        [*GRAPHKIT, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.usefixtures("in_empty_folder")
def test_interrupt_ends_with_one_word():
    code = (
        "import graphkit.cli.schema as s, time\n"
        "def wait(): print('here', flush=True); time.sleep(60)\n"
        "s.generated_files = wait\n"
        "from graphkit.cli import cli\ncli(['schema'])"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout.readline() == b"here\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said.strip()) == (1, b"Aborted!")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("encoding", "quote"), [("ascii", "“".encode()), ("latin-1", rb"\u201c"), ("cp1252", b"\x93")]
)
def test_stream_that_cannot_show_a_quote_is_no_reason_to_fail(encoding, quote):
    done = run("find", "peace", PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert quote + b"We want peace" in done.stdout


@pytest.mark.usefixtures("in_empty_folder")
def test_name_that_is_no_text_is_told():
    process = subprocess.run(
        [*GRAPHKIT, "report", "overview", "--store", b"\xff\xfe.db"],
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert process.returncode == 1
    assert process.stderr.startswith(b"Error: no store at ")
    assert b"Traceback" not in process.stderr


@pytest.mark.usefixtures("store")
def test_terminal_shows_each_row_on_a_line_and_its_sentence_below():
    shown = on_terminal("report", "threats", NO_COLOR="1")
    lines = [re.sub("\x1b\\[[0-9;]*m", "", line).rstrip() for line in shown.splitlines()]
    assert lines[1:5] == [
        "date        actors        targets  mode      status    articles  witnesses",
        "2022-02-27  Goran Petrak  Anvaria  violence  reported  1         1",
        "  That day Petrak threatened Anvaria with war.",
        lines[4],
    ]
    assert lines[4].startswith("  A note, a call and a threat · ")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", ["statements", "overview"])
def test_pipe_shows_what_a_terminal_shows_without_styles(name):
    shown = re.sub("\x1b\\[[0-9;]*m", "", on_terminal("report", name, columns=100))
    assert run("report", name, COLUMNS="").stdout.decode() == shown
    narrow = run("report", name, COLUMNS="60").stdout.decode()
    assert max(map(len, narrow.splitlines())) <= 60


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_terminal_lines_keep_to_its_width(columns):
    shown = re.sub("\x1b\\[[0-9;]*m", "", on_terminal("report", "statements", columns=columns))
    assert max(map(len, shown.splitlines())) <= columns


def test_a_load_of_one_long_article_shows_that_it_goes_on():
    slow = """if True:
        import time
        from graphkit.cli import load
        load.LONG_LOAD = 0.01
        with load._progress(1) as advance:
            time.sleep(1.5)
            advance("a.txt")
        print("done")
    """
    shown = on_terminal(program=[sys.executable, "-c", slow])
    assert "0/1" in shown
    assert "0:00:01" in shown
    assert shown.endswith("done\n")


def test_csv_on_a_terminal_steers_and_turns_nothing(tmp_path):
    path = tmp_path / "hostile.db"
    with open_store(path) as store:
        put(store, hostile())
    call = ("report", "events", "-f", "csv", "--store", str(path))
    assert "\u202e" not in on_terminal(*call)
    assert "\u202e" in run(*call).stdout.decode()


@pytest.mark.usefixtures("store")
def test_no_color_means_no_color_codes_on_a_terminal():
    colour = re.compile("\x1b\\[[0-9;]*3[0-9][;m]")
    assert not colour.search(on_terminal("report", "overview", NO_COLOR="1"))


@pytest.mark.usefixtures("store")
def test_show_marks_the_words_on_a_terminal():
    shown = on_terminal("show", "Goran Petrak")
    assert "That day Petrak \x1b[1m\x1b[4mthreatened Anvaria\x1b[0m with war." in shown
    assert "[threatened" not in shown


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("graphkit re", ["report", "remove"]),
        ("graphkit report t", ["timeline", "threats"]),
        ("graphkit report --un", ["--until"]),
    ],
)
def test_completion_names_commands_reports_and_options(words, completed):
    place = str(len(words.split()) - 1)
    done = run(_GRAPHKIT_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=place)
    assert done.stdout.decode().split() == [f"plain,{word}" for word in completed]


def test_password_is_asked_for_on_a_terminal_and_never_shown():
    leader, follower = pty.openpty()
    without = {"NEO4J_USERNAME": "", "NEO4J_PASSWORD": ""}
    env = {key: value for key, value in environment().items() if key not in without}
    process = subprocess.Popen(
        [*GRAPHKIT, "report", "overview", "--store", "bolt://127.0.0.1:1"],
        stdin=follower, stdout=follower, stderr=follower, env=env, start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    shown = b""
    answers = {b"Neo4j user [neo4j]: ": b"ann\n", b"Neo4j password: ": b"Pa55-word\n"}
    try:
        while chunk := os.read(leader, 65536):
            shown += chunk
            for question, answer in list(answers.items()):
                if question in shown:
                    del answers[question]
                    os.write(leader, answer)
    except OSError:  # the other end is closed
        pass
    os.close(leader)
    assert process.wait() == 1
    assert answers == {}
    assert b"Pa55-word" not in shown
    assert shown.decode().splitlines()[-1].startswith("Error: ")
