"""An act that the headline names and the article's first sentences tell: one happening.

"Peru expels envoy" and "Peru on Monday expelled the envoy of Chile".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from graphkit.resolve.decision import Decision
from graphkit.resolve.happenings.kinds import is_joint, is_routine
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.things import things_of
from graphkit.resolve.happenings.vetoes import event_veto

__all__ = ["told_in_headlines"]

_SCORE = 0.8
_REASON = "told in the headline and in the first sentences"


def told_in_headlines(reports: Iterable[Report]) -> list[Decision]:
    """Return one decision per act of a headline that its article's first sentences tell.

    The word, the status and all who act are the same, nothing parts the two (`event_veto`), and
    no second report of either part fits as well.
    """
    articles: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.event.part != "body":
            articles[report.article].append(report)
    return [_decision(*pair) for pair in chain.from_iterable(map(_matched, articles.values()))]


def _matched(reports: list[Report]) -> Iterator[tuple[Report, Report]]:
    heads = [report for report in reports if report.event.part == "headline"]
    leads = [report for report in reports if report.event.part == "lead"]
    pairs = [(one, two) for one in heads for two in leads if _is_told_again(one, two)]
    for one, two in pairs:
        if sum(one is other or two is again for other, again in pairs) == 1:
            yield one, two


def _is_told_again(one: Report, two: Report) -> bool:
    """Say whether a headline's act is that of a sentence: the same do the same to the same."""
    first, second = one.event, two.event
    if first.status != second.status or _head(first.lemma) != _head(second.lemma):
        return False
    if not one.actors or one.actors != two.actors or event_veto(one, two) is not None:
        return False
    if is_joint(first) and len(one.actors) > 1:
        return True
    known = bool(one.targets) and one.targets == two.targets
    if one.targets and two.targets and not known:
        return False
    things = _things(one), _things(two)
    same = known or bool(things[0] & things[1])
    return same or not (is_routine(first) or (things[0] and things[1]))


def _things(report: Report) -> frozenset[str]:
    """Return the words for what is acted on, named or not: "Mahan Air", "the airline"."""
    return things_of([*report.event.objects, *map(report.name, report.targets)])


def _head(lemma: str) -> str:
    return lemma.split(" ", 1)[0]


def _decision(one: Report, two: Report) -> Decision:
    first, second = sorted((one.event.id, two.event.id))
    actors = ", ".join(one.name(i) for i in one.actors)
    reasons = (_REASON, f"same word: {one.event.lemma}", f"same actors: {actors}")
    return Decision(first, second, "same", _SCORE, reasons)
