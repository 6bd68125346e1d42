"""Edges drawn for readers, their cards, and what two readers say of them; no pipeline."""

import json
from collections import Counter

import pytest

from graphkit.model.edge import ExtractedEdge
from tests.builders_story import two_presidents
from tests.memory_view import MemoryView
from tests.quality import edge_readings
from tests.quality.edge_cards import Reader, Subject
from tests.quality.edge_readings import Judgement, agreement, kappa, read_judgements
from tests.quality.edges import TEXT_EDGES, allotted, drawn


@pytest.fixture(scope="module")
def view() -> MemoryView:
    return MemoryView(two_presidents())


@pytest.fixture(scope="module")
def edges(view) -> list[ExtractedEdge]:
    return [edge for edge in view.edges() if isinstance(edge, ExtractedEdge)]


def test_every_edge_of_the_text_may_be_drawn_and_no_derived_one() -> None:
    assert {"SAID", "DID", "MENTIONED_IN", "WRITTEN_BY"} <= set(TEXT_EDGES)
    assert not {"HAS_SENTENCE", "INTERACTS", "COPY_OF"} & set(TEXT_EDGES)


def test_types_have_the_share_that_they_have_in_the_graph(edges) -> None:
    shares = Counter(edge.type for edge in edges)
    chosen = drawn(edges, 10, seed=1)
    assert len({edge.id for edge in chosen}) == 10
    assert Counter(edge.type for edge in chosen) == Counter(allotted(shares, 10))


def test_a_seed_draws_the_same_whatever_the_order(edges) -> None:
    ids = [edge.id for edge in drawn(edges, 10, seed=1)]
    assert ids == [edge.id for edge in drawn(edges[::-1], 10, seed=1)]
    assert ids != [edge.id for edge in drawn(edges, 10, seed=2)]


def test_more_than_there_are_draws_all(edges) -> None:
    assert len(drawn(edges, 10_000, seed=1)) == len(edges)


def card_of(view, edges, kind: str, words: str) -> str:
    texts = {node.id: node.text for node in view.nodes(labels=("Article",))}
    edge = next(
        one
        for one in edges
        if one.type == kind and texts[one.article_id][one.start : one.end] == words
    )
    return Reader(view).card(Subject(f"001-{kind}", edge))


def test_a_card_of_an_event_says_what_is_claimed_and_shows_the_words(view, edges) -> None:
    card = card_of(view, edges, "EVIDENCED_BY", "telephoned")
    assert card.startswith("## 001-EVIDENCED_BY\n")
    assert "Event “telephoned”" in card
    assert "type CONSULT" in card
    assert "status reported" in card
    quoted = [line for line in card.splitlines() if line.startswith("> ")]
    assert len(quoted) == 3
    assert "[telephoned]" in quoted[1]
    assert not any("[" in line for line in (quoted[0], quoted[2]))


def test_a_card_of_a_statement_names_its_speaker(view, edges) -> None:
    card = card_of(view, edges, "SAID", "We want peace")
    assert "Person Ada Lind" in card
    assert "Statement of Ada Lind: “We want peace”" in card
    assert "> “[We want peace],” Lind told the Anvarians." in card


def write(path, *records) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"id": "001-DID", "verdict": "fine"}, "the verdict is one of"),
        ({"id": "001-DID", "verdict": "unsupported"}, "the kind is one of"),
        ({"id": "001-DID", "verdict": "status wrong", "kind": "odd"}, "the kind is one of"),
    ],
)
def test_a_slip_of_a_reader_is_named_with_its_line(tmp_path, record, says) -> None:
    path = tmp_path / "a.jsonl"
    write(path, {"id": "000-DID", "verdict": "supported"}, record)
    with pytest.raises(ValueError, match=says) as raised:
        read_judgements(path)
    assert "a.jsonl, line 2" in str(raised.value)


def test_an_edge_judged_twice_is_refused(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    write(path, *[{"id": "000-DID", "verdict": "supported"}] * 2)
    with pytest.raises(ValueError, match="000-DID stands twice"):
        read_judgements(path)


YES, NO = Judgement("supported", None), Judgement("unsupported", "wrong entity")
STATUS = Judgement("status wrong", "wrong status")


def test_two_readers_share_by_type_and_kind() -> None:
    one = {"001-DID": YES, "002-DID": NO, "003-SAID": YES, "004-SAID": STATUS}
    other = {"001-DID": YES, "002-DID": YES, "003-SAID": YES, "004-SAID": NO}
    found = agreement(one, other)
    assert (found["edges"], found["supported"], found["supported_by_both"]) == (4, 62.5, 50.0)
    assert found["same_verdict"] == 50.0
    assert found["interval"][0] < 62.5 < found["interval"][1]
    assert {name: part["supported"] for name, part in found["by_type"].items()} == {
        "DID": 75.0,
        "SAID": 50.0,
    }
    assert found["kinds"] == {"wrong entity": 2, "wrong status": 1}
    assert found["kappa_supported"] > found["kappa"]


def test_an_edge_that_one_reader_left_out_is_named() -> None:
    with pytest.raises(ValueError, match="002-DID"):
        agreement({"001-DID": YES, "002-DID": NO}, {"001-DID": YES})


def test_agreement_by_chance_is_no_agreement() -> None:
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0.0
    assert kappa([("a", "a"), ("a", "a")]) == 1.0


def test_figures_are_kept_once_for_a_draw(tmp_path, monkeypatch, capsys) -> None:
    kept = tmp_path / "kept.json"
    monkeypatch.setattr(edge_readings, "READINGS", kept)
    cards, a, b = tmp_path / "cards.md", tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    facts = {"version": "1", "articles_sha256": "f", "seed": 3, "population": 90}
    cards.write_text(f"<!-- {json.dumps(facts)} -->\n# 1 edges\n", encoding="utf-8")
    write(a, {"id": "001-DID", "verdict": "supported"})
    write(b, {"id": "001-DID", "verdict": "unsupported", "kind": "not said"})
    command = [str(a), str(b), "--cards", str(cards), "--date", "2024-05-01"]
    assert edge_readings.main(command) == 0
    assert edge_readings.main(command) == 0
    (reading,) = json.loads(kept.read_text(encoding="utf-8"))
    assert (reading["seed"], reading["population"], reading["edges"]) == (3, 90, 1)
    assert json.loads(capsys.readouterr().out.split("}\n{")[0] + "}")["edges"] == 1
