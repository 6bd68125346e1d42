"""The score sheet of one article: counts by figure, and the errors behind them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

__all__ = ["ALL", "Error", "Figure", "Sheet", "Tally", "Verdict"]

ALL = "all"
Measure = Literal["F1", "share", "mean"]


class Figure(NamedTuple):
    """What is counted: "statements", "who said what", all types, as F1, share or mean."""

    layer: str
    name: str
    type: str = ALL
    measure: Measure = "F1"


@dataclass(slots=True)
class Tally:
    """Counts that add up over articles.

    `precise` of `predicted` predictions are right and `recalled` of `gold` gold items are found;
    the two differ only where partial credit is given (B3).
    """

    precise: float = 0
    predicted: float = 0
    recalled: float = 0
    gold: float = 0

    def add(self, other: "Tally") -> None:
        """Add the counts of another article."""
        self.precise += other.precise
        self.predicted += other.predicted
        self.recalled += other.recalled
        self.gold += other.gold

    @property
    def precision(self) -> float:
        """Between 0 and 1; 0 without predictions."""
        return self.precise / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Between 0 and 1; 0 without gold."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> round(Tally(precise=1, predicted=2, recalled=1, gold=4).f1, 3)
        0.333
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Error(NamedTuple):
    """One item that the gold and the prediction disagree about; (0, 0): it stands nowhere."""

    layer: str
    kind: str
    expected: str
    found: str
    span: tuple[int, int]


class Verdict(NamedTuple):
    """What an item that both sides have is by the gold, and by the prediction."""

    layer: str
    what: str
    expected: str
    found: str


@dataclass(slots=True)
class Sheet:
    """Collects the counts of one layer of one article."""

    layer: str
    text: str
    tallies: dict[Figure, Tally] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)
    verdicts: Counter[Verdict] = field(default_factory=Counter)

    def count(self, name: str, correct: int, predicted: int, gold: int, *, of: str = ALL) -> None:
        """Count items that are right, predicted and wanted; `of` is their type."""
        self.tally(Figure(self.layer, name, of), Tally(correct, predicted, correct, gold))

    def share(self, name: str, right: Iterable[bool], *, of: str = ALL) -> None:
        """Count which of some items are right; without items nothing is said."""
        judged = list(right)
        if not judged:
            return
        total = sum(judged)
        tally = Tally(total, len(judged), total, len(judged))
        self.tally(Figure(self.layer, name, of, "share"), tally)

    def mean(self, name: str, predicted: int, gold: int) -> None:
        """Count predictions for each gold item."""
        self.tally(Figure(self.layer, name, ALL, "mean"), Tally(0, predicted, 0, gold))

    def tally(self, figure: Figure, tally: Tally) -> None:
        """Add counts to a figure."""
        self.tallies.setdefault(figure, Tally()).add(tally)

    def wrong(self, kind: str, expected: str, found: str, span: tuple[int, int] | None) -> None:
        """Keep an error with the place that shows it."""
        at = (0, 0) if span is None else span
        self.errors.append(Error(self.layer, kind, expected, found, at))

    def judge(self, what: str, expected: str | None, found: str | None) -> None:
        """Note what a found item was taken for, rightly or not; for tables of confusion."""
        self.verdicts[Verdict(self.layer, what, str(expected), str(found))] += 1

    def words(self, span: tuple[int, int] | None) -> str:
        """Return the text of a span; nothing for None."""
        return "" if span is None else self.text[span[0] : span[1]]
