"""The command line: one file per command. Parse, call, print."""

import errno
import pkgutil
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import click

from graphkit.errors import GraphkitError, UsageError
from graphkit.version import __version__

__all__ = ["COMMANDS", "cli"]

# Short help stands here, not in the commands: `graphkit --help` loads none of them.
COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "load": ("graphkit.cli.load:load", "Read articles and add them to the graph."),
        "report": ("graphkit.cli.report:report", "Answer a named question as a table."),
        "find": ("graphkit.cli.find:find", "Search names, aliases and sentences."),
        "show": ("graphkit.cli.show:show", "Show a node or edge with its sentences."),
        "path": ("graphkit.cli.path:path", "Show how two actors or places are linked."),
        "entity": ("graphkit.cli.entity:entity", "Say who is who; see and undo what was joined."),
        "judge": (
            "graphkit.cli.judge:judge",
            "Accept, reject or correct an event, statement or edge.",
        ),
        "query": ("graphkit.cli.query:query", "Run a Cypher query on Neo4j."),
        "browser": ("graphkit.cli.browser:browser", "Give Neo4j Browser a style and a guide."),
        "export": ("graphkit.cli.export:export", "Write the graph for other tools."),
        "push": ("graphkit.cli.push:push", "Copy the store into Neo4j."),
        "verify": ("graphkit.cli.verify:verify", "Check every edge against its article."),
        "remove": ("graphkit.cli.remove:remove", "Take an article out of the graph."),
        "predict": (
            "graphkit.cli.predict:predict",
            "Write what is found in articles as JSON lines.",
        ),
        "evaluate": ("graphkit.cli.evaluate:evaluate", "Score what is found against gold."),
        "schema": ("graphkit.cli.schema:schema", "Print the node labels and edge types."),
    }
)


class _Commands(click.Group):
    """Loads a command when it is called; turns errors into one line and exit status 1, or 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = pkgutil.resolve_name(COMMANDS[cmd_name][0])
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        _print_what_the_stream_can_show()
        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise click.UsageError(_one_line(error), ctx=self._asked(ctx)) from error
        except GraphkitError as error:
            raise click.ClickException(_one_line(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            name = "" if error.filename is None else f": {click.format_filename(error.filename)}"
            raise click.ClickException(f"{error.strerror or error}{name}") from error

    def _asked(self, ctx: click.Context) -> click.Context:
        """Return the context of the command that was called: its usage helps, not the program's."""
        name = ctx.invoked_subcommand or ""
        command = self.get_command(ctx, name)
        return ctx if command is None else click.Context(command, info_name=name, parent=ctx)


def _one_line(error: GraphkitError) -> str:
    printable = pkgutil.resolve_name("graphkit.report.render:printable")
    return str(printable(" ".join(str(error).split())))


def _print_what_the_stream_can_show() -> None:
    # An ASCII terminal or pipe cannot show a curly quote; that is no reason to fail.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Run `graphkit COMMAND --help` for the options and examples of a command.",
)
@click.version_option(__version__, prog_name="graphkit")
def cli() -> None:
    """Turn news articles into a knowledge graph in which every edge opens its sentence.

    \b
    Examples:
      graphkit load articles/
      graphkit report threats
      graphkit report said-by --actor "Ada Lind"
      graphkit export -o graph.graphml
    """
