"""Asking a store: prefixes that need no declaration, language tags as people write them, one-line errors, a time limit."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from typing import Literal as Choice

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    serialize,
)

from kg.errors import QueryError, QueryFormatError, QueryLimitError
from kg.rdf.query_text import asks_elsewhere, explain, one_line, prepare
from kg.rdf.vocabulary import language_tag

Value = NamedNode | BlankNode | Literal | Triple
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave. ASK fills `boolean`; CONSTRUCT and DESCRIBE give rows of subject, predicate, object."""

    kind: Choice["select", "ask", "construct"]
    variables: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    boolean: bool | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """The graphs, by IRI, that a query is asked of, whatever it says itself (SPARQL 1.1 Protocol, section 2.1.4); none: all."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)


ALL_GRAPHS = Scope()


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an answer is written: `results` for SELECT and ASK, `triples` for CONSTRUCT and DESCRIBE; None: not at all.

    `largest` is how many bytes it may have.
    """

    results: QueryResultsFormat | None = QueryResultsFormat.JSON
    triples: RdfFormat | None = RdfFormat.TURTLE
    largest: int | None = None


JSON_OR_TURTLE = Wanted()


@dataclass(frozen=True, slots=True)
class Written:
    """An answer in a W3C format, UTF-8."""

    data: bytes
    format: QueryResultsFormat | RdfFormat


def ask(store: Store, sparql: str, prefixes: Mapping[str, str], *, timeout: float | None = None) -> Answer:
    """Run a query and return all of its answer.

    `timeout` is in seconds. Raises QueryError for a query that is not right, that updates, that asks another server
    (SERVICE), or that runs longer.
    """
    return _limited(partial(_collect, store, sparql, prefixes), timeout)


def ask_written(
    store: Store,
    sparql: str,
    prefixes: Mapping[str, str],
    *,
    wanted: Wanted,
    scope: Scope = ALL_GRAPHS,
    timeout: float | None = None,
) -> Written:
    """As `ask`, in a W3C format. Raises QueryFormatError where `wanted` has none for this kind of query."""
    return _limited(partial(_write, store, sparql, prefixes, wanted, scope), timeout)


def shorten(value: Value | None, prefixes: Mapping[str, str]) -> str:
    """A term for people: `ent:alibaba` for an IRI, the text alone for a literal, nothing for an unbound variable."""
    if value is None:
        return ""
    if isinstance(value, Literal):
        return value.value
    if isinstance(value, NamedNode):
        best = max((item for item in prefixes.items() if value.value.startswith(item[1])), key=_length, default=None)
        return f"{best[0]}:{value.value[len(best[1]) :]}" if best else f"<{value.value}>"
    return str(value)


def written_language(value: Literal) -> str:
    """The language tag of a literal as BCP 47 recommends to write it, or the empty string."""
    return language_tag(value.language) if value.language else ""


def _length(item: tuple[str, str]) -> int:
    return len(item[1])


def _run(
    store: Store,
    sparql: str,
    prefixes: Mapping[str, str],
    scope: Scope = ALL_GRAPHS,
) -> QuerySolutions | QueryBoolean | QueryTriples:
    if asks_elsewhere(sparql):
        raise QueryError("SPARQL: SERVICE would ask another server; only this graph is asked here")
    try:
        if not scope:
            return store.query(prepare(sparql), prefixes=dict(prefixes))
        default: list[NamedNode | BlankNode | DefaultGraph] = [NamedNode(iri) for iri in scope.default]
        named: list[NamedNode | BlankNode] = [NamedNode(iri) for iri in scope.named]
        return store.query(prepare(sparql), prefixes=dict(prefixes), default_graph=default, named_graphs=named)
    except SyntaxError as error:
        raise QueryError(explain(str(error.msg), sparql, prefixes)) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {one_line(str(error))}") from error


def _collect(store: Store, sparql: str, prefixes: Mapping[str, str]) -> Answer:
    found = _run(store, sparql, prefixes)
    try:
        if isinstance(found, QueryBoolean):
            return Answer("ask", (), (), bool(found))
        if isinstance(found, QueryTriples):
            rows = tuple((t.subject, t.predicate, t.object) for t in found)
            return Answer("construct", ("subject", "predicate", "object"), rows)
        variables: list[Variable] = found.variables
        rows_found = tuple(tuple(row[v] for v in variables) for row in found)
        return Answer("select", tuple(v.value for v in variables), rows_found)
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {one_line(str(error))}") from error


def _write(store: Store, sparql: str, prefixes: Mapping[str, str], wanted: Wanted, scope: Scope) -> Written:
    found = _run(store, sparql, prefixes, scope)
    format = wanted.triples if isinstance(found, QueryTriples) else wanted.results
    if format is None:
        kind = "CONSTRUCT and DESCRIBE give triples" if isinstance(found, QueryTriples) else "SELECT and ASK give rows"
        raise QueryFormatError(f"{kind}, and the formats that are asked for have none")
    out = _Buffer(wanted.largest)
    try:
        if isinstance(found, QueryTriples):
            assert isinstance(format, RdfFormat)
            serialize(found, out, format=format, prefixes=dict(prefixes))
        else:
            assert isinstance(format, QueryResultsFormat)
            found.serialize(out, format=format)
    except (OSError, ValueError, RuntimeError) as error:
        if out.full:
            raise QueryLimitError(
                f"the answer has more than {out.largest} bytes; narrow the query, or add LIMIT"
            ) from error
        raise QueryError(f"the query failed: {one_line(str(error))}") from error
    return Written(out.getvalue(), format)


class _Buffer(io.BytesIO):
    """Bytes in memory, at most `largest` of them."""

    def __init__(self, largest: int | None) -> None:
        super().__init__()
        self.largest = largest
        self.full = False

    def write(self, data: Any) -> int:
        if self.largest is not None and self.tell() + len(data) > self.largest:
            self.full = True
            raise OSError("full")
        return super().write(data)


def _limited(work: Callable[[], Result], timeout: float | None) -> Result:
    """Run `work`, in a thread of its own where there is a limit.

    Oxigraph cannot be stopped from outside: a query that ran too long is left to end by itself in its thread, which
    does not keep the process from ending.
    """
    if timeout is None:
        return work()
    done: list[Result] = []
    failed: list[QueryError] = []
    thread = threading.Thread(target=_hand_over, args=(work, done, failed), name="kg-query", daemon=True)
    thread.start()
    thread.join(timeout)
    if failed:
        raise failed[0]
    if not done and not thread.is_alive():
        raise QueryError("the query failed")
    if not done:
        raise QueryLimitError(f"the query ran longer than {timeout:g} s; narrow it, add LIMIT, or allow more time")
    return done[0]


def _hand_over(work: Callable[[], Result], done: list[Result], failed: list[QueryError]) -> None:
    try:
        done.append(work())
    except QueryError as error:
        failed.append(error)
