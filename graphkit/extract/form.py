"""The test of form that every content must pass: that it tells something by itself.

A content is a clause with its predicate, a whole quotation, or what somebody wants, refuses or
blames somebody for. All else is a piece that a wrong tree left, or a title in quotation marks.
"""

from graphkit.extract.tree import Tree
from graphkit.model.extraction import StatementRecord

__all__ = ["tells"]

# Acts that have a noun phrase or an infinitive for a content: "proposed a truce".
_WANTING = frozenset("propose reject agree demand accuse threaten promise intend vow deny".split())
# Verbs by which a thing is made known: "announced the closure of the mine".
_ANNOUNCING = frozenset("announce claim allege".split())
_VERBAL = frozenset(("VERB", "AUX"))
_EMPTY = frozenset("AUX PART DET PUNCT PRON ADP SCONJ CCONJ ADV INTJ".split())
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_SUBJECTS = ("nsubj", "csubj", "expl")
_RELATIVE = frozenset("who whom whose which".split())
_HANGING = frozenset("a an and as at but by for from in is of or that the to was when with".split())
# "declined to comment": nothing was said
_SILENT = frozenset("answer comment discuss elaborate respond say speak talk".split())
# What is dismissed without a word on what is true: "dismissed the lawsuit".
_CASES = frozenset("appeal bail lawsuit motion petition suit".split())
# What is denied to somebody without a word on what is true: "denied them access".
_GRANTED = frozenset(
    """access admission aid asylum benefit care clearance consent credit entry fund funding
    licence license passage permission permit promotion refuge service treatment visa""".split()
)
# What can be agreed to or opposed: "backed the plan", but "supported the rebels" is no statement.
_MATTERS = frozenset(
    """agreement amendment ban bid bill boycott budget call ceasefire change claim closure
    construction cut deal decision demand draft effort election expansion idea increase
    independence initiative invitation law legislation measure membership merger motion move
    negotiation offer plan policy probe project proposal recognition reform referendum release
    request resolution return right sanction settlement solution step strike suggestion talk tax
    term treaty truce use vote war withdrawal""".split()
)


def tells(tree: Tree, statement: StatementRecord) -> bool:
    """Say whether the content of a statement has a form that tells something.

    "the road was closed", "“Go home!”" and (demanded) "a truce" do; "was closed", "responsibility
    for", "“Gone by Morning”" do not.
    """
    tokens = tree.inside(*statement.fragments)
    words = [t for t in tokens if tree[t].pos != "PUNCT"]
    if not words or _is_broken(tree, statement, words):
        return False
    if statement.speech == "direct":
        return _is_utterance(tree, statement, words)
    if statement.speech == "mixed" and any(tree.word(t)[-1:] in '“"«' for t in tokens[:1]):
        return True
    return _is_clause(tree, words) or _is_wanted(tree, statement, words) or _is_view(tree, words)


def _is_broken(tree: Tree, statement: StatementRecord, words: list[int]) -> bool:
    """A content that begins or ends in the middle of a phrase."""
    last = tree.inside(statement.fragments[-1])
    hanging = tree.lower(words[-1]) in _HANGING and statement.speech == "indirect"
    stump = all(tree[t].pos in _EMPTY - {"AUX"} for t in last)
    genitive = tree[words[-1]].pos == "PART" and tree.word(words[-1])[-2:] in {"'s", "’s"}
    after = words[-1] + 1
    verbless = not any(tree[t].pos in _VERBAL for t in words)
    cut = verbless and after + 1 < len(tree.tokens) and tree.lower(after) == "to"
    if cut and tree[after + 1].pos == "VERB":
        return True  # "called for [the guards] to be tried"
    split = len(statement.fragments) > 1
    relative = split and tree.lower(words[0]) in _RELATIVE
    return hanging or stump or genitive or relative


def _is_utterance(tree: Tree, statement: StatementRecord, words: list[int]) -> bool:
    """Say whether a quotation is what somebody said, not a title or a phrase of the narrator.

    "“Never!” he said" is; "a song, “River of Stone”" and "“hero” status" are not.
    """
    if statement.act == "assert" and _is_title(tree, words):
        return False
    subject = _has_subject(tree, words)
    upper = tree.word(words[0])[:1].isupper() or not tree.word(words[0])[:1].isalpha()
    if statement.cue is None and not upper:
        return False
    if any(tree[t].pos in _VERBAL for t in words) and (upper or (subject and _leads(tree, words))):
        return True
    if statement.act in _WANTING and any(tree[t].pos == "VERB" for t in words):
        return True
    return _is_introduced(tree, statement, words)


def _leads(tree: Tree, words: list[int]) -> bool:
    """Say whether the top of a quotation is a clause: not "(offered) “thanks to all who came”"."""
    inside = set(words)
    tops = [t for t in words if tree[t].head not in inside or tree[t].head == t]
    return any(tree[t].pos in _VERBAL or tree.children(t, *_SUBJECTS, "cop", "aux") for t in tops)


def _is_introduced(tree: Tree, statement: StatementRecord, words: list[int]) -> bool:
    """Say whether a mark or the start of a sentence sets a quotation apart: "he said: “Never.”"."""
    begin = tree.word(words[0])[:1].isupper()
    opening = words[0] - 1
    before = tree.word(opening - 1)[-1:] if opening > 0 else ""
    starts = opening <= tree.sentence_span(words[0]).first
    return begin and (starts or before in {":", ","}) and statement.cue is not None


def _is_title(tree: Tree, words: list[int]) -> bool:
    """Say whether all words with a meaning have capitals: "“Gone by Morning”"."""
    if any(tree[t].pos in {"AUX", "PRON"} for t in words):
        return False
    heavy = [t for t in words if tree[t].pos in {"NOUN", "PROPN", "VERB", "ADJ", "ADV"}]
    upper = all(tree.word(t)[:1].isupper() for t in heavy)
    return len(heavy) > 1 and upper


def _is_clause(tree: Tree, words: list[int]) -> bool:
    """Say whether a predicate and its subject are there: "(that) the road was closed"."""
    if all(tree[t].pos in _EMPTY for t in words):
        return False
    subject = _has_subject(tree, words)
    verbal = any(tree[t].pos in _VERBAL for t in words)
    gerund = tree.lower(words[0]).endswith("ing") and len(words) > 1
    base = tree[words[0]].pos in _VERBAL and tree.lower(words[0]) == tree.lemma(words[0])
    to_be = base and words[0] > 0 and tree.lower(words[0] - 1) == "to"
    if base and not to_be:
        return False  # "his critics [blame him]", cut off from who does
    return verbal and (subject or gerund or (to_be and len(words) > 1))


def _has_subject(tree: Tree, words: list[int]) -> bool:
    """A subject by the tree, or a noun before a finite verb that a wrong tree did not join."""
    if any(tree.is_dep(t, *_SUBJECTS) for t in words):
        return True
    finite = [t for t in words if tree[t].pos in _VERBAL and not tree.lower(t).endswith("ing")]
    finite = [t for t in finite if t > words[0] and tree.lower(t - 1) != "to"]
    return bool(finite) and any(tree[t].pos in _NOMINAL for t in words if t < finite[-1])


def _is_wanted(tree: Tree, statement: StatementRecord, words: list[int]) -> bool:
    """Say whether an act takes a noun phrase or an infinitive: "demanded [a truce]"."""
    cue = "" if statement.cue is None else tree.lemma(tree.inside(statement.cue)[-1])
    if statement.act in {"reject", "deny"} and tree.lemma(words[0]) in _SILENT:
        return False
    nouns = [t for t in words if tree[t].pos in {"NOUN", "PROPN"}]
    if statement.act in {"reject", "deny"} and _is_case(tree, nouns):
        return False
    if statement.act == "deny" and _is_granted(tree, nouns):
        return False
    if statement.act == "agree" and _is_thing(tree, statement, nouns):
        return False
    if statement.act in _WANTING:
        verb = any(tree[t].pos == "VERB" for t in words)
        anaphoric = tree.lower(words[0]) in {"this", "that", "these", "those", "such"}
        return verb or (bool(nouns) and not anaphoric)
    # "recorded the movement of planes flying"
    verb = any(tree[t].pos == "VERB" for t in words) and tree[words[0]].pos not in _VERBAL
    return bool(nouns) and len(words) > 1 and (verb or cue in _ANNOUNCING)


def _is_thing(tree: Tree, statement: StatementRecord, nouns: list[int]) -> bool:
    """Say whether a noun phrase names something that nobody can agree to: "took [the money]"."""
    inside = set(tree.inside(*statement.fragments))
    roots = [t for t in inside if tree[t].head not in inside or tree[t].head == t]
    heads = [t for t in roots if t in nouns]
    return bool(heads) and not any(tree.lemma(t) in _MATTERS for t in heads)


def _is_granted(tree: Tree, nouns: list[int]) -> bool:
    """Say whether what is denied is a thing to be had: "denied [access to the well]"."""
    return bool(nouns) and tree.lemma(nouns[0]) in _GRANTED


def _is_case(tree: Tree, nouns: list[int]) -> bool:
    inside = set(nouns)
    heads = [t for t in nouns if tree[t].head not in inside]
    return bool(heads) and tree.lemma(heads[0]) in _CASES


def _is_view(tree: Tree, words: list[int]) -> bool:
    """What somebody calls something: "[the raid] a crime", "[the deal] as a farce"."""
    return any(tree[t].pos in {"NOUN", "PROPN", "PRON"} for t in words[:-1]) and (
        any(tree.lower(t) == "as" for t in words[1:]) or any(tree.is_dep(t, "xcomp") for t in words)
    )
