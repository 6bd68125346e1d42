"""Whatever the parser makes of a text, extraction ends in a graph that passes all its checks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.extract.extractor import extract
from graphkit.resolve.assemble.article import assemble
from tests.builders_text import annotated, random_table

WORDS = st.sampled_from(
    "Chad|Minsk|Ann|Lee|President|troops|the|of|in|to|that|by|he|it|them|who|said|told|denied|"
    "suggested|meeting|threatened|agreed|accused|attack|talks|shared|report|message|According|"
    "according|source|was|were|not|if|would|may|verify|verified|claim|claims|neither|on|Monday|now|"
    "with|war|and|,|“|”|.|?|citing|quoted|as|saying|rejecting|near|River|border|killed|visit".split(
        "|"
    )
)
POS = st.sampled_from("NOUN PROPN VERB ADJ ADP DET PRON PUNCT AUX PART SCONJ NUM".split())
DEPS = st.sampled_from(
    """nsubj obj iobj obl nmod nmod:poss amod compound conj cc case det appos advcl acl acl:relcl
    xcomp ccomp cop parataxis punct mark aux aux:pass nsubj:pass obl:agent advmod fixed
    compound:prt expl""".split()
)
TAGS = st.sampled_from(["", "", "B-PER", "B-ORG", "B-LOC"])
ROW = st.tuples(WORDS, POS, DEPS, TAGS, st.integers(0, 99))
SENTENCES = st.lists(
    st.tuples(
        st.sampled_from(["body", "title", "author_note"]), st.lists(ROW, min_size=1, max_size=16)
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150)
@given(SENTENCES)
def test_any_tree_gives_a_graph_that_passes_its_checks(sentences):
    doc = annotated(random_table(sentences))
    graph = assemble(extract(doc))
    assert graph.article.text == doc.document.text
    assert assemble(extract(doc)).digest == graph.digest
