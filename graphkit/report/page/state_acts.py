"""Which acts of states the page shows: those of the pairs with most of them."""

from collections import Counter

from graphkit.report.page.tables import Table, records_of
from graphkit.report.rows import LazyRows
from graphkit.report.states import StatesReport
from graphkit.store.base import View

__all__ = ["state_acts"]

MOST_PAIRS = 10
MOST_ROWS = 100


def state_acts(view: View) -> Table:
    """Choose rows of the pairs with most acts: dated ones first, then those of most acts."""
    table = StatesReport().run(view, {})
    assert isinstance(table.rows, LazyRows)
    known = table.rows.known()
    pairs = list(zip(known["source"], known["target"], strict=True))
    acts: Counter[tuple[object, object]] = Counter()
    for pair, events in zip(pairs, known["events"], strict=True):
        acts[pair] += int(events or 0)
    first = {
        pair
        for pair, _ in sorted(acts.items(), key=lambda one: (-one[1], str(one[0])))[:MOST_PAIRS]
    }

    def weight(place: int) -> tuple[bool, int, int]:
        return known["date"][place] is None, -int(known["events"][place] or 0), place

    places = sorted((place for place, pair in enumerate(pairs) if pair in first), key=weight)
    chosen = table.rows.some(sorted(places[:MOST_ROWS]))
    return Table(records_of(table.columns, chosen), len(table.rows))
