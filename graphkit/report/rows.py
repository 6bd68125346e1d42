"""Rows of a table that are made when they are read: a table of 100,000 shows a hundred."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

from graphkit.errors import StoreError
from graphkit.model.node import Node
from graphkit.store.base import View

__all__ = ["LazyRows", "gone", "nodes_by_id"]

PAGE = 1000  # rows made at a time
T = TypeVar("T")
AnyNode = TypeVar("AnyNode", bound=Node)
Row = tuple[str | int | float | None, ...]


Cells = Sequence[str | int | float | None]


class LazyRows(Sequence[Row], Generic[T]):
    """One row for each of `keys`, in their order, made by `make` for several keys at a time.

    `known` gives columns that can be had for all keys without making rows.
    """

    def __init__(
        self,
        keys: Sequence[T],
        make: Callable[[Sequence[T]], Sequence[Row]],
        known: Callable[[Sequence[T]], Mapping[str, Cells]] | None = None,
    ) -> None:
        self._keys = keys
        self._make = make
        self._known = known

    def known(self) -> Mapping[str, Cells]:
        """Return the columns that are known of all rows."""
        return {} if self._known is None else self._known(self._keys)

    def some(self, places: Sequence[int]) -> "LazyRows[T]":
        """Return the rows at these places."""
        return LazyRows([self._keys[place] for place in places], self._make, self._known)

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
            return LazyRows(self._keys[place], self._make, self._known)
        return self._make([self._keys[place]])[0]


def nodes_by_id(
    view: View, kind: type[AnyNode], labels: Collection[str], ids: Collection[str]
) -> Mapping[str, AnyNode]:
    """Return the nodes that rows are made of, by their ids.

    Raises:
        StoreError: One is gone, because another program has changed the store since it was chosen.
    """
    nodes = view.nodes(labels=labels, ids=ids) if ids else ()
    found = {node.id: node for node in nodes if isinstance(node, kind)}
    missing = next((key for key in ids if key not in found), None)
    if missing is not None:
        raise gone(missing)
    return found


def gone(node_id: str) -> StoreError:
    """Return the error for a node that was there a moment ago."""
    return StoreError(
        f"{node_id} is no longer in the store: another program has changed it meanwhile; "
        "run the command again"
    )
