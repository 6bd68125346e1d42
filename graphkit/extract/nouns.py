"""Head nouns that tell what a name or a noun phrase is: closed lists, lower case, singular."""

from typing import Literal

__all__ = [
    "DIRECTIONS",
    "FACILITIES",
    "REGION_NOUNS",
    "SETTLEMENTS",
    "SITES",
    "SOIL",
    "TITLE_LIKE_HEADS",
    "is_venue",
    "kind_of_organization",
    "kind_of_place",
    "label_of_noun",
]


def _kinds(rows: dict[str, str]) -> dict[str, str]:
    return {noun: kind for kind, nouns in rows.items() for noun in nouns.split()}


# Of a capitalised name's head noun: "Northgate University", "7th Army", "Harbour Post".
ORGANIZATION_KINDS = _kinds(
    {
        "university": "university college institute academy polytechnic",
        "school": "school seminary",
        "ministry": "ministry department treasury secretariat",
        "agency": "agency commission authority administration bureau service office council"
        " committee directorate inspectorate board",
        "military": "army navy command corps fleet",
        "unit": "battalion brigade regiment battery artillery division squadron platoon company"
        " guard legion infantry cavalry",
        "police": "police gendarmerie",
        "court": "court tribunal",
        "parliament": "parliament congress senate assembly duma knesset rada bundestag",
        "party": "party",
        "movement": "movement front coalition alliance bloc",
        "union": "union federation confederation league brotherhood",
        "bank": "bank fund",
        "company": "inc inc. corp corp. corporation ltd ltd. llc plc gmbh holdings group industries"
        " airlines airways motors technologies systems energy petroleum images enterprises"
        " laboratories pharmaceuticals partners",
        "media": "post times independent herald tribune gazette journal guardian telegraph news"
        " press observer chronicle daily weekly magazine radio television tv broadcasting",
        "organization": "organization organisation association society foundation institute trust"
        " center centre observatory network initiative forum club church nations hospital museum"
        " tribe",
    }
)
# A capitalised head noun that also ends names of persons, places and works: only the tagger's or
# the gazetteer's word makes these organizations.
TITLE_LIKE_HEADS = frozenset("company guard front court energy service daily office".split())

PLACE_KINDS = _kinds(
    {
        "river": "river creek stream canal",
        "sea": "sea ocean gulf bay strait straits channel sound",
        "lake": "lake lagoon",
        "mountain": "mountain mount mountains hills hill alps range pass",
        "island": "island islands archipelago atoll peninsula cape",
        "region": "region province oblast district county governorate prefecture territory state"
        " valley desert steppe plateau delta basin raion canton voivodeship krai emirate",
        "city": "city town village municipality",
        "facility": "airport airfield airbase dam bridge port harbour harbor square street avenue"
        " road highway boulevard station stadium prison camp park palace castle tower gate"
        " crossing pipeline plant reservoir arena cathedral cemetery mall memorial monument theater"
        " theatre",
    }
)
# "The Orla Convention Centre", "Orla Air Base": houses and grounds, though a centre may be a body.
CENTRES = frozenset(("center", "centre"))
OF_CENTRES = frozenset(
    """aquatic aquatics arts athletic athletics civic conference convention cycling entertainment
    exhibition expo leisure shopping sport sporting sports squash swimming tennis visitor
    visitors""".split()
)
VENUES = {
    *(("air", "base"), ("air", "station"), ("concert", "hall"), ("force", "base")),
    *(("music", "hall"), ("naval", "base"), ("opera", "house")),
}
# Lower-case nouns behind a name that make another place of it: "the Luhansk region".
REGION_NOUNS = frozenset(
    "region province oblast district county governorate prefecture peninsula valley island islands"
    " desert plateau basin delta coast river lake sea strait gulf canal border raion".split()
)
# They name the same place as the name beside them: "the city of Kherson", "Kherson city".
SETTLEMENTS = frozenset("city town village capital municipality republic state".split())
# "Belarus territory", "Polish soil": the state itself.
SOIL = frozenset("territory soil airspace waters land".split())

# The same for things built: "the Orlava dam".
SITES = frozenset("airport airfield bridge dam plant port prison reservoir".split())

FACILITIES = frozenset(
    "airfield airport airbase base hospital clinic school university port harbour harbor station"
    " plant refinery factory village town city prison jail camp checkpoint crossing bridge dam"
    " market mosque church temple synagogue cathedral stadium warehouse depot bunker hotel"
    " headquarters barracks mine suburb outskirts square building palace"
    " facility shelter hangar pipeline terminal shipyard cemetery farm"
    " border frontline kindergarten substation".split()
)

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast"
    " southwest northeastern northwestern southeastern southwestern north-east north-west"
    " south-east south-west north-eastern north-western south-eastern south-western upper lower"
    " occupied mainland".split()
)


# Lower-case nouns that say of a name beside them what it is: "the Lantern newspaper", "Orlava, a
# village in the south".
ORGANIZATION_NOUNS = frozenset(
    """agency airline alliance association authority band bank broadcaster bureau cartel charity
    club coalition college company corporation firm foundation group institute magazine manufacturer
    militia ministry movement network newspaper ngo organisation organization outlet paper party
    portal publisher regulator retailer service startup tabloid team university watchdog
    website""".split()
)
PLACE_NOUNS = frozenset(
    """capital city county district hamlet island lake mountain municipality neighborhood
    neighbourhood peninsula province region river settlement suburb town township village
    volcano""".split()
)


def label_of_noun(noun: str) -> Literal["ORG", "LOC"] | None:
    """Return what an ordinary noun makes of a name that stands for the same thing, or None.

    >>> label_of_noun("newspaper"), label_of_noun("village"), label_of_noun("minister")
    ('ORG', 'LOC', None)
    """
    if noun in ORGANIZATION_NOUNS:
        return "ORG"
    return "LOC" if noun in PLACE_NOUNS else None


def kind_of_organization(head: str) -> str | None:
    """Return the kind that a name's head noun tells, or None.

    >>> kind_of_organization("University"), kind_of_organization("Lee")
    ('university', None)
    """
    word = head.lower()
    return ORGANIZATION_KINDS.get(word) or ORGANIZATION_KINDS.get(word.removesuffix("s"))


def is_venue(words: list[str]) -> bool:
    """Say whether the last two words of a name make a house or ground of it.

    >>> is_venue(["Orla", "Convention", "Centre"]), is_venue(["Orla", "Cancer", "Centre"])
    (True, False)
    """
    last = tuple(word.lower() for word in words[-2:])
    return last in VENUES or (len(last) == 2 and last[1] in CENTRES and last[0] in OF_CENTRES)


def kind_of_place(head: str) -> str | None:
    """Return the kind of place that a name's head noun tells, or None.

    >>> kind_of_place("River"), kind_of_place("Lee")
    ('river', None)
    """
    return PLACE_KINDS.get(head.lower())
