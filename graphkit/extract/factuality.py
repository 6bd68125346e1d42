"""How sure an event is: its status, by the first line of an ordered list that applies.

hypothetical, planned, proposed (these three whoever says it), reported by presupposition, negated,
denied, unverified, claimed, else reported by the narrator. The words that decide are kept.
"""

from dataclasses import dataclass

from graphkit.extract.factuality_clause import Sign
from graphkit.extract.factuality_scope import is_presupposed, signs_of
from graphkit.extract.scene import Scene
from graphkit.extract.triggers import Trigger
from graphkit.model.base import Span
from graphkit.model.extraction import Assertion, StatementRecord
from graphkit.model.vocabulary import EventStatus, Stance

__all__ = ["Standing", "standing_of"]

_ORDER: tuple[EventStatus, ...] = ("hypothetical", "planned", "proposed")


@dataclass(frozen=True)
class Standing:
    """An event's status, the words that decide it, and the statements that speak of it."""

    status: EventStatus
    cue: Span | None = None
    statements: tuple[Assertion, ...] = ()


def standing_of(scene: Scene, trigger: Trigger) -> Standing:
    """Return the status of a trigger's event.

    "The army will shell the port" is planned, "the ministry denied that the army shelled it"
    denied, "police said the army shelled it" claimed, "the army shelled it" reported.
    """
    signs = list(signs_of(scene.tree, trigger))
    around = _statements(scene, trigger)
    negations = [sign for sign in signs if sign.effect == "negated"]
    asserted = _asserted(around, negated=len(negations) % 2 == 1)
    status, cue = _decided(scene, trigger, signs, [s for _, s in around])
    return Standing(status, cue, asserted)


def _decided(
    scene: Scene, trigger: Trigger, signs: list[Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    negations = [sign for sign in signs if sign.effect == "negated"]
    negated = len(negations) % 2 == 1
    for effect in _ORDER:
        sign = next((s for s in signs if s.effect == effect), None)
        if sign is not None and not (negated and effect != "hypothetical"):
            return effect, _span(scene, sign)
    if is_presupposed(scene.tree, trigger):
        return "reported", None
    return _told(scene, signs, negations if negated else [], around)


def _told(
    scene: Scene, signs: list[Sign], negations: list[Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    """The status of an act that somebody says happened or did not."""
    denial = next((s for s in signs if s.effect == "denied"), None)
    claim = next((s for s in signs if s.effect == "claimed"), None)
    if negations and not around:
        return "negated", _span(scene, negations[0])
    if any(s.verification == "refuted" for s in around):
        return "negated", next(s.verification_cue for s in around if s.verification == "refuted")
    if any(s.verification == "confirmed" for s in around) and not negations and denial is None:
        return "reported", next(s.verification_cue for s in around if s.verification == "confirmed")
    if denial is not None and not negations:
        return "denied", _span(scene, denial)
    if negations:
        return "denied", _span(scene, negations[0])
    return _by_source(scene, claim, around)


def _by_source(
    scene: Scene, claim: Sign | None, around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    denying = next((s for s in around if s.act == "deny"), None)
    if denying is not None and denying is around[-1]:
        return "denied", denying.cue
    unverified = next((s for s in around if s.verification == "unverified"), None)
    if unverified is not None:
        return "unverified", unverified.verification_cue
    if around:
        return "claimed", around[-1].cue
    if claim is not None:
        return "claimed", _span(scene, claim)
    return "reported", None


def _statements(scene: Scene, trigger: Trigger) -> list[tuple[int, StatementRecord]]:
    """The statements whose words hold the trigger, outer before inner."""
    token = scene.tree[trigger.head]
    found = [
        (index, statement)
        for index, statement in enumerate(scene.statements)
        if any(fragment.covers(token) for fragment in statement.fragments)
    ]
    return sorted(found, key=lambda pair: pair[1].start - pair[1].end)


def _asserted(around: list[tuple[int, StatementRecord]], *, negated: bool) -> tuple[Assertion, ...]:
    found = []
    for index, statement in around:
        stance: Stance = "deny" if negated or statement.act == "deny" else "affirm"
        if statement.act == "ask" or statement.certainty == "underspecified":
            stance = "ask" if statement.act == "ask" else "doubt"
        elif statement.certainty == "possible" and stance == "affirm":
            stance = "doubt"
        found.append(Assertion(statement=index, stance=stance))
    return tuple(found)


def _span(scene: Scene, sign: Sign) -> Span:
    return scene.tree.span([sign.token])
