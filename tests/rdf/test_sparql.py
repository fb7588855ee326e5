"""Asking: nothing to declare, language tags as people write them, one line for each error, a limit on time."""

import json
import time

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat

from kg.errors import QueryError
from kg.rdf import GraphStore, shorten
from kg.rdf.query_text import asks_elsewhere


def test_prefixes_need_no_declaration_and_may_be_declared(store: GraphStore) -> None:
    short = store.query("SELECT ?o { ent:alibaba kgo:divested ?o }")
    declared = store.query("PREFIX e: <https://example.org/kg/ent/> SELECT ?o { e:alibaba kgo:divested ?o }")
    assert short.rows == declared.rows
    assert [shorten(value, store.prefixes) for value in short.rows[0]] == ["ent:sun-art"]


@pytest.mark.parametrize(
    "condition",
    [
        'LANG(?n) = "zh-Hans"',
        "lang( ?n )='zh-Hans'",
        'LANG(?n) IN ("zh-Hans", "ko")',
        'LANG(?n) NOT IN ("en", "zh-Hant", "ja")',
        'LANGMATCHES(LANG(?n), "zh-Hans")',
        '!(LANG(?n) != "zh-Hans")',
    ],
)
def test_a_language_is_compared_as_it_is_written(store: GraphStore, condition: str) -> None:
    rows = store.query(f"SELECT ?n {{ ent:eddie-wu rdfs:label ?n FILTER({condition}) }}").rows
    assert [row[0].value for row in rows] == ["吴泳铭"]  # type: ignore[union-attr]


def test_ask_and_construct_have_answers_of_their_kind(store: GraphStore) -> None:
    asked = store.query("ASK { ent:jd kgo:acquired ent:sun-art }")
    assert (asked.kind, asked.boolean, asked.rows) == ("ask", False, ())
    built = store.query("CONSTRUCT { ?b kgo:soldBy ?a } WHERE { ?a kgo:divested ?b }")
    assert built.kind == "construct"
    assert [[shorten(term, store.prefixes) for term in row] for row in built.rows] == [
        ["ent:sun-art", "kgo:soldBy", "ent:alibaba"]
    ]


def test_an_unbound_variable_is_none_and_shown_as_nothing(store: GraphStore) -> None:
    row = store.query("SELECT ?role ?e { BIND(ent:jd AS ?e) OPTIONAL { ?e kgo:role ?role } }").rows[0]
    assert row[0] is None
    assert shorten(row[0], store.prefixes) == ""


def test_answers_come_in_the_w3c_formats(store: GraphStore) -> None:
    query = "SELECT ?name { ent:dcp schema:name ?name }"
    found = json.loads(store.query_serialized(query))
    assert found["results"]["bindings"] == [{"name": {"type": "literal", "value": "德弘資本"}}]
    assert store.query_serialized(query, results=QueryResultsFormat.CSV).decode() == "name\r\n德弘資本\r\n"
    turtle = store.query_serialized("DESCRIBE ent:dcp", triples=RdfFormat.TURTLE, timeout=30).decode()
    assert "德弘資本" in turtle


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("SELECT ?x {", r"line 1, column 12: the query ends too early"),
        ("SELECT ?x\n{ ?x owns ?y }", r"line 2, column \d+: .*near: .*owns"),
        ("SELECT * { ?x fibo:owns ?y }", "the prefix fibo: is not declared"),
        ("INSERT DATA { ent:a kgo:acquired ent:b }", "this is an update"),
        ("PREFIX x: <https://x.test/> DELETE WHERE { ?s ?p ?o }", "this is an update"),
        ("SELECT * { SERVICE <https://wiki.test/sparql> { ?s ?p ?o } }", "SERVICE would ask another server"),
        ("阿里巴巴", "a query starts with SELECT"),
        ("", "a query starts with SELECT"),
    ],
)
def test_a_bad_query_is_explained_in_one_line(store: GraphStore, query: str, says: str) -> None:
    with pytest.raises(QueryError, match=says) as caught:
        store.query(query)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250


def test_an_error_is_the_same_with_a_limit_on_time(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="is not declared"):
        store.query("SELECT * { ?x fibo:owns ?y }", timeout=30)


def test_a_query_that_runs_too_long_is_given_up(store: GraphStore) -> None:
    # Some 700 million combinations: seconds of work, which its thread ends by itself after the test.
    query = "SELECT (COUNT(*) AS ?n) { ?a rdfs:label ?x . ?b rdfs:label ?y . ?c rdfs:label ?z . FILTER(?x != ?z) }"
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"longer than 0\.05 s"):
        store.query(query, timeout=0.05)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { service ?v { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <https://x.test/> { ?s ?p ?o } }",
        "SELECT * { FILTER(1<2)SERVICE?v{?s?p?o}FILTER(2>1) }",
        'SELECT * { BIND("""a"b\\"""" AS ?x) SERVICE <https://x.test/> { ?s ?p ?o } }',
        "SELECT * { ent:a\\#b kgo:acquired ?o . SERVICE <https://x.test/> { ?s ?p ?o } }",
        "SELECT * { # a comment\rSERVICE <https://x.test/> { ?s ?p ?o } }",
    ],
)
def test_no_query_reaches_another_server(query: str) -> None:
    assert asks_elsewhere(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service kgo:acquired $SERVICE }",
        'SELECT * { ?s rdfs:label \'SERVICE\', "a SERVICE", """SERVICE""" } # SERVICE',
        "SELECT * { <https://x.test/SERVICE> kgo:service ent:SERVICE . ?s a ent:customer-service }",
    ],
)
def test_the_word_service_may_be_a_name_or_a_text(query: str) -> None:
    assert not asks_elsewhere(query)
