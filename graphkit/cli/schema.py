"""`graphkit schema`: the closed list of node labels and edge types."""

import click

from graphkit.cli.printing import Output
from graphkit.report.render import json_text
from graphkit.schema import generated_files, ontology

__all__ = ["schema"]

FILES = {"yaml": "ontology.yaml", "markdown": "README.md"}


@click.command(short_help="Print the node labels and edge types.")
@click.option(
    "--format", "-f", "format_name", type=click.Choice(("yaml", "json", "markdown")),
    default="yaml", show_default=True, help="How to write it.",
)  # fmt: skip
@click.option(
    "--output", "-o", metavar="FILE", default="-", help="Write to a file, not to the screen."
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def schema(format_name: str, output: str, *, force: bool) -> None:
    """Print what a graph may hold: node labels, edge types, their ends and properties.

    \b
    Examples:
      graphkit schema
      graphkit schema --format markdown -o ontology.md
    """
    place = Output(format_name, output, force=force)
    if format_name == "json":
        place.text(json_text(ontology()))
    else:
        place.text(generated_files()[FILES[format_name]])
