"""Options of commands that judge: who does, and why."""

import datetime as dt
import getpass
from collections.abc import Callable
from typing import TypeVar

import click

from graphkit.report.judging import Judge

__all__ = ["by_options", "judge_of"]

R = TypeVar("R")


def by_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add --why and --by."""
    by = click.option("--by", metavar="NAME", help="Who judges; by default your login name.")
    why = click.option("--why", metavar="TEXT", help="The reason, kept with the judgement.")
    return why(by(command))


def judge_of(by: str | None, why: str | None) -> Judge:
    """Return who judges now, and why."""
    return Judge(by or getpass.getuser(), dt.datetime.now(tz=dt.UTC), why)
