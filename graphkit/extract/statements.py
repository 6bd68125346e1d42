"""Statements: what somebody other than the narrator says, believes, proposes or denies.

Three ways lead to one: a cue with a content in the tree (`content`), "according to" and the like
(`reported`), and quotation marks whose speaker stands beside them (`direct`).
"""

from collections.abc import Iterable
from dataclasses import replace

from graphkit.extract.addressees import accused_of, addressees_of, without_addressee
from graphkit.extract.by_place import SpanIndex, StatementIndex
from graphkit.extract.cast import Cast
from graphkit.extract.chains import inner_statements
from graphkit.extract.content import Content, contents_of
from graphkit.extract.day_phrases import without_day
from graphkit.extract.denials import bare_denials
from graphkit.extract.direct import direct_statements, join_split
from graphkit.extract.form import tells
from graphkit.extract.fragments import content_fragments, in_whole_quotation, speech_of
from graphkit.extract.lead import without_lead
from graphkit.extract.own import is_mute, is_own_threat
from graphkit.extract.reported import accordings, messages, said_to_be
from graphkit.extract.said import is_said
from graphkit.extract.source import NOBODY, Source, source_of
from graphkit.extract.speech import act_of, certainty_of, polarity_of, quoted_act, tense_of
from graphkit.extract.tagged import tagged_contents
from graphkit.extract.topics import topics_of
from graphkit.extract.tree import Tree
from graphkit.extract.verification import with_verification
from graphkit.extract.voices import turn_statements, with_voices, without_questions
from graphkit.model.base import Span
from graphkit.model.extraction import DateRecord, StatementRecord, Topic
from graphkit.model.vocabulary import Act

__all__ = ["find_statements"]

_THINKING = frozenset(("believe", "intend", "ask"))
# What one can do only with a will: "columns support the roof" tells nothing.
_WILLING = frozenset(("agree", "reject", "threaten", "propose"))
_NO_NEWS = frozenset(("outlet", "byline", "dateline", "author_note", "credit"))
# Of two contents of one cue the more exact form is kept.
_FORMS = ("that", "whether", "to", "ing", "of", "for", "on", "as", "passive", "np", "name")


def find_statements(
    tree: Tree, cast: Cast, dates: Iterable[DateRecord] = ()
) -> list[StatementRecord]:
    """Return all statements, parents named by index.

    They stand in text order; those of root sources that another statement passes on (`chains`)
    come after all others.
    """
    days = SpanIndex((date, (date,)) for date in dates)
    told = [pair for token in range(len(tree.tokens)) for pair in _attributed(tree, cast, token)]
    told += [
        (content, source)
        for content, source in tagged_contents(tree, cast, {content.cue for content, _ in told})
        if not _is_nobody(tree, content, source)
    ]
    found = [
        _statement(tree, cast, _refined(tree, cast, content, days), source)
        for content, source in told
        if tree.sentence_span(content.cue).zone not in _NO_NEWS
    ]
    without_verb = accordings(tree, cast) + messages(tree, cast) + said_to_be(tree, cast)
    found += [in_whole_quotation(tree, statement) for statement in without_verb]
    found += turn_statements(tree, cast)
    found += direct_statements(tree, cast, found)
    unique = join_split(tree, _without_repeats(tree, without_questions(tree, found)))
    unique = [statement for statement in unique if tells(tree, statement)]
    dated = [_with_date(tree, statement, days) for statement in unique]
    verified = [*with_verification(tree, dated), *_denials(tree, cast, dated, days)]
    nested = _with_parents(sorted(verified, key=lambda s: (s.start, -s.end)))
    return with_voices(tree, [*nested, *inner_statements(tree, cast, nested)])


def _denials(
    tree: Tree, cast: Cast, told: list[StatementRecord], days: SpanIndex[DateRecord]
) -> list[StatementRecord]:
    """Return what others deny by a pronoun, outside what `told` has: "The mayor denied it"."""
    index = StatementIndex(told)
    found = [
        _with_date(tree, _statement(tree, cast, content, source), days)
        for content, source in bare_denials(tree, cast)
        if tree.sentence_span(content.cue).zone not in _NO_NEWS
    ]
    return [s for s in found if s.cue is not None and not index.cued_at(s.cue)]


def _refined(tree: Tree, cast: Cast, content: Content, days: SpanIndex[DateRecord]) -> Content:
    """A content without the lead before it, and the addressee and day between it and its cue."""
    content = without_addressee(tree, cast, without_lead(tree, cast, content))
    near = days.overlapping(tree.span([content.cue, *content.tokens]))
    return replace(content, tokens=without_day(tree, content.tokens, content.cue, near))


def _attributed(tree: Tree, cast: Cast, token: int) -> list[tuple[Content, Source]]:
    """Return the contents that the token introduces for a source."""
    contents = sorted(contents_of(tree, token), key=lambda c: _FORMS.index(c.form))
    if not contents or not is_said(tree, token):
        return []
    taken: set[int] = set()
    kept = []
    for content in contents:
        source = source_of(tree, cast, token)
        clause = content.form in {"that", "whether"}
        if source is None and clause and _is_hearsay(tree, token):
            source = NOBODY
        if source is None and _is_claim_without_owner(tree, content):
            source = NOBODY
        if source is None or taken & set(content.tokens) or not _says(tree, content):
            continue
        if not _in_its_quotation(tree, content):
            continue
        if not _is_nobody(tree, content, source) and _may_speak(tree, content, source):
            taken.update(content.tokens)
            kept.append((content, source))
    return kept


def _says(tree: Tree, content: Content) -> bool:
    return any(tree[t].pos not in {"AUX", "PART", "DET", "PUNCT"} for t in content.tokens)


def _in_its_quotation(tree: Tree, content: Content) -> bool:
    """Say whether what a quoted cue introduces is quoted too: else the narrator tells it."""
    holding = tree.quotations[content.cue]
    return holding is None or any(tree.quotations[t] == holding for t in content.tokens)


def _may_speak(tree: Tree, content: Content, source: Source) -> bool:
    """Say whether a source can do what the cue says to a thing.

    "Tokyo supports the plan" tells what Tokyo wants, "columns support the roof" tells nothing.
    """
    if tree.lemma(content.cue) == "clear" and source.head is not None:
        return tree.lower(source.head) not in {"it", "this", "that", "which"}
    if is_mute(tree, source, content.reading.act):
        return False
    thing = content.form in {"np", "name"} and content.reading.act in _WILLING
    return bool(source.speakers) or not thing


def _is_claim_without_owner(tree: Tree, content: Content) -> bool:
    """Say whether a noun claims something: "rumours that he fled", but not "the idea of it"."""
    return tree[content.cue].pos == "NOUN" and content.reading.act != "propose"


# "It is known that he fled": the narrator tells it.
_KNOWING = frozenset("determine discover find know reveal show".split())


def _is_hearsay(tree: Tree, token: int) -> bool:
    """Say whether a passive tells that somebody says it: "it was reported that"."""
    return bool(tree.children(token, "aux:pass")) and tree.lemma(token) not in _KNOWING


def _is_nobody(tree: Tree, content: Content, source: Source) -> bool:
    """Say whether the text does not tell who thinks: "do you think", "I hope" by the writer."""
    word = "" if source.head is None else tree.lower(source.head)
    if word not in {"i", "we"} or content.reading.act not in _THINKING:
        return word == "you"
    return not tree.is_quoted(tree[content.cue])


def _statement(tree: Tree, cast: Cast, content: Content, source: Source) -> StatementRecord:
    fragments = content_fragments(tree, content)
    tokens = _tokens_of(tree, fragments)
    speech = speech_of(tree, fragments, tree[content.cue])
    act = act_of(tree, content)
    if content.reading.lemma == "warn" and is_own_threat(tree, cast, content.root, source.speakers):
        act = "threaten"
    if speech == "direct":
        act = quoted_act(tree, tokens, act)
    return StatementRecord(
        fragments=fragments,
        sentence=tree.sentence(content.cue),
        speech=speech,
        act=act,
        polarity=polarity_of(tree, content, act),
        certainty=certainty_of(tree, content, act),
        tense=tense_of(tree, content.root, content.form),
        source_kind=source.kind,
        source=source.span,
        speakers=source.speakers,
        cue=_cue_span(tree, content.cue),
        addressees=tuple(
            told
            for told in addressees_of(tree, cast, content)
            if told.entity not in source.speakers
        ),
        topics=_topics(tree, cast, content, tokens, act),
    )


def _topics(
    tree: Tree, cast: Cast, content: Content, tokens: tuple[int, ...], act: Act
) -> tuple[Topic, ...]:
    """Whom a content tells of, by its tokens and act, or its cue: "accused [Lee] of theft"."""
    found = topics_of(tree, cast, tokens, act)
    known = {topic.entity for topic in found}
    accused = [one for one in accused_of(tree, cast, content) if one.entity not in known]
    return tuple(sorted((*found, *accused), key=lambda topic: topic.start))


def _tokens_of(tree: Tree, fragments: tuple[Span, ...]) -> tuple[int, ...]:
    return tuple(tree.inside(*fragments))


def _cue_span(tree: Tree, cue: int) -> Span:
    """The cue with its auxiliary or verb: "was shared", "made it clear"."""
    head = tree.head(cue)
    verb = (
        [head] if head is not None and tree.lemma(head) == "make" and tree[cue].pos == "ADJ" else []
    )
    return tree.span([*tree.children(cue, "aux:pass"), *verb, cue])


def _without_repeats(tree: Tree, found: list[StatementRecord]) -> list[StatementRecord]:
    """Keep one statement per content, the one with a speaker first; text order.

    A title that the page repeats says nothing new, so contents of titles meet by their words and
    the later places are kept as repeats.
    """
    best: dict[object, StatementRecord] = {}
    for statement in sorted(found, key=lambda s: (s.start, -s.end)):
        zone = tree.doc.sentences[statement.sentence].zone
        spans = tuple((f.start, f.end) for f in statement.fragments)
        key = tuple(f.of(tree.text) for f in statement.fragments) if zone == "title" else spans
        known = best.get(key)
        if known is None or (not known.speakers and statement.speakers):
            best[key] = statement
        elif known.start != statement.start:
            again = Span(start=statement.start, end=statement.end)
            best[key] = known.model_copy(update={"repeats": (*known.repeats, again)})
    return sorted(best.values(), key=lambda s: (s.start, -s.end))


def _with_date(
    tree: Tree, statement: StatementRecord, days: SpanIndex[DateRecord]
) -> StatementRecord:
    """Date the saying by words outside its content that stand nearest to the cue.

    "She said on Monday that it was over": Monday dates the saying. "He said it after they met on
    Monday": "met" is nearer, so nothing does.
    """
    cue = statement.cue
    if cue is None:
        return statement
    sentence = tree.doc.sentences[statement.sentence]
    verbs = [
        token
        for token in tree.tokens[sentence.first : sentence.last]
        if token.pos == "VERB" and not any(f.overlaps(token) for f in statement.fragments)
    ]
    for date in days.overlapping(sentence):
        inside = sentence.covers(date)
        if inside and not any(fragment.overlaps(date) for fragment in statement.fragments):
            nearest = min(verbs, key=lambda verb: _distance(verb, date), default=None)
            if nearest is not None and cue.overlaps(nearest):
                return statement.model_copy(update={"said_on": date})
    return statement


def _distance(one: Span, two: Span) -> int:
    return max(two.start - one.end, one.start - two.end)


def _with_parents(statements: list[StatementRecord]) -> list[StatementRecord]:
    """Name for each statement the smallest other whose content holds its content and cue."""
    result = []
    told = StatementIndex(statements)
    for statement in statements:
        holders = [
            (statements[place].end - statements[place].start, place)
            for place in told.holding(statement.fragments[0])
            if _holds(statements[place], statement)
        ]
        parent = min(holders)[1] if holders else None
        result.append(statement.model_copy(update={"parent": parent}))
    return result


def _holds(outer: StatementRecord, inner: StatementRecord) -> bool:
    wanted = [inner.fragments[0], *([inner.cue] if inner.cue is not None else [])]
    smaller = inner.end - inner.start < outer.end - outer.start
    return smaller and all(any(f.covers(w) for f in outer.fragments) for w in wanted)
