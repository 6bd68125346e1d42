"""The table of pairs of names: who is the same, and how often the decisions say so.

Each line of name_pairs.tsv gives two entities with what their articles say of them, the truth, and
who else is around. Every fifth line is held out: it was labelled before the rules were written
and no rule was made for it. `python -m tests.quality.name_pairs` prints the figures, and the
lines that were not held out and went wrong.
"""

import csv
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphkit.gazetteer import gazetteer
from graphkit.ids import digest
from graphkit.model.extraction import EntityRecord
from graphkit.model.outline import EntityOutline, Office
from graphkit.names import is_full_person_name
from graphkit.resolve.beside import Beside
from graphkit.resolve.bodies.names import is_name, tells_which
from graphkit.resolve.entities import entity_decisions
from graphkit.resolve.entity_joined import joined
from graphkit.resolve.identity import entity_id

TABLE = Path(__file__).parent / "name_pairs.tsv"
HELD_OUT = 5  # every fifth line


@dataclass(frozen=True)
class Pair:
    """A line of the table."""

    number: int
    one: EntityOutline
    two: EntityOutline
    beside: tuple[EntityOutline, ...]
    company: Beside
    truth: str
    kind: str

    @property
    def held_out(self) -> bool:
        return self.number % HELD_OUT == 0

    def outcome(self) -> str:
        """Return "same", "possible" or "apart", as decided among those of this line."""
        if self.one.id == self.two.id:
            return "same"
        found = outcomes((self.one, self.two, *self.beside), self.company)
        return found.get(key_of(self), "apart")


@dataclass(frozen=True)
class Figures:
    """How the automatic merges of some pairs fare against the truth."""

    merged: int
    right: int
    same: int

    @property
    def precision(self) -> float:
        return self.right / self.merged

    @property
    def recall(self) -> float:
        return self.right / self.same


def read_pairs() -> list[Pair]:
    """Read the table; lines are numbered from 1."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_pair(number, row) for number, row in enumerate(rows, start=1)]


def figures(pairs: Sequence[Pair], outcomes: Sequence[str]) -> Figures:
    """Count: a merge of what the table calls undecided is a wrong one."""
    merged = [pair for pair, found in zip(pairs, outcomes, strict=True) if found == "same"]
    right = sum(pair.truth == "same" for pair in merged)
    return Figures(len(merged), right, sum(pair.truth == "same" for pair in pairs))


def outcomes(
    entities: Sequence[EntityOutline], company: Beside | None = None
) -> dict[tuple[str, str], str]:
    """Return what is decided among entities, after those of one id are joined."""
    by_id: dict[str, list[EntityOutline]] = {}
    for one in entities:
        by_id.setdefault(one.id, []).append(one)
    decisions = entity_decisions(map(joined, by_id.values()), company)
    return {(decision.one, decision.two): decision.outcome for decision in decisions}


def key_of(pair: Pair) -> tuple[str, str]:
    one, two = sorted((pair.one.id, pair.two.id))
    return one, two


def _pair(number: int, row: dict[str, str]) -> Pair:
    labels = row["label"].split("/")
    one = outline(labels[0], row["a"], row["a_says"], f"{number}a")
    two = outline(labels[-1], row["b"], row["b_says"], f"{number}b")
    beside = [part.split(": ") for part in row["beside"].split("|") if part]
    others = (outline(labels[0], name, says, f"{number}c") for name, says in beside)
    company = Beside()
    for label, entity, says in ((labels[0], one, row["a_says"]), (labels[-1], two, row["b_says"])):
        company.read(entity.id, [entity, *_company(label, says, f"{number}d")])
    return Pair(number, one, two, tuple(others), company, row["truth"], row["kind"])


def _company(label: str, says: str, article: str) -> Iterator[EntityOutline]:
    """Yield those whom an article names too: "with:Ada Lind,Goran Petrak"."""
    for fact in says.split(";"):
        mark, _, names = fact.strip().partition(":")
        if mark == "with":
            yield from (outline(label, name, "", article) for name in names.split(","))


def outline(label: str, name: str, says: str, article: str) -> EntityOutline:
    """Build an outline from a cell such as "president of USA; year:2005; aka:Dubya".

    "home:USA" says that its article tells of the United States, "with:Ada Lind" whom it names too.

    A body whose name does not tell which it is ("the Labour Party") has an id in each article.
    """
    facts = [fact.strip() for fact in says.split(";") if fact.strip()]
    marked = dict(fact.split(":", 1) for fact in facts if fact.split(":")[0] in MARKS)
    plain = [fact for fact in facts if fact.split(":")[0] not in MARKS and fact != "unnamed"]
    offices = tuple(sorted(_office(fact) for fact in plain if not _is_state(fact)))
    said = {fact for fact in plain if _is_state(fact)}
    states = said | {office.body for office in offices if _is_state(office.body)}
    record = _record(label, name, marked, states, named="unnamed" not in facts)
    states |= {state for state in (record.state, record.country) if state and label != "State"}
    day = dt.date(int(marked["year"]), 6, 1) if "year" in marked else None
    vague = record.label == "Organization" and record.gazetteer_id is None
    vague = vague and not tells_which(name)
    return EntityOutline(
        id=digest(name, article) if vague else entity_id(record, article),
        label=record.label,
        name=name,
        names=tuple(sorted({name, *record.aliases})),
        offices=offices,
        states=tuple(sorted(states)),
        kind=record.kind,
        home=(marked["home"],) if "home" in marked else (),
        gazetteer=record.gazetteer_id is not None,
        named=record.named and (label != "Organization" or is_name(name)),
        first=day,
        last=day,
        shared=not vague and record.gazetteer_id is None and _tells(label, name),
        articles=int(marked.get("articles", 1)),
    )


def _tells(label: str, name: str) -> bool:
    return is_full_person_name(name) if label == "Person" else label in ("Organization", "Location")


MARKS = frozenset({"aka", "articles", "home", "kind", "with", "year"})


def _record(
    label: str, name: str, marked: dict[str, str], states: set[str], *, named: bool
) -> EntityRecord:
    """Look the name up as an article's extraction does."""
    state = min(states, default=None)
    fields = {
        "label": label,
        "name": name,
        "aliases": tuple(filter(None, (marked.get("aka"),))),
        "kind": marked.get("kind"),
        "named": named,
    }
    match label:
        case "State":
            match = gazetteer().state_by_name(name)
            fields["gazetteer_id"] = None if match is None else match.iso3
        case "Organization":
            known = gazetteer().organization_among(name, states)
            if known is not None and (not states or known.state in {"", *states}):
                fields |= {"gazetteer_id": known.id, "kind": known.kind}
                fields["state"] = known.state or None
        case "Location":
            places = gazetteer().place_by_name(name)
            place = next((one for one in places if states & set(one.states)), None)
            if place is not None and marked.get("kind", place.kind) == place.kind:
                fields |= {"gazetteer_id": place.id, "kind": place.kind, "country": state}
        case "Group":
            fields["state"] = state
    return EntityRecord.model_validate(fields)


def _office(fact: str) -> Office:
    former = fact.startswith("former ")
    title, _, body = fact.removeprefix("former ").rpartition(" of ")
    if not title:
        title, body = body, ""
    if body and not (_is_state(body) or ":" in body):
        title, body = f"{title} of {body}", ""
    role = gazetteer().role_by_title(title)
    label = "Organization" if body.startswith("org:") else "Location"
    whole = digest(label, "gazetteer", body) if ":" in body else body
    return Office(title if role is None else role.title, whole, former)


def _is_state(text: str) -> bool:
    return gazetteer().state(text) is not None or text.startswith("X-")


def _lines(pairs: Sequence[Pair], found: Sequence[str]) -> Iterator[str]:
    for name, part in (("developed on", False), ("held out", True)):
        chosen = [(p, o) for p, o in zip(pairs, found, strict=True) if p.held_out is part]
        figure = figures([p for p, _ in chosen], [o for _, o in chosen])
        yield (
            f"{name}: {len(chosen)} pairs, {figure.merged} merged, precision"
            f" {figure.precision:.3f}, recall {figure.recall:.3f}"
        )
    counts = Counter((p.truth, o) for p, o in zip(pairs, found, strict=True))
    yield ", ".join(f"{truth} -> {out}: {n}" for (truth, out), n in sorted(counts.items()))
    for pair, out in zip(pairs, found, strict=True):
        wrong = (pair.truth == "same") != (out == "same")
        if wrong and not pair.held_out:
            yield f"line {pair.number} {pair.truth} -> {out}: {pair.one.name} | {pair.two.name}"


if __name__ == "__main__":
    table = read_pairs()
    sys.stdout.write("\n".join(_lines(table, [pair.outcome() for pair in table])) + "\n")
