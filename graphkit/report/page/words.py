"""Codes of the store in plain words, for readers who do not know them."""

from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from graphkit.report.render import steady

__all__ = ["GAPS", "STATUSES", "TYPES", "VERIFICATIONS", "marked", "plain"]

# What counts as an event of each type; the order is from cooperation to conflict, as PLOVER's.
TYPES: Mapping[str, str] = MappingProxyType(
    {
        "AGREE": "accepts an offer, signs a deal",
        "CONSULT": "meets, visits, telephones",
        "SUPPORT": "praises, backs, recognises",
        "CONCEDE": "gives in, apologises, eases a measure",
        "COOPERATE": "works together in trade, arms or inquiries",
        "AID": "gives money, goods or shelter",
        "RETREAT": "withdraws, frees, disarms, ceases fire, resigns",
        "REQUEST": "asks for something, demands it",
        "ACCUSE": "blames, condemns, investigates",
        "REJECT": "refuses, turns down",
        "THREATEN": "warns of force or of measures",
        "PROTEST": "demonstrates, strikes, riots",
        "SANCTION": "punishes by law or trade, expels, breaks off",
        "MOBILIZE": "gathers troops, police or weapons",
        "COERCE": "arrests, seizes, bans, attacks computers",
        "ASSAULT": "attacks, kills, destroys",
        "OTHER": "none of these",
    }
)
STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "reported": "an article tells it as a fact",
        "claimed": "only a source says so",
        "unverified": "an article says it could not be verified",
        "disputed": "sources or articles tell it in different ways",
        "denied": "somebody says it did not happen",
        "negated": "an article says it did not happen",
        "proposed": "somebody asks for it or offers it",
        "planned": "it is to happen",
        "hypothetical": "it may or might happen",
    }
)
VERIFICATIONS: Mapping[str, str] = MappingProxyType(
    {
        "attributed": "an article names who says it, and no more",
        "unverified": "an article says it could not be verified",
        "disputed": "an article says that others tell it differently",
        "confirmed": "an article says that it was confirmed",
        "refuted": "an article says that it is wrong",
    }
)
# Kinds of the report `quality`.
GAPS: Mapping[str, str] = MappingProxyType(
    {
        "event dated by its article": "events with the day of publication for a date",
        "event without a date": "events without a date",
        "event without evidence": "events without a sentence that tells of them",
        "statement without a source": "statements of which nobody is named as the source",
        "actors that may be one": "pairs of actors that may be one",
        "places that may be one": "pairs of places that may be one",
        "events that may be one": "pairs of events that may be one",
        "place not decided": "places on no map: several have the name",
        "article without a date": "articles without a date",
    }
)


def plain(code: object) -> object:
    """Write the code of an event type as a word; anything else stays.

    >>> plain("ASSAULT"), plain("said")
    ('Assault', 'said')
    """
    return code.capitalize() if isinstance(code, str) and code in TYPES else code


def marked(sentence: str | None, words: str | None) -> Markup:
    """Mark words in their sentence; words that are not in it, or not so, stand before it.

    >>> marked("He said the dam & all broke.", "the dam … broke")
    Markup('He said <mark>the dam</mark> &amp; all <mark>broke</mark>.')
    >>> marked("They met twice.", "met twi")
    Markup('They <mark>met twice</mark>.')
    >>> marked("It did.", "the dam broke")
    Markup('<strong>the dam broke</strong> It did.')
    """
    text = steady(sentence or "")
    found, done = Markup(), 0
    for part in steady(words or "").split(" … "):
        at = text.find(part, done)
        if at < 0:
            return Markup("<strong>{}</strong> {}").format(steady(words or ""), text)
        if part:
            end = _word_end(text, at + len(part))  # long names of events are cut anywhere
            found += Markup("{}<mark>{}</mark>").format(text[done:at], text[at:end])
            done = end
    return found + Markup("{}").format(text[done:])


def _word_end(text: str, at: int) -> int:
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return at
