"""Turn news articles into a knowledge graph in which every edge opens its sentence."""

from typing import TYPE_CHECKING

from graphkit.version import __version__

if TYPE_CHECKING:
    from graphkit.store import open_store

__all__ = ["__version__", "open_store"]


def __getattr__(name: str) -> object:
    """Load what a name stands for when it is first asked for: imports cost time."""
    if name == "open_store":
        from graphkit.store import open_store  # noqa: PLC0415

        return open_store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name what is loaded when it is first asked for, too."""
    return sorted({*globals(), *__all__})
