"""An organization's or a group's name taken apart: words, states, numbers, acronyms."""

import re
from functools import lru_cache
from typing import NamedTuple

from graphkit.gazetteer import gazetteer
from graphkit.names import name_key
from graphkit.scripts import romanized

__all__ = ["BodyName", "body_name", "is_acronym", "is_name", "made_acronyms", "tells_which"]

_kept = lru_cache(maxsize=1 << 16)

_STOP = frozenset(
    "a and at by da das de del della der des di die do dos du e et for für in la las le les los of"
    " on the to und van von y".split()
)
_LEGAL = frozenset(
    "ab ag asa bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oao"
    " ooo oy oyj plc pty sa sas spa srl zao pjsc".split()
)
_ORDINALS = {
    word: str(number)
    for number, pair in enumerate(
        "first one,second two,third three,fourth four,fifth five,sixth six,seventh seven,eighth"
        " eight,ninth nine,tenth ten,eleventh eleven,twelfth twelve".split(","),
        start=1,
    )
    for word in pair.split()
} | {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_SAME_WORDS = {
    "airbase": "air base",
    "airlines": "airline",
    "armoured": "armored",
    "centre": "center",
    "defence": "defense",
    "harbour": "harbor",
    "internal": "interior",
    "labour": "labor",
    "programme": "program",
    "television": "tv",
    "theatre": "theater",
}
_BRITISH = tuple(
    (re.compile(pattern), to)
    for pattern, to in ((r"(?<=[a-z]{3})is(?=e[ds]?$|ing$|ation)", "iz"), (r"ies$", "y"))
)
_SHORT = 3  # words
_INITIALS = {"U.S.": "United States", "US": "United States", "U.K.": "United Kingdom"}
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_CAPITALS = re.compile(r"[A-ZÀ-ÞА-Я](?:[.&-]?[A-ZÀ-ÞА-Я0-9]){1,6}\.?")
# "Jund al-Aqsa", "Ahrar ash-Sham".
_ARTICLE = re.compile(r"\b(?:[ae]l[- ]|(?:u[ln]|a[dnrstz]h?)-)(?=\w)", re.IGNORECASE)
_HOW = frozenset({"name", "official", "alias", "demonym"})
# In the name of a ministry this says nothing more: "Ministry of Foreign Affairs".
_AFFAIRS = "affair"

# Words that say what a body is, not which: a name of these and a state needs the state to agree.
_GENERIC = frozenset(
    """academy administration affair agency agriculture air airborne alliance ambassador appeal
    armed army artillery assault assembly association attorney authority bank base battalion
    board border brigade broadcasting bundesrat bureau cabinet catholic cavalry center central
    chamber channel christian church circuit city civil coast college command commerce commission
    committee common communist company conference congress conservative constitutional corp
    council court culture customs daily defense delegate delegation democracy democrat democratic
    department deputy development directorate district division economic economy education
    election electoral embassy emergency energy environment environmental executive federal
    federation finance fire fleet force foreign front general government governor grand green
    guard health herald high home house human independent industry infantry information institute
    intelligence interior internal investigation islamic journal judiciary justice labor land
    leadership league left legislative legislature liberal liberation lord lower mail majlis
    marine mechanized media medical military ministry mirror mission monetary morning motorized
    movement municipal museum national nationalist naval navy new news newspaper observer office
    opposition order organization parliament party patriotic patrol peace people police political
    popular populist post power presidency presidential press progressive prosecutor public
    radical radio railway red regiment regional registrar representative republic republican
    rescue research reserve resistance right royal safety school science secret secretariat
    security senate service social socialist society special staff standard star state statistics
    stock student sun supreme team telegraph time tory trade transport treasury tribune troop tv
    union unit united unity university upper water welfare women worker workers working
    youth""".split()
)


class BodyName(NamedTuple):
    """A name as its words' keys, without articles, legal forms and names of states.

    Attributes:
        words: in the name's order, in American spelling, singular; ordinals are digits.
        states: ids of the states that it names ("Kenyan Ministry of Health").
        numbers: its numbers, sorted.
        generic: its words say what it is, not which one.
        descriptive: one of its words says what it is.
        plural: its last word is one, with a capital: The Guardians are not The Guardian.
    """

    words: tuple[str, ...]
    states: frozenset[str]
    numbers: tuple[str, ...]
    generic: bool
    descriptive: bool
    plural: bool

    @property
    def bag(self) -> tuple[str, ...]:
        """Return the words without their order."""
        return tuple(sorted(self.words))


@_kept
def body_name(name: str) -> BodyName:
    """Take the name of an organization or group apart.

    >>> name = body_name("Georgia's Ministry of Internal Affairs")
    >>> name.words, sorted(name.states), name.generic
    (('ministry', 'interior'), ['GEO'], True)
    >>> body_name("Third Assault Brigade").words
    ('3', 'assault', 'brigade')
    """
    tokens = _tokens(name)
    words, states = _without_states(tokens)
    kept_words = [word for word in words if word not in _STOP]
    title = bool(kept_words) and tokens[-1][:1].isupper()
    plural = title and _singular(kept_words[-1]) != kept_words[-1]
    words = [_singular(word) for word in kept_words]
    if "ministry" in words:
        words = [word for word in words if word != _AFFAIRS]
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    kept = tuple(words) or tuple(name_key(name).split())
    numbers = tuple(sorted(word for word in kept if word.isdecimal()))
    told = [word in _GENERIC or word.isdecimal() for word in kept]
    return BodyName(kept, frozenset(states), numbers, all(told), any(told), plural)


def tells_which(name: str) -> bool:
    """Say whether a name alone says which body it is, in any article.

    >>> tells_which("Kenya Airways"), tells_which("Labour Party"), tells_which("MDC")
    (True, False, False)
    """
    return is_name(name) and not (is_acronym(name) or body_name(name).generic)


def is_name(name: str) -> bool:
    """Say whether an organization's name is more than a noun: "the website" is any.

    >>> is_name("South Korean website"), is_name("al-Jazeera"), is_name("新华社")
    (False, True, True)
    """
    tokens = _tokens(name)
    return not tokens or not tokens[-1].islower() or len(_without_states(tokens)[0]) > 1


def is_acronym(name: str) -> bool:
    """Say whether a name is written as an acronym: two to seven capitals.

    >>> is_acronym("ANC"), is_acronym("U.N."), is_acronym("Gazprom")
    (True, True, False)
    """
    return _CAPITALS.fullmatch(name.removeprefix("the ").removeprefix("The ")) is not None


@_kept
def made_acronyms(name: str) -> frozenset[str]:
    """Return the acronyms that a name's initials make; in a short one its small words may count.

    >>> sorted(made_acronyms("Movement for Democratic Change"))
    ['mdc']
    >>> sorted(made_acronyms("Department of Justice"))
    ['dj', 'doj']
    >>> "usps" in made_acronyms("U.S. Postal Service")
    True
    """
    tokens = [_INITIALS.get(token, token) for token in re.split(r"[ -]", name)]
    if any(is_acronym(token) for token in tokens):
        return frozenset()  # "ABS-CBN Corporation" makes no third one
    words = name_key(romanized(" ".join(tokens))).split()
    large = [word for word in words if word not in _STOP]
    counted = [large, words] if len(words) <= _SHORT else [large]
    counted += [kept[:-1] for kept in counted if kept and kept[-1] in _LEGAL]
    found = ("".join(word[0] for word in kept) for kept in counted if len(kept) > 1)
    return frozenset(acronym for acronym in found if len(acronym) > 1)


def _tokens(name: str) -> list[str]:
    spaced = _ARTICLE.sub("", romanized(name)).replace("-", " ")
    return [token for token in spaced.split() if name_key(token)]


def _without_states(tokens: list[str]) -> tuple[list[str], set[str]]:
    """Take the names of states out of the words; the longest name first."""
    words: list[str] = []
    states: set[str] = set()
    index = 0
    while index < len(tokens):
        for size in (4, 3, 2, 1):
            state = _state(" ".join(tokens[index : index + size]))
            if state is not None and index + size <= len(tokens):
                states.add(state)
                index += size
                break
        else:
            words += [
                usual for word in name_key(tokens[index]).split() for usual in _usual(word).split()
            ]
            index += 1
    return words, states


@_kept
def _state(surface: str) -> str | None:
    match = gazetteer().state_by_name(surface.strip(",.;"))
    return match.iso3 if match is not None and match.how in _HOW else None


@_kept
def _usual(word: str) -> str:
    if number := _NUMBER.fullmatch(word):
        return number[1]
    word = _ORDINALS.get(word, _SAME_WORDS.get(word, word))
    for pattern, to in _BRITISH:
        word = pattern.sub(to, word)
    return word


def _singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
