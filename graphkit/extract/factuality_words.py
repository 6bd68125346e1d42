"""Words that decide whether an act happened, is planned, proposed, possible or did not happen.

Lemmas by what they say about an act named in their complement or object; one example each line.
"""

from collections.abc import Iterable

__all__ = [
    "ADJECTIVES",
    "ADVERBS",
    "BRANDING",
    "BRINGING",
    "BY_VOTE",
    "CONDITION_MARKS",
    "DISCREDITING",
    "FACTUAL_MARKS",
    "GOVERNORS",
    "PRESUPPOSING",
    "PREVENTING",
]


def _table(rows: dict[str, Iterable[str]]) -> dict[str, str]:
    return {
        word: effect for effect, words in rows.items() for text in words for word in text.split()
    }


# Verbs, nouns and adjectives that govern the act. "same": it is as true as the governor itself.
GOVERNORS: dict[str, str] = _table(
    {
        "hypothetical": (
            "threaten threat warn warning",  # "threatened to attack"
            "consider contemplate mull weigh discuss debate",  # "considered a strike"
            "fear risk danger possibility prospect likelihood likely unlikely",  # "fear an attack"
            "could able capable enable entitle right power ability",  # "is able to strike"
            "possible potential wonder doubt imagine suppose",  # "wondered about a raid"
            "pretend dream",  # "dreamed that they attacked"
            "speculate speculation idea eligible",  # "the idea of resigning"
        ),
        "planned": (
            "plan intend prepare expect schedule vow pledge promise agree undertake swear",
            "decide decision intention determine commitment aim preparation",
            "try seek attempt strive struggle bid effort endeavour endeavor want wish hope mean",
            "due set about prepared poised bound determined eager keen arrange await",
            "postpone delay slate way approve authorise authorize ratify",
            "design bent intent goal objective",  # "bent on retaking the town"
            "work task",  # "worked to arrange a meeting"
            "agreement accord pact deal",  # "signed an accord to reopen the port"
        ),
        "proposed": (
            "suggest offer propose proposal urge ask demand request recommend appeal call order",
            "invite advise tell beg implore plead push press draft instruct command exhort",
            "petition encourage insist lobby summon challenge ready willing willingness suggestion",
            "motion plea float moot prefer favour favor",  # "a motion to expel him"
            "invitation ultimatum require must nominate",
        ),
        "same": (
            "manage force compel coerce persuade convince let allow permit help begin start",
            "continue cause make get happen proceed resume lead have see keep",
            "hold conduct stage launch carry mount take give commit perform wage complete finish",
            "succeed go announce declare use assist pay step speed execute inflict join",
            "attend impose issue host end cease halt lift suspend break sign reach",
            "conclude welcome vote",
        ),
        "negated": (
            "fail failure neglect refuse refusal decline prevent dissuade avoid avert foil thwart",
            "forget block ban bar prohibit forbid cancel abandon scrap reject rejection",
            "deter stop short instead preclude forgo shelve spare obstruct rule refrain",
            "lack absence unable impossible powerless dissuad discourage untrue false",
            "lie fabrication falsehood hoax myth",  # "it is a lie that they attacked"
        ),
        "denied": ("deny denial refute rebut",),  # "denied attacking the convoy"
        "claimed": (
            "accuse accusation allege allegation charge suspect blame claim report rumour rumor",
            "arrest detain indict indictment prosecution trial sue believe think assume say add",
            "state assert acknowledge admit reveal know understand allude hint mention refer",
            "confess presume",
        ),
    }
)
# Of the "same" those whose infinitive tells what came about: "forced them to leave".
BRINGING = frozenset(
    """manage force compel coerce persuade convince let allow permit help begin start continue cause
    get happen proceed resume lead have go assist pay step see keep use""".split()
)
# Done by a vote: "voted to elect her", not "voted to send troops".
BY_VOTE = frozenset(
    """adopt approve censure condemn dissolve elect impeach pass ratify re-elect reelect reject
    repeal""".split()
)
ADJECTIVES: dict[str, str] = _table(
    {
        "hypothetical": ("possible potential feared hypothetical threatened looming likely",),
        "planned": ("planned upcoming scheduled future imminent coming expected intended",),
        "proposed": ("proposed suggested requested",),
        "claimed": ("alleged reported supposed suspected claimed purported",),
        "negated": ("failed foiled thwarted abortive attempted averted cancelled aborted",),
    }
)
ADVERBS: dict[str, str] = _table(
    {
        "hypothetical": ("perhaps maybe possibly",),
        "claimed": ("reportedly allegedly supposedly purportedly apparently probably presumably",),
        "negated": ("nearly almost",),  # "nearly bombed the mill"
    }
)
CONDITION_MARKS = frozenset("if unless lest whether".split())
# They undo even an act that is named as a known one: "prevented the march".
PREVENTING = frozenset(
    """prevent avert foil thwart cancel abandon scrap ban block forbid prohibit stop halt
    fail""".split()
)
# What is done to the word for a claim denies the claim: "rubbished reports that".
DISCREDITING = frozenset("rubbish dismiss debunk discount water".split())
# "Called it a lie that", "dismissed it as false that": the one who says so denies it.
BRANDING = frozenset("call brand label dismiss describe denounce reject say".split())
# A clause behind these is told as a fact whatever its main clause says: "may resign after losing".
FACTUAL_MARKS = frozenset(
    "after since because when while as before although though despite".split()
)
# What these say about a definite act leaves it a fact: "denied responsibility for the attack".
PRESUPPOSING = frozenset(
    """responsibility involvement role part blame reason motive condemn criticise criticize denounce
    mourn regret investigate discuss describe comment praise hail deplore survive recall anniversary
    aftermath victim respond react celebrate claim-for apologise apologize protest characterise
    characterize label dub""".split()
)
