"""What the stages do together, with stages made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.model import Document, Entity, Evidence, KnowledgeGraph, LinkedDocument, Name, Statement, Status
from kg.ontology import load_ontology
from kg.pipeline import fitting, load_pipeline
from kg.settings import Settings

FUND = """@prefix kgo: <https://example.org/kg/ontology#> .
@prefix my: <https://my.example/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
my:Fund a owl:Class ; rdfs:subClassOf kgo:Organization ; rdfs:label "fund"@en .
"""


def _statement(subject: str, predicate: str, obj: str) -> Statement:
    return Statement(subject, predicate, obj, Status.COMPLETED, 0.9, Evidence("d", 0, 1, "x"))


def test_statements_that_joining_made_impossible_go_and_the_others_stay() -> None:
    entities = tuple(
        Entity(id, kind, (Name(id, "en"),))
        for id, kind in (("a", "Company"), ("b", "Company"), ("p", "Person"), ("m", "AIModel"))
    )
    statements = (
        _statement("a", "acquired", "b"),
        _statement("a", "acquired", "a"),
        _statement("m", "develops", "a"),
        _statement("p", "worksFor", "a"),
    )
    linked = LinkedDocument(Document("d", "x", "en"), ("a", "b", "p", "m"), statements, ())
    (found,) = fitting(KnowledgeGraph(entities, (linked,)), load_ontology()).documents
    assert [(s.subject, s.predicate) for s in found.statements] == [("a", "acquired"), ("p", "worksFor")]


def test_a_class_of_the_users_ontology_may_stand_in_the_users_names(tmp_path: Path) -> None:
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "fund.ttl").write_text(FUND, encoding="utf-8")
    (tmp_path / "names.tsv").write_text("id\tclass\tzh-Hans\nlvheng\tFund\t绿衡基金\n", encoding="utf-8")
    stages = load_pipeline(Settings(gazetteer=(tmp_path / "names.tsv",), ontology=tmp_path / "ontology"))
    graph = stages.join(
        [stages.extract(Document("d", "绿衡基金周三宣布投资比亚迪，绿衡基金持有其3%的股份。", "zh-Hans"))]
    )
    assert [e.type for e in graph.entities if e.id == "lvheng"] == ["Fund"]
    assert "lvheng" in {s.subject for s in graph.documents[0].statements}


def test_a_class_that_no_ontology_has_is_refused_in_the_users_names(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("class\tzh-Hans\nFund\t绿衡基金\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"names\.tsv:2: unknown class 'Fund'"):
        load_pipeline(Settings(gazetteer=(tmp_path / "names.tsv",)))
