"""The graph as rows, so that memory does not grow with the graph: documents are read once, and what they say about a subject is put aside until its turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import NamedNode, QuerySolutions

from kg.export.neo4j import queries
from kg.export.neo4j.facts import facts_of
from kg.export.neo4j.shape import Bundle, DocumentRow, EntityRow, Evidence, Row, Stated, digest
from kg.export.neo4j.spill import Spill
from kg.model import LANGUAGES, Document, Entity
from kg.ontology import local_name
from kg.rdf.from_rdf import Node, document_of, entity_of
from kg.rdf.labels import label_of
from kg.rdf.store import GraphStore

AT_ONCE = 50
"""Documents or entities a query: enough that parsing it costs little, few enough that its answer stays small."""


@dataclass
class Source:
    """A graph to export. `lang` is the writing of the property `name`."""

    store: GraphStore
    evidence: Evidence
    lang: str = "en"
    _spill: Spill | None = None
    _local: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        entities = self.store.names.entities.value
        self.subjects = sorted({row[0].value for row in self._ask(queries.ENTITIES % entities)})
        self._documents = sorted({row[0].value for row in self._ask(queries.DOCUMENTS)})
        self._entity_values = queries.ENTITY_VALUES % entities

    def entities(self) -> Iterator[EntityRow]:
        """Every entity, sorted by IRI."""
        for chunk in _chunks(self.subjects):
            for iri, described in zip(chunk, self._nodes(self._entity_values, chunk), strict=True):
                yield _entity_row(entity_of(NamedNode(iri), described), iri, self.lang)

    def documents(self) -> Iterator[DocumentRow]:
        """Every article; none where no evidence is exported. Afterwards `bundles` need not read them again."""
        spill = Spill(self.subjects)
        for chunk in _chunks(self._documents):
            described = list(map(document_of, self._nodes(queries.DESCRIPTIONS, chunk)))
            self._put_aside(chunk, [document.id for document in described], spill)
            if self.evidence is Evidence.NONE:
                continue
            mentions: list[list[str]] = [[] for _ in chunk]
            if self.evidence is Evidence.NODES:
                for number, entity in self._ask(queries.MENTIONS, chunk):
                    mentions[int(number.value)].append(_last(entity.value))
            for iri, document, mentioned in zip(chunk, described, mentions, strict=True):
                yield _document_row(document, iri, tuple(sorted(mentioned)))
        self._spill = spill

    def bundles(self) -> Iterator[Bundle]:
        """What is said about each entity, in the order of `entities`; also of those about which nothing is said."""
        if self._spill is None:
            for _ in self.documents():
                pass
        assert self._spill is not None
        for iri, items in self._spill.by_subject():
            items.sort(key=_id)
            said = [Stated(document, value, row) for document, value, row in items if value is not None]
            figures = [Stated(document, None, row) for document, value, row in items if value is None]
            yield self._bundle(iri, said, figures)

    def _bundle(self, iri: str, said: list[Stated], figures: list[Stated]) -> Bundle:
        facts = facts_of(_last(iri), said, self.evidence)
        nodes = tuple(said) if self.evidence is Evidence.NODES else ()
        rows = [[f.object, f.row] for f in facts], [s.row for s in nodes], [f.row for f in figures]
        return Bundle(_last(iri), digest(self.evidence, *rows), facts, nodes, tuple(figures))

    def _put_aside(self, chunk: list[str], ids: list[str], spill: Spill) -> None:
        for found in self._ask(queries.STATEMENTS, chunk):
            values: list[Any] = [None if term is None else term.value for term in found]
            spill.add(values[2], (ids[int(values[0])], _last(values[4]), self._statement(values)))
        some = [int(row[0].value) for row in self._ask(queries.WITH_FIGURES, chunk)]
        for found in self._ask(queries.FIGURES, [chunk[number] for number in some]) if some else ():
            values = [None if term is None else term.value for term in found]
            document = ids[some[int(values[0])]]
            spill.add(values[2], (document, None, self._figure(values, document)))

    def _statement(self, values: list[Any]) -> Row:
        _, node, _, predicate, _, status, confidence, former, date, period, text, stake, stake_text, role, *rest = (
            values
        )
        quote, start, end, amount, currency = rest
        return [
            *(_last(node), self._name(predicate), self._name(status).lower(), former == "true" or None),
            *(float(confidence), date or period, _number(amount), currency, text, _number(stake), stake_text, role),
            *(quote, int(start), int(end)),
        ]

    def _figure(self, values: list[Any], document: str) -> Row:
        _, node, _, metric, confidence, value, unit, text, change, change_text, date, period, *sentence = values
        row: Row = [
            *(_last(node), metric, _number(value), unit, text, _number(change), change_text, date or period),
            float(confidence),
        ]
        if self.evidence is not Evidence.NONE:
            quote, start, end = sentence
            row += [document, quote, int(start), int(end)]
        return row

    def _nodes(self, query: str, iris: list[str]) -> list[Node]:
        nodes: list[Node] = [{} for _ in iris]
        for number, predicate, value in self._ask(query, iris):
            nodes[int(number.value)].setdefault(predicate, []).append(value)
        return nodes

    def _ask(self, query: str, iris: list[str] | None = None) -> QuerySolutions:
        if iris is not None:
            query = query.replace("@", " ".join(f"({number} <{iri}>)" for number, iri in enumerate(iris)))
        found = self.store.oxigraph.query(query, prefixes=self.store.prefixes)
        assert isinstance(found, QuerySolutions)
        return found

    def _name(self, iri: str) -> str:
        if iri not in self._local:
            self._local[iri] = local_name(iri)
        return self._local[iri]


def _chunks(iris: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(iris), AT_ONCE):
        yield iris[first : first + AT_ONCE]


def _id(item: tuple[str, str | None, Row]) -> str:
    return str(item[2][0])


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
