"""Loading a running server by Bolt: right when run again, when cut off, and when two load at the same time.

Each entity, each article with what it states, and all that is known of an entity, carries a digest in the database. What has the
digest that it should have is left alone; the rest is written in transactions that take a lock, look again, write, and set the
digest. So a load that was cut off goes on where it stopped, and a transaction that is tried again writes nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from kg.cycles import no_search_for_cycles
from kg.errors import ExportError
from kg.export.neo4j import schema
from kg.export.neo4j import statements as cypher
from kg.export.neo4j.ahead import ahead
from kg.export.neo4j.articles import write_articles
from kg.export.neo4j.bundles import Part, parts, write_parts
from kg.export.neo4j.connect import Server, connected
from kg.export.neo4j.database import Database
from kg.export.neo4j.names import NOT_ASSERTED, Names
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import DocumentRow, Evidence, Row

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

BATCH = 10_000
"""Rows a transaction, which asks one query a type of relationship: fewer make more queries, more wait in the server's memory."""

DELETED_AT_ONCE = 200

COUNTED = ("entities", "documents", "facts", "statements", "observations")

PARTS_AHEAD = {Evidence.NODES: 4, Evidence.PROPERTIES: 50, Evidence.NONE: 50}
"""Parts of the documents that are read while entities are written: some 10,000 rows with what they state, or without."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What the database holds now, and what the load did to get there."""

    entities: int
    documents: int
    facts: int
    statements: int
    observations: int
    written: int
    """Entities and articles that are new or changed, and entities about which something else is said now."""
    removed: int
    """Entities and articles that are gone."""


def load(source: Source, names: Names, server: Server, *, tick: Callable[[str], None] = lambda _: None) -> LoadReport:
    """Make the database of `server` hold what `source` holds; `tick` is called with the id of each entity and article.

    What others have added (other labels, other properties, other relationships) stays. Raises ExportError, also when the
    database has nodes with the export's labels that it did not write.
    """
    # rows hold no cycles, and looking for them in a million takes its time from the server
    with no_search_for_cycles(), connected(server) as connection:
        database = Database(connection, source.store.names.base)
        return _Load(database, connection.product, source, names).run(tick)


@dataclass
class _Load:
    database: Database
    product: schema.Product
    source: Source
    names: Names
    written: int = 0
    removed: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))

    def run(self, tick: Callable[[str], None]) -> LoadReport:
        self.database.alone(schema.constraints(self.product))
        self.database.refuse_foreign()
        entities, facts = self.database.known("Entity")
        documents, _ = self.database.known("Document")
        # what is gone is what was there and does not come: the ids of all that comes would take more memory
        self._gone = {"Document": set(documents), "Entity": set(entities)}
        with ahead(self.source.over_documents(list), depth=PARTS_AHEAD[self.source.evidence]) as parts:
            self._entities(entities)
            self._documents(documents, parts, tick)
        self._bundles(facts, tick)
        self._remove("Document")
        self._remove("Entity")
        self.database.alone(schema.indexes(self.product))
        if self._missing():
            # digests say that all is there, and it is not: someone has taken out nodes or relationships by hand
            self._forget()
            self._documents({}, self.source.over_documents(list), tick)
            self._bundles({}, tick)
        if missing := self._missing():
            raise ExportError(
                f"{self.database.uri}: holds {missing}: something else changed the database meanwhile; run the "
                "same command again"
            )
        return LoadReport(**self.counts, written=self.written, removed=self.removed)

    def _entities(self, known: Mapping[str, int]) -> None:
        changed: list[str] = []
        by_class: dict[str, list[Row]] = {}
        for entity in self.source.entities():
            name = str(entity.row[0])
            self.counts["entities"] += 1
            self._gone["Entity"].discard(name)
            if known.get(name) == entity.row[-1]:
                continue
            if name in known:
                changed.append(name)
            rows = by_class.setdefault(entity.type, [])
            rows.append(entity.row)
            if len(rows) == BATCH:
                self._write_entities(entity.type, by_class.pop(entity.type), changed)
        for kind, rows in by_class.items():
            self._write_entities(kind, rows, changed)

    def _write_entities(self, kind: str, rows: list[Row], changed: list[str]) -> None:
        labels = self.names.labels.get(kind)
        if labels is None:
            raise ExportError(f"entity {rows[0][0]} is a {kind}, and the ontology has no such class")
        again = sorted({str(row[0]) for row in rows}.intersection(changed))

        def work(tx: ManagedTransaction) -> None:
            if again:
                tx.run(cypher.unlabel_entities(self.names), ids=again).consume()
            tx.run(cypher.merge_entities(labels), rows=rows).consume()

        self.database.write(work)
        self.written += len(rows)

    def _documents(
        self, known: Mapping[str, int], parts: Iterable[list[DocumentRow]], tick: Callable[[str], None]
    ) -> None:
        batch: list[DocumentRow] = []
        size = 0
        for document in chain.from_iterable(parts):
            name = str(document.row[0])
            tick(name)
            self.counts["documents"] += 1
            self._gone["Document"].discard(name)
            self.counts["statements"] += len(document.statements)
            if known.get(name) != document.row[-1]:
                batch.append(document)
                size += document.size
            if size >= BATCH:
                self._write_documents(batch)
                batch, size = [], 0
        self._write_documents(batch)

    def _write_documents(self, batch: list[DocumentRow]) -> None:
        from neo4j.exceptions import ConstraintError

        if not batch:
            return
        work = partial(write_articles, batch=batch)
        try:
            self.database.write(work)
        except ConstraintError:
            # a statement's node outlived its article: someone has taken articles out by hand
            self.database.write(partial(work, careful=True))
        self.written += len(batch)

    def _bundles(self, known: Mapping[str, int], tick: Callable[[str], None]) -> None:
        with ahead(self._batches(known, tick)) as batches:
            for batch in batches:
                self.database.write(partial(write_parts, batch=batch, names=self.names, evidence=self.source.evidence))

    def _batches(self, known: Mapping[str, int], tick: Callable[[str], None]) -> Iterator[list[Part]]:
        batch: list[Part] = []
        size = 0
        for bundle in self.source.bundles():
            tick(bundle.subject)
            self.counts["facts"] += len(bundle.facts)
            self.counts["observations"] += len(bundle.observations)
            if known.get(bundle.subject) == bundle.digest:
                continue
            self.written += 1
            for part in parts(bundle, BATCH):
                batch.append(part)
                size += part.size + 1
                if size >= BATCH:
                    yield batch
                    batch, size = [], 0
        if batch:
            yield batch

    def _remove(self, label: str) -> None:
        todo = sorted(self._gone[label])
        self.removed += len(todo)
        for first in range(0, len(todo), DELETED_AT_ONCE):
            some = todo[first : first + DELETED_AT_ONCE]

            def work(tx: ManagedTransaction, some: list[str] = some) -> None:
                for statement in (
                    *(cypher.DELETE_SAID_OF if label == "Entity" else cypher.DELETE_SAID_BY),
                    cypher.delete_nodes(label),
                ):
                    tx.run(statement, ids=some).consume()

            self.database.write(work)

    def _missing(self) -> str:
        """What the database has less of than it should, or nothing."""
        nodes = self.source.evidence is Evidence.NODES
        statements, figures = self.counts["statements"], self.counts["observations"]
        labels = (self.counts["entities"], self.counts["documents"], statements, figures)
        wanted = {cypher.count_nodes(label): count for label, count in zip(schema.LABELS, labels, strict=True)}
        wanted[cypher.count_facts((*self.names.types.values(), NOT_ASSERTED))] = self.counts["facts"]
        ends = {
            "SUBJECT": statements,
            "OBJECT": statements,
            "ABOUT": figures,
            "STATES": statements + figures if nodes else 0,
        }
        wanted |= {cypher.count_relationships(kind): count for kind, count in ends.items()}
        for statement, count in wanted.items():
            found = self.database.number(statement)
            if found < count:
                return f"{found} of {count} by {statement!r}"
        return ""

    def _forget(self) -> None:
        """Let no digest say that what is said about an entity is there."""
        self.counts = dict.fromkeys(self.counts, 0) | {"entities": self.counts["entities"]}
        ids = sorted(self.database.known("Entity")[0])
        for first in range(0, len(ids), BATCH):
            rows: list[Row] = [[name, 0] for name in ids[first : first + BATCH]]
            self.database.write(partial(_run, cypher.unlock("Entity", "factsDigest"), rows))


def _run(statement: str, rows: list[Row], tx: ManagedTransaction) -> None:
    tx.run(statement, rows=rows).consume()
