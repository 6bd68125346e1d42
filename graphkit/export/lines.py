"""JSON lines: one node or edge a line, as pandas, DuckDB and jq read them."""

from itertools import chain
from typing import BinaryIO, ClassVar

import orjson

from graphkit.export.base import FileExporter, Records
from graphkit.export.texts import json_of

__all__ = ["LinesExporter"]


class LinesExporter(FileExporter):
    """Write all nodes, then all edges. A node has `label`; an edge has `source` and `target`."""

    name: ClassVar[str] = "jsonl"
    suffix: ClassVar[str] = ".jsonl"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        write, dumps, ending = stream.write, orjson.dumps, orjson.OPT_APPEND_NEWLINE
        for record in chain(nodes, edges):
            try:
                write(dumps(record, None, ending))
            except orjson.JSONEncodeError:
                json_of(record, record)  # raises with the element's name
                raise
