"""The graph as rows, subject by subject, so that memory does not grow with the graph.

What is said about a subject is asked for in SPARQL, many subjects at a time: the joins are then Oxigraph's work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions

from kg.export.neo4j.facts import Said, facts_of
from kg.export.neo4j.shape import Bundle, DocumentRow, EntityRow, Evidence, Row, Stated, digest
from kg.model import LANGUAGES, Document, Entity
from kg.ontology import local_name
from kg.rdf.from_rdf import Node, document_of, read_entity
from kg.rdf.labels import label_of
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term, kgo

AT_ONCE = 200
"""Subjects a query: enough that parsing it costs nothing, few enough that its answer stays small."""

# LATERAL keeps Oxigraph from joining with all statements of the graph at once, and one pattern for all that a statement
# may have or not is several times as fast as an OPTIONAL for each.
_STATEMENTS = """
SELECT ?s ?node ?doc ?predicate ?o ?status ?confidence ?quote ?start ?end ?quality ?value {
  VALUES ?s { %s }
  LATERAL { GRAPH ?doc { ?node rdf:subject ?s } }
  LATERAL { ?node rdf:predicate ?predicate ; rdf:object ?o ; kgo:status ?status ; kgo:confidence ?confidence ;
    kgo:evidence ?evidence }
  LATERAL { ?evidence kgo:quote ?quote ; kgo:start ?start ; kgo:end ?end }
  LATERAL { OPTIONAL { ?node ?quality ?value FILTER(?quality IN (kgo:date, kgo:period, kgo:amount, kgo:amountText,
    kgo:stake, kgo:stakeText, kgo:role, kgo:former)) } }
}"""

_FIGURES = """
SELECT ?s ?node ?doc ?metric ?confidence ?quote ?start ?end ?quality ?value {
  VALUES ?s { %s }
  LATERAL { GRAPH ?doc { ?node kgo:about ?s } }
  LATERAL { ?node kgo:metric ?metric ; kgo:confidence ?confidence ; kgo:evidence ?evidence }
  LATERAL { ?evidence kgo:quote ?quote ; kgo:start ?start ; kgo:end ?end }
  LATERAL { OPTIONAL { ?node ?quality ?value FILTER(?quality IN (kgo:value, kgo:unit, kgo:valueText, kgo:change,
    kgo:changeText, kgo:date, kgo:period)) } }
}"""

_MENTIONS = "SELECT ?d ?e { VALUES ?d { %s } LATERAL { ?d schema:mentions ?e } }"

_DESCRIPTIONS = "SELECT ?d ?p ?value { VALUES ?d { %s } LATERAL { ?d ?p ?value FILTER(?p != schema:mentions) } }"

_SUMS = """
SELECT ?sum ?amount ?currency { VALUES ?sum { %s } LATERAL { ?sum kgo:value ?amount ; kgo:currency ?currency } }"""


@dataclass
class Source:
    """A graph to export. `lang` is the writing of the property `name`."""

    store: GraphStore
    evidence: Evidence
    lang: str = "en"
    _documents: dict[str, str] = field(default_factory=dict)
    _local: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        graph, names = self.store.oxigraph, self.store.names
        typed = graph.quads_for_pattern(None, Term.TYPE, None, names.entities)
        self.subjects = sorted(quad.subject.value for quad in typed if isinstance(quad.subject, NamedNode))
        for quad in graph.quads_for_pattern(None, Term.TYPE, kgo("Document"), DefaultGraph()):
            if isinstance(quad.subject, NamedNode):
                found = graph.quads_for_pattern(quad.subject, Term.IDENTIFIER, None, quad.subject)
                self._documents[quad.subject.value] = next(
                    (q.object.value for q in found if isinstance(q.object, Literal)), ""
                )

    def entities(self) -> Iterator[EntityRow]:
        """Every entity, sorted by IRI."""
        for iri in self.subjects:
            yield _entity_row(read_entity(self.store, NamedNode(iri)), iri, self.lang)

    def documents(self) -> Iterator[DocumentRow]:
        """Every article; none where no evidence is exported."""
        if self.evidence is Evidence.NONE:
            return
        iris = sorted(self._documents)
        for first in range(0, len(iris), AT_ONCE):
            chunk = iris[first : first + AT_ONCE]
            mentions: dict[str, list[str]] = {}
            for document, entity in self._ask(_MENTIONS, chunk) if self.evidence is Evidence.NODES else ():
                mentions.setdefault(document.value, []).append(_last(entity.value))
            described: dict[str, Node] = {}
            for document, predicate, value in self._ask(_DESCRIPTIONS, chunk):
                described.setdefault(document.value, {}).setdefault(predicate, []).append(value)
            for iri in chunk:
                yield _document_row(document_of(described[iri]), iri, tuple(sorted(mentions.get(iri, ()))))

    def bundles(self) -> Iterator[Bundle]:
        """What is said about each entity, in the order of `entities`; also of those about which nothing is said."""
        for first in range(0, len(self.subjects), AT_ONCE):
            chunk = self.subjects[first : first + AT_ONCE]
            said: dict[str, list[Said]] = {}
            figures: dict[str, list[Stated]] = {}
            found = list(self._described(_STATEMENTS, chunk))
            sums = self._sums({qualities["amount"] for _, qualities in found if "amount" in qualities})
            for stated, qualities in found:
                said.setdefault(stated[0], []).append(self._statement(stated, qualities, sums))
            for stated, qualities in self._described(_FIGURES, chunk):
                figures.setdefault(stated[0], []).append(self._figure(stated, qualities))
            for iri in chunk:
                yield self._bundle(iri, said.get(iri, []), figures.get(iri, []))

    def _bundle(self, iri: str, said: list[Said], figures: list[Stated]) -> Bundle:
        said.sort(key=lambda s: str(s.row[0]))
        figures.sort(key=lambda f: str(f.row[0]))
        facts = facts_of(_last(iri), said, self.evidence)
        nodes = tuple(Stated(s.document, s.object, s.row) for s in said) if self.evidence is Evidence.NODES else ()
        rows = [[f.object, f.row] for f in facts], [s.row for s in nodes], [f.row for f in figures]
        return Bundle(_last(iri), digest(self.evidence, *rows), facts, nodes, tuple(figures))

    def _described(self, query: str, subjects: list[str]) -> Iterator[tuple[list[Any], dict[str, str]]]:
        """Each statement or figure with what it must have, and what it may have by name. Its rows follow each other."""
        stated: list[Any] = []
        qualities: dict[str, str] = {}
        for solution in self._ask(query, subjects):
            row: list[Any] = [None if term is None else term.value for term in solution]
            value, quality = row.pop(), row.pop()
            if not stated or stated[1] != row[1]:
                if stated:
                    yield stated, qualities
                stated, qualities = row, {}
            if quality is not None:
                qualities[self._name(quality)] = value
        if stated:
            yield stated, qualities

    def _sums(self, iris: set[str]) -> dict[str, tuple[float, str]]:
        found = self._ask(_SUMS, sorted(iris)) if iris else ()
        return {iri.value: (float(amount.value), currency.value) for iri, amount, currency in found}

    def _ask(self, query: str, iris: list[str]) -> QuerySolutions:
        found = self.store.oxigraph.query(query % " ".join(f"<{iri}>" for iri in iris), prefixes=self.store.prefixes)
        assert isinstance(found, QuerySolutions)
        return found

    def _statement(self, stated: list[Any], said: dict[str, str], sums: dict[str, tuple[float, str]]) -> Said:
        _, node, doc, predicate, target, status, confidence, quote, start, end = stated
        amount, currency = sums.get(said.get("amount", ""), (None, None))
        row: Row = [
            *(_last(node), self._name(predicate), self._name(status).lower()),
            *(True if said.get("former") == "true" else None, float(confidence)),
            *(said.get("date") or said.get("period"), amount, currency, said.get("amountText")),
            *(_number(said.get("stake")), said.get("stakeText"), said.get("role"), quote, int(start), int(end)),
        ]
        return Said(self._documents[doc], _last(target), row)

    def _figure(self, stated: list[Any], said: dict[str, str]) -> Stated:
        _, node, doc, metric, confidence, quote, start, end = stated
        row: Row = [
            *(_last(node), metric, _number(said.get("value")), said.get("unit"), said.get("valueText")),
            *(_number(said.get("change")), said.get("changeText"), said.get("date") or said.get("period")),
            float(confidence),
        ]
        document = self._documents[doc]
        if self.evidence is not Evidence.NONE:
            row += [document, quote, int(start), int(end)]
        return Stated(document, None, row)

    def _name(self, iri: str) -> str:
        if iri not in self._local:
            self._local[iri] = local_name(iri)
        return self._local[iri]


def _document_row(document: Document, iri: str, mentions: tuple[str, ...]) -> DocumentRow:
    row: Row = [
        *(document.id, iri, document.title, document.date, document.lang, document.publisher),
        *(document.url, document.source),
    ]
    return DocumentRow([*row, digest(row, mentions)], mentions)


def _entity_row(entity: Entity, iri: str, lang: str) -> EntityRow:
    labels = {name.lang: name.text for name in entity.labels}
    names = list(dict.fromkeys(name.text for name in (*entity.labels, *entity.aliases)))
    row: Row = [
        *(_last(iri), iri, entity.type, label_of(entity, lang), *map(labels.get, LANGUAGES)),
        *(names, list(entity.same_as) or None),
    ]
    return EntityRow(entity.type, [*row, digest(row)])


def _last(iri: str) -> str:
    """What a thing is called in the property graph: the end of its IRI, which is ASCII and as good as the whole."""
    return iri.rpartition("/")[2]


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)
