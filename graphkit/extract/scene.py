"""What the rules for events ask about a token: its class of words, and who or what it names."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from graphkit.dates import CALENDAR
from graphkit.extract.cast import PLACES, Cast
from graphkit.extract.day_phrases import PARTS_OF_A_DAY
from graphkit.extract.event_lexicon import word_classes
from graphkit.extract.tree import Tree
from graphkit.extract.voices import Voice, voices_of
from graphkit.gazetteer import gazetteer
from graphkit.model.extraction import DateRecord, StatementRecord

__all__ = ["STEM", "Scene", "noun_lemma"]

# Word classes whose nouns mean people or bodies of people.
PEOPLE = ("person", "civilian", "body", "official")
ACTORS = frozenset(("Person", "State", "Organization", "Group"))
# "a group of miners", "thousands of refugees": who is meant comes after "of".
QUANTITIES = frozenset(
    """group number lot thousand hundred dozen score million majority third half quarter part couple
    handful series wave team crowd most percent pair trio many several some all one two three five
    ten rest remainder bulk""".split()
)
# What they are about stands before them: "aid deliveries", "mediation efforts".
THIN = frozenset(
    """effort program programme delivery shipment process campaign operation activity flight package
    mission project measure supply talk system""".split()
)
# Nouns of these classes may have a name that is somebody else's: "the ship Chad".
THINGS = ("vehicle", "weapon", "voice", "building", "inanimate", "nature")
PLURAL_LEMMAS = frozenset("troops forces talks arms".split())
THING_PRONOUNS = frozenset("which that this what these".split())
STEM = 4  # letters that two words of one act have in common: "invasion" and "invade"
SHORTEST_CLAUSE = 6  # tokens between quotation marks
TIMES = CALENDAR | frozenset(
    """today yesterday tomorrow tonight day week weekend month year decade morning afternoon evening
    night hour minute moment time noon midnight dawn dusk spring summer autumn winter century
    date""".split()
)


@dataclass(frozen=True)
class Scene:
    """The trees of an article with all that earlier stages found in it."""

    tree: Tree
    cast: Cast
    statements: tuple[StatementRecord, ...] = ()
    dates: tuple[DateRecord, ...] = ()

    @cached_property
    def date_tokens(self) -> frozenset[int]:
        """The tokens inside the words of dates."""
        return frozenset(index for _, tokens in self.tokens_of_dates for index in tokens)

    @cached_property
    def tokens_of_dates(self) -> tuple[tuple[DateRecord, tuple[int, ...]], ...]:
        """Each date with its tokens."""
        starts = [token.start for token in self.tree.tokens]
        found = []
        for date in self.dates:
            first, last = bisect_left(starts, date.start), bisect_left(starts, date.end)
            found.append((date, tuple(range(first, last))))
        return tuple(found)

    @cached_property
    def date_heads(self) -> dict[int, list[tuple[DateRecord, int]]]:
        """The dates of each sentence with the token of each that hangs on a word outside it.

        "Monday morning" hangs by its "morning".
        """
        found: dict[int, list[tuple[DateRecord, int]]] = {}
        for date, tokens in self.tokens_of_dates:
            for index in tokens:
                token = self.tree[index]
                outside = self.tree[token.head]
                if not date.covers(outside) and token.pos not in {"ADP", "PUNCT", "DET"}:
                    part = self.tree.lower(token.head) in PARTS_OF_A_DAY
                    head = token.head if part and token.dep == "compound" else index
                    found.setdefault(self.tree.sentence(index), []).append((date, head))
                    break
        return found

    @cached_property
    def statements_at(self) -> dict[int, list[int]]:
        """The statements, by index, whose words hold each token."""
        found: dict[int, list[int]] = {}
        for index, statement in enumerate(self.statements):
            for token in self.tree.inside(*statement.fragments):
                found.setdefault(token, []).append(index)
        return found

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The voice of each sentence."""
        return voices_of(self.tree)

    @cached_property
    def _quotation_lengths(self) -> Counter[int | None]:
        return Counter(self.tree.quotations)

    def voice_at(self, token: int) -> Voice:
        """Return whose words tell of an act: a clause in quotation marks is never the narrator's.

        Statements speak for themselves; a quotation without one has an unknown speaker.
        The marks may hold a name too ("the “Stop the War” rally"), so few words in them tell
        nothing.
        """
        number = self.tree.quotations[token]
        long = number is not None and self._quotation_lengths[number] >= SHORTEST_CLAUSE
        if long and not self.statements_at.get(token):
            return "answer"
        return self.voices[self.tree.sentence(token)]

    @cached_property
    def name_tokens(self) -> frozenset[int]:
        """The tokens inside names: no noun in them names an act ("War Museum")."""
        inside = set(self.tree.names_over)
        starts = [token.start for token in self.tree.tokens]
        for mention in self.cast.mentions:
            if mention.kind == "name":
                last = bisect_left(starts, mention.end)
                inside.update(range(bisect_left(starts, mention.start), last))
        return frozenset(inside)

    @cached_property
    def named_verbs(self) -> frozenset[int]:
        """The verbs that are part of a name: "the Committee to Protect Journalists"."""
        inside = (range(e.first, e.last) for e in self.tree.doc.entities if e.last - e.first > 1)
        capital = {i for i in range(len(self.tree.tokens)) if _is_capital_verb(self, i)}
        body = {i for i in capital if self.tree.sentence_span(i).zone == "body"}
        named = {i for one in inside for i in one} & capital
        return frozenset(named | {i for i in body if _follows_a_word(self, i)})

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """The nouns and verbs by the first letters of their lemmas, in text order."""
        found: dict[str, list[int]] = {}
        for index, token in enumerate(self.tree.tokens):
            if token.pos in {"NOUN", "VERB"}:
                found.setdefault(self.tree.lemma(index)[:STEM], []).append(index)
        return found

    def label(self, token: int) -> str | None:
        """Return the label of the entity that the token heads, or None."""
        entity = self.cast.entity_at(token)
        return None if entity is None else self.cast.label(entity)

    def is_person_noun(self, token: int) -> bool:
        """Say whether a noun without a name means people ("gunmen", "the crew")."""
        if self.tree[token].pos not in {"NOUN", "ADJ", "NUM", "PROPN"}:
            return False
        noun = noun_lemma(self.tree, token)
        known = any(noun in word_classes()[name] for name in PEOPLE)
        group = gazetteer().group_noun(self.tree.lower(token))
        return known or (group is not None and group.kind != "weapons")

    def is_actor(self, token: int) -> bool:
        """Say whether a token heads the name of somebody who can act, or of people."""
        token = self.meant(token)
        label = self.label(token)
        if label is not None:
            return label in ACTORS
        if self.tree[token].pos == "PRON":
            return self.tree.lower(token) in {"they", "them", "he", "him", "she", "her", "we", "us"}
        return self.is_person_noun(token)

    @cached_property
    def cue_tokens(self) -> frozenset[int]:
        """The tokens inside the cues of statements."""
        starts = [token.start for token in self.tree.tokens]
        cues = [s.cue for s in self.statements if s.cue is not None]
        ranges = [(bisect_left(starts, c.start), bisect_left(starts, c.end)) for c in cues]
        return frozenset(i for first, last in ranges for i in range(first, last))

    def is_cue(self, token: int) -> bool:
        """Say whether a token introduces a statement."""
        return token in self.cue_tokens

    @cached_property
    def officials(self) -> frozenset[int]:
        """The persons whom the article calls by an office: "President Lee", "the mayor"."""
        offices, found = word_classes()["official"], set()
        for mention in self.cast.mentions:
            tokens = self.tree.inside(mention)
            if any(self.tree.lower(token) in offices for token in tokens):
                found.add(mention.entity)
        return frozenset(found)

    def is_time(self, token: int) -> bool:
        """Say whether a phrase's head is a time, no place and no participant."""
        noun = noun_lemma(self.tree, token)
        inside = token in self.date_tokens
        return inside or (noun in TIMES and self.label(token) is None)

    def meant(self, token: int) -> int:
        """Return who a quantity is of, or whose name stands behind a noun for what he is.

        "Thousands of refugees": the refugees; "its neighbour Chad", "her rival, Ann Lee": these.
        """
        if (name := self._name_behind(token)) is not None:
            return name
        if self.cast.entity_at(token) is not None:
            return token
        if noun_lemma(self.tree, token) in QUANTITIES:
            for child in self.tree.children(token, "nmod"):
                if self.tree.prepositions(child) == ["of"]:
                    return self.meant(child)
        return token

    def _name_behind(self, token: int) -> int | None:
        """Return the name of an actor in apposition to a noun that has none itself.

        "Her rival, Ann Lee", "summit host Chad"; "the ship Chad" is no actor's name.
        """
        entity = self.cast.entity_at(token)
        if self.tree[token].pos != "NOUN" or (
            entity is not None and self.cast.entities[entity].named
        ):
            return None
        person, noun = self.is_person_noun(token), noun_lemma(self.tree, token)
        thing = any(noun in word_classes()[kind] for kind in THINGS)
        for name in self.tree.children(token, "appos"):
            if not person and (thing or name != token + 1):
                continue
            between = [i for i in range(token + 1, name) if self.tree[i].head not in {token, name}]
            mention = self.cast.mention_at(name)
            if mention is not None and mention.kind == "name" and not between:
                return name if self.cast.label(mention.entity) in ACTORS else None
        return None

    def is_in(self, token: int, words: Iterable[str]) -> bool:
        """Say whether a token's lemma is one of `words`, of which "@name" is a class."""
        noun = noun_lemma(self.tree, self.meant(token))
        own = self._own_noun(token)
        for word in words:
            if word in {noun, own} or (word.startswith("@") and self._is_of(token, word[1:])):
                return True
        if own in THIN:
            return any(self.is_in(part, words) for part in self.tree.children(token, "compound"))
        return False

    def _own_noun(self, token: int) -> str:
        """The noun of a token; a pronoun has that of the name it stands for ("they": troops)."""
        entity = self.cast.entity_at(token) if self.tree[token].pos == "PRON" else None
        if entity is None:
            return noun_lemma(self.tree, token)
        return self.cast.entities[entity].name.split()[-1].lower().removesuffix("s")

    def _is_of(self, token: int, name: str) -> bool:
        meant = self.meant(token)
        label = self.label(meant)
        match name:
            case "actor":
                return self.is_actor(token)
            case "thing":
                pronoun = self.tree[token].pos == "PRON"
                named = not pronoun or self.tree.lower(token) in THING_PRONOUNS
                return named and not self.is_actor(token)
            case "person" if label is not None:
                return label in {"Person", "Group"}
            case "state" | "organization":
                return label == name.capitalize()
            case "place":
                return label in PLACES
            case "named":
                return label in ACTORS
            case "known":
                return label in ACTORS or self.is_person_noun(meant)
        own = self._own_noun(token) if meant == token else noun_lemma(self.tree, meant)
        return bool({noun_lemma(self.tree, meant), own} & word_classes()[name])


def _is_capital_verb(scene: Scene, token: int) -> bool:
    """Say whether a verb has a capital: "to Protect", not "SHELLED" in a sentence of capitals."""
    word = scene.tree.word(token)
    return scene.tree[token].pos == "VERB" and word[:1].isupper() and not word[1:].isupper()


def _follows_a_word(scene: Scene, token: int) -> bool:
    """Say whether a word stands within a sentence, not behind a colon or quotation mark."""
    first = scene.tree.sentence_span(token).first
    return token > first and scene.tree[token - 1].pos not in {"PUNCT", "SYM", "NUM"}


def noun_lemma(tree: Tree, token: int) -> str:
    """Return a lemma in the singular, also where the lemmatizer keeps the plural ("troops").

    The ending of a plural-only noun is dropped, since the word classes hold "troop".
    """
    lemma = tree.lemma(token)
    plural = lemma in PLURAL_LEMMAS or (tree[token].pos == "PROPN" and lemma.endswith("s"))
    return lemma[:-1] if plural else lemma
