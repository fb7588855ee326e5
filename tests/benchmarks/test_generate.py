"""The generated graph is what the program would have written."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, parse

from benchmarks.generate import documents, entities, fill
from benchmarks.generated import quads
from kg.model import KnowledgeGraph
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from kg.rdf.transaction import UNION

ENTITIES, STATEMENTS = 40, 400


def test_its_text_is_what_to_rdf_makes_of_the_same_graph() -> None:
    graph = KnowledgeGraph(tuple(entities(ENTITIES)), tuple(documents(ENTITIES, STATEMENTS)))
    wanted = {quad for graph in to_rdf(graph, load_ontology()).values() for quad in graph}
    lines = list(quads(entities(ENTITIES), documents(ENTITIES, STATEMENTS)))
    text = "".join(f"{line} .\n" for line in lines)
    assert set(parse(text, format=RdfFormat.N_QUADS)) == wanted
    assert len(lines) == len(wanted)


def test_its_store_is_one_that_opens_and_has_nothing_left_to_do(tmp_path: Path) -> None:
    graph = KnowledgeGraph(tuple(entities(ENTITIES)), tuple(documents(ENTITIES, STATEMENTS)))
    fill(tmp_path, ENTITIES, STATEMENTS)
    with GraphStore.open(tmp_path) as store:
        named = {quad for name in store.graphs() for quad in store.quads(name)}
        assert set(store.oxigraph.quads_for_pattern(None, None, None, UNION)) == {
            type(q)(q.subject, q.predicate, q.object) for q in named
        }
        assert store.apply(to_rdf(graph, load_ontology()), compare_all=True).written == ()
