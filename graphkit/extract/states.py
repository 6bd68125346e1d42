"""States in the text, and when a capital's name means the government that sits there."""

from collections.abc import Collection

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.named import Name, head_of
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import StateMatch

__all__ = ["add_states"]

# What governments do and cities do not: "Minsk denied it" against "Minsk lies on a river".
GOVERNMENT_ACTS = frozenset(
    """accept accuse add admit agree aim allege allow announce appeal approve argue ask assert
    assure attack back ban block blame call cancel cite claim close complain concede condemn confirm
    consider contend criticise criticize cut declare decline defend demand denounce deny deploy
    describe dismiss dispatch dispute expel express extend fear halt hint honor honour hope impose
    indicate insist intend intensify invite invade issue label launch lift maintain move negotiate
    offer oppose order pay plan pledge praise prepare press promise propose protest provide pull
    push recall recognise recognize refuse regard reiterate reject reply report request respond
    restore retaliate reveal sanction say seek send sever sign signal suggest summon supply support
    suspend tell threaten try urge use vote vow want warn welcome withdraw withhold""".split()
)
# Whoever is spoken to or about by these is a government: "they accused Minsk of".
ADDRESSING = frozenset(
    """accuse ask assure blame call condemn criticise criticize denounce force help inform invite
    notify persuade press pressure provoke punish sanction support tell thank threaten urge
    warn""".split()
)


# What only a government does or makes: "Minsk's invasion", "Minsk's claim".
DEEDS = frozenset(
    """accusation aggression allegation ally appointment attack ban blockade claim commitment
    decision demand denial government intention invasion move objection offensive offer operation
    plan policy position pledge promise proposal refusal request response sanction stance statement
    strategy support threat veto warning willingness withdrawal""".split()
)
# What is between governments: "talks with Minsk", "sanctions on Minsk".
DIPLOMACY = frozenset(
    """accord agreement alliance ceasefire deal diplomacy negotiate negotiation pact peace pressure
    rapprochement relation relations relationship rift sanction talk talks tension tie ties treaty
    truce war""".split()
)
# "A gate of the White House": the building.
GROUNDS = frozenset("door entrance fence garden gate ground lawn roof step wall".split())
SITED = frozenset("around at inside near outside".split())
PARTNERS = frozenset("against between on towards toward with".split())


def add_states(drafts: Drafts, names: list[Name], elsewhere: Collection[int]) -> list[Name]:
    """Add the states among `names`; return those that are meant as cities, regions or houses.

    `elsewhere` holds the first tokens of names that mean a place in another state.

    One entity holds all mentions of a state: its names, its demonyms, its seat of government and
    its capital where that acts like a government.
    """
    cities = []
    for name in names:
        match = name.state
        if match is None:
            continue
        tree = drafts.tree
        head = head_of(tree, name.first, name.last)
        city = match.how == "capital" and not _is_government(tree, head)
        if city or name.first in elsewhere or _is_building(tree, name, head):
            cities.append(name)
            continue
        entity = _state_draft(drafts, match)
        drafts.entities[entity].call(tree.doc.text_of(name.first, name.last))
        kind = {"demonym": "demonym", "capital": "metonym", "metonym": "metonym"}
        place = Place(name.first, name.last, head, kind.get(match.how, "name"))  # type: ignore[arg-type]
        drafts.mention(entity, place)
    return cities


def _is_building(tree: Tree, name: Name, head: int) -> bool:
    """Say whether a seat of government is the house itself: "a crowd outside the White House"."""
    governor = tree.head(head)
    if name.state is None or name.state.how != "metonym" or governor is None:
        return False
    prepositions = set(tree.prepositions(head))
    return bool(prepositions & SITED) or ("of" in prepositions and tree.lemma(governor) in GROUNDS)


def _state_draft(drafts: Drafts, match: StateMatch) -> int:
    """Return the state's entity, added if it is new."""
    for index in drafts.of("State"):
        if drafts.entities[index].gazetteer_id == match.iso3:
            return index
    return drafts.add(Draft("State", match.name, gazetteer_id=match.iso3))


def _is_government(tree: Tree, head: int) -> bool:
    """Say whether a capital stands for its government.

    It does as the subject of a government's act ("Minsk said"), as the one addressed ("urged
    Minsk to"), as the owner of deeds and troops ("Minsk's offer"), and as a party to what is
    between governments ("talks with Minsk").
    """
    first = tree.first_conjunct(head)
    governor = tree.head(first)
    if governor is None:
        return False
    if any(_acts(tree, clause) for clause in tree.children(first, "acl:relcl")):
        return True
    lemma = tree.lemma(governor)
    if tree.is_dep(first, "nsubj!"):
        says = lemma in GOVERNMENT_ACTS or tree.child(governor, "ccomp", "xcomp") is not None
        return (says or _is_accused_of(tree, governor)) and not _is_noun(tree, governor)
    if tree.is_dep(first, "obj", "iobj", "nsubj:pass"):
        return lemma in ADDRESSING
    if tree.is_dep(first, "nmod:poss"):
        noun = gazetteer().group_noun(lemma)
        return lemma in DEEDS or (noun is not None and noun.acts_for_state)
    return lemma in DIPLOMACY and bool(set(tree.prepositions(first)) & PARTNERS)


def _acts(tree: Tree, clause: int) -> bool:
    """Say whether "which" does in a clause what governments do: "Minsk, which has banned"."""
    subjects = [tree.lower(s) for s in tree.children(clause, "nsubj!")]
    return tree.lemma(clause) in GOVERNMENT_ACTS and subjects == ["which"]


def _is_accused_of(tree: Tree, clause: int) -> bool:
    """Say whether a clause is what its subject is accused of: "accused Minsk of lying"."""
    governor, mark = tree.head(clause), tree.child(clause, "mark")
    of = mark is not None and tree.lemma(mark) == "of"
    return of and governor is not None and tree.lemma(governor) in ADDRESSING


def _is_noun(tree: Tree, index: int) -> bool:
    return tree[index].pos in {"NOUN", "PROPN", "ADJ"}
