"""Named questions to a store, answered as tables."""

import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from graphkit.report.base import Parameter, Report, ReportTable

__all__ = ["REPORTS", "Parameter", "Report", "ReportTable", "get_report"]

# Import paths, not classes: naming the reports must load none of them.
REPORTS: Mapping[str, str] = MappingProxyType(
    {
        "overview": "graphkit.report.overview:OverviewReport",
        "actors": "graphkit.report.actors:ActorsReport",
        "statements": "graphkit.report.statements:StatementsReport",
        "said-by": "graphkit.report.statements:SaidByReport",
        "events": "graphkit.report.events:EventsReport",
        "timeline": "graphkit.report.events:TimelineReport",
        "threats": "graphkit.report.events:ThreatsReport",
        "contacts": "graphkit.report.events:ContactsReport",
        "states": "graphkit.report.states:StatesReport",
        "central": "graphkit.report.central:CentralReport",
        "communities": "graphkit.report.communities:CommunitiesReport",
        "brokers": "graphkit.report.brokers:BrokersReport",
        "changes": "graphkit.report.changes:ChangesReport",
        "venues": "graphkit.report.venues:VenuesReport",
        "unverified": "graphkit.report.attribution:UnverifiedReport",
        "chain": "graphkit.report.attribution:ChainReport",
        "contradictions": "graphkit.report.contradictions:ContradictionsReport",
        "unnamed-only": "graphkit.report.unnamed:UnnamedOnlyReport",
        "ego": "graphkit.report.ego:EgoReport",
        "known-on": "graphkit.report.known_on:KnownOnReport",
        "quality": "graphkit.report.quality:QualityReport",
        "sources": "graphkit.report.sources:SourcesReport",
    }
)


def get_report(name: str) -> Report:
    """Make the report registered under `name`, a key of `REPORTS`."""
    report: Report = pkgutil.resolve_name(REPORTS[name])()
    return report
