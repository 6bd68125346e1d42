"""The page as HTML: one file with its style, its script and its data, which asks for nothing."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from importlib.resources import files

import orjson
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from graphkit.report.figures.style import css
from graphkit.report.page.data import collect
from graphkit.report.page.opened import dated, tie_id
from graphkit.report.page.pictures import barometer_pictures, network_picture, timeline_pictures
from graphkit.report.page.tables import Row
from graphkit.report.page.ties import Shown, Tie
from graphkit.report.page.words import GAPS, STATUSES, TYPES, VERIFICATIONS, marked, plain
from graphkit.report.parties import party_of
from graphkit.report.render import TURNING, steady
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton
from graphkit.version import __version__

__all__ = ["page_html"]

PACKAGE = "graphkit.report.page"
SCRIPTS = tuple(
    f"{name}.js" for name in ("panel", "lines", "names", "network", "marks", "moves", "search")
)
# What ends a script or starts a comment in one, and line ends that only JavaScript knows.
UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
UNSAFE |= {ord(char): "\ufffd" for char in TURNING}  # one for one: offsets stay


def page_html(view: View) -> str:
    """Return the page; equal stores give equal text.

    Raises:
        NotFoundError: There is no article in the store.
    """
    data = collect(view)
    skeleton = view.skeleton()
    pictures = {
        "network": [network_picture(skeleton, data.shown)],
        "timeline": timeline_pictures(data.timeline.table.rows, _since(data.overview)),
        "barometer": barometer_pictures(data.states.rows),
    }
    style, script = f"{css()}\n{_file('style.css')}", _script()
    return _template().render(
        data=data,
        pictures=pictures,
        style=Markup(style),  # noqa: S704 (our own file)
        script=Markup(script),  # noqa: S704 (our own file)
        policy=_policy([style], [script]),
        actors=[_actor(skeleton, data.shown, number) for number in data.shown.actors],
        ties=[_tie(skeleton, one) for one in data.shown.ties],
        gaps={GAPS[str(row["kind"])]: row["count"] for row in data.quality.rows if row["count"]},
        words={"types": TYPES, "statuses": STATUSES, "verifications": VERIFICATIONS},
        records=Markup(script_json(data.records)),  # noqa: S704 (escaped here)
        version=__version__,
    )


def _actor(skeleton: Skeleton, shown: Shown, number: int) -> Row:
    party = party_of(skeleton, number)
    links = shown.weights[number]
    return {"id": party.id, "name": party.name, "label": party.label, "links": links}


def _tie(skeleton: Skeleton, tie: Tie) -> Row:
    source, target = (party_of(skeleton, end).name for end in (tie.source, tie.target))
    row: Row = {"id": tie_id(skeleton, tie), "source": source, "target": target}
    return {**row, "links": len(tie.by), "mean_score": tie.score}


def script_json(value: object) -> str:
    """Write JSON that may stand in a script element: no character of it is markup.

    >>> script_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    return orjson.dumps(value).decode().translate(UNSAFE)


def _since(overview: Mapping[str, Row]) -> str | None:
    """Return the first day of the year before the first article; None if none has a date."""
    first = overview.get("published", {}).get("first")
    return None if first is None else f"{int(str(first)[:4]) - 1:04}-01-01"


def _policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """Return a Content-Security-Policy that allows these very texts, and no request at all."""
    sources = {"style-src": styles, "script-src": scripts}
    allowed = (f"{name} {_hashes(texts)}" for name, texts in sources.items())
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def _hashes(texts: Iterable[str]) -> str:
    digests = (hashlib.sha256(one.encode()).digest() for one in texts)
    return " ".join(
        dict.fromkeys(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    )


def _template() -> Template:
    made = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"dated": dated, "count": "{:,}".format, "plain": plain, "marked": marked}
    return made.from_string(_file("page.html"))


def _shown(value: object) -> object:
    """Leave out what is not there, and keep off the page what would steer or turn its words."""
    if value is None:
        return ""
    return steady(value) if type(value) is str else value


def _script() -> str:
    """Join the scripts: each knows what the others make, and nothing else does."""
    return "\n".join(["(() => {", '"use strict";', *map(_file, SCRIPTS), "})();"])


def _file(name: str) -> str:
    return files(PACKAGE).joinpath(name).read_text("utf-8")
