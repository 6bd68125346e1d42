"""Who does what a verb says, where the tree gives the verb no subject of its own."""

from collections.abc import Iterator

from graphkit.extract.contrast import meant_instead
from graphkit.extract.event_lexicon import entries_of, word_classes
from graphkit.extract.gerunds import is_topic
from graphkit.extract.second_cues import teller_of
from graphkit.extract.tree import Tree
from graphkit.extract.views import described_above

__all__ = ["marks_of", "subjects_of", "unfolded"]

# Of "opposed banning it" nobody is told to do so, of "suggested meeting" the subject is.
_WEIGHING = frozenset(
    """compare oppose support favor favour criticize criticise condemn discuss debate welcome back
    defend ban prohibit allow""".split()
)
# "Called on allies to leave": allies.
_CALLING = frozenset(("call", "appeal", "rely", "count"))
# "Proposed a commission to look into it", "sent troops to seize it": these do so.
_SENDING = frozenset(
    """send dispatch deploy propose create establish form appoint name elect hire
    order""".split()
)
_SENT = frozenset(
    """commission committee panel team force troop troops soldier police group body mission envoy
    delegation mediator agency court tribunal peacekeeper observer inspector""".split()
)
_ASKING = frozenset(
    """encourage urge ask tell order instruct advise persuade convince press invite beg train teach
    equip hire recruit enable push pressure force compel coerce oblige allow permit require
    prompt cause authorise authorize""".split()
)
# What they say of a plan or deal leaves it that of others: "brokered a deal to reopen the port".
_OF_OTHERS = frozenset(
    """broker mediate facilitate host welcome praise hail applaud condemn criticize criticise
    denounce oppose support back endorse slam question""".split()
)
# "Accused Chad of raiding farms": Chad did so, not who accuses it.
_CHARGING = frozenset(
    """accuse suspect convict acquit charge blame condemn criticise criticize fault denounce praise
    thank punish jail imprison sentence arrest detain fine sue rebuke reprimand prosecute try
    indict""".split()
)


def subjects_of(tree: Tree, verb: int) -> list[int]:
    """Return the subjects, also of verbs below a noun or standing for one.

    "Rome's plan to send ships" and "Rome dropped the idea of sending ships", "Rome suggested
    meeting": Rome.
    """
    head = tree.head(verb)
    if head is not None and (told := _told_beside(tree, verb, head)):
        return told
    if head is None or tree.children(verb, "nsubj"):
        return tree.subjects(verb)
    if _is_bare_noun(tree, verb):
        return []
    if speakers := _speakers_behind(tree, verb, head):
        return [s for s in tree.subjects(head) if s not in speakers]
    if (teller := teller_of(tree, verb)) is not None:
        return tree.subjects(teller)
    if is_topic(tree, verb) or _is_weighed(tree, verb, head) or _is_of_others(tree, verb, head):
        return []
    return described_above(tree, verb) or _shared(tree, verb, head)


def _told_beside(tree: Tree, verb: int, head: int) -> list[int]:
    """Return the pronoun that acts where the parser takes who is told so for a subject too.

    "Told reporters he would not meet Chad": he.
    """
    subjects = tree.children(verb, "nsubj")
    told = tree.is_dep(verb, "ccomp!") and len(subjects) > 1 and head < subjects[0]
    last = subjects[-1:] if told else []
    return [s for s in last if tree[s].pos == "PRON" and tree[subjects[0]].pos != "PRON"]


def _speakers_behind(tree: Tree, verb: int, head: int) -> list[int]:
    """Return who speaks where the parser gives all subjects to the verb of saying.

    In "Lee, who was due to speak, left, an aide said" the aide does not leave.
    """
    if not tree.is_dep(verb, "ccomp!") or head < verb:
        return []
    behind = [s for s in tree.children(head, "nsubj") if verb < s]
    return [part for s in behind for part in tree.conjuncts(s)]


def _is_bare_noun(tree: Tree, verb: int) -> bool:
    """Say whether the parser takes a noun for a gerund: "trade blame after shelling".

    "Left after meeting" and "left after shelling the port" are gerunds.
    """
    marks = {tree.lower(c) for c in tree.children(verb)}
    if not tree.is_dep(verb, "advcl") or not marks or not marks <= {"after", "over", "amid"}:
        return False
    rows = entries_of(tree.lower(verb), "NOUN")
    return any(row.type == "ASSAULT" for row in rows)


def _shared(tree: Tree, verb: int, head: int) -> list[int]:
    """The subjects that a verb without one has from the word above it.

    Of "accused Chad of raiding farms and killing two" Chad is who killed them.
    """
    passed_on = tree.is_dep(verb, "conj") or _is_tried(tree, verb, head)
    if passed_on and tree[head].pos == "VERB" and marks_of(tree, head):
        return subjects_of(tree, head)
    if tree.is_dep(verb, "acl!") and tree.children(verb, "mark"):
        return _below_noun(tree, verb, head)
    if tree.is_dep(verb, "obj", "obl") and tree[head].pos == "VERB":
        return tree.subjects(head)
    if tree.is_dep(verb, "advcl") and (asked := _asked(tree, verb, head)):
        return unfolded(tree, asked)
    if tree.is_dep(verb, "advcl") and marks_of(tree, verb):
        return _controllers(tree, verb, head)
    return tree.subjects(verb)


def _below_noun(tree: Tree, verb: int, noun: int) -> list[int]:
    """The subjects of a verb behind a noun: "Rome's plan to send ships", "accused Rome of it"."""
    owners = tree.children(noun, "nmod:poss")
    outer = tree.head(noun)
    if "to" in tree.marks(verb) and _is_announced(tree, noun):
        return unfolded(tree, [noun])  # "Lee to meet Diaz, says palace"
    if outer is not None and _is_charged(tree, verb, noun, outer):
        return unfolded(tree, [noun])
    if owners or outer is None or not tree.is_dep(noun, "obj", "obl"):
        return owners
    told = tree[outer].pos == "VERB" and tree.lemma(outer) not in _OF_OTHERS
    return tree.subjects(outer) if told else []


def _is_announced(tree: Tree, noun: int) -> bool:
    """Say whether a headline may tell what somebody is to do: "[Lee] to meet Diaz"."""
    if not tree.is_dep(noun, "nsubj", "root") or tree.children(noun, "cop"):
        return False
    return tree[noun].pos == "PROPN" or tree.lemma(noun) in word_classes()["official"]


def _is_tried(tree: Tree, verb: int, head: int) -> bool:
    """Say whether who does it is who tries or fails to: "accused Chad of trying to raid farms"."""
    return tree.is_dep(verb, "xcomp") and not tree.children(head, "obj", "iobj")


def _is_charged(tree: Tree, verb: int, noun: int, outer: int) -> bool:
    """Say whether a gerund is what somebody is charged with: "accused rebels of raiding farms".

    Of "dropped the idea of raiding farms" and "Chad's habit of raiding farms" it is not.
    """
    told = tree.is_dep(noun, "obj", "nsubj:pass") and tree.lemma(outer) in _CHARGING
    return told and bool(set(marks_of(tree, verb)) & {"of", "with", "for"})


def _is_of_others(tree: Tree, verb: int, head: int) -> bool:
    """Say whether an infinitive is what a deal of others holds: "brokered a deal to free them"."""
    open_ = tree.is_dep(verb, "advcl") and "to" in tree.marks(verb)
    return open_ and tree.lemma(head) in _OF_OTHERS and bool(tree.children(head, "obj"))


def _is_weighed(tree: Tree, verb: int, head: int) -> bool:
    """Say whether a gerund is what somebody opposes or weighs: "opposed banning the march"."""
    gerund = tree.is_dep(verb, "xcomp", "ccomp!") and tree.lower(verb).endswith("ing")
    return gerund and head < verb and tree.lemma(head) in _WEIGHING


def _asked(tree: Tree, verb: int, head: int) -> list[int]:
    """Return who is asked, called on or sent to do what a verb says.

    "Encouraged allies like Chad to leave", "trained guards to fight", "called on Chad to leave",
    "sent troops to seize it".
    """
    lemma, objects = tree.lemma(head), tree.children(head, "obj")
    if lemma in _ASKING:
        return objects
    if "to" not in tree.marks(verb):
        return []
    if lemma in _CALLING:
        calls = [o for o in tree.children(head, "obl") if o < verb]
        return [o for o in calls if set(tree.prepositions(o)) & {"on", "upon", "to"}]
    sent = [o for o in objects if head < o < verb and tree.lemma(o) in _SENT]
    return sent if lemma in _SENDING else []


def _controllers(tree: Tree, verb: int, head: int) -> list[int]:
    """Who does what a gerund behind a preposition says.

    "accused Chad of raiding", "Chad was accused of raiding": Chad; "stopped short of raiding" and
    "left after raiding": the subject.
    """
    outer = tree.head(head)
    if tree[head].pos != "VERB" and outer is not None:
        return tree.subjects(outer)
    if set(marks_of(tree, verb)) & {"of", "with", "for", "from", "into", "as"}:
        objects = tree.children(head, "obj", "iobj") or tree.children(head, "nsubj:pass")
        if objects:
            return unfolded(tree, objects)
    return tree.subjects(verb)


def marks_of(tree: Tree, clause: int) -> list[str]:
    """Return the prepositions of a gerund: "of" in "accused of stealing", "of having stolen"."""
    forms = (clause, *tree.children(clause, "aux", "aux:pass"))
    if not any(tree.lower(form).endswith("ing") for form in forms):
        return []
    return [tree.lower(mark) for mark in tree.children(clause, "mark")]


def unfolded(tree: Tree, heads: list[int]) -> list[int]:
    """Return the heads with those coordinated to them, relative pronouns replaced.

    Who is set aside is left out: of "Chad, not Mali" Chad is returned alone.
    """
    return list(dict.fromkeys(_each(tree, heads)))


def _each(tree: Tree, heads: list[int]) -> Iterator[int]:
    for head in heads:
        for part in tree.conjuncts(head):
            for meant in meant_instead(tree, part):
                yield from meant_instead(tree, tree.antecedent(meant))
