"""Source, cue and content of attributions out of the discourse relations of GUM.

An elementary discourse unit begins at the word whose MISC column has `Discourse=`; an item there
is `relation:unit->head:depth:signals`, a signal is `type-subtype-words-status` and its words
count from 1 over the whole document.
"""

import dataclasses
import re

from training.conllu import Sentence

_DISCOURSE = re.compile(r"(?:^|\|)Discourse=([^|]*)")
_EDGE = re.compile(r"^([^:]+):(\d+)->(\d+):(\d+)(?::(.*))?$")
_ROOT = re.compile(r"^ROOT:(\d+)")
_WORDS = re.compile(r"-((?:\d+(?:-\d+)?)(?:,\d+(?:-\d+)?)*)-(?:_|gold)")
_CUE_TYPES = ("lex-ind", "dm-")


@dataclasses.dataclass
class _Edge:
    relation: str
    unit: int
    head: int
    depth: int
    signals: str


def attribution_layers(sents: list[Sentence]) -> list[list[list[int]]]:
    """For each sentence its source, cue and content layers, each word 0 (O), 1 (B) or 2 (I)."""
    starts, edges = _units(sents)
    total = sum(len(sent.words) for sent in sents)
    spans = _unit_words(starts, total)
    marked: list[set[int]] = [set(), set(), set()]
    for edge in edges:
        if not edge.relation.startswith("attribution") or edge.unit not in spans:
            continue
        source, cue = _signalled(edge.signals)
        content = _content_units(edge, edges)
        marked[0].update(source)
        marked[1].update(cue)
        marked[2].update(w for u in content for w in spans.get(u, range(0)))
    return _cut(sents, marked)


def _units(sents: list[Sentence]) -> tuple[dict[int, int], list[_Edge]]:
    starts: dict[int, int] = {}
    edges: list[_Edge] = []
    for position, misc in enumerate(m for sent in sents for m in sent.misc):
        match = _DISCOURSE.search(misc)
        for item in match.group(1).split(";") if match else []:
            edge, root = _EDGE.match(item), _ROOT.match(item)
            if edge is not None:
                unit, head, depth = (int(edge.group(i)) for i in (2, 3, 4))
                edges.append(_Edge(edge.group(1), unit, head, depth, edge.group(5) or ""))
                starts.setdefault(unit, position)
            elif root is not None:
                starts.setdefault(int(root.group(1)), position)
    return starts, edges


def _unit_words(starts: dict[int, int], total: int) -> dict[int, range]:
    ordered = sorted(starts.items(), key=lambda item: item[1])
    borders = [*(start for _, start in ordered), total]
    return {unit: range(start, borders[i + 1]) for i, (unit, start) in enumerate(ordered)}


def _signalled(signals: str) -> tuple[set[int], set[int]]:
    source: set[int] = set()
    cue: set[int] = set()
    for signal in re.split(r"\+|(?<=\d):", signals):
        match = _WORDS.search(signal)
        if match is None:
            continue
        if signal.startswith("sem-atsrc"):
            source |= _positions(match.group(1))
        elif signal.startswith(_CUE_TYPES):
            cue |= _positions(match.group(1))
    return source, cue


def _positions(text: str) -> set[int]:
    found: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first) - 1, int(last or first)))
    return found


def _content_units(attribution: _Edge, edges: list[_Edge]) -> set[int]:
    """The head unit and what hangs below it, less deep than the attribution itself."""
    units = {attribution.head}
    agenda = [e.unit for e in edges if e.head == attribution.head and e.depth < attribution.depth]
    while agenda:
        unit = agenda.pop()
        if unit not in units and unit != attribution.unit:
            units.add(unit)
            agenda.extend(e.unit for e in edges if e.head == unit)
    return units


def _cut(sents: list[Sentence], marked: list[set[int]]) -> list[list[list[int]]]:
    layers: list[list[list[int]]] = []
    position = 0
    for sent in sents:
        words = range(position, position + len(sent.words))
        layers.append([[_bio(w, layer, words.start) for w in words] for layer in marked])
        position = words.stop
    return layers


def _bio(word: int, layer: set[int], first: int) -> int:
    if word not in layer:
        return 0
    return 2 if word > first and word - 1 in layer else 1
