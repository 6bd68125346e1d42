"""Whether the text puts an office or membership into the past, or says it of another day."""

import re

from graphkit.extract.cast import Cast
from graphkit.extract.tree import Tree
from graphkit.model.base import Span

__all__ = ["dead", "is_claimed_or_to_come", "is_of_earlier_year", "is_over", "term_ended"]

YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})(?:s\b|\b)")
# Right behind an office: "from 2001 to 2009", "(1980–1987)", ", until 2010".
TERM = re.compile(
    r"[\s,(]{0,3}(?:(?:from|between)?\s?(?:1\d|20)\d\d\s?(?:[-–—]|to|until|and)\s?|until\s)"
    r"((?:1\d|20)?\d\d)\b"
)
# "the incoming minister", "self-declared president".
UNHELD = frozenset("incoming future would-be designate self self-declared self-proclaimed".split())
OVER = frozenset(("formerly", "previously", "once"))
# What still goes on: "has served since".
LASTING = frozenset("since now currently still today".split())
# Verbs of being something for a while: in the past tense it is over ("served as mayor").
DURING = frozenset("act fight report serve teach work write".split())
# "had led the party": in the past perfect these are over too.
LEADING = frozenset("chair command head lead study".split())
PAST_FORMS = frozenset("fought taught wrote".split())
WAS = frozenset(("was", "were"))
GONE = frozenset(("die", "drown", "perish"))
KILLED = frozenset("assassinate behead execute kill murder".split())


def is_over(tree: Tree, predicate: int) -> bool:
    """Say whether a clause tells of an office or membership that has ended.

    "Ann Lee was the mayor of Orlava", "served as mayor until 2010", "had been mayor", "used to
    write for"; not "has served as mayor since 2010", and not "said that she was mayor", where
    the tense is that of the saying.
    """
    words = {tree.lower(child) for child in tree.children(predicate, "advmod", "aux", "cop")}
    head = tree.head(predicate)
    used = head is not None and tree.is_dep(predicate, "xcomp") and tree.lower(head) == "used"
    if used or words & OVER or {"had", "been"} <= words:
        return True
    told = tree.is_dep(tree.first_conjunct(predicate), "ccomp")
    if told or _lasts(tree, predicate):
        return False
    if words & WAS and tree.child(predicate, "cop") is not None:
        return True
    if "had" in words and tree.lemma(predicate) in DURING | LEADING:
        return True
    past = tree.lower(predicate).endswith("ed") or tree.lower(predicate) in PAST_FORMS
    return past and tree.lemma(predicate) in DURING and not words & {"has", "have", "is", "are"}


def term_ended(tree: Tree, last: int) -> bool:
    """Say whether the years behind token `last` end an office before the article's year.

    "Norway's foreign minister from 2001 to 2009", "president (1980–87)", "mayor until 2010".
    """
    found = TERM.match(tree.text, tree[last].end, tree.sentence_span(last).end)
    if found is None:
        return False
    published, year = tree.doc.document.published, found[1]
    return published is None or len(year) == 2 or int(year) < published.year


def is_claimed_or_to_come(tree: Tree, first: int, last: int) -> bool:
    """Say whether the words of a title, or right before it, say that nobody holds it by right yet.

    "Incoming prime minister Ann Lee", "the self-declared president of Mali".
    """
    begin = tree.sentence_span(first).first
    while first > begin and tree[first - 1].pos in {"ADJ", "NOUN", "PROPN"}:
        first -= 1
    return any(tree.lower(index) in UNHELD for index in range(first, last))


def _lasts(tree: Tree, predicate: int) -> bool:
    sent = tree.sentence_span(predicate)
    inside = set(tree.subtree(predicate))
    return any(tree.lower(i) in LASTING for i in range(sent.first, sent.last) if i in inside)


def is_of_earlier_year(tree: Tree, span: Span) -> bool:
    """Say whether the sentence of a span names a year before that of the article.

    "In 1983 President Lee said" does not say who is president when the article appears.
    """
    published = tree.doc.document.published
    inside = tree.inside(span)
    if published is None or not inside:
        return False
    sent = tree.sentence_span(inside[0])
    text = tree.doc.text_of(sent.first, sent.last)
    years = [int(found) for found in YEAR.findall(text)]
    return any(year < published.year for year in years) and "since" not in text.lower().split()


def dead(tree: Tree, cast: Cast) -> frozenset[int]:
    """Return the persons who the article says have died: they hold no office any more."""
    found: set[int] = set()
    for index, token in enumerate(tree.tokens):
        heads: list[int] = []
        if token.pos == "VERB" and tree.lemma(index) in GONE:
            heads = tree.children(index, "nsubj")
        elif token.pos == "VERB" and tree.lemma(index) in KILLED:
            heads = tree.children(index, "nsubj:pass")
        elif tree.lemma(index) in {"death", "murder", "assassination", "funeral"}:
            heads = tree.children(index, "nmod:poss", "nmod")
        found.update(e for head in heads if (e := cast.entity_at(head)) is not None)
    return frozenset(entity for entity in found if cast.label(entity) == "Person")
