"""What stands around the rows of an answer: what was asked, what is left out, why none is there."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple, Self

from graphkit.analysis.period import Period
from graphkit.report.aliases import few
from graphkit.report.asked import ACTOR, SINCE, UNTIL
from graphkit.report.base import Parameter, Parameters, ReportTable, text_of
from graphkit.report.lookup import find_actors
from graphkit.report.render import counted
from graphkit.store.base import View
from graphkit.store.skeleton import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Asked", "Things", "left_out", "noted", "things_at", "unhappened_note"]

DAY_LENGTH = len("YYYY-MM-DD")
HAPPENED_WORDS = "that happened or is said to have"


class Things(NamedTuple):
    """What a report lists, as the store holds it whatever is asked.

    Attributes:
        one: its name, such as "threat".
        many: its plural.
        number: how many there are; 1 where that is not counted.
        days: when they were, as `analysis.dates.span` writes it; in any order, each once will do.
        statuses: how many have each status, where they have one.
    """

    one: str
    many: str
    number: int
    days: Collection[str] = ()
    statuses: Mapping[str, int] = {}


class Asked(NamedTuple):
    """What a report was asked for; None where it was not.

    `actor` is a name as the store has it, `ids` those of all who bear it. `status` is the one that
    counts, `chosen` the same if it was asked for and not the default.
    """

    actor: str | None = None
    ids: frozenset[str] | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    chosen: str | None = None

    @classmethod
    def of(
        cls,
        view: View,
        parameters: Parameters,
        status: Parameter | None = None,
        actor: Parameter = ACTOR,
    ) -> Self:
        """Read the parameters that the report has been given.

        Args:
            view: Where the actor is looked up.
            parameters: Those given.
            status: The report's own parameter of this name, if it takes one.
            actor: Likewise; one that the report needs is `SPEAKER`.

        Raises:
            NotFoundError: Nobody bears the actor's name.
            UsageError: The report needs an actor, and none is given.
        """
        name, chosen = text_of(parameters, actor), parameters.get("status")
        bearers = None if name is None else find_actors(view, name)
        return cls(
            None if bearers is None else few(sorted({one.name for one in bearers})),
            None if bearers is None else frozenset(one.id for one in bearers),
            text_of(parameters, SINCE),
            text_of(parameters, UNTIL),
            None if status is None else text_of(parameters, status),
            None if chosen is None else str(chosen),
        )

    def answer(
        self, table: ReportTable, things: Callable[[], Things], joint: str = "of"
    ) -> ReportTable:
        """Return the table with a title that names what was asked, and why there are no rows.

        Args:
            table: The rows under the title of the report.
            things: Says what the report lists; asked for where nothing was found.
            joint: The word between these and the actor.
        """
        told = {"title": self.titled(table.title)}
        if not len(table.rows):
            told["nothing"] = self.why_nothing(things(), joint)
        return table.model_copy(update=told)

    def titled(self, title: str) -> str:
        """Return a title that names what was asked.

        >>> Asked(actor="Ada Lind", since="2022-02", chosen="denied").titled("Timeline")
        'Timeline: Ada Lind, from 2022-02 on, status denied'
        """
        status = None if self.chosen is None else f"status {self.chosen}"
        parts = [*filter(None, (self.actor, self._window, status))]
        return f"{title}: {', '.join(parts)}" if parts else title

    def why_nothing(self, things: Things, joint: str = "of") -> str:
        """Say what there is none of, and what the store has instead.

        >>> threats = Things("threat", "threats", 3, ["2021-03-02", "2022", "2021-05"])
        >>> Asked(actor="Ada Lind", since="2030").why_nothing(threats)
        "No threat of Ada Lind from 2030 on; the store's threats run from 2021-03-02 to 2022"

        Args:
            things: What the report lists.
            joint: The word between these and the actor.
        """
        if not things.number:
            return f"The store holds no {things.one}"
        who = None if self.actor is None else f"{joint} {self.actor}"
        happened = HAPPENED_WORDS if self.status == "happened" else None
        kind = None if self.status in (None, "all", "happened") else self.status
        parts = filter(None, ("No", kind, things.one, who, self._window, happened))
        return "; ".join([" ".join(parts), *self._instead(things)])

    @property
    def period(self) -> Period:
        """The days that are asked for.

        Raises:
            UsageError: A date is none.
        """
        return Period.of(self.since, self.until)

    @property
    def _window(self) -> str | None:
        if self.since is not None and self.until is not None:
            return f"between {self.since} and {self.until}"
        if self.since is not None:
            return f"from {self.since} on"
        return None if self.until is None else f"up to {self.until}"

    def _instead(self, things: Things) -> list[str]:
        """Say what the store has, as far as that may be why nothing was found."""
        found = []
        if self._window is not None:
            first = min((day[:DAY_LENGTH] for day in things.days), default=None)
            last = max((day[-DAY_LENGTH:] for day in things.days), default=None)
            span = f"are of {first}" if first == last else f"run from {first} to {last}"
            span = "have no date" if first is None else span
            found.append(f"the store's {things.many} {span}")
        if things.statuses and (self._window is None or self.chosen not in (None, "all")):
            counts = sorted(things.statuses.items(), key=lambda one: (-one[1], one[0]))
            told = ", ".join(f"{count} {status}" for status, count in counts)
            found.append(f"of any status: {told}")
        return found


def things_at(
    names: tuple[str, str], places: "Numbers", days: Column, statuses: Column | None = None
) -> Things:
    """Count the events or statements at these places of columns.

    Args:
        names: What one is called, and what many are.
        places: Where they stand in the columns.
        days: When all events, or all statements, were.
        statuses: Their statuses, if they have some.
    """
    at = places.tolist()
    dates = {str(day) for day in days.of_places(at) if day is not None}
    given = () if statuses is None else map(str, statuses.of_places(at))
    return Things(*names, len(at), dates, Counter(given))


def left_out(count: int, what: str = "without a date", noun: str = "") -> str:
    """Return a note on what is not shown; nothing where that is none.

    >>> left_out(3), left_out(0), left_out(1, noun="link")
    ('3 without a date left out', '', '1 link without a date left out')
    """
    number = counted(count, noun) if noun else str(count)
    return f"{number} {what} left out" if count else ""


def unhappened_note(count: int) -> str:
    """Return a note on what the default status does not show.

    >>> unhappened_note(2)
    '2 that did not happen, or not yet, left out (--status all shows them)'
    """
    shown = " (--status all shows them)" if count else ""
    return f"{left_out(count, 'that did not happen, or not yet,')}{shown}"


def noted(*parts: str) -> str:
    """Return one note of several, without the empty ones.

    >>> noted("", "a", "b")
    'a; b'
    """
    return "; ".join(filter(None, parts))
