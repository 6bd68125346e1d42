"""Who a person is that an article names by surname or by a single name only."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.resolve.beside import COMPANY, Beside
from graphkit.resolve.blocks import LARGEST, grouped
from graphkit.resolve.decision import Decision, Outcome
from graphkit.resolve.people.common_names import is_common_surname
from graphkit.resolve.people.person import RIVALS, Person, far_apart
from graphkit.resolve.people.ties import is_high, is_shared, spoken_title
from graphkit.spelling import alike, spelling_keys

__all__ = ["KnownPeople"]

Key = tuple[str, ...]
FAR_MORE = 10  # times as many articles name a leader as all others of the surname


@dataclass(frozen=True)
class _Found:
    """Those whose full name fits, and on which ground; `sure` is enough to meet one of them."""

    people: Sequence[Person]
    sure: bool
    score: float
    ground: str


class KnownPeople:
    """People with full names, found by surname together with office, body or state."""

    def __init__(
        self,
        people: Sequence[Person],
        clusters: Mapping[str, str],
        names: Mapping[str, str],
        beside: Beside,
    ) -> None:
        """Index `people`; `clusters` says by id which of them are one, `names` names everybody."""
        self._beside = beside
        self._clusters = clusters
        self._names = names
        self._index = grouped((key, one) for one in people for key in sorted(_full_keys(one)))

    def decisions(self, short: Person) -> list[Decision]:
        """Return who a person with a single name is, or may be: nobody, one, or two rivals.

        It meets the one full-named person whose name, and whose office, body or state, fit.
        """
        fitting = list(self._fitting(short))
        if not fitting:
            return []
        found = next((found for found in fitting if found.sure), fitting[0])
        best: dict[str, Person] = {}
        for one in sorted(found.people, key=lambda one: (-one.outline.articles, one.id)):
            best.setdefault(self._clusters.get(one.id, one.id), one)
        if len(best) > 2 or (len(best) == 2 and found.score < 0.8):
            return []
        late = any(far_apart(short, one) for one in best.values())
        outcome: Outcome = "same" if found.sure and len(best) == 1 and not late else "possible"
        score = found.score if outcome == "same" else round(min(found.score, 0.8) / len(best), 2)
        reasons: tuple[str, ...] = (f"same surname {short.outline.name}", found.ground)
        if len(best) == 2:
            reasons = (*reasons, RIVALS)
        return [
            Decision(*_sorted(short.id, one.id), outcome, score, reasons) for one in best.values()
        ]

    def _fitting(self, short: Person) -> Iterator[_Found]:
        """Return those who fit, on the closest ground first; what is common needs an office."""
        yield from self._by_office(short)
        common = any(is_common_surname(word) for word in short.single)
        yield from self._by_body(short, common=common)
        everyone = self._people(short, "surname")
        if not common:
            yield from _by_title(short, everyone)
        yield from self._by_company(short, everyone, common=common)
        yield from self._by_state(short, everyone, common=common)

    def _by_office(self, short: Person) -> Iterator[_Found]:
        for title, body in sorted(short.ties.offices):
            if not is_shared(title, body) and (
                people := self._people(short, "office", title, body)
            ):
                yield _Found(
                    people,
                    True,
                    0.9,
                    f"same office, {spoken_title(short.outline, title)} of {self._name(body)}",
                )

    def _by_body(self, short: Person, *, common: bool) -> Iterator[_Found]:
        for body in sorted(short.ties.bodies):
            if people := self._people(short, "body", body):
                fit = not common and all(_titles_fit(short, one) for one in people)
                yield _Found(people, fit, 0.8, f"both belong to {self._name(body)}")

    def _by_company(
        self, short: Person, everyone: Sequence[Person], *, common: bool
    ) -> Iterator[_Found]:
        """Return those beside whom others are named that are named beside the single name too.

        "Kurdi" beside Bodrum and Ankara is the Alan Kurdi whom another article names beside both.
        """
        fit = [one for one in everyone if _states_fit(short, one) and _titles_fit(short, one)]
        beside = [(self._beside.of_both(short.id, one.id), one) for one in fit]
        for least in (COMPANY, 1):
            found = [(others, one) for others, one in beside if len(others) >= least]
            if found and (least == COMPANY or not common):
                names = sorted(map(self._name, found[0][0]))[:COMPANY]
                yield _Found(
                    [one for _, one in found],
                    least == COMPANY,
                    0.75 if least == COMPANY else 0.5,
                    f"both named beside {' and '.join(names)}",
                )

    def _by_state(
        self, short: Person, everyone: Sequence[Person], *, common: bool
    ) -> Iterator[_Found]:
        """Return the one of that surname whom the articles name most, by state or home.

        "Obama", without an office, in articles on the United States; a leader is surely meant.
        """
        leading = [] if common else self._leading(everyone)
        people = [one for one in leading if _states_fit(short, one) and _titles_fit(short, one)]
        leads = any(is_high(title) for one in people for title in one.ties.titles)
        sure = leads and not short.ties.titles
        tied = short.ties.states & {state for one in people for state in one.ties.states}
        home = {state for one in people for state in _homes(one)}.intersection(short.outline.home)
        if tied:
            yield _Found(people, sure, 0.7, f"both tied to {self._name(min(tied))}")
        elif sure and home:
            yield _Found(people, sure, 0.65, f"the articles tell of {self._name(min(home))}")
        elif not short.ties.titles and any(self._may_be(short, one) for one in people):
            yield _Found(people, False, 0.4, "hardly anybody else in these articles has the name")

    def _leading(self, everyone: Sequence[Person]) -> list[Person]:
        """Return the one whom FAR_MORE times as many articles name as all others of the surname."""
        count = Counter[str]()
        for one in everyone:
            count[self._clusters.get(one.id, one.id)] += one.outline.articles
        leader, most = max(count.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if most < FAR_MORE * (count.total() - most):
            return []
        return [one for one in everyone if self._clusters.get(one.id, one.id) == leader]

    def _may_be(self, short: Person, one: Person) -> bool:
        """Say whether one of that surname is known here, at home, or beyond one article."""
        at_home = not set(short.outline.home).isdisjoint(one.outline.home)
        return at_home or one.outline.articles > 1 or self._beside.meet(short.id, one.id)

    def _people(self, short: Person, *key: str) -> list[Person]:
        """Return those who fit; where too many bear the name, it says nothing."""
        found: dict[str, Person] = {}
        for word in short.single:
            for spelled in spelling_keys(word):
                people = self._index.get((*key, spelled), ())
                if len(people) <= LARGEST:
                    found |= {one.id: one for one in people if _fits(short, one, word)}
        return list(found.values())

    def _name(self, body: str) -> str:
        return self._names.get(body, body)


def _by_title(short: Person, everyone: Sequence[Person]) -> Iterator[_Found]:
    for title in sorted(short.ties.titles):
        people = [one for one in everyone if title in one.ties.titles and _states_fit(short, one)]
        if people:
            yield _Found(
                people, is_high(title), 0.75, f"same title, {spoken_title(short.outline, title)}"
            )


def _full_keys(person: Person) -> Iterator[Key]:
    ties = person.ties
    surnames = {key for name in person.names for key in spelling_keys(name.words[-1])}
    words = {key for name in person.names for word in name.words for key in spelling_keys(word)}
    for key in words:
        for title, body in ties.offices:
            yield "office", title, body, key
    for key in surnames:
        yield "surname", key
        for body in ties.bodies:
            yield "body", body, key


def _sorted(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def _fits(short: Person, one: Person, word: str) -> bool:
    """Say whether a single name may be the full-named person's: sound, number and gender."""
    if short.numbers and one.numbers and not short.numbers & one.numbers:
        return False
    if short.gender is not None and one.gender is not None and short.gender != one.gender:
        return False
    return any(alike(word, other) for name in one.names for other in name.words)


def _homes(one: Person) -> frozenset[str]:
    """Return the states that someone is tied to, else those that the articles tell of."""
    return one.ties.states or frozenset(one.outline.home)


def _states_fit(short: Person, one: Person) -> bool:
    mine, others = short.ties.states, one.ties.states
    return not mine or not others or bool(mine & others)


def _titles_fit(short: Person, one: Person) -> bool:
    """People change offices, but who has one here and another there may be somebody else."""
    mine, others = short.ties.titles, one.ties.titles
    return not mine or not others or bool(mine & others)
