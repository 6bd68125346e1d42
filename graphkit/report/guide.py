"""What Neo4j Browser is given: a style of the graph, and a guide with the saved queries."""

from collections.abc import Mapping
from html import escape

import orjson

from graphkit.model.node import NODE_CLASSES
from graphkit.report.saved import SavedQuery, saved_names, saved_query

__all__ = ["guide", "style"]

# Okabe and Ito's colours, which colour-blind readers tell apart, and two greys; fill, edge, text,
# and diameter in pixels. A label without a line here is an error.
LOOKS: Mapping[str, tuple[str, str, str, int]] = {
    "Person": ("#56B4E9", "#2F83B5", "#000000", 65),
    "State": ("#D55E00", "#A34800", "#FFFFFF", 80),
    "Organization": ("#F0E442", "#B5AB1E", "#000000", 65),
    "Group": ("#CC79A7", "#9F5480", "#000000", 50),
    "Location": ("#009E73", "#00704F", "#FFFFFF", 50),
    "Event": ("#E69F00", "#AD7700", "#000000", 50),
    "Statement": ("#0072B2", "#00507D", "#FFFFFF", 50),
    "Article": ("#4D4D4D", "#262626", "#FFFFFF", 50),
    "Sentence": ("#CCCCCC", "#8C8C8C", "#000000", 20),
}
ASKED = "NAME"  # stands where the reader writes an actor or a day
DAY = "2022-02-27"

HEAD = """\
<article class="guide">
<!-- Generated from schemas/queries by `python -m graphkit.schema`; do not edit. -->
<carousel class="deck container-fluid">
<slide class="row-fluid"><div class="col-sm-12">
<h3>How to read the graph</h3>
<p>Click a query to put it into the editor, then run it. Run the line <code>:params</code> of a
question first: it sets the values that the query asks with. Write a name of your own into it.</p>
<ul>
<li>Persons, states, organizations and groups carry the label Actor too; each has the colour of
its own label.</li>
<li>An event has a <code>status</code>: it happened, or it was only planned, threatened, denied or
asked about. An arrow to it does not say that it took place.</li>
<li><code>~</code> before a date, or <code>date_basis</code>, says that the day was guessed from the
day of publication.</li>
<li><code>POSSIBLY_SAME</code> is a guess: two nodes may be one. Pictures of graphkit draw what is
guessed dashed or hollow; Browser draws all lines alike, so read the type and the status.</li>
<li>Every edge from a text names its sentence: <code>sentence_id</code>.</li>
</ul>
<h4>Who is in it?</h4>
<pre class="pre-scrollable code runnable">MATCH (a:Actor)-[m:MENTIONED_IN]-&gt;()
RETURN a.name AS actor, count(m) AS mentions ORDER BY mentions DESC, actor LIMIT 25</pre>
<h4>A picture</h4>
<pre class="pre-scrollable code runnable">MATCH path =
  (:Actor)-[:DID]-&gt;(:Event)-[:TO]-&gt;(:Actor)
RETURN path LIMIT 50</pre>
</div></slide>
"""
FOOT = "</carousel>\n</article>\n"


def style() -> str:
    """Return the graph style sheet, one rule a label; what `:style` loads.

    Browser lets the last rule win that fits a node, so Actor's stands first.
    """
    rules = [
        _rule("node", {"diameter": "50px", "color": "#A5ABB6", "caption": "{name}"}),
        _rule("node.Actor", {"caption": "{name}"}),
        *(_node(label) for label in NODE_CLASSES),
        _rule("relationship", {"color": "#8C8C8C", "shaft-width": "1px", "caption": "<type>"}),
    ]
    return "".join(rules)


def _node(label: str) -> str:
    fill, edge, text, width = LOOKS[label]
    look = {
        "diameter": f"{width}px", "color": fill, "border-color": edge,
        "text-color-internal": text, "caption": "{name}",
    }  # fmt: skip
    return _rule(f"node.{label}", look)


def _rule(selector: str, look: Mapping[str, str]) -> str:
    quoted = {key: f"'{value}'" if key == "caption" else value for key, value in look.items()}
    lines = "".join(f"  {key}: {value};\n" for key, value in quoted.items())
    return f"{selector} {{\n{lines}}}\n\n"


def guide() -> str:
    """Return the guide, which `:play` opens: how to read the graph, then each saved query."""
    return HEAD + "".join(_slide(saved_query(name)) for name in saved_names()) + FOOT


def _slide(query: SavedQuery) -> str:
    examples = {"actor": ASKED, "date": DAY}
    asked = {key: examples[key] for key in query.required}
    parameters = orjson.dumps({**query.parameters, **asked}).decode()
    first = f"{_runnable(f':params {parameters}')}\n" if query.parameters else ""
    return (
        '<slide class="row-fluid"><div class="col-sm-12">\n'
        f"<h3>{escape(query.title)}</h3>\n<p>{escape(query.question)}</p>\n"
        f"{first}{_runnable(query.text)}\n</div></slide>\n"
    )


def _runnable(text: str) -> str:
    return f'<pre class="pre-scrollable code runnable">{escape(text.strip())}</pre>'
