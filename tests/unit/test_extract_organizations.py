"""Which body is meant by a name that bodies of several states bear: the article's states tell."""

import pytest

from graphkit.extract.mentions import find_cast
from tests.builders_text import tree_of

# "STATE said that the Labour Party won in PLACE."
SENTENCE = (
    "{state} - PROPN 2 nsubj B-LOC | said say VERB 0 root | that - SCONJ 7 mark | the - DET 6 det"
    "\nLabour - PROPN 6 compound B-ORG | Party - PROPN 7 nsubj I-ORG | won win VERB 2 ccomp"
    "\nin - ADP 9 case | {place} - PROPN 7 obl B-LOC | . - PUNCT 2 punct"
)


def party_of(table: str) -> tuple[str | None, str | None]:
    """Return the gazetteer id and the state of the only organization."""
    found = [one for one in find_cast(tree_of(table)).entities if one.label == "Organization"]
    assert len(found) == 1
    return found[0].gazetteer_id, found[0].state


@pytest.mark.parametrize(
    ("state", "place", "party"),
    [
        ("Britain", "France", ("org:labour-party", "GBR")),
        ("Norway", "France", (None, "NOR")),
        ("Norway", "Britain", (None, None)),
        ("Norway", "London", (None, "NOR")),
        ("France", "London", ("org:labour-party", "GBR")),
        ("France", "Spain", (None, None)),
    ],
)
def test_the_states_of_the_article_tell_whose_party_is_meant(state, place, party):
    assert party_of(SENTENCE.format(state=state, place=place)) == party


def test_a_state_beside_the_name_counts_before_the_article():
    """Britain said that Norway's Labour Party won."""
    table = (
        "Britain - PROPN 2 nsubj B-LOC | said say VERB 0 root | that - SCONJ 8 mark\n"
        "Norway - PROPN 7 nmod:poss B-LOC | 's - PART 4 case | Labour - PROPN 7 compound B-ORG\n"
        "Party - PROPN 8 nsubj I-ORG | won win VERB 2 ccomp | . - PUNCT 2 punct"
    )
    assert party_of(table) == (None, "NOR")


def test_a_later_mention_with_its_state_tells_who_the_first_was():
    """Norway and Britain said the Labour Party won; Britain's Labour Party denied it."""
    later = (
        "Britain - PROPN 4 nmod:poss B-LOC | 's - PART 1 case | Labour - PROPN 4 compound B-ORG\n"
        "Party - PROPN 5 nsubj I-ORG | denied deny VERB 0 root | it - PRON 5 obj\n"
        ". - PUNCT 5 punct"
    )
    table = SENTENCE.format(state="Norway", place="Britain") + "\n\n" + later
    assert party_of(table) == ("org:labour-party", "GBR")
