"""What a noun names, where the sense of a verb hangs on it: somebody, a thing, an accident.

"The union supports the bill" is an act, "the findings support the theory" is none; "nine were
killed in the raid" is an assault, "nine were killed when a bus overturned" is not.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from graphkit.extract.event_lexicon import Entry, entries_of, word_classes
from graphkit.extract.once import once
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.verb_arguments import Arguments

__all__ = [
    "can_act",
    "is_accident",
    "is_armed",
    "is_disaster",
    "is_inanimate",
    "is_mere_kind",
    "is_public",
]

# Nouns with these endings name things, unless a word class says that they name people.
_ABSTRACT = ("tion", "sion", "ness", "ity", "ence", "ance", "ism", "ment", "logy", "ing", "ture")
_PEOPLE_ALL_THE_SAME = frozenset(
    """witness audience celebrity entity city king viking sibling offspring being
    youngling""".split()
)
# These act for whoever owns or wrote them: "the statement accused", "the jets hit".
_AGENTS = ("voice", "vehicle", "weapon", "troops", "building")
# Types that only somebody can do; a bomb can kill.
_DELIBERATE = frozenset(
    """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
    MOBILIZE COERCE RETREAT""".split()
)
_HARM = frozenset(
    """kill wound injure maim die destroy damage hit strike wreck perish casualty victim death
    killing""".split()
)
_ARMS = frozenset(
    "bomb missile rocket grenade drone mortar gun gunman gunfire artillery rifle knife".split()
)
_KINDS = frozenset(
    """form type kind sort category risk scale season warning watch danger likelihood history
    definition class threat chance frequency number""".split()
)
_STORMS = frozenset("hurricane cyclone typhoon tornado".split())
_TURNING = frozenset("become develop strengthen weaken form turn upgrade grow remain make".split())
_NEAR = 3  # sentences before an act in which its cause may stand


def is_inanimate(scene: Scene, token: int) -> bool:
    """Say whether a noun surely names a thing: "the findings", "the travelator", "this break"."""
    tree = scene.tree
    token = scene.meant(token)
    if tree[token].pos == "PRON":
        return tree.lower(token) == "which" and scene.cast.entity_at(token) is None
    if tree[token].pos not in {"NOUN", "VERB"} or scene.cast.entity_at(token) is not None:
        return False
    noun = noun_lemma(tree, token)
    if scene.is_person_noun(token) or noun in _PEOPLE_ALL_THE_SAME:
        return False
    if any(noun in word_classes()[name] for name in _AGENTS):
        return False
    known = noun in word_classes()["inanimate"] or noun in word_classes()["nature"]
    return known or noun.endswith(_ABSTRACT)


def can_act(scene: Scene, entry: Entry, arguments: Arguments) -> bool:
    """Say whether somebody may have done the act: "frost threatened the vines" nobody did."""
    if entry.pos != "VERB" or entry.type not in _DELIBERATE:
        return True
    tree, verb = scene.tree, arguments.anchor
    subjects = arguments.get("subj")
    if "to" in tree.marks(verb):
        subjects = [t for t in subjects if t != tree[verb].head]  # "it is time to allow"
    if not subjects or tree[verb].pos == "NOUN":
        return True
    return not all(
        is_inanimate(scene, token) and not (entry.type == "COERCE" and _is_act(scene, token))
        for token in subjects
    )


def _is_act(scene: Scene, token: int) -> bool:
    """Say whether a noun names what somebody does: "the invasion closed the port"."""
    entries = entries_of(noun_lemma(scene.tree, token), "NOUN")
    return any(entry.type in {"ASSAULT", "MOBILIZE", "COERCE", "SANCTION"} for entry in entries)


def is_accident(scene: Scene, arguments: Arguments) -> bool:
    """Say whether nobody is told to have done harm, and the words around tell of a mishap.

    "Nine people were killed when a bus overturned", "the storm damaged forty houses". The nearest
    words count: the sentence, then those before it, then the article.
    """
    tree = scene.tree
    agents = [
        t
        for t in arguments.get("subj")
        if scene.is_actor(t) or scene.is_in(t, ("@weapon", "war")) or _is_act(scene, t)
    ]
    if any(not scene.is_in(t, ("@nature", "@craft")) for t in agents):
        return False
    here = tree.sentence(arguments.anchor)
    for first, last in ((here, here), (here - _NEAR, here), (0, len(tree.doc.sentences) - 1)):
        mishaps, attacks = _causes(scene, max(first, 0), last, arguments.anchor)
        if mishaps != attacks:
            return mishaps > attacks
    return False


def is_armed(scene: Scene, arguments: Arguments) -> bool:
    """Say whether the words around a "strike" or "raid" tell of arms, not of workers or police."""
    here = scene.tree.sentence(arguments.anchor)
    _, attacks = _causes(scene, max(here - _NEAR, 0), here, arguments.anchor)
    return attacks > 0


def is_disaster(scene: Scene, arguments: Arguments) -> bool:
    """Say whether a state of emergency is for a disaster: "after the flood", not for unrest."""
    here = scene.tree.sentence(arguments.anchor)
    mishaps, attacks = _causes(scene, max(here - _NEAR, 0), here, arguments.anchor)
    return mishaps > attacks


def is_public(scene: Scene, token: int) -> bool:
    """Say whether a token means who acts in public affairs: a state, a body, an official.

    A person does whom the article calls by an office ("President Lee", "the mayor"), and people
    who stand together do ("the smugglers").
    """
    meant = scene.meant(token)
    entity = scene.cast.entity_at(meant)
    if scene.is_in(token, ("@official", "@troops", "@body", "rebel", "striker")):
        return True
    if entity is None:
        return False
    label = scene.cast.label(entity)
    together = label == "Group" and scene.tree.lower(meant).endswith("s")
    return label in {"State", "Organization"} or together or entity in scene.officials


def _causes(scene: Scene, first: int, last: int, act: int) -> tuple[int, int]:
    """Count the words for mishaps and for attacks in some sentences, harm itself left out."""
    sentences = scene.tree.doc.sentences
    begin, end = sentences[first].first, sentences[last].last
    mishaps, attacks = _causes_in(scene.tree)
    return _between(mishaps, begin, end, act), _between(attacks, begin, end, act)


def _between(places: Sequence[int], begin: int, end: int, act: int) -> int:
    """Count the places from `begin` up to `end`, the act left out."""
    first, last, own = (bisect_left(places, place) for place in (begin, end, act))
    return last - first - (first <= own < last and places[own] == act)


@once
def _causes_in(tree: Tree) -> tuple[Sequence[int], Sequence[int]]:
    """Return where an article's words for mishaps stand, and those for attacks."""
    found: dict[str | None, list[int]] = {}
    for token in range(len(tree.tokens)):
        found.setdefault(_cause(tree, token), []).append(token)
    return found.get("mishap", []), found.get("attack", [])


def _cause(tree: Tree, token: int) -> str | None:
    pos = tree[token].pos
    if pos == "PROPN" and tree.lower(token) in {*_STORMS, "storm"}:
        return "mishap"  # "Tropical Storm Ada"
    if pos not in {"NOUN", "VERB"}:
        return None
    return _cause_of_word(noun_lemma(tree, token) if pos == "NOUN" else tree.lemma(token), pos)


@lru_cache(maxsize=4096)
def _cause_of_word(lemma: str, pos: str) -> str | None:
    if lemma in word_classes()["mishap"]:
        return "mishap"
    assaults = [entry for entry in entries_of(lemma, pos) if entry.type == "ASSAULT"]
    plain = lemma not in _HARM and any(not e.rest and not e.conditions for e in assaults)
    return "attack" if plain or lemma in _ARMS else None


def is_mere_kind(scene: Scene, noun: int) -> bool:
    """Say whether a noun for a happening only sorts or defines: "Barry became a hurricane".

    "The risk of wildfires", "a hurricane is a form of cyclone".
    """
    tree = scene.tree
    head = tree.head(noun)
    if tree.children(noun, "cop") and tree.children(noun, "nsubj"):
        return True
    if head is None:
        return False
    known = {tree.lower(d) for d in tree.children(noun, "det")} & {"the", "this", "that", "these"}
    if noun_lemma(tree, noun) in _STORMS and not known:
        return True
    of_kind = "of" in tree.prepositions(noun) and noun_lemma(tree, head) in _KINDS
    turned = tree.lemma(head) in _TURNING and tree.is_dep(noun, "xcomp", "obl", "obj")
    defined = tree.is_dep(noun, "nsubj") and tree[head].pos == "NOUN" and _is_any(tree, noun)
    return of_kind or turned or defined


def _is_any(tree: Tree, noun: int) -> bool:
    determiners = {tree.lower(d) for d in tree.children(noun, "det")}
    return not tree.children(noun, "nmod:poss") and determiners <= {"a", "an"}
