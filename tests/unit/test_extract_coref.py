"""Who is meant: names of one person, titles, role nouns, pronouns and definite repeats."""

import pytest

from graphkit.extract.first_person import resolve_first_person
from graphkit.extract.mentions import find_cast
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord
from tests.builders_cast import chain, chains, facts_of
from tests.builders_text import note_of, token_of, tree_of

MEETING = """
Chadian - PROPN 2 compound B-PER | President - PROPN 3 nmod:desc | Ann - PROPN 5 nsubj B-PER
Lee - PROPN 3 flat I-PER | met meet VERB 0 root | Mr. - PROPN 7 nmod:desc
Karl - PROPN 5 obj B-PER | Brandt - PROPN 7 flat I-PER | , - PUNCT 12 punct
the - DET 12 det | foreign - ADJ 12 amod | minister - NOUN 7 appos | of - ADP 14 case
Mali - PROPN 12 nmod B-LOC | . - PUNCT 5 punct
"""
LEE_SAID = """
Lee - PROPN 2 nsubj B-PER | said say VERB 0 root | {pronoun} - PRON 5 nsubj
would - AUX 5 aux | fly - VERB 2 ccomp | . - PUNCT 2 punct
"""
PRESIDENT = """
The - DET 3 det | Chadian - ADJ 3 amod | president - NOUN 4 nsubj | thanked thank VERB 0 root
the - DET 6 det | minister - NOUN 4 obj | . - PUNCT 4 punct
"""
AUTOCRAT = """
The - DET 3 det | Chad - PROPN 3 compound B-LOC | autocrat - NOUN 4 nsubj | smiled - VERB 0 root
"""
QUOTE = """
“ - PUNCT 3 punct | I - PRON 3 nsubj | left leave VERB 7 ccomp | him he PRON 3 obj
, - PUNCT 3 punct | ” - PUNCT 3 punct | said say VERB 0 root | Karl - PROPN 7 nsubj B-PER
Brandt - PROPN 8 flat I-PER | . - PUNCT 7 punct
"""
TROOPS = """
Malian - ADJ 2 amod | troops - NOUN 3 nsubj | crossed cross VERB 0 root | it - PRON 3 obj

{verb} - VERB 0 root | them they PRON 1 obj
"""


def test_surname_title_and_full_name_are_one_person() -> None:
    found = chains(MEETING + LEE_SAID.format(pronoun="she"))
    assert found["Ann Lee"] == ("Person", ["Chadian President", "Ann Lee", "Lee", "she"])
    assert found["Karl Brandt"] == ("Person", ["Karl Brandt", "foreign minister of Mali"])


def test_gender_by_first_name_and_form_of_address() -> None:
    assert facts_of(MEETING, "Ann Lee")["gender"] == "f"
    assert facts_of(MEETING, "Karl Brandt")["gender"] == "m"


def test_a_pronoun_of_the_other_gender_is_not_the_subject() -> None:
    found = chains(MEETING + LEE_SAID.format(pronoun="he"))
    assert "he" not in found["Ann Lee"][1]
    assert "he" in found["Karl Brandt"][1]


def test_two_full_names_of_one_surname_stay_apart() -> None:
    table = """
    Ann - PROPN 3 nsubj B-PER | Lee - PROPN 1 flat I-PER | met meet VERB 0 root
    Bert - PROPN 3 obj B-PER | Lee - PROPN 4 flat I-PER

    Mrs. - PROPN 2 nmod:desc | Lee - PROPN 3 nsubj B-PER | left leave VERB 0 root
    """
    found = chains(table)
    assert found["Ann Lee"][1] == ["Ann Lee", "Lee"]
    assert found["Bert Lee"][1] == ["Bert Lee"]


def test_a_relative_named_in_full_is_not_the_bare_surname() -> None:
    table = """
    Ann - PROPN 3 nsubj B-PER | Lee - PROPN 1 flat I-PER | died die VERB 0 root

    Her - PRON 2 nmod:poss | son - NOUN 5 nsubj | Bert - PROPN 2 appos B-PER
    Lee - PROPN 3 flat I-PER | spoke speak VERB 0 root

    Lee - PROPN 2 nsubj B-PER | sang sing VERB 0 root
    """
    assert chains(table)["Ann Lee"][1] == ["Ann Lee", "Her", "Lee"]


def test_a_relative_of_a_longer_name_is_somebody_else() -> None:
    table = """
    Ann - PROPN 3 nsubj B-PER | Lee - PROPN 1 flat I-PER | died die VERB 0 root

    Her - PRON 2 nmod:poss | mother - NOUN 6 nsubj | Ann - PROPN 2 appos B-PER
    Bell - PROPN 3 flat I-PER | Lee - PROPN 3 flat I-PER | spoke speak VERB 0 root
    """
    assert chains(table)["Ann Lee"][1] == ["Ann Lee", "Her"]


def test_a_role_noun_means_the_one_who_holds_it() -> None:
    found = chains(MEETING + PRESIDENT)
    assert "Chadian president" in found["Ann Lee"][1]
    assert "minister" not in found["Karl Brandt"][1]  # which minister, nobody said


def test_an_epithet_means_the_head_of_that_state() -> None:
    assert "Chad autocrat" in chains(MEETING + AUTOCRAT)["Ann Lee"][1]
    assert "Ann Lee" not in chains(AUTOCRAT)


def test_a_title_without_a_body_stands_on_the_person() -> None:
    table = """
    President - PROPN 2 nmod:desc | Ann - PROPN 4 nsubj B-PER | Lee - PROPN 2 flat I-PER
    left leave VERB 0 root
    """
    assert facts_of(table, "Ann Lee")["titles"] == ("President",)
    assert "titles" not in facts_of(MEETING, "Ann Lee")


def test_a_title_that_was_given_up_says_so_on_the_person() -> None:
    table = """
    Former former ADJ 3 amod | army - NOUN 3 compound | general - NOUN 4 nmod:desc
    Ann - PROPN 6 nsubj B-PER | Lee - PROPN 4 flat I-PER | left leave VERB 0 root
    """
    assert facts_of(table, "Ann Lee")["titles"] == ("former general",)


def test_inside_a_quotation_he_is_not_its_speaker() -> None:
    other = """
    Omar - PROPN 3 nsubj B-PER | Diallo - PROPN 1 flat I-PER | spoke speak VERB 0 root
    """
    assert "him" not in chains(QUOTE)["Karl Brandt"][1]
    assert "him" in chains(other + "\n" + QUOTE)["Omar Diallo"][1]


def test_i_is_the_speaker_of_the_innermost_statement() -> None:
    tree = tree_of(QUOTE)
    cast = find_cast(tree)
    speaker = cast.entity_at(token_of(tree, "Karl"))
    assert speaker is not None
    left = token_of(tree, "left")
    content = Span(start=tree[left - 1].start, end=tree[left + 1].end)
    said = StatementRecord(fragments=(content,), sentence=0, speech="direct", speakers=(speaker,))
    assert chain(resolve_first_person(cast, [said]), "Karl Brandt") == ["I", "Karl Brandt"]
    assert resolve_first_person(cast, []) == cast


@pytest.mark.parametrize(
    ("before", "number"), [("War - PROPN 6 nsubj", "6 nsubj"), ("Ada - PROPN 6 nsubj", "4 flat")]
)
def test_a_number_is_not_who_speaks(before: str, number: str) -> None:
    table = f"""
    Karl - PROPN 2 nsubj B-PER | said say VERB 0 root | “ - PUNCT 6 punct | {before}
    I - PRON {number} | ended end VERB 2 ccomp | ” - PUNCT 6 punct
    """
    tree = tree_of(table)
    cast = find_cast(tree)
    speaker = cast.entity_at(token_of(tree, "Karl"))
    assert speaker is not None
    said = StatementRecord(
        fragments=(tree.span([3, 5]),), sentence=0, speech="direct", speakers=(speaker,)
    )
    assert chain(resolve_first_person(cast, [said]), "Karl") == ["Karl"]


def test_them_is_the_group_before_and_it_as_object_a_thing() -> None:
    found = chains(TROOPS.format(verb="Stop"))
    assert found["Malian troops"] == ("Group", ["Malian troops", "them"])


def test_a_clause_in_front_names_what_it_means() -> None:
    table = """
    Chad - PROPN 2 nsubj B-LOC | waited wait VERB 0 root

    If - SCONJ 3 mark | Mali - PROPN 3 nsubj B-LOC | agrees agree VERB 7 advcl | , - PUNCT 3 punct
    it - PRON 7 nsubj | will - AUX 7 aux | send - VERB 0 root | its - PRON 9 nmod:poss
    troops - NOUN 7 obj | . - PUNCT 7 punct
    """
    found = chains(table)
    assert found["Mali"][1] == ["Mali", "it", "its"]
    assert found["Malian troops"][1] == ["troops"]


def test_she_may_look_forward_to_the_subject() -> None:
    table = """
    As - SCONJ 3 mark | she - PRON 3 nsubj | left leave VERB 6 advcl | , - PUNCT 3 punct
    Nora - PROPN 6 nsubj B-PER | waved wave VERB 0 root
    """
    assert chains(table)["Nora"][1] == ["she", "Nora"]


@pytest.mark.parametrize(
    ("first", "joined"),
    [("Chadian", ["delegation"]), ("Malian and Chadian", [])],
)
def test_the_delegation_repeats_only_one_delegation(first: str, joined: list[str]) -> None:
    words = first.split()
    noun = len(words) + 1
    rows = [f"{words[0]} - ADJ {noun} amod"]
    if len(words) > 1:
        rows += ["and - CCONJ 3 cc", f"{words[2]} - ADJ 1 conj"]
    rows += [f"delegation - NOUN {noun + 1} nsubj", "came come VERB 0 root"]
    table = (
        " | ".join(rows) + "\n\nthe - DET 2 det | delegation - NOUN 3 nsubj | left - VERB 0 root"
    )
    assert chains(table)["Chadian delegation"][1][1:] == joined


def test_the_ministry_repeats_the_one_ministry() -> None:
    table = """
    Mali - PROPN 4 nmod:poss B-LOC | 's - PART 1 case | Harvest - PROPN 4 compound B-ORG
    Ministry - PROPN 5 nsubj I-ORG | spoke speak VERB 0 root

    The - DET 2 det | ministry - NOUN 3 nsubj | denied deny VERB 0 root | it - PRON 3 obj
    """
    assert chains(table)["Harvest Ministry"][1] == ["Harvest Ministry", "ministry"]
    assert facts_of(table, "Harvest Ministry") == {"kind": "ministry", "state": "MLI"}


def test_in_a_note_a_first_name_is_its_person() -> None:
    table = """
    = author_note
    Nora - PROPN 4 nsubj | Lind - PROPN 1 flat | is be AUX 4 cop | editor - NOUN 0 root

    Nora - PROPN 2 nsubj B-PER | left leave VERB 0 root
    """
    text = tree_of(table).text
    found = chains(table, notes=(note_of(text, "Nora Lind"),))
    assert found["Nora Lind"] == ("Person", ["Nora Lind", "Nora"])


def test_he_who_adds_is_the_one_who_spoke() -> None:
    table = """
    Omar - PROPN 3 nsubj B-PER | Diallo - PROPN 1 flat I-PER | left leave VERB 0 root

    Karl - PROPN 3 nsubj B-PER | Brandt - PROPN 1 flat I-PER | said say VERB 0 root
    Omar - PROPN 5 nsubj B-PER | fled flee VERB 3 ccomp

    He - PRON 2 nsubj | added add VERB 0 root | more more ADJ 2 obj
    """
    found = chains(table)
    assert "He" in found["Karl Brandt"][1]
    assert "He" not in found["Omar Diallo"][1]


def test_whom_a_clause_in_front_meets_is_not_its_subject() -> None:
    table = """
    Omar - PROPN 3 nsubj B-PER | Diallo - PROPN 1 flat I-PER | left leave VERB 0 root

    Meeting meet VERB 6 advcl | Karl - PROPN 1 obj B-PER | Brandt - PROPN 2 flat I-PER
    , - PUNCT 1 punct | he - PRON 6 nsubj | smiled smile VERB 0 root
    """
    assert "he" in chains(table)["Omar Diallo"][1]


def test_a_stressing_pronoun_is_the_name_before_it() -> None:
    table = """
    Omar - PROPN 3 nsubj B-PER | Diallo - PROPN 1 flat I-PER | met meet VERB 0 root
    Karl - PROPN 3 obj B-PER | Brandt - PROPN 4 flat I-PER | himself - PRON 4 nmod
    """
    assert chains(table)["Karl Brandt"][1] == ["Karl Brandt", "himself"]


def test_they_are_no_state() -> None:
    table = """
    Chad - PROPN 2 nsubj B-LOC | waited wait VERB 0 root

    They - PRON 2 nsubj | denied deny VERB 0 root | it - PRON 2 obj
    """
    assert chains(table)["Chad"][1] == ["Chad"]


def test_counted_people_are_others_than_those_counted_before() -> None:
    table = """
    Three - NUM 2 nummod | people - NOUN 3 nsubj | died die VERB 0 root

    Five - NUM 2 nummod | people - NOUN 3 nsubj | fled flee VERB 0 root
    """
    cast = find_cast(tree_of(table))
    groups = [m.entity for m in cast.mentions]
    assert len(groups) == len(set(groups)) == 2


def test_a_group_is_mentioned_without_its_possessor() -> None:
    table = """
    Chad - PROPN 3 nmod:poss B-LOC | 's - PART 1 case | army - NOUN 4 nsubj
    fled flee VERB 0 root
    """
    assert ("Group", ["army"]) in chains(table).values()


KIN = """
A a DET 2 det | friend - NOUN 6 nsubj | of - ADP 4 case | Ann Ann PROPN 2 nmod B-PER
Lee Lee PROPN 4 flat I-PER | said say VERB 0 root | she - PRON 8 nsubj | fled flee VERB 6 ccomp
. - PUNCT 6 punct
"""


def test_of_whom_a_friend_tells_is_whose_friend_it_is() -> None:
    assert chains(KIN)["Ann Lee"] == ("Person", ["Ann Lee", "she"])


# Lee's wife, Anna, left. She ...
RELATIVE = """
Lee - PROPN 3 nmod:poss B-PER | 's - PART 1 case | {noun} - NOUN 7 nsubj | , - PUNCT 5 punct
{name} - PROPN 3 appos B-PER | , - PUNCT 3 punct | left leave VERB 0 root | . - PUNCT 7 punct

{pronoun} - PRON 2 nsubj | slept sleep VERB 0 root | . - PUNCT 2 punct
"""


@pytest.mark.parametrize(
    ("noun", "name", "pronoun"), [("wife", "Anna", "She"), ("brother", "Karl", "He")]
)
def test_a_relative_named_beside_the_word_is_the_subject(noun, name, pronoun) -> None:
    found = chains(RELATIVE.format(noun=noun, name=name, pronoun=pronoun))
    assert pronoun in found[name][1]


def test_a_word_for_a_spouse_tells_whose_it_is() -> None:
    table = RELATIVE.format(noun="wife", name="Anna", pronoun="She")
    assert facts_of(table, "Lee")["gender"] == "m"
    assert "gender" not in facts_of(table.replace("wife", "sister"), "Lee")


def test_a_relative_is_not_whose_other_relative_stands_beside() -> None:
    table = """
Ann - PROPN 2 nsubj B-PER | asked ask VERB 0 root | her - PRON 4 nmod:poss | mother - NOUN 2 obj
, - PUNCT 6 punct | Anna - PROPN 4 appos B-PER | , - PUNCT 10 punct | and - CCONJ 10 cc
her - PRON 10 nmod:poss | aunt - NOUN 4 conj | . - PUNCT 2 punct
"""
    assert chains(table)["Anna"][1] == ["Anna"]
