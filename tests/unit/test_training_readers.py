"""The corpus readers on tiny files made by hand."""

import random

import pytest

from training.conllu import Sentence, parse_conllu
from training.entity_files import read_uner, read_wikigold, to_bio
from training.examples import (
    Corpora,
    Example,
    batches,
    concatenate,
    crossner_files,
    epoch,
    from_tree,
    gum_files,
    load_corpora,
    training_files,
    windows,
)
from training.gum_attribution import attribution_layers
from training.gum_names import mentions, name_tags
from training.labels import DEPREL, IGNORE, NER
from training.name_swaps import NamePool


def row(number, *word_cells):
    """One line out of a number and word, upos, head, deprel and perhaps misc."""
    word, upos, head, deprel, misc = (*word_cells, "_")[:5]
    cells = [str(number), word, word.lower(), upos, upos, "_", str(head), deprel, "_", misc]
    return "\t".join(cells)


def sentence(*rows):
    """A sentence out of (word, upos, head, deprel[, misc])."""
    lines = [row(i, *cells) for i, cells in enumerate(rows, 1)]
    return next(parse_conllu(lines))


def test_conllu_leaves_out_ranges_and_empty_nodes():
    lines = [
        "# sent_id = a-1",
        "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
        row(1, "do", "AUX", 2, "aux"),
        row(2, "n't", "PART", 0, "root"),
        "2.1\tgo\t_\tVERB\t_\t_\t_\t_\t_\t_",
        "",
        "",
        "# sent_id = a-2",
        row(1, "Yes", "INTJ", 0, "root"),
    ]
    sents = list(parse_conllu(lines))
    assert [s.sent_id for s in sents] == ["a-1", "a-2"]
    assert sents[0].words == ["do", "n't"]
    assert sents[0].heads == [2, 0]


@pytest.mark.parametrize(
    ("raw", "bio"),
    [
        (["I-ORG", "I-ORG", "O"], ["B-ORG", "I-ORG", "O"]),
        (["I-PER", "B-PER", "I-PER"], ["B-PER", "B-PER", "I-PER"]),
        (["B-politicalparty", "I-politicalparty"], ["B-ORG", "I-ORG"]),
        (["B-politician", "B-country"], ["B-PER", "B-LOC"]),
        (["B-OTH", "I-OTH", "B-LOC"], ["O", "O", "B-LOC"]),
        (["I-PER", "I-LOC"], ["B-PER", "B-LOC"]),
        (["B-event", "I-person"], ["O", "B-PER"]),
    ],
)
def test_every_dialect_becomes_bio(raw, bio):
    assert to_bio(raw) == bio


def test_uner_and_wikigold_files(tmp_path):
    uner = tmp_path / "a.iob2"
    uner.write_text("# sent_id = x-1\n# text = #1 Ana\n1\t#1\tO\t-\t-\n2\tAna\tB-PER\t-\tp\n")
    wikigold = tmp_path / "b.txt"
    wikigold.write_text("North I-LOC\nPort I-LOC\n\nsleeps O\n")
    assert [(s.sent_id, s.words, s.tags) for s in read_uner(uner)] == [
        ("x-1", ["#1", "Ana"], ["O", "B-PER"])
    ]
    assert [s.tags for s in read_wikigold(wikigold)] == [["B-LOC", "I-LOC"], ["O"]]


ENVOY = sentence(
    ("President", "PROPN", 4, "nsubj", "Entity=(1-person-new-cf1-1-coref"),
    ("Ana", "PROPN", 1, "flat", "_"),
    ("Novak", "PROPN", 1, "flat", "Entity=1)"),
    ("visited", "VERB", 0, "root"),
    ("the", "DET", 6, "det", "Entity=(2-organization-new-cf2-1-coref"),
    ("University", "PROPN", 4, "obj"),
    ("of", "ADP", 9, "case"),
    ("North", "PROPN", 9, "compound", "Entity=(3-place-new-cf3-2-sgl"),
    ("Port", "PROPN", 6, "nmod", "Entity=3)2)"),
    ("with", "ADP", 11, "case"),
    ("reporters", "NOUN", 4, "obl", "Entity=(4-person-new-cf4-1-sgl)"),
)


def test_gum_mentions_nest_and_keep_their_types():
    assert sorted(mentions(ENVOY)) == [
        (0, 3, "PER"),
        (4, 9, "ORG"),
        (7, 9, "LOC"),
        (10, 11, "PER"),
    ]


def test_gum_names_drop_titles_articles_and_descriptions():
    assert name_tags(ENVOY) == [
        *("O", "B-PER", "I-PER", "O", "O"),
        *("B-ORG", "I-ORG", "I-ORG", "I-ORG", "O", "O"),
    ]


SIGNALS = "sem-atsrc-1-_+lex-indwd-2-_"


def test_gum_attribution_follows_signals_and_units_below_the_content():
    # Unit 1 (Ana said) attributes unit 2 (rain came); unit 3 hangs below 2, unit 4 above it.
    first = sentence(
        ("Ana", "PROPN", 2, "nsubj", f"Discourse=attribution-positive:1->2:1:{SIGNALS}"),
        ("said", "VERB", 0, "root"),
        ("rain", "NOUN", 4, "nsubj", "Discourse=ROOT:2:0"),
        ("came", "VERB", 2, "ccomp"),
        ("early", "ADV", 4, "advmod", "Discourse=context-circumstance:3->2:0:_"),
    )
    second = sentence(("Roads", "NOUN", 0, "root", "Discourse=joint-list_m:4->2:5:_"))
    layers = attribution_layers([first, second])
    assert layers[0] == [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 2, 2]]
    assert layers[1] == [[0], [0], [0]]


def test_an_unjoined_tree_has_no_entity_targets_and_subtypes_fall_back():
    sent = sentence(("Go", "VERB", 0, "root"), ("home", "ADV", 1, "obl:place"))
    example = from_tree(sent, None)
    assert example.ner == [IGNORE, IGNORE]
    assert [DEPREL[i] for i in example.deprels] == ["root", "obl"]


def little(size):
    heads = [0] + [1] * (size - 1)
    zeros = [0] * size
    return Example(["w"] * size, zeros, zeros, heads, zeros, [zeros] * 3, zeros)


def test_concatenated_sentences_keep_their_heads_inside():
    whole = concatenate([little(2), little(3)])
    assert whole.heads == [0, 1, 0, 3, 3]
    assert whole.sents == [0, 0, 1, 1, 1]


def test_concatenating_does_not_touch_the_parts():
    part = little(2)
    concatenate([part, part])
    assert part.words == ["w", "w"]
    assert part.attribution == [[0, 0]] * 3


def test_windows_hold_every_sentence_once():
    document = [little(size) for size in (20, 30, 5, 60, 7, 18)]
    cut = windows(document, random.Random(3))  # noqa: S311
    assert sum(len(w.words) for w in cut) == 140
    assert all(len(w.words) <= 100 for w in cut)


def test_the_last_word_of_each_sentence_but_the_last_is_an_end():
    assert concatenate([little(2), little(3)]).ends() == [0, 1, 0, 0, IGNORE]


def test_an_epoch_repeats_for_its_seed_and_number_and_keeps_every_word_in_place():
    documents = [[little(size) for size in (20, 30, 5)] for _ in range(6)]
    corpora = Corpora(documents, [little(4)], NamePool())
    first, again, other = (epoch(corpora, 7, number) for number in (0, 0, 1))
    assert first == again != other
    assert sum(len(e.words) for e in first if len(e.words) > 4) == 330


def test_batches_hold_every_example_within_the_budget():
    made = batches([little(size) for size in range(1, 40)], 100, seed=1)
    assert sorted(len(e.words) for b in made for e in b) == list(range(1, 40))
    assert all(len(b) * max(len(e.words) for e in b) <= 100 for b in made)


def write_corpora(root):
    for folder in ("ewt", "uner", "gum", "wikigold/CONLL-format/data"):
        (root / folder).mkdir(parents=True)
    tree = f"# sent_id = s\n{row(1, 'Ana', 'PROPN', 0, 'root')}\n\n"
    (root / "ewt/en_ewt-ud-train.conllu").write_text(tree)
    (root / "uner/en_ewt-ud-train.iob2").write_text("# sent_id = s\n1\tAna\tB-PER\t-\tp\n")
    (root / "wikigold/CONLL-format/data/wikigold.conll.txt").write_text("Ana I-PER\n")
    for name in ("GUM_interview_a", "GUM_conversation_b", "GUM_news_c"):
        (root / f"gum/{name}.conllu").write_text(tree)
    for file in crossner_files(root):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Ana\tB-person\n")


def test_load_joins_trees_and_entities_and_reads_no_test_part(tmp_path):
    write_corpora(tmp_path)
    corpora = load_corpora(tmp_path)
    assert [[NER[e.ner[0]] for e in document] for document in corpora.documents] == [
        ["B-PER"],
        ["O"],
    ]
    assert [p.stem for p in gum_files(tmp_path)] == ["GUM_interview_a"]
    assert len(corpora.entities_only) == 11
    assert all(path.exists() and "test" not in path.name for path in training_files(tmp_path))


def test_sentence_lists_are_not_shared():
    Sentence().words.append("x")
    assert Sentence().words == []
