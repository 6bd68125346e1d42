"""Flat names (PER, ORG, LOC) out of GUM's nested mentions of names and descriptions."""

import re

from training.conllu import Sentence

_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_BRACKET = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_CONNECTORS = frozenset({"of", "for", "the", "and", "&", "-", "de", "del", "la", "'s"})
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "prof", "sir", "lord", "lady", "president", "vice-president"),
        *("senator", "sen", "rep", "representative", "minister", "premier", "chancellor"),
        *("governor", "gov", "mayor", "king", "queen", "prince", "princess", "pope", "general"),
        *("gen", "colonel", "col", "captain", "capt", "lieutenant", "lt", "sergeant", "major"),
        *("admiral", "judge", "justice", "professor", "doctor", "secretary", "speaker"),
        *("chairman", "chief", "director", "ambassador", "sheikh", "imam", "ayatollah"),
        *("reverend", "rev", "father", "brother", "sister", "saint", "emperor", "count"),
        *("duke", "baron", "congressman", "congresswoman"),
    )
)


def mentions(sent: Sentence) -> list[tuple[int, int, str]]:
    """Mentions of persons, organizations and places as (start, end, PER | ORG | LOC).

    Words count from 0, `end` is exclusive; a mention that does not close in its sentence is
    left out.
    """
    found: list[tuple[int, int, str]] = []
    open_at: dict[str, list[tuple[int, str]]] = {}
    for i, misc in enumerate(sent.misc):
        match = _ENTITY.search(misc)
        for single, opened, closed in _BRACKET.findall(match.group(1)) if match else []:
            key, _, rest = (single or opened or closed).partition("-")
            key = key.partition("[")[0]
            kind = _KINDS.get(rest.partition("-")[0], "")
            if single:
                found.append((i, i + 1, kind))
            elif opened:
                open_at.setdefault(key, []).append((i, kind))
            elif open_at.get(key):
                start, kind = open_at[key].pop()
                found.append((start, i + 1, kind))
    return [m for m in found if m[2] != ""]


def name_tags(sent: Sentence) -> list[str]:
    """BIO tags of the names in a sentence; of overlapping names the longest stays."""
    names = []
    for start, end, kind in mentions(sent):
        span = _person(sent, start, end) if kind == "PER" else _proper(sent, start, end)
        if span is not None:
            names.append((*span, kind))
    tags = ["O"] * len(sent.words)
    for start, end, kind in sorted(set(names), key=lambda n: (n[0] - n[1], n)):
        if all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tags


def _head(sent: Sentence, start: int, end: int) -> int:
    inside = range(start + 1, end + 1)
    return next((i for i in range(start, end) if sent.heads[i] not in inside), start)


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in _TITLES


def _person(sent: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The head and its flat parts without titles, as in "President Ana Novak"."""
    head = _head(sent, start, end)
    parts = [i for i in range(start, end) if sent.heads[i] == head + 1 and _is_flat(sent, i)]
    if sent.upos[head] == "PROPN" and sent.xpos[head] != "NNPS":
        parts.insert(0, head)
    while len(parts) > 1 and _is_title(sent.words[parts[0]]):
        parts.pop(0)
    if not parts or _is_title(sent.words[parts[0]]):
        return None
    first, last = min(parts), max(parts)
    if first > start and sent.heads[first - 1] == first + 1:
        compound = sent.deprels[first - 1] in {"compound", "flat"}
        if compound and sent.upos[first - 1] == "PROPN" and not _is_title(sent.words[first - 1]):
            first -= 1
    return first, last + 1


def _is_flat(sent: Sentence, i: int) -> bool:
    return sent.deprels[i].startswith("flat") and sent.upos[i] == "PROPN"


def _proper(sent: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The run of capitalised words around a proper head, as in "University of North Port"."""
    head = _head(sent, start, end)
    if sent.upos[head] != "PROPN":
        return None
    first, last = head, head
    while first > start and _joins(sent, first - 1):
        first -= 1
    while last + 1 < end and _joins(sent, last + 1):
        last += 1
    while sent.words[first] in _CONNECTORS or sent.words[first] in {"The", "A"}:
        first += 1
    while last >= first and sent.words[last] in _CONNECTORS:
        last -= 1
    return (first, last + 1) if last >= first else None


def _joins(sent: Sentence, i: int) -> bool:
    if sent.words[i] in _CONNECTORS:
        return True
    return sent.words[i][:1].isupper() and sent.upos[i] in {"PROPN", "ADJ", "NOUN", "VERB", "NUM"}
