"""Control characters in a text: what they are, and what a load says of them.

Those of a terminal ("ESC[31m"), those that turn the direction of writing, and what no XML may hold.
"""

import re

__all__ = ["CONTROL", "remarks_on_controls", "without_controls"]

# With what colours a terminal; tab and line ends stay, a zero-width joiner binds emoji.
CONTROL = re.compile(
    r"\x1b\[[0-?]{0,40}[ -/]{0,8}[@-~]"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


def without_controls(text: str) -> str:
    r"""Return `text` without control characters; one that parts words becomes a blank.

    >>> without_controls("\x1b[31mDam\x1b[0m breaks\x0cBy Ann\u202e Lee")
    'Dam breaks By Ann Lee'
    """
    return CONTROL.sub(lambda match: " " if match[0].isspace() else "", text)


def remarks_on_controls(given: str) -> tuple[str, ...]:
    r"""Return what whoever loads a text should know of the control characters in it.

    >>> remarks_on_controls("Dam\x07 breaks"), remarks_on_controls("Dam breaks")
    (('control characters taken out of it: 1',), ())
    """
    count = len(CONTROL.findall(given))
    return (f"control characters taken out of it: {count}",) if count else ()
