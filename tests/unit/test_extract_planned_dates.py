"""Weekdays of acts to come: counted from publication, or from when it was said."""

import datetime as dt

import pytest

from graphkit.extract.dates import find_dates
from graphkit.extract.events import find_events
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_events import PUBLISHED, cast_from, tree_from

WILL = """
Chad/-/PROPN/3/nsubj will/-/AUX/3/aux attack/-/VERB/0/root Goma/-/PROPN/3/obj on/-/ADP/6/case
{}/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
WASTO = """
Chad/-/PROPN/4/nsubj was/be/AUX/4/aux to/-/PART/4/mark attack/-/VERB/0/root Goma/-/PROPN/4/obj
on/-/ADP/7/case {}/-/PROPN/4/obl ./-/PUNCT/4/punct
"""
SAID = """
Niger/-/PROPN/2/nsubj said/say/VERB/0/root on/-/ADP/4/case Monday/-/PROPN/2/obl
that/-/SCONJ/8/mark Chad/-/PROPN/8/nsubj would/-/AUX/8/aux attack/-/VERB/2/ccomp
Goma/-/PROPN/8/obj on/-/ADP/11/case {}/-/PROPN/8/obl ./-/PUNCT/2/punct
"""
COULD = WILL.replace("will/", "could/")
MAYHAVE = """
Chad/-/PROPN/4/nsubj may/-/AUX/4/aux have/-/AUX/4/aux attacked/attack/VERB/0/root
Goma/-/PROPN/4/obj on/-/ADP/7/case {}/-/PROPN/4/obl ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("compact", "weekday", "days"),
    [
        (WILL, "Wednesday", 0),
        (WILL, "Thursday", 1),
        (WILL, "Tuesday", 6),
        (WASTO, "Tuesday", -1),  # yesterday, not in six days
        (WASTO, "Friday", 2),
        (SAID, "Tuesday", -1),  # the day after it was said
        (SAID, "Friday", 2),
        (COULD, "Monday", 5),
        (MAYHAVE, "Monday", -2),
    ],
)
def test_a_weekday_of_what_is_to_come(compact, weekday, days):
    tree = tree_from(compact.format(weekday))
    cast, dates = cast_from(tree), find_dates(tree.text, 0, len(tree.text), PUBLISHED)
    assert PUBLISHED.strftime("%A") == "Wednesday"
    statements = find_statements(tree, cast, dates)
    [event] = find_events(Scene(tree, cast, tuple(statements), tuple(dates)))
    assert event.date.value == PUBLISHED + dt.timedelta(days=days)
    assert event.date.basis == "explicit"


PRESENT = """
Chad/-/PROPN/2/nsubj attacks/attack/VERB/0/root Goma/-/PROPN/2/obj on/-/ADP/5/case
Friday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
GOING = """
Chad/-/PROPN/3/nsubj is/be/AUX/3/aux attacking/attack/VERB/0/root Goma/-/PROPN/3/obj
on/-/ADP/6/case Friday/-/PROPN/3/obl ./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    ("compact", "status", "days"),
    [
        (PRESENT, "planned", 2),
        (GOING, "planned", 2),
        (PRESENT.replace("Friday", "Wednesday"), "reported", 0),
        (PRESENT.replace("attacks/", "attacked/"), "reported", -5),
    ],
    ids=["attacks on Friday", "is attacking on Friday", "attacks today", "attacked on Friday"],
)
def test_the_present_with_a_day_looks_ahead(compact, status, days):
    tree = tree_from(compact)
    cast, dates = cast_from(tree), find_dates(tree.text, 0, len(tree.text), PUBLISHED)
    statements = find_statements(tree, cast, dates)
    event = find_events(Scene(tree, cast, tuple(statements), tuple(dates)))[0]
    assert event.status == status
    assert event.date.value == PUBLISHED + dt.timedelta(days=days)


WHOSE = """
Niger/-/PROPN/2/nsubj attacked/attack/VERB/0/root Chad/-/PROPN/2/obj {}/-/ADP/7/case
Monday/-/PROPN/7/nmod:poss 's/-/PART/5/case talks/talk/NOUN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(("word", "dated"), [("during", True), ("over", False), ("despite", False)])
def test_the_day_of_what_an_act_is_about_is_not_its_day(word, dated):
    tree = tree_from(WHOSE.format(word))
    cast, dates = cast_from(tree), find_dates(tree.text, 0, len(tree.text), PUBLISHED)
    found = find_events(Scene(tree, cast, (), tuple(dates)))
    [event] = [event for event in found if "attacked" in event.clause.of(tree.text)]
    assert (event.date is not None) == dated


MONTH = WILL.replace("on/", "in/")
PLANNED = """
Chad/-/PROPN/2/nsubj {verb}/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp Goma/-/PROPN/4/obj
in/-/ADP/7/case January/-/PROPN/4/obl ./-/PUNCT/2/punct
"""
PLANS, HAD_IN_MIND = PLANNED.format(verb="plans/plan"), PLANNED.format(verb="planned/plan")
ATTACKED = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root Goma/-/PROPN/2/obj in/-/ADP/5/case
{}/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
SET = """
The/-/DET/2/det summit/-/NOUN/4/nsubj:pass is/be/AUX/4/aux:pass scheduled/schedule/VERB/0/root
for/-/ADP/6/case September/-/PROPN/4/obl ./-/PUNCT/4/punct
"""


CALLED = """
Chad/-/PROPN/2/nsubj called/call/VERB/0/root an/a/DET/4/det election/-/NOUN/2/obj for/-/ADP/6/case
September/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
DUE = """
The/-/DET/2/det summit/-/NOUN/4/nsubj is/be/AUX/4/cop due/-/ADJ/0/root in/-/ADP/6/case
September/-/PROPN/4/obl ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (MONTH.format("September"), "2024-09"),
        (MONTH.format("January"), "2025-01"),  # across the year's end
        (MONTH.format("March"), "2024-03"),  # the month of the article
        (ATTACKED.format("September"), "2023-09"),
        (ATTACKED.format("January"), "2024-01"),
        (ATTACKED.format("April"), "2023-04"),  # not next month
        (CALLED, "2024-09"),
        (DUE, "2024-09"),
        (PLANS, "2025-01"),
        (HAD_IN_MIND, "2024-01"),  # what was planned then lies behind as often
        (SET, "2024-09"),
    ],
)
def test_a_month_of_what_is_to_come(words, value):
    tree = tree_from(words)
    cast, dates = cast_from(tree), find_dates(tree.text, 0, len(tree.text), PUBLISHED)
    [event] = find_events(Scene(tree, cast, (), tuple(dates)))
    assert (event.date.date_value, event.date.precision) == (value, "month")
