"""Sentence ends, lemmas, shapes and decoding need no trained model."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordLevel

from graphkit.model.document import Block, Document
from graphkit.nlp.annotate import Annotator
from graphkit.nlp.decode import best_tags, names_joined, tree_heads
from graphkit.nlp.encode import Encoder, shape_class
from graphkit.nlp.foreign import ud_relation
from graphkit.nlp.lemmas import Lemmatizer, by_rule
from graphkit.nlp.sentence_ends import cut_further
from graphkit.nlp.sentences import blocks_of, split


def sentences(text):
    return [span.of(text) for span in split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Gen. Lee. She left.", ["He met Gen. Lee.", "She left."]),
        ("On Feb. 27 it rained. Then sun.", ["On Feb. 27 it rained.", "Then sun."]),
        ("John F. Kennedy spoke.", ["John F. Kennedy spoke."]),
        ("He flew to the U.S. The trip was long.", ["He flew to the U.S.", "The trip was long."]),
        ("The U.S. Army left.", ["The U.S. Army left."]),
        ("“Go!” Ann Lee said. He went.", ["“Go!” Ann Lee said.", "He went."]),
        ("“Go!” He went.", ["“Go!”", "He went."]),
        ("“Why?” said Ann. “Tell me.”", ["“Why?” said Ann.", "“Tell me.”"]),
        ("It cost 3.5 million. OK.", ["It cost 3.5 million.", "OK."]),
        ("No end here", ["No end here"]),
        ("He works for Acme Inc. The firm grew.", ["He works for Acme Inc.", "The firm grew."]),
    ],
)
def test_sentences_end_where_they_should(text, expected):
    assert sentences(text) == expected


@given(st.text(alphabet="Ab .!?\n“”\"'1é", max_size=80))
def test_sentences_hold_every_word_once_and_in_order(text):
    spans = split(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_document_without_blocks_is_split_at_empty_lines():
    found = [block.start for block in blocks_of(Document(text="One\n\nTwo"))]
    assert found == [0, 5]


def test_the_model_adds_ends_only_where_it_is_sure_and_takes_none_away():
    group = [[0, 1, 3], [4, 5]]
    assert cut_further(group, [0.5, 0.0, -9.0, 0.0, 9.0]) == group
    assert cut_further(group, [-9.0, 4.0, 9.0, 9.0, -9.0]) == [[0, 1], [3], [4], [5]]


@pytest.mark.model
def test_a_sentence_keeps_the_zone_of_its_block():
    document = Document(
        text="Talks end\n\nThey met on Monday. Nobody spoke.",
        blocks=(Block(start=0, end=9, zone="title"), Block(start=11, end=44)),
    )
    found = [(s.of(document.text), s.zone) for s in Annotator().annotate(document).sentences]
    assert found == [
        ("Talks end", "title"),
        ("They met on Monday.", "body"),
        ("Nobody spoke.", "body"),
    ]


@pytest.mark.parametrize(
    ("word", "pos", "lemma"),
    [
        ("fled", "VERB", "flee"),
        ("talks", "VERB", "talk"),
        ("stopped", "VERB", "stop"),
        ("using", "VERB", "use"),
        ("armies", "NOUN", "army"),
        ("Kyiv", "PROPN", "Kyiv"),
        ("The", "DET", "the"),
    ],
)
def test_lemmas_come_from_the_table_then_from_rules(word, pos, lemma):
    assert Lemmatizer({"VERB": {"fled": "flee"}}).lemma(word, pos) == lemma


def test_a_known_verb_corrects_the_rule():
    lemmatizer = Lemmatizer({}, ["torture", "patrol", "boycott", "revoke"])
    words = ["tortured", "patrolling", "boycotted", "revoked", "revokes"]
    found = [lemmatizer.lemma(word, "VERB") for word in words]
    assert found == ["torture", "patrol", "boycott", "revoke", "revoke"]


@given(st.text(alphabet="abcdefghinst", min_size=1, max_size=12), st.sampled_from(["VERB", "NOUN"]))
def test_a_rule_never_leaves_nothing(word, pos):
    assert by_rule(word, pos)


@pytest.mark.parametrize(
    ("word", "shape"), [("war", 1), ("Brest", 2), ("UN", 3), ("McGill", 4), ("–", 7), ("A", 8)]
)
def test_shape_shows_the_case_that_the_tokenizer_hides(word, shape):
    assert shape_class(word) == shape


def test_an_inside_tag_follows_only_its_own_kind():
    labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
    scores = np.array([[0, 5, 0, 0, 0], [0, 0, 2, 0, 3]], dtype=np.float32)
    assert best_tags(scores, labels) == ["B-PER", "I-PER"]
    assert best_tags(np.zeros((0, 5), dtype=np.float32), labels) == []


def test_a_name_hangs_in_the_tree_by_one_word():
    # Korea(0) 's(1) Defense(2) Ministry(3) spoke(4)
    names = ["B-LOC", "O", "B-ORG", "I-ORG", "O"]
    heads, deps = names_joined([3, 0, 0, 4, -1], ["nmod", "case", "amod", "nsubj", "root"], names)
    assert heads == [3, 0, 3, 4, -1]
    assert deps == ["nmod", "case", "compound", "nsubj", "root"]


def test_joining_a_name_makes_no_cycle():
    # the last word of the name hangs below its first by way of a word outside
    tree = ([-1, 2, 0], ["root", "flat", "dep"])
    assert names_joined(*tree, ["B-PER", "I-PER", "O"]) == tree


def test_a_cycle_is_repaired_to_the_best_tree_with_one_root():
    # greedy: 0 -> 1 -> 0, and 2 the root; the cheapest cut hangs word 0 on word 2
    scores = np.array(
        [[0, -9, 5, 4], [0, 5, -9, 1], [5, 0, 0, -9]],
        dtype=np.float32,
    )
    assert tree_heads(scores) == [2, 0, -1]


@given(st.integers(1, 7), st.integers(0, 10_000))
def test_every_tree_has_one_root_and_no_cycle(size, seed):
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    for word in range(size):
        scores[word, word + 1] = -1e4
    heads = tree_heads(scores)
    assert heads.count(-1) == 1
    for word in range(size):
        at = word
        for _ in range(size):
            at = heads[at] if at != -1 else -1
        assert at == -1


def test_labels_of_other_pipelines_become_universal_dependencies():
    assert [ud_relation(dep) for dep in ("dobj", "nsubjpass", "obj")] == [
        "obj",
        "nsubj:pass",
        "obj",
    ]


def test_the_cache_of_word_pieces_stays_bounded(monkeypatch):
    monkeypatch.setattr("graphkit.nlp.encode.MAX_KEPT", 3)
    encoder = Encoder(Tokenizer(WordLevel({"[UNK]": 0, "war": 1}, unk_token="[UNK]")))
    assert [encoder.pieces(word) for word in ("war", "a", "b", "c", "war")] == [
        [1],
        *([0] for _ in "abc"),
        [1],
    ]
    assert len(encoder._pieces) <= 3  # noqa: SLF001
