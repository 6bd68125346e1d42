"""Attribution without a speaking verb: "according to", "X is said to be", messages that spread."""

from graphkit.extract.cast import Cast
from graphkit.extract.clauses import clause_content, trimmed, without_tail
from graphkit.extract.cues import cues_of
from graphkit.extract.factuality_own import PLANS, RULES
from graphkit.extract.fragments import runs_of
from graphkit.extract.scene import noun_lemma
from graphkit.extract.source import DOCUMENTS, NOBODY, Source, source_phrase
from graphkit.extract.speech import tense_of
from graphkit.extract.topics import topics_of
from graphkit.extract.tree import Tree
from graphkit.model.extraction import StatementRecord
from graphkit.model.vocabulary import Act

__all__ = ["accordings", "messages", "said_to_be"]

# "share a message", "a rumour spread", "reports emerged": how documents come into the world
_POINTERS = frozenset("which whom that this it these those what".split())
_SPREADS = frozenset(
    """appear arrive circulate come distribute emerge issue leak pass post publish release send
    share spread surface""".split()
)


def accordings(tree: Tree, cast: Cast) -> list[StatementRecord]:
    """Find "according to X": the clause it hangs on is what X says.

    "According to the mayor, two bridges fell." A law, a treaty or a timetable says what is to be
    done, not what happened; "a plan according to which they leave" is no source.
    """
    found = []
    for case in range(len(tree.tokens)):
        words = (tree.lower(case), tree.lower(case + 1) if case + 1 < len(tree.tokens) else "")
        head = tree.head(case)
        if words != ("according", "to") or head is None or tree.head(head) is None:
            continue
        if tree.lower(head) in _POINTERS or noun_lemma(tree, head) in RULES | PLANS:
            continue
        root = tree[head].head
        if tree.is_dep(root, "advcl") and tree.children(root, "mark"):
            continue  # "Even though it fell, according to Lee, they stayed": only a part is told
        outside = set(tree.subtree(head))
        if case < head < root:  # "police and county officials", whatever hangs where
            parted = (t for t in range(head, root) if tree.word(t) == ",")
            outside.update(range(case, next(parted, head)))
        tokens = [t for t in clause_content(tree, root, head) if t not in outside]
        tokens = without_tail(tree, _after_opening(tree, tokens), root, head)
        tokens = _with_shared_subject(tree, root, tokens)
        if any(tree.is_dep(t, "nsubj", "csubj", "expl") for t in tokens):
            source = source_phrase(tree, cast, tree.conjuncts(head))
            record = _record(tree, cast, (root, tokens), source)
            found.append(record.model_copy(update={"cue": tree.span([case, case + 1])}))
    return found


def _with_shared_subject(tree: Tree, root: int, tokens: list[int]) -> list[int]:
    """Add the subject of the verb before: "[The hall] burned and [is closed], according to Lee"."""
    if not tree.is_dep(root, "conj") or tree.children(root, "nsubj", "csubj", "expl"):
        return tokens
    first = tree.first_conjunct(root)
    beside = [v for v in tree.children(first, "conj", "parataxis") if v < root]
    verbs = [v for v in (first, *beside) if tree.children(v, "nsubj")]
    subjects = tree.children(max(verbs, default=first), "nsubj")
    words = {t for s in subjects for t in tree.noun_phrase(s)}
    return sorted({*tokens, *words}) if words else []


def _after_opening(tree: Tree, tokens: list[int]) -> list[int]:
    """Leave out what frames the sentence: "Now, ..." and outer punctuation."""
    while tokens and (
        tree[tokens[0]].pos == "PUNCT" or tree.lower(tokens[0]) in {"now", "meanwhile", "and"}
    ):
        tokens = tokens[1:]
    while tokens and tree[tokens[-1]].pos == "PUNCT":
        tokens = tokens[:-1]
    return tokens


def messages(tree: Tree, cast: Cast) -> list[StatementRecord]:
    """Find what a document that spreads says, when the clause stands away from its noun.

    "A message was shared among pilots that the airport would close."
    """
    found = []
    for verb, token in enumerate(tree.tokens):
        if token.pos != "VERB" or tree.lemma(verb) not in _SPREADS:
            continue
        carriers = [s for s in tree.subjects(verb) if tree.lemma(s) in DOCUMENTS]
        roots = [r for r in tree.subtree(verb) if r > verb and _is_that_clause(tree, r)]
        if not carriers or not roots:
            continue
        source = source_phrase(tree, cast, carriers)
        cue = tree.span([*tree.children(verb, "aux:pass"), verb])
        tokens = clause_content(tree, roots[0], verb)
        words = [*tree.noun_phrase(carriers[0]), verb]
        audience = [o for o in tree.children(verb, "obl") if verb < o < roots[0]]
        if audience:
            words += tree.noun_phrase(audience[0])
        source = Source(tree.span(words), source.speakers, source.kind, source.head)
        record = _record(tree, cast, (roots[0], tokens), source)
        found.append(record.model_copy(update={"cue": cue}))
    return found


def _is_that_clause(tree: Tree, root: int) -> bool:
    """A clause with a subject of its own after the conjunction "that"."""
    marks = [m for m in tree.children(root, "mark") if tree.lower(m) == "that"]
    return bool(marks) and tree[marks[0]].pos == "SCONJ" and bool(tree.children(root, "nsubj"))


def said_to_be(tree: Tree, cast: Cast) -> list[StatementRecord]:
    """Find what is said of a subject without saying by whom.

    "The rebels were said to be in the hills." "She is believed to have fled."
    """
    found = []
    for verb, token in enumerate(tree.tokens):
        subjects = tree.children(verb, "nsubj:pass")
        complements = tree.children(verb, "xcomp") if subjects else []
        if not complements:
            continue
        if not any("passive" in cue.takes for cue in cues_of(tree.lemma(verb), token.pos)):
            continue
        tokens = clause_content(tree, complements[0], verb)
        subject = tree.subtree(subjects[0])
        act: Act = "believe" if tree.lemma(verb) == "believe" else "assert"
        agent = tree.children(verb, "obl:agent")
        source = source_phrase(tree, cast, agent) if agent else NOBODY
        cue = tree.span([*tree.children(verb, "aux:pass"), verb])
        record = _record(tree, cast, (complements[0], tokens), source)
        fragments = (tree.span(subject), tree.span(tokens))
        topics = topics_of(tree, cast, tuple(sorted({*subject, *tokens})), act)
        found.append(
            record.model_copy(
                update={
                    "cue": cue,
                    "fragments": fragments,
                    "topics": topics,
                    "act": act,
                    "certainty": "probable" if act == "believe" else "certain",
                }
            )
        )
    return found


def _record(
    tree: Tree, cast: Cast, content: tuple[int, list[int]], source: Source
) -> StatementRecord:
    root, tokens = content
    return StatementRecord(
        fragments=tuple(tree.span(trimmed(tree, run) or run) for run in runs_of(tokens)),
        sentence=tree.sentence(root),
        speech="indirect",
        polarity="deny" if tree.is_negated(root) else "affirm",
        tense=tense_of(tree, root, "that"),
        source_kind=source.kind,
        source=source.span,
        speakers=source.speakers,
        topics=topics_of(tree, cast, tuple(tokens), "assert"),
    )
