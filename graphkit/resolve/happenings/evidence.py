"""What speaks for two reports being of one happening, in points and in words.

The points are made by hand and pinned by a table of pairs (tests/unit/event_pairs.txt): two
persons who speak by phone on one day are enough, two states that clash on one day are not.
"""

from typing import Final, NamedTuple

from graphkit.resolve.happenings.days import Meeting, known_days, meeting
from graphkit.resolve.happenings.kinds import is_joint, is_kin, is_once, is_visit
from graphkit.resolve.happenings.parties import Shared, shared
from graphkit.resolve.happenings.reports import Report

__all__ = ["Evidence", "evidence"]

_OF_LABEL: Final = {
    "Person": 2.0,
    "Organization": 1.6,
    "Location": 1.5,
    "State": 1.3,
    "Group": 1.2,
    None: 1.5,
}
_MOST_PARTIES: Final = 4.5
_TIED: Final = 0.5
_PLACE: Final = 1.5
_STATE_AS_PLACE: Final = 0.4
_THING: Final = 1.2
_SMALL_NUMBER: Final = 0.5
_WORD: Final = 0.6
_ONCE: Final = 1.8
_TIMES: Final[dict[Meeting, float]] = {
    "same day": 2.0,
    "told that day": 1.0,
    "told at once": 0.8,
    "days overlap": 0.8,
    "same month": 0.6,
    "told a day apart": 0.4,
}
_UNDATED: Final[dict[Meeting, str]] = {
    "told at once": "published on the same day",
    "told a day apart": "published a day apart",
}
_DATED: Final[dict[Meeting, str]] = {
    "same day": "same day: {}",
    "told that day": "{}, and published on that day",
    "told at once": "{}, and published a day later",
}


class Evidence(NamedTuple):
    """What two reports have in common.

    Attributes:
        points: 0 and more.
        reasons: short phrases, the weightiest first.
        time: how their dates fit.
        parties: how many named actors and targets are in both.
        place: a place that is no state is in both.
        thing: a thing is in both, or a number of two digits.
        kin: their words name one kind of act.
        once: the act can hardly happen twice to the same person.
    """

    points: float
    reasons: tuple[str, ...]
    time: Meeting
    parties: int
    place: bool
    thing: bool
    kin: bool
    once: bool

    @property
    def tangible(self) -> bool:
        """Say whether more than the actors is the same: a place, a thing or a number."""
        return self.place or self.thing


def evidence(one: Report, two: Report) -> Evidence | None:
    """Weigh two reports that no veto parts; None if their times do not fit."""
    time = meeting(one, two)
    if time is None:
        return None
    actors = shared(one, one.actors, two, two.actors)
    targets = shared(one, one.targets, two, two.targets)
    where = shared(one, one.where, two, two.where)
    once = _is_once(one, actors, targets)
    people = _of_parties(one, actors, targets, frozenset(where.same))
    things, numbers = one.things & two.things, one.numbers & two.numbers
    found = [
        *people,
        *_of_places(one, where),
        *_of_things(sorted(things), sorted(numbers)),
        (_TIMES[time], _time_words(time, one, two)),
        *_of_words(one, two),
        *([(_ONCE, "such an act happens once")] if once else []),
    ]
    found.sort(key=lambda pair: (-pair[0], pair[1]))
    return Evidence(
        points=sum(points for points, _ in found),
        reasons=tuple(reason for _, reason in found),
        time=time,
        parties=len({*actors.same, *targets.same}),
        place=any(one.label(i) != "State" for i in where.same),
        thing=bool(things) or any(len(number) > 1 for number in numbers),
        kin=is_kin(one.event, two.event),
        once=once,
    )


def _is_once(one: Report, actors: Shared, targets: Shared) -> bool:
    role = is_once(one.event)
    same = {"actor": actors.same, "target": targets.same}.get(role or "", ())
    return any(one.label(i) == "Person" for i in same)


def _of_parties(
    one: Report, actors: Shared, targets: Shared, where: frozenset[str]
) -> list[tuple[float, str]]:
    parts = "parties" if is_joint(one.event) else "actors"
    found = []
    left = _MOST_PARTIES
    for word, part in ((parts, actors), ("targets", targets)):
        same = [i for i in part.same if i not in where]
        points = min(left, sum(_OF_LABEL[one.label(i)] for i in same))
        left -= points
        if same:
            found.append((points, f"same {word}: {', '.join(one.name(i) for i in same)}"))
        if part.tied:
            found.append((_TIED, f"{word} of one side"))
    return found


def _of_places(one: Report, where: Shared) -> list[tuple[float, str]]:
    found = []
    for i in where.same:
        state = one.label(i) == "State"
        telling = is_visit(one.event) or not state
        found.append((_PLACE if telling else _STATE_AS_PLACE, f"same place: {one.name(i)}"))
    return sorted(found, reverse=True)[:1]


def _of_things(things: list[str], numbers: list[str]) -> list[tuple[float, str]]:
    found = []
    if things:
        found.append((_THING, f"same things: {', '.join(things)}"))
    if numbers:
        small = all(len(number) == 1 for number in numbers)
        weight = _SMALL_NUMBER if small else _THING
        found.append((weight, f"same numbers: {', '.join(numbers)}"))
    return found


def _of_words(one: Report, two: Report) -> list[tuple[float, str]]:
    first, second = one.event, two.event
    found = []
    if first.lemma == second.lemma:
        found.append((_WORD, f"same word: {first.lemma}"))
    elif is_kin(first, second):
        words = " and ".join(sorted((first.lemma, second.lemma)))
        found.append((_WORD * 2 / 3, f"words of one kind: {words}"))
    if first.mode is not None and first.mode == second.mode:
        found.append((_WORD, f"same mode: {first.mode}"))
    return found


def _time_words(time: Meeting, one: Report, two: Report) -> str:
    days = known_days(one.event) or known_days(two.event)
    if days is None:
        return _UNDATED.get(time, time)
    return _DATED.get(time, time).format(days[0])
