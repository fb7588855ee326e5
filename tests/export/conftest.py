"""The sample graph, open."""

import pytest

from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from tests.rdf.sample import KNOWLEDGE


@pytest.fixture(scope="module")
def store() -> GraphStore:
    """In memory; for reading."""
    made = GraphStore.in_memory()
    made.apply(to_rdf(KNOWLEDGE, load_ontology()))
    return made
