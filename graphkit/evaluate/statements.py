"""Statements of one article: content, who said it, and what kind of saying it is."""

from collections import Counter
from collections.abc import Callable, Sequence

from graphkit.evaluate.clusters import gold_clusters
from graphkit.evaluate.records import GoldArticle, GoldStatement
from graphkit.evaluate.sheet import Sheet
from graphkit.evaluate.spans import characters, jaccard, matched, overlap, trimmed, unmatched

__all__ = ["score_statements"]

Statements = Sequence[GoldStatement]
Matches = Sequence[tuple[GoldStatement, GoldStatement]]

LEAST_JACCARD = 0.5  # of content characters, for a statement to count as found
# What some corpora call our values.
_SAME_VALUE = {"positive": "affirm", "negative": "deny"}
_FIELDS = ("direct", "act", "polarity", "certainty", "verification")


def score_statements(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare statements; those whose contents share half of their characters are one."""
    golds, others = gold.statements, found.statements
    wanted, have = [characters(s.parts) for s in golds], [characters(s.parts) for s in others]
    pairs = matched(
        len(golds), len(others), lambda i, j: jaccard(wanted[i], have[j]), LEAST_JACCARD
    )
    matches = [(golds[i], others[j]) for i, j in pairs]
    _count_exact(golds, others, sheet)
    covered, claimed = _union(wanted), _union(have)
    sheet.count("content characters", len(covered & claimed), len(claimed), len(covered))
    sheet.count("content", len(pairs), len(others), len(golds))
    _count_sources(golds, others, matches, sheet)
    _judge_fields(golds, matches, sheet)
    _judge_speakers(gold, found, matches, sheet)
    _judge_parents(matches, sheet)
    for index in unmatched(len(golds), [i for i, _ in pairs]):
        missed = golds[index]
        sheet.wrong(f"missed {missed.direct or 'statement'}", _said(missed, sheet), "", missed.span)
    for index in unmatched(len(others), [j for _, j in pairs]):
        sheet.wrong("spurious statement", "", _said(others[index], sheet), others[index].span)


def _union(parts: Sequence[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*parts)


def _count_exact(golds: Statements, others: Statements, sheet: Sheet) -> None:
    """Count content, source and cue by exact span, blanks and marks at their ends aside."""
    views: dict[str, Callable[[GoldStatement], Sequence[tuple[int, int]]]] = {
        "content exact": lambda s: s.parts,
        "source exact": lambda s: () if s.source is None else (s.source,),
        "cue exact": lambda s: () if s.cue is None else (s.cue,),
    }
    for name, view in views.items():
        wanted = Counter(key for s in golds if (key := _trimmed_all(view(s), sheet)))
        have = Counter(key for s in others if (key := _trimmed_all(view(s), sheet)))
        sheet.count(name, (wanted & have).total(), have.total(), wanted.total())


def _trimmed_all(spans: Sequence[tuple[int, int]], sheet: Sheet) -> tuple[tuple[int, int], ...]:
    return tuple(trimmed(sheet.text, span) for span in spans)


def _count_sources(golds: Statements, others: Statements, matches: Matches, sheet: Sheet) -> None:
    sourced = [(wanted, have) for wanted, have in matches if wanted.source is not None]
    right = [overlap(wanted.source, have.source) for wanted, have in sourced]
    named = sum(statement.source is not None for statement in golds)
    sheet.count("who said what", sum(right), len(others), named)
    sheet.share("source right, given found", right)
    for (wanted, have), hit in zip(sourced, right, strict=True):
        if not hit:
            expected, instead = sheet.words(wanted.source), sheet.words(have.source)
            sheet.wrong("wrong source", expected, instead or "nobody", wanted.span)
    for wanted, have in matches:
        if wanted.source is None and have.source is not None:
            sheet.wrong("source where none is named", "", sheet.words(have.source), wanted.span)


def _judge_fields(golds: Statements, matches: Matches, sheet: Sheet) -> None:
    hits = {id(wanted) for wanted, _ in matches}
    for form in ("direct", "mixed", "indirect"):
        of_form = [statement for statement in golds if statement.direct == form]
        if of_form:
            sheet.share("content found", (id(s) in hits for s in of_form), of=form)
    for field in _FIELDS:
        judged = [
            (value, _value(getattr(have, field)), wanted)
            for wanted, have in matches
            if (value := _value(getattr(wanted, field))) is not None
        ]
        sheet.share(f"{field} right, given found", (value == other for value, other, _ in judged))
        for value, other, wanted in judged:
            sheet.judge(field, value, other)
            if value != other:
                sheet.wrong(f"wrong {field}", value, str(other), wanted.span)


def _value(value: str | None) -> str | None:
    return None if value is None else _SAME_VALUE.get(value, value)


def _judge_speakers(gold: GoldArticle, found: GoldArticle, matches: Matches, sheet: Sheet) -> None:
    """Judge whether the speakers are the right entities, pronouns resolved."""
    clusters = gold_clusters(gold, found)
    judged = [pair for pair in matches if pair[0].speaker_clusters]
    right = [
        {clusters.get(one, one) for one in have.speaker_clusters or ()}
        == set(wanted.speaker_clusters or ())
        for wanted, have in judged
    ]
    sheet.share("speaker resolved, given found", right)
    for (wanted, have), hit in zip(judged, right, strict=True):
        if not hit and overlap(wanted.source, have.source):
            expected = " and ".join(map(str, wanted.speaker_clusters or ()))
            instead = str(have.speaker_name or "nobody")
            sheet.wrong("speaker not resolved", expected, instead, wanted.span)


def _judge_parents(matches: Matches, sheet: Sheet) -> None:
    """Judge the statement that reports this one, where the gold says that there is one."""
    twin = {wanted.id: have.id for wanted, have in matches}
    judged = [pair for pair in matches if pair[0].parent is not None]
    right = [
        have.parent is not None and twin.get(wanted.parent) == have.parent
        for wanted, have in judged
    ]
    sheet.share("parent right, given found", right)


def _said(statement: GoldStatement, sheet: Sheet) -> str:
    source = sheet.words(statement.source) or "nobody"
    return f"{source}: {sheet.words(statement.span)}"
