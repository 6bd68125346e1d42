"""The report as a page, without a browser: what is chosen, what is escaped, what stays the same."""

import base64
import datetime as dt
import hashlib
import html
import json
import re
from itertools import combinations

import pytest
from lxml import html as markup

from graphkit.errors import NotFoundError
from graphkit.model.node import Group, Location, Organization, Person, State
from graphkit.report.happenings import Happenings
from graphkit.report.page.data import collect
from graphkit.report.page.guesses import guesses
from graphkit.report.page.happened import timeline
from graphkit.report.page.opened import dated
from graphkit.report.page.speakers import by_speaker
from graphkit.report.page.state_acts import state_acts
from graphkit.report.page.ties import MOST_ACTORS, MOST_TIES, shown_ties
from graphkit.report.page.writing import page_html, script_json
from graphkit.report.render import TURNING
from graphkit.report.sayings import Sayings
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_hostile import NAMES, SENTENCES, hostile
from tests.builders_story import reprint, two_presidents, week_after
from tests.memory_view import MemoryView
from tests.story import Story


def crowd(pairs, **event):
    """Return a view of people of whom these pairs meet, each pair in a sentence of its own."""
    story = Story([f"A{one}. met A{two}." for one, two in pairs], title="Crowd")
    for number in sorted({end for pair in pairs for end in pair}):
        story.entity(Person(id=f"p{number:04}", name=f"A{number}"), f"A{number}.")
    for one, two in pairs:
        ends = {"did": [f"p{one:04}"], "to": [f"p{two:04}"]}
        story.event(f"A{one}. met A{two}.", "CONSULT", **ends, **event)
    return MemoryView(story.graph())


def names_of(view, numbers):
    skeleton = view.skeleton()
    return [skeleton.id(number) for number in numbers]


@pytest.fixture(scope="module")
def page():
    return page_html(MemoryView(two_presidents(), week_after()))


@pytest.fixture(scope="module")
def records(page):
    data = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
    return json.loads(data[1])


def test_page_is_the_same_in_whatever_order_articles_were_loaded(tmp_path):
    articles = [two_presidents(), reprint(), week_after()]
    pages = []
    for order in (articles, articles[::-1]):
        with open_store(tmp_path / f"{len(pages)}.db") as store:
            with store.writer() as writer:
                for article in order:
                    writer.put(article, RUN)
            pages += [page_html(store.view()), page_html(store.view())]
    assert len({*pages}) == 1


def words_of(view):
    return " ".join(markup.document_fromstring(page_html(view)).text_content().split())


def test_page_speaks_of_a_choice_only_where_something_is_left_out():
    day = dt.date(2024, 3, 1)
    small = words_of(crowd([(1, 2), (2, 3)], date=day))
    assert "3 actors and 2 ties between them." in small
    assert "2 dated events that happened or are said to have." in small
    assert "Of 1 more no date is known." in words_of(crowd([(1, 2)]))
    pairs = [(0, number) for number in range(1, MOST_TIES + 2)]
    large = words_of(crowd(pairs, date=day))
    assert f" of {len(pairs)} ties: the pairs with most between them." in large
    assert f" of {len(pairs)} dated events that happened or are said to have: those that" in large


def test_policy_allows_these_texts_alone(page):
    policy = html.unescape(re.search('Content-Security-Policy" content="([^"]*)"', page)[1])
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules.keys() == {"default-src", "style-src", "script-src", "base-uri", "form-action"}
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        texts = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digests = {hashlib.sha256(html.unescape(text).encode()).digest() for text in texts}
        hashes = {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
        assert {*rules[name].split(" ")} == hashes
    assert not re.search(r'\s(style|on\w+)=["\']', re.sub("<(script|style).*?</", "", page))


def test_page_names_no_address_but_its_own_sections(page):
    tree = markup.document_fromstring(page)
    assert not tree.xpath("//@src | //@srcset | //@action | //link | //iframe | //object")
    sections = {f"#{key}" for key in tree.xpath("//section/@id | //main/@id")}
    assert {*tree.xpath("//a/@href")} == sections


def test_hostile_names_and_texts_are_text():
    page = page_html(MemoryView(hostile()))
    tree = markup.document_fromstring(page)
    assert not tree.xpath("//img | //b | //title/*")
    assert len(tree.xpath("//script")) == 2
    shown = tree.xpath("//table//bdi/text()")
    assert {NAMES["x-script"], NAMES["x-quotes"], NAMES["x-link"], NAMES["x-template"]} <= {*shown}
    data = json.loads(tree.xpath("//script[@type]/text()")[0])
    turned = str.maketrans(dict.fromkeys(TURNING, "\ufffd"))
    told, names = ({one.translate(turned) for one in all_} for all_ in (SENTENCES, NAMES.values()))
    assert {text for _, _, text in data["sentences"]} == told
    assert {one["title"] for one in data["proofs"].values()} >= names


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>", "&lt;", "\u2028\u2029", "\x00\x1b"])
def test_json_in_a_script_holds_no_markup(text):
    written = script_json({text: text})
    assert json.loads(written) == {text: text}
    assert not re.search("[<>&\u2028\u2029]", written)


def test_marks_are_the_words_of_the_edges(records):
    call = records["proofs"]["p-lind:p-petrak"]
    (at, before, after), spans, words, copies = call["told"][0]
    texts = [text for *_, text in records["sentences"]]
    assert texts[at].startswith("President Ada Lind of Anvaria telephoned")
    assert [texts[at][start:end] for start, end in spans] == ["telephoned"]
    assert texts[before] == "None of this could be checked."
    assert texts[after] == "Lind agreed to send envoys to the Lesna River."
    assert words == "telephoned: Consult (phone) · 2022-02-27 · reported"
    assert copies == []
    assert records["articles"][records["sentences"][at][0]] == [
        *("A note, a call and a threat", "The Harbour Post", "2022-02-27"),
    ]


def test_the_first_sentence_has_none_before_it(records):
    first = next(
        place for place, (_, key, _) in enumerate(records["sentences"]) if key.endswith("#0")
    )
    told = [one for proof in records["proofs"].values() for one in proof["told"]]
    assert {places[1] for places, *_ in told if places[0] == first} == {-1}


def test_an_actor_opens_its_sentences_and_ties_and_is_found_by_its_aliases(records):
    lind = records["proofs"]["p-lind"]
    assert lind["title"] == "Ada Lind"
    assert "p-lind:p-petrak" in lind["ties"]
    assert {"Lind", "Ms Lind"} <= {*lind["also"]}
    assert lind["note"].startswith("Person · ")
    words = [one[2] for one in lind["told"]]
    assert any("took part in “telephoned”" in one for one in words)


def test_every_mark_of_a_picture_opens_something(page, records):
    ids = {one for marks in re.findall('data-id="([^"]*)"', page) for one in marks.split()}
    buttons = {*re.findall('data-open="([^"]*)"', page)}
    assert ids
    assert ids | buttons <= records["proofs"].keys()


def test_a_sentence_that_a_copy_repeats_is_told_once_with_both_places():
    data = collect(MemoryView(two_presidents(), reprint()))
    told = data.records["proofs"]["p-lind:p-petrak"]["told"]
    assert [len(copies) for *_, copies in told] == [1]
    told = data.records["proofs"]["p-lind"]["told"]
    assert {len(copies) for *_, copies in told} == {1}


def test_picture_keeps_to_its_limits_and_says_what_there_is():
    view = crowd([*combinations(range(20), 2), *((n, n + 1) for n in range(100, 200, 2))])
    shown = shown_ties(view.skeleton())
    assert len(shown.ties) == MOST_TIES
    assert len(shown.actors) <= MOST_ACTORS
    assert (shown.all_actors, shown.all_ties) == (120, 240)
    assert {*names_of(view, shown.actors)} <= {f"p{number:04}" for number in range(20)}


def test_picture_has_no_more_actors_than_can_be_told_apart():
    view = crowd([(n, n + 1) for n in range(0, 200, 2)])
    shown = shown_ties(view.skeleton())
    assert (len(shown.actors), len(shown.ties)) == (MOST_ACTORS, MOST_ACTORS // 2)


@pytest.mark.parametrize("status", ["proposed", "planned", "hypothetical", "negated", "denied"])
def test_what_did_not_happen_ties_nobody(status):
    assert shown_ties(crowd([(1, 2)], status=status).skeleton()).ties == ()


@pytest.mark.parametrize("kind", [Group, Person, Organization])
def test_who_has_no_name_is_tied_to_nobody(kind):
    story = Story(["Somebody met Ada Lind."], title="Met")
    story.entity(Person(id="p", name="Ada Lind"), "Ada Lind")
    story.entity(kind(id="g", name="somebody", named=False), "Somebody")
    story.event("met", "CONSULT", did=["g"], to=["p"])
    assert shown_ties(MemoryView(story.graph()).skeleton()).actors == ()


def test_ties_have_a_direction_and_the_mean_score_of_their_events():
    story = Story(["Lind thanked Moe, Moe hit Lind, Lind hailed Moe."], title="Two")
    for key in ("Lind", "Moe"):
        story.entity(Person(id=key, name=key), key)
    story.event("thanked", "SUPPORT", did=["Lind"], to=["Moe"], score=4)
    story.event("hailed", "SUPPORT", did=["Lind"], to=["Moe"], score=2)
    story.event("hit", "ASSAULT", did=["Moe"], to=["Lind"], score=-9)
    view = MemoryView(story.graph())
    ties = shown_ties(view.skeleton()).ties
    assert [(len(one.by), one.score) for one in ties] == [(2, 3.0), (1, -9.0)]
    assert names_of(view, ties[0][:2]) == ["Lind", "Moe"]


def test_timeline_has_what_happened_with_a_date_by_date():
    found = timeline(Happenings(MemoryView(two_presidents(), week_after())))
    days = [row["date"] for row in found.table.rows]
    assert days == sorted(days)
    assert {row["status"] for row in found.table.rows} <= {"reported", "claimed"}
    assert found.table.left_out == 0
    assert found.undated == 3


def test_states_are_those_with_most_acts_and_dated_ones_come_first():
    hits = [[f"hit{n}.{act}." for act in range(n + 1)] for n in range(12)]
    story = Story([f"S{n} {' '.join(hits[n])} T{n}" for n in range(12)], title="Acts")
    for n in range(12):
        for side in "ST":
            story.entity(State(id=f"X-{side}{n}", name=f"{side}{n:02}"), f"{side}{n}")
        for day, words in enumerate(hits[n], 1):
            ends = {"did": [f"X-S{n}"], "to": [f"X-T{n}"]}
            story.event(words, "ASSAULT", **ends, date=dt.date(2022, 1, day), score=-9)
    view = MemoryView(story.graph())
    found = state_acts(Happenings(view))
    assert f"The table has {len(found.rows)} of {found.total} rows" in words_of(view)
    assert found.total == 78
    assert {row["source"] for row in found.rows} == {f"S{n:02}" for n in range(2, 12)}
    assert [row["date"] for row in found.rows] == sorted(row["date"] for row in found.rows)


def test_speakers_show_what_is_in_doubt_before_what_is_not():
    story = Story([f"Lind said word {n} ." for n in range(20)], title="Said")
    story.entity(Person(id="p", name="Lind"), "Lind")
    for n in range(20):
        doubt = {"verification": "disputed"} if n == 19 else {}
        story.statement(f"word {n} ", by=["p"], **doubt)
    (speaker,), speakers = by_speaker(Sayings(MemoryView(story.graph())))
    assert speakers == 1
    assert (len(speaker.said.rows), speaker.said.total, speaker.said.left_out) == (8, 20, 12)
    assert [row["text"] for row in speaker.said.rows][-1] == "word 19 "


def test_guesses_are_dates_of_publication_and_places_with_a_choice():
    story = Story(["Lind flies from Orlava to Bergen and Elm."], title="Flight")
    story.entity(Person(id="p", name="Lind"), "Lind")
    for name, why in (
        ("Orlava", "more than 8 times larger than others of this name"),
        ("Bergen", "the only place of this name"),
        ("Elm", None),
    ):
        story.entity(Location(id=name, name=name, country="NOR", located_by=why), name)
    story.event("flies", "CONSULT", did=["p"], date="2022-02-27", date_basis="article_date")
    story.statement("Elm", by=["p"], said_on_basis="article_date")
    view = MemoryView(story.graph())
    found = guesses(view, Happenings(view), Sayings(view))
    assert [(row["event"], row["date"]) for row in found.dates.rows] == [("flies", "2022-02-27")]
    assert [row["place"] for row in found.places.rows] == ["Orlava"]
    assert found.statements == 1
    assert found.pairs.total == 0


def test_places_keep_their_mentions_while_another_program_writes():
    def flight(*names):
        story = Story(["Lind flies to Orlava and Bergen."], title="Flight")
        for name in names:
            place = Location(id=name, name=name, country="NOR", located_by="the largest")
            story.entity(place, name)
        return MemoryView(story.graph())

    before = flight("Orlava")
    found = guesses(flight("Bergen", "Orlava"), Happenings(before), Sayings(before))
    assert [(row["place"], row["mentions"]) for row in found.places.rows] == [("Orlava", 1)]


@pytest.mark.parametrize(
    ("date", "basis", "shown"),
    [
        ("2022-02-27", "article_date", "~2022-02-27"),
        ("2022", "explicit", "2022"),
        (None, "none", None),
    ],
)
def test_guessed_dates_are_marked(date, basis, shown):
    assert dated(date, basis) == shown


def test_store_without_articles_has_no_page():
    with pytest.raises(NotFoundError, match="no article in the store"):
        page_html(MemoryView())
