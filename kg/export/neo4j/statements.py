"""The Cypher of the live load, built from the columns: only names of the ontology and of shape.py are part of it.

The common core of Neo4j 5 and openCypher (ArcadeDB, Memgraph): UNWIND, MATCH, MERGE, CREATE, SET with parameters. Only
constraints and the full-text index differ from product to product, see schema.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.export.neo4j.names import Names, label_text, quoted
from kg.export.neo4j.shape import DOCUMENT, ENTITY, STATEMENT, Column, Evidence, fact_columns


def _sets(variable: str, columns: Sequence[Column], row: str, first: int) -> str:
    """Assignments of all columns but the key; None takes a property away, and what others have set stays."""
    return ", ".join(
        f"{variable}.{quoted(c.name)} = {row}[{first + place}]" for place, c in enumerate(columns) if c.name != "id"
    )


def _map(columns: Sequence[Column], row: str, first: int) -> str:
    return "{" + ", ".join(f"{quoted(c.name)}: {row}[{first + place}]" for place, c in enumerate(columns)) + "}"


def known(label: str) -> str:
    """The ids of a label's nodes with their digests."""
    return f"MATCH (n:{label}) WHERE n.digest IS NOT NULL AND n.iri STARTS WITH $base RETURN n.id AS id, n.digest AS digest, n.factsDigest AS facts"


def foreign(label: str) -> str:
    """How many nodes of a label that the export uses are not its own, or of a graph with another base IRI."""
    return (
        f"MATCH (n:{label}) WHERE n.digest IS NULL OR n.iri IS NULL OR NOT n.iri STARTS WITH $base RETURN count(n) AS n"
    )


def count_nodes(label: str) -> str:
    return f"MATCH (n:{label}) RETURN count(n) AS n"


def count_relationships(type: str) -> str:
    return f"MATCH ()-[r:{type}]->() RETURN count(r) AS n"


def count_facts(types: Sequence[str]) -> str:
    return f"MATCH (:Entity)-[r:{_any(types)}]->(:Entity) WHERE r.id IS NOT NULL RETURN count(r) AS n"


def merge_entities(labels: tuple[str, ...]) -> str:
    return (
        f"UNWIND $rows AS row MERGE (e:Entity {{id: row[0]}}) SET e{label_text(labels)}, {_sets('e', ENTITY, 'row', 0)}"
    )


def unlabel_entities(names: Names) -> str:
    """Before an entity gets the labels of its class: it may have had another."""
    labels = sorted({label for found in names.labels.values() for label in found} - {"Entity"})
    return f"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) REMOVE e{label_text(tuple(labels))}"


MERGE_DOCUMENTS = f"UNWIND $rows AS row MERGE (d:Document {{id: row[0]}}) SET {_sets('d', DOCUMENT, 'row', 0)}"
MENTIONED = "UNWIND $ids AS id MATCH (d:Document {id: id})-[:MENTIONS]->(e:Entity) RETURN id AS id, e.id AS entity"
CREATE_MENTIONS = (
    "UNWIND $rows AS said MATCH (d:Document {id: said[0]}) UNWIND said[1] AS name MATCH (e:Entity {id: name}) "
    "CREATE (d)-[:MENTIONS]->(e)"
)
DELETE_MENTIONS = "UNWIND $rows AS row MATCH (d:Document {id: row[0]})-[m:MENTIONS]->(e:Entity {id: row[1]}) DELETE m"


def lock(label: str, name: str) -> str:
    """Take the write lock of nodes, then read their digests, which stay true until the transaction ends."""
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) SET n.kgLock = true WITH id, n.{name} AS digest RETURN id, digest"


def unlock(label: str, name: str) -> str:
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row[0]}}) SET n.{name} = row[1] REMOVE n.kgLock"


def create_facts(type: str, columns: Sequence[Column]) -> str:
    """Rows are a subject with lists of object and the columns, so that each subject is looked up once."""
    return (
        "UNWIND $rows AS said MATCH (s:Entity {id: said[0]}) UNWIND said[1] AS row WITH s, row MATCH (o:Entity {id: row[0]}) "
        f"CREATE (s)-[:{quoted(type)} {_map(columns, 'row', 1)}]->(o)"
    )


def facts_known(types: Sequence[str]) -> str:
    return f"UNWIND $ids AS id MATCH (:Entity {{id: id}})-[r:{_any(types)}]->(:Entity) WHERE r.id IS NOT NULL RETURN r.id AS id"


def update_facts(types: Sequence[str], evidence: Evidence) -> str:
    """`rows` is a map from a relationship's id to its row: one walk over a subject's relationships finds them all."""
    columns = fact_columns(evidence)
    # not REMOVE, which ArcadeDB overlooks where a name is in backticks
    gone = "".join(f", r.{quoted(c.name)} = null" for c in fact_columns(Evidence.PROPERTIES) if c not in columns)
    return (
        f"UNWIND $ids AS id MATCH (:Entity {{id: id}})-[r:{_any(types)}]->(:Entity) WHERE r.id IS NOT NULL "
        f"WITH r, $rows[r.id] AS row WHERE row IS NOT NULL SET {_sets('r', columns, 'row', 2)}{gone}"
    )


def delete_facts(types: Sequence[str]) -> str:
    return f"UNWIND $ids AS id MATCH (:Entity {{id: id}})-[r:{_any(types)}]->(:Entity) WHERE r.id IN $stale DELETE r"


# Rows of the next two are a document with lists of subject, object and the columns. WITH drops the list, which ArcadeDB would
# count against its memory with each of its rows.
_STATED = (
    "UNWIND $rows AS said MATCH (d:Document {id: said[0]}) UNWIND said[1] AS row WITH d, row "
    "MATCH (s:Entity {id: row[0]}) MATCH (o:Entity {id: row[1]}) "
)
CREATE_STATEMENTS = (
    f"{_STATED}CREATE (n:Statement {_map(STATEMENT, 'row', 2)}) "
    "CREATE (d)-[:STATES]->(n) CREATE (n)-[:SUBJECT]->(s) CREATE (n)-[:OBJECT]->(o)"
)
MERGE_STATEMENTS = (
    f"{_STATED}MERGE (n:Statement {{id: row[2]}}) SET {_sets('n', STATEMENT, 'row', 2)} "
    "MERGE (d)-[:STATES]->(n) MERGE (n)-[:SUBJECT]->(s) MERGE (n)-[:OBJECT]->(o)"
)


# Rows are subject, document and the columns.
def merge_observations(columns: Sequence[Column], *, states: bool) -> str:
    document = ("MATCH (d:Document {id: row[1]}) ", " MERGE (d)-[:STATES]->(n)") if states else ("", "")
    return (
        f"UNWIND $rows AS row MATCH (s:Entity {{id: row[0]}}) {document[0]}MERGE (n:Observation {{id: row[2]}}) "
        f"SET {_sets('n', columns, 'row', 2)} MERGE (n)-[:ABOUT]->(s){document[1]}"
    )


STATEMENTS_KNOWN = "UNWIND $ids AS id MATCH (:Document {id: id})-[:STATES]->(n:Statement) RETURN n.id AS id"
OBSERVATIONS_KNOWN = "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:ABOUT]-(n:Observation) RETURN n.id AS id"


def delete_nodes(label: str) -> str:
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n"


DELETE_SAID_BY = ("UNWIND $ids AS id MATCH (:Document {id: id})-[:STATES]->(n:Statement) DETACH DELETE n",)
DELETE_SAID_OF = (
    "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:SUBJECT]-(n:Statement) DETACH DELETE n",
    "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:ABOUT]-(n:Observation) DETACH DELETE n",
)


def _any(types: Sequence[str]) -> str:
    return "|".join(map(quoted, types))
