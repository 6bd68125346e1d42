"""The training run: two one-thread processes that share one flat gradient."""

import dataclasses
import itertools
import json
import time
from collections.abc import Iterator
from pathlib import Path

import torch
import torch.distributed as dist
from torch import multiprocessing
from torch.nn import functional

from graphkit.nlp.encode import Encoder
from training.examples import Corpora, Example, batches, epoch
from training.labels import IGNORE
from training.network import MASKED, Network, load_base
from training.warm_start import load_shipped

VOCABULARY = 30522
LOSS_WEIGHTS = {"ner": 2.0, "pos": 0.5, "arcs": 0.7, "labels": 0.5, "attr": 2.0, "ends": 0.3}


FIRST_WORDS, FIRST_PEAK = 3_000_000, 1.0
"""Budget and peak of the rates for a run that starts at MiniLM."""
NEXT_WORDS, NEXT_PEAK = 1_300_000, 0.5
"""The same for a run that starts at an older model, as that of the shipped weights did."""


def linear_decay(words: int, peak: float) -> tuple[tuple[int, float], ...]:
    """A schedule from `peak` times the full rates to 0 over a budget of words."""
    return ((0, peak), (words, 0.0))


@dataclasses.dataclass(frozen=True)
class Plan:
    """Settings of a run.

    `schedule` has pairs of words seen by all processes and the factor of the learning rates
    there; between two pairs the factor changes linearly, and the last pair ends the run.
    """

    schedule: tuple[tuple[int, float], ...]
    seed: int = 23
    processes: int = 2
    padded_words: int = 576
    encoder_rate: float = 3e-4
    head_rate: float = 1e-3
    warmup: int = 100
    clip: float = 1.0
    average: float = 0.998
    log_every: int = 25
    checkpoint_seconds: float = 240.0

    @property
    def words(self) -> int:
        """The word budget."""
        return self.schedule[-1][0]


class FlatAdam:
    """AdamW over one flat gradient buffer, so that one all-reduce and one norm are enough."""

    def __init__(self, network: Network, plan: Plan) -> None:
        self.plan = plan
        self.trained = [p for p in network.parameters() if p.requires_grad]
        self.gradient = torch.zeros(sum(p.numel() for p in self.trained))
        at = 0
        for p in self.trained:
            p.grad = self.gradient[at : at + p.numel()].view_as(p)
            at += p.numel()
        encoder = {id(p) for p in network.encoder.parameters()}
        groups = [
            {"params": [p for p in self.trained if (id(p) in encoder) == inside], "lr": rate}
            for inside, rate in ((True, plan.encoder_rate), (False, plan.head_rate))
        ]
        self.adam = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.average = [p.detach().clone() for p in self.trained]

    def step(self, factor: float, number: int) -> None:
        """One update with the learning rates times `factor`, then the running average."""
        if dist.is_initialized():
            dist.all_reduce(self.gradient)
            self.gradient /= dist.get_world_size()
        norm = float(self.gradient.norm())
        if norm > self.plan.clip:
            self.gradient *= self.plan.clip / norm
        rates = (self.plan.encoder_rate, self.plan.head_rate)
        for group, rate in zip(self.adam.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        self.adam.step()
        self.gradient.zero_()
        decay = min(self.plan.average, (1 + number) / (10 + number))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, self.trained, 1.0 - decay)


def _has_bf16() -> bool:
    """Whether the processor computes in bf16; elsewhere fp32 is several times faster."""
    return "bf16" in Path("/proc/cpuinfo").read_text(encoding="utf-8")


def losses(network: Network, batch: list[Example], encoder: Encoder) -> dict[str, torch.Tensor]:
    """Mean loss of each head over the words that carry its annotation."""
    arrays = encoder.encode([e.window() for e in batch])
    x = {name: torch.from_numpy(array) for name, array in arrays.items()}
    out = network(x["ids"], x["att"], x["sh"], x["wix"])
    heads = _targets(batch, "heads")
    labels = network.labels(out.ld, out.lh, heads.clamp(min=0))
    arcs = out.arcs.float() + (1.0 - x["amask"]) * MASKED
    found = {
        "ner": _loss(out.ner, _targets(batch, "ner")),
        "pos": _loss(out.pos, _targets(batch, "upos")),
        "arcs": _loss(arcs, heads),
        "labels": _loss(labels, _targets(batch, "deprels")),
    }
    parts = [
        _loss(out.attr[:, :, 3 * i : 3 * i + 3], _padded([e.attribution[i] for e in batch]))
        for i in range(3)
    ]
    found["attr"] = torch.stack(parts).mean()
    found["ends"] = _loss(out.ends, _padded([example.ends() for example in batch]))
    return found


def _targets(batch: list[Example], layer: str) -> torch.Tensor:
    return _padded([getattr(e, layer) for e in batch])


def _padded(rows: list[list[int]]) -> torch.Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([row + [IGNORE] * (width - len(row)) for row in rows])


def _loss(scores: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    total = functional.cross_entropy(
        scores.float().flatten(0, 1), target.flatten(), ignore_index=IGNORE, reduction="sum"
    )
    return total / (target != IGNORE).sum().clamp(min=1)


def stream(corpora: Corpora, plan: Plan, rank: int) -> Iterator[list[Example]]:
    """This process's batches, epoch after epoch; all processes draw the same epochs."""
    number = 0
    while True:
        made = batches(epoch(corpora, plan.seed, number), plan.padded_words, plan.seed + number)
        usable = len(made) - len(made) % plan.processes
        yield from made[rank : usable : plan.processes]
        number += 1


def rate_factor(words: int, step: int, plan: Plan) -> float:
    """Warm-up over the first steps, then the schedule of the plan."""
    warm = min(1.0, (step + 1) / plan.warmup)
    for (start, high), (end, low) in itertools.pairwise(plan.schedule):
        if start <= words < end:
            return warm * (high + (low - high) * (words - start) / (end - start))
    return 0.0


class Run:
    """One process of the run; process 0 writes the log and the checkpoints."""

    def __init__(self, network: Network, encoder: Encoder, plan: Plan, folder: Path) -> None:
        self.network, self.encoder, self.plan, self.folder = network, encoder, plan, folder
        self.optimizer = FlatAdam(network, plan)
        self.step, self.words, self.seconds = 0, 0, 0.0
        self.sums: dict[str, float] = dict.fromkeys(LOSS_WEIGHTS, 0.0)
        self.summed = 0
        self.writes = not dist.is_initialized() or dist.get_rank() == 0

    def train(self, source: Iterator[list[Example]]) -> None:
        """Trains until the word budget is spent."""
        for _ in range(self.step):
            next(source)
        began, saved = time.monotonic() - self.seconds, time.monotonic()
        self.network.train()
        while self.words < self.plan.words:
            self._update(next(source))
            self.seconds = time.monotonic() - began
            if self.writes and self.step % self.plan.log_every == 0:
                self._log()
            if self.writes and time.monotonic() - saved > self.plan.checkpoint_seconds:
                self.save()
                saved = time.monotonic()
        if self.writes:
            self._log()
            self.save()

    def _update(self, batch: list[Example]) -> None:
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=_has_bf16()):
            found = losses(self.network, batch, self.encoder)
        sum(LOSS_WEIGHTS[name] * loss for name, loss in found.items()).backward()
        count = torch.tensor([sum(len(e.words) for e in batch)])
        if dist.is_initialized():
            dist.all_reduce(count)
        self.optimizer.step(rate_factor(self.words, self.step, self.plan), self.step)
        self.words += int(count)
        self.step += 1
        for name, loss in found.items():
            self.sums[name] += float(loss.detach())
        self.summed += 1

    def _log(self) -> None:
        if self.summed == 0:
            return
        means = {k: round(v / self.summed, 4) for k, v in self.sums.items()}
        self.sums, self.summed = dict.fromkeys(self.sums, 0.0), 0
        line = {"step": self.step, "words": self.words, "seconds": round(self.seconds), **means}
        with (self.folder / "training-log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")

    def save(self) -> None:
        """Writes a checkpoint that a later run can go on from."""
        state = {
            "network": self.network.state_dict(),
            "average": self.optimizer.average,
            "adam": self.optimizer.adam.state_dict(),
            "progress": (self.step, self.words, self.seconds),
        }
        partial = self.folder / "checkpoint.partial"
        torch.save(state, partial)
        partial.replace(self.folder / "checkpoint.pt")

    def resume(self, file: Path) -> None:
        """Goes on from a checkpoint; the plan may have another word budget."""
        state = torch.load(file)
        self.network.load_state_dict(state["network"])
        self.optimizer.adam.load_state_dict(state["adam"])
        self.optimizer.average = [mean.detach() for mean in state["average"]]
        self.step, self.words, self.seconds = state["progress"]


@dataclasses.dataclass(frozen=True)
class Start:
    """Where a run starts: at MiniLM, or at a model that this package exported before.

    `base` holds model.safetensors and tokenizer.json of MiniLM, whose word embeddings serve in
    both cases; `shipped` is the model's ONNX file.
    """

    base: Path
    shipped: Path | None = None

    def network(self) -> Network:
        """A network with these weights."""
        network = Network(VOCABULARY)
        load_base(network, self.base / "model.safetensors")
        if self.shipped is not None:
            load_shipped(network, self.shipped)
        return network


def run_process(rank: int, plan: Plan, corpora: Corpora, start: Start, folder: Path) -> None:
    """Body of one process."""
    torch.set_num_threads(1)
    torch.manual_seed(plan.seed)
    address = f"file://{(folder / 'rendezvous').resolve()}"
    dist.init_process_group("gloo", init_method=address, rank=rank, world_size=plan.processes)
    network = start.network()
    torch.manual_seed(plan.seed * 100 + rank)
    run = Run(network, Encoder.from_file(start.base / "tokenizer.json"), plan, folder)
    if (folder / "checkpoint.pt").exists():
        run.resume(folder / "checkpoint.pt")
    run.train(stream(corpora, plan, rank))
    dist.destroy_process_group()


def train(plan: Plan, corpora: Corpora, start: Start, folder: Path) -> None:
    """Runs all processes of a plan to the end; log and checkpoints go into `folder`."""
    (folder / "rendezvous").unlink(missing_ok=True)
    multiprocessing.spawn(run_process, (plan, corpora, start, folder), nprocs=plan.processes)
