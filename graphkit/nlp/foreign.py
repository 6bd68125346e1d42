"""Labels of other spaCy pipelines in our terms, as near as they come."""

from graphkit.model.annotated import EntityLabel

__all__ = ["ENTITY_LABELS", "ud_relation"]

ENTITY_LABELS: dict[str, EntityLabel] = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
}

# CLEAR labels of spaCy's English pipelines to Universal Dependencies. Prepositions stay heads
# there (pobj), so obliques are lost: such a pipeline finds fewer places and agents than ours.
_FROM_CLEAR = {
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "attr": "xcomp",
    "acomp": "xcomp",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
    "neg": "advmod",
    "agent": "obl:agent",
    "prep": "obl",
    "pobj": "nmod",
    "npadvmod": "obl:unmarked",
    "ROOT": "root",
}


def ud_relation(dep: str) -> str:
    """Return the Universal Dependencies relation of a parse label; ours are left as they are."""
    return _FROM_CLEAR.get(dep, dep or "dep")
