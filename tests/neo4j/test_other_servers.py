"""The same live load fills another product that speaks Bolt and openCypher: ArcadeDB."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.generate import documents, entities
from kg.export.neo4j.shape import Evidence
from kg.graph import Graph
from kg.model import KnowledgeGraph
from tests.java import UnavailableError
from tests.neo4j.arcadedb import ArcadeDB, started
from tests.neo4j.changes import CHANGES, renamed
from tests.neo4j.conftest import Database, unavailable
from tests.neo4j.questions import QUESTIONS, rows
from tests.rdf.sample import KNOWLEDGE

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def arcadedb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ArcadeDB]:
    """The server for all tests of this file."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(started(tmp_path_factory.mktemp("arcadedb") / "home"))
        except UnavailableError as error:
            unavailable(str(error))
        yield server


@pytest.fixture
def other(arcadedb: ArcadeDB) -> Database:
    """Its database, empty."""
    made = Database(arcadedb.address)
    made.ask("MATCH (n) DETACH DELETE n")
    return made


def test_the_examples_are_loaded_once_and_questions_have_the_answers_of_the_store(other: Database) -> None:
    with Graph.in_memory() as graph:
        graph.add([ROOT / "examples" / "news"])
        report = other.load(graph.store)
        counts = graph.stats()
        assert (report.entities, report.statements, report.documents) == (
            counts.entities,
            counts.statements,
            counts.documents,
        )
        before = other.all()
        again = other.load(graph.store)
        assert (again.written, again.removed) == (0, 0)
        assert other.all() == before
        for question in QUESTIONS:
            asked = other.ask(question.cypher)
            assert rows(asked) == rows(graph.store.query(question.sparql).rows), question.name


@pytest.mark.parametrize("evidence", Evidence)
def test_it_holds_what_neo4j_holds(other: Database, database: Database, evidence: Evidence) -> None:
    for loaded in (other, database):
        loaded.load(KNOWLEDGE, evidence)
    assert other.all() == database.all()


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_graph_leads_to_what_it_alone_would_have_given(other: Database, change: str) -> None:
    other.load(CHANGES[change])
    wanted = other.all()
    for evidence in Evidence:
        other.load(KNOWLEDGE, evidence)
        other.load(CHANGES[change])
        assert other.all() == wanted


def test_entities_of_a_hundred_statements_each_fit_a_small_server(other: Database) -> None:
    graph = KnowledgeGraph(tuple(entities(40)), tuple(documents(40, 4_000)))
    assert other.load(graph).statements == 4_000


def test_the_index_of_the_documentation_finds_a_company_by_its_name_and_stays_in_step(
    arcadedb: ArcadeDB, other: Database
) -> None:
    other.load(KNOWLEDGE)
    written = (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8")
    for statement in re.findall(r"```sql\n(.*?)```", written, flags=re.DOTALL)[0].split(";\n"):
        if statement.strip():
            arcadedb.sql(statement)
    other.load(renamed(KNOWLEDGE))
    for name, found in (("阿里巴巴", "alibaba"), ("DeepSeek-V3", "deepseek")):
        query = "CALL db.index.fulltext.queryNodes('entity_names', $name) YIELD node RETURN node.id"
        assert other.ask(query, name=name)[0] == (found,)
