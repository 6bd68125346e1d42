"""Reports that a copied article repeats: told in the same words, so of the same happening."""

from collections import defaultdict
from collections.abc import Iterable

from graphkit.resolve.decision import Decision
from graphkit.resolve.happenings.parties import shared
from graphkit.resolve.happenings.reports import Report

__all__ = ["repeated"]

_SCORE = 1.0
_REASON = "the same sentence in a copy of the article"


def repeated(reports: Iterable[Report]) -> list[Decision]:
    """Return one decision per report that repeats one of an article of the same witness.

    Of the reports of a witness those meet that are told by the same word (with its particle or
    without: "speak", "speak with"), status, things and numbers, and stand in the same sentence;
    or, where a copy has lines that the other has not, as the n-th of their kind, if each article
    has equally many. Only this joins reports in which nobody is named.
    """
    kinds: dict[tuple[object, ...], dict[str, list[Report]]] = {}
    for report in reports:
        articles = kinds.setdefault(_kind(report), defaultdict(list))
        articles[report.article].append(report)
    return [found for articles in kinds.values() for found in _matched(articles)]


def _kind(report: Report) -> tuple[object, ...]:
    event = report.event
    word = event.lemma.split(" ", 1)[0]
    act = (event.type, event.mode, word, event.status)
    return (report.witness, *act, event.objects, event.numbers)


def _matched(articles: dict[str, list[Report]]) -> list[Decision]:
    """Match each article's reports with those of the first, the original where it is there."""
    first, *others = sorted(articles, key=lambda article: (_is_copy(articles[article]), article))
    origin = sorted(articles[first], key=_position)
    found = []
    for other in others:
        copies = sorted(articles[other], key=_position)
        found += [_decision(one, two) for one, two in _paired(origin, copies) if _agree(one, two)]
    return found


def _is_copy(reports: list[Report]) -> bool:
    return reports[0].is_copy


def _position(report: Report) -> tuple[int, str]:
    return report.event.sentence, report.event.id


def _paired(ones: list[Report], twos: list[Report]) -> list[tuple[Report, Report]]:
    if len(ones) == len(twos):
        return list(zip(ones, twos, strict=True))
    at = {report.event.sentence: report for report in reversed(ones)}
    single = [r for r in twos if sum(o.event.sentence == r.event.sentence for o in twos) == 1]
    return [(at[r.event.sentence], r) for r in single if r.event.sentence in at]


def _agree(one: Report, two: Report) -> bool:
    """Say whether nobody is named in each that the other lacks: a copy names nobody else."""
    sides = ((one.actors, two.actors), (one.targets, two.targets), (one.where, two.where))
    compared = [shared(one, ones, two, twos) for ones, twos in sides]
    return not any(both.left and both.right for both in compared)


def _decision(one: Report, two: Report) -> Decision:
    first, second = sorted((one.event.id, two.event.id))
    return Decision(first, second, "same", _SCORE, (_REASON,))
