"""Stand-ins for the programs that a tool starts."""

from collections.abc import Callable
from pathlib import Path

import pytest


def program_maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Return a function that writes a shell script under a name; PATH finds these and no others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("JAVA_HOME", raising=False)

    def make(name: str, script: str) -> Path:
        path = folder / name
        # The script itself may use the usual commands.
        path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", "utf-8")
        path.chmod(0o755)
        return path

    return make
