"""The graph as a script of Cypher, to be pasted into Neo4j Browser or piped into cypher-shell.

Run again it changes nothing: every node and relationship is merged by its id. It does not take away what is gone; the
live load does. Values are literals here, so their escaping is what stands between a text and the statement.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, TypeVar

from kg.errors import ExportError
from kg.export.neo4j import schema
from kg.export.neo4j.names import NOT_ASSERTED, Names, label_text, quoted
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import (
    DOCUMENT,
    ENTITY,
    STATEMENT,
    Column,
    Evidence,
    Row,
    Value,
    fact_columns,
    observation_columns,
)

Item = TypeVar("Item")

ROWS = 200
"""Rows a statement: a browser takes a statement of some hundred kB without trouble."""

_ESCAPES = {
    "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f",
}  # fmt: skip
_ESCAPED = re.compile("[\\\\'\n\r\t\b\f]")
# Neo4j reads a backslash, u and four digits as a character before it reads the string around it, also after another
# backslash. Parted, they cannot meet.
_UNICODE_ESCAPE = re.compile(r"\\(?=u)")


def write_cypher(source: Source, names: Names, target: IO[bytes]) -> int:
    """Write the script, UTF-8, and return how many statements it has. Raises ExportError for a class unknown to the ontology."""
    count = 0
    for statement in _script(source, names):
        target.write(f"{statement};\n".encode())
        count += 1
    return count


def literal(value: Value) -> str:
    """`value` as Cypher writes it."""
    if value is None:
        return "null"
    if isinstance(value, str):
        parts = _UNICODE_ESCAPE.split(value)
        texts = [part + "\\" for part in parts[:-1]] + parts[-1:]
        return " + ".join(f"'{_ESCAPED.sub(_escape, text)}'" for text in texts)
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"date('{value.isoformat()}')" if isinstance(value, datetime.date) else repr(value)


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES[found[0]]


def _script(source: Source, names: Names) -> Iterator[str]:
    yield from schema.constraints()
    by_class: dict[str, list[Row]] = {}
    for entity in source.entities():
        by_class.setdefault(entity.type, []).append(entity.row[:-1])
        if len(by_class[entity.type]) == ROWS:
            yield _entities(entity.type, by_class.pop(entity.type), names)
    for kind, rows in by_class.items():
        yield _entities(kind, rows, names)
    for some in _by(source.documents(), ROWS):
        yield f"{_unwind([d.row[:-1] for d in some])}MERGE (n:Document {{id: row[0]}}) SET {_sets('n', DOCUMENT[:-1], 0)}"
        mentions: list[Row] = [[d.row[0], entity] for d in some for entity in d.mentions]
        for pairs in _by(mentions, 10 * ROWS):
            yield f"{_unwind(pairs)}{_match('d:Document', 0)}{_match('e:Entity', 1)}MERGE (d)-[:MENTIONS]->(e)"
        for rows in _by(([d.row[0], *row] for d in some for row in d.statements), ROWS):
            yield _statements(rows)
    yield from _said(source, names)
    yield from schema.indexes()


def _said(source: Source, names: Names) -> Iterator[str]:
    facts: dict[str, list[Row]] = {}
    figures: list[Row] = []
    for bundle in source.bundles():
        for fact in bundle.facts:
            kind = NOT_ASSERTED if fact.predicate is None else names.types[fact.predicate]
            facts.setdefault(kind, []).append([bundle.subject, fact.object, *fact.row])
        figures += ([bundle.subject, o.document, *o.row] for o in bundle.observations)
        for kind in [kind for kind, rows in facts.items() if len(rows) >= ROWS]:
            yield _facts(kind, facts.pop(kind), source.evidence)
        if len(figures) >= ROWS:
            yield _figures(figures, source.evidence)
            figures = []
    for kind, rows in facts.items():
        yield _facts(kind, rows, source.evidence)
    if figures:
        yield _figures(figures, source.evidence)


def _entities(kind: str, rows: list[Row], names: Names) -> str:
    labels = names.labels.get(kind)
    if labels is None:
        raise ExportError(f"entity {rows[0][0]} is a {kind}, and the ontology has no such class")
    return f"{_unwind(rows)}MERGE (n:Entity {{id: row[0]}}) SET n{label_text(labels)}, {_sets('n', ENTITY[:-1], 0)}"


def _facts(kind: str, rows: list[Row], evidence: Evidence) -> str:
    return (
        f"{_unwind(rows)}{_match('s:Entity', 0)}{_match('o:Entity', 1)}"
        f"MERGE (s)-[r:{quoted(kind)} {{id: row[2]}}]->(o) SET {_sets('r', fact_columns(evidence), 2)}"
    )


def _statements(rows: list[Row]) -> str:
    return (
        f"{_unwind(rows)}{_match('d:Document', 0)}{_match('s:Entity', 1)}{_match('o:Entity', 2)}"
        f"MERGE (n:Statement {{id: row[3]}}) SET {_sets('n', STATEMENT, 3)} "
        "MERGE (d)-[:STATES]->(n) MERGE (n)-[:SUBJECT]->(s) MERGE (n)-[:OBJECT]->(o)"
    )


def _figures(rows: list[Row], evidence: Evidence) -> str:
    document = (_match("d:Document", 1), " MERGE (d)-[:STATES]->(n)") if evidence is Evidence.NODES else ("", "")
    return (
        f"{_unwind(rows)}{_match('s:Entity', 0)}{document[0]}MERGE (n:Observation {{id: row[2]}}) "
        f"SET {_sets('n', observation_columns(evidence), 2)} MERGE (n)-[:ABOUT]->(s){document[1]}"
    )


def _unwind(rows: Sequence[Row]) -> str:
    return f"UNWIND [{', '.join(map(literal, rows))}] AS row\n"  # type: ignore[arg-type]


def _match(node: str, place: int) -> str:
    return f"MATCH ({node} {{id: row[{place}]}}) "


def _sets(variable: str, columns: Iterable[Column], first: int) -> str:
    return ", ".join(
        f"{variable}.{quoted(c.name)} = row[{first + place}]" for place, c in enumerate(columns) if c.name != "id"
    )


def _by(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    some: list[Item] = []
    for item in items:
        some.append(item)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some
