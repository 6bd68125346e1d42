"""Word-level scores of the attribution tags on documents with character offsets.

Each line of the file is a JSON object with `text` and `statements`; a statement has `start` and
`end` (or `fragments`), and may have `source_start`, `source_end`, `cue_start`, `cue_end`. Offsets
count code points, ends are exclusive.
"""

import json
import re
from pathlib import Path
from typing import Any

from graphkit.nlp.encode import Window
from graphkit.nlp.model import Model
from training.metrics import f1

_WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
LAYERS = ("source", "cue", "content")
WINDOW = 90

Word = tuple[int, int]


def attribution_f1(model: Model, path: Path) -> dict[str, float]:
    """F1 over words of each layer, whatever its B and I."""
    counts = {layer: [0, 0, 0] for layer in LAYERS}
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        pieces = word_windows(document["text"])
        text = document["text"]
        windows = [Window(tuple(text[a:b] for a, b in p), (len(p),)) for p in pieces]
        gold = gold_positions(document["statements"])
        for piece, found in zip(pieces, model.tag(windows), strict=True):
            layers = (found.sources, found.cues, found.contents)
            for layer, tags in zip(LAYERS, layers, strict=True):
                _count(counts[layer], [a in gold[layer] for a, _ in piece], tags)
    return {f"word F1 {layer}": f1(*count) for layer, count in counts.items()}


def _count(count: list[int], gold: list[bool], tags: list[str]) -> None:
    count[0] += sum(g and t != "O" for g, t in zip(gold, tags, strict=True))
    count[1] += sum(t != "O" for t in tags)
    count[2] += sum(gold)


def word_windows(text: str) -> list[list[Word]]:
    """Offsets of the words, paragraph by paragraph, cut at sentence ends into windows.

    >>> [[b - a for a, b in piece] for piece in word_windows("It rains. Go!\\n\\nNo.")]
    [[2, 5, 1, 2, 1], [2, 1]]
    """
    pieces: list[list[Word]] = []
    for paragraph in re.finditer(r"\S.*", text):
        piece: list[Word] = []
        for sentence in re.finditer(r".+?(?:[.!?][\"”’)]*(?=\s)|$)", paragraph.group()):
            at = paragraph.start() + sentence.start()
            words = [(at + m.start(), at + m.end()) for m in _WORD.finditer(sentence.group())]
            if piece and len(piece) + len(words) > WINDOW:
                pieces.append(piece)
                piece = []
            piece = piece + words
        pieces.append(piece)
    return [piece[i : i + WINDOW] for piece in pieces for i in range(0, len(piece), WINDOW)]


def gold_positions(statements: list[dict[str, Any]]) -> dict[str, set[int]]:
    """Character positions of each layer."""
    found: dict[str, set[int]] = {layer: set() for layer in LAYERS}
    for item in statements:
        fragments = item.get("fragments") or [(item["start"], item["end"])]
        found["content"].update(p for a, b in fragments for p in range(a, b))
        for layer in ("source", "cue"):
            if item.get(f"{layer}_start") is not None:
                found[layer].update(range(item[f"{layer}_start"], item[f"{layer}_end"]))
    return found
