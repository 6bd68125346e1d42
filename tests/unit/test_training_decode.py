"""Decoders and metrics that the scores of the training rest on."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graphkit.nlp.decode import best_tags, tree_heads
from training.casing import headline_case
from training.labels import NER
from training.metrics import accuracy, f1, span_f1, spans
from training.statements import gold_positions, word_windows


def random_scores(seed, rows, columns):
    return np.random.default_rng(seed).normal(size=(rows, columns))


def is_bio(tags):
    pairs = itertools.pairwise(["O", *tags])
    return all(b[0] != "I" or a in {f"B-{b[2:]}", f"I-{b[2:]}"} for a, b in pairs)


def is_tree(heads):
    """Whether heads (-1 = root) have one root and every word hangs below it."""
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        at, steps = word, 0
        while at != -1 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at != -1:
            return False
    return True


def arc_scores(seed, size):
    scores = random_scores(seed, size, size + 1) * 3
    scores[np.arange(size), np.arange(1, size + 1)] = -1e4
    return scores


@given(st.integers(0, 10_000), st.integers(1, 12))
def test_the_best_tags_are_bio(seed, size):
    assert is_bio(best_tags(random_scores(seed, size, len(NER)) * 5, NER))


@given(st.integers(0, 10_000), st.integers(1, 4))
def test_the_best_tags_score_highest_of_all_allowed(seed, size):
    labels = ("O", "B-X", "I-X")
    scores = random_scores(seed, size, 3)
    paths = itertools.product(range(3), repeat=size)
    allowed = [path for path in paths if is_bio([labels[i] for i in path])]
    best = max(allowed, key=lambda path: sum(scores[i, j] for i, j in enumerate(path)))
    assert best_tags(scores, labels) == [labels[i] for i in best]


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_the_tree_scores_highest_of_all_trees(seed, size):
    scores = arc_scores(seed, size)
    trees = [list(h) for h in itertools.product(range(-1, size), repeat=size) if is_tree(list(h))]
    best = max(trees, key=lambda heads: sum(scores[i, h + 1] for i, h in enumerate(heads)))
    assert tree_heads(scores) == best


@given(st.integers(0, 10_000), st.integers(6, 30))
def test_heads_of_longer_sentences_are_a_tree(seed, size):
    assert is_tree(tree_heads(arc_scores(seed, size)))


def test_span_scores_need_borders_and_type():
    gold = [["B-PER", "I-PER", "O", "B-LOC"]]
    assert span_f1(gold, gold) == 100.0
    assert span_f1(gold, [["B-PER", "O", "O", "B-LOC"]]) == 50.0
    assert span_f1(gold, [["B-ORG", "I-ORG", "O", "O"]]) == 0.0
    assert f1(0, 0, 0) == 0.0


def test_a_span_after_a_broken_tag_still_counts():
    assert spans(["I-PER", "B-PER"]) == {(0, 1, "PER"), (1, 2, "PER")}


def test_accuracy_counts_words_not_sentences():
    assert accuracy([[1, 2, 3], [4]], [[1, 2, 0], [4]]) == 75.0


def test_headline_case_leaves_small_words_and_capitals():
    assert headline_case(["ships", "at", "UN", "port"]) == ["Ships", "at", "UN", "Port"]


def test_word_windows_cover_the_text_and_stay_short():
    text = "One two. " * 60 + "\n\n\nLast line"
    pieces = word_windows(text)
    assert [text[a:b] for piece in pieces for a, b in piece] == [
        *(["One", "two", "."] * 60),
        *("Last", "line"),
    ]
    assert max(len(piece) for piece in pieces) <= 90


def test_gold_positions_read_fragments_and_missing_sources():
    statement = {"start": 0, "end": 9, "fragments": [[0, 2], [5, 6]], "source_start": None}
    found = gold_positions([statement])
    assert found == {"content": {0, 1, 5}, "source": set(), "cue": set()}
