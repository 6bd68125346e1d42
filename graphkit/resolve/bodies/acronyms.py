"""What an acronym stands for: a body that bears it, or whose initials make it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from graphkit.resolve.blocks import LARGEST, grouped
from graphkit.resolve.bodies.body import Body, body_conflict
from graphkit.resolve.bodies.names import is_acronym, made_acronyms
from graphkit.resolve.decision import Decision, Outcome

__all__ = ["acronym_decisions"]

SURE_LENGTH = 3  # letters; two stand for too much
LONG = 4  # letters; more that are the initials of one body are those of no other


def acronym_decisions(bodies: Sequence[Body], clusters: Mapping[str, str]) -> list[Decision]:
    """Return what is decided about bodies that articles name by acronym only.

    Args:
        bodies: all bodies.
        clusters: which of those with full names are one, by id.
    """
    full = [body for body in bodies if body.names]
    bearers = grouped((acronym, body) for body in full for acronym in body.acronyms)
    makers = grouped(
        (acronym, body)
        for body in full
        for name in (body.outline.name, *body.outline.names)
        if not is_acronym(name)
        for acronym in made_acronyms(name)
    )
    found = [
        _decision(body, acronym, bearers.get(acronym, []), makers.get(acronym, []), clusters)
        for body in bodies
        if not body.names
        for acronym in sorted(body.acronyms)
    ]
    decisions = {decision for decision in found if decision is not None}
    return sorted(decisions | set(_shared_acronyms(bodies)))


def _shared_acronyms(bodies: Sequence[Body]) -> Iterator[Decision]:
    """Join what one acronym names in one state, each to the next in order of ids."""
    keyed = (
        ((acronym, state), body)
        for body in bodies
        if not body.names
        for acronym in body.acronyms
        for state in body.states
        if len(acronym) >= SURE_LENGTH
    )
    for (acronym, state), group in grouped(keyed).items():
        for one, two in pairwise(sorted(group, key=lambda body: body.id)):
            if _fits(one, two):
                reasons = (f"same acronym, {acronym.upper()}", f"both of {state}")
                yield Decision(one.id, two.id, "same", 0.7, reasons)


def _decision(
    short: Body,
    acronym: str,
    bearers: Sequence[Body],
    makers: Sequence[Body],
    clusters: Mapping[str, str],
) -> Decision | None:
    for candidates, bears in ((bearers, True), (makers, False)):
        if len(candidates) > LARGEST:
            continue
        fitting = [body for body in candidates if _fits(short, body)]
        agreeing = [body for body in fitting if body.states & short.states]
        body = _only(agreeing or fitting, clusters)
        if body is None:
            continue
        outcome = _outcome(acronym, bears=bears, agree=bool(agreeing))
        if outcome is not None:
            return _made(short, body, outcome, bears=bears, agree=bool(agreeing))
    return None


def _outcome(acronym: str, *, bears: bool, agree: bool) -> Outcome | None:
    if len(acronym) < SURE_LENGTH:
        return "same" if bears and agree else None
    if agree:
        return "same"
    return "same" if len(acronym) > (SURE_LENGTH if bears else LONG) else "possible"


def _made(short: Body, body: Body, outcome: Outcome, *, bears: bool, agree: bool) -> Decision:
    one, two = sorted((short.id, body.id))
    name, acronym = body.outline.name, short.outline.name
    reason = f"{name} is also called {acronym}" if bears else f"{acronym}: initials of {name}"
    ground = f"both of {min(short.states & body.states)}" if agree else "no other has the initials"
    score = (0.75 if bears else 0.5) + (0.15 if agree else 0.0)
    return Decision(one, two, outcome, round(score, 2), (reason, ground))


def _only(bodies: Sequence[Body], clusters: Mapping[str, str]) -> Body | None:
    """Return the best known of the bodies, if all of them are one."""
    if len({clusters.get(body.id, body.id) for body in bodies}) != 1:
        return None
    return min(bodies, key=lambda body: (-body.outline.articles, body.id))


def _fits(short: Body, body: Body) -> bool:
    kinds = {short.outline.kind, body.outline.kind} - {None, "organization"}
    states_fit = not short.states or not body.states or bool(short.states & body.states)
    return states_fit and len(kinds) < 2 and body_conflict(short, body) is None
