"""Who has left an office or a body, and what he still holds."""

import pytest

from graphkit.extract.extractor import extract
from tests.builders_text import annotated

LEE = """
Ann - PROPN 8 nsubj B-PER | Lee - PROPN 1 flat I-PER | , - PUNCT 4 punct | {title} NOUN 1 appos
of - ADP 7 case | the - DET 7 det | Guild - PROPN 4 nmod B-ORG | {verb}
"""
# Ann Lee, leader of the Guild, ...
LEADER, MEMBER = "leader -", "member -"
RESIGNED = "resigned resign VERB 0 root"
WILL = "will - AUX 9 aux | resign - VERB 0 root"
AS_MAYOR = f"{RESIGNED} | as - ADP 10 case | mayor - NOUN 8 obl"
AS_LEADER = f"{RESIGNED} | as - ADP 10 case | leader - NOUN 8 obl"
QUIT = "quit - VERB 0 root | the - DET 10 det | Guild - PROPN 8 obj B-ORG"
QUIT_PARTY = "quit - VERB 0 root | the - DET 10 det | Party - PROPN 8 obj B-ORG"
OUSTED = "was be AUX 9 aux:pass | ousted oust VERB 0 root"
IN_2010 = f"{RESIGNED} | in - ADP 10 case | 2010 - NUM 8 obl"


@pytest.mark.parametrize(
    ("title", "verb", "former"),
    [
        (LEADER, RESIGNED, True),
        (MEMBER, RESIGNED, True),
        (LEADER, WILL, False),
        (LEADER, AS_MAYOR, False),
        (MEMBER, AS_MAYOR, False),
        (LEADER, AS_LEADER, True),
        (MEMBER, QUIT, True),
        (LEADER, QUIT_PARTY, False),
        (LEADER, OUSTED, True),
        (LEADER, IN_2010, False),
    ],
)
def test_what_somebody_left_is_former(title: str, verb: str, former: bool) -> None:
    words = LEE.format(title=title, verb=verb)
    if verb in {WILL, OUSTED}:
        words = words.replace("PROPN 8 nsubj", "PROPN 9 nsubj")
    if verb == OUSTED:
        words = words.replace("nsubj", "nsubj:pass")
    found = extract(annotated(words, published="2024-05-02")).relations
    kept = [r for r in found if r.type in {"HOLDS_ROLE", "MEMBER_OF"}]
    assert [r.former for r in kept] == [former]
