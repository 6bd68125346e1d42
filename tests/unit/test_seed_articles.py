"""The sample articles and their gold files: offsets, labels, and the phenomena they must show."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from graphkit.model import vocabulary
from graphkit.model.edges import EDGE_CLASSES

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = SEEDS / "articles"
GOLD_FILES = SEEDS / "gold"
Gold = dict[str, Any]

GOLD = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(GOLD_FILES.glob("*.json"))
}
LAYERS = ("entities", "statements", "relations", "events")
# The gold format calls the actor of an event its source.
ROLES = {"source", *get_args(vocabulary.ParticipantRole)} - {"actor"}
MONTHS = "Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec"

every_gold = pytest.mark.parametrize("gold", GOLD.values(), ids=GOLD)


def spans(gold: Gold) -> Iterator[tuple[int, int, str]]:
    """Every (start, end, text) the gold file states."""
    for item in [*gold["entities"], *gold["events"], *gold["relations"]]:
        yield item["start"], item["end"], item.get("trigger", item.get("text"))
    for event in gold["events"]:
        yield from ((p["start"], p["end"], p["text"]) for p in event["participants"])
        if "date_text" in event:
            yield event["date_start"], event["date_end"], event["date_text"]
    for statement in gold["statements"]:
        yield statement["cue_start"], statement["cue_end"], statement["cue"]
        if statement["source"] is not None:
            yield statement["source_start"], statement["source_end"], statement["source"]
        yield from ((p["start"], p["end"], p["text"]) for p in statement.get("about", ()))


def clusters_named(gold: Gold) -> Iterator[str]:
    """Every cluster that another layer refers to."""
    for event in gold["events"]:
        yield from (p["cluster"] for p in event["participants"] if p["cluster"] is not None)
    for relation in gold["relations"]:
        yield relation["tail"]
        if relation["type"] not in {"PUBLISHED_BY", "WRITTEN_BY"}:
            yield relation["head"]
    for statement in gold["statements"]:
        yield from statement["speaker_clusters"]
        yield from (p["cluster"] for p in statement.get("about", ()))
        if statement["addressee_cluster"] is not None:
            yield statement["addressee_cluster"]


def test_there_are_articles_in_every_text_format_and_eight_with_gold() -> None:
    assert {p.suffix for p in ARTICLES.iterdir()} == {".txt", ".md", ".html", ".jsonl"}
    assert len(GOLD) >= 8
    assert {path.stem for path in ARTICLES.glob("*.txt")} == set(GOLD)


def prose() -> dict[str, str]:
    """The readable words of every sample, markup and metadata taken off."""
    texts = {p.name: p.read_text(encoding="utf-8") for p in ARTICLES.glob("*.txt")}
    for path in ARTICLES.glob("*-*.md"):
        texts[path.name] = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    for path in ARTICLES.glob("*.html"):
        page = path.read_text(encoding="utf-8").split("<article>")[1].split("</article>")[0]
        texts[path.name] = re.sub(r"<[^>]+>", " ", page)
    for path in ARTICLES.glob("*.jsonl"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            texts[f"{path.name}:{number}"] = json.loads(line)["text"]
    return texts


@pytest.mark.parametrize("text", prose().values(), ids=prose())
def test_an_article_has_200_to_500_words(text: str) -> None:
    assert 200 <= len(text.split()) <= 500


def test_gold_is_one_line_that_holds_the_file() -> None:
    for name, gold in GOLD.items():
        data = (ARTICLES / f"{name}.txt").read_bytes()
        assert (GOLD_FILES / f"{name}.json").read_bytes().count(b"\n") == 1
        assert gold["text"] == data.decode("utf-8")
        assert gold["id"] == name
        assert gold["text"].startswith(gold["title"] + "\n")
        assert gold["published"] in name


@every_gold
def test_every_offset_holds_its_text(gold: Gold) -> None:
    wrong = [s for s in spans(gold) if gold["text"][s[0] : s[1]] != s[2] or not s[2].strip()]
    assert wrong == []


@every_gold
def test_statement_text_is_its_fragments(gold: Gold) -> None:
    for statement in gold["statements"]:
        fragments = statement.get("fragments") or [[statement["start"], statement["end"]]]
        assert fragments == sorted(fragments)
        assert [statement["start"], statement["end"]] == [fragments[0][0], fragments[-1][1]]
        assert statement["text"] == " ".join(gold["text"][a:b] for a, b in fragments)


@every_gold
def test_every_cluster_has_a_mention_of_one_type(gold: Gold) -> None:
    types = {(e["cluster"], e["type"]) for e in gold["entities"]}
    clusters = {cluster for cluster, _ in types}
    assert len(types) == len(clusters)
    assert set(clusters_named(gold)) <= clusters


@every_gold
def test_parents_are_statements_that_hold_their_children(gold: Gold) -> None:
    by_id = {s["id"]: s for s in gold["statements"]}
    assert len(by_id) == len(gold["statements"])
    for statement in gold["statements"]:
        if statement["parent"] is not None:
            outer = by_id[statement["parent"]]
            assert outer["start"] <= statement["start"]
            assert statement["end"] <= outer["end"]


def labels(gold: Gold) -> Iterator[tuple[str, Any]]:
    """Every (field of the vocabulary, value) of the gold file."""
    for entity in gold["entities"]:
        yield "EntityKind", entity["type"].capitalize()
        yield "MentionKind", entity["kind"]
    for statement in gold["statements"]:
        yield "Speech", statement["direct"]
        for field in ("act", "polarity", "certainty", "verification", "stance"):
            yield field.capitalize(), statement[field]
        yield from (("TopicRole", place["role"]) for place in statement.get("about", ()))
    for event in gold["events"]:
        yield "EventType", event["type"]
        yield "EventStatus", event["status"]
        yield "DateBasis", event["date_basis"]


@every_gold
def test_every_label_is_in_the_vocabulary(gold: Gold) -> None:
    wrong = [(f, v) for f, v in labels(gold) if v not in get_args(getattr(vocabulary, f))]
    assert wrong == []
    assert {p["role"] for e in gold["events"] for p in e["participants"]} <= ROLES
    assert {relation["type"] for relation in gold["relations"]} <= EDGE_CLASSES.keys()
    assert gold["annotated"] == ["entities", "coref", "statements", "relations", "events"]


@every_gold
def test_dates_and_their_basis_agree(gold: Gold) -> None:
    for event in gold["events"]:
        worded = event["date_basis"] in {"explicit", "anaphoric"}
        assert worded == ("date_text" in event)
        assert (event["date_basis"] == "none") <= (event["date"] is None)
        if event["date_basis"] == "article_date":
            assert event["date"] == gold["published"]


@every_gold
def test_every_layer_is_filled(gold: Gold) -> None:
    assert all(gold[layer] for layer in LAYERS)


def test_the_repost_is_the_original_with_a_note() -> None:
    original, repost = GOLD["belarus-2022-02-27"], GOLD["belarus-2022-02-27-repost"]
    assert repost["text"].startswith(original["text"])
    assert repost["events"] == original["events"]
    assert any(r["type"] == "BORN_IN" for r in repost["relations"])


def entity(**wanted: str) -> Callable[[Gold], bool]:
    return lambda g: any(wanted.items() <= e.items() for e in g["entities"])


def statement(**wanted: str) -> Callable[[Gold], bool]:
    return lambda g: any(wanted.items() <= s.items() for s in g["statements"])


def event(**wanted: str) -> Callable[[Gold], bool]:
    return lambda g: any(wanted.items() <= e.items() for e in g["events"])


def relation(kind: str) -> Callable[[Gold], bool]:
    return lambda g: any(r["type"] == kind for r in g["relations"])


def venue(role: str) -> Callable[[Gold], bool]:
    return lambda g: any(p["role"] == role for s in g["statements"] for p in s.get("about", ()))


def text(pattern: str) -> Callable[[Gold], bool]:
    return lambda g: re.search(pattern, g["text"]) is not None


def gaps(gold: Gold) -> Iterator[str]:
    """What stands between the two halves of each split direct quote."""
    for item in gold["statements"]:
        if item["direct"] == "direct" and "fragments" in item:
            (_, end), (start, _) = item["fragments"][:2]
            yield gold["text"][end:start]


def chain(gold: Gold) -> bool:
    speakers = {s["id"]: s["speaker_clusters"] for s in gold["statements"]}
    return any(
        s["parent"] is not None and s["speaker_clusters"] and s["speaker_clusters"] != outer
        for s in gold["statements"]
        for outer in [speakers.get(s["parent"])]
    )


def contradiction(gold: Gold) -> bool:
    return event(type="ASSAULT", mode="destroy", status="denied")(gold) and {
        "ukraine",
        "russia",
    } <= {c for s in gold["statements"] for c in s["speaker_clusters"]}


PHENOMENA: dict[str, tuple[int, Callable[[Gold], bool]]] = {
    "person": (8, entity(type="person")),
    "state": (8, entity(type="state", kind="name")),
    "organization": (8, entity(type="organization")),
    "location": (8, entity(type="location")),
    "group": (8, entity(type="group")),
    "demonym": (8, entity(kind="demonym")),
    "Kremlin": (4, entity(kind="metonym", text="Kremlin")),
    "White House": (1, entity(kind="metonym", text="White House")),
    "capital as actor": (3, entity(kind="metonym", text="Kyiv")),
    "capital as place": (1, entity(type="location", text="Kyiv")),
    "pronoun": (8, entity(kind="pronoun")),
    "troops": (3, entity(type="group", text="Russian troops")),
    "delegation": (2, entity(type="group", text="Ukrainian delegation")),
    "unnamed official": (3, lambda g: any("official" in c for c in set(clusters_named(g)))),
    "direct quote": (6, statement(direct="direct")),
    "indirect speech": (8, statement(direct="indirect")),
    "mixed quote": (5, statement(direct="mixed")),
    "quote split by the cue": (1, lambda g: any("said" in gap for gap in gaps(g))),
    "quote over two paragraphs": (1, lambda g: any("\n\n“" in gap for gap in gaps(g))),
    "attribution chain": (4, chain),
    "denial": (5, statement(act="deny", polarity="deny")),
    "unverified report": (4, statement(verification="unverified")),
    "refuted denial": (1, statement(act="deny", verification="refuted")),
    "disputed claim": (4, statement(verification="disputed")),
    "hedge": (4, statement(certainty="probable")),
    "possibility": (5, statement(certainty="possible")),
    "belief": (2, statement(act="believe")),
    "proposal": (4, statement(act="propose")),
    "promise": (4, statement(act="promise")),
    "accusation": (4, statement(act="accuse")),
    "demand": (4, statement(act="demand")),
    "threat": (2, statement(act="threaten")),
    "proposed venue": (1, venue("proposed")),
    "agreed venue": (1, venue("agreed")),
    "rejected venue": (1, venue("rejected")),
    "contradicting articles": (2, contradiction),
    "threat event": (2, event(type="THREATEN", status="reported")),
    "phone call": (3, event(type="CONSULT", mode="phone")),
    "visit": (4, event(type="CONSULT", mode="visit")),
    "planned visit": (2, event(type="CONSULT", mode="visit", status="planned")),
    "sanctions": (3, event(type="SANCTION")),
    "ceasefire": (3, event(type="RETREAT", mode="ceasefire")),
    "protest": (2, event(type="PROTEST")),
    "aid": (2, event(type="AID")),
    **{
        f"{status} event": (3, event(status=status))
        for status in get_args(vocabulary.EventStatus)
        # `disputed` comes from several reports together, never from one article.
        if status != "disputed"
    },
    "explicit date": (8, event(date_basis="explicit")),
    "anaphoric date": (4, event(date_basis="anaphoric")),
    "article date": (6, event(date_basis="article_date")),
    "month only": (1, event(date_precision="month")),
    "abbreviated date": (1, text(rf"\b(?:{MONTHS})\. \d")),
    "day before month": (2, text(rf"\b\d{{1,2}} (?:{MONTHS})")),
    "near": (4, text(r"\bnear [A-Z]|\bnear the [A-Z]")),
    "outside": (1, text(r"\boutside the city")),
    "role": (8, relation("HOLDS_ROLE")),
    "membership": (3, relation("MEMBER_OF")),
    "acts for a state": (6, relation("ACTS_FOR")),
    "place of birth": (1, relation("BORN_IN")),
    "place in a place": (5, relation("LOCATED_IN")),
    "publisher": (10, relation("PUBLISHED_BY")),
    "author": (8, relation("WRITTEN_BY")),
}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_the_samples_show(phenomenon: str) -> None:
    wanted, holds = PHENOMENA[phenomenon]
    assert sum(map(holds, GOLD.values())) >= wanted
