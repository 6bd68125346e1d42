"""Relations of a corpus with types of its own, against ours through the map."""

import pytest

from graphkit.evaluate.figures import scores
from graphkit.evaluate.layers import score_articles
from graphkit.evaluate.records import GoldArticle
from graphkit.evaluate.relation_map import in_mapped_types

TEXT = "The rebels of Lind attacked the army near Orla. Lind, the mayor of Orla, met Vale."


def at(words: str, nth: int = 0) -> dict[str, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def mention(words: str, cluster: str, nth: int = 0) -> dict[str, object]:
    return {**at(words, nth), "type": "person", "cluster": cluster}


THEIRS = [
    mention("The rebels of Lind", "a"),
    mention("the army", "b"),
    mention("Lind", "c", 1),
    mention("Orla", "d", 1),
    mention("Vale", "e"),
]
OURS = [
    mention("rebels", "A"),
    mention("army", "B"),
    mention("Orla", "D"),
    mention("Lind", "C", 1),
    mention("Orla", "D", 1),
    mention("Vale", "E"),
]


def event(kind: str, verb: str, source: list[str], target: list[str], **fields) -> dict:
    nth = {"Lind": 1}
    parts = [{"role": "source", **at(words, nth.get(words, 0))} for words in source]
    parts += [{"role": "target", **at(words, nth.get(words, 0))} for words in target]
    return {"type": kind, **at(verb), "participants": parts, **fields}


def gold(*relations: tuple[str, int, int]) -> GoldArticle:
    told = [{"type": t, "head": h, "tail": q, "level": "mention"} for t, h, q in relations]
    return GoldArticle.model_validate(
        {"id": "x", "text": TEXT, "annotated": ["relations"], "entities": THEIRS,
         "relations": told}
    )  # fmt: skip


def found(events=(), relations=(), entities=OURS) -> GoldArticle:
    layers = {"entities": entities, "events": list(events), "relations": list(relations)}
    return GoldArticle.model_validate({"id": "x", "text": TEXT, **layers})


def score(told: GoldArticle, have: GoldArticle):
    return score_articles([told], {"x": have}, ["relations"])[0]


def f1(told: GoldArticle, have: GoldArticle, figure: str = "by overlap") -> float:
    shown = scores([score(told, have)])
    return next(one.score for one in shown if one.figure.endswith(figure) and one.type == "all")


ATTACK = event("ASSAULT", "attacked", ["rebels"], ["army"])
MEETING = event("CONSULT", "met", ["Lind", "Vale"], [])
OFFICE = {"type": "HOLDS_ROLE", "head": "C", "tail": "D", "title": "mayor", **at("the mayor")}


@pytest.mark.parametrize(
    ("relation", "have"),
    [
        (("FightingAgainst", 0, 1), found([ATTACK])),
        (("FightingAgainst", 1, 0), found([ATTACK])),  # it has no direction
        (("CommWith", 4, 2), found([MEETING])),
        (("AlliesOf", 0, 1), found([{**ATTACK, "type": "AID"}])),
        (("InChargeOf", 2, 3), found(relations=[OFFICE])),
    ],
)
def test_ours_stand_for_theirs(relation, have) -> None:
    assert f1(gold(relation), have) == 100.0


def test_of_a_relation_the_mention_nearest_to_its_words_counts() -> None:
    (made,) = in_mapped_types(found(relations=[OFFICE])).relations
    assert (made.type, made.head, made.tail) == ("InChargeOf", 3, 4)


@pytest.mark.parametrize("status", ["denied", "negated", "proposed", "hypothetical"])
def test_what_is_not_said_to_happen_stands_for_nothing(status) -> None:
    assert in_mapped_types(found([{**ATTACK, "status": status}])).relations == ()


def test_a_former_office_stands_for_nothing() -> None:
    assert in_mapped_types(found(relations=[{**OFFICE, "former": True}])).relations == ()


def test_exact_ends_are_a_figure_of_their_own() -> None:
    told = gold(("FightingAgainst", 0, 1), ("CommWith", 2, 4))
    assert f1(told, found([ATTACK, MEETING]), "head and tail") == 50.0
    assert f1(told, found([ATTACK, MEETING])) == 100.0


def test_a_relation_without_direction_counts_once() -> None:
    told = gold(("CommWith", 2, 4), ("CommWith", 4, 2))
    assert f1(told, found([MEETING])) == 100.0


def test_their_other_types_are_left_out() -> None:
    assert f1(gold(("CommWith", 2, 4), ("CoLocated", 0, 3)), found([MEETING])) == 100.0


def test_a_prediction_in_their_types_is_scored_as_it_is() -> None:
    stated = {"type": "CommWith", "head": 3, "tail": 5, "level": "mention"}
    assert f1(gold(("CommWith", 2, 4)), found(relations=[stated])) == 100.0


@pytest.mark.parametrize(
    ("have", "why"),
    [
        (found([MEETING]), "both found, no relation"),
        (found(), "both found, no relation"),
        (found(entities=[]), "neither end found"),
        (found(entities=OURS[4:]), "head not found"),
        (found(entities=OURS[3:4]), "tail not found"),
        (found(relations=[{**OFFICE, "head": "D", "tail": "C"}]), "wrong direction"),
        (found([event("CONSULT", "met", ["Lind"], ["Orla"])]), "both found, no relation"),
    ],
)
def test_why_an_office_was_missed(have, why) -> None:
    errors = score(gold(("InChargeOf", 2, 3)), have).errors
    assert f"missed InChargeOf: {why}" in {error.kind for error in errors}


def test_another_type_between_the_same_ends_is_told() -> None:
    result = score(gold(("FightingAgainst", 2, 4)), found([MEETING]))
    kinds = {error.kind for error in result.errors}
    assert kinds == {"missed FightingAgainst: other type", "spurious CommWith: related otherwise"}
    assert [(v.expected, v.found) for v in result.verdicts] == [("FightingAgainst", "CommWith")]


def test_our_own_types_are_not_mapped() -> None:
    told = GoldArticle.model_validate(
        {"id": "x", "text": TEXT, "entities": OURS, "relations": [OFFICE]}
    )
    assert f1(told, found([ATTACK], [OFFICE]), "head and tail") == 100.0
