"""What a cue introduces: the content's tokens and the form it has.

Each rule names its form as `graphkit.extract.cues.Cue.takes` does and carries an example.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.dates import CALENDAR
from graphkit.extract.clauses import (
    TOLD_BEHIND,
    clause_content,
    goes_on_about_speaker,
    trimmed,
    without_place,
    without_tail,
)
from graphkit.extract.content_before import (
    condition_before,
    is_behind_semicolon,
    is_content_before,
    is_of_verb_before,
    is_stray,
    stands_alone,
    taken_by_next,
)
from graphkit.extract.content_of_nouns import noun_forms
from graphkit.extract.cues import Cue, cues_of
from graphkit.extract.gerunds import gerund_subject
from graphkit.extract.tree import Tree
from graphkit.extract.views import judged

__all__ = ["QUESTION_WORDS", "Content", "contents_of"]

QUESTION_WORDS = frozenset("why how what who when where which whether if".split())
_RELATIVE = frozenset(("who", "whose", "which"))


@dataclass(frozen=True, slots=True)
class Content:
    """A cue token, the reading of it that holds, and the tokens of what it introduces."""

    cue: int
    reading: Cue
    form: str
    root: int
    tokens: tuple[int, ...]


def contents_of(tree: Tree, token: int) -> Iterator[Content]:
    """Yield what the token introduces as a cue, the best reading of each content first.

    Who "asked for anonymity" says nothing by it.
    """
    particle = tree.particle(token)
    lemma = tree.lemma(token) if particle is None else f"{tree.lemma(token)} {particle}"
    for reading in cues_of(lemma, tree[token].pos):
        for form, root, tokens in _forms(tree, token):
            if form in reading.takes and tree.lemma(root) != "anonymity":
                yield Content(token, reading, form, root, tuple(tokens))


def _forms(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    if tree[token].pos == "NOUN":
        yield from noun_forms(tree, token)
        return
    yield from _clauses(tree, token)
    yield from _inverted(tree, token)
    yield from _infinitives(tree, token)
    yield from _gerunds(tree, token)
    yield from _prepositional(tree, token)
    yield from judged(tree, token)
    yield from _noun_phrases(tree, token)


def _clauses(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "He said [the road was closed]"; "asked [whether it was safe]".

    Of "a law, which he said [would help]" the content is "a law … would help".
    """
    for root in _told(tree, token):
        marks = tree.marks(root)
        relative = _relative(tree, root, token)
        asks = bool(marks & {"whether", "if"}) or _is_question_clause(tree, root)
        tokens = sorted({*clause_content(tree, root, token), *_lent_subject(tree, root, token)})
        if root < token:
            tokens = without_tail(tree, without_place(tree, tokens, token), root, token)
        tokens = [*condition_before(tree, token, root), *tokens]
        if relative is not None:
            about = tree.noun_phrase(tree[token].head)
            kept = [t for t in tokens if t > token]
            yield "that", root, [*about, *kept]
        elif marks != {"to"} or _thinks(tree, token):
            yield ("whether" if asks else "that"), root, tokens
            if tokens and not asks and tree.word(tokens[-1]) == "?":
                yield "whether", root, tokens  # "asked us, ‘[Is it safe?]’"


def _told(tree: Tree, token: int) -> Iterator[int]:
    """Yield the heads of the clauses that a cue may tell."""
    before = (
        c for c in tree.children(token, "dep") if c < token and is_content_before(tree, c, token)
    )
    told = [c for c in tree.children(token, "ccomp") if not is_of_verb_before(tree, c, token)]
    told += taken_by_next(tree, token)
    topics = {gerund_subject(tree, root) for root in told}
    for root in (*told, *before):
        first = min(tree.subtree(root))
        # "pledged funds, and [Syria raised taxes]" is told by nobody
        apart = first > token + 1 and tree[first].pos == "CCONJ"
        goes_on = root > token and goes_on_about_speaker(tree, root)
        # in “It fell,” said Lee, [whose house it was], the narrator tells it
        relative = min((*told, root)) < token < root and bool(_openers(tree, root) & _RELATIVE)
        loose = apart or goes_on or relative or is_stray(tree, root, token)
        if not loose and root not in topics:
            yield root


def _openers(tree: Tree, root: int) -> set[str]:
    return {tree.lower(t) for t in tree.subtree(root)[:2]}


def _is_question_clause(tree: Tree, root: int) -> bool:
    first = min(tree.subtree(root))
    return tree.lower(first) in QUESTION_WORDS


def _relative(tree: Tree, root: int, token: int) -> int | None:
    """Return the relative pronoun before the cue that belongs to its content."""
    if not tree.is_dep(token, "acl:relcl") or root < token:
        return None
    pronouns = [t for t in tree.subtree(root) if t < token and tree[t].pos == "PRON"]
    return next((t for t in pronouns if tree.lower(t) in {"which", "that", "who", "whom"}), None)


def _lent_subject(tree: Tree, root: int, token: int) -> list[int]:
    """Return the subject of a content that the tree takes for an object of the cue.

    "The paper reported [its source] said it fell"; "They believe [him to] be in Rome".
    """
    subject = tree.lent_subject(root) or gerund_subject(tree, root)
    if subject is None and not tree.children(root, "nsubj", "csubj", "expl"):
        behind = [s for s in tree.children(token, "nsubj", "flat", "dep") if token < s < root]
        subject = behind[-1] if behind else None
        first, *others = tree.children(token, "nsubj") or [token]
        if others and first < root < others[-1]:  # "[The firm], which left, closed, the mayor said"
            return tree.subtree(first)
    if subject is None:
        return []
    between = [m for m in tree.children(root, "mark") if subject < m < root]
    return [t for t in (*tree.subtree(subject), *between) if t > token]


def _thinks(tree: Tree, token: int) -> bool:
    return any(cue.act == "believe" for cue in cues_of(tree.lemma(token), "VERB"))


def _inverted(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "[The road was closed], he said": the cue is parataxis."""
    head = tree.head(token)
    if (
        head is None
        or not tree.is_dep(token, "parataxis", "dep")
        or is_behind_semicolon(tree, token)
    ):
        return
    outside = set(tree.subtree(token))
    inside = [t for t in clause_content(tree, head, token) if t not in outside]
    tellers = tree.subjects(token) or tree.children(token, "obj")
    if inside and tellers and stands_alone(tree, token):
        yield "that", head, without_tail(tree, trimmed(tree, inside), head, token)


def _infinitives(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "She promised [to release them]"; "asked voters [to stay calm]"."""
    for root in tree.children(token, "xcomp", "advcl", "ccomp"):
        marks = [tree.lower(mark) for mark in tree.children(root, "mark")]
        asked = tree.children(token, "obj", "iobj") or _called_on(tree, token)
        if (
            marks == ["to"]
            and (tree.is_dep(root, "xcomp") or asked)
            and not _to_be_named(tree, root)
        ):
            told = clause_content(tree, root, token)
            yield "to", root, [*_for_whom(tree, token, root), *told]


def _for_whom(tree: Tree, token: int, root: int) -> list[int]:
    """In "called for [the guards] to be tried" the guards belong to what is wanted."""
    between = [o for o in tree.children(token, "obl") if token < o < root]
    words = [t for o in between if tree.prepositions(o) == ["for"] for t in tree.subtree(o)]
    to = [t for t in tree.children(root, "mark") if words]
    return sorted({t for t in words if tree.lower(t) != "for" and t < root} | set(to))


def _called_on(tree: Tree, token: int) -> list[int]:
    """Find whom "called on the rebels to stop" asks."""
    return [o for o in tree.children(token, "obl") if tree.prepositions(o) == ["on"]]


def _to_be_named(tree: Tree, root: int) -> bool:
    """Sources who "asked not to be named" say nothing by it."""
    passive = bool(tree.children(root, "aux:pass"))
    return passive and tree.lemma(root) in {"name", "identify", "quote"}


def _gerunds(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "He suggested [meeting in Vienna]"; "denied [shelling the town]"."""
    for root in tree.children(token, "xcomp", "ccomp", "obj", "advcl"):
        if root == token + 1 and tree.lower(root).endswith("ing"):
            # the tagger takes "meeting" for a noun as often as for a verb
            yield "ing", root, clause_content(tree, root, token)
        elif _is_gerund(tree, root) and tree[root].pos == "VERB" and root > token:
            if tree.is_dep(root, "advcl") and not _follows(tree, token, root):
                continue
            yield "ing", root, clause_content(tree, root, token)


def _follows(tree: Tree, token: int, root: int) -> bool:
    """Say whether a gerund is what its verb takes, not "left, denying it" or "after leaving"."""
    apart = [t for t in tree.children(root, "mark", "case", "nsubj") if tree.lower(t) != "to"]
    return not apart and tree.lower(root - 1) != "," and min(tree.subtree(root)) > token


def _is_gerund(tree: Tree, root: int) -> bool:
    """For example, "denied [shelling it]"; "denied [having shelled it]"."""
    having = any(tree.lower(aux) == "having" for aux in tree.children(root, "aux"))
    return tree.lower(root).endswith("ing") or having


def _prepositional(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "The envoy called for [talks]"; "accused Somalia of [breaking the truce]"."""
    for root in tree.children(token, "obl", "advcl"):
        heads = tree.children(root, "case", "mark")
        words = {tree.lower(head) for head in heads} & TOLD_BEHIND
        if tree[root].pos in {"PROPN", "NUM"}:  # "agreed on Tuesday" has no content
            words.discard("on")
        if tree.lower(root) in CALENDAR:  # nor has "called a strike for Friday"
            words.discard("for")
        for word in sorted(words):
            yield word, root, clause_content(tree, root, token)


# The object is whom the act meets, the phrase after it what it is about.
_WITH_MEANS = frozenset(("threaten", "blame"))


def _noun_phrases(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "recorded [the movement of trucks]"; "threatened [Ghana with a blockade]".

    With a clause beside it the object is an addressee, not a content.
    """
    objects = tree.children(token, "obj", "iobj")
    if tree.children(token, "ccomp", "xcomp") or len(objects) > 1:
        return
    for root in tree.children(token, "obj"):
        if tree[root].pos not in {"NOUN", "PROPN"} or root < token:
            continue
        tokens = tree.subtree(root, without=("acl:relcl",) if _is_name(tree, root) else ())
        means = [
            o for o in tree.children(token, "obl") if {"with", "for"} & set(tree.prepositions(o))
        ]
        both = sorted({*tokens, *(t for o in means for t in tree.subtree(o))})
        if _is_name(tree, root):
            yield "name", root, trimmed(tree, tokens)
        if means and tree.lemma(token) in _WITH_MEANS:
            yield "np", root, trimmed(tree, both)
        elif not _is_name(tree, root) or tree.lemma(token) == "blame":
            yield "np", root, trimmed(tree, tokens)


def _is_name(tree: Tree, token: int) -> bool:
    return tree[token].pos == "PROPN"
