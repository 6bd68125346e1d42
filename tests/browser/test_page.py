"""The report as a page, in a real headless Chromium."""

import json
from itertools import pairwise

import pytest

from graphkit.report.render import steady
from tests.builders_hostile import NAMES, SENTENCES, hostile
from tests.story import Story

PETRAK = '#network .actor[data-id="p-petrak"]'
CALL = '#network .edge[data-id="p-lind:p-petrak"]'
CALLED = "President Ada Lind of Anvaria telephoned Goran Petrak, the president of Bordavia."
FOCUS = "document.activeElement.dataset.id ?? document.activeElement.id"


@pytest.fixture(scope="module")
def hostile_path(written):
    return written(hostile())


@pytest.fixture
def hostile_page(silent, hostile_path):
    return silent(hostile_path)


def panel(page):
    """Return what the open panel says: its heading, its sentences, and what is marked in them."""
    return page.run(
        "document.querySelector('#panel').hidden ? null : {"
        "title: document.querySelector('#panel-title').textContent,"
        "told: [...document.querySelectorAll('#panel blockquote p[dir]:not(.faint)')]"
        ".map(one => one.textContent),"
        "marks: [...document.querySelectorAll('#panel mark')].map(one => one.textContent)}"
    )


def tab_to(page, wanted, *, most=60):
    """Press the tab key until an expression holds."""
    for _ in range(most):
        page.key("Tab")
        if page.run(wanted):
            return
    raise AssertionError(f"not reached by tab key: {wanted}")


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("dark", [False, True])
def test_page_opens_in_silence_and_fits(browser, path, width, dark):
    page = browser.open(path, width=width, dark=dark)
    colour = page.run("getComputedStyle(document.body).backgroundColor")
    assert (colour == "rgb(255, 255, 255)") is not dark
    ink = page.run("getComputedStyle(document.querySelector('.picture text.halo')).fill")
    assert (ink == "rgb(27, 31, 36)") is not dark
    assert page.run("document.documentElement.scrollWidth <= innerWidth")
    assert page.complaints == []
    assert page.requests == [path.as_uri()]
    page.close()


def test_a_click_on_an_actor_shows_its_sentences_and_ties(page):
    assert panel(page) is None
    page.click(PETRAK)
    shown = panel(page)
    assert shown["title"] == "Goran Petrak"
    assert any(CALLED in one for one in shown["told"])
    assert "Goran Petrak" in shown["marks"]
    ties = page.run("[...document.querySelectorAll('#panel-ties button')].map(b => b.textContent)")
    assert "Ada Lind → Goran Petrak" in ties
    page.click('#panel-ties button[data-open="p-lind:p-petrak"]')
    assert panel(page)["title"] == "Ada Lind → Goran Petrak"


def click_line(page, tie):
    """Press the mouse in the middle of a line, a bit beside it: none need hit it to the pixel."""
    x, y = page.run(
        f"(() => {{ const path = document.querySelector('{tie} .tie');"
        "path.scrollIntoView({block: 'center', behavior: 'instant'});"
        "const at = path.getPointAtLength(path.getTotalLength() / 2)"
        ".matrixTransform(path.getScreenCTM()); return [at.x, at.y]; })()"
    )
    for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
        page.mouse(kind, x + 2, y + 2)


def test_a_click_on_a_tie_shows_the_sentence_with_its_words_marked(page):
    click_line(page, CALL)
    shown = panel(page)
    assert shown["title"] == "Ada Lind → Goran Petrak"
    assert any(CALLED in one for one in shown["told"])
    assert "telephoned" in shown["marks"]


def test_sentences_stand_in_their_context(page):
    click_line(page, CALL)
    told = next(one for one in panel(page)["told"] if CALLED in one)
    assert told.startswith("None of this could be checked. ")
    assert told.endswith(" Lind agreed to send envoys to the Lesna River.")


def test_a_mark_of_the_timeline_shows_its_sentence(page):
    page.click("#timeline .wide .mark[data-id]")
    assert len(panel(page)["told"]) > 0


def test_a_row_of_a_table_opens_the_same(page):
    page.run("document.querySelector('#network details').open = true")
    page.click('#network table button[data-open="p-petrak"]')
    assert panel(page)["title"] == "Goran Petrak"


def test_search_finds_an_actor_by_another_name(page):
    page.run("document.querySelector('#search').focus()")
    page.call("Input.insertText", text="PÉTRA")
    assert page.run("document.querySelector('#found').textContent").startswith("1 of ")
    assert page.run("document.querySelector('#hits').textContent") == "Goran Petrak"
    faint = page.run("[...document.querySelectorAll('.actor:not(.dim)')].map(a => a.dataset.id)")
    assert faint == ["p-petrak"]
    page.key("Enter")
    assert panel(page)["title"] == "Goran Petrak"


def test_search_for_nobody_says_so(page):
    page.run("document.querySelector('#search').focus()")
    page.call("Input.insertText", text="nobody of this name")
    assert page.run("document.querySelector('#found').textContent").startswith("0 of ")
    page.key("Enter")
    assert panel(page) is None


def test_keyboard_reaches_actors_and_comes_back(page):
    tab_to(page, "document.activeElement.matches('.actor')")
    first = page.run(FOCUS)
    for way in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.key(way)
    page.run(f"document.querySelector('{PETRAK}').focus()")
    moved = set()
    for way in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.key(way)
        moved.add(page.run(FOCUS))
    assert len(moved) > 1
    assert page.run("document.querySelectorAll('.actor[tabindex=\"0\"]').length") == 1
    here = page.run(FOCUS)
    page.key("Enter")
    assert panel(page)["title"] != ""
    assert page.run(FOCUS) == "panel-title"
    page.key("Escape")
    assert panel(page) is None
    assert page.run(FOCUS) == here
    assert first != ""


def test_screen_readers_get_names_landmarks_and_tables(page):
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    found = {(one.get("role", {}).get("value"), one.get("name", {}).get("value")) for one in tree}
    roles = {role for role, _ in found}
    assert {"banner", "main", "navigation", "contentinfo", "table", "searchbox"} <= roles
    assert ("button", "Goran Petrak (Person)") in found
    assert ("heading", "Who acts on whom, and speaks of whom") in found
    assert ("region", "Timeline") in found
    levels = page.run("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(two - one <= 1 for one, two in pairwise(levels))


def test_page_of_an_article_in_which_nothing_happens_opens_in_silence(browser, written):
    target = written(Story(["The sea is calm."], title="Calm").graph())
    page = browser.open(target)
    text = page.run("document.body.innerText")
    assert "No two named actors are tied." in text
    assert "No state acts on another in these articles." in text
    assert "No two claims contradict each other." in text
    assert page.run("document.querySelectorAll('.picture').length") == 0
    assert page.complaints == []
    page.close()


def test_paper_gets_all_that_is_folded(page):
    folded = "document.querySelectorAll('details:not([open])').length"
    before = page.run(folded)
    assert before > 0
    page.run("dispatchEvent(new Event('beforeprint'))")
    assert page.run(folded) == 0
    page.run("dispatchEvent(new Event('afterprint'))")
    assert page.run(folded) == before
    assert len(page.call("Page.printToPDF")["data"]) > 10_000


def test_hostile_names_and_texts_stay_text(hostile_page):
    page = hostile_page
    assert page.run("document.title") == "graphkit report: 1 article"
    assert page.run("document.scripts.length") == 2
    assert page.run("document.querySelectorAll('img, iframe, object, b, base, form').length") == 0
    links = page.run("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    assert all(link.startswith("#") for link in links)
    handlers = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
    assert not [one for one in page.run(handlers) if one.startswith("on")]
    shown = page.run("document.querySelector('#network table').textContent")
    assert NAMES["x-script"] in shown
    assert NAMES["x-quotes"] in shown
    for key, name in NAMES.items():
        page.click(f'#network .actor[data-id="{key}"]')
        assert panel(page)["title"] == steady(name)
    assert page.run("document.title") == "graphkit report: 1 article"


def test_marks_count_characters_not_halves_of_them(hostile_page):
    hostile_page.click('#network .actor[data-id="x-script"]')
    shown = panel(hostile_page)
    assert NAMES["x-script"] in shown["marks"]
    assert shown["told"][0].startswith(SENTENCES[0])


def test_marks_of_direction_turn_nothing_around_them(hostile_page):
    cells = hostile_page.run(
        "[...document.querySelectorAll('td bdi, th bdi')].map(b => getComputedStyle(b).unicodeBidi)"
    )
    assert cells
    assert set(cells) == {"isolate"}


def test_policy_forbids_scripts_and_requests_that_are_not_the_page(browser, path):
    page = browser.open(path)
    script = json.dumps("window.owned = true")
    page.run(
        f"(() => {{ const one = document.createElement('script'); one.textContent = {script};"
        "document.body.append(one);"
        "const picture = new Image(); picture.src = 'http://127.0.0.1:9/a.png';"
        "document.body.append(picture);"
        "document.body.insertAdjacentHTML('beforeend', '<p id=p style=\"color:red\">'); })()"
    )
    assert page.run("window.owned") is None
    assert page.run("getComputedStyle(document.querySelector('#p')).color") != "rgb(255, 0, 0)"
    refused = [one for one in page.complaints if "violates the following Content Sec" in one]
    for what in ("inline script", "inline style", "http://127.0.0.1:9/a.png"):
        assert any(what in one for one in refused), what
    page.close()
