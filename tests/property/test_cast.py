"""Whatever the tagger and the parser do, a cast is sound and the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.mentions import find_cast
from graphkit.extract.relations import find_relations
from graphkit.extract.tree import Tree
from tests.builders_text import annotated

WORDS = st.sampled_from(
    "Chad|Chadian|Minsk|Ann|Lee|President|president|the|The|troops|delegation|of|in|-|,|’s|he|she|"
    "it|its|they|them|said|joined|born|editor|Post|River|border|western|airfield|Gazette|city|and|"
    "U.S.|NATO|“|”|I|who|Party|is|5th|Brigade|officials|Moscow|Kremlin|former|his|ministry".split(
        "|"
    )
)
POS = st.sampled_from("NOUN PROPN VERB ADJ ADP DET PRON PUNCT AUX PART NUM".split())
DEPS = st.sampled_from(
    """nsubj obj iobj obl nmod nmod:poss amod compound conj cc case det appos flat advcl acl
    acl:relcl xcomp ccomp cop nmod:desc nummod punct list dep mark aux nsubj:pass
    obl:agent""".split()
)
TAGS = st.sampled_from(["", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"])
TOKENS = st.lists(st.tuples(WORDS, POS, st.integers(0, 99), DEPS, TAGS), min_size=1, max_size=14)
ZONES = st.sampled_from(["body", "author_note", "title"])


def table_of(sentences: list[tuple[str, list[tuple[str, str, int, str, str]]]]) -> str:
    """Lay out random sentences; each token hangs on an earlier one, so that it is a tree."""
    blocks = []
    for zone, tokens in sentences:
        rows = [f"= {zone}"]
        inside = False
        for number, (word, pos, head, dep, tag) in enumerate(tokens):
            named = tag if tag[:1] != "I" or inside else ""
            inside = bool(named)
            rows.append(f"{word} - {pos} {head % number + 1 if number else 0} {dep} {named}")
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks)


@given(st.lists(st.tuples(ZONES, TOKENS), min_size=1, max_size=4))
def test_a_cast_is_sound(sentences: list[tuple[str, list[tuple[str, str, int, str, str]]]]) -> None:
    tree = Tree(annotated(table_of(sentences)))
    cast = find_cast(tree)
    states = [entity.gazetteer_id for entity in cast.entities if entity.label == "State"]
    assert len(states) == len(set(states))
    assert {mention.entity for mention in cast.mentions} == set(range(len(cast.entities)))
    assert list(cast.mentions) == sorted(cast.mentions, key=lambda m: (m.start, -m.end, m.entity))
    for mention in cast.mentions:
        assert mention.covers(tree[mention.head])
        assert tree.sentence(mention.head) == mention.sentence
        assert mention.of(tree.text).strip() == mention.of(tree.text)
        assert tree.sentence_span(mention.head).covers(mention)
    for relation in find_relations(tree, cast, ()):
        assert relation.of(tree.text)
        assert relation.source != relation.target
        assert tree.doc.sentences[relation.sentence].covers(relation)


@given(st.lists(st.tuples(ZONES, TOKENS), min_size=1, max_size=3))
def test_a_cast_depends_on_the_document_alone(
    sentences: list[tuple[str, list[tuple[str, str, int, str, str]]]],
) -> None:
    doc = annotated(table_of(sentences))
    first, second = find_cast(Tree(doc)), find_cast(Tree(doc))
    assert (first.entities, first.mentions) == (second.entities, second.mentions)
