"""A carried family is that of a thing with its name."""

from __future__ import annotations

import pytest

from kg.model import LocalEntity, Mention
from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.refused.families import of_another_family
from kg.relations.table import relations
from kg.relations.view import sentences
from tests.relations.conftest import read_marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Neoverse N2|Product#x]は速い。後継の「[ハヤテ2|Product#y]」は安い。", True),
        ("[ハヤテ|Product#x]は速い。後継の「[ハヤテ2|Product#y]」は安い。", False),
        ("[Glasses|Product#x]は速い。派生型の「[G1|Product#y]」は安い。", False),
        ("[Vela Watch|Product#x]は速い。上位の「[Vela 4|Product#y]」は安い。", False),
    ],
)
def test_only_a_family_of_the_name_is_carried(text: str, expected: bool) -> None:
    document, entities = read_marked(text, "ja")
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is not None)
    assert of_another_family(Proposal(1, "variantOf", 0, 0, 0.5), pair, entities[1], entities[0]) is expected


def test_what_one_sentence_names_is_not_asked() -> None:
    document, entities = read_marked("[Silam|Product#y] is a variant of [PULS|Product#x].", "en")
    assert entities[0] == LocalEntity(0, "Product", (Mention(0, 5, "Silam", "Product"),))
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    assert not of_another_family(Proposal(0, "variantOf", 1, 0, 0.5), pair, *entities)
