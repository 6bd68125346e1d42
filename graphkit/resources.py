"""Where the files that ship with graphkit lie, in a checkout and in an installed wheel."""

import hashlib
from functools import cache
from pathlib import Path

from graphkit.errors import ResourceError

__all__ = ["MANIFEST", "check_files", "models_dir", "schemas_dir", "seeds_dir"]

MANIFEST = "files.sha256"  # in models/; as sha256sum writes and checks it
_PACKAGE = Path(__file__).parent
_REMEDY = "install graphkit again, or in a checkout run: git restore models"


@cache
def models_dir() -> Path:
    """Return the folder of the language model; its files are checked once, in 20 ms.

    Raises:
        ResourceError: A file is missing or damaged.
    """
    folder = _folder("models")
    check_files(folder)
    return folder


def check_files(folder: Path) -> None:
    """Compare the files that the manifest of a folder lists with their hashes.

    A weight that one flipped bit has changed still loads, and gives other answers.

    Raises:
        ResourceError: The manifest or a file is missing or damaged; the text names it.
    """
    path = folder / MANIFEST
    try:
        for line in path.read_text(encoding="ascii").splitlines():
            digest, path = line[:64], folder / line[66:]
            with path.open("rb") as stream:
                same = hashlib.file_digest(stream, "sha256").hexdigest() == digest
            if not same:
                raise ResourceError(f"{path} is damaged: it is not the file that ships; {_REMEDY}")
    except (OSError, ValueError) as error:
        raise ResourceError(f"{path} is missing or damaged; {_REMEDY}") from error


def schemas_dir() -> Path:
    """Return the folder of the generated schemas and saved queries."""
    return _folder("schemas")


def seeds_dir() -> Path:
    """Return the folder of the gazetteers and sample articles."""
    return _folder("seeds")


def _folder(name: str) -> Path:
    for parent in (_PACKAGE, _PACKAGE.parent):
        folder = parent / name
        if folder.is_dir() and not (folder / "__init__.py").exists():
            return folder
    raise ResourceError(f"the folder {name} of graphkit is missing; install graphkit again")
