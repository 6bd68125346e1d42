"""Coreference of one article: chains, those of named entities, and pronouns."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final

from graphkit.evaluate.records import GoldArticle, GoldEntity
from graphkit.evaluate.sheet import Figure, Sheet, Tally

__all__ = ["score_coreference"]

Pair = tuple[int, int]
Chains = Mapping[Pair, frozenset[Pair]]

# Actors and places; what else corpora mark is no entity of ours.
_ENTITIES: Final = frozenset(("person", "state", "organization", "location", "group", None))
_PRONOUNS: Final = frozenset("he him his himself she her hers herself".split())
_INNER_CAPITAL: Final = re.compile(r"\w\W+[A-Z]")


def score_coreference(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare chains by B3, end to end: a mention that is not found counts as wrong.

    Bagga and Baldwin 1998; a mention without a cluster is a chain of its own. Once for all, and
    once for actors and places that some mention names; then the pronouns of named persons.
    """
    mine = {one.span: one for one in gold.entities if one.scored}
    theirs = {one.span: one for one in found.entities}
    wanted, have = _chains(mine), _chains(theirs)
    _count(sheet, "B3", wanted, have)
    named = _named(mine, wanted, sheet)
    _count(sheet, "B3 of named entities", named, _named(theirs, have, sheet))
    _judge_pronouns(named, wanted, have, sheet)
    for span in sorted(wanted.keys() & have.keys()):
        apart, merged = wanted[span] - have[span], have[span] - wanted[span]
        if apart & have.keys():
            sheet.wrong("split chain", _surfaces(wanted[span], sheet), sheet.words(span), span)
        elif merged & wanted.keys():
            sheet.wrong("merged chains", sheet.words(span), _surfaces(have[span], sheet), span)


def _count(sheet: Sheet, name: str, wanted: Chains, have: Chains) -> None:
    shared = wanted.keys() & have.keys()
    precise = sum(len(wanted[span] & have[span]) / len(have[span]) for span in shared)
    recalled = sum(len(wanted[span] & have[span]) / len(wanted[span]) for span in shared)
    sheet.tally(Figure(sheet.layer, name), Tally(precise, len(have), recalled, len(wanted)))


def _named(mentions: Mapping[Pair, GoldEntity], chains: Chains, sheet: Sheet) -> Chains:
    """Return the chains of actors and places in which a mention names the entity."""
    return {
        span: chain
        for span, chain in chains.items()
        if mentions[span].type in _ENTITIES
        and any(_is_name(mentions[one], sheet.words(one)) for one in chain)
    }


def _is_name(mention: GoldEntity, words: str) -> bool:
    """Say whether a mention is a name; where the gold does not tell, by capitals after its start.

    One word with a capital may only begin a sentence; it counts if it is no pronoun.
    """
    if mention.kind is not None:
        return mention.kind == "name"
    single = words[:1].isupper() and " " not in words and not _is_pronoun(words)
    return single or _INNER_CAPITAL.search(words) is not None


def _is_pronoun(words: str) -> bool:
    return words.lower() in _PRONOUNS or words in {"I", "We", "It", "They", "You", "This", "That"}


def _judge_pronouns(named: Chains, wanted: Chains, have: Chains, sheet: Sheet) -> None:
    """Judge whether each "he" or "she" of a named person leads to mentions of that person."""
    right: list[bool] = []
    for span, chain in sorted(named.items()):
        if sheet.words(span).lower() not in _PRONOUNS:
            continue
        told = Counter(_led_to(have.get(span, ()), wanted, sheet))
        best = max(told.items(), key=lambda one: (one[1], sorted(one[0])), default=None)
        right.append(best is not None and best[0] == chain)
        if not right[-1]:
            led = _surfaces(have.get(span, ()), sheet)
            sheet.wrong("pronoun elsewhere", _surfaces(chain, sheet), led, span)
    sheet.share("pronoun to the right person", right)


def _led_to(found: Iterable[Pair], wanted: Chains, sheet: Sheet) -> Iterator[frozenset[Pair]]:
    """Yield the gold chains of a chain's mentions that are no pronouns.

    Corpora disagree on what belongs to a mention, so the smallest around it is meant.
    """
    for start, end in found:
        around = [span for span in wanted if span[0] <= start and end <= span[1]]
        if around and sheet.words((start, end)).lower() not in _PRONOUNS:
            yield wanted[min(around, key=lambda span: (span[1] - span[0], span))]


def _chains(mentions: Mapping[Pair, GoldEntity]) -> Chains:
    """Return for each mention the spans of its whole chain."""
    chains: dict[Hashable, set[Pair]] = defaultdict(set)
    keys: dict[Pair, Hashable] = {
        span: span if entity.cluster is None else entity.cluster
        for span, entity in mentions.items()
    }
    for span, key in keys.items():
        chains[key].add(span)
    return {span: frozenset(chains[key]) for span, key in keys.items()}


def _surfaces(spans: Iterable[Pair], sheet: Sheet) -> str:
    return " = ".join(sorted({sheet.words(span) for span in spans}))
