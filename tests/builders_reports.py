"""Reports of happenings from one line: "27 CONSULT/phone speak Putin,Macron on:26 s3".

In order: `art:x` and `of:x` (article and witness), the day of publication in March 2022, type and
mode, lemma (_ for a space), actors or "-". Then in any order: `>A,B` targets, `@A` places,
`#a,b` objects, `%14` numbers, `on:26` or `on:1-26` explicit and `same:26` anaphoric days,
`in:2022-03` a month, `now` the article's day, `=status`, `s3` the sentence,
`headline` or `lead` where it stands.
"""

import datetime as dt
from itertools import count
from typing import Any

from graphkit.model.outline import EntityOutline, EventOutline
from graphkit.model.vocabulary import EntityKind
from graphkit.resolve.happenings.reports import Report

__all__ = ["ENTITIES", "report"]

_NUMBERS = count()
_STATES = (
    "UKR RUS BLR FRA DEU USA CHN TUR HUN SWE ISR IRN SAU QAT SDN EGY POL PRK FIN NOR JPN AUT"
).split()
_PERSONS = """Zelensky:UKR Lukashenko:BLR Putin:RUS Macron:FRA Scholz:DEU Biden:USA Xi:CHN
Erdogan:TUR Lavrov:RUS Blinken:USA Kuleba:UKR Truss Guterres Navalny:RUS Shoigu:RUS Orban:HUN
Grossi Kim:PRK Burhan:SDN Hemedti:SDN"""
_BODIES = "NATO EU UN RSF:SDN SudanArmy:SDN Rosneft:RUS Gazprom:RUS QatEmbassy:QAT TradeUnion:DEU"
_GROUPS = "RusTroops:RUS RusForces:RUS UkrForces:UKR UkrDelegation:UKR RusDelegation:RUS"
_UNNAMED = "gunmen police people protesters".split()
_CITIES = """Kyiv:UKR Kharkiv:UKR Mykolaiv:UKR Odesa:UKR Mariupol:UKR Gomel:BLR Minsk:BLR
Moscow:RUS Istanbul:TUR Geneva Cairo:EGY Khartoum:SDN Omdurman:SDN Jeddah:SAU Berlin:DEU
Vienna:AUT Mogadishu Budapest:HUN"""
_OTHER_PLACES = {"KharkivRegion": "region", "KakhovkaDam": "facility", "Dolmabahce": "facility"}
_OF_PLACES = {"KharkivRegion": "UKR", "KakhovkaDam": "UKR", "Dolmabahce": "TUR"}


def _entity(word: str, label: EntityKind, **fields: Any) -> EntityOutline:
    name, _, state = word.partition(":")
    states = (state,) if state else ()
    return EntityOutline(
        id=name, label=label, name=f"Ann {name}" if label == "Person" else name,
        states=states, **{"shared": True, **fields},
    )  # fmt: skip


def _table() -> dict[str, EntityOutline]:
    found = [_entity(state, "State", gazetteer=True) for state in _STATES]
    found += [_entity(word, "Person") for word in _PERSONS.split()]
    found += [_entity(word, "Organization") for word in _BODIES.split()]
    found += [_entity(word, "Group") for word in _GROUPS.split()]
    found += [
        _entity(f"{noun}{n}", "Group", named=False, shared=False) for noun in _UNNAMED for n in "12"
    ]
    found += [_entity(word, "Location", kind="city", gazetteer=True) for word in _CITIES.split()]
    for name, kind in _OTHER_PLACES.items():
        found.append(_entity(f"{name}:{_OF_PLACES[name]}", "Location", kind=kind))
    surname = EntityOutline(id="Macron?1", label="Person", name="Macron")
    return {entity.id: entity for entity in (*found, surname)}


ENTITIES = _table()


def report(line: str, *, key: str | None = None) -> Report:
    """Build a report; without `key` its event gets an id that no other has."""
    words = line.split()
    heads = {"art": "", "of": ""}
    while words[0].partition(":")[0] in heads:
        head, _, value = words.pop(0).partition(":")
        heads[head] = value
    number = next(_NUMBERS)
    article = heads["art"] or f"article{number:06}"
    day, kind, lemma, actors, *rest = words
    published = _day(day)
    type_, _, mode = kind.partition("/")
    fields: dict[str, Any] = {"id": key or f"event{number:06}", "sentence": 3, "status": "reported"}
    fields |= {"type": type_, "mode": mode or None, "lemma": lemma.replace("_", " ")}
    fields["actors"] = () if actors == "-" else _list(actors)
    for word in rest:
        fields |= _field(word, published)
    return Report(article, published, heads["of"] or article, EventOutline(**fields), ENTITIES)


def _day(text: str) -> dt.date:
    return dt.date(2022, 3, int(text))


def _list(text: str) -> tuple[str, ...]:
    return tuple(sorted(text.split(",")))


_LISTS = {">": "targets", "@": "places", "#": "objects", "%": "numbers"}


def _field(word: str, published: dt.date) -> dict[str, Any]:
    if word[0] in _LISTS:
        return {_LISTS[word[0]]: _list(word[1:].replace("_", " "))}
    if word[0] == "=":
        return {"status": word[1:]}
    if word in ("headline", "lead"):
        return {"part": word}
    if word == "now":
        return {"date": published, "date_basis": "article_date"}
    name, _, value = word.partition(":")
    match name:
        case "on" | "same":
            first, _, last = value.partition("-")
            basis = "explicit" if name == "on" else "anaphoric"
            end = _day(last) if last else None
            return {"date": _day(first), "date_end": end, "date_basis": basis}
        case "in":
            return {"date_value": value, "date_basis": "explicit"}
        case _:
            return {"sentence": int(word[1:])}
