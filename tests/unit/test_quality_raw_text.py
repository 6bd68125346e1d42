"""Alignment of raw text with a treebank, and the text made of one; no pipeline."""

import pytest

from tests.quality.alignment import Counts, Tree, Word, align, f1_figures
from tests.quality.raw_text import raw_documents, tree_of


def token(number: str, form: str, head: int = 0, deprel: str = "dep", upos: str = "X") -> str:
    return "\t".join([number, form, "_", upos, "_", "_", str(head), deprel, "_", "_"])


CAN_NOT = [
    token("1", "We", 2, "nsubj", "PRON"),
    token("2-3", "can't"),
    token("2", "ca", 4, "aux", "AUX"),
    token("3", "n't", 4, "advmod", "PART"),
    token("4", "go", 0, "root", "VERB"),
    token("5", ".", 4, "punct", "PUNCT"),
]


def plain(forms: list[str], *, upos="X", deprel="dep") -> Tree:
    """Read forms as words of one sentence that hang in a row."""
    words, spans, at = [], [], 0
    for place, form in enumerate(forms):
        span = (at, at + len(form))
        spans.append(span)
        words.append(Word(form, span, False, upos, place - 1, deprel))
        at = span[1]
    return Tree(spans, [(0, at)], words)


def test_words_of_a_contraction_share_its_span_and_are_no_tokens() -> None:
    tree = tree_of([CAN_NOT])
    assert tree.tokens == [(0, 2), (2, 7), (7, 9), (9, 10)]
    assert [word.span for word in tree.words] == [(0, 2), (2, 7), (2, 7), (7, 9), (9, 10)]
    assert [word.split for word in tree.words] == [False, True, True, False, False]
    assert [word.head for word in tree.words] == [1, 3, 3, -1, 3]


def test_heads_count_on_over_sentences() -> None:
    tree = tree_of([CAN_NOT, [token("1", "Go", 0, "root"), token("2", "!", 1)]])
    assert tree.sentences == [(0, 10), (10, 13)]
    assert [word.head for word in tree.words[5:]] == [-1, 5]


def test_empty_nodes_are_no_words() -> None:
    assert len(tree_of([[token("1", "Go"), token("1.1", "gone")]]).words) == 1


def test_a_contraction_is_aligned_by_its_forms() -> None:
    found = plain(["We", "ca", "n't", "go", "."])
    assert align(tree_of([CAN_NOT]).words, found.words) == [(i, i) for i in range(5)]
    assert f1_figures(tree_of([CAN_NOT]), found)["tokens"] == Counts(3, 4, 5)


def test_a_contraction_cut_elsewhere_keeps_what_is_alike() -> None:
    found = plain(["We", "can", "'t", "go", "."])
    assert align(tree_of([CAN_NOT]).words, found.words) == [(0, 0), (3, 3), (4, 4)]


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        (["a", "b-c", "d"], ["a", "b", "-", "c", "d"], [(0, 0), (2, 4)]),
        (["a", "b", "-", "c", "d"], ["a", "b-c", "d"], [(0, 0), (4, 2)]),
        (["ab", "c"], ["a", "bc"], []),
    ],
)
def test_words_of_other_limits_are_not_paired_and_the_rest_is(one, other, pairs) -> None:
    assert align(plain(one).words, plain(other).words) == pairs


def test_a_text_scores_all_against_itself() -> None:
    tree = plain(["We", "go", "home"])
    assert {counts.f1 for counts in f1_figures(tree, tree).values()} == {100.0}


def test_a_word_hangs_right_only_if_its_head_is_aligned() -> None:
    gold, found = plain(["a", "bc", "d"]), plain(["a", "b", "c", "d"])
    figures = f1_figures(gold, found)
    assert figures["words"] == Counts(2, 3, 4)
    assert figures["UAS"] == Counts(1, 3, 4)  # the root; d hangs on words of other limits
    assert figures["words"].f1 == 57.1


def test_subtypes_do_not_count_and_relations_do() -> None:
    gold = plain(["a", "b"], deprel="nsubj:pass")
    assert f1_figures(gold, plain(["a", "b"], deprel="nsubj"))["LAS"].right == 2
    assert f1_figures(gold, plain(["a", "b"], deprel="obj"))["LAS"].right == 0
    assert f1_figures(gold, plain(["a", "b"], upos="NOUN"))["UPOS"].right == 0


def test_a_sentence_cut_in_two_is_wrong_twice() -> None:
    gold = tree_of([[token("1", "Go"), token("2", "."), token("3", "Run")]])
    found = tree_of([[token("1", "Go"), token("2", ".")], [token("1", "Run")]])
    assert f1_figures(gold, found)["sentences"] == Counts(0, 1, 2)


def test_documents_have_paragraphs_where_the_treebank_has_them() -> None:
    lines = [
        "# newdoc id = one", "# newpar", "# text = Go.", token("1", "Go"), token("2", "."), "",
        "# text = Run = fast.", token("1", "Run"), "",
        "# newpar id = x", "# text = Stop.", token("1", "Stop"), "",
        "# newdoc id = two", "# text = Wait.", token("1", "Wait"), "",
    ]  # fmt: skip
    one, two = raw_documents(lines)
    assert one.text == "Go. Run = fast.\n\nStop."
    assert [len(rows) for rows in one.sentences] == [2, 1, 1]
    assert two.text == "Wait."


def test_a_sentence_without_text_is_named() -> None:
    with pytest.raises(ValueError, match="without its text"):
        list(raw_documents([token("1", "Go")]))
