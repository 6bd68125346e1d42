"""What the article says about the standing of a claim.

That it could not be verified is found here, that others refute, confirm or deny it in `verdicts`,
that another statement says the opposite in `rivals`.
"""

import re

from graphkit.extract.by_place import StatementIndex
from graphkit.extract.rivals import with_rivals
from graphkit.extract.source import DOCUMENTS
from graphkit.extract.tree import Tree
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
# "this report", "the claims", "neither account": the words point back to what was told.
_NOUNS = (
    r"(report|claim|message|account|allegation|accusation|figure|statement|rumou?r|information"
    r"|video|footage|toll|number|assertion|version)(s?)\b"
)
_POINTS_BACK = re.compile(
    rf"\b(this|that|the|these|those|either|both|neither|any|his|her|their|its|such)\s+"
    rf"(?:\w+\s+)?{_NOUNS}",
    re.IGNORECASE,
)
# "neither version", "either account": those that contradict each other.
_SIDES = frozenset(("account", "version", "claim"))
_COUNTS = frozenset(("figure", "number", "toll"))
_SEVERAL = frozenset(("these", "those", "either", "both", "neither"))
_ASIDE = re.compile(rf",\s+(?:a|an|the)\s+(?:\w+\s+)?{_NOUNS}\s+(?:that|which)\s+$")
_NEARBY = 12  # characters: "could not verify | the | report"
REACH = 4  # sentences back that "the claims" may mean


def with_verification(tree: Tree, statements: list[StatementRecord]) -> list[StatementRecord]:
    """Mark the statements that the article calls unverified, refuted, confirmed or disputed.

    "Could not be verified" and the like mark a statement of their own sentence; else what they
    point back to: a noun such as "this report" marks every statement of a report (document) in
    the article, and without one the statement told last.
    """
    marked = with_rivals(tree, with_verdicts(tree, statements))
    told = StatementIndex(marked)
    for number, sentence in enumerate(tree.doc.sentences):
        for match in _UNVERIFIABLE.finditer(tree.text, sentence.start, sentence.end):
            cue = Span(start=match.start(), end=match.end())
            for index in _meant(tree, marked, told, (number, cue)):
                verdict = {"verification": "unverified", "verification_cue": cue}
                marked[index] = marked[index].model_copy(update=verdict)
    return marked


def _meant(
    tree: Tree, statements: list[StatementRecord], told: StatementIndex, at: tuple[int, Span]
) -> list[int]:
    number, cue = at
    within = told.holding(cue)
    if within and _is_aside(tree, cue):
        return within
    here = told.within(number, number)
    inside = [i for i in here if i not in within and statements[i].end <= cue.start]
    following = [i for i in here if _follows(statements[i], cue)]
    if following:
        return following
    noun, several = _pointed_at(tree, number)
    if noun in DOCUMENTS and not several:
        documents = [i for i, s in enumerate(statements) if _is_of_document(tree, s)]
        if documents:
            return documents
    if inside and not several:
        return inside
    before = told.within(number - REACH, number)
    before = [i for i in before if statements[i].end <= cue.start]
    if noun in _COUNTS:
        before = [i for i in before if _holds_number(tree, statements[i])]
    if several or not before:
        contested = [i for i in before if statements[i].verification == "disputed"]
        return contested if contested and noun in _SIDES else before
    last = statements[before[-1]].sentence
    return [i for i in before if statements[i].sentence == last] if number - last <= 2 else []


def _is_aside(tree: Tree, cue: Span) -> bool:
    """Say whether words inside a content speak of it: "nine died, a toll that could not be"."""
    return _ASIDE.search(tree.text[max(0, cue.start - 60) : cue.start]) is not None


def _follows(statement: StatementRecord, cue: Span) -> bool:
    """Say whether a statement comes right behind the words: "could not verify the report that"."""
    if statement.start < cue.end:
        return False
    if statement.source is not None and statement.source.covers(cue):  # "Unconfirmed reports say"
        return True
    return statement.cue is not None and 0 <= statement.cue.start - cue.end <= _NEARBY


def _holds_number(tree: Tree, statement: StatementRecord) -> bool:
    sentence = tree.doc.sentences[statement.sentence]
    tokens = tree.tokens[sentence.first : sentence.last]
    return any(t.pos == "NUM" and any(f.covers(t) for f in statement.fragments) for t in tokens)


def _pointed_at(tree: Tree, number: int) -> tuple[str | None, bool]:
    """Return the noun that points back, and whether it means several statements."""
    sentence = tree.doc.sentences[number]
    for match in _POINTS_BACK.finditer(tree.text, sentence.start, sentence.end):
        several = bool(match[3]) or match[1].lower() in _SEVERAL
        return match[2].lower(), several
    return None, False


def _is_of_document(tree: Tree, statement: StatementRecord) -> bool:
    if statement.source_kind != "document" or statement.source is None:
        return False
    words = re.findall(r"\w+", statement.source.of(tree.text).lower())
    return any(w in DOCUMENTS or w.removesuffix("s") in DOCUMENTS for w in words)
