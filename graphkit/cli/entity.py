"""`graphkit entity`: who is who, and what people judged about it."""

import datetime as dt
import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from graphkit.cli.opening import existing_store, reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output, check_target, counted
from graphkit.errors import InputError
from graphkit.export.atomic import atomic_file
from graphkit.model.judgement import IdentityVerdict, Judgement
from graphkit.model.node import ENTITY_LABELS
from graphkit.report.identities import Undecided, entity_table, member_table, undecided
from graphkit.report.judging import Judge, find_judgement, identity_judgement
from graphkit.report.lookup import find_entities
from graphkit.report.render import printable
from graphkit.store.judgements import read_judgements, written_judgements

__all__ = ["by_options", "entity"]

R = TypeVar("R")

ANSWERS = {"s": "same", "d": "different", "l": "later", "q": "quit"}


def by_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add --why and --by."""
    by = click.option("--by", metavar="NAME", help="Who judges; by default your login name.")
    why = click.option("--why", metavar="TEXT", help="The reason, kept with the judgement.")
    return why(by(command))


def judge_of(by: str | None, why: str | None) -> Judge:
    """Return who judges now, and why."""
    return Judge(by or getpass.getuser(), dt.datetime.now(tz=dt.UTC), why)


@click.group(short_help="Say who is who; see and undo what was joined.")
def entity() -> None:
    """Say who is who; see, judge and undo what was joined.

    Entities are joined over articles by rules that err on the side of two. A judgement is kept
    beside the articles, holds for all that is loaded later, and can be undone.

    \b
    Examples:
      graphkit entity list --label Person
      graphkit entity show "Ada Lind"
      graphkit entity same "A. Lind" "Ada Lind" --why "same office and place"
      graphkit entity review
    """


@entity.command("list")
@click.argument("text", required=False)
@click.option("--label", type=click.Choice(ENTITY_LABELS), help="Of this label only.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, metavar="N",
    help="The first N only.",
)  # fmt: skip
@store_option
@output_options
def list_(output: Output, text: str | None, *, label: str | None, limit: int, store: str) -> None:
    """List entities whose name or alias holds TEXT, those in most articles first.

    The column joined says how many ids of articles were joined in it.

    \b
    Examples:
      graphkit entity list
      graphkit entity list lind --label Person
    """
    labels = ENTITY_LABELS if label is None else (label,)
    with reading(store) as view:
        output.table(entity_table(view, labels, text, limit))


@entity.command()
@click.argument("name", metavar="NAME|ID")
@store_option
@output_options
def show(output: Output, name: str, *, store: str) -> None:
    """Show what each article calls an entity, and why that is held to be the same.

    The ids are what `graphkit entity different` takes to part it; ID@ARTICLE_ID means only what
    that one article calls so.

    \b
    Examples:
      graphkit entity show "Ada Lind"
    """
    with reading(store) as view:
        found = find_entities(view, name)
        if len(found) > 1:
            listed = ", ".join(f"{one.id} ({one.label} {one.name})" for one in found)
            raise InputError(f"{name!r} names {len(found)} entities; give an id: {listed}")
        output.table(member_table(view, found[0]))


@entity.command()
@click.argument("one", metavar="A")
@click.argument("two", metavar="B")
@by_options
@store_option
def same(one: str, two: str, *, by: str | None, why: str | None, store: str) -> None:
    """Judge that A and B are one: both nodes become one, with all that hangs on either.

    \b
    Examples:
      graphkit entity same "A. Lind" "Ada Lind" --why "same office"
    """
    _judge("same", (one, two), judge_of(by, why), store)


@entity.command()
@click.argument("one", metavar="A")
@click.argument("two", metavar="B")
@by_options
@store_option
def different(one: str, two: str, *, by: str | None, why: str | None, store: str) -> None:
    """Judge that A and B are two: they are parted if they were joined, and never joined again.

    \b
    Examples:
      graphkit entity different "Ada Lind" "Ida Lind"
      graphkit entity different 3f2a9c01b2d4@ARTICLE_ID "Ada Lind" --why "a namesake"
    """
    _judge("different", (one, two), judge_of(by, why), store)


def _judge(verdict: IdentityVerdict, wanted: tuple[str, str], judge: Judge, store: str) -> None:
    with existing_store(store) as opened:
        judgement = identity_judgement(opened.view(), verdict, wanted, judge)
        with opened.writer() as writer:
            writer.judge(judgement)
    click.echo(printable(f"judged {verdict}: {' and '.join(judgement.names)} ({judgement.id})"))


@entity.command()
@click.argument("wanted", metavar="ID|NAME...", nargs=-1, required=True)
@store_option
def undo(wanted: tuple[str, ...], *, store: str) -> None:
    """Undo a judgement, named by its id or by what it is about: the graph is as before it.

    \b
    Examples:
      graphkit entity undo "A. Lind" "Ada Lind"
    """
    with existing_store(store) as opened:
        judgement = find_judgement(opened.view(), *wanted)
        with opened.writer() as writer:
            writer.undo(judgement.id)
    told = " and ".join(judgement.names or judgement.subjects)
    click.echo(printable(f"undone: {judgement.verdict} {told} ({judgement.id})"))


@entity.command()
@click.option("--label", type=click.Choice(ENTITY_LABELS), help="Of this label only.")
@by_options
@store_option
def review(*, label: str | None, by: str | None, why: str | None, store: str) -> None:
    """Walk through the pairs that may be one, likeliest first, and judge them.

    Each is shown with its reasons and sentences. Answer s (same), d (different), l (later) or q
    (quit). What was judged is carried out at the end, also after q.

    \b
    Examples:
      graphkit entity review --label Person
    """
    labels = ENTITY_LABELS if label is None else (label,)
    with existing_store(store) as opened:
        pairs = [*undecided(opened.view(), labels)]
        if not pairs:
            click.echo("no pair waits for a judgement")
            return
        judged = 0
        with opened.writer() as writer:
            for number, pair in enumerate(pairs, start=1):
                click.echo(_shown(pair, f"{number} of {len(pairs)}"))
                answer = _answer()
                if answer == "quit":
                    break
                if answer in ("same", "different"):
                    writer.judge(_judgement(answer, pair, judge_of(by, why)))
                    judged += 1
    click.echo(f"{counted(judged, 'pair')} judged, {len(pairs) - judged} left")


def _answer() -> str:
    choice = click.Choice([*ANSWERS, *ANSWERS.values()])
    text: str = click.prompt("same, different, later, quit", type=choice, default="l")
    return ANSWERS.get(text, text)


def _judgement(verdict: str, pair: Undecided, judge: Judge) -> Judgement:
    one, two = sorted((pair.one, pair.two), key=lambda entity: entity.id)
    return Judgement.model_validate(
        {
            "verdict": verdict,
            "subjects": (one.id, two.id),
            "names": (one.name, two.name),
            **judge._asdict(),
        }
    )


def _shown(pair: Undecided, counter: str) -> str:
    head = f"{counter} · {pair.one.label} · score {pair.edge.score:.2f} · {pair.edge.basis}"
    lines = ["", head]
    for one, sentences in zip((pair.one, pair.two), pair.sentences, strict=True):
        aliases = f", also {', '.join(one.aliases)}" if one.aliases else ""
        lines += [f"  {one.name}{aliases} ({one.id})", *(f"    {text}" for text in sentences)]
    return "\n".join(printable(line) for line in lines)


@entity.command("export")
@click.option("--output", "-o", metavar="FILE", required=True, help="JSON lines; - for the screen.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@store_option
def export_(*, output: str, force: bool, store: str) -> None:
    """Write all judgements as JSON lines, oldest first; `graphkit entity import` reads them.

    \b
    Examples:
      graphkit entity export -o judgements.jsonl
    """
    target = None if output == "-" else check_target(output, force=force)
    with reading(store) as view:
        judgements = view.judgements()
    text = written_judgements(judgements)
    if target is None:
        click.echo(text, nl=False)
        return
    with atomic_file(target) as stream:
        stream.write(text.encode())
    click.echo(f"{counted(len(judgements), 'judgement')} written to {output}")


@entity.command("import")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@store_option
def import_(file: Path, *, store: str) -> None:
    """Read judgements from JSON lines and carry them out; all of them or, if one is wrong, none.

    \b
    Examples:
      graphkit entity import judgements.jsonl --store other.db
    """
    with existing_store(store) as opened:
        judgements = read_judgements(file, opened.view())
        with opened.writer() as writer:
            for judgement in judgements:
                writer.judge(judgement)
    click.echo(f"{counted(len(judgements), 'judgement')} read from {click.format_filename(file)}")
