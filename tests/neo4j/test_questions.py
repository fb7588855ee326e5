"""The same question in SPARQL and in Cypher has the same answer: on the sample, on the examples, on articles beside the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.graph import Graph
from kg.rdf import GraphStore
from tests.neo4j.conftest import Database, store_of
from tests.neo4j.questions import QUESTIONS, rows
from tests.rdf.sample import KNOWLEDGE

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = {"examples": ROOT / "examples" / "news", "beside the project": ROOT.parent / "shared" / "gold" / "dev"}


@pytest.fixture(scope="module", params=["sample", *ARTICLES])
def store(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """A graph made by hand, and graphs that kg builds."""
    if request.param == "sample":
        yield store_of(KNOWLEDGE)
        return
    if not ARTICLES[request.param].is_dir():
        pytest.skip(f"there are no articles in {ARTICLES[request.param]}")
    with Graph.in_memory() as graph:
        graph.add([ARTICLES[request.param]])
        assert graph.stats().statements
        yield graph.store


def test_sparql_and_cypher_give_the_same_answers(store: GraphStore, database: Database) -> None:
    database.load(store)
    for question in QUESTIONS:
        assert rows(database.ask(question.cypher)) == rows(store.query(question.sparql).rows), question.name
