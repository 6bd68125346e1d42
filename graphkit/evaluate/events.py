"""Events of one article: trigger, type, participants, status and date."""

from collections import Counter
from collections.abc import Sequence

from graphkit.evaluate.records import GoldArticle, GoldEvent, GoldParticipant
from graphkit.evaluate.sheet import Sheet
from graphkit.evaluate.spans import characters, jaccard, matched, overlap, unmatched

__all__ = ["score_events"]

Pair = tuple[int, int]
Events = Sequence[GoldEvent]
Matches = Sequence[tuple[GoldEvent, GoldEvent]]


def score_events(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare events; one is found when the triggers share a character."""
    if gold.one_event:
        _score_marked(gold.events, found.events, sheet)
        return
    golds, others = gold.events, found.events
    _count_exact(golds, others, sheet)
    pairs = matched(len(golds), len(others), lambda i, j: _likeness(golds[i], others[j]), 0.0)
    matches = [(golds[i], others[j]) for i, j in pairs]
    sheet.count("trigger overlap", len(pairs), len(others), len(golds))
    _count_types(golds, others, matches, sheet)
    sheet.share("type right, given found", (w.type == h.type for w, h in matches))
    everyone = sum(len(event.parts) for event in others)
    _count_participants(golds, everyone, matches, sheet)
    _judge(matches, sheet)
    for index in unmatched(len(golds), [i for i, _ in pairs]):
        sheet.wrong(
            f"missed {golds[index].type}", sheet.words(golds[index].span), "", golds[index].span
        )
    for index in unmatched(len(others), [j for _, j in pairs]):
        other = others[index]
        sheet.wrong(f"spurious {other.type}", "", sheet.words(other.span), other.span)


def _likeness(one: GoldEvent, other: GoldEvent) -> float:
    """Rate two events: negative where the triggers do not overlap; the same type counts first."""
    if not overlap(one.span, other.span):
        return -1.0
    return _shared(one.span, other.span) + (1.0 if one.type == other.type else 0.0)


def _shared(one: Pair | None, other: Pair | None) -> float:
    if one is None or other is None:
        return 0.0
    return jaccard(characters([one]), characters([other]))


def _count_exact(golds: Events, others: Events, sheet: Sheet) -> None:
    """Count exact triggers with their type, and arguments by type, role and start."""
    wanted = {(e.span, e.type) for e in golds if e.span is not None}
    have = {(e.span, e.type) for e in others if e.span is not None}
    sheet.count("trigger exact and type", len(wanted & have), len(have), len(wanted))
    arguments = Counter((e.type, p.role, p.start) for e in golds for p in e.parts)
    claimed = Counter((e.type, p.role, p.start) for e in others for p in e.parts)
    right = (arguments & claimed).total()
    sheet.count("argument exact", right, claimed.total(), arguments.total())


def _count_types(golds: Events, others: Events, matches: Matches, sheet: Sheet) -> None:
    name = "trigger overlap and type"
    same = Counter(wanted.type for wanted, have in matches if wanted.type == have.type)
    sheet.count(name, same.total(), len(others), len(golds))
    wanted_types, have_types = Counter(e.type for e in golds), Counter(e.type for e in others)
    for kind in sorted(wanted_types.keys() | have_types.keys()):
        sheet.count(name, same[kind], have_types[kind], wanted_types[kind], of=kind)
    for wanted, have in matches:
        sheet.judge("type", wanted.type, have.type)
        if wanted.type != have.type:
            shown = f"{wanted.type}: {sheet.words(wanted.span)}"
            sheet.wrong("wrong type", shown, have.type, wanted.span)


def _count_participants(golds: Events, everyone: int, matches: Matches, sheet: Sheet) -> None:
    """Count participants of found events: same role, and words that share a character."""
    right: Counter[str] = Counter()
    claimed: Counter[str] = Counter()
    for wanted, have in matches:
        pairs = _paired(wanted.parts, have.parts)
        right.update(wanted.parts[told].role for told, _ in pairs)
        claimed.update(p.role for p in have.parts)
        _participant_errors(wanted, have, sheet)
    roles = Counter(p.role for event in golds for p in event.parts)
    name = "participants, by overlap and role"
    sheet.count(name, right.total(), everyone, roles.total())
    within = Counter(p.role for wanted, _ in matches for p in wanted.parts)
    for role in sorted(roles):
        of_found = "participants of found events"
        sheet.count(of_found, right[role], claimed[role], within[role], of=role)


def _paired(
    golds: Sequence[GoldParticipant], others: Sequence[GoldParticipant]
) -> list[tuple[int, int]]:
    def likeness(i: int, j: int) -> float:
        one, other = golds[i], others[j]
        same = one.role == other.role and overlap(one.span, other.span)
        return _shared(one.span, other.span) if same else -1.0

    return matched(len(golds), len(others), likeness, 0.0)


def _participant_errors(wanted: GoldEvent, have: GoldEvent, sheet: Sheet) -> None:
    pairs = _paired(wanted.parts, have.parts)
    for index in unmatched(len(wanted.parts), [i for i, _ in pairs]):
        told = wanted.parts[index]
        shown = f"{sheet.words(wanted.span)}: {sheet.words(told.span) or told.text}"
        sheet.wrong(f"missed {told.role}", shown, "", wanted.span)
    for index in unmatched(len(have.parts), [j for _, j in pairs]):
        seen = have.parts[index]
        shown = f"{sheet.words(have.span)}: {sheet.words(seen.span)}"
        sheet.wrong(f"spurious {seen.role}", "", shown, have.span)


def _judge(matches: Matches, sheet: Sheet) -> None:
    """Judge status, mode and time of the events found."""
    _judge_status(matches, sheet)
    moded = [(w, h) for w, h in matches if w.mode is not None and w.type == h.type]
    sheet.share("mode right, given type", (w.mode == h.mode for w, h in moded))
    timed = [(w, h) for w, h in matches if w.date_basis is not None]
    if not timed:
        return
    right = sum(w.time is not None and w.time == h.time for w, h in timed)
    stated = sum(w.time is not None for w, _ in timed)
    sheet.count("date, of found events", right, sum(h.time is not None for _, h in timed), stated)
    sheet.share("date basis right, given found", (w.date_basis == h.date_basis for w, h in timed))
    for wanted, have in timed:
        if wanted.time != have.time:
            expected, instead = wanted.time or "no date", have.time or "no date"
            words = sheet.words(wanted.span)
            sheet.wrong("wrong date", f"{words}: {expected}", instead, wanted.span)


def _judge_status(matches: Matches, sheet: Sheet) -> None:
    judged = [(w, h) for w, h in matches if w.status is not None]
    name = "status right, given found"
    sheet.share(name, (w.status == h.status for w, h in judged))
    for status in sorted({str(w.status) for w, _ in judged}):
        sheet.share(name, (h.status == status for w, h in judged if w.status == status), of=status)
    for wanted, have in judged:
        sheet.judge("status", wanted.status, have.status)
        if wanted.status != have.status:
            expected = f"{sheet.words(wanted.span)}: {wanted.status}"
            kind = f"wrong status of {wanted.status}"
            sheet.wrong(kind, expected, str(have.status), wanted.span)


def _score_marked(golds: Events, others: Events, sheet: Sheet) -> None:
    """Score a text of which one event is marked: the best prediction stands for it.

    Predictions elsewhere in the text are no errors; how many there are is told beside.
    """
    for wanted in golds:
        near = [event for event in others if _may_be(wanted, event)]
        have = next((event for event in near if event.type == wanted.type), None)
        if have is None and near:
            have = near[0]
        same = have is not None and have.type == wanted.type
        sheet.count("type of the marked event", int(same), int(have is not None), 1)
        sheet.count("type of the marked event", int(same), int(have is not None), 1, of=wanted.type)
        if wanted.participants is not None:
            _count_marked_roles(wanted, have, sheet)
        if have is None:
            sheet.wrong(f"missed {wanted.type}", sheet.words(wanted.span), "", wanted.span)
        else:
            _judge_status([(wanted, have)], sheet)
            sheet.judge("type", wanted.type, have.type)
            if not same:
                shown = f"{wanted.type}: {sheet.words(wanted.span)}"
                sheet.wrong("wrong type", shown, have.type, wanted.span)
        if wanted.status is not None:
            right = have is not None and have.status == wanted.status
            sheet.share("status right, of all", [right])
    sheet.mean("predictions for each marked event", len(others), len(golds))


def _may_be(wanted: GoldEvent, event: GoldEvent) -> bool:
    return wanted.span is None or event.span is None or overlap(wanted.span, event.span)


def _count_marked_roles(wanted: GoldEvent, have: GoldEvent | None, sheet: Sheet) -> None:
    told = [p for p in wanted.parts if p.span is not None]
    seen = [] if have is None else [p for p in have.parts if p.span is not None]
    right = sum(any(p.role == q.role and overlap(p.span, q.span) for q in seen) for p in told)
    sheet.count("participants, by overlap and role", right, max(len(seen), right), len(told))
    if have is not None:
        _participant_errors(wanted, have, sheet)
