"""Scores of the hand-made article in tests/builders_gold.py; every number is worked out by hand."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import InputError
from graphkit.evaluate.figures import Score, scores
from graphkit.evaluate.layers import LAYERS, score_articles
from graphkit.evaluate.reading import read_articles
from graphkit.evaluate.records import GoldArticle
from graphkit.evaluate.spans import jaccard, matched, overlap, trimmed
from graphkit.evaluate.tables import confusion_table, error_table, score_table
from tests.builders_gold import TEXT, gold, mention, prediction, span


def article(**fields) -> GoldArticle:
    return GoldArticle.model_validate({**gold(), **fields})


def figures(told=None, found=None, layers=tuple(LAYERS)) -> dict[str, Score]:
    wanted = GoldArticle.model_validate(gold() if told is None else told)
    have = GoldArticle.model_validate(prediction() if found is None else found)
    scored = score_articles([wanted], {have.id: have}, layers)
    return {one.key: one for one in scores(scored)}


def prf(score: Score) -> tuple[float | None, float | None, float]:
    return score.precision, score.recall, score.score


# Each row: the figure, its precision, its recall, its F1.
F1 = [
    # Norway is found with another type, Troops not at all, Monday is none.
    ("entities, span, all", 80.0, 80.0, 80.0),
    ("entities, span and type, all", 60.0, 60.0, 60.0),
    ("entities, overlap and type, all", 60.0, 60.0, 60.0),
    ("entities, span and type, person", 100.0, 100.0, 100.0),
    ("entities, span and type, location", 50.0, 100.0, 66.7),
    ("entities, span and type, state", 0.0, 0.0, 0.0),
    # Of five found four are whole chains; Ruiz's chain of two is found by halves, Troops not.
    ("coreference, B3, all", 80.0, 60.0, 68.6),
    # "Norway would close" is 18 of 27 characters; the second is exact but for its marks.
    ("statements, content, all", 66.7, 100.0, 80.0),
    ("statements, content exact, all", 33.3, 50.0, 40.0),
    ("statements, who said what, all", 33.3, 50.0, 40.0),
    ("statements, source exact, all", 0.0, 0.0, 0.0),
    ("statements, cue exact, all", 100.0, 100.0, 100.0),
    # 18 + 17 of 18 + 19 + 21 predicted and of 27 + 17 wanted characters.
    ("statements, content characters, all", 60.3, 79.5, 68.6),
    ("events, trigger overlap, all", 66.7, 100.0, 80.0),
    ("events, trigger overlap and type, all", 33.3, 50.0, 40.0),
    ("events, trigger exact and type, all", 33.3, 50.0, 40.0),
    # Norway and Troops, of three predicted and four wanted.
    ("events, participants, by overlap and role, all", 66.7, 50.0, 57.1),
    # Only (ASSAULT, source, Troops): Norway's event has another type.
    ("events, argument exact, all", 33.3, 25.0, 28.6),
    ("events, date, of found events, all", 100.0, 100.0, 100.0),
    # E2 stands for Ruiz and E1 for Norway by their mentions; E4 for nobody.
    ("relations, type, head and tail, all", 66.7, 66.7, 66.7),
    ("relations, type, head and tail, LOCATED_IN", 0.0, 0.0, 0.0),
    ("relations, type, head and tail, WRITTEN_BY", 100.0, 100.0, 100.0),
]
SHARES = [
    ("statements, source right, given found, all", 50.0),
    ("statements, act right, given found, all", 50.0),
    ("statements, polarity right, given found, all", 100.0),
    ("statements, direct right, given found, all", 100.0),
    ("statements, speaker resolved, given found, all", 50.0),
    ("statements, content found, direct", 100.0),
    ("events, type right, given found, all", 50.0),
    ("events, status right, given found, all", 50.0),
    ("events, status right, given found, planned", 100.0),
    ("events, date basis right, given found, all", 100.0),
    ("relations, title right, given found, all", 100.0),
]


@pytest.mark.parametrize("row", F1, ids=[row[0] for row in F1])
def test_f1_figures(row) -> None:
    assert prf(figures()[row[0]]) == row[1:]


@pytest.mark.parametrize("row", SHARES, ids=[row[0] for row in SHARES])
def test_shares(row) -> None:
    assert figures()[row[0]].score == row[1]


def test_gold_scores_all_against_itself() -> None:
    assert {one.score for one in figures(found=gold()).values()} == {100.0}


def test_nothing_found_scores_nothing_and_fails_nothing() -> None:
    scored = score_articles([article()], {})
    assert {one.score for one in scores(scored)} == {0.0}
    assert {error.found for one in scored for error in one.errors} == {""}


def test_only_annotated_layers_are_scored() -> None:
    assert {one.layer for one in figures({**gold(), "annotated": ["events"]}).values()} == {
        "events"
    }


def test_only_chosen_layers_are_scored() -> None:
    assert {one.layer for one in figures(layers=["relations"]).values()} == {"relations"}


def test_without_annotated_the_layers_that_a_line_holds_are_scored() -> None:
    told = gold()
    del told["annotated"], told["events"]
    layers = {one.layer for one in figures(told).values()}
    assert layers == {"entities", "coreference", "statements", "relations"}


def test_a_gold_file_without_states_calls_them_locations() -> None:
    told, found = gold(), prediction()
    told["entities"][1]["type"] = "location"
    found["entities"][1]["type"] = "state"
    assert figures(told, found)["entities, span and type, all"].score == 80.0


def test_helper_spans_are_not_scored() -> None:
    told = gold()
    told["entities"].append({**span("port"), "type": None, "cluster": None})
    assert figures(told)["entities, span, all"].gold == 5


def test_mentions_with_other_limits_overlap() -> None:
    told, found = gold(), prediction()
    told["entities"] = [mention("Ana Ruiz", "person", "r"), mention("Ruiz", "person", "r")]
    found["entities"] = [mention("Ana Ruiz said", "person", "E0"), mention("Ana", "person", "E0")]
    shown = figures(told, found)
    # One of two: "Ana" has nothing left but "Ruiz", which it does not touch.
    assert prf(shown["entities, overlap and type, all"]) == (50.0, 50.0, 50.0)
    assert shown["entities, span, all"].score == 0.0


def test_one_marked_event_takes_the_best_prediction_and_forgives_the_rest() -> None:
    told = {**gold(), "annotated": ["events (one per sentence)"]}
    del told["events"][0]
    found = figures(told)
    assert prf(found["events, type of the marked event, all"]) == (100.0, 100.0, 100.0)
    # Troops is right, Bergen has another role.
    assert prf(found["events, participants, by overlap and role, all"]) == (50.0, 50.0, 50.0)
    assert found["events, status right, of all, all"].score == 0.0
    assert found["events, predictions for each marked event, all"].score == 3.0


def test_participants_of_a_marked_event_that_are_left_out_are_not_judged() -> None:
    told = {**gold(), "annotated": ["events (one per sentence)"]}
    told["events"] = [{"type": "ASSAULT", **span("shelled"), "status": "claimed"}]
    found = figures(told)
    assert found["events, status right, of all, all"].score == 100.0
    assert "events, participants, by overlap and role, all" not in found


def test_relations_between_mentions_count_their_entities() -> None:
    told = {**gold(), "relations": [{"type": "Apart", "head": 0, "tail": 4, "level": "mention"}]}
    found = {**prediction(), "relations": [{"type": "Apart", "head": 0, "tail": 3},
                                           {"type": "Apart", "head": "E0", "tail": 3}]}  # fmt: skip
    assert prf(figures(told, found)["relations, type, head and tail, all"]) == (50.0, 100.0, 66.7)


def test_places_by_name_and_by_distance_which_states_have_none_of() -> None:
    told = {**gold(), "annotated": ["toponyms"], "entities": [
        mention("Ana Ruiz", "person", "r"),
        {**mention("reporters", "location", "x"), "kind": "nominal"},
        {**mention("Bergen", "location", "b"), "lat": 60.39, "lon": 5.32},
        {**mention("port", "location", "p"), "lat": 60.39, "lon": 5.32},
        {**mention("Norway", "location", "n"), "lat": 62.0, "lon": 10.0}]}  # fmt: skip
    found = {"id": "port", "entities": [
        {**mention("Bergen", "location", "b"), "kind": "name", "lat": 60.0, "lon": 5.0},
        {**mention("port", "location", "p"), "kind": "name"},
        {**mention("Norway", "state", "n"), "kind": "name"},
        {**mention("Ana Ruiz", "person", "r"), "kind": "name"}]}  # fmt: skip
    shown = figures(told, found)
    assert prf(shown["places, span, all"]) == (100.0, 100.0, 100.0)
    near = shown["places, within 161 km, given found, all"]
    assert (near.correct, near.gold) == (1, 2)
    placed = shown["places, within 161 km, given coordinates, all"]
    assert (placed.correct, placed.gold) == (1, 1)


def test_a_prediction_for_another_text_is_refused() -> None:
    with pytest.raises(InputError, match="port was made for another text"):
        figures(found={**prediction(), "text": f"{TEXT} More words."})


@given(st.randoms(use_true_random=False))
def test_the_order_of_predictions_changes_nothing(chance: random.Random) -> None:
    found = prediction()
    for layer in ("entities", "statements", "events", "relations"):
        chance.shuffle(found[layer])
    assert figures(found=found) == figures()


def test_spans() -> None:
    assert overlap((0, 3), (2, 5))
    assert not overlap((0, 3), (3, 5))
    assert trimmed(TEXT, (43, 62)) == (44, 60)
    assert jaccard(frozenset(), frozenset()) == 0.0


def test_the_most_alike_pair_goes_first() -> None:
    rates = {(0, 0): 0.6, (0, 1): 0.9, (1, 1): 0.8, (1, 0): 0.1}
    assert matched(2, 2, lambda i, j: rates[i, j], 0.5) == [(0, 1)]
    assert matched(2, 2, lambda i, j: rates[i, j], 0.0) == [(0, 1), (1, 0)]


def many(count: int) -> list[Score]:
    golds = [article(id=f"a{index}") for index in range(count)]
    found = {
        one.id: GoldArticle.model_validate({**prediction(), "id": one.id}) for one in golds[::2]
    }
    return scores(score_articles(golds, found, ["entities"]))


def test_an_interval_holds_its_figure_and_stays_the_same() -> None:
    recall = many(20)[0]
    assert recall == many(20)[0]
    assert recall.low is not None
    assert recall.high is not None
    assert recall.low < recall.score < recall.high


def test_no_interval_of_few_articles_or_of_much_gold() -> None:
    assert {one.low for one in many(4)} == {None}
    assert many(60)[0].gold == 300
    assert many(60)[0].low is None


def test_errors_come_by_kind_with_their_sentence() -> None:
    found = {"port": GoldArticle.model_validate(prediction())}
    table = error_table(score_articles([article()], found), each=2)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["count"] for row in rows] == sorted((r["count"] for r in rows), reverse=True)
    status = next(row for row in rows if row["kind"] == "wrong status of reported")
    assert (status["expected"], status["found"]) == ("shelled: reported", "claimed")
    assert status["sentence"] == "Troops shelled Bergen on Monday."
    assert status["article"] == "port"
    source = next(row for row in rows if row["kind"] == "wrong source")
    assert (source["expected"], source["found"]) == ("she", "reporters")


def test_a_confusion_says_of_how_many() -> None:
    told = {
        **gold(),
        "entities": [mention("Norway", "state", "n"), mention("Bergen", "state", "b")],
    }
    found = {"port": GoldArticle.model_validate(prediction())}
    scored = score_articles([GoldArticle.model_validate(told)], found, ["entities"])
    assert confusion_table(scored).rows == (
        ("entities", "type", "state", "location", 1, 2),
        ("entities", "type", "state", "organization", 1, 2),
    )


def test_the_table_can_leave_types_out() -> None:
    scored = list(figures().values())
    table = score_table(scored, 1, types=False)
    assert {row[2] for row in table.rows} == {"all"}
    assert len(score_table(scored, 1).rows) == len(scored)


def lines(*records) -> list[bytes]:
    return [json.dumps(record).encode() + b"\n" for record in records]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", r"gold\.jsonl, line 2: no JSON"),
        (b"[1]", r"gold\.jsonl, line 2: a JSON object is wanted"),
        (b"{}", r"gold\.jsonl, line 2: id: Field required"),
        (b'{"id": "a", "text": "b", "events": [{"type": "AID", "start": 0, "end": 9}]}',
         r"line 2: events\[0\] ends after the text"),
        (b'{"id": "a", "entities": [{"start": 3, "end": 3}]}', r"line 2: entities\[0\]: .*empty"),
        (b'{"id": "port"}', r"line 2: the id 'port' stands twice"),
        (b'{"id": "a", "annotated": ["all"]}', r"annotated\[0\]: 'all' is none of 'entities'"),
        (b'{"id": "a", "events": null}', r"line 2: events: a list is wanted"),
    ],
)  # fmt: skip
def test_a_line_that_does_not_hold_the_format_is_named(line, message) -> None:
    with pytest.raises(InputError, match=message):
        list(read_articles(iter([*lines(gold()), line]), "gold.jsonl"))


@pytest.mark.parametrize(
    ("layer", "fields", "message"),
    [
        ("entities", {"type": "PER"}, r"entities\[0\]\.type: 'PER' is none of 'person', 'state'"),
        ("entities", {"kind": "Name"}, r"entities\[0\]\.kind: 'Name' is none of 'name'"),
        ("entities", {"text": "Ana"}, r"entities\[0\]: 0:8 of the text is 'Ana Ruiz', not 'Ana'"),
        ("statements", {"act": "say"}, r"statements\[0\]\.act: 'say' is none of 'assert'"),
        ("statements", {"cue_end": 999}, r"statements\[0\] ends after the text"),
        ("statements", {"speaker_clusters": ["x"]}, r"clusters: no entity has the cluster 'x'"),
        ("statements", {"parent": "S9"}, r"parent: no statement has the id 'S9'"),
        ("events", {"type": "ATTACK"}, r"events\[0\]\.type: 'ATTACK' is none of 'AGREE'"),
        ("events", {"status": "real"}, r"events\[0\]\.status: 'real' is none of 'reported'"),
        ("events", {"participants": [{"role": "actor"}]},
         r"events\[0\]\.participants\[0\]\.role: 'actor' is none of 'source', 'target'"),
        ("events", {"participants": [{"role": "place", "cluster": 7}]},
         r"events\[0\]\.participants\[0\]: no entity has the cluster 7"),
        ("relations", {"type": "WORKS_FOR"}, r"type: 'WORKS_FOR' is none of 'HOLDS_ROLE'"),
        ("relations", {"tail": "sweden"}, r"\[0\]\.tail: no entity has the cluster 'sweden'"),
        ("relations", {"level": "mention", "tail": 5}, r"\[0\]\.head: entities has no item 'ruiz'"),
    ],
)  # fmt: skip
def test_an_item_that_could_never_be_right_is_named(layer, fields, message) -> None:
    told = gold()
    told[layer][0] |= fields
    with pytest.raises(InputError, match=rf"gold\.jsonl, line 1: .*{message}"):
        list(read_articles(iter(lines(told)), "gold.jsonl"))


def test_blank_lines_are_no_articles() -> None:
    assert [one.id for one in read_articles(iter([b"\n", *lines(gold()), b" \n"]), "g")] == ["port"]
