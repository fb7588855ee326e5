"""One Neo4j server for all tests, and the sample graph to load into it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from kg.export.neo4j.connect import Server as Address
from kg.export.neo4j.live import LoadReport, load
from kg.export.neo4j.names import names_of
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Evidence
from kg.model import KnowledgeGraph
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf

neo4j = pytest.importorskip("neo4j", reason="the driver of Neo4j is not installed: pip install 'kg-news[neo4j]'")

from tests.java import UnavailableError  # noqa: E402
from tests.neo4j.server import PASSWORD, Server  # noqa: E402


@dataclass
class Database:
    """A database to load into; tests look at it through `ask`."""

    address: Address

    def load(self, graph: KnowledgeGraph | GraphStore, evidence: str = "nodes") -> LoadReport:
        store = graph if isinstance(graph, GraphStore) else store_of(graph)
        return load(Source(store, Evidence(evidence)), names_of(load_ontology()), self.address)

    def ask(self, cypher: str, **parameters: object) -> list[tuple[object, ...]]:
        with self.driver() as driver:
            found = driver.execute_query(cypher, parameters, database_=self.address.database)
            return [tuple(record.values()) for record in found.records]

    def driver(self):  # type: ignore[no-untyped-def]
        return neo4j.GraphDatabase.driver(
            self.address.uri, auth=(self.address.user, self.address.password), notifications_min_severity="OFF"
        )

    def all(self) -> tuple[list[object], list[object]]:
        """Everything that the database holds, as values that compare: nodes, and relationships with the ids of their ends."""
        nodes = self.ask("MATCH (n) RETURN labels(n) AS l, properties(n) AS p")
        ends = "coalesce(startNode(r).id, '') AS s, type(r) AS t, properties(r) AS p, coalesce(endNode(r).id, '') AS o"
        relationships = self.ask(f"MATCH ()-[r]->() RETURN {ends}")
        return sorted(map(_plain, nodes), key=str), sorted(map(_plain, relationships), key=str)


def _plain(row: tuple[object, ...]) -> object:
    return [
        sorted(map(str, v))
        if isinstance(v, list)
        else sorted((k, str(x)) for k, x in v.items())
        if isinstance(v, dict)
        else v
        for v in row
    ]


def store_of(graph: KnowledgeGraph) -> GraphStore:
    """The graph in memory."""
    store = GraphStore.in_memory()
    store.apply(to_rdf(graph, load_ontology()))
    return store


def unavailable(reason: str) -> None:
    """Skip, or fail where everything is required."""
    if os.environ.get("TESTS_REQUIRE") == "all":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server | None]:
    """The server that the tests start, or None where NEO4J_URI names one."""
    if "NEO4J_URI" in os.environ:
        yield None
        return
    made = None
    try:
        made = Server.made(tmp_path_factory.mktemp("neo4j") / "home")
        made.start()
    except UnavailableError as error:
        unavailable(str(error))
    assert made is not None
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture(scope="session")
def address(server: Server | None) -> Address:
    """Where the server is."""
    if server is None:
        user, password = os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
        return Address(os.environ["NEO4J_URI"], user, password)
    return Address(server.uri, "neo4j", PASSWORD, retry=60)


@pytest.fixture
def database(address: Address) -> Database:
    """An empty database. What a server of NEO4J_URI holds is deleted: it must be one for tests."""
    made = Database(address)
    made.ask("MATCH (n) DETACH DELETE n")
    return made
