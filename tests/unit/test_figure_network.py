"""The network: ties, and names where they have room."""

import re

from graphkit.report.base import ReportTable
from graphkit.report.figures import tables
from graphkit.report.figures.labels import GAP, Circle, labelled
from graphkit.report.figures.network import MOST_NODES
from graphkit.report.figures.svg import text_width
from tests.figures import SVG, classes, drawn, network_svg, node, tie, title


def test_name_left_of_a_circle_ends_at_it_and_one_below_is_centred():
    left, right = Circle(100, 50, 5, ("Ada Lind",)), Circle(700, 50, 5, ("Goran Petrak",))
    one, two = labelled([left, right], (800, 100))
    assert (one.anchor, one.x) == ("end", 100 - 5 - GAP)
    assert (two.anchor, two.x) == ("start", 700 + 5 + GAP)
    (below,) = labelled([Circle(60, 50, 5, ("twelve cells",))], (120, 100))
    assert (below.anchor, below.x) == ("middle", 60)


def test_network_carries_ids_ends_signs_and_broken_lines():
    edges = [
        tie("A", "B", 0, sign=2.5), tie("B", "A", 1, sign=-1.0, status="claimed"),
        tie("A", "A", 2, status="planned"),
    ]  # fmt: skip
    found = drawn(network_svg([node("A"), node("B", "State")], edges, width=600))
    assert [found.mark(key).get("class") for key in ("A", "B", "t0")] == ["actor", "actor", "edge"]
    assert (found.mark("t1").get("data-source"), found.mark("t1").get("data-target")) == ("B", "A")
    assert classes(found.mark("t0")) == ["tie blue", "head blue"]
    assert classes(found.mark("t1")) == ["tie red dashed", "head red"]
    assert classes(found.mark("t2")) == ["tie grey dotted", "head grey"]
    assert title(found.mark("t1")) == "B → A: met (claimed). They met."
    for meaning in (
        "cooperation",
        "conflict",
        "neither, or only words",
        "claimed, unverified or disputed",
    ):
        assert meaning in found.texts()


def test_ties_of_one_pair_bend_apart():
    edges = [tie("A", "B", 0), tie("A", "B", 1), tie("B", "A", 2)]
    found = drawn(network_svg([node("A"), node("B")], edges, width=600))
    lines = {found.mark(f"t{n}").find(f"{SVG}path").get("d") for n in range(3)}
    controls = {re.search(r"Q(\S+)", line)[1] for line in lines}
    assert len(controls) == 3


def test_network_leaves_the_lightest_out_and_says_so():
    nodes = [node(f"n{n}", weight=n) for n in range(MOST_NODES + 3)]
    found = drawn(network_svg(nodes, [tie("n0", "n9")], width=1000))
    assert len(found.marks("actor")) == MOST_NODES
    assert found.mark("n2") is None
    assert "of less weight, left out: 3" in found.texts()
    assert "ties of less weight or of what is left out, not drawn: 1" in found.texts()


def test_order_of_nodes_and_edges_does_not_show():
    nodes = [node(name) for name in "ABCDE"]
    edges = [tie("A", "B", 0), tie("B", "C", 1), tie("A", "C", 2), tie("D", "C", 3)]
    one = network_svg(nodes, edges, width=700)
    assert network_svg(nodes[::-1], edges[::-1], width=700) == one


def test_names_cover_neither_circles_nor_each_other_and_stay_inside():
    circles = [Circle(40.0 * (n % 8), 20.0 * (n // 8) + 20, 6, (f"name {n}",)) for n in range(64)]
    placed = labelled(circles, (340, 200))
    boxes = [
        (at.x, at.y - 10, at.x + text_width(one.lines[0], 12), at.y + 3)
        for at, one in zip(placed, circles, strict=True)
        if at is not None
    ]
    assert 3 < len(boxes) < 64
    assert all(left >= 0 and right <= 340 for left, _, right, _ in boxes)
    assert all(top >= 0 and bottom <= 200 for _, top, _, bottom in boxes)
    for n, one in enumerate(boxes):
        for two in boxes[n + 1 :]:
            assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]


def test_long_name_is_broken_into_lines_and_a_name_without_room_is_there_unseen():
    name = "Organization for Security and Co-operation in Europe"
    nodes = [node(name), *(node(f"n{n}", weight=0) for n in range(199))]
    found = drawn(network_svg(nodes, [], width=240))
    texts = {one.get("data-of"): one for one in found.root.iter(f"{SVG}text") if one.get("data-of")}
    assert len(texts) == 200
    lines = [line.text for line in texts[name]]
    assert len(lines) == 3
    assert " ".join(lines) == name
    assert {one.get("display") for one in texts.values()} == {None, "none"}


def test_names_stand_on_the_side_away_from_the_middle_if_there_is_room():
    names = ((100, 20, "west"), (500, 20, "east"), (20, 60, "western"))
    circles = [Circle(x, y, 5, (name,)) for x, y, name in names]
    west, east, rim = labelled(circles, (600, 80))
    assert west.x < 100
    assert east.x > 500
    assert rim.x > 20


def test_ego_table_is_a_network_with_the_signs_of_its_event_types():
    columns = ("source", "relation", "target", "count", "status", "id", "evidence")
    rows = (
        ("Lind", "CONSULT", "Petrak", 2, "reported", "x1", "a#1"),
        ("Petrak", "THREATEN", "Lind", 1, "claimed", "x2", "a#2"),
        ("Lind", "holds role", "Anvaria", 1, None, "x3", "a#3"),
    )
    found = drawn(tables.ego(ReportTable(title="Ego", columns=columns, rows=rows, note="n")))
    colours = {key: classes(found.mark(key))[0] for key in ("x1", "x2", "x3")}
    assert colours == {"x1": "tie blue", "x2": "tie red dashed", "x3": "tie grey"}
    assert {one.get("data-id") for one in found.marks("actor")} == {"Lind", "Petrak", "Anvaria"}
