"""The floors of quality: what graphkit scored when they were set, less a margin.

    python -m tests.quality.floors                          show figures beside their floors
    python -m tests.quality.floors --update                 raise floors to what is measured now
    python -m tests.quality.floors --update --allow-lower   lower them too

A floor rests on one state of the gold, known by its sha256. Changed gold needs an update.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from graphkit.evaluate.figures import Score
from tests.quality import corpora
from tests.quality.article import ARTICLE, article_files, article_scores, article_sha256

__all__ = ["FLOORS", "figures_of", "gated", "gold_sha256", "margin", "measurable", "missing",
           "read_floors", "updated"]  # fmt: skip

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 2.0  # points: int8 kernels round differently from one processor to another
FEWEST = 20  # gold items; a figure of fewer is chance
TYPED = ("span and type", "overlap and type")  # figures whose types are pinned one by one

Floors = dict[str, dict[str, Any]]


def read_floors() -> Floors:
    """Return the pinned floors by corpus: sha256 of its gold, and floors by figure."""
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def measurable() -> list[str]:
    """Return what can be measured here: corpora, and the acceptance article."""
    return corpora.available() + ([] if article_files() is None else [ARTICLE])


def missing() -> list[str]:
    """Return what cannot."""
    return corpora.missing() + ([ARTICLE] if article_files() is None else [])


def figures_of(name: str) -> Mapping[str, Score]:
    """Measure a corpus, or the acceptance article."""
    return article_scores() if name == ARTICLE else corpora.measured(name)


def gold_sha256(name: str) -> str:
    """Hash the gold of a corpus, or of the acceptance article."""
    return article_sha256() if name == ARTICLE else corpora.corpus_sha256(name)


def gated(figures: Mapping[str, Score], fewest: int = FEWEST) -> Iterator[Score]:
    """Yield the figures that get a floor: those of at least `fewest` gold items."""
    for one in figures.values():
        pinned = one.type == "all" or one.figure in TYPED
        if pinned and one.measure != "mean" and one.gold >= fewest and one.score > 0:
            yield one


def margin(score: Score) -> float:
    """Return the points that a figure may lose: two, or one item where that is more."""
    return max(MARGIN, 100 / score.gold)


def updated(
    pinned: Mapping[str, float], figures: Iterable[Score], *, allow_lower: bool
) -> dict[str, float]:
    """Return new floors: each figure less its margin, and no lower than before.

    Args:
        pinned: The floors so far.
        figures: What is measured now; a pinned figure that is not among them counts as 0.
        allow_lower: Whether floors may go down to what is measured.

    Raises:
        ValueError: A figure is below its floor and floors may not go down; names each of them.
    """
    now = {one.key: one for one in figures}
    fallen = [key for key, floor in pinned.items() if key not in now or now[key].score < floor]
    if fallen and not allow_lower:
        raise ValueError(f"below the floor: {'; '.join(fallen)}")
    wanted = {key: max(0.0, round(one.score - margin(one), 1)) for key, one in now.items()}
    if allow_lower:
        return wanted
    return {key: max(floor, pinned.get(key, 0.0)) for key, floor in wanted.items()}


def main(arguments: list[str]) -> int:
    """Show or update the floors; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.floors")
    parser.add_argument("names", nargs="*", help="corpora; by default all that are at hand")
    parser.add_argument("--update", action="store_true", help="raise floors to what is measured")
    parser.add_argument("--allow-lower", action="store_true", help="let floors go down")
    options = parser.parse_args(arguments)
    floors = read_floors() if FLOORS.exists() else {}
    for name in missing():
        click.echo(f"{name}: not at hand, its floors stay; set {corpora.ENVIRONMENT}")
    for name in options.names or measurable():
        old = floors.get(name, {"floors": {}})
        figures = figures_of(name)
        if not options.update:
            _show(name, old["floors"], figures)
            continue
        try:
            fewest = 1 if name == ARTICLE else FEWEST
            now = gated(figures, fewest)
            new = updated(old["floors"], now, allow_lower=options.allow_lower)
        except ValueError as error:
            click.echo(f"{name}: {error}; mend it, or say --allow-lower", err=True)
            return 1
        floors[name] = {"sha256": gold_sha256(name), "floors": new}
        click.echo(f"{name}: {len(new)} floors")
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def _show(name: str, floors: Mapping[str, float], figures: Mapping[str, Score]) -> None:
    for key, floor in floors.items():
        score = figures[key].score if key in figures else 0.0
        click.echo(f"{name}: {key}: {score} (floor {floor}){'' if score >= floor else ' BELOW'}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
