"""Constraints and the full-text index: the only statements that differ between Neo4j and Memgraph."""

from __future__ import annotations

LABELS = ("Entity", "Document", "Statement", "Observation")
"""The labels whose `id` is unique; the constraint's index is also what makes loading quick."""

FULLTEXT = "entity_names"
"""The full-text index over all names of all entities; its analyser (cjk) finds 阿里巴巴 as well as Alibaba."""

_CONSTRAINT = "CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
_FULLTEXT = (
    f"CREATE FULLTEXT INDEX {FULLTEXT} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
)


def constraints(*, memgraph: bool = False) -> tuple[str, ...]:
    """Statements to run before the load; Memgraph has no IF NOT EXISTS and says nothing when a constraint is there."""
    if memgraph:
        unique = tuple(f"CREATE CONSTRAINT ON (n:{label}) ASSERT n.id IS UNIQUE" for label in LABELS)
        return (*(f"CREATE INDEX ON :{label}(id)" for label in LABELS), *unique)
    return tuple(_CONSTRAINT.format(name=f"kg_{label.lower()}_id", label=label) for label in LABELS)


def indexes(*, memgraph: bool = False) -> tuple[str, ...]:
    """Statements to run after the load: an index that is there already would be kept up with every batch."""
    return () if memgraph else (_FULLTEXT,)
