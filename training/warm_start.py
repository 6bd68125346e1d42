"""Fills a network with the weights of a model that was shipped before, out of its int8 ONNX file.

A run that starts there needs a third of the words of one that starts at MiniLM. What the older
model does not have, such as a new head, keeps its first values.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.network import Network

FROZEN = "encoder.words.weight"
"""The word embeddings stay those of MiniLM, which are exact."""

_PREFIX = "network."
_MATMUL = "/MatMul_output_0"


def load_shipped(network: Network, file: Path) -> list[str]:
    """Copies every weight that file and network share; returns the names that were not found.

    Raises:
        ValueError: A weight of the file has another shape than the network's.
    """
    found = shipped_weights(file)
    missing = []
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name == FROZEN:
                continue
            if name not in found:
                missing.append(name)
            elif found[name].shape != tuple(parameter.shape):
                raise ValueError(f"{name} in {file} has the shape {found[name].shape}")
            else:
                parameter.copy_(torch.from_numpy(found[name].copy()))
    return missing


def shipped_weights(file: Path) -> dict[str, np.ndarray]:
    """The weights of an exported model by their names in the network, as floats.

    Biases and norms keep their names in the file; the weight of a linear layer is known by the
    node that multiplies with it, is transposed there, and has a scale for each column.
    """
    graph = onnx.load(str(file)).graph
    arrays = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    found = {
        name.removeprefix(_PREFIX): array
        for name, array in arrays.items()
        if name.startswith(_PREFIX) and array.dtype == np.float32
    }
    for name in [n for n in arrays if n.startswith(_PREFIX) and n.endswith("_quantized")]:
        base = name.removesuffix("_quantized")
        found[base.removeprefix(_PREFIX)] = _dequantized(arrays, base)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in arrays:
            layer = node.output[0].partition(_MATMUL)[0].strip("/").replace("/", ".")
            weight = _dequantized(arrays, node.input[1].removesuffix("_quantized"))
            found[f"{layer.removeprefix(_PREFIX)}.weight"] = np.ascontiguousarray(weight.T)
    return found


def _dequantized(arrays: dict[str, np.ndarray], name: str) -> np.ndarray:
    values = arrays[f"{name}_quantized"].astype(np.float32)
    zero = arrays[f"{name}_zero_point"].astype(np.float32)
    return (values - zero) * arrays[f"{name}_scale"].astype(np.float32)
