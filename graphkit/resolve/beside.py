"""Who is named beside whom: what articles of two entities have in common but their names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graphkit.model.outline import EntityOutline

__all__ = ["COMPANY", "Beside"]

COMPANY = 2  # who stand beside both of two names; one alone may be chance
COMMON = 20  # articles; who is named in more of them says little of two that name him
_COMPARED = frozenset({"Person", "Organization", "Location"})


class Beside:
    """The people, bodies and places that stand beside an entity in its articles.

    >>> alan, alone, town = (
    ...     EntityOutline(id=key, label=label, name=name, shared=" " in name)
    ...     for key, label, name in (
    ...         ("1", "Person", "Alan Kurdi"), ("2", "Person", "Kurdi"),
    ...         ("3", "Location", "Bodrum Beach"))
    ... )
    >>> beside = Beside()
    >>> beside.read("a", [alan, town])
    >>> beside.read("b", [alone, town])
    >>> beside.of_both("1", "2"), beside.meet("1", "2")
    (['3'], False)
    """

    def __init__(self) -> None:
        """Begin with no article."""
        self._articles: list[frozenset[str]] = []
        self._number: dict[str, int] = {}
        self._numbers: Mapping[str, list[int]] = defaultdict(list)
        self._count: Counter[str] = Counter()
        self._kept: dict[str, frozenset[str]] = {}

    def read(self, article: str, entities: Iterable[EntityOutline]) -> None:
        """Take in the entities of an article, under the ids by which they are compared."""
        self._number[article] = len(self._articles)
        named = [one for one in entities if one.named]
        telling = frozenset(
            one.id for one in named if one.label in _COMPARED and (one.shared or one.gazetteer)
        )
        self._count.update(telling)
        for one in named:
            if one.label in _COMPARED:
                self._numbers[one.id].append(len(self._articles))
        self._articles.append(telling)

    def part(self, article: str, key: str, own: str) -> None:
        """Let what an article names under `key` be somebody else: `own`, whom no other names."""
        number = self._number[article]
        self._count.subtract(self._articles[number] & {key})
        self._articles[number] -= {key}
        self._numbers[key].remove(number)
        self._numbers[own].append(number)

    def of_both(self, one: str, two: str) -> list[str]:
        """Return who stands beside both and is not named in very many articles, sorted.

        Two whom one article names are told apart by it, so that nobody shows anything.
        """
        if self.meet(one, two):
            return []
        both = self._around(one) & self._around(two)
        return sorted(other for other in both if self._count[other] <= COMMON)

    def meet(self, one: str, two: str) -> bool:
        """Say whether one article names both."""
        mine, others = (self._numbers.get(key, ()) for key in (one, two))
        return not set(mine).isdisjoint(others)

    def articles(self, one: str) -> Sequence[int]:
        """Return the numbers of the articles that name it."""
        return self._numbers.get(one, ())

    def _around(self, one: str) -> frozenset[str]:
        if one not in self._kept:
            articles = (self._articles[number] for number in self._numbers.get(one, ()))
            self._kept[one] = frozenset().union(*articles) - {one}
        return self._kept[one]
