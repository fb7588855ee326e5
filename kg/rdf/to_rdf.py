"""The knowledge graph as RDF: one named graph a document, one for the entities, one for the merges, one for the ontology.

A fact that the text asserts stands as a plain triple; every fact, also a planned, rumoured, denied or ended one, has a
statement node with its status, qualifiers, confidence and evidence.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import OntologyError
from kg.model import (
    ASSERTED,
    Document,
    Entity,
    Evidence,
    KnowledgeGraph,
    LinkedDocument,
    Merge,
    Observation,
    Statement,
)
from kg.ontology import Ontology
from kg.rdf.labels import label_of
from kg.rdf.vocabulary import FINGERPRINT, XSD, Names, Term, kgo, slug, status_node

Triples = Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]

_DECIMAL = NamedNode(XSD + "decimal")
_INTEGER = NamedNode(XSD + "integer")
_TRUE = Literal("true", datatype=NamedNode(XSD + "boolean"))
_ANY_URI = NamedNode(XSD + "anyURI")

_MONEY = re.compile(r"([-+]?\d+(?:\.\d+)?) ([A-Z]{3})", re.ASCII)
_STAKE = re.compile(r"(\d+(?:\.\d+)?)%", re.ASCII)
_PERCENT = re.compile(r"([-+]?\d+(?:\.\d+)?)%.*", re.DOTALL | re.ASCII)
_FIGURE = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*(.*)", re.DOTALL | re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def to_rdf(graph: KnowledgeGraph, ontology: Ontology, *, names: Names | None = None) -> dict[NamedNode, set[Quad]]:
    """Return the named graphs of `graph`, each with its quads; confidences are rounded to four decimals.

    Of two statements of one document that differ in nothing but confidence, the surer one stands.
    Raises OntologyError for a class or relation that the ontology does not have.
    """
    names = names or Names()
    entity_of = {(d.document.id, place): e for d in graph.documents for place, e in enumerate(d.entity_of)}
    graphs = {
        names.ontology: _quads(ontology.triples, names.ontology),
        names.entities: _quads((t for e in graph.entities for t in _entity(e, names, ontology)), names.entities),
        names.linking: _quads((t for m in graph.merges for t in _merge(m, entity_of, names)), names.linking),
    }
    for linked in graph.documents:
        name = names.document(linked.document.id)
        graphs[name] = _quads(_document(linked, names, ontology), name)
    return graphs


def _quads(triples: Iterable[tuple[NamedNode, NamedNode, NamedNode | Literal]], graph: NamedNode) -> set[Quad]:
    """The quads of a graph, and with them its fingerprint: the store compares it before it compares the quads."""
    quads = {Quad(subject, predicate, value, graph) for subject, predicate, value in triples}
    said = "\n".join(sorted(map(str, quads)))
    quads.add(Quad(graph, FINGERPRINT, Literal(sha256(said.encode("utf-8")).hexdigest()), graph))
    return quads


def _entity(entity: Entity, names: Names, ontology: Ontology) -> Triples:
    node = names.entity(entity.id)
    found = ontology.classes.get(entity.type)
    if found is None:
        raise OntologyError(f"entity {entity.id} is a {entity.type}, and the ontology has no such class")
    yield node, Term.TYPE, NamedNode(found.iri)
    if slug(entity.id) != entity.id:
        yield node, Term.IDENTIFIER, Literal(entity.id)
    yield node, Term.NAME, Literal(label_of(entity, "en"))
    for name in entity.labels:
        yield node, Term.LABEL, Literal(name.text, language=name.lang)
    for name in entity.aliases:
        yield node, Term.ALT_LABEL, Literal(name.text, language=name.lang)
    for iri in entity.same_as:
        yield node, Term.SAME_AS, NamedNode(iri)


def _merge(merge: Merge, entity_of: Mapping[tuple[str, int], str], names: Names) -> Triples:
    node = names.merge(merge)
    yield node, Term.TYPE, kgo("Merge")
    for side, (document, place) in (("left", merge.left), ("right", merge.right)):
        yield node, kgo(side + "Document"), names.document(document)
        yield node, kgo(side), Literal(str(place), datatype=_INTEGER)
    yield node, kgo("score"), _decimal(merge.score)
    yield node, kgo("linkReason"), Literal(merge.reason)
    if merge.left in entity_of:
        yield node, kgo("entity"), names.entity(entity_of[merge.left])


def _document(linked: LinkedDocument, names: Names, ontology: Ontology) -> Triples:
    document = linked.document
    node = names.document(document.id)
    yield from _description(document, node)
    for entity_id in sorted(set(linked.entity_of)):
        yield node, Term.MENTIONS, names.entity(entity_id)
    surest: dict[NamedNode, Statement] = {}
    for statement in linked.statements:
        key = names.statement(statement)
        if key not in surest or surest[key].confidence < statement.confidence:
            surest[key] = statement
    for key, statement in surest.items():
        yield from _statement(key, statement, document, names, ontology)
    figures: dict[NamedNode, Observation] = {}
    for observation in linked.observations:
        key = names.observation(observation)
        if key not in figures or figures[key].confidence < observation.confidence:
            figures[key] = observation
    for key, observation in figures.items():
        yield from _observation(key, observation, document, names)


def _description(document: Document, node: NamedNode) -> Triples:
    yield node, Term.TYPE, kgo("Document")
    yield node, Term.IDENTIFIER, Literal(document.id)
    yield node, Term.LANGUAGE, Literal(document.lang)
    yield node, kgo("contentHash"), Literal(document.content_hash)
    if document.title is not None:
        yield node, Term.TITLE, Literal(document.title, language=document.lang)
    if document.date is not None:
        yield node, Term.DATE, _typed(document.date.isoformat(), "date")
    if document.publisher is not None:
        yield node, Term.PUBLISHER, Literal(document.publisher)
    if document.url is not None:
        yield node, Term.URL, Literal(document.url, datatype=_ANY_URI)
    if document.source is not None:
        yield node, kgo("source"), Literal(document.source)


def _statement(node: NamedNode, statement: Statement, document: Document, names: Names, ontology: Ontology) -> Triples:
    relation = ontology.relations.get(statement.predicate)
    if relation is None:
        raise OntologyError(
            f"document {document.id} states {statement.predicate}, and the ontology has no such relation"
        )
    subject, predicate = names.entity(statement.subject), NamedNode(relation.iri)
    value = names.entity(statement.object)
    said = statement.qualifiers
    if statement.status in ASSERTED and not said.former:
        yield subject, predicate, value
    yield node, Term.TYPE, kgo("Statement")
    yield node, Term.SUBJECT, subject
    yield node, Term.PREDICATE, predicate
    yield node, Term.OBJECT, value
    yield node, kgo("status"), status_node(statement.status)
    yield node, kgo("confidence"), _decimal(statement.confidence)
    if said.date is not None:
        yield _when(node, said.date)
    if said.amount is not None:
        yield from _amount(node, said.amount, document, names)
    if said.stake is not None:
        found = _STAKE.fullmatch(said.stake)
        yield node, kgo("stake" if found else "stakeText"), _number(found[1]) if found else Literal(said.stake)
    if said.role is not None:
        yield node, kgo("role"), Literal(said.role)
    if said.former:
        yield node, kgo("former"), _TRUE
    yield from _evidence(node, statement.evidence, document, names)


def _observation(node: NamedNode, observation: Observation, document: Document, names: Names) -> Triples:
    yield node, Term.TYPE, kgo("Observation")
    yield node, kgo("about"), names.entity(observation.subject)
    yield node, kgo("metric"), Literal(observation.metric)
    yield node, kgo("confidence"), _decimal(observation.confidence)
    if observation.value is not None:
        yield node, kgo("valueText"), Literal(observation.value)
        if found := _FIGURE.fullmatch(observation.value):
            yield node, kgo("value"), _number(found[1])
            if found[2]:
                yield node, kgo("unit"), Literal(found[2])
    if observation.change is not None:
        yield node, kgo("changeText"), Literal(observation.change)
        if found := _PERCENT.fullmatch(observation.change):
            yield node, kgo("change"), _number(found[1])
    if observation.period is not None:
        yield _when(node, observation.period)
    yield from _evidence(node, observation.evidence, document, names)


def _evidence(owner: NamedNode, evidence: Evidence, document: Document, names: Names) -> Triples:
    node = names.evidence(evidence)
    yield owner, kgo("evidence"), node
    yield node, Term.TYPE, kgo("Evidence")
    yield node, kgo("quote"), Literal(evidence.quote, language=document.lang)
    yield node, kgo("start"), Literal(str(evidence.start), datatype=_INTEGER)
    yield node, kgo("end"), Literal(str(evidence.end), datatype=_INTEGER)
    yield node, Term.DERIVED, names.document(evidence.doc)


def _amount(owner: NamedNode, normal: str, document: Document, names: Names) -> Triples:
    found = _MONEY.fullmatch(normal)
    if found is None:
        yield owner, kgo("amountText"), Literal(normal)
        return
    node = names.amount(document, normal)
    yield owner, kgo("amount"), node
    yield node, Term.TYPE, kgo("MonetaryAmount")
    yield node, kgo("value"), _number(found[1])
    yield node, kgo("currency"), Literal(found[2])


def _when(owner: NamedNode, when: str) -> tuple[NamedNode, NamedNode, Literal]:
    """A calendar date as kgo:date, no finer than it is; anything else (FY2026Q2) as kgo:period."""
    found = _DATE.fullmatch(when)
    if found and _exists(*found.groups()):
        kind = "date" if found[3] else "gYearMonth" if found[2] else "gYear"
        return owner, kgo("date"), _typed(when, kind)
    return owner, kgo("period"), Literal(when)


def _exists(year: str, month: str | None, day: str | None) -> bool:
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def _decimal(number: float) -> Literal:
    return _number(f"{number:.4f}")


def _number(text: str) -> Literal:
    """A decimal in the one notation that Oxigraph keeps, so that what was written compares equal to what is read."""
    whole, _, rest = text.lstrip("+").partition(".")
    rest = rest.rstrip("0")
    sign = "-" if whole.startswith("-") else ""
    whole = whole.lstrip("-").lstrip("0") or "0"
    if not rest and whole == "0":
        sign = ""
    return Literal(f"{sign}{whole}.{rest}" if rest else sign + whole, datatype=_DECIMAL)


def _typed(text: str, kind: str) -> Literal:
    return Literal(text, datatype=NamedNode(XSD + kind))
