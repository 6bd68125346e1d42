"""Names of cities that are ordinary words or better known things: Corona, Surprise, Delta."""

from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["may_name_place"]

# Cities above all in the United States, whose names written with a capital mostly mean a virus,
# an airline, a ship, a holiday or a party.
ORDINARY = frozenset(
    """alliance commerce corona defiance delta enterprise eureka hope independence liberal
    liberty normal orange paradise progress surprise union victory""".split()
)
AT = frozenset("around in near outside".split())


def may_name_place(tree: Tree, first: int, last: int) -> bool:
    """Say whether `tokens[first:last]` may be a city, as its words allow.

    "Corona spread" and "Delta cancelled flights" tell of none, "in Corona" and "Corona,
    California" do. Any name that is no such word may.
    """
    if first + 1 != last or tree.lower(first) not in ORDINARY:
        return True
    sentence = tree.sentence_span(first)
    if first > sentence.first and tree.lower(first - 1) in AT:
        return True
    if last + 1 >= sentence.last or tree.word(last) != ",":
        return False
    places = gazetteer().place_by_name(tree.word(last + 1))
    return any(place.kind in {"region", "state"} for place in places)
