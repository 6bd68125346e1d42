"""Quotation marks of the common kinds, over paragraphs, and marks that are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ('"One," she said.', ["One,"]),
        ("«One», she said.", ["One"]),
        ("She said ‘don’t go’ twice.", ["don’t go"]),
        ("The rebels' camp and John's car.", []),
        ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
        ("“One.\n\nTwo,” he said.", ["One.\n\nTwo,"]),
        ("“Never closed.\n\nOther text.", []),
        ('A 5" pipe broke.', []),
        ("He said ‘“yes”’ to it.", ["“yes”"]),
        ("“He left. Rain fell. “We stay,” she said.", ["We stay,"]),
        ('"He left. Rain fell. "We stay," she said.', ["We stay,"]),
        ("He left.” Rain fell. “We stay,” she said.", ["We stay,"]),
        ('“He left," she said. "We stay,” he said.', ["He left,", "We stay,"]),
        ('“They cried "no" twice,” she said.', ['They cried "no" twice,']),
        ('"They cried “no” twice," she said.', ["They cried “no” twice,"]),
        ("“We stay, he said.\n\nRain fell. “We go,” he said.\n\nDawn came.", ["We go,"]),
        ('"We stay, he said.\n\nRain fell. "We go," he said.\n\n"Dawn" came.', ["We go,", "Dawn"]),
        ("“He left.\n\nRain fell.\n\nIt was cold.” Dawn came.", []),
        ('"I asked, "Who?" and left," she said. "Go."', ['I asked, "Who?" and left,', "Go."]),
        ('She said: "I asked: "Who?""\n\n"Go," he said.', ['I asked: "Who?"', "Go,"]),
        ("“I asked, “Who?” and left,” she said.", ["I asked, “Who?” and left,"]),
        ("'It's late,' she said. 'We go.'", ["It's late,", "We go."]),
        ("The '90s were good. The players' union, he said, won.", []),
        ('"He said \'no\'," she said. "Go."', ["He said 'no',", "Go."]),
    ],
)
def test_what_stands_between_marks(text, quoted):
    assert [span.of(text) for span in find_quotes(text)] == quoted


@given(st.text(alphabet="ab.' \n“”\"‘’«»", max_size=60))
def test_quotations_never_overlap_and_never_are_blank(text):
    spans = find_quotes(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text).strip() for span in spans)


@pytest.mark.parametrize("mark", ["“", '"'])
def test_marks_that_only_open_are_read_in_one_go(mark):
    assert find_quotes(f"{mark}a " * 20_000) == []
