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
    "State": ("#D55E00", "#A34800", "#000000", 80),
    "Organization": ("#F0E442", "#B5AB1E", "#000000", 65),
    "Group": ("#CC79A7", "#9F5480", "#000000", 60),
    "Location": ("#009E73", "#00704F", "#000000", 60),
    "Event": ("#E69F00", "#AD7700", "#000000", 65),
    "Statement": ("#0072B2", "#00507D", "#FFFFFF", 65),
    "Article": ("#4D4D4D", "#262626", "#FFFFFF", 50),
    "Sentence": ("#CCCCCC", "#8C8C8C", "#000000", 40),
}
SHARED = "#A5ABB6"  # of Actor, a second label, in Browser's legend only
ASKED = {"actor": "NAME", "date": "2022-02-27"}  # stand where the reader writes something else
CHIP = "display:inline-block;padding:0 8px;margin:2px;border-radius:9px"

HEAD = """\
<article class="guide">
<title>graphkit: your articles as a graph</title>
<!-- Generated from schemas/queries by `python -m graphkit.schema`; do not edit. -->
<carousel class="deck container-fluid">
<slide class="row-fluid"><div class="col-sm-12">
<h3>Start here</h3>
<p>A click on the <b>round arrow</b> of a grey box runs it. A click on its text puts it into the
editor above the answers, where you can change it; the blue arrow there runs it.</p>
<h4>First, the colours</h4>
<p><a data-exec="style {style}">Load the colours</a> {chips}</p>
<h4>Who is in it?</h4>
<pre class="pre-scrollable code runnable">MATCH (a:Actor)-[m:MENTIONED_IN]-&gt;()
RETURN a.name AS actor, count(m) AS mentions ORDER BY mentions DESC, actor LIMIT 25</pre>
<h4>A picture: one person, and what they did and said</h4>
<pre class="pre-scrollable code runnable">MATCH (p:Person)-[:DID|SAID]-&gt;(x)-[:TO|ABOUT]-&gt;()
WITH p, count(DISTINCT x) AS told ORDER BY told DESC, p.name LIMIT 1
MATCH path = (p)-[:DID|SAID]-&gt;(x)-[:TO|ABOUT]-&gt;()
RETURN path ORDER BY x.id LIMIT 12</pre>
<p>A click on a node or an arrow of the picture shows what is known of it; a double click on a node
its neighbours. The buttons at the top right of an answer show it on the full screen.</p>
<h4>{count} questions, a page each</h4>
<p>{questions}</p>
</div></slide>
<slide class="row-fluid"><div class="col-sm-12">
<h3>How to read it</h3>
<ul>
<li><b>Who.</b> Persons, states, organizations and groups carry the label <code>Actor</code> too;
each has the colour of its own label.</li>
<li><b>Not all of it happened.</b> The <code>status</code> of an event says whether the articles
tell it as a fact (<code>reported</code>), hand on a claim of it (<code>claimed</code>,
<code>unverified</code>), differ on it (<code>disputed</code>), or call it <code>proposed</code>,
<code>planned</code>, <code>hypothetical</code>, <code>negated</code> or <code>denied</code>. An
arrow alone does not say that it took place.</li>
<li><b>Guessed days.</b> Where <code>date_basis</code> is <code>article_date</code>, the day is
guessed from the day of publication.</li>
<li><b>Guessed ties.</b> <code>POSSIBLY_SAME</code> says that two nodes may be one.</li>
<li><b>No dashes here.</b> Pictures of graphkit draw a claimed, unverified or disputed act dashed,
one that did not happen dotted, and one with a guessed day hollow. Browser draws all alike: read
<code>status</code> and <code>date_basis</code>.</li>
<li><b>Proof.</b> Every arrow that comes from a text names its sentence,
<code>sentence_id</code>. The answers to the questions show it: <code>sentence</code>,
<code>article</code>, <code>evidence</code>.</li>
</ul>
<h4>The sentences behind the events</h4>
<pre class="pre-scrollable code runnable">MATCH (a:Actor)-[d:DID]-&gt;(e:Event)
MATCH (s:Sentence {{id: d.sentence_id}})&lt;-[:HAS_SENTENCE]-(article:Article)
RETURN a.name AS actor, e.name AS event, e.status AS status, s.text AS sentence,
  article.title AS article ORDER BY article, d.start LIMIT 25</pre>
<h4>Who may be who</h4>
<pre class="pre-scrollable code runnable">MATCH path = ()-[:POSSIBLY_SAME]-&gt;()
RETURN path LIMIT 25</pre>
</div></slide>
"""
FOOT = "</carousel>\n</article>\n"


def style() -> str:
    """Return the graph style sheet, one rule a label; what `:style` loads.

    Browser lets the last rule win that fits a node, so Actor's stands first.
    """
    rules = [
        _rule("node", {"diameter": "50px", "color": SHARED, "caption": "{name}"}),
        _rule("node.Actor", {"color": SHARED, "caption": "{name}"}),
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
    """Return the guide, which `:guide` and `:play` open: how to read the graph, then each query.

    What Browser makes of the markup: a click runs `data-exec` and fills the editor with the text
    of what is `runnable`; text typed into a `value-for` stands in each `value-key` of that name.
    """
    queries = [saved_query(name) for name in saved_names()]
    pages = (f"{page} {query.title}" for page, query in enumerate(queries, start=3))
    head = HEAD.format(
        style=escape(style()),
        chips="".join(map(_chip, NODE_CLASSES)),
        count=len(queries),
        questions=escape(" · ".join(pages)),
    )
    return head + "".join(map(_slide, queries)) + FOOT


def _chip(label: str) -> str:
    fill, _, ink, _ = LOOKS[label]
    return f'<span style="{CHIP};background:{fill};color:{ink}">{label}</span>'


def _slide(query: SavedQuery) -> str:
    return (
        '<slide class="row-fluid"><div class="col-sm-12">\n'
        f"<h3>{escape(query.title)}</h3>\n<p>{escape(query.question)}</p>\n"
        f"{_settings(query)}{_runnable(escape(query.text.strip()))}\n</div></slide>\n"
    )


def _settings(query: SavedQuery) -> str:
    """Return what sets the parameters of a query, and a field to type in for each required one."""
    if not query.parameters:
        return ""
    fields = "".join(
        f'<p><label>{name}: <input value-for="{name}" value="{ASKED[name]}"></label></p>\n'
        for name in query.required
    )
    asked = {name: ASKED[name] for name in query.required}
    line = escape(f":params {orjson.dumps({**query.parameters, **asked}).decode()}")
    for name, text in asked.items():
        line = line.replace(text, f'<span value-key="{name}">{text}</span>')
    everything = " (<code>null</code>: all)" if "null" in line else ""
    return (
        f"{fields}<p>First set what it asks with{everything}:</p>\n"
        f"{_runnable(line)}\n<p>Then ask:</p>\n"
    )


def _runnable(markup: str) -> str:
    return f'<pre class="pre-scrollable code runnable">{markup}</pre>'
