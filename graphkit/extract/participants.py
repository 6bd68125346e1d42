"""Who took part in an event and what was acted on: roles filled from arguments."""

from collections.abc import Iterator

from graphkit.extract.arguments import arguments_of
from graphkit.extract.day_phrases import before_day
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.event_places import place_at, places_of
from graphkit.extract.event_roles import LOCATIVES, befalls, frame_of, role_of
from graphkit.extract.owners import acting_owners, is_own_force, owners_of, sufferers_of
from graphkit.extract.scene import ACTORS, Scene, noun_lemma
from graphkit.extract.triggers import Trigger
from graphkit.extract.verb_arguments import Arguments
from graphkit.model.base import Span
from graphkit.model.extraction import Participant
from graphkit.model.vocabulary import ParticipantRole

__all__ = ["participants_of"]

# Types whose act on a thing is an act on its owner: "demolished the farmers' houses".
_OWNERS_SUFFER = frozenset(
    ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "SUPPORT", "CONCEDE", "AGREE",
     "REQUEST", "PROTEST")
)  # fmt: skip
# Types that take their target from a complement: "threatened to attack the port".
_BY_COMPLEMENT = frozenset("AGREE REJECT THREATEN MOBILIZE ACCUSE REQUEST CONCEDE".split())
_TARGET_ARGUMENTS = ("iobj", "obj", "against", "on", "with", "to", "at", "from", "into", "for")
# What they change or count is nobody to whom it is promised.
_CHANGING = frozenset(
    "add raise increase reduce lower cut double halve expand enlarge shrink".split()
)
# Acts of words: whose thing they are about is no target by a mere modifier.
_OF_WORDS = frozenset(("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT"))


def participants_of(scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """Return the participants in text order, each once; actors go before targets at one place."""
    found = list(_by_frame(scene, trigger))
    found += _owners(scene, trigger, any(p.role == "target" for p in found if p.entity is not None))
    if not any(p.role == "target" for p in found) and trigger.entry.type in _BY_COMPLEMENT:
        found += _from_complement(scene, trigger)
    named = {(p.start, p.end) for p in found if p.entity is not None}
    found += [p for p in places_of(scene, trigger) if (p.start, p.end) not in named]
    return tuple(sorted(_unique(found), key=lambda p: (p.start, p.end, p.role)))


def _by_frame(scene: Scene, trigger: Trigger) -> Iterator[Participant]:
    frame = frame_of(trigger.entry)
    own = set(trigger.tokens)
    parties = [n for n, role in frame.items() if role == "party"]
    for name, usual in frame.items():
        if usual == "place" and name in LOCATIVES:
            continue
        for token in trigger.arguments.get(name):
            role = role_of(scene, trigger, token, (name, usual))
            if role != "none" and token not in own and not _is_other_kind(scene, token, name):
                part = "actor" if role == "party" else role
                yield from _filled(scene, trigger, token, part)
                if role == "object" and (name, trigger.entry.type) != ("of", "ACCUSE"):
                    yield from _below(scene, trigger, token)
    if parties and trigger.entry.pos == "NOUN" and trigger.entry.type in {"CONSULT", "AGREE"}:
        yield from _of_parties(scene, trigger)


def _owners(scene: Scene, trigger: Trigger, is_named: bool) -> Iterator[Participant]:
    """Who owns what is acted on: "demolished Peru's houses", "summoned Peru's ambassador".

    In "accused Peru of crimes against Chileans" Peru is named as target, and the Chileans are none.
    """
    if trigger.entry.type not in _OWNERS_SUFFER:
        return
    own = trigger.tokens[1:] if trigger.entry.type != "AGREE" else ()
    things = [t for t in own if not scene.tree.is_dep(t, "case", "mark", "compound:prt")]
    wanted = {"target"} if is_named else {"target", "object"}
    for name, usual in frame_of(trigger.entry).items():
        tokens = list(map(scene.meant, trigger.arguments.get(name)))
        kept = [t for t in tokens if role_of(scene, trigger, t, (name, usual)) in wanted]
        things += [t for t in kept if not _is_other_kind(scene, t, name)]
    for thing in things:
        for owner in sufferers_of(scene, thing, by_words=trigger.entry.type in _OF_WORDS):
            yield from _named(scene, owner, "target")


def _below(scene: Scene, trigger: Trigger, token: int) -> Iterator[Participant]:
    """Targets that stand below a thing: "left the accord with Chad", "cut the flow to Oman"."""
    frame = frame_of(trigger.entry)
    if trigger.entry.type == "REQUEST" and entries_of(noun_lemma(scene.tree, token), "NOUN"):
        return  # "ordered the attack on Goma" asks nothing of Goma
    for child in scene.tree.children(scene.meant(token), "nmod"):
        for case in scene.tree.prepositions(child):
            role = frame.get(case)
            if role in {"target", "party"} and case not in {"of", "from", "by"}:
                for part in scene.tree.conjuncts(child):
                    if scene.label(part) != "Location":  # "cancelled a trip to Oslo"
                        filled = "actor" if role == "party" else role
                        yield from _filled(scene, trigger, part, filled)


def _of_parties(scene: Scene, trigger: Trigger) -> Iterator[Participant]:
    """The words before a joint act's noun name parties: "the Peru-Chile talks"."""
    for token in trigger.arguments.get("mod"):
        if scene.label(token) in ACTORS:
            yield from _filled(scene, trigger, token, "actor")


def _is_other_kind(scene: Scene, token: int, name: str) -> bool:
    """Modifiers are participants only where they name an actor; clauses never are."""
    if scene.tree[token].pos in {"VERB", "AUX", "ADV", "PUNCT"}:
        return True
    return name == "mod" and scene.label(token) not in ACTORS


def _filled(scene: Scene, trigger: Trigger, token: int, role: str) -> Iterator[Participant]:
    """One argument in its role; all names behind its noun: "its neighbours Chad and Mali"."""
    named = scene.meant(token)
    behind = scene.tree.is_dep(named, "appos") and named != token
    for one in scene.tree.conjuncts(named) if behind else [named]:
        match role:
            case "actor":
                if not befalls(scene, trigger):
                    yield from _actor(scene, one, trigger.entry.type)
            case "target":
                yield from _target(scene, trigger, one)
            case "object":
                yield from _thing(scene, trigger, one, "object")
            case _:
                yield from place_at(scene, one, role, None)  # type: ignore[arg-type]


def _actor(scene: Scene, token: int, kind: str) -> Iterator[Participant]:
    """A thing acts for its owner: in "Chadian jets bombed it" Chad does, and jets are named."""
    if scene.label(token) in ACTORS:
        yield from _named(scene, token, "actor")
        return
    owners = acting_owners(scene, token, kind)
    for owner in owners:
        yield from _named(scene, owner, "actor")
    if scene.tree[token].pos in {"NOUN", "PROPN", "NUM"}:
        is_thing = bool(owners) or not scene.is_person_noun(token)
        yield _unnamed(scene, token, "object" if is_thing else "actor")


def _target(scene: Scene, trigger: Trigger, token: int) -> Iterator[Participant]:
    """Who or what is acted on; places are targets too ("shelled Juba")."""
    promised = trigger.entry.type == "AGREE" and scene.label(token) == "Location"
    if promised or is_own_force(scene, token):
        yield _unnamed(scene, token, "object")
    elif scene.cast.entity_at(token) is not None:
        yield from _named(scene, token, "target")
    elif scene.tree[token].pos == "PRON":
        return
    elif scene.is_person_noun(token):
        yield _unnamed(scene, token, "target")
    else:
        yield from _thing(scene, trigger, token, "target")


def _thing(
    scene: Scene, trigger: Trigger, token: int, role: ParticipantRole
) -> Iterator[Participant]:
    """A thing, the target of "shelled the port" and an object of "fired missiles".

    Who is named there is a target where the act is one on him.
    """
    if scene.label(token) in ACTORS and trigger.entry.type in _OWNERS_SUFFER:
        yield from _named(scene, token, "target")
        return
    if scene.tree[token].pos == "PRON":
        return
    yield _unnamed(scene, token, role)


def _named(scene: Scene, token: int, role: ParticipantRole) -> Iterator[Participant]:
    mention = scene.cast.mention_at(token)
    if mention is None:
        yield _unnamed(scene, token, role)
        return
    span = _words_of(scene, token) if mention.kind == "nominal" else mention
    start, end = min(span.start, mention.start), max(span.end, mention.end)
    for entity in scene.cast.entities_at(token):
        yield Participant(start=start, end=end, role=role, entity=entity)


def _unnamed(scene: Scene, token: int, role: ParticipantRole) -> Participant:
    return Participant(**_words_of(scene, token).model_dump(), role=role)


def _words_of(scene: Scene, token: int) -> Span:
    """The noun phrase without its clauses: "the bridge", not "the bridge that collapsed".

    Nor "rebels on Sunday".
    """
    tree = scene.tree
    clauses = {i for c in tree.children(token, "acl", "acl:relcl") for i in tree.subtree(c)}
    kept = [index for index in tree.noun_phrase(token) if index not in clauses]
    if scene.is_actor(token):
        kept = before_day(tree, token, kept)
    last = max(kept)
    while tree[last].pos == "PUNCT" and last > token:
        last -= 1
    return tree.span([min(kept), last])


def _from_complement(scene: Scene, trigger: Trigger) -> Iterator[Participant]:
    """The target of a planned or demanded act is the target of the plan or demand.

    "threatened to attack the port": the port; "demanded that Chad leave": Chad. What others shall
    do is no promise to whom they do it: "agreed that envoys would meet Chad".
    """
    for verb in trigger.arguments.get("comp"):
        if scene.tree[verb].pos not in {"VERB", "NOUN", "ADJ"}:
            continue
        if trigger.entry.type == "AGREE" and scene.tree.children(verb, "nsubj", "nsubj:pass"):
            return
        inner = arguments_of(scene, verb)
        if trigger.entry.type in {"REQUEST", "ACCUSE"}:
            asked = trigger.arguments.get("obj") or trigger.arguments.get("iobj")
            names = ("subj",) if asked else ("subj", "obj")
            yield from _first(scene, trigger, inner, names)
        else:
            yield from _first(scene, trigger, inner, _struck(scene, verb))
        return
    for name in ("for", "obj"):
        for noun in trigger.arguments.get(name):
            if trigger.entry.type == "MOBILIZE" and scene.tree[noun].pos == "NOUN":
                yield from _first(scene, trigger, arguments_of(scene, noun), _TARGET_ARGUMENTS)


def _struck(scene: Scene, verb: int) -> tuple[str, ...]:
    """Name the arguments of a verb that it is an act on.

    Who "threatened to bar ships from Chad's waters" threatens not Chad, and what somebody "agreed
    to add to the council" is no promise to the council.
    """
    if scene.tree.lemma(verb) in _CHANGING:
        return ()
    rows = entries_of(scene.tree.lemma(verb), "VERB")
    away = any(frame_of(row).get("from") in {"object", "origin"} for row in rows)
    return tuple(n for n in _TARGET_ARGUMENTS if n != "from" or not away)


def _first(
    scene: Scene, trigger: Trigger, inner: Arguments, names: tuple[str, ...]
) -> Iterator[Participant]:
    actors = {
        p.entity
        for t in trigger.arguments.get("subj")
        for p in _actor(scene, scene.meant(t), trigger.entry.type)
    }
    for name in names:
        found = []
        for token in map(scene.meant, inner.get(name)):
            if is_own_force(scene, token):
                continue
            heads = _told_to(scene, trigger, token)
            found += [p for head in heads for p in _named(scene, head, "target")]
        found = [p for p in found if not _is_of(scene, p, actors)]
        if found:
            yield from found
            return


def _is_of(scene: Scene, part: Participant, actors: set[int | None]) -> bool:
    """Say whether somebody acts himself, or a state or place is the actor's: of its army Chad."""
    if part.entity is None or part.entity in actors:
        return True
    one = scene.cast.entities[part.entity]
    known = [scene.cast.entities[actor] for actor in actors if actor is not None]
    own = {state for actor in known for state in (actor.state, actor.gazetteer_id)} - {None}
    return one.label in {"State", "Location"} and bool({one.gazetteer_id, one.country} & own)


def _told_to(scene: Scene, trigger: Trigger, token: int) -> list[int]:
    """Whom a plan is about: its target or whose thing it is, of a promise the target alone.

    "Agreed to meet Peru": Peru; "agreed to keep the border safe", "agreed to help with Peru's
    inquiry", "agreed to send troops": nobody.
    """
    agreed = trigger.entry.type in {"AGREE", "REQUEST"}
    if trigger.entry.type in {"AGREE", "MOBILIZE"} and scene.is_in(token, ("@troops",)):
        return []
    if scene.cast.entity_at(token) is not None:
        return [] if agreed and scene.label(token) == "Location" else [token]
    return [] if agreed else list(owners_of(scene, token))


def _unique(found: list[Participant]) -> Iterator[Participant]:
    """Each entity has one part, and may be the place besides; the part found first is kept.

    So nobody acts on himself: "the army moved its tanks".
    """
    seen: set[tuple[int, int] | tuple[int, bool]] = set()
    for participant in found:
        span = (participant.start, participant.end)
        where = participant.role in {"place", "origin", "destination"}
        key = span if participant.entity is None else (participant.entity, where)
        if key not in seen and (participant.entity is not None or span not in seen):
            yield participant
        seen.update((key, span))
