"""The arguments of a verb or noun that names an act, whatever the voice of the clause.

"The army shelled the port"         subj = army, obj = port
"The port was shelled by the army"  subj = army, obj = port
"the shelling of the port by the army"  of = port, by = army
"The army carried out an attack on the port"  attack: subj = army, on = port
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.extract.cues import cues_of
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.tree import Tree

__all__ = ["Arguments", "arguments_of", "is_passive"]

# A verb that only says that the act named by its object took place, or its subject.
LIGHT = frozenset(
    """hold conduct have stage launch carry make mount begin start resume open continue complete
    give commit perform undertake wage pursue lead attend join organise organize host finish
    conclude keep renew step speed execute deliver issue impose pay take do fight inflict unleash reach
    announce declare order initiate sustain exchange sign engage enter participate plot plan
    prepare threaten postpone cancel delay seek""".split()
)
HAPPENING = frozenset(
    """begin start resume take happen occur continue end erupt break follow go last open conclude
    ensue be fail stall collapse hold""".split()
)
# "suffer an attack", "escape repression": whoever does so is the act's target.
SUFFERING = frozenset("face suffer undergo escape flee survive sustain endure withstand".split())
# The subject of these is the actor of an act that is their object: "refused talks with the rebels".
OWN_ACT = frozenset(
    """refuse reject propose offer promise consider intend avoid want agree arrive ready suspend
    welcome demand request use prepare plan threaten seek cancel postpone""".split()
)


@dataclass
class Arguments:
    """Heads of the phrases that a trigger takes, by relation or preposition, in text order.

    Attributes:
        anchor: The verb whose modality, negation and date are the act's: the trigger itself or
            the light verb that governs it.
        heads: Tokens by "subj", "obj", "iobj", "comp", "pred", "mod", "poss" or preposition.
    """

    anchor: int
    noun: int | None = None
    passive: bool = False
    heads: dict[str, list[int]] = field(default_factory=dict)

    def add(self, name: str, tokens: list[int]) -> None:
        """Add heads under a name, each once."""
        found = self.heads.setdefault(name, [])
        found += [token for token in tokens if token not in found]

    def get(self, name: str) -> list[int]:
        """Return the heads under a name."""
        return self.heads.get(name, [])


def arguments_of(scene: Scene, token: int) -> Arguments:
    """Return the arguments of a verb, adjective or noun."""
    if scene.tree[token].pos == "NOUN":
        return _of_noun(scene, token)
    return _of_verb(scene, token)


def is_passive(tree: Tree, verb: int) -> bool:
    """Say whether a verb is passive: "was seized", "the ship seized by pirates"."""
    if tree.children(verb, "nsubj:pass", "aux:pass"):
        return True
    if tree.children(verb, "nsubj", "aux") or tree.lower(verb).endswith("ing"):
        return False
    if any(tree.lower(child) == "to" for child in tree.children(verb, "mark")):
        return False
    if tree.is_dep(verb, "acl!"):
        return True
    if tree.is_dep(verb, "conj") and not tree.children(verb, "obj"):
        return is_passive(tree, tree[verb].head)
    return tree.is_dep(verb, "advcl") and bool(tree.children(verb, "obl:agent"))


def _of_verb(scene: Scene, verb: int) -> Arguments:
    tree = scene.tree
    found = Arguments(verb, passive=is_passive(tree, verb))
    objects = _unfolded(tree, tree.children(verb, "obj"))
    if found.passive:
        subjects = tree.children(verb, "nsubj:pass")
        subjects = _unfolded(tree, subjects) if subjects else _shared_subjects(tree, verb)
        found.add("iobj" if objects else "obj", subjects)
    else:
        found.add("subj", [_actor_nearby(scene, s) for s in _subjects(tree, verb)])
        _add_speaker(scene, found, verb)
    found.add("obj", objects or _gap(tree, verb))
    found.add("iobj" if found.get("obj") else "obj", _unfolded(tree, tree.children(verb, "iobj")))
    found.add("pred", tree.children(verb, "xcomp", "advmod", "compound:prt"))
    found.add("comp", _complements(tree, verb))
    _add_prepositions(scene, found, verb)
    for head in tree.children(verb, "obj", "nsubj:pass", "xcomp"):
        if tree[head].pos != "VERB":
            _add_prepositions(scene, found, head)
    return found


def _subjects(tree: Tree, verb: int) -> list[int]:
    """The subjects, also of verbs below a noun or standing for one.

    "Rome's plan to send ships" and "Rome dropped the idea of sending ships", "Rome suggested
    meeting": Rome.
    """
    head = tree.head(verb)
    if head is None or tree.children(verb, "nsubj"):
        return tree.subjects(verb)
    if tree.is_dep(verb, "acl!") and tree.children(verb, "mark"):
        owners = tree.children(head, "nmod:poss")
        outer = tree.head(head)
        if owners or outer is None or not tree.is_dep(head, "obj", "obl"):
            return owners
        return tree.subjects(outer) if tree[outer].pos == "VERB" else []
    if tree.is_dep(verb, "obj", "obl") and tree[head].pos == "VERB":
        return tree.subjects(head)
    return tree.subjects(verb)


def _add_speaker(scene: Scene, found: Arguments, verb: int) -> None:
    """A clause about "it" that stands for nobody named is about the speaker.

    "Chad says it is willing to leave": Chad is willing.
    """
    tree, head = scene.tree, scene.tree.head(verb)
    subjects = found.get("subj") or tree.children(verb, "expl")
    unknown = all(tree.lower(s) == "it" and scene.cast.entity_at(s) is None for s in subjects)
    if subjects and unknown and head is not None and tree.is_dep(verb, "ccomp"):
        found.heads["subj"] = [s for s in tree.subjects(head) if scene.is_actor(s)]


def _shared_subjects(tree: Tree, verb: int) -> list[int]:
    """Of "was arrested and deported" the second verb has the first one's subject."""
    head = tree.head(verb)
    if head is not None and tree.is_dep(verb, "conj") and not tree.children(verb, "aux"):
        own = tree.children(head, "nsubj:pass")
        return _unfolded(tree, own) if own else _shared_subjects(tree, head)
    return tree.subjects(verb)


def _of_noun(scene: Scene, noun: int) -> Arguments:
    tree = scene.tree
    found = Arguments(noun, noun)
    owners = [c for c in tree.children(noun, "nmod:poss") if not scene.is_time(c)]
    found.add("poss", _unfolded(tree, owners))
    found.add("mod", _unfolded(tree, tree.children(noun, "compound", "amod", "nmod:desc")))
    found.add("comp", [c for c in tree.children(noun, "acl", "ccomp") if _is_open(tree, c)])
    _add_prepositions(scene, found, noun)
    _add_governor(scene, found, noun)
    return found


def _is_open(tree: Tree, clause: int) -> bool:
    return any(tree.lower(mark) in {"to", "that"} for mark in tree.children(clause, "mark"))


def _add_governor(scene: Scene, found: Arguments, noun: int) -> None:
    tree, head = scene.tree, scene.tree.head(noun)
    for participle in tree.children(noun, "acl!"):
        if is_passive(tree, participle):
            _add_prepositions(scene, found, participle)
    if head is None or tree[head].pos not in {"VERB", "ADJ", "NOUN"}:
        return
    lemma = tree.lemma(head)
    if tree.is_dep(noun, "obj", "nsubj:pass", "obl", "xcomp") and tree[head].pos == "VERB":
        _add_object_governor(scene, found, noun, head)
    elif tree.is_dep(noun, "nsubj") and lemma in HAPPENING:
        found.anchor = head
        _add_prepositions(scene, found, head)
    elif tree.is_dep(noun, "obl") and lemma in OWN_ACT:
        found.add("subj", tree.subjects(head))


def _add_object_governor(scene: Scene, found: Arguments, noun: int, verb: int) -> None:
    tree, lemma = scene.tree, scene.tree.lemma(verb)
    direct = tree.is_dep(noun, "obj", "nsubj:pass", "xcomp")
    if lemma in LIGHT and (direct or lemma in {"take", "engage", "enter", "participate"}):
        found.anchor = verb
        outer = _of_verb(scene, verb)
        for name, tokens in outer.heads.items():
            if name not in {"obj", "comp", "pred"}:
                found.add(name, [token for token in tokens if token != noun])
    elif lemma in SUFFERING and direct:
        found.add("sufferer", tree.subjects(verb))
        _add_agent_behind(scene, found, noun, verb)
    elif lemma in OWN_ACT or _is_told_in(scene, noun, verb):
        found.add("subj", tree.subjects(verb))
        found.add("with", _unfolded(tree, _with_case(tree, verb, "with")))
    else:
        _add_agent_behind(scene, found, noun, verb)


def _is_told_in(scene: Scene, noun: int, verb: int) -> bool:
    """Say whether a noun is how its verb's subject speaks: "said in a video address"."""
    tree = scene.tree
    spoken = noun_lemma(tree, noun) in {"address", "speech", "call", "conversation", "meeting"}
    inside = set(tree.prepositions(noun)) & {"in", "during"}
    return spoken and bool(inside) and bool(cues_of(tree.lemma(verb), "VERB"))


def _add_agent_behind(scene: Scene, found: Arguments, noun: int, verb: int) -> None:
    """In "escaped raids by the army" the phrase with "by" is the noun's, if the verb is active."""
    if not is_passive(scene.tree, verb):
        agents = [a for a in _with_case(scene.tree, verb, "by") if a > noun]
        found.add("by", _unfolded(scene.tree, [a for a in agents if a - noun <= 8]))


def _with_case(tree: Tree, verb: int, preposition: str) -> list[int]:
    return [c for c in tree.children(verb, "obl") if tree.prepositions(c)[:1] == [preposition]]


def _add_prepositions(scene: Scene, found: Arguments, head: int) -> None:
    """Add the prepositional phrases of `head`, times left out; the agent of a passive is subj."""
    tree = scene.tree
    for child in tree.children(head, "obl", "nmod", "advcl", "acl"):
        cases = tree.prepositions(child) or _marks(tree, child)
        if not cases and tree.is_dep(child, "obl!") and not scene.is_time(child):
            found.add("bare", [child])
        if not cases or scene.is_time(child) or tree.is_dep(child, "nmod:poss"):
            continue
        heads = _unfolded(tree, [child])
        name = cases[0].split()[0]
        if name == "by" and found.passive and head == found.anchor:
            found.add("subj", heads)
        for case in cases:
            found.add(case.split()[-1] if case.startswith("out of") else case.split()[0], heads)


def _marks(tree: Tree, clause: int) -> list[str]:
    """Gerunds stand behind prepositions too: "accused of stealing"."""
    if not tree.lower(clause).endswith("ing"):
        return []
    return [tree.lower(mark) for mark in tree.children(clause, "mark")]


def _complements(tree: Tree, verb: int) -> list[int]:
    """The verbs of complement clauses: "threatened to leave", "demanded that they stop"."""
    found = tree.children(verb, "xcomp", "ccomp")
    purpose = [c for c in tree.children(verb, "advcl") if _is_open(tree, c)]
    nouns = [c for o in tree.children(verb, "obj", "iobj") for c in tree.children(o, "acl!")]
    found += purpose + [c for c in nouns if _is_open(tree, c)]
    return [c for c in found if tree[c].pos in {"VERB", "AUX"} or tree.children(c, "cop")]


def _gap(tree: Tree, verb: int) -> list[int]:
    """The noun of a relative clause without a pronoun is its object: "the bridge they blew up"."""
    if not tree.is_dep(verb, "acl:relcl") or not tree.children(verb, "nsubj"):
        return []
    relative = [
        c for c in tree.children(verb) if tree.lower(c) in {"which", "who", "that", "where"}
    ]
    return [] if relative or is_passive(tree, verb) else [tree[verb].head]


def _unfolded(tree: Tree, heads: list[int]) -> list[int]:
    return list(_each(tree, heads))


def _each(tree: Tree, heads: list[int]) -> Iterator[int]:
    for head in heads:
        for part in tree.conjuncts(head):
            yield tree.antecedent(part)


def _actor_nearby(scene: Scene, subject: int) -> int:
    """A relative clause takes the name right before it where the parser's noun is no actor.

    "They were pressed into talks in Oslo, which backs the rebels": Oslo backs them.
    """
    tree = scene.tree
    if scene.is_actor(subject) or tree[subject].pos == "PRON":
        return subject
    for clause in tree.children(subject, "acl:relcl"):
        before = [i for i in tree.subtree(subject) if subject < i < min(tree.subtree(clause))]
        names = [i for i in before if scene.is_actor(i)]
        if names:
            return names[-1]
    return subject
