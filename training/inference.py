"""Runs the exported model; needs onnxruntime, not torch."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import onnxruntime

from training.decode import best_tree, bio_transitions, viterbi
from training.encoding import Arrays, WordEncoder
from training.labels import ATTRIBUTION_LAYERS

BATCH_WORDS = 600
ATTRIBUTION_BIO = ("O", "B-", "I-")


@dataclasses.dataclass
class Analysis:
    """What the model says of one sentence; `heads` count from 1, 0 is the root.

    `attribution` has the layers source, cue and content, each word 0 (O), 1 (B) or 2 (I).
    """

    ner: list[str]
    upos: list[str]
    heads: list[int]
    deprels: list[str]
    attribution: list[list[int]]


class Model:
    """The model of a folder with model.int8.onnx, labels.json and tokenizer.json."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(folder / "model.int8.onnx", options)
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.ner, self.upos, self.deprel = labels["ner"], labels["upos"], labels["dep"]
        self._encoder = WordEncoder(folder / "tokenizer.json")
        self._entity_moves = bio_transitions(self.ner)
        self._attribution_moves = bio_transitions(ATTRIBUTION_BIO)

    def analyse(self, sentences: list[list[str]]) -> list[Analysis]:
        """One analysis for each sentence, in the order given."""
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        found: dict[int, Analysis] = {}
        pending: list[int] = []
        for i in order:
            if pending and (len(pending) + 1) * len(sentences[i]) > BATCH_WORDS:
                found.update(self._batch(sentences, pending))
                pending = []
            pending.append(i)
        found.update(self._batch(sentences, pending))
        return [found[i] for i in range(len(sentences))]

    def _batch(self, sentences: list[list[str]], chosen: list[int]) -> dict[int, Analysis]:
        words = [sentences[i] for i in chosen]
        inputs = self._encoder.batch(words, [[0] * len(w) for w in words])
        outputs = self._run(inputs)
        heads = [
            best_tree(_allowed(outputs["arcs"][b], inputs["amask"][b], len(w)))
            for b, w in enumerate(words)
        ]
        labels = self._labels(inputs, outputs, heads)
        return {i: self._analysis(outputs, b, heads[b], labels[b]) for b, i in enumerate(chosen)}

    def _run(self, inputs: Arrays) -> Arrays:
        names = [output.name for output in self._session.get_outputs()]
        return dict(zip(names, self._session.run(names, inputs), strict=True))

    def _labels(self, inputs: Arrays, outputs: Arrays, heads: list[list[int]]) -> np.ndarray:
        """Relations at the final heads: a second pass allows only the heads of repaired trees."""
        labels = outputs["lab"].argmax(-1)
        greedy = outputs["arcs"].argmax(-1)
        repaired = [b for b, h in enumerate(heads) if h != greedy[b, : len(h)].tolist()]
        if repaired:
            again = {name: array[repaired] for name, array in inputs.items()}
            mask = np.zeros_like(again["amask"])
            mask[:, :, 0] = 1.0
            for r, b in enumerate(repaired):
                mask[r, : len(heads[b]), 0] = 0.0
                mask[r, np.arange(len(heads[b])), heads[b]] = 1.0
            labels[repaired] = self._run(again | {"amask": mask})["lab"].argmax(-1)
        return labels

    def _analysis(self, out: Arrays, b: int, heads: list[int], labels: np.ndarray) -> Analysis:
        size = len(heads)
        layers = out["attr"][b, :size].reshape(size, len(ATTRIBUTION_LAYERS), 3)
        return Analysis(
            ner=[self.ner[i] for i in viterbi(out["ner"][b, :size], self._entity_moves)],
            upos=[self.upos[i] for i in out["pos"][b, :size].argmax(-1)],
            heads=heads,
            deprels=[self.deprel[i] for i in labels[:size]],
            attribution=[
                viterbi(layers[:, i], self._attribution_moves)
                for i in range(len(ATTRIBUTION_LAYERS))
            ],
        )


def _allowed(arcs: np.ndarray, mask: np.ndarray, size: int) -> np.ndarray:
    """Arc scores of one sentence without padding, lowered where a head is not allowed."""
    cut = arcs[:size, : size + 1].astype(np.float64)
    return np.where(mask[:size, : size + 1] > 0, cut, -1e6)
