"""The 25 edge types, closed; `EDGE_CLASSES` finds a class by the type's name."""

from typing import Annotated, get_args

from pydantic import Field

from graphkit.model.edge import Edge
from graphkit.model.edge_derived import (
    Contradicts,
    CopyOf,
    Corroborates,
    Interacts,
    PossiblySame,
    Updates,
)
from graphkit.model.edge_text import (
    About,
    Asserts,
    EvidencedBy,
    HasSentence,
    MentionedIn,
    PublishedBy,
    Reports,
    Said,
    WrittenBy,
)
from graphkit.model.edge_world import (
    ActsFor,
    At,
    BornIn,
    Caused,
    Did,
    HoldsRole,
    LocatedIn,
    MemberOf,
    PartOf,
    To,
)

__all__ = ["EDGE_CLASSES", "AnyEdge"]

AnyEdge = Annotated[
    HasSentence
    | PublishedBy
    | WrittenBy
    | CopyOf
    | MentionedIn
    | EvidencedBy
    | Said
    | Reports
    | Asserts
    | About
    | Contradicts
    | Corroborates
    | Updates
    | Did
    | To
    | At
    | PartOf
    | Caused
    | HoldsRole
    | ActsFor
    | MemberOf
    | LocatedIn
    | BornIn
    | PossiblySame
    | Interacts,
    Field(discriminator="type"),
]
EDGE_CLASSES: dict[str, type[Edge]] = {
    cls.model_fields["type"].default: cls for cls in get_args(get_args(AnyEdge)[0])
}
