"""Whatever the parser makes of a sentence, its mended trees are trees."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.nlp.headlines import with_joint_subjects
from graphkit.nlp.predicates import with_predicates
from tests.builders_text import annotated, random_table

WORDS = st.sampled_from(
    "Chad Mali army , and of with for to said cut suspended raiding fleeing suspect charge".split()
)
POS = st.sampled_from("NOUN PROPN VERB NUM DET PUNCT ADP CCONJ".split())
DEPS = st.sampled_from(
    "amod compound nmod:desc appos conj obj nsubj ccomp nmod punct det case flat".split()
)
ROW = st.tuples(WORDS, POS, DEPS, st.sampled_from(["", "cue=B"]), st.integers(0, 99))
SENTENCES = st.lists(
    st.tuples(st.sampled_from(["body", "title"]), st.lists(ROW, min_size=1, max_size=9)),
    min_size=1,
    max_size=2,
)


def tops(doc):
    """Return the root that each token leads to; a circle leads to none."""
    found = []
    for index in range(len(doc.tokens)):
        top = index
        for _ in doc.tokens:
            top = doc.tokens[top].head
        found.append(top if doc.tokens[top].head == top else None)
    return found


@settings(max_examples=300)
@given(SENTENCES)
def test_a_mended_sentence_has_one_root(sentences):
    doc = with_joint_subjects(with_predicates(annotated(random_table(sentences))))
    found = tops(doc)
    for sentence in doc.sentences:
        (root,) = {*found[sentence.first : sentence.last]}
        assert root in range(sentence.first, sentence.last)
