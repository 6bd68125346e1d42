"""Contents by the attribution tags of the language model, for cues that the tree left alone.

Where the parser hung a clause of saying somewhere else, the tags still say which words are
the content. They count only for a cue of the lexicon that has a source.
"""

from collections.abc import Iterator

from graphkit.extract.cast import Cast
from graphkit.extract.clauses import trimmed
from graphkit.extract.content import Content
from graphkit.extract.cues import Cue, cues_of
from graphkit.extract.said import is_said
from graphkit.extract.source import Source, source_of, source_phrase
from graphkit.extract.tree import Tree

__all__ = ["tagged_contents"]

REACH = 8  # tokens between a cue and its content: "told the crowd on Monday that"
SHORTEST = 3  # words of a content, a verb among them
_OPEN = frozenset(("that", "quote", "whether"))
_ASKING = frozenset("whether if why how".split())
_LINKS = frozenset(("that", "whether", "if"))


def tagged_contents(tree: Tree, cast: Cast, known: set[int]) -> Iterator[tuple[Content, Source]]:
    """Yield content and source of each tagged verb of saying that is none of the `known` cues.

    "Residents [told] the press [the officers had left]", whatever the tree makes of it.
    """
    for cue, token in enumerate(tree.tokens):
        if token.cue == "O" or token.pos != "VERB" or not is_said(tree, cue):
            continue
        reading = _reading(tree, cue)
        if reading is None or cue in known:
            continue
        tokens = _behind(tree, cue) or _before(tree, cue)
        source = _source(tree, cast, cue, set(tokens))
        if source is not None and _is_clause(tree, tokens):
            asks = {tree.lower(t) for t in (tokens[0] - 1, tokens[0])} & _ASKING
            form = "whether" if asks else "that"
            if form in reading.takes or (form == "that" and "quote" in reading.takes):
                yield Content(cue, reading, form, _root(tree, tokens), tuple(tokens)), source


def _reading(tree: Tree, cue: int) -> Cue | None:
    readings = [cue for cue in cues_of(tree.lemma(cue), "VERB") if cue.takes & _OPEN]
    return readings[0] if readings else None


def _behind(tree: Tree, cue: int) -> list[int]:
    """The tagged words after a cue: "She told reporters that [it was over]"."""
    last = tree.sentence_span(cue).last
    first = next((t for t in range(cue + 1, min(last, cue + REACH)) if _is_content(tree, t)), None)
    if first is None or any(tree[t].cue != "O" for t in range(cue + 1, first)):
        return []
    joined = [c for c in tree.children(cue, "conj") if tree.children(c, "nsubj") and c > first]
    beside = {t for c in joined for t in tree.subtree(c)}  # "said it fell, and [nobody left]"
    end = min((t for t in beside if t > first), default=last)
    return _without_link(tree, _run(tree, first, min(last, end)))


def _before(tree: Tree, cue: int) -> list[int]:
    """The tagged words before a cue: "[It was over], she told reporters"."""
    begin = tree.sentence_span(cue).first
    if _is_content(tree, cue):
        return []
    end = next((t for t in range(cue - 1, max(begin, cue - REACH), -1) if _is_content(tree, t)), 0)
    first = end
    while first > begin and _is_content(tree, first - 1):
        first -= 1
    between = range(end + 1, cue)
    if not end or any(tree[t].cue != "O" for t in between):
        return []
    return trimmed(tree, list(range(first, end + 1)))


def _is_content(tree: Tree, token: int) -> bool:
    return tree[token].content != "O"


def _run(tree: Tree, first: int, last: int) -> list[int]:
    run = [first]
    while run[-1] + 1 < last and tree[run[-1] + 1].content == "I":
        run.append(run[-1] + 1)
    return run


def _without_link(tree: Tree, tokens: list[int]) -> list[int]:
    """Take off "that", and whom the speaker cites: "said, [citing two pilots], that it fell"."""
    tokens = trimmed(tree, tokens)
    if tokens and tree.lower(tokens[0]) in {"citing", "quoting"}:
        cited = set(tree.subtree(tokens[0]))
        tokens = trimmed(tree, [t for t in tokens if t not in cited])
    return tokens[1:] if tokens and tree.lower(tokens[0]) in _LINKS else tokens


def _is_clause(tree: Tree, tokens: list[int]) -> bool:
    """A clause with a subject, or a participle: "recalled [going there]"."""
    words = [t for t in tokens if tree[t].pos != "PUNCT"]
    if len(words) < SHORTEST or tree[words[0]].cue != "O":
        return False
    verbal = any(tree[t].pos in {"VERB", "AUX"} for t in words)
    subject = any(tree.is_dep(t, "nsubj", "csubj", "expl") for t in words)
    return verbal and (subject or tree.lower(words[0]).endswith("ing"))


def _root(tree: Tree, tokens: list[int]) -> int:
    inside = set(tokens)
    heads = [t for t in tokens if tree[t].head not in inside or tree[t].head == t]
    return next((t for t in heads if tree[t].pos in {"VERB", "AUX"}), heads[0])


def _source(tree: Tree, cast: Cast, cue: int, content: set[int]) -> Source | None:
    """The cue's subject, else the words beside it that are tagged as a source."""
    source = source_of(tree, cast, cue)
    if source is not None and source.head is not None and source.head not in content:
        return source
    sentence = tree.sentence_span(cue)
    for step in (-1, 1):
        at = cue + step
        while sentence.first <= at < sentence.last and tree[at].pos in {"AUX", "ADV", "DET", "ADJ"}:
            at += step
        run = []
        while sentence.first <= at < sentence.last and tree[at].source != "O":
            run.append(at)
            at += step
        heads = [t for t in run if tree[t].head not in run or tree[t].head == t]
        if heads and not content & set(run):
            return source_phrase(tree, cast, [heads[0]])
    return None
