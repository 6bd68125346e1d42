"""What stands around an article: captions, picture credits, links, subscription and rights lines.

Each shape is a pattern over one paragraph; none of them reads more than 80 words.
"""

import re
from typing import Literal

from graphkit.load.lexicon import DESK_WORDS

__all__ = ["furniture_zone", "is_desk_line"]

_MOST_CAPTION_WORDS = 80
_MOST_CREDIT_WORDS = 45
_MOST_CHARACTERS = 1000  # longer runs of blanks cost the patterns quadratic time
_PICTURE_SOURCES = (
    r"getty(?:\s+images)?|images?|photos?|photographs?|afp|epa(?:-efe)?|shutterstock|unsplash|flickr"
    r"|wikimedia(?:\s+commons)?|courtesy|handout|screen\s?(?:shot|grab)|via|illustration|pictures?"
    r"|press\s+service|creative\s+commons|alamy|facebook|telegram|instagram|maxar|planet\s+labs"
)
# A credit in brackets ends a caption: "Boats in Oldport harbour on May 2. (Coast Images)".
_CREDIT_END = re.compile(
    rf"[(\[][^()\[\]]{{0,80}}?\b(?:{_PICTURE_SOURCES})\b[^()\[\]]{{0,80}}[)\]]$", re.IGNORECASE
)
_ACRONYM_END = re.compile(r"[(\[][A-Z]{2,5}[)\]]$")
# An agency alone also ends a story ("... he said. (Reuters)"), so it counts at the head only.
_AGENCY_END = re.compile(r"[.!?\"”’]\s*[(\[](?:Reuters|AP|AFP|EPA|TASS|Bloomberg|Pool|File)[)\]]$")
# Labels: "Photo: Ann Lee", then "FILE PHOTO: The dam in May" and "FILE - The dam in May".
_CAPTION_START = re.compile(
    r"(?:(?:file\s+)?(?:photos?|images?|pictures?|photographs?|illustration|graphic|map|video)"
    r"(?:\s+(?:credit|caption|by|courtesy(?:\s+of)?|via|from))?|image\s+source|caption|pictured"
    r"|credit)\s*:|(?-i:FILE)(?:\s+PHOTO)?\s*(?:[-–—:]|\.\s)",
    re.IGNORECASE,
)
_PHOTO_BY = re.compile(r"(?:photo|photograph|image|picture|illustration)s?\s+by\s", re.IGNORECASE)
_MOST_PHOTO_BY_WORDS = 8
# "Ann Lee/Coast Press via Getty Images", "Getty Images", "AP Photo/Ann Lee"
_CREDIT_LINE = re.compile(
    r"©?\s?(?:(?:[\w.'’ -]{1,40}/\s?)?(?:[\w ]{1,30}\svia\s)?"
    r"(?:Getty Images|AFP|AP Photo|Shutterstock|EPA(?:-EFE)?|Wikimedia Commons|Alamy)"
    r"(?:\s?/\s?[\w.'’ -]{1,40})?)"
)
_LINK = re.compile(
    r"(?:read\s+(?:more|also|next|the\s+full\s+(?:story|article))|also\s+read|more\s+(?:on|from|about)"
    r"|see\s+also|related(?:\s+(?:stories|articles|news|topics))?|most\s+read|recommended"
    r"|you\s+may\s+also\s+like|watch|listen|recent\s+(?:posts|comments))\b\s*(?::|$)"
    r"|read\s+(?:more|also|next)\b(?=[^.]*$)|click\s+here\b|continue\s+reading\b",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"(?:subscribe|sign\s+up|register\s+(?:now|here|for)|log\s+in|support\s+(?:us|our)"
    r"|join\s+(?:us|our|the\s+conversation)|donate\s+(?:now|here|today|to)|follow\s+(?:us|@|our)"
    r"|follow\s+[\w .'’-]{2,40}\s+on\s+(?:twitter|x|facebook|instagram|telegram)"
    r"|like\s+us|download\s+(?:the|our)\s+app|get\s+(?:our|the\s+latest)|contact\s+us"
    r"|e-?mail\s+(?:us|the\s+(?:author|reporter))|share\s+(?:this|on|via)|leave\s+a\s+(?:reply|comment)"
    r"|send\s+us|become\s+a\s+(?:member|patron)|our\s+standards)\b",
    re.IGNORECASE,
)
_ONE_WORD = re.compile(
    r"(?:share|print|e-?mail|tweet|save|comments?|advertisement|ad|loading|sponsored|tags?|topics?"
    r"|facebook|twitter|whatsapp|telegram|linkedin|menu|search|home|skip\s+to\s+content|reprints"
    r"|\d+\s+(?:comments?|shares?)|\d+\s+min(?:ute)?s?\s+read)[.…:]*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\b|$)|all\s+rights\s+reserved|this\s+(?:article|story|piece|post)\s+(?:was|is|has"
    r"\s+been)\s+(?:originally|first|re-?published|licensed|updated)|(?:originally|first)\s+published|re-?(?:posted|published)\s+(?:from|with)|the\s+views"
    r"\s+expressed|views\s+expressed\s+in|reprinted\s+(?:with|from)|this\s+is\s+a\s+repost|the\s+opinions\s+expressed"
    r"|(?:tags|topics|keywords|filed\s+under|categories)\s*:",
    re.IGNORECASE,
)
# The desk's line at the foot: (Reporting by Ann Lee in Oldport; editing by Bo Chen).
_DESK = re.compile(
    r"[(\[]?(?:(?:additional\s+|further\s+)?(?:reporting|writing|editing|translation)"
    r"|(?:edited|translated|compiled|produced))\s+by\s",
    re.IGNORECASE,
)


def furniture_zone(paragraph: str, *, at_head: bool = False) -> Literal["caption", "credit"] | None:
    """Return the zone of a paragraph that is no part of the story, None for the story itself.

    >>> furniture_zone("Boats in Oldport harbour on May 2, 2021. (Coast Images)")
    'caption'
    >>> furniture_zone("Read more: Dam breaks"), furniture_zone("The dam broke.")
    ('credit', None)
    """
    if len(paragraph) > _MOST_CHARACTERS:
        return None
    words = len(paragraph.split())
    if words > _MOST_CAPTION_WORDS:
        return None
    if _CREDIT_LINE.fullmatch(paragraph) is not None:
        return "credit"
    if _is_caption(paragraph, words) or (at_head and _AGENCY_END.search(paragraph) is not None):
        return "caption"
    if words <= _MOST_CREDIT_WORDS and _is_credit(paragraph):
        return "credit"
    return None


def _is_caption(paragraph: str, words: int) -> bool:
    if _CAPTION_START.match(paragraph) is not None:
        return True
    if words <= _MOST_PHOTO_BY_WORDS and _PHOTO_BY.match(paragraph) is not None:
        return True
    credited = _CREDIT_END.search(paragraph) is not None
    return credited and _ACRONYM_END.search(paragraph) is None


def _is_credit(paragraph: str) -> bool:
    if _ONE_WORD.fullmatch(paragraph) is not None or _LINK.match(paragraph) is not None:
        return True
    if _is_address_or_rule(paragraph) or is_desk_line(paragraph):
        return True
    return any(shape.match(paragraph) is not None for shape in (_INVITATION, _RIGHTS))


def is_desk_line(paragraph: str) -> bool:
    """Say whether a paragraph names reporters and editors and nothing else.

    >>> is_desk_line("(Reporting by Ann Lee; editing by Bo Chen)")
    True
    >>> is_desk_line("Reporting by the Harbour Gazette found cracks in the dam.")
    False
    """
    if _DESK.match(paragraph) is None:
        return False
    words = (word.strip("()[],.;:") for word in paragraph.split())
    return all(not word.islower() or word in DESK_WORDS for word in words)


def _is_address_or_rule(paragraph: str) -> bool:
    """Say whether a paragraph is nothing but an address or a row of marks ("* * *")."""
    return not any(c.isalnum() for c in paragraph) or (
        len(paragraph.split()) == 1 and paragraph.startswith(("http://", "https://", "www."))
    )
