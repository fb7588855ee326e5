"""What the store answers about some documents or entities at a time, as texts."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pyoxigraph import DefaultGraph, QueryResultsFormat, QuerySolutions

from kg.export.neo4j import queries
from kg.export.neo4j.shape import Evidence
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import kgo

Answer = list[list[str]]
"""The rows of a query; a text without letters where nothing is bound."""

# a quoted text may be longer than the 128 kB that the module takes by itself; a C long is the most that it may be told
csv.field_size_limit(2**31 - 1)


class Said(NamedTuple):
    """What is known about some documents. `with_figures` are the places of those that the rows of `figures` count."""

    documents: Sequence[str]
    descriptions: Answer
    mentions: Answer
    statements: Answer
    with_figures: Sequence[int]
    figures: Answer


class Answers:
    """Asks the graph, which `open` gives when it is asked for the first time, for what the form of evidence needs."""

    def __init__(self, open: Callable[[], GraphStore], evidence: Evidence) -> None:
        self._open = open
        self._evidence = evidence

    @cached_property
    def _store(self) -> GraphStore:
        return self._open()

    @cached_property
    def _used(self) -> frozenset[str]:
        return frozenset(filter(self._has, (*queries.OF_STATEMENTS, *queries.OF_FIGURES, "amount")))

    @cached_property
    def _statements(self) -> str:
        # what each statement is called is the dearest look-up of all, and only its own node says it
        named, quoted = self._evidence is Evidence.NODES, self._evidence is not Evidence.NONE
        return queries.statements(self._used, named=named, quoted=quoted)

    @cached_property
    def _figures(self) -> str | None:
        return queries.figures(self._used, quoted=self._evidence is not Evidence.NONE) if self._has("about") else None

    def listed(self, kind: str) -> list[str]:
        """The IRIs of all `entities` or all `documents`, sorted."""
        query = queries.DOCUMENTS if kind == "documents" else queries.ENTITIES % self._store.names.entities.value
        return sorted({row[0].value for row in self._ask(query)})

    def entities(self, iris: Sequence[str]) -> QuerySolutions:
        """Number of the entity, number of the term, and the term itself, with its language."""
        return self._ask(queries.ENTITY_VALUES % self._store.names.entities.value, iris)

    def documents(self, iris: Sequence[str]) -> Said:
        """What is known about documents, and what they say."""
        described = self._evidence is not Evidence.NONE
        mentioned = self._evidence is Evidence.NODES
        figures = self._figures
        figured = sorted(int(row[0]) for row in self._texts(queries.WITH_FIGURES, iris)) if figures else []
        return Said(
            iris,
            self._texts(queries.DESCRIPTIONS, iris) if described else [],
            self._texts(queries.MENTIONS, iris) if mentioned else [],
            self._texts(self._statements, iris),
            figured,
            self._texts(figures, [iris[place] for place in figured]) if figures and figured else [],
        )

    def _texts(self, query: str, iris: Sequence[str]) -> Answer:
        """The texts of the terms alone: Oxigraph writes them while other threads run, and rows asked for one by one hold them up."""
        written = self._ask(query, iris).serialize(format=QueryResultsFormat.CSV)
        assert written is not None
        rows = csv.reader(io.StringIO(written.decode("utf-8"), newline=""))
        next(rows)
        return list(rows)

    def _ask(self, query: str, iris: Sequence[str] = ()) -> QuerySolutions:
        numbered = " ".join(f"({n} <{iri}>)" for n, iri in enumerate(iris))
        found = self._store.oxigraph.query(query.replace("{ @ }", f"{{ {numbered} }}"), prefixes=self._store.prefixes)
        assert isinstance(found, QuerySolutions)
        return found

    def _has(self, name: str) -> bool:
        """Whether anything in the graph has this property."""
        return any(True for _ in self._store.oxigraph.quads_for_pattern(None, kgo(name), None, DefaultGraph()))


def chunks(iris: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for first in range(0, len(iris), size):
        yield iris[first : first + size]
