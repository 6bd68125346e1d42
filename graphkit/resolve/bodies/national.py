"""Bodies that an article names without their state, because all of it tells of that state."""

from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Organization
from graphkit.model.outline import EntityOutline
from graphkit.resolve.bodies.names import body_name

__all__ = ["home_of", "known_body"]

# A state has one of each; of its courts, departments and boards it has many.
_ALONE = frozenset(
    "army cabinet commons congress government house military navy parliament senate"
    " treasury".split()
)
_KINDS = frozenset("agency court military ministry parliament party unit".split())
_TELLING = frozenset("cabinet congress force house parliament senate".split())
_SUPREME = frozenset({"constitutional", "supreme"})
# Its regions and towns have such bodies too, and so has the world ("the General Assembly").
_LOCAL_TOO = frozenset(
    "administration authority board bureau chamber city circuit college county department district"
    " division fire general health municipal office police public regional school security"
    " university".split()
)


def known_body(outline: EntityOutline) -> Organization | None:
    """Return the gazetteer's body that an organization is, in articles that tell of one state.

    >>> senate = EntityOutline(id="1", label="Organization", name="Senate", home=("USA",))
    >>> known_body(senate).name
    'United States Senate'
    """
    if outline.label != "Organization":
        return None
    if outline.gazetteer:
        return gazetteer().organization_among(outline.name, outline.states or outline.home)
    if outline.states or outline.shared or len(outline.home) != 1:
        return None
    known = gazetteer().organization_among(outline.name, outline.home)
    return known if known is not None and known.state in outline.home else None


def home_of(outline: EntityOutline) -> frozenset[str]:
    """Return the state whose body it is as all of its articles tell of that state, if they do.

    >>> court = EntityOutline(
    ...     id="1", label="Organization", name="Supreme Court", kind="court", home=("KEN",)
    ... )
    >>> sorted(home_of(court))
    ['KEN']
    """
    if outline.label != "Organization" or outline.shared or len(outline.home) != 1:
        return frozenset()
    return frozenset(outline.home if _of_a_state(outline) else ())


def _of_a_state(outline: EntityOutline) -> bool:
    """Say whether a state has but one body of this name.

    The Supreme Court, the Coast Guard, the Labour Party; not the High Court or the police.
    """
    name = body_name(outline.name)
    if not name.generic or name.numbers:
        return False
    if len(name.words) == 1:
        return name.words[0] in _ALONE
    if outline.kind == "court" or "court" in name.words:
        return not _SUPREME.isdisjoint(name.words)
    told = outline.kind in _KINDS or not _TELLING.isdisjoint(name.words)
    return told and _LOCAL_TOO.isdisjoint(name.words)
