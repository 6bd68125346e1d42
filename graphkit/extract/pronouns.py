"""Pronouns of the third person: whom he, she, it and they mean, where one answer stands out."""

from collections.abc import Callable, Iterator
from typing import Literal

from graphkit.extract.draft import Drafts, Place
from graphkit.extract.quoted import quotation_numbers, speaker_of
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["add_pronouns"]

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs themselves".split())
LOOK_BACK = 3  # sentences
BESIDES = frozenset(("title", "outlet", "byline", "dateline", "caption", "credit"))
COLLECTIVES = frozenset(("delegation", "government", "police", "opposition", "parliament"))


class _Resolver:
    """Resolves pronouns from left to right; each answer is a mention the next can follow."""

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts
        self.tree: Tree = drafts.tree
        self.quotations = quotation_numbers(drafts.tree)

    def resolve(self, index: int) -> list[int]:
        """Return the entities that the pronoun at `index` means."""
        word = self.tree.lower(index)
        if word in HE or word in SHE:
            found = self._person(index, "m" if word in HE else "f")
            return [] if found is None else [found]
        if word in IT:
            return [] if self._is_empty(index) else self._by_clause(index, self._is_body)
        if word in THEY:
            return self._by_clause(index, self._is_people) or self._them(index)
        return []

    # he and she

    def _person(self, index: int, gender: Literal["m", "f"]) -> int | None:
        later = self._main_subject_after(index)
        if later is not None and self._may_be(index, later, gender):
            return later
        ranked = sorted(
            (self._rank(index, place), entity)
            for entity, place in self._people_before(index)
            if self._may_be(index, entity, gender)
        )
        if not ranked:
            return None
        best = ranked[0][1]
        if len({entity for _, entity in ranked}) == 1:
            self.drafts.entities[best].gender = gender
        return best

    def _main_subject_after(self, index: int) -> int | None:
        """In "As she left, Ann Lee smiled" the pronoun looks forward."""
        for ancestor in self.tree.ancestors(index):
            head = self.tree.head(ancestor)
            if head is None or not self.tree.is_dep(ancestor, "advcl"):
                continue
            subject = self.tree.child(head, "nsubj")
            if subject is not None and index < subject and ancestor < subject:
                return self._entity(subject, "Person")
        return None

    def _entity(self, token: int, *labels: str) -> int | None:
        entity = self.drafts.entity_at(token)
        return entity if entity is not None and self.drafts.label(entity) in labels else None

    def _people_before(self, index: int) -> Iterator[tuple[int, Place]]:
        zone = self._zone(index)
        for entity, place in self.drafts.before(index, LOOK_BACK):
            one = self.drafts.entities[entity].key[:1] == ("one",)
            if (self.drafts.label(entity) == "Person" or one) and self._zone(place.head) == zone:
                yield entity, place

    def _zone(self, index: int) -> str:
        zone = self.tree.sentence_span(index).zone
        return "beside" if zone in BESIDES else zone

    def _may_be(self, index: int, entity: int, gender: Literal["m", "f"]) -> bool:
        draft = self.drafts.entities[entity]
        if draft.gender not in {None, gender}:
            return False
        speaker = speaker_of(self.tree, index, self.quotations)
        if speaker is not None and self.drafts.entity_at(speaker) == entity:
            return False
        return entity not in self._clause_mates(index)

    def _clause_mates(self, index: int) -> set[int]:
        """A plain object cannot be its verb's subject ("Lee met him"), nor its own phrase."""
        tree = self.tree
        if tree.is_dep(index, "nsubj", "nmod:poss") or tree.lower(index).endswith("self"):
            return set()
        head = tree.head(index)
        if head is None:
            return set()
        mates = {self.drafts.entity_at(subject) for subject in tree.subjects(head)}
        return {mate for mate in mates if mate is not None}

    def _rank(self, index: int, place: Place) -> tuple[int, bool, int, int]:
        """Nearer sentences first; then what nobody quotes; then subjects, the outer ones first."""
        tree, head = self.tree, place.head
        distance = tree.sentence(index) - tree.sentence(head)
        other = self.quotations[head] is not None
        quoted = other and self.quotations[head] != self.quotations[index]
        if tree.is_dep(head, "nsubj"):
            role = min(sum(1 for _ in tree.ancestors(head)), 5)
        else:
            role = 7 if tree.is_dep(head, "nmod:poss", "nmod", "compound", "nmod:desc") else 6
        return distance, quoted, role, -head

    # it and they

    def _is_empty(self, index: int) -> bool:
        """In "it is clear that" nothing is meant, in "they blew it up" a thing."""
        if self.tree.is_dep(index, "expl"):
            return True
        if not self.tree.is_dep(index, "nsubj"):
            return self.tree.lower(index) == "it"  # as an object it is a thing more often
        head = self.tree.head(index)
        return head is None or self.tree[head].pos != "VERB"

    def _by_clause(self, index: int, fits: Callable[[int], bool]) -> list[int]:
        """Look at the subjects of the clauses around the pronoun, the innermost first.

        A subject that is a thing or people of unknown identity ends the search: the pronoun
        may mean it. At the sentence's top the subject of the sentence before is tried.
        """
        tree = self.tree
        fronted = self._fronted(index, fits)
        if fronted:
            return fronted
        own = tree.head(index) if tree.is_dep(index, "nsubj", "obj", "iobj") else None
        for ancestor in tree.ancestors(index):
            if ancestor == own or tree[ancestor].pos not in {"VERB", "ADJ", "AUX"}:
                continue
            subjects = [s for s in tree.subjects(ancestor) if index not in tree.subtree(s)]
            found, closed = self._fitting(subjects, fits, index)
            if found or closed:
                return found
        return self._from_sentence_before(index, fits) if self._is_main_subject(index) else []

    def _fronted(self, index: int, fits: Callable[[int], bool]) -> list[int]:
        """In "If Chad agrees, it will sign" the clause in front names who is meant."""
        head = self.tree.head(index)
        if head is None or not self.tree.is_dep(index, "nsubj"):
            return []
        for clause in self.tree.children(head, "advcl"):
            if clause < index:
                return self._fitting(self.tree.subjects(clause), fits, index)[0]
        return []

    def _fitting(
        self, subjects: list[int], fits: Callable[[int], bool], index: int
    ) -> tuple[list[int], bool]:
        plural = self.tree.lower(index) in THEY
        entities = [self.drafts.entity_at(subject) for subject in subjects]
        known = [entity for entity in entities if entity is not None]
        if plural and len(known) > 1 and len(known) == len(entities):
            return list(dict.fromkeys(known)), True
        if len(subjects) == 1 and len(known) == 1:
            return (known, True) if fits(known[0]) else ([], False)
        thing = any(
            entity is None and self.tree[subject].pos in {"NOUN", "PROPN"}
            for subject, entity in zip(subjects, entities, strict=True)
        )
        return [], thing

    def _is_main_subject(self, index: int) -> bool:
        head = self.tree.head(index)
        return (
            head is not None and self.tree.is_dep(index, "nsubj") and self.tree.is_dep(head, "root")
        )

    def _from_sentence_before(self, index: int, fits: Callable[[int], bool]) -> list[int]:
        number = self.tree.sentence(index) - 1
        if number < 0 or self._zone(index) != self._zone_of_sentence(number):
            return []
        sent = self.tree.doc.sentences[number]
        for token in range(sent.first, sent.last):
            if self.tree.head(token) is None:
                return self._fitting(self.tree.subjects(token), fits, index)[0]
        return []

    def _zone_of_sentence(self, number: int) -> str:
        return self._zone(self.tree.doc.sentences[number].first)

    def _is_body(self, entity: int) -> bool:
        draft = self.drafts.entities[entity]
        if draft.label == "Group":
            return draft.kind in COLLECTIVES and not self._is_plural(entity)
        return draft.label in {"State", "Organization"}

    def _is_people(self, entity: int) -> bool:
        draft = self.drafts.entities[entity]
        return draft.label == "Group" and draft.key[:1] != ("one",) and self._is_plural(entity)

    def _is_plural(self, entity: int) -> bool:
        places = self.drafts.entities[entity].places
        word = self.tree.lower(places[0].head)
        noun = gazetteer().group_noun(word)
        return word.endswith(("s", "men", "people", "police")) or noun is None

    def _them(self, index: int) -> list[int]:
        """The one group before "them" in the sentence, else in the sentence before it."""
        if self.tree.is_dep(index, "nsubj", "nmod:poss"):
            return []
        mates = self._clause_mates(index)
        for back in (0, 1):
            found = {
                entity
                for entity, place in self.drafts.before(index, back)
                if entity not in mates and self._is_people(entity)
            }
            if found:
                return list(found) if len(found) == 1 else []
        return []


def add_pronouns(drafts: Drafts) -> None:
    """Add pronouns of the third person as mentions, in text order."""
    resolver = _Resolver(drafts)
    words = HE | SHE | IT | THEY
    for index, token in enumerate(drafts.tree.tokens):
        if token.pos in {"PRON", "DET"} and drafts.tree.lower(index) in words:
            for entity in resolver.resolve(index):
                drafts.mention(entity, Place(index, index + 1, index, "pronoun"))
