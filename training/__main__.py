"""Command line of the training: `python -m training`, --help for its options."""

import argparse
import shutil
import sys
from pathlib import Path

from graphkit.nlp.model import Model
from training.examples import load_corpora
from training.export import averaged_network, export
from training.inputs import check_base, input_hashes
from training.learning import (
    FIRST_PEAK,
    FIRST_WORDS,
    NEXT_PEAK,
    NEXT_WORDS,
    Plan,
    Start,
    linear_decay,
    train,
)
from training.manifest import write_manifest
from training.score import score_development, score_tests, table, write_scores

DATA = Path("training/data")


def main() -> None:
    """Trains, exports the better of the last and the averaged weights, and scores them."""
    args = _arguments()
    check_base(args.base)
    args.work.mkdir(parents=True, exist_ok=True)
    words, peak = (FIRST_WORDS, FIRST_PEAK) if args.start is None else (NEXT_WORDS, NEXT_PEAK)
    plan = Plan(schedule=linear_decay(args.words or words, peak))
    train(plan, load_corpora(args.corpora), Start(args.base, args.start), args.work)
    chosen = _export_best(args.work, args.base / "tokenizer.json", args.corpora)
    args.out.mkdir(parents=True, exist_ok=True)
    for file in sorted(chosen.iterdir()):
        shutil.copyfile(file, args.out / file.name)
    shutil.copyfile(args.work / "training-log.jsonl", args.out / "training-log.jsonl")
    hashes = input_hashes(args.corpora, args.base, args.start)
    (args.out / "inputs.sha256").write_text(hashes, encoding="utf-8")
    write_manifest(args.out)
    scores = score_tests(Model(args.out), args.corpora, args.statements)
    write_scores(scores, args.out / "scores.json")
    sys.stdout.write(table(scores) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=main.__doc__)
    parser.add_argument("--corpora", type=Path, default=DATA, help="see training/README.md")
    parser.add_argument(
        "--base",
        type=Path,
        default=DATA / "base",
        help="folder with model.safetensors and tokenizer.json",
    )
    parser.add_argument(
        "--work",
        type=Path,
        default=Path("training/runs"),
        help="log and checkpoints; a checkpoint there is continued",
    )
    parser.add_argument("--out", type=Path, default=Path("models"), help="where the model goes")
    parser.add_argument(
        "--start", type=Path, help="model.int8.onnx of an older version to start at, not MiniLM"
    )
    parser.add_argument("--words", type=int, help="word budget; else that of the shipped weights")
    parser.add_argument("--statements", type=Path, help="JSON lines that score attribution")
    return parser.parse_args()


def _export_best(work: Path, tokenizer: Path, corpora: Path) -> Path:
    """Exports both kinds of weights; the development parts choose the folder returned."""
    totals: dict[Path, float] = {}
    for name in ("last", "average"):
        network = averaged_network(work / "checkpoint.pt", averaged=name == "average")
        export(network, tokenizer, work / name)
        scores = score_development(Model(work / name), corpora)
        sys.stdout.write(f"{name}\n{table(scores)}\n")
        totals[work / name] = sum(sum(m.values()) for m in scores.values())
    return max(totals, key=lambda folder: totals[folder])


if __name__ == "__main__":
    main()
