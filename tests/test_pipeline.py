"""What the stages do together, with stages made by hand."""

from __future__ import annotations

from kg.model import Document, Entity, Evidence, KnowledgeGraph, LinkedDocument, Name, Statement, Status
from kg.ontology import load_ontology
from kg.pipeline import fitting


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
