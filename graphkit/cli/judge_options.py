"""Options of commands that judge: who does, and why."""

import datetime as dt
import getpass
from collections.abc import Callable
from typing import TypeVar

import click

from graphkit.errors import InputError
from graphkit.report.judging import Judge

__all__ = ["by_options", "judge_of"]

R = TypeVar("R")


def by_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add --why and --by."""
    by = click.option("--by", metavar="NAME", help="Who judges; by default your login name.")
    why = click.option("--why", metavar="TEXT", help="The reason, kept with the judgement.")
    return why(by(command))


def judge_of(by: str | None, why: str | None) -> Judge:
    """Return who judges now, and why.

    Raises:
        InputError: Nobody is named, and this computer knows no name of the user.
    """
    return Judge(by or _login_name(), dt.datetime.now(tz=dt.UTC), why)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # as in a container that runs under a bare number
        raise InputError("no login name: say with --by who judges") from error
