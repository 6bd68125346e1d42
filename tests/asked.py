"""What a report must be asked with, for tests that run over all of them."""

from graphkit.report import get_report

__all__ = ["NOTHING_TO_TELL", "required"]

EXAMPLES = {"actor": "Ada Lind", "date": "2022-02-27"}
NOTHING_TO_TELL = ("contradictions",)  # in the story of the two presidents


def required(name: str) -> dict[str, str]:
    """Return an example of each parameter without which the report does not answer."""
    return {one.name: EXAMPLES[one.name] for one in get_report(name).parameters if one.required}
