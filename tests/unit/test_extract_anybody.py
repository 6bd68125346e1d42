"""Words that mean nobody in particular, and titles joined to the one beside a name."""

import pytest

from graphkit.extract import pronouns
from graphkit.extract.extractor import extract
from graphkit.extract.mentions import find_cast
from graphkit.model.edge_text import MentionedIn
from graphkit.resolve.assemble.article import assemble
from tests.builders_cast import chain, chains
from tests.builders_text import annotated, tree_of

PRESIDENTS = """
President - PROPN 2 nmod:desc | Ann - PROPN 4 nsubj B-PER | Lee - PROPN 2 flat I-PER
met meet VERB 0 root | President - PROPN 6 nmod:desc | Tom - PROPN 4 obj B-PER
Ray - PROPN 6 flat I-PER | . - PUNCT 4 punct

The - DET 2 det | president - NOUN 3 nsubj | smiled smile VERB 0 root | . - PUNCT 3 punct
"""
ACTORS = """
Actor - NOUN 2 nmod:desc | Ann - PROPN 4 nsubj B-PER | Lee - PROPN 2 flat I-PER
met meet VERB 0 root | actor - NOUN 4 obj | Tom - PROPN 5 appos B-PER | Ray - PROPN 6 flat I-PER
. - PUNCT 4 punct

The - DET 2 det | actress - NOUN 3 nsubj | smiled smile VERB 0 root | . - PUNCT 3 punct
"""
SHE = """
Ann - PROPN 3 nsubj B-PER | Lee - PROPN 1 flat I-PER | left leave VERB 0 root | . - PUNCT 3 punct

She - PRON 2 nsubj | smiled smile VERB 0 root | . - PUNCT 2 punct
"""
JOINED = """
Singer - NOUN 8 nsubj | , - PUNCT 3 punct | writer - NOUN 1 conj | and - CCONJ 6 cc
mayor - NOUN 6 nmod:desc | Ann - PROPN 1 conj B-PER | Lee - PROPN 6 flat I-PER
sang sing VERB 0 root | . - PUNCT 8 punct
"""
APART = """
They - PRON 2 nsubj | met meet VERB 0 root | the - DET 4 det | senator - NOUN 2 obj
and - CCONJ 7 cc | mayor - NOUN 7 nmod:desc | Ann - PROPN 4 conj B-PER | Lee - PROPN 7 flat I-PER
. - PUNCT 2 punct
"""
WIFE = """
Ann - PROPN 11 nsubj B-PER | Lee - PROPN 1 flat I-PER | , - PUNCT 5 punct | his he PRON 5 nmod:poss
wife - NOUN 1 appos | and - CCONJ 8 cc | the - DET 8 det | mayor - NOUN 1 conj
of - ADP 10 case | Mali - PROPN 8 nmod B-LOC | left leave VERB 0 root | . - PUNCT 11 punct
"""
GUARD = """
Ann - PROPN 12 nsubj B-PER | Lee - PROPN 1 flat I-PER | , - PUNCT 5 punct | his he PRON 5 nmod:poss
wife - NOUN 1 appos | , - PUNCT 9 punct | and - CCONJ 9 cc | the - DET 9 det | mayor - NOUN 1 conj
of - ADP 11 case | Mali - PROPN 9 nmod B-LOC | left leave VERB 0 root | . - PUNCT 12 punct
"""
BAND = """
The - DET 3 det | rock - NOUN 3 compound | band - NOUN 6 nsubj | Orla - PROPN 3 appos B-ORG
Club - PROPN 4 flat I-ORG | sang sing VERB 0 root | . - PUNCT 6 punct
"""
FEAST = """
The - DET 2 det | party - NOUN 3 nsubj | took take VERB 0 root | place - NOUN 3 obj
there - ADV 3 advmod | . - PUNCT 3 punct
"""
BESIDE = """
Ann - PROPN 10 nsubj B-PER | Lee - PROPN 1 flat I-PER | , - PUNCT 5 punct | a - DET 5 det
minister - NOUN 1 appos | and - CCONJ 8 cc | former - ADJ 8 amod | colonel - NOUN 5 conj
, - PUNCT 1 punct | left leave VERB 0 root | . - PUNCT 10 punct
"""


@pytest.mark.parametrize(
    ("table", "vague"),
    [
        pytest.param(
            "People - NOUN 2 nsubj | need - VERB 0 root | water - NOUN 2 obj | . - PUNCT 2 punct",
            True,
            id="People need water.",
        ),
        pytest.param(
            "People - NOUN 2 nsubj | died die VERB 0 root | . - PUNCT 2 punct",
            False,
            id="People died.",
        ),
        pytest.param(
            "No - DET 2 det | doctor - NOUN 3 nsubj | came come VERB 0 root | . - PUNCT 3 punct",
            True,
            id="No doctor came.",
        ),
        pytest.param(
            "A - DET 2 det | doctor - NOUN 3 nsubj | came come VERB 0 root | . - PUNCT 3 punct",
            False,
            id="A doctor came.",
        ),
        pytest.param(
            "A - DET 2 det | doctor - NOUN 3 nsubj | has have VERB 0 root | time - NOUN 3 obj",
            True,
            id="A doctor has time.",
        ),
        pytest.param(
            "The - DET 3 det | average - ADJ 3 amod | doctor - NOUN 4 nsubj\n"
            "left leave VERB 0 root | . - PUNCT 4 punct",
            True,
            id="The average doctor left.",
        ),
        pytest.param(
            "If - SCONJ 4 mark | a - DET 3 det | doctor - NOUN 4 nsubj | comes come VERB 6 advcl\n"
            ", - PUNCT 4 punct | call - VERB 0 root | me i PRON 6 obj | . - PUNCT 6 punct",
            True,
            id="If a doctor comes, call me.",
        ),
        pytest.param(
            "The - DET 2 det | president - NOUN 4 nsubj:pass | is be AUX 4 aux:pass\n"
            "elected elect VERB 0 root | by - ADP 6 case | law - NOUN 4 obl | . - PUNCT 4 punct",
            True,
            id="The president is elected by law.",
        ),
        pytest.param(
            "The - DET 2 det | president - NOUN 3 nsubj | invokes invoke VERB 0 root\n"
            "an a DET 6 det | old - ADJ 6 amod | law - NOUN 3 obj | . - PUNCT 3 punct",
            False,
            id="The president invokes an old law.",
        ),
    ],
)
def test_whom_words_mean_in_particular(table: str, vague: bool) -> None:
    mention = find_cast(tree_of(table)).mentions[0]
    assert mention.vague is vague
    graph = assemble(extract(annotated(table)))
    assert any(isinstance(edge, MentionedIn) for edge in graph.edges) is not vague
    assert any(node.label in {"Group", "Person"} for node in graph.nodes) is not vague


def test_of_two_presidents_none_is_the_president() -> None:
    cast = find_cast(tree_of(PRESIDENTS))
    assert [m.vague for m in cast.mentions if m.of(cast.tree.text) == "president"] == [True]


def test_a_feminine_noun_tells_which_of_two_is_meant() -> None:
    assert "actress" in chain(find_cast(tree_of(ACTORS)), "Ann Lee")


def test_titles_joined_to_one_beside_a_name_are_the_same_person() -> None:
    assert chain(find_cast(tree_of(JOINED)), "Ann Lee")[:3] == ["Singer", "writer", "mayor"]
    assert "former colonel" in chain(find_cast(tree_of(BESIDE)), "Ann Lee")


def test_a_title_joined_to_the_name_itself_is_its_own_unless_a_comma_parts_them() -> None:
    assert "mayor of Mali" in chain(find_cast(tree_of(WIFE)), "Ann Lee")
    assert "mayor of Mali" not in chain(find_cast(tree_of(GUARD)), "Ann Lee")


def test_a_noun_before_the_name_of_a_body_and_a_feast_are_no_groups() -> None:
    assert "Group" not in {label for label, _ in chains(BAND).values()}
    assert "Group" not in {label for label, _ in chains(FEAST).values()}


def test_behind_an_article_another_person_may_be_meant() -> None:
    assert "senator" not in chain(find_cast(tree_of(APART)), "Ann Lee")


@pytest.mark.parametrize(("least", "vague"), [(0.0, False), (2.0, True)])
def test_a_doubtful_pronoun_is_vague(
    monkeypatch: pytest.MonkeyPatch, least: float, vague: bool
) -> None:
    monkeypatch.setitem(pronouns.DOUBTFUL, "he", least)
    cast = find_cast(tree_of(SHE))
    assert [m.vague for m in cast.mentions if m.kind == "pronoun"] == [vague]
