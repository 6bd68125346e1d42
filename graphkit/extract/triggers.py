"""Triggers: the verbs and nouns of an article that name an act, one for each act."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.extract.arguments import arguments_of
from graphkit.extract.event_conditions import is_met
from graphkit.extract.event_lexicon import Entry, entries_of
from graphkit.extract.event_undone import is_undone
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.senses import can_act
from graphkit.extract.tree import Tree
from graphkit.extract.verb_arguments import Arguments

__all__ = ["Trigger", "find_triggers"]

_NEWS_ZONES = frozenset(("title", "caption", "body"))
# Here a verb is a modifier or a function word: "the staged vote", "according to", "following".
_NO_CLAUSE = ("amod", "compound", "case", "mark", "fixed", "aux", "cop", "flat", "advmod", "det")
# "People must know that" demands no act.
_STATES = frozenset("know be have understand remember realise realize believe".split())
_THOUGHTS = frozenset(
    "think believe assume suspect guess conclude mean agree suppose feel explain note".split()
)
# An act of these that stands with an assault noun is the same act: "killed in a bombing".
_HARM = frozenset("kill wound injure maim die destroy damage hit perish".split())


@dataclass(frozen=True)
class Trigger:
    """A token that names an act, with its reading.

    Attributes:
        tokens: The head and the words that belong to it ("take" and "off").
        mode: The entry's mode, or that of a noun folded into the verb.
    """

    head: int
    tokens: tuple[int, ...]
    entry: Entry
    arguments: Arguments
    mode: str | None


def find_triggers(scene: Scene) -> list[Trigger]:
    """Return the triggers of titles, captions and bodies in text order."""
    tree = scene.tree
    places = [
        index
        for number, sentence in enumerate(tree.doc.sentences)
        if sentence.zone in _NEWS_ZONES and number not in tree.repeated_titles
        for index in range(sentence.first, sentence.last)
        if index not in scene.named_verbs and not _is_in_compound(tree, index)
    ]
    verbs = [t for i in places if tree[i].pos in {"VERB", "ADJ"} for t in _read(scene, i)]
    verbs += [t for i in places if tree[i].pos == "AUX" for t in _demands(scene, i)]
    within = {token for trigger in verbs for token in trigger.tokens if token != trigger.head}
    verbs = [trigger for trigger in verbs if trigger.head not in within]
    taken = {token for t in verbs for token in (*t.tokens, *_consumed(scene, t))}
    taken -= {
        t for v in verbs if v.entry.type == "AGREE" for t in v.tokens[1:] if _is_truce(scene, t)
    }
    ended = {c for v in verbs if v.mode == "ceasefire" for c in v.arguments.get("comp")}
    verbs = [trigger for trigger in verbs if trigger.head not in ended]
    free = [i for i in places if tree[i].pos == "NOUN" and i not in taken]
    nouns = [t for i in free if i not in scene.name_tokens for t in _read(scene, i)]
    undone = {t: v.entry.type for v in verbs for t in v.arguments.get("obj")}
    nouns = [n for n in nouns if not is_undone(scene, n.head, n.entry, undone.get(n.head))]
    return sorted(_once(scene, verbs, nouns), key=lambda trigger: min(trigger.tokens))


def _is_in_compound(tree: Tree, index: int) -> bool:
    """Say whether a word is part of a hyphenated one: "counter-protests", "strike-bound"."""
    text, token = tree.text, tree[index]
    before, after = text[max(token.start - 2, 0) : token.start], text[token.end : token.end + 2]
    joined = (before, after[::-1])
    return any(len(p) == 2 and p[1] in "-\u2010\u2011" and p[0].isalnum() for p in joined)


def _read(scene: Scene, index: int) -> Iterator[Trigger]:
    """Yield the reading of a token by its most exact entry."""
    tree = scene.tree
    pos = tree[index].pos
    entries = entries_of(_lemma(scene, index), pos)
    if (
        not entries
        or tree.is_dep(index, *_NO_CLAUSE)
        or (pos == "ADJ" and index in scene.name_tokens)
    ):
        return
    arguments = arguments_of(scene, index)
    for entry in entries:
        words = _words(scene, index, entry)
        if words is None:
            continue
        full = _with_object(entry, arguments)
        if _holds(scene, entry, full, words):
            yield Trigger(index, (index, *words), entry, full, entry.mode)
            return


def _lemma(scene: Scene, index: int) -> str:
    tree = scene.tree
    if tree[index].pos == "VERB":
        return tree.lemma(index)
    return noun_lemma(tree, index)


def _with_object(entry: Entry, arguments: Arguments) -> Arguments:
    """The noun behind a particle that the parser took for a preposition is the object.

    "The clan handed in its guns": guns.
    """
    if arguments.get("obj") or not entry.rest or "obj" not in dict(entry.frame):
        return arguments
    behind = arguments.get(entry.rest[0]) or arguments.get("bare")
    if not behind:
        return arguments
    return replace(arguments, heads={**arguments.heads, "obj": behind})


def _words(scene: Scene, head: int, entry: Entry) -> list[int] | None:
    """Return the tokens of the entry's further words, or None where one is missing.

    Each hangs on a word found before it, or is the preposition or particle of one that does; a
    noun's words are its modifiers.
    """
    tree = scene.tree
    reached, found, missing = [head], [], list(entry.rest)
    while missing:
        near = [c for known in reached for c in tree.children(known)]
        near += [c for child in near for c in tree.children(child, "case", "mark")]
        near += [n for n in reached[1:] if n not in found]
        active = tree.children(head, "mark") and not tree.children(head, "aux:pass")
        told = tree.is_dep(head, "acl!") and not active
        near += [tree[head].head] if told else []  # "the deal reached in May"
        hits = ((n, w) for w in missing for n in near if _is_word(scene, n, w, (head, entry)))
        token, word = next(((n, w) for n, w in hits if n not in found), (None, None))
        if token is None or word is None:
            return None
        missing.remove(word)
        found.append(token)
        reached += [token, tree[token].head] if tree.is_dep(token, "case", "mark") else [token]
    return found


def _is_word(scene: Scene, token: int, word: str, row: tuple[int, Entry]) -> bool:
    """Say whether a token near the head may be a word of the row."""
    tree, (head, entry) = scene.tree, row
    if entry.pos == "NOUN":
        return tree.is_dep(token, "compound", "amod") and tree.lemma(token) == word
    if tree.is_dep(token, "nsubj!", "punct", "conj", "aux"):
        return False
    if tree.lower(token) != word and not scene.is_in(token, (word,)):
        return False
    if tree.is_dep(token, "case", "mark"):
        return _is_particle(scene, token, word, row)
    if word.startswith("@") and tree[token].pos not in {"NOUN", "PROPN"}:
        return False  # "entered the town, according to": no accord
    cases = tree.prepositions(token)
    phrase = tree[token].pos == "NOUN" and tree.is_dep(token, "obl", "nmod") and cases
    if token == tree[head].head:  # "under a deal reached in May"
        return True
    return not phrase or any(case.split()[0] in entry.rest for case in cases)


def _is_particle(scene: Scene, token: int, word: str, row: tuple[int, Entry]) -> bool:
    """Say whether a preposition is the row's: "went on strike", "handed in its guns".

    In "was given a roof in 2014" and "plans to oppose" it is not.
    """
    tree, (head, entry) = scene.tree, row
    behind = tree[token].head
    if behind == head or scene.is_time(behind):  # "to oppose", "called a strike for Friday"
        return False
    names = {name for name, _ in (*entry.conditions, *entry.frame)}
    if word in names or tree.lower(min(token + 1, len(tree.tokens) - 1)) in {"of", *entry.rest}:
        return True
    if any(scene.is_in(behind, (other,)) for other in entry.rest):
        return True
    return "obj" in names and not {*tree.children(head, "obj", "nsubj:pass")} - {behind}


def _holds(scene: Scene, entry: Entry, arguments: Arguments, words: list[int]) -> bool:
    return (
        all(is_met(scene, name, wanted, arguments) for name, wanted in entry.conditions)
        and (not words or _is_near(arguments.anchor, words, entry))
        and can_act(scene, entry, arguments)
    )


def _consumed(scene: Scene, trigger: Trigger) -> list[int]:
    """Nouns of talks and agreements that a verb undoes or makes: "broke off talks" is one act."""
    if trigger.entry.type not in {"SANCTION", "RETREAT", "CONCEDE", "REJECT", "AGREE"}:
        return []
    tokens = [t for name in ("obj", "of", "from") for t in trigger.arguments.get(name)]
    done = [t for t in tokens if scene.is_in(t, ("@agreement", "@talks", "visit", "trip"))]
    if trigger.entry.type == "AGREE":  # "signed up to the treaty", not "agreed to talks"
        done += [t for t in trigger.arguments.get("to") if scene.is_in(t, ("@agreement",))]
    return [t for t in done if not scene.is_in(t, ("@ceasefire",))]


def _is_truce(scene: Scene, token: int) -> bool:
    """A truce is an act of its own, planned by those who sign it."""
    return scene.is_in(token, ("@ceasefire",))


def _is_near(anchor: int, words: list[int], entry: Entry) -> bool:
    """Words of one phrase stand close together, whatever the parser hangs where."""
    return entry.pos == "NOUN" or all(abs(word - anchor) <= 14 for word in words)


def _demands(scene: Scene, aux: int) -> Iterator[Trigger]:
    """Yield what "must" in reported words demands: "the rebels said the army must leave".

    Nothing in "they think it must leave" and "he must have left"; of nobody in "the rebels said the
    camp must be closed".
    """
    tree = scene.tree
    verb = tree.head(aux)
    entries = entries_of(tree.lemma(aux), "AUX")
    if verb is None or not entries or not tree.is_dep(verb, "ccomp"):
        return
    outer = tree[verb].head
    speakers, addressed = tree.subjects(outer), tree.subjects(verb)
    if tree[outer].pos != "VERB" or not speakers or not addressed or _is_guess(tree, verb, outer):
        return
    same = {scene.cast.entity_at(t) for t in speakers} & {
        scene.cast.entity_at(t) for t in addressed
    }
    passive = bool(tree.children(verb, "aux:pass"))
    if same - {None} or not (passive or any(scene.is_actor(t) for t in addressed)):
        return
    arguments = Arguments(outer)
    arguments.add("subj", speakers)
    arguments.add("obj", [] if passive else addressed)
    yield Trigger(outer, (outer,), entries[0], arguments, entries[0].mode)


def _is_guess(tree: Tree, verb: int, outer: int) -> bool:
    """Say whether "must" tells what is likely: "he must have left", "thinks it must leave"."""
    words = {tree.lower(a) for a in tree.children(verb, "aux")}
    thought = tree.lemma(verb) in _STATES or tree.lemma(outer) in _THOUGHTS
    return thought or "have" in words


def _once(scene: Scene, verbs: list[Trigger], nouns: list[Trigger]) -> Iterator[Trigger]:
    """Yield each act once: nouns folded into verbs, results left out."""
    by_head: defaultdict[int, list[Trigger]] = defaultdict(list)
    hanging: defaultdict[int, list[Trigger]] = defaultdict(list)
    for verb in verbs:
        by_head[verb.head].append(verb)
    for noun in nouns:
        hanging[scene.tree[noun.head].head].append(noun)
    folded: set[int] = set()
    for verb in verbs:
        same = [n for n in hanging.get(verb.head, ()) if _is_same_act(scene, verb, n)]
        folded |= {id(noun) for noun in same}
        modes = [noun.mode for noun in same]
        if not _is_result(scene, verb, by_head.get(scene.tree[verb.head].head, [])):
            mode = next((m for m in modes if m is not None and verb.mode is None), verb.mode)
            yield replace(verb, mode=mode)
    yield from (noun for noun in nouns if id(noun) not in folded)


def _is_same_act(scene: Scene, verb: Trigger, noun: Trigger) -> bool:
    """Say whether a noun names the act of its verb: "killed in a bombing", "the attack killed"."""
    tree = scene.tree
    if noun.entry.type != "ASSAULT" or tree.lemma(verb.head) not in _HARM:
        return False
    hangs = tree.is_dep(noun.head, "obl", "nsubj", "obj")
    named = tree.is_dep(noun.head, "nsubj") or set(tree.prepositions(noun.head)) & {
        "in",
        "by",
        "during",
    }
    return hangs and bool(named)


def _is_result(scene: Scene, verb: Trigger, above: list[Trigger]) -> bool:
    """Say whether a verb tells what came of the act above: "shelled the port, killing ten"."""
    tree = scene.tree
    if not tree.is_dep(verb.head, "advcl") or not tree.lower(verb.head).endswith("ing"):
        return False
    if tree.children(verb.head, "mark", "nsubj"):
        return False
    return any(v.entry.type == verb.entry.type for v in above)
