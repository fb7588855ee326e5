"""Constraints and the full-text index: the only statements that differ between Neo4j and other products."""

from __future__ import annotations

from enum import StrEnum

LABELS = ("Entity", "Document", "Statement", "Observation")
"""The labels whose `id` is unique; the constraint's index is also what makes loading quick."""

FULLTEXT = "entity_names"
"""The full-text index over all names of all entities; its analyser (cjk) finds 阿里巴巴 as well as Alibaba."""

_CONSTRAINT = "CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
_INDEX = "CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.id)"
_FULLTEXT = (
    f"CREATE FULLTEXT INDEX {FULLTEXT} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
)


class Product(StrEnum):
    """What answers by Bolt. What is none of the others is spoken to as Neo4j."""

    NEO4J = "neo4j"
    ARCADEDB = "arcadedb"
    MEMGRAPH = "memgraph"

    @classmethod
    def of(cls, agent: str) -> Product:
        """The product that calls itself `agent`, say Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)."""
        named = (product for product in (cls.ARCADEDB, cls.MEMGRAPH) if product in agent.lower())
        return next(named, cls.NEO4J)


def constraints(product: Product = Product.NEO4J) -> tuple[str, ...]:
    """Statements to run before the load; they may be run again."""
    match product:
        case Product.MEMGRAPH:
            # it has no IF NOT EXISTS, and says nothing when a constraint is there
            unique = (f"CREATE CONSTRAINT ON (n:{label}) ASSERT n.id IS UNIQUE" for label in LABELS)
            return (*(f"CREATE INDEX ON :{label}(id)" for label in LABELS), *unique)
        case Product.ARCADEDB:
            # a node that gets more labels is written anew there before the old one goes, which a constraint refuses
            entity, *others = LABELS
            return (_named(_INDEX, entity), *(_named(_CONSTRAINT, label) for label in others))
        case Product.NEO4J:
            return tuple(_named(_CONSTRAINT, label) for label in LABELS)


def indexes(product: Product = Product.NEO4J) -> tuple[str, ...]:
    """Statements to run after the load: an index that is there already would be kept up with every batch."""
    return (_FULLTEXT,) if product is Product.NEO4J else ()


def _named(statement: str, label: str) -> str:
    return statement.format(name=f"kg_{label.lower()}_id", label=label)
