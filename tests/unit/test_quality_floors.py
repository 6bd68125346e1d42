"""How floors move, and that our own factuality gold is sound; no pipeline."""

import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from graphkit.evaluate.figures import Score
from graphkit.evaluate.reading import read_articles
from graphkit.model import vocabulary
from tests.quality.article import entity_f1
from tests.quality.floors import gated, margin, updated

FACTUALITY = Path(__file__).parents[1] / "quality" / "factuality.jsonl"


def score(value: float, *, gold: float = 100, figure: str = "span", of: str = "all") -> Score:
    return Score(layer="entities", figure=figure, type=of, measure="F1", score=value,
                 correct=0, predicted=0, gold=gold)  # fmt: skip


KEY = "entities, span, all"


def test_a_floor_lies_two_points_or_one_item_below() -> None:
    assert margin(score(80.0, gold=200)) == 2.0
    assert margin(score(80.0, gold=20)) == 5.0
    assert updated({}, [score(80.0, gold=20)], allow_lower=False) == {KEY: 75.0}


def test_floors_rise_by_themselves() -> None:
    assert updated({KEY: 70.0}, [score(90.0)], allow_lower=False) == {KEY: 88.0}


def test_a_figure_within_the_margin_keeps_its_floor() -> None:
    assert updated({KEY: 88.0}, [score(88.5)], allow_lower=False) == {KEY: 88.0}


@pytest.mark.parametrize("now", [[score(80.0)], []], ids=["lower", "gone"])
def test_floors_fall_only_when_told(now) -> None:
    with pytest.raises(ValueError, match=KEY):
        updated({KEY: 88.0}, now, allow_lower=False)
    expected = {KEY: 78.0} if now else {}
    assert updated({KEY: 88.0}, now, allow_lower=True) == expected


def test_small_figures_and_types_get_no_floor() -> None:
    figures = [
        score(80.0),
        score(80.0, gold=19, figure="B3"),
        score(0.0, figure="content"),
        score(80.0, of="person"),
        score(80.0, figure="span and type", of="person"),
    ]
    kept = [one.key for one in gated({one.key: one for one in figures})]
    assert kept == [KEY, "entities, span and type, person"]


def sentences() -> list[dict]:
    return [json.loads(line) for line in FACTUALITY.read_text(encoding="utf-8").splitlines()]


def test_the_factuality_gold_can_be_read_and_holds_its_words() -> None:
    with FACTUALITY.open("rb") as lines:
        assert len(list(read_articles(lines, FACTUALITY.name))) >= 390
    for record in sentences():
        text = record["text"]
        for event in record.get("events", ()):
            assert text[event["start"] : event["end"]] == event["trigger"]
        for said in record.get("statements", ()):
            parts = said.get("fragments", [[said["start"], said["end"]]])
            assert " ".join(text[a:b] for a, b in parts) == said["text"]
            for field in ("source", "cue"):
                if said[field] is not None:
                    assert text[said[f"{field}_start"] : said[f"{field}_end"]] == said[field]


def test_the_factuality_gold_tries_every_value_that_one_text_can_show() -> None:
    events = [event for record in sentences() for event in record.get("events", ())]
    said = [one for record in sentences() for one in record.get("statements", ())]
    status = Counter(event["status"] for event in events)
    # What is disputed shows only in several articles.
    assert set(status) == {*get_args(vocabulary.EventStatus)} - {"disputed"}
    assert min(status.values()) >= 7
    assert {one["act"] for one in said} == {*get_args(vocabulary.Act)}
    assert {one["certainty"] for one in said} == {*get_args(vocabulary.Certainty)}
    assert {one["polarity"] for one in said} == {*get_args(vocabulary.Polarity)}
    assert {one["verification"] for one in said} >= {"unverified", "refuted", "disputed"}
    assert all(record["rule"] for record in sentences())


def test_the_factuality_gold_tries_speech_within_speech() -> None:
    inner = [
        (one["parent"], record)
        for record in sentences()
        for one in record.get("statements", ())
        if one.get("parent") is not None
    ]
    assert len(inner) >= 9
    assert all(parent in {s["id"] for s in record["statements"]} for parent, record in inner)


def test_each_factuality_sentence_stands_once() -> None:
    places = Counter((r["text"], e["start"]) for r in sentences() for e in r.get("events", ()))
    assert max(places.values()) == 1


def at(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


def test_entities_of_a_graph_are_judged_by_where_they_are_mentioned() -> None:
    people = [{"mentions": [at(0, 8), at(40, 44)]}, {"mentions": [at(20, 25)]}]
    gold = {"persons": people, "unnamed": [{"text": at(60, 70)}]}
    # Two nodes for the first person, none for the second, one for somebody who is not scored and
    # one without a name.
    nodes = [{"id": key, "label": "Person", "named": key != "d"} for key in "abcd"]
    nodes += [{"id": "x", "label": "State", "named": True}]
    spots = {"a": at(0, 8), "b": at(40, 44), "c": at(60, 70), "d": at(80, 85), "x": at(20, 25)}
    edges = [{"type": "MENTIONED_IN", "source": key, **spot} for key, spot in spots.items()]
    f1 = entity_f1({"nodes": nodes, "edges": edges}, gold, "Person", "persons", "unnamed")
    assert f1 == pytest.approx(2 * 1 / (2 + 2))
