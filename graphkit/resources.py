"""Where the files that ship with graphkit lie, in a checkout and in an installed wheel."""

from pathlib import Path

from graphkit.errors import ResourceError

__all__ = ["models_dir", "schemas_dir", "seeds_dir"]

PACKAGE = Path(__file__).parent


def seeds_dir() -> Path:
    """Return the folder of the gazetteers and sample articles.

    Raises:
        ResourceError: if it is missing.
    """
    return _find("seeds")


def models_dir() -> Path:
    """Return the folder of the language pipeline.

    Raises:
        ResourceError: if it is missing.
    """
    return _find("models")


def schemas_dir() -> Path:
    """Return the folder of the ontology, its JSON schemas and the Cypher files.

    Raises:
        ResourceError: if it is missing.
    """
    return _find("schemas")


def _find(name: str) -> Path:
    # A wheel holds the folder inside the package, a checkout beside it.
    for parent in (PACKAGE, PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise ResourceError(
        f"the folder {name}/ of graphkit is missing beside {PACKAGE}: reinstall graphkit"
    )
