"""The Accept header."""

from __future__ import annotations

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat

from kg.server.negotiation import RESULTS, SHORT, TRIPLES, chosen


@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("", QueryResultsFormat.JSON),
        ("*/*", QueryResultsFormat.JSON),
        ("text/csv", QueryResultsFormat.CSV),
        ("TEXT/CSV ; charset=utf-8", QueryResultsFormat.CSV),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", QueryResultsFormat.XML),
        ("text/*, application/json;q=0.5", QueryResultsFormat.CSV),
        ("*/*, application/*;q=0, text/csv;q=0", QueryResultsFormat.TSV),
        ("application/json;q=nonsense, text/csv;q=0.1", QueryResultsFormat.CSV),
        ("text/turtle", None),
        ("text/csv;q=0", None),
    ],
)
def test_the_format_liked_best_is_chosen(accept: str, format: QueryResultsFormat | None) -> None:
    assert chosen(accept, RESULTS) == format


def test_triples_have_formats_of_their_own() -> None:
    assert chosen("application/ld+json, text/csv", TRIPLES) == RdfFormat.JSON_LD


def test_every_short_name_is_a_format() -> None:
    assert set(SHORT.values()) <= {*RESULTS, *TRIPLES}
