"""`graphkit evaluate`: predictions against gold, layer by layer."""

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphkit.cli.options import output_options
from graphkit.cli.printing import Output
from graphkit.errors import InputError
from graphkit.report.render import counted

if TYPE_CHECKING:
    from graphkit.evaluate.records import GoldArticle

__all__ = ["evaluate"]

LAYERS = ("entities", "coreference", "places", "statements", "events", "relations")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Score what is found against gold.")
@click.argument("gold", nargs=-1, required=True, type=FILE, metavar="GOLD.jsonl...")
@click.option(
    "--predictions", "-p", type=FILE, metavar="FILE",
    help="Score these lines, as `graphkit predict` writes them, and run nothing.",
)  # fmt: skip
@click.option(
    "--layer", "layers", type=click.Choice(LAYERS), multiple=True,
    help="Only this layer; may be given again.",
)  # fmt: skip
@click.option("--types", is_flag=True, help="Also one row for each type.")
@click.option("--confusion", is_flag=True, help="What found items are taken for instead.")
@click.option("--errors", is_flag=True, help="List errors with their sentences, by kind.")
@click.option(
    "--each", type=click.IntRange(min=1), default=5, show_default=True, metavar="N",
    help="The most errors of one kind to list.",
)  # fmt: skip
@click.option("--pipeline", metavar="NAME", help="Another installed spaCy pipeline.")
@output_options
def evaluate(output: Output, gold: tuple[Path, ...], **options: object) -> None:
    """Score what graphkit finds against GOLD: precision, recall and F1 for each layer.

    GOLD holds articles with hand-made labels, one JSON object a line; docs/gold-format.md says
    how. Without --predictions graphkit reads the articles and scores what it finds.

    \b
    Examples:
      graphkit evaluate seeds/gold/*.json
      graphkit evaluate gold.jsonl --layer events --errors
      graphkit evaluate gold.jsonl --layer events --confusion
      graphkit evaluate gold.jsonl --predictions predictions.jsonl --format json
    """
    golds = [article for path in gold for article in _articles(path)]
    if not golds:
        raise InputError("the gold files hold no article")
    if len({article.id for article in golds}) < len(golds):
        raise InputError("the gold files hold an id twice; give each article its own")
    predictions = _predictions(golds, options["predictions"], options["pipeline"])
    score_articles = pkgutil.resolve_name("graphkit.evaluate.layers:score_articles")
    scored = score_articles(golds, predictions, options["layers"] or LAYERS)
    if not any(article.tallies for article in scored):
        held = sorted({layer for article in golds for layer in article.layers} & {*LAYERS})
        raise InputError(f"the gold has none of these layers; it has {', '.join(held) or 'none'}")
    tables = pkgutil.resolve_name("graphkit.evaluate.tables")
    if options["errors"]:
        output.table(tables.error_table(scored, each=options["each"]))
        return
    if options["confusion"]:
        output.table(tables.confusion_table(scored))
        return
    figures = pkgutil.resolve_name("graphkit.evaluate.figures:scores")(scored)
    table = tables.score_table(figures, len(golds), types=bool(options["types"]))
    output.table(table, whole=True)


def _articles(path: Path) -> Iterator["GoldArticle"]:
    read_articles = pkgutil.resolve_name("graphkit.evaluate.reading:read_articles")
    with path.open("rb") as lines:
        yield from read_articles(lines, click.format_filename(path))


def _predictions(
    golds: Sequence["GoldArticle"], path: object, pipeline: object
) -> Mapping[str, "GoldArticle"]:
    if isinstance(path, Path):
        return _answers(golds, {article.id: article for article in _articles(path)}, path)
    predict_articles = pkgutil.resolve_name("graphkit.evaluate.predict:predict_articles")
    annotator = pkgutil.resolve_name("graphkit.nlp.annotate:Annotator")(pipeline)
    found: Mapping[str, GoldArticle] = predict_articles(annotator, golds)
    return found


def _answers(
    golds: Sequence["GoldArticle"], found: Mapping[str, "GoldArticle"], path: Path
) -> Mapping[str, "GoldArticle"]:
    """Return the predictions; say how many gold articles have none, and refuse if all have none."""
    shown = click.format_filename(path)
    missing = sum(article.id not in found for article in golds)
    if not found:
        raise InputError(f"{shown} holds no prediction")
    if missing == len(golds):
        raise InputError(
            f"{shown} has no prediction for any gold article: its first id is "
            f"{next(iter(found))!r}, that of the gold {golds[0].id!r}"
        )
    if missing:
        counts = f"{missing} of {counted(len(golds), 'gold article')}"
        click.echo(
            f"warning: {shown} has no prediction for {counts}; they count as missed", err=True
        )
    return found
