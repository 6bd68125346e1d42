"""Organizations by name: spellings, acronyms and the state whose ministry or army it is."""

from graphkit.extract.bearers import Bearers
from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.named import Name, head_of, is_acronym
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Organization
from graphkit.names import name_key

__all__ = ["add_organizations", "identify", "is_only_related"]

# Nouns that add nothing to the name before them.
SAME = frozenset(
    """airline band broadcaster channel chain charity cartel company gang group magazine militia
    movement newspaper organisation organization party website""".split()
)
LEGAL_FORMS = frozenset("inc corp corporation co ltd llc plc gmbh ag sa group".split())


def add_organizations(drafts: Drafts, names: list[Name]) -> None:
    """Add the organizations among `names`; one entity holds all names of one."""
    so_far = Bearers(drafts, "Organization", _core_key)
    for name in names:
        if name.label == "ORG":
            _add(drafts, so_far, name)


def _add(drafts: Drafts, so_far: Bearers, name: Name) -> None:
    tree = drafts.tree
    surface = tree.doc.text_of(name.first, name.last)
    head = head_of(tree, name.first, name.last)
    state = _state_of_phrase(drafts, head) or _state_in_name(tree, name)
    bearers = gazetteer().bearers(surface)
    if state is None and bearers:
        state = _one_spoken_of(drafts, bearers)
    near = () if state is None else (state,)
    known = None if bearers else name.organization
    known = known or gazetteer().organization_among(surface, near)
    known = known or (None if bearers else gazetteer().organization_by_name(_without_form(surface)))
    entity = _known(drafts, so_far, surface, known, state)
    if entity is None:
        entity = drafts.add(_draft(tree, name, state))
    draft = drafts.entities[entity]
    if known is not None and draft.gazetteer_id is None:
        identify(draft, known)
    draft.call(surface)
    so_far.add(entity, surface)
    draft.name = max(draft.name, surface, key=lambda text: (len(text), text))
    drafts.mention(entity, Place(name.first, name.last, head, "name"))
    _add_noun(drafts, entity, name, head)


def _add_noun(drafts: Drafts, entity: int, name: Name, head: int) -> None:
    """In "the Lantern newspaper" and "the Orla party" the noun mentions the organization too."""
    tree, noun = drafts.tree, name.last
    if tree.is_dep(head, "compound") and tree[head].head == noun and tree.word(noun) in SAME:
        drafts.mention(entity, Place(name.first, noun + 1, noun, "nominal"))


def _state_of_phrase(drafts: Drafts, head: int) -> str | None:
    """Return the state that a noun phrase names as its owner: "Chad's", "Chadian", "of Chad".

    None where it names none, or two.
    """
    tree = drafts.tree
    found: set[str] = set()
    for child in tree.children(head, "nmod:poss", "amod", "compound", "nmod"):
        if tree.is_dep(child, "nmod!") and tree.prepositions(child) != ["of"]:
            continue
        entity = drafts.entity_at(child)
        if entity is None or drafts.label(entity) != "State" or is_only_related(drafts, child):
            continue
        found.add(drafts.entities[entity].gazetteer_id or "")
    return next(iter(found)) if len(found) == 1 else None


def is_only_related(drafts: Drafts, index: int) -> bool:
    """In "pro-Chadian" and "Chad-backed" a hyphen makes something else of the state.

    In "the Franco-German border" both words name a state.
    """
    tree = drafts.tree
    for dash, other in ((index - 1, index - 2), (index + 1, index + 2)):
        if 0 <= other < len(tree.tokens) and _is_dash(tree, dash):
            entity = drafts.entity_at(other)
            if entity is None or drafts.label(entity) != "State":
                return True
    return False


def _is_dash(tree: Tree, index: int) -> bool:
    """Say whether the token is a dash without blanks beside it."""
    dash, before, after = tree[index], tree[index - 1], tree[index + 1]
    return tree.word(index) in {"-", "–"} and before.end == dash.start and dash.end == after.start


def _one_spoken_of(drafts: Drafts, bearers: frozenset[str]) -> str | None:
    """Return the state whose body is meant by a name that bodies of several states bear.

    It is the only one of them of which the article speaks, or else in which its places lie: "the
    Labour Party" beside "New Zealand", with no word of Britain or Norway. None where it is open.
    """
    states = {drafts.entities[index].gazetteer_id for index in drafts.of("State")}
    places = {drafts.entities[index].country for index in drafts.of("Location")}
    found = bearers & states or bearers & places
    return next(iter(found)) if len(found) == 1 else None


def _state_in_name(tree: Tree, name: Name) -> str | None:
    for index in range(name.first, name.last):
        match = gazetteer().state_by_name(tree.word(index))
        if match is not None and match.how in {"name", "alias", "demonym", "official"}:
            return match.iso3
    return None


def _known(
    drafts: Drafts, so_far: Bearers, surface: str, known: Organization | None, state: str | None
) -> int | None:
    key = _core_key(surface)
    for index in so_far.like(surface, None if known is None else known.id):
        draft = drafts.entities[index]
        if known is not None or draft.gazetteer_id is not None:
            if known is not None and draft.gazetteer_id == known.id:
                return index
            if known is not None and draft.gazetteer_id is not None:
                continue
        if state is not None and draft.state is not None and state != draft.state:
            continue
        if any(_core_key(name) == key or is_acronym(surface, name) for name in draft.names):
            return index
    return None


def _without_form(surface: str) -> str:
    """Return "Orla" for "Orla Inc."; one word always stays."""
    words = surface.split()
    while len(words) > 1 and name_key(words[-1]) in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _core_key(surface: str) -> str:
    return name_key(_without_form(surface))


def _draft(tree: Tree, name: Name, state: str | None) -> Draft:
    surface = tree.doc.text_of(name.first, name.last)
    draft = Draft("Organization", surface, state=state)
    draft.kind = _kind(tree, name)
    return draft


def identify(draft: Draft, known: Organization) -> None:
    """Note which organization of the gazetteer is meant."""
    draft.gazetteer_id = known.id
    draft.kind = known.kind
    draft.state = known.state or None


def _kind(tree: Tree, name: Name) -> str | None:
    """The last word tells the kind, or the one before "of" ("University of Orlava").

    A school's place may stand behind: "Lesna College Oslo".
    """
    words = [tree.word(index) for index in range(name.first, name.last)]
    before_of = words[: words.index("of")] if "of" in words[1:] else words
    kinds = [kind_of_organization(word) for word in before_of]
    schools = [kind for kind in kinds if kind in {"university", "school"}]
    return kinds[-1] or (schools[-1] if schools else None)
