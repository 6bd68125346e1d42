"""Rows of a table that are made when they are read: a table of 100,000 shows fifty."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

__all__ = ["LazyRows"]

PAGE = 1000  # rows made at a time
T = TypeVar("T")
Row = tuple[str | int | float | None, ...]


class LazyRows(Sequence[Row], Generic[T]):
    """One row for each of `keys`, in their order, made by `make` for several keys at a time."""

    def __init__(self, keys: Sequence[T], make: Callable[[Sequence[T]], Sequence[Row]]) -> None:
        self._keys = keys
        self._make = make

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, len(self._keys), PAGE):
            yield from self._make(self._keys[start : start + PAGE])

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> "LazyRows[T]": ...
    def __getitem__(self, place: "int | slice") -> "Row | LazyRows[T]":
        if isinstance(place, slice):
            return LazyRows(self._keys[place], self._make)
        return self._make([self._keys[place]])[0]
