"""Direct quotations whose content the tree did not join to a cue."""

from bisect import bisect_right, insort
from collections.abc import Iterator
from operator import itemgetter

from graphkit.extract.by_place import StatementIndex
from graphkit.extract.cast import Cast
from graphkit.extract.cues import cues_of
from graphkit.extract.source import DOCUMENTS, Source, source_phrase
from graphkit.extract.speech import quoted_act
from graphkit.extract.tellers import inverted_subject
from graphkit.extract.topics import topics_of
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord
from graphkit.model.vocabulary import Act

__all__ = ["direct_statements", "join_split"]

_CLOSING = frozenset(("”", '"', "»", "’", "."))
_ENDS = frozenset(".?!…")
_LEADING = frozenset(":,—–")
_DASHES = frozenset(("—", "–", "--", "-"))
SHORTEST = 3  # words; a shorter quotation without an end mark is a phrase, not an utterance


def direct_statements(
    tree: Tree, cast: Cast, known: list[StatementRecord]
) -> list[StatementRecord]:
    """Return a statement for each quotation that none of `known` holds.

    Its speaker is the subject of a cue beside it ("He said: “Go.”") or of the clause that leads to
    it, else that of the quotation just before it in the same paragraph, or in the one before if
    the speech goes on.
    """
    found: list[StatementRecord] = []
    told, earlier = StatementIndex(known), _Earlier(known)
    for quote in tree.quotes:
        tokens = _tokens(tree, quote)
        holding = (known[i] for i in told.meeting(quote))
        if not _is_utterance(tree, tokens) or any(_is_held(quote, s) for s in holding):
            continue
        signer = _signer(tree, cast, tokens)
        cue = _cue_beside(tree, cast, tokens)
        if cue is None:
            cue = _introducing(tree, cast, tokens)
        if signer is not None:
            source = source_phrase(tree, cast, [signer])
            found.append(_record(tree, cast, tokens, source, (None, "assert")))
        elif cue is not None:
            found.append(_from_cue(tree, cast, tokens, cue))
        elif (before := _speaker_before(tree, tokens, earlier)) is not None:
            found.append(_from_before(tree, cast, tokens, before))
        else:
            continue
        earlier.add(found[-1])
    return found


class _Earlier:
    """Statements by where their content ends."""

    def __init__(self, statements: list[StatementRecord]) -> None:
        """Sort them; of those that end together the first one counts as the nearest."""
        self._ends = sorted((s.end, -number, s) for number, s in enumerate(statements))

    def add(self, statement: StatementRecord) -> None:
        """Add a statement; it counts after all others that end with it."""
        insort(self._ends, (statement.end, -len(self._ends), statement))

    def before(self, start: int) -> Iterator[StatementRecord]:
        """Yield the statements that have ended at a place, the nearest first."""
        for at in range(bisect_right(self._ends, start, key=itemgetter(0)) - 1, -1, -1):
            yield self._ends[at][2]


def join_split(tree: Tree, statements: list[StatementRecord]) -> list[StatementRecord]:
    """Make one statement of a quoted sentence that its cue interrupts.

    “I doubt it,” she said, “but let them try.” has two fragments; two quoted sentences around a
    cue stay two statements. `statements` stand in text order.
    """
    joined: list[StatementRecord] = []
    for statement in statements:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(tree, before, statement):
            whole = {"fragments": (*before.fragments, *statement.fragments)}
            joined[-1] = before.model_copy(update=whole)
        else:
            joined.append(statement)
    return joined


def _goes_on(tree: Tree, before: StatementRecord, after: StatementRecord) -> bool:
    """Say whether the second half goes on behind the cue: "“The dam,” he said, “has broken.”"."""
    return (
        before.speech == after.speech == "direct"
        and before.sentence == after.sentence
        and before.source == after.source
        and tree.text[before.end - 1] not in _ENDS
        and tree.text[before.end] not in _ENDS
        and after.fragments[0].of(tree.text)[:1].islower()
    )


def _tokens(tree: Tree, quote: Span) -> tuple[int, ...]:
    return tuple(tree.inside(quote))


def _is_utterance(tree: Tree, tokens: tuple[int, ...]) -> bool:
    """Say whether a quotation is more than a word: "“We left,”", not "a “hero”"."""
    words = [t for t in tokens if tree[t].pos != "PUNCT"]
    if not words:
        return False
    closed = tree.word(tokens[-1])[-1:] in ",.?!…"
    has_verb = any(tree[t].pos in {"VERB", "AUX"} for t in words)
    return (closed or len(words) > SHORTEST) and (has_verb or closed)


def _is_held(quote: Span, statement: StatementRecord) -> bool:
    """Say whether a statement tells what a quotation says; what is said inside it does not."""
    return statement.cue is None or not quote.covers(statement.cue)


def _cue_beside(tree: Tree, cast: Cast, tokens: tuple[int, ...]) -> int | None:
    """Find the nearest cue outside all quotations in the sentences where the quotation lies."""
    first = tree.sentence_span(tokens[0]).first
    last = tree.sentence_span(tokens[-1]).last
    cues = [
        t
        for t in range(first, last)
        if tree[t].pos == "VERB"
        and any("quote" in cue.takes for cue in cues_of(tree.lemma(t), "VERB"))
        and tree.quotations[t] is None
        and not _is_about_relative(tree, t)
        and _speakers(tree, cast, t, tokens)
    ]
    return min(cues, key=lambda t: min(abs(t - tokens[0]), abs(t - tokens[-1])), default=None)


def _is_about_relative(tree: Tree, cue: int) -> bool:
    """Say whether a cue tells of what a relative clause hangs on: "a step which he noted"."""
    objects = tree.children(cue, "obj") if tree.is_dep(cue, "acl:relcl") else []
    return any(tree.lower(o) in {"which", "that"} for o in objects)


def _signer(tree: Tree, cast: Cast, tokens: tuple[int, ...]) -> int | None:
    """Return whose name a dash sets behind a quotation: "“We won.” — Ada Lind, mayor"."""
    behind = tokens[-1] + 1
    while behind < len(tree.tokens) and tree.word(behind) in _CLOSING:
        behind += 1
    if behind + 1 >= len(tree.tokens) or tree.word(behind) not in _DASHES:
        return None
    names = [m for m in cast.starting_at(behind + 1) if m.kind == "name"]
    return names[0].head if names and cast.label(names[0].entity) == "Person" else None


def _speakers(tree: Tree, cast: Cast, cue: int, tokens: tuple[int, ...]) -> list[int]:
    """The heads of who speaks by a cue: its subject, or a name behind it ("reads a letter")."""
    inside = set(tokens)
    named = inverted_subject(tree, cue, tree.children(cue, "nsubj"))
    if named is not None:
        return tree.conjuncts(named)
    own = [s for s in tree.children(cue, "nsubj") if s < cue and s not in inside]
    found = tree.conjuncts(own[-1]) if len(own) > 1 else tree.subjects(cue)
    subjects = [subject for subject in found if subject not in inside]
    if subjects or tree.children(cue, "nsubj"):
        return subjects
    behind = [o for o in tree.children(cue, "obj", "iobj") if o > cue and o not in inside]
    return [o for o in behind[:1] if cast.entity_at(o) is not None or tree.lemma(o) in DOCUMENTS]


def _introducing(tree: Tree, cast: Cast, tokens: tuple[int, ...]) -> int | None:
    """Find the verb of the clause that a colon or comma ties to a quoted sentence behind it.

    "Ann Lee disagreed with this: “It rained.”" tells by "disagreed" that Lee speaks.
    """
    opening = tokens[0] - 1
    before = opening - 1
    if before < 0 or tree.word(before)[-1:] not in _LEADING or not _is_sentence(tree, tokens):
        return None
    verbs = [
        t
        for t in range(tree.sentence_span(before).first, before)
        if tree[t].pos == "VERB"
        and tree.head(tree.first_conjunct(t)) is None
        and tree.quotations[t] is None
        and not tree.children(t, "nsubj:pass")
        and any(_is_actor(cast, subject) for subject in tree.subjects(t) if subject < t)
    ]
    return verbs[-1] if verbs else None


def _is_sentence(tree: Tree, tokens: tuple[int, ...]) -> bool:
    words = [t for t in tokens if tree[t].pos != "PUNCT"]
    return len(words) > SHORTEST and tree.word(words[0])[:1].isupper()


def _is_actor(cast: Cast, token: int) -> bool:
    entity = cast.entity_at(token)
    return entity is not None and cast.label(entity) != "Location"


def _speaker_before(
    tree: Tree, tokens: tuple[int, ...], earlier: _Earlier
) -> StatementRecord | None:
    """The last statement before this one, if only its cue stands between them.

    What goes on in the next paragraph is a quotation that no mark has closed. A quoted sentence
    also follows what its speaker was told to say just before: "He said it fell. “It was old.”"
    """
    start = tree[tokens[0]].start
    speaking = (
        s
        for s in earlier.before(start)
        if (s.speech != "indirect" or (s.speakers and _is_sentence(tree, tokens)))
        and (s.cue is None or not tree.is_quoted(s.cue))
    )
    last = next(speaking, None)
    if last is None:
        return None
    unclosed = _is_unclosed(tree, last)
    if tree.sentence(tokens[0]) - tree.sentence(_last_token(tree, last)) > 1 + unclosed:
        return None
    same_paragraph = "\n\n" not in tree.text[last.end : start]
    return last if same_paragraph or unclosed else None


def _last_token(tree: Tree, statement: StatementRecord) -> int:
    """The last token of a statement's content and cue."""
    spans = [*statement.fragments, *([statement.cue] if statement.cue is not None else [])]
    return max(tree.inside(*spans))


def _is_unclosed(tree: Tree, statement: StatementRecord) -> bool:
    """A quotation that no mark closes goes on in the next paragraph."""
    last = statement.fragments[-1]
    ends = [quote.end for quote in tree.quotes_at(last) if quote.covers(last)]
    return bool(ends) and tree.text[ends[0] : ends[0] + 1] not in {"”", '"', "»", "’"}


def _from_cue(tree: Tree, cast: Cast, tokens: tuple[int, ...], cue: int) -> StatementRecord:
    source = source_phrase(tree, cast, _speakers(tree, cast, cue, tokens))
    acts = [c.act for c in cues_of(tree.lemma(cue), "VERB") if "quote" in c.takes]
    return _record(tree, cast, tokens, source, (tree.span([cue]), (*acts, "assert")[0]))


def _from_before(
    tree: Tree, cast: Cast, tokens: tuple[int, ...], before: StatementRecord
) -> StatementRecord:
    """A quotation without a cue is said by the speaker of the one before it."""
    source = Source(before.source, before.speakers, before.source_kind)
    return _record(tree, cast, tokens, source, (None, "assert"))


def _record(
    tree: Tree,
    cast: Cast,
    tokens: tuple[int, ...],
    source: Source,
    cue: tuple[Span | None, Act],
) -> StatementRecord:
    act = quoted_act(tree, tokens, cue[1])
    said = tokens[:-1] if tree.word(tokens[-1]) == "," else tokens
    return StatementRecord(
        fragments=(tree.span(list(said)),),
        sentence=tree.sentence(tokens[0]),
        speech="direct",
        act=act,
        certainty="underspecified" if act in {"ask", "demand", "propose"} else "certain",
        source_kind=source.kind,
        source=source.span,
        speakers=source.speakers,
        cue=cue[0],
        topics=topics_of(tree, cast, tokens, act),
    )
