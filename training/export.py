"""Exports a checkpoint to ONNX and quantises it to int8."""

import json
import logging
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from graphkit.nlp.encode import Encoder, Window
from training.labels import DEPREL, NER, UPOS
from training.network import MASKED, Network

INPUTS = ("ids", "att", "sh", "wix", "amask")
OUTPUTS = ("ner", "pos", "attr", "arcs", "lab", "ld", "lh", "ends")
OPSET = 17


class Wrapper(nn.Module):
    """The network with the relations scored at the best allowed head of each word."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self,
        ids: torch.Tensor,
        att: torch.Tensor,
        sh: torch.Tensor,
        wix: torch.Tensor,
        amask: torch.Tensor,
    ) -> tuple[torch.Tensor, ...]:
        """The outputs in the order of OUTPUTS."""
        out = self.network(ids, att, sh, wix)
        arcs = out.arcs + (1.0 - amask) * MASKED
        lab = self.network.labels(out.ld, out.lh, arcs.argmax(-1))
        return out.ner, out.pos, out.attr, arcs, lab, out.ld, out.lh, out.ends


def averaged_network(checkpoint: Path, averaged: bool) -> Network:
    """The network of a checkpoint, with its running average or its last weights."""
    state = torch.load(checkpoint)
    network = Network(state["network"]["encoder.words.weight"].shape[0])
    network.load_state_dict(state["network"])
    if averaged:
        trained = [p for p in network.parameters() if p.requires_grad]
        with torch.no_grad():
            for parameter, mean in zip(trained, state["average"], strict=True):
                parameter.copy_(mean)
    return network.eval()


def export(network: Network, tokenizer: Path, folder: Path) -> None:
    """Writes model.int8.onnx, labels.json and tokenizer.json into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    # Dropout is traced as it stands, so it must be off before the export.
    wrapper = Wrapper(network).eval()
    windows = [Window(("An", "example", "of", "words"), (4,)), Window(("Two", "words"), (2,))]
    arrays = Encoder.from_file(tokenizer).encode(windows)
    sample = tuple(torch.from_numpy(arrays[name]) for name in INPUTS)
    # It warns of integer tensors, which stay as they are.
    logging.getLogger().setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "model.onnx"
        torch.onnx.export(
            wrapper,
            sample,
            str(full),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=_axes(),
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full, folder / "model.int8.onnx", per_channel=True, weight_type=QuantType.QInt8
        )
    labels = {"upos": UPOS, "dep": DEPREL, "ner": NER}
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")


def _axes() -> dict[str, dict[int, str]]:
    pieces, words, pairs = {0: "b", 1: "s"}, {0: "b", 1: "w"}, {0: "b", 1: "w", 2: "h"}
    axes = dict.fromkeys(("ids", "att", "sh"), pieces)
    axes |= dict.fromkeys(("wix", "ner", "pos", "attr", "lab", "ld", "ends"), words)
    return axes | {"amask": pairs, "arcs": pairs, "lh": {0: "b", 1: "h"}}
