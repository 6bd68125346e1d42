"""The colours and letters of all figures, for light and dark screens and for paper.

A page may set the variables anew on `.gk-figure`. Programs that know no variables take the light
colours. The colours are those of Okabe and Ito, which colour-blind readers tell apart; dark ones
are the same, lighter.
"""

from graphkit.report.figures.svg import Element, element

__all__ = ["FONT_SIZE", "css", "style"]

FONT_SIZE = 12.0
HEADING_SIZE = 15.0
# name: light, dark
COLOURS = {
    "paper": ("#ffffff", "#16191d"),
    "ink": ("#1b1f24", "#e8eaed"),
    "faint": ("#59636e", "#9aa4af"),
    "line": ("#d5dae0", "#353b43"),
    "blue": ("#0072b2", "#56b4e9"),
    "orange": ("#c77700", "#f0a830"),
    "pink": ("#b0508c", "#e39ac4"),
    "red": ("#c44e00", "#ff8a4c"),
    "green": ("#00805f", "#2fc79c"),
    "sky": ("#2f83b5", "#9bd3f5"),
    "olive": ("#7a7000", "#e3d84a"),
    "grey": ("#6b7480", "#98a2ad"),
}
RULES = """
.gk-figure text{font:%(size)gpx system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;%(ink)s}
.gk-figure text.heading{font-size:%(heading)gpx;font-weight:600}
.gk-figure text.faint{%(faint)s}
.gk-figure .paper{%(paper)s}
.gk-figure .rule{fill:none;%(line)s;stroke-width:1}
.gk-figure .halo{stroke-width:3;stroke-linejoin:round;paint-order:stroke;%(halo)s}
.gk-figure .solid{fill-opacity:.85;stroke-width:1;%(edge)s}
.gk-figure .node{stroke-width:1.5;%(edge)s;%(faint)s}
.gk-figure .open{fill-opacity:0;stroke-width:1.6}
.gk-figure .span{fill-opacity:.3;stroke-width:1}
.gk-figure .guess{fill-opacity:0;stroke-dasharray:3 2}
.gk-figure .tie{fill:none}
.gk-figure .dashed{stroke-dasharray:6 4}
.gk-figure .dotted{stroke-dasharray:1.5 4;stroke-linecap:round}
"""


def style() -> Element:
    """Return the style that each figure carries that stands alone; it is the same in all."""
    return element("style", css())


def css() -> str:
    """Return the rules of this style."""
    light = ";".join(f"--gk-{name}:{pair[0]}" for name, pair in COLOURS.items())
    dark = ";".join(f"--gk-{name}:{pair[1]}" for name, pair in COLOURS.items())
    rules = RULES % {
        "size": FONT_SIZE,
        "heading": HEADING_SIZE,
        "ink": _paint("fill", "ink"),
        "faint": _paint("fill", "faint"),
        "paper": _paint("fill", "paper"),
        "line": _paint("stroke", "line"),
        "halo": _paint("stroke", "paper"),
        "edge": _paint("stroke", "paper"),
    }
    inks = "".join(
        f".gk-figure .{name}{{{_paint('fill', name)};{_paint('stroke', name)}}}\n"
        for name in COLOURS
        if name not in ("paper", "ink", "faint", "line")
    )
    return (
        f"\n:where(.gk-figure){{{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:where(.gk-figure){{{dark}}}}}\n"
        f"{inks}{rules.strip()}\n"
    )


def _paint(what: str, name: str) -> str:
    return f"{what}:{COLOURS[name][0]};{what}:var(--gk-{name})"
