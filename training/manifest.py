"""The hashes by which graphkit knows that the files of models/ are those that ship."""

import hashlib
from pathlib import Path

from graphkit.resources import MANIFEST

FILES = ("coreference.json", "labels.json", "lemmas.json", "model.int8.onnx", "tokenizer.json")


def sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(folder: Path) -> None:
    """Writes the manifest anew, with the files that are there; whatever writes one calls this."""
    found = [name for name in FILES if (folder / name).exists()]
    lines = "".join(f"{sha256(folder / name)}  {name}\n" for name in found)
    (folder / MANIFEST).write_text(lines, encoding="ascii")
