"""Running text and coreference chains out of GUM: mentions by their head words, with chains."""

import dataclasses
import re
from pathlib import Path

from training.conllu import Sentence, read_conllu

_BRACKET = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")


@dataclasses.dataclass
class Chains:
    """A document as running text; `heads` leads from a head word's span to the chain it mentions.

    Spans are (start, end) in characters of `text`. Of mentions with one head the narrowest is
    meant; the wider is in `joint` ("Ann and Omar", which Ann heads).
    `kinds` holds the entity type of each chain ("person", "organization", "abstract", ...).
    """

    name: str
    text: str
    heads: dict[tuple[int, int], str]
    joint: dict[tuple[int, int], str]
    kinds: dict[str, str]


def read_chains(path: Path) -> Chains:
    """The text of one GUM document, paragraphs apart by an empty line, with its chains."""
    found = Chains(path.stem, "", {}, {}, {})
    for sent in read_conllu(path):
        gap = "" if not found.text else "\n\n" if sent.begins_paragraph else " "
        found.text += gap
        spans = _word_spans(sent, len(found.text))
        found.text += sent.text
        for first, last, chain, kind in _mentions(sent):
            head = spans[_head(sent, first, last)]
            found.kinds.setdefault(chain, kind)
            wider = found.heads.setdefault(head, chain) != chain
            if wider:
                found.joint[head] = chain
    return found


def _word_spans(sent: Sentence, offset: int) -> list[tuple[int, int]]:
    spans, at = [], 0
    for word in sent.words:
        start = sent.text.find(word, at)
        start = at if start < 0 else start
        at = min(start + len(word), len(sent.text))
        spans.append((offset + start, offset + at))
    return spans


def _mentions(sent: Sentence) -> list[tuple[int, int, str, str]]:
    """Mentions as (first, end, chain, kind), the inner before the outer."""
    found: list[tuple[int, int, str, str]] = []
    open_at: dict[str, list[tuple[int, str]]] = {}
    for i, misc in enumerate(sent.misc):
        match = _ENTITY.search(misc)
        for single, opened, closed in _BRACKET.findall(match.group(1)) if match else []:
            key, _, rest = (single or opened or closed).partition("-")
            chain, kind = key.partition("[")[0], rest.partition("-")[0]
            if single:
                found.append((i, i + 1, chain, kind))
            elif opened:
                open_at.setdefault(chain, []).append((i, kind))
            elif open_at.get(chain):
                first, kind = open_at[chain].pop()
                found.append((first, i + 1, chain, kind))
    return sorted(found, key=lambda m: m[1] - m[0])


def _head(sent: Sentence, first: int, last: int) -> int:
    inside = range(first + 1, last + 1)
    return next((i for i in range(first, last) if sent.heads[i] not in inside), first)
