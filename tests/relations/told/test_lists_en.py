"""What an English text tells of one member of a list it tells of all."""

from __future__ import annotations

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.findings import Findings
from kg.relations.told.lists_en import tell_members
from kg.relations.view import sentences
from tests.relations.asked import by_name, keys_of
from tests.relations.conftest import read_marked

A, B, C, D = "[Aldan|Company#a]", "[Borel|Company#b]", "[Corvin|Company#c]", "[Dunmore|Company#d]"
P = "[Pilotry|Product#p]"


@pytest.mark.parametrize(
    ("text", "fact", "more"),
    [
        (f"{B}, {C} and {D} each spend heavily on {P}.", "b uses p", {"Corvin uses Pilotry", "Dunmore uses Pilotry"}),
        (f"{A} is the venture of {B} and {C}.", "b ownsStakeIn a", {"Corvin ownsStakeIn Aldan"}),
        (f"{A} makes glass for {B} and {C}.", "a suppliesTo c", {"Aldan suppliesTo Borel"}),
        (f"{A} and {B} fight {C}.", "b competesWith c", {"Aldan competesWith Corvin"}),
        (f"{B} is faster than {A}; {C} and {B} fight {D}.", "b competesWith d", {"Corvin competesWith Dunmore"}),
        (f"{A} bought {B} and {C}.", "a acquired b", set()),
        (f"{A} works with {B} and {C} respectively.", "a partneredWith b", set()),
        (f"{A} competes with {B}, {C}.", "a competesWith b", set()),
    ],
)
def test_the_others_of_a_list_share_it(text: str, fact: str, more: set[str]) -> None:
    document, entities = read_marked(text, "en")
    read = sentences(document, entities)
    candidates = pairs(read, relations())
    keys = keys_of(text)
    subject, relation, object_ = fact.split()
    ends = keys.index(subject), keys.index(object_)
    at = next(i for i, p in enumerate(candidates) if {p.first.entity, p.second.entity} == set(ends))
    findings = Findings(candidates, [Proposal(ends[0], relation, ends[1], at, 0.6)])
    tell_members(read, findings)
    assert set(by_name(list(findings)[1:], entities)) == more
