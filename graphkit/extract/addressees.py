"""Whom a statement is addressed to."""

from dataclasses import replace

from graphkit.extract.cast import Cast
from graphkit.extract.content import Content
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Mention, Topic

__all__ = ["accused_of", "addressees_of", "without_addressee"]

_SPOKEN_TO = frozenset(("iobj", "obj"))
# Verbs that name whom they tell before what they tell.
_TELLING = frozenset("tell inform assure remind notify".split())
# "agreed with Chad that"; but "confirmed with the firm that" tells it to nobody.
_SPEAKING_WITH = frozenset("agree argue plead speak talk".split())
_ACCUSING = frozenset("accuse blame suspect".split())
_OPENING = 7  # tokens before a quotation that the tree joins to it: "asked [the guard, 'Why?']"
_OUTLETS = frozenset(
    """agency broadcaster channel daily magazine network newspaper outlet paper site station
    tabloid website weekly""".split()
)
# In which somebody is spoken to: "said in a letter to the council".
_MESSAGES = frozenset(
    """address call conversation email interview letter message note remark speech
    statement""".split()
)
_MARKS = frozenset(("'", "‘", '"', "“", "«"))
_OWNING = frozenset(("'s", "’s", "'", "’"))
_BEGINS_CLAUSE = frozenset("DET PRON PROPN NOUN NUM ADJ ADV".split())


def without_addressee(tree: Tree, cast: Cast, content: Content) -> Content:
    """Take the addressee off a content that the tree lets begin with it.

    In "told [the paper] the road was closed" the parser may join both to one phrase, in "asked
    [us,] 'Who is there?'" too.
    """
    tokens = content.tokens
    opened = [t for t in tokens[1:_OPENING] if tree.word(t) == "," and tree.word(t + 1) in _MARKS]
    asked = tree.lemma(content.cue) in _TELLING | {"ask"} and tokens[0] == content.cue + 1
    if asked and opened and content.root > opened[0]:
        return replace(content, tokens=tuple(t for t in tokens if t > opened[0] + 1))
    if tree.lemma(content.cue) not in _TELLING or tokens[0] != content.cue + 1:
        return content
    told = _told(tree, cast, content.cue)
    two = [tree[t].pos for t in tokens[:3]]
    if told:
        rest = tuple(t for t in tokens if tree[t].start >= told[-1].end)
    elif two[:2] in (["DET", "NOUN"], ["PRON", "NOUN"], ["ADJ", "NOUN"]) and two[2:] in (
        ["DET"],
        ["PRON"],
        ["PROPN"],
    ):
        rest = tokens[2:]
    else:
        return content
    if len(rest) < 2 or not _begins_clause(tree, rest):
        return content
    root = content.root if content.root in rest else rest[0]
    return replace(content, tokens=rest, root=root)


def _begins_clause(tree: Tree, rest: tuple[int, ...]) -> bool:
    """Say whether what follows the addressee has a subject, or opens a quotation."""
    if tree.lower(rest[0]) in {"that", "“", '"', "«"}:
        return True
    verbs = [t for t in rest if tree[t].pos in {"VERB", "AUX"}]
    return bool(verbs) and verbs[0] > rest[0] and tree[rest[0]].pos in _BEGINS_CLAUSE


def _told(tree: Tree, cast: Cast, cue: int) -> list[Mention]:
    """The names or nouns right behind a verb of telling: "told [CNN] and [the BBC]"."""
    if tree.lemma(cue) not in _TELLING:
        return []
    first = _mention_from(tree, cast, _behind_outlet(tree, cue + 1))
    found = [] if first is None else [first]
    while found and found[-1].kind == "name":
        behind = tree.first_behind(found[-1].end)
        joined = behind < len(tree.tokens) and tree.lower(behind) == "and"
        following = _mention_from(tree, cast, behind + 1) if joined else None
        if following is None or following.kind != "name":
            break
        found.append(following)
    return found


def _mention_from(tree: Tree, cast: Cast, first: int) -> Mention | None:
    """The mention that begins at a token or behind its article; a name before a noun."""
    places = [first]
    if first + 1 < len(tree.tokens) and tree[first].pos == "DET":
        places.append(first + 1)
    found = [m for start in places for m in cast.starting_at(start) if m.kind != "demonym"]
    named = [m for m in found if m.kind == "name"]
    mention = next(iter(named or found), None)
    return None if mention is None else _owned(tree, cast, mention)


def _owned(tree: Tree, cast: Cast, mention: Mention) -> Mention | None:
    """Return whom an owner's phrase is about: "told Chad's [Ann Lee] that"."""
    mark = tree.first_behind(mention.end)
    if mark >= len(tree.tokens) or tree.word(mark) not in _OWNING:
        return mention
    head = tree.head(mention.head) if tree.is_dep(mention.head, "nmod:poss") else None
    owned = None if head is None else cast.mention_at(head)
    return owned or _mention_from(tree, cast, mark + 1)


def _behind_outlet(tree: Tree, first: int) -> int:
    """The place behind what an outlet is called before its name: "the French newspaper [Dawn]"."""
    last = min(first + _OPENING, tree.sentence_span(first - 1).last)
    words = range(first, last)
    nouns = [t for t in words if tree.lower(t) in _OUTLETS]
    plain = nouns and all(tree[t].pos in {"DET", "ADJ", "NOUN"} for t in range(first, nouns[0]))
    return nouns[0] + 1 if plain else first


def _spoken_beside(tree: Tree, cast: Cast, cue: int) -> list[Mention]:
    """To whom one speaks by a phrase beside the cue.

    "Speaking to [Radio Orla], Lee said", "said in an interview with [the Dawn]", "in a letter to
    [the council]".
    """
    heads: list[int] = []
    beside = [c for s in tree.children(cue, "nsubj") for c in tree.children(s, "acl!")]
    for clause in (*tree.children(cue, "advcl"), *beside):
        if tree.lower(clause) in {"speaking", "talking"}:
            heads += _behind_to(tree, tree.children(clause, "obl"))
        elif tree.lower(clause) == "addressing":
            heads += tree.children(clause, "obj")
    for noun in tree.children(cue, "obl"):
        if tree.lemma(noun) in _MESSAGES and tree.prepositions(noun)[:1] == ["in"]:
            heads += _behind_to(tree, tree.children(noun, "nmod"))
    met = [cast.mention_at(c) for head in heads for c in tree.conjuncts(head)]
    return [mention for mention in met if mention is not None]


def _behind_to(tree: Tree, nouns: list[int]) -> list[int]:
    return [n for n in nouns if {"to", "with"} & set(tree.prepositions(n))]


def addressees_of(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    """Return who is spoken to: "told [reporters]", "asked [voters] to stay", "said to [him]".

    Who "accused [Lee] of theft" speaks of her, perhaps to others.
    """
    accuses = tree.lemma(content.cue) in _ACCUSING
    return () if accuses else _met(tree, cast, content)


def accused_of(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    """Return of whom an accusation tells, who stands outside its content: "accused [Lee] of it"."""
    accuses = tree.lemma(content.cue) in _ACCUSING
    found = _met(tree, cast, content) if accuses else ()
    return tuple(one for one in found if tree[tree.inside(one)[0]].pos != "PRON")


def _met(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    heads: list[int] = []
    inside = set(content.tokens)
    for child in tree.children(content.cue):
        if child in inside or (child < content.cue and tree[child].pos != "PRON"):
            continue
        words = tree.prepositions(child)
        # "called on rebels to stop" addresses them, "wrote on a website" addresses nobody
        called = words == ["on"] and tree.lemma(content.cue) == "call"
        shared = words == ["with"] and tree.lemma(content.cue) in _SPEAKING_WITH
        to = tree.is_dep(child, "obl") and (called or shared or words == ["to"])
        if tree[child].dep in _SPOKEN_TO or (to and content.form != "np"):
            heads += tree.conjuncts(child)
    if tree.lemma(content.cue) in _TELLING | {"ask"}:  # "[Lee] was told that"
        heads += [c for s in tree.children(content.cue, "nsubj:pass") for c in tree.conjuncts(s)]
    found = [m for head in heads if (m := cast.mention_at(head)) is not None]
    if not found:
        told = _told(tree, cast, content.cue) or _spoken_beside(tree, cast, content.cue)
        found = [mention for mention in told if mention.head not in inside]
    return tuple(
        Topic(start=mention.start, end=mention.end, entity=mention.entity)
        for mention in found
        if cast.label(mention.entity) != "Location"
    )
