"""What an article tells of, and who stands beside whom in it: what decides on names alone."""

import pytest

from graphkit.model.edge_world import ActsFor
from graphkit.model.node import Location
from graphkit.model.outline import EntityOutline
from graphkit.resolve.beside import COMMON, Beside
from graphkit.resolve.entities import entity_decisions
from graphkit.resolve.home import home_state
from graphkit.resolve.outlines import outline as outline_of
from tests.builders import BERGEN, HERALD, ICELAND, NORWAY, VALE, Draft
from tests.quality.name_pairs import outline

REGION = Location(id="vestland", name="Vestland", kind="region", country="NOR")


def draft(*sentences: str) -> Draft:
    made = Draft(*sentences)
    for entity in (NORWAY, ICELAND, BERGEN, REGION, VALE, HERALD):
        if entity.name in made.text:
            made.entity(entity)
    return made


@pytest.mark.parametrize(
    ("sentences", "state"),
    [
        (["Norway votes.", "Norway waits.", "Bergen in Norway."], "NOR"),
        (["Norway votes.", "Norway waits.", "Bergen votes."], None),  # three mentions are too few
        (["Norway and Iceland.", "Norway and Iceland.", "Norway, Norway."], "NOR"),
        (["Norway and Iceland.", "Norway and Iceland.", "Norway."], None),
        (["Vestland in Norway.", "Norway waits.", "Bergen in Norway."], "NOR"),
        (["Vestland in Norway.", "Vestland votes.", "Bergen in Norway."], None),
    ],
)
def test_an_article_tells_of_the_state_that_most_mentions_lead_to(sentences, state) -> None:
    assert home_state(draft(*sentences).graph()) == state


def test_whom_a_state_is_tied_to_counts_for_it() -> None:
    made = draft("Anna Vale of Norway.", "Anna Vale waits.", "Anna Vale left Bergen.")
    tie = ActsFor(source=VALE.id, target=NORWAY.id, basis="of", **made.at("Anna Vale of Norway"))
    alone = home_state(made.graph())
    assert (alone, home_state(made.add(tie).graph())) == (None, "NOR")


def test_everybody_but_a_state_is_at_home_where_the_article_is() -> None:
    made = draft("Anna Vale of Norway.", "Norway waits.", "Bergen in Norway.")
    homes = {one.name: one.home for one in outline_of(made.graph()).entities}
    assert homes == {"Anna Vale": ("NOR",), "Norway": (), "Bergen": ("NOR",)}


def people(*names: str) -> list[EntityOutline]:
    return [outline("Person", name, "", "x") for name in names]


def test_those_whom_many_articles_name_show_nothing() -> None:
    short, full = outline("Person", "Kurdi", "", "a"), outline("Person", "Tima Kurdi", "", "b")
    company = people("Ada Lind", "Goran Petrak")
    few, many = Beside(), Beside()
    for beside, more in ((few, 0), (many, COMMON)):
        articles = ([short, *company], [full, *company], *[company] * more)
        for number, entities in enumerate(articles):
            beside.read(f"article {number}", entities)
    found = [entity_decisions([short, full, *company], beside) for beside in (few, many)]
    assert [[one.outcome for one in decisions] for decisions in found] == [["same"], []]
    assert found[0][0].reasons[1] == "both named beside Ada Lind and Goran Petrak"


def test_two_whom_one_article_names_have_no_company() -> None:
    short, full = outline("Person", "Kurdi", "", "a"), outline("Person", "Tima Kurdi", "", "a")
    beside = Beside()
    beside.read("a", [short, full, *people("Ada Lind", "Goran Petrak")])
    assert beside.of_both(short.id, full.id) == []
    assert [one.outcome for one in entity_decisions([short, full], beside)] == ["possible"]


def test_a_namesake_split_off_has_the_company_of_its_article_alone() -> None:
    shared = outline("Person", "Ann Lee", "", "a")
    one, two = people("Ada Lind", "Goran Petrak")
    beside = Beside()
    beside.read("a", [shared, one])
    beside.read("b", [shared, two])
    beside.part("b", shared.id, "her own")
    assert beside.articles(shared.id) == [0]
    assert beside.articles("her own") == [1]
    assert not beside.meet(shared.id, two.id)
    assert beside.meet("her own", two.id)


def body(name: str, says: str = "", key: str = "a") -> EntityOutline:
    return outline("Organization", name, says, key)


def test_a_body_without_its_state_is_the_one_that_the_article_names_with_it() -> None:
    bare = body("Supreme Court", "kind:court")
    stated = body("Supreme Court of Kenya", "kind:court")
    other = body("Supreme Court of Ghana", "kind:court")
    one, both = Beside(), Beside()
    one.read("a", [bare, stated])
    both.read("a", [bare, stated, other])
    found = entity_decisions([bare, stated, other], one)
    assert [(one.outcome, one.reasons[1]) for one in found] == [("same", "one article names both")]
    assert entity_decisions([bare, stated, other], both) == []


def test_a_place_without_a_country_lies_where_the_article_is() -> None:
    known = outline("Location", "Lesna River", "BLR", "a")
    bare = outline("Location", "River Lesna", "", "b")
    home = outline("Location", "River Lesna", "home:BLR", "b")
    assert [one.outcome for one in entity_decisions([known, bare])] == ["possible"]
    assert [one.outcome for one in entity_decisions([known, home])] == ["same"]
