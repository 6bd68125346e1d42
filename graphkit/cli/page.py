"""`graphkit report page`: the report that is no table, but a file to open in a browser."""

from collections.abc import Mapping

from graphkit.cli.opening import reading
from graphkit.cli.printing import FORMATS, Output
from graphkit.errors import UsageError
from graphkit.report.page import PAGE
from graphkit.report.page.writing import page_html

__all__ = ["write_page"]


def write_page(output: Output, store: str, given: Mapping[str, object]) -> None:
    """Write the page to the file that --output names.

    Raises:
        UsageError: There is no --output, or an option that the page does not take.
    """
    taken = "it takes --store, --output and --force"
    unwanted = [key for key, value in given.items() if value is not None]
    if output.format_name != FORMATS[0]:
        unwanted.append("format")
    if unwanted:
        raise UsageError(f"report {PAGE} does not take --{unwanted[0]}; {taken}")
    if output.is_stream:
        raise UsageError(f"report {PAGE} needs a file: give --output FILE.html")
    with reading(store) as view:
        text = page_html(view)
    output.text(text)
