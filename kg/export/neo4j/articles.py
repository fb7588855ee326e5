"""Writing articles with what they mention and state, many in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.export.neo4j import statements as cypher
from kg.export.neo4j.shape import DocumentRow, Row

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

AT_ONCE = 10_000
"""Statements a query: one article may have any number."""


def write_articles(tx: ManagedTransaction, batch: Sequence[DocumentRow], *, careful: bool = False) -> None:
    """Write the articles and take away what they do not mention or state any more.

    Writing an article locks it, so that what is looked up afterwards stays true until the transaction ends, and a transaction that
    is tried again writes nothing twice. `careful` expects statements also where no article has them.
    """
    tx.run(cypher.MERGE_DOCUMENTS, rows=[document.row for document in batch]).consume()
    ids = sorted(_id(document) for document in batch)
    _mentions(tx, batch, ids)
    _statements(tx, batch, ids, careful=careful)


def _mentions(tx: ManagedTransaction, batch: Sequence[DocumentRow], ids: list[str]) -> None:
    wanted = {(_id(document), entity) for document in batch for entity in document.mentions}
    there = {(name, entity) for name, entity in tx.run(cypher.MENTIONED, ids=ids)}
    new: dict[str, list[str]] = {}
    for name, entity in sorted(wanted - there):
        new.setdefault(name, []).append(entity)
    _run(tx, cypher.CREATE_MENTIONS, list(map(list, new.items())))
    _run(tx, cypher.DELETE_MENTIONS, list(map(list, sorted(there - wanted))))


def _statements(tx: ManagedTransaction, batch: Sequence[DocumentRow], ids: list[str], *, careful: bool) -> None:
    there = {record["id"] for record in tx.run(cypher.STATEMENTS_KNOWN, ids=ids)}
    for statement, known in ((cypher.CREATE_STATEMENTS, False), (cypher.MERGE_STATEMENTS, True)):
        said = ((_id(d), [row for row in d.statements if (careful or row[2] in there) is known]) for d in batch)
        for rows in _at_once(said):
            _run(tx, statement, rows)
    stale = sorted(there - {row[2] for document in batch for row in document.statements})
    if stale:
        tx.run(cypher.delete_nodes("Statement"), ids=stale).consume()


def _at_once(said: Iterable[tuple[str, Sequence[Row]]]) -> Iterator[list[list[Any]]]:
    """Articles with their rows, in groups of at most AT_ONCE rows."""
    group: list[list[Any]] = []
    size = 0
    for name, rows in said:
        for first in range(0, len(rows), AT_ONCE):
            some = rows[first : first + AT_ONCE]
            if size + len(some) > AT_ONCE:
                yield group
                group, size = [], 0
            group.append([name, some])
            size += len(some)
    if group:
        yield group


def _run(tx: ManagedTransaction, statement: str, rows: Sequence[Row | list[Any]]) -> None:
    if rows:
        tx.run(statement, rows=list(rows)).consume()


def _id(document: DocumentRow) -> str:
    return str(document.row[0])
