"""models/lemmas.json: known verbs, and what graphkit.nlp.lemmas.by_rule gets wrong.

`python -m training.lemmas CORPORA MODELS` reads the UD English EWT training file and GUM, without
its conversations, whose licence is not open. The verbs of our own lexicons in seeds/ are known too.
"""

import collections
import json
import sys
from pathlib import Path

from graphkit.nlp.lemmas import by_rule
from training.manifest import write_manifest

__all__ = ["exceptions"]

# Forms that the corpora lack or get wrong.
IRREGULAR = dict(
    pair.split(":")
    for pair in """arose:arise awoke:awake beaten:beat befell:befall bled:bleed bred:breed
    broadcasted:broadcast clung:cling crept:creep dealt:deal dug:dig dwelt:dwell fed:feed
    fled:flee flung:fling forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive
    freed:free froze:freeze frozen:freeze ground:grind hidden:hide hung:hang knelt:kneel
    laid:lay lain:lie lent:lend lit:light mistook:mistake outdid:outdo overcame:overcome
    overran:overrun oversaw:oversee overthrew:overthrow overthrown:overthrow
    overtook:overtake pled:plead rang:ring retaken:retake retook:retake risen:rise rose:rise
    sang:sing sank:sink shaken:shake shone:shine shook:shake shot:shoot shrank:shrink
    slain:slay slew:slay slid:slide slung:sling sought:seek sown:sow sped:speed
    sprang:spring spun:spin stole:steal stolen:steal stricken:strike strode:stride
    strove:strive struck:strike sung:sing sunk:sink swept:sweep swollen:swell swore:swear
    sworn:swear swung:swing tore:tear torn:tear trod:tread undertook:undertake
    underwent:undergo upheld:uphold wept:weep withdrawn:withdraw withdrew:withdraw
    withheld:withhold withstood:withstand woke:wake wove:weave wrung:wring""".split()
)

KEPT = ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET", "NUM", "PART")

Counts = dict[str, dict[str, collections.Counter[str]]]


def exceptions(lines: list[str]) -> dict[str, dict[str, str]]:
    """Return part of speech to {word: lemma} where the rules miss the most frequent lemma."""
    counts: Counts = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for line in lines:
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit() and columns[3] in KEPT:
            counts[columns[3]][columns[1].lower()][columns[2].lower()] += 1
    table: dict[str, dict[str, str]] = {}
    for pos in sorted(counts):
        best = {word: seen.most_common(1)[0][0] for word, seen in sorted(counts[pos].items())}
        table[pos] = {w: lemma for w, lemma in best.items() if by_rule(w, pos) != lemma != "_"}
    return table


def _verbs_of(lines: list[str], lexicons: list[str]) -> list[str]:
    """Return every verb lemma of the corpora and of lexicon rows (lemma, pos, ...), sorted."""
    found: set[str] = set()
    for line in lines:
        columns = line.split("\t")
        if len(columns) == 10 and columns[3] == "VERB":
            found.add(columns[2].lower())
    for row in lexicons:
        lemma, pos, *_ = [*row.split("\t"), "", ""]
        if pos == "VERB":
            found.add(lemma.split()[0])
    return sorted(verb for verb in found if verb.isalpha() and verb.isascii())


def main(corpora: Path, models: Path) -> None:
    """Write `models`/lemmas.json."""
    gum = [f for f in sorted((corpora / "gum").glob("*.conllu")) if "_conversation_" not in f.name]
    files = [corpora / "ewt/en_ewt-ud-train.conllu", *gum]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    seeds = Path(__file__).parents[1] / "seeds" / "lexicon"
    rows = [row for file in seeds.glob("*.tsv") for row in file.read_text("utf-8").splitlines()]
    table: dict[str, object] = dict(exceptions(lines))
    table["VERB"] = {**exceptions(lines)["VERB"], **IRREGULAR}
    table["verbs"] = " ".join(_verbs_of(lines, rows))
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, indent=0)
    (models / "lemmas.json").write_text(text + "\n", encoding="utf-8")
    write_manifest(models)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
