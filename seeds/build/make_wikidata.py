"""Fill the column `wikidata` of seeds/states.tsv, and check what stands there.

The ids are those of the npm package @rapideditor/country-coder (ISC), by ISO 3166-1 code. A cell
that says something else ends the run; two states are the country, not the kingdom around it. Run
from the repository root:

    npm install --no-save @rapideditor/country-coder@5.6.1
    node --input-type=module -e "import {borders} from '@rapideditor/country-coder';
        console.log(JSON.stringify(borders.features.map(f => f.properties)))" > codes.json
    python seeds/build/make_wikidata.py codes.json
"""

import json
import sys
from pathlib import Path

STATES = Path(__file__).parents[1] / "states.tsv"
NOT_THE_KINGDOM = {"DNK": "Q35", "NLD": "Q55"}


def main(codes: Path) -> None:
    """Rewrite seeds/states.tsv."""
    records = json.loads(codes.read_text(encoding="utf-8"))
    ids = {one["iso1A3"]: one["wikidata"] for one in records if "iso1A3" in one}
    ids |= NOT_THE_KINGDOM | {"X-KOSOVO": ids["XKX"]}
    header, *rows = STATES.read_text(encoding="utf-8").splitlines()
    column = header.split("\t").index("wikidata")
    lines = [header]
    for row in rows:
        cells = row.split("\t")
        wanted = ids.get(cells[0], cells[column])
        if cells[column] not in {"", wanted}:
            raise SystemExit(f"{cells[0]} has {cells[column]}, its item is {wanted}")
        cells[column] = wanted
        lines.append("\t".join(cells))
    STATES.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
