"""Sentences all in capitals, as the model should see them: its training text had few.

Only the model's input changes; tokens, offsets and surfaces stay as they are written.
"""

from collections.abc import Sequence

from graphkit.dates import CALENDAR
from graphkit.gazetteer import gazetteer

__all__ = ["is_shouted", "quietened"]

_FEWEST = 4  # words of letters: "UN AND EU" may be names
_DAYS = CALENDAR - {"may"}  # in capitals more often the verb
_FORMS = frozenset("mr mrs ms dr sir".split())
_ENDS = frozenset(".!?")
# Given names, places and acronyms that in capitals are other words more often.
_COMMON = frozenset(
    """a an the and or but of in on at to for with from by as who it us we he she they is are was
    were be been has had have will would may might can could said says told met left that this
    not no than then when where while after before over under into near out up off so do did does
    mark bill grace hope faith art sue rob drew rose dawn chance case guy page rich young long king
    prince major bishop dean earl duke love true see van aid act all one two new many most reading
    nine ten his her its their our my your won read fell set held more less how why what which
    there here him them about against between during through since until""".split()
)


def is_shouted(words: Sequence[str]) -> bool:
    """Say whether a sentence is written in capitals only.

    >>> is_shouted("TROOPS LEFT OSLO ON MONDAY .".split()), is_shouted("The UN left .".split())
    (True, False)
    """
    letters = [word for word in words if any(c.isalpha() for c in word)]
    return len(letters) >= _FEWEST and all(word == word.upper() for word in letters)


def quietened(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a shouted sentence with capitals only where names are known.

    States, places, organizations, given names, days, the word behind a title or a given name.

    >>> " ".join(quietened("PRESIDENT ADA LIND LEFT OSLO ON MONDAY .".split()))
    'President Ada Lind left Oslo on Monday .'
    """
    found: list[str] = []
    for index, word in enumerate(words):
        low, before = word.lower(), words[index - 1].lower() if index else "."
        title = word[:1] + low[1:]
        if not word[:1].isalpha():
            found.append(word)
        elif low in _COMMON:
            found.append(title if before in _ENDS else low)
        elif gazetteer().organization_by_name(word) is not None and len(word) > 1:
            found.append(word)
        elif before in _ENDS or low in _DAYS or low == "i" or _is_known(title) or _follows(before):
            found.append(title)
        else:
            found.append(low)
    return tuple(found)


def _is_known(word: str) -> bool:
    known = gazetteer()
    state = known.state_by_name(word) is not None
    return state or bool(known.place_by_name(word)) or known.gender_of(word) is not None


def _follows(before: str) -> bool:
    """Say whether a name goes on or begins behind a word: "ADA [LIND]", "PRESIDENT [BRANDT]"."""
    if before in _COMMON:
        return False
    known = gazetteer()
    title = known.role_by_title(before) is not None or before in _FORMS
    return title or known.gender_of(before.capitalize()) is not None
