"""Whom or what a pronoun can mean: the noun phrases around it, and what speaks for each.

What speaks for a phrase is a list of named features; how much each counts is learned
(`graphkit.extract.ranking`). Phrases that the cast does not hold stand beside those that it
holds: "the report" may be what "it" means, and then no actor is meant.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal

from graphkit.extract.draft import Drafts
from graphkit.extract.narrowing import Candidate, narrowed, pronoun_class
from graphkit.extract.quoted import speaker_of
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["Antecedents", "Candidate", "pronoun_class", "role_of_phrase"]

STYLES = frozenset("excellency grace highness holiness honor honour majesty".split())
LOOK_BACK = 3  # sentences
LARGEST_PAIR = 4  # "they" are seldom all of a longer list
BESIDES = frozenset(("title", "outlet", "byline", "dateline", "caption", "credit"))
PARTS = ("compound", "flat", "fixed", "nmod:desc", "goeswith", "amod", "nummod", "det", "dep")
UNMARKED = ("obl:unmarked", "nmod:unmarked", "obl:tmod", "nmod:tmod", "obl:npmod", "nmod:npmod")
ROLES = {
    "nsubj": "subject",
    "csubj": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "nmod:poss": "possessor",
    "nmod": "modifier",
    "appos": "apposition",
    "root": "top",
    "parataxis": "top",
}


def role_of_phrase(tree: Tree, head: int) -> str:
    """Return what a noun phrase is in its clause; a conjunct is what the first conjunct is.

    A noun cannot modify a verb: where the tree says so, the side of the verb tells.
    """
    token = tree.first_conjunct(head)
    dep, governor = tree[token].dep, tree.head(token)
    if dep.startswith("nmod") and governor is not None and tree[governor].pos == "VERB":
        return "subject" if token < governor else "object"
    return ROLES.get(dep) or ROLES.get(dep.partition(":")[0]) or "other"


class Antecedents:
    """The phrases of one article that pronouns can mean."""

    def __init__(self, drafts: Drafts) -> None:
        """Look at the phrases that `drafts` has so far, and at all other nouns."""
        self.drafts = drafts
        self.tree = drafts.tree

    def candidates(self, index: int) -> list[Candidate]:
        """Return what the pronoun may mean by grammar, the nearest first, later subjects last."""
        tree, emphasised = self.tree, self._emphasised(index)
        if index + 1 < len(tree.tokens) and tree.lower(index + 1) in STYLES:
            return []  # "Her Majesty" is a title
        if emphasised is not None:
            return [one for one in self._at(emphasised, joint=False) if one.entities]
        paired = self._paired(index)
        if paired:
            return paired
        first = tree.doc.sentences[max(tree.sentence(index) - LOOK_BACK, 0)].first
        plural = tree.lower(index) in {"they", "them", "their", "theirs", "themselves"}
        found: list[Candidate] = []
        for head in (*range(index - 1, first - 1, -1), *self._subject_after(index)):
            if self._is_phrase(head) and self.zone(head) == self.zone(index):
                found += self._at(head, joint=plural)
        fitting = [one for one in found if self._may_be(index, one)]
        return narrowed(self.drafts, index, fitting)

    def _emphasised(self, index: int) -> int | None:
        """Return Lee in "a talk with Lee himself", where the pronoun only stresses the name."""
        head = self.tree.head(index)
        reflexive = self.tree.lower(index).endswith(("self", "selves"))
        noun = head is not None and self.tree[head].pos in {"PROPN", "NOUN"}
        return head if reflexive and noun and head is not None and head < index else None

    def _paired(self, index: int) -> list[Candidate]:
        """In "Ann Lee and her son" the pronoun is Ann Lee, where number and gender fit."""
        noun = self.tree.head(index)
        if noun is None or not self.tree.is_dep(index, "nmod:poss"):
            return []
        first = self.tree.first_conjunct(noun)
        if first == noun or self.tree.conjuncts(first) != [first, noun]:
            return []
        owners = self.tree.children(first, "nmod:poss")
        if any(self.tree.lower(o) == self.tree.lower(index) for o in owners):
            return []  # "her mother, Ann Lee, and her aunt": of one and the same
        found = [one for one in self._at(first, joint=False) if one.entities]
        return [one for one in found if self.may_mean(index, one.entities)]

    def zone(self, index: int) -> str:
        """Return the zone of a token; all that stands beside the story counts as one."""
        zone = self.tree.sentence_span(index).zone
        return "beside" if zone in BESIDES else zone

    def _at(self, head: int, *, joint: bool) -> Iterator[Candidate]:
        """Yield the phrase of a head, and "Lee and Ray" where the head begins a coordination."""
        entities = self.drafts.entities_of_phrase(head) or self._named_beside(head)
        yield Candidate(head, tuple(entities))
        conjuncts = self.tree.conjuncts(head) if joint else []
        if len(conjuncts) > 1:
            parts = [self.drafts.entities_of_phrase(part) for part in conjuncts]
            known = tuple(dict.fromkeys(one for part in parts for one in part))
            yield Candidate(head, known if all(parts) else (), joint=True)

    def _named_beside(self, head: int) -> list[int]:
        """Return the person whose name a comma parts from a noun: "Lee's father, [Carl], fell"."""
        tree = self.tree
        beside = tree.children(head, "appos") if tree[head].pos == "NOUN" else []
        firsts = {name: min(tree.subtree(name)) for name in beside}
        parted = [
            n for n, first in firsts.items() if "," in (tree.word(first - 1), tree.word(first))
        ]
        found = [e for name in parted for e in self.drafts.entities_of_phrase(name)]
        return found if len(found) == 1 and self.drafts.label(found[0]) == "Person" else []

    def _is_phrase(self, head: int) -> bool:
        """Say whether a word heads a phrase that can be meant: not "left [Monday]"."""
        token = self.tree[head]
        if token.pos == "PRON":
            return pronoun_class(self.tree.word(head)) is not None
        if token.pos not in {"NOUN", "PROPN"} and self.drafts.place_at(head) is None:
            return False
        if self.tree.is_dep(head, *UNMARKED):
            return False
        governor = self.tree[head].head
        return self.tree[governor].pos == "VERB" or not self.tree.is_dep(head, *PARTS)

    def _subject_after(self, index: int) -> list[int]:
        """In "As she left, Ann Lee smiled" the pronoun looks forward."""
        for ancestor in self.tree.ancestors(index):
            head = self.tree.head(ancestor)
            if head is None or not self.tree.is_dep(ancestor, "advcl", "obl"):
                continue
            subject = self.tree.child(head, "nsubj")
            if subject is not None and index < subject and ancestor < subject:
                return [subject]
        return []

    # hard vetoes

    def _may_be(self, index: int, one: Candidate) -> bool:
        """Say whether nothing rules a phrase out: in "Lee met him" he is not Lee."""
        if one.head in self._own_phrase(index) or self._is_clause_mate(index, one):
            return False
        if speaker_of(self.tree, one.head) == index:
            return False  # "“The boss is here,” she thought" of somebody else
        if one.joint and one.entities:
            return self._may_be_they(index, one)
        if not self.may_mean(index, one.entities):
            return False
        return bool(one.entities) or self._number_fits(index, one.head)

    def _may_be_they(self, index: int, one: Candidate) -> bool:
        """In "The bank and the ministry said they would pay" they are two bodies, never places."""
        labels = {self.drafts.label(entity) for entity in one.entities}
        few = 1 < len(one.entities) <= LARGEST_PAIR
        return few and "Location" not in labels and pronoun_class(self.tree.word(index)) == "they"

    def may_mean(self, index: int, entities: Sequence[int]) -> bool:
        """Say whether the pronoun fits these entities in number, gender and kind."""
        if len(entities) > 1 and pronoun_class(self.tree.word(index)) == "he":
            return False
        return all(self._fits(index, entity) for entity in entities)

    def _fits(self, index: int, entity: int) -> bool:
        """A person is he or she, never it; a state or body is never he; one body is not they."""
        draft, name = self.drafts.entities[entity], pronoun_class(self.tree.word(index))
        single = draft.label == "Person"
        if entity in self._speakers(index):
            return False
        if name == "he":
            return single and draft.gender in {None, self.gender(index)}
        if name == "it":
            if self.tree.is_dep(index, "obj") and draft.label != "Location":
                return False  # as an object "it" is a thing more often than an actor
            return not single and not (draft.label == "Group" and self.is_plural(entity))
        return draft.label == "Group"

    def _speakers(self, index: int) -> set[int]:
        """Return who says the quotation around a token, also where its sentence does not tell.

        In "Lee's mother, Ann Ray, said" it is Ann, by the name beside the subject. Where only a
        part of a sentence is quoted the speaker may be meant: "the firm “will do its best”".
        """
        number = self.tree.quotations[index]
        if number is None or (self._goes_on(index) and not self._is_sentence(number)):
            return set()
        heads = self._speakers_of_quotations.get(number, set())
        beside = {name for head in heads for name in self.tree.children(head, "appos")}
        return {e for head in heads | beside for e in self.drafts.entities_of_phrase(head)}

    def _goes_on(self, index: int) -> bool:
        """Say whether a pronoun may go on from outside its quotation: "he" and "its", not "him"."""
        return self.tree.is_dep(index, "nsubj") or pronoun_class(self.tree.word(index)) != "he"

    def _is_sentence(self, number: int) -> bool:
        """Say whether a quotation begins with a capital letter."""
        quote = self.tree.quotes[number]
        return self.tree.text[quote.start : quote.end].lstrip("“\"‘' ")[:1].isupper()

    @cached_property
    def _speakers_of_quotations(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for index, number in enumerate(self.tree.quotations):
            speaker = speaker_of(self.tree, index)
            if number is not None and speaker is not None:
                found.setdefault(number, set()).add(speaker)
        return found

    def gender(self, index: int) -> Literal["m", "f"]:
        """Return the gender that a pronoun tells."""
        return "f" if self.tree.lower(index) in {"she", "her", "hers", "herself"} else "m"

    def is_plural(self, entity: int) -> bool:
        """Say whether the words for a group are plural ("troops"), not collective ("army")."""
        word = self.tree.lower(self.drafts.entities[entity].places[0].head)
        noun = gazetteer().group_noun(word)
        return word.endswith(("s", "men", "people", "police")) or noun is None

    def _number_fits(self, index: int, head: int) -> bool:
        """Say whether a phrase of no entity fits in number: "the reports" is never "it"."""
        tree, name = self.tree, pronoun_class(self.tree.word(index))
        if tree[head].pos == "PRON":
            return self._is_same(index, head)
        plural = tree.lower(head).endswith("s") and tree.lower(head) != tree.lemma(head)
        return plural == (name == "they") or tree[head].pos == "PROPN" or name == "they"

    def _is_same(self, index: int, other: int) -> bool:
        name = pronoun_class(self.tree.word(index))
        same = pronoun_class(self.tree.word(other)) == name
        return same and (name != "he" or self.gender(other) == self.gender(index))

    def _own_phrase(self, index: int) -> set[int]:
        """In "the capital and its mayor" the mayor cannot be what "its" means."""
        tree, found = self.tree, {index}
        for ancestor in tree.ancestors(index):
            if tree[ancestor].pos in {"VERB", "AUX"} or tree.is_dep(ancestor, "acl"):
                break
            found.add(ancestor)
            if not tree.is_dep(ancestor, "nmod", "obl", "appos", "conj"):
                break
        if not tree.is_dep(index, "nmod:poss"):
            found.update(tree.conjuncts(tree.first_conjunct(index)))
        return found

    def _is_clause_mate(self, index: int, one: Candidate) -> bool:
        """A plain object cannot be its verb's subject: in "Lee met him" he is not Lee.

        Nor in "Meeting Lee, he smiled", where he is the one who meets.
        """
        tree = self.tree
        verb = tree.head(tree.first_conjunct(one.head))
        if verb is not None and tree[verb].pos == "VERB" and index in tree.subjects(verb):
            return True
        if tree.is_dep(index, "nsubj", "nmod:poss") or tree.lower(index).endswith(("self", "ves")):
            return False
        head = tree.head(index)
        if head is None or tree[head].pos not in {"VERB", "AUX", "ADJ"}:
            return False
        mates = tree.subjects(head)
        if tree.is_dep(head, "acl!"):  # "she found a way to help her": the verb above tells who
            above = (tree.subjects(ancestor) for ancestor in tree.ancestors(head))
            mates = [*mates, *next((subjects for subjects in above if subjects), [])]
        if one.head in mates:
            return True
        told = {entity for mate in mates for entity in self.drafts.entities_of_phrase(mate)}
        return bool(told.intersection(one.entities))
