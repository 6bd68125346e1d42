"""The password of the development server: random, in an ``.env`` file that git ignores."""

import os
import re
import secrets
from pathlib import Path

from tools.neo4j.errors import ServerError

ENV_FILE = Path(".env")
VARIABLE = "NEO4J_PASSWORD"


def read_password(env_file: Path) -> str | None:
    """Return the password that an ``.env`` file names, None without a file or without that line."""
    try:
        text = env_file.read_text("utf-8")
    except FileNotFoundError:
        return None
    found = re.findall(rf"^(?:export[ ]+)?{VARIABLE}=(.*)$", text, re.MULTILINE)
    if not found:
        return None
    # The last line wins, as in docker compose; a pair of quotes is not part of the value.
    value = found[-1].strip()
    unquoted = re.fullmatch(r"""(["'])(.*)\1""", value)
    value = value if unquoted is None else unquoted[2]
    if value == "":
        raise ServerError(f"{env_file} has an empty {VARIABLE}: write one, or delete the line")
    return value


def ensure_password(env_file: Path) -> str:
    """Return the password of an ``.env`` file; a random one is added first if the file has none."""
    password = read_password(env_file)
    if password is not None:
        return password
    # Hexadecimal digits need no quoting anywhere the password travels: .env, compose, a shell.
    password = secrets.token_hex(16)
    flags = os.O_CREAT | os.O_APPEND | os.O_RDWR
    with os.fdopen(os.open(env_file, flags, 0o600), "r+b", buffering=0) as file:
        os.fchmod(file.fileno(), 0o600)
        present = file.read()
        ending = b"" if present == b"" or present.endswith(b"\n") else b"\n"
        file.write(ending + f"{VARIABLE}={password}\n".encode())
    return password
