"""Mentions and relations of whole invented passages, read by the pipeline in models/."""

import pytest

from graphkit.errors import ResourceError
from graphkit.extract.cast import Cast
from graphkit.extract.mentions import find_cast
from graphkit.extract.relations import find_relations
from graphkit.extract.tree import Tree
from graphkit.model.document import Document

pytestmark = pytest.mark.model

PASSAGE = (
    "The president of Kazakhstan, Aidar Bekov, met German Chancellor Hanna Vogel in Berlin on"
    " Tuesday. He said the two sides would sign the deal. “I am pleased,” Vogel told reporters."
    " She added that her government wanted peace.\n\n"
    "Tehran denied the report and accused Washington of lying. Kim Yong-su, a spokesman for"
    " South Korea's Defense Ministry, said that North Korean forces had crossed the border with"
    " China near the Yalu River. Maria Lopez, who joined the European Commission in 2014, was born"
    " in Madrid."
)


@pytest.fixture(scope="module")
def cast() -> Cast:
    from graphkit.nlp.annotate import Annotator  # noqa: PLC0415 - spaCy takes a second to import

    try:
        annotator = Annotator()
    except ResourceError as error:
        pytest.skip(f"no language model: {error}")
    return find_cast(Tree(annotator.annotate(Document(text=PASSAGE))))


def words(cast: Cast, name: str) -> list[str]:
    return [m.of(PASSAGE) for m in cast.mentions if cast.entities[m.entity].name == name]


def test_persons_keep_their_pronouns(cast: Cast) -> None:
    assert words(cast, "Aidar Bekov") == ["president of Kazakhstan", "Aidar Bekov", "He"]
    assert words(cast, "Hanna Vogel")[-3:] == ["Vogel", "She", "her"]


def test_capitals_that_speak_are_states(cast: Cast) -> None:
    assert words(cast, "Iran") == ["Tehran"]
    assert words(cast, "United States") == ["Washington"]
    assert cast.label(next(i for i, e in enumerate(cast.entities) if e.name == "Berlin")) == (
        "Location"
    )


def test_relations_are_those_the_passage_states(cast: Cast) -> None:
    names = [entity.name for entity in cast.entities]
    found = {
        (r.type, names[r.source or 0], names[r.target])
        for r in find_relations(cast.tree, cast, ())
        if r.type != "LOCATED_IN"
    }
    assert found == {
        ("ACTS_FOR", "Aidar Bekov", "Kazakhstan"),
        ("HOLDS_ROLE", "Aidar Bekov", "Kazakhstan"),
        ("ACTS_FOR", "Hanna Vogel", "Germany"),
        ("HOLDS_ROLE", "Hanna Vogel", "Germany"),
        ("HOLDS_ROLE", "Kim Yong-su", "Defense Ministry"),
        ("ACTS_FOR", "Defense Ministry", "South Korea"),
        ("ACTS_FOR", "North Korean forces", "North Korea"),
        ("MEMBER_OF", "Maria Lopez", "European Commission"),
        ("BORN_IN", "Maria Lopez", "Madrid"),
    }
