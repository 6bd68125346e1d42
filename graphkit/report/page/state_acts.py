"""Which acts of states the page shows: those of the pairs with most of them."""

from collections import Counter

import numpy as np

from graphkit.report.base import Cell
from graphkit.report.happenings import Happenings
from graphkit.report.page.tables import Table, records_of
from graphkit.report.states import STATE_COLUMNS, StateActs

__all__ = ["state_acts"]

MOST_PAIRS = 10
MOST_ROWS = 100


def state_acts(happenings: Happenings) -> Table:
    """Choose rows of the report `states`: dated ones first, then those of most acts."""
    acts = StateActs(happenings, happenings.in_order(np.arange(happenings.count)))
    known = acts.known(acts.groups)
    pairs = [*zip(known["source"], known["target"], strict=True)]
    count: Counter[tuple[Cell, Cell]] = Counter()
    for pair, events in zip(pairs, known["events"], strict=True):
        count[pair] += int(events or 0)
    first = sorted(count, key=lambda pair: (-count[pair], *map(str, pair)))[:MOST_PAIRS]

    def weight(place: int) -> tuple[bool, int, int]:
        return known["date"][place] is None, -int(known["events"][place] or 0), place

    places = sorted((place for place, pair in enumerate(pairs) if pair in first), key=weight)
    chosen = [acts.groups[place] for place in sorted(places[:MOST_ROWS])]
    return Table(records_of(STATE_COLUMNS, acts.rows(chosen)), len(acts.groups))
