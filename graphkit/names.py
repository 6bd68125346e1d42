"""Names of people and things: when two spellings are equal, and which part is the surname."""

import re
import unicodedata
from functools import lru_cache

__all__ = [
    "CHINESE_SURNAMES",
    "KOREAN_SURNAMES",
    "generation_suffix",
    "given_name",
    "is_full_person_name",
    "name_key",
    "strip_titles",
    "surname",
    "surname_keys",
]

# Letters that Unicode does not take apart into a base letter and a mark, as news spells them.
_LETTERS = str.maketrans(
    dict.fromkeys("‘’ʼʹʻ`´ʾʿ′＇", "'")
    | {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D"}
    | {"ı": "i", "İ": "I", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th"}
    | {"ħ": "h", "Ħ": "H", "ə": "a", "Ə": "A", "ё": "е", "Ё": "Е", "&": " and "}
)


# An article asks the same few names of each other name in it.
_kept = lru_cache(maxsize=1 << 14)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INITIALISM_DOT = re.compile(r"(?<=\b\w)\.(?=\w(?:\.|\b))")
_POSSESSIVE = re.compile(r"(?<=[\w.])'s?$", re.IGNORECASE)

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"} | {
    numeral: numeral for numeral in ("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
}

_PARTICLES = _words(
    "af al ap at av bar ben bin bint da dal das de degli dei del della den der des di do dos du"
    " el ibn la las le les lo los of san ter tot ul van vande vanden vander vom von y zu zum zur"
)
# As the first token and capitalised these are given names: Al Gore, Ben Bernanke, Van Jones.
_GIVEN_NAMES_TOO = frozenset({"al", "bar", "ben", "do", "du", "lo", "san", "van"})
_ARTICLE_PARTICLES = ("al ", "el ", "ad ", "an ", "ar ", "as ", "ash ", "at ", "az ", "ez ", "es ")

_HONORIFICS = _words(
    "mr mrs ms miss mx dr prof sir dame lord lady rev reverend fr father sister brother madam"
    " madame monsieur mme mlle herr frau senor senora sheikh sheik shaikh sayyid seyed imam mullah"
    " cde ayatollah rabbi hon honorable honourable excellency"
)
_TITLES = _words(
    "acting admiral ambassador archbishop attorney baroness baron bishop brigadier brig capt"
    " captain cardinal chairman chairwoman chancellor chief col colonel commander commissioner"
    " commodore comrade congressman congresswoman corporal count countess cpl crown defence"
    " defense deputy detective dictator director emir emperor empress ex finance first foreign"
    " former gen general gov governor grand interior inspector judge justice king late leader"
    " lieutenant lt maj major marshal mayor metropolitan minister officer opposition patriarch pm"
    " pope pres president premier prime prince princess private professor pvt queen rep"
    " representative secretary sen senator sergeant sgt speaker spokesman spokesperson spokeswoman"
    " staff strongman sultan supreme then vice vice-president secretary-general undersecretary"
)

_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie"
    r"|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo)){1,2}"
)
_KOREAN = re.compile(
    r"(?:[bptdgkhjmnrlsyw]|ch|ss|kw|gw|hw)?(?:a|ae|ai|e|ee|eo|eu|i|o|oe|oo|ou|u|ui|ya|ye|yeo|yo|yu"
    r"|wa|we|wi|wo|uh|ah|oh)(?:[kgnlmptbr]|ng)?"
)
# "Kim Jong-un", "Tsai Ing-wen": after the hyphen in lower case.
_HYPHENATED_GIVEN_NAME = re.compile(r"(?!Al-|El-|Ul-)[A-Z][a-z]{1,6}-[a-z]{2,6}")
CHINESE_SURNAMES = _words(
    "bai bao bo cai cao chang chen cheng chi cui dai deng ding dong du duan fan fang feng fu gao"
    " ge gong gu guan guo han hao he hong hou hu hua huang hui jia jiang jin kong lai lei li liang"
    " liao lin ling liu long lu luo lv ma mao mei meng miao mo ni niu ou pan pang peng qi qian"
    " qiao qin qiu qu ren ruan shao shen shi song su sun tan tang tao tian tong wan wang wei wen"
    " weng wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yin you yu yuan yue zeng zha"
    " zhan zhang zhao zheng zhong zhou zhu zhuang zou zuo"
)
KOREAN_SURNAMES = _words(
    "ahn an bae baek ban bang byun cha chang cho choe choi choo chun chung gang gil go goo gwak"
    " ha ham han heo hong huh hwang im jang jeon jeong ji jin jo joo ju jung kang kim ko koo kwak"
    " kwon lee lim ma moon na nam noh oh pak park pyo rhee ri roh ryu seo seok shim shin sim so"
    " sohn son song suh sung won woo yang yeo yeom yi yim yoo yoon you yu yun"
)


@_kept
def name_key(text: str) -> str:
    """Return the key under which two spellings are the same name.

    Case, accents on Latin and Greek letters, curly apostrophes, dots, hyphens and spaces do not
    count, nor a leading "the" or a final possessive. Other scripts are kept. The key of a key is
    itself, and only blank text has an empty key.

    >>> name_key("the U.S.'s"), name_key("Côte d’Ivoire"), name_key("al-Assad")
    ('us', 'cote divoire', 'al assad')
    >>> name_key("Київ")
    'київ'
    """
    if text.isascii() and text.replace(" ", "").isalpha():
        return " ".join(_without_article(text.lower().split()))
    key = _fold(text)
    while (again := _fold(key)) != key:
        key = again
    return key


def strip_titles(name: str) -> str:
    """Return `name` without leading titles and honorifics; one token always stays.

    >>> strip_titles("Russian President Vladimir Putin"), strip_titles("Lt. Gen. Ann Bell")
    ('Russian President Vladimir Putin', 'Ann Bell')
    """
    tokens = name.split()
    while len(tokens) > 1 and _bare(tokens[0]) in _TITLES | _HONORIFICS:
        tokens = tokens[1:]
    return " ".join(tokens)


@_kept
def generation_suffix(name: str) -> str | None:
    """Return the generation that ends a person's name ("jr", "sr", "ii" ...), or None.

    >>> generation_suffix("Robert F. Kennedy, Jr.")
    'jr'
    """
    tokens = name.split()
    return _GENERATIONS.get(_bare(tokens[-1])) if len(tokens) > 1 else None


@_kept
def surname(name: str) -> str:
    """Return the part by which later mentions name the person, with its particles.

    Chinese and Korean names start with it. A single token is its own surname; blank text gives "".

    >>> surname("Dr. Ursula von der Leyen"), surname("Xi Jinping"), surname("Kim Jong-un")
    ('von der Leyen', 'Xi', 'Kim')
    >>> surname("George H. W. Bush"), surname("Sammy Davis Jr.")
    ('Bush', 'Davis')
    """
    tokens = _core(name)
    if not tokens:
        return ""
    if _surname_first(tokens):
        return tokens[0]
    return " ".join(tokens[_surname_start(tokens) :])


@_kept
def surname_keys(name: str) -> frozenset[str]:
    """Return the keys under which `name`'s surname may stand alone, with and without particles.

    >>> sorted(surname_keys("Bashar al-Assad"))
    ['al assad', 'assad']
    """
    whole = surname(name)
    if not whole:
        return frozenset()
    key = name_key(whole)
    keys = {key, name_key(whole.split()[-1])}
    keys |= {key[len(article) :] for article in _ARTICLE_PARTICLES if key.startswith(article)}
    return frozenset(keys)


@_kept
def given_name(name: str) -> str | None:
    """Return the first given name, or None where the name has one token only.

    >>> given_name("President Joe Biden"), given_name("Xi Jinping"), given_name("Biden")
    ('Joe', 'Jinping', None)
    """
    tokens = _core(name)
    if len(tokens) < 2:
        return None
    if _surname_first(tokens):
        return " ".join(tokens[1:])
    return tokens[0] if _surname_start(tokens) > 0 else None


def is_full_person_name(name: str) -> bool:
    """Say whether `name` has two or more name tokens besides particles, and no title.

    >>> is_full_person_name("Volodymyr Zelensky"), is_full_person_name("Mr. Zelensky")
    (True, False)
    """
    if strip_titles(name) != " ".join(name.split()):
        return False
    tokens = _core(name)
    names = [
        token
        for index, token in enumerate(tokens)
        if not _is_particle(tokens, index) and sum(map(str.isalpha, token)) > 1
    ]
    return len(names) > 1


def _fold(text: str) -> str:
    spaced = unicodedata.normalize("NFKD", text.translate(_LETTERS)).translate(_LETTERS)
    bare = _POSSESSIVE.sub("", _without_marks(spaced).casefold().strip())
    words = "".join(map(_letter_or_space, _INITIALISM_DOT.sub("", bare))).split()
    if not words:
        return " ".join(text.casefold().split())
    return unicodedata.normalize("NFC", " ".join(_without_article(words)))


def _without_article(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    return words


def _without_marks(decomposed: str) -> str:
    kept: list[str] = []
    foldable = False
    for char in decomposed:
        if not unicodedata.combining(char):
            # Latin and Greek; in other scripts a mark makes another letter.
            foldable = char < "\u0400" or "\u1e00" <= char < "\u2000"
        elif foldable:
            continue
        kept.append(char)
    return "".join(kept)


def _letter_or_space(char: str) -> str:
    if char == "'" or unicodedata.category(char) == "Cf":
        return ""
    return " " if unicodedata.category(char)[0] in "PZC" else char


def _bare(token: str) -> str:
    return token.strip(".,").lower()


def _core(name: str) -> list[str]:
    """Split into tokens, without titles, generation suffix and final commas or possessive."""
    tokens = strip_titles(name.translate(_LETTERS) if "’" in name else name).split()
    if tokens:
        tokens[-1] = _POSSESSIVE.sub("", tokens[-1]) or tokens[-1]
    while len(tokens) > 1 and _bare(tokens[-1]) in _GENERATIONS:
        tokens.pop()
    return [token.rstrip(",") or token for token in tokens]


def _surname_start(tokens: list[str]) -> int:
    start = len(tokens) - 1
    while start > 0 and _is_particle(tokens, start - 1):
        start -= 1
    return start


def _is_particle(tokens: list[str], index: int) -> bool:
    token = tokens[index]
    if index == 0 and len(tokens) == 2 and token[0].isupper():
        return token.lower() in _PARTICLES - _GIVEN_NAMES_TOO
    return token.lower() in _PARTICLES


def _surname_first(tokens: list[str]) -> bool:
    """Say whether this is a Chinese or Korean name in its own order."""
    if len(tokens) == 2 and _HYPHENATED_GIVEN_NAME.fullmatch(tokens[1]):
        return "-" not in tokens[0]
    first, rest = tokens[0].lower(), [token.lower() for token in tokens[1:]]
    if len(rest) == 1:
        return first in CHINESE_SURNAMES and _PINYIN.fullmatch(rest[0]) is not None
    return (
        len(rest) == 2
        and first in KOREAN_SURNAMES
        and all(_KOREAN.fullmatch(token) for token in rest)
    )
