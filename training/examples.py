"""Training examples from all corpora: words with whatever layers their corpus annotates."""

import dataclasses
import itertools
import random
from pathlib import Path

from graphkit.nlp.encode import Window
from training.casing import headline_case, upper_case
from training.conllu import Sentence, read_conllu
from training.entity_files import TaggedSentence, read_crossner, read_uner, read_wikigold
from training.gum_attribution import attribution_layers
from training.gum_names import name_tags
from training.labels import IGNORE, NER, UPOS, deprel_index
from training.name_swaps import SEEDS, NamePool, may_swap, names, shape_of, swapped

MAX_WORDS = 120
WINDOW = (25, 100)
"""Fewest and most words in a window of whole sentences of running text."""
KEEP_WITHOUT_ENTITIES = 0.3
UPPER_SHARE, HEADLINE_SHARE = 0.03, 0.07
WINDOW_SHARE = 0.5
"""Documents that an epoch reads in windows; the rest is read sentence by sentence, as news is."""
SWAP_SHARE = 0.3
"""Examples whose names are swapped for others."""

EWT = Path("ewt/en_ewt-ud-train.conllu")
UNER = Path("uner/en_ewt-ud-train.iob2")
WIKIGOLD = Path("wikigold/CONLL-format/data/wikigold.conll.txt")
CROSSNER_DOMAINS = ("politics", "science", "literature", "music", "ai")
GUM_GENRES = ("academic", "bio", "court", "interview", "speech", "textbook", "vlog", "voyage")
"""Genres with openly licensed text; `conversation` is left out because GUM lists no
open licence for its text."""

_NER_INDEX = {name: i for i, name in enumerate(NER)}
_UPOS_INDEX = {name: i for i, name in enumerate(UPOS)}


@dataclasses.dataclass
class Example:
    """Words of one or more sentences; every list has one item for each word.

    `heads` count from 1 within the example and 0 is the root; `sents` numbers the sentences.
    Layers that the corpus lacks hold IGNORE; `attribution` has the layers source, cue, content.
    """

    words: list[str]
    ner: list[int]
    upos: list[int]
    heads: list[int]
    deprels: list[int]
    attribution: list[list[int]]
    sents: list[int]

    def window(self) -> Window:
        """The words and the lengths of their sentences, as the model's encoder takes them."""
        lengths = tuple(len(list(group)) for _, group in itertools.groupby(self.sents))
        return Window(tuple(self.words), lengths)

    def ends(self) -> list[int]:
        """1 for the last word of a sentence, else 0; the example's own last word is no test."""
        pairs = itertools.pairwise(self.sents)
        return [*(int(a != b) for a, b in pairs), IGNORE]


@dataclasses.dataclass
class Corpora:
    """What one epoch draws from: documents with trees, sentences with names only, other names."""

    documents: list[list[Example]]
    entities_only: list[Example]
    pool: NamePool


def load_corpora(root: Path) -> Corpora:
    """Reads the training parts; `root` has the folders ewt, uner, gum, wikigold, crossner."""
    tagged = {s.sent_id: s for s in read_uner(root / UNER)}
    documents = [
        [from_tree(sent, _joined(sent, tagged)) for sent in document]
        for _, document in itertools.groupby(read_conllu(root / EWT), key=_document)
    ]
    documents += [from_gum(read_conllu(path)) for path in gum_files(root)]
    only = read_wikigold(root / WIKIGOLD)
    only += [sent for path in crossner_files(root) for sent in read_crossner(path)]
    plain = _short([from_entities(sent) for sent in only])
    return Corpora(documents, plain, name_pool(documents, plain))


def _document(sent: Sentence) -> str:
    """EWT numbers the sentences of a document: "weblog-x_20040101-0003" is its third."""
    return sent.sent_id.rpartition("-")[0]


def name_pool(documents: list[list[Example]], plain: list[Example]) -> NamePool:
    """All names that may stand for others, and those of the gazetteers."""
    pool = NamePool()
    for example in itertools.chain(*documents, plain):
        for name in names(example.ner):
            if may_swap(name, example.words, example.upos):
                shape = shape_of(name, example.heads, example.deprels)
                pool.add(name.kind, example.words[name.start : name.end], shape)
    pool.add_gazetteer(SEEDS)
    return pool


def gum_files(root: Path) -> list[Path]:
    """The documents of GUM that are used, in the order of their names."""
    return [p for p in sorted((root / "gum").glob("GUM_*.conllu")) if _genre(p) in GUM_GENRES]


def _genre(path: Path) -> str:
    return path.stem.split("_")[1]


def crossner_files(root: Path) -> list[Path]:
    """Training and development parts of all domains of CrossNER; the test parts stay unseen."""
    parts = [(domain, part) for domain in CROSSNER_DOMAINS for part in ("train", "dev")]
    return [root / "crossner" / domain / f"{part}.txt" for domain, part in parts]


def training_files(root: Path) -> list[Path]:
    """Every corpus file that the training reads."""
    single = [root / EWT, root / UNER, root / WIKIGOLD]
    return single + gum_files(root) + crossner_files(root)


def _short(examples: list[Example]) -> list[Example]:
    return [e for e in examples if len(e.words) <= MAX_WORDS]


def _joined(sent: Sentence, tagged: dict[str, TaggedSentence]) -> list[str] | None:
    found = tagged.get(sent.sent_id)
    return found.tags if found is not None and found.words == sent.words else None


def from_tree(
    sent: Sentence, tags: list[str] | None, attribution: list[list[int]] | None = None
) -> Example:
    """An example of one sentence with a tree, and with entities and attribution if given."""
    size = len(sent.words)
    unknown = [IGNORE] * size
    return Example(
        words=sent.words,
        ner=unknown if tags is None else [_NER_INDEX[tag] for tag in tags],
        upos=[_UPOS_INDEX[tag] for tag in sent.upos],
        heads=sent.heads,
        deprels=[deprel_index(name) for name in sent.deprels],
        attribution=[unknown] * 3 if attribution is None else attribution,
        sents=[0] * size,
    )


def from_entities(sent: TaggedSentence) -> Example:
    """An example that only knows its entities."""
    unknown = [IGNORE] * len(sent.words)
    tags = [_NER_INDEX[tag] for tag in sent.tags]
    return Example(
        sent.words, tags, unknown, unknown, unknown, [unknown] * 3, [0] * len(sent.words)
    )


def from_gum(sents: list[Sentence]) -> list[Example]:
    """The sentences of one GUM document with all layers."""
    layers = attribution_layers(sents)
    return [from_tree(s, name_tags(s), layer) for s, layer in zip(sents, layers, strict=True)]


def concatenate(parts: list[Example]) -> Example:
    """Sentences side by side as one example; heads stay within their sentence."""
    whole = Example([], [], [], [], [], [[], [], []], [])
    for number, part in enumerate(parts):
        offset = len(whole.words)
        whole.words += part.words
        whole.ner += part.ner
        whole.upos += part.upos
        whole.heads += [head + offset if head > 0 else head for head in part.heads]
        whole.deprels += part.deprels
        for layer, addition in zip(whole.attribution, part.attribution, strict=True):
            layer.extend(addition)
        whole.sents += [number] * len(part.words)
    return whole


def windows(document: list[Example], rng: random.Random) -> list[Example]:
    """Cuts a document into windows of whole sentences, of a length drawn for each window."""
    cut: list[Example] = []
    parts: list[Example] = []
    size, limit = 0, rng.randint(*WINDOW)
    for sent in document:
        if parts and size + len(sent.words) > limit:
            cut.append(concatenate(parts))
            parts, size, limit = [], 0, rng.randint(*WINDOW)
        parts.append(sent)
        size += len(sent.words)
    return _short([*cut, concatenate(parts)] if parts else cut)


def epoch(corpora: Corpora, seed: int, number: int) -> list[Example]:
    """The examples of one epoch in random order, the same for the same seed and number."""
    rng = random.Random(seed * 1000 + number)  # noqa: S311  not for secrets
    drawn: list[Example] = []
    for document in corpora.documents:
        whole = rng.random() < WINDOW_SHARE
        drawn += windows(document, rng) if whole else _short(document)
    drawn += [
        e for e in corpora.entities_only if any(e.ner) or rng.random() < KEEP_WITHOUT_ENTITIES
    ]
    rng.shuffle(drawn)
    return [_recased(_renamed(example, corpora.pool, rng), rng) for example in drawn]


def _renamed(example: Example, pool: NamePool, rng: random.Random) -> Example:
    if rng.random() >= SWAP_SHARE:
        return example
    found = [
        (name, shape_of(name, example.heads, example.deprels))
        for name in names(example.ner)
        if may_swap(name, example.words, example.upos)
    ]
    return dataclasses.replace(example, words=swapped(example.words, found, pool, rng))


def _recased(example: Example, rng: random.Random) -> Example:
    """A few examples in capitals or headline case, because titles are written that way."""
    draw = rng.random()
    if draw < UPPER_SHARE:
        return dataclasses.replace(example, words=upper_case(example.words))
    if draw < UPPER_SHARE + HEADLINE_SHARE:
        return dataclasses.replace(example, words=headline_case(example.words))
    return example


def batches(examples: list[Example], padded_words: int, seed: int) -> list[list[Example]]:
    """Batches of like length in random order, each of at most `padded_words` with padding."""
    rng = random.Random(seed)  # noqa: S311  not for secrets
    ordered = sorted(examples, key=lambda e: len(e.words) + rng.random())
    made: list[list[Example]] = [[]]
    for example in ordered:
        if (len(made[-1]) + 1) * len(example.words) > padded_words and made[-1]:
            made.append([])
        made[-1].append(example)
    rng.shuffle(made)
    return made
