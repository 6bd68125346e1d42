"""Reads the corpora that carry entities only, and maps their types to PER, ORG, LOC."""

import dataclasses
from pathlib import Path

TYPES = {
    **dict.fromkeys(("per", "person", "politician", "writer", "musicalartist"), "PER"),
    **dict.fromkeys(("scientist", "researcher"), "PER"),
    **dict.fromkeys(("org", "organisation", "organization", "politicalparty", "band"), "ORG"),
    **dict.fromkeys(("university",), "ORG"),
    **dict.fromkeys(("loc", "location", "country"), "LOC"),
}
"""Lower-case type of a corpus to ours; every type that is not here becomes O."""


@dataclasses.dataclass
class TaggedSentence:
    """Words and their BIO tags; `sent_id` is empty where the corpus gives none."""

    words: list[str]
    tags: list[str]
    sent_id: str = ""


def to_bio(raw: list[str]) -> list[str]:
    """Tags of any IOB dialect and type set as BIO over PER, ORG and LOC.

    >>> to_bio(["I-LOC", "I-LOC", "B-LOC", "I-politician", "I-MISC", "O"])
    ['B-LOC', 'I-LOC', 'B-LOC', 'B-PER', 'O', 'O']
    """
    tags: list[str] = []
    previous = ""
    for tag in raw:
        prefix, _, name = tag.partition("-")
        kind = TYPES.get(name.lower(), "")
        if kind == "":
            tags.append("O")
        else:
            inside = prefix == "I" and name == previous
            tags.append(("I-" if inside else "B-") + kind)
        previous = name
    return tags


def read_columns(path: Path, word: int, tag: int, separator: str | None) -> list[TaggedSentence]:
    """Sentences of a file with one word a line and blank lines between sentences.

    Args:
        path: The file.
        word: Column of the word, from 0.
        tag: Column of the tag, from 0.
        separator: What stands between columns; None is any white space.
    """
    sents: list[TaggedSentence] = []
    words: list[str] = []
    raw: list[str] = []
    sent_id = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# "):
            if line.startswith("# sent_id"):
                sent_id = line.partition("=")[2].strip()
        elif line.strip():
            cells = line.split(separator)
            words.append(cells[word])
            raw.append(cells[tag])
        elif words:
            sents.append(TaggedSentence(words, to_bio(raw), sent_id))
            words, raw, sent_id = [], [], ""
    return sents


def read_uner(path: Path) -> list[TaggedSentence]:
    """Sentences of a Universal NER file (`.iob2`)."""
    return read_columns(path, 1, 2, "\t")


def read_wikigold(path: Path) -> list[TaggedSentence]:
    """Sentences of WikiGold, whose tags begin with I- unless two entities touch."""
    return read_columns(path, 0, 1, None)


def read_crossner(path: Path) -> list[TaggedSentence]:
    """Sentences of one CrossNER file."""
    return read_columns(path, 0, 1, "\t")
