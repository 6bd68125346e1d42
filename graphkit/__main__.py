"""`python -m graphkit`."""

from graphkit.cli import cli

if __name__ == "__main__":
    cli(prog_name="graphkit")
