"""How statements stand to an act: whether they tell that it takes place, or name it in passing.

"She said the army [shelled] the port" tells it; "she said he fled after the [raid]" does not.
"""

from collections.abc import Collection, Iterable

from graphkit.extract.factuality_known import is_content_of, is_definite
from graphkit.extract.scene import Scene
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import Assertion, StatementRecord
from graphkit.model.vocabulary import Stance

__all__ = ["assertions_of"]

# What somebody wants or does not want is told by the noun alone: "called for an inquiry".
_WISHES = frozenset(
    "accuse agree ask demand deny intend promise propose reject threaten vow".split()
)
_MAIN = ("root", "ccomp", "xcomp", "parataxis")  # clauses that tell, not "after", "who" or "to"
_NAMING = ("nsubj", "obj", "obl:agent")


def assertions_of(
    scene: Scene,
    trigger: Trigger,
    around: Iterable[tuple[int, StatementRecord]],
    *,
    negated: bool,
) -> tuple[Assertion, ...]:
    """How each statement that tells of the event stands to it: it affirms, denies, doubts, asks.

    Who demands or proposes something is for it; "may have" is less sure, but no doubt.
    """
    found = []
    for index, statement in around:
        if not _tells_of_act(scene, trigger, statement):
            continue
        stance: Stance = "deny" if negated or statement.act in {"deny", "reject"} else "affirm"
        if statement.act == "ask":
            stance = "ask"
        elif stance == "affirm" and _is_doubt(scene, statement):
            stance = "doubt"
        found.append(Assertion(statement=index, stance=stance))
    return tuple(found)


def _tells_of_act(scene: Scene, trigger: Trigger, statement: StatementRecord) -> bool:
    """Say whether the act of a trigger is what a main clause of the content tells.

    "An inquiry [began]", "rebels carried out an [attack]", "(announced) his [resignation]"; but not
    "he met rebels who [fled]", "the [attack] was a crime".
    """
    tree = scene.tree
    inside = set(tree.inside(*statement.fragments))
    anchor = trigger.arguments.anchor
    if anchor != trigger.head and statement.cue is not None and statement.cue.covers(tree[anchor]):
        return True
    start = anchor if anchor in inside else trigger.head
    if tree[start].pos in {"VERB", "AUX"}:
        return _is_main(scene, start, inside)
    token = tree.first_conjunct(start)
    above = tree[token].head
    if above not in inside or above == token:
        return not tree.is_dep(token, "nsubj", "obj") or statement.act in _WISHES
    named = tree.is_dep(token, *_NAMING) and not is_definite(tree, start)
    return named and _is_main(scene, above, inside)


def _is_main(scene: Scene, verb: int, inside: Collection[int]) -> bool:
    """Say whether a verb is of no clause below another within the content.

    A participle behind the main clause tells what came of it: "it struck Riga, [killing] ten"; so
    does what a noun says: "(denied) a report that it [burned]".
    """
    tree = scene.tree
    while True:
        verb = tree.first_conjunct(verb)
        above = tree[verb].head
        if above not in inside or above == verb:
            return True
        result = tree.is_dep(verb, "advcl") and verb > above and not tree.children(verb, "mark")
        result = result and tree.lower(verb).endswith("ing")
        if not (tree.is_dep(verb, *_MAIN) or result or is_content_of(tree, verb, above)):
            return False
        verb = above


def _is_doubt(scene: Scene, statement: StatementRecord) -> bool:
    """Say whether the cue of a statement doubts: "she questioned that the army shelled it"."""
    words = [] if statement.cue is None else scene.tree.inside(statement.cue)
    return any(scene.tree.lemma(word) in {"doubt", "question"} for word in words)
