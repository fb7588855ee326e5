"""A graph that is right is valid; each thing that is wrong is named with the node it is about."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import OntologyError
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from kg.rdf.shacl import validate
from kg.rdf.vocabulary import XSD, Term, kgo
from tests.rdf.sample import KNOWLEDGE, TEXTS

ONTOLOGY = load_ontology()
DECIMAL = NamedNode(XSD + "decimal")


def broken(drop: Iterable[NamedNode] = (), add: Iterable[tuple[NamedNode, Literal | NamedNode]] = ()) -> GraphStore:
    """The sample, with the sale's statement changed: properties dropped, values added."""
    graphs = to_rdf(KNOWLEDGE, ONTOLOGY)
    made = GraphStore.in_memory()
    doc = made.names.document("retail")
    sale = made.names.statement(KNOWLEDGE.documents[0].statements[0])
    kept = {q for q in graphs[doc] if q.subject != sale or q.predicate not in set(drop)}
    graphs[doc] = kept | {Quad(sale, predicate, value, doc) for predicate, value in add}
    made.apply(graphs)
    return made


def messages(store: GraphStore) -> list[str]:
    return [problem.message for problem in validate(store, ONTOLOGY).problems]


def test_the_sample_is_valid_and_its_quotes_are_in_their_texts(store: GraphStore) -> None:
    report = validate(store, ONTOLOGY, texts=TEXTS)
    assert report.valid
    assert report.problems == ()
    assert (report.statements, report.entities) == (8, 9)
    assert report.quotes == 8
    assert str(report).startswith("valid: 8 statements")


@pytest.mark.parametrize(
    ("drop", "add", "says"),
    [
        ([kgo("status")], [], "a statement has one kgo:status"),
        ([kgo("status")], [(kgo("status"), kgo("Sure"))], "a statement has one kgo:status"),
        ([kgo("confidence")], [(kgo("confidence"), Literal("1.2", datatype=DECIMAL))], "confidence from 0 to 1"),
        ([kgo("evidence")], [], "a statement has kgo:evidence"),
        ([Term.SUBJECT], [], "one rdf:subject"),
        ([], [(Term.OBJECT, NamedNode("https://example.org/kg/ent/nobody"))], "one rdf:object, an entity with a class"),
        ([Term.PREDICATE], [(Term.PREDICATE, Term.LABEL)], "the predicate is a relation of the ontology"),
        ([kgo("date")], [(kgo("date"), Literal("soon"))], "kgo:date is one xsd:gYear"),
    ],
)
def test_a_statement_that_lacks_something_is_named(
    drop: list[NamedNode], add: list[tuple[NamedNode, Literal | NamedNode]], says: str
) -> None:
    made = broken(drop, add)
    report = validate(made, ONTOLOGY)
    assert not report.valid
    found = [problem for problem in report.problems if says in problem.message]
    assert found[0].node.startswith("stmt:")
    assert f"error: {found[0].node}: " in str(report)


def test_a_stake_above_the_whole_is_a_warning() -> None:
    made = broken([kgo("stake")], [(kgo("stake"), Literal("787", datatype=DECIMAL))])
    report = validate(made, ONTOLOGY)
    assert report.valid
    assert [str(problem) for problem in report.problems] == [
        f"warning: {report.problems[0].node}: a stake is from 0 to 100 per cent (found 787)"
    ]


def test_an_entity_without_a_label_is_named() -> None:
    graphs = to_rdf(KNOWLEDGE, ONTOLOGY)
    made = GraphStore.in_memory()
    entities, jd = made.names.entities, made.names.entity("jd")
    graphs[entities] = {q for q in graphs[entities] if q.subject != jd or q.predicate != Term.LABEL}
    made.apply(graphs)
    assert [str(p) for p in validate(made, ONTOLOGY).problems] == [
        "error: ent:jd: an entity has a label, and one a language at most"
    ]


def test_a_triple_that_its_relation_does_not_allow_is_named() -> None:
    made = GraphStore.in_memory()
    graphs = to_rdf(KNOWLEDGE, ONTOLOGY)
    doc = made.names.document("models")
    graphs[doc].add(Quad(made.names.entity("jack-ma"), kgo("competesWith"), made.names.entity("qwen"), doc))
    made.apply(graphs, compare_all=True)
    assert [str(p) for p in validate(made, ONTOLOGY).problems] == [
        "error: ent:jack-ma competesWith ent:qwen: competesWith starts from Organization or Product, not Person"
    ]


def test_a_quote_that_is_not_at_its_place_is_named(store: GraphStore) -> None:
    moved = {**TEXTS, "models": "前" + TEXTS["models"]}
    report = validate(store, ONTOLOGY, texts=moved)
    assert not report.valid
    assert len(report.problems) == 3
    assert all("of models are not the quote" in problem.message for problem in report.problems)


def test_shapes_that_cannot_be_read_are_named_with_their_line(store: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n\nsh:x sh:y .\n", encoding="utf-8"
    )
    with pytest.raises(OntologyError, match=r"shapes\.ttl:3: cannot be read as shapes"):
        validate(store, ONTOLOGY, shapes=tmp_path / "shapes.ttl")
