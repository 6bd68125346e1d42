"""Decoders, metrics and shape classes of the training."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.decode import best_tree, bio_transitions, is_tree, log_softmax, viterbi
from training.encoding import allowed_heads
from training.labels import NER
from training.metrics import accuracy, f1, span_f1, spans
from training.shapes import headline_case, shape_class
from training.statements import gold_positions, word_windows


def random_scores(seed, rows, columns):
    return np.random.default_rng(seed).normal(size=(rows, columns))


def is_bio(tags):
    pairs = itertools.pairwise(["O", *tags])
    return all(b[0] != "I" or a in {f"B-{b[2:]}", f"I-{b[2:]}"} for a, b in pairs)


@given(st.integers(0, 10_000), st.integers(1, 12))
def test_viterbi_only_gives_bio_sequences(seed, size):
    path = viterbi(random_scores(seed, size, len(NER)) * 5, bio_transitions(NER))
    assert is_bio([NER[i] for i in path])


@given(st.integers(0, 10_000), st.integers(1, 4))
def test_viterbi_finds_the_best_allowed_sequence(seed, size):
    labels = ("O", "B-X", "I-X")
    scores = random_scores(seed, size, 3)
    logs = log_softmax(scores)
    allowed = [
        path
        for path in itertools.product(range(3), repeat=size)
        if is_bio([labels[i] for i in path])
    ]
    best = max(allowed, key=lambda path: sum(logs[i, j] for i, j in enumerate(path)))
    assert viterbi(scores, bio_transitions(labels)) == list(best)


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_best_tree_is_the_best_tree(seed, size):
    scores = random_scores(seed, size, size + 1) * 3
    scores[np.arange(size), np.arange(1, size + 1)] = -1e6
    logs = log_softmax(scores)
    trees = [h for h in itertools.product(range(size + 1), repeat=size) if is_tree(h)]
    best = max(trees, key=lambda heads: sum(logs[i, h] for i, h in enumerate(heads)))
    assert best_tree(scores) == list(best)


@given(st.integers(0, 10_000), st.integers(6, 40))
def test_best_tree_of_longer_sentences_is_a_tree(seed, size):
    scores = random_scores(seed, size, size + 1)
    scores[np.arange(size), np.arange(1, size + 1)] = -1e6
    assert is_tree(best_tree(scores))


def test_heads_are_allowed_in_their_own_sentence_only():
    mask = allowed_heads([0, 0, 1], 4)
    assert mask.tolist() == [
        [1, 0, 1, 0, 0],
        [1, 1, 0, 0, 0],
        [1, 0, 0, 0, 0],
        [1, 0, 0, 0, 0],
    ]


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


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("ship", 1),
        ("Élan", 2),
        ("NATO", 3),
        ("al-Ani", 4),
        ("G7", 5),
        ("2,5", 6),
        ("…", 7),
        ("I", 8),
    ],
)
def test_shape_classes(word, shape):
    assert shape_class(word) == shape


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
