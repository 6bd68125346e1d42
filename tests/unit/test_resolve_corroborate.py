"""Corroboration: who supports whom, independently or not."""

import datetime as dt

from graphkit.model.outline import Outline, StatementOutline
from graphkit.resolve.corroborate import (
    HUBS,
    contradictions,
    corroborations,
    rival_claims,
)
from graphkit.resolve.voices import voices

EVENT = "strike"
INDEPENDENT = "different speakers in different articles"


def said(key, *speakers, stance="affirm", depth=1, event=None):
    """A statement of article `key[0]` about its own report of the one event."""
    report = f"{key[0]}:{EVENT}" if event is None else event
    return StatementOutline(id=key, speakers=speakers, events=((report, stance),), depth=depth)


def article(name, *statements, day=1):
    return Outline(article=name, published=dt.date(2022, 3, day), statements=statements)


POINTERS = {name: {f"{name}:{EVENT}": EVENT} for name in "abcdefghijklmnop"}
POINTERS["a"]["a:Orlov"] = "Orlov"


def heard(articles, witness=None):
    return voices(articles, POINTERS, witness or {})


def links(*articles, witness=None):
    return [tuple(link) for link in corroborations(heard(articles, witness))]


def test_two_speakers_in_two_articles_are_independent():
    story = article("a", said("a1", "Orlov")), article("b", said("b1", "Meyer"))
    assert links(*story) == [("a1", "b1", True, INDEPENDENT)]


def test_two_speakers_in_one_article_support_each_other_by_one_witness():
    story = article("a", said("a1", "Orlov"), said("a2", "Meyer"))
    assert links(story) == [("a1", "a2", False, "different speakers in one article")]


def test_one_speaker_in_two_articles_is_one_source():
    story = article("a", said("a1", "a:Orlov")), article("b", said("b1", "Orlov"))
    assert links(*story) == [("a1", "b1", False, "one source in different articles")]


def test_a_speaker_who_repeats_himself_in_one_article_supports_nobody():
    assert links(article("a", said("a1", "Orlov"), said("a2", "Orlov"))) == []


def test_copies_are_one_witness():
    story = article("a", said("a1", "Orlov")), article("b", said("b1", "Meyer"))
    assert links(*story, witness={"a": "a", "b": "a"}) == []


def test_the_earliest_copy_that_has_the_statement_speaks_for_all():
    story = article("a"), article("b", said("b1", "Orlov")), article("c", said("c1", "Meyer"))
    assert links(*story, witness={"b": "a"}) == [("b1", "c1", True, INDEPENDENT)]


def test_who_passes_words_on_adds_no_voice():
    """ "The Courier wrote that Orlov had said that the depot was hit." """
    chain = article("a", said("a1", "Courier"), said("a2", "Orlov", depth=2))
    assert links(chain) == []
    assert links(chain, article("b", said("b1", "Meyer"))) == [("a2", "b1", True, INDEPENDENT)]


def test_two_who_quote_one_root_source_are_one():
    """ "The Courier, citing Orlov"; "the Herald, citing Orlov"."""
    story = (
        article("a", said("a1", "Courier"), said("a2", "Orlov", depth=2)),
        article("b", said("b1", "Herald"), said("b2", "Orlov", depth=2)),
    )
    assert links(*story) == [("a2", "b2", False, "one source in different articles")]


def test_two_sources_through_one_paper_are_one():
    """ "The Courier, citing Orlov"; "the Courier, citing Meyer"."""
    story = (
        article("a", said("a1", "Courier"), said("a2", "Orlov", depth=2)),
        article("b", said("b1", "Courier"), said("b2", "Meyer", depth=2)),
    )
    assert [link[2] for link in links(*story)] == [False]


def test_a_source_that_no_word_names_is_independent_of_nobody():
    """ "It was said that the depot was hit." """
    story = article("a", said("a1")), article("b", said("b1", "Orlov"))
    assert links(*story) == [("a1", "b1", False, "speaker not known")]


def test_unnamed_sources_of_two_articles_are_two():
    story = article("a", said("a1", "a:officials")), article("b", said("b1", "b:officials"))
    assert links(*story) == [("a1", "b1", True, INDEPENDENT)]


def test_only_one_stance_corroborates():
    stances = ("affirm", "deny", "doubt", "ask")
    story = [
        article(name, said(f"{name}1", f"Speaker {name}", stance=stance))
        for name, stance in zip("abcd", stances, strict=True)
    ]
    assert links(*story) == []
    doubts = [article(name, said(f"{name}1", name, stance="doubt")) for name in "ab"]
    assert links(*doubts) == []
    denials = [article(name, said(f"{name}1", name, stance="deny")) for name in "ab"]
    assert len(links(*denials)) == 1


def test_edges_grow_with_the_voices_not_with_their_square():
    story = [article(name, said(f"{name}1", f"Speaker {name}")) for name in "abcdefghijklmnop"]
    assert len(links(*story)) == HUBS * (HUBS - 1) // 2 + HUBS * (16 - HUBS)


def test_the_first_voices_are_of_different_witnesses():
    crowd = [said(f"a{number:02}", f"Speaker {number:02}") for number in range(20)]
    story = article("a", *crowd), article("b", said("b1", "Orlov"), day=2)
    assert sum(link[2] for link in links(*story)) == 20


def test_a_pair_that_meets_on_two_events_is_one_pair():
    one = StatementOutline(id="a1", speakers=("Orlov",), events=(("x", "affirm"), ("y", "affirm")))
    two = StatementOutline(id="b1", speakers=("Meyer",), events=(("x", "affirm"), ("y", "affirm")))
    assert links(article("a", one), article("b", two)) == [("a1", "b1", True, INDEPENDENT)]


def test_opposite_stances_contradict():
    """ "Orlov said the depot was hit. Meyer denied it." """
    story = article("a", said("a1", "Orlov"), said("a2", "Meyer", stance="deny"))
    assert contradictions(heard([story])) == [
        ("a1", "a2", "opposite stance on one event"),
    ]


def test_nobody_contradicts_himself():
    story = (
        article("a", said("a1", "Orlov")),
        article("b", said("b1", "Orlov", stance="deny"), day=2),
        article("c", said("c1", "Orlov", stance="doubt"), said("c2", "Meyer", stance="ask")),
    )
    assert contradictions(heard(story)) == []


def test_an_outer_denial_contradicts_the_words_inside_it():
    """ "Meyer denied Orlov's claim that the depot was hit." """
    story = article("a", said("a1", "Meyer", stance="deny"), said("a2", "Orlov", depth=2))
    assert [link[:2] for link in contradictions(heard([story]))] == [("a1", "a2")]


def test_who_passes_on_a_denial_contradicts_nobody():
    """ "Peru said that Chile had denied any role in the raid": nothing is set against it."""
    relayed = said("a1", "Peru"), said("a2", "Chile", stance="deny", depth=2)
    assert contradictions(heard([article("a", *relayed)])) == []
    (denial,) = heard([article("a", *relayed)])[EVENT, "deny"]
    assert denial.sources == {"Peru", "Chile"}


def test_a_relayed_denial_and_the_denial_itself_do_not_contradict_each_other():
    relayed = said("a1", "Peru"), said("a2", "Chile", stance="deny", depth=2)
    other = article("b", said("b1", "Chile", stance="deny"))
    assert contradictions(heard([article("a", *relayed), other])) == []


def test_who_rejects_a_claim_contradicts_it():
    """ "Peru rejects the claim of Chile that it raided the port"."""
    rejected = said("a1", "Peru", stance="deny"), said("a2", "Chile", depth=2)
    (found,) = contradictions(heard([article("a", *rejected)]))
    assert found[:2] == ("a1", "a2")


def rival(key, *speakers, of):
    return StatementOutline(id=key, speakers=speakers, rivals=of)


def test_statements_that_dispute_each_other_in_an_article_are_linked_once():
    """ "Tamm met Dorel, the mayor said. The minister said that Tamm did not meet Dorel." """
    story = article("a", rival("a1", "mayor", of=("a2",)), rival("a2", "minister", of=("a1",)))
    (found,) = rival_claims([story], {})
    assert tuple(found) == ("a1", "a2", "opposite claims in one article")


def test_one_speaker_by_two_names_is_no_rival_of_himself():
    """Two names of one speaker, joined by a judgement."""
    story = article("a", rival("a1", "a:Orlov", of=("a2",)), rival("a2", "Orlov", of=()))
    assert rival_claims([story], POINTERS) == []
    assert len(rival_claims([story], {})) == 1
