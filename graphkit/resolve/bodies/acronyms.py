"""What an acronym stands for: a body that bears it, or whose initials make it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from graphkit.resolve.beside import COMPANY, Beside
from graphkit.resolve.blocks import LARGEST, grouped
from graphkit.resolve.bodies.body import Body, body_conflict, shared_ground
from graphkit.resolve.bodies.names import is_acronym, made_acronyms
from graphkit.resolve.decision import Decision, Outcome

__all__ = ["acronym_decisions"]

SURE_LENGTH = 3  # letters; two stand for too much
LONG = 4  # letters; so many mean one body, where no two are known that bear them


def acronym_decisions(
    bodies: Sequence[Body], clusters: Mapping[str, str], beside: Beside
) -> list[Decision]:
    """Return what is decided about bodies that articles name by acronym only.

    Args:
        bodies: all bodies.
        clusters: which of those with full names are one, by id.
        beside: who stands beside them in their articles.
    """
    known = _Known(bodies, clusters, beside)
    short = [body for body in bodies if not body.names]
    found = (known.decision(body, acronym) for body in short for acronym in sorted(body.acronyms))
    decisions = {decision for decision in found if decision is not None}
    return sorted(decisions | set(known.shared(short)))


class _Known:
    """Bodies with full names, by the acronyms that they bear or that their initials make."""

    def __init__(self, bodies: Iterable[Body], clusters: Mapping[str, str], beside: Beside) -> None:
        full = [body for body in bodies if body.names]
        self._clusters = clusters
        self._beside = beside
        self._bearers = grouped((acronym, body) for body in full for acronym in body.acronyms)
        self._makers = grouped(
            (acronym, body)
            for body in full
            for name in (body.outline.name, *body.outline.names)
            if not is_acronym(name)
            for acronym in made_acronyms(name)
        )

    def decision(self, short: Body, acronym: str) -> Decision | None:
        """Return which one full-named body an acronym means, or may mean.

        "PG&E" is the Pacific Gas and Electric that the same article names.
        """
        for candidates, bears in ((self._bearers, True), (self._makers, False)):
            fitting = [body for body in candidates.get(acronym, ()) if _fits(short, body)]
            if len(fitting) > LARGEST:
                continue
            agreeing = [body for body in fitting if body.states & short.states]
            at_home = [body for body in fitting if _states(body) & _states(short)]
            beside = [body for body in fitting if self._is_beside(short, body)]
            body = self._only(agreeing or beside or at_home or fitting)
            if body is None:
                continue
            sure = bool(agreeing or beside) or (bool(at_home) and (bears or len(acronym) >= LONG))
            outcome = _outcome(acronym, bears=bears, sure=sure)
            if outcome == "possible" and _are_strangers(short, body):
                return None
            if outcome is not None:
                return _made(short, body, outcome, bears=bears)
        return None

    def shared(self, short: Sequence[Body]) -> Iterator[Decision]:
        """Join what one acronym names, each to the next in order of ids.

        In one state three letters are enough ("the MDC" of two articles on Zimbabwe), and so they
        are beside the same people, bodies and places.
        """
        keyed = (
            ((acronym, state), body)
            for body in short
            for acronym in body.acronyms
            for state in (*sorted(_states(body)), "")
            if len(acronym) >= SURE_LENGTH
        )
        for (acronym, state), group in grouped(keyed).items():
            long = len(acronym) >= LONG and self._is_one(acronym)
            for one, two in pairwise(sorted(group, key=lambda body: body.id)):
                ground = shared_ground(one, two, state) if state else "nobody else has the letters"
                if not (state or long):
                    ground = "both named beside the same"
                sure = state or (long and not _are_strangers(one, two))
                if _fits(one, two) and (sure or self._is_beside(one, two)):
                    reasons = (f"same acronym, {acronym.upper()}", ground)
                    yield Decision(one.id, two.id, "same", 0.7 if state else 0.6, reasons)

    def _is_beside(self, one: Body, two: Body) -> bool:
        """Say whether one article names both, or the same others stand beside them."""
        if self._beside.meet(two.id, one.id):
            return True
        return len(self._beside.of_both(one.id, two.id)) >= COMPANY

    def _is_one(self, acronym: str) -> bool:
        """Say whether at most one body is known that the acronym may mean."""
        found = (*self._bearers.get(acronym, ()), *self._makers.get(acronym, ()))
        return not found or self._only(found) is not None

    def _only(self, bodies: Sequence[Body]) -> Body | None:
        """Return the best known of the bodies, if all of them are one."""
        if len({self._clusters.get(body.id, body.id) for body in bodies}) != 1:
            return None
        return min(bodies, key=lambda body: (-body.outline.articles, body.id))


def _states(body: Body) -> frozenset[str]:
    """Return the states that it belongs to, else those that its articles tell of."""
    return body.states or frozenset(body.outline.home)


def _are_strangers(one: Body, two: Body) -> bool:
    """Say whether their articles tell of different states."""
    return bool(_states(one) and _states(two)) and not _states(one) & _states(two)


def _outcome(acronym: str, *, bears: bool, sure: bool) -> Outcome | None:
    if len(acronym) < SURE_LENGTH:
        return "same" if bears and sure else None
    if sure:
        return "same"
    return "same" if len(acronym) > (SURE_LENGTH if bears else LONG) else "possible"


def _made(short: Body, body: Body, outcome: Outcome, *, bears: bool) -> Decision:
    one, two = sorted((short.id, body.id))
    name, acronym = body.outline.name, short.outline.name
    reason = f"{name} is also called {acronym}" if bears else f"{acronym}: initials of {name}"
    shared = sorted((short.states & body.states) or _states(short) & _states(body))
    ground = shared_ground(short, body, shared[0]) if shared else "no other has the initials"
    score = (0.75 if bears else 0.5) + (0.15 if shared else 0.0)
    return Decision(one, two, outcome, round(score, 2), (reason, ground))


def _fits(short: Body, body: Body) -> bool:
    kinds = {short.outline.kind, body.outline.kind} - {None, "organization"}
    states_fit = not short.states or not body.states or bool(short.states & body.states)
    return states_fit and len(kinds) < 2 and body_conflict(short, body) is None
