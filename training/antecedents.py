"""What the antecedent ranker learns from: the pronouns of GUM with their candidates."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Callable

from graphkit.extract.antecedent_features import features_of, features_of_none
from graphkit.extract.antecedents import Antecedents, Candidate, pronoun_class
from graphkit.extract.draft import Drafts, Place
from graphkit.extract.mentions import find_named
from graphkit.extract.ranking import Ranker
from graphkit.extract.tree import Tree
from graphkit.model.annotated import AnnotatedDocument, Token
from training.gum_coreference import Chains

ChainAt = Callable[[Token], str | None]


@dataclasses.dataclass
class Question:
    """One pronoun; the lists have an item for each candidate and a last one for "none".

    `entities` are what a candidate mentions, () for none and what the cast lacks; `wanted` says
    whether the pronoun's chain has a mention in the cast.
    """

    name: str
    features: list[list[str]]
    right: list[bool]
    entities: list[tuple[int, ...]]
    wanted: bool

    def answer(self, ranker: Ranker) -> int | None:
        """The place of the most probable candidate if its entity is probable enough."""
        shares = ranker.probabilities(self.features)
        best = max(range(len(shares)), key=lambda place: shares[place])
        of_entity: defaultdict[tuple[int, ...], float] = defaultdict(float)
        for entities, share in zip(self.entities, shares, strict=True):
            of_entity[entities] += share
        chosen = self.entities[best]
        return best if chosen and of_entity[chosen] >= ranker.least else None


def questions(chains: Chains, annotated: AnnotatedDocument) -> list[Question]:
    """The pronouns of a document in order; those before are mentions of their right entity."""
    tree = Tree(annotated)
    drafts = find_named(tree)
    found = Antecedents(drafts)
    at, joint_at = _lookup(chains.heads), _lookup(chains.joint)
    owners = _owners(drafts, at)
    asked = []
    for index, token in enumerate(tree.tokens):
        name = pronoun_class(tree.word(index))
        if name is None or token.pos not in {"PRON", "DET"}:
            continue
        chain, candidates = at(token), found.candidates(index)
        right = []
        for one in candidates:
            head = tree[one.head]
            if one.joint:
                told = joint_at(head)
            else:
                told = owners.get(one.entities[0]) if one.entities else at(head)
            right.append(chain is not None and told == chain)
        asked.append(
            Question(
                name=name,
                features=[
                    *features_of(found, index, candidates),
                    features_of_none(found, index, candidates),
                ],
                right=[*right, not any(right)],
                entities=[*(one.entities for one in candidates), ()],
                wanted=chain is not None and chain in owners.values(),
            )
        )
        _mention(
            found, index, [one for one, is_right in zip(candidates, right, strict=True) if is_right]
        )
    return asked


def _lookup(spans: dict[tuple[int, int], str]) -> ChainAt:
    starts = {start: chain for (start, _), chain in spans.items()}
    ends = {end: chain for (_, end), chain in spans.items()}
    return lambda token: starts.get(token.start) or ends.get(token.end)


def _owners(drafts: Drafts, at: ChainAt) -> dict[int, str]:
    """The chain that most mentions of an entity belong to, by entity."""
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for entity, draft in enumerate(drafts.entities):
        for place in draft.places:
            chain = at(drafts.tree[place.head])
            if chain is not None:
                votes[entity][chain] += 1
    return {entity: counted.most_common(1)[0][0] for entity, counted in votes.items()}


def _mention(found: Antecedents, index: int, right: list[Candidate]) -> None:
    """Adds a pronoun as a mention of the nearest right entity, which also tells its gender."""
    nearest = next((one.entities for one in right if one.entities), ())
    for entity in nearest:
        found.drafts.mention(entity, Place(index, index + 1, index, "pronoun"))
        draft = found.drafts.entities[entity]
        if pronoun_class(found.tree.word(index)) == "he":
            draft.gender = draft.gender or found.gender(index)
