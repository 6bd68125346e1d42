"""Compares two readers of the cards that `tests.quality.edges` wrote, and keeps the figures.

    python -m tests.quality.edge_readings A.jsonl B.jsonl
    python -m tests.quality.edge_readings A.jsonl B.jsonl --cards CARDS.md --date 2026-11-30

With --cards the figures go into edge-readings.json, which docs/accuracy.md shows: what was drawn,
from which articles, by which version, and how it was judged. No text of the articles is kept.
"""

import argparse
import datetime as dt
import json
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from tests.quality.edges import KINDS, VERDICTS

__all__ = ["READINGS", "Judgement", "agreement", "kappa", "read_judgements", "wilson"]

READINGS = Path(__file__).with_name("edge-readings.json")
SUPPORTED = VERDICTS[0]
Z = 1.96  # two-sided, 95 %


class Judgement(NamedTuple):
    """What one reader says of one edge; `kind` is None for a supported one."""

    verdict: str
    kind: str | None


Judgements = Mapping[str, Judgement]


def read_judgements(path: Path) -> dict[str, Judgement]:
    """Read a reader's JSON lines.

    Raises:
        ValueError: A line has an unknown verdict or kind, no kind where one is due, or an id that
            stood before; names the line.
    """
    found: dict[str, Judgement] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        record = json.loads(line)
        verdict, kind = record["verdict"], record.get("kind")
        if verdict not in VERDICTS:
            raise ValueError(f"{path.name}, line {number}: the verdict is one of {VERDICTS}")
        if verdict != SUPPORTED and kind not in KINDS:
            raise ValueError(f"{path.name}, line {number}: the kind is one of {KINDS}")
        if record["id"] in found:
            raise ValueError(f"{path.name}, line {number}: {record['id']} stands twice")
        found[record["id"]] = Judgement(verdict, None if verdict == SUPPORTED else kind)
    return found


def wilson(right: float, count: int) -> tuple[float, float]:
    """Return the 95 % interval of a share in percent (Wilson's score interval).

    >>> wilson(90, 100)
    (82.6, 94.5)
    """
    share, square = right / count, Z * Z / count
    middle = share + square / 2
    reach = Z * math.sqrt(share * (1 - share) / count + square / (4 * count))
    low, high = (middle - reach) / (1 + square), (middle + reach) / (1 + square)
    return round(100 * low, 1), round(100 * high, 1)


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Return Cohen's kappa of pairs of verdicts: 1 is full agreement, 0 that of chance.

    >>> kappa([("a", "a"), ("a", "a"), ("b", "b"), ("b", "a")])
    0.5
    """
    count = len(pairs)
    seen = sum(one == other for one, other in pairs) / count
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(first[verdict] * second[verdict] for verdict in first) / count**2
    return 1.0 if by_chance == 1 else round((seen - by_chance) / (1 - by_chance), 2)


def agreement(one: Judgements, other: Judgements) -> dict[str, Any]:
    """Return the figures of two readings of the same cards.

    A share is the mean of both readers'; its interval takes the edges as drawn one by one.

    Raises:
        ValueError: One has judged an edge that the other has not.
    """
    if one.keys() != other.keys():
        apart = ", ".join(sorted(one.keys() ^ other.keys())[:5])
        raise ValueError(f"judged by one reader only: {apart}")
    pairs = [(one[key].verdict, other[key].verdict) for key in sorted(one)]
    types = sorted({_type(key) for key in one})
    readings = [list(reading.values()) for reading in (one, other)]
    kinds = Counter(j.kind for reading in readings for j in reading if j.kind)
    return {
        **_shares(pairs),
        "kappa": kappa(pairs),
        "kappa_supported": kappa([(_binary(a), _binary(b)) for a, b in pairs]),
        "verdicts": [dict(Counter(j.verdict for j in reading)) for reading in readings],
        "by_type": {
            name: _shares([(one[k].verdict, other[k].verdict) for k in one if _type(k) == name])
            for name in types
        },
        "kinds": dict(kinds.most_common()),
    }


def _shares(pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    right = sum(verdict == SUPPORTED for pair in pairs for verdict in pair) / 2
    both = sum(pair == (SUPPORTED, SUPPORTED) for pair in pairs)
    return {
        "edges": len(pairs),
        "supported": round(100 * right / len(pairs), 1),
        "interval": list(wilson(right, len(pairs))),
        "supported_by_both": round(100 * both / len(pairs), 1),
        "same_verdict": round(100 * sum(a == b for a, b in pairs) / len(pairs), 1),
    }


def _type(card: str) -> str:
    return card.partition("-")[2]


def _binary(verdict: str) -> str:
    return "yes" if verdict == SUPPORTED else "no"


def _facts(cards: Path) -> dict[str, Any]:
    """Return what the first line of the cards says of the draw."""
    line = cards.read_text(encoding="utf-8").partition("\n")[0]
    facts: dict[str, Any] = json.loads(line.removeprefix("<!-- ").removesuffix(" -->"))
    return facts


def _keep(reading: dict[str, Any]) -> None:
    """Add a reading, or replace the one of the same draw."""
    known = json.loads(READINGS.read_text(encoding="utf-8")) if READINGS.exists() else []
    draw = ("version", "articles_sha256", "seed", "date")
    others = [one for one in known if any(one[name] != reading[name] for name in draw)]
    READINGS.write_text(json.dumps([*others, reading], indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Print the figures and keep them; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.edge_readings")
    parser.add_argument("readings", nargs=2, type=Path, help="JSON lines of the two readers")
    parser.add_argument("--cards", type=Path, help="the cards; keep the figures")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="of the reading, YYYY-MM-DD")
    options = parser.parse_args(arguments)
    if options.cards is not None and options.date is None:
        parser.error("--cards needs --date")
    try:
        figures = agreement(*map(read_judgements, options.readings))
    except ValueError as error:
        click.echo(str(error), err=True)
        return 1
    click.echo(json.dumps(figures, indent=1))
    if options.cards is not None:
        _keep({"date": options.date.isoformat(), **_facts(options.cards), **figures})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
