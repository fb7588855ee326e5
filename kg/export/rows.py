"""What `kg extract --format jsonl` prints: one object a document, with entities, statements and observations."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kg.model import Entity, Evidence, Extraction, KnowledgeGraph, LinkedDocument

Row = dict[str, object]
"""A JSON object, at the edge of the program."""


def rows(extractions: list[Extraction], graph: KnowledgeGraph, *, explain: bool = False) -> Iterator[str]:
    """Yield a line of JSON for each document of `graph`, in the order of `extractions`.

    `explain` adds the statements that were proposed and refused, each with the reason.
    """
    entities = {entity.id: entity for entity in graph.entities}
    linked = {document.document.id: document for document in graph.documents}
    for extraction in extractions:
        yield json.dumps(_row(extraction, linked[extraction.document.id], entities, explain), ensure_ascii=False)


def _row(extraction: Extraction, linked: LinkedDocument, entities: dict[str, Entity], explain: bool) -> Row:
    document = extraction.document
    found: dict[str, Row] = {}
    for local in extraction.entities:
        entity = entities[linked.entity_of[local.id]]
        row = found.setdefault(
            entity.id,
            {
                "id": entity.id,
                "type": entity.type,
                # a name of no language (digits, Han in an English text) is no label of any
                "labels": [name.text for name in entity.labels or entity.aliases],
                "mentions": [],
                "spans": [],
            },
        )
        forms, spans = row["mentions"], row["spans"]
        assert isinstance(forms, list) and isinstance(spans, list)
        forms += [text for text in dict.fromkeys(m.text for m in local.mentions) if text not in forms]
        spans += [[m.start, m.end] for m in local.mentions]
    row = {
        "doc": document.id,
        "lang": document.lang,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "source": document.source,
        "entities": list(found.values()),
        "statements": [
            {
                "subject": s.subject,
                "predicate": s.predicate,
                "object": s.object,
                "status": s.status.value,
                "date": s.qualifiers.date,
                "amount": s.qualifiers.amount,
                "stake": s.qualifiers.stake,
                "role": s.qualifiers.role,
                **({"period": "former"} if s.qualifiers.former else {}),
                "confidence": round(s.confidence, 3),
                "evidence": _evidence(s.evidence),
            }
            for s in linked.statements
        ],
        "observations": [
            {
                "subject": o.subject,
                "metric": o.metric,
                "value": o.value,
                "change": o.change,
                "period": o.period,
                "evidence": _evidence(o.evidence),
            }
            for o in linked.observations
        ],
    }
    if explain:
        row["dropped"] = [
            {
                "subject": linked.entity_of[s.subject],
                "predicate": s.predicate,
                "object": linked.entity_of[s.object],
                "confidence": round(s.confidence, 3),
                "reason": reason,
                "evidence": _evidence(s.evidence),
            }
            for s, reason in extraction.dropped
        ]
    return row


def _evidence(evidence: Evidence) -> Row:
    return {"quote": evidence.quote, "start": evidence.start, "end": evidence.end}
