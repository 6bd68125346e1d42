"""Decisions to clusters: which ids are one, with every veto and judgement kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from graphkit.resolve.decision import Decision

__all__ = ["clusters"]

Pair = tuple[str, str]


def clusters(
    decisions: Iterable[Decision],
    apart: Callable[[str, str], bool],
    *,
    anchor: Callable[[str], bool] = lambda _: True,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> list[list[str]]:
    """Return the clusters of two and more ids, each sorted, in order of their first ids.

    Judged pairs are joined first, then the decisions "same" in order of falling score and of
    ids. Two clusters stay apart when two of their members were judged different, or when
    `apart` says of two of their anchors that they can never be one; so no order of input shows.

    Args:
        decisions: Those that are only "possible" are passed over.
        apart: Says whether two ids can never be one.
        anchor: Says whether an id bears a name of its own. Only anchors are held against each
            other: a surname alone contradicts nobody that it was joined to.
        same: Pairs that a person has judged to be one.
        different: Pairs that a person has judged to be two.
    """
    groups = _Groups(apart, anchor, different)
    for one, two in sorted(same):
        groups.join(one, two)
    certain = [found for found in decisions if found.outcome == "same"]
    for found in sorted(certain, key=lambda found: (-found.score, found.one, found.two)):
        groups.join_unless_apart(found.one, found.two)
    return groups.of_several()


class _Group:
    def __init__(self, member: str, *, is_anchor: bool) -> None:
        self.members = [member]
        self.anchors = [member] if is_anchor else []


class _Groups:
    """Disjoint groups of ids."""

    def __init__(
        self,
        apart: Callable[[str, str], bool],
        anchor: Callable[[str], bool],
        different: Iterable[Pair],
    ) -> None:
        self._apart = apart
        self._anchor = anchor
        self._different: Mapping[str, set[str]] = defaultdict(set)
        for one, two in different:
            self._different[one].add(two)
            self._different[two].add(one)
        self._group_of: dict[str, _Group] = {}

    def join(self, one: str, two: str) -> None:
        """Make one group of the groups of two ids."""
        small, large = self._pair(one, two)
        if small is not large:
            large.members += small.members
            large.anchors += small.anchors
            self._group_of |= dict.fromkeys(small.members, large)

    def join_unless_apart(self, one: str, two: str) -> None:
        """Join two groups, unless two of their members can never be one."""
        small, large = self._pair(one, two)
        if small is not large and not self._are_apart(small, large):
            self.join(one, two)

    def of_several(self) -> list[list[str]]:
        """Return the groups that have more than one member."""
        groups = {id(group): group.members for group in self._group_of.values()}
        return sorted(sorted(members) for members in groups.values() if len(members) > 1)

    def _group(self, member: str) -> _Group:
        if member not in self._group_of:
            self._group_of[member] = _Group(member, is_anchor=self._anchor(member))
        return self._group_of[member]

    def _pair(self, one: str, two: str) -> tuple[_Group, _Group]:
        small, large = sorted((self._group(one), self._group(two)), key=lambda g: len(g.members))
        return small, large

    def _are_apart(self, small: _Group, large: _Group) -> bool:
        judged = set().union(*(self._different.get(one, ()) for one in small.members))
        if any(self._group(other) is large for other in judged):
            return True
        return any(self._apart(one, two) for one in small.anchors for two in large.anchors)
