"""`graphkit find`: words, looked up in names and sentences."""

from collections.abc import Mapping

import click

from graphkit.cli.opening import reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import UsageError
from graphkit.model.node import Article, Entity, Node, Sentence
from graphkit.report import ReportTable
from graphkit.report.aliases import few_aliases
from graphkit.report.evidence import short_sentence_id, title_of

__all__ = ["find"]


@click.command(short_help="Search names, aliases and sentences.")
@click.argument("text")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="The first N hits only.",
)  # fmt: skip
@store_option
@output_options
def find(output: Output, text: str, *, limit: int, store: str) -> None:
    """Search for TEXT in names and aliases first, then in sentences.

    The ids in the last column are what `graphkit show` takes. Of many aliases those that the
    texts use most are shown; the formats json and csv have all.

    \b
    Examples:
      graphkit find lind
      graphkit find "peace talks" --limit 5 --format json
    """
    if not text.strip():
        raise UsageError("TEXT is empty")
    with reading(store) as view:
        hits = view.find(text, limit=limit)
        wanted = {hit.article_id for hit in hits if isinstance(hit, Sentence)}
        articles = {
            node.id: title_of(node)
            for node in (view.nodes(labels=("Article",), ids=wanted) if wanted else ())
            if isinstance(node, Article)
        }
        entities = [hit for hit in hits if isinstance(hit, Entity)]
        aliases = (
            few_aliases(view, entities)
            if output.is_for_people
            else {one.id: ", ".join(one.aliases) for one in entities if one.aliases}
        )
    rows = tuple(_cells(hit, articles, aliases) for hit in hits)
    note = f"the first {limit}; --limit shows more" if len(hits) == limit else ""
    columns = ("label", "name", "aliases", "article", "id")
    why = f"No name, alias or sentence in the store holds {text!r}"
    title = f"Found: {text}"
    output.table(ReportTable(title=title, columns=columns, rows=rows, note=note, nothing=why))


def _cells(
    hit: Node, articles: Mapping[str, str], aliases: Mapping[str, str]
) -> tuple[str | None, ...]:
    if isinstance(hit, Sentence):
        return (hit.label, hit.text, None, articles.get(hit.article_id), short_sentence_id(hit))
    return (hit.label, hit.name, aliases.get(hit.id), None, hit.id)
