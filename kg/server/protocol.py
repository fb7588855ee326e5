"""The query operation of the SPARQL 1.1 Protocol (W3C Recommendation of 2013): what a request asks, and how it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from pyoxigraph import QueryResultsFormat, RdfFormat
from starlette.datastructures import Headers
from starlette.responses import Response

from kg.errors import QueryError
from kg.rdf.sparql import Scope, Wanted, Written
from kg.server.negotiation import RESULTS, SHORT, TRIPLES, chosen

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
FORM = "application/x-www-form-urlencoded"


class ProtocolError(QueryError):
    """A request that is not one of the protocol, with the status it is answered with."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the graphs that it is asked of and the formats it is answered in."""

    sparql: str
    scope: Scope
    wanted: Wanted


def question(method: str, address: str, headers: Headers, body: bytes, *, largest: int) -> Question:
    """What a request asks; `address` is its query string. Raises ProtocolError."""
    given = _pairs(address)
    if method == "POST":
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == QUERY:
            given.append(("query", _text(body)))
        elif kind == FORM:
            given += _pairs(_text(body))
        elif kind == UPDATE:
            raise ProtocolError(403, "the graph is only asked here; it is changed by kg build, remove and merge")
        else:
            raise ProtocolError(415, f"a query is sent as {QUERY} or {FORM}")
    if any(name == "update" for name, _ in given):
        raise ProtocolError(403, "the graph is only asked here; it is changed by kg build, remove and merge")
    queries = [value for name, value in given if name == "query"]
    if len(queries) != 1:
        raise ProtocolError(400, "there must be one query, as the parameter query")
    scope = Scope(*(tuple(v for n, v in given if n == name) for name in ("default-graph-uri", "named-graph-uri")))
    return Question(queries[0], scope, _wanted(dict(given).get("format"), headers.get("accept", ""), largest))


def response(written: Written) -> Response:
    """The answer, in the media type that its format is called."""
    types = RESULTS if isinstance(written.format, QueryResultsFormat) else TRIPLES
    media = next(name for name, format in types.items() if format == written.format)
    return Response(written.data, media_type=media, headers={"vary": "accept"})


def _wanted(short: str | None, accept: str, largest: int) -> Wanted:
    if short is not None:
        if short not in SHORT:
            raise ProtocolError(400, f"format={short} is not known; there are {', '.join(SHORT)}")
        # a link that says csv may give triples: then their first format is as good as any
        accept = f"{SHORT[short]}, */*;q=0.1"
    results: QueryResultsFormat | None = chosen(accept, RESULTS)
    triples: RdfFormat | None = chosen(accept, TRIPLES)
    return Wanted(results, triples, largest)


def _pairs(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True)


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise ProtocolError(400, "the query is not UTF-8") from None


def description(endpoint: str) -> str:
    """The endpoint in the terms of SPARQL 1.1 Service Description, as Turtle."""
    formats = " , ".join(
        f"<http://www.w3.org/ns/formats/{name}>"
        for name in (
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
        )
    )
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

[] a sd:Service ;
  sd:endpoint <{endpoint}> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:resultFormat {formats} ;
  sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] .
"""
