"""What a statement is about, and whom it is addressed to."""

from graphkit.extract.cast import Cast
from graphkit.extract.content import Content
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Topic
from graphkit.model.vocabulary import Act, TopicRole

__all__ = ["addressees_of", "topics_of"]

# Words that make a place in a proposal a proposed venue.
_MEETING = frozenset(
    """meet meeting talk talks negotiation negotiations negotiate summit host venue convene
    conference dialogue round gather hold session""".split()
)
_ROLES: dict[Act, TopicRole] = {
    "propose": "proposed",
    "agree": "agreed",
    "reject": "rejected",
    "deny": "rejected",
}
_SPOKEN_TO = frozenset(("iobj", "obj"))


def topics_of(tree: Tree, cast: Cast, tokens: tuple[int, ...], act: Act) -> tuple[Topic, ...]:
    """Return the actors and places named in a content, once each.

    A place is proposed, agreed or rejected if the content speaks of meeting there: "He suggested
    meeting in Vienna or Oslo" proposes two venues, "talks with Austria" proposes none.
    """
    venues = _venues(tree, tokens) if act in _ROLES else set()
    inside = set(tokens)
    found: dict[int, Topic] = {}
    for mention in cast.inside(tokens):
        if mention.head not in inside or mention.kind == "pronoun":
            continue
        is_place = cast.label(mention.entity) in {"Location", "State"}
        role = _ROLES[act] if is_place and mention.head in venues else "topic"
        known = found.get(mention.entity)
        if known is None or (known.role == "topic" and role != "topic"):
            found[mention.entity] = Topic(
                start=mention.start, end=mention.end, entity=mention.entity, role=role
            )
    return tuple(sorted(found.values(), key=lambda topic: topic.start))


def _venues(tree: Tree, tokens: tuple[int, ...]) -> set[int]:
    """Tokens that name where a meeting is to be, coordination and "near X" included."""
    if not any(tree.lemma(t) in _MEETING or tree.lower(t) in _MEETING for t in tokens):
        return set()
    places: set[int] = set()
    for token in tokens:
        words = set(tree.prepositions(token))
        if words & {"in", "at", "on", "near", "outside", "inside", "to"}:
            places.update(tree.conjuncts(token))
        elif places & {tree[token].head} and tree.is_dep(token, "nmod", "appos") and words:
            places.add(token)
    return places


def addressees_of(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    """Return who is spoken to: "told [reporters]", "asked [voters] to stay", "said to [him]"."""
    heads: list[int] = []
    inside = set(content.tokens)
    for child in tree.children(content.cue):
        if child in inside:
            continue
        to = tree.is_dep(child, "obl") and tree.prepositions(child) in (["to"], ["on"], ["with"])
        if tree[child].dep in _SPOKEN_TO or (to and content.form != "np"):
            heads += tree.conjuncts(child)
    return tuple(
        Topic(start=mention.start, end=mention.end, entity=mention.entity)
        for head in heads
        if (mention := cast.mention_at(head)) is not None
        and cast.label(mention.entity) != "Location"
    )
