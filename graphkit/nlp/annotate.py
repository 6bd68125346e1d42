"""Documents to annotated documents, by the pipeline that ships with graphkit or by a named one."""

import importlib.util
import itertools
from bisect import bisect_left, bisect_right

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from graphkit.errors import InputError
from graphkit.model.annotated import AnnotatedDocument, EntitySpan, SentenceSpan, Tag, Token
from graphkit.model.document import Block, Document
from graphkit.nlp.component import ATTRIBUTION, SENTENCES, build_pipeline
from graphkit.nlp.emoji import is_unseen
from graphkit.nlp.foreign import ENTITY_LABELS, ud_relation
from graphkit.nlp.headlines import with_joint_subjects
from graphkit.nlp.names_behind import with_names_behind
from graphkit.nlp.predicates import with_predicates
from graphkit.nlp.sentences import blocks_of, split
from graphkit.nlp.title_verbs import with_title_verbs

__all__ = ["OWN_PIPELINE", "Annotator"]

OWN_PIPELINE = "graphkit-en 0.2"


class Annotator:
    """Holds one loaded pipeline.

    Args:
        name: Another installed spaCy pipeline; None takes the one that ships with graphkit.

    Raises:
        InputError: No spaCy pipeline of this name is installed.
        ResourceError: The shipped model is missing or damaged.
    """

    def __init__(self, name: str | None = None) -> None:
        """Load the pipeline; about a second of CPU, mostly spaCy's own import."""
        self._nlp = build_pipeline() if name is None else _foreign(name)
        self._own = name is None
        meta = self._nlp.meta
        self.pipeline = (
            OWN_PIPELINE if name is None else f"{name} {meta.get('version', '')}".strip()
        )

    def annotate(self, document: Document) -> AnnotatedDocument:
        """Return the document with tokens, sentences, trees, names and attribution tags.

        Sentence ends are by rule (`graphkit.nlp.sentences`); the shipped model adds some.
        """
        # Without a zone the vocabulary keeps every word that was ever read.
        with self._nlp.memory_zone():
            return self._annotated(document)

    def _annotated(self, document: Document) -> AnnotatedDocument:
        doc = self._nlp.make_doc(document.text)
        blocks = blocks_of(document)
        tokens = [token.idx for token in doc]
        spans = [span for b in blocks for span in split(document.text, b.start, b.end)]
        starts = sorted({bisect_left(tokens, span.start) for span in spans})
        doc.user_data[SENTENCES] = starts
        if not self._own:
            _force_sentences(doc, starts)
        for _, component in self._nlp.pipeline:
            doc = component(doc)
        read = _converted(document, doc, blocks, self.pipeline)
        mended = with_names_behind(with_predicates(read))
        return with_joint_subjects(with_title_verbs(mended))


def _foreign(name: str) -> Language:
    if importlib.util.find_spec(name) is None:
        raise InputError(f"no spaCy pipeline {name!r} is installed; try: pip install {name}")
    return spacy.load(name)


def _force_sentences(doc: Doc, starts: list[int]) -> None:
    firsts = {0, *starts}
    for token in doc:
        token.is_sent_start = token.i in firsts


def _converted(
    document: Document, doc: Doc, blocks: tuple[Block, ...], pipeline: str
) -> AnnotatedDocument:
    words = [token.i for token in doc if not is_unseen(token)]
    place = {token: index for index, token in enumerate(words)}
    tags = doc.user_data.get(ATTRIBUTION, [("O", "O", "O")] * len(doc))
    tokens = tuple(_token(doc, index, place, tags[index]) for index in words)
    return AnnotatedDocument(
        document=document,
        tokens=tokens,
        sentences=_sentences(
            tokens, [bisect_left(words, s) for s in doc.user_data[SENTENCES]], blocks
        ),
        entities=tuple(span for entity in doc.ents for span in _entity(entity, place)),
        pipeline=pipeline,
    )


def _token(doc: Doc, index: int, place: dict[int, int], tags: tuple[Tag, Tag, Tag]) -> Token:
    token = doc[index]
    head = place.get(token.head.i, place[index])
    dep = "root" if head == place[index] else ud_relation(token.dep_)
    return Token(
        start=token.idx,
        end=token.idx + len(token.text),
        lemma=token.lemma_ or token.text.lower(),
        pos=token.pos_ or "X",
        head=head,
        dep=dep,
        source=tags[0],
        cue=tags[1],
        content=tags[2],
    )


def _sentences(
    tokens: tuple[Token, ...], starts: list[int], blocks: tuple[Block, ...]
) -> tuple[SentenceSpan, ...]:
    opened = [block.start for block in blocks]
    spans = []
    for first, last in itertools.pairwise([*starts, len(tokens)]):
        if first < last:
            start, end = tokens[first].start, tokens[last - 1].end
            zone = blocks[bisect_right(opened, start) - 1].zone
            spans.append(SentenceSpan(start=start, end=end, first=first, last=last, zone=zone))
    return tuple(spans)


def _entity(entity: DocSpan, place: dict[int, int]) -> list[EntitySpan]:
    label = ENTITY_LABELS.get(entity.label_)
    inside = [place[token.i] for token in entity if token.i in place]
    if label is None or not inside:
        return []
    return [EntitySpan(first=inside[0], last=inside[-1] + 1, label=label)]
