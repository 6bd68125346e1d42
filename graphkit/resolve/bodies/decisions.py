"""Which organizations and groups are one: other wordings, spellings, aliases."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Literal, get_args

from graphkit.model.outline import EntityOutline
from graphkit.names import name_key
from graphkit.resolve.beside import COMPANY, Beside
from graphkit.resolve.blocks import candidate_pairs, grouped, smallest_ids
from graphkit.resolve.bodies.acronyms import acronym_decisions
from graphkit.resolve.bodies.body import Body, body_conflict, body_of, shared_ground
from graphkit.resolve.bodies.names import BodyName
from graphkit.resolve.decision import Decision, Outcome
from graphkit.spelling import alike, spelling_keys

__all__ = ["body_decisions"]

LONG_WORD = 6  # letters; a word of so many is no other word when it is spelled otherwise
# Of these a state has many; without a number or another name nothing says which is meant.
_SEVERAL = frozenset(
    "base branch circuit city college consulate county district embassy hospital mission"
    " municipal regional school university".split()
)
ONCE = "one article names both"
# A state's branch of such a body is not the whole: the American Red Cross.
_WORLDWIDE = frozenset("amnesty crescent cross international olympic world".split())
# American universities bear both orders: Washington University, University of Washington.
_ORDER_TELLS = frozenset({"USA"})

Wording = Literal["words", "alias", "spelled", "order", "part", "other"]
_ORDER: tuple[Wording, ...] = get_args(Wording)
_PHRASES: dict[Wording, str] = {
    "words": "same name but for wording",
    "alias": "one name is the other's alias",
    "spelled": "same name in another spelling",
    "order": "same words in another order",
    "part": "same number, and one name is part of the other",
}
_SCORES: dict[Wording, float] = {
    "words": 0.8,
    "alias": 0.7,
    "spelled": 0.7,
    "order": 0.65,
    "part": 0.4,
}


def body_decisions(outlines: Iterable[EntityOutline], beside: Beside) -> list[Decision]:
    """Return what is decided about pairs of organizations, or of groups.

    What only says what a body is ("the Foreign Ministry") needs its state to agree.
    """
    bodies = [body_of(outline) for outline in outlines]
    keyed = [(key, number) for number, body in enumerate(bodies) for key in _keys(body, beside)]
    weights = [body.outline.articles for body in bodies]
    pairs = sorted(candidate_pairs(grouped(keyed).values(), weights))
    found = (_decision(bodies[one], bodies[two], beside) for one, two in pairs)
    decisions = _without_rivals([decision for decision in found if decision is not None], bodies)
    return decisions + acronym_decisions(bodies, smallest_ids(decisions), beside)


def _keys(body: Body, beside: Beside) -> Iterator[tuple[str, ...]]:
    states = sorted(body.states) or [""]
    for name in body.names:
        for state in states:
            yield "bag", state, *name.bag
            if name.numbers:
                yield "unit", state, *name.numbers, name.words[-1]
        if name.generic:
            for number in beside.articles(body.id):
                yield "article", str(number), *name.bag
        else:
            yield "bag", "any", *name.bag
            for keys in zip(*map(spelling_keys, name.words), strict=True):
                yield "spelled", *keys


def _decision(one: Body, two: Body, beside: Beside) -> Decision | None:
    if body_conflict(one, two) is not None or not _kinds_fit(one, two):
        return None
    if one.states and two.states and not one.states & two.states:
        return None
    wording, name = _wording(one, two)
    outcome = _outcome(wording, name, (one, two))
    if outcome is None and wording in {"words", "alias"} and _in_one_article(one, two, beside):
        return _named_twice(one, two)
    if outcome == "same" and bool(one.states) != bool(two.states) and _names_a_state(one, two):
        outcome = _unstated(one, two, beside)
    if outcome is None:
        return None
    first, second = sorted((one, two), key=lambda body: body.id)
    agree = sorted((first.states & second.states) or _stated_at_home(first, second))
    ground = shared_ground(first, second, agree[0]) if agree else "nothing speaks against it"
    score = round(_SCORES[wording] + (0.15 if agree else 0.0), 2)
    phrase = f"{_PHRASES[wording]}: {first.outline.name}, {second.outline.name}"
    return Decision(first.id, second.id, outcome, score, (phrase, ground))


def _outcome(wording: Wording, name: BodyName, pair: Sequence[Body]) -> Outcome | None:
    states = pair[0].states & pair[1].states
    if name.generic and (not states or any(len(body.states) > 1 for body in pair)):
        return None
    if name.generic and not name.numbers and _SEVERAL.intersection(name.words):
        return None
    match wording:
        case "words" | "alias":
            return "same"
        case "order" if states:
            return "possible" if states & _ORDER_TELLS and "university" in name.words else "same"
        case "spelled" if states or max(map(len, name.words)) >= LONG_WORD:
            return "same"
        case "part" if not states:
            return None
        case "other":
            return None
        case _:
            return "possible"


def _in_one_article(one: Body, two: Body, beside: Beside) -> bool:
    """Say whether an article gives a body its state once: "the US Supreme Court", "the Court"."""
    several = any(not _SEVERAL.isdisjoint(name.words) for body in (one, two) for name in body.names)
    stated = bool(one.states) != bool(two.states)
    return stated and not several and beside.meet(one.id, two.id)


def _named_twice(one: Body, two: Body) -> Decision:
    first, second = sorted((one, two), key=lambda body: body.id)
    names = f"{first.outline.name}, {second.outline.name}"
    return Decision(first.id, second.id, "same", 0.75, (f"{_PHRASES['words']}: {names}", ONCE))


def _without_rivals(decisions: Sequence[Decision], bodies: Iterable[Body]) -> list[Decision]:
    """Leave undecided who would be the body of two states, if its name has none."""
    states = {body.id: body.states for body in bodies}
    pairs = (sorted((one.one, one.two), key=lambda end: bool(states[end])) for one in decisions)
    found = grouped((bare, states[other]) for bare, other in pairs if not states[bare])
    torn = {bare for bare, several in found.items() if len({*filter(None, several)}) > 1}
    return [
        one._replace(outcome="possible") if {one.one, one.two} & torn else one
        for one in decisions
        if ONCE not in one.reasons or not {one.one, one.two} & torn
    ]


def _unstated(one: Body, two: Body, beside: Beside) -> Outcome | None:
    """Decide on two bodies of which only one's name has a state, set before the other's name.

    "US Libertarian Party" is the Libertarian Party of articles that tell of the United States,
    and not that of articles on Australia. So it is where the same others stand beside both. A
    state behind the name makes a branch: "Toyota Australia".
    """
    bare, stated = sorted((one, two), key=lambda body: bool(body.states))
    key, whole = (name_key(body.outline.name) for body in (bare, stated))
    company = beside.meet(one.id, two.id) or len(beside.of_both(one.id, two.id)) >= COMPANY
    worldwide = not _WORLDWIDE.isdisjoint(key.split())
    if not company and not _stated_at_home(one, two):
        stranger = bare.outline.home and not bare.outline.shared
        return None if stranger or worldwide else "possible"
    only = company or stated.states.issuperset(bare.outline.home)
    if only and " " in key and not worldwide and whole.endswith(" " + key):
        return "same"
    return None if whole.startswith(key + " ") else "possible"


def _stated_at_home(one: Body, two: Body) -> frozenset[str]:
    """Return the states of the one that articles on the other tell of."""
    return one.states.intersection(two.outline.home) | two.states.intersection(one.outline.home)


def _names_a_state(one: Body, two: Body) -> bool:
    """Say whether a state stands in a name: "Joint Chiefs" need not be the Korean ones."""
    return any(name.states for body in (one, two) for name in body.names)


def _wording(one: Body, two: Body) -> tuple[Wording, BodyName]:
    """Return how the closest names of two bodies agree, and one of these names."""
    found = [
        (_agreement(a, b, alias=bool(i + j)), a, b)
        for (i, a), (j, b) in product(enumerate(one.names), enumerate(two.names))
    ]
    best, a, b = min(found, key=lambda item: (_ORDER.index(item[0]), sorted(item[1:])))
    return best, min(a, b)


def _agreement(one: BodyName, two: BodyName, *, alias: bool) -> Wording:
    if one.plural != two.plural and not one.descriptive:
        return "other"
    if one.words == two.words:
        return "alias" if alias else "words"
    if one.bag == two.bag:
        return "order"
    if one.numbers != two.numbers:
        return "other"
    if len(one.words) == len(two.words) and all(map(alike, one.words, two.words)):
        return "spelled"
    mine, others = set(one.words), set(two.words)
    return "part" if one.numbers and (mine < others or others < mine) else "other"


def _kinds_fit(one: Body, two: Body) -> bool:
    kinds = {one.outline.kind, two.outline.kind} - {None, "organization"}
    return len(kinds) < 2 or kinds <= {"military", "unit"} or kinds <= {"media", "company"}
