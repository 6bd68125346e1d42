"""Whatever is reported: the order of the reports does not show, and vetoes hold."""

from hypothesis import given
from hypothesis import strategies as st

from graphkit.resolve.happenings.decisions import event_decisions
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.scores import decided
from graphkit.resolve.happenings.vetoes import event_veto
from tests.builders_reports import report

ACTORS = st.sampled_from("Putin,Macron Macron,Putin Putin,Scholz RUS,UKR RUS - gunmen1".split())
KINDS = st.sampled_from(
    """CONSULT/phone_call CONSULT_talk CONSULT/visit_visit ASSAULT/heavy-weapons_shell
    ASSAULT/destroy_destroy AGREE_sign COERCE/arrest_arrest OTHER_sign""".split()
)
MORE = st.sampled_from(
    """>Kharkiv >UKR >Navalny @Kharkiv @Gomel @RUS #grain %14 %16 on:26 on:27 on:25-27 in:2022-03
    now =planned =denied =hypothetical =claimed s0 s5""".split()
)


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    found = []
    for number in range(draw(st.integers(2, 9))):
        article = draw(st.sampled_from("abc"))
        of = draw(st.sampled_from(("", "of:a ")))
        kind, _, lemma = draw(KINDS).partition("_")
        more = " ".join(draw(st.lists(MORE, max_size=4)))
        day = draw(st.sampled_from((26, 27, 28)))
        line = f"art:{article} {of}{day} {kind} {lemma} {draw(ACTORS)} {more}"
        found.append(report(line, key=f"event{number}"))
    return found


@given(reports(), st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_show(found: list[Report], random: object) -> None:
    decisions = event_decisions(found)
    random.shuffle(found)  # type: ignore[attr-defined]
    assert event_decisions(found + found[:2]) == decisions


@given(reports())
def test_two_reports_are_alike_in_either_order(found: list[Report]) -> None:
    one, two = found[:2]
    assert event_veto(one, two) == event_veto(two, one)
    assert decided(one, two) == decided(two, one)


@given(reports())
def test_what_is_decided_no_veto_parts_and_no_rule_forbids(found: list[Report]) -> None:
    by_id = {r.event.id: r for r in found}
    for decision in event_decisions(found):
        one, two = by_id[decision.one], by_id[decision.two]
        assert decision.one < decision.two
        assert one.event.type == two.event.type
        copied = one.witness == two.witness and one.article != two.article
        assert copied or event_veto(one, two) is None
        if decision.outcome == "same" and not copied:
            assert "hypothetical" not in (one.event.status, two.event.status)
            assert {*one.actors, *one.targets} & {*two.actors, *two.targets}
