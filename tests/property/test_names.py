"""Names: what holds for every text."""

from hypothesis import given
from hypothesis import strategies as st

from graphkit.names import (
    given_name,
    is_full_person_name,
    name_key,
    strip_titles,
    surname,
    surname_keys,
)

ANY_TEXT = st.text()
NAME_LIKE = st.text(st.sampled_from("Aaé łŁ.'’-–s The&ßİıйё习محु\u0301\u200d,"), max_size=14)


@given(ANY_TEXT | NAME_LIKE)
def test_the_key_of_a_key_is_itself(text):
    assert name_key(name_key(text)) == name_key(text)


@given(ANY_TEXT | NAME_LIKE)
def test_only_blank_text_has_an_empty_key(text):
    assert bool(name_key(text)) == bool(text.strip())


@given(st.text(st.sampled_from("abTHEthe XYZ")), st.sampled_from(["’", "\u0301", "."]))
def test_plain_names_take_the_same_key_on_both_ways(text, detour):
    # An apostrophe inside, an accent or a dot sends the name through Unicode folding.
    words = text.split()
    if words and words[-1][-1].lower() != "s":
        assert name_key(" ".join([*words[:-1], words[-1] + detour])) == name_key(text)


@given(ANY_TEXT, st.sampled_from(["'s", "’s"]))
def test_possessive_and_article_do_not_count(text, possessive):
    name = f"Al{text.strip()}a"
    assert name_key(f"the {name}{possessive}") == name_key(name)


@given(NAME_LIKE | ANY_TEXT)
def test_every_name_has_a_surname(text):
    part = surname(text)
    assert bool(part) == bool(text.split())
    assert bool(surname_keys(text)) == bool(text.split())


@given(NAME_LIKE | ANY_TEXT)
def test_stripping_titles_is_idempotent_and_leaves_a_token(text):
    bare = strip_titles(text)
    assert strip_titles(bare) == bare
    assert bool(bare) == bool(text.split())


@given(NAME_LIKE | ANY_TEXT)
def test_a_full_name_has_a_given_name(text):
    if is_full_person_name(text):
        assert given_name(text) is not None
