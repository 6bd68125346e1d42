"""Whose words a sentence is: interviews with and without labels, and stories told by "I"."""

import pytest

from graphkit.extract.first_person import resolve_first_person
from graphkit.extract.statements import find_statements
from graphkit.extract.turns import find_turns
from graphkit.extract.voices import turn_statements, voices_of
from graphkit.model.base import Span
from tests.builders_cast import speaking_cast
from tests.builders_events import one
from tests.builders_text import tree_of


def turns_of(*paragraphs):
    """Return kind, label and words of each turn."""
    text, spans = "\n\n".join(paragraphs), []
    for words in paragraphs:
        start = text.index(words, spans[-1].end if spans else 0)
        spans.append(Span(start=start, end=start + len(words)))
    return [
        (turn.kind[0], None if turn.label is None else turn.label.of(text), turn.span.of(text))
        for turn in find_turns(text, spans)
    ]


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (
            (
                "She came.",
                "((Post)) Why?",
                "Ada Lind: I fell.",
                "((TP)) Then?",
                "AL: It hurt.",
            ),
            [
                ("q", "Post", "Why?"),
                ("a", "Ada Lind", "I fell."),
                ("q", "TP", "Then?"),
                ("a", "AL", "It hurt."),
            ],
        ),
        (
            ("[Post]: Why?", "AL We fell.", "It hurt.", "[Post]: When?", "Ada Lind I forget."),
            [
                ("q", "Post", "Why?"),
                ("a", "AL", "We fell."),
                ("a", "AL", "It hurt."),
                ("q", "Post", "When?"),
                ("a", "Ada Lind", "I forget."),
            ],
        ),
        (
            ("Q: Why?", "A: It fell.", "Q. When?", "A. May.", "The show ends on Friday."),
            [
                ("q", "Q", "Why?"),
                ("a", "A", "It fell."),
                ("q", "Q", "When?"),
                ("a", "A", "May."),
            ],
        ),
        (
            ("Why did you go?", "I fell.", "And your boat?", "We lost it.", "She left."),
            [
                ("q", None, "Why did you go?"),
                ("a", None, "I fell."),
                ("q", None, "And your boat?"),
                ("a", None, "We lost it."),
            ],
        ),
        (("I saw the boat sink.", "It was late."), [("a", None, "I saw the boat sink.")]),
        (
            ("Lind spoke to us.", "Why May?", "It rained.", "Then it did not.", "Who paid?", "Us."),
            [
                ("q", None, "Why May?"),
                ("a", None, "It rained."),
                ("a", None, "Then it did not."),
                ("q", None, "Who paid?"),
                ("a", None, "Us."),
            ],
        ),
    ],
)
def test_turns_are_found_by_labels_and_questions(paragraphs, wanted):
    assert turns_of(*paragraphs) == wanted


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Image: Ann Lee.", "Image: Bo Cole.", "Who fired?", "Nobody knows."),
        ("World War I ended.", "Update: the port is open."),
        ("“I fell,” Lind said.", "“Why did you go?” Cole asked."),
        ("Lind spoke.", "Who fired?", "The guards fired.", "Who fell?", "Two of us fell."),
        ("Lind spoke to us.", "Who fired?", "The guards fired.", "Who fell?", "Two men fell."),
    ],
)
def test_captions_numerals_and_quotations_are_no_turns(paragraphs):
    assert turns_of(*paragraphs) == []


INTERVIEW = """
= body
((_ ( PUNCT 2 punct | Post Post PROPN 5 dep | )) ) PUNCT 2 punct | Who who PRON 5 nsubj
left leave VERB 0 root | ? ? PUNCT 5 punct

= body
Lind Lind PROPN 4 dep B-PER | : : PUNCT 1 punct | We we PRON 4 nsubj | left leave VERB 0 root
. . PUNCT 4 punct

= body
((_ ( PUNCT 2 punct | Post Post PROPN 5 dep | )) ) PUNCT 2 punct | Who who PRON 5 nsubj
died die VERB 0 root | ? ? PUNCT 5 punct

= body
Lind Lind PROPN 4 dep B-PER | : : PUNCT 1 punct | Nobody nobody PRON 4 nsubj
died die VERB 0 root | . . PUNCT 4 punct
"""


def test_a_labelled_turn_is_its_speakers_statement_and_we_is_the_speaker():
    tree = tree_of(INTERVIEW)
    cast = speaking_cast(tree, Lind="Person")
    assert voices_of(tree) == ("question", "answer", "question", "answer")
    said = find_statements(tree, cast)
    assert [(s.speech, s.fragments[0].of(tree.text)) for s in said] == [
        ("direct", "We left."),
        ("direct", "Nobody died."),
    ]
    assert [cast.entities[s.speakers[0]].name for s in said] == ["Lind", "Lind"]
    joined = resolve_first_person(cast, said)
    assert [m.of(tree.text) for m in joined.mentions if m.kind == "pronoun"] == ["We"]


NAMELESS = """
= body
We - PRON 2 nsubj | interviewed interview VERB 0 root | Lind - PROPN 2 obj B-PER | . - PUNCT 2 punct

= body
Q - NOUN 3 dep | : - PUNCT 1 punct | Why - ADV 0 root | ? - PUNCT 3 punct

= body
A - NOUN 4 dep | : - PUNCT 1 punct | Bridges bridge NOUN 4 nsubj | fell fall VERB 0 root
. - PUNCT 4 punct

= body
Q - NOUN 3 dep | : - PUNCT 1 punct | When - ADV 0 root | ? - PUNCT 3 punct

= body
A - NOUN 4 dep | : - PUNCT 1 punct | I - PRON 4 nsubj | forget - VERB 0 root | . - PUNCT 4 punct
"""


def test_a_nameless_answer_is_of_whom_the_article_says_it_asked():
    tree = tree_of(NAMELESS)
    cast = speaking_cast(tree, Lind="Person")
    said = find_statements(tree, cast)
    assert [(s.fragments[0].of(tree.text), s.told_by) for s in said] == [
        ("Bridges fell.", "narrator"),
        ("I forget.", "narrator"),
    ]
    assert [cast.entities[s.speakers[0]].name for s in said] == ["Lind", "Lind"]


@pytest.mark.parametrize(
    "lead",
    [
        "We we PRON 2 nsubj | asked ask VERB 0 root | Lind - PROPN 2 obj B-PER | . - PUNCT 2 punct",
        "Lind - PROPN 2 nsubj B-PER | told tell VERB 0 root | us we PRON 2 iobj\n"
        "why - ADV 2 ccomp | . - PUNCT 2 punct",
    ],
)
def test_who_is_asked_or_tells_how_it_was_answers(lead):
    answers = NAMELESS.split("= body")[2:]
    tree = tree_of("= body".join(["\n= body\n" + lead + "\n\n", *answers]))
    said = turn_statements(tree, speaking_cast(tree, Lind="Person"))
    assert [s.fragments[0].of(tree.text) for s in said] == ["Bridges fell.", "I forget."]


def test_a_nameless_answer_stays_so_where_the_article_names_nobody_asked():
    tree = tree_of(NAMELESS.replace("interviewed interview", "hired hire"))
    assert turn_statements(tree, speaking_cast(tree, Lind="Person")) == []


def test_a_label_that_fits_two_persons_names_nobody():
    tree = tree_of(INTERVIEW)
    cast = speaking_cast(tree)
    assert turn_statements(tree, cast) == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (  # "I saw that troops shelled Goma."
            "I/I/PRON/2/nsubj saw/see/VERB/0/root that/that/SCONJ/5/mark troops/troops/NOUN/5/nsubj"
            " shelled/shell/VERB/2/ccomp Goma/Goma/PROPN/5/obj ././PUNCT/2/punct",
            "claimed",
        ),
        (  # "We fled as troops shelled Goma."
            "We/we/PRON/2/nsubj fled/flee/VERB/0/root as/as/SCONJ/5/mark troops/troops/NOUN/5/nsubj"
            " shelled/shell/VERB/2/advcl Goma/Goma/PROPN/5/obj ././PUNCT/2/punct",
            "claimed",
        ),
        (  # "Troops shelled Goma."
            "troops/troops/NOUN/2/nsubj shelled/shell/VERB/0/root Goma/Goma/PROPN/2/obj"
            " ././PUNCT/2/punct",
            "reported",
        ),
    ],
)
def test_what_a_first_person_tells_is_claimed(words, status):
    _, event = one(words, "ASSAULT", told=False)
    assert event.status == status
    assert event.told_by == ("narrator" if status == "reported" else "source")


HEARSAY = """
Chad - PROPN 3 nsubj B-LOC | reportedly - ADV 3 advmod | said say VERB 0 root | that - SCONJ 6 mark
Goma - PROPN 6 nsubj B-LOC | burned burn VERB 3 ccomp | . - PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("adverb", "told_by"),
    [("reportedly", "source"), ("allegedly", "source"), ("again", "narrator")],
)
def test_what_somebody_reportedly_said_is_not_the_narrators_to_tell(adverb, told_by):
    tree = tree_of(HEARSAY.replace("reportedly", adverb))
    [statement] = find_statements(tree, speaking_cast(tree))
    assert statement.told_by == told_by
