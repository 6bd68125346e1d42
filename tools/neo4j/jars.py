"""Fetches the jars of a Neo4j Community server through Maven, once per user and version."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.neo4j.errors import ServerError, UnavailableError

POM = Path(__file__).with_name("pom.xml")
STAMP = "pom.sha256"

# The versions that Neo4j 5.26 is released for are 17 and 21; newer ones start with a warning.
OLDEST_JAVA = 17
ADVICE = "install Java 17 or 21 and Maven (Debian: apt-get install openjdk-17-jre-headless maven)"
FETCH_SECONDS = 900
CAUSE_CHARACTERS = 300


def version() -> str:
    """Return the Neo4j version that pom.xml names, such as ``5.26.30``."""
    found = re.search(r"<neo4j\.version>([\d.]+)</neo4j\.version>", POM.read_text("utf-8"))
    if found is None:
        raise ServerError(f"{POM} names no <neo4j.version>: restore the file from git")
    return found[1]


def cache_folder() -> Path:
    """Return the folder of this version's jars: per user, outside the repository."""
    # The XDG specification has an empty or relative value ignored.
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if not base.is_absolute():
        base = Path.home() / ".cache"
    return base / "graphkit" / f"neo4j-{version()}"


def find_java() -> str:
    """Return the path of a Java that is new enough, from JAVA_HOME or else from PATH.

    Raises:
        UnavailableError: There is none, or it is too old.
    """
    home = os.environ.get("JAVA_HOME", "")
    java = shutil.which("java" if home == "" else str(Path(home, "bin", "java")))
    if java is None:
        raise UnavailableError(f"Neo4j needs Java, and none was found: {ADVICE}")
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    # "17.0.15" since Java 9, "1.8.0_452" before.
    found = re.search(r'version "(\d+)', told)
    if found is None or int(found[1]) < OLDEST_JAVA:
        raise UnavailableError(
            f"Neo4j needs Java {OLDEST_JAVA} or newer, which {java} is not: {ADVICE}"
        )
    return java


def fetch_jars() -> Path:
    """Return the folder of the server's jars, filled through Maven when it is not there yet.

    Several processes may ask at once: one fetches, the others wait for it. A folder is never seen
    half filled, because it gets its name after the last jar.

    Raises:
        UnavailableError: The jars are not there, and Maven is missing or could not fetch them.
    """
    folder = cache_folder()
    if _is_current(folder):
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with locked(folder.with_name(f"{folder.name}.lock")):
        if not _is_current(folder):
            _fetch_into(folder)
    return folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on a file between processes; it ends with its process."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _digest() -> str:
    return hashlib.sha256(POM.read_bytes()).hexdigest()


def _is_current(folder: Path) -> bool:
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text("utf-8") == _digest()


def _fetch_into(folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise UnavailableError(f"Neo4j's jars come through Maven, and no mvn was found: {ADVICE}")
    with tempfile.TemporaryDirectory(prefix=f"{folder.name}.", dir=folder.parent) as scratch:
        fresh = Path(scratch, "jars")
        _run_maven(maven, fresh)
        (fresh / STAMP).write_text(_digest(), "utf-8")
        if folder.exists():
            # An older pom's jars: moved aside first, so that the name is never half removed.
            folder.rename(Path(scratch, "old"))
        fresh.rename(folder)


def _run_maven(maven: str, target: Path) -> None:
    command = [
        maven,
        "--batch-mode",
        "--no-transfer-progress",
        "--quiet",
        "--strict-checksums",
        f"--file={POM}",
        "dependency:copy-dependencies",
        f"-DoutputDirectory={target}",
        "-DincludeScope=runtime",
    ]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=FETCH_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(
            f"Maven did not fetch Neo4j's jars within {FETCH_SECONDS} s: check the network"
        ) from error
    if done.returncode != 0:
        # The first line names the cause, the others how to ask Maven for more.
        cause = (done.stdout.strip().splitlines() or ["no message"])[0][:CAUSE_CHARACTERS]
        raise UnavailableError(f"Maven could not fetch Neo4j's jars, check the network: {cause}")
