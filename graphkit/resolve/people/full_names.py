"""Which people with full names are one: other spellings, orders, middle names, initials."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from graphkit.resolve.beside import Beside
from graphkit.resolve.blocks import LARGEST, candidate_pairs, grouped
from graphkit.resolve.decision import Decision, Outcome
from graphkit.resolve.people.common_names import is_common_name, is_common_surname
from graphkit.resolve.people.given_names import given_keys, initials_of
from graphkit.resolve.people.likeness import Likeness, is_surname_of
from graphkit.resolve.people.lives import two_lives
from graphkit.resolve.people.names import PersonName
from graphkit.resolve.people.person import RIVALS, Person, conflict, likest, person_veto
from graphkit.resolve.people.ties import Tie, spoken_title, tie_of
from graphkit.spelling import eastern_key, spelling_keys

__all__ = ["full_name_decisions"]

UNLIKELY = 0.2  # score of two of one name whose lives differ
MOST_WORDS = 5  # words of a name that make keys

_PHRASES: dict[Likeness, str] = {
    "equal": "same name",
    "spelled": "same name in another spelling",
    "romanized": "same name in another romanization",
    "reordered": "same names in another order",
    "middle": "same name but for a middle name",
    "short form": "a given name and its short form",
    "initial": "an initial that fits the given name",
    "part": "one name is part of the other",
    "loose": "names that share given name and surname",
}
# Score of each likeness, before what the tie adds.
_SCORES: dict[Likeness, float] = {
    "equal": 0.8,
    "spelled": 0.75,
    "romanized": 0.6,
    "reordered": 0.65,
    "middle": 0.6,
    "short form": 0.5,
    "initial": 0.45,
    "part": 0.45,
    "loose": 0.35,
}
_ADDED = {
    "office": 0.2,
    "body": 0.15,
    "company": 0.15,
    "article": 0.15,
    "home": 0.1,
    "state": 0.1,
    "title": 0.05,
    "none": 0.0,
}
# The ties with which a likeness is enough, and those with which it is worth a person's time.
_CLOSE = frozenset({"office", "body", "company", "state"})
_UNCONTRADICTED = frozenset({*_CLOSE, "title", "none"})
_ANY = frozenset({*_UNCONTRADICTED, "other offices"})
_SAME: dict[Likeness, frozenset[str]] = {
    "equal": _ANY,
    "spelled": _UNCONTRADICTED,
    "romanized": _CLOSE,
    "reordered": _CLOSE,
    "middle": frozenset({*_CLOSE, "home"}),
    "short form": frozenset({*_CLOSE, "article", "title"}),
    "initial": frozenset({"office", "body", "company"}),
    "part": frozenset({"office", "company", "article", "home"}),
    "loose": frozenset(),
}
_POSSIBLE: dict[Likeness, frozenset[str]] = {
    "spelled": _ANY,
    "reordered": _UNCONTRADICTED,
    "middle": _UNCONTRADICTED,
    "short form": _UNCONTRADICTED,
    "initial": _CLOSE,
    "part": _CLOSE,
    "loose": _CLOSE,
}


def full_name_decisions(
    people: Sequence[Person], names: Mapping[str, str], beside: Beside
) -> list[Decision]:
    """Return what is decided about pairs of `people`, who all have full names.

    Equal surnames alone decide nothing. A name that fits two people who cannot be one ("George
    Bush") is the same as neither. `names` are of everybody, by id.
    """
    asked = {key for one in people for name in one.names for key in _initial_keys(name, {1})}
    keyed = [(key, number) for number, one in enumerate(people) for key in _keys(one, asked)]
    weights = [person.outline.articles for person in people]
    pairs = candidate_pairs(grouped(keyed).values(), weights)
    found = [_decision(people[one], people[two], names, beside) for one, two in sorted(pairs)]
    return _without_rivals([decision for decision in found if decision is not None], people)


def _keys(person: Person, asked: Container[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Return the keys of a person's names; `asked` are those of all names with an initial."""
    for name in person.names:
        words = name.words[:MOST_WORDS]
        yield "whole", *name.words
        for one, two in {*pairwise(words), *((words[0], word) for word in words[1:])}:
            for a in given_keys(one):
                for b in given_keys(two):
                    if a[0] == b[0]:
                        yield min(a, b), max(a, b)
        yield from (key for key in _initial_keys(name) if key in asked)
        if name.van or name.words[0] == "van":
            yield "van", name.words[-1]
        if name.eastern:
            yield "eastern", *map(eastern_key, name.words)


def _initial_keys(
    name: PersonName, lengths: Container[int] = range(1, 99)
) -> Iterator[tuple[str, ...]]:
    """Return the keys by which "J. Smith" meets "John Smith", if the given name is of a length."""
    if len(name.words[0]) in lengths:
        for key in spelling_keys(name.words[-1]):
            for initial in initials_of(name.words[0]):
                yield "initial", initial, key


def _decision(
    one: Person, two: Person, names: Mapping[str, str], beside: Beside
) -> Decision | None:
    found, *pair = likest(one, two)
    if found not in _SCORES or conflict(one, two) is not None:
        return None
    first, second = sorted((one, two), key=lambda person: person.id)
    phrase = f"{_PHRASES[found]}: {first.outline.name}, {second.outline.name}"
    lives = two_lives(one.outline, two.outline)
    if lives is not None and found != "equal":
        return None
    if lives is not None:  # a reader shall know of both
        return Decision(first.id, second.id, "possible", UNLIKELY, (phrase, lives))
    company = [] if pair[0].number != pair[1].number else beside.of_both(one.id, two.id)
    tie = tie_of(one.ties, two.ties, company)
    if not tie.sure and pair[0].number == pair[1].number:
        double = found == "part" and any(is_surname_of(*order) for order in (pair, pair[::-1]))
        tie = _around(one, two, beside, found="double" if double else found) or tie
    outcome = _outcome(found, tie, pair)
    if outcome is None and company and tie.level in _ANY and found in _POSSIBLE:
        outcome = "possible"
    if outcome is None:
        return None
    score = round(_SCORES[found] + _ADDED.get(tie.level, 0.0), 2)
    shared = tie._replace(title=spoken_title(first.outline, tie.title))
    return Decision(first.id, second.id, outcome, score, (phrase, shared.phrase(names)))


def _around(one: Person, two: Person, beside: Beside, *, found: str) -> Tie | None:
    """Return what ties two persons in their articles alone, if so little is enough for the names.

    A double surname is nearly a full name ("Rivera Schatz", "Thomas Rivera Schatz").
    """
    company = beside.of_both(one.id, two.id)
    homes = set(one.outline.home) & set(two.outline.home)
    if found in {"double", "short form"} and beside.meet(one.id, two.id):
        return Tie("article")
    if found == "double" and company:
        return Tie("company", where=company[0])
    return Tie("home", where=min(homes)) if homes and found in {"double", "middle"} else None


def _outcome(found: Likeness, tie: Tie, pair: Sequence[PersonName]) -> Outcome | None:
    if tie.level == "conflict":
        return "possible" if found == "equal" else None
    weak_name = any(map(is_common_name, pair))
    common = weak_name or any(is_common_surname(name.words[-1]) for name in pair)
    if tie.level in _SAME[found]:
        weak = weak_name if found == "spelled" else found != "equal" and common
        if not weak or tie.level in {"office", "body", "company", "article"}:
            return "same"
        return "possible" if tie.close else None
    if tie.level not in _POSSIBLE.get(found, frozenset()):
        return None
    return None if common and not tie.close else "possible"


def _without_rivals(decisions: Sequence[Decision], people: Sequence[Person]) -> list[Decision]:
    """Leave undecided whose name fits two people who cannot be one."""
    by_id = {person.id: person for person in people}
    same = [decision for decision in decisions if decision.outcome == "same"]
    partners = grouped(
        (one, two)
        for decision in same
        for one, two in ((decision.one, decision.two), (decision.two, decision.one))
    )
    torn = {one for one, found in partners.items() if _are_rivals(found, by_id)}
    return [
        decision._replace(outcome="possible", reasons=(*decision.reasons, RIVALS))
        if decision.outcome == "same" and torn & {decision.one, decision.two}
        else decision
        for decision in decisions
    ]


def _are_rivals(found: Sequence[str], by_id: Mapping[str, Person]) -> bool:
    """Say whether two of these never are one; of many, those known to most articles are asked."""
    known = sorted((by_id[one] for one in found), key=lambda p: (-p.outline.articles, p.id))
    pairs = combinations(known[:LARGEST], 2)
    return any(person_veto(one.outline, two.outline) is not None for one, two in pairs)
