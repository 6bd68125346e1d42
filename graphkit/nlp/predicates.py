"""Verbs that the parser read as part of a noun phrase, made the heads of their clauses again.

In short, plain sentences it may take a past form for a participle before a noun: "Norway suspended
aid" as "suspended Norway aid".
"""

from collections.abc import Iterator

from graphkit.model.annotated import AnnotatedDocument
from graphkit.nlp.cue_trees import mend_cues
from graphkit.nlp.sentence_tree import FINITE, SUBJECTS, SentenceTree, with_tokens

__all__ = ["with_predicates"]

_BEFORE = frozenset(("compound", "nmod:desc", "flat"))
_OF_SUBJECT = _BEFORE | {"det", "amod", "nummod", "nmod:poss", "appos", "punct", "case"}
_CLAUSES = frozenset("root ccomp conj advcl parataxis".split())
_CHARGING = frozenset("accuse blame charge condemn convict criticise criticize suspect".split())
_JOINING = frozenset(("and", "or"))
_CHARGED = frozenset("of with for".split())
# Beside the noun of the same form: "Norway cut aid".
_SAME_FORMS = frozenset("cut hit put set shut quit".split())


def with_predicates(doc: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with the trees of such sentences mended.

    "The EU suspended aid", "The Chadian army shelled it", "accused them of torturing prisoners".
    """
    tokens = list(doc.tokens)
    for sentence in doc.sentences:
        clause = _Sentence(doc, sentence, tokens)
        if (verb := clause.hidden_verb()) is not None:
            clause.lift(verb)
        for verb, subject in list(clause.subjectless()):
            clause.give(verb, subject)
        for gerund, verb in list(clause.gerunds()):
            clause.release(gerund, verb)
        mend_cues(clause)
    return with_tokens(doc, tokens)


class _Sentence(SentenceTree):
    """A sentence with verbs that the parser hid."""

    def hidden_verb(self) -> int | None:
        """Return the past form between a subject and the noun that the parser took for the head.

        A noun never stands before a participle in one phrase, so that "The EU suspended aid" is a
        clause; so it is in "The EU suspended aid, the ministry said".
        """
        root = next((i for i in self.places if self.tokens[i].dep == "root"), None)
        if root is None:
            return None
        told = self._told_before(root) if self.tokens[root].pos == "VERB" else root
        if told is None or self.tokens[told].pos != "NOUN":
            return None
        if any(self.tokens[c].dep in SUBJECTS | {"cop", "aux"} for c in self.children(told)):
            return None
        modifiers = [c for c in self.children(told) if c < told]
        return next((v for v in modifiers if self._is_verb(v) and v - 1 in modifiers), None)

    def _told_before(self, verb: int) -> int | None:
        """Return what stands in front of a comma and of who says it, as the verb's argument."""
        parts = [c for c in self.children(verb) if c < verb]
        speakers = [c for c in parts if self.tokens[c].dep == "nsubj"]
        told = [c for c in parts if self.tokens[c].dep in {"obj", "nsubj", "ccomp"}]
        if len(told) < 2 or not speakers or self.tokens[verb].cue == "O":
            return None
        behind = min(self.phrase(speakers[-1])) - 1
        return told[0] if told[0] < behind and self.doc.word(behind) == "," else None

    def _is_verb(self, index: int) -> bool:
        token, before = self.tokens[index], self.tokens[index - 1]
        if token.dep not in {"amod", "compound"} or before.dep not in _BEFORE:
            return False
        if before.pos not in {"NOUN", "PROPN"} or self.doc.word(index - 2) == "-":
            return False
        if token.pos == "VERB":
            return self._is_past(index)
        alone = not any(self.tokens[i].pos in FINITE for i in self.places)
        return alone and self.doc.word(index) in _SAME_FORMS

    def _is_past(self, index: int) -> bool:
        word = self.doc.word(index)
        plain = word == self.tokens[index].lemma and word not in _SAME_FORMS
        return word.islower() and not plain and not word.endswith(("ing", "s"))

    def lift(self, verb: int) -> None:
        """Make a modifier the predicate: what stands before it its subject, its head the object."""
        noun, subject = self.tokens[verb].head, verb - 1
        for child in self.children(noun):
            if child < subject:
                self.hang(child, subject, self.tokens[child].dep)
            elif child > noun and self.tokens[child].dep != "nmod":
                timed = self.tokens[child].dep == "nmod:unmarked"
                self.hang(child, verb, "obl:unmarked" if timed else self.tokens[child].dep)
        above, root = self.tokens[noun].head, self.tokens[noun].dep == "root"
        self.hang(subject, verb, "nsubj")
        self.hang(noun, verb, "obj")
        update: dict[str, object] = {"pos": "VERB"}
        if root:
            self.below[noun].remove(verb)
            update |= {"head": verb, "dep": "root"}
        else:
            self.hang(verb, above, "ccomp")
        self.tokens[verb] = self.tokens[verb].model_copy(update=update)

    def subjectless(self) -> Iterator[tuple[int, int]]:
        """Yield past forms without a subject and the noun that hangs on them as a modifier."""
        for verb in self.places:
            token = self.tokens[verb]
            if token.pos != "VERB" or token.dep not in _CLAUSES or not self._is_finite(verb):
                continue
            if any(self.tokens[c].dep in SUBJECTS for c in self.children(verb)):
                continue
            counted = verb - 1 in self.places and self.tokens[verb - 1].pos == "NUM"
            before = [] if counted else self._before(verb)  # "their number one requested helmet"
            nouns = [c for c in before if self._is_noun_before(c)]
            yield from ((verb, noun) for noun in nouns[-1:])

    def _is_finite(self, verb: int) -> bool:
        """Say whether a form needs a subject: "shelled", or "shells" behind a name with a title.

        In "Police charge man" police, which hang on the man across the verb, are a subject.
        """
        word, token = self.doc.word(verb), self.tokens[verb]
        across = [c for c in self._before(verb) if self.tokens[c].head > verb]
        if self._is_past(verb) or (word == token.lemma and any(map(self._is_noun_before, across))):
            return True
        named = [c for c in self.children(verb) if c < verb and self._is_bearer(c)]
        return word != token.lemma and word.endswith("s") and bool(named)

    def _is_bearer(self, noun: int) -> bool:
        token = self.tokens[noun]
        if token.dep == "appos" and token.pos == "PROPN":
            return True
        names = [c for c in self.children(noun) if self.tokens[c].dep == "appos"]
        return token.dep == "nmod:desc" and noun + 1 in names

    def _before(self, verb: int) -> list[int]:
        """Return what hangs before a verb on it or, across it, on its object."""
        objects = [c for c in self.children(verb) if self.tokens[c].dep == "obj" and c > verb]
        return sorted(c for head in (verb, *objects) for c in self.children(head) if c < verb)

    def _is_noun_before(self, index: int) -> bool:
        token = self.tokens[index]
        return token.dep in _BEFORE | {"appos"} and token.pos in {"NOUN", "PROPN"}

    def give(self, verb: int, subject: int) -> None:
        """Make a modifier of a verb its subject, with the words before it.

        Of "drummer Ginger Baker" the name.
        """
        if self.tokens[subject].dep == "nmod:desc":
            names = [c for c in self.children(subject) if self.tokens[c].dep == "appos"]
            for name in (n for n in names if n == subject + 1):
                self.hang(subject, name, "nmod:desc")
                subject = name
        for child in self._before(verb):
            if child < subject and self.tokens[child].dep in _OF_SUBJECT:
                self.hang(child, subject, self.tokens[child].dep)
        self.hang(subject, verb, "nsubj")

    def gerunds(self) -> Iterator[tuple[int, int]]:
        """Yield gerunds taken for a modifier and the verb that each belongs to.

        "[Charged] them with [torturing] prisoners", "[killing] civilians and [looting] farms".
        """
        for gerund in self.places:
            token, noun = self.tokens[gerund], self.tokens[gerund].head
            if token.pos != "VERB" or token.dep not in {"amod", "compound"}:
                continue
            if noun != gerund + 1 or gerund - 1 not in self.places or not self._is_gerund(gerund):
                continue
            above, opener = self.tokens[noun].head, self.doc.word(gerund - 1)
            over = self.tokens[above].head
            if noun in {above, over}:
                continue  # "[fleeing] suspect" alone belongs to no verb
            if self.tokens[above].lemma in _CHARGING and opener in _CHARGED:
                yield gerund, above
            elif opener in _JOINING and token.dep == "compound" and self._is_gerund(over):
                yield gerund, over

    def _is_gerund(self, index: int) -> bool:
        return self.tokens[index].pos == "VERB" and self.doc.word(index).endswith("ing")

    def release(self, gerund: int, verb: int) -> None:
        """Make a gerund the head of the noun behind it, below or beside a verb."""
        noun = self.tokens[gerund].head
        beside = self.doc.word(gerund - 1) in _JOINING
        for child in self.children(noun):
            if child < gerund:
                self.hang(child, gerund, "cc" if beside else "mark")
        self.hang(gerund, verb, "conj" if beside else "advcl")
        self.hang(noun, gerund, "obj")
