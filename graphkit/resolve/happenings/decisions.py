"""Which reports are of one happening: ten articles about one phone call are one event."""

from collections.abc import Iterable

from graphkit.resolve.clusters import clusters
from graphkit.resolve.decision import Decision
from graphkit.resolve.happenings.blocks import candidates
from graphkit.resolve.happenings.copies import repeated
from graphkit.resolve.happenings.headlines import told_in_headlines
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.scores import decided

__all__ = ["event_decisions"]


def event_decisions(reports: Iterable[Report]) -> list[Decision]:
    """Return which pairs of reports are of one happening, or may be; sorted by ids.

    A pure function of the set of reports: their order does not show. Reports that a copy repeats
    follow those of its original, and are not held against third articles again. Of the pairs
    that are only possible, one stays for each two groups of joined reports: the best.

    Args:
        reports: Each with an event id of its own; entities joined before.
    """
    known = list({report.event.id: report for report in reports}.values())
    copied = repeated(known)
    articles = {report.event.id: report for report in known}
    gone = {_copy(articles[found.one], articles[found.two]) for found in copied}
    free = [report for report in known if report.event.id not in gone]
    pairs = (
        decided(one, two)
        for one, two in candidates(free)
        if one.witness != two.witness or one.article == two.article
    )
    headlines = told_in_headlines(report for report in free if not report.is_copy)
    return _fewest([*copied, *headlines, *(found for found in pairs if found is not None)])


def _copy(one: Report, two: Report) -> str:
    """Return the report that follows the other: that of a copy, of two copies the later id."""
    return max(one, two, key=lambda report: (report.is_copy, report.article)).event.id


def _fewest(found: list[Decision]) -> list[Decision]:
    """Leave out what adds nothing: a possible pair within a group, or a second of two groups."""
    kept = {(d.one, d.two): d for d in found if d.outcome == "same"}
    groups = clusters((), lambda *_: False, same=kept)
    group = {key: members[0] for members in groups for key in members}
    seen: set[tuple[str, str]] = set()
    for d in sorted(found, key=lambda d: (-d.score, d.one, d.two)):
        if d.outcome == "same":
            continue
        ends = sorted((group.get(d.one, d.one), group.get(d.two, d.two)))
        if ends[0] != ends[1] and (ends[0], ends[1]) not in seen:
            seen.add((ends[0], ends[1]))
            kept[d.one, d.two] = d
    return [kept[pair] for pair in sorted(kept)]
