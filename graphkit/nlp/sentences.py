"""Where sentences end, by rules over the text of each block.

A mark of `.!?…` ends a sentence if what follows (after closing quotes and brackets) begins a new
one, unless it belongs to an abbreviation, an initial, a number, or a quotation that its speaker
follows:

>>> [text[s.start:s.end] for text in ["He met Gen. Lee on Feb. 27. “Go!” Ann Lee said. He left."]
...  for s in split(text, 0, len(text))]
['He met Gen. Lee on Feb. 27.', '“Go!” Ann Lee said.', 'He left.']
"""

import re

from graphkit.model.base import Span
from graphkit.model.document import Block, Document
from graphkit.nlp.emoji import EMOJI

__all__ = ["blocks_of", "split"]

# Abbreviations that a name or a number follows, so that their full stop ends nothing.
_BEFORE_NAME = frozenset(
    """adm amb apr asst atty aug ave bldg brig capt cmdr co col cpl corp cpt dec dept det dir dr
    etc feb fig fr ft gen gov hon inc insp jan jr lt ltd maj messrs mr mrs ms mt mts no nos nov
    oct op pfc ph pres prof pvt rep reps rev sec sen sens sep sept sgt sr st supt univ vol vs
    e.g i.e a.k.a al approx ca cf est""".split()
)
# These may also end a sentence ("Acme Inc. The firm ..."): only a number after them keeps the
# sentence going.
_MAY_END = frozenset("co corp etc inc jr ltd sr al dept ave st no".split())
_SPEECH = (
    "(?:said|says|told|tells|asked|asks|added|adds|wrote|writes|replied|warned|declared|stated"
    "|shouted|cried|continued|explained|insisted|noted|tweeted|answered|concluded)"
)
_SPEAKER_FOLLOWS = re.compile(
    rf"(?:[A-Z][\w.’'-]*\s+|the\s+|a\s+|an\s+){{1,5}}{_SPEECH}\b|{_SPEECH}\s+[A-Z]"
)
_LOOK_AHEAD = 300  # characters behind a mark; a paragraph may be as long as a book
_END = re.compile(r"([.!?…]+)([”’\"')\]]*)(\s+|$)")
_WORD_BEFORE = re.compile(r"([^\s(“\"‘']+)$")
_OPENS = re.compile(rf"[“\"‘'(\[—–{EMOJI}-]*\s*[A-Z0-9À-ÞА-ЯҐЄІЇ$€£¥]")


def blocks_of(document: Document) -> tuple[Block, ...]:
    """Return the document's blocks; without any, its paragraphs as body."""
    if document.blocks:
        return document.blocks
    found = re.finditer(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", document.text, re.DOTALL)
    return tuple(Block(start=match.start(), end=match.end()) for match in found)


def split(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of `text[start:end]`, in order, without outer blanks."""
    spans, begin = [], start
    for match in _END.finditer(text, start, end):
        stop = match.end(2)
        after = text[match.end() : min(match.end() + _LOOK_AHEAD, end)]
        if _ends_sentence(text[begin : match.start()], match, after):
            spans.append((begin, stop))
            begin = match.end()
    spans.append((begin, end))
    return [span for pair in spans if (span := _trimmed(text, *pair)) is not None]


def _ends_sentence(before: str, match: re.Match[str], after: str) -> bool:
    if not after.strip():
        return True
    if "\n" in match[3] and match[3].count("\n") > 1:
        return True
    if not _OPENS.match(after):
        return False
    if match[2] and match[1] != "." and _SPEAKER_FOLLOWS.match(after):
        return False
    return match[1] != "." or bool(match[2]) or not _is_abbreviation(before, after)


def _is_abbreviation(before: str, after: str) -> bool:
    found = _WORD_BEFORE.search(before)
    if found is None:
        return False
    word = found[1].lower().lstrip("“\"‘'([")
    if word in _MAY_END:
        return after[:1].isdigit()
    if word in _BEFORE_NAME:
        return True
    if re.fullmatch(r"[a-z]", word):  # an initial: "John F. Kennedy"
        return word != "i"
    # "U.S. Army" goes on, "in the U.S. The ..." does not
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return not re.match(r"(?:The|A|An|He|She|It|They|In|On|But|And|This|That|His|Her)\b", after)
    return False


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end) if start < end else None
