"""Names that stand for others in training examples."""

import random

from training.labels import DEPREL, IGNORE, NER, UPOS
from training.name_swaps import Name, NamePool, may_swap, names, shape_of, swapped

FLAT = DEPREL.index("flat")
NOUN, PROPN = UPOS.index("NOUN"), UPOS.index("PROPN")


def tags(*found):
    return [NER.index(tag) for tag in found]


def pool(**kinds):
    made = NamePool()
    for kind, found in kinds.items():
        for words in found:
            made.add(kind, words.split(), () if " " not in words else ((-1, -1), (0, FLAT)))
    return made


def draws(made, key, count=60):
    rng = random.Random(1)  # noqa: S311
    return {tuple(found) for _ in range(count) if (found := made.draw(key, rng)) is not None}


def test_names_that_touch_are_two():
    found = names(tags("B-LOC", "B-LOC", "I-LOC", "O"))
    assert found == [Name(0, 1, "LOC"), Name(1, 3, "LOC")]


def test_the_inner_tree_of_a_name_is_its_shape():
    name = Name(1, 3, "PER")
    assert shape_of(name, [4, 4, 2, 0], [0, 1, FLAT, 2]) == ((-1, -1), (0, FLAT))
    assert shape_of(name, [IGNORE] * 4, [IGNORE] * 4) is None
    assert shape_of(Name(1, 2, "PER"), [IGNORE] * 4, [IGNORE] * 4) == ()


def test_a_name_with_a_tree_only_gets_one_with_the_same_tree():
    made = pool(PER=["Ana Novak", "Petrak"])
    assert draws(made, ("PER", 2, ((-1, -1), (0, FLAT)))) == {("Ana", "Novak")}
    assert draws(made, ("PER", 2, ((1, FLAT), (-1, -1)))) == set()
    assert draws(made, ("PER", 2, None)) == {("Ana", "Novak")}
    assert draws(made, ("PER", 1, ())) == {("Petrak",)}


def test_only_proper_names_without_an_article_are_swapped():
    words = ["the", "Hague", "Oslo", "oslo", "Minister"]
    proper = [NOUN, PROPN, PROPN, PROPN, NOUN]
    found = [may_swap(Name(i, i + 1, "LOC"), words, proper) for i in range(1, 5)]
    assert found == [False, True, False, False]


def test_one_surface_gets_one_replacement_and_the_length_stays():
    words = ["Oslo", "likes", "Oslo", "and", "Ana", "Novak"]
    made = pool(LOC=["Vienna", "Baku"], PER=["Eva Lind"])
    found = [(Name(0, 1, "LOC"), ()), (Name(2, 3, "LOC"), ()), (Name(4, 6, "PER"), None)]
    for seed in range(20):
        changed = swapped(words, found, made, random.Random(seed))  # noqa: S311
        assert len(changed) == len(words)
        assert changed[0] == changed[2]
        assert {*changed} <= {
            "Oslo",
            "Vienna",
            "Baku",
            "likes",
            "and",
            "Ana",
            "Novak",
            "Eva",
            "Lind",
        }


def test_the_gazetteers_give_places_and_organizations(tmp_path):
    (tmp_path / "places.tsv").write_text("name\nDunmore\nport au sel\n", encoding="utf-8")
    (tmp_path / "organizations.tsv").write_text("name\nHarbour Union\n", encoding="utf-8")
    made = NamePool()
    made.add_gazetteer(tmp_path)
    assert draws(made, ("LOC", 1, ())) == {("Dunmore",)}
    assert draws(made, ("ORG", 2, None)) == {("Harbour", "Union")}
    assert draws(made, ("LOC", 3, None)) == set()
