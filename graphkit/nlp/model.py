"""The trained model of models/: words in, tags, trees, names and attribution out."""

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from graphkit.errors import ResourceError
from graphkit.nlp.decode import Scores, best_tags, names_joined, tree_heads
from graphkit.nlp.encode import Encoder, Window

__all__ = ["Model", "Tagged"]

BIO = ("O", "B", "I")


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the model says of one window; lists run over its words.

    `heads` are indices of words in the window; a root's head is -1. `ends` are log-odds that a
    sentence ends with the word; of the window's last word they say nothing.
    """

    pos: list[str]
    heads: list[int]
    deps: list[str]
    names: list[str]
    sources: list[str]
    cues: list[str]
    contents: list[str]
    ends: list[float]


class Model:
    """The language model; loading takes 0.2 s of CPU, and one thread runs it.

    Raises:
        ResourceError: A file of the model is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        """Load labels.json, tokenizer.json and model.int8.onnx from `folder`."""
        try:
            labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
            self.pos, self.deps, self.names = labels["upos"], labels["dep"], labels["ner"]
            self._encoder = Encoder.from_file(folder / "tokenizer.json")
            self._session = onnxruntime.InferenceSession(
                folder / "model.int8.onnx", _one_thread(), providers=["CPUExecutionProvider"]
            )
        # tokenizers and onnxruntime raise bare Exceptions for a damaged file
        except Exception as error:
            raise ResourceError(
                f"the language model in {folder} is missing or damaged ({_first_line(error)}); "
                "install graphkit again"
            ) from error

    def tag(self, windows: list[Window]) -> list[Tagged]:
        """Tag every window in a run of its own, in their order.

        int8 scales its numbers by the largest of a run, so that windows which run together would
        change how each other is read.
        """
        return [self._decoded(window, self._run(window)) for window in windows]

    def _run(self, window: Window) -> dict[str, Scores]:
        wanted = ["ner", "pos", "attr", "arcs", "lab", "ends"]
        found: list[Any] = self._session.run(wanted, self._encoder.encode([window]))
        return {name: batch[0] for name, batch in zip(wanted, found, strict=True)}

    def _decoded(self, window: Window, scores: dict[str, Scores]) -> Tagged:
        attribution = scores["attr"]
        heads = _heads(scores["arcs"], window.sentences)
        deps = [self.deps[index] for index in scores["lab"].argmax(axis=1).tolist()]
        # a label "root" off the root, and the reverse, come from heads that the tree changed
        off_root = ["dep" if dep == "root" else dep for dep in deps]
        labelled = ["root" if h == -1 else d for h, d in zip(heads, off_root, strict=True)]
        names = best_tags(scores["ner"], self.names)
        heads, deps = names_joined(heads, labelled, names)
        return Tagged(
            pos=[self.pos[index] for index in scores["pos"].argmax(axis=1).tolist()],
            heads=heads,
            deps=deps,
            names=names,
            sources=best_tags(attribution[:, 0:3], BIO),
            cues=best_tags(attribution[:, 3:6], BIO),
            contents=best_tags(attribution[:, 6:9], BIO),
            ends=(scores["ends"][:, 1] - scores["ends"][:, 0]).tolist(),
        )


def _heads(arcs: Scores, sentences: tuple[int, ...]) -> list[int]:
    """Find the tree of each sentence; its words' columns follow the root's."""
    heads: list[int] = []
    first = 0
    for length in sentences:
        rows = arcs[first : first + length]
        columns = np.concatenate([rows[:, :1], rows[:, first + 1 : first + length + 1]], axis=1)
        heads += [-1 if head == -1 else head + first for head in tree_heads(columns)]
        first += length
    return heads


@functools.cache
def _one_thread() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:120] if str(error).strip() else type(error).__name__
