"""One article's report of a happening, with who took part as all articles know them."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graphkit.model.outline import EntityOutline, EventOutline
from graphkit.resolve.event_kinds import is_joint, is_visit
from graphkit.resolve.event_things import things_of

__all__ = ["Report"]

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, eq=False)
class Report:
    """What one article tells of a happening.

    Attributes:
        article: the article's id.
        published: its day of publication.
        witness: the article that it is a copy of, else the article itself.
        event: the outline, with the ids under which actors, targets and places stand after
            entities were joined.
        entities: what is known of those ids; one table serves all reports. An id that it lacks
            is taken for a named actor of whom nothing else is known.
    """

    article: str
    published: dt.date | None
    witness: str
    event: EventOutline
    entities: Mapping[str, EntityOutline] = field(default_factory=dict, repr=False)

    @property
    def is_copy(self) -> bool:
        """Say whether the article only repeats another one."""
        return self.article != self.witness

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """The named actors; in a meeting or agreement without recipient all who take part."""
        event = self.event
        if not is_joint(event):
            return self._named(event.actors)
        parties = [*event.actors, *(i for i in event.targets if not self._is_venue(i))]
        return self._named(parties)

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """The named targets; none in a meeting."""
        return () if is_joint(self.event) else self._named(self.event.targets)

    @cached_property
    def where(self) -> tuple[str, ...]:
        """The named places, those that the act is aimed at among them."""
        venues = (i for i in self.event.targets if self._is_venue(i))
        return self._named((*self.event.places, *venues))

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """All named actors and targets that are no places."""
        return tuple(sorted({*self.actors, *self.targets} - {*self.where}))

    @cached_property
    def things(self) -> frozenset[str]:
        """The telling words of the things acted on."""
        return things_of(self.event.objects)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The counts that can tell happenings apart: no years, and no "one".

        Those of a meeting count hours and rounds, and tell nothing.
        """
        if self.event.type == "CONSULT":
            return frozenset()
        return frozenset(n for n in self.event.numbers if n != "1" and not _YEAR.fullmatch(n))

    def label(self, entity: str) -> str | None:
        """Return the node label of an entity, None if nothing is known of it."""
        known = self.entities.get(entity)
        return None if known is None else known.label

    def name(self, entity: str) -> str:
        """Return the name of an entity, else its id."""
        known = self.entities.get(entity)
        return entity if known is None else known.name

    def _named(self, ids: Iterable[str]) -> tuple[str, ...]:
        known = ((i, self.entities.get(i)) for i in ids)
        return tuple(sorted({i for i, entity in known if entity is None or entity.named}))

    def _is_venue(self, entity: str) -> bool:
        label = self.label(entity)
        return label == "Location" or (label == "State" and is_visit(self.event))
