"""When an event took place: the time that the words attach to its verb or noun."""

import datetime as dt

from graphkit.extract.dates import as_future, as_nearest, as_past, as_said, is_deadline
from graphkit.extract.day_phrases import days_behind
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.factuality_clause import is_past
from graphkit.extract.general_acts import is_present
from graphkit.extract.same_time import (
    around_all,
    hung_below,
    is_of_protest,
    is_set_for,
    simultaneous,
    stands_behind,
    tellings,
)
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import DateRecord

__all__ = ["date_of"]

# Limits and periods around an act are not its date: "by Friday", "since May".
_LIMITS = frozenset("by before until till within since after".split())
_PAST = frozenset("was were had".split())
_MODALS = frozenset("will would shall may might could should".split())
_TIMED = frozenset("in at during".split())
_BEING = frozenset("is are am 's ’s 're ’re".split())
_NOW = frozenset("now currently".split())
_LONGEST_SOURCE = 8  # tokens: "according to the mayor of Oldport on"
_PART_OF_A_TIME = frozenset("early late shortly".split())
_OPEN = frozenset(("proposed", "hypothetical"))
_MEANING = frozenset("plan intend want try seek attempt hope aim prepare wish mean".split())
_AHEAD = frozenset(("planned", "proposed", "hypothetical"))
_TIMELY = frozenset(("reported", "claimed", "unverified", "denied", "negated", "disputed"))


def date_of(scene: Scene, trigger: Trigger, status: str) -> DateRecord | None:
    """Return the date that the words give the event, or None.

    Of "They met on Wednesday and signed" only the meeting has a date; "said on Monday that"
    dates the saying.
    """
    told = _told(scene, trigger)
    if told is None or _is_beyond(scene, told[0], status):
        return _of_the_article(scene, trigger) if status in _TIMELY else None
    date, head = told
    if scene.tree.is_quoted(date):
        date = as_said(scene.tree.text, date, _said_on(scene, trigger, date))
    below = scene.tree.head(head) in tellings(scene, trigger.head)
    ahead = status in _AHEAD or _is_to_come(scene, trigger.arguments.anchor)
    ahead = ahead or scene.tree.prepositions(head) == ["for"]  # "called a strike for Friday"
    if ahead and not below:
        return _ahead(scene, trigger, date, status)
    return _behind(scene, trigger, date)


def _told(scene: Scene, trigger: Trigger) -> tuple[DateRecord, int] | None:
    """Return the time that stands with the act, else the one around the verbs it is joined to.

    With it goes the word by which it hangs in the tree.
    """
    tree, anchor = scene.tree, trigger.arguments.anchor
    anchors = simultaneous(scene, trigger)
    dates = scene.date_heads.get(tree.sentence(trigger.head), ())
    day = hung_below(tree, anchor)
    for date, head in dates:
        if day is not None and date.covers(tree[day]):
            return date, head
        if any(is_of_protest(scene, head, noun) for noun in trigger.arguments.get("for")):
            continue
        near = _hangs_on(scene, head, anchors) or stands_behind(tree, head, trigger.head)
        near = near or is_of_protest(scene, head, trigger.head) or is_set_for(tree, head, trigger)
        near = near or _is_of_subject(scene, head, trigger, anchors)
        if near and not _is_limit(scene, date, head) and not _is_of_saying(scene, date, anchors):
            return date, head
    shared = (
        (d, h) for d, h in dates if around_all(tree, h, anchor) and not _is_limit(scene, d, h)
    )
    return next(shared, None)


def _is_beyond(scene: Scene, date: DateRecord, status: str) -> bool:
    """Say whether a time counted from another one lies ahead of what is told as past."""
    published, day = scene.tree.doc.document.published, date.value
    if published is None or day is None:
        return False
    return date.basis == "anaphoric" and status in _TIMELY and day > published


def _behind(scene: Scene, trigger: Trigger, date: DateRecord) -> DateRecord:
    """Read a month of what was done as past: "held elections in December" of November."""
    verb, published = trigger.arguments.anchor, scene.tree.doc.document.published
    done = scene.tree[verb].pos == "VERB" and is_past(scene.tree, verb)
    done = done and not _auxiliaries(scene, verb) & _MODALS
    return as_past(scene.tree.text, date, published) if done else date


def _ahead(scene: Scene, trigger: Trigger, date: DateRecord, status: str) -> DateRecord:
    """Read a weekday or a month as one to come, counted from publication: "will meet on Monday".

    From when it was said: "said on Monday that it would be signed on Wednesday". What was due
    ("was to be signed on Wednesday") is nearest; "may have met on Friday" looks back, and so may
    "proposed a vote in May".
    """
    published, text = scene.tree.doc.document.published, scene.tree.text
    words = _auxiliaries(scene, trigger.arguments.anchor)
    if words & _MODALS and "have" in words:
        return date
    verb = scene.tree[trigger.arguments.anchor].pos == "VERB"
    if date.precision != "day" and status in _OPEN and not verb:
        return date
    said = _said_on(scene, trigger, date)
    if said is not None:
        return as_future(text, date, said)
    was = bool(words & _PAST) and not words & _MODALS
    was = was or _was_meant(scene.tree, trigger.arguments.anchor)
    return (as_nearest if was else as_future)(text, date, published)


def _was_meant(tree: Tree, verb: int) -> bool:
    """Say whether somebody once meant to do so: "he planned to leave in May"."""
    head = tree.head(verb)
    if head is None or not tree.is_dep(verb, "xcomp"):
        return False
    return tree.lemma(head) in _MEANING and is_past(tree, head)


def _is_to_come(scene: Scene, verb: int) -> bool:
    """Say whether the present tells what is to be: "envoys meet on Friday", "is meeting Lee"."""
    tree = scene.tree
    if tree.sentence_span(verb).zone != "body" or tree[verb].pos != "VERB":
        return False
    words = {tree.lower(aux) for aux in tree.children(verb, "aux!")}
    going = tree.lower(verb).endswith("ing") and bool(words) and words <= _BEING
    return going or is_present(scene, verb)


def _auxiliaries(scene: Scene, verb: int) -> set[str]:
    """Return the auxiliaries of a verb and of those that plan it: "was", of "was due to meet"."""
    tree, found = scene.tree, set[str]()
    while True:
        found |= {tree.lower(a) for a in tree.children(verb, "aux", "aux:pass", "cop")}
        above = tree.head(verb)
        if above is None or not tree.is_dep(verb, "xcomp", "obj", "nsubj:pass"):
            return found
        verb = above


def _said_on(scene: Scene, trigger: Trigger, date: DateRecord) -> dt.date | None:
    """Return the day on which the innermost statement that holds the act was made, if told.

    It is not told by the words that date the act.
    """
    said = [scene.statements[i].said_on for i in scene.statements_at.get(trigger.head, ())]
    told = [day for day in said if day is not None and day.start != date.start]
    known = [day.value for day in told if day.basis == "explicit"]
    return known[-1] if known else None


def _is_of_saying(scene: Scene, date: DateRecord, anchors: set[int]) -> bool:
    """A time right behind a cue dates the saying: "..., the mayor said on Tuesday".

    In "said Tuesday's quake was strong" it dates the quake.
    """
    tree = scene.tree
    first = tree.first_behind(date.start)
    if tree.is_dep(first, "nmod:poss"):
        return False
    if _is_by_account(tree, first):
        return True
    before = [i for i in range(max(0, first - 2), first) if tree[i].pos in {"VERB", "NOUN"}]
    return any(scene.is_cue(i) and i not in anchors for i in before)


def _is_by_account(tree: Tree, first: int) -> bool:
    """Say whether a time belongs to who is named: "he fled, according to police on Friday"."""
    start = tree.sentence_span(first).first
    behind = [tree.lower(i) for i in range(max(start, first - _LONGEST_SOURCE), first)]
    named = behind[behind.index("according") :] if "according" in behind else []
    return bool(named) and not set(named) & {",", "("}


def _hangs_on(scene: Scene, head: int, anchors: set[int]) -> bool:
    """A time may hang on a phrase of the verb too: "shelled the port on Monday".

    So it may on an hour ("happened at 8:30 p.m. on Monday") and on "early".
    """
    tree = scene.tree
    above = tree.head(head)
    while above is not None and tree.lower(above) in _PART_OF_A_TIME:
        above = tree.head(above)
    if above is None:
        return False
    if above in anchors:
        return True
    outer = tree.head(above)
    if tree.is_dep(head, "nmod:poss") and not set(tree.prepositions(above)) & _TIMED:
        return False  # "condemned Monday's attack" was not on Monday
    nominal = tree[above].pos in {"NOUN", "PROPN", "NUM", "ADV"}
    phrase = nominal and tree.is_dep(above, "obj", "obl", "nmod")
    return phrase and outer in anchors and tree.is_dep(head, "nmod", "obl")


def _is_of_subject(scene: Scene, head: int, trigger: Trigger, anchors: set[int]) -> bool:
    """A day behind who acts is the day of the act: "the army on Monday shelled the port".

    So is that of the raid or mishap which a verb of harm repeats: "the fire on Monday killed ten",
    "Monday's fire killed ten".
    """
    tree = scene.tree
    for noun in tree.ancestors(head):
        if tree.is_dep(noun, "nsubj") and tree.head(noun) in anchors:
            same = _does_harm(scene, noun, trigger)
            owned = tree.head(head) == noun and tree.is_dep(head, "nmod:poss")
            return (same and owned) or (
                (same or scene.is_actor(noun)) and head in days_behind(tree, noun)
            )
    return False


def _does_harm(scene: Scene, noun: int, trigger: Trigger) -> bool:
    """Say whether a noun names the attack or the mishap of which a verb tells the harm."""
    if trigger.entry.type == "ASSAULT":
        names = entries_of(noun_lemma(scene.tree, noun), "NOUN")
        return any(entry.type == "ASSAULT" for entry in names)
    return trigger.entry.type == "OTHER" and scene.is_in(noun, ("@mishap",))


def _is_limit(scene: Scene, date: DateRecord, head: int) -> bool:
    limits = set(scene.tree.prepositions(head)) & _LIMITS
    return bool(limits) or is_deadline(scene.tree.text, date)


def _of_the_article(scene: Scene, trigger: Trigger) -> DateRecord | None:
    """What goes on in the present tense, or "now", goes on when the article is published."""
    published = scene.tree.doc.document.published
    words = _present(scene, trigger.arguments.anchor)
    if published is None or not words or scene.tree[trigger.arguments.anchor].pos != "VERB":
        return None
    span = scene.tree.span(words)
    return DateRecord(
        start=span.start, end=span.end, value=published, precision="day", basis="article_date"
    )


def _present(scene: Scene, verb: int) -> list[int]:
    """The words that put a clause into the present: "now", "is preparing", "prepares"."""
    tree = scene.tree
    while tree.is_dep(verb, "xcomp") and tree.head(verb) is not None:
        verb = tree[verb].head
    now = [c for c in tree.children(verb, "advmod", "obl") if tree.lower(c) in _NOW]
    if now:
        return now
    auxiliaries = tree.children(verb, "aux")
    if auxiliaries:
        going = tree.lower(verb).endswith("ing")
        present = [a for a in auxiliaries if tree.lower(a) in {"is", "are", "’s", "'s", "am"}]
        return [*present, verb] if present and going else []
    if tree.children(verb, "aux:pass") or tree.is_dep(verb, "acl", "amod"):
        return []
    word, lemma = tree.lower(verb), tree.lemma(verb)
    return [verb] if word.endswith("s") and word != lemma and tree.subjects(verb) else []
