"""Makes what figures draw, and reads the SVG that they write."""

from dataclasses import dataclass

from lxml import etree

from graphkit.report.figures.barometer import PairActs, barometer_figure
from graphkit.report.figures.frame import framed
from graphkit.report.figures.network import NetworkEdge, NetworkNode, network_figure
from graphkit.report.figures.timeline import TimelineEvent, timeline_figure

__all__ = [
    "SVG",
    "Drawn",
    "acts",
    "barometer_svg",
    "classes",
    "drawn",
    "event",
    "network_svg",
    "node",
    "tie",
    "timeline_svg",
    "title",
]

SVG = "{http://www.w3.org/2000/svg}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def timeline_svg(*what, **how):
    return framed(timeline_figure(*what, **how))


def barometer_svg(*what, **how):
    return framed(barometer_figure(*what, **how))


def network_svg(*what, **how):
    return framed(network_figure(*what, **how))


def event(number=0, date="2022-02-27", **changed):
    one = TimelineEvent(
        f"e{number}", date, False, "CONSULT", "reported", "Lind, “met”", "They met."
    )
    return one._replace(**changed)


def acts(number=0, date="2022-02-27", **changed):
    one = PairActs(f"a{number}", date, False, "A", "B", "reported", 1, -3.0, "A hit B.")
    return one._replace(**changed)


def node(name, label="Person", weight=1.0):
    return NetworkNode(name, name, label, weight)


def tie(source, target, number=0, **changed):
    one = NetworkEdge(f"t{number}", source, target, "met", 1.0, "reported", 0.0, "They met.")
    return one._replace(**changed)


@dataclass
class Drawn:
    """A parsed figure."""

    root: etree._Element

    def marks(self, kind="mark"):
        return self.root.findall(f".//{SVG}g[@class='{kind}']")

    def mark(self, key):
        return self.root.find(f".//{SVG}g[@data-id='{key}']")

    def texts(self):
        return [one.text for one in self.root.iter(f"{SVG}text")]


def drawn(svg):
    return Drawn(etree.fromstring(svg.encode(), PARSER))


def classes(mark):
    return [one.get("class") for one in mark if one.tag != f"{SVG}title"]


def title(mark):
    return mark.find(f"{SVG}title").text
