"""Organizations by name: spellings, acronyms and the state whose ministry or army it is."""

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.names import Name, head_of
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Organization
from graphkit.names import name_key

__all__ = ["add_organizations", "is_only_related"]

LEGAL_FORMS = frozenset("inc corp corporation co ltd llc plc gmbh ag sa group".split())
SMALL_WORDS = frozenset("of the and for in on de".split())


def add_organizations(drafts: Drafts, names: list[Name]) -> None:
    """Add the organizations among `names`; one entity holds all names of one."""
    for name in names:
        if name.label == "ORG":
            _add(drafts, name)


def _add(drafts: Drafts, name: Name) -> None:
    tree = drafts.tree
    surface = tree.doc.text_of(name.first, name.last)
    head = head_of(tree, name.first, name.last)
    state = _state_of_phrase(drafts, head) or _state_in_name(tree, name)
    near = () if state is None else (state,)
    known = name.organization or gazetteer().organization_by_name(surface, near)
    entity = _known(drafts, surface, known, state)
    if entity is None:
        entity = drafts.add(_draft(tree, name, known, state))
    draft = drafts.entities[entity]
    draft.names.append(surface)
    draft.name = max(draft.name, surface, key=lambda text: (len(text), text))
    drafts.mention(entity, Place(name.first, name.last, head, "name"))


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


def _state_in_name(tree: Tree, name: Name) -> str | None:
    for index in range(name.first, name.last):
        match = gazetteer().state_by_name(tree.word(index))
        if match is not None and match.how in {"name", "alias", "demonym", "official"}:
            return match.iso3
    return None


def _known(
    drafts: Drafts, surface: str, known: Organization | None, state: str | None
) -> int | None:
    key = _core_key(surface)
    for index in drafts.of("Organization"):
        draft = drafts.entities[index]
        if known is not None or draft.gazetteer_id is not None:
            if known is not None and draft.gazetteer_id == known.id:
                return index
            if known is not None and draft.gazetteer_id is not None:
                continue
        if state is not None and draft.state is not None and state != draft.state:
            continue
        if any(_core_key(name) == key or _is_acronym(surface, name) for name in draft.names):
            return index
    return None


def _core_key(surface: str) -> str:
    words = name_key(surface).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _is_acronym(one: str, two: str) -> bool:
    """Say whether one name is made of the other's initials ("GLU", "Great Lakes Union")."""
    short, full = sorted((one, two), key=len)
    letters = short.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and len(letters) > 1):
        return False
    words = full.replace("-", " ").split()
    initials = "".join(word[0] for word in words if word.lower() not in SMALL_WORDS)
    every = "".join(word[0] for word in words if word.lower() != "the")
    return letters in {initials.upper(), every.upper()}


def _draft(tree: Tree, name: Name, known: Organization | None, state: str | None) -> Draft:
    surface = tree.doc.text_of(name.first, name.last)
    draft = Draft("Organization", surface, state=state)
    draft.kind = _kind(tree, name)
    if known is not None:
        draft.gazetteer_id = known.id
        draft.kind = known.kind
        draft.state = known.state or None
    return draft


def _kind(tree: Tree, name: Name) -> str | None:
    """The last word tells the kind, or the one before "of" ("University of Orlava")."""
    words = [tree.word(index) for index in range(name.first, name.last)]
    before_of = words[: words.index("of")] if "of" in words[1:] else words
    return kind_of_organization(before_of[-1])
