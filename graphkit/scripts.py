"""Scripts: names in Cyrillic and Greek letters, written with Latin ones; others stay."""

from functools import lru_cache

__all__ = ["is_latin", "romanized"]

_CYRILLIC = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяђјљњћџѓќѕ",
        "a b v g g d e e ye zh z i i i y k l m n o p r s t u u f kh ts ch sh shch . y . e yu ya"
        " dj j lj nj c dz gj kj dz".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_ACCENTED_GREEK = str.maketrans("άέήίόύώϊϋΐΰΆΈΉΊΌΎΏ", "αεηιουωιυιυΑΕΗΙΟΥΩ")
_GREEK_PAIRS = {"ου": "ou", "μπ": "b", "ντ": "d", "γκ": "g", "τσ": "ts", "ευ": "ev", "αυ": "av"}
_LATIN = str.maketrans(
    {
        letter: sounds.replace(".", "")
        for lower, latin in (_CYRILLIC | _GREEK).items()
        for letter, sounds in ((lower, latin), (lower.upper(), latin.capitalize()))
    }
)
_SERBIAN_ONLY = frozenset("ђјљњћџЂЈЉЊЋЏ")
# Serbian and Macedonian have one Latin letter for each of these, whose accent a key leaves out.
_SERBIAN = _LATIN | str.maketrans("чшжцхЧШЖЦХ", "cszchCSZCH")


def is_latin(text: str) -> bool:
    """Say whether all letters of a text are Latin ones, with or without accents.

    >>> is_latin("Łukasz Đorđe"), is_latin("Зеленский"), is_latin("12 (a)")
    (True, False, True)
    """
    return text.isascii() or not any(
        char > "\u024f" and not "\u1e00" <= char <= "\u1eff" for char in text if char.isalpha()
    )


@lru_cache(maxsize=1 << 17)
def romanized(name: str) -> str:
    """Return `name` with Cyrillic and Greek letters in Latin; other scripts stay.

    >>> romanized("Володимир Зеленський"), romanized("Αλέξης Τσίπρας"), romanized("习近平")
    ('Volodimir Zelenskiy', 'Alexis Tsipras', '习近平')
    """
    if name.isascii():
        return name
    text = name.translate(_ACCENTED_GREEK)
    for pair, latin in _GREEK_PAIRS.items():
        text = text.replace(pair, latin).replace(pair.capitalize(), latin.capitalize())
    return text.translate(_LATIN if _SERBIAN_ONLY.isdisjoint(text) else _SERBIAN)
