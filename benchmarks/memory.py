"""Memory over a long load: articles that are all distinct, into one store.

    python -m benchmarks.memory --articles FILE.jsonl --count 10000

The articles are read again and again, each time with other names, numbers and dates, so that no
text and few names come twice. Resident memory is sampled after every hundred; it must stay under
`MOST_MB` and be flat: what the last tenth takes more than the first is growth.
"""

import argparse
import datetime as dt
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import orjson

from graphkit.pipeline import load_articles
from graphkit.store import open_store

__all__ = ["MOST_MB", "perturbed", "resident_mb", "sampled_load"]

MOST_MB = 600
EVERY = 100  # articles between two samples; they are given to the program as one file
FIRST_DAY = dt.date(2015, 1, 1)
DAYS = 3650
_STATM = Path("/proc/self/statm")
_PAGE = 4096
_NUMBER = re.compile(r"\d+")
# A word inside a sentence that begins with a capital: a name, or a part of one.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_VOWELS = "aeiou"


def resident_mb() -> float:
    """Return the resident memory of this process in MB (Linux)."""
    return int(_STATM.read_text(encoding="ascii").split()[1]) * _PAGE / 1e6


def perturbed(record: dict[str, object], number: int) -> dict[str, object]:
    """Return an article with other names, numbers and dates; the same for the same number.

    One name is changed alike wherever it stands in the article, so that its mentions still meet.
    """
    chance = random.Random(number)  # noqa: S311 - no secret
    names: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        return names.setdefault(match[0], _other_name(match[0], chance))

    text = _NAME.sub(renamed, str(record["text"]))
    text = _NUMBER.sub(lambda found: _other_number(found[0], chance), text)
    published = FIRST_DAY + dt.timedelta(days=chance.randrange(DAYS))
    title = f"{record.get('title') or 'Report'} {number}"
    return {"id": str(number), "title": title, "published": published.isoformat(), "text": text}


def _other_name(name: str, chance: random.Random) -> str:
    """Change the vowels after the first letter; consonants keep it a name."""
    return name[0] + "".join(chance.choice(_VOWELS) if c in _VOWELS else c for c in name[1:])


def _other_number(number: str, chance: random.Random) -> str:
    if len(number) == 4 and number[:2] in {"19", "20"}:
        return f"20{chance.randrange(10, 25)}"
    return number[:-1] + str(chance.randrange(1, 10))


def sampled_load(
    records: Sequence[dict[str, object]], count: int, folder: Path
) -> Iterator[tuple[int, float]]:
    """Load `count` articles from files of a hundred; yield (articles so far, MB) after each."""
    paths = [str(path) for path in _written(records, count, folder)]
    results = load_articles(paths, lambda: open_store(folder / "memory.db"), language="en")
    for done, result in enumerate(results, 1):
        assert result.outcome != "failed", result.reason  # noqa: S101
        if done % EVERY == 0:
            yield done, resident_mb()


def _written(records: Sequence[dict[str, object]], count: int, folder: Path) -> Iterator[Path]:
    for first in range(0, count, EVERY):
        path = folder / f"articles-{first:06}.jsonl"
        numbers = range(first, min(count, first + EVERY))
        lines = (orjson.dumps(perturbed(records[n % len(records)], n)) for n in numbers)
        path.write_bytes(b"\n".join(lines))
        yield path


def main(arguments: list[str]) -> int:
    """Print samples and a verdict; return 1 when memory is over the bound."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory")
    parser.add_argument("--articles", type=Path, required=True, help="JSON lines with text")
    parser.add_argument("--count", type=int, default=10_000)
    options = parser.parse_args(arguments)
    records = [orjson.loads(line) for line in options.articles.read_bytes().splitlines()]
    samples: list[float] = []
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        for done, megabytes in sampled_load(records, options.count, Path(folder)):
            samples.append(megabytes)
            sys.stdout.write(f"{done} articles: {megabytes:.0f} MB\n")
            sys.stdout.flush()
    tenth = max(1, len(samples) // 10)
    first, last = statistics.mean(samples[:tenth]), statistics.mean(samples[-tenth:])
    sys.stdout.write(
        f"first tenth {first:.0f} MB, last tenth {last:.0f} MB, most {max(samples):.0f} MB, "
        f"{time.process_time() - begun:.0f} CPU s\n"
    )
    return 0 if max(samples) < MOST_MB else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
