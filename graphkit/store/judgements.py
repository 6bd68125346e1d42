"""Judgements as JSON lines: written, and read back against the store that takes them."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import ValidationError

from graphkit.errors import InputError
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.judgement import IDENTITY_VERDICTS, Judgement
from graphkit.model.node import Article, Event, Node, Statement
from graphkit.resolve.judged import (
    a_label,
    refuse_contradiction,
    refuse_reversal,
    refuse_two_codes,
    refuse_unlike,
)
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
    kept = {judgement.id: judgement for judgement in view.judgements()}
    found: dict[str, tuple[int, Judgement]] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            judgement = _parsed(line, f"{path}:{number}")
            _check(judgement, view, f"{path}:{number}")
            _refuse_reversal(judgement, kept, found, f"{path}:{number}")
            found[judgement.id] = number, judgement
    read = {key: judgement for key, (_, judgement) in found.items()}
    try:
        refuse_contradiction((kept | read).values())
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return [*read.values()]


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


def _refuse_reversal(
    judgement: Judgement,
    kept: Mapping[str, Judgement],
    found: Mapping[str, tuple[int, Judgement]],
    place: str,
) -> None:
    """Refuse the reverse of an earlier line, or of a judgement of the store."""
    number, earlier = found.get(judgement.id, (0, judgement))
    if judgement.verdict in IDENTITY_VERDICTS and earlier.verdict != judgement.verdict:
        raise InputError(
            f"{place}: {judgement.told} are judged {judgement.verdict}, in line {number} "
            f"{earlier.verdict}: keep one of the two lines"
        )
    try:
        refuse_reversal(kept, (judgement,))
    except InputError as error:
        raise InputError(f"{place}: {error}") from error


def _parsed(line: str, place: str) -> Judgement:
    try:
        return Judgement.model_validate_json(_with_sorted_subjects(line))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the line"
        raise InputError(f"{place}: no judgement: {field}: {first['msg']}") from error


def _with_sorted_subjects(line: str) -> str:
    """Return a line with its subjects sorted, and their names with them; else as it is."""
    try:
        record = json.loads(line)
        order = sorted(range(len(record["subjects"])), key=record["subjects"].__getitem__)
    except (ValueError, TypeError, KeyError, AttributeError):
        return line  # what is wrong with it is told where it is read
    names = record.get("names")
    if isinstance(names, list) and len(names) == len(order):
        record["names"] = [names[place] for place in order]
    record["subjects"] = [record["subjects"][place] for place in order]
    return json.dumps(record)


def _check(judgement: Judgement, view: View, place: str) -> None:
    found = []
    for subject in judgement.subjects:
        element = _element(judgement, subject, view)
        if judgement.verdict not in IDENTITY_VERDICTS:
            _refuse_others(subject, element or view.node(subject), place)
        if element is None:
            raise InputError(f"{place}: {subject} is not in the store: load its articles first")
        found.append(element)
    try:
        if judgement.verdict in IDENTITY_VERDICTS:
            refuse_unlike(*found)
        if judgement.verdict == "same":
            refuse_two_codes(*found)
    except InputError as error:
        raise InputError(f"{place}: {error}") from error


def _refuse_others(subject: str, element: Node | Edge | None, place: str) -> None:
    """Refuse accept, reject and status about anything else than a report of an element."""
    judged = "accept, reject and status are for events, statements and edges, as ID@ARTICLE"
    if element is not None and not isinstance(element, Event | Statement | ExtractedEdge):
        raise InputError(f"{place}: {subject} is {a_label(element)}: {judged}")
    if "@" not in subject:
        raise InputError(f"{place}: {subject} names no article: {judged}")


def _element(judgement: Judgement, subject: str, view: View) -> Node | Edge | None:
    element, _, article = subject.partition("@")
    if article:
        fragment = view.article_graph(article)
        elements = () if fragment is None else (*fragment.nodes, *fragment.edges)
        return next((one for one in elements if one.id == element), None)
    return view.node(element) if judgement.verdict in IDENTITY_VERDICTS else None
