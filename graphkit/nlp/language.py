"""Whether a text is English, by its script and its most frequent words.

Function words are every second or third word of running text in any language, whatever it tells
of, so that a paragraph is enough. A text too short to tell is not refused.
"""

import re
import unicodedata
from collections import Counter

from graphkit.errors import InputError
from graphkit.model.document import Document

__all__ = ["ENGLISH", "as_english", "language_of", "told_foreign"]

ENGLISH = "en"
OTHER = "other"  # not English, and none of the languages below

# Frequent words of each language; those of English are more than another's in every English text
# that was measured, names with "de" and "la" in it or not.
_WORDS = {
    "English": """the of and to that was for with from his her they this have has had not been
        were which who will its their but said are would could when after about than what there is
        it in on at by he she you we my our how""",
    "German": """und das ist nicht mit dem den auf für sich des eine einen einem wurde auch nach
        bei aus sie wird haben wie oder aber über zum zur durch sind als noch""",
    "French": """le la les des est une de du dans qui pour sur pas avec par sont été cette aux ont
        ce mais ses leur nous vous il elle plus selon""",
    "Spanish": """el la los las de en una por con para del que se su como más fue pero sus este
        esta han entre también sobre cuando desde según""",
    "Portuguese": """de da do em que os uma para com não dos das por mais foi pela pelo ao seu sua
        são também ele ela mas segundo após""",
    "Italian": """il di la gli che una per con non sono della delle del nel alla dal più anche
        come ha è stato degli dei nella questo loro""",
    "Dutch": """het een de van en niet met voor zijn op aan ook door maar werd wordt hebben naar
        bij uit zich deze dat""",
    "Swedish": """och att det som på är av för med den inte till har ett om var från""",
    "Danish or Norwegian": """og det som på er av af med den ikke til har et om fra ble blev""",
    "Polish": """nie się na jest że przez w z ich był oraz jako jego tym po ale od które""",
    "Turkish": """ve bir bu için dedi ile olarak daha olan çok sonra kadar göre ancak""",
    "Indonesian": """yang dan di dengan untuk dari ini itu pada tidak dalam akan oleh juga""",
    "Romanian": """și este nu care pentru din cu sunt mai fost după că au pe""",
    "Czech": """se na je že byl jsou ale jako podle které pro také po""",
    "Hungarian": """az és hogy nem egy volt meg már csak mint szerint ezt""",
    "Finnish": """ja ei että hän oli mutta myös ovat sekä kun""",
}
_SCRIPTS = {
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
}
_COUNTED = {name: frozenset(words.split()) for name, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_SHOWN = 2000  # letters of another script that tell its name
# Measured on 620 English news texts and 4,290 paragraphs of them: of a text of 50 words and more at
# least 20 in 100 are among the English ones above; of Vietnamese or Estonian less than 5.
_LEAST_SHARE = 0.08
_LEAST_ENGLISH = 2
_LEAST_WORDS = 30  # from here on a text is long enough to say that it is not English
_LEAST_FOREIGN = 3  # foreign function words that decide about a shorter text


def language_of(text: str) -> str | None:
    """Return "English", another language or script, or "other"; None if the text is too short.

    >>> language_of("The mayor said that the bridge was closed after the flood.")
    'English'
    >>> language_of("Die Brücke ist nach dem Hochwasser nicht mehr sicher.")
    'German'
    >>> language_of("Мост закрыт после наводнения"), language_of("Belarus")
    ('Cyrillic script', None)
    """
    words = _WORD.findall(text.lower())
    letters = "".join(words)
    latin = len(_LATIN.findall(letters))
    if latin * 2 < len(letters):
        return _script(letters)
    counts = {name: sum(w in known for w in words) for name, known in _COUNTED.items()}
    english = counts["English"]
    best = max(counts, key=lambda name: (counts[name], name == "English"))
    if best != "English" and counts[best] >= _LEAST_FOREIGN:
        # one word alone may be that of a smaller language
        return best if len(_COUNTED[best].intersection(words)) > 1 else OTHER
    if english >= max(_LEAST_ENGLISH, _LEAST_SHARE * len(words)):
        return "English"
    return OTHER if len(words) >= _LEAST_WORDS else None


def _script(letters: str) -> str | None:
    others = [letter for letter in letters if not _LATIN.match(letter)][:_SHOWN]
    names = Counter(unicodedata.name(letter, "unknown").split()[0] for letter in others)
    found = names.most_common(1)[0][0]
    return _SCRIPTS.get(found, f"{found.capitalize()} script")


def as_english(document: Document, *, unchecked: bool = False) -> Document:
    """Return the document with its language; English where the text tells.

    With `unchecked` a document in another language is called English too. One whose text is too
    short to tell is left as it is either way, so that it is the same article.

    Raises:
        InputError: The source states another language, or the text is in one.
    """
    stated, found = document.language, language_of(document.text)
    foreign = _foreign(stated, found)
    if foreign is not None and not unchecked:
        raise InputError(
            f"{foreign}; graphkit reads English only, --language en loads it all the same"
        )
    known = stated if foreign is None and found is None else ENGLISH
    return document if known == stated else document.model_copy(update={"language": known})


def told_foreign(text: str) -> str | None:
    """Say that a text is not English; None where it is, or is too short to tell.

    >>> told_foreign("Die Brücke ist nach dem Hochwasser nicht mehr sicher.")
    'the text is not English (German)'
    """
    return _foreign(None, language_of(text))


def _foreign(stated: str | None, found: str | None) -> str | None:
    """Say why a document is not in English; None where it is, or where nothing tells."""
    if stated not in {None, ENGLISH}:
        return f"the source states the language {stated}"
    if found not in {None, "English"}:
        return "the text is not English" + ("" if found == OTHER else f" ({found})")
    return None
