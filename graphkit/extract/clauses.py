"""The words of a clause that are told: without its mark and what belongs to the telling."""

from graphkit.extract.cues import cues_of
from graphkit.extract.factuality_doubt import CHECKING
from graphkit.extract.second_cues import is_second_cue, leaves_modal, withholds
from graphkit.extract.telling import (
    COMMENTING,
    answers,
    before_next_subject,
    begins_with_telling,
    goes_on_later,
    is_shown,
    sums_up,
    with_host,
)
from graphkit.extract.tree import Tree

__all__ = [
    "CLOSING",
    "TOLD_BEHIND",
    "clause_content",
    "goes_on_about_speaker",
    "trimmed",
    "without_place",
    "without_tail",
]

# "Called for calm", "accused of theft", "agreed on a route".
TOLD_BEHIND = frozenset(("for", "of", "on"))


def clause_content(tree: Tree, root: int, cue: int) -> list[int]:
    """Return the tokens of a clause as content: without its mark and what belongs to the cue.

    A participle that is a cue of its own after a comma goes on about the speaker: in "said it
    is ready for talks, rejecting the plan" the content ends before the comma.
    """
    outside: set[int] = set()
    start = max(min(tree.subtree(root)), cue + 1 if cue < root else 0)
    for child in tree.children(root):
        first = all(t in outside or tree[t].pos == "PUNCT" for t in range(start, child))
        before = first and child < root and tree.is_dep(child, "mark", "cc", "discourse")
        goes_on = goes_on_about_speaker(tree, child) or is_second_cue(tree, child)
        goes_on = goes_on or _is_of_telling(tree, child, root) or _is_frame(tree, child, root, cue)
        if before or child == cue or goes_on or _is_absolute(tree, child):
            outside.update(tree.subtree(child))
        elif tree.is_dep(child, "case") and child == min(tree.subtree(root)):
            outside.update({child} if tree.lower(child) in TOLD_BEHIND else ())
    about = [c for c in tree.subtree(root) if c > root and _goes_on(tree, c, root)]
    end = min((min(tree.subtree(c)) for c in about), default=len(tree.tokens))
    kept = [token for token in tree.subtree(root) if token not in outside and token < end]
    kept = _without_comment(tree, _beside_semicolon(tree, kept, cue))
    told = trimmed(tree, before_next_subject(tree, _without_dateline(tree, kept)))
    if told and (tree.lower(told[0]) in {"and", "but"} or _is_that(tree, told[0])):
        return told[1:]
    return with_host(tree, told[begins_with_telling(tree, told, cue) :])


def _is_that(tree: Tree, token: int) -> bool:
    """Say whether a word is the "that" before a clause: "said that it fell"."""
    return tree.lower(token) == "that" and tree[token].pos == "SCONJ"


def _beside_semicolon(tree: Tree, tokens: list[int], cue: int) -> list[int]:
    """Take off the clauses that a semicolon parts from a cue and its content.

    "Said [ten had died]; their names were not given." In a quotation, and in a list of phrases,
    what follows belongs to it.
    """
    for at in range(tokens[0], tokens[-1]) if tokens else ():
        if tree.word(at) != ";" or tree.quotations[at] is not None:
            continue
        near = [t for t in tokens if (t < at) == (cue < at)]
        far = [t for t in tokens if (t < at) != (cue < at)]
        clause = any(tree.is_dep(t, "nsubj", "expl") for t in far)
        quoted = any(tree.quotations[t] is not None for t in far)
        if clause and near and not quoted:
            return _beside_semicolon(tree, near, cue)
    return tokens


# "Said he died without elaborating": who said so did not.
_DETAILING = frozenset(
    "elaborate explain specify detail name give provide offer cite say identify mention".split()
)

_BESIDE = frozenset("while whereas although though after before as since".split())


def _is_of_telling(tree: Tree, child: int, root: int) -> bool:
    """Say whether a clause beside a content tells more of the speaker or the narrator's story.

    "Said he died [without elaborating]"; "said they would come, [and nine signed a list]";
    "some said it fell, [while others say it flew]"; "…, [a day after she denied it]";
    "…, [though she gave no date]".
    """
    marks = tree.marks(child)
    if tree.is_dep(child, "advcl") and child > root and marks & _BESIDE:
        told = tree.children(child, "nsubj") and cues_of(tree.lemma(child), tree[child].pos)
        opening = min(tree.subtree(child))
        parted = "," in {tree.word(opening), tree.word(opening - 1)}
        return parted and bool(told or withholds(tree, child) or goes_on_later(tree, child, root))
    if tree.is_dep(child, "advcl"):
        return marks == {"without"} and tree.lemma(child) in _DETAILING
    apart = tree.is_dep(child, "conj") and tree.children(child, "nsubj") and not marks
    behind = leaves_modal(tree, child, root) or answers(tree, child, root)
    return bool(apart) and child > root and behind


def _is_frame(tree: Tree, child: int, root: int, cue: int) -> bool:
    """Say whether a clause before a cue is the narrator's: "[While it rained], she said …"."""
    if tree[cue].pos != "VERB" or not child < cue < root or not tree.is_dep(child, "advcl"):
        return False
    return bool(tree.marks(child) & _BESIDE)


def _without_dateline(tree: Tree, tokens: list[int]) -> list[int]:
    """Take off a dateline at the start of a sentence: "KHARTOUM – Talks began, he said."."""
    if not tokens or tokens[0] != tree.sentence_span(tokens[0]).first:
        return tokens
    if not tree.word(tokens[0]).isupper():
        return tokens
    dashes = [at for at, token in enumerate(tokens[:10]) if tree.word(token) in {"–", "—", "-"}]
    return tokens[dashes[-1] + 1 :] if dashes else tokens


def _is_absolute(tree: Tree, child: int) -> bool:
    """Say whether a clause only tells how things stood: "…, he being absent at the time"."""
    forms = {tree.lower(t) for t in (child, *tree.children(child, "cop", "aux"))}
    subjects = tree.children(child, "nsubj")
    return (
        tree.is_dep(child, "advcl", "parataxis", "conj")
        and bool(forms & {"being", "having"})
        and any(tree[s].pos == "PRON" and tree.word(s - 1) == "," for s in subjects)
    )


CLOSING = frozenset(("”", '"', "»"))
_BREAKS = frozenset((";", "–", "—"))


def _without_comment(tree: Tree, tokens: list[int]) -> list[int]:
    """Take off what the narrator adds in a relative clause or participle at the end.

    "[the law was fair], which critics denied"; "[they are “fine people”], meaning both sides";
    "[guns shelled the farm]; the report could not be confirmed".
    """
    for at, token in enumerate(tokens):
        if at > 0 and tree.word(token - 1) in _BREAKS and _is_checked(tree, tokens[at:]):
            return tokens[:at]
        if at < 2 or tree.word(token - 1)[-1:] not in {",", *CLOSING}:
            continue
        if sums_up(tree, tokens[at:]):
            return tokens[:at]
        clause = _opens(tree, tokens[at:])
        if clause is None:
            continue
        goes_on = any(tree.word(t)[-1:] in _OPENING for t in tokens[at:])
        quoted = not goes_on and any(tree.word(t)[-1:] in CLOSING for t in (token - 1, token - 2))
        last = max(tree.subtree(clause)) >= tokens[-1]
        if quoted or _is_comment(tree, clause, last=last):
            return tokens[:at]
    return tokens


def _is_checked(tree: Tree, tokens: list[int]) -> bool:
    """Say whether a clause set apart says that something could not be verified."""
    return any(
        tree.is_dep(token, "parataxis", "conj")
        and tree.lemma(token) in CHECKING
        and tree.is_negated(token)
        and min(tree.subtree(token)) >= tokens[0] - 1
        for token in tokens
    )


def _opens(tree: Tree, tokens: list[int]) -> int | None:
    """The verb of the relative clause or participle that begins with the first of the tokens."""
    if not tokens:
        return None
    first = tokens[0]
    heads = [first, *tree.ancestors(first)][:3]
    noun = next((h for h in heads if tree.is_dep(h, "appos")), None)
    if noun is not None and cues_of(tree.lemma(noun), "NOUN"):
        return tree.child(noun, "acl:relcl")  # ", a claim that Peru denies"
    if tree.lower(first).endswith("ing") and tree.is_dep(first, "advcl", "acl!"):
        return first
    relative = {tree.lower(t) for t in tokens[:2]} & {"which", "whom", "whose"}
    return next((h for h in heads if relative and tree.is_dep(h, "acl:relcl", "advcl")), None)


def _is_comment(tree: Tree, clause: int, *, last: bool) -> bool:
    """Say whether somebody else judges what was said: "which critics denied".

    "Which could not be verified" too; at the end also "whose leader she called a thief".
    """
    if tree.lemma(clause) in CHECKING and tree.is_negated(clause):
        return True
    acts = {cue.act for cue in cues_of(tree.lemma(clause), tree[clause].pos)}
    others = [s for s in tree.children(clause, "nsubj") if tree.lower(s) not in {"which", "who"}]
    return bool(acts if last else acts & COMMENTING) and bool(others)


def without_tail(tree: Tree, tokens: list[int], root: int, cue: int) -> list[int]:
    """Take off what the narrator adds behind the cue of a clause that stands before it.

    "[Two bridges fell], the mayor said, as the river rose"; "[Ten died], according to police,
    but others count twelve". What the verb itself takes and a second verb without a subject of
    its own stay: "[The road was closed], he said, [and is now open]". In "The road, he said, was
    closed, and cars wait" the first clause is told.
    """
    before = [t for t in tokens if t < cue]
    if not before:
        return tokens
    outside: set[int] = set()
    for child in tree.children(root):
        phrase = tree.subtree(child)
        if min(phrase) > cue and not _belongs(tree, child, root, cue):
            outside.update(phrase)
    parted = (t for t in range(cue, max(tokens)) if tree.word(t) == ";")
    end = next(parted, max(tokens) + 1)
    kept = trimmed(tree, [t for t in tokens if t not in outside and t < end])
    goes_on = bool(kept) and kept[-1] > cue
    joined = root > cue and tree.word(before[-1])[-1:] != ","
    return [] if goes_on and (root < cue or joined) and _in_aside(tree, before, root) else kept


def without_place(tree: Tree, tokens: list[int], cue: int) -> list[int]:
    """Take off what stands right behind the cue of a content before it: when and where it was said.

    "[The dam broke], the mayor said on television", though the tree hangs the phrase on "broke";
    in "[The dam broke], the mayor said, [on Monday]" a comma parts it from the cue.
    """
    behind = next((t for t in tokens if t > cue), None)
    if behind is None or tree[behind - 1].pos == "PUNCT" or tree[behind].pos != "ADP":
        return tokens
    ends = (t for t in range(behind, len(tree.tokens)) if tree[t].pos == "PUNCT")
    end = next(ends, len(tree.tokens))
    return trimmed(tree, [t for t in tokens if t < behind or t > end])


def _in_aside(tree: Tree, before: list[int], root: int) -> bool:
    """Say whether a cue interrupts a participle: what follows may belong to it or to the verb.

    "The survey moved it, placing it, according to Lee, near the coast" cannot be read surely. In
    "While ten fled according to Lee, others stayed" it is ten who fled, by Lee.
    """
    last = next((t for t in reversed(before) if tree[t].pos != "PUNCT"), root)
    path = [last, *tree.ancestors(last)]
    return root in path and any(tree.is_dep(t, "advcl", "acl") for t in path[: path.index(root)])


def _belongs(tree: Tree, child: int, root: int, cue: int) -> bool:
    """Say whether a phrase behind a cue is of the clause that the cue interrupts."""
    words = [t for t in tree.subtree(child) if tree[t].pos != "PUNCT"]
    if not words or tree.word(words[0] - 1)[-1:] in _OPENING:
        return True  # a quotation goes on
    if tree.is_dep(child, "conj"):
        return not tree.children(child, "nsubj", "csubj", "expl")
    if root > cue or tree.is_dep(child, "obj", "iobj", "xcomp", "ccomp"):
        return True
    return tree.is_dep(child, "obl") and tree.word(words[0] - 1) == ","


_OPENING = frozenset(("“", '"', "«", "‘"))


def _goes_on(tree: Tree, token: int, root: int) -> bool:
    """Say whether a participle goes on about the speaker, behind a quotation wherever it hangs."""
    quoted = tree.word(token - 1)[-1:] in CLOSING
    return (tree.head(token) == root or quoted) and goes_on_about_speaker(tree, token)


def goes_on_about_speaker(tree: Tree, child: int) -> bool:
    """Say whether a participle after a comma is a cue that goes on: "…, adding that".

    The parser may hang it beside the content: "said it was “ready,” rejecting talks in Goma".
    """
    loose = tree.is_dep(child, "advcl", "ccomp", "parataxis")
    if not loose or not tree.lower(child).endswith("ing") or is_shown(tree, child):
        return False
    clause = tree.subtree(child)
    opening = next(token for token in clause if tree[token].pos != "PUNCT")
    after_comma = opening > 0 and tree.word(opening - 1)[-1:] in {",", "”", '"', "»"}
    cites = tree.lemma(child) in {"cite", "quote"}
    return after_comma and (cites or bool(cues_of(tree.lemma(child), "VERB")))


def trimmed(tree: Tree, tokens: list[int]) -> list[int]:
    """Take outer punctuation off; marks of a question and of exclamation stay."""
    while tokens and tree[tokens[0]].pos == "PUNCT":
        tokens = tokens[1:]
    while tokens and tree[tokens[-1]].pos == "PUNCT" and tree.word(tokens[-1]) not in {"?", "!"}:
        tokens = tokens[:-1]
    return tokens
