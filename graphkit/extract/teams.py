"""Sports teams: a name that beats, loses to or draws with another is no person and no place."""

import re
from dataclasses import replace

from graphkit.extract.named import Name, head_of, key_of
from graphkit.extract.tree import Tree

__all__ = ["with_teams"]

# "Orlava beat Lesna 2-1", "lost to Lesna".
MATCHES = frozenset(
    """bat beat defeat draw edge eliminate face field finish lose outscore overcome overpower play
    rout score thrash trounce win""".split()
)
AGAINST = frozenset("against at to with".split())
SCORE = re.compile(r"\d{1,3}\s?[-–—]\s?\d{1,3}\b")
# Words of a sentence about a game; without one or a score "Lee beat Ray" may be an election.
GAMES = frozenset(
    """championship championships coach cup derby final finals football game games goal goals
    halftime innings kickoff league match overtime penalty playoff playoffs quarterfinal quarterback
    relay round semifinal semifinals season stadium striker team toss tournament touchdown wicket
    wickets""".split()
)


def with_teams(tree: Tree, names: list[Name], people: set[str]) -> list[Name]:
    """Return the names, those that play a match as organizations; all places of a team agree.

    Args:
        tree: the article's trees.
        names: names of the article.
        people: keys of the surnames of persons named in full: they may play tennis.
    """
    teams = {
        key_of(tree, name)
        for name in names
        if name.label in {"PER", "LOC"} and _plays(tree, name) and key_of(tree, name) not in people
    }
    return [_as_team(tree, name) if key_of(tree, name) in teams else name for name in names]


def _as_team(tree: Tree, name: Name) -> Name:
    """A place's name stays a place behind "in": "in Orlava"."""
    inside = "in" in tree.prepositions(head_of(tree, name.first, name.last))
    single = name.label != "PER" or name.last - name.first == 1
    if name.state is not None or inside or not single:
        return name
    return replace(name, label="ORG", state=None)


def _plays(tree: Tree, name: Name) -> bool:
    """Say whether a name is a side in a game: "Orlava beat Lesna 2-1", "lost to Lesna"."""
    if name.state is not None or (name.label == "PER" and name.last - name.first > 1):
        return False
    head = tree.first_conjunct(head_of(tree, name.first, name.last))
    verb = tree.head(head)
    if verb is None or tree.lemma(verb) not in MATCHES or not _tells_of_game(tree, verb):
        return False
    against = tree.is_dep(head, "obl") and set(tree.prepositions(head)) & AGAINST
    return tree.is_dep(head, "nsubj", "obj", "obl:agent") or bool(against)


def _tells_of_game(tree: Tree, index: int) -> bool:
    sent = tree.sentence_span(index)
    words = {tree.lower(i) for i in range(sent.first, sent.last)}
    return bool(words & GAMES) or SCORE.search(tree.doc.text_of(sent.first, sent.last)) is not None
