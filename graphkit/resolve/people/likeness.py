"""How like two full names of people are, or why they are not one person's."""

from functools import lru_cache
from typing import Literal

from graphkit.resolve.people.given_names import initials_of, same_given, short_for
from graphkit.resolve.people.names import PersonName
from graphkit.spelling import alike, alike_in_arabic, eastern_key

__all__ = ["CONFLICTS", "Likeness", "is_surname_of", "likeness"]

# From the strongest likeness to none; the last three say why two names are not one person's.
Likeness = Literal[
    "equal",
    "spelled",
    "romanized",
    "reordered",
    "middle",
    "short form",
    "initial",
    "part",
    "loose",
    "unrelated",
    "middle initials",
    "numbers",
    "given names",
]
CONFLICTS = frozenset({"given names", "middle initials", "numbers"})
_WEAKEST: tuple[Likeness, ...] = ("equal", "spelled", "middle", "short form", "initial", "part")

_kept = lru_cache(maxsize=1 << 17)


@_kept
def likeness(one: PersonName, two: PersonName) -> Likeness:
    """Return how like two full names are, or why they are not one person's.

    >>> from graphkit.resolve.people.names import person_name
    >>> likeness(person_name("Volodymyr Zelensky"), person_name("Vladimir Zelenskiy"))
    'spelled'
    >>> likeness(person_name("George W. Bush"), person_name("George H. W. Bush"))
    'middle initials'
    >>> likeness(person_name("Fidel Castro"), person_name("Raúl Castro"))
    'given names'
    """
    if one.number and two.number and one.number != two.number:
        return "numbers"
    if one.words == two.words:
        return "equal" if one.number == two.number else "part"
    if not _comparable(one) or not _comparable(two):
        return "unrelated"
    if one.eastern and two.eastern:
        return "romanized" if _eastern(one) == _eastern(two) else "given names"
    shorter, longer = sorted((one, two), key=lambda name: (len(name.words), name))
    found = _surname_alone(one, two) or _aligned(shorter, longer) or _rearranged(shorter, longer)
    if found is None:
        differ = not _may_share_initial(one.words[0], two.words[0]) and not _crossed(one, two)
        return "given names" if differ else "unrelated"
    if found == "part" and shorter.father and _is_extended(shorter.words, longer.words):
        return "middle"
    if one.number != two.number and found in _WEAKEST:
        return _weaker(found, "part")
    return found


def is_surname_of(short: PersonName, whole: PersonName) -> bool:
    """Say whether a name is the other without its given names: "Rivera Schatz", "Van Hollen"."""
    if whole.van and short.words[0] == "van":
        return short.words[1:] == whole.words[-1:]
    size = len(short.words)
    return 1 < size < len(whole.words) and short.words == whole.words[-size:]


def _crossed(one: PersonName, two: PersonName) -> bool:
    """Say whether the first word of one is the surname of the other: "Rivera Schatz", "Ana Rivera".

    So it may be no given name.
    """
    return one.words[0] == two.words[-1] or two.words[0] == one.words[-1]


def _surname_alone(one: PersonName, two: PersonName) -> Likeness | None:
    return "part" if is_surname_of(one, two) or is_surname_of(two, one) else None


def _comparable(name: PersonName) -> bool:
    """Arabic and Chinese letters are compared by equality alone."""
    return name.full and all(word.isascii() for word in name.words)


def _eastern(name: PersonName) -> tuple[str, ...]:
    return tuple(map(eastern_key, name.words))


def _aligned(shorter: PersonName, longer: PersonName) -> Likeness | None:
    """Compare names of one order, given name with given name."""
    short, long = shorter.words, longer.words
    given = _given(short[0], long[0])
    if given is None:
        return None
    if not _alike_last(shorter, longer):
        if _is_subsequence(short[1:], long[1:]):
            return _weaker(given, "part")
        return "unrelated"
    middles = _middles(short[1:-1], long[1:-1])
    return middles if middles in {"middle initials", "loose"} else _weaker(given, middles)


def _alike_last(one: PersonName, two: PersonName) -> bool:
    """Compare surnames, or the fathers of two Arabic names: "bin Laden", "bin Ladin"."""
    last, other = one.words[-1], two.words[-1]
    return alike(last, other) or (one.father and two.father and alike_in_arabic(last, other))


def _is_extended(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the longer name adds a family to given name and father: "bin Salman Al Saud"."""
    return all(map(alike, short, long[: len(short)]))


def _given(one: str, two: str) -> Likeness | None:
    if one == two:
        return "equal"
    if len(one) == 1 or len(two) == 1:
        return "initial" if _may_share_initial(one, two) else None
    if same_given(one, two):
        return "spelled"
    return "short form" if short_for(one, two) else None


def _may_share_initial(one: str, two: str) -> bool:
    """Say whether two given names differ in nothing that an initial can show."""
    if len(one) > 1 and len(two) > 1:
        return False
    return bool(initials_of(one) & initials_of(two))


def _middles(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    """Compare what stands between given name and surname."""
    pairs = list(zip(short, long, strict=False))
    if all(_middle_fits(*pair) for pair in pairs):
        return "middle" if len(short) != len(long) else "spelled"
    if any(len(one) == 1 or len(two) == 1 for one, two in pairs if not _middle_fits(one, two)):
        return "middle initials"
    return "loose"


def _middle_fits(one: str, two: str) -> bool:
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return alike(one, two)


def _rearranged(shorter: PersonName, longer: PersonName) -> Likeness | None:
    """Compare names of another order, or where the shorter lacks the first given name."""
    short, long = shorter.words, longer.words
    if len(short) == len(long) and _same_words(short, long):
        return "reordered"
    if longer.father or len(short) == len(long) or len(short[0]) == 1:
        return None
    whole = alike(short[-1], long[-1]) and _is_subsequence(short[:-1], long[1:-1])
    return "part" if whole else None


def _same_words(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    left = list(two)
    for word in one:
        found = next((other for other in left if len(word) > 1 and alike(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(alike(word, other) for other in rest) for word in short)


def _weaker(one: Likeness, two: Likeness) -> Likeness:
    return max(one, two, key=_WEAKEST.index)
