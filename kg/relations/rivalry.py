"""Facts of one pair of names that cannot both be meant: of two directions, or of a deal and its lesser form, the surer one counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import LocalStatement
from kg.relations.table import Relation

LESSER = {
    "investedIn": "acquired",
    "acquired": "investedIn",
    "reducedStakeIn": "divested",
    "divested": "reducedStakeIn",
}
CLEARLY = 0.2
"""How much surer one of a deal and its lesser form must be than the other to be all that is meant."""


def outweighed(statements: Sequence[LocalStatement], table: Mapping[str, Relation]) -> dict[LocalStatement, str]:
    """The statements that a surer one of the same two names rules out, each with the reason."""
    said = {(s.subject, s.predicate, s.object): s for s in statements}
    found = {}
    for statement in statements:
        relation = table.get(statement.predicate)
        back = said.get((statement.object, statement.predicate, statement.subject))
        if (
            back is not None
            and relation is not None
            and not relation.symmetric
            and back.confidence > statement.confidence
        ):
            found[statement] = "the text rather states it the other way round"
        other = said.get((statement.subject, LESSER.get(statement.predicate, ""), statement.object))
        if other is not None and other.confidence - CLEARLY > statement.confidence:
            found[statement] = f"the text rather states {other.predicate}"
    return found
