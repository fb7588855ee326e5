"""From statements to facts."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.export.neo4j.facts import facts_of
from kg.export.neo4j.shape import Evidence, Row, Stated


def stated(document: str, confidence: float, *, date: str | None = None, amount: float | None = None) -> Stated:
    row: Row = ["", "acquired", "completed", None, confidence, date, amount, None, None, None, None, None, "", 0, 0]
    return Stated(document, "b", row)


@pytest.mark.parametrize("evidence", [Evidence.NONE, Evidence.NODES])
@pytest.mark.parametrize(
    ("said", "date", "amount"),
    [
        ([stated("1", 0.9, date="2025"), stated("2", 0.5, date="2024", amount=7.0)], "2025", None),
        ([stated("1", 0.9), stated("2", 0.9, date="2024"), stated("3", 0.9, date="2025", amount=7.0)], "2025", 7.0),
        ([stated("1", 0.9, date="2024"), stated("2", 0.9, date="2025")], "2025", None),
    ],
    ids=["surest", "of-these-the-one-that-says-most", "any-but-always-the-same"],
)
def test_a_fact_says_what_one_statement_says_in_whichever_order_they_come(
    said: list[Stated], date: str, amount: float | None, evidence: Evidence
) -> None:
    for order in permutations(said):
        (fact,) = facts_of("a", order, evidence)
        assert (fact.row[5], fact.row[6], fact.row[-2:]) == (date, amount, [len(said), len(said)])
