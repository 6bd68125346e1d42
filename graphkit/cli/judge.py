"""`graphkit judge`: corrects an event, a statement or an edge."""

from typing import get_args

import click

from graphkit.cli.judge_options import by_options, judge_of
from graphkit.cli.opening import existing_store, reading
from graphkit.cli.options import store_option
from graphkit.cli.printing import check_target
from graphkit.errors import UsageError
from graphkit.export.atomic import atomic_file
from graphkit.model.vocabulary import EventStatus
from graphkit.report.gold import gold_lines
from graphkit.report.judging import element_judgement, find_judgement
from graphkit.report.render import counted, printable

__all__ = ["judge"]

STATUSES: tuple[EventStatus, ...] = get_args(EventStatus)
VERDICTS = "accept, reject, status=STATUS or undo"


@click.command(short_help="Accept, reject or correct an event, statement or edge.")
@click.argument("element", metavar="ID", required=False)
@click.argument("verdict", metavar="VERDICT", required=False)
@by_options
@click.option("--export", "target", metavar="FILE", help="Write what was judged as gold lines.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@store_option
def judge(
    element: str | None, verdict: str | None, *, target: str | None, force: bool, **given: str
) -> None:
    """Accept, reject or correct what was extracted.

    ID is an event, a statement or an edge, as `graphkit show` and the reports name it. VERDICT is
    accept, reject, status=STATUS or undo. A judgement is kept beside the articles, holds after
    every reload, and can be undone. With --export, the events or statements of each article in
    which some were judged are written as gold, as judged, for `graphkit evaluate`.

    \b
    Examples:
      graphkit judge 3f2a9c01b2d4 reject --why "a film, not an attack"
      graphkit judge 3f2a9c01b2d4 status=denied
      graphkit judge 3f2a9c01b2d4 undo
      graphkit judge --export judged.jsonl
    """
    if target is not None:
        if element is not None:
            raise UsageError("--export takes no ID")
        _export(target, force=force, store=given["store"])
    elif element is None or verdict is None:
        raise UsageError(f"give an ID and {VERDICTS}")
    elif verdict == "undo":
        _undo(element, given["store"])
    else:
        _judge(element, verdict, **given)


def _judge(element: str, verdict: str, *, by: str | None, why: str | None, store: str) -> None:
    word, _, status = verdict.partition("=")
    if word not in ("accept", "reject", "status") or (word == "status") != bool(status):
        raise UsageError(f"no verdict {verdict!r}: give {VERDICTS}")
    found = next((one for one in STATUSES if one == status), None)
    if status and found is None:
        raise UsageError(f"no status {status!r}: choose from {', '.join(STATUSES)}")
    with existing_store(store) as opened:
        judgement = element_judgement(opened.view(), element, word, found, judge_of(by, why))
        with opened.writer() as writer:
            writer.judge(judgement)
    click.echo(printable(f"judged {verdict}: {judgement.told} ({judgement.id})"))


def _undo(element: str, store: str) -> None:
    with existing_store(store) as opened:
        judgement = find_judgement(opened.view(), element, identity=False)
        with opened.writer() as writer:
            writer.undo(judgement.id)
    click.echo(printable(f"undone: {judgement.decided}: {judgement.told} ({judgement.id})"))


def _export(target: str, *, force: bool, store: str) -> None:
    path = check_target(target, force=force)
    with reading(store) as view:
        lines = gold_lines(view)
    with atomic_file(path) as stream:
        stream.writelines(lines)
    click.echo(f"{counted(len(lines), 'judged article')} written to {target}")
