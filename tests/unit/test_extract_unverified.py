"""Which statements "could not be verified" and the like mean, and which stand only near."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.statements import find_statements
from tests.builders_text import tree_of

RAIDED = """Mali - PROPN 2 nsubj | said say VERB 0 root | Chad - PROPN 5 nsubj | had have AUX 5 aux
raided raid VERB 2 ccomp | Goma - PROPN 5 obj | . - PUNCT 2 punct"""
FIRED = """Chad - PROPN 2 nsubj | said say VERB 0 root | Mali - PROPN 5 nsubj | had have AUX 5 aux
fired fire VERB 2 ccomp | first - ADV 5 advmod | . - PUNCT 2 punct"""
ALARMED = """Niger - PROPN 2 nsubj | said say VERB 0 root | it - PRON 5 nsubj | was be AUX 5 cop
alarmed - ADJ 2 ccomp | . - PUNCT 2 punct"""
SENDING = """Niger - PROPN 2 nsubj | said say VERB 0 root | it - PRON 5 nsubj | would - AUX 5 aux
send - VERB 2 ccomp | aid - NOUN 5 obj | . - PUNCT 2 punct"""
LEFT = """Peru - PROPN 2 nsubj | said say VERB 0 root | three - NUM 4 nummod
ships ship NOUN 6 nsubj | had have AUX 6 aux | sailed sail VERB 2 ccomp | . - PUNCT 2 punct"""
EITHER = """It - PRON 4 expl | was be AUX 4 cop | not - PART 4 advmod | possible - ADJ 0 root
to - PART 6 mark | verify - VERB 4 csubj | either - DET 8 det | account - NOUN 6 obj
. - PUNCT 4 punct"""
CLAIMS = """The - DET 2 det | claims claim NOUN 6 nsubj:pass | could - AUX 6 aux
not - PART 6 advmod | be - AUX 6 aux:pass | verified verify VERB 0 root | . - PUNCT 6 punct"""
CLAIM = CLAIMS.replace("claims claim", "claim -")
IDENTITY = """Police - NOUN 4 nsubj | could - AUX 4 aux | not - PART 4 advmod
confirm - VERB 0 root | his - PRON 6 nmod:poss | identity - NOUN 4 obj | . - PUNCT 4 punct"""
VIDEO = """He - PRON 2 nsubj | posted post VERB 0 root | an - DET 5 det
unverified - ADJ 5 amod | video - NOUN 2 obj | . - PUNCT 2 punct"""

MESSAGE = """A - DET 2 det | message - NOUN 3 nsubj | said say VERB 0 root | Chad - PROPN 6 nsubj
had have AUX 6 aux | raided raid VERB 3 ccomp | Goma - PROPN 6 obj | . - PUNCT 3 punct"""
REPORT = """The - DET 2 det | report - NOUN 3 nsubj | said say VERB 0 root | Mali - PROPN 6 nsubj
had have AUX 6 aux | fired fire VERB 3 ccomp | first - ADV 6 advmod | . - PUNCT 3 punct"""
ANOTHER = REPORT.replace("The -", "A -")
THIS_REPORT = CLAIM.replace("claim", "report")

SHELLED = """Peru - PROPN 2 nsubj | said say VERB 0 root | guns gun NOUN 5 nsubj
had have AUX 5 aux | shelled shell VERB 2 ccomp | farms farm NOUN 5 obj
; - PUNCT 13 punct | the - DET 9 det | report - NOUN 13 nsubj:pass | could - AUX 13 aux
not - PART 13 advmod | be - AUX 13 aux:pass
confirmed confirm VERB 5 parataxis | . - PUNCT 2 punct"""

REMAINS = """The - DET 2 det | claim - NOUN 3 nsubj | remains remain VERB 0 root
unconfirmed - ADJ 3 xcomp | . - PUNCT 3 punct"""
JUDGE = REMAINS.replace("claim", "judge")

NAMES_LEE = """Peru - PROPN 2 nsubj | said say VERB 0 root | Lee - PROPN 5 nsubj
had have AUX 5 aux | resigned resign VERB 2 ccomp | . - PUNCT 2 punct"""
UNCONFIRMED = """Lee - PROPN 2 nsubj | remained remain VERB 0 root | unconfirmed - ADJ 2 xcomp
by - ADP 6 case | the - DET 6 det | Senate - PROPN 3 obl | . - PUNCT 2 punct"""
NOT_CONFIRMED = """The - DET 2 det | Senate - PROPN 5 nsubj | has have AUX 5 aux
not - PART 5 advmod | confirmed confirm VERB 0 root | Lee - PROPN 5 obj | . - PUNCT 5 punct"""
TOLD_OF_A_NOMINATION = NAMES_LEE.replace("Lee - PROPN", "nomination - NOUN")
NOMINATION = NOT_CONFIRMED.replace("Lee - PROPN 5 obj", "the - DET 7 det | nomination - NOUN 5 obj")

SEPARATE = """Police - NOUN 4 nsubj | could - AUX 4 aux | not - PART 4 advmod
verify - VERB 0 root | the - DET 6 det | authenticity - NOUN 4 obj | of - ADP 10 case
a - DET 10 det | separate - ADJ 10 amod | video - NOUN 6 nmod | from - ADP 12 case
Niger - PROPN 10 nmod | . - PUNCT 4 punct"""
OF_THE_VIDEO = """Police - NOUN 4 nsubj | could - AUX 4 aux | not - PART 4 advmod
verify - VERB 0 root | the - DET 6 det | authenticity - NOUN 4 obj | of - ADP 9 case
the - DET 9 det | video - NOUN 6 nmod | . - PUNCT 4 punct"""
OF_THE_CLAIM = OF_THE_VIDEO.replace("video", "claim")
OTHER_CLAIM = CLAIM.replace("The - DET 2 det", "Another - DET 2 det")
IT = """Police - NOUN 4 nsubj | could - AUX 4 aux | not - PART 4 advmod
verify - VERB 0 root | it - PRON 4 obj | . - PUNCT 4 punct"""
TOLD_OF_A_VIDEO = RAIDED.replace("Goma - PROPN", "video - NOUN").replace("raided raid", "made make")
A_VIDEO_SAID = MESSAGE.replace("message", "video")


def sources_doubted(*sentences: str) -> list[str]:
    tree = tree_of("\n\n".join(sentences))
    return [
        statement.source.of(tree.text)
        for statement in find_statements(tree, find_cast(tree))
        if statement.verification == "unverified" and statement.source is not None
    ]


@pytest.mark.parametrize(
    ("sentences", "doubted"),
    [
        ((RAIDED, FIRED, ALARMED, EITHER), ["Mali", "Chad"]),
        ((RAIDED, FIRED, SENDING, CLAIMS), ["Mali", "Chad"]),
        ((LEFT, RAIDED, FIRED, CLAIMS), ["Mali", "Chad"]),
        ((RAIDED, SENDING, CLAIM), ["Mali"]),
        ((RAIDED, FIRED, CLAIM), ["Chad"]),
        ((MESSAGE, REPORT, THIS_REPORT), ["A message", "The report"]),
        ((MESSAGE, ANOTHER, THIS_REPORT), ["A report"]),
        ((MESSAGE, LEFT, RAIDED, REPORT, THIS_REPORT), ["The report"]),
        ((RAIDED, IDENTITY), []),
        ((RAIDED, VIDEO), []),
        ((RAIDED, SEPARATE), []),
        ((TOLD_OF_A_VIDEO, SEPARATE), []),
        ((RAIDED, OF_THE_VIDEO), []),
        ((TOLD_OF_A_VIDEO, LEFT, OF_THE_VIDEO), ["Mali"]),
        ((A_VIDEO_SAID, OF_THE_VIDEO), ["A video"]),
        ((RAIDED, OF_THE_CLAIM), ["Mali"]),
        ((RAIDED, OTHER_CLAIM), []),
        ((LEFT, RAIDED, IT), ["Mali"]),
        ((RAIDED, SHELLED), ["Peru"]),
        ((RAIDED, REMAINS), ["Mali"]),
        ((RAIDED, JUDGE), []),
        ((NAMES_LEE, UNCONFIRMED), []),
        ((NAMES_LEE, NOT_CONFIRMED), []),
        ((TOLD_OF_A_NOMINATION, NOMINATION), []),
        ((TOLD_OF_A_NOMINATION, NOMINATION.replace("nomination", "claim")), ["Peru"]),
    ],
    ids=(
        "either|plan|other matter|claim of one|nearest|renamed|two documents|too far|"
        "another thing|video|separate|separate one|not of it|of it|its words|claim of the claim|"
        "another claim|it|own|remains|judge|unconfirmed person|person|nomination|claim"
    ).split("|"),
)
def test_only_what_the_words_mean_is_unverified(sentences, doubted):
    assert sources_doubted(*sentences) == doubted
