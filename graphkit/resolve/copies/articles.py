"""Which articles repeat another: reposts, wire copies, texts cut short or with words added."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, NamedTuple

from graphkit.model.outline import Outline
from graphkit.resolve.copies.sketch import Overlap, overlap

__all__ = ["Copy", "copies", "witnesses"]

CONTAINED: Final = 0.65  # measured, see docs/design.md
SHARED: Final = 12  # hashes in both sketches; fewer prove nothing


class Copy(NamedTuple):
    """An article that repeats another.

    Attributes:
        copy: id of the later article; of one day, the greater id.
        original: id of the earliest article of its cluster, or, if the two are not alike
            themselves, of the one between them.
        similarity: how much of the shorter text stands in the longer one, 0 to 1.
    """

    copy: str
    original: str
    similarity: float


def copies(outlines: Iterable[Outline]) -> list[Copy]:
    """Find the articles that repeat an earlier one; sorted, in any order of `outlines`.

    Two articles are alike if at least `CONTAINED` of the shorter text's shingles stand in the
    longer one. An article joins the cluster of the earlier article with which it shares most.
    Two stories that one later page repeats stay two: the page joins one of them.
    An article without a date counts as later than all dated ones.

    The outlines of outdated versions must be left out: an update of a page is no copy.
    """
    from graphkit.resolve.copies.shared_hashes import neighbours  # noqa: PLC0415  NumPy

    articles = sorted(
        (outline.published or dt.date.max, outline.article, outline.shingles)
        for outline in outlines
    )
    names = [name for _, name, _ in articles]
    sketches = [sketch for _, _, sketch in articles]
    roots = list(range(len(articles)))
    found: list[Copy] = []
    for later, earlier in neighbours(sketches):
        alike = {
            index: shared
            for index in earlier
            if _alike(shared := overlap(sketches[index], sketches[later]))
        }
        if alike:
            closest = max(alike, key=lambda index: (alike[index].resemblance, -index))
            original = roots[later] = roots[closest]
            shared = overlap(sketches[original], sketches[later])
            if not _alike(shared):
                original, shared = closest, alike[closest]
            found.append(Copy(names[later], names[original], shared.containment))
    return sorted(found)


def witnesses(outlines: Iterable[Outline], copies: Iterable[Copy]) -> dict[str, str]:
    """Return the article that each article's words come from: itself, if it is no copy."""
    originals = {copy.copy: copy.original for copy in copies}
    found: dict[str, str] = {}
    for outline in outlines:
        root = outline.article
        while root in originals:
            root = originals[root]
        found[outline.article] = root
    return found


def _alike(shared: Overlap) -> bool:
    return shared.shared >= SHARED and shared.containment >= CONTAINED
