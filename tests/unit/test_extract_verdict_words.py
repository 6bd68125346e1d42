"""What words such as "reject" and "false" judge, and what they leave alone.

Each case is what is told first, what is said of it, and what that makes of the first statement.
"""

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.mentions import find_cast
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_text import tree_of

ATTACKED = """Mali - PROPN 2 nsubj | said say VERB 0 root | that - SCONJ 6 mark
Chad - PROPN 6 nsubj | had have AUX 6 aux | attacked attack VERB 2 ccomp | Goma - PROPN 6 obj"""
STOP = "\n. - PUNCT 2 punct\n\n"
TOLD = ATTACKED + STOP
GOOD = """Mali - PROPN 2 nsubj | said say VERB 0 root | the - DET 4 det | harvest - NOUN 6 nsubj
was be AUX 6 cop | good - ADJ 2 ccomp | . - PUNCT 2 punct\n\n"""
VOID = """Mali - PROPN 2 nsubj | said say VERB 0 root | the - DET 4 det | accord - NOUN 6 nsubj
was be AUX 6 cop | void - ADJ 2 ccomp | . - PUNCT 2 punct\n\n"""
BAN = """Mali - PROPN 2 nsubj | proposed propose VERB 0 root | a - DET 4 det | ban - NOUN 2 obj
on - ADP 6 case | trawlers trawler NOUN 4 nmod | . - PUNCT 2 punct\n\n"""
URGED = """Mali - PROPN 2 nsubj | said say VERB 0 root | that - SCONJ 6 mark | Peru - PROPN 6 nsubj
had have AUX 6 aux | urged urge VERB 2 ccomp | Chad - PROPN 6 iobj | to - PART 9 mark
attack - VERB 6 xcomp | Goma - PROPN 9 obj | . - PUNCT 2 punct\n\n"""

PROVED = """The - DET 2 det | reports report NOUN 3 nsubj | proved prove VERB 0 root
untrue - ADJ 3 xcomp | . - PUNCT 3 punct"""
TURNED = """The - DET 2 det | claim - NOUN 3 nsubj | turned turn VERB 0 root
out - ADP 3 compound:prt | to - PART 7 mark | be - AUX 7 cop | wrong - ADJ 3 xcomp
. - PUNCT 3 punct"""
FOUND = """The - DET 2 det | claim - NOUN 4 nsubj:pass | was be AUX 4 aux:pass
found find VERB 0 root | to - PART 7 mark | be - AUX 7 cop | false - ADJ 4 xcomp
. - PUNCT 4 punct"""
CALLED = """Peru - PROPN 2 nsubj | called call VERB 0 root | the - DET 4 det | report - NOUN 2 obj
false - ADJ 2 xcomp | . - PUNCT 2 punct"""
QUOTED = """Peru - PROPN 2 nsubj | called call VERB 0 root | the - DET 4 det | claim - NOUN 2 obj
a - DET 6 det | lie - NOUN 4 appos | . - PUNCT 2 punct"""
BY_PERU = """Peru - PROPN 2 nsubj | said say VERB 0 root | the - DET 4 det | claim - NOUN 6 nsubj
was be AUX 6 cop | false - ADJ 2 ccomp | . - PUNCT 2 punct"""
WENT_ON = """Peru - PROPN 2 nsubj | went go VERB 0 root | on - ADV 2 advmod | to - PART 5 mark
deny - VERB 2 advcl | it - PRON 5 obj | . - PUNCT 2 punct"""
MAY = """The - DET 2 det | report - NOUN 5 nsubj | may - AUX 5 aux | be - AUX 5 cop
false - ADJ 0 root | . - PUNCT 5 punct"""
ABOUT = """The - DET 2 det | report - NOUN 4 nsubj | was be AUX 4 cop | wrong - ADJ 0 root
about - ADP 7 case | the - DET 7 det | date - NOUN 4 obl | . - PUNCT 4 punct"""
DECLINED = """Peru - PROPN 2 nsubj | declined decline VERB 0 root | to - PART 4 mark
confirm - VERB 2 xcomp | the - DET 6 det | report - NOUN 4 obj | . - PUNCT 2 punct"""
NEITHER = """Peru - PROPN 4 nsubj | would - AUX 4 aux | not - PART 4 advmod | confirm - VERB 0 root
or - CCONJ 6 cc | deny - VERB 4 conj | the - DET 8 det | report - NOUN 6 obj | . - PUNCT 4 punct"""
VOWED = """Peru - PROPN 2 nsubj | vowed vow VERB 0 root | to - PART 4 mark | reject - VERB 2 xcomp
it - PRON 4 obj | . - PUNCT 2 punct"""
PAPERS = """Peru - PROPN 2 nsubj | saw see VERB 0 root | papers paper NOUN 2 obj | that - PRON 6 obj
Chad - PROPN 6 nsubj | denied deny VERB 3 acl:relcl | . - PUNCT 2 punct"""


def verb(word: str, lemma: str, noun: str) -> str:
    """The sentence "Peru VERB the NOUN", or "Peru VERB it"."""
    told = f"Peru - PROPN 2 nsubj | {word} {lemma} VERB 0 root"
    thing = "it - PRON 2 obj" if noun == "it" else f"the - DET 4 det | {noun} - NOUN 2 obj"
    return f"{told} | {thing} | . - PUNCT 2 punct"


def read(table: str) -> tuple[list[str], list[str]]:
    """Return the verifications of the statements and the statuses of the events."""
    tree = tree_of(table)
    cast = find_cast(tree)
    statements = find_statements(tree, cast)
    events = find_events(Scene(tree, cast, tuple(statements)))
    return [s.verification for s in statements], [e.status for e in events]


@pytest.mark.parametrize(
    ("judged", "verification", "status"),
    [
        (PROVED, "refuted", "negated"),
        (TURNED, "refuted", "negated"),
        (FOUND, "refuted", "negated"),
        (CALLED, "disputed", "denied"),
        (QUOTED, "disputed", "denied"),
        (BY_PERU, "disputed", "denied"),
        (WENT_ON, "disputed", "denied"),
        (verb("dismissed", "dismiss", "claim"), "disputed", "denied"),
        (verb("denied", "deny", "attack"), "disputed", "denied"),
        (verb("confirmed", "confirm", "attack"), "confirmed", "reported"),
        (verb("rejected", "reject", "deal"), "attributed", "claimed"),
        (MAY, "attributed", "claimed"),
        (ABOUT, "attributed", "claimed"),
        (DECLINED, "attributed", "claimed"),
        (NEITHER, "attributed", "claimed"),
        (VOWED, "attributed", "claimed"),
        (PAPERS, "attributed", "claimed"),
    ],
)
def test_what_is_said_of_a_claim_decides(judged, verification, status):
    verifications, statuses = read(TOLD + judged)
    assert verifications[0] == verification
    assert statuses[0] == status


@pytest.mark.parametrize(
    ("told", "judged"),
    [
        (GOOD, verb("denied", "deny", "attack")),
        (VOID, verb("rejected", "reject", "it")),
        (BAN, verb("rejected", "reject", "charge")),
        (BAN, verb("rejected", "reject", "it")),
    ],
    ids=["another act", "the accord", "a proposal", "what was proposed"],
)
def test_other_things_are_denied_or_rejected(told, judged):
    assert read(told + judged)[0][0] == "attributed"


def test_a_denied_act_may_stand_before_another_matter():
    verifications, _ = read(TOLD + GOOD + verb("denied", "deny", "attack"))
    assert verifications[:2] == ["disputed", "attributed"]


def test_the_claim_is_what_the_outer_source_says():
    verifications, _ = read(URGED + verb("dismissed", "dismiss", "claim"))
    assert verifications[:2] == ["disputed", "attributed"]


@pytest.mark.parametrize(
    "aside",
    [
        """a - DET 10 det | claim - NOUN 6 parataxis | that - SCONJ 13 mark | Chad - PROPN 13 nsubj
        denies deny VERB 10 acl:relcl""",
        """a - DET 10 det | claim - NOUN 6 parataxis | Chad - PROPN 12 nsubj
        denies deny VERB 10 acl:relcl""",
        """an a DET 10 det | accusation - NOUN 6 dislocated | denied deny VERB 10 acl
        by - ADP 13 case | Chad - PROPN 11 obl:agent""",
    ],
    ids=["that Chad denies", "Chad denies", "denied by Chad"],
)
def test_a_claim_is_denied_in_its_own_sentence(aside):
    verifications, statuses = read(f"{ATTACKED}\n, - PUNCT 10 punct\n{aside}{STOP}")
    assert (verifications[0], statuses) == ("disputed", ["denied"])


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        (
            """Reports report NOUN 7 nsubj | of - ADP 4 case | an a DET 4 det | attack - NOUN 1 nmod
            on - ADP 6 case | Goma - PROPN 4 nmod | turned turn VERB 0 root
            out - ADP 7 compound:prt | to - PART 11 mark | be - AUX 11 cop | wrong - ADJ 7 xcomp
            . - PUNCT 7 punct""",
            "negated",
        ),
        (
            """Peru - PROPN 2 nsubj | said say VERB 0 root | that - SCONJ 11 mark
            reports report NOUN 11 nsubj | of - ADP 7 case | an a DET 7 det | attack - NOUN 4 nmod
            on - ADP 9 case | Goma - PROPN 7 nmod | were be AUX 11 cop | false - ADJ 2 ccomp
            . - PUNCT 2 punct""",
            "denied",
        ),
        (
            """Rumours rumour NOUN 7 nsubj | that - SCONJ 5 mark | Chad - PROPN 5 nsubj
            had have AUX 5 aux | attacked attack VERB 1 acl | Goma - PROPN 5 obj
            proved prove VERB 0 root | to - PART 10 mark | be - AUX 10 cop | false - ADJ 7 xcomp
            . - PUNCT 7 punct""",
            "negated",
        ),
        (
            """Reports report NOUN 7 nsubj | of - ADP 4 case | an a DET 4 det | attack - NOUN 1 nmod
            on - ADP 6 case | Goma - PROPN 4 nmod | could - AUX 8 aux | prove - VERB 0 root
            wrong - ADJ 8 xcomp | . - PUNCT 8 punct""",
            "claimed",
        ),
    ],
    ids=["turned out to be wrong", "said they were false", "proved to be false", "could prove"],
)
def test_what_false_reports_tell_did_not_happen(reports, status):
    assert read(reports)[1] == [status]


@pytest.mark.parametrize(
    ("seen", "verification"),
    [
        ("an a DET 12 det | attack - NOUN 10 obj", "confirmed"),
        ("the - DET 12 det | shots shot NOUN 10 obj", "confirmed"),
        ("a - DET 12 det | crowd - NOUN 10 obj", "attributed"),
    ],
    ids=["an attack", "the shots", "another matter"],
)
def test_evidence_confirms_only_what_it_shows(seen, verification):
    footage = f"""; - PUNCT 10 punct | footage - NOUN 10 nsubj | shows show VERB 2 parataxis
    {seen}"""
    assert read(f"{ATTACKED}\n{footage}{STOP}")[0][0] == verification


def test_who_rejects_an_accusation_keeps_his_own_promise():
    promised = """“ - PUNCT 4 punct | I - PRON 4 nsubj | will - AUX 4 aux | resign - VERB 8 ccomp
    , - PUNCT 4 punct | ” - PUNCT 4 punct | Peru - PROPN 8 nsubj | said say VERB 0 root
    , - PUNCT 10 punct | rejecting reject VERB 4 advcl | the - DET 12 det
    accusation - NOUN 10 obj | . - PUNCT 8 punct"""
    assert "disputed" not in read(promised)[0]


def test_a_second_verb_of_the_speaker_does_not_judge_what_he_says():
    said = """Mali - PROPN 2 nsubj | told tell VERB 0 root | Peru - PROPN 2 iobj
    that - SCONJ 7 mark | it - PRON 7 nsubj | would - AUX 7 aux | leave - VERB 2 ccomp
    if - SCONJ 11 mark | it - PRON 11 nsubj | were be AUX 11 cop | true - ADJ 7 advcl
    and - CCONJ 13 cc | rejected reject VERB 7 conj | the - DET 15 det | accusation - NOUN 13 obj
    . - PUNCT 2 punct"""
    assert "disputed" not in read(said)[0]
