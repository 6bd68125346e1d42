"""The lexicon of event triggers in seeds/lexicon/events.tsv and its word classes.

A row names a trigger by its words: the lemma of a verb, noun or adjective, then the words that must
stand with it: a particle ("take off"), a preposition ("call for"), an object ("impose curfew") or
any word of a class ("hold @talks"; the classes are rows of event_classes.tsv). Of a noun the last
word is the head ("phone call").

`condition`, all of which must hold:
    ARGUMENT=WORDS  an argument is one of these, with commas between; ARGUMENT is obj, iobj, subj,
                    mod (a noun's modifiers), pred, comp (the verb of a complement clause), under
                    (the verb over a noun) or a preposition. Classes from the cast: @actor,
                    @person, @state, @organization, @place, @thing (anything not known to be an
                    actor), @named (an actor with a name), @known (that, or a noun for people),
                    @inanimate (surely no actor), @public (who acts in public affairs: a state, a
                    body, an official, a group).
    noobj, nocomp, comp, plural, negated    what their names say
    noARGUMENT=WORDS  none there that is one of these ("nosubj=@nature", "nomod=custody")
    inf             a complement with "to"
    cue             introduces a statement: "It is unfair, the guild protested"
    joint           several subjects or a plural one
    notalone        not a single, singular subject ("the clerk met at noon")
    crowd           no single person's ("the senator's rally")
    affirmed        not negated
    noprep, noprep=WORDS    no prepositional argument (with one of these prepositions)
    own             a complement about the speaker's own future act ("warned that it would fire")
    active          no passive
    done            a passive, or a subject is there
    told            no rule in the passive ("the king is allowed to dissolve it")
    other           not on oneself ("free themselves")
    foreign         not on one's own ("defended his record")
    accident, violent    nobody did it and the words around tell of a mishap; the opposite
    armed           the words around tell of attacks
    peaceful        the opposite
    disaster        the words around tell of a mishap, whoever acts ("after the flood")
    wished          a complement that wishes for an act ("that it close", "that it be closed")
    future          a complement with "will" or "would"
    event           a happening that needs no participant ("the earthquake")

`frame` gives arguments roles that differ from the usual: ARGUMENT=ROLE, where ROLE is actor,
target, party (an equal in a joint act), object (a thing), place, origin, destination, victim (the
owner of an arrest or murder: see `role_of`) or none.
"""

import csv
import functools
from dataclasses import dataclass

from graphkit.model.vocabulary import EventType
from graphkit.resources import seeds_dir

__all__ = ["Entry", "entries_of", "lexicon", "word_classes"]

# Conditions that many words meet.
_LOOSE = frozenset(("@actor", "@thing", "@person", "@place", "@state", "@named"))
Pairs = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a trigger with its reading.

    Attributes:
        lemma: The row's words.
        head: The lemma of the head word.
        rest: The words that must stand with it, in text order; "@name" is a class.
        conditions: Argument (or flag) and the words it may have.
        frame: Argument to role, where it differs from the usual.
        example: A sentence in which it is a trigger.
    """

    lemma: str
    pos: str
    type: EventType
    mode: str | None
    head: str
    rest: tuple[str, ...]
    conditions: Pairs
    frame: tuple[tuple[str, str], ...]
    example: str

    @property
    def weight(self) -> int:
        """How exact the row is: the more words and conditions, the sooner it is taken."""
        words = sum(3 if word.startswith("@") else 4 for word in self.rest)
        positive = [found for name, found in self.conditions if not name.startswith("no")]
        conditions = sum(1 if set(found) <= _LOOSE else 3 for found in positive)
        return words + conditions + 4 * self.has("negated")

    def has(self, flag: str) -> bool:
        """Say whether a condition of this name is there."""
        return any(name == flag for name, _ in self.conditions)


@functools.cache
def lexicon() -> dict[tuple[str, str], tuple[Entry, ...]]:
    """Return the entries by head lemma and part of speech, the most exact first."""
    path = seeds_dir() / "lexicon" / "events.tsv"
    found: dict[tuple[str, str], list[Entry]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            entry = _entry(row)
            found.setdefault((entry.head, entry.pos), []).append(entry)
    return {
        key: tuple(sorted(entries, key=lambda entry: -entry.weight))
        for key, entries in found.items()
    }


@functools.cache
def word_classes() -> dict[str, frozenset[str]]:
    """Return the word classes: lemmas by name."""
    path = seeds_dir() / "lexicon" / "event_classes.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["name"]: frozenset(row["words"].split()) for row in rows}


def entries_of(lemma: str, pos: str) -> tuple[Entry, ...]:
    """Return the readings of a head lemma, the most exact first; empty if it is no trigger.

    >>> [entry.type for entry in entries_of("bombard", "VERB")]
    ['ASSAULT']
    """
    return lexicon().get((lemma, pos), ())


def _entry(row: dict[str, str]) -> Entry:
    words = row["lemma"].split()
    head = words[-1] if row["pos"] == "NOUN" else words[0]
    rest = words[:-1] if row["pos"] == "NOUN" else words[1:]
    return Entry(
        lemma=row["lemma"],
        pos=row["pos"],
        type=row["type"],  # type: ignore[arg-type]
        mode=row["mode"] or None,
        head=head,
        rest=tuple(rest),
        conditions=tuple(_pair(part) for part in row["condition"].split()),
        frame=tuple((name, words[0]) for name, words in map(_pair, row["frame"].split())),
        example=row["example"],
    )


def _pair(part: str) -> tuple[str, tuple[str, ...]]:
    name, _, words = part.partition("=")
    return name, tuple(words.split(",")) if words else ()
