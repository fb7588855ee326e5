"""What may become of a graph between two loads."""

from __future__ import annotations

import dataclasses

from kg.model import Entity, KnowledgeGraph, Name, Status
from tests.rdf.sample import KNOWLEDGE


def without(doc: str) -> KnowledgeGraph:
    return dataclasses.replace(
        KNOWLEDGE, documents=tuple(d for d in KNOWLEDGE.documents if d.document.id != doc), merges=()
    )


def denied(graph: KnowledgeGraph) -> KnowledgeGraph:
    """The sale is denied now, less sure, and has no date."""
    first, *others = graph.documents
    sale = dataclasses.replace(
        first.statements[0],
        status=Status.DENIED,
        confidence=0.5,
        qualifiers=dataclasses.replace(first.statements[0].qualifiers, date=None),
    )
    return dataclasses.replace(
        graph, documents=(dataclasses.replace(first, statements=(sale, *first.statements[1:])), *others)
    )


def renamed(graph: KnowledgeGraph) -> KnowledgeGraph:
    """DeepSeek is a product with another name."""
    changed = (
        Entity("deepseek", "AIModel", (Name("DeepSeek-V3", "en"),)) if e.id == "deepseek" else e for e in graph.entities
    )
    return dataclasses.replace(graph, entities=tuple(changed))


def gone(graph: KnowledgeGraph) -> KnowledgeGraph:
    """Jack Ma is not in the graph any more."""
    documents = tuple(
        dataclasses.replace(
            d,
            entity_of=tuple(e for e in d.entity_of if e != "jack-ma"),
            statements=tuple(s for s in d.statements if s.subject != "jack-ma"),
        )
        for d in graph.documents
    )
    return KnowledgeGraph(tuple(e for e in graph.entities if e.id != "jack-ma"), documents)


CHANGES = {
    "an article is withdrawn": without("retail"),
    "a fact is denied": denied(KNOWLEDGE),
    "a thing has another class and name": renamed(KNOWLEDGE),
    "a thing is gone": gone(KNOWLEDGE),
    "nothing is left": KnowledgeGraph((), ()),
}
