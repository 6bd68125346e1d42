"""What `graphkit export` refuses, the same for every format."""

import pytest

from graphkit.export import EXPORTERS, FOLDERS
from graphkit.model.node import Person
from graphkit.store import open_store
from tests.builders import RUN
from tests.cli_fixtures import error, run
from tests.contract.test_exporters import CARRIES_CONTROL
from tests.story import Story


@pytest.fixture
def shut(store):
    """Put an article into the store that holds a form feed in its words, and return it."""
    story = Story(["Ann said the port\fhad shut."], title="Port shut")
    story.entity(Person(id="ann", name="Ann"), "Ann")
    story.statement("the port\fhad shut", by=("ann",))
    graph = story.graph()
    with open_store(store) as opened, opened.writer() as writer:
        writer.put(graph, RUN.model_copy(update={"source_path": "port.txt"}))
    return graph.article


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name not in CARRIES_CONTROL])
def test_a_character_that_a_format_cannot_carry_is_told_with_its_article(name, shut, tmp_path):
    asked = ("export", "-o", "out", "-f", name)
    message = error(*asked)
    assert "character U+000C is not allowed in " in message
    assert "the article 'Port shut' of port.txt" in message
    assert f"graphkit remove {shut.id}" in message
    assert not (tmp_path / "out").exists()
    assert run("remove", shut.id).exit_code == 0
    assert run(*asked).exit_code == 0


@pytest.mark.usefixtures("shut")
@pytest.mark.parametrize("name", CARRIES_CONTROL)
def test_other_formats_carry_it(name):
    assert run("export", "-o", "out", "-f", name).exit_code == 0


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_refuses_alike(name, tmp_path):
    def refused(target, *args):
        return error("export", "-o", target, "-f", name, *args)

    assert refused("no/out") == "no folder no: make it first"
    assert "name a file" in error("export", "-o", "-", "-f", name, exit_code=2)
    assert refused("out", "--since", "2050").startswith("nothing in the store meets all of this")
    assert refused("out", "--actor", "Ada Lindt").endswith("did you mean Ada Lind?")
    assert refused("out", "--cypher", "MATCH (n) RETURN n").startswith("--cypher needs Neo4j")
    assert not (tmp_path / "out").exists()
    assert run("export", "-o", "out", "-f", name).exit_code == 0
    kind = "folder" if name in FOLDERS else "file"
    assert refused("out") == f"out exists: name another {kind} or give --force"
    assert run("export", "-o", "out", "-f", name, "--force").exit_code == 0


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_empty_store_is_refused_as_an_empty_part_is(name, store, tmp_path):
    with open_store(store) as opened:
        (article,) = opened.view().article_ids()
    assert run("remove", article).exit_code == 0
    told = "no article in the store: load some with `graphkit load ARTICLES`"
    assert error("export", "-o", "out", "-f", name) == told
    assert error("export", "-o", "out", "-f", name, "--actor", "Ada Lind") == told
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("store")
def test_the_file_is_named_as_it_was_typed():
    assert run("export", "-o", "./graph.json").stderr == "wrote ./graph.json\n"
