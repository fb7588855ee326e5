"""The database that is loaded: what it holds, and transactions that are tried again when the server is away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from kg.cycles import search_young_cycles
from kg.errors import ExportError
from kg.export.neo4j import statements as cypher
from kg.export.neo4j.connect import Connection

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


class Database:
    """The database behind a connection, for the graph whose IRIs start with `base`."""

    def __init__(self, connection: Connection, base: str) -> None:
        self._connection = connection
        self._base = base

    @property
    def uri(self) -> str:
        return self._connection.server.uri

    def write(self, work: Callable[[ManagedTransaction], None]) -> None:
        """Do `work` in a transaction, again where the server was away or another transaction was in the way."""
        with self._session() as session:
            session.execute_write(work)
        # the driver's results refer to each other, and to the rows that were sent
        search_young_cycles()

    def alone(self, statements: Iterable[str]) -> None:
        """Run statements that change the schema, each of which must have a transaction of its own."""
        for statement in statements:
            with self._session() as session:
                session.run(statement).consume()

    def number(self, statement: str) -> int:
        """What a statement counts as `n`."""

        def work(tx: ManagedTransaction) -> int:
            return int(tx.run(statement, base=self._base).single(strict=True)["n"])

        with self._session() as session:
            return int(session.execute_read(work))

    def known(self, label: str) -> tuple[dict[str, int], dict[str, int]]:
        """Digests by id: of the nodes of a label themselves, and of what is said about them."""
        own: dict[str, int] = {}
        said: dict[str, int] = {}

        def work(tx: ManagedTransaction) -> None:
            for name, digest, facts in tx.run(cypher.known(label), base=self._base):
                own[name] = digest
                if facts is not None:
                    said[name] = facts

        with self._session() as session:
            session.execute_read(work)
        return own, said

    def refuse_foreign(self) -> None:
        """Raise ExportError where nodes have labels of the export and were not written by it."""
        for label in ("Entity", "Document"):
            count = self.number(cypher.foreign(label))
            if count:
                raise ExportError(
                    f"{self.uri}: the database holds {count} nodes :{label} that are not of this graph ({self._base}); load "
                    "into a database of its own"
                )

    def _session(self) -> Any:
        return self._connection.driver.session(database=self._connection.server.database)
