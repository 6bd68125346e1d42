"""Where the files that ship with graphkit lie, in a checkout and in an installed wheel."""

from pathlib import Path

from graphkit.errors import ResourceError

__all__ = ["models_dir", "schemas_dir", "seeds_dir"]

_PACKAGE = Path(__file__).parent


def models_dir() -> Path:
    """Return the folder of the language model."""
    return _folder("models")


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
