"""Articles of made-up news, as identity meets them: a few actors in many, many in a few.

Who stands in an article is drawn by Zipf's law: the n-th best known has a share of 1/n. An article
has some 25 entities, 20 events and 15 statements, one in ten of people that nobody names. In one of
four a person has only a surname, in one of twenty the name is spelled otherwise, and one article of
twelve repeats another.
"""

import datetime as dt
import random
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from graphkit.extract.event_scores import score_of
from graphkit.gazetteer import gazetteer
from graphkit.graph import ArticleGraph
from graphkit.model.edge_text import Asserts
from graphkit.model.edge_world import HoldsRole
from graphkit.model.extraction import EntityRecord
from graphkit.model.node import Entity, Group, Location, Organization, Person, State
from graphkit.model.vocabulary import EventType
from graphkit.resolve.identity import entity_id
from tests.story import Story

__all__ = ["news_graphs"]

FIRST: Final = dt.date(2022, 1, 1)
DAYS: Final = 730
PEOPLE, BODIES, PLACES = 60_000, 20_000, 20_000
IN_OFFICE: Final = 600  # so many of the best known people hold an office
STATES: Final = 120
EVENTS, STATEMENTS = 20, 15
REPEATED: Final = 12
GIVEN: Final = """Anna Peter Marta Viktor Elena Oskar Judith Samuel Irina Tomas Clara Leon Nadia
Hugo Sofia Martin Vera Anton Lydia Boris Emma Felix Olga Robert Paula Stefan Rosa Daniel Greta Erik
Maria Pavel Helen Igor Laura Mikhail Sarah Oleg Nina Ivan""".split()
HEADS: Final = """Bal Dor Fen Gar Hal Jor Kel Lam Mer Nor Pol Quin Ros Sel Tar Ulm Var Wen Yar
Zol""".split()
MIDDLES: Final = "an e i o ub ar en il os et am er in ol".split()
TAILS: Final = "berg dal ev ford ic ko land mann nen ov sen ski son stad tov vic yan zi".split()
OFFICES: Final = ("president", "foreign minister", "prime minister", "defense minister")
SUBJECTS: Final = "Growers Freight Harvest Coastal Timber Glass Motor Copper Orchard Tram".split()
KINDS: Final = (("Party", "party"), ("Works", "company"), ("Institute", "organization"))
ACTS: Final[tuple[tuple[str, EventType, str | None], ...]] = (
    ("met", "CONSULT", "meet"),
    ("phoned", "CONSULT", "phone"),
    ("threatened", "THREATEN", None),
    ("shelled", "ASSAULT", "heavy-weapons"),
    ("praised", "SUPPORT", None),
    ("sued", "ACCUSE", None),
    ("detained", "COERCE", "arrest"),
    ("promised", "AGREE", None),
)
CROWDS: Final = ("some people", "other people")
UNNAMED: Final = 0.1  # of statements
STATUSES: Final = (("reported", "claimed", "planned", "denied"), (0.7, 0.15, 0.1, 0.05))
THINGS: Final = """grain bridges exports ports prices fuel rails tariffs harvests pipelines visas
wages schools forests fishing loans quotas tunnels mines turbines""".split()


class Named(NamedTuple):
    """Somebody or something, and the words by which an article names it."""

    record: EntityRecord
    surface: str
    office: str = ""
    state: str = ""


class Cast(NamedTuple):
    """Whom an article names."""

    people: list[Named]
    states: list[Named]
    places: list[Named]
    others: list[Named]


def news_graphs(count: int) -> Iterator[ArticleGraph]:
    """Yield `count` article graphs; always the same ones."""
    return map(_article, range(count))


def _article(number: int) -> ArticleGraph:
    repeats = number % REPEATED == REPEATED - 1
    source = number - 5 if repeats else number
    chance = random.Random(source)  # noqa: S311 - no secret
    cast = _cast(chance)
    tellings = [_telling(cast, chance) for _ in range(EVENTS)]
    sentences = [f"{did} {act}, and {by} said that {said}." for did, act, by, said in tellings]
    named = [one.surface for group in cast for one in group]
    sentences.append(f"Named were {', '.join(named)}.")
    if repeats:
        sentences.append(f"Printed again from the wire of report {number}.")
    day = FIRST + dt.timedelta(days=source * 7919 % DAYS)
    return _graph(Story(sentences, title=f"Report {number}", published=day), cast, chance)


def _telling(cast: Cast, chance: random.Random) -> tuple[str, str, str, str]:
    """Return the words for who did what, and for who said what."""
    one, two = chance.sample(cast.people, 2)
    verb, place = chance.choice(ACTS)[0], chance.choice(cast.places)
    first, second, third = chance.sample(THINGS, 3)
    act = f"{verb} {two.surface} in {place.surface} over {first} and {second}"
    return one.surface, act, two.surface, f"{second} and {third} would last for {one.surface}"


def _graph(story: Story, cast: Cast, chance: random.Random) -> ArticleGraph:
    ids = {one.surface: _entity(story, one) for group in cast for one in group}
    for one in cast.people:
        if one.office:
            office = {"source": ids[one.surface], "target": one.state, "title": one.office}
            story.edges.append(HoldsRole(**office, **story.proof(one.surface)))
    verbs = {verb: (kind, mode) for verb, kind, mode in ACTS}
    day = story.article.published
    for index, sentence in enumerate(islice(story.sentences, EVENTS)):
        first, _, rest = sentence.text.partition(", and ")
        by, _, said = rest.removesuffix(".").partition(" said that ")
        did = next(name for name in ids if first.startswith(name))
        act = first.removeprefix(did).strip()
        verb, _, rest = act.partition(" ")
        where = next(one for one in cast.places if f" in {one.surface} over " in rest)
        kind, mode = verbs[verb]
        date = {"date": day, "date_precision": "day", "date_basis": "article_date"}
        if chance.random() < 0.3:
            date["date_basis"] = "explicit"
        status = chance.choices(*STATUSES)[0]
        event = story.event(
            act, kind, did=[ids[did]], to=[ids[by]], at=[(ids[where.surface], "in")],
            mode=mode, objects=(act.rpartition(" over ")[2],), status=status,
            score=score_of(kind, mode), **date,
        )  # fmt: skip
        if index < STATEMENTS:
            unnamed = chance.random() < UNNAMED
            source = ids[CROWDS[0] if unnamed else by]
            fields = {"source_kind": "unnamed" if unnamed else "named", "said_on": day}
            fields["verification"] = "unverified" if unnamed else "attributed"
            topic = [(ids[did], "topic", did)]
            statement = story.statement(said, by=[source], about=topic, **fields)
            proof = story.proof(said)
            story.edges.append(Asserts(source=statement, target=event, **proof))
    return story.graph()


def _entity(story: Story, one: Named) -> str:
    record = one.record
    fields = {"id": entity_id(record, story.id), "name": record.name}
    fields |= {"first_seen": story.article.published, "last_seen": story.article.published}
    node: Entity
    match record.label:
        case "Person":
            node = Person(**fields)
        case "State":
            node = State(**fields)
        case "Organization":
            node = Organization(**fields, kind=record.kind)
        case "Location":
            node = Location(**fields, kind=record.kind, country=record.country)
        case _:
            node = Group(**fields, named=record.named)
    return story.entity(node, one.surface)


def _cast(chance: random.Random) -> Cast:
    people = _distinct(_person(_rank(PEOPLE, chance), chance) for _ in range(10))
    homes = [one.state for one in people if one.state]
    homes += [_state(_rank(STATES, chance)) for _ in range(2)]
    states = _distinct(_named_state(iso) for iso in homes)
    places = _distinct(_place(_rank(PLACES, chance)) for _ in range(5))
    others = _distinct(_body(_rank(BODIES, chance)) for _ in range(4))
    others += [Named(EntityRecord(label="Group", name=n, named=False), n) for n in CROWDS]
    return Cast(people, states, places, others)


def _distinct(found: Iterator[Named]) -> list[Named]:
    return list({one.surface: one for one in found}.values())


def _rank(count: int, chance: random.Random) -> int:
    """Draw a number below `count` by Zipf's law."""
    return int(count ** chance.random()) - 1


def _person(rank: int, chance: random.Random) -> Named:
    given, surname = GIVEN[rank % len(GIVEN)], _made_up(rank)
    if chance.random() < 0.05:
        surname = surname.replace("i", "y").replace("k", "kk")
    name = surname if chance.random() < 0.25 else f"{given} {surname}"
    record = EntityRecord(label="Person", name=name)
    if rank >= IN_OFFICE:
        return Named(record, name)
    office = OFFICES[rank // STATES % len(OFFICES)]
    return Named(record, name, office, _state(rank % STATES))


def _made_up(rank: int) -> str:
    """Return a name of three syllables or four, another for each of the first 100,000 ranks."""
    rank, tail = divmod(rank * 7 + 3, len(TAILS))
    rank, middle = divmod(rank, len(MIDDLES))
    rank, head = divmod(rank, len(HEADS))
    more = MIDDLES[rank % len(MIDDLES)] if rank else ""
    again = HEADS[rank // len(MIDDLES)].lower() if rank >= len(MIDDLES) else ""
    return HEADS[head] + again + MIDDLES[middle] + more + TAILS[tail]


def _state(rank: int) -> str:
    return gazetteer().states()[rank % STATES].iso3


def _named_state(iso3: str) -> Named:
    state = gazetteer().state(iso3)
    assert state is not None  # noqa: S101
    return Named(EntityRecord(label="State", name=state.name, gazetteer_id=iso3), state.name)


def _place(rank: int) -> Named:
    name = f"{_made_up(rank + 70_000)}ville"
    known = f"geonames:{rank}" if rank < 5000 else None
    record = EntityRecord(
        label="Location", name=name, gazetteer_id=known, kind="city", country=_state(rank)
    )
    return Named(record, name)


def _body(rank: int) -> Named:
    noun, kind = KINDS[rank % len(KINDS)]
    name = f"{_made_up(rank)} {SUBJECTS[rank % len(SUBJECTS)]} {noun}"
    return Named(EntityRecord(label="Organization", name=name, kind=kind), name)
