"""Everything that the page shows, read from a store."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from graphkit.report.attribution import UnverifiedReport
from graphkit.report.contradictions import ContradictionsReport
from graphkit.report.happenings import Happenings
from graphkit.report.lookup import refuse_empty
from graphkit.report.page.guesses import Guesses, guesses
from graphkit.report.page.happened import Timeline, timeline
from graphkit.report.page.opened import actor_proofs, link_proofs, tie_proofs
from graphkit.report.page.records import records
from graphkit.report.page.speakers import Speaker, by_speaker
from graphkit.report.page.state_acts import state_acts
from graphkit.report.page.tables import Row, Table, first_rows, overview
from graphkit.report.page.ties import Shown, shown_ties
from graphkit.report.quality import QualityReport
from graphkit.report.sayings import Sayings
from graphkit.store.base import View

__all__ = ["PageData", "collect"]


class PageData(NamedTuple):
    """The parts of the page in their order; `records` is what opens at a click.

    `said` counts statements by verification, without the `repeated`, which only repeat in a copied
    article what another says.
    """

    overview: Mapping[str, Row]
    said: Mapping[str, int]
    repeated: int
    shown: Shown
    timeline: Timeline
    states: Table
    speakers: tuple[Speaker, ...]
    all_speakers: int
    unverified: Table
    contradictions: Table
    quality: Table
    guesses: Guesses
    records: Mapping[str, object]


def collect(view: View) -> PageData:
    """Read what the page shows.

    Raises:
        NotFoundError: There is no article in the store.
    """
    refuse_empty(view)
    skeleton = view.skeleton()
    happenings, sayings = Happenings(view), Sayings(view)
    shown, told = shown_ties(skeleton), timeline(happenings)
    states = state_acts(happenings)
    speakers, all_speakers = by_speaker(sayings)
    opened = [str(row["id"]) for row in (*told.table.rows, *states.rows)]
    proofs = {
        **dict(link_proofs(view, opened)),
        **dict(actor_proofs(view, skeleton, shown)),
        **dict(tie_proofs(view, skeleton, shown)),
    }
    return PageData(
        overview(view),
        _said(sayings),
        int(sayings.repeated.sum()),
        shown,
        told,
        states,
        tuple(speakers),
        all_speakers,
        first_rows(view, UnverifiedReport()),
        first_rows(view, ContradictionsReport()),
        first_rows(view, QualityReport()),
        guesses(view, happenings, sayings),
        records(view, proofs),
    )


def _said(sayings: Sayings) -> Mapping[str, int]:
    column = sayings.column("verification")
    counts = Counter(str(column.at(place)) for place in np.flatnonzero(~sayings.repeated).tolist())
    return dict(counts.most_common())
