"""Command line of the training: `python -m training --help`."""

import argparse
from pathlib import Path

from training.examples import load_corpora
from training.learning import Plan, run_process


def main() -> None:
    """Trains, exports and scores."""
    parser = argparse.ArgumentParser(prog="python -m training", description=main.__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--words", type=int, default=Plan.words)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    (args.work / "rendezvous").unlink(missing_ok=True)
    import torch.multiprocessing as mp

    plan = Plan(words=args.words)
    corpora = load_corpora(args.corpora)
    mp.spawn(run_process, (plan, corpora, args.base, args.work), nprocs=plan.processes)


if __name__ == "__main__":
    main()
