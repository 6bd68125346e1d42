"""The network of the page, in a real headless Chromium: names, keys, fingers."""

from itertools import combinations, product

import pytest

from graphkit.model.node import Organization, Person
from tests.story import Story

PETRAK = '#network .actor[data-id="p-petrak"]'
CALL = '#network .edge[data-id="p-lind:p-petrak"]'
FOCUS = "document.activeElement.dataset.id ?? document.activeElement.id"
TITLE = (
    "(p => p.hidden ? null : p.querySelector('h2').textContent)(document.querySelector('#panel'))"
)
NAMES = """(() => {
  const box = (one) => (b => [b.left, b.top, b.right, b.bottom])(one.getBoundingClientRect());
  const all = [...document.querySelectorAll('#network .names text')];
  const names = all.filter(t => t.getClientRects().length);
  return {
    rim: box(document.querySelector('#network .picture > svg')),
    boxes: names.map(box),
    sizes: names.map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a),
    words: names.map(t => [...t.children].map(line => line.textContent).join(' ')),
  };
})()"""
LONG = "Permanent Commission of Inquiry for the Lesna River"
MANY = [f"{one}ela {two}a{one.lower()}ovitch" for one, two in product("BDGKLM", "NPRSTVZJ")]


def key(name):
    return name.replace(" ", "-").lower()


def crowd():
    """An article in which many meet somebody of a long name, and each other."""
    sentences = [f"{name} met the commission and others." for name in MANY]
    story = Story([f"{LONG} works.", *sentences], title="Crowd")
    story.entity(Organization(id="hub", name=LONG), LONG)
    for name in MANY:
        story.entity(Person(id=key(name), name=name), name)
    for n, name in enumerate(MANY):
        other = MANY[n * 7 % len(MANY)]
        story.event(
            f"{name} met the commission", "CONSULT", did=[key(name)], to=["hub", key(other)]
        )
    return story.graph()


@pytest.fixture(scope="module")
def crowded(written):
    return written(crowd())


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("zooms", [0, 1])
def test_names_are_readable_cover_none_and_lie_within(silent, crowded, width, zooms):
    page = silent(crowded, width=width)
    for _ in range(zooms):
        page.click('[data-zoom="in"]')
    found = page.run(NAMES)
    assert len(found["boxes"]) >= 5
    left, top, right, bottom = found["rim"]
    for one in found["boxes"]:
        assert left <= one[0] < one[2] <= right
        assert top <= one[1] < one[3] <= bottom
    for one, two in combinations(found["boxes"], 2):
        apart = one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
        assert apart, (one, two)
    assert min(found["sizes"]) >= 11.9  # CSS pixels
    if not zooms:
        assert LONG in found["words"]


def test_who_is_pointed_at_by_keyboard_is_named(silent, crowded):
    page = silent(crowded, width=400)
    words = page.run(NAMES)["words"]
    unnamed = next(name for name in MANY if name not in words)
    page.run(f"document.querySelector('#network .actor[data-id={key(unnamed)}]').focus()")
    assert unnamed in page.run(NAMES)["words"]


def test_keyboard_reaches_every_tie_and_opens_its_sentences(page):
    for _ in range(40):
        page.key("Tab")
        if page.run("document.activeElement.matches('#network .edge')"):
            break
    page.key("Home")
    seen = [page.run(FOCUS)]
    while True:
        page.key("ArrowDown")
        if page.run(FOCUS) == seen[-1]:
            break
        seen.append(page.run(FOCUS))
    edges = page.run("[...document.querySelectorAll('#network .edge')].map(e => e.dataset.id)")
    assert seen == edges
    while page.run(FOCUS) != "p-lind:p-petrak":
        page.key("ArrowUp")
    ring = "getComputedStyle(document.activeElement.querySelector('.tie'))"
    assert page.run(f"{ring}.strokeWidth") == "5px"
    assert page.run(f"{ring}.stroke") == "rgb(0, 90, 156)"
    page.key("Enter")
    assert page.run(TITLE) == "Ada Lind → Goran Petrak"
    marks = "[...document.querySelectorAll('#panel mark')].map(m => m.textContent)"
    assert "telephoned" in page.run(marks)
    page.key("Escape")
    assert page.run(TITLE) is None
    assert page.run(FOCUS) == "p-lind:p-petrak"


def test_every_mark_and_button_has_a_name_of_its_own(page):
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    names = [one["name"]["value"] for one in tree if one.get("role", {}).get("value") == "button"]
    ties = [name for name in names if name.startswith("Ada Lind → Goran Petrak: ")]
    assert len(ties) == 1
    assert all(names)


def test_arrow_keys_with_shift_move_an_actor_and_its_ties(page):
    page.run(f"document.querySelector('{PETRAK}').focus()")
    before = page.middle(PETRAK)
    line = page.run(f"document.querySelector('{CALL} .tie').getAttribute('d')")
    at = page.run(f"document.querySelector('{PETRAK}').getBoundingClientRect().x")
    key = "ArrowLeft" if before[0] > 640 else "ArrowRight"
    for kind in ("keyDown", "keyUp"):
        page.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, modifiers=8)
    moved = page.run(f"document.querySelector('{PETRAK}').getBoundingClientRect().x")
    assert abs(moved - at) == pytest.approx(12, abs=0.5)
    assert page.run(FOCUS) == "p-petrak"
    assert page.run(f"document.querySelector('{CALL} .tie').getAttribute('d')") != line


def apart(page):
    """Return how many pixels lie between two actors."""
    return page.run(
        "(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y))(['p-lind', 'p-petrak'].map(id =>"
        "document.querySelector(`#network .actor[data-id=${id}]`).getBoundingClientRect()))"
    )


def test_zoom_and_drag_open_nothing(page):
    before = apart(page)
    page.click('[data-zoom="in"]')
    assert apart(page) == pytest.approx(before * 1.5, rel=0.01)
    page.click('[data-zoom="all"]')
    assert apart(page) == pytest.approx(before, rel=0.01)
    x, y = page.middle(PETRAK)
    line = page.run(f"document.querySelector('{CALL} .tie').getAttribute('d')")
    for kind, by in (
        ("mouseMoved", 0),
        ("mousePressed", 0),
        ("mouseMoved", 30),
        ("mouseReleased", 30),
    ):
        page.mouse(kind, x + by, y + by / 2)
    moved = page.middle(PETRAK)
    assert abs(moved[0] - x - 30) < 3
    assert page.run(f"document.querySelector('{CALL} .tie').getAttribute('d')") != line
    assert page.run(TITLE) is None
    # A screen reader's click comes without a pointer: it is not the end of the drag.
    page.run(f"document.querySelector('{PETRAK}').dispatchEvent(new MouseEvent('click'))")
    assert page.run(TITLE) == "Goran Petrak"


def test_an_actor_out_of_sight_is_brought_into_it(page):
    seen = (
        "(([one, all]) => one.left >= all.left && one.right <= all.right && one.top >= all.top"
        f" && one.bottom <= all.bottom)(['{PETRAK}', '#network .picture']"
        ".map(s => document.querySelector(s).getBoundingClientRect()))"
    )
    x = page.middle(PETRAK)[0]
    for _ in range(12):  # at the other end of the picture
        corner = "document.querySelector('#network .picture').getBoundingClientRect()"
        left, right, top = page.run(f"[{corner}.left, {corner}.right, {corner}.top]")
        far = right - 5 if x < (left + right) / 2 else left + 5
        page.mouse("mouseWheel", far, top + 60, deltaX=0, deltaY=-100, modifiers=2)
    assert not page.run(seen)
    page.run("document.querySelector('#search').focus()")
    page.call("Input.insertText", text="petrak")
    page.key("Enter")
    assert page.run(seen)


def test_wheel_zooms_around_the_pointer_and_scrolls_without_ctrl(page):
    x, y = page.middle(PETRAK)
    before = apart(page)
    page.mouse("mouseWheel", x, y, deltaX=0, deltaY=-100, modifiers=2)
    assert apart(page) == pytest.approx(before * 1.2, rel=0.01)
    box = page.run(
        f"(b => [b.x + b.width / 2, b.y + b.height / 2])"
        f"(document.querySelector('{PETRAK}').getBoundingClientRect())"
    )
    assert abs(box[0] - x) + abs(box[1] - y) < 3
    top = page.run("scrollY")
    page.mouse("mouseWheel", x, y, deltaX=0, deltaY=100)
    page.run("new Promise(done => setTimeout(done, 300))")
    assert apart(page) == pytest.approx(before * 1.2, rel=0.01)
    assert page.run("scrollY") > top


def test_keys_zoom(page):
    before = apart(page)
    page.run(f"document.querySelector('{PETRAK}').focus()")
    page.key("+")
    assert apart(page) == pytest.approx(before * 1.5, rel=0.01)
    page.key("0")
    assert apart(page) == pytest.approx(before, rel=0.01)


def test_a_finger_drags_an_actor_and_two_zoom(silent, path):
    page = silent(path, width=400)
    page.call("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
    x, y = page.middle(PETRAK)
    towards = 40 if x < 200 else -40
    for kind, points in (
        ("touchStart", [(x, y)]),
        ("touchMove", [(x + towards / 2, y)]),
        ("touchMove", [(x + towards, y)]),
        ("touchEnd", []),
    ):
        page.call(
            "Input.dispatchTouchEvent", type=kind, touchPoints=[{"x": a, "y": b} for a, b in points]
        )
    box = page.run(f"document.querySelector('{PETRAK}').getBoundingClientRect().toJSON()")
    assert box["x"] + box["width"] / 2 == pytest.approx(x + towards, abs=4)
    assert page.run(TITLE) is None


@pytest.mark.parametrize("width", [1280, 768, 400])
def test_one_drawing_of_each_kind_is_shown_with_readable_letters(silent, path, width):
    page = silent(path, width=width)
    for section in ("timeline", "states"):
        shown = page.run(
            f"[...document.querySelectorAll('#{section} .picture')]"
            ".filter(one => one.getClientRects().length).map(one => {"
            "const svg = one.querySelector('svg');"
            "return [svg.getScreenCTM().a * 12, one.scrollWidth - one.clientWidth]; })"
        )
        assert len(shown) == 1
        assert shown[0][0] >= 10.5  # CSS pixels
        assert shown[0][1] == 0


def test_rows_are_cards_on_a_narrow_screen(silent, path):
    page = silent(path, width=400)
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    wide = page.run(
        "[...document.querySelectorAll('td.proof')].map(one => one.getBoundingClientRect().width)"
    )
    assert len(wide) > 3
    assert min(wide) > 350
    heads = page.run(
        "[...document.querySelectorAll('thead')].map(h => h.getBoundingClientRect().width)"
    )
    assert max(heads) <= 1


def test_counts_of_the_page_agree(page):
    tiles = page.run(
        "Object.fromEntries([...document.querySelectorAll('.tiles div')]"
        ".map(one => [one.querySelector('dt').textContent, one.querySelector('dd').textContent]))"
    )
    counted = page.run(
        "[...document.querySelectorAll('table.counts')].filter(one =>"
        "one.caption.textContent === 'Statements by verification').flatMap(one =>"
        "[...one.tBodies[0].rows].map(row =>"
        "[row.querySelector('bdi').textContent, row.cells[1].textContent]))"
    )
    assert tiles["unverified statements"] == dict(counted)["unverified"]
    assert tiles["statements: what somebody says"] == str(sum(int(n) for _, n in counted))
