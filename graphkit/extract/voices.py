"""Whose words each sentence is: the narrator's, a labelled speaker's, or a first person's.

Words between quotation marks are not asked for here; they are the business of statements.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from graphkit.extract.by_place import SpanIndex
from graphkit.extract.cast import Cast
from graphkit.extract.factuality_words import ADVERBS
from graphkit.extract.interviewee import interviewee
from graphkit.extract.once import once
from graphkit.extract.topics import topics_of
from graphkit.extract.tree import Tree
from graphkit.extract.turns import Turn, find_turns
from graphkit.model.base import Span
from graphkit.model.extraction import EntityRecord, StatementRecord

__all__ = ["Voice", "turn_statements", "turns_in", "voices_of", "with_voices", "without_questions"]

Voice = Literal["narrator", "question", "answer"]
_Persons = defaultdict[tuple[str, str], list[int]]
# "Our correspondent", "told me", "as we understand them" are the narrator's.
_OWN = frozenset(("I", "my", "My", "mine", "myself"))
_ANYBODY = frozenset("people they some others everyone everybody someone somebody".split())
_UNNAMED = frozenset(("A", "Answer"))  # labels of answers that name nobody
_OUTLET = frozenset("correspondent reporter paper newspaper reader staff sister".split())


@once
def turns_in(tree: Tree) -> tuple[Turn, ...]:
    """Return the turns of an article's story."""
    blocks = [block for block in tree.doc.document.blocks if block.zone == "body"]
    return tuple(find_turns(tree.text, blocks))


def voices_of(tree: Tree) -> tuple[Voice, ...]:
    """Return the voice of each sentence.

    A sentence with "I" or "we did" outside quotation marks and turns is a first person's too.
    """
    turns = SpanIndex((turn, (turn.span,)) for turn in turns_in(tree))
    found: list[Voice] = []
    for sentence in tree.doc.sentences:
        turn = next(iter(turns.overlapping(sentence)), None)
        own = sentence.zone == "body" and any(
            tree.quotations[i] is None and _is_first_person(tree, i)
            for i in range(sentence.first, sentence.last)
        )
        found.append(turn.kind if turn is not None else "answer" if own else "narrator")
    return tuple(found)


def _is_first_person(tree: Tree, token: int) -> bool:
    """Say whether a word makes its sentence a first person's: "I saw", "my house", "we fled"."""
    if tree[token].pos not in {"PRON", "DET"}:
        return False
    word, head = tree.word(token), tree.head(token)
    if word.lower() == "our":
        return head is not None and tree.lemma(head) not in _OUTLET
    if word.lower() == "we":
        clause = head is not None and tree.is_dep(head, "root", "conj", "ccomp", "parataxis")
        return clause and tree.is_dep(token, "nsubj", "nsubj:pass")
    return word in _OWN


def turn_statements(tree: Tree, cast: Cast) -> list[StatementRecord]:
    """Return a direct statement for each answer of a known speaker.

    "Lind: I left in May." says so of Lind, "A: I left in May." of whom the article says it asked.
    """
    found = []
    turns = turns_in(tree)
    asked = interviewee(tree, cast, [turn.span for turn in turns]) if turns else None
    persons = _persons(cast) if turns else defaultdict(list)
    questioned = False
    for turn in turns:
        if turn.kind == "question":
            questioned = True
            continue
        speaker = asked if questioned else None
        if turn.label is not None and turn.label.of(tree.text) not in _UNNAMED:
            speaker = _speaker(cast, persons, turn.label)
        tokens = tuple(tree.inside(turn.span))
        if speaker is None or not tokens:
            continue
        statement = StatementRecord(
            fragments=(tree.span(list(tokens)),),
            sentence=tree.sentence(tokens[0]),
            speech="direct",
            source_kind="named",
            source=turn.label,
            speakers=(speaker,),
            topics=topics_of(tree, cast, tokens, "assert"),
        )
        found.append(statement)
    return found


def _speaker(cast: Cast, persons: _Persons, label: Span) -> int | None:
    """The one named person that a label means: by a mention, the last name or initials."""
    words = label.of(cast.tree.text)
    initials = words.replace(".", "").replace(" ", "")
    if initials.isupper() and len(initials) <= 3:
        same = persons[initials, ""]
    else:
        at = {m.entity for m in cast.meeting(label) if m.kind == "name"}
        same = [one for one in at if _is_person(cast.entities[one])]
        same = same or persons["", words.split()[-1].casefold()]
    return same[0] if len(same) == 1 else None


def _persons(cast: Cast) -> _Persons:
    """Return the named persons by their initials, and by their last names in small letters."""
    found: _Persons = defaultdict(list)
    for index, entity in enumerate(cast.entities):
        if _is_person(entity):
            found[_initials(entity.name), ""].append(index)
            found["", entity.name.split()[-1].casefold()].append(index)
    return found


def _is_person(entity: EntityRecord) -> bool:
    return entity.label == "Person" and entity.named


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def without_questions(tree: Tree, statements: Sequence[StatementRecord]) -> list[StatementRecord]:
    """Leave out what an interviewer's turn seems to tell, and hearsay of nobody in an answer.

    "Q: You believe that it fell. Why?" and "A: People say that it burned" name nobody who said so.
    """
    voices = voices_of(tree)
    return [
        statement
        for statement in statements
        if voices[statement.sentence] != "question"
        and not (voices[statement.sentence] == "answer" and _is_anybody(tree, statement))
    ]


def _is_anybody(tree: Tree, statement: StatementRecord) -> bool:
    return statement.source is not None and statement.source.of(tree.text).lower() in _ANYBODY


def with_voices(tree: Tree, statements: Sequence[StatementRecord]) -> list[StatementRecord]:
    """Mark the statements of which another voice than the narrator's tells.

    "My mother said that it burned": the mother's saying is itself a claim. So is what the CIA
    "reportedly believes".
    """
    voices = voices_of(tree)
    labels = {turn.label for turn in turns_in(tree)} | {None}
    return [
        statement.model_copy(update={"told_by": "source"})
        if statement.parent is None
        and (_is_hearsay(tree, statement) or voices[statement.sentence] != "narrator")
        and not (statement.cue is None and statement.source in labels)
        else statement
        for statement in statements
    ]


def _is_hearsay(tree: Tree, statement: StatementRecord) -> bool:
    """Say whether an adverb leaves open who tells of the saying: "reportedly said that"."""
    cues = [] if statement.cue is None else tree.inside(statement.cue)
    adverbs = (tree.lower(word) for cue in cues for word in tree.children(cue, "advmod"))
    return any(ADVERBS.get(word) == "claimed" for word in adverbs)
