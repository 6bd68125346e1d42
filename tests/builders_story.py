"""Two invented articles with their graphs."""

import datetime as dt

from graphkit.graph import ArticleGraph
from graphkit.model.node import Group, Location, Person, State
from tests.story import DAY, Story

DAY_OF_TWO_PRESIDENTS = [
    "Envoys passed around a note that paratroopers of Bordavia were about to cross over.",
    "Exiled reporters, it was said, had written it: the paratroopers were being loaded.",
    "None of this could be checked.",
    "President Ada Lind of Anvaria telephoned Goran Petrak, the president of Bordavia.",
    "Lind agreed to send envoys to the Lesna River.",
    "That day Petrak threatened Anvaria with war.",
    "“We want peace,” Lind told the Anvarians.",
    "She turned down any meeting in Bordavia and put forward Vienna, Oslo or Baku instead.",
    "Petrak may strike the port of Anvaria.",
]


def two_presidents() -> ArticleGraph:
    """An invented report of a day on which two presidents talk, threaten and weigh venues."""
    return _told(Story(DAY_OF_TWO_PRESIDENTS, title="A note, a call and a threat"))


def reprint() -> ArticleGraph:
    """Another paper's copy of `two_presidents`, with a line of its own."""
    sentences = [*DAY_OF_TWO_PRESIDENTS, "This report first appeared in The Harbour Post."]
    return _told(Story(sentences, title="Reprinted", published=dt.date(2022, 2, 28)))


def _told(story: Story) -> ArticleGraph:
    _their_names(story)
    _their_claims(story)
    _their_acts(story)
    return story.graph()


def _their_names(story: Story) -> None:
    story.entity(Person(id="p-lind", name="Ada Lind", aliases=("Lind",)), "Ada Lind", "Lind agreed")
    story.entity(Person(id="p-petrak", name="Goran Petrak", aliases=("Petrak",)), "Goran Petrak")
    story.entity(State(id="X-Anvaria", name="Anvaria"), "Anvaria")
    story.entity(State(id="X-Bordavia", name="Bordavia"), "Bordavia")
    for name in ("Vienna", "Oslo", "Baku", "Lesna River"):
        story.entity(Location(id=f"l-{name}", name=name, kind="city"), name)
    story.entity(Group(id="g-exiles", name="exiled reporters", named=False), "Exiled reporters")
    story.entity(Group(id="g-people", name="Anvarians"), "the Anvarians")
    story.acts_for("p-lind", "X-Anvaria", "President Ada Lind of Anvaria")
    story.acts_for("p-petrak", "X-Bordavia", "Goran Petrak, the president of Bordavia")


def _their_claims(story: Story) -> None:
    hedge = {"verification": "unverified", "verification_cue": "None of this could be checked"}
    root = story.statement(
        "the paratroopers were being loaded",
        by=["g-exiles"],
        source_kind="unnamed",
        depth=2,
        **hedge,
    )
    story.statement(
        "paratroopers of Bordavia were about to cross over",
        source_kind="document",
        source_text="a note",
        reports=[root],
        **hedge,
    )
    story.statement(
        "send envoys to the Lesna River",
        by=["p-lind"],
        act="agree",
        about=[("l-Lesna River", "agreed", "Lesna River")],
    )
    story.statement(
        "We want peace", by=["p-lind"], to=["g-people"], speech="direct", act="assert",
        said_on=None, said_on_basis="none",
    )  # fmt: skip
    story.statement(
        "any meeting in Bordavia",
        by=["p-lind"],
        act="reject",
        about=[("X-Bordavia", "rejected", "in Bordavia and")],
    )
    story.statement(
        "Vienna, Oslo or Baku",
        by=["p-lind"],
        act="propose",
        about=[(f"l-{name}", "proposed", name) for name in ("Vienna", "Oslo", "Baku")],
    )


def _their_acts(story: Story) -> None:
    day = {"date": DAY, "date_precision": "day"}
    story.event(
        "telephoned", "CONSULT", did=["p-lind"], to=["p-petrak"], mode="phone", score=1.5,
        date_basis="explicit", **day,
    )  # fmt: skip
    story.event(
        "threatened Anvaria", "THREATEN", did=["p-petrak"], to=["X-Anvaria"], mode="violence",
        score=-3.5, date_basis="anaphoric", **day,
    )  # fmt: skip
    story.event(
        "strike the port", "ASSAULT", did=["p-petrak"], to=["X-Anvaria"], score=-9,
        status="hypothetical", date_basis="article_date", **day,
    )  # fmt: skip
    story.event(
        "send envoys", "CONSULT", did=["p-lind", "p-petrak"], score=2.5, status="planned",
        at=[("l-Lesna River", "near")],
    )  # fmt: skip


def week_after() -> ArticleGraph:
    """A second invented report: old and new actors, dates of every kind, a longer chain."""
    story = Story(
        [
            "Ms Lind and Mr Petrak met from March 1 to 3 near Vienna with Tor Moe of Norland.",
            "In March 2022 Bordavia expelled envoys of Anvaria and of Norland.",
            "A wire report cites an aide who heard from two officers that Norland would mobilise.",
            "The aide and a clerk said that “nothing is settled”, which could not be confirmed.",
            "Moe denied that Bordavia had shelled the port; he flew from Oslo to Vienna.",
            "Moe said: “No meeting in Oslo.” He told Lind: “Vienna it is.”",
            "Bordavia’s general blamed Bordavia; nobody says when.",
        ],
        title='The week after: "talks"',
        published=dt.date(2022, 3, 5),
    )
    _names_of_the_week(story)
    _acts_of_the_week(story)
    _claims_of_the_week(story)
    return story.graph()


def _names_of_the_week(story: Story) -> None:
    story.entity(Person(id="p-lind", name="Ada Lind", aliases=("Ms Lind",)), "Ms Lind")
    story.entity(Person(id="p-petrak", name="Goran Petrak"), "Mr Petrak")
    story.entity(Person(id="p-moe", name="Tor Moe", aliases=("Moe",)), "Tor Moe")
    story.entity(State(id="X-Anvaria", name="Anvaria"), "Anvaria")
    story.entity(State(id="X-Bordavia", name="Bordavia"), "Bordavia")
    story.entity(State(id="X-Norland", name="Norland"), "Norland")
    story.entity(Location(id="l-Vienna", name="Vienna"), "Vienna")
    story.entity(Location(id="l-Oslo", name="Oslo"), "Oslo")
    story.entity(Location(id="l-port", name="port", named=False), "the port")
    story.entity(Group(id="g-aide", name="an aide", named=False), "an aide")
    story.entity(Group(id="g-clerk", name="a clerk", named=False), "a clerk")
    story.entity(Group(id="g-officers", name="two officers"), "two officers")
    story.entity(Person(id="p-general", name="general"), "general")
    story.acts_for("p-moe", "X-Norland", "Tor Moe of Norland")
    story.acts_for("p-general", "X-Bordavia", "Bordavia’s general")


def _acts_of_the_week(story: Story) -> None:
    march = {"date": dt.date(2022, 3, 1), "date_end": dt.date(2022, 3, 3), "score": 4.0}
    story.event(
        "met from March", "CONSULT", did=["p-lind", "p-petrak", "p-moe"], at=[("l-Vienna", "near")],
        date_basis="explicit", mode="multilateral", **march,
    )  # fmt: skip
    story.event(
        "expelled envoys", "SANCTION", did=["X-Bordavia"], to=["X-Anvaria", "X-Norland"],
        mode="expel", score=-5.5, date_value="2022-03", date_precision="month",
        date_basis="explicit",
    )  # fmt: skip
    story.event(
        "mobilise", "THREATEN", did=["X-Norland"], to=["l-port"], status="claimed", score=-6.0,
    )  # fmt: skip
    story.event(
        "shelled the port", "ASSAULT", did=["X-Bordavia"], to=["l-port"], status="denied",
        score=-9.0, date=dt.date(2022, 3, 4), date_basis="article_date",
    )  # fmt: skip
    story.event(
        "flew from",
        "CONSULT",
        did=["p-moe"],
        to=["l-Vienna"],
        at=[("l-Oslo", None), ("l-Vienna", "in")],
    )
    story.event("blamed Bordavia", "ACCUSE", did=["p-general"], to=["X-Bordavia"], score=-2.0)


def _claims_of_the_week(story: Story) -> None:
    hedge = {"verification": "unverified", "verification_cue": "could not be confirmed"}
    story.statement("nothing is settled", by=["g-clerk", "g-aide"], speech="mixed", **hedge)
    root = story.statement("Norland would mobilise", by=["g-officers"], depth=3, **hedge)
    other = story.statement("Norland", by=["g-clerk"], depth=2, source_kind="unnamed")
    inner = story.statement(
        "heard from two officers that Norland would mobilise", by=["g-aide"], depth=2,
        reports=[root], source_kind="unnamed",
    )  # fmt: skip
    story.statement(
        "an aide who heard from two officers that Norland would mobilise",
        source_kind="document", source_text="A wire report", reports=[inner, other], **hedge,
    )  # fmt: skip
    story.statement("Bordavia had shelled the port", by=["p-moe"], act="deny", polarity="deny")
    story.statement(
        "No meeting in Oslo", by=["p-moe"], act="reject", speech="direct", said_on=None,
        said_on_basis="none",
        about=[("l-Oslo", "rejected", "Oslo.”"), ("p-moe", "topic", "Moe said")], )  # fmt: skip
    story.statement(
        "Vienna it is", by=["p-moe"], to=["p-lind"], act="agree", speech="direct",
        about=[("l-Vienna", "agreed", "Vienna it"), ("l-Vienna", "agreed", "Vienna it is")],
    )  # fmt: skip
