"""The tag sets of the heads and the order in which the network puts them out."""

NER = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")

UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)

DEPREL = (
    *("acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass"),
    *("case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj"),
    *("csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated"),
    *("expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc"),
    *("nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj"),
    *("obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum"),
    *("root", "vocative", "xcomp"),
)

IGNORE = -100
"""Target of a word that a corpus does not annotate; the loss skips it."""

_DEPREL_INDEX = {name: i for i, name in enumerate(DEPREL)}


def deprel_index(name: str) -> int:
    """Index of a relation; an unknown subtype falls back to its plain relation, then to `dep`.

    >>> DEPREL[deprel_index("obl:agent")], DEPREL[deprel_index("obl:loc")]
    ('obl:agent', 'obl')
    """
    plain = _DEPREL_INDEX.get(name.partition(":")[0], _DEPREL_INDEX["dep"])
    return _DEPREL_INDEX.get(name, plain)
