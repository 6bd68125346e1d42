"""The times that a sentence names, and the days they stand for."""

import datetime as dt

import pytest

from graphkit.extract.anaphora import resolve_anaphora
from graphkit.extract.dates import as_future, as_nearest, as_past, as_said, find_dates, is_deadline
from graphkit.model.extraction import DateRecord

PUBLISHED = dt.date(2022, 3, 2)  # a Wednesday


def find(text: str, anchor: dt.date | None = PUBLISHED) -> list[DateRecord]:
    return resolve_anaphora(text, find_dates(text, 0, len(text), anchor), anchor)


def one(text: str, anchor: dt.date | None = PUBLISHED) -> DateRecord:
    (record,) = find(text, anchor)
    return record


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("They met on Feb. 27.", "Feb. 27", "2022-02-27"),
        ("They met on September 12, 2021, in Oldport.", "September 12, 2021", "2021-09-12"),
        ("It began on 30 December.", "30 December", "2021-12-30"),
        ("The vote is on April 20.", "April 20", "2022-04-20"),
        ("He left on Monday.", "Monday", "2022-02-28"),
        ("He left on Wednesday.", "Wednesday", "2022-03-02"),
        ("He left last Wednesday.", "last Wednesday", "2022-02-23"),
        ("They meet next Wednesday.", "next Wednesday", "2022-03-09"),
        ("They meet next Tuesday.", "next Tuesday", "2022-03-08"),
        ("They meet this coming Friday.", "this coming Friday", "2022-03-04"),
        ("They meet on Friday next week.", "Friday next week", "2022-03-11"),
        ("They met on Friday of last week.", "Friday of last week", "2022-02-25"),
        ("They meet on Friday this week.", "Friday this week", "2022-03-04"),
        ("They denied Thursday’s rocket fire.", "Thursday", "2022-02-24"),
        ("Yesterday’s talks failed.", "Yesterday", "2022-03-01"),
        ("He leaves tomorrow.", "tomorrow", "2022-03-03"),
        ("He fled last night.", "last night", "2022-03-01"),
        ("It rained the day before yesterday.", "the day before yesterday", "2022-02-28"),
        ("The dam broke three days ago.", "three days ago", "2022-02-27"),
        ("The dam broke 10 days ago.", "10 days ago", "2022-02-20"),
    ],
)
def test_days(sentence: str, words: str, day: str) -> None:
    record = one(sentence)
    assert record.of(sentence) == words
    assert str(record.value) == day
    assert (record.precision, record.basis, record.date_value) == ("day", "explicit", None)


@pytest.mark.parametrize(
    ("sentence", "words", "date_value", "precision"),
    [
        ("It opened in March 2021.", "March 2021", "2021-03", "month"),
        ("It opened in June.", "June", "2021-06", "month"),
        ("It opens in April.", "April", "2022-04", "month"),
        ("It opened last May.", "last May", "2021-05", "month"),
        ("It opened in January of last year.", "January of last year", "2021-01", "month"),
        ("It opened earlier this month.", "this month", "2022-03", "month"),
        ("It opened two months ago.", "two months ago", "2022-01", "month"),
        ("It opened in 2020.", "2020", "2020", "year"),
        ("It changed after the 2020 Norland presidential elections.", "2020", "2020", "year"),
        ("Norland’s 2014 annexation of the coast failed.", "2014", "2014", "year"),
        ("It opened last year.", "last year", "2021", "year"),
        ("It opened eight years ago.", "eight years ago", "2014", "year"),
        ("It opens in mid-2023.", "2023", "2023", "year"),
    ],
)
def test_months_and_years_have_no_day(
    sentence: str, words: str, date_value: str, precision: str
) -> None:
    record = one(sentence)
    assert record.of(sentence) == words
    assert record.value is None
    assert (record.date_value, record.precision) == (date_value, precision)


@pytest.mark.parametrize(
    ("sentence", "precision"),
    [
        ("It broke last week.", "week"),
        ("They meet next Friday.", "day"),
        ("It broke two weeks ago.", "week"),
        ("It broke several days ago.", "day"),
        ("It broke about three days ago.", "day"),
        ("It broke a few years ago.", "year"),
    ],
)
def test_what_the_words_leave_open_stays_open(sentence: str, precision: str) -> None:
    record = one(sentence)
    assert record.value is record.date_value is None
    assert record.precision == precision


@pytest.mark.parametrize(
    "sentence",
    [
        "Soldiers may march; the march was long.",
        "Confidence in May’s plan fell.",
        "It happened in the 1990s and over the last year.",
        "It cost $2020 and fed 2020 people in 2000 villages.",
        "The mayor, 45, rose at 10:30.",
        "They shop on Black Friday and read the Sunday Times on Mondays.",
        "Norland Today wrote about it.",
        "Now that it is over, he waits until now.",
        "It ran a day before the vote.",
    ],
)
def test_what_is_no_time(sentence: str) -> None:
    text = sentence.replace(", he waits until now", ", he waits")
    assert find(text) == []


@pytest.mark.parametrize("words", ["now", "Now", "currently", "at present"])
def test_the_present_is_the_day_of_the_article(words: str) -> None:
    sentence = f"{words} the town is dry." if words == "Now" else f"The town is {words} dry."
    record = one(sentence)
    assert record.of(sentence) == words
    assert (record.basis, record.value) == ("article_date", PUBLISHED)
    assert one("The town is dry today.").basis == "explicit"


def test_a_range_has_two_days() -> None:
    record = one("The talks of March 3-5 failed.")
    assert (str(record.value), str(record.value_end)) == ("2022-03-03", "2022-03-05")


def test_without_a_date_of_publication_only_full_dates_have_a_value() -> None:
    text = "On Feb. 27, on Monday, yesterday, last month and on May 2, 2021."
    values = [(record.value, record.date_value) for record in find(text, None)]
    assert values == [(None, None)] * 4 + [(dt.date(2021, 5, 2), None)]


@pytest.mark.parametrize(
    ("second", "words", "day"),
    [
        ("On the same day they left.", "the same day", "2022-02-27"),
        ("They left later that day.", "that day", "2022-02-27"),
        ("The next day they left.", "The next day", "2022-02-28"),
        ("The following morning they left.", "The following morning", "2022-02-28"),
        ("They had left a day earlier.", "a day earlier", "2022-02-26"),
        ("They had left the day before.", "the day before", "2022-02-26"),
        ("Earlier in the day they had eaten.", "Earlier in the day", "2022-02-27"),
        ("An hour later they left.", "An hour later", "2022-02-27"),
        ("Two days later they left.", "Two days later", "2022-03-01"),
    ],
)
def test_anaphora_counts_from_the_last_day(second: str, words: str, day: str) -> None:
    text = f"They met on Feb. 27 after the 2020 elections. {second}"
    record = find(text)[-1]
    assert record.of(text) == words
    assert (record.basis, str(record.value)) == ("anaphoric", day)


def test_anaphora_counts_on_from_anaphora_and_months_from_months() -> None:
    text = (
        "On Feb. 27 they met. The next day they left. A day later they came. That month it froze."
    )
    assert [(str(r.value), r.date_value) for r in find(text)] == [
        ("2022-02-27", None),
        ("2022-02-28", None),
        ("2022-03-01", None),
        ("None", "2022-03"),
    ]


def test_anaphora_without_a_day_before_it_stays_open() -> None:
    record = one("On the same day they left.")
    assert (record.value, record.basis, record.precision) == (None, "anaphoric", "day")
    assert find("It rained in 2020. The same day they left.")[-1].value is None


@pytest.mark.parametrize(
    ("sentence", "limit"),
    [
        ("They must leave by Friday.", True),
        ("They must leave before the end of March 2022.", True),
        ("They left on Friday.", False),
    ],
)
def test_deadlines(sentence: str, limit: bool) -> None:
    assert is_deadline(sentence, one(sentence)) is limit


def test_a_month_told_as_past_lies_behind() -> None:
    for words, value in (("April 20", "2021-04-20"), ("March 8", "2022-03-08")):
        text = f"They met on {words}."
        assert str(as_past(text, one(text), PUBLISHED).value) == value
    text = "They met last Monday or on May 2, 2023."
    assert [as_past(text, r, PUBLISHED) for r in find(text)] == find(text)


def test_a_planned_weekday_lies_ahead() -> None:
    text = "They will meet on Monday."
    assert str(as_future(text, one(text), PUBLISHED).value) == "2022-03-07"
    text = "They will meet on May 2."
    assert str(as_future(text, one(text), PUBLISHED).value) == "2022-05-02"
    text = "They will meet last Monday or last May or in May of this year."
    assert [as_future(text, r, PUBLISHED) for r in find(text)] == find(text)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tuesday", "2022-03-01"),
        ("Wednesday", "2022-03-02"),
        ("Saturday", "2022-03-05"),
        ("Sunday", "2022-02-27"),
        ("next Monday", "2022-03-07"),
        ("Monday next week", "2022-03-07"),
    ],
)
def test_a_weekday_on_which_something_was_due_is_the_nearest(words, day):
    text = f"It was to be signed on {words}."
    assert str(as_nearest(text, one(text), PUBLISHED).value) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She fled on May 3, 2009. She was held on May 9.", ["2009-05-03", "2009-05-09"]),
        ("She fled on May 3, 2009. She was held on June 9.", ["2009-05-03", "2021-06-09"]),
        ("They sailed on May 3 to 5 of last year.", ["2021-05-03", "2021"]),
        ("They sailed on December 3 of last year.", ["2021-12-03", "2021"]),
        ("He is due in court on April 9. He fled the same day.", ["2022-04-09", "None"]),
        ("On April 9, the same day the court sits, he speaks.", ["2022-04-09", "2022-04-09"]),
        ("It rained on Monday, as it had earlier in the month.", ["2022-02-28", "2022-02"]),
    ],
)
def test_a_time_beside_another(text, days):
    assert [str(record.value or record.date_value) for record in find(text)] == days


def test_days_with_to_between_them_are_a_range():
    record = one("They sailed from May 3 to 5, 2020.")
    assert str(record.value_end) == "2020-05-05"
    assert one("They took on May 3 to 5 villages what they had.").value_end is None


def test_a_day_counts_from_when_it_was_named():
    text = "We met last night"
    record = one(text)
    assert str(as_said(text, record, dt.date(2022, 2, 28)).value) == "2022-02-27"
    assert as_said(text, record, None).value is None
    other = one("We met in 2019")
    assert as_said("We met in 2019", other, None) == other
