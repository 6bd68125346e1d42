"""`graphkit remove`: an article, taken out with all that rests on it alone."""

import sys

import click

from graphkit.cli.opening import existing_store
from graphkit.cli.options import store_option
from graphkit.report.evidence import title_of
from graphkit.report.lookup import find_article
from graphkit.report.render import printable

__all__ = ["remove"]


@click.command(short_help="Take an article out of the graph.")
@click.argument("wanted", metavar="ARTICLE")
@click.option("--yes", "-y", is_flag=True, help="Do not ask; in a pipe nothing is asked anyway.")
@store_option
def remove(wanted: str, *, yes: bool, store: str) -> None:
    """Remove ARTICLE and everything that rests on it alone.

    ARTICLE is an id or the first six or more digits of one, a URL, or a title.

    \b
    Examples:
      graphkit remove 3f2a9c01b2d4
      graphkit remove "A note, a call and a threat" --yes
      graphkit remove https://harbour.example/2022/02/27/note
    """
    with existing_store(store) as opened:
        article = find_article(opened.view(), wanted)
        shown = printable(f"{title_of(article)} ({article.id[:12]})")
        if not yes and sys.stdin.isatty():
            click.confirm(f"Remove {shown}?", abort=True, err=True)
        with opened.writer() as writer:
            writer.remove(article.id)
    click.echo(f"removed {shown}")
