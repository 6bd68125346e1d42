"""Who is who in the table of pairs of names: figures that may not fall."""

from collections import Counter
from dataclasses import replace

import pytest

from graphkit.resolve.entities import entity_veto
from tests.quality.name_pairs import Pair, figures, key_of, outcomes, read_pairs

LEAST_PRECISION = 0.99
LEAST_RECALL = 0.85
LEAST_PRECISION_HELD_OUT = 0.98  # one of sixty merges is more than a hundredth


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return read_pairs()


@pytest.fixture(scope="module")
def found(pairs) -> list[str]:
    return [pair.outcome() for pair in pairs]


def test_the_table_is_large_and_of_many_kinds(pairs) -> None:
    kinds = Counter(pair.kind for pair in pairs)
    assert len(pairs) >= 320
    assert kinds["relatives"] >= 40
    assert {"states", "cities", "ministries", "parties", "units", "acronyms"} <= set(kinds)


def test_merges_are_right_and_few_are_missed(pairs, found, report) -> None:
    figure = figures(pairs, found)
    report.append(f"names: {figure.merged} merged, {figure.precision:.3f} right")
    assert figure.precision >= LEAST_PRECISION
    assert figure.recall >= LEAST_RECALL


def test_merges_are_right_where_no_rule_was_made(pairs, found, report) -> None:
    chosen = [(pair, out) for pair, out in zip(pairs, found, strict=True) if pair.held_out]
    figure = figures([pair for pair, _ in chosen], [out for _, out in chosen])
    report.append(f"names held out: precision {figure.precision:.3f}, recall {figure.recall:.3f}")
    assert figure.precision >= LEAST_PRECISION_HELD_OUT
    assert figure.recall >= LEAST_RECALL


def test_no_merge_has_a_veto(pairs, found) -> None:
    merged = [pair for pair, out in zip(pairs, found, strict=True) if out == "same"]
    assert [pair.number for pair in merged if entity_veto(pair.one, pair.two)] == []


def test_a_pair_is_the_same_both_ways(pairs, found) -> None:
    turned = [replace(p, one=p.two, two=p.one) for p in pairs]
    assert [pair.outcome() for pair in turned] == found


def test_all_together_no_different_two_meet(pairs) -> None:
    everyone = [one for pair in pairs for one in (pair.one, pair.two, *pair.beside)]
    decided = outcomes(everyone)
    different = [pair for pair in pairs if pair.truth == "different"]
    assert [p.number for p in different if decided.get(key_of(p)) == "same"] == []
