"""`graphkit entity review`: the pairs that wait for a judgement, one after the other."""

import shutil
from collections.abc import Iterator
from itertools import zip_longest

import click

from graphkit.cli.judge_options import by_options, judge_of
from graphkit.cli.opening import existing_store
from graphkit.cli.options import store_option
from graphkit.errors import InputError
from graphkit.model.judgement import IDENTITY_VERDICTS
from graphkit.report.judging import Judge, identity_judgement
from graphkit.report.pairs import PAIR_LABELS, Side, Undecided, undecided, waiting
from graphkit.report.render import counted, printable
from graphkit.report.wrapping import padded, wrapped
from graphkit.store.base import View, Writer

__all__ = ["review"]

ANSWERS = {"s": "same", "d": "different", "l": "later", "q": "quit"}
WIDTH = 100  # cells, where nothing says how wide the screen is
NARROW = 72  # cells; below it the two stand one after the other
GAP = "  |  "


@click.command()
@click.option("--label", type=click.Choice(PAIR_LABELS), help="Of this label only.")
@by_options
@store_option
def review(*, label: str | None, by: str | None, why: str | None, store: str) -> None:
    """Walk through the pairs that may be one, likeliest first, and judge them.

    Each is shown with its reasons, and with sentences of both side by side. Answer s (same), d
    (different), l (later) or q (quit). What was judged is carried out at the end, also after q
    or Ctrl-C.

    \b
    Examples:
      graphkit entity review --label Person
      graphkit entity review --label Event
    """
    labels = PAIR_LABELS if label is None else (label,)
    with existing_store(store) as opened:
        view = opened.view()
        count = len(waiting(view, labels))
        if not count:
            click.echo("no pair waits for a judgement")
            return
        judged = 0
        with opened.writer() as writer:
            for number, pair in enumerate(undecided(view, labels), start=1):
                click.echo(_shown(pair, f"{number} of {count}"))
                answer = _answer()
                if answer == "quit":
                    break
                judged += _is_judged(writer, view, pair, answer, judge_of(by, why))
    click.echo(f"{counted(judged, 'pair')} judged, {count - judged} left")


def _is_judged(writer: Writer, view: View, pair: Undecided, answer: str, judge: Judge) -> bool:
    """Carry out an answer; say whether it was a judgement that no other stands against."""
    verdict = next((one for one in IDENTITY_VERDICTS if one == answer), None)
    if verdict is None:
        return False
    try:
        ids = (pair.one.node.id, pair.two.node.id)
        writer.judge(identity_judgement(view, verdict, ids, judge))
    except InputError as error:
        click.echo(printable(f"not judged: {error}"))
        return False
    return True


def _answer() -> str:
    choice = click.Choice([*ANSWERS, *ANSWERS.values()])
    try:
        text: str = click.prompt("same, different, later, quit", type=choice, default="l")
    except click.Abort:  # Ctrl-C, or the end of the input
        click.echo()
        return "quit"
    return ANSWERS.get(text, text)


def _shown(pair: Undecided, counter: str) -> str:
    head = f"{counter} · {pair.one.node.label} · score {pair.edge.score:.2f} · {pair.edge.basis}"
    width = shutil.get_terminal_size((WIDTH, 0)).columns
    sides = _one_below_the_other if width < NARROW else _side_by_side
    return "\n".join(["", *wrapped(printable(head), width), *sides(pair, width)])


def _side_by_side(pair: Undecided, width: int) -> Iterator[str]:
    size = (width - len(GAP)) // 2
    sides = [
        [line for part in _parts(side) for line in wrapped(part, size)]
        for side in (pair.one, pair.two)
    ]
    for one, two in zip_longest(*sides, fillvalue=""):
        yield f"{padded(one, size)}{GAP}{two}".rstrip()


def _one_below_the_other(pair: Undecided, width: int) -> Iterator[str]:
    for side in (pair.one, pair.two):
        for part in _parts(side):
            yield from wrapped(part, width)
        yield ""


def _parts(side: Side) -> Iterator[str]:
    yield printable(f"{side.node.name} ({side.node.id})")
    if side.facts:
        yield printable(side.facts)
    for sentence in side.sentences:
        yield ""
        yield printable(sentence)
