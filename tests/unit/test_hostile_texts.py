"""Texts that no editor would send: read by the pipeline in models/, or refused in one line."""

import html
import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphkit.errors import ResourceError
from graphkit.evaluate.predict import predict_lines
from graphkit.extract.extractor import extract
from graphkit.load.article import Origin, Stated, build_document
from graphkit.load.markup import without_markup
from graphkit.nlp import component
from graphkit.nlp.annotate import Annotator
from graphkit.nlp.component import Tagger
from graphkit.nlp.lemmas import by_rule
from graphkit.nlp.model import Tagged
from graphkit.pipeline import article_graph
from graphkit.resolve.assemble.article import assemble
from graphkit.resources import MANIFEST, check_files, models_dir

ROOT = Path(__file__).parents[2]
SAYING = "Ada Lind said that the port of Bergen was closed. “We will wait,” Lind told reporters."


def graph_of(annotator: Annotator, text: str):
    clean = without_markup(text).text
    return article_graph(annotator, build_document(clean, Stated(), Origin("bad.txt")))


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    try:
        return Annotator()
    except ResourceError as error:
        pytest.skip(f"no language model: {error}")


TEXTS = {
    "one word": "Ceasefire",
    "one letter": "a",
    "one mark": "?",
    "no sentence end": "Ada Lind met Goran Petrak in Vienna on Monday " * 40,
    "one endless word": "x" * 20_000,
    "no blanks": "AdaLindmetGoranPetrakinVienna." * 300,
    "only quotation marks": "“”" * 300 + "\"'" * 300 + "«»‹›„",
    "opened and never closed": "“We will wait, Lind said. She left for Bergen. " * 20,
    "closed and never opened": "We will wait,” Lind said. She left for Bergen. " * 20,
    "mixed marks": "\"We will wait,” Lind said. “We 'shall\" see,' Petrak told «reporters“. " * 20,
    "quotation in quotation": "“He said ‘she said “no” twice’ and left,” Lind said. " * 20,
    "all capitals": "PRESIDENT ADA LIND SAID ON MONDAY THAT SWEDEN HAD CLOSED THE PORT. " * 10,
    "remains of HTML": "<p>Ada&nbsp;Lind</p> said <b>it &amp; <a href='#'>he</a></b><br/>. " * 9,
    "emoji": "Lind \U0001f1f3\U0001f1f4 said \U0001f44d\U0001f3fd. “No \U0001f600,” he said. " * 9,
    "joined emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 Lind said it shut. " * 9,
    "another script": "Президент сказал, что порт закрыт. " * 20,
    "no letters": "1 2 3 %% == 4,5 … 6.7 — 8\n" * 100,
    "control characters": "Ada\x01 Lind\x08 said\x1b[31m the port\x7f was closed.\x0c She left.",
    "nothing to see": "Ada\u200b Lind said\ufeff the port\u00ad was closed.\u200e She left.",
    "directions and lines": "\u202eAda Lind\u202c said the port\u2066 shut\u2069.\u2028No.\u2029",
    "surplus marks": "A\u0301\u0302da Lind said Z\u0351\u0352a\u0361lgo was here. " * 20,
    "only line ends": "Ada\n\n\n\nLind\n\n\n\nsaid\n\n\n\nno",
}  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize("name", TEXTS)
def test_a_text_gives_a_graph_whose_every_edge_opens_its_sentence(annotator, name) -> None:
    """ArticleGraph checks each span against the text, so that making it is the test."""
    text = TEXTS[name]
    graph = graph_of(annotator, text)
    assert graph.article.text == without_markup(text).text
    assert graph_of(annotator, text).digest == graph.digest


@pytest.mark.model
@pytest.mark.parametrize("noise", ["“" * 40, "\x01\x02\x1b", "🇳🇴👍🏽 😀", "<p>&nbsp;<br/>", "”"])
def test_noise_in_another_paragraph_hides_no_statement(annotator, noise) -> None:
    graph = graph_of(annotator, f"{noise}\n\n{SAYING}\n\n{noise}")
    said = [node.text for node in graph.nodes if node.label == "Statement"]
    assert "the port of Bergen was closed" in said


@pytest.mark.model
def test_remains_of_html_are_in_no_sentence(annotator) -> None:
    text = (
        "<h2>Port closed</h2><script>if (a < b) { say('Goran Petrak resigned'); }</script>"
        "<p>President <b>Ada&nbsp;<i>Lind</i></b> of <a href='/no?a=1&amp;b=2'>Norway</a> said the "
        "port of Bergen was shut.</p><p>&ldquo;We will wait,&rdquo; Lind told reporters.<br>"
    )
    graph = graph_of(annotator, text)
    names = {node.label: set() for node in graph.nodes}
    for node in graph.nodes:
        names[node.label].add(node.name)
    assert names["Person"] == {"Ada Lind"}
    assert {"the port of Bergen was shut", "We will wait"} == names["Statement"]
    assert [node.text for node in graph.nodes if node.label == "Sentence" and node.idx == 2] == [
        "“We will wait,” Lind told reporters."
    ]


@pytest.mark.model
def test_prediction_reads_a_text_with_references_as_it_is_meant(annotator) -> None:
    plain = '"Norway didn\'t close the port," Ada Lind of Fish & Co told reporters.'
    given = html.escape(plain)
    texts = {"plain": plain, "given": given}
    lines = (json.dumps({"id": key, "text": text}).encode() for key, text in texts.items())
    meant, found = predict_lines(annotator, lines, "-")
    assert found["text"] == given
    for layer in ("entities", "statements", "events"):
        assert len(found[layer]) == len(meant[layer]) > 0
        for one, other in zip(found[layer], meant[layer], strict=True):
            words = plain[other["start"] : other["end"]]
            assert given[one["start"] : one["end"]] == html.escape(words)
    assert [event["status"] for event in found["events"]] == ["denied"]


@pytest.mark.parametrize("word", ["s", "es", "ises", "yses", "ing", "ed", "ies", ""])
@pytest.mark.parametrize("pos", ["NOUN", "VERB", "AUX"])
def test_a_word_that_is_all_ending_has_a_lemma(word, pos) -> None:
    assert isinstance(by_rule(word, pos), str)


@pytest.mark.model
def test_the_vocabulary_does_not_keep_what_was_read(annotator) -> None:
    graph_of(annotator, SAYING)
    strings = component.build_pipeline().vocab.strings
    before = len(strings)
    graph_of(annotator, " ".join(f"Qx{number}zu said." for number in range(200)))
    assert len(strings) == before
    assert "Qx7zu" not in strings


class _Crude:
    """A model without weights: only the rest takes time.

    Capitals are names; each verb takes the words around it, and the first verb of a sentence the
    others.
    """

    def tag(self, windows):
        return [self._tagged(window.words, window.sentences) for window in windows]

    def _tagged(self, words, sentences):
        pos, names, heads, deps = [], [], [], []
        for length in sentences:
            first, last = len(heads), len(heads) + length
            verbs = [i for i in range(first, last) if words[i] in VERBS] or [first]
            for i in range(first, last):
                capital, named = words[i][:1].isupper(), names[-1:] not in ([], ["O"])
                verb = min(verbs, key=lambda v, i=i: abs(v - i))
                pos.append("VERB" if i in verbs else "PROPN" if capital else "NOUN")
                names.append("O" if not capital else "I-PER" if named and i > first else "B-PER")
                heads.append((-1 if i == verbs[0] else verbs[0]) if i in verbs else verb)
                inside = "root" if i == verbs[0] else "ccomp" if i in verbs else "obj"
                deps.append("nsubj" if i < verb and capital else inside)
        none = ["O"] * len(words)
        return Tagged(pos, heads, deps, names, none, none, none, [0.0] * len(words))


VERBS = frozenset("said closed told shelled accused denied met left confirmed".split())
GIVEN = "Ada Goran Lena Omar Kofi Yuki Ines Piotr Hana Luis Mara Tomas".split()
FAMILY = "Lind Petrak Berg Otieno Mensah Sato Alves Novak Kim Costa Weber Diallo".split()
STATES = "Norway Austria Portugal Uganda Ghana Peru Vietnam Germany France Japan".split()
SAYINGS = (
    "{given} {family} said on Monday that {state} closed the port .",
    "“We will wait for {state},” {family} told reporters. “It was {given} {family}.”",
    "Troops of {state} shelled the camp on {day} May, the ministry said. The army denied it.",
    "The president of {state}, {given} {family}, met the foreign minister of {other}.",
    "{other} confirmed the claim, and {family} left. He accused the {state} army of lying.",
)


def varied(paragraphs: int) -> str:
    """A text in which every paragraph differs: 144 people, ten states, claims and quotations."""
    chance = random.Random(1)  # noqa: S311
    return "\n\n".join(
        saying.format(
            given=chance.choice(GIVEN), family=chance.choice(FAMILY), state=chance.choice(STATES),
            other=chance.choice(STATES), day=chance.randint(1, 28),
        )
        for _ in range(paragraphs)
        for saying in [chance.choice(SAYINGS)]
    )  # fmt: skip


def seconds_for(annotator: Annotator, paragraphs: int) -> float:
    document = build_document(varied(paragraphs), Stated(), Origin("long.txt"))
    begun = time.process_time()
    assemble(extract(annotator.annotate(document)))
    return time.process_time() - begun


def test_a_word_of_any_length_is_read(annotator) -> None:
    """A word that is asked letter by letter what stands behind it would take an hour."""
    word = "x" * 200_000
    document = build_document(f"Lind spoke. {word} I fell.", Stated(), Origin("word.txt"))
    assert extract(annotator.annotate(document)).document.text.count(word) == 1


def test_time_grows_with_the_length_of_the_text(monkeypatch) -> None:
    """Ten times the words may not take twenty times as long; a square would take a hundred."""
    nlp = component.build_pipeline()
    tagger = nlp.get_pipe("graphkit_tagger")
    monkeypatch.setattr(tagger, "_model", _Crude())
    annotator = Annotator()
    seconds_for(annotator, 20)  # the gazetteers are read once
    short = min(seconds_for(annotator, 100) for _ in range(3))
    assert seconds_for(annotator, 1000) < 20 * short


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("model.int8.onnx", None),
        ("model.int8.onnx", b""),
        ("model.int8.onnx", b"no model"),
        ("labels.json", b"{"),
        ("labels.json", b"{}"),
        ("tokenizer.json", b"{}"),
        ("lemmas.json", None),
        ("lemmas.json", b"["),
    ],
)
def test_a_damaged_model_is_named_in_one_line(tmp_path, file, content) -> None:
    for path in models_dir().iterdir():
        if path.name != file:
            (tmp_path / path.name).symlink_to(path)
    if content is not None:
        (tmp_path / file).write_bytes(content)
    with pytest.raises(ResourceError, match="install graphkit again") as raised:
        Tagger(tmp_path)
    assert "\n" not in str(raised.value)
    assert str(tmp_path) in str(raised.value)


@pytest.mark.parametrize(
    ("file", "change", "message"),
    [
        ("lemmas.json", lambda data: data.replace(b"arise", b"arize"), "is damaged: it is not the"),
        (
            "coreference.json",
            lambda data: data + b"\n",
            "is damaged: it is not the file that ships",
        ),
        ("labels.json", None, "is missing or damaged"),
        (MANIFEST, None, "is missing or damaged"),
    ],
)
def test_a_damaged_model_file_that_still_parses_is_named(tmp_path, file, change, message) -> None:
    for path in models_dir().iterdir():
        if path.name != file:
            (tmp_path / path.name).symlink_to(path)
    if change is not None:
        (tmp_path / file).write_bytes(change((models_dir() / file).read_bytes()))
    with pytest.raises(ResourceError, match="install graphkit again") as raised:
        check_files(tmp_path)
    assert f"{tmp_path / file} {message}" in str(raised.value)


def test_a_load_without_a_model_ends_with_one_line(tmp_path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "article.txt").write_text(SAYING, encoding="utf-8")
    code = (
        "import pathlib, graphkit.nlp.component as c\n"
        "c.models_dir = lambda: pathlib.Path('models')\n"
        "from graphkit.cli import cli\n"
        "cli(['load', 'article.txt'])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )  # fmt: skip
    assert ended.returncode == 1
    assert "the language model in models is missing or damaged" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "graphkit.db").exists()
