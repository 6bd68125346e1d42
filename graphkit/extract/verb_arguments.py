"""The arguments of a verb that names an act, whatever the voice of its clause.

"The army shelled the port"         subj = army, obj = port
"The port was shelled by the army"  subj = army, obj = port
"""

from dataclasses import dataclass, field

from graphkit.extract.contrast import meant_instead
from graphkit.extract.event_claims import is_answer
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.kin import KIN
from graphkit.extract.scene import Scene
from graphkit.extract.second_cues import teller_of
from graphkit.extract.tree import Tree
from graphkit.extract.verb_subjects import marks_of, subjects_of, unfolded

__all__ = ["Arguments", "add_prepositions", "is_open", "is_passive", "verb_arguments"]


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


_MEANS = frozenset(("phone", "telephone", "video", "videolink"))
# Without an object these are passive, whatever the parser makes of their noun: "seven killed".
_ON_SOMEBODY = frozenset(
    """kill wound injure maim murder assassinate behead arrest detain jail imprison abduct kidnap
    hospitalise hospitalize rescue evacuate displace expel deport convict sentence""".split()
)
# Passive, these keep an object: "a man given a prize", "a boy named Lee".
_TWO_OBJECTS = frozenset(
    """give award grant offer hand send call name dub title elect declare deny pay teach show tell
    ask appoint crown make""".split()
)
_WHEN = frozenset("when if once until unless though although while whenever".split())


def is_passive(tree: Tree, verb: int) -> bool:
    """Say whether a verb is passive: "was seized", "the ship seized by pirates"."""
    if tree.children(verb, "nsubj:pass", "aux:pass") or _is_reduced(tree, verb):
        return True
    if tree.children(verb, "nsubj", "aux") or tree.lower(verb).endswith("ing"):
        return False
    if "to" in tree.marks(verb):
        return False
    if tree.is_dep(verb, "acl!"):
        return not _is_clause_of_as(tree, verb)
    if tree.is_dep(verb, "conj") and not tree.children(verb, "obj"):
        return teller_of(tree, verb) is None and is_passive(tree, tree[verb].head)
    return tree.is_dep(verb, "advcl") and bool(tree.children(verb, "obl:agent"))


def _is_clause_of_as(tree: Tree, verb: int) -> bool:
    """Say whether "as" opens a clause that the parser took for a phrase: "as a judge jailed Lee".

    "As a man given a prize" is a phrase.
    """
    after = tree.prepositions(tree[verb].head) == ["as"]
    return after and bool(tree.children(verb, "obj")) and tree.lemma(verb) not in _TWO_OBJECTS


def _is_reduced(tree: Tree, verb: int) -> bool:
    """Say whether a participle stands for a passive clause: "seven killed", "when elected"."""
    word = tree.lower(verb)
    if tree.children(verb, "aux", "obj", "ccomp", "xcomp") or word.endswith(("ing", "s")):
        return False
    if word == tree.lemma(verb) or any(
        tree.children(c, "obj") for c in tree.children(verb, "conj")
    ):
        return False
    marks = {tree.lower(c) for c in tree.children(verb, "mark", "advmod")}
    when = tree.is_dep(verb, "advcl") and marks & _WHEN and not tree.children(verb, "nsubj")
    own = bool(tree.children(verb, "nsubj"))  # "nine cows and hundreds of sheep killed"
    told = tree.lemma(verb) in _ON_SOMEBODY and not tree.is_dep(verb, "amod", "acl")
    told = told and (own or not tree.is_dep(verb, "conj"))
    return bool(when or told)


def verb_arguments(scene: Scene, verb: int) -> Arguments:
    """Return the arguments of a verb or adjective."""
    tree = scene.tree
    found = Arguments(verb, passive=is_passive(tree, verb))
    objects = unfolded(tree, tree.children(verb, "obj"))
    if found.passive:
        objects = [o for o in objects if not _is_fused(tree, o, verb)]
        subjects = tree.children(verb, "nsubj:pass")
        subjects = [s for s in subjects if s == subjects[0] or not _is_fused(tree, s, verb)]
        subjects = unfolded(tree, subjects) if subjects else _shared_subjects(tree, verb)
        found.add("iobj" if objects else "obj", subjects)
    else:
        subjects = [s for s in subjects_of(tree, verb) if not _is_aside(tree, s)]
        subjects = [meant for s in subjects for meant in meant_instead(tree, s)]
        found.add("subj", [_actor_nearby(scene, s) for s in subjects])
        _add_speaker(scene, found, verb)
    found.add(
        "obj", objects or _gap(tree, verb) or _shared_objects(tree, verb) or _ahead(tree, verb)
    )
    found.add("iobj" if found.get("obj") else "obj", unfolded(tree, tree.children(verb, "iobj")))
    found.add("pred", tree.children(verb, "xcomp", "advmod", "compound:prt"))
    found.add("comp", _complements(tree, verb))
    add_prepositions(scene, found, verb)
    carriers = tree.children(verb, "obj", "nsubj:pass", "xcomp")
    # "spoke by telephone with Niger": the parser hangs Niger on the telephone
    carriers += [o for o in tree.children(verb, "obl") if tree.lemma(o) in _MEANS]
    for head in carriers:
        if tree[head].pos != "VERB":
            add_prepositions(scene, found, head)
    return found


def _is_aside(tree: Tree, subject: int) -> bool:
    """Say whether a preposition stands before a word that the parser took for a subject.

    "According to the ministry, two died": the ministry did nothing.
    """
    words = {word.split()[0] for word in tree.prepositions(subject)}
    return tree.is_dep(subject, "nsubj") and bool(
        words & {"according", "per", "of", "in", "from", "with", "for", "by", "on"}
    )


def _add_speaker(scene: Scene, found: Arguments, verb: int) -> None:
    """A clause about "it" that stands for nobody named is about the speaker.

    "Chad says it is willing to leave": Chad is willing.
    """
    tree, head = scene.tree, scene.tree.head(verb)
    subjects = found.get("subj") or tree.children(verb, "expl")
    unknown = all(tree.lower(s) == "it" and scene.cast.entity_at(s) is None for s in subjects)
    if subjects and unknown and head is not None and tree.is_dep(verb, "ccomp"):
        found.heads["subj"] = [s for s in tree.subjects(head) if _may_be_it(scene, s)]


def _may_be_it(scene: Scene, speaker: int) -> bool:
    """Say whether a speaker may call itself "it": a state or a body, no person and no "they"."""
    label = scene.label(speaker)
    if label is not None and label != "Group":
        return label in {"State", "Organization"}
    return scene.is_in(speaker, ("@body",)) and not scene.tree.lower(speaker).endswith("s")


def _shared_subjects(tree: Tree, verb: int) -> list[int]:
    """Of "was arrested and deported" the second verb has the first one's subject."""
    head = tree.head(verb)
    if kin := _of_kin(tree, verb):
        return kin
    if head is not None and tree.is_dep(verb, "conj") and not tree.children(verb, "aux"):
        own = tree.children(head, "nsubj:pass")
        return unfolded(tree, own) if own else _shared_subjects(tree, head)
    return tree.subjects(verb)


def _of_kin(tree: Tree, verb: int) -> list[int]:
    """Return who suffers a participle behind somebody's kin: "the mother of the boy shot"."""
    head = tree.head(verb)
    if head is None or not tree.is_dep(verb, "acl!") or tree.lemma(head) not in KIN:
        return []
    owners = [c for c in tree.children(head, "nmod") if tree.prepositions(c) == ["of"]]
    return [o for o in owners if max(tree.noun_phrase(o)) + 1 == verb]


def add_prepositions(scene: Scene, found: Arguments, head: int) -> None:
    """Add the prepositional phrases of `head`; the agent of a passive is subj.

    Times and reasons ("in response to the raid") are left out.
    """
    tree = scene.tree
    phrases = tree.children(head, "obl", "nmod", "advcl", "acl")
    for child in (one for one in phrases if not is_answer(tree, one)):
        cases = tree.prepositions(child) or marks_of(tree, child)
        if not cases and tree.is_dep(child, "obl!") and not scene.is_time(child):
            found.add("bare", [child])
        if not cases or scene.is_time(child) or tree.is_dep(child, "nmod:poss"):
            continue
        heads = unfolded(tree, [child])
        name = cases[0].split()[0]
        of_verb = head == found.anchor or tree.is_dep(head, "xcomp")  # "named minister by Chad"
        if name == "by" and found.passive and of_verb:
            found.add("subj", heads)
        for case in cases:
            found.add(_name_of(case), [h for h in heads if not _differs(tree, h, child)])
        for one in heads:
            if _differs(tree, one, child):  # "talks within the bloc and with Peru"
                found.add(_name_of(tree.prepositions(one)[0]), [one])


def _name_of(case: str) -> str:
    return case.rsplit(maxsplit=1)[-1] if case.startswith("out of") else case.split(maxsplit=1)[0]


def _differs(tree: Tree, head: int, first: int) -> bool:
    """Say whether a coordinated phrase has a preposition of its own."""
    own = tree.prepositions(head)
    return head != first and bool(own) and own != tree.prepositions(first)


def _complements(tree: Tree, verb: int) -> list[int]:
    """The verbs of complement clauses: "threatened to leave", "demanded that they stop"."""
    found = tree.children(verb, "xcomp", "ccomp")
    purpose = [c for c in tree.children(verb, "advcl") if is_open(tree, c)]
    nouns = [c for o in tree.children(verb, "obj", "iobj") for c in tree.children(o, "acl!")]
    found += purpose + [c for c in nouns if is_open(tree, c)]
    return [c for c in found if tree[c].pos in {"VERB", "AUX"} or tree.children(c, "cop")]


def _gap(tree: Tree, verb: int) -> list[int]:
    """The noun of a relative clause without a pronoun is its object: "the bridge they blew up"."""
    if not tree.is_dep(verb, "acl:relcl") or not tree.children(verb, "nsubj"):
        return []
    relative = [
        c for c in tree.children(verb) if tree.lower(c) in {"which", "who", "that", "where"}
    ]
    return [] if relative or is_passive(tree, verb) else [tree[verb].head]


def _shared_objects(tree: Tree, verb: int) -> list[int]:
    """Coordinated verbs share the object behind both: "closed and seized the mill"."""
    if not tree.is_dep(verb, "conj") or is_passive(tree, verb):
        return []
    before = tree[verb].head
    return unfolded(tree, [o for o in tree.children(before, "obj") if o > verb])


def _ahead(tree: Tree, verb: int) -> list[int]:
    """Return the object behind the last of several verbs: "arrested and charged two men".

    The first must be one that needs an object: "the crew ran and attacked two men".
    """
    joined = [c for c in tree.children(verb, "conj") if tree[c].pos == "VERB"]
    if not joined or not _needs_object(tree.lemma(verb)):
        return []
    between = [tree[i].pos for i in range(verb + 1, joined[-1]) if i not in joined]
    if is_passive(tree, verb) or set(between) - {"CCONJ", "PUNCT", "ADV"}:
        return []
    return unfolded(tree, [o for o in tree.children(joined[-1], "obj") if o > joined[-1]])


def _needs_object(lemma: str) -> bool:
    kinds = {row.type for row in entries_of(lemma, "VERB") if not row.rest} - {"OTHER"}
    return bool(kinds) and kinds <= {"ASSAULT", "COERCE", "SANCTION", "ACCUSE"}


def _is_fused(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether a noun is part of a passive verb: "was carpet bombed", "was gang raped"."""
    return noun + 1 == verb and any(aux < noun for aux in tree.children(verb, "aux:pass"))


def _actor_nearby(scene: Scene, subject: int) -> int:
    """A relative clause takes the name right before it where the parser's noun is no actor.

    "They were pressed into talks in Oslo, which backs the rebels": Oslo backs them. In "a change to
    Oslo's law that would allow it" and "orders of Ann Lee, which allowed it" no actor does.
    """
    tree = scene.tree
    if scene.is_actor(subject) or tree[subject].pos == "PRON":
        return subject
    named = tree.head(subject)
    if tree.is_dep(subject, "appos") and named is not None and scene.label(named) == "Person":
        return named  # "Ann Lee, a rapporteur for the bloc who had left"
    for clause in tree.children(subject, "acl:relcl"):
        if tree.lower(min(tree.subtree(clause))) == "that":
            continue  # "a resolution drafted by Chad that demands it"
        before = [i for i in tree.subtree(subject) if subject < i < min(tree.subtree(clause))]
        last = next((i for i in reversed(before) if tree[i].pos != "PUNCT"), None)
        person = any(tree.lower(i) == "who" for i in tree.subtree(clause))
        names = [i for i in before if scene.is_actor(i) and tree[i].pos != "PRON"]
        ending = [i for i in names if last is not None and i <= last <= scene.cast.last_of(i)]
        fitting = [i for i in ending if (scene.label(i) in {"Person", "Group"}) == person]
        if fitting:
            return fitting[-1]
    return subject


def is_open(tree: Tree, clause: int) -> bool:
    """Say whether a clause begins with "to" or "that"."""
    return bool(tree.marks(clause) & {"to", "that"})
