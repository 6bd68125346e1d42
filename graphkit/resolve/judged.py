"""Judgements, sorted by what they are about."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from graphkit.errors import InputError
from graphkit.ids import digest
from graphkit.model.edge import Edge
from graphkit.model.judgement import IDENTITY_VERDICTS, Judgement
from graphkit.model.node import Entity, Event, Node, State
from graphkit.resolve.clusters import Pair, clusters

__all__ = [
    "Judged",
    "a_label",
    "refuse_contradiction",
    "refuse_reversal",
    "refuse_two_codes",
    "refuse_unlike",
    "split_id",
]


class Judged:
    """All judgements of a store, for deciding who is who.

    Attributes:
        same: pairs of ids that are one, as they were judged.
        different: pairs of ids that are two, each with its judgement.
        subjects: the ids of both.
        by_article: judgements on what was extracted, by the articles that they are about; the
            oldest first.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        found = sorted(judgements, key=lambda judgement: (judgement.at, judgement.id))
        identity = [one for one in found if one.verdict in IDENTITY_VERDICTS]
        self._split = {s: split_id(s) for one in identity for s in one.subjects if "@" in s}
        self.same = [_pair(one) for one in identity if one.verdict == "same"]
        self.different = {_pair(one): one for one in identity if one.verdict == "different"}
        self.subjects = {one for pair in (*self.same, *self.different) for one in pair}
        self.by_article = _by_article(one for one in found if one.verdict not in IDENTITY_VERDICTS)

    def part(self, node_id: str, article: str) -> None:
        """Split off what an article calls so, as if it were judged: it tells of a namesake."""
        subject = f"{node_id}@{article}"
        self._split[subject] = split_id(subject)

    def same_among(self, known: Collection[str]) -> list[Pair]:
        """Return the pairs of known ids that are one (see `_holding`)."""
        found = {_sorted(one, two) for pair in self.same for one, two in self._held(pair, known)}
        return sorted(found - self.different.keys())

    def different_among(self, known: Collection[str]) -> dict[Pair, Judgement]:
        """Return the pairs of known ids that are two, with the judgement on each."""
        return {
            _sorted(one, two): judgement
            for pair, judgement in self.different.items()
            for one, two in self._held(pair, known)
        }

    def _held(self, pair: Pair, known: Collection[str]) -> Iterator[Pair]:
        some, others = (self._holding(end, known) for end in pair)
        return ((one, two) for one in some for two in others if one != two)

    def _holding(self, key: str, known: Collection[str]) -> Sequence[str]:
        """Return the ids that a judgement on an id holds for: itself, if any article has it still.

        Where each article's own was judged apart by "ID@ARTICLE", it holds for all of these; for
        none, if they were judged to be two, because then nobody can say which of them it means.
        """
        if key in known:
            return (key,)
        parts = sorted(
            part
            for name, part in self._split.items()
            if name.partition("@")[0] == key and part in known
        )
        parted = any(pair in self.different for pair in combinations(parts, 2))
        return () if parted else parts

    def id_in(self, node_id: str, article: str) -> str:
        """Return the id by which an article's entity is decided on: its own if it was split off."""
        subject = f"{node_id}@{article}"
        return self._split.get(subject, node_id)

    def subject(self, node_id: str) -> str:
        """Return what judgements name: of an id that one of them split off, "ID@ARTICLE".

        So a judgement never names what is there only while another one stands.
        """
        return next((name for name, key in self._split.items() if key == node_id), node_id)


def refuse_contradiction(judgements: Iterable[Judgement]) -> None:
    """Refuse judgements by which two that were judged different would be one.

    Raises:
        InputError: It names the two.
    """
    judged = Judged(judgements)
    groups = clusters((), lambda *_: False, same=judged.same)
    group_of = {key: number for number, group in enumerate(groups) for key in group}
    for (one, two), parted in judged.different.items():
        if one in group_of and group_of[one] == group_of.get(two):
            told = _told(parted)
            raise InputError(f"{told}, and would be one: undo one of the judgements first")


def refuse_reversal(known: Mapping[str, Judgement], new: Iterable[Judgement]) -> None:
    """Refuse a judgement that two are one where they were judged to be two, and the reverse.

    Raises:
        InputError: It names the judgement that stands.
    """
    for judgement in new:
        before = known.get(judgement.id, judgement)
        if judgement.verdict in IDENTITY_VERDICTS and before.verdict != judgement.verdict:
            raise InputError(f"{_told(before)}: undo that first")


def refuse_unlike(one: Node | Edge, two: Node | Edge) -> None:
    """Refuse to compare what can never be one: nodes of two labels, events of two types, others.

    Raises:
        InputError: It names both.
    """
    if not (isinstance(one, Entity | Event) and isinstance(two, Entity | Event)):
        raise InputError("only two entities or two events can be the same")
    if one.label != two.label:
        raise InputError(
            f"{one.name} is {a_label(one)} and {two.name} {a_label(two)}: "
            "only two of one label can be the same"
        )
    if isinstance(one, Event) and isinstance(two, Event) and one.type != two.type:
        raise InputError(
            f"{one.name} is {one.type} and {two.name} {two.type}: "
            "only events of one type can be the same"
        )


def refuse_two_codes(one: Node | Edge, two: Node | Edge) -> None:
    """Refuse to take two known states for one: no two have one ISO code.

    Raises:
        InputError: It names both.
    """
    if not (isinstance(one, State) and isinstance(two, State)) or one.id == two.id:
        return
    if not (one.id.startswith("X-") or two.id.startswith("X-")):
        raise InputError(
            f"{one.name} ({one.id}) and {two.name} ({two.id}) are two states with codes of their "
            "own: they can never be one"
        )


def a_label(element: Node | Edge) -> str:
    """Return what an element is, with its article: "a Person", "an Event"."""
    kind = element.label if isinstance(element, Node) else element.type
    return f"{'an' if kind[0] in 'AEIO' else 'a'} {kind}"


def _told(judgement: Judgement) -> str:
    when = f"{judgement.at:%Y-%m-%d} ({judgement.id})"
    return f"{judgement.told} were judged {judgement.verdict} by {judgement.by} on {when}"


def _pair(judgement: Judgement) -> Pair:
    return _sorted(*map(split_id, judgement.subjects))


def _sorted(one: str, two: str) -> Pair:
    return (one, two) if one <= two else (two, one)


def split_id(subject: str) -> str:
    """Return the id of what a judgement names: of "ID@ARTICLE" an id of its own."""
    return digest("split", subject) if "@" in subject else subject


def _by_article(judgements: Iterable[Judgement]) -> Mapping[str, Sequence[Judgement]]:
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        articles = {subject.partition("@")[2] for subject in judgement.subjects}
        for article in sorted(articles):
            found[article].append(judgement)
    return found
