"""`graphkit entity`: who is who, and what people judged about it."""

from pathlib import Path

import click

from graphkit.cli.judge_options import by_options, judge_of
from graphkit.cli.opening import existing_store, reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output, check_target
from graphkit.cli.review import review
from graphkit.export.atomic import atomic_file
from graphkit.model.judgement import IdentityVerdict
from graphkit.model.node import ENTITY_LABELS, Event
from graphkit.report.identities import entity_table, event_table, member_table, report_table
from graphkit.report.judging import (
    Judge,
    find_judgement,
    find_subject,
    identity_judgement,
)
from graphkit.report.pairs import PAIR_LABELS
from graphkit.report.render import counted, printable
from graphkit.store.judgements import read_judgements, written_judgements

__all__ = ["entity"]


@click.group(short_help="Say who is who; see and undo what was joined.")
def entity() -> None:
    """Say who is who; see, judge and undo what was joined.

    Entities, and reports of one event, are joined over articles by rules that err on the side of
    two. A judgement is kept beside the articles, holds for all that is loaded later, and can be
    undone.

    \b
    Examples:
      graphkit entity list --label Person
      graphkit entity show "Ada Lind"
      graphkit entity same "A. Lind" "Ada Lind" --why "same office and place"
      graphkit entity review
    """


@entity.command("list")
@click.argument("text", required=False)
@click.option("--label", type=click.Choice(PAIR_LABELS), help="Of this label only.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, metavar="N",
    help="The first N only.",
)  # fmt: skip
@store_option
@output_options
def list_(output: Output, text: str | None, *, label: str | None, limit: int, store: str) -> None:
    """List entities whose name or alias holds TEXT, those in most articles first.

    The column joined says how many ids of articles were joined in it. Of many aliases those that
    the texts use most are shown; the formats json and csv have all. With --label Event: events
    in whose words or names of parties TEXT stands.

    \b
    Examples:
      graphkit entity list
      graphkit entity list lind --label Person
      graphkit entity list lind --label Event
    """
    labels = ENTITY_LABELS if label is None else (label,)
    with reading(store) as view:
        if label == "Event":
            table = event_table(view, text, limit)
        else:
            whole = not output.is_for_people
            table = entity_table(view, labels, text, limit, whole=whole)
    output.table(table)


@entity.command()
@click.argument("name", metavar="NAME|ID")
@store_option
@output_options
def show(output: Output, name: str, *, store: str) -> None:
    """Show what each article calls an entity, and why that is held to be the same.

    Of an event, which is named by its id, each report is shown with its status and sentence. The
    ids are what `graphkit entity different` takes to part it; ID@ARTICLE_ID means only what that
    one article calls so.

    \b
    Examples:
      graphkit entity show "Ada Lind"
    """
    with reading(store) as view:
        found = find_subject(view, name)
        table = report_table(view, found) if isinstance(found, Event) else member_table(view, found)
    output.table(table)


@entity.command()
@click.argument("one", metavar="A")
@click.argument("two", metavar="B")
@by_options
@store_option
def same(one: str, two: str, *, by: str | None, why: str | None, store: str) -> None:
    """Judge that A and B are one: both nodes become one, with all that hangs on either.

    They are two entities, or two events of one type; an event is named by its id.

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
    click.echo(printable(f"judged {verdict}: {judgement.told} ({judgement.id})"))


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
        judgement = find_judgement(opened.view(), *wanted, identity=True)
        with opened.writer() as writer:
            writer.undo(judgement.id)
    click.echo(printable(f"undone: {judgement.verdict}: {judgement.told} ({judgement.id})"))


entity.add_command(review)


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
            writer.judge(*judgements)
    click.echo(f"{counted(len(judgements), 'judgement')} read from {click.format_filename(file)}")
