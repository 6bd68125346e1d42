"""Judgements, sorted by what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graphkit.errors import InputError
from graphkit.ids import digest
from graphkit.model.judgement import IDENTITY_VERDICTS, Judgement
from graphkit.resolve.clusters import Pair

__all__ = ["Judged", "refuse_contradiction"]


class Judged:
    """All judgements of a store, for deciding who is who.

    Attributes:
        same: pairs of ids that are one.
        different: pairs of ids that are two, each with its judgement.
        subjects: the ids of both.
        by_article: judgements on what was extracted, by the articles that they are about.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        found = sorted(judgements, key=lambda judgement: judgement.id)
        identity = [one for one in found if one.verdict in IDENTITY_VERDICTS]
        self._split = {s for one in identity for s in one.subjects if "@" in s}
        self.same = [_pair(one) for one in identity if one.verdict == "same"]
        self.different = {_pair(one): one for one in identity if one.verdict == "different"}
        self.subjects = {one for pair in (*self.same, *self.different) for one in pair}
        self.by_article = _by_article(one for one in found if one not in identity)

    def id_in(self, node_id: str, article: str) -> str:
        """Return the id by which an article's entity is decided on: its own if it was split off."""
        subject = f"{node_id}@{article}"
        return _split_id(subject) if subject in self._split else node_id


def refuse_contradiction(judgement: Judgement, others: Iterable[Judgement]) -> None:
    """Refuse a judgement by which two that were judged different would be one.

    Raises:
        InputError: It names the judgement that stands against it.
    """
    judged = Judged((*others, judgement))
    group_of: dict[str, set[str]] = {}
    for one, two in judged.same:
        joined = group_of.get(one, {one}) | group_of.get(two, {two})
        group_of |= dict.fromkeys(joined, joined)
    for (one, two), parted in judged.different.items():
        if one in group_of.get(two, ()):
            told = f"{' and '.join(parted.names or parted.subjects)} were judged different"
            when = f"by {parted.by} on {parted.at:%Y-%m-%d} ({parted.id})"
            raise InputError(f"{told} {when}, and would be one: undo one of the judgements first")


def _pair(judgement: Judgement) -> Pair:
    one, two = sorted(map(_split_id, judgement.subjects))
    return one, two


def _split_id(subject: str) -> str:
    """Return the id of what a judgement names: of "ID@ARTICLE" an id of its own."""
    return digest("split", subject) if "@" in subject else subject


def _by_article(judgements: Iterable[Judgement]) -> Mapping[str, Sequence[Judgement]]:
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        articles = {subject.partition("@")[2] for subject in judgement.subjects}
        for article in sorted(articles):
            found[article].append(judgement)
    return found
