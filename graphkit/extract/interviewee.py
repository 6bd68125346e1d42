"""Whom an article says that it asked: the speaker of answers that have no name before them."""

import re

from graphkit.extract.by_place import SpanIndex
from graphkit.extract.cast import Cast
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import Mention

__all__ = ["interviewee"]

# Right before the name: "The Post interviews biologist [Ann Lee]", "our reporter met [Ann Lee]".
_ASKED = re.compile(
    r"\b(?:interview(?:s|ed)?|asked|questioned|(?:interview|conversation|Q\s?&\s?A|spoke|speaks|talked|talks"
    r"|chatted|sat\s+down)\s+(?:with|to)"
    r"|(?:we|I|reporters?|correspondents?|journalists?|editors?)\s+(?:has\s+|have\s+)?"
    r"(?:met|asked|questioned|visited))"
    r"\s+(?:with\s+)?(?:[^\s.;:!?]+\s+){0,6}$",
    re.IGNORECASE,
)
# Right behind the name: "[Ann Lee], the mayor, answered our questions", "[she] told the Post how".
_ANSWERED = re.compile(
    r"^[^.;:!?]{0,60}?\b(?:answer(?:s|ed)?\s+(?:our|some|a few|the|these)?\s*(?:\w+\s+)?questions"
    r"|(?:spoke|speaks|talked|talks)\s+(?:with|to)\b|sat\s+down\s+with\b"
    r"|told\b[^.;:!?]{0,40}\b(?:about|how|what|why)\b"
    r"|(?:was|were)\s+interviewed\b|granted\b[^.;:!?]{0,40}\binterview)"
)
_REACH = 90  # characters before and behind a name


def interviewee(tree: Tree, cast: Cast, turns: list[Span]) -> int | None:
    """Return the one named person whom the narrator tells to have been asked, or None.

    In "The Post spoke with Ann Lee. Q: Why? A: It rained." the answer is hers; where the text
    tells of two, or of nobody, none is.
    """
    told = SpanIndex((turn, (turn,)) for turn in turns)
    found = {
        mention.entity
        for mention in cast.mentions
        if mention.kind in {"name", "pronoun"}
        and cast.label(mention.entity) == "Person"
        and cast.entities[mention.entity].named
        and not told.covering(mention)
        and _is_asked(tree, mention)
    }
    return found.pop() if len(found) == 1 else None


def _is_asked(tree: Tree, mention: Mention) -> bool:
    sentence = tree.doc.sentences[mention.sentence]
    before = tree.text[max(sentence.start, mention.start - _REACH) : mention.start]
    behind = tree.text[mention.end : min(sentence.end, mention.end + _REACH)]
    return bool(_ASKED.search(before) or _ANSWERED.match(behind))
