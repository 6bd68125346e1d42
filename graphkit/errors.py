"""Everything graphkit raises on purpose.

GraphkitError            one line: what is wrong, with which item, what to do
├── InputError           a file, an article or a parameter cannot be used
│   └── UsageError       options or arguments that mean nothing, whatever the store holds
├── ResourceError        a file that ships with graphkit is missing or damaged
├── EvidenceError        an element does not rest on a literal span of its article
├── OntologyError        a label, an edge type or an edge's ends are not in the model
├── NotFoundError        nothing in the store answers to a name or id
├── ExportError          a format cannot carry a value, or a target cannot be written
└── StoreError           a store cannot be opened, read or written
    └── QueryError       a Cypher query was refused
"""

__all__ = [
    "EvidenceError",
    "ExportError",
    "GraphkitError",
    "InputError",
    "NotFoundError",
    "OntologyError",
    "QueryError",
    "ResourceError",
    "StoreError",
    "UsageError",
]


class GraphkitError(Exception):
    """Base of all errors that a user can mend; its text is one line and names the item."""


class InputError(GraphkitError):
    """A file, an article or a parameter cannot be used."""


class UsageError(InputError):
    """Options or arguments that mean nothing, alone or together, whatever the store holds."""


class ResourceError(GraphkitError):
    """A file that ships with graphkit is missing or damaged."""


class EvidenceError(GraphkitError):
    """An element does not rest on a literal span of its article."""


class OntologyError(GraphkitError):
    """A label, an edge type or an edge's ends are not in the model."""


class NotFoundError(GraphkitError):
    """Nothing in the store answers to a name or id."""


class ExportError(GraphkitError):
    """A format cannot carry a value, or a target cannot be written.

    `element` is the id of the node or edge whose value it is, where there is one.
    """

    def __init__(self, message: str, element: str | None = None) -> None:
        super().__init__(message)
        self.element = element


class StoreError(GraphkitError):
    """A store cannot be opened, read or written."""


class QueryError(StoreError):
    """A Cypher query was refused."""
