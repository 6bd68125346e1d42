"""Titles whose verb the parser did not take for one: "Army shells rebels", "Chad to send aid".

It reads the first as a chain of nouns and the second as a name with a clause behind it.
"""

from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token
from graphkit.nlp.sentence_tree import FINITE, below_verb, hang, in_phrase, with_tokens

__all__ = ["with_title_verbs"]

_NOUNS = frozenset(("NOUN", "PROPN"))
_IN_PHRASES = frozenset("NOUN PROPN ADJ NUM DET".split())
# "Bid to free hostages": these are no subjects of the verb behind them.
_OF_PLANS = frozenset(
    """ability agreement appeal approval attempt authority battle bid bill call campaign chance
    choice deal decision demand desire drive effort failure fight freedom goal intention invitation
    law license mandate means measure motion move need offer operation opportunity order permission
    permit petition plan pledge plot power pressure promise proposal push race readiness reason
    refusal request right scheme step struggle threat time vote vow way willingness wish
    work""".split()
)
# Verbs of news that are nouns too.
_NOUNS_TOO = frozenset(
    """ambush arrest assault attack back ban blame block blockade bomb boycott capture censure
    charge clash demand embargo exile fine fire halt jail kidnap murder offer order pardon pledge
    praise probe question raid rescue sack sanction shell slam storm strike sue support swap target
    torture veto visit vow""".split()
)
_MANY = frozenset("police people troops crew crowd".split())


def with_title_verbs(doc: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with the verbs of such titles as the heads of their clauses."""
    tokens = list(doc.tokens)
    for sentence in doc.sentences:
        if sentence.zone == "title":
            title = _Title(doc, sentence, tokens)
            if (verb := title.infinitive()) is not None:
                title.lift(verb, tokens[verb].head)
            elif (found := title.to_do()) is not None:
                title.lift(*found)
            elif (verb := title.noun_verb()) is not None:
                title.lift(verb, verb - 1)
            title.name_objects()
    return with_tokens(doc, tokens)


class _Title:
    """One title and the tokens of its document, which are changed in place."""

    def __init__(self, doc: AnnotatedDocument, sentence: SentenceSpan, tokens: list[Token]) -> None:
        self._doc = doc
        self._tokens = tokens
        self._places = range(sentence.first, sentence.last)

    def infinitive(self) -> int | None:
        """Return the verb of what somebody is to do: "Chad to [send] aid"."""
        verbs = [i for i in self._places if self._tokens[i].pos in FINITE]
        if not verbs or self._doc.word(verbs[0] - 1) != "to":
            return None
        verb, noun = verbs[0], self._tokens[verbs[0]].head
        root = self._tokens[verb].dep in {"acl", "dep"} and self._tokens[noun].dep == "root"
        below = all(verb in self._above(other) for other in verbs[1:])
        named = self._tokens[noun].pos in _NOUNS and self._tokens[noun].lemma not in _OF_PLANS
        return verb if root and below and named else None

    def to_do(self) -> tuple[int, int] | None:
        """Return the head of a title that has no subject yet and who is to do it.

        "Woman, 30, to [sue] firm", "In Chad, Mali to [send] troops".
        """
        verb = next((i for i in self._places if self._tokens[i].pos in FINITE), None)
        if verb is None or self._tokens[verb].dep != "root" or self._doc.word(verb - 1) != "to":
            return None
        before = range(self._opening(), verb - 1)
        named = [i for i in before if self._tokens[i].pos in _NOUNS]
        heads = [i for i in named if self._tokens[i].head not in before]
        told = any(t.dep == "nsubj" and t.head == verb for t in self._tokens[before.start : verb])
        free = not told and heads[:1] == named[:1] == [before.start]
        return (verb, heads[0]) if free and self._tokens[heads[0]].lemma not in _OF_PLANS else None

    def noun_verb(self) -> int | None:
        """Return the verb that was taken for a noun, which its subject shows to be none.

        A noun before another is hardly ever a plural: "Rebels [raid] farm", "Army [raids] farm".
        """
        if any(self._tokens[i].pos in FINITE for i in self._places):
            return None
        first = self._opening()
        for index in self._places[first - self._places.start + 1 : -1]:
            before = range(first, index)
            if any(self._tokens[i].pos not in _IN_PHRASES for i in before):
                return None
            if self._is_verb(index) and self._tokens[index + 1].pos in _IN_PHRASES:
                return index
        return None

    def name_objects(self) -> None:
        """Make nouns of verbs that are the objects of those before them: "Rebels trade [blame]"."""
        for index in self._places[1:]:
            token, before = self._tokens[index], self._tokens[index - 1]
            behind = token.head == index - 1 and token.dep == "obj" and before.pos == "VERB"
            if behind and token.pos == "VERB" and self._doc.word(index) == token.lemma:
                self._tokens[index] = token.model_copy(update={"pos": "NOUN"})

    def _opening(self) -> int:
        """Return where the clause begins: behind "In Chad," and "Chad:"."""
        marks = [i for i in self._places[:5] if self._doc.word(i) in {",", ":"}]
        where = bool(marks) and (
            self._doc.word(marks[0]) == ":" or self._tokens[self._places.start].pos == "ADP"
        )
        return marks[0] + 1 if where else self._places.start

    def _is_verb(self, index: int) -> bool:
        token, word = self._tokens[index], self._doc.word(index)
        known = token.pos == "NOUN" and token.lemma in _NOUNS_TOO
        before, subject = self._tokens[index - 1], self._doc.word(index - 1).lower()
        many = before.pos == "NOUN" and (subject != before.lemma or subject in _MANY)
        return known and before.pos in _NOUNS and many == (word == token.lemma)

    def lift(self, verb: int, subject: int) -> None:
        """Make a word the head of the title, and the noun before it its subject."""
        first = self._opening()
        inside = range(first, self._after(subject, verb))
        for index in self._places:
            token = self._tokens[index]
            outside = token.head not in inside if index in inside else self._is_loose(index, verb)
            if index in {verb, subject} or not outside:
                continue
            hang(
                self._tokens,
                index,
                subject if index in inside else verb,
                self._dep(index, inside, verb),
            )
        hang(self._tokens, subject, verb, "nsubj")
        hang(self._tokens, verb, verb, "root")
        self._tokens[verb] = self._tokens[verb].model_copy(update={"pos": "VERB"})

    def _after(self, subject: int, verb: int) -> int:
        """Return where the phrase of a subject ends: before the verb and its "not to"."""
        behind = range(subject + 1, verb)
        below = [i for i in behind if subject in (up := self._above(i)) and verb not in up]
        return max([subject, *below]) + 1

    def _is_loose(self, index: int, verb: int) -> bool:
        """Say whether a word outside the subject hangs on what is no longer above it."""
        head = self._tokens[index].head
        return head in {index, verb} or (head < verb) != (index < verb)

    def _dep(self, index: int, inside: range, verb: int) -> str:
        token = self._tokens[index]
        if index in inside:
            return in_phrase(token)
        if index < verb and token.pos != "PUNCT":
            return "obl" if token.pos in _NOUNS else token.dep
        dep = below_verb(token)
        return "obl" if dep == "nmod" else dep

    def _above(self, index: int) -> set[int]:
        found: set[int] = set()
        while (index := self._tokens[index].head) not in found:
            found.add(index)
        return found
