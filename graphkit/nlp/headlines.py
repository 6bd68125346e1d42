"""Titles in which a comma stands for "and": "Rebels, army trade blame over attack".

The parser, which has read few headlines, takes the first name for one called out and the verb,
where it is a noun too, for part of a name.
"""

from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token

__all__ = ["with_joint_subjects"]

_NAMES = frozenset("NOUN PROPN ADJ NUM DET X".split())
_BEHIND = frozenset("NOUN PROPN ADJ DET ADP PART".split())
_FINITE = frozenset(("VERB", "AUX"))
# Verbs of what several do to each other that the tagger takes for nouns.
_NOUNS_TOO = frozenset("trade exchange swap sign clash deal".split())
_JOINING = frozenset((",", "and", "&"))


def with_joint_subjects(doc: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with both names of such titles as subjects of the verb."""
    tokens = list(doc.tokens)
    for sentence in doc.sentences:
        if sentence.zone != "title":
            continue
        found = _subjects(doc, sentence)
        if found is not None:
            _join(doc, tokens, sentence, found)
    return doc if tuple(tokens) == doc.tokens else doc.model_copy(update={"tokens": tuple(tokens)})


def _subjects(doc: AnnotatedDocument, sentence: SentenceSpan) -> tuple[int, int, int] | None:
    """Return the last tokens of two names that open a title, and the verb behind them."""
    places = range(sentence.first, sentence.last)
    mark = next((i for i in places if doc.word(i) in _JOINING), None)
    if mark is None or mark == sentence.first or mark + 2 not in places:
        return None
    finite = any(doc.tokens[i].pos in _FINITE for i in places)
    verb = next((i for i in places if i > mark + 1 and _is_verb(doc, i, finite=finite)), None)
    if verb is None or verb + 1 not in places or doc.tokens[verb + 1].pos not in _BEHIND:
        return None
    last = verb - 1 - (doc.word(verb - 1) == "to")  # "Chad, Mali to hold talks"
    names = [*range(sentence.first, mark), *range(mark + 1, last + 1)]
    if any(doc.tokens[i].pos not in _NAMES for i in names):
        return None
    both = (mark - 1, last)
    return (*both, verb) if all(doc.tokens[i].pos in {"NOUN", "PROPN"} for i in both) else None


def _is_verb(doc: AnnotatedDocument, index: int, *, finite: bool) -> bool:
    """Say whether a word is the plain form of a verb: "rebels, army clash", not "army clashes"."""
    token, word = doc.tokens[index], doc.word(index)
    if token.pos == "VERB":
        return word == token.lemma
    return token.pos == "NOUN" and not finite and word in _NOUNS_TOO


def _join(
    doc: AnnotatedDocument,
    tokens: list[Token],
    sentence: SentenceSpan,
    found: tuple[int, int, int],
) -> None:
    """Hang both names on the verb, and what stood over the verb below it."""
    mark, verb = found[0] + 1, found[2]
    first = _name(tokens, range(sentence.first, mark))
    second = _name(tokens, range(mark, found[1] + 1))
    for index in range(verb + 1, sentence.last):
        if tokens[index].head <= verb or tokens[index].head == index:
            _hang(tokens, index, verb, _dependent(tokens, index))
    for mark in range(found[1] + 1, verb):
        _hang(tokens, mark, verb, "mark")
    _hang(tokens, verb, verb, "root")
    _hang(tokens, first, verb, "nsubj")
    _hang(tokens, second, first, "conj")
    tokens[verb] = tokens[verb].model_copy(update={"pos": "VERB", "lemma": doc.word(verb)})


def _name(tokens: list[Token], places: range) -> int:
    """Return the head of the name that ends a stretch, and hang the rest of the stretch on it."""
    head = places[-1]
    while tokens[head].head in places and tokens[head].head != head:
        head = tokens[head].head
    for index in places:
        if index != head and tokens[index].head not in places:
            _hang(tokens, index, head, _modifier(tokens[index]))
    return head


def _modifier(token: Token) -> str:
    if token.pos == "PUNCT":
        return "punct"
    return {"ADJ": "amod", "NUM": "nummod", "DET": "det", "CCONJ": "cc"}.get(token.pos, "compound")


def _dependent(tokens: list[Token], index: int) -> str:
    """Return how a word behind the verb hangs on it: a noun without a preposition is its object."""
    token = tokens[index]
    if token.pos == "PUNCT":
        return "punct"
    free = token.dep in {"root", "appos", "list", "conj", "compound", "nmod:unmarked"}
    return "obj" if free and token.pos in {"NOUN", "PROPN"} else token.dep


def _hang(tokens: list[Token], index: int, head: int, dep: str) -> None:
    tokens[index] = tokens[index].model_copy(update={"head": head, "dep": dep})
