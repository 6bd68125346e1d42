"""The tables that stand for annotated documents in tests of extraction."""

from tests.builders_text import annotated, note_of, token_of, tree_of

TABLE = """
= title
Franco_  -       ADJ    3 amod      B-LOC
-_       -       PUNCT  1 punct     I-LOC
German   -       ADJ    4 amod      I-LOC
talks    talk    NOUN   5 nsubj
begin    -       VERB   0 root

= body
“        -       PUNCT  2 punct
Come     come    VERB   4 ccomp     content=B
,        -       PUNCT  2 punct
said     say     VERB   0 root      cue=B
Ann      -       PROPN  4 nsubj     B-PER  source=B
Lee      -       PROPN  5 flat      I-PER  source=I
.        -       PUNCT  4 punct

She      she     PRON   2 nsubj
smiled   smile   VERB   0 root
"""


def test_words_are_set_like_print_and_offsets_fit() -> None:
    doc = annotated(TABLE)
    assert doc.document.text == "Franco-German talks begin\n\n“Come, said Ann Lee. She smiled"
    assert [doc.word(i) for i in range(3)] == ["Franco", "-", "German"]
    assert [sent.zone for sent in doc.sentences] == ["title", "body", "body"]
    assert [block.of(doc.document.text) for block in doc.document.blocks][1].endswith("smiled")


def test_heads_tags_and_names_are_kept() -> None:
    tree = tree_of(TABLE)
    said, ann = token_of(tree, "said"), token_of(tree, "Ann")
    assert tree.head(said) is None
    assert tree.head(ann) == said
    assert (tree[ann].source, tree[said].cue, tree[ann].lemma) == ("B", "B", "Ann")
    assert [(e.first, e.last, e.label) for e in tree.doc.entities] == [
        (0, 3, "LOC"),
        (9, 11, "PER"),
    ]


def test_a_note_starts_at_its_person() -> None:
    text = annotated(TABLE).document.text
    doc = annotated(TABLE, notes=(note_of(text, "Ann Lee"),))
    assert doc.document.notes[0].of(text) == "Ann Lee. She smiled"
