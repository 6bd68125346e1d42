"""`graphkit push`: a store, copied into Neo4j."""

import click

from graphkit.cli.opening import existing_store, writable_store
from graphkit.cli.options import store_option
from graphkit.cli.printing import counted
from graphkit.errors import InputError, StoreError
from graphkit.store import is_server

__all__ = ["push"]


@click.command(short_help="Copy the store into Neo4j.")
@click.argument("target", default="neo4j://", metavar="[TARGET]")
@store_option
def push(target: str, *, store: str) -> None:
    """Copy the store into the Neo4j server at TARGET (by default the one that NEO4J_URI names).

    Pushing again changes nothing; what only TARGET holds stays. NEO4J_USERNAME and
    NEO4J_PASSWORD log in; without them, they are asked for on a terminal.

    \b
    Examples:
      graphkit push
      graphkit push neo4j://localhost --store news.db
    """
    if not is_server(target):
        raise InputError(f"{target} is no Neo4j address: write neo4j://HOST")
    if store == target:
        raise InputError(f"{store} is source and target: name the SQLite file with --store")
    with existing_store(store) as source:
        view = source.view()
        written = 0
        with writable_store(target) as opened, opened.writer() as writer:
            for key in view.article_ids():
                graph = view.article_graph(key)
                if graph is None:
                    raise StoreError(f"article {key} is damaged: run `graphkit verify`")
                outcomes = [writer.put(graph, run) for run in view.runs(key)]
                written += outcomes[:1] != ["unchanged"]
    click.echo(f"{counted(len(view.article_ids()), 'article')}, {written} written to {target}")
