"""Where a content stands in the text: its fragments, and which of them are quoted."""

from functools import partial

from graphkit.extract.clauses import trimmed
from graphkit.extract.content import Content
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord
from graphkit.model.vocabulary import Speech

__all__ = ["content_fragments", "in_whole_quotation", "runs_of", "speech_of"]


_MARKS = ' \n\t“"«„‘'
_GAP = 4  # characters: a blank, a mark and the first letter behind a content


def content_fragments(tree: Tree, content: Content) -> tuple[Span, ...]:
    """Return the stretches of text that a content covers, in text order.

    A content whose root stands in quotation marks is the whole quotation with the words of the
    clause before it: in "said the port is “a danger. It must close.”" the content begins at
    "the port". What a quoted speaker says ends with the quotation that the cue stands in.
    """
    root, cue = tree[content.root], tree[content.cue]
    tokens = list(content.tokens)
    quotes = tree.quotes_at(tree.span([content.cue, content.root, *tokens]))
    for quote in quotes:
        if quote.covers(cue):
            tokens = [t for t in tokens if quote.covers(tree[t])] or tokens
        elif quote.covers(root):
            return _with_lead(tree, content, quote)
    runs = [run for run in map(partial(trimmed, tree), _runs(tree, tokens)) if _says(tree, run)]
    *before, last = [tree.span(run) for run in runs or [tokens]]
    return (*before, _to_closing_mark(tree, last, cue, quotes))


def _to_closing_mark(tree: Tree, part: Span, cue: Span, quotes: list[Span]) -> Span:
    """A content that ends within a quotation, or right before one that goes on, has all of it.

    "Said she did it to show “there is no shame in it”."
    """
    behind = min(part.end, len(tree.text) - 1)
    beside = tree.quotes_at(Span(start=behind, end=behind + _GAP))
    for quote in (*quotes, *beside):
        opened = part.start < quote.start < part.end < quote.end
        follows = part.end < quote.start and not tree.text[part.end : quote.start].strip(_MARKS)
        follows = follows and quote.of(tree.text)[:1].islower() and " " in part.of(tree.text)
        if (opened or follows) and not quote.overlaps(cue):
            return Span(start=part.start, end=quote.end)
    return part


def _with_lead(tree: Tree, content: Content, quote: Span) -> tuple[Span, ...]:
    """A quotation with the words that its clause has before it, on the same side of the cue."""
    whole = _trimmed(tree.text, quote)
    lead = [t for t in content.tokens if tree[t].end <= quote.start]
    told = [t for t in lead if t < content.cue]
    if told and quote.start > tree[content.cue].end and _tells_of(tree, content):
        rest = [t for t in lead if t > content.cue]
        start = tree[rest[0]].start if rest else whole.start
        return (tree.span(told), Span(start=start, end=whole.end))
    apart = not lead or lead[0] < content.cue < lead[-1]
    if apart or not _leads_in(tree, content.root, lead, quote) or not _reaches(tree, lead, quote):
        return (whole,)
    end = _clause_end(tree, content.tokens, quote, whole.end)
    return (Span(start=tree[lead[0]].start, end=end),)


def _tells_of(tree: Tree, content: Content) -> bool:
    """Say whether what a clause tells of may stand before its cue.

    "[a plan] that she called “[a farce]”", "[the law], which he said was “[dead]”".
    """
    return content.form == "as" or tree.is_dep(content.cue, "acl:relcl")


def _leads_in(tree: Tree, root: int, lead: list[int], quote: Span) -> bool:
    """Say whether words before a quotation are part of its clause.

    In "said the raid was “a crime”" they are; in "said on air, “We won.”" the quotation has a
    subject of its own, and what stands before it belongs to the saying.
    """
    subjects = tree.children(root, "nsubj", "csubj", "expl")
    opening = quote.of(tree.text).lstrip("[ ")[:1]
    if not any(quote.covers(tree[s]) for s in subjects) and (subjects or opening.islower()):
        return True
    is_apart = set(",:") & set(tree.text[tree[lead[-1]].start : quote.start])
    return not is_apart and any(tree[t].pos in {"VERB", "AUX"} for t in lead)


def _reaches(tree: Tree, lead: list[int], quote: Span) -> bool:
    """Say whether nothing but marks stands between the words of a clause and its quotation."""
    words = [t for t in lead if tree[t].pos != "PUNCT"] or lead
    gap = tree.text[tree[words[-1]].end : quote.start]
    whole = lead[-1] - lead[0] + 1 == len(lead)
    return whole and not gap.strip(" \n\t“”\"«»„‘'(,")


def _clause_end(tree: Tree, tokens: tuple[int, ...], quote: Span, end: int) -> int:
    """A clause may go on behind its quotation: "is “a shame” for the town"."""
    after = [t for t in tokens if tree[t].start >= quote.end and tree[t].pos != "PUNCT"]
    run = end
    for token in after:
        gap = tree.text[run : tree[token].start]
        if gap.strip(" \n\t“”\"«»„‘’',.-–"):
            break
        run = tree[token].end
    return run


def _says(tree: Tree, run: list[int]) -> bool:
    """Say whether a stretch is more than an article or a preposition that a wrong tree left."""
    return any(tree[t].pos not in {"PUNCT", "ADP", "DET", "CCONJ", "SCONJ"} for t in run)


def runs_of(tokens: list[int]) -> list[list[int]]:
    """Return sorted tokens as stretches without gaps.

    >>> runs_of([1, 2, 5])
    [[1, 2], [5]]
    """
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token - runs[-1][-1] == 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _runs(tree: Tree, tokens: list[int]) -> list[list[int]]:
    """Stretches of tokens; what divides two of them is a word, not only marks."""
    joined: list[list[int]] = []
    for run in runs_of(tokens):
        if joined and all(tree[t].pos == "PUNCT" for t in range(joined[-1][-1] + 1, run[0])):
            joined[-1] += run
        else:
            joined.append(run)
    return joined


def _trimmed(text: str, span: Span) -> Span:
    """A quotation without outer blanks and the comma before its cue."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start=start, end=start + len(words.strip().rstrip(",")))


def speech_of(tree: Tree, fragments: tuple[Span, ...], cue: Span | None) -> Speech:
    """Say how much of a content stands in quotation marks: all, some, none.

    A quotation that holds the cue too does not count: in "“He told us that it burned,” Lee said"
    only Lee is quoted.
    """
    around = [
        [quote for quote in tree.quotes_at(f) if cue is None or not quote.covers(cue)]
        for f in fragments
    ]
    pairs = zip(fragments, around, strict=True)
    if all(any(quote.covers(f) for quote in quotes) for f, quotes in pairs):
        return "direct"
    return "mixed" if any(around) else "indirect"


def in_whole_quotation(tree: Tree, statement: StatementRecord) -> StatementRecord:
    """Let a statement that begins a quotation have all of it.

    In "According to Ann Lee, “it burned. It was hell.”" both sentences are hers.
    """
    cue = statement.cue
    for quote in tree.quotes_at(statement.fragments[0]):
        if (
            len(statement.fragments) == 1
            and quote.covers(statement.fragments[0])
            and cue is not None
            and not quote.overlaps(cue)
        ):
            return statement.model_copy(
                update={"fragments": (_trimmed(tree.text, quote),), "speech": "direct"}
            )
    speech = speech_of(tree, statement.fragments, cue)
    return statement.model_copy(update={"speech": speech})
