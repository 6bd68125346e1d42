"""Names: keys, surnames, titles, generations."""

import pytest

from graphkit.names import (
    generation_suffix,
    given_name,
    is_full_person_name,
    name_key,
    strip_titles,
    surname,
    surname_keys,
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("U.S.", "US"),
        ("the Kremlin", "Kremlin’s"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Bashar al-Assad", "BASHAR AL ASSAD"),
        ("Łódź", "Lodz"),
        ("Alisher  Usmanov", "Alisher Usmanov"),
        ("J. R. Smith", "J R Smith"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("Μαρία", "Μαρια"),
        ("Фёдор", "Федор"),
        ("Belarusians’", "belarusians"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, two):
    assert name_key(one) == name_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Sudan", "South Sudan"),
        ("George W. Bush", "George H. W. Bush"),
        ("Иван", "Йван"),
        ("कमल", "कमला"),
        ("习近平", "李强"),
    ],
)
def test_different_names_have_different_keys(one, two):
    assert name_key(one) != name_key(two)


@pytest.mark.parametrize("name", ["the", "'s", "...", "王毅", "محمد", "Київ", "-", "The The"])
def test_a_key_is_never_empty(name):
    assert name_key(name)


def test_blank_text_has_an_empty_key():
    assert name_key(" \n\t") == ""


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Alexander Lukashenko", "Alexander", "Lukashenko"),
        ("President Emmanuel Macron", "Emmanuel", "Macron"),
        ("Mr. Smith", None, "Smith"),
        ("Mohammed bin Salman", "Mohammed", "bin Salman"),
        ("Alexander Van der Bellen", "Alexander", "Van der Bellen"),
        ("Luiz Inácio Lula da Silva", "Luiz", "da Silva"),
        ("Le Pen", None, "Le Pen"),
        ("Al Gore", "Al", "Gore"),
        ("Ben Affleck", "Ben", "Affleck"),
        ("Mary Y. Smith", "Mary", "Smith"),
        ("Martin Luther King Jr.", "Martin", "King"),
        ("Robert Kennedy, Jr.", "Robert", "Kennedy"),
        ("Wang Yi", "Yi", "Wang"),
        ("Li Keqiang", "Keqiang", "Li"),
        ("Jack Ma", "Jack", "Ma"),
        ("Yoon Suk Yeol", "Suk Yeol", "Yoon"),
        ("Tsai Ing-wen", "Ing-wen", "Tsai"),
        ("Lee Harvey Oswald", "Lee", "Oswald"),
        ("Kim Philby", "Kim", "Philby"),
        ("Hassan Al-Banna", "Hassan", "Al-Banna"),
        ("Volodymyr Zelensky’s", "Volodymyr", "Zelensky"),
        ("Владимир Путин", "Владимир", "Путин"),
        ("习近平", None, "习近平"),
    ],
)
def test_given_name_and_surname(name, given, family):
    assert (given_name(name), surname(name)) == (given, family)


def test_surname_of_blank_text_is_empty():
    assert surname("  ") == ""
    assert surname_keys("  ") == frozenset()
    assert given_name("") is None


def test_a_surname_may_lose_its_particles():
    assert surname_keys("Ursula von der Leyen") == {"von der leyen", "leyen"}
    assert surname_keys("Abdel Fattah el-Sisi") == {"el sisi", "sisi"}


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Foreign Minister Ann Bell", "Ann Bell"),
        ("Lt. Gen. Ann Bell", "Ann Bell"),
        ("former Vice President Ann Bell", "Ann Bell"),
        ("Secretary-General António Guterres", "António Guterres"),
        ("King", "King"),
        ("Ann Bell", "Ann Bell"),
    ],
)
def test_titles_are_stripped(name, bare):
    assert strip_titles(name) == bare


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("Al Bell Jr.", "jr"), ("Al Bell, Sr.", "sr"), ("Al Bell III", "iii"), ("Al Bell", None)],
)
def test_generation_suffix(name, suffix):
    assert generation_suffix(name) == suffix


def test_a_lone_token_has_no_generation():
    assert generation_suffix("Junior") is None


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Ann Bell", True),
        ("Osama bin Laden", True),
        ("Ben Bell", True),
        ("bin Laden", False),
        ("Bell", False),
        ("Mr. Bell", False),
        ("President Ann Bell", False),
        ("A. Bell", False),
        ("", False),
    ],
)
def test_full_person_name(name, full):
    assert is_full_person_name(name) is full
