"""What is written as RDF is read back as it was, in memory, on disk and through N-Quads."""

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from kg.model import KnowledgeGraph
from kg.ontology import load_ontology
from kg.rdf import GraphStore, read_documents, read_entities, read_observations, read_statements, to_rdf
from tests.rdf.sample import KNOWLEDGE, knowledge_graphs

ONTOLOGY = load_ontology()
# Without the 600 triples that describe it: they are the same in every example.
BARE = replace(ONTOLOGY, triples=())
SOME = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read_back(store: GraphStore, graph: KnowledgeGraph) -> None:
    assert read_entities(store) == tuple(sorted(graph.entities, key=lambda e: e.id))
    documents = [replace(d.document, text="") for d in graph.documents]
    assert read_documents(store) == tuple(sorted(documents, key=lambda d: d.id))
    assert Counter(read_statements(store)) == Counter(s for d in graph.documents for s in d.statements)
    assert Counter(read_observations(store)) == Counter(o for d in graph.documents for o in d.observations)


def test_the_sample_is_read_back_from_disk(tmp_path: Path) -> None:
    with GraphStore.open(tmp_path) as store:
        store.apply(to_rdf(KNOWLEDGE, ONTOLOGY))
    with GraphStore.open(tmp_path, read_only=True) as store:
        read_back(store, KNOWLEDGE)


@SOME
@given(knowledge_graphs())
def test_any_graph_is_read_back(graph: KnowledgeGraph) -> None:
    store = GraphStore.in_memory()
    store.apply(to_rdf(graph, BARE))
    read_back(store, graph)


@SOME
@given(knowledge_graphs())
def test_nquads_written_and_loaded_give_the_same_graph(graph: KnowledgeGraph) -> None:
    store, again = GraphStore.in_memory(), GraphStore.in_memory()
    store.apply(to_rdf(graph, BARE))
    with tempfile.TemporaryDirectory() as folder:
        store.dump_nquads(Path(folder) / "graph.nq")
        again.load_nquads(Path(folder) / "graph.nq")
        assert again.load_nquads(Path(folder) / "graph.nq").written == ()
    assert {g: set(again.quads(g)) for g in again.graphs()} == {g: set(store.quads(g)) for g in store.graphs()}
    read_back(again, graph)


@SOME
@given(knowledge_graphs(), knowledge_graphs())
def test_a_graph_that_replaces_another_leaves_no_trace_of_it(before: KnowledgeGraph, after: KnowledgeGraph) -> None:
    store, fresh = GraphStore.in_memory(), GraphStore.in_memory()
    fresh.apply(to_rdf(after, BARE))
    store.apply(to_rdf(before, BARE))
    store.apply(to_rdf(after, BARE), remove=[g for g in store.graphs() if g not in fresh.graphs()])
    assert set(store.oxigraph) == set(fresh.oxigraph)
