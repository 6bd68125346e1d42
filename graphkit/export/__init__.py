"""Output formats, by the name the command line knows them under."""

import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from graphkit.export.base import Exporter

__all__ = ["EXPORTERS", "SUFFIXES", "Exporter", "get_exporter"]

# Import paths, not classes: naming the formats must load none of them.
EXPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "graphml": "graphkit.export.graphml:GraphMLExporter",
        "json": "graphkit.export.node_link:NodeLinkExporter",
    }
)
SUFFIXES: Mapping[str, str] = MappingProxyType({".graphml": "graphml", ".json": "json"})


def get_exporter(name: str) -> Exporter:
    """Make the exporter registered under `name`, a key of `EXPORTERS`."""
    exporter: Exporter = pkgutil.resolve_name(EXPORTERS[name])()
    return exporter
