"""Names of cities that are ordinary words or better known things: Corona, Surprise, Delta."""

from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["is_known_here", "may_name_place"]

# Cities above all in the United States, whose names written with a capital mostly mean a virus,
# an airline, a ship, a holiday or a party.
ORDINARY = frozenset(
    """alliance commerce corona defiance delta enterprise eureka hope independence liberal
    liberty normal orange paradise progress surprise union victory""".split()
)
# Cities and islands whose names are words or better known names too, so that one which the tagger
# takes for no name must stand where places do.
ALSO_WORDS = ORDINARY | frozenset(
    """batman bath falcon hub java lander latina man mango mascara metro mobile nice oral reading
    saga sale salt samba shaping sour split spree springs surprise tours""".split()
)
CODED = {("VERB", verb) for verb in "code develop implement program write".split()}
TO = frozenset("across at between from including like of through throughout to".split())
AT = frozenset("around in near outside".split())


def may_name_place(tree: Tree, first: int, last: int) -> bool:
    """Say whether `tokens[first:last]` may be a city, as its words allow.

    "Corona spread" and "Delta cancelled flights" tell of none, "in Corona" and "Corona,
    California" do. Any name that is no such word may.
    """
    lone = first + 1 == last and tree.lower(first) in ORDINARY
    return not lone or _is_placed(tree, first, last)


def _is_placed(tree: Tree, first: int, last: int) -> bool:
    """Say whether "in" stands before a name or its region behind: "Corona, California"."""
    sentence = tree.sentence_span(first)
    if first > sentence.first and tree.lower(first - 1) in AT:
        return True
    if last + 1 >= sentence.last or tree.word(last) != ",":
        return False
    places = gazetteer().place_by_name(tree.word(last + 1))
    return any(place.kind in {"region", "state"} for place in places)


def is_known_here(tree: Tree, index: int) -> bool:
    """Say whether a well-known place's name that the tagger missed may be taken for it.

    "The tool is written in Java" names none, "she was born in Java" does.
    """
    if tree.lower(index) not in ALSO_WORDS:
        return True
    governor = tree.head(index)
    coded = governor is not None and (tree[governor].pos, tree.lemma(governor)) in CODED
    prepositions = set(tree.prepositions(tree.first_conjunct(index)))
    inside = bool(prepositions & (AT | TO)) or _is_placed(tree, index, index + 1)
    return inside and not coded
