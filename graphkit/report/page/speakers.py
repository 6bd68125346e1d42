"""Who says most, and which of their statements the page shows."""

from typing import NamedTuple

import numpy as np

from graphkit.model.node import Statement
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.page.tables import Row, Table
from graphkit.report.parties import Party, joined, party_of
from graphkit.report.sayings import Saying, Sayings
from graphkit.report.statements import SPEECH_ORDER

__all__ = ["Speaker", "by_speaker"]

MOST_SPEAKERS = 25
MOST_OF_SPEAKER = 8


class Speaker(NamedTuple):
    """Somebody with statements of theirs."""

    party: Party
    said: Table


def by_speaker(sayings: Sayings) -> tuple[list[Speaker], int]:
    """Return who says most, each with statements that stand out, and how many speak at all."""
    said, skeleton = sayings.skeleton.ties["SAID"], sayings.skeleton
    places = sayings.places(said.target)
    spoken: dict[int, set[int]] = {}
    for number, place in zip(said.source.tolist(), places.tolist(), strict=True):
        if not sayings.repeated[place]:
            spoken.setdefault(number, set()).add(place)

    def order(number: int) -> tuple[int, Party]:
        return -len(spoken[number]), party_of(skeleton, number)

    first = sorted(spoken, key=order)[:MOST_SPEAKERS]
    return [_speaker(sayings, number, spoken[number]) for number in first], len(spoken)


def _speaker(sayings: Sayings, number: int, places: set[int]) -> Speaker:
    """Choose first what is more than attributed, then what is quoted, then what is told early."""
    verification, speech = sayings.column("verification"), sayings.column("speech")

    def weight(place: int) -> tuple[bool, int, int, int]:
        plain = verification.at(place) == "attributed"
        form = SPEECH_ORDER.index(str(speech.at(place)))
        return plain, form, int(sayings.spots[place]), place

    chosen = np.array(sorted(places, key=weight)[:MOST_OF_SPEAKER])
    rows = tuple(map(_row, sayings.read(sayings.in_order(chosen).tolist())))
    return Speaker(party_of(sayings.skeleton, number), Table(rows, len(places)))


def _row(saying: Saying) -> Row:
    statement, evidence = saying.statement, saying.evidence
    return {
        "date": saying.said_on,
        "date_basis": statement.said_on_basis,
        "act": _act(statement),
        "to": joined(saying.addressees),
        "text": statement.text,
        "speech": statement.speech,
        "verification": statement.verification,
        "cue": statement.verification_cue,
        "witnesses": saying.grounds.witnesses,
        "id": statement.id,
        **dict(zip(EVIDENCE_COLUMNS, evidence.cells, strict=True)),
    }


def _act(statement: Statement) -> str:
    """Return the act, and that it denies what it says, where the act alone does not tell."""
    denies = statement.polarity == "deny" and statement.act not in ("deny", "reject")
    return f"{statement.act} (denies)" if denies else statement.act
