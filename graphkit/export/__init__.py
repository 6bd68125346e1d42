"""Output formats, by the name the command line knows them under."""

import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from graphkit.export.base import Exporter

__all__ = ["EXPORTERS", "FOLDERS", "SUFFIXES", "Exporter", "get_exporter"]

# Import paths, not classes: naming the formats must load none of them.
EXPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "graphml": "graphkit.export.graphml:GraphMLExporter",
        "gexf": "graphkit.export.gexf:GexfExporter",
        "json": "graphkit.export.node_link:NodeLinkExporter",
        "jsonl": "graphkit.export.lines:LinesExporter",
        "cytoscape": "graphkit.export.cytoscape:CytoscapeExporter",
        "csv": "graphkit.export.csv_pair:CsvExporter",
        "neo4j-csv": "graphkit.export.neo4j_csv:Neo4jCsvExporter",
        "cypher": "graphkit.export.cypher_script:CypherExporter",
        "turtle": "graphkit.export.turtle:TurtleExporter",
        "ftm": "graphkit.export.ftm:FtmExporter",
    }
)
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".graphml": "graphml",
        ".gexf": "gexf",
        ".json": "json",
        ".jsonl": "jsonl",
        ".cyjs": "cytoscape",
        ".cypher": "cypher",
        ".ttl": "turtle",
        ".ftm.json": "ftm",
    }
)
FOLDERS = ("csv", "neo4j-csv")
"""Formats of several files: they write a folder."""


def get_exporter(name: str) -> Exporter:
    """Make the exporter registered under `name`, a key of `EXPORTERS`."""
    exporter: Exporter = pkgutil.resolve_name(EXPORTERS[name])()
    return exporter
