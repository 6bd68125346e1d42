"""A person's name taken apart."""

import re
from functools import lru_cache
from typing import NamedTuple

from graphkit.names import name_key, strip_titles, surname
from graphkit.scripts import romanized
from graphkit.spelling import ARTICLES

__all__ = ["PersonName", "nickname", "person_name"]

_kept = lru_cache(maxsize=1 << 17)
_ASIDE = re.compile(r"\s*(?:[“\"][^”\"]*[”\"]|\([^)]*\))")
_NICKNAME = re.compile(r".*?\S\s+(?:[“\"](\w+)[”\"]|\((\w+)\))\s+(\S.*)")
_NUMBER = re.compile(r"(?:[IVX]+|[JS]r|[JS]unior|Senior)", re.IGNORECASE)
_PARTICLES = frozenset(
    "af al ap at av bin bint da dal das de degli dei del della den der des di dos du el ibn la las"
    " le les los of ter tot ul van vande vanden vander vom von y zu zum zur".split()
)
_FATHERS = frozenset({"bin", "ibn", "bint"})
_GIVEN_TOO = frozenset({"al", "van"})
_SERVANT = frozenset({"abd", "abdel", "abdul", "abdal", "abdol"})


class PersonName(NamedTuple):
    """A name without titles, particles and number, as its words' keys.

    Attributes:
        words: given names first, surname last, also of "Kim Jong-un"; romanized.
        number: "jr", "sr", "ii" ...; "" where the name has none.
        father: it names the father ("bin", "ibn").
        eastern: it is a Chinese or Korean name in its own order.
        van: its surname has a "van": "Chris Van Hollen", of whom "Van Hollen" is no given name.
    """

    words: tuple[str, ...]
    number: str = ""
    father: bool = False
    eastern: bool = False
    van: bool = False

    @property
    def full(self) -> bool:
        """Say whether it has more than a surname."""
        return len(self.words) > 1


@_kept
def person_name(name: str) -> PersonName:
    """Take a person's name apart.

    >>> person_name("President Kim Jong-un").words, person_name("Bashar al-Assad").words
    (('jongun', 'kim'), ('bashar', 'assad'))
    >>> person_name("Pope John Paul II")
    PersonName(words=('john', 'paul'), number='ii', father=False, eastern=False, van=False)
    """
    tokens = strip_titles(_ASIDE.sub("", romanized(name)) or name).split()
    tokens = [token.strip(",") or token for token in tokens]
    number = ""
    if len(tokens) > 1 and _is_number(tokens[-1]):
        number = name_key(tokens.pop()).replace("junior", "jr").replace("senior", "sr")
    if _surname_first(tokens):
        eastern = ("".join(_joined(token) for token in tokens[1:]), name_key(tokens[0]))
        return PersonName(eastern, number, eastern=True)
    father = any(token.lower() in _FATHERS for token in tokens[1:])
    words = tuple(_words(tokens)) or (name_key(name),)
    van = any(token.lower() == "van" for token in tokens[1:-1])
    return PersonName(words, number, father, van=van)


def nickname(name: str) -> str | None:
    """Return the name with the given name that stands beside it in quotation marks.

    >>> nickname('Henrik Olof "Rik" Van Dalen'), nickname("Marta Dahl")
    ('Rik Van Dalen', None)
    """
    found = _NICKNAME.fullmatch(name)
    return None if found is None else f"{found[1] or found[2]} {found[3]}"


def _is_number(token: str) -> bool:
    return _NUMBER.fullmatch(token.strip(".")) is not None


def _surname_first(tokens: list[str]) -> bool:
    """Say whether the first word is the surname; also in "Kim Jong-Un"."""
    if len(tokens) < 2:
        return False
    loose = " ".join((tokens[0], *(token.replace("-", " ") for token in tokens[1:])))
    return tokens[0] in {surname(" ".join(tokens)), surname(loose)}


def _joined(token: str) -> str:
    return name_key(token).replace(" ", "")


def _words(tokens: list[str]) -> list[str]:
    words: list[str] = []
    servant = ""
    for index, token in enumerate(tokens):
        if _is_particle(tokens, index):
            continue
        for word in _parts(token):
            if word in _SERVANT and index < len(tokens) - 1:
                servant = "abdul"
                continue
            words.append(servant + word)
            servant = ""
    return words


def _parts(token: str) -> list[str]:
    """Return the words of a token: "al-Assad" is one, "Ki-moon" too, "Boutros-Ghali" is two."""
    parts = name_key(token).split()
    if len(parts) > 1 and parts[0] in ARTICLES:
        return parts[1:]
    _, _, second = token.partition("-")
    return ["".join(parts)] if second[:1].islower() else parts


def _is_particle(tokens: list[str], index: int) -> bool:
    token = tokens[index]
    if index == len(tokens) - 1 or token.lower() not in _PARTICLES:
        return False
    return index > 0 or token.islower() or (len(tokens) == 2 and token.lower() not in _GIVEN_TOO)
