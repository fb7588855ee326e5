"""What stands in the graph as a plain triple, and what only as a statement."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from kg.errors import OntologyError
from kg.model import Entity, Evidence, KnowledgeGraph, LinkedDocument, Name, Statement, Status
from kg.ontology import load_ontology
from kg.rdf import GraphStore, Names, to_rdf
from kg.rdf.vocabulary import slug
from tests.rdf.sample import KNOWLEDGE, TEXT, document

ONTOLOGY = load_ontology()


def asks(store: GraphStore, pattern: str) -> bool:
    return bool(store.query(f"ASK {{ {pattern} }}").boolean)


def test_completed_and_ongoing_facts_are_plain_triples(store: GraphStore) -> None:
    assert asks(store, "ent:alibaba kgo:divested ent:sun-art")
    assert asks(store, "ent:qwen kgo:competesWith ent:deepseek")


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "why"),
    [
        ("jd", "acquired", "sun-art", "kgo:status kgo:Denied"),
        ("alibaba", "investedIn", "trendyol", "kgo:status kgo:Planned"),
        ("jack-ma", "worksFor", "alibaba", "kgo:former true"),
    ],
)
def test_what_is_not_so_is_a_statement_only(
    store: GraphStore, subject: str, predicate: str, value: str, why: str
) -> None:
    assert not asks(store, f"ent:{subject} kgo:{predicate} ent:{value}")
    statement = f"rdf:subject ent:{subject} ; rdf:predicate kgo:{predicate} ; rdf:object ent:{value}"
    assert asks(store, f"?s a kgo:Statement ; {statement} ; {why}")


def test_a_statement_has_its_evidence_and_qualifiers_in_the_graph_of_its_document(store: GraphStore) -> None:
    assert asks(
        store,
        """GRAPH doc:retail {
             ent:alibaba kgo:divested ent:sun-art .
             ?s rdf:predicate kgo:divested ; kgo:confidence 0.93 ; kgo:stake 78.7 ; kgo:date "2025-01"^^xsd:gYearMonth ;
                kgo:amount [ kgo:value 13100000000.0 ; kgo:currency "HKD" ] ;
                kgo:evidence [ kgo:quote "阿里巴巴已把高鑫零售售予德弘資本，作價131億港元"@zh-Hant ;
                               kgo:start 0 ; kgo:end 25 ; prov:wasDerivedFrom doc:retail ] .
             doc:retail a kgo:Document ; dcterms:date "2025-01-02"^^xsd:date ; schema:mentions ent:dcp }""",
    )


def test_an_observation_has_number_unit_change_and_period(store: GraphStore) -> None:
    figure = 'kgo:value 247800000000.0 ; kgo:unit "CNY" ; kgo:change 5.0 ; kgo:period "FY2026Q2"'
    assert asks(store, f'?o a kgo:Observation ; kgo:about ent:alibaba ; kgo:metric "revenue" ; {figure}')


def test_a_merge_says_which_entity_it_made_and_why(store: GraphStore) -> None:
    assert asks(store, 'GRAPH graph:linking { ?m kgo:entity ent:alibaba ; kgo:linkReason "same gazetteer entry" }')


def test_every_entity_has_one_name_to_show(store: GraphStore) -> None:
    rows = store.query("SELECT ?name { ?e schema:name ?name } ORDER BY ?e").rows
    assert [row[0].value for row in rows][:3] == ["Alibaba Group", "德弘資本", "DeepSeek"]  # type: ignore[union-attr]


def test_of_two_equal_statements_the_surer_one_stands() -> None:
    said = KNOWLEDGE.documents[1].statements[0]
    twice = LinkedDocument(document("models"), ("alibaba", "qwen"), (said, replace(said, confidence=0.99)), ())
    made = GraphStore.in_memory()
    made.apply(to_rdf(replace(KNOWLEDGE, documents=(twice,)), ONTOLOGY))
    rows = made.query("SELECT ?c { ?s a kgo:Statement ; kgo:confidence ?c }").rows
    assert [row[0].value for row in rows] == ["0.99"]  # type: ignore[union-attr]


@pytest.mark.parametrize("predicate", ["収購", "swallowed"])
def test_a_relation_that_the_ontology_lacks_is_an_error(predicate: str) -> None:
    said = Statement("alibaba", predicate, "qwen", Status.COMPLETED, 1, Evidence("models", 0, 1, "阿"))
    linked = LinkedDocument(document("models"), (), (said,), ())
    with pytest.raises(OntologyError, match=f"states {predicate}"):
        to_rdf(KnowledgeGraph((), (linked,)), ONTOLOGY)


def test_a_class_that_the_ontology_lacks_is_an_error() -> None:
    with pytest.raises(OntologyError, match="is a Robot"):
        to_rdf(KnowledgeGraph((Entity("r2", "Robot", (Name("R2", "en"),)),), ()), ONTOLOGY)


@settings(deadline=None)
@given(TEXT)
def test_any_id_gives_an_ascii_iri_that_is_its_own(text: str) -> None:
    made = slug(text)
    assert made.isascii()
    assert made == slug(text)
    assert slug(text + "阿里巴巴") not in (made, slug("阿里巴巴"), slug(""))


def test_other_writings_of_a_name_have_other_iris() -> None:
    names = Names()
    assert len({names.document(text) for text in ("阿里", "阿裏", "ali", "Ali", "a li", "", ".", "..")}) == 8
