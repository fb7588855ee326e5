"""The graph as rows, subject by subject, so that memory does not grow with the graph.

What is said about a subject is asked for in SPARQL, many subjects at a time: the joins are then Oxigraph's work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolution, QuerySolutions

from kg.export.neo4j.facts import Said, facts_of
from kg.export.neo4j.shape import Bundle, DocumentRow, EntityRow, Evidence, Row, Stated, digest
from kg.model import LANGUAGES, Document, Entity
from kg.ontology import local_name
from kg.rdf.from_rdf import read_document, read_entity
from kg.rdf.labels import label_of
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term, kgo

AT_ONCE = 200
"""Subjects a query: enough that parsing it costs nothing, few enough that its answer stays small."""

# LATERAL is what keeps Oxigraph from joining with all statements of the graph at once.
_STATEMENTS = """
SELECT ?s ?node ?doc ?predicate ?o ?status ?confidence ?quote ?start ?end ?date ?period ?amount ?currency ?amountText
       ?stake ?stakeText ?role ?former {
  VALUES ?s { %s }
  LATERAL { GRAPH ?doc { ?node rdf:subject ?s } }
  LATERAL { ?node rdf:predicate ?predicate ; rdf:object ?o ; kgo:status ?status ; kgo:confidence ?confidence ;
    kgo:evidence ?evidence }
  LATERAL { ?evidence kgo:quote ?quote ; kgo:start ?start ; kgo:end ?end }
  LATERAL { OPTIONAL { ?node kgo:date ?date } } LATERAL { OPTIONAL { ?node kgo:period ?period } }
  LATERAL { OPTIONAL { ?node kgo:amount ?sum LATERAL { ?sum kgo:value ?amount ; kgo:currency ?currency } } }
  LATERAL { OPTIONAL { ?node kgo:amountText ?amountText } }
  LATERAL { OPTIONAL { ?node kgo:stake ?stake } } LATERAL { OPTIONAL { ?node kgo:stakeText ?stakeText } }
  LATERAL { OPTIONAL { ?node kgo:role ?role } } LATERAL { OPTIONAL { ?node kgo:former ?former } }
}"""

_FIGURES = """
SELECT ?s ?node ?doc ?metric ?confidence ?quote ?start ?end ?value ?unit ?valueText ?change ?changeText ?date ?period {
  VALUES ?s { %s }
  LATERAL { GRAPH ?doc { ?node kgo:about ?s } }
  LATERAL { ?node kgo:metric ?metric ; kgo:confidence ?confidence ; kgo:evidence ?evidence }
  LATERAL { ?evidence kgo:quote ?quote ; kgo:start ?start ; kgo:end ?end }
  LATERAL { OPTIONAL { ?node kgo:value ?value } } LATERAL { OPTIONAL { ?node kgo:unit ?unit } }
  LATERAL { OPTIONAL { ?node kgo:valueText ?valueText } } LATERAL { OPTIONAL { ?node kgo:change ?change } }
  LATERAL { OPTIONAL { ?node kgo:changeText ?changeText } }
  LATERAL { OPTIONAL { ?node kgo:date ?date } } LATERAL { OPTIONAL { ?node kgo:period ?period } }
}"""


@dataclass
class Source:
    """A graph to export. `lang` is the writing of the property `name`."""

    store: GraphStore
    evidence: Evidence
    lang: str = "en"
    _documents: dict[str, str] = field(default_factory=dict)
    _relations: dict[str, str] = field(default_factory=dict)

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
        for iri in sorted(self._documents):
            yield self._document_row(read_document(self.store, NamedNode(iri)), iri)

    def bundles(self) -> Iterator[Bundle]:
        """What is said about each entity, in the order of `entities`; also of those about which nothing is said."""
        for first in range(0, len(self.subjects), AT_ONCE):
            chunk = self.subjects[first : first + AT_ONCE]
            said: dict[str, list[Said]] = {}
            figures: dict[str, list[Stated]] = {}
            for row in self._ask(_STATEMENTS, chunk):
                subject, statement = self._statement(row)
                said.setdefault(subject, []).append(statement)
            for row in self._ask(_FIGURES, chunk):
                subject, figure = self._figure(row)
                figures.setdefault(subject, []).append(figure)
            for iri in chunk:
                yield self._bundle(iri, said.get(iri, []), figures.get(iri, []))

    def _bundle(self, iri: str, said: list[Said], figures: list[Stated]) -> Bundle:
        said.sort(key=lambda s: str(s.row[0]))
        figures.sort(key=lambda f: str(f.row[0]))
        facts = facts_of(_last(iri), said, self.evidence)
        nodes = tuple(Stated(s.document, s.object, s.row) for s in said) if self.evidence is Evidence.NODES else ()
        rows = [[f.object, f.row] for f in facts], [s.row for s in nodes], [f.row for f in figures]
        return Bundle(_last(iri), digest(self.evidence, *rows), facts, nodes, tuple(figures))

    def _ask(self, query: str, subjects: list[str]) -> QuerySolutions:
        values = " ".join(f"<{iri}>" for iri in subjects)
        found = self.store.oxigraph.query(query % values, prefixes=self.store.prefixes)
        assert isinstance(found, QuerySolutions)
        return found

    def _statement(self, solution: QuerySolution) -> tuple[str, Said]:
        said = _texts(solution)
        subject, node, doc, predicate, target, status, confidence, quote, start, end = said[:10]
        date, period, amount, currency, amount_text, stake, stake_text, role, former = said[10:]
        row: Row = [
            *(
                _last(node),
                self._relation(predicate),
                status.rpartition("#")[2].lower(),
                True if former == "true" else None,
            ),
            *(float(confidence), date or period, _number(amount), currency, amount_text, _number(stake), stake_text),
            *(role, quote, int(start), int(end)),
        ]
        return subject, Said(self._documents[doc], _last(target), row)

    def _relation(self, iri: str) -> str:
        if iri not in self._relations:
            self._relations[iri] = local_name(iri)
        return self._relations[iri]

    def _figure(self, solution: QuerySolution) -> tuple[str, Stated]:
        said = _texts(solution)
        subject, node, doc, metric, confidence, quote, start, end = said[:8]
        value, unit, value_text, change, change_text, date, period = said[8:]
        row: Row = [
            *(_last(node), metric, _number(value), unit, value_text, _number(change), change_text),
            *(date or period, float(confidence)),
        ]
        document = self._documents[doc]
        if self.evidence is not Evidence.NONE:
            row += [document, quote, int(start), int(end)]
        return subject, Stated(document, None, row)

    def _document_row(self, document: Document, iri: str) -> DocumentRow:
        mentions: tuple[str, ...] = ()
        if self.evidence is Evidence.NODES:
            node = NamedNode(iri)
            found = self.store.oxigraph.quads_for_pattern(node, Term.MENTIONS, None, node)
            mentions = tuple(sorted(_last(q.object.value) for q in found if isinstance(q.object, NamedNode)))
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


def _texts(solution: QuerySolution) -> list[Any]:
    """The values of an answer's row: text, or None where a variable is not bound."""
    return [None if term is None else term.value for term in solution]


def _last(iri: str) -> str:
    """What a thing is called in the property graph: the end of its IRI, which is ASCII and as good as the whole."""
    return iri.rpartition("/")[2]


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)
