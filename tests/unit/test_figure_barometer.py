"""The barometer: scores on a scale, and what has none."""

from graphkit.report.figures.gathering import MOST_MARKS
from tests.figures import SVG, acts, barometer_svg, drawn, title


def test_barometer_sets_scores_on_a_scale_and_what_did_not_happen_below_it_hatched():
    rows = [
        acts(0, mean_score=10.0), acts(1, "2022-02-28", mean_score=-10.0),
        acts(2, "2022-03-01", mean_score=None, status="proposed"),
    ]  # fmt: skip
    found = drawn(barometer_svg(rows, width=800))
    high, low = (found.mark(f"a{n}").find(f"{SVG}circle") for n in (0, 1))
    assert float(low.get("cy")) - float(high.get("cy")) == 68
    assert (high.get("class"), low.get("class")) == ("blue solid", "red solid")
    hatches = found.mark("a2")
    assert hatches.find(f"{SVG}path") is not None
    assert float(hatches.find(f"{SVG}rect").get("y")) > float(low.get("cy"))
    assert "no score: proposed" in found.texts()


def test_barometer_keeps_proposals_out_of_the_mean_and_counts_events():
    rows = [acts(n, mean_score=-2.0, events=3) for n in range(MOST_MARKS)]
    rows += [acts(1000, mean_score=-8.0, events=3), acts(2000, mean_score=None, status="denied")]
    found = drawn(barometer_svg(rows, width=800))
    reported, denied = found.marks()
    assert title(reported).splitlines()[0] == "A → B: 903 acts, mean score -2.0"
    assert title(denied).splitlines()[0] == "A → B: 1 act, no score"


def test_barometer_draws_the_pairs_with_most_acts_and_says_what_it_leaves_out():
    rows = [acts(n, target=f"T{n:02}", events=n + 1) for n in range(14)]
    found = drawn(barometer_svg(rows, width=800))
    assert next(one for one in found.texts() if "→" in one) == "A → T13 · 14 acts"
    assert len(found.marks("pair")) == 12
    assert "pairs with fewer acts, left out: 2 (3 acts)" in found.texts()


def test_larger_mark_of_more_acts():
    found = drawn(barometer_svg([acts(0, events=1), acts(1, "2022-03-01", events=30)], width=800))
    one, thirty = (float(found.mark(f"a{n}").find(f"{SVG}circle").get("r")) for n in (0, 1))
    assert one < thirty
