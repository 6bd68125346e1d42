"""What the columns of reports mean, in the words that stand below a table."""

from collections.abc import Mapping
from types import MappingProxyType

from graphkit.report.base import ReportTable

__all__ = ["EVERYWHERE", "WORDS", "explained"]

TIED = "how many others the actor is tied to, by acts or words"
_STATEMENTS = {
    "speech": "direct: in quotation marks; indirect: in the words of the article",
    "polarity": "deny: the statement says that something is not so",
    "certainty": "how sure the speaker sounds; underspecified: the words do not tell",
    "verification": "attributed: the article says who said it and no more",
}

# Of every report.
EVERYWHERE: Mapping[str, str] = MappingProxyType(
    {
        "mode": "the kind of act within its type",
        "statuses": "what single articles say of it where they disagree",
        "witnesses": "the articles, those with the same text counted once",
    }
)
# Of one report, by its name; a column that is not here means what it is called.
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "actors": {
            "acts": "events in which the actor does something",
            "targeted": "events in which something is done to the actor",
        },
        "statements": _STATEMENTS,
        "said-by": _STATEMENTS,
        "states": {"mean_score": "from -10, conflict, to +10, cooperation"},
        "central": {
            "degree": TIED,
            "pagerank": "a share of 1: large for whoever those act on or speak of who matter too",
            "betweenness": "the share of shortest ways between two others that lead through the "
            "actor",
            "core": "the actor is one of a group in which each is tied to at least so many others "
            "of it",
            "links": "the events and statements that tie the actor to others",
        },
        "communities": {
            "links inside": "events and statements between its members",
            "links outward": "events and statements between a member and somebody else",
        },
        "brokers": {
            "pairs": "those tied to the actor, two and two, of different communities",
            "participation": "how evenly the actor's ties are spread over communities: 0 is all "
            "in one, near 1 is over many",
            "degree": TIED,
        },
        "changes": {
            "before": f"{TIED}, before the date; after: from it on",
            "flipped": "with whom it turned from cooperation to conflict, or back: the sum of "
            "scores has changed its sign",
        },
        "contradictions": {
            "basis": "in what the two cannot both hold",
            "status": "of a statement: how far it is verified; of an event: how sure it is",
        },
        "unverified": {
            "cue": "the words that say that it could not be verified",
            "hops": "how many steps lead from the source back to the origin; 0: it is the origin",
            "origin": "who said it first, as far as the article tells",
        },
        "chain": {
            "step": "0 is what the reader is told, the last step is the root source",
            "verification": _STATEMENTS["verification"],
            "cue": "the words that say whether it was verified",
        },
        "unnamed-only": {
            "source": "empty where a pronoun stands for it whose noun was not found",
            "polarity": _STATEMENTS["polarity"],
            "verification": _STATEMENTS["verification"],
            "independent": "how many other witnesses say the same on their own",
        },
        "ego": {
            "relation": "a type of event, what was SAID TO or ABOUT somebody, or an office",
            "count": "how many such events or statements",
            "status": "of a statement: how far it is verified",
        },
        "sources": {
            "kind": "article: one whose outlet is not known",
            "events": "events that nobody else vouches for",
            "claims": "statements that nobody else makes",
            "articles": "those that tell of these; one that copies an outlet counts for it, "
            "whoever printed it",
        },
    }
)


def explained(name: str, table: ReportTable) -> str:
    """Return what the columns of a report mean that have something in them, a line each."""
    known = {**EVERYWHERE, **WORDS.get(name, {})}
    filled = [
        column
        for place, column in enumerate(table.columns)
        if column in known and any(row[place] is not None for row in table.rows)
    ]
    return "\n".join(f"{column.replace('_', ' ')}: {known[column]}" for column in filled)
