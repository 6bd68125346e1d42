"""Whether a statement tells that an act takes place, or names one in passing.

"She said the army [shelled] the port" tells it; "she said he fled after the [raid]" does not.
"""

from collections.abc import Collection

from graphkit.extract.factuality_known import is_content_of, is_definite
from graphkit.extract.scene import Scene
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import StatementRecord

__all__ = ["tells_of_act"]

# What somebody wants or does not want is told by the noun alone: "called for an inquiry".
_WISHES = frozenset(
    "accuse agree ask demand deny intend promise propose reject threaten vow".split()
)
_MAIN = ("root", "ccomp", "xcomp", "parataxis")  # clauses that tell, not "after", "who" or "to"
_NAMING = ("nsubj", "obj", "obl:agent")


def tells_of_act(scene: Scene, trigger: Trigger, statement: StatementRecord) -> bool:
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
