"""How sure an event is: its status, by the first line of an ordered list that applies.

hypothetical, planned, proposed (these three whoever says it), reported by presupposition, negated,
denied, unverified, claimed, else reported by the narrator. The words that decide are kept.
"""

from dataclasses import dataclass, replace

from graphkit.extract.factuality_clause import Sign, asked_by
from graphkit.extract.factuality_court import is_plea
from graphkit.extract.factuality_known import (
    is_definite,
    is_presupposed,
    is_rebutted,
    is_told_as_done,
    was_ordered,
)
from graphkit.extract.factuality_own import asides
from graphkit.extract.factuality_scope import signs_of
from graphkit.extract.factuality_told import is_told_before
from graphkit.extract.scene import Scene
from graphkit.extract.stances import assertions_of
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger
from graphkit.model.base import Span
from graphkit.model.extraction import Assertion, DateRecord, StatementRecord
from graphkit.model.vocabulary import EventStatus

__all__ = ["Standing", "in_time", "standing_of"]

_IRREAL: tuple[EventStatus, ...] = ("hypothetical", "planned", "proposed")
_ASSERTIVE = frozenset(("assert", "accuse", "believe", "threaten"))
_AGAINST = frozenset(("deny", "reject"))
_TIMES = frozenset("after since during following amid before".split())
_WANTING = frozenset(
    "agree ask demand hope intend order plan pledge promise propose urge vow want wish".split()
)
_MOMENTS = frozenset("day evening hour moment morning night time week weekend year".split())
_AHEAD = frozenset(("ahead", "before"))
_UNSURE: tuple[EventStatus, ...] = ("unverified", "claimed")


@dataclass(frozen=True)
class Standing:
    """An event's status, the words that decide it, and the statements that speak of it."""

    status: EventStatus
    cue: Span | None = None
    statements: tuple[Assertion, ...] = ()


def standing_of(scene: Scene, trigger: Trigger) -> Standing:
    """Return the status of a trigger's event.

    "The army will shell the port" is planned, "the ministry denied that the army shelled it"
    denied, "police said the army shelled it" claimed, "the army shelled it" reported.
    """
    signs = list(signs_of(scene.tree, trigger))
    around = _statements(scene, trigger)
    negations = [sign for sign in signs if sign.effect == "negated"]
    told = [
        (i, s) for i, s in around if not (s.act in _AGAINST and is_rebutted(scene.tree, trigger))
    ]
    denied = len(negations) % 2 == 1 and _is_said(scene, negations[0], [s for _, s in around])
    asserted = assertions_of(scene, trigger, told, negated=denied)
    status, cue = _decided(scene, trigger, signs, [s for _, s in around])
    return _in_voice(scene, trigger, Standing(status, cue, asserted))


def _in_voice(scene: Scene, trigger: Trigger, standing: Standing) -> Standing:
    """Leave no fact to the narrator where another voice speaks.

    "Q: Did they shell the port?" tells of no shelling, "A: They shelled the port." claims it.
    """
    voice = scene.voice_at(trigger.head)
    if voice == "narrator":
        return standing
    told: dict[EventStatus, EventStatus] = {"reported": "claimed", "negated": "denied"}
    status = told.get(standing.status, standing.status)
    if voice == "question":
        asked = asked_by(scene.tree, trigger.head)
        if asked is not None:
            return replace(standing, status="hypothetical", cue=scene.tree.span([asked]))
    return replace(standing, status=status)


def in_time(scene: Scene, standing: Standing, date: DateRecord | None) -> Standing:
    """Return the standing of an act whose date tells more: "a candidate in the 2031 election".

    What is dated after the article is still to come; what was "ahead" before it has come.
    """
    published = scene.tree.doc.document.published
    if date is None or published is None:
        return standing
    day = date.date_value or (None if date.value is None else date.value.isoformat())
    today = published.isoformat()[: len(day or "")]
    if day is None or date.basis != "explicit":
        return standing
    if day > today and standing.status in {"reported", "claimed"}:
        return replace(standing, status="planned", cue=Span(start=date.start, end=date.end))
    told = "" if standing.cue is None else standing.cue.of(scene.tree.text)
    if day < today and told in _AHEAD:
        return replace(standing, status="reported", cue=None)
    return standing


def _decided(
    scene: Scene, trigger: Trigger, signs: list[Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    lighter = trigger.arguments.anchor != trigger.head  # "would join the war that Chad began"
    told = not around and not lighter and is_told_as_done(scene.tree, trigger.head)
    if told or was_ordered(scene.tree, trigger):
        return "reported", None
    negations = [sign for sign in signs if sign.effect == "negated"]
    negated = len(negations) % 2 == 1
    for effect in _IRREAL:
        sign = next((s for s in signs if s.effect == effect), None)
        if sign is None or _is_known_by_then(scene, trigger, sign):
            continue
        if not negated or effect == "hypothetical":
            return _unless_denied(scene, effect, sign, around)
        if _is_wished_away(scene, sign, negations[0]):
            return "hypothetical", _span(scene, sign)  # "wants to cancel the vote"
        if around and scene.tree[sign.token].pos == "AUX":
            return "hypothetical", _span(scene, sign)  # "said it would not attack"
    if is_presupposed(scene.tree, trigger):
        return "reported", None
    return _told(scene, trigger, signs, around)


def _is_known_by_then(scene: Scene, trigger: Trigger, sign: Sign) -> bool:
    """Say whether a meeting was told of earlier: "They met. Before the meeting he left Oslo"."""
    ahead = scene.tree.lower(sign.token) in _AHEAD
    return ahead and is_told_before(scene, trigger.head)


def _unless_denied(
    scene: Scene, effect: EventStatus, sign: Sign, around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    """Return what a sign says, but of a plan that a source denies: "denied that he plans to go"."""
    token = scene.tree[sign.token]
    holding = [s for s in around if any(fragment.covers(token) for fragment in s.fragments)]
    if effect == "planned" and holding and holding[-1].act == "deny":
        return "denied", holding[-1].cue
    return effect, _span(scene, sign)


def _is_wished_away(scene: Scene, sign: Sign, negation: Sign) -> bool:
    """Say whether a negation is only wanted: in "plans to stop the raid" nobody has stopped it.

    In "planned to go but did not" it stands beside the plan.
    """
    tree = scene.tree
    path = [negation.token, *tree.ancestors(negation.token)]
    if tree.lemma(sign.token) not in _WANTING or sign.token not in path[1:]:
        return False
    return not tree.is_dep(path[path.index(sign.token) - 1], "conj")


def _told(
    scene: Scene, trigger: Trigger, signs: list[Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    """The status of an act that somebody says happened or did not."""
    negations = [sign for sign in signs if sign.effect == "negated"]
    negations = negations if len(negations) % 2 == 1 else []
    denial = next((s for s in signs if s.effect == "denied"), None)
    if around and _is_granted(scene, trigger, around, negated=bool(negations)):
        return "reported", None
    aside = next(asides(scene.tree, trigger.arguments.anchor), None)
    if aside is None and negations and is_plea(scene.tree, negations[0].token):
        return "denied", _span(scene, negations[0])
    if negations and aside is None and not _is_said(scene, negations[0], around):
        return "negated", _span(scene, negations[0])
    against = negations[0] if negations else denial
    verified = {s.verification: s.verification_cue for s in around}
    if "refuted" in verified:
        false_denial = against is not None or around[-1].polarity == "deny"
        return "reported" if false_denial else "negated", verified["refuted"]
    if against is not None:
        return "denied", _span(scene, against)
    if "confirmed" in verified:
        return "reported", verified["confirmed"]
    return _by_source(scene, trigger, signs, around)


def _is_granted(
    scene: Scene, trigger: Trigger, around: list[StatementRecord], *, negated: bool
) -> bool:
    """Say whether a source takes an act for granted.

    "Promised help after they raided it", "said it was calm since the raid", "agreed to help with
    the inquiry".
    """
    tree, noun = scene.tree, trigger.head
    asserted = any(s.act in _ASSERTIVE for s in around)
    if not asserted and not negated and tree[noun].pos == "NOUN" and is_definite(tree, noun):
        return trigger.arguments.anchor == noun  # "agreed to help with the inquiry"
    if _is_of_moment(tree, trigger.head):
        return not negated
    if not _is_background(scene, trigger):
        return False
    if not asserted:
        return True
    return not negated and tree[noun].pos == "NOUN" and is_definite(tree, noun)


def _is_of_moment(tree: Tree, verb: int) -> bool:
    """Say whether an act only tells which moment is meant: "said he slept the night Lee died"."""
    head = tree.head(verb)
    return head is not None and tree.is_dep(verb, "acl:relcl") and tree.lemma(head) in _MOMENTS


def _is_background(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a time clause or phrase names the act: "promised help after the raid".

    What is promised, proposed or denied leaves it a fact.
    """
    tree = scene.tree
    for token in (trigger.head, *tree.ancestors(trigger.head)):
        words = {*tree.prepositions(token), *tree.marks(token)}
        if words & _TIMES and tree.is_dep(token, "obl", "nmod", "advcl"):
            return True
    return False


def _is_said(scene: Scene, sign: Sign, around: list[StatementRecord]) -> bool:
    """Say whether a negation is a source's: of "refused to go" it is the narrator's."""
    token = scene.tree[sign.token]
    return any(fragment.covers(token) for s in around for fragment in s.fragments)


def _is_beside(scene: Scene, trigger: Trigger, statement: StatementRecord) -> bool:
    """Say whether an act stands in a clause beside what a statement mainly says.

    In "said troops blew up the dam, as people fled" nobody disputes the flight.
    """
    tree = scene.tree
    for token in (trigger.arguments.anchor, *tree.ancestors(trigger.arguments.anchor)):
        head = tree.head(token)
        inside = head is not None and any(f.covers(tree[head]) for f in statement.fragments)
        if not inside:
            return False
        if tree.is_dep(token, "conj", "advcl", "parataxis") and tree.children(token, "nsubj"):
            return True
    return False


def _by_source(
    scene: Scene, trigger: Trigger, signs: list[Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    disputed = [s for s in around if s.verification == "disputed"]
    contested = next((s for s in disputed if not _is_beside(scene, trigger, s)), None)
    denial = next((s for s in reversed(around) if s.act in _AGAINST), None)
    if contested is not None:
        return "denied", contested.verification_cue
    if denial is not None:
        return "denied", denial.cue
    unverified = next((s for s in around if s.verification == "unverified"), None)
    if unverified is not None:
        return "unverified", unverified.verification_cue
    for effect in _UNSURE:
        sign = next((s for s in signs if s.effect == effect), None)
        if sign is None or (effect == "claimed" and _is_said_beside(scene, trigger, sign)):
            continue
        if effect == "unverified" or not around:
            return effect, _span(scene, sign)
    if not around or (is_told_before(scene, trigger.head) and not _names_doer(scene, trigger)):
        return "reported", None
    return "claimed", around[-1].cue


def _is_said_beside(scene: Scene, trigger: Trigger, sign: Sign) -> bool:
    """Say whether an act of words goes with a saying: "“Wait,” she said, [asking] him to stay"."""
    act = trigger.arguments.anchor
    beside = scene.tree.is_dep(act, "advcl") and scene.tree.lower(act).endswith("ing")
    return beside and scene.is_cue(act) and scene.is_cue(sign.token) and sign.token < act


def _names_doer(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a verb around an act tells whose it is: "they had carried out the raid"."""
    anchor, noun = trigger.arguments.anchor, trigger.head
    done = anchor != noun and scene.tree.is_dep(noun, "obj")
    return done and scene.tree.lemma(anchor) != "announce"


def _span(scene: Scene, sign: Sign) -> Span:
    return scene.tree.span([sign.token])


def _statements(scene: Scene, trigger: Trigger) -> list[tuple[int, StatementRecord]]:
    """The statements whose words hold the trigger, outer before inner."""
    found = [(i, scene.statements[i]) for i in scene.statements_at.get(trigger.head, ())]
    return sorted(found, key=lambda pair: pair[1].start - pair[1].end)
