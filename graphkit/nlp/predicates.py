"""Verbs that the parser read as part of a noun phrase, made the heads of their clauses again.

In short, plain sentences it may take a past form for a participle before a noun: "Norway suspended
aid" as "suspended Norway aid".
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterator

from graphkit.dates import CALENDAR
from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token

__all__ = ["with_predicates"]

_BEFORE = frozenset(("compound", "nmod:desc", "flat"))
_OF_SUBJECT = _BEFORE | {"det", "amod", "nummod", "nmod:poss", "appos", "punct", "case"}
_CLAUSES = frozenset("root ccomp conj advcl parataxis".split())
_SUBJECTS = frozenset("nsubj nsubj:pass csubj expl".split())
_FINITE = frozenset(("VERB", "AUX"))
_CHARGING = frozenset("accuse blame charge condemn convict criticise criticize suspect".split())
_JOINING = frozenset(("and", "or"))
_CHARGED = frozenset("of with for".split())
# Beside the noun of the same form: "Norway cut aid".
_SAME_FORMS = frozenset("cut hit put set shut quit".split())
_NOT_IN_SPEAKER = frozenset(("VERB", "AUX", "CCONJ"))


def with_predicates(doc: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with the trees of such sentences mended.

    "The EU suspended aid", "The Chadian army shelled it", "Chad, Petrak said, shelled it",
    "They shelled it, the mayor, Ana Petrak, said", "accused them of torturing prisoners".
    """
    tokens = list(doc.tokens)
    for sentence in doc.sentences:
        clause = _Sentence(doc, sentence, tokens)
        if (verb := clause.hidden_verb()) is not None:
            clause.lift(verb)
        for verb, subject in list(clause.subjectless()):
            clause.give(verb, subject)
        for verb, speaker in list(clause.asides()):
            clause.hang(speaker, verb, "nsubj")
        _mend_cues(clause)
        for gerund, verb in list(clause.gerunds()):
            clause.release(gerund, verb)
    return doc if tuple(tokens) == doc.tokens else doc.model_copy(update={"tokens": tuple(tokens)})


def _mend_cues(clause: "_Sentence") -> None:
    """Give cues behind what is said the speaker and the day that are theirs, and no more to say."""
    for verb, speaker, beside in list(clause.set_apart()):
        clause.let_speak(verb, speaker, beside)
    for phrase, verb in list(clause.behind_cues()):
        clause.hang(phrase, verb, clause.dep(phrase))
    for apart, verb in list(clause.behind_semicolons()):
        clause.hang(apart, verb, "parataxis")


class _Sentence:
    """One sentence and the tokens of its document, which are changed in place."""

    def __init__(self, doc: AnnotatedDocument, sentence: SentenceSpan, tokens: list[Token]) -> None:
        self._doc = doc
        self._tokens = tokens
        self._places = range(sentence.first, sentence.last)
        self._below: defaultdict[int, list[int]] = defaultdict(list)
        for index in self._places:
            if tokens[index].head != index:
                self._below[tokens[index].head].append(index)

    def hang(self, index: int, head: int, dep: str) -> None:
        """Give a token another head."""
        if self._tokens[index].head != index:
            self._below[self._tokens[index].head].remove(index)
        insort(self._below[head], index)
        self._tokens[index] = self._tokens[index].model_copy(update={"head": head, "dep": dep})

    def dep(self, index: int) -> str:
        """Return the relation of a token to its head."""
        return self._tokens[index].dep

    def hidden_verb(self) -> int | None:
        """Return the past form between a subject and the noun that the parser took for the head.

        A noun never stands before a participle in one phrase, so that "The EU suspended aid" is a
        clause; so it is in "The EU suspended aid, the ministry said".
        """
        root = next((i for i in self._places if self._tokens[i].dep == "root"), None)
        if root is None:
            return None
        told = self._told_before(root) if self._tokens[root].pos == "VERB" else root
        if told is None or self._tokens[told].pos != "NOUN":
            return None
        if any(self._tokens[c].dep in _SUBJECTS | {"cop", "aux"} for c in self._children(told)):
            return None
        modifiers = [c for c in self._children(told) if c < told]
        return next((v for v in modifiers if self._is_verb(v) and v - 1 in modifiers), None)

    def _told_before(self, verb: int) -> int | None:
        """Return what stands in front of a comma and of who says it, as the verb's argument."""
        parts = [c for c in self._children(verb) if c < verb]
        speakers = [c for c in parts if self._tokens[c].dep == "nsubj"]
        told = [c for c in parts if self._tokens[c].dep in {"obj", "nsubj", "ccomp"}]
        if len(told) < 2 or not speakers or self._tokens[verb].cue == "O":
            return None
        behind = min(self._phrase(speakers[-1])) - 1
        return told[0] if told[0] < behind and self._doc.word(behind) == "," else None

    def _is_verb(self, index: int) -> bool:
        token, before = self._tokens[index], self._tokens[index - 1]
        if token.dep not in {"amod", "compound"} or before.dep not in _BEFORE:
            return False
        if before.pos not in {"NOUN", "PROPN"} or self._doc.word(index - 2) == "-":
            return False
        if token.pos == "VERB":
            return self._is_past(index)
        alone = not any(self._tokens[i].pos in _FINITE for i in self._places)
        return alone and self._doc.word(index) in _SAME_FORMS

    def _is_past(self, index: int) -> bool:
        word = self._doc.word(index)
        plain = word == self._tokens[index].lemma and word not in _SAME_FORMS
        return word.islower() and not plain and not word.endswith(("ing", "s"))

    def lift(self, verb: int) -> None:
        """Make a modifier the predicate: what stands before it its subject, its head the object."""
        noun, subject = self._tokens[verb].head, verb - 1
        for child in self._children(noun):
            if child < subject:
                self.hang(child, subject, self._tokens[child].dep)
            elif child > noun and self._tokens[child].dep != "nmod":
                timed = self._tokens[child].dep == "nmod:unmarked"
                self.hang(child, verb, "obl:unmarked" if timed else self._tokens[child].dep)
        above, root = self._tokens[noun].head, self._tokens[noun].dep == "root"
        self.hang(subject, verb, "nsubj")
        self.hang(noun, verb, "obj")
        update: dict[str, object] = {"pos": "VERB"}
        if root:
            self._below[noun].remove(verb)
            update |= {"head": verb, "dep": "root"}
        else:
            self.hang(verb, above, "ccomp")
        self._tokens[verb] = self._tokens[verb].model_copy(update=update)

    def subjectless(self) -> Iterator[tuple[int, int]]:
        """Yield past forms without a subject and the noun that hangs on them as a modifier."""
        for verb in self._places:
            token = self._tokens[verb]
            if token.pos != "VERB" or token.dep not in _CLAUSES or not self._is_finite(verb):
                continue
            if any(self._tokens[c].dep in _SUBJECTS for c in self._children(verb)):
                continue
            counted = verb - 1 in self._places and self._tokens[verb - 1].pos == "NUM"
            before = [] if counted else self._before(verb)  # "their number one requested helmet"
            nouns = [c for c in before if self._is_noun_before(c)]
            yield from ((verb, noun) for noun in nouns[-1:])

    def _is_finite(self, verb: int) -> bool:
        """Say whether a form needs a subject: "shelled", or "shells" behind a name with a title.

        In "Police charge man" police, which hang on the man across the verb, are a subject.
        """
        word, token = self._doc.word(verb), self._tokens[verb]
        across = [c for c in self._before(verb) if self._tokens[c].head > verb]
        if self._is_past(verb) or (word == token.lemma and any(map(self._is_noun_before, across))):
            return True
        named = [c for c in self._children(verb) if c < verb and self._is_bearer(c)]
        return word != token.lemma and word.endswith("s") and bool(named)

    def _is_bearer(self, noun: int) -> bool:
        token = self._tokens[noun]
        if token.dep == "appos" and token.pos == "PROPN":
            return True
        names = [c for c in self._children(noun) if self._tokens[c].dep == "appos"]
        return token.dep == "nmod:desc" and noun + 1 in names

    def _before(self, verb: int) -> list[int]:
        """Return what hangs before a verb on it or, across it, on its object."""
        objects = [c for c in self._children(verb) if self._tokens[c].dep == "obj" and c > verb]
        return sorted(c for head in (verb, *objects) for c in self._children(head) if c < verb)

    def _is_noun_before(self, index: int) -> bool:
        token = self._tokens[index]
        return token.dep in _BEFORE | {"appos"} and token.pos in {"NOUN", "PROPN"}

    def give(self, verb: int, subject: int) -> None:
        """Make a modifier of a verb its subject, with the words before it.

        Of "drummer Ginger Baker" the name.
        """
        if self._tokens[subject].dep == "nmod:desc":
            names = [c for c in self._children(subject) if self._tokens[c].dep == "appos"]
            for name in (n for n in names if n == subject + 1):
                self.hang(subject, name, "nmod:desc")
                subject = name
        for child in self._before(verb):
            if child < subject and self._tokens[child].dep in _OF_SUBJECT:
                self.hang(child, subject, self._tokens[child].dep)
        self.hang(subject, verb, "nsubj")

    def asides(self) -> Iterator[tuple[int, int]]:
        """Yield verbs between commas and who speaks: "Chad, [Petrak] [said], has left"."""
        for verb in self._places:
            if not self._is_cue_between(verb):
                continue
            if any(self._tokens[c].dep in _SUBJECTS for c in self._children(verb)):
                continue
            for noun in self._joined_before(verb):
                first = min(self._phrase(noun))
                cc = any(self._tokens[c].dep == "cc" for c in self._children(noun))
                if not cc and self._doc.word(first) == ",":
                    yield verb, noun

    def _joined_before(self, verb: int) -> list[int]:
        """Return the joined nouns whose phrase ends right before a verb."""
        found: list[int] = []
        above = verb - 1
        while above in self._places and max(self._phrase(above)) < verb:
            found += [above] if self._tokens[above].dep == "conj" else []
            head = self._tokens[above].head
            above = head if head != above else verb
        return sorted(found)

    def set_apart(self) -> Iterator[tuple[int, int, int]]:
        """Yield cues behind what is said, and the two nouns between commas that name who says it.

        "They shelled it, the [mayor], [Ana] Petrak, [said]": the parser joins both to "it".
        """
        for verb in self._places:
            if not self._is_closing_cue(verb) or self._doc.word(verb - 1) != ",":
                continue
            if any(self._tokens[c].dep in _SUBJECTS for c in self._children(verb)):
                continue
            commas = [i for i in self._places if i < verb - 1 and self._doc.word(i) == ","]
            if len(commas) < 2:
                continue
            first = self._noun_of(range(commas[-2] + 1, commas[-1]))
            second = self._noun_of(range(commas[-1] + 1, verb - 1))
            if first is None or second is None:
                continue
            if {self._tokens[first].pos, self._tokens[second].pos} == {"NOUN", "PROPN"}:
                yield verb, first, second

    def _is_closing_cue(self, verb: int) -> bool:
        """Say whether a verb of saying stands behind the clause that tells what is said."""
        token = self._tokens[verb]
        clauses = [c for c in self._children(verb) if self._tokens[c].dep == "ccomp"]
        return token.pos == "VERB" and token.cue != "O" and any(c < verb for c in clauses)

    def _is_added(self, verb: int) -> bool:
        """Say whether a cue hangs on the verb of what it tells: "They [left], Petrak [said]"."""
        token = self._tokens[verb]
        return token.cue != "O" and token.dep == "parataxis" and token.head < verb

    def _noun_of(self, places: range) -> int | None:
        """Return the noun that all words at these places hang on, if they are one bare phrase."""
        heads = [i for i in places if self._tokens[i].head not in places]
        if len(heads) != 1 or any(self._tokens[i].pos in _NOT_IN_SPEAKER for i in places):
            return None
        cases = [c for c in self._children(heads[0]) if self._tokens[c].dep == "case"]
        return None if any(c in places for c in cases) else heads[0]

    def let_speak(self, verb: int, speaker: int, beside: int) -> None:
        """Make two nouns between commas the subject of a cue, the second beside the first."""
        told = next(c for c in self._children(verb) if self._tokens[c].dep == "ccomp")
        self.hang(speaker, verb, "nsubj")
        self.hang(beside, speaker, "appos")
        commas = [i for i in self._places if i < verb and self._doc.word(i) == ","]
        for comma, head in zip(commas[-3:], (told, beside, speaker), strict=True):
            self.hang(comma, head, "punct")

    def behind_cues(self) -> Iterator[tuple[int, int]]:
        """Yield phrases right behind a cue that hang on the clause before it, and the cue.

        "They shelled it, the mayor [said] on [Monday]": that day she said it.
        """
        for verb in self._places:
            if not self._is_closing_cue(verb):
                continue
            for phrase in (i for i in self._places if i > verb and self._is_day(i)):
                between = range(verb + 1, min(self._phrase(phrase)))
                crossing = self._tokens[phrase].head < verb
                if crossing and not any(self._tokens[i].pos == "PUNCT" for i in between):
                    yield phrase, verb

    def _is_day(self, index: int) -> bool:
        named = self.dep(index) == "obl" and self._doc.word(index).lower() in CALENDAR
        return named or self.dep(index) == "obl:unmarked"

    def behind_semicolons(self) -> Iterator[tuple[int, int]]:
        """Yield clauses that a semicolon parts from a cue and from what it tells, and the cue.

        "They left, Petrak [said]; pictures [show] their trucks": she does not say the second.
        """
        for verb in (i for i in self._places if self._is_closing_cue(i) or self._is_added(i)):
            for clause in self._children(verb):
                if clause < verb or self.dep(clause) not in {"ccomp", "conj"}:
                    continue
                if any(self._doc.word(i) == ";" for i in range(verb, clause)):
                    yield clause, verb

    def gerunds(self) -> Iterator[tuple[int, int]]:
        """Yield gerunds taken for a modifier and the verb that each belongs to.

        "[Charged] them with [torturing] prisoners", "[killing] civilians and [looting] farms".
        """
        for gerund in self._places:
            token, noun = self._tokens[gerund], self._tokens[gerund].head
            if token.pos != "VERB" or token.dep not in {"amod", "compound"}:
                continue
            if noun != gerund + 1 or gerund - 1 not in self._places or not self._is_gerund(gerund):
                continue
            above, opener = self._tokens[noun].head, self._doc.word(gerund - 1)
            over = self._tokens[above].head
            if noun in {above, over}:
                continue  # "[fleeing] suspect" alone belongs to no verb
            if self._tokens[above].lemma in _CHARGING and opener in _CHARGED:
                yield gerund, above
            elif opener in _JOINING and token.dep == "compound" and self._is_gerund(over):
                yield gerund, over

    def _is_gerund(self, index: int) -> bool:
        return self._tokens[index].pos == "VERB" and self._doc.word(index).endswith("ing")

    def release(self, gerund: int, verb: int) -> None:
        """Make a gerund the head of the noun behind it, below or beside a verb."""
        noun = self._tokens[gerund].head
        beside = self._doc.word(gerund - 1) in _JOINING
        for child in self._children(noun):
            if child < gerund:
                self.hang(child, gerund, "cc" if beside else "mark")
        self.hang(gerund, verb, "conj" if beside else "advcl")
        self.hang(noun, gerund, "obj")

    def _is_cue_between(self, verb: int) -> bool:
        """Say whether a verb of saying stands before a comma."""
        said = self._tokens[verb].pos == "VERB" and self._tokens[verb].cue != "O"
        return said and verb + 1 in self._places and self._doc.word(verb + 1) == ","

    def _phrase(self, noun: int) -> list[int]:
        return [noun, *(i for c in self._children(noun) for i in self._phrase(c))]

    def _children(self, index: int) -> list[int]:
        return [*self._below[index]]
