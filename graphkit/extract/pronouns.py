"""Pronouns of the third person: whom he, she, it and they mean, where one answer stands out."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graphkit.extract.antecedent_features import features_of, features_of_none
from graphkit.extract.antecedents import Antecedents, pronoun_class
from graphkit.extract.draft import Drafts, Place
from graphkit.extract.ranking import ranker

__all__ = ["add_pronouns"]

# Less probable answers are too often wrong for a mention of the graph.
DOUBTFUL = {"he": 0.6, "it": 0.7, "they": 0.7}
SURE = 0.9  # how probable "she" must be to tell that a person is a woman

Entities = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Shares:
    """How probable each entity is; `nearest` are those of the most probable single phrase."""

    of: Mapping[Entities, float]
    nearest: Entities


def add_pronouns(drafts: Drafts) -> None:
    """Add pronouns of the third person as mentions, in text order.

    Each answer is a mention that the next pronoun can follow. A pronoun whose best antecedent is
    not probable enough, or is a thing that the cast does not hold, stays without.
    """
    found = Antecedents(drafts)
    open_pronouns: dict[int, _Shares] = {}
    for index, token in enumerate(drafts.tree.tokens):
        word = drafts.tree.word(index)
        if token.pos not in {"PRON", "DET"} or pronoun_class(word) is None:
            continue
        shares = _shares(found, index, open_pronouns)
        answer = _answer(found, index, shares)
        if not answer:
            open_pronouns[index] = shares
        vague = bool(answer) and shares.of[answer] < DOUBTFUL[pronoun_class(word) or ""]
        for entity in answer:
            drafts.mention(entity, Place(index, index + 1, index, "pronoun", vague))


def _shares(found: Antecedents, index: int, open_pronouns: Mapping[int, _Shares]) -> _Shares:
    """Return how probable each entity is, the nearest first.

    The phrases that mention an entity count together: in "Lee left. She smiled. She waved." both
    Lee and the first "she" speak for Lee. A pronoun that stayed open hands on what it may mean.
    """
    name = pronoun_class(found.tree.word(index)) or ""
    candidates = found.candidates(index)
    features = features_of(found, index, candidates)
    none = features_of_none(found, index, candidates)
    probable = ranker(name).probabilities([*features, none])
    shares: defaultdict[Entities, float] = defaultdict(float)
    for one, share in zip(candidates, probable, strict=False):
        if one.entities:
            shares[one.entities] += share
        elif one.head in open_pronouns:
            for entities, part in open_pronouns[one.head].of.items():
                if found.may_mean(index, entities):
                    shares[entities] += share * part
    best = max(range(len(probable)), key=lambda place: probable[place])  # of equals the nearest
    if best == len(candidates):
        return _Shares(shares, ())
    one = candidates[best]
    handed_on = open_pronouns[one.head].nearest if one.head in open_pronouns else ()
    return _Shares(shares, one.entities or handed_on)


def _answer(found: Antecedents, index: int, shares: _Shares) -> Entities:
    """Return the entities that are probable enough, if the most probable phrase mentions them."""
    best = shares.nearest
    name = pronoun_class(found.tree.word(index)) or ""
    share = shares.of.get(best, 0.0)
    if not best or share < max((ranker(name).least, *shares.of.values())):
        return ()
    if name == "he" and share >= SURE:
        draft = found.drafts.entities[best[0]]
        draft.gender = draft.gender or found.gender(index)
    return best
