"""Is the graph well formed? ontology/shapes.ttl and the domains and ranges of the relations, checked by pyshacl.

With the documents' texts at hand it also checks that each evidence's offsets point at its quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import OntologyError
from kg.model import Evidence
from kg.ontology import Ontology, local_name
from kg.rdf.from_rdf import read_evidence
from kg.rdf.sparql import shorten
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be. `node` is what it is about, with a prefix; a warning may stay."""

    node: str
    message: str
    value: str = ""
    warning: bool = False

    def __str__(self) -> str:
        kind = "warning" if self.warning else "error"
        return f"{kind}: {self.node}: {self.message}" + (f" (found {self.value})" if self.value else "")


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at and what was found, errors first."""

    problems: tuple[Problem, ...]
    statements: int
    entities: int
    quotes: int
    """How many quotes were compared with their document's text."""

    @property
    def valid(self) -> bool:
        """True where there is no error; warnings do not count."""
        return all(problem.warning for problem in self.problems)

    def __str__(self) -> str:
        errors = sum(not problem.warning for problem in self.problems)
        looked = (
            f"{self.statements} statements, {self.entities} entities, {self.quotes} quotes compared with their texts"
        )
        found = f"{errors} errors, {len(self.problems) - errors} warnings"
        return "\n".join([*map(str, self.problems), f"{'valid' if self.valid else 'not valid'}: {looked}: {found}"])


def validate(
    store: GraphStore, ontology: Ontology, *, texts: Mapping[str, str] | None = None, shapes: Path | None = None
) -> Report:
    """Check the whole graph. `texts` gives document texts by document id; `shapes` a file in place of shapes.ttl.

    Raises OntologyError when the shapes cannot be read.
    """
    from pyshacl import validate as check

    data = _data(store)
    _, results, _ = check(
        data,
        shacl_graph=_shapes(shapes or ontology_dir() / "shapes.ttl"),
        allow_warnings=True,
        inference="none",
    )
    quotes = [evidence for evidence in read_evidence(store) if evidence.doc in texts] if texts else []
    found = [
        *_problems(results, store.prefixes),
        *_misused(store, ontology),
        *_misplaced(quotes, texts or {}, store),
    ]
    counts = store.query(
        "SELECT (COUNT(DISTINCT ?s) AS ?statements) (COUNT(DISTINCT ?e) AS ?entities) "
        "{ { ?s a kgo:Statement } UNION { ?e a/rdfs:subClassOf* kgo:Entity } }"
    ).rows[0]
    statements, entities = (int(getattr(term, "value", "0")) for term in counts)
    problems = sorted(set(found), key=lambda p: (p.warning, p.node, p.message, p.value))
    return Report(tuple(problems), statements, entities, len(quotes))


def _data(store: GraphStore) -> Graph:
    """A copy in memory: pyshacl asks so many small questions that rdflib's own store answers them sooner."""
    from rdflib import Graph

    graph = Graph()
    for triple in store.to_rdflib().default_graph:
        graph.add(triple)
    return graph


def _shapes(path: Path) -> Graph:
    from rdflib import Graph
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    graph = Graph()
    try:
        graph.parse(path, format="turtle")
    except (OSError, BadSyntax, ParserError) as error:
        line = getattr(error, "lines", 0) + 1
        raise OntologyError(f"{path}:{line}: cannot be read as shapes: {str(error).splitlines()[0]}") from error
    return graph


def _misused(store: GraphStore, ontology: Ontology) -> Iterator[Problem]:
    """Plain triples whose ends are not of the classes that the ontology allows."""
    types = {iri: local_name(kind.value) for iri, kind in _pairs(store, Term.TYPE, store.names.entities)}
    shown = store.prefixes
    for relation in ontology.relations.values():
        for subject, value in _pairs(store, NamedNode(relation.iri), DefaultGraph()):
            if subject in types and value in types:
                reason = ontology.allows(types[subject], relation.name, types[value])
                if reason:
                    yield Problem(f"{shorten(subject, shown)} {relation.name} {shorten(value, shown)}", reason)


def _pairs(
    store: GraphStore, predicate: NamedNode, graph: NamedNode | DefaultGraph
) -> Iterator[tuple[NamedNode, NamedNode]]:
    for quad in store.oxigraph.quads_for_pattern(None, predicate, None, graph):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            yield quad.subject, quad.object


def _problems(results: object, prefixes: Mapping[str, str]) -> Iterator[Problem]:
    from rdflib import Graph, URIRef

    if not isinstance(results, Graph):
        raise OntologyError(f"the shapes could not be used: {results}")

    def show(node: Node | None) -> str:
        if node is None:
            return ""
        return shorten(NamedNode(str(node)) if isinstance(node, URIRef) else Literal(str(node)), prefixes)

    for result in results.subjects(URIRef(_SH + "focusNode")):
        yield Problem(
            node=show(results.value(result, URIRef(_SH + "focusNode"))),
            message=str(results.value(result, URIRef(_SH + "resultMessage"))),
            value=show(results.value(result, URIRef(_SH + "value"))),
            warning=results.value(result, URIRef(_SH + "resultSeverity")) != URIRef(_SH + "Violation"),
        )


def _misplaced(quotes: Iterable[Evidence], texts: Mapping[str, str], store: GraphStore) -> Iterator[Problem]:
    for evidence in quotes:
        there = texts[evidence.doc][evidence.start : evidence.end]
        if there != evidence.quote:
            yield Problem(
                node=shorten(store.names.evidence(evidence), store.prefixes),
                message=f"characters {evidence.start} to {evidence.end} of {evidence.doc} are not the quote",
                value=there,
            )
