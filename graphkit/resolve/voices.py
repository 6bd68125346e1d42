"""Who speaks of an event: the statements that count as voices of their own."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.model.outline import Outline, StatementOutline
from graphkit.model.vocabulary import Stance

__all__ = ["Pointers", "Voice", "Voices", "voices"]

Pointers = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement on an event.

    Attributes:
        statement: its id.
        article: where it stands.
        witness: the article that the article's words come from, of `copies.witnesses`.
        speakers: resolved ids of those who make the statement.
        sources: the speakers and all through whom their words passed.
    """

    statement: str
    article: str
    witness: str
    speakers: frozenset[str]
    sources: frozenset[str]

    def independent_of(self, other: "Voice") -> bool:
        """Say whether the two have neither a witness nor a source in common.

        Where no word tells whose a voice is, it may be the other's, so it is not.
        """
        known = bool(self.sources and other.sources)
        return known and self.witness != other.witness and not self.sources & other.sources


Key = tuple[str, Stance]
Voices = Mapping[Key, Sequence[Voice]]


def voices(outlines: Iterable[Outline], pointers: Pointers, witness: Mapping[str, str]) -> Voices:
    """Return the voices on each resolved event, by stance, in a fixed order.

    - A source's words told within another statement are one voice, the source's; the teller adds
      none. ("The Courier wrote that Orlov had said that the bridge fell": Orlov's.) Who only
      tells of a denial denies nothing and affirms nothing. ("Peru said that Chile had denied
      any role in the raid": Chile denies, by way of Peru.)
    - Of the copies of one text the earliest that has the statement speaks for all.
    - A speaker who says it twice in an article is one voice.

    The first voice of each witness comes before all second ones, the earlier published first.

    Args:
        outlines: current versions only.
        pointers: of each article, its ids of events and actors to the resolved ones; an id that
            is missing is its own.
        witness: of `copies.witnesses`; an article that is missing is its own.
    """
    told: defaultdict[Key, list[tuple[dt.date, str, int, Voice]]] = defaultdict(list)
    for outline in outlines:
        date, article = outline.published or dt.date.max, outline.article
        own, root = pointers.get(article, {}), witness.get(article, article)
        for number, (key, voice) in enumerate(_said(outline, own, root)):
            told[key].append((date, article, number, voice))
    return {
        key: _distinct(voice for *_, voice in sorted(found, key=lambda told: told[:3]))
        for key, found in told.items()
    }


def _said(outline: Outline, own: Mapping[str, str], root: str) -> Iterator[tuple[Key, Voice]]:
    """Yield the statements on each report of the article: those told at the greatest depth."""
    tellings: defaultdict[str, defaultdict[Stance, list[StatementOutline]]]
    tellings = defaultdict(lambda: defaultdict(list))
    for statement in outline.statements:
        for event, stance in sorted(set(statement.events)):
            tellings[event][stance].append(statement)
    for event, stances in sorted(tellings.items()):
        denial = max((said.depth for said in stances["deny"]), default=0)
        for stance, told in sorted(stances.items()):
            depth = max((said.depth for said in told), default=0)
            if stance == "affirm" and depth < denial:
                continue
            passed = [*told, *stances["affirm"]] if stance == "deny" else told
            through = _speakers((said for said in passed if said.depth < depth), own)
            for statement in sorted(told, key=lambda said: said.id):
                if statement.depth == depth:
                    speakers = _speakers([statement], own)
                    sources = speakers | through
                    voice = Voice(statement.id, outline.article, root, speakers, sources)
                    yield (own.get(event, event), stance), voice


def _distinct(found: Iterable[Voice]) -> list[Voice]:
    """Keep of each witness its earliest article, and of that each speaker once."""
    speaks: dict[str, str] = {}
    kept: dict[tuple[str, frozenset[str]], Voice] = {}
    for voice in found:
        if speaks.setdefault(voice.witness, voice.article) == voice.article:
            kept.setdefault((voice.witness, voice.speakers), voice)
    number: Counter[str] = Counter()
    ranked: list[tuple[int, Voice]] = []
    for voice in kept.values():
        ranked.append((number[voice.witness], voice))
        number[voice.witness] += 1
    return [voice for _, voice in sorted(ranked, key=lambda pair: pair[0])]


def _speakers(told: Iterable[StatementOutline], own: Mapping[str, str]) -> frozenset[str]:
    return frozenset(own.get(who, who) for said in told for who in said.speakers)
