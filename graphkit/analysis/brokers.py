"""Who links communities of the actor network."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_array

from graphkit.analysis.network import ActorNetwork

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Brokerage", "brokerage"]


class Brokerage(NamedTuple):
    """How each actor links communities; arrays in the order of the network's actors.

    Attributes:
        linked: in how many communities there are others to whom the actor is tied.
        participation: how evenly these others are spread over communities, in [0, 1): 0 if all
            are of one, 1 - 1/n if they are spread evenly over n. The participation coefficient
            of Guimera and Amaral (Nature 433, 2005), over others and not over counts.
        pairs: of how many pairs of these others the two are of different communities: from 0 to
            all pairs. The actor stands between them, as a broker of Gould and Fernandez (1989)
            does, but the two may be tied too.
    """

    linked: "NDArray[np.int64]"
    participation: "NDArray[np.float64]"
    pairs: "NDArray[np.int64]"


def brokerage(net: ActorNetwork, communities: "NDArray[np.integer]") -> Brokerage:
    """Say how each actor links communities, given the community of each.

    >>> net = ActorNetwork.of("abcd", [0, 0, 0], [1, 2, 3])
    >>> found = brokerage(net, np.array([0, 0, 1, 1]))
    >>> found.linked.tolist(), found.participation.round(3).tolist(), found.pairs.tolist()
    ([2, 1, 1, 1], [0.444, 0.0, 0.0, 0.0], [2, 0, 0, 0])
    """
    others = spread(net, communities)
    degree = np.diff(net.ties.indptr).astype(np.int64)
    same = np.asarray((others * others).sum(axis=1), dtype=np.int64)
    square = degree * degree
    participation = np.divide(same, square, out=np.ones(len(degree)), where=square > 0)
    return Brokerage(
        np.diff(others.indptr).astype(np.int64), 1 - participation, (square - same) // 2
    )


def spread(net: ActorNetwork, communities: "NDArray[np.integer]") -> csr_array:
    """Return how many others in each community (columns) each actor (rows) is tied to."""
    size = len(communities)
    width = int(communities.max(initial=-1)) + 1
    member = csr_array(
        (np.ones(size, dtype=np.int64), communities, np.arange(size + 1)), shape=(size, width)
    )
    found: csr_array = net.ties.astype(np.bool_).astype(np.int64) @ member
    return found
