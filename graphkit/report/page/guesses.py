"""What graphkit decided without words that say so: dates, places, who is who."""

from itertools import islice
from typing import NamedTuple

import numpy as np

from graphkit.gazetteer import gazetteer
from graphkit.report.base import Cell
from graphkit.report.evidence import EVIDENCE_COLUMNS, earliest, evidence_at
from graphkit.report.happenings import Happenings, when
from graphkit.report.page.tables import Row, Table
from graphkit.report.pairs import Undecided, undecided, waiting
from graphkit.report.parties import joined
from graphkit.report.sayings import Sayings
from graphkit.store.base import View

__all__ = ["Guesses", "guesses"]

MOST = 15  # of each kind
PUBLICATION = "article_date"
# Ends of reasons that leave no choice, or that are words of the text.
CERTAIN = ("the only place of this name", "stands behind the name")


class Guesses(NamedTuple):
    """Events dated by publication, places chosen among several, pairs that may be one.

    `statements` is how many statements are dated by publication.
    """

    dates: Table
    statements: int
    places: Table
    pairs: Table


def guesses(view: View, happenings: Happenings, sayings: Sayings) -> Guesses:
    """Collect them, those most told of first."""
    statements = sayings.column("said_on_basis").tally()[PUBLICATION]
    return Guesses(_dates(happenings), statements, _places(view, happenings), _pairs(view))


def _dates(happenings: Happenings) -> Table:
    guessed = happenings.column("date_basis").where(lambda basis: basis == PUBLICATION)
    places = np.flatnonzero(guessed).tolist()
    ranked = sorted(
        (-grounds.witnesses, int(happenings.spots[place]), place)
        for place, grounds in zip(places, happenings.counted(places), strict=True)
    )
    found = happenings.read([place for *_, place in ranked[:MOST]])
    rows = (
        {
            "event": one.event.name,
            "actors": joined(one.actors),
            "date": when(one.event),
            "date_basis": PUBLICATION,
            "words": one.event.date_text,
            **dict(zip(EVIDENCE_COLUMNS, one.evidence.cells, strict=True)),
        }
        for one in found
    )
    return Table(tuple(rows), len(places))


def _places(view: View, happenings: Happenings) -> Table:
    skeleton = happenings.skeleton
    named = skeleton.ties["MENTIONED_IN"]
    mentions = np.bincount(named.source, minlength=skeleton.size)
    fields = view.node_fields("Location", ("name", "country", "located_by"))
    chosen = [
        (number, one.values)
        for one in fields
        if one.values[-1] is not None
        and not str(one.values[-1]).endswith(CERTAIN)
        and (number := skeleton.number(one.id)) is not None
    ]
    chosen.sort(key=lambda one: (-int(mentions[one[0]]), one[0]))
    shown = chosen[:MOST]
    first = earliest(skeleton, named, named.source, skeleton.size)
    proofs = evidence_at(view, skeleton, named, [int(first[number]) for number, _ in shown])
    rows = (
        {
            **_located(*values),
            "mentions": int(mentions[number]),
            **dict(zip(EVIDENCE_COLUMNS, proof.cells, strict=True)),
        }
        for (number, values), proof in zip(shown, proofs, strict=True)
    )
    return Table(tuple(rows), len(chosen))


def _located(place: Cell, country: Cell, why: Cell) -> Row:
    state = None if country is None else gazetteer().state(str(country))
    return {"place": place, "country": country if state is None else state.name, "why": why}


def _pairs(view: View) -> Table:
    pairs = waiting(view)
    return Table(tuple(_pair(one) for one in islice(undecided(view), MOST)), len(pairs))


def _pair(pair: Undecided) -> Row:
    one, two = pair.one, pair.two
    return {
        "one": one.node.name,
        "one_facts": one.facts,
        "one_sentence": one.sentences[0] if one.sentences else None,
        "two": two.node.name,
        "two_facts": two.facts,
        "two_sentence": two.sentences[0] if two.sentences else None,
        "score": f"{pair.edge.score:.2f}",
        "why": pair.edge.basis,
        "id": pair.edge.id,
    }
