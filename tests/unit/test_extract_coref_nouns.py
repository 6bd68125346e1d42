"""Of whom "they", a plural title, a territory and a village are mentions."""

from tests.builders_cast import chains


def test_two_bodies_joined_are_they() -> None:
    table = """
    The - DET 3 det | Orla - PROPN 3 compound B-ORG | Bank - PROPN 8 nsubj I-ORG | and - CCONJ 7 cc
    the - DET 7 det | Lesna - PROPN 7 compound B-ORG | Ministry - PROPN 3 conj I-ORG
    said say VERB 0 root | they - PRON 11 nsubj | would - AUX 11 aux | pay - VERB 8 ccomp
    . - PUNCT 8 punct
    """
    found = chains(table)
    assert "they" in found["Orla Bank"][1]
    assert "they" in found["Lesna Ministry"][1]


def test_a_plural_title_is_of_all_who_bear_it() -> None:
    table = """
    Two - NUM 2 nummod | authors author NOUN 10 nsubj | , - PUNCT 4 punct
    Ann - PROPN 2 appos B-PER | Lee - PROPN 4 flat I-PER | and - CCONJ 7 cc
    Tom - PROPN 4 conj B-PER | Ray - PROPN 7 flat I-PER | , - PUNCT 10 punct
    left leave VERB 0 root | . - PUNCT 10 punct
    """
    found = chains(table)
    assert "Two authors" in found["Ann Lee"][1]
    assert "Two authors" in found["Tom Ray"][1]


def test_a_territory_with_a_name_of_its_own_is_not_the_state() -> None:
    table = """
    He - PRON 3 nsubj:pass | was be AUX 3 aux:pass | born bear VERB 0 root | in - ADP 7 case
    the - DET 7 det | French - ADJ 7 amod | territory - NOUN 3 obl | of - ADP 9 case
    Orlava - PROPN 7 nmod B-LOC | . - PUNCT 3 punct
    """
    assert chains(table)["France"] == ("State", ["French"])


def test_a_village_of_a_region_is_not_the_region() -> None:
    table = """
    It - PRON 2 nsubj | fell fall VERB 0 root | in - ADP 6 case | a - DET 6 det
    Bavaria - PROPN 6 compound B-LOC | village - NOUN 2 obl | . - PUNCT 2 punct
    """
    assert chains(table)["Bavaria"] == ("Location", ["Bavaria"])
