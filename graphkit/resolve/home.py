"""The state whose affairs an article tells of: in it "the Senate" is that state's."""

from collections import Counter, defaultdict

from graphkit.graph import ArticleGraph
from graphkit.model.edge_text import MentionedIn
from graphkit.model.node import Location

__all__ = ["TYING", "home_state"]

LEAST = 4  # mentions of the state, its places, people and bodies
SHARE = 2 / 3  # of the mentions of all states
REGIONAL = 1 / 4  # of them: an article that names one region as often tells of that region
# Edges that tie somebody or something to the state or body that it belongs to.
TYING = frozenset({"ACTS_FOR", "MEMBER_OF", "LOCATED_IN", "HOLDS_ROLE"})
_REGIONS = frozenset({"region", "state", "province"})


def home_state(graph: ArticleGraph) -> str | None:
    """Return the id of the state whose affairs an article tells of, or None.

    Two of three mentions that lead to a state lead to it: its own, and those of its places and of
    who is tied to it alone. An article on one of its regions tells of no state: the Senate that
    passed a law of Alabama is not the American one.
    """
    nodes = {node.id: node for node in graph.nodes}
    ties: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if edge.type in TYING and nodes[edge.target].label == "State":
            ties[edge.source].add(edge.target)
    found: Counter[str] = Counter()
    regions: Counter[str] = Counter()
    for edge in graph.edges:
        if not isinstance(edge, MentionedIn):
            continue
        node = nodes[edge.source]
        own = {node.id} if node.label == "State" else ties[node.id]
        if isinstance(node, Location) and node.country is not None:
            own = own | {node.country}
        if len(own) == 1:
            found.update(own)
        if isinstance(node, Location) and node.kind in _REGIONS:
            regions[node.id] += 1
    state, count = max(found.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    clear = count >= LEAST and count >= SHARE * found.total()
    return state if clear and max(regions.values(), default=0) < REGIONAL * count else None
