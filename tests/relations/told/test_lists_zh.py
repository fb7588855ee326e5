"""What a Chinese text tells of one member of a list is told of the others."""

from __future__ import annotations

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.findings import Findings
from kg.relations.told.lists_zh import tell_members
from kg.relations.view import sentences
from tests.relations.conftest import read_marked

A, B, C = "[青石|Company#a]", "[白溪|Company#b]", "[蓝湾|Company#c]"


@pytest.mark.parametrize(
    ("text", "relation", "confidence", "others"),
    [
        (f"{A}为{B}、{C}供货。", "suppliesTo", 0.5, [2]),
        (f"{A}为{B}和{C}供货。", "suppliesTo", 0.5, [2]),
        (f"{A}为{B}和{C}供货。", "suppliesTo", 0.3, []),
        (f"{A}为{B}和{C}供货，前者占八成。", "suppliesTo", 0.5, []),
        (f"{A}上月与{B}、{C}结盟。", "partneredWith", 0.5, [2]),
        (f"{A}牵线，{B}与{C}结盟。", "partneredWith", 0.5, []),
        (f"{A}先后入股{B}、{C}。", "investedIn", 0.5, [2]),
        (f"{A}总部不在{B}、{C}。", "locatedIn", 0.5, []),
    ],
)
def test_the_other_members_are_told_of(text: str, relation: str, confidence: float, others: list[int]) -> None:
    document, entities = read_marked(text)
    read = sentences(document, entities)
    candidates = pairs(read, relations())
    place = next(i for i, pair in enumerate(candidates) if {pair.first.entity, pair.second.entity} == {0, 1})
    findings = Findings(candidates, [Proposal(0, relation, 1, place, confidence)])
    tell_members(read, findings)
    told = list(findings)
    assert [p.object for p in told[1:]] == others
    assert all({candidates[p.pair].first.entity, candidates[p.pair].second.entity} == {0, p.object} for p in told)
