"""Who is named as the source of something said, and of what kind that source is."""

from dataclasses import dataclass, replace

from graphkit.extract.anonymity import hides_name
from graphkit.extract.cast import Cast
from graphkit.extract.clauses import goes_on_about_speaker
from graphkit.extract.cues import cues_of
from graphkit.extract.day_phrases import before_day
from graphkit.extract.second_cues import is_second_cue
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.vocabulary import SourceKind

__all__ = [
    "DOCUMENTS",
    "NOBODY",
    "UNNAMED",
    "Source",
    "source_of",
    "source_phrase",
]

# Things that are read, so that the words are theirs and nobody is named as speaking.
DOCUMENTS = frozenset(
    """account affidavit analysis article book brief bulletin cable communique communiqué
    constitution data dispatch document dossier estimate figure file filing footage image
    indictment information intelligence investigation law leaflet letter memo memorandum message
    note notice paper photo picture poll post probe publication record release report resolution
    ruling rumor rumour statement statistics study survey testimony transcript treaty tweet verdict
    video""".split()
)
_ACTING = frozenset(("Organization", "Group", "State"))
_CHANNELS = frozenset("channel account page blog feed handle site website".split())
OFFICIALS = frozenset(
    """spokesman spokeswoman spokesperson ministry minister government official office
    embassy department administration agency authority council parliament police army military
    command prosecutor court president premier governor mayor commission presidency""".split()
)
UNNAMED = frozenset(
    """source official diplomat journalist witness eyewitness resident analyst expert observer
    activist aide insider lawmaker local villager critic reporter person people other one
    scientist researcher doctor farmer soldier commander leader ally""".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """The noun phrase that names a source, its entities, and its kind."""

    span: Span | None
    speakers: tuple[int, ...]
    kind: SourceKind
    head: int | None = None


# A passive without an agent ("it was reported that"), a rumour without an owner.
NOBODY = Source(None, (), "unnamed")


def source_of(tree: Tree, cast: Cast, cue: int) -> Source | None:
    """Return the source of what the token `cue` introduces; None if it has none at all.

    "Police said", "was confirmed by police", "the ministry's claim", "a call from the mayor".
    """
    heads = _noun_sources(tree, cue) if tree[cue].pos == "NOUN" else _verb_sources(tree, cue)
    if not heads:
        return None
    return _up_to(tree, source_phrase(tree, cast, heads), cue)


def _up_to(tree: Tree, source: Source, cue: int) -> Source:
    """A source whose phrase runs over the cue, by a wrong tree, ends before it.

    In "Ann Lee, a spokeswoman, told Reuters" the parser may hang all on "Lee".
    """
    if source.span is None or source.head is None or not source.span.covers(tree[cue]):
        return source
    if source.head > cue:
        kept = list(range(cue + 1, source.head + 1))
    else:
        kept = [t for t in tree.inside(source.span) if t < cue]
        stop = next((t for t in kept if t > source.head and tree.word(t) == ","), cue)
        kept = [t for t in kept if t < stop]
    return replace(source, span=tree.span(kept))


def source_phrase(tree: Tree, cast: Cast, heads: list[int]) -> Source:
    """Describe the source named by noun phrases with these heads."""
    first = heads[0]
    tokens = _with_name(tree, first)
    issuer = _issuer(tree, first)
    speakers = [_speaker(tree, cast, head) for head in heads]
    if speakers[0] is None and issuer is not None:
        speakers = [cast.entity_at(issuer)]
    known = tuple(
        dict.fromkeys(s for s in speakers if s is not None and cast.label(s) != "Location")
    )
    return Source(tree.span(tokens), known, _kind(tree, cast, first, known), first)


def _with_name(tree: Tree, head: int) -> list[int]:
    """The phrase with the name right behind it: "the broadcaster [Kanal Five]"."""
    tokens = before_day(tree, head, _without_clauses(tree, tree.noun_phrase(head)))
    for name in tree.children(head, "appos"):
        phrase = tree.noun_phrase(name)
        if tree[name].pos == "PROPN" and phrase[0] == tokens[-1] + 1:
            return [*tokens, *phrase]
    return tokens


def _without_clauses(tree: Tree, tokens: list[int]) -> list[int]:
    """In "a friend of the man, [who declined to be named]," the clause hangs on the man.

    So does "The paper, [citing two pilots]," on the paper.
    """
    clauses = [t for t in tokens if tree.is_dep(t, "acl:relcl") or _is_participle(tree, t)]
    starts = [min(tree.subtree(t)) for t in clauses]
    parted = [start for start in starts if tree.word(start - 1) == "," or tree.word(start) == ","]
    kept = [t for t in tokens if t < min(parted, default=len(tree.tokens))]
    return kept[:-1] if kept and tree.word(kept[-1]) == "," else kept or tokens


def _is_participle(tree: Tree, token: int) -> bool:
    return tree.is_dep(token, "acl!") and tree.lower(token).endswith("ing")


def _speaker(tree: Tree, cast: Cast, head: int) -> int | None:
    """The entity of a phrase; a name in apposition is meant.

    "the paper's editor, Ann Lee"; "one news site, Harbour Watch".
    """
    own = cast.entity_at(head)
    is_named = own is not None and cast.entities[own].named
    for name in tree.children(head, "appos"):
        entity = cast.entity_at(name)
        if entity is None or not cast.entities[entity].named:
            continue
        if cast.label(entity) == "Person" or (not is_named and cast.label(entity) in _ACTING):
            return entity
    return own


def _verb_sources(tree: Tree, cue: int) -> list[int]:
    """The heads of who says what a verb or an adjective ("is adamant that") introduces."""
    if tree.children(cue, "aux:pass", "nsubj:pass", "expl") or _is_asked(tree, cue):
        return [c for agent in _agents(tree, cue) for c in tree.conjuncts(agent)]
    teller = cue_above(tree, cue)
    found = _subjects(tree, cue if teller is None else teller)
    found = [s for s in found if tree[s].pos != "VERB"]
    return found or _agents(tree, cue) or _behind(tree, cue)


def _subjects(tree: Tree, cue: int) -> list[int]:
    """The subjects of a cue; where a wrong tree gives it two, the one nearest before it.

    "the broadcaster PBS said" may have both nouns; "he told the press, “…”" "the press" too.
    """
    if tree.is_dep(cue, "advcl") and not tree.lower(cue).endswith("ing"):
        marks = [m for m in tree.children(cue, "mark") if tree.lower(m) != "to"]
        if marks and not tree.children(cue, "nsubj"):
            return []  # "While all agreed that ..., Lind doubted it": not Lind agreed
    own = tree.children(cue, "nsubj")
    if tree.lemma(cue) == "tell" and any(s > cue for s in own):
        own = [s for s in own if s < cue]  # "he told Agence France-Presse": whom he told
    elif len(own) < 2:
        return tree.subjects(cue)
    if not own:
        return []
    inverted = (
        own[-1] > cue and tree.word(cue - 1)[-1:] in _ENDING
    )  # "“…, as others did,” wrote Lee"
    before = [s for s in own if s < cue]
    chosen = own[-1] if inverted or not before else before[-1]
    return [tree.antecedent(c) for c in tree.conjuncts(chosen)]


_ENDING = frozenset(("”", '"', "»", ",", "’"))


def _is_asked(tree: Tree, cue: int) -> bool:
    """Say whether a participle has a passive sense: "[Asked] whether he would go, he said no"."""
    passive = tree.is_dep(cue, "advcl", "acl!") and tree[cue].pos == "VERB"
    finite = tree.children(cue, "nsubj", "mark", "aux")
    return passive and not finite and not tree.lower(cue).endswith("ing")


def _behind(tree: Tree, cue: int) -> list[int]:
    """In "“We won,” reads a letter" what stands behind the verb is its subject."""
    told = [c for c in tree.children(cue, "ccomp") if c < cue]
    speaks = any("quote" in reading.takes for reading in cues_of(tree.lemma(cue), "VERB"))
    if not speaks or (not told and not tree.is_dep(cue, "parataxis")):
        return []
    return [o for o in tree.children(cue, "obj", "iobj") if o > cue][:1]


def cue_above(tree: Tree, cue: int) -> int | None:
    """Return the verb whose speaker a participle goes on about.

    In "She said the town is safe, rejecting reports of unrest" it is she who rejects them,
    though the tree hangs "rejecting" on "safe". In "“It is safe,” she said, rejecting them" too.
    """
    clause = tree.head(cue)
    goes_on = goes_on_about_speaker(tree, cue) or is_second_cue(tree, cue)
    if clause is None or not goes_on:
        return None
    if tree.word(cue - 1)[-1:] in _ENDING:  # behind a quotation it may hang deep in it
        told = next(
            (t for t in (clause, *tree.ancestors(clause)) if tree.is_dep(t, "ccomp")), clause
        )
        clause = told
    if tree.is_dep(clause, "ccomp"):
        return tree.head(clause)
    asides = [t for t in tree.children(clause, "parataxis", "dep") if clause < t < cue]
    tellers = [t for t in asides if cues_of(tree.lemma(t), tree[t].pos) and tree.subjects(t)]
    return tellers[0] if tellers else None


def _agents(tree: Tree, cue: int) -> list[int]:
    agents = tree.children(cue, "obl:agent")
    return agents or [o for o in tree.children(cue, "obl") if tree.prepositions(o) == ["by"]]


# "made the claim that", "issued a warning that": the verb's subject speaks.
_LIGHT = frozenset("make issue give repeat voice raise express publish have deliver send".split())


def _noun_sources(tree: Tree, cue: int) -> list[int]:
    """Whose a noun of saying is: "Lee's claim", "the claim of Lee", "Lee made the claim"."""
    owners = tree.children(cue, "nmod:poss")
    owners += [
        n for n in tree.children(cue, "nmod") if {"of", "by", "from"} & set(tree.prepositions(n))
    ]
    if owners:
        return tree.conjuncts(owners[0])
    head = tree.head(cue)
    if head is not None and tree.is_dep(cue, "obj") and tree.lemma(head) in _LIGHT:
        return tree.subjects(head)
    return []


def _noun(tree: Tree, head: int) -> str:
    """The lemma; a capital in a headline ("Reports suggest") makes no proper noun."""
    lemma = tree.lemma(head)
    return lemma.removesuffix("s") if lemma.removesuffix("s") in DOCUMENTS else lemma


def _issuer(tree: Tree, head: int) -> int | None:
    """In "a statement by the ministry said" the ministry speaks."""
    if _noun(tree, head) not in DOCUMENTS:
        return None
    owners = tree.children(head, "nmod:poss")
    owners += _nouns_after(tree, head, {"by", "from"})
    return owners[0] if owners else None


def _nouns_after(tree: Tree, token: int, words: set[str]) -> list[int]:
    return [n for n in tree.children(token, "nmod") if words & set(tree.prepositions(n))]


def _kind(tree: Tree, cast: Cast, head: int, speakers: tuple[int, ...]) -> SourceKind:
    """What a source is: "a leaked memo", "a ministry account", "the minister", "two pilots".

    An official is unnamed where the words say so: "officials who asked not to be named".
    """
    lemma = _noun(tree, head)
    if lemma in DOCUMENTS and not speakers:
        return "document"
    if lemma in _CHANNELS:
        return "channel"
    entity = cast.entities[speakers[0]] if speakers else None
    known = entity is not None and entity.named and entity.label != "Group"
    if not known and hides_name(tree, head):
        return "unnamed"
    if entity is not None:
        if entity.kind == "channel":
            return "channel"
        if entity.label == "State" or (entity.label == "Group" and lemma in OFFICIALS):
            return "official"
        return "named" if entity.named else "unnamed"
    if lemma in UNNAMED:
        return "unnamed"
    return "official" if lemma in OFFICIALS else "unnamed"
