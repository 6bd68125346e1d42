"""The lexicon of event triggers: every row can be read, matched and scored."""

from typing import get_args

import pytest

from graphkit.extract.event_lexicon import entries_of, lexicon, word_classes
from graphkit.extract.event_scores import MODE_SCORES, TYPE_SCORES, score_of
from graphkit.model.vocabulary import EventType, ParticipantRole

ENTRIES = [entry for entries in lexicon().values() for entry in entries]
BUILT_IN = {"actor", "state", "organization", "place", "thing", "named", "known", "public"}
FLAGS = {
    "noobj",
    "nocomp",
    "comp",
    "plural",
    "negated",
    "affirmed",
    "noprep",
    "own",
    "event",
    "cue",
    "inf",
    "joint",
    "notalone",
    "crowd",
    "active",
    "other",
    "foreign",
    "accident",
    "violent",
    "armed",
    "peaceful",
    "disaster",
    "future",
    "told",
    "done",
    "wished",
}
SCALE = 10


def test_there_are_enough_triggers_of_every_type():
    assert len(ENTRIES) >= 600
    types = [entry.type for entry in ENTRIES]
    assert min(types.count(name) for name in get_args(EventType)) >= 15


def test_modes_are_those_that_have_a_score():
    unknown = {(e.type, e.mode) for e in ENTRIES if e.mode and e.mode not in MODE_SCORES[e.type]}
    assert unknown == set()


def test_scores_are_on_the_scale_and_only_other_has_none():
    assert {name for name in get_args(EventType) if score_of(name, None) is None} == {"OTHER"}
    modes = [score for found in MODE_SCORES.values() for score in found.values()]
    assert all(abs(score) <= SCALE for score in [*TYPE_SCORES.values(), *modes])
    assert score_of("ACCUSE", None) == -3
    assert score_of("RETREAT", "disarm") == SCALE


def test_classes_that_rows_name_exist():
    named = {word for e in ENTRIES for _, words in e.conditions for word in words}
    named |= {word for entry in ENTRIES for word in entry.rest}
    classes = {word[1:] for word in named if word.startswith("@")}
    assert classes - BUILT_IN - set(word_classes()) == set()


def test_conditions_without_words_are_flags_or_arguments():
    bare = {name for e in ENTRIES for name, words in e.conditions if not words}
    arguments = {"obj", "subj", *"against as from into of on over to upon with".split()}
    assert {name for name in bare if name not in FLAGS} <= arguments


def test_frames_give_roles_of_the_model_or_parties():
    roles = {role for entry in ENTRIES for _, role in entry.frame}
    assert roles <= {*get_args(ParticipantRole), "party", "victim", "none"}


def test_each_row_has_a_sentence_of_its_own_that_ends():
    assert all(entry.example.endswith(".") and len(entry.example.split()) > 2 for entry in ENTRIES)


def test_no_row_stands_twice():
    keys = [(e.lemma, e.pos, e.type, e.mode, e.conditions) for e in ENTRIES]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("word", ["say", "deny", "propose", "suggest"])
def test_mere_words_are_no_events_by_themselves(word):
    assert all(entry.conditions for entry in entries_of(word, "VERB"))


def test_exact_rows_are_tried_first():
    weights = [[entry.weight for entry in entries] for entries in lexicon().values()]
    assert all(found == sorted(found, reverse=True) for found in weights)
