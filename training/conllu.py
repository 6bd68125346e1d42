"""Reads CoNLL-U files into sentences of words with trees."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

_COLUMNS = 10


@dataclasses.dataclass
class Sentence:
    """One sentence; every list has one item for each syntactic word.

    `heads` count from 1 and 0 means the root; `misc` is the raw last column; `text` and
    `begins_paragraph` are what the comments above it say.
    """

    sent_id: str = ""
    text: str = ""
    begins_paragraph: bool = False
    words: list[str] = dataclasses.field(default_factory=list)
    upos: list[str] = dataclasses.field(default_factory=list)
    xpos: list[str] = dataclasses.field(default_factory=list)
    heads: list[int] = dataclasses.field(default_factory=list)
    deprels: list[str] = dataclasses.field(default_factory=list)
    misc: list[str] = dataclasses.field(default_factory=list)


def read_conllu(path: Path) -> list[Sentence]:
    """All sentences of a file in order; multiword ranges and empty nodes are left out."""
    return list(parse_conllu(path.read_text(encoding="utf-8").splitlines()))


def parse_conllu(lines: list[str]) -> Iterator[Sentence]:
    """Sentences of the lines of a CoNLL-U file."""
    sent = Sentence()
    for line in [*lines, ""]:
        if line.startswith("#"):
            if line.startswith("# sent_id"):
                sent.sent_id = line.partition("=")[2].strip()
            elif line.startswith("# text ="):
                sent.text = line.partition("=")[2].strip()
            elif line.startswith("# newpar"):
                sent.begins_paragraph = True
        elif line.strip():
            _add_word(sent, line.split("\t"))
        else:
            if sent.words:
                yield sent
            sent = Sentence()


def _add_word(sent: Sentence, cells: list[str]) -> None:
    if len(cells) != _COLUMNS or not cells[0].isdigit():
        return
    sent.words.append(cells[1])
    sent.upos.append(cells[3])
    sent.xpos.append(cells[4])
    sent.heads.append(int(cells[6]))
    sent.deprels.append(cells[7])
    sent.misc.append(cells[9])
