"""Judgements as JSON lines: written, and read back against the store that takes them."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from graphkit.errors import InputError
from graphkit.model.edge import Edge
from graphkit.model.judgement import IDENTITY_VERDICTS, Judgement
from graphkit.model.node import Article, Node
from graphkit.resolve.judged import refuse_contradiction, refuse_unlike
from graphkit.store.base import View

__all__ = ["idle_judgements", "read_judgements", "written_judgements"]


def written_judgements(judgements: Iterable[Judgement]) -> str:
    """Return one JSON line per judgement, in the order given."""
    return "".join(f"{one.model_dump_json(exclude_none=True)}\n" for one in judgements)


def read_judgements(path: Path, view: View) -> list[Judgement]:
    """Read judgements from a file, in its order; blank lines are passed over.

    Raises:
        InputError: The file cannot be read; a line, which is named, is no judgement or names
            what the store does not hold; or they contradict each other or those of the store.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(f"{path}: {reason}") from error
    found: list[Judgement] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            judgement = _parsed(line, f"{path}:{number}")
            _check(judgement, view, f"{path}:{number}")
            found.append(judgement)
    known = {judgement.id: judgement for judgement in (*view.judgements(), *found)}
    try:
        refuse_contradiction(known.values())
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return found


def idle_judgements(view: View) -> list[Judgement]:
    """Return the judgements about articles that have left the graph: updated, or removed.

    They are kept, and hold again when the very text is loaded again.
    """
    articles = (node for node in view.nodes(labels=("Article",)) if isinstance(node, Article))
    current = {article.id for article in articles if article.current}
    return [
        judgement
        for judgement in view.judgements()
        if any("@" in s and s.partition("@")[2] not in current for s in judgement.subjects)
    ]


def _parsed(line: str, place: str) -> Judgement:
    try:
        return Judgement.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the line"
        raise InputError(f"{place}: no judgement: {field}: {first['msg']}") from error


def _check(judgement: Judgement, view: View, place: str) -> None:
    found = []
    for subject in judgement.subjects:
        element = _element(judgement, subject, view)
        if element is None:
            raise InputError(f"{place}: {subject} is not in the store: load its articles first")
        found.append(element)
    try:
        if judgement.verdict in IDENTITY_VERDICTS:
            refuse_unlike(*found)
    except InputError as error:
        raise InputError(f"{place}: {error}") from error


def _element(judgement: Judgement, subject: str, view: View) -> Node | Edge | None:
    element, _, article = subject.partition("@")
    if article:
        fragment = view.article_graph(article)
        elements = () if fragment is None else (*fragment.nodes, *fragment.edges)
        return next((one for one in elements if one.id == element), None)
    return view.node(element) if judgement.verdict in IDENTITY_VERDICTS else None
