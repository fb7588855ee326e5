"""/sparql by the SPARQL 1.1 Protocol: what may be asked, how it is answered, and what is refused."""

from __future__ import annotations

import csv
import io

import pytest
from pyoxigraph import RdfFormat, parse
from starlette.testclient import TestClient

from kg.server.app import LONGEST

SOLD = "SELECT ?who ?what { ?who kgo:divested ?what }"
PAIR = ("https://example.org/kg/ent/alibaba", "https://example.org/kg/ent/sun-art")


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))[1:]


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "GET", "params": {"query": SOLD}},
        {"method": "POST", "data": {"query": SOLD}},
        {"method": "POST", "content": SOLD, "headers": {"content-type": "application/sparql-query"}},
        {
            "method": "POST",
            "content": SOLD.encode(),
            "headers": {"content-type": "application/sparql-query; charset=utf-8"},
        },
    ],
)
def test_a_query_is_asked_in_the_three_ways_of_the_protocol(client: TestClient, asked: dict[str, object]) -> None:
    headers = {"accept": "text/csv", **asked.pop("headers", {})}  # type: ignore[dict-item]
    answer = client.request(url="/sparql", headers=headers, **asked)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/csv")
    assert rows(answer.text) == [list(PAIR)]


def test_rows_come_as_json_where_nothing_is_said(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": SOLD})
    assert answer.headers["content-type"] == "application/sparql-results+json"
    assert answer.json()["results"]["bindings"][0]["who"] == {"type": "uri", "value": PAIR[0]}
    assert client.get("/sparql", params={"query": "ASK { ?x kgo:acquired ?y }"}).json()["boolean"] in (True, False)


def test_triples_come_as_turtle_or_as_asked(client: TestClient) -> None:
    asked = {"query": "CONSTRUCT { ?a kgo:divested ?b } { ?a kgo:divested ?b }"}
    assert client.get("/sparql", params=asked).headers["content-type"].startswith("text/turtle")
    answer = client.get("/sparql", params=asked, headers={"accept": "application/n-triples"})
    (triple,) = parse(answer.content, format=RdfFormat.N_TRIPLES)
    assert (triple.subject.value, triple.object.value) == PAIR  # type: ignore[union-attr]


def test_a_kind_without_a_format_that_is_asked_for_is_not_acceptable(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "DESCRIBE ent:alibaba"}, headers={"accept": "text/csv"})
    assert answer.status_code == 406 and "triples" in answer.text


def test_a_link_says_its_format(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": SOLD, "format": "tsv"})
    assert answer.headers["content-type"].startswith("text/tab-separated-values")
    assert client.get("/sparql", params={"query": SOLD, "format": "pdf"}).status_code == 400


def test_a_query_is_asked_of_the_graphs_that_the_request_names(client: TestClient) -> None:
    doc = "https://example.org/kg/doc/"
    for name, found in ((f"{doc}retail", 1), (f"{doc}models", 0)):
        answer = client.get("/sparql", params={"query": SOLD, "default-graph-uri": name, "format": "csv"})
        assert len(rows(answer.text)) == found
    count = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    answer = client.get(
        "/sparql", params={"query": count, "named-graph-uri": [f"{doc}retail", f"{doc}models"], "format": "csv"}
    )
    assert rows(answer.text) == [["2"]]


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ({"method": "GET", "params": {"query": "SELEC ?x"}}, 400, "line 1"),
        ({"method": "GET", "params": {"other": "x"}}, 400, "one query"),
        ({"method": "GET", "params": {"query": [SOLD, SOLD]}}, 400, "one query"),
        ({"method": "POST", "data": {"update": "DROP ALL"}}, 403, "only asked"),
        ({"method": "POST", "content": "DROP ALL", "headers": {"content-type": "application/sparql-update"}}, 403, "only asked"),
        ({"method": "GET", "params": {"query": "DELETE WHERE { ?s ?p ?o }"}}, 400, "update"),
        ({"method": "GET", "params": {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}}, 400, "SERVICE"),
        ({"method": "POST", "content": "{}", "headers": {"content-type": "application/json"}}, 415, "application/sparql-query"),
        ({"method": "POST", "content": b"\xff", "headers": {"content-type": "application/sparql-query"}}, 400, "UTF-8"),
        ({"method": "POST", "content": b" " * (LONGEST + 1), "headers": {"content-type": "application/sparql-query"}}, 413, "bytes"),
        ({"method": "DELETE"}, 405, ""),
    ],
)  # fmt: skip
def test_what_is_not_a_query_is_refused_in_one_line(
    client: TestClient, asked: dict[str, object], status: int, says: str
) -> None:
    answer = client.request(url="/sparql", **asked)  # type: ignore[arg-type]
    assert answer.status_code == status, answer.text
    assert says in answer.text and "\n" not in answer.text.strip()


def test_programs_get_a_description_and_people_the_page(client: TestClient) -> None:
    described = client.get("/sparql", headers={"accept": "text/turtle"})
    assert any("endpoint" in str(triple.predicate) for triple in parse(described.content, format=RdfFormat.TURTLE))
    assert client.get("/sparql", headers={"accept": "text/html"}).headers["location"] == "/#sparql"


def test_other_names_of_this_machine_and_other_sites_are_kept_out(client: TestClient) -> None:
    assert client.get("/api/about", headers={"host": "evil.example"}).status_code == 400
    assert (
        "access-control-allow-origin"
        not in client.get("/api/about", headers={"origin": "https://evil.example"}).headers
    )
