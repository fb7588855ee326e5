"""What the export asks the store, some entities or documents at a time.

Most of the cost of reading is Oxigraph's looking up of the texts of terms, so a query gives no term twice and none that is
not used: a document or entity is its number in the list that is asked for. And each property is a subquery that reads one
stretch of an index, and these are joined in memory: four times as fast as looking up each statement's properties.
"""

from __future__ import annotations

from collections.abc import Sequence

ENTITIES = "SELECT ?e { GRAPH <%s> { ?e a ?class } }"
DOCUMENTS = "SELECT ?d { ?d a kgo:Document }"

ENTITY_VALUES = (
    """SELECT ?k ?p ?value { VALUES (?k ?e) { @ } GRAPH <%s> { ?e ?p ?value } FILTER(!sameTerm(?p, schema:name)) }"""
)
DESCRIPTIONS = """SELECT ?k ?p ?value { VALUES (?k ?d) { @ } GRAPH ?d { ?d ?p ?value }
  FILTER(!sameTerm(?p, schema:mentions) && !sameTerm(?p, rdf:type) && !sameTerm(?p, kgo:contentHash)) }"""
MENTIONS = "SELECT ?k ?e { VALUES (?k ?d) { @ } GRAPH ?d { ?d schema:mentions ?e } }"
WITH_FIGURES = "SELECT DISTINCT ?k { VALUES (?k ?d) { @ } GRAPH ?d { ?n kgo:about ?s } }"


def _part(variables: str, pattern: str) -> str:
    return f"{{ SELECT {variables} {{ VALUES (?k ?d) {{ @ }} GRAPH ?d {{ {pattern} }} }} }}"


def _described(subject: str, must: Sequence[str], may: Sequence[str], *more: str) -> str:
    """A query for nodes with their document and subject, what they must have, their sentence, and what they may have."""
    names = [term.partition(":")[2] for term in (*must, *may)]
    parts = [
        _part("?k ?n ?s", f"?n {subject} ?s"),
        *(_part(f"?n ?{term.partition(':')[2]}", f"?n {term} ?{term.partition(':')[2]}") for term in must),
        _part("?n ?sentence", "?n kgo:evidence ?sentence"),
        *(_part(f"?sentence ?{name}", f"?sentence kgo:{name} ?{name}") for name in ("quote", "start", "end")),
        *(f"OPTIONAL {_part(f'?n ?{name}', f'?n kgo:{name} ?{name}')}" for name in (t.partition(":")[2] for t in may)),
        *more,
    ]
    return f"SELECT ?k ?n ?s {' '.join(f'?{name}' for name in names)} ?quote ?start ?end {'?sum ?currency' if more else ''} {{ {' '.join(parts)} }}"


STATEMENTS = _described(
    "rdf:subject",
    ("rdf:predicate", "rdf:object", "kgo:status", "kgo:confidence"),
    ("kgo:former", "kgo:date", "kgo:period", "kgo:amountText", "kgo:stake", "kgo:stakeText", "kgo:role"),
    f"OPTIONAL {_part('?n ?sum ?currency', '?n kgo:amount ?a . ?a kgo:value ?sum ; kgo:currency ?currency')}",
)
"""Rows: number of the document, statement, subject, predicate, object, status, confidence, the seven it may have, quote, start, end, sum, currency."""

FIGURES = _described(
    "kgo:about",
    ("kgo:metric", "kgo:confidence"),
    ("kgo:value", "kgo:unit", "kgo:valueText", "kgo:change", "kgo:changeText", "kgo:date", "kgo:period"),
)
"""Rows: number of the document, figure, subject, metric, confidence, the seven it may have, quote, start, end."""
