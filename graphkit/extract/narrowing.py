"""What the clauses around a pronoun leave of the phrases that it can mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphkit.extract.draft import Drafts
from graphkit.extract.kin import KIN
from graphkit.extract.saying_verbs import SAYING, speaks
from graphkit.extract.tree import Tree

__all__ = ["Candidate", "narrowed", "pronoun_class"]

PRONOUNS = {
    word: name
    for name, words in {
        "he": "he him his himself she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
    }.items()
    for word in words.split()
}
GOING_ON = frozenset(("add", "continue", "conclude"))
# What courts do to others: "Kell jailed Ray until his trial".
JUDGING = frozenset(
    """acquit arrest charge convict detain extradite fine free imprison indict jail order prosecute
    release remand sentence""".split()
)
# "Kell issued a ruling against Ray".
JUDGEMENTS = frozenset("conviction fine injunction order ruling sentence verdict warrant".split())
# "Lee praised Ray for his work".
JUDGED_FOR = frozenset(
    """attack blame censure commend condemn congratulate criticise criticize denounce dismiss fire
    forgive honor honour pardon praise punish rebuke sack scold slam suspend thank""".split()
)
# "Lee interviewed Ray about his book".
QUESTIONED = frozenset("ask confront grill interview press question quiz".split())
# "Lee noted his courage": that of somebody else.
OTHERS_DO = JUDGED_FOR | frozenset(
    """admire back cite doubt endorse hail laud mourn note oppose question recall reject remember
    support welcome""".split()
)
# Whom no name or title tells: "one of the guests lost her hat".
ANYBODY = frozenset(
    """another anybody anyone boy child each everybody everyone girl individual man nobody one
    person somebody someone woman""".split()
)
ASKING = frozenset("ask press question quiz".split())
# What those have who tell of others: "Lee said his client left".
OF_SPEAKERS = KIN | frozenset(
    """administration agency army campaign city client club colleague committee company council
    country decision department force government group mind ministry nation office officer opinion
    organisation organization party patient people player side squad staff state student team town
    troop unit university view""".split()
)
# What is the judge's own: "told the court to wait for her ruling".
OWN = frozenset("court courtroom decision judgment judgement opinion order ruling verdict".split())


def pronoun_class(word: str) -> str | None:
    """Return the class whose weights rank the antecedents of a pronoun, None for other words.

    >>> pronoun_class("Her"), pronoun_class("them"), pronoun_class("we")
    ('he', 'they', None)
    """
    return PRONOUNS.get(word.lower())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase by its head, with the entities it mentions; `joint` takes in its conjuncts."""

    head: int
    entities: tuple[int, ...] = ()
    joint: bool = False


Candidates = list[Candidate]


def narrowed(drafts: Drafts, index: int, fitting: Candidates) -> Candidates:
    """Return those of the candidates that the clauses around a pronoun leave."""
    tree = drafts.tree
    left = _who_goes_on(tree, index, fitting)
    if left or pronoun_class(tree.word(index)) != "he":
        return left or fitting
    fitting = _without_judges(tree, index, fitting)
    left = _whose_kin(tree, index, fitting) or _whose_own(tree, index, fitting)
    left = left or _to_whom_it_was_done(tree, index, fitting) or _who_is_asked(tree, index, fitting)
    return left or _of_whom_is_told(drafts, index, fitting) or fitting


def _who_goes_on(tree: Tree, index: int, fitting: Candidates) -> Candidates:
    """In "He added that" he is one who has just said something, if anybody has."""
    governor = tree.head(index)
    if governor is None or tree.lemma(governor) not in GOING_ON:
        return []
    if not speaks(tree, index):
        return []
    return [one for one in fitting if speaks(tree, one.head)]


def _whose_kin(tree: Tree, index: int, fitting: Candidates) -> Candidates:
    """In "A friend of Lee said he had left" he is Lee, not the friend."""
    clause = tree.head(index)
    if clause is None or tree[clause].pos != "VERB":
        return []
    saying = tree.head(clause) if tree.is_dep(clause, "ccomp") else None
    if saying is None or not tree.is_dep(index, "nsubj"):
        return []
    tellers = [s for s in tree.children(saying, "nsubj") if tree.lemma(s) in KIN]
    owners = {o for s in tellers for o in tree.children(s, "nmod:poss", "nmod!")}
    own = [one for one in fitting if one.entities and one.head in owners]
    return own or [one for one in fitting if owners and one.head not in tellers]


def _whose_own(tree: Tree, index: int, fitting: Candidates) -> Candidates:
    """In "With Ray, Lee tells his story" it is the subject's, so in "saw the suspect lose his hat".

    Of several subjects of one verb, as the parser may have it, the one next to the verb counts.
    """
    if not tree.is_dep(index, "nmod:poss"):
        return []
    clause = next((a for a in tree.ancestors(index) if tree[a].pos in {"VERB", "AUX"}), None)
    if clause is None or tree.child(clause, "cop") is not None or tree.is_dep(clause, "acl:relcl"):
        return []
    subjects = [s for s in tree.subjects(clause) if s < min(clause, index)]
    if not subjects or len(tree.conjuncts(tree.first_conjunct(subjects[-1]))) > 1:
        return []
    if tree.lemma(clause) in OTHERS_DO:
        return []
    subject = subjects[-1]
    if tree.lemma(subject) in ANYBODY:
        if not (tree.head(subject) == clause or tree.is_dep(clause, "xcomp")):
            return []
        return [next((one for one in fitting if one.head == subject), Candidate(subject))]
    near = [one for one in fitting if one.head >= subject and one.entities]
    if tree.is_dep(clause, "conj") and tree.child(clause, "nsubj") is None:
        return _unrivalled(near, subject)
    return [one for one in near if one.head == subject]


def _unrivalled(fitting: Candidates, subject: int) -> Candidates:
    """Return the candidate of a subject, if nobody else stands between it and the pronoun.

    In "Lee went to Ray and praised his work" it may be Ray's.
    """
    own = [one for one in fitting if one.head == subject]
    same = {entity for one in own for entity in one.entities}
    return own if all(same.issuperset(one.entities) for one in fitting) else []


def _to_whom_it_was_done(tree: Tree, index: int, fitting: Candidates) -> Candidates:
    """In "The press asked Lee, but he declined" he is Lee, if no subject before can be he."""
    clause = tree.head(index)
    act = None if clause is None else tree.head(clause)
    if clause is None or act is None or not tree.is_dep(index, "nsubj"):
        return []
    if not tree.is_dep(clause, "conj", "advcl") or not act < clause:
        return []
    subjects = {a for s in tree.children(act, "nsubj") for a in tree.conjuncts(s)}
    if not subjects or any(one.head in subjects for one in fitting):
        return []
    done_to = tree.children(act, "obj", "iobj")
    return [one for one in fitting if one.entities and one.head in done_to]


def _who_is_asked(tree: Tree, index: int, fitting: Candidates) -> Candidates:
    """In "Lee asked Ray whether he would run" he is Ray."""
    clause = tree.head(index)
    asking = None if clause is None else tree.head(clause)
    if clause is None or asking is None or not tree.is_dep(clause, "ccomp", "advcl"):
        return []
    if tree.lemma(asking) not in ASKING or not tree.marks(clause) & {"if", "whether"}:
        return []
    asked = tree.children(asking, "obj", "iobj")
    return [one for one in fitting if one.entities and one.head in asked]


def _of_whom_is_told(drafts: Drafts, index: int, fitting: Candidates) -> Candidates:
    """In "Fell, the manager, said friends missed him" he is whom the article is about.

    Not Fell, whom it brings in to tell of him. His may be what speakers have: "said his client
    was innocent".
    """
    tree, first = drafts.tree, drafts.tree.sentence_span(index).first
    owned = tree.head(index) if tree.is_dep(index, "nmod:poss") else None
    tells_of_other = tree.is_dep(index, "obj", "iobj", "obl") or (
        owned is not None and tree.lemma(owned) not in OF_SPEAKERS
    )
    if not tells_of_other or tree.quotations[index] is not None:
        return []
    tellers = [s for verb in _reporting(tree, index) for s in tree.children(verb, "nsubj")]
    new = [s for s in tellers if all(_is_new(drafts, e, first) for e in drafts.entities_at(s))]
    left = _without(fitting, new) if new == tellers else fitting
    told = left != fitting and any(_is_topic(drafts, one) for one in left)
    return left if told else []


def _reporting(tree: Tree, index: int) -> list[int]:
    """Return the verbs of saying that report the clause of a token, the nearest first."""
    chain = [index, *tree.ancestors(index)]
    told = [verb for clause, verb in pairwise(chain) if tree.is_dep(clause, "ccomp")]
    return [verb for verb in told if tree.lemma(verb) in SAYING]


def _is_new(drafts: Drafts, entity: int, first: int) -> bool:
    return all(place.first >= first for place in drafts.entities[entity].places)


def _is_topic(drafts: Drafts, one: Candidate) -> bool:
    """Say whether the article opens with somebody as a subject."""
    tree = drafts.tree
    number = next((n for n, s in enumerate(tree.doc.sentences) if s.zone == "body"), 0)
    opens = [
        place.head
        for entity in one.entities
        for place in drafts.entities[entity].places
        if tree.sentence(place.head) in {number, number + 1} and place.kind == "name"
    ]
    return any(tree.is_dep(head, "nsubj") for head in opens)


def _without_judges(tree: Tree, index: int, fitting: Candidates) -> Candidates:
    """In "Kell jailed Ray for driving his car" the car is not the judge's, if the decision is.

    Nor is he the judge in "Kell jailed Ray. He was fined, too".
    """
    head = tree.head(index)
    if head is not None and tree.lemma(head) in OWN:
        return fitting
    for act in (*tree.ancestors(index), *_act_before(tree, index)):
        if _judges(tree, act, index):
            judges = tree.children(act, "nsubj!")
            if any(one.entities and act < one.head < index for one in fitting):
                return _without(fitting, judges)
    return fitting


def _act_before(tree: Tree, index: int) -> list[int]:
    """Return the verb of the sentence before, where a pronoun tells to whom something was done."""
    number = tree.sentence(index)
    if number == 0 or not tree.is_dep(index, "nsubj:pass"):
        return []
    before = tree.doc.sentences[number - 1]
    return [i for i in range(before.first, before.last) if tree.head(i) is None]


def _judges(tree: Tree, act: int, index: int) -> bool:
    """Say whether a verb tells what is done to somebody, and the pronoun stands in what or why."""
    made = {tree.lemma(child) for child in tree.children(act, "obj")}
    if tree.lemma(act) in JUDGING or made & JUDGEMENTS:
        return act < index
    if tree.lemma(act) not in QUESTIONED | JUDGED_FOR:
        return False
    why = {tree.lower(case) for a in (index, *tree.ancestors(index)) for case in _openers(tree, a)}
    if tree.lemma(act) in QUESTIONED:
        return bool(why & {"about", "on", "over"})
    return bool(why & {"for", "over"})


def _openers(tree: Tree, index: int) -> list[int]:
    return tree.children(index, "case", "mark")


def _without(fitting: Candidates, heads: Sequence[int]) -> Candidates:
    """Return the candidates but whoever is mentioned by one of the heads."""
    left_out = {entity for one in fitting if one.head in heads for entity in one.entities}
    return [
        one for one in fitting if one.head not in heads and not left_out.intersection(one.entities)
    ]
