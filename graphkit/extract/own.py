"""Whether a clause is about its speaker or who is his: "it would fire", "its ships would fire"."""

from collections.abc import Collection

from graphkit.extract.assertion import FUTURE
from graphkit.extract.cast import Cast
from graphkit.extract.event_lexicon import word_classes
from graphkit.extract.kin import KIN
from graphkit.extract.source import DOCUMENTS, OFFICIALS, UNNAMED, Source
from graphkit.extract.tree import Tree
from graphkit.model.vocabulary import Act

__all__ = ["is_mute", "is_own", "is_own_threat"]

_PEOPLE = ("person", "civilian", "body", "official", "troops")
_AMOUNTS = frozenset("amount count number sum toll total".split())
_WILLING = frozenset("agree believe intend reject threaten vow".split())
_FIRST = frozenset(("i", "we", "my", "our"))
# What happens to somebody is no threat of his: "warned that it would run out of flour".
_HAPPENING = frozenset("run lose need have take fail miss face struggle die suffer be".split())


def is_own(tree: Tree, cast: Cast, subject: int, speakers: Collection[int | None]) -> bool:
    """Say whether a subject is one of the speakers, or theirs: "it", "the army", "its ships".

    A pronoun that stands for nobody known may be anybody.
    """
    entity = cast.entity_at(subject)
    if tree[subject].pos == "PRON":
        return entity is None or entity in speakers
    owners = [o for o in tree.children(subject, "nmod:poss") if tree[o].pos == "PRON"]
    owned = any(cast.entity_at(o) is None or cast.entity_at(o) in speakers for o in owners)
    return entity in speakers or owned


def is_own_threat(tree: Tree, cast: Cast, root: int, speakers: Collection[int]) -> bool:
    """Say whether a clause tells what its speaker will do: "warned that he would close the port".

    In "warned that it would rain" and "warned that they would die" nobody threatens.
    """
    if tree[root].pos != "VERB" or tree.lemma(root) in _HAPPENING or not speakers:
        return False
    if not any(tree.lower(aux) in FUTURE for aux in tree.children(root, "aux")):
        return False
    for subject in tree.children(root, "nsubj!"):
        words = [subject, *tree.children(subject, "nmod:poss")]
        named = any(cast.entity_at(word) in speakers for word in words)
        if named or any(tree.lower(word) in _FIRST for word in words):
            return True
    return False


def is_mute(tree: Tree, source: Source, act: Act) -> bool:
    """Say whether a source is a thing by which nobody speaks, or that wants and thinks nothing.

    "The total reported casualties rose"; "the plane turned back, intending to land".
    """
    if _is_own_thing(tree, source):
        return True
    if source.head is None or source.speakers or tree[source.head].pos != "NOUN":
        return False
    noun = tree.lemma(source.head)
    return noun in _AMOUNTS or (act in _WILLING and noun in word_classes()["craft"])


def _is_own_thing(tree: Tree, source: Source) -> bool:
    """Say whether a source is a thing of whoever speaks, so that nobody speaks by it.

    "“Our work is calling for peace,” she said": not "our doctors", "my mother", "our report".
    """
    head = source.head
    if head is None or source.speakers or tree[head].pos != "NOUN":
        return False
    noun = tree.lemma(head)
    owned = any(tree.lower(owner) in {"my", "our"} for owner in tree.children(head, "nmod:poss"))
    known = {*UNNAMED, *DOCUMENTS, *OFFICIALS, *KIN}
    people = any(noun in word_classes()[name] for name in _PEOPLE)
    return owned and not people and noun not in known
