"""Cues of speech whose speaker, day or content the parser hung on another word."""

from collections.abc import Iterator

from graphkit.dates import CALENDAR
from graphkit.nlp.sentence_tree import SUBJECTS, SentenceTree

__all__ = ["mend_cues"]

_NOT_IN_SPEAKER = frozenset(("VERB", "AUX", "CCONJ"))


def mend_cues(tree: SentenceTree) -> None:
    """Give cues the speaker and the day that are theirs, and no more to say.

    "Chad, Petrak said, shelled it", "They shelled it, the mayor, Ana Petrak, said on Monday".
    """
    clause = _Cues(tree)
    for verb, speaker in list(clause.asides()):
        tree.hang(speaker, verb, "nsubj")
    for verb, speaker, beside in list(clause.set_apart()):
        clause.let_speak(verb, speaker, beside)
    for phrase, verb in list(clause.behind_cues()):
        tree.hang(phrase, verb, tree.dep(phrase))
    for apart, verb in list(clause.behind_semicolons()):
        tree.hang(apart, verb, "parataxis")


class _Cues:
    """The cues of one sentence."""

    def __init__(self, tree: SentenceTree) -> None:
        self._tree = tree

    def asides(self) -> Iterator[tuple[int, int]]:
        """Yield verbs between commas and who speaks: "Chad, [Petrak] [said], has left"."""
        for verb in self._tree.places:
            if not self._is_cue_between(verb):
                continue
            if any(self._tree.tokens[c].dep in SUBJECTS for c in self._tree.children(verb)):
                continue
            for noun in self._joined_before(verb):
                first = min(self._tree.phrase(noun))
                cc = any(self._tree.tokens[c].dep == "cc" for c in self._tree.children(noun))
                if not cc and self._tree.doc.word(first) == ",":
                    yield verb, noun

    def _joined_before(self, verb: int) -> list[int]:
        """Return the joined nouns whose phrase ends right before a verb."""
        found: list[int] = []
        above = verb - 1
        while above in self._tree.places and max(self._tree.phrase(above)) < verb:
            found += [above] if self._tree.tokens[above].dep == "conj" else []
            head = self._tree.tokens[above].head
            above = head if head != above else verb
        return sorted(found)

    def _is_cue_between(self, verb: int) -> bool:
        """Say whether a verb of saying stands before a comma."""
        said = self._tree.tokens[verb].pos == "VERB" and self._tree.tokens[verb].cue != "O"
        return said and verb + 1 in self._tree.places and self._tree.doc.word(verb + 1) == ","

    def set_apart(self) -> Iterator[tuple[int, int, int]]:
        """Yield cues behind what is said, and the two nouns between commas that name who says it.

        "They shelled it, the [mayor], [Ana] Petrak, [said]": the parser joins both to "it".
        """
        for verb in self._tree.places:
            if not self._is_closing_cue(verb) or self._tree.doc.word(verb - 1) != ",":
                continue
            if any(self._tree.tokens[c].dep in SUBJECTS for c in self._tree.children(verb)):
                continue
            commas = [
                i for i in self._tree.places if i < verb - 1 and self._tree.doc.word(i) == ","
            ]
            if len(commas) < 2:
                continue
            first = self._noun_of(range(commas[-2] + 1, commas[-1]))
            second = self._noun_of(range(commas[-1] + 1, verb - 1))
            if first is None or second is None:
                continue
            if {self._tree.tokens[first].pos, self._tree.tokens[second].pos} == {"NOUN", "PROPN"}:
                yield verb, first, second

    def _noun_of(self, places: range) -> int | None:
        """Return the noun that all words at these places hang on, if they are one bare phrase."""
        heads = [i for i in places if self._tree.tokens[i].head not in places]
        if len(heads) != 1 or any(self._tree.tokens[i].pos in _NOT_IN_SPEAKER for i in places):
            return None
        cases = [c for c in self._tree.children(heads[0]) if self._tree.tokens[c].dep == "case"]
        return None if any(c in places for c in cases) else heads[0]

    def let_speak(self, verb: int, speaker: int, beside: int) -> None:
        """Make two nouns between commas the subject of a cue, the second beside the first."""
        told = next(c for c in self._tree.children(verb) if self._tree.tokens[c].dep == "ccomp")
        self._tree.hang(speaker, verb, "nsubj")
        self._tree.hang(beside, speaker, "appos")
        commas = [i for i in self._tree.places if i < verb and self._tree.doc.word(i) == ","]
        for comma, head in zip(commas[-3:], (told, beside, speaker), strict=True):
            self._tree.hang(comma, head, "punct")

    def behind_cues(self) -> Iterator[tuple[int, int]]:
        """Yield phrases right behind a cue that hang on the clause before it, and the cue.

        "They shelled it, the mayor [said] on [Monday]": that day she said it.
        """
        for verb in self._tree.places:
            if not self._is_closing_cue(verb):
                continue
            for phrase in (i for i in self._tree.places if i > verb and self._is_day(i)):
                between = range(verb + 1, min(self._tree.phrase(phrase)))
                crossing = self._tree.tokens[phrase].head < verb
                if crossing and not any(self._tree.tokens[i].pos == "PUNCT" for i in between):
                    yield phrase, verb

    def _is_day(self, index: int) -> bool:
        named = self._tree.dep(index) == "obl" and self._tree.doc.word(index).lower() in CALENDAR
        return named or self._tree.dep(index) == "obl:unmarked"

    def behind_semicolons(self) -> Iterator[tuple[int, int]]:
        """Yield clauses that a semicolon parts from a cue and from what it tells, and the cue.

        "They left, Petrak [said]; pictures [show] their trucks": she does not say the second.
        """
        for verb in (i for i in self._tree.places if self._is_closing_cue(i) or self._is_added(i)):
            for clause in self._tree.children(verb):
                if clause < verb or self._tree.dep(clause) not in {"ccomp", "conj"}:
                    continue
                if any(self._tree.doc.word(i) == ";" for i in range(verb, clause)):
                    yield clause, verb

    def _is_closing_cue(self, verb: int) -> bool:
        """Say whether a verb of saying stands behind the clause that tells what is said."""
        token = self._tree.tokens[verb]
        clauses = [c for c in self._tree.children(verb) if self._tree.tokens[c].dep == "ccomp"]
        return token.pos == "VERB" and token.cue != "O" and any(c < verb for c in clauses)

    def _is_added(self, verb: int) -> bool:
        """Say whether a cue hangs on the verb of what it tells: "They [left], Petrak [said]"."""
        token = self._tree.tokens[verb]
        return token.cue != "O" and token.dep == "parataxis" and token.head < verb
