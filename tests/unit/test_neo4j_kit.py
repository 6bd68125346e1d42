"""The server kit without a server: jars, passwords, ports, processes."""

import os
import select
import signal
import socket
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.builders_program import program_maker
from tools.neo4j import background, jars
from tools.neo4j.errors import ServerError, UnavailableError
from tools.neo4j.home import HOST, Ports, free_ports, write_conf
from tools.neo4j.password import ensure_password, read_password

ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(tmp_path, monkeypatch):
    return program_maker(tmp_path, monkeypatch)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "graphkit"


@pytest.fixture
def maven(program, tmp_path):
    """A Maven that notes each call and copies one jar, slowly."""
    program(
        "mvn",
        f"echo called >> {tmp_path}/calls\n"
        'for a in "$@"; do case $a in -DoutputDirectory=*) out=${a#*=};; esac; done\n'
        'mkdir -p "$out"; sleep 0.3; echo jar > "$out/server.jar"',
    )
    return lambda: (tmp_path / "calls").read_text("utf-8").count("called")


def test_jars_are_fetched_once_even_when_many_ask_at_the_same_time(cache, maven):
    with ThreadPoolExecutor(4) as pool:
        folders = set(pool.map(lambda _: jars.fetch_jars(), range(4)))
    assert folders == {cache / f"neo4j-{jars.version()}"}
    assert (folders.pop() / "server.jar").is_file()
    assert maven() == 1


def test_jars_are_fetched_again_when_the_pom_has_changed(cache, maven):
    folder = jars.fetch_jars()
    (folder / jars.STAMP).write_text("of an older pom", "utf-8")
    (folder / "stale.jar").touch()
    assert jars.fetch_jars() == folder
    assert maven() == 2
    assert not (folder / "stale.jar").exists()
    assert sorted(path.name for path in cache.iterdir()) == [folder.name, f"{folder.name}.lock"]


def test_a_failed_fetch_leaves_no_folder_and_names_the_cause_in_one_line(cache, program):
    program("mvn", 'echo "[ERROR] Unknown host"; echo "[ERROR] more"; exit 1')
    with pytest.raises(UnavailableError, match=r"check the network: \[ERROR\] Unknown host$"):
        jars.fetch_jars()
    assert [path.suffix for path in cache.iterdir()] == [".lock"]


@pytest.mark.usefixtures("cache", "program")
def test_without_maven_the_message_names_what_to_install():
    with pytest.raises(
        UnavailableError, match=r"^[^\n]*no mvn[^\n]*apt-get install [^\n]*maven[^\n]*$"
    ):
        jars.fetch_jars()


@pytest.mark.usefixtures("program")
def test_without_java_the_message_names_what_to_install():
    with pytest.raises(UnavailableError, match=r"^[^\n]*apt-get install openjdk-17[^\n]*$"):
        jars.find_java()


@pytest.mark.parametrize("told", ['openjdk version "11.0.2"', 'java version "1.8.0_452"', "none"])
def test_a_java_that_is_too_old_is_refused(program, told):
    program("java", f"echo '{told}' >&2")
    with pytest.raises(UnavailableError, match="Java 17 or newer"):
        jars.find_java()


@pytest.mark.parametrize("told", ['openjdk version "17.0.15" 2025-04-15', 'java version "21"'])
def test_a_java_that_is_new_enough_is_taken(program, told):
    java = program("java", f"echo '{told}' >&2")
    assert jars.find_java() == str(java)


def test_java_home_comes_before_path(program, tmp_path, monkeypatch):
    told = program("java", "echo 'version \"21\"' >&2")
    home = tmp_path / "jdk"
    (home / "bin").mkdir(parents=True)
    ours = told.rename(home / "bin" / "java")
    program("java", "echo 'version \"8\"' >&2")
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert jars.find_java() == str(ours)


def test_a_password_is_written_once_for_its_owner_only(tmp_path):
    env_file = tmp_path / ".env"
    password = ensure_password(env_file)
    assert len(password) >= 32
    assert env_file.read_text("utf-8") == f"NEO4J_PASSWORD={password}\n"
    assert stat.S_IMODE(env_file.stat().st_mode) == 0o600
    assert ensure_password(env_file) == password


def test_a_password_is_added_to_what_the_file_has(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_text("OTHER=1", "utf-8")
    password = ensure_password(env_file)
    assert env_file.read_text("utf-8") == f"OTHER=1\nNEO4J_PASSWORD={password}\n"
    assert stat.S_IMODE(env_file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("line", "password"),
    [
        ("NEO4J_PASSWORD=plain-words", "plain-words"),
        ("NEO4J_PASSWORD='two words'", "two words"),
        ('export NEO4J_PASSWORD="quoted"', "quoted"),
        ("NEO4J_PASSWORD=first\nNEO4J_PASSWORD=last", "last"),
        ("# NEO4J_PASSWORD=commented\nMY_NEO4J_PASSWORD=other", None),
    ],
)
def test_a_password_is_read_as_compose_reads_it(tmp_path, line, password):
    env_file = tmp_path / ".env"
    env_file.write_text(f"{line}\n", "utf-8")
    assert read_password(env_file) == password


def test_an_empty_password_is_an_error(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_text("NEO4J_PASSWORD=\n", "utf-8")
    with pytest.raises(ServerError, match="empty NEO4J_PASSWORD"):
        ensure_password(env_file)


def test_only_a_taken_port_is_replaced():
    with socket.create_server((HOST, 0)) as taken:
        wanted = Ports(bolt=taken.getsockname()[1], http=free_ports().http)
        ports = free_ports(wanted)
    assert ports.http == wanted.http
    assert ports.bolt not in {wanted.bolt, wanted.http}


def test_a_conf_names_each_setting_once_and_binds_the_loopback_address(tmp_path):
    write_conf(tmp_path, Ports(bolt=1001, http=1002), {"server.memory.pagecache.size": "8m"})
    lines = (tmp_path / "conf" / "neo4j.conf").read_text("utf-8").splitlines()
    conf = dict(line.split("=", 1) for line in lines)
    assert len(conf) == len(lines)
    assert conf["server.memory.pagecache.size"] == "8m"
    assert conf["server.bolt.listen_address"] == "127.0.0.1:1001"
    assert conf["server.http.listen_address"] == "127.0.0.1:1002"
    assert conf["server.default_listen_address"] == "127.0.0.1"


def test_a_recorded_process_that_is_not_the_server_is_never_taken_for_it(tmp_path):
    (tmp_path / background.STATE).write_text(
        f'{{"pid": {os.getpid()}, "bolt": 1, "http": 2}}', "utf-8"
    )
    assert background.status(tmp_path) is None
    assert background.stop(tmp_path) is False


def test_a_damaged_record_is_an_error(tmp_path):
    (tmp_path / background.STATE).write_text("{", "utf-8")
    with pytest.raises(ServerError, match="damaged"):
        background.status(tmp_path)


def test_a_server_of_a_killed_test_run_is_killed_too():
    script = (
        "import subprocess, time\n"
        "from tools.neo4j.ephemeral import guarded\n"
        "with guarded(subprocess.Popen(['sleep', '60'])) as process:\n"
        "    print(process.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE) as run:
        pid = int(run.stdout.readline())
        os.kill(pid, 0)
        run.send_signal(signal.SIGKILL)
        # The pipe is shared with the sleeping process: it ends when both are gone.
        ended, _, _ = select.select([run.stdout], [], [], 10)
        assert ended
        assert run.stdout.read() == b""
