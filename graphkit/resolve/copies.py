"""Near-duplicate articles."""

__all__ = ["signature", "word_count"]


def signature(text: str) -> tuple[int, ...]:
    """Stub."""
    return ()


def word_count(text: str) -> int:
    """Stub."""
    return len(text.split())
