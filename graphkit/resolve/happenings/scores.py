"""Two reports to a decision: the same happening, possibly the same, or nothing."""

from typing import Final

from graphkit.model.vocabulary import EventStatus
from graphkit.resolve.decision import Decision, Outcome
from graphkit.resolve.happenings.days import known_days
from graphkit.resolve.happenings.evidence import Evidence, evidence
from graphkit.resolve.happenings.kinds import AHEAD, is_routine, is_visit
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.vetoes import event_veto

__all__ = ["decided"]

_SAME: Final = 5.0
_POSSIBLE: Final = 4.0
_BEST: Final = 9.0
_CONTRARY: Final[frozenset[EventStatus]] = frozenset(("denied", "negated"))


def decided(one: Report, two: Report) -> Decision | None:
    """Decide about two reports, of one article or of two; None if they are not worth a thought."""
    if event_veto(one, two) is not None:
        return None
    found = evidence(one, two)
    if found is None or not _is_alike(one, two, found):
        return None
    if one.article == two.article:
        told_again = found.points >= _SAME - 1 and _is_told_again(one, two, found)
        return _decision(one, two, "same", found) if told_again else None
    if found.parties == 0:
        return _decision(one, two, "possible", found) if _is_unnamed_match(found) else None
    if found.points >= _SAME and _is_certain(one, two, found):
        return _decision(one, two, "same", found)
    return _decision(one, two, "possible", found) if found.points >= _POSSIBLE else None


def _decision(one: Report, two: Report, outcome: Outcome, found: Evidence) -> Decision:
    """Put a decision into words."""
    first, second = sorted((one.event.id, two.event.id))
    score = round(min(found.points / _BEST, 0.99), 2)
    return Decision(first, second, outcome, score, found.reasons)


def _is_alike(one: Report, two: Report, found: Evidence) -> bool:
    """Say whether two reports may be of one happening at all.

    What is planned is what was done only if both name the day. Routine acts of one day between
    the same two stay apart, unless they share a place, a thing or a number; so do acts of which
    each has things of its own.
    """
    ahead = [r.event.status in AHEAD for r in (one, two)]
    if ahead[0] != ahead[1] and found.time != "same day":
        return False
    if is_routine(one.event) and not (found.tangible or found.once or _are_signed(one, two, found)):
        return False
    apart = one.things and two.things and not one.things & two.things
    if apart and one.event.type != "CONSULT" and not found.once:
        return False
    return found.kin or found.once


def _are_signed(one: Report, two: Report, found: Evidence) -> bool:
    """Two parties that sign with each other do so once a day; promises are many."""
    both = one.event.type == "AGREE" and found.parties > 1
    return both and not one.targets and not two.targets


def _is_certain(one: Report, two: Report, found: Evidence) -> bool:
    """Say whether nothing stands against joining two reports without a person's judgement."""
    if one.event.type == "CONSULT" and found.parties < 2 and not _is_one_visit(one, two):
        return False
    contrary = [r.event.status in _CONTRARY for r in (one, two)]
    if contrary[0] != contrary[1] and found.time != "same day" and not found.tangible:
        return False
    return found.time != "told a day apart" or found.tangible or found.once


def _is_one_visit(one: Report, two: Report) -> bool:
    """A visit needs no host; of a meeting one must know who met whom."""
    return is_visit(one.event) and is_visit(two.event)


def _is_unnamed_match(found: Evidence) -> bool:
    """Say whether reports without a common actor are worth a look: place, day and more agree."""
    return found.place and found.thing and found.time == "same day"


def _is_told_again(one: Report, two: Report, found: Evidence) -> bool:
    """Say whether one article tells a happening twice, as in its title and its first sentence.

    All named parties are the same, two at least or a visitor and a place; and either one is in
    the title, or both name the day, or the mode is the same, or the place and the word.
    """
    if one.actors != two.actors or one.targets != two.targets:
        return False
    if found.parties < 2 and not (_is_one_visit(one, two) and found.place):
        return False
    statuses = {one.event.status, two.event.status}
    if "hypothetical" in statuses or (statuses & _CONTRARY and len(statuses) > 1):
        return False
    days = [known_days(r.event) for r in (one, two)]
    title = 0 in (one.event.sentence, two.event.sentence)
    mode = one.event.mode is not None and one.event.mode == two.event.mode
    word = found.tangible and one.event.lemma == two.event.lemma
    dated = days[0] is not None and days[0] == days[1]
    routine = is_routine(one.event) and not (title or dated)
    return (title or dated or mode or word) and not routine
