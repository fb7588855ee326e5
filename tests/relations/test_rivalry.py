"""Of two facts about the same names that cannot both be meant, the surer one counts."""

from __future__ import annotations

from kg.model import Evidence, LocalStatement
from kg.relations.rivalry import outweighed
from kg.relations.table import relations


def _said(subject: int, predicate: str, object_: int, confidence: float) -> LocalStatement:
    return LocalStatement(subject, predicate, object_, confidence, Evidence("d", 0, 4, "text"))


def test_of_two_directions_the_surer_counts() -> None:
    there, back = _said(0, "suppliesTo", 1, 0.5), _said(1, "suppliesTo", 0, 0.4)
    assert set(outweighed([there, back], relations())) == {back}


def test_a_whole_deal_rules_out_a_much_less_sure_investment_and_the_other_way_round() -> None:
    whole, part = _said(0, "acquired", 1, 0.9), _said(0, "investedIn", 1, 0.6)
    assert set(outweighed([whole, part], relations())) == {part}
    whole, part = _said(0, "divested", 1, 0.4), _said(0, "reducedStakeIn", 1, 0.8)
    assert set(outweighed([whole, part], relations())) == {whole}


def test_two_nearly_as_sure_and_two_of_different_kinds_both_stand() -> None:
    statements = [_said(0, "acquired", 1, 0.7), _said(0, "investedIn", 1, 0.6), _said(0, "partneredWith", 1, 0.3)]
    assert outweighed(statements, relations()) == {}
