"""What a statement is about, and which places it proposes."""

from graphkit.extract.cast import Cast
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Mention, Topic
from graphkit.model.vocabulary import Act, TopicRole

__all__ = ["topics_of"]

# Words that make a place in a proposal a proposed venue.
_MEETING = frozenset(
    """meet meeting talk talks negotiation negotiations negotiate summit host venue convene
    conference dialogue round gather hold session""".split()
)
_LOCATIVE = frozenset("in at on near outside inside to".split())
_TEMPORAL = frozenset("after before during since following until".split())
_ROLES: dict[Act, TopicRole] = {
    "propose": "proposed",
    "agree": "agreed",
    "reject": "rejected",
    "deny": "rejected",
}


def topics_of(tree: Tree, cast: Cast, tokens: tuple[int, ...], act: Act) -> tuple[Topic, ...]:
    """Return the actors and places that a content tells of, once each.

    They are subjects, objects or parties of its main verbs, or what owns one of these: in "the port
    of Riga was shut by Ann Lee's guards, a doctor from Oslo said" Oslo only says which doctor.

    A place is proposed, agreed or rejected if the content speaks of meeting there: "He suggested
    meeting in Vienna or Oslo" proposes two venues, "talks with Austria" proposes none.
    """
    venues = _venues(tree, tokens) if act in _ROLES else set()
    inside = set(tokens)
    found: dict[int, Topic] = {}
    for mention in cast.inside(tokens):
        if mention.head not in inside or mention.kind == "pronoun":
            continue
        if mention.head not in venues and not _is_told_of(tree, cast, mention, inside):
            continue
        is_place = cast.label(mention.entity) in {"Location", "State"}
        role = _ROLES[act] if is_place and mention.head in venues else "topic"
        known = found.get(mention.entity)
        if known is None or (known.role == "topic" and role != "topic"):
            found[mention.entity] = Topic(
                start=mention.start, end=mention.end, entity=mention.entity, role=role
            )
    return tuple(sorted(found.values(), key=lambda topic: topic.start))


_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = ("obj", "iobj", "obl:agent")
_HANGING = ("nmod", "nmod:poss", "amod", "compound")
# "another man", "every artist", "a bully": nobody in particular.
_ANY = frozenset("a an another any each every no some".split())
_HUMAN = frozenset(("Person", "Group"))
# Nobody in particular: "people were angry".
_ANYBODY = frozenset("people person man woman child other one member crowd public human".split())
_LIKENING = frozenset("like unlike than".split())
_OWNING = frozenset("of between against on over about with by for to".split())
# "Relies on Ann Lee", "at war with Peru"; but "slept in Peru", "flew from Oslo" are of neither.
_CONCERNING = frozenset("about against by for of on over to with".split())
LONG = 60  # words; in a longer content a name that stands in it once is one of many


def _is_told_of(tree: Tree, cast: Cast, mention: Mention, inside: set[int]) -> bool:
    """Say whether a mention is an argument of a main clause, not only a mark of somebody else.

    "Senator Lee [from Vermont]", "a [Paris]-born author" and "the [American] people" tell of Lee,
    the author and the people; "he left when [Ann Lee] came" does not tell of her. Of a long
    speech, who is named behind its first sentence must be named twice.
    """
    within = cast.inside(sorted(inside))
    outer = [m for m in within if m is not mention and m.covers(mention)]
    if any(m.entity != mention.entity and _is_wider(m, mention) for m in outer):
        return False
    if cast.label(mention.entity) in _HUMAN and not cast.entities[mention.entity].named:
        return _is_main(tree, mention.head, inside)
    if _is_aside(tree, mention.head, inside):
        return False
    later = tree.sentence(mention.head) != tree.sentence(min(inside))
    once = sum(m.entity == mention.entity for m in within) == 1
    if len(inside) > LONG and later and once:
        return False
    joined = "-" in (tree.text[mention.end : mention.end + 1], tree.text[mention.start - 1])
    return not joined and _is_argument(tree, cast, mention.head, inside)


def _is_main(tree: Tree, head: int, inside: set[int]) -> bool:
    """Say whether a content mainly tells of some unnamed group: its subject, or a known object.

    In "the guards hit people while tourists watched" it is the guards, neither the people nor the
    tourists, and in "there were nine passengers" nobody.
    """
    if any(tree.lower(d) in _ANY for d in tree.children(head, "det")):
        return False
    known = tree.points(head)
    token = tree.first_conjunct(head)
    verb = tree.head(token)
    if verb is None or verb not in inside:
        return known or tree.lemma(head) not in _ANYBODY
    if not _is_main_clause(tree, verb, inside):
        return False
    if tree.is_dep(token, "nsubj"):
        return known or (tree.lemma(head) not in _ANYBODY and not tree.children(verb, "expl"))
    return known and tree.is_dep(token, "obj", "iobj", "obl:agent")


def _is_main_clause(tree: Tree, verb: int, inside: set[int]) -> bool:
    """Say whether a verb is of no clause below another: not "while tourists watched"."""
    while tree.head(verb) is not None and tree[verb].head in inside:
        said = tree.is_dep(verb, "acl!") and tree.marks(verb)
        if not tree.is_dep(verb, "conj", "ccomp", "xcomp", "parataxis") and said != {"that"}:
            return False  # "(denied) claims that Lee was slain" tells of Lee
        verb = tree[verb].head
    return True


def _is_aside(tree: Tree, token: int, inside: set[int]) -> bool:
    """Say whether words only say which thing is meant, or what it is like.

    "A party held in [Rome]", "a bank that [Peru] owns", "a fish like those of [Chad]".
    """
    above = [token, *tree.ancestors(token)]
    for one in above:
        if tree[one].head not in inside:
            return False
        relative = tree.is_dep(one, "acl:relcl")
        participle = tree.is_dep(one, "acl!") and not tree.children(one, "mark", "nsubj")
        likened = set(tree.prepositions(one)) & _LIKENING
        if (relative or participle or likened) and tree[tree[one].head].head in inside:
            return True
    return False


def _is_wider(outer: Mention, mention: Mention) -> bool:
    """A phrase around a mention, and the people beside the state that "Iranians" also names."""
    same = outer.end - outer.start == mention.end - mention.start
    return not same or mention.kind == "demonym"


def _is_argument(tree: Tree, cast: Cast, token: int, inside: set[int]) -> bool:
    """Say whether a noun is what a main clause tells of, or owns what it tells of.

    "Ann Lee left", "the winner is Ann Lee", "they relied on Ann Lee", "Ann Lee's house burned".
    """
    place = cast.entity_at(token)
    label = None if place is None else cast.label(place)
    token = tree.first_conjunct(token)
    head = tree.head(token)
    if tree[token].pos == "ADJ" and not tree.is_dep(token, "amod"):
        return False  # "22 were Cuban" tells nothing of Cuba
    if head is None or head not in inside:
        return not tree.is_dep(token, "amod") and _concerns(tree, token, label)
    if tree.is_dep(token, *_SUBJECTS, *_OBJECTS):
        return _is_main_clause(tree, head, inside)
    if tree.is_dep(token, "obl"):
        return _concerns(tree, token, label) and _is_main_clause(tree, head, inside)
    if tree.is_dep(token, "ccomp", "xcomp", "parataxis", "root"):
        return _concerns(tree, token, label) and _is_main_clause(tree, token, inside)
    return tree.is_dep(token, *_HANGING) and _owns(tree, cast, token, inside)


def _concerns(tree: Tree, token: int, label: str | None) -> bool:
    """Say whether a phrase is more than a place or circumstance: "against Peru", not "in Peru"."""
    words = set(tree.prepositions(token))
    if not words:
        return True
    where = frozenset(("to", "for", "on")) if label == "State" else frozenset()
    return label != "Location" and words <= _CONCERNING - where


def _owns(tree: Tree, cast: Cast, token: int, inside: set[int]) -> bool:
    """Say whether what a noun owns is told of: "the capture [of Lee] angered them".

    Of a person also in "a quarrel about the wealth [of Lee]", not in "in the barn [of Lee]".
    """
    head = tree[token].head
    if cast.entity_at(head) is not None:
        return False
    words = set(tree.prepositions(token))
    owns = tree.is_dep(token, "nmod:poss") or words & _OWNING
    whole = tree.is_dep(token, "amod", "compound") and tree.head(head) not in inside
    above = tree.first_conjunct(head)
    entity = cast.entity_at(token)
    label = None if entity is None else cast.label(entity)
    if tree.is_dep(above, "obl!") and tree[above].head in inside:
        matter = set(tree.prepositions(above)) <= _CONCERNING | {"from", "into"}
        told = bool(owns) and matter and label == "Person"
        return told and _is_main_clause(tree, tree[above].head, inside)
    if label in {"State", "Location"} and tree.is_dep(above, *_HANGING):
        return False  # "a page in a book about Peru"
    if label != "Person" and tree.children(head, "cop"):
        return False  # "Oslo is the pride of Norway"
    return bool(owns or whole) and _is_argument(tree, cast, head, inside)


def _venues(tree: Tree, tokens: tuple[int, ...]) -> set[int]:
    """Tokens that name where a meeting is to be.

    "meeting in Vienna or Oslo", "talks on the border, near the river", "to host the summit in
    Rome"; and places that are all of the content: "proposed Vienna or Oslo". In "cut attacks
    near Riga after talks in Rome" nothing is proposed as a venue.
    """
    inside = set(tokens)
    if all(tree[t].pos in {"PROPN", "PUNCT", "CCONJ", "DET"} for t in tokens):
        return inside
    return {t for t in tokens if tree[t].pos in {"PROPN", "NOUN"} and _is_venue(tree, t, inside)}


def _is_venue(tree: Tree, token: int, inside: set[int]) -> bool:
    first = tree.first_conjunct(token)
    if not set(tree.prepositions(first)) & _LOCATIVE:
        return False
    for ancestor in tree.ancestors(first):
        if ancestor not in inside or set(tree.prepositions(ancestor)) & _TEMPORAL:
            return False
        if _is_meeting(tree, ancestor):
            return True
        if tree[ancestor].pos == "VERB":
            return any(_is_meeting(tree, o) for o in tree.children(ancestor, "obj", "nsubj"))
    return False


def _is_meeting(tree: Tree, token: int) -> bool:
    return tree.lemma(token) in _MEETING or tree.lower(token) in _MEETING
