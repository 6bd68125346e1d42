"""Copies: which articles are one text, whole, changed or cut."""

import datetime as dt
from pathlib import Path

import pytest

from graphkit.model.outline import Outline
from graphkit.resolve.copies.articles import Copy, copies, witnesses
from graphkit.resolve.copies.sketch import KEPT, overlap, signature

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"


def words_of(start, count):
    """Words of one story: a number names a story, and no four words of two stories are alike."""
    return " ".join(f"word{start + number}" for number in range(count))


STORY = words_of(1000, 400)
OTHER = words_of(5000, 400)
LONG = words_of(20000, 2000)
QUOTATION = words_of(9000, 60)


def outline(article, text, day=1):
    published = None if day is None else dt.date(2022, 3, day)
    return Outline(article=article, published=published, shingles=signature(text))


def test_the_samples_hold_one_repost():
    found = copies(
        Outline(
            article=path.name,
            published=dt.date(2022, 2, 27 if path.name == "belarus-2022-02-27.txt" else 28),
            shingles=signature(path.read_text(encoding="utf-8")),
        )
        for path in ARTICLES.glob("*.txt")
    )
    assert found == [Copy("belarus-2022-02-27-repost.txt", "belarus-2022-02-27.txt", 1.0)]


def every_nth_word_changed(text, nth):
    return " ".join(
        f"edited{number}" if number % nth == 0 else word for number, word in enumerate(text.split())
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(STORY, STORY.upper().replace(" ", ", "), id="other case and marks"),
        pytest.param(STORY, f"New title By Ann Orr {STORY}", id="other title and byline"),
        pytest.param(STORY, f"{STORY} {words_of(7000, 150)}", id="paragraphs added"),
        pytest.param(STORY, words_of(1000, 100), id="cut to its first quarter"),
        pytest.param(words_of(1000, 60), STORY, id="the cut text came first"),
        pytest.param(LONG, words_of(20500, 400), id="a fifth out of a long text"),
        pytest.param(STORY, f"{words_of(7000, 30)} {words_of(1050, 120)}", id="cut, new opening"),
        pytest.param(STORY, every_nth_word_changed(STORY, 20), id="one word in twenty edited"),
    ],
)
def test_copies(first, second):
    (found,) = copies([outline("a", first, 1), outline("b", second, 2)])
    assert (found.copy, found.original) == ("b", "a")
    assert found.similarity >= 0.65


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(STORY, OTHER, id="two stories"),
        pytest.param(
            f"{words_of(1000, 240)} {QUOTATION}",
            f"{words_of(5000, 90)} {QUOTATION}",
            id="one quotation in both",
        ),
        pytest.param(
            f"{words_of(1000, 60)} {QUOTATION}",
            f"{words_of(5000, 60)} {QUOTATION}",
            id="one quotation is half of both",
        ),
        pytest.param("Talks began in Minsk.", "Talks began in Minsk", id="too short to say"),
        pytest.param("", "", id="empty"),
        pytest.param(LONG, words_of(20000, 30), id="a sentence or two of a long text"),
    ],
)
def test_no_copies(first, second):
    assert copies([outline("a", first, 1), outline("b", second, 2)]) == []


def test_the_original_is_the_earliest_then_the_smallest_id():
    texts = [outline("c", STORY, 1), outline("b", STORY, 1), outline("a", STORY, 2)]
    assert [(found.copy, found.original) for found in copies(texts)] == [("a", "b"), ("c", "b")]


def test_an_article_without_a_date_is_no_original_of_a_dated_one():
    (found,) = copies([outline("a", STORY, None), outline("b", STORY, 9)])
    assert found.original == "b"


def test_a_copy_of_a_copy_leads_to_the_root():
    opening, middle, end = words_of(1000, 60), words_of(2000, 300), words_of(3000, 60)
    texts = [
        outline("alert", opening, 1),
        outline("story", f"{opening} {middle}", 2),
        outline("reworked", f"{middle} {end}", 3),
    ]
    found = copies(texts)
    assert [(link.copy, link.original) for link in found] == [
        ("reworked", "story"),
        ("story", "alert"),
    ]
    assert set(witnesses(texts, found).values()) == {"alert"}


def test_a_page_that_repeats_two_stories_does_not_make_them_one():
    page = f"{words_of(1000, 300)} {words_of(5000, 200)}"
    texts = [outline("a", words_of(1000, 300)), outline("b", words_of(5000, 200))]
    texts.append(outline("page", page, 2))
    assert witnesses(texts, copies(texts)) == {"a": "a", "b": "b", "page": "a"}


def test_one_footer_under_many_articles_makes_no_copies():
    footer = words_of(9000, 80)
    texts = [outline(f"{n:03}", f"{words_of(10000 + 500 * n, 200)} {footer}") for n in range(200)]
    assert copies(texts) == []


def test_a_story_in_many_papers_is_one_witness():
    texts = [outline(f"{n:03}", f"{STORY} {words_of(10000 + 500 * n, 40)}") for n in range(200)]
    assert set(witnesses(texts, copies(texts)).values()) == {"000"}


def test_no_articles():
    assert copies([]) == []
    assert witnesses([], []) == {}


def test_a_signature_is_the_same_on_every_machine():
    text = "The two leaders agreed to meet near the river on Monday."
    assert signature(text)[:3] == (66371877, 365289080, 1210337528)
    assert len(signature(LONG)) == KEPT
    assert overlap(signature(LONG), signature(LONG)).containment == 1
    assert overlap((), ()).containment == overlap((), ()).resemblance == 0
