"""Which reports are of one happening, on pairs of our own: few joined wrongly, most joined."""

from pathlib import Path
from typing import NamedTuple

import pytest

from graphkit.resolve.happenings.decisions import event_decisions
from graphkit.resolve.happenings.vetoes import event_veto
from tests.builders_reports import report

TABLE = Path(__file__).with_name("event_pairs.txt")
LEAST_PRECISION = 0.99
LEAST_RECALL = 0.8
HELD_OUT = 5  # every fifth row


class Pair(NamedTuple):
    verdict: str
    one: str
    two: str
    why: str


PAIRS = [
    Pair(*(part.strip() for part in line.split(";")))
    for line in TABLE.read_text().splitlines()
    if not line.startswith("#")
]


def found(pair: Pair) -> str:
    reports = report(pair.one, key="a1"), report(pair.two, key="b2")
    decisions = event_decisions(reports)
    return decisions[0].outcome if decisions else "different"


def figures(pairs: list[Pair]) -> tuple[float, float]:
    """Return precision and recall of the pairs that are joined without asking anybody."""
    verdicts = [(pair.verdict, found(pair)) for pair in pairs]
    joined = [verdict for verdict, outcome in verdicts if outcome == "same"]
    wanted = [outcome for verdict, outcome in verdicts if verdict == "same"]
    right = joined.count("same")
    return right / len(joined), right / len(wanted)


def test_the_table_is_large_and_has_each_verdict():
    assert len(PAIRS) >= 120
    verdicts = [pair.verdict for pair in PAIRS]
    assert {verdict: verdicts.count(verdict) > 9 for verdict in set(verdicts)} == {
        "same": True,
        "different": True,
        "possible": True,
    }
    assert all(pair.why for pair in PAIRS)


@pytest.mark.parametrize("held_out", [False, True], ids=["seen", "held out"])
def test_joined_reports_are_of_one_happening(held_out: bool):
    pairs = [p for n, p in enumerate(PAIRS, 1) if (n % HELD_OUT == 0) is held_out]
    precision, recall = figures(pairs)
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.why)
def test_decisions_and_vetoes_agree_in_either_order(pair: Pair):
    one, two = report(pair.one, key="a1"), report(pair.two, key="b2")
    decisions = event_decisions((one, two))
    assert decisions == event_decisions((two, one))
    assert event_veto(one, two) == event_veto(two, one)
    for decision in decisions:
        assert event_veto(one, two) is None
        assert (decision.one, decision.two) == ("a1", "b2")
        assert 0 < decision.score <= 1
        assert decision.reasons
