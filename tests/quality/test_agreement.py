"""Our figures beside those of a scorer that was written by others, on the same files."""

import ast
import json
import re
import subprocess
import sys

import pytest

from graphkit.evaluate.figures import Score, scores
from graphkit.evaluate.layers import in_wider_types, score_articles, wider_types
from graphkit.evaluate.records import ARTICLE
from graphkit.evaluate.relation_map import in_mapped_types, only_mapped_types, uses_mapped_types
from tests.quality import corpora
from tests.quality.test_gate import NOT_AT_HAND

pytestmark = pytest.mark.model

# What the other scorer calls our figures; the longer of two names that begin alike goes first.
SAME = {
    "mention exact+type": "entities, span and type, all",
    "mention exact": "entities, span, all",
    "content exact": "statements, content exact, all",
    "source exact": "statements, source exact, all",
    "cue exact": "statements, cue exact, all",
    "content chars": "statements, content characters, all",
    "statement, content Jaccard>=.5": "statements, content, all",
    "statement with right source (who said what)": "statements, who said what, all",
    "B3 (coref, end to end)": "coreference, B3, all",
    "event type": "events, type of the marked event, all",
    "participant role (overlap)": "events, participants, by overlap and role, all",
    "trigger+type": "events, trigger exact and type, all",
    "argument (type, role, start)": "events, argument exact, all",
    "relation": "relations, type, head and tail, all",
    "recall direct": "statements, content found, direct",
    "recall mixed": "statements, content found, mixed",
    "recall indirect": "statements, content found, indirect",
    "source right, given the statement was found": "statements, source right, given found, all",
}
LEAST = {"samples": 20, "gum": 13, "re3d": 7, "plover-gsr": 2}


def without_article(article):
    """Leave out what the other scorer cannot tell: relations of the article itself."""
    kept = tuple(relation for relation in article.relations if relation.head != ARTICLE)
    return article.model_copy(update={"relations": kept})


def in_common_terms(name):
    """Return gold and prediction of a corpus in terms that both scorers read alike."""
    golds, (found, _) = corpora.golds(name), corpora.predictions(name)
    if uses_mapped_types(golds):
        golds = [only_mapped_types(gold) for gold in golds]
        found = {key: in_mapped_types(one) for key, one in found.items()}
    wider = wider_types(golds)
    golds = [without_article(gold) for gold in golds]
    return golds, {k: without_article(in_wider_types(one, wider)) for k, one in found.items()}


def written(name, golds, found, folder):
    """Write the files for the other scorer; the gold keeps the fields that only it reads."""
    lines = b"\n".join(path.read_bytes().strip() for path in corpora.files(name)).splitlines()
    raw = [json.loads(line) for line in lines]
    paths = folder / "gold.jsonl", folder / "predictions.jsonl"
    both = [
        [{**line, "relations": [r.model_dump() for r in gold.relations]}
         for line, gold in zip(raw, golds, strict=True)],
        [article.model_dump(mode="json") for article in found.values()],
    ]  # fmt: skip
    for path, records in zip(paths, both, strict=True):
        path.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    return paths


def our_key(line: str, ours: dict[str, Score]) -> str | None:
    """Return the name of our figure that a line of the other scorer holds."""
    name = re.split(r"\s+(?:\{|\d)", line.strip(), maxsplit=1)[0]
    of_type = f"relations, type, head and tail, {name}"
    return SAME.get(name) or (of_type if of_type in ours else None)


def figures_in(line: str) -> tuple[float, ...]:
    """Return precision, recall and F1, or the one share of a line."""
    if "{" in line:
        told = ast.literal_eval(line[line.index("{") :])
        return (told["R"],) if "recall " in line else (told["P"], told["R"], told["F1"])
    return (float(re.search(r"= ([\d.]+) %", line)[1]),)


@pytest.mark.parametrize("name", LEAST)
def test_an_independent_scorer_agrees(name, tmp_path, report) -> None:
    folder = corpora.external_folder()
    if folder is None or not (folder / "score.py").is_file():
        pytest.skip(NOT_AT_HAND)
    golds, found = in_common_terms(name)
    ours = {one.key: one for one in scores(score_articles(golds, found), intervals=False)}
    command = [sys.executable, str(folder / "score.py"), *written(name, golds, found, tmp_path)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    compared = set()
    for line in shown.splitlines():
        key = our_key(line, ours)
        if key is None or key not in ours:
            continue
        one = ours[key]
        whole = (one.precision, one.recall, one.score)
        assert (whole if one.measure == "F1" else (one.score,)) == figures_in(line), key
        compared.add(key)
    report.append(f"{name}: {len(compared)} figures agree with an independent scorer")
    assert len(compared) >= LEAST[name], sorted(compared)
