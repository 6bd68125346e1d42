"""`graphkit push`: a store, copied into Neo4j."""

from typing import get_args

import click

from graphkit.cli.opening import existing_store, writable_store
from graphkit.cli.options import store_option
from graphkit.errors import UsageError
from graphkit.report.render import counted
from graphkit.store import is_server
from graphkit.store.address import refuse_login
from graphkit.store.base import Outcome
from graphkit.store.push import push as copy

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
    refuse_login(target)
    if not is_server(target):
        raise UsageError(f"{target} is no Neo4j address: write neo4j://HOST")
    if store == target:
        raise UsageError(f"{store} is source and target: name the SQLite file with --store")
    with (
        existing_store(store) as source,
        writable_store(target) as opened,
        opened.writer() as writer,
    ):
        outcomes = copy(source.view(), writer)
    told = ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in get_args(Outcome))
    click.echo(f"{counted(outcomes.total(), 'article')} pushed to {target}: {told}")
