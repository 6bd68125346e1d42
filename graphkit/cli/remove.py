"""`graphkit remove`: an article, taken out with all that rests on it alone."""

import sys

import click

from graphkit.cli.opening import existing_store
from graphkit.cli.options import store_option
from graphkit.errors import InputError, NotFoundError
from graphkit.model.node import Article
from graphkit.report.evidence import title_of
from graphkit.store.base import View

__all__ = ["remove"]

SHORTEST_PREFIX = 6  # hexadecimal digits
SHOWN = 5


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
        article = _article(opened.view(), wanted)
        shown = f"{title_of(article)} ({article.id[:12]})"
        if not yes and sys.stdin.isatty():
            click.confirm(f"Remove {shown}?", abort=True, err=True)
        with opened.writer() as writer:
            writer.remove(article.id)
    click.echo(f"removed {shown}")


def _article(view: View, wanted: str) -> Article:
    articles = [node for node in view.nodes(labels=("Article",)) if isinstance(node, Article)]
    found = [article for article in articles if _answers(article, wanted)]
    exact = [article for article in found if article.id == wanted]
    if exact:
        return exact[0]
    if not found:
        raise NotFoundError(f"no article with the id, URL or title {wanted!r} in the store")
    if len(found) > 1:
        names = ", ".join(f"{one.id[:12]} ({title_of(one)})" for one in found[:SHOWN])
        raise InputError(f"{wanted!r} names {len(found)} articles; give an id: {names}")
    return found[0]


def _answers(article: Article, wanted: str) -> bool:
    prefix = len(wanted) >= SHORTEST_PREFIX and article.id.startswith(wanted.lower())
    title = title_of(article).lower() == wanted.strip().lower()
    return article.id == wanted or prefix or wanted in article.urls or title
