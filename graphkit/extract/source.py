"""Who is named as the source of something said, and of what kind that source is."""

from dataclasses import dataclass, replace

from graphkit.extract.anonymity import hides_name
from graphkit.extract.cast import Cast
from graphkit.extract.cues import cues_of
from graphkit.extract.day_phrases import before_day
from graphkit.extract.lead import THIRD, colon_before, lead_subjects
from graphkit.extract.tellers import tellers_of
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
    """account advisory affidavit analysis article book brief bulletin cable communique
    communiqué complaint constitution data decree dispatch document dossier estimate figure
    file filing footage image indictment information intelligence investigation law leaflet
    letter memo memoir memorandum message motion note notice paper photo picture poll post
    probe publication record release report resolution ruling rumor rumour statement statistics
    study survey testimony transcript treaty tweet verdict video""".split()
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
    heads = tellers_of(tree, cue)
    if not heads:
        return None
    source = _as_outer(tree, cast, cue, _up_to(tree, source_phrase(tree, cast, heads), cue))
    return source if source.speakers else _as_lead(tree, cast, cue, source)


def _as_outer(tree: Tree, cast: Cast, cue: int, source: Source) -> Source:
    """Let a pronoun right inside what somebody says mean who says it.

    In "The army and the police said [they] believe it burned" both believe it.
    """
    word = "" if source.head is None else tree.lower(source.head)
    outer = tree.head(cue) if tree.is_dep(cue, "ccomp") else None
    if word not in THIRD or outer is None or not cues_of(tree.lemma(outer), tree[outer].pos):
        return source
    if tree.quotations[cue] != tree.quotations[outer]:
        return source  # "“They told us that it fell,” police said": the police would say "we"
    if not tree.children(outer, "nsubj") or (word != "they" and source.speakers):
        return source
    told = source_of(tree, cast, outer)
    if told is None or not told.speakers:
        return source
    return _lent(cast, word, source, told)


def _as_lead(tree: Tree, cast: Cast, cue: int, source: Source) -> Source:
    """Let a pronoun behind a colon mean whom the words before the colon tell of.

    "The ministry gave another account: the ship, [it] said, had been rammed."
    """
    word = "" if source.head is None else tree.lower(source.head)
    colon = colon_before(tree, cue) if word in THIRD else None
    leads = [] if colon is None else lead_subjects(tree, colon)
    told = source_phrase(tree, cast, leads) if leads else source
    return _lent(cast, word, source, told) if told.speakers else source


def _lent(cast: Cast, word: str, source: Source, told: Source) -> Source:
    """Give a pronoun the speakers of another phrase, if it fits their number and kind."""
    many, person = len(told.speakers) > 1, cast.label(told.speakers[0]) == "Person"
    fits = {"they": many or not person, "it": not (many or person)}.get(word, person and not many)
    return replace(source, speakers=told.speakers, kind=told.kind) if fits else source


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
    apart = [h for h in heads[1:] if _is_office(tree, first, h) or tree.is_negated(h)]
    heads = [h for h in heads if h not in apart]  # "Lee, not Cole, said"
    tokens = _with_name(tree, first)
    issuer = _issuer(tree, first)
    speakers = [_speaker(tree, cast, head) for head in heads]
    if speakers[0] is None and issuer is not None:
        speakers = [cast.entity_at(issuer)]
    known = tuple(
        dict.fromkeys(s for s in speakers if s is not None and cast.label(s) != "Location")
    )
    return Source(tree.span(tokens), known, _kind(tree, cast, first, known), first)


def _is_office(tree: Tree, name: int, noun: int) -> bool:
    """Say whether a noun behind a name says what one is: "Lee and [contributor] to the Dawn"."""
    single = tree[noun].pos == "NOUN" and tree.lower(noun) == tree.lemma(noun)
    bare = not tree.children(noun, "det", "nmod:poss", "nummod", "amod", "compound")
    return noun > name and tree[name].pos == "PROPN" and single and bare and _has_of(tree, noun)


def _has_of(tree: Tree, noun: int) -> bool:
    return any({"of", "to", "for", "at"} & set(tree.prepositions(n)) for n in tree.children(noun))


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
    kept = kept[:-1] if kept and tree.word(kept[-1]) == "," else kept
    return kept or tokens


def _is_participle(tree: Tree, token: int) -> bool:
    return tree.is_dep(token, "acl!") and tree.lower(token).endswith("ing")


def _speaker(tree: Tree, cast: Cast, head: int) -> int | None:
    """The entity of a phrase; a name in apposition is meant.

    "the paper's editor, Ann Lee"; "one news site, Harbour Watch".
    """
    own = cast.entity_at(head)
    is_named = own is not None and cast.entities[own].named
    parted = [n for n in tree.children(head, "nmod!") if _is_set_apart(tree, n)]
    for name in (*tree.children(head, "appos"), *parted, *_named_behind(tree, head)):
        entity = cast.entity_at(name)
        if entity is None or not cast.entities[entity].named:
            continue
        if cast.label(entity) == "Person" or (not is_named and cast.label(entity) in _ACTING):
            return entity
    return own


def _is_set_apart(tree: Tree, noun: int) -> bool:
    """Say whether a comma and no preposition stand before a noun: "the group, [the Lions],"."""
    return tree.word(min(tree.subtree(noun))) == "," and not tree.prepositions(noun)


def _named_behind(tree: Tree, head: int) -> list[int]:
    """Return the name behind "one of the groups, the Lions": the tree hangs it on "groups"."""
    one = tree.lower(head) in {"one", "member"}
    return [a for n in tree.children(head, "nmod") if one for a in tree.children(n, "appos")]


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
    described = entity is not None and (entity.label == "Group" or not entity.named)
    known = entity is not None and not described
    if not known and hides_name(tree, head):
        return "unnamed"
    if entity is not None:
        if entity.kind == "channel":
            return "channel"
        if entity.label == "State" or (described and lemma in OFFICIALS):
            return "official"
        return "named" if entity.named else "unnamed"
    if lemma in UNNAMED:
        return "unnamed"
    return "official" if lemma in OFFICIALS else "unnamed"
