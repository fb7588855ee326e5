"""The RDF formats say the same thing, to Oxigraph and to rdflib, and the same graph gives the same bytes."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from kg.export import ExportFormat, write
from kg.model import KnowledgeGraph
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from kg.rdf.vocabulary import Term, kgo
from tests.rdf.sample import KNOWLEDGE, knowledge_graphs

BARE = replace(load_ontology(), triples=())
WITH_GRAPHS = (ExportFormat.NQUADS, ExportFormat.TRIG, ExportFormat.JSONLD)
WITHOUT = (ExportFormat.TURTLE, ExportFormat.RDFXML)
PARSER = {
    ExportFormat.NQUADS: RdfFormat.N_QUADS,
    ExportFormat.TRIG: RdfFormat.TRIG,
    ExportFormat.JSONLD: RdfFormat.JSON_LD,
    ExportFormat.TURTLE: RdfFormat.TURTLE,
    ExportFormat.RDFXML: RdfFormat.RDF_XML,
    ExportFormat.RDF12: RdfFormat.TRIG,
}


def exported(store: GraphStore, form: ExportFormat) -> bytes:
    buffer = io.BytesIO()
    write(store, form, buffer)
    return buffer.getvalue()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(knowledge_graphs())
def test_turtle_trig_nquads_and_jsonld_are_isomorphic(graph: KnowledgeGraph) -> None:
    store = GraphStore.in_memory()
    store.apply(to_rdf(graph, BARE))
    named = {quad for name in store.graphs() for quad in store.quads(name)}
    union = {quad.triple for quad in named}
    for form in WITH_GRAPHS:
        assert set(parse(exported(store, form), format=PARSER[form])) == named, form
    assert {quad.triple for quad in parse(exported(store, ExportFormat.TURTLE), format=RdfFormat.TURTLE)} == union


def test_rdflib_reads_the_same_graph_from_every_format(store: GraphStore) -> None:
    turtle = Graph().parse(data=exported(store, ExportFormat.TURTLE), format="turtle")
    assert len(turtle) == len(store)
    xml = Graph().parse(data=exported(store, ExportFormat.RDFXML), format="xml")
    assert isomorphic(turtle, xml)
    for form, name in ((ExportFormat.NQUADS, "nquads"), (ExportFormat.TRIG, "trig"), (ExportFormat.JSONLD, "json-ld")):
        dataset = Dataset()
        dataset.parse(data=exported(store, form), format=name)
        flat = Graph()
        for subject, predicate, value, _ in dataset.quads():
            flat.add((subject, predicate, value))
        assert isomorphic(turtle, flat), form


def test_rdflib_asks_the_open_store_without_a_copy(store: GraphStore) -> None:
    rows = store.to_rdflib().query("SELECT ?name { ent:dcp schema:name ?name }")
    assert [str(row[0]) for row in rows] == ["德弘資本"]  # type: ignore[index]


@pytest.mark.parametrize("form", [*WITH_GRAPHS, *WITHOUT])
def test_language_tags_are_written_as_people_write_them(store: GraphStore, form: ExportFormat) -> None:
    data = exported(store, form).decode("utf-8")
    assert "zh-Hans" in data
    assert "zh-hans" not in data


@pytest.mark.parametrize("form", [*WITH_GRAPHS, *WITHOUT, ExportFormat.RDF12])
def test_the_same_graph_gives_the_same_bytes(form: ExportFormat) -> None:
    one, two = GraphStore.in_memory(), GraphStore.in_memory()
    graphs = to_rdf(KNOWLEDGE, load_ontology())
    one.apply(graphs)
    for name in reversed(graphs):
        two.replace_graph(name, graphs[name])
    assert exported(one, form) == exported(two, form)


def test_rdf12_says_with_a_triple_term_what_each_statement_is_about(store: GraphStore) -> None:
    quads = list(parse(exported(store, ExportFormat.RDF12), format=RdfFormat.TRIG))
    terms = [quad.object for quad in quads if quad.predicate == Term.REIFIES]
    denied = Triple(store.names.entity("jd"), kgo("acquired"), store.names.entity("sun-art"))
    assert len(terms) == 8
    assert denied in terms
    assert denied not in {quad.triple for quad in quads}
    assert not any(quad.predicate == Term.SUBJECT for quad in quads)


def test_control_characters_and_quotation_marks_survive_or_are_replaced_where_xml_cannot_hold_them() -> None:
    text = 'a\x01b "x"@zh-hans \\"@zh-hant \\ ]]> <&>'
    made = GraphStore.in_memory()
    graph = NamedNode("https://example.org/g")
    quad = Quad(graph, Term.LABEL, Literal(text, language="ja"), graph)
    made.apply({graph: [quad]})
    assert set(parse(exported(made, ExportFormat.NQUADS), format=RdfFormat.N_QUADS)) == {quad}
    (triple,) = parse(exported(made, ExportFormat.TURTLE), format=RdfFormat.TURTLE)
    assert triple.object == quad.object
    xml = Graph().parse(data=exported(made, ExportFormat.RDFXML), format="xml")
    assert [str(value) for value in xml.objects()] == [text.replace("\x01", "\ufffd")]
