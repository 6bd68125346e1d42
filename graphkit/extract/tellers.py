"""Which nouns name who says what a cue introduces: subjects, agents, owners of a noun."""

from graphkit.extract.clauses import CLOSING, goes_on_about_speaker
from graphkit.extract.cues import cues_of
from graphkit.extract.second_cues import is_second_cue
from graphkit.extract.tree import Tree

__all__ = ["inverted_subject", "tellers_of"]


def tellers_of(tree: Tree, cue: int) -> list[int]:
    """Return the heads of who says what a cue introduces, empty if the words name nobody.

    "[Police] said", "was confirmed by [police]", "the [ministry]'s claim", "a call from [Lee]".
    """
    return _noun_sources(tree, cue) if tree[cue].pos == "NOUN" else _verb_sources(tree, cue)


def _verb_sources(tree: Tree, cue: int) -> list[int]:
    """The heads of who says what a verb or an adjective ("is adamant that") introduces."""
    if tree.children(cue, "aux:pass", "nsubj:pass", "expl") or _is_asked(tree, cue):
        return [c for agent in _agents(tree, cue) for c in tree.conjuncts(agent)]
    teller = _cue_above(tree, cue)
    teller = _verb_before_comma(tree, cue) if teller is None else teller
    found = _subjects(tree, cue if teller is None else teller)
    found = [s for s in found if tree[s].pos != "VERB"]
    return found or _agents(tree, cue) or _before(tree, cue) or _behind(tree, cue)


def _subjects(tree: Tree, cue: int) -> list[int]:
    """The subjects of a cue; where a wrong tree gives it two, the one nearest before it.

    "the broadcaster PBS said" may have both nouns; "he told the press, “…”" "the press" too.
    """
    if tree.is_dep(cue, "advcl") and not tree.lower(cue).endswith("ing"):
        marks = [m for m in tree.children(cue, "mark") if tree.lower(m) != "to"]
        if marks and not tree.children(cue, "nsubj"):
            return []  # "While all agreed that ..., Lind doubted it": not Lind agreed
    own = tree.children(cue, "nsubj")
    behind = inverted_subject(tree, cue, own)
    if behind is not None:
        return tree.conjuncts(behind)
    if tree.lemma(cue) == "tell" and any(s > cue for s in own):
        own = [s for s in own if s < cue]  # "he told Agence France-Presse": whom he told
    elif len(own) < 2:
        return tree.subjects(cue)
    if not own:
        return []
    # "“…, as others did,” wrote Lee"
    inverted = own[-1] > cue and tree.word(cue - 1)[-1:] in _ENDING
    before = [s for s in own if s < cue]
    chosen = own[-1] if inverted or not before else before[-1]
    return [tree.antecedent(c) for c in tree.conjuncts(chosen)]


_ENDING = frozenset(("”", '"', "»", ",", "’"))


def _before(tree: Tree, cue: int) -> list[int]:
    """Return the noun between a quotation and its cue, which a wrong tree hangs into the quotation.

    "“No crate leaves,” its [chairwoman], Ann Lee, told reporters": she says it, and is no subject
    of "leaves".
    """
    before = range(cue - 1, tree.sentence_span(cue).first - 1, -1)
    closing = next((t for t in before if tree.word(t)[-1:] in CLOSING), None)
    if closing is None or "," not in (tree.word(closing - 1), tree.word(closing + 1)):
        return []
    between = range(closing + 1, cue)
    heads = [t for t in between if tree[t].head not in between and tree[t].pos != "PUNCT"]
    return heads if len(heads) == 1 and tree[heads[0]].pos in {"NOUN", "PROPN", "PRON"} else []


def inverted_subject(tree: Tree, cue: int, own: list[int]) -> int | None:
    """Return the name right behind a cue that follows a quotation: "“… as others did,” wrote Lee".

    A wrong tree takes "others" for who wrote, and Lee for what.
    """
    behind = [o for o in tree.children(cue, "obj") if o > cue and tree[o].pos == "PROPN"]
    closes = cue > 0 and tree.word(cue - 1)[-1:] in CLOSING
    if not behind or not closes or not own or own[-1] > cue:
        return None
    return behind[0] if min(tree.subtree(behind[0])) == cue + 1 else None


def _is_asked(tree: Tree, cue: int) -> bool:
    """Say whether a participle has a passive sense: "[Asked] whether he would go, he said no"."""
    passive = tree.is_dep(cue, "advcl", "acl!") and tree[cue].pos == "VERB"
    finite = tree.children(cue, "nsubj", "mark", "aux")
    return passive and not finite and not tree.lower(cue).endswith("ing")


def _behind(tree: Tree, cue: int) -> list[int]:
    """In "“We won,” reads a letter" and "It fell, said its head, Lee" what stands behind speaks."""
    told = [c for c in tree.children(cue, "ccomp") if c < cue]
    speaks = any("quote" in reading.takes for reading in cues_of(tree.lemma(cue), "VERB"))
    if not speaks or (not told and not tree.is_dep(cue, "parataxis")):
        return []
    return [o for o in tree.children(cue, "obj", "iobj", "nmod:desc") if o > cue][:1]


def _cue_above(tree: Tree, cue: int) -> int | None:
    """Return the verb whose speaker a participle goes on about.

    In "She said the town is safe, rejecting reports of unrest" it is she who rejects them,
    though the tree hangs "rejecting" on "safe". In "“It is safe,” she said, rejecting them" too.
    """
    clause = tree.head(cue)
    goes_on = goes_on_about_speaker(tree, cue) or is_second_cue(tree, cue)
    if clause is None or not goes_on:
        return None
    opening = next(t for t in tree.subtree(cue) if tree[t].pos != "PUNCT")
    if tree.word(opening - 1)[-1:] in _ENDING:  # behind a quotation it may hang deep in it
        outer = (clause, *tree.ancestors(clause))
        clause = next((t for t in outer if tree.is_dep(t, "ccomp")), clause)
    if tree.is_dep(clause, "ccomp"):
        return tree.head(clause)
    if tree.is_dep(clause, "acl!") and tree.children(clause, "mark"):
        above = (t for t in tree.ancestors(clause) if tree.children(t, "nsubj"))
        return next(above, None)  # "sought a way to close it, [arguing] that": who sought it
    asides = [t for t in tree.children(clause, "parataxis", "dep") if clause < t < cue]
    tellers = [t for t in asides if cues_of(tree.lemma(t), tree[t].pos) and tree.subjects(t)]
    return tellers[0] if tellers else None


def _verb_before_comma(tree: Tree, cue: int) -> int | None:
    """Return the verb whose subject a participle behind a comma tells of.

    "She affirmed her wish to stay, [writing] that": the tree may hang it on "wish" or "stay".
    """
    loose = tree.is_dep(cue, "acl!", "conj") and not tree.children(cue, "nsubj", "cc", "mark")
    if not loose or not tree.lower(cue).endswith("ing") or tree.word(cue - 1) != ",":
        return None
    for above in tree.ancestors(cue):
        verb = tree.head(above)
        if tree.is_dep(above, "obj") and verb is not None and verb < above:
            subjects = tree.subjects(verb)
            return verb if subjects and subjects[0] < verb else None
    return None


def _agents(tree: Tree, cue: int) -> list[int]:
    agents = tree.children(cue, "obl:agent")
    return agents or [o for o in tree.children(cue, "obl") if tree.prepositions(o) == ["by"]]


# "made the claim that", "issued a warning that": the verb's subject speaks.
_LIGHT = frozenset("make issue give repeat voice raise express publish have deliver send".split())


def _noun_sources(tree: Tree, cue: int) -> list[int]:
    """Whose a noun of saying is: "Lee's claim", "the claim of Lee", "Lee made the claim".

    In "denied claims by Lee" the tree may hang her on "denied".
    """
    owners = tree.children(cue, "nmod:poss")
    owners += [
        n for n in tree.children(cue, "nmod") if {"of", "by", "from"} & set(tree.prepositions(n))
    ]
    head = tree.head(cue)
    beside = [] if head is None else tree.children(head, "obl")
    owners += [o for o in beside if tree.prepositions(o) == ["by"] and _is_next(tree, cue, o)]
    if owners:
        return tree.conjuncts(owners[0])
    if head is not None and tree.is_dep(cue, "obj") and tree.lemma(head) in _LIGHT:
        return tree.subjects(head)
    return []


def _is_next(tree: Tree, noun: int, phrase: int) -> bool:
    return min(tree.subtree(phrase)) == noun + 1
