"""The trained model as a spaCy component: tags, trees, names and sentence starts on a Doc."""

import functools
import itertools
from pathlib import Path

import numpy as np
import spacy
from spacy.attrs import DEP, HEAD, IS_SPACE, LEMMA, POS
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from graphkit.nlp.decode import name_spans
from graphkit.nlp.emoji import is_unseen
from graphkit.nlp.encode import Window
from graphkit.nlp.lemmas import Lemmatizer
from graphkit.nlp.model import Model, Tagged
from graphkit.nlp.sentence_ends import Run, cut_further
from graphkit.nlp.shouting import is_shouted, quietened
from graphkit.resources import models_dir

__all__ = ["ATTRIBUTION", "SENTENCES", "build_pipeline"]

# Keys of Doc.user_data: the tokens that begin a sentence, by rule before the component runs, with
# those that its model adds afterwards; attribution as (source, cue, content) tags, one triple per
# token, set by it.
SENTENCES = "graphkit_sentences"
ATTRIBUTION = "graphkit_attribution"

MAX_SENTENCE = 128  # words; a longer sentence is cut, so that memory stays bounded
_UNSIGNED = 2**64  # spaCy keeps a head's distance as an unsigned number
WINDOW_WORDS = 20  # short sentences are shown together: fragments need their neighbours


@functools.cache
def build_pipeline() -> Language:
    """Make the pipeline once: a blank English tokenizer and the trained model of models/."""
    # a vocabulary that finds out nothing about a word but whether it is a blank
    nlp = spacy.blank("en", vocab=Vocab(lex_attr_getters={IS_SPACE: str.isspace}))
    nlp.max_length = 10**9  # the memory of a window does not grow with the text
    nlp.add_pipe("graphkit_tagger")
    return nlp


@Language.factory("graphkit_tagger")
def _make_tagger(nlp: Language, name: str) -> "Tagger":  # noqa: ARG001  (spaCy passes both by name)
    return Tagger(models_dir())


class Tagger:
    """Sets pos, lemma, head, dep and entities; sentences and attribution in user_data."""

    def __init__(self, folder: Path) -> None:
        """Load the model and the table of lemmas from `folder`."""
        self._model = Model(folder)
        self._lemmatizer = Lemmatizer.from_file(folder / "lemmas.json")

    def __call__(self, doc: Doc) -> Doc:
        """Tag one Doc; without sentences in user_data the whole Doc is one."""
        starts = set(doc.user_data.get(SENTENCES, [0]))
        groups = _windows(_runs(doc, sorted(starts)))
        tagged = self._tag(doc, groups)
        changed = []
        for index, (group, result) in enumerate(zip(groups, tagged, strict=True)):
            further = cut_further(group, result.ends)
            if further != group:
                starts |= {run[0] for run in further} - {run[0] for run in group}
                groups[index] = further
                changed.append(index)
        # a word's head lies in its sentence, so the trees of these windows are found anew
        again = self._tag(doc, [groups[index] for index in changed])
        for index, result in zip(changed, again, strict=True):
            tagged[index] = result
        doc.user_data[SENTENCES] = sorted(starts)
        self._set(doc, groups, tagged)
        return doc

    def _tag(self, doc: Doc, groups: list[list[Run]]) -> list[Tagged]:
        return self._model.tag([_window(doc, group) for group in groups]) if groups else []

    def _set(self, doc: Doc, groups: list[list[Run]], tagged: list[Tagged]) -> None:
        table = np.zeros((len(doc), 4), dtype="uint64")
        table[:, 3] = doc.vocab.strings.add("")
        attribution = [("O", "O", "O")] * len(doc)
        entities: list[Span] = []
        strings = doc.vocab.strings
        for group, result in zip(groups, tagged, strict=True):
            tokens = [token for run in group for token in run]
            for word, token in enumerate(tokens):
                head = result.heads[word]
                offset = 0 if head == -1 else tokens[head] - token
                lemma = self._lemmatizer.lemma(doc[token].text, result.pos[word])
                table[token] = (
                    offset % _UNSIGNED,
                    strings.add(result.deps[word]),
                    strings.add(result.pos[word]),
                    strings.add(lemma),
                )
                attribution[token] = (
                    result.sources[word],
                    result.cues[word],
                    result.contents[word],
                )
            entities += _entities(doc, tokens, result.names)
        _hang_blanks(doc, table)
        doc.from_array([HEAD, DEP, POS, LEMMA], table)  # type: ignore[arg-type]
        doc.set_ents(filter_spans(entities))
        doc.user_data[ATTRIBUTION] = attribution


def _runs(doc: Doc, starts: list[int]) -> list[Run]:
    runs: list[Run] = []
    for start, end in itertools.pairwise([*starts, len(doc)]):
        tokens = [index for index in range(start, end) if not is_unseen(doc[index])]
        runs += [tokens[at : at + MAX_SENTENCE] for at in range(0, len(tokens), MAX_SENTENCE)]
    return runs


def _windows(runs: list[Run]) -> list[list[Run]]:
    groups: list[list[Run]] = []
    size = 0
    for run in runs:
        if groups and size + len(run) <= WINDOW_WORDS:
            groups[-1].append(run)
            size += len(run)
        else:
            groups.append([run])
            size = len(run)
    return groups


def _window(doc: Doc, group: list[Run]) -> Window:
    sentences = [[doc[token].text for token in run] for run in group]
    words = (w for s in sentences for w in (quietened(s) if is_shouted(s) else s))
    return Window(tuple(words), tuple(len(run) for run in group))


def _entities(doc: Doc, tokens: Run, names: list[str]) -> list[Span]:
    return [
        Span(doc, tokens[first], tokens[last - 1] + 1, label=names[first][2:])
        for first, last in name_spans(names)
    ]


def _hang_blanks(doc: Doc, table: "np.ndarray[tuple[int, int], np.dtype[np.uint64]]") -> None:
    """Blanks and emoji hang on the word before, or after them at the start, as spaCy has it."""
    for token in doc:
        if is_unseen(token) and len(doc) > 1:
            offset = -1 if token.i else 1
            table[token.i, 0] = offset % _UNSIGNED
            table[token.i, 1] = doc.vocab.strings.add("dep")
            table[token.i, 2] = doc.vocab.strings.add("SPACE")
