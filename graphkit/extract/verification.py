"""What the article says about the standing of a claim.

That it could not be verified is found here, that others refute, confirm or deny it in `verdicts`,
that another statement says the opposite in `rivals`.
"""

import re

from graphkit.extract.rivals import with_rivals
from graphkit.extract.tree import Tree
from graphkit.extract.unverified import meant_by
from graphkit.extract.verdicts import with_verdicts
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord

__all__ = ["with_verification"]

# Each alternative with a sentence it is for:
_UNVERIFIABLE = re.compile(
    # "It is not entirely possible to verify this report."
    r"not (?:\w+ ){0,2}possible to (?:\w+ )?(?:verify|confirm)"
    r"|impossible to (?:\w+ )?(?:verify|confirm)"
    # "The claims could not be independently verified."
    r"|(?:could not|couldn[’']t|cannot|can[’']t|has not|have not|had not|hasn[’']t|haven[’']t"
    r"|was not|were not|is not|are not|not yet)"
    r" (?:yet |immediately |independently |been |be |fully |officially |publicly ){0,4}"
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)"
    # "There was no independent confirmation."
    r"|no (?:immediate |independent |official ){1,2}(?:confirmation|verification)"
    r"|without (?:independent )?(?:confirmation|verification)"
    # "Unconfirmed reports say the bridge fell."
    r"|\bunverified\b|\bunconfirmed\b|\buncorroborated\b"
    # "Neither claim could be independently verified."
    r"|\bneither \w+ (?:has|had|was|is) (?:been )?(?:\w+ )?(?:verified|confirmed|checked)"
    r"|\bneither (?:\w+ )?could be (?:\w+ ){0,2}(?:verified|confirmed|checked|established)",
    re.IGNORECASE,
)


def with_verification(tree: Tree, statements: list[StatementRecord]) -> list[StatementRecord]:
    """Mark the statements that the article calls unverified, refuted, confirmed or disputed.

    "Could not be verified" and the like mark a statement of their own sentence; else what they
    point back to (`unverified`).
    """
    marked = with_rivals(tree, with_verdicts(tree, statements))
    for number, sentence in enumerate(tree.doc.sentences):
        for match in _UNVERIFIABLE.finditer(tree.text, sentence.start, sentence.end):
            cue = Span(start=match.start(), end=match.end())
            for index in meant_by(tree, marked, number, cue):
                verdict = {"verification": "unverified", "verification_cue": cue}
                marked[index] = marked[index].model_copy(update=verdict)
    return marked
