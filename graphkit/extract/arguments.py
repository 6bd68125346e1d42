"""The arguments of a trigger: a verb's own, a noun's own and those of its light verb.

"the shelling of the port by the army"        of = port, by = army
"The army carried out an attack on the port"  attack: subj = army, on = port
"""

from graphkit.extract.cues import cues_of
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.verb_arguments import (
    Arguments,
    add_prepositions,
    is_open,
    is_passive,
    verb_arguments,
)
from graphkit.extract.verb_subjects import unfolded
from graphkit.model.vocabulary import EventType

__all__ = ["REBUTTING", "UNDERGOING", "arguments_of"]

# A verb that only says that the act named by its object took place, or its subject.
LIGHT = frozenset(
    """hold conduct have stage launch carry make mount begin start resume open continue complete
    give commit perform undertake wage pursue lead attend join organise organize host finish
    conclude keep renew step speed execute deliver issue impose pay take do fight inflict
    unleash reach announce declare initiate sustain exchange sign engage enter
    participate plot plan prepare threaten postpone cancel delay seek perpetrate
    orchestrate apply exert""".split()
)
HAPPENING = frozenset(
    """begin start resume take happen occur continue end erupt break follow go last open conclude
    ensue be fail stall collapse hold materialise materialize proceed""".split()
)
# "flew to Oslo for talks": who sets out for an act takes part in it, and it is still to come.
SETTING_OUT = frozenset(
    """go travel fly arrive leave head come return gather assemble meet prepare sail drive convene
    visit depart land invite host set train arm mobilise mobilize mass stop stay send dispatch
    summon recall""".split()
)
# "suffer an attack", "escape repression": whoever does so is the act's target.
SUFFERING = frozenset("face suffer undergo escape flee survive sustain endure withstand".split())
# Who did not do so was not acted on: "has never faced a threat"; who did not survive it was.
UNDERGOING = frozenset("face suffer undergo sustain endure experience".split())
# What a disaster does to its victims.
STRIKING = frozenset("strike hit kill injure destroy devastate damage displace rock jolt".split())
# Who rejects an accusation is not who accuses.
REBUTTING = frozenset("reject deny dismiss rebut refute repudiate contest dispute rubbish".split())
# "Talks brokered by Norway" are not Norway's.
_HELPING = frozenset(
    """approved backed brokered facilitated funded hosted mediated monitored organised organized
    proposed sponsored supervised supported""".split()
)
_RETURNING = frozenset(("return", "come", "go", "get"))
# The subject of these is the actor of an act that is their object: "refused talks with the rebels".
OWN_ACT = frozenset(
    """refuse propose offer promise consider intend avoid want agree arrive ready suspend
    welcome demand request use prepare plan threaten seek cancel postpone""".split()
)


def arguments_of(scene: Scene, token: int) -> Arguments:
    """Return the arguments of a verb, adjective or noun."""
    if scene.tree[token].pos == "NOUN":
        return _of_noun(scene, token)
    return verb_arguments(scene, token)


def _of_noun(scene: Scene, noun: int) -> Arguments:
    tree = scene.tree
    found = Arguments(noun, noun)
    owners = [c for c in tree.children(noun, "nmod:poss") if not scene.is_time(c)]
    found.add("poss", unfolded(tree, owners))
    modifiers = tree.children(noun, "compound", "amod", "nmod:desc")
    found.add("mod", unfolded(tree, [m for m in modifiers if not _only_helps(tree, m)]))
    found.add("comp", [c for c in tree.children(noun, "acl", "ccomp") if is_open(tree, c)])
    add_prepositions(scene, found, noun)
    found.add("under", [h for h in (tree.head(noun),) if h is not None and _is_below(tree, noun)])
    _add_governor(scene, found, noun)
    return found


def _only_helps(tree: Tree, modifier: int) -> bool:
    """Say whether somebody only arranges or backs what others do: "Norwegian-brokered talks"."""
    behind = [tree.lower(i) for i in range(modifier + 1, min(modifier + 3, len(tree.tokens)))]
    return behind[:1] == ["-"] and bool(set(behind[1:]) & _HELPING)


def _is_below(tree: Tree, noun: int) -> bool:
    """Say whether a verb governs a noun: "called a strike", not "called it off"."""
    head = tree.head(noun)
    off = head is not None and any(tree.lower(c) == "off" for c in tree.children(head))
    return tree.is_dep(noun, "obj", "obl", "nsubj:pass") and not off


def _add_governor(scene: Scene, found: Arguments, noun: int) -> None:
    tree, head = scene.tree, scene.tree.head(noun)
    for participle in tree.children(noun, "acl!"):
        if is_passive(tree, participle):
            _add_participle(scene, found, participle)
    if head is None or tree[head].pos not in {"VERB", "ADJ", "NOUN"}:
        return
    lemma = tree.lemma(head)
    if tree.is_dep(noun, "obj", "nsubj:pass", "obl", "xcomp") and tree[head].pos == "VERB":
        _add_object_governor(scene, found, noun, head)
    elif tree.is_dep(noun, "nsubj") and lemma in HAPPENING:
        found.anchor = head
        add_prepositions(scene, found, head)
    elif tree.is_dep(noun, "nsubj") and lemma in STRIKING:
        found.anchor = head
        found.add("struck", unfolded(tree, tree.children(head, "obj")))
        add_prepositions(scene, found, head)
    elif tree.is_dep(noun, "obl") and lemma in OWN_ACT:
        found.add("subj", tree.subjects(head))


def _add_participle(scene: Scene, found: Arguments, participle: int) -> None:
    """The phrases of "a raid carried out by Chad"; who claims or condemns a raid does not act."""
    outer = Arguments(participle)
    add_prepositions(scene, outer, participle)
    light = scene.tree.lemma(participle) in LIGHT
    for name, tokens in outer.heads.items():
        if light or name != "by":
            found.add(name, tokens)


def _add_object_governor(scene: Scene, found: Arguments, noun: int, verb: int) -> None:
    tree, lemma = scene.tree, scene.tree.lemma(verb)
    direct = tree.is_dep(noun, "obj", "nsubj:pass", "xcomp")
    within = tree.prepositions(noun)[:1] in (["in"], ["into"])
    joined = within and lemma in {"take", "engage", "enter", "participate"}
    if (lemma in LIGHT and (direct or joined)) or _is_returned_to(tree, noun, verb):
        found.anchor = verb
        outer = verb_arguments(scene, verb)
        for name, tokens in outer.heads.items():
            told = name in {"subj", "by"} and lemma == "announce" and _is_of_others(tree, noun)
            if name not in {"obj", "comp", "pred"} and not told:
                found.add(name, [token for token in tokens if token != noun])
    elif lemma in SUFFERING and direct and not _is_left_behind(tree, noun):
        found.add("sufferer", tree.subjects(verb))
        _add_agent_behind(scene, found, noun, verb)
    elif lemma in REBUTTING and _is_accusation(scene, noun):
        _add_agent_behind(scene, found, noun, verb)
    elif _is_own_act(scene, noun, verb):
        found.add("subj", tree.subjects(verb))
        found.add("with", unfolded(tree, _with_case(tree, verb, "with")))
    else:
        _add_agent_behind(scene, found, noun, verb)


def _is_returned_to(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether somebody takes up talks again: "urged him to return to the talks"."""
    to = tree.is_dep(noun, "obl") and tree.prepositions(noun) == ["to"]
    return to and tree.lemma(verb) in _RETURNING and _names(tree, noun, "CONSULT")


def _names(tree: Tree, noun: int, kind: EventType) -> bool:
    return any(entry.type == kind for entry in entries_of(noun_lemma(tree, noun), "NOUN"))


def _is_of_others(tree: Tree, noun: int) -> bool:
    """Say whether who announces an act has no part in it.

    "Announced a deal between Chad and Mali", "the death of Ann Lee was announced by the firm".
    """
    parties = tree.children(noun, "nmod")
    joint = any(tree.prepositions(party) == ["between"] for party in parties)
    rows = entries_of(noun_lemma(tree, noun), "NOUN")
    return joint or any(row.type == "OTHER" and ("of", "target") in row.frame for row in rows)


def _is_own_act(scene: Scene, noun: int, verb: int) -> bool:
    """Say whether the verb's subject is the act's: "refused talks", not "arson was used"."""
    tree = scene.tree
    own = tree.lemma(verb) in OWN_ACT and not tree.is_dep(noun, "nsubj:pass")
    own = own or (tree.lemma(verb) == "call" and _is_own_protest(scene, noun, verb))
    return own or _is_purpose(scene, noun) or _is_told_in(scene, noun, verb)


def _is_own_protest(scene: Scene, noun: int, verb: int) -> bool:
    """Say whether they call for or call what is their own: "unions called for a strike".

    "Ann Lee called a meeting" too, not "Ann Lee called for a protest".
    """
    tree = scene.tree
    if tree.particle(verb) is not None:
        return False
    if tree.is_dep(noun, "obj"):
        return _names(tree, noun, "CONSULT") or scene.is_in(noun, ("@strike", "@demo"))
    single = any(scene.label(s) == "Person" for s in tree.subjects(verb))
    return not single and scene.is_in(noun, ("@strike", "@demo"))


def _is_left_behind(tree: Tree, noun: int) -> bool:
    """Say whether somebody gets away from what goes on between others: "fled the fighting"."""
    fleeing = tree.lemma(tree[noun].head) in {"flee", "escape"}
    return fleeing and noun_lemma(tree, noun) in {"fighting", "war", "battle", "clash"}


def _is_accusation(scene: Scene, noun: int) -> bool:
    """Say whether a noun accuses: "rejected the allegation"."""
    return _names(scene.tree, noun, "ACCUSE")


def _is_purpose(scene: Scene, noun: int) -> bool:
    """In "flew to Oslo for talks" whoever flew takes part in the talks."""
    tree = scene.tree
    sets_out = tree.lemma(tree[noun].head) in SETTING_OUT
    return sets_out and tree.is_dep(noun, "obl") and tree.prepositions(noun) == ["for"]


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
        found.add("by", unfolded(scene.tree, [a for a in agents if a - noun <= 8]))


def _with_case(tree: Tree, verb: int, preposition: str) -> list[int]:
    return [c for c in tree.children(verb, "obl") if tree.prepositions(c)[:1] == [preposition]]
