"""Write seeds/given_names.tsv: given names and the gender that each hints at.

The names are those of given_names_own.txt, which decide, and those that the PyPI package Faker
(MIT) lists for the locales below; Russian and Ukrainian ones are transliterated. A name that both
men and women bear hints at none (u). Run from the repository root, in an environment of its own:

    pip install Faker==40.54.0 && PYTHONPATH=. python seeds/build/make_given_names.py
"""

from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path

from graphkit.names import name_key

HERE = Path(__file__).parent
LOCALES = (
    "cs_CZ da_DK de_AT de_DE en_GB en_IE en_NZ en_US es_ES es_MX et_EE fi_FI fr_CA fr_CH fr_FR"
    " hr_HR hu_HU it_IT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE uk_UA"
    " uz_UZ yo_NG"
)
FEWEST_PER_OTHER = 3  # so many locales must know it as one gender for each that knows the other
_LATIN = (
    "а-a б-b в-v г-g ґ-g д-d е-e є-ye ж-zh з-z и-i і-i ї-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t"
    " у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-yu я-ya"
)
TO_LATIN = {ord(pair[0]): pair[2:] for pair in _LATIN.split()}
TO_LATIN_UK = TO_LATIN | {ord("г"): "h", ord("и"): "y"}


def own_names() -> dict[str, tuple[str, str]]:
    """Return the names of given_names_own.txt and their gender, by key."""
    genders: dict[str, set[str]] = defaultdict(set)
    spelling: dict[str, str] = {}
    for line in (HERE / "given_names_own.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        gender, names = line.split(": ")
        for name in names.split():
            spelling.setdefault(name_key(name), name)
            genders[name_key(name)].add(gender)
    return {
        key: (spelling[key], found.pop() if len(found) == 1 else "u")
        for key, found in genders.items()
    }


def locale_names(locale: str) -> dict[str, str]:
    """Return the names of a locale of Faker in Latin letters: m, f or u."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    found: dict[str, str] = {}
    for gender, column in (("m", "first_names_male"), ("f", "first_names_female")):
        for name in getattr(provider, column):
            latin = name
            if locale in {"ru_RU", "uk_UA"}:
                table = TO_LATIN_UK if locale == "uk_UA" else TO_LATIN
                latin = name.lower().replace("ё", "yo").translate(table).capitalize()
            found[latin] = "u" if found.get(latin, gender) != gender else gender
    return {name: gender for name, gender in found.items() if name.isalpha()}


def main() -> None:
    """Write seeds/given_names.tsv, sorted by name."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    spelling: dict[str, str] = {}
    for locale in LOCALES.split():
        for name, gender in locale_names(locale).items():
            spelling.setdefault(name_key(name), name)
            votes[name_key(name)][gender] += 1
    names = own_names()
    for key, vote in votes.items():
        women, men = vote["f"] + vote["u"], vote["m"] + vote["u"]
        gender = "u"
        if men >= FEWEST_PER_OTHER * women:
            gender = "m"
        elif women >= FEWEST_PER_OTHER * men:
            gender = "f"
        names.setdefault(key, (spelling[key], gender))
    rows = sorted(names.values())
    text = "name\tgender\n" + "".join(f"{name}\t{gender}\n" for name, gender in rows)
    (HERE.parent / "given_names.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
