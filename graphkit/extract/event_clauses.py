"""The words of an event: its clause without what other clauses say."""

from graphkit.extract.scene import Scene
from graphkit.extract.source import DOCUMENTS
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger
from graphkit.model.base import Span

__all__ = ["clause_of"]

# Clauses of their own inside an event's clause.
_OTHER_CLAUSES = (
    "ccomp",
    "advcl",
    "acl:relcl",
    "parataxis",
    "conj",
    "cc",
    "punct",
    "mark",
    "appos",
)
_WHEN = frozenset("when while where after before as once since until".split())
# "“nine people” died", "the raid (in May)": these marks belong to what they hold.
_WITHIN = frozenset("“ ” « » ‘ ’ „ ( ) [ ] % $".split()) | {'"'}


def clause_of(scene: Scene, trigger: Trigger, span: Span) -> Span:
    """The words around the trigger without what other clauses say.

    A noun's are without its preposition: "(in response to) the blast in Goma". Those of a content
    end before who said it: "the dam broke(, the mayor said on television)".
    """
    tree, anchor = scene.tree, trigger.arguments.anchor
    outside = _OTHER_CLAUSES if tree[anchor].pos == "VERB" else (*_OTHER_CLAUSES, "case")
    phrases = [*_asides(tree, anchor), *_of_saying(scene, anchor)]
    aside = {t for phrase in phrases for t in tree.subtree(phrase)}
    tokens = [t for t in tree.subtree(anchor, without=outside) if t not in aside]
    around = tree.span([*tokens, *trigger.tokens])
    end = min(around.end, _end_of_content(scene, trigger.head))
    around = Span(start=min(around.start, span.start), end=max(end, span.end))
    for quote in tree.quotes_at(around):
        around = _on_one_side(tree, around, quote, (span, tree.children(anchor, "nsubj")))
    return _without_links(tree, around, span)


def _asides(tree: Tree, verb: int) -> list[int]:
    """Return what tells by whose words it is: "police came(, by the ministry's report)".

    Of a noun also what it is taken for: "investigated the shooting (as terrorism)".
    """
    if tree[verb].pos == "NOUN":
        return [p for p in tree.children(verb, "nmod", "obl") if tree.prepositions(p) == ["as"]]
    return [
        phrase
        for phrase in tree.children(verb, "obl")
        if tree.lemma(phrase) in DOCUMENTS
        and tree.prepositions(phrase) == ["by"]
        and tree.word(tree.children(phrase, "case")[0] - 1) == ","
    ]


def _of_saying(scene: Scene, verb: int) -> list[int]:
    """Return the time of the saying before an act: "said (on Friday) he may leave"."""
    tree = scene.tree
    subjects = tree.children(verb, "nsubj")
    if not tree.is_dep(verb, "ccomp") or not subjects:
        return []
    found = [o for o in tree.children(verb, "obl") if o < subjects[0] and scene.is_time(o)]
    return [o for o in found if scene.is_cue(min(tree.subtree(o)) - 1)]


def _on_one_side(tree: Tree, around: Span, quote: Span, act: tuple[Span, list[int]]) -> Span:
    """Return the words on the side of a quotation mark where the act stands with its subject.

    Of "on Friday “We seized the port" it is what is quoted; a quotation that stands whole in the
    clause stays: "the raid killed “nine people” on Friday".
    """
    span, subjects = act
    whole = around.start < quote.start and quote.end < around.end
    if quote.covers(span):
        quoted = [quote.covers(tree[subject]) for subject in subjects]
        if not all(quoted) or (whole and not quoted):
            return around
        start, end = max(around.start, quote.start), min(around.end, quote.end)
        return Span(start=start, end=end)
    if whole or quote.overlaps(span):
        return around
    if quote.start > span.end:
        return Span(start=around.start, end=min(around.end, quote.start - 1))
    return Span(start=max(around.start, quote.end + 1), end=around.end)


def _without_links(tree: Tree, around: Span, span: Span) -> Span:
    """Take off marks, "and" and "when" at the ends: "; when police arrived,"."""
    tokens = tree.inside(around)
    while tokens and tree[tokens[0]].end <= span.start and _is_link(tree, tokens[0]):
        tokens = tokens[1:]
    while tokens and tree[tokens[-1]].start >= span.end and _is_mark(tree, tokens[-1]):
        tokens = tokens[:-1]
    if not tokens:
        return around
    told = tree.span(tokens)
    return Span(start=min(told.start, span.start), end=max(told.end, span.end))


def _is_mark(tree: Tree, token: int) -> bool:
    """Say whether a token is punctuation that does not open or close what is inside."""
    return tree[token].pos == "PUNCT" and tree.word(token) not in _WITHIN


def _is_link(tree: Tree, token: int) -> bool:
    when = tree.is_dep(token, "advmod", "mark") and tree.lower(token) in _WHEN
    return _is_mark(tree, token) or tree[token].pos == "CCONJ" or when


def _end_of_content(scene: Scene, head: int) -> int:
    """Return where the content that holds a token ends, if who says it stands behind it."""
    statements = [scene.statements[number] for number in scene.statements_at.get(head, ())]
    ends = [
        part.end
        for statement in statements
        for part in statement.fragments
        if part.covers(scene.tree[head]) and statement.cue is not None
        if part.end < statement.cue.start
    ]
    return min(ends, default=len(scene.tree.text))
