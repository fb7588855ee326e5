"""Asking a store: prefixes that need no declaration, language tags as people write them, one-line errors, a time limit."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal as Choice
from typing import TypeVar

from pyoxigraph import (
    BlankNode,
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

from kg.errors import QueryError
from kg.rdf.vocabulary import language_tag

Value = NamedNode | BlankNode | Literal | Triple
Result = TypeVar("Result")

_LANG_COMPARED = re.compile(
    r"""(\blang\s*\(\s*[?$]\w+\s*\)\s*(?:=|!=|(?:not\s+)?in\s*\()\s*)([^)&|}\n]*)""", re.IGNORECASE
)
_QUOTED = re.compile(r"""<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*""")
_PROLOGUE = re.compile(r"\b(?:prefix|base)\b\s*(?:[^\s:]*:)?", re.IGNORECASE)
_UPDATE = re.compile(r"\s*(?:insert|delete|load|clear|drop|create|add|move|copy|with)\b", re.IGNORECASE)
_QUERY = re.compile(r"\s*(?:select|ask|construct|describe)\b", re.IGNORECASE)
_DECLARED = re.compile(r"\bprefix\s+([^\s:]*):", re.IGNORECASE)
_PREFIXED = re.compile(r"(?<![\w:-])(\w[\w.-]*|):(?=\w)")
_AT = re.compile(r"error at (\d+):(\d+)(?:: )?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave. ASK fills `boolean`; CONSTRUCT and DESCRIBE give rows of subject, predicate, object."""

    kind: Choice["select", "ask", "construct"]
    variables: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    boolean: bool | None = None


def ask(store: Store, sparql: str, prefixes: Mapping[str, str], *, timeout: float | None = None) -> Answer:
    """Run a query and return all of its answer.

    `timeout` is in seconds. Raises QueryError for a query that is not right, that updates, or that runs longer.
    """
    return _limited(lambda: _collect(_run(store, sparql, prefixes)), timeout)


def ask_serialized(
    store: Store,
    sparql: str,
    prefixes: Mapping[str, str],
    *,
    results: QueryResultsFormat = QueryResultsFormat.JSON,
    triples: RdfFormat = RdfFormat.TURTLE,
    timeout: float | None = None,
) -> bytes:
    """As `ask`, in a W3C format: `results` for SELECT and ASK, `triples` for CONSTRUCT and DESCRIBE."""

    def work() -> bytes:
        found = _run(store, sparql, prefixes)
        try:
            if isinstance(found, QueryTriples):
                return serialize(found, format=triples, prefixes=dict(prefixes)) or b""
            return found.serialize(format=results) or b""
        except (OSError, ValueError, RuntimeError) as error:
            raise QueryError(f"the query failed: {_one_line(str(error))}") from error

    return _limited(work, timeout)


def prepare(sparql: str) -> str:
    """Write language tags that are compared with LANG() in lower case, as Oxigraph keeps them.

    >>> prepare('SELECT ?n { ?e rdfs:label ?n FILTER(LANG(?n) = "zh-Hans") }')
    'SELECT ?n { ?e rdfs:label ?n FILTER(LANG(?n) = "zh-hans") }'
    """
    return _LANG_COMPARED.sub(lambda found: found[1] + found[2].lower(), sparql)


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


def _run(store: Store, sparql: str, prefixes: Mapping[str, str]) -> QuerySolutions | QueryBoolean | QueryTriples:
    try:
        return store.query(prepare(sparql), prefixes=dict(prefixes))
    except SyntaxError as error:
        raise QueryError(_explain(str(error.msg), sparql, prefixes)) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {_one_line(str(error))}") from error


def _collect(found: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
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
        raise QueryError(f"the query failed: {_one_line(str(error))}") from error


def _limited(work: Callable[[], Result], timeout: float | None) -> Result:
    """Run `work`, in a thread of its own where there is a limit.

    Oxigraph cannot be stopped from outside: a query that ran too long is left to end by itself in its thread, which
    does not keep the process from ending.
    """
    if timeout is None:
        return work()
    done: list[Result] = []
    failed: list[QueryError] = []

    def run() -> None:
        try:
            done.append(work())
        except QueryError as error:
            failed.append(error)

    thread = threading.Thread(target=run, name="kg-query", daemon=True)
    thread.start()
    thread.join(timeout)
    if failed:
        raise failed[0]
    if not done and not thread.is_alive():
        raise QueryError("the query failed")
    if not done:
        raise QueryError(f"the query ran longer than {timeout:g} s; narrow it, add LIMIT, or allow more time")
    return done[0]


def _explain(message: str, sparql: str, prefixes: Mapping[str, str]) -> str:
    found = _AT.match(message)
    if found is None:
        return f"SPARQL: {_one_line(message)}"
    line, column = int(found[1]), int(found[2])
    lines = sparql.splitlines() or [""]
    text = lines[line - 1] if line <= len(lines) else ""
    near = text[max(0, column - 21) : column + 19].strip()
    return f"SPARQL: line {line}, column {column}: {_reason(found[3], sparql, lines, line, column, prefixes)}" + (
        f", near: {near}" if near else ""
    )


def _reason(message: str, sparql: str, lines: list[str], line: int, column: int, prefixes: Mapping[str, str]) -> str:
    """The parser lists every token that it would take; say what people most likely did instead."""
    bare = _QUOTED.sub(" ", sparql)
    body = _PROLOGUE.sub(" ", bare)
    if _UPDATE.match(body):
        return "this is an update, and a graph is only asked here: SELECT, ASK, CONSTRUCT or DESCRIBE"
    if not _QUERY.match(body):
        return "a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE"
    declared = {*prefixes, *(found[1] for found in _DECLARED.finditer(sparql))}
    unknown = next((found[1] for found in _PREFIXED.finditer(bare) if found[1] not in declared), None)
    if unknown is not None:
        return f"the prefix {unknown}: is not declared"
    if (line, column) >= (len(lines), len(lines[-1].rstrip()) + 1):
        return "the query ends too early; is a bracket or a quotation mark not closed?"
    reason = _one_line(message)
    return reason if len(reason) <= 120 else "something else is expected here"


def _one_line(text: str) -> str:
    return " ".join(text.split())
