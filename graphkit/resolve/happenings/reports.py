"""One article's report of a happening, with who took part as all articles know them."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from graphkit.model.outline import EntityOutline, EventOutline
from graphkit.resolve.happenings.kinds import is_joint, is_visit
from graphkit.resolve.happenings.things import things_of

__all__ = ["Report"]

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, eq=False, slots=True)
class Report:
    """What one article tells of a happening. With slots: two hundred thousand are held at once.

    Attributes:
        article: the article's id.
        published: its day of publication.
        witness: the article that it is a copy of, else the article itself.
        event: the outline, with the ids under which actors, targets and places stand after
            entities were joined.
        entities: what is known of those ids; one table serves all reports. An id that it lacks
            is taken for a named actor of whom nothing else is known.
        actors: the named actors; in a meeting or agreement without recipient all who take part.
        targets: the named targets; none in a meeting.
        where: the named places, those that the act is aimed at among them.
        parties: all named actors and targets that are no places.
        numbers: the counts that can tell happenings apart: no years, and no "one". Those of a
            meeting count hours and rounds, and tell nothing.
    """

    article: str
    published: dt.date | None
    witness: str
    event: EventOutline
    entities: Mapping[str, EntityOutline] = field(default_factory=dict, repr=False)
    actors: tuple[str, ...] = field(init=False)
    targets: tuple[str, ...] = field(init=False)
    where: tuple[str, ...] = field(init=False)
    parties: tuple[str, ...] = field(init=False)
    numbers: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        event, joint = self.event, is_joint(self.event)
        venues = [i for i in event.targets if self._is_venue(i)]
        guests = [i for i in event.targets if i not in venues] if joint else ()
        actors = self._named((*event.actors, *guests) if guests else event.actors)
        targets = () if joint else self._named(event.targets)
        where = self._named((*event.places, *venues) if venues else event.places)
        parties = tuple(sorted({*actors, *targets} - {*where}))
        self._keep("actors", actors)
        self._keep("targets", targets)
        self._keep("where", where)
        self._keep("parties", actors if parties == actors else parties)
        self._keep("numbers", _telling_numbers(event))

    @property
    def things(self) -> frozenset[str]:
        """The telling words of the things acted on."""
        return things_of(self.event.objects)

    @property
    def is_copy(self) -> bool:
        """Say whether the article only repeats another one."""
        return self.article != self.witness

    def label(self, entity: str) -> str | None:
        """Return the node label of an entity, None if nothing is known of it."""
        known = self.entities.get(entity)
        return None if known is None else known.label

    def name(self, entity: str) -> str:
        """Return the name of an entity, else its id."""
        known = self.entities.get(entity)
        return entity if known is None else known.name

    def _keep(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)  # frozen for all others

    def _named(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Sort those who are named; where that changes nothing, no second list is kept."""
        known = ((i, self.entities.get(i)) for i in ids)
        named = tuple(sorted({i for i, entity in known if entity is None or entity.named}))
        return ids if named == ids else named

    def _is_venue(self, entity: str) -> bool:
        label = self.label(entity)
        return label == "Location" or (label == "State" and is_visit(self.event))


def _telling_numbers(event: EventOutline) -> frozenset[str]:
    if event.type == "CONSULT":
        return frozenset()
    return frozenset(n for n in event.numbers if n != "1" and not _YEAR.fullmatch(n))
