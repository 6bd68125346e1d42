"""The network: MiniLM's six layers, and heads for names, tags, trees, speech, sentence ends."""

import dataclasses
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from training.labels import DEPREL, NER, UPOS

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
SHAPES, SHAPE_WIDTH = 9, 32
ARC_WIDTH, LABEL_WIDTH = 256, 128
MASKED = -1e4
"""Added where attention or a head is not allowed; large, yet finite in bf16."""


@dataclasses.dataclass
class Outputs:
    """Scores; the shapes stand in `models/README.md` under the same names."""

    ner: torch.Tensor
    pos: torch.Tensor
    attr: torch.Tensor
    arcs: torch.Tensor
    ld: torch.Tensor
    lh: torch.Tensor
    ends: torch.Tensor


class Layer(nn.Module):
    """One transformer layer with layer norm after each part, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """Next layer's input; `bias` is 0 where attention is allowed."""
        x = self.norm1(x + self.drop(self.out(self.attend(x, bias))))
        return self.norm2(x + self.drop(self.outer(functional.gelu(self.inner(x)))))

    def attend(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """Multi-head attention, written out so that it exports as plain operators."""
        size, length = x.shape[0], x.shape[1]
        shape = (size, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = (part.reshape(shape).transpose(1, 2) for part in self.qkv(x).chunk(3, dim=-1))
        scores = q @ k.transpose(2, 3) * (WIDTH // ATTENTION_HEADS) ** -0.5 + bias
        mixed = torch.softmax(scores, dim=-1) @ v
        return mixed.transpose(1, 2).reshape(size, length, WIDTH)


class Encoder(nn.Module):
    """Embeddings and layers; the word embeddings stay frozen."""

    def __init__(self, vocabulary: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Parameter(torch.zeros(512, WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: torch.Tensor, att: torch.Tensor, sh: torch.Tensor) -> torch.Tensor:
        """Vectors of all pieces."""
        x = self.words(ids) + self.shapes(sh) + self.positions[: ids.shape[1]]
        x = self.drop(self.norm(x))
        bias = (1.0 - att[:, None, None, :].to(x.dtype)) * MASKED
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Network(nn.Module):
    """Encoder, word vectors and heads."""

    def __init__(self, vocabulary: int, encoder_dropout: float = 0.1, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, encoder_dropout)
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.project = nn.Linear(WIDTH + SHAPE_WIDTH, WIDTH)
        self.ner = nn.Linear(WIDTH, len(NER))
        self.pos = nn.Linear(WIDTH, len(UPOS))
        self.attr = nn.Linear(WIDTH, 9)
        self.ends = nn.Linear(WIDTH, 2)
        self.arc_dep = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_head = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.label_dep = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_head = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label = nn.Linear(LABEL_WIDTH, LABEL_WIDTH * len(DEPREL), bias=False)
        self.label_own = nn.Linear(2 * LABEL_WIDTH, len(DEPREL))
        self.drop = nn.Dropout(dropout)

    def forward(
        self, ids: torch.Tensor, att: torch.Tensor, sh: torch.Tensor, wix: torch.Tensor
    ) -> Outputs:
        """Scores of all heads but the labels, which need a head for each word."""
        pieces = self.encoder(ids, att, sh)
        # Position 0 is [CLS], which stands for the root.
        first = functional.pad(wix, (1, 0))
        x = pieces.gather(1, first[:, :, None].expand(-1, -1, WIDTH))
        x = torch.cat((x, self.shape(sh.gather(1, first)).to(x.dtype)), dim=-1)
        x = self.drop(functional.gelu(self.project(self.drop(x))))
        words = x[:, 1:]
        dep = self.drop(functional.gelu(self.arc_dep(words)))
        head = self.drop(functional.gelu(self.arc_head(x)))
        arcs = self.arc(dep) @ head.transpose(1, 2) * ARC_WIDTH**-0.5
        ld = self.drop(functional.gelu(self.label_dep(words)))
        lh = self.drop(functional.gelu(self.label_head(x)))
        ner, pos, attr, ends = (head(words) for head in (self.ner, self.pos, self.attr, self.ends))
        return Outputs(ner, pos, attr, arcs, ld, lh, ends)

    def labels(self, ld: torch.Tensor, lh: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Relation scores (B, W, relations) of the words at the given heads."""
        chosen = lh.gather(1, heads[:, :, None].expand(-1, -1, LABEL_WIDTH))
        shape = (ld.shape[0], ld.shape[1], len(DEPREL), LABEL_WIDTH)
        pairs = (self.label(ld).reshape(shape) @ chosen[:, :, :, None]).squeeze(-1)
        return pairs * LABEL_WIDTH**-0.5 + self.label_own(torch.cat((ld, chosen), dim=-1))


def load_base(network: Network, weights: Path) -> None:
    """Fills the encoder with MiniLM weights in the naming of BERT checkpoints."""
    base = {k.removeprefix("bert."): v.float() for k, v in load_file(str(weights)).items()}
    target = network.encoder
    with torch.no_grad():
        target.words.weight.copy_(base["embeddings.word_embeddings.weight"])
        kinds = base["embeddings.token_type_embeddings.weight"]
        target.positions.copy_(base["embeddings.position_embeddings.weight"] + kinds[0])
        _copy(target.norm, base, "embeddings.LayerNorm")
        for i, layer in enumerate(target.layers):
            name = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                qkv = [base[f"{name}attention.self.{p}.{part}"] for p in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(qkv))
            _copy(layer.out, base, name + "attention.output.dense")
            _copy(layer.norm1, base, name + "attention.output.LayerNorm")
            _copy(layer.inner, base, name + "intermediate.dense")
            _copy(layer.outer, base, name + "output.dense")
            _copy(layer.norm2, base, name + "output.LayerNorm")


def _copy(module: nn.Module, base: dict[str, torch.Tensor], name: str) -> None:
    module.weight.copy_(base[name + ".weight"])
    module.bias.copy_(base[name + ".bias"])
