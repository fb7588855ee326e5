"""The graph as files of RDF, written by Oxigraph: quads where the format has graphs, the union of them where not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import IO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.export.xml import xml_text
from kg.model import LANGUAGES
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term, kgo


class RdfFile(StrEnum):
    """The formats, by the name that the command line uses."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"
    RDF12 = "rdf12"
    """TriG with RDF 1.2 triple terms: each statement node reifies its triple, asserted or not."""


_FORMAT = {
    RdfFile.TURTLE: RdfFormat.TURTLE,
    RdfFile.TRIG: RdfFormat.TRIG,
    RdfFile.NQUADS: RdfFormat.N_QUADS,
    RdfFile.JSONLD: RdfFormat.JSON_LD,
    RdfFile.RDFXML: RdfFormat.RDF_XML,
    RdfFile.RDF12: RdfFormat.TRIG,
}
_TRIPLES_ONLY = frozenset({RdfFile.TURTLE, RdfFile.RDFXML})

# Within a literal a quotation mark is escaped, so an unescaped one before @ ends it. RDF/XML and JSON-LD name the key.
_TAGS = {lang.lower().encode(): lang.encode() for lang in LANGUAGES if lang != lang.lower()}
_TAG = re.compile(rb'((?<!\\)"@|xml:lang="|"@language":")(' + b"|".join(_TAGS) + rb")(?![-\w])")


def write_rdf(store: GraphStore, file: RdfFile, target: IO[bytes]) -> None:
    """Write the graph to an open binary file; quads are sorted, so that the same graph gives the same bytes.

    Language tags are written as BCP 47 recommends (zh-Hans); Oxigraph keeps them in lower case.
    """
    _write(_items(store, file), _FORMAT[file], store.prefixes, target)


def _items(store: GraphStore, file: RdfFile) -> Iterable[Triple] | Iterable[Quad]:
    if file in _TRIPLES_ONLY:
        union = store.oxigraph.quads_for_pattern(None, None, None, DefaultGraph())
        triples = (quad.triple for quad in sorted(union, key=str))
        return map(_for_xml, triples) if file is RdfFile.RDFXML else triples
    named = (quad for graph in store.graphs() for quad in sorted(store.quads(graph), key=str))
    return _with_triple_terms(named) if file is RdfFile.RDF12 else named


def _for_xml(triple: Triple) -> Triple:
    text = triple.object
    if not isinstance(text, Literal) or xml_text(text.value) == text.value:
        return triple
    clean = xml_text(text.value)
    if text.language:
        return Triple(triple.subject, triple.predicate, Literal(clean, language=text.language))
    return Triple(triple.subject, triple.predicate, Literal(clean, datatype=text.datatype))


def _with_triple_terms(quads: Iterator[Quad]) -> Iterator[Quad]:
    """Each statement node says with rdf:reifies which triple it is about, in place of subject, predicate and object."""
    parts: dict[NamedNode, dict[NamedNode, Quad]] = {}
    for quad in quads:
        if quad.predicate in (Term.SUBJECT, Term.PREDICATE, Term.OBJECT) and isinstance(quad.subject, NamedNode):
            found = parts.setdefault(quad.subject, {})
            found[quad.predicate] = quad
            if len(found) == 3:
                yield _reified(quad, found)
                del parts[quad.subject]
        elif not (quad.predicate == Term.TYPE and quad.object == kgo("Statement")):
            yield quad


def _reified(quad: Quad, parts: dict[NamedNode, Quad]) -> Quad:
    subject, predicate, value = (parts[part].object for part in (Term.SUBJECT, Term.PREDICATE, Term.OBJECT))
    assert isinstance(subject, NamedNode)
    assert isinstance(predicate, NamedNode)
    assert isinstance(value, NamedNode | Literal)
    return Quad(quad.subject, Term.REIFIES, Triple(subject, predicate, value), quad.graph_name)


def _write(
    items: Iterable[Triple] | Iterable[Quad], kind: RdfFormat, prefixes: dict[str, str], target: IO[bytes]
) -> None:
    tidy = _Tidy(target)
    serialize(items, tidy, kind, prefixes=prefixes)  # type: ignore[arg-type]
    tidy.end()


class _Tidy:
    """Passes lines on with language tags as people write them and with the prefixes of the head in order."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target
        self._rest: list[bytes] = []
        self._head: list[bytes] | None = []

    def write(self, data: bytes) -> int:
        whole, newline, rest = data.rpartition(b"\n")
        if newline:
            lines = b"".join([*self._rest, whole]).split(b"\n")
            self._rest = [rest]
            self._pass(lines)
        else:
            self._rest.append(rest)
        return len(data)

    def _pass(self, lines: list[bytes]) -> None:
        while self._head is not None and lines:
            if lines[0].startswith(b"@prefix"):
                self._head.append(lines.pop(0))
            else:
                self._end_head()
        if lines:
            self._target.write(_TAG.sub(_written, b"\n".join(lines)) + b"\n")

    def flush(self) -> None:
        """Nothing: a line that has begun waits for its end."""

    def end(self) -> None:
        self._end_head()
        self._target.write(_TAG.sub(_written, b"".join(self._rest)))

    def _end_head(self) -> None:
        if self._head:
            self._target.write(b"\n".join(sorted(self._head)) + b"\n\n")
        self._head = None


def _written(found: re.Match[bytes]) -> bytes:
    return found[1] + _TAGS[found[2]]
