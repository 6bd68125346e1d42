"""Which names are of works, products, honours and events, and which of houses and bands."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.ordinary import is_known_here
from tests.builders_text import token_of, tree_of

NIGHT_BOAT = (
    "The - DET 2 det | film - NOUN 6 nsubj | Night - PROPN 4 compound | Boat - PROPN 2 appos"
    " | to - ADP 6 case | Lisbon - PROPN 4 nmod B-LOC | opened open VERB 0 root | . - PUNCT 7 punct"
)
MUSICAL = (
    "She - PRON 2 nsubj | took take VERB 0 root | the - DET 4 det | musical - NOUN 2 obj"
    " | Orla - PROPN 4 appos | to - ADP 7 case | Lisbon - PROPN 2 obl B-LOC | . - PUNCT 2 punct"
)
WEAVER = (
    "Lee - PROPN 2 nsubj B-PER | wrote write VERB 0 root | The - DET 4 det | Weaver - PROPN 2 obj"
    " | of - ADP 6 case | Lisbon - PROPN 4 nmod B-LOC | . - PUNCT 2 punct"
)
MAYOR = WEAVER.replace("Weaver", "Mayor").replace("wrote write", "met meet")
QUOTED = (
    "Lee - PROPN 2 nsubj B-PER | sang sing VERB 0 root | “ - PUNCT 4 punct | Going go VERB 2 ccomp"
    " | to - ADP 6 case | Lisbon - PROPN 4 obl B-LOC | ” - PUNCT 4 punct | . - PUNCT 2 punct"
)
BANK = (
    "Lee - PROPN 2 nsubj B-PER | left leave VERB 0 root | the - DET 5 det | “ - PUNCT 5 punct"
    " | Bank - PROPN 2 obj B-ORG | of - ADP 7 case I-ORG | Lisbon - PROPN 5 nmod I-ORG"
    " | ” - PUNCT 5 punct | . - PUNCT 2 punct"
)
YEAR = (
    "Her she PRON 2 nmod:poss | novel - NOUN 7 nsubj | Orlava - PROPN 2 appos B-LOC"
    " | ( - PUNCT 5 punct | 1931 - NUM 3 appos | ) - PUNCT 5 punct | sold sell VERB 0 root"
    " | . - PUNCT 7 punct"
)
TALKS = YEAR.replace("novel - NOUN 7 nsubj", "mission - NOUN 7 nsubj")
TREATY = (
    "The - DET 2 det | Treaty - PROPN 5 nsubj | of - ADP 4 case | Lisbon - PROPN 2 nmod B-LOC"
    " | changed change VERB 0 root | Chad - PROPN 5 obj B-LOC | . - PUNCT 5 punct"
)
ORDER = (
    "Lee - PROPN 2 nsubj B-PER | received receive VERB 0 root | the - DET 4 det"
    " | Order - PROPN 2 obj | of - ADP 6 case | Lisbon - PROPN 4 nmod B-LOC | . - PUNCT 2 punct"
)
KNIGHTS = ORDER.replace("received receive", "joined join")
SEQUEL = (
    "A - DET 2 det | sequel - NOUN 5 nsubj | to - ADP 4 case | Orlava - PROPN 2 nmod B-LOC"
    " | failed fail VERB 0 root | . - PUNCT 5 punct"
)
ROAD = SEQUEL.replace("sequel", "road")
DIRECTED = (
    "Lee - PROPN 2 nsubj B-PER | directed direct VERB 0 root | Orlava - PROPN 2 obj B-LOC"
    " | . - PUNCT 2 punct"
)
VISITED = DIRECTED.replace("directed direct", "visited visit")
STARRED = (
    "Lee - PROPN 2 nsubj B-PER | starred star VERB 0 root | in - ADP 4 case"
    " | Orlava - PROPN 2 obl B-LOC | . - PUNCT 2 punct"
)
SUCH = (
    "Films film NOUN 5 nsubj | such - ADJ 4 case | as - ADP 2 fixed | Orlava - PROPN 1 nmod B-PER"
    " | won win VERB 0 root | . - PUNCT 5 punct"
)
CALLED = (
    "A - DET 2 det | film - NOUN 5 nsubj | called call VERB 2 acl | Orlava - PROPN 3 xcomp B-PER"
    " | won win VERB 0 root | . - PUNCT 5 punct"
)
INCLUDE = (
    "Her she PRON 2 nmod:poss | films film NOUN 3 nsubj | include - VERB 0 root"
    " | Orlava - PROPN 3 obj B-PER | . - PUNCT 3 punct"
)
BANDS = SUCH.replace("Films film", "Bands band")
CITIES = SUCH.replace("Films film", "Suburbs suburb")
PRODUCT = (
    "The - DET 3 det | Boeing - PROPN 3 compound B-ORG | Breeze - PROPN 4 nsubj I-ORG"
    " | landed land VERB 0 root | . - PUNCT 4 punct"
)
FOUNDATION = PRODUCT.replace("Breeze", "Foundation")
LICENCE = PRODUCT.replace("Boeing", "Orla").replace("Breeze", "Licence")
HONOUR = (
    "Lee - PROPN 2 nsubj B-PER | left leave VERB 0 root | the - DET 4 det"
    " | Legion - PROPN 2 obj B-ORG | of - ADP 6 case I-ORG | Honour - PROPN 4 nmod I-ORG"
    " | . - PUNCT 2 punct"
)
GAMES = (
    "The - DET 3 det | Commonwealth - PROPN 3 compound B-ORG | Games - PROPN 4 nsubj"
    " | began begin VERB 0 root | . - PUNCT 4 punct"
)
CENTRE = (
    "The - DET 4 det | Orla - PROPN 4 compound B-ORG | Convention - PROPN 4 compound I-ORG"
    " | Centre - PROPN 5 nsubj I-ORG | burned burn VERB 0 root | . - PUNCT 5 punct"
)
CONCERT = (
    "A - DET 2 det | concert - NOUN 7 nsubj | at - ADP 6 case | the - DET 6 det"
    " | Orla - PROPN 6 compound B-ORG | Institute - PROPN 2 nmod I-ORG | ended end VERB 0 root"
    " | . - PUNCT 7 punct"
)
DOCTOR = CONCERT.replace("concert", "contract")
HELD = (
    "It it PRON 3 nsubj:pass | was be AUX 3 aux:pass | held hold VERB 0 root | at - ADP 7 case"
    " | the - DET 7 det | Orla - PROPN 7 compound B-ORG | Church - PROPN 3 obl I-ORG"
    " | . - PUNCT 3 punct"
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (NIGHT_BOAT, []),
        (MUSICAL, ["Location Lisbon"]),
        (WEAVER, ["Person Lee"]),
        (MAYOR, ["Person Lee", "Person Mayor of Lisbon", "Location Lisbon"]),
        (QUOTED, ["Person Lee"]),
        (BANK, ["Person Lee", "Organization Bank of Lisbon"]),
        (YEAR, []),
        (TALKS, ["Location Orlava"]),
        (TREATY, ["State Chad"]),
        (ORDER, ["Person Lee"]),
        (KNIGHTS, ["Person Lee", "Location Lisbon"]),
        (SEQUEL, []),
        (ROAD, ["Location Orlava"]),
        (DIRECTED, ["Person Lee"]),
        (VISITED, ["Person Lee", "Location Orlava"]),
        (STARRED, ["Person Lee"]),
        (SUCH, []),
        (CALLED, []),
        (INCLUDE, []),
        (BANDS, ["Organization Orlava"]),
        (CITIES, ["Location Orlava"]),
        (PRODUCT, []),
        (FOUNDATION, ["Organization Boeing Foundation"]),
        (LICENCE, []),
        (HONOUR, ["Person Lee"]),
        (GAMES, []),
        (CENTRE, ["Location Orla Convention Centre"]),
        (CONCERT, ["Location Orla Institute"]),
        (DOCTOR, ["Organization Orla Institute"]),
        (HELD, ["Location Orla Church"]),
    ],
)
def test_names_of_works_and_things_are_no_actors_and_no_places(table, expected):
    cast = find_cast(tree_of(table.replace(" | ", "\n")))
    found = [f"{one.label} {one.name}" for one in cast.entities if one.label != "Group"]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lived live VERB 0 root | in - ADP 3 case | Java - PROPN 1 obl", True),
        ("written write VERB 0 root | in - ADP 3 case | Java - PROPN 1 obl", False),
        ("used use VERB 0 root | new - ADJ 3 amod | Java - PROPN 1 obj", False),
        ("used use VERB 0 root | new - ADJ 3 amod | Oslo - PROPN 1 obj", True),
    ],
)
def test_a_place_that_the_tagger_missed_stands_where_places_do(words, expected):
    tree = tree_of(words.replace(" | ", "\n"))
    name = token_of(tree, "Java" if "Java" in words else "Oslo")
    assert is_known_here(tree, name) is expected
