"""Reports as pictures: SVG that stands alone, or in a page; no script, no id, nothing fetched."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["FIGURES"]

# Of each report that can be drawn, the function that draws its table; import paths, as in REPORTS.
FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "timeline": "graphkit.report.figures.tables:timeline",
        "states": "graphkit.report.figures.tables:states",
        "ego": "graphkit.report.figures.tables:ego",
    }
)
