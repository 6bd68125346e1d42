"""Run by the Python of .venv-ftm: prints what followthemoney reads in a file, a line an entity."""

import json
import sys
from pathlib import Path

from followthemoney import model
from followthemoney.types import registry

FREE = (registry.name, registry.text, registry.string)  # any text will do


def read(line: str) -> dict[str, object]:
    entity = json.loads(line)
    proxy = model.get_proxy(entity)
    proxy.schema.validate(entity)
    return {
        "id": proxy.id,
        "schema": proxy.schema.name,
        "is": sorted(proxy.schema.names),
        "properties": proxy.to_dict()["properties"],
        "caption": proxy.caption,
        "refers": {p.name: p.range.name for p in proxy.iterprops() if p.type == registry.entity},
        "ends": [proxy.schema.edge_source, proxy.schema.edge_target],
        "invalid": [
            f"{prop.name}: {value}"
            for prop, value in proxy.itervalues()
            if prop.type not in FREE and not prop.type.validate(value)
        ],
    }


for each in Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")[:-1]:
    sys.stdout.write(f"{json.dumps(read(each))}\n")
