"""The part of the actor network around some actors."""

from collections.abc import Collection

import numpy as np

from graphkit.analysis.network import ActorNetwork

__all__ = ["ego_network"]


def ego_network(net: ActorNetwork, ids: Collection[str], hops: int = 1) -> ActorNetwork:
    """Return the actors within `hops` ties of these, whoever acts, and all ties among them.

    Ids that are not in the network are passed over.

    >>> net = ActorNetwork.of(["ann", "bo", "cem", "dee"], [0, 2, 3], [1, 1, 2])
    >>> ego_network(net, ["ann"]).ids, ego_network(net, ["ann"], 2).ids
    (['ann', 'bo'], ['ann', 'bo', 'cem'])
    """
    wanted = {*ids}
    near = np.array([one in wanted for one in net.ids], dtype=np.bool_)
    for _ in range(hops):
        near |= (net.ties @ near.astype(np.int64)) > 0
    return net.part(np.flatnonzero(near))
