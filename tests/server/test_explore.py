"""Paths in graphs of any shape are as short as networkx finds them."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Document, Entity, Evidence, KnowledgeGraph, LinkedDocument, Name, Statement, Status
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from kg.server.explore import Explorer

IDS = [f"e{number}" for number in range(9)]
EDGES = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=16)


def store_of(edges: list[tuple[str, str]]) -> GraphStore:
    entities = tuple(Entity(name, "Company", (Name(name, "en"),)) for name in IDS)
    statements = tuple(
        Statement(one, "acquired", other, Status.COMPLETED, 0.9, Evidence("d", place, place + 1, "q"))
        for place, (one, other) in enumerate(edges)
    )
    document = LinkedDocument(Document("d", "q" * 99, "en"), tuple(IDS), statements, ())
    store = GraphStore.in_memory()
    store.apply(to_rdf(KnowledgeGraph(entities, (document,)), load_ontology()))
    return store


@settings(max_examples=40, deadline=None)
@given(EDGES, st.sampled_from(IDS), st.sampled_from(IDS))
def test_a_path_is_a_shortest_one(edges: list[tuple[str, str]], start: str, goal: str) -> None:
    network = nx.Graph(edges)
    network.add_nodes_from(IDS)
    with store_of(edges) as store:
        found = Explorer(store, load_ontology()).path(store.names.entity(start), store.names.entity(goal))
    steps = [entity["id"] for entity in found["entities"]]  # type: ignore[attr-defined]
    if not nx.has_path(network, start, goal):
        assert steps == []
        return
    assert len(steps) == nx.shortest_path_length(network, start, goal) + 1
    assert (steps[0], steps[-1]) == (start, goal)
    joined = {frozenset((fact["subject"], fact["object"])) for fact in found["facts"]}  # type: ignore[attr-defined]
    assert joined == {frozenset(pair) for pair in pairwise(steps)}
