"""The base IRI of a graph: what all IRIs of its own things start with. The graph itself tells it, by its ontology's IRI."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Store

from kg.errors import StoreError
from kg.rdf.vocabulary import DEFAULT_BASE, ONTOLOGY_GRAPH


def base_of(store: Store, asked: str | None, folder: Path) -> str:
    """The base of the graph that is there, else the one asked for. To ask for the default is to ask for none.

    Raises StoreError where the graph has another base than the one that is asked for.
    """
    base = _found(store, asked)
    if base and asked not in (None, DEFAULT_BASE, base):
        raise StoreError(f"{folder}: the graph has the base IRI {base}, not {asked}; choose another graph directory")
    return base or asked or DEFAULT_BASE


def _found(store: Store, asked: str | None) -> str | None:
    # nearly always one of these two; to go through the names of 100,000 graphs takes a second and 130 MB
    for likely in (asked, DEFAULT_BASE):
        if likely and store.contains_named_graph(NamedNode(likely + ONTOLOGY_GRAPH)):
            return likely
    found = (graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode))
    return next((iri.removesuffix(ONTOLOGY_GRAPH) for iri in found if iri.endswith(ONTOLOGY_GRAPH)), None)
