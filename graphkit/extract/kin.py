"""Words for relatives, neighbours and friends."""

__all__ = ["KIN"]

KIN = frozenset(
    """relative wife husband mother father parent brother sister son daughter cousin uncle aunt
    friend neighbor neighbour widow family colleague""".split()
)
