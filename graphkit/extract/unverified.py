"""Which statements words such as "could not verify either account" mean.

What is to be verified decides: "this report", "the claims", "either account" point back to what was
told, "the video" to what was told of a video, "the pilot's name" and "a separate video" to nothing
that was told. Who only stands near is not meant.
"""

import re

from graphkit.extract.doubted import things_in_doubt
from graphkit.extract.rivals import TELLING
from graphkit.extract.source import DOCUMENTS
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord

__all__ = ["meant_by"]

_CLAIMS = frozenset(
    """report claim message account allegation accusation figure statement rumor rumour information
    toll number assertion version story detail death casualty""".split()
)
_COUNTS = frozenset("figure number toll death casualty".split())
_EACH = frozenset(("either", "both", "neither"))
_SEVERAL = _EACH | {"these", "those", "they", "them"}
_PARTIES = frozenset(("side", "party"))
# "Said it was following events", "said he was shocked": nobody doubts it.
_ATTENDING = frozenset(
    """follow monitor watch await wait hope consider look alarm concern worry shock sadden appal
    disturb trouble outrage please relieve""".split()
)
_LIGHT = frozenset("be have do say make take get give go come kill die hit".split())
_NOUNS = "|".join(sorted(_CLAIMS))
_ASIDE = re.compile(rf",\s+(?:a|an|the)\s+(?:\w+\s+)?(?:{_NOUNS})s?\s+(?:that|which)\s+$")
_NEARBY = 12  # characters: "could not verify | the | report"
REACH = 4  # sentences back that "the claims" may mean
ONE_REACH = 2  # sentences back that "this" may mean


def meant_by(tree: Tree, statements: list[StatementRecord], number: int, cue: Span) -> list[int]:
    """Return the numbers of the statements that words of sentence `number` call unverified.

    In "Mali said Chad had raided Goma. Chad said Mali had. Niger said it was alarmed. Neither
    account could be verified" they are the first two.
    """
    within = [i for i, s in enumerate(statements) if _holds(s, cue) and _is_aside(tree, cue)]
    following = [i for i, s in enumerate(statements) if _follows(s, number, cue)]
    if within or following:
        return within or following
    things = things_in_doubt(tree, cue)
    if things is None:
        return []
    told = [
        i
        for i, s in enumerate(statements)
        if 0 <= number - s.sentence <= REACH and s.end <= cue.start and not _holds(s, cue)
    ]
    noun = next((t for t in things if tree[t].pos != "PRON"), None)
    if noun is not None and tree.lemma(noun) in _COUNTS:
        told = [i for i in told if _holds_number(tree, statements[i])]
    if noun is not None and tree.lemma(noun) not in _CLAIMS:
        return _latest(statements, [i for i in told if _names(tree, statements[i], noun)], number)
    if _is_several(tree, cue, things):
        return _several(tree, statements, told, _is_of_both(tree, cue, things))
    if noun is not None and tree.lemma(noun) in DOCUMENTS:
        documents = _documents(tree, statements, tree.lemma(noun))
        if documents:
            return documents
    checkable = [i for i in told if _is_checkable(tree, statements[i])]
    return _latest(statements, checkable or told, number)


def _is_several(tree: Tree, cue: Span, things: list[int]) -> bool:
    """Say whether more than one statement is meant: "the claims", "either account", "them"."""
    return _is_of_both(tree, cue, things) or any(
        tree.lower(t) in _SEVERAL
        or {tree.lower(d) for d in tree.children(t, "det")} & _SEVERAL
        or (tree[t].pos == "NOUN" and tree.lower(t) == f"{tree.lemma(t)}s")
        for t in things
    )


def _is_of_both(tree: Tree, cue: Span, things: list[int]) -> bool:
    """Say whether the accounts of two sides are meant: "neither", "either side's claim"."""
    words = {tree.lower(t) for t in things}
    for thing in things:
        owners = tree.children(thing, "nmod")
        words.update(tree.lower(d) for d in tree.children(thing, "det", "cc:preconj"))
        words.update("both" for owner in owners if tree.lemma(owner) in _PARTIES)
    return bool(words & _EACH) or tree.lower(tree.inside(cue)[0]) == "neither"


def _latest(statements: list[StatementRecord], told: list[int], number: int) -> list[int]:
    """Those told last, that "this claim" means: of the nearest sentence, and there of one source.

    Of another source only one that overlaps the last: "Mali said that Chad had confirmed it".
    """
    if not told:
        return []
    nearest = max((statements[i] for i in told), key=lambda s: s.end)
    if number - nearest.sentence > ONE_REACH:
        return []
    last = [i for i in told if statements[i].sentence == nearest.sentence]
    return [
        i
        for i in last
        if statements[i].end > nearest.start or _is_same_source(statements[i], nearest)
    ]


def _several(
    tree: Tree, statements: list[StatementRecord], told: list[int], both: bool
) -> list[int]:
    """The statements on one matter that "the claims" means, the last one told and those before.

    Of two sides' accounts they are those of the two sources that stand against each other.
    """
    checkable = [i for i in told if _is_checkable(tree, statements[i])]
    contested = [i for i in checkable if statements[i].verification == "disputed"]
    if both and contested:
        return contested
    if both:
        pair = _opposed(tree, statements, checkable)
        return [
            i for i in checkable if any(_is_same_source(statements[i], statements[p]) for p in pair)
        ]
    chain: list[int] = []
    for i in reversed(checkable):
        one = statements[i]
        if not chain or any(
            _is_same_source(one, statements[k]) or _is_of_one_matter(tree, one, statements[k])
            for k in chain
        ):
            chain.append(i)
    return sorted(chain)


def _opposed(tree: Tree, statements: list[StatementRecord], told: list[int]) -> list[int]:
    """The last two of different sources on one matter, else the last two: "either side's claim"."""
    pairs = [(a, b) for b in reversed(told) for a in reversed(told) if a < b]
    pairs = [p for p in pairs if not _is_same_source(*(statements[i] for i in p))]
    joined = (p for p in pairs if _is_of_one_matter(tree, *(statements[i] for i in p)))
    return list(next(joined, pairs[0] if pairs else ()))


def _is_of_one_matter(tree: Tree, one: StatementRecord, two: StatementRecord) -> bool:
    """Say whether two statements share an actor (who speaks counts too) or a word.

    "Mali said Chad had raided Goma" and "Chad said the raid was a lie" share Chad.
    """
    actors = [{*s.speakers, *(topic.entity for topic in s.topics)} for s in (one, two)]
    return bool(actors[0] & actors[1] or _words(tree, one) & _words(tree, two))


def _words(tree: Tree, statement: StatementRecord) -> set[str]:
    inside = tree.inside(*statement.fragments)
    return {tree.lemma(i) for i in inside if tree[i].pos in {"NOUN", "PROPN", "VERB"}} - _LIGHT


def _is_same_source(one: StatementRecord, two: StatementRecord) -> bool:
    if one.speakers or two.speakers:
        return bool(set(one.speakers) & set(two.speakers))
    return one.source == two.source


def _is_checkable(tree: Tree, statement: StatementRecord) -> bool:
    """Say whether a statement tells what others could check: no plan, wish or concern.

    Not "Niger said it would send aid" or "Niger said it was alarmed".
    """
    if statement.act not in TELLING:
        return False
    if statement.tense == "future" and statement.act == "assert":
        return False
    inside = tree.inside(*statement.fragments)
    roots = (i for i in inside if tree[i].head not in inside or tree[i].head == i)
    root = next((i for i in roots if tree[i].pos in {"VERB", "ADJ"}), None)
    if root is None or not any(tree[s].pos == "PRON" for s in tree.children(root, "nsubj")):
        return True
    return tree[root].pos != "ADJ" and tree.lemma(root) not in _ATTENDING


def _documents(tree: Tree, statements: list[StatementRecord], noun: str) -> list[int]:
    """The statements of such a document, wherever it is told of; else those of any document.

    "This report" means "The report said the dam had cracked" though others spoke since, and the
    message taken up by that name: "A message said Chad had raided Goma. The report said ...".
    """
    told = {
        i: re.findall(r"\w+", s.source.of(tree.text).lower())
        for i, s in enumerate(statements)
        if s.source_kind == "document" and s.source is not None
    }
    words = {i: {w.removesuffix("s") for w in found} for i, found in told.items()}
    same = {i for i in words if noun in words[i]}
    same |= {
        i
        for i in told
        for j in same
        if told[j][0] == "the" and told[i][0] in ("a", "an")
        and 0 < statements[j].sentence - statements[i].sentence <= ONE_REACH
    }  # fmt: skip
    return sorted(same) or [i for i in words if words[i] & DOCUMENTS]


def _names(tree: Tree, statement: StatementRecord, noun: int) -> bool:
    """Say whether a statement or its source holds a noun: "could not confirm the attack"."""
    source = () if statement.source is None else (statement.source,)
    words = tree.inside(*statement.fragments, *source)
    return any(tree.lemma(i) == tree.lemma(noun) for i in words)


def _is_aside(tree: Tree, cue: Span) -> bool:
    """Say whether words inside a content speak of it: "nine died, a toll that could not be"."""
    return _ASIDE.search(tree.text[max(0, cue.start - 60) : cue.start]) is not None


def _follows(statement: StatementRecord, number: int, cue: Span) -> bool:
    """Say whether a statement comes right behind the words: "could not verify the report that"."""
    if statement.sentence != number or statement.start < cue.end:
        return False
    if statement.source is not None and statement.source.covers(cue):  # "Unconfirmed reports say"
        return True
    return statement.cue is not None and 0 <= statement.cue.start - cue.end <= _NEARBY


def _holds_number(tree: Tree, statement: StatementRecord) -> bool:
    """Say whether a statement gives a number, as "the toll" asks for: "nine had died"."""
    sentence = tree.doc.sentences[statement.sentence]
    tokens = tree.tokens[sentence.first : sentence.last]
    return any(t.pos == "NUM" and any(f.covers(t) for f in statement.fragments) for t in tokens)


def _holds(statement: StatementRecord, cue: Span) -> bool:
    return any(fragment.covers(cue) for fragment in statement.fragments)
