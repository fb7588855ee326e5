"""What a page tells of one statement or figure: plain JSON, read by the pages' scripts."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Document, Evidence, Observation, Statement

Told = dict[str, object]


def telling(statement: Statement, documents: Mapping[str, Document]) -> Told:
    """The sentence, where it stands, and what it says of the fact."""
    said = statement.qualifiers
    return _source(statement.evidence, documents) | {
        "status": statement.status.value,
        "confidence": round(statement.confidence, 2),
        "date": said.date,
        "amount": said.amount,
        "stake": said.stake,
        "role": said.role,
        "former": said.former,
    }


def telling_of_figure(figure: Observation, documents: Mapping[str, Document]) -> Told:
    """The figure, and the sentence that gives it."""
    return _source(figure.evidence, documents) | {
        "metric": figure.metric,
        "value": figure.value,
        "change": figure.change,
        "period": figure.period,
        "confidence": round(figure.confidence, 2),
    }


def _source(evidence: Evidence, documents: Mapping[str, Document]) -> Told:
    document = documents.get(evidence.doc)
    return {
        "quote": evidence.quote,
        "doc": evidence.doc,
        "start": evidence.start,
        "title": document.title if document else None,
        "published": document.date.isoformat() if document and document.date else None,
        "publisher": document.publisher if document else None,
        "url": document.url if document else None,
        "lang": document.lang if document else None,
    }
