"""What the export asks the store, some entities or documents at a time.

Most of the cost of reading is Oxigraph's looking up of the texts of terms, so a query gives no term twice and none that is
not used: a document, an entity or a property is its number in the list that is asked for. And each property is a subquery that
reads one stretch of an index, and these are joined in memory: four times as fast as looking up each statement's properties.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

ENTITIES = "SELECT ?e { GRAPH <%s> { ?e a ?class } }"
DOCUMENTS = "SELECT ?d { ?d a kgo:Document }"

ENTITY_TERMS = ("rdf:type", "dcterms:identifier", "rdfs:label", "skos:altLabel", "owl:sameAs")
DOCUMENT_TERMS = (
    "dcterms:identifier",
    "dcterms:title",
    "dcterms:date",
    "dcterms:language",
    "dcterms:publisher",
    "schema:url",
    "kgo:source",
)


def _values(terms: Sequence[str], graph: str) -> str:
    numbered = " ".join(f"({number} {term})" for number, term in enumerate(terms))
    # in a subquery of its own, or Oxigraph pairs all numbers with all terms before it looks at the graph
    described = f"{{ SELECT ?k ?p ?value {{ VALUES (?k ?n) {{ @ }} GRAPH {graph} {{ ?n ?p ?value }} }} }}"
    return f"SELECT ?k ?c ?value {{ {described} VALUES (?c ?p) {{ {numbered} }} }}"


ENTITY_VALUES = _values(ENTITY_TERMS, "<%s>")
"""Rows: number of the entity, number of the term, value."""
DESCRIPTIONS = _values(DOCUMENT_TERMS, "?n")
"""Rows: number of the document, number of the term, value."""
MENTIONS = "SELECT ?k ?e { VALUES (?k ?d) { @ } GRAPH ?d { ?d schema:mentions ?e } }"
WITH_FIGURES = "SELECT DISTINCT ?k { VALUES (?k ?d) { @ } GRAPH ?d { ?n kgo:about ?s } }"

OF_STATEMENTS = ("former", "date", "period", "amountText", "stake", "stakeText", "role")
"""What a statement may say, all of the ontology's namespace."""
OF_FIGURES = ("value", "unit", "valueText", "change", "changeText", "date", "period")
"""What a figure may say."""


def statements(used: Collection[str], *, named: bool, quoted: bool) -> str:
    """The query for statements, which asks of what they may say only for the `used`: each costs a look into every document.

    Rows: number of the document, statement, subject, predicate, object, status, confidence, the seven of OF_STATEMENTS, quote,
    start, end, sum, currency. The statement is left unbound where it need not be `named`, and quote, start and end where they
    need not be `quoted`.
    """
    sums = _part("?n ?sum ?currency", "?n kgo:amount ?a . ?a kgo:value ?sum ; kgo:currency ?currency")
    return _described(
        "rdf:subject",
        ("rdf:predicate", "rdf:object", "kgo:status", "kgo:confidence"),
        OF_STATEMENTS,
        used,
        f"OPTIONAL {sums}" if "amount" in used else "",
        "?sum ?currency",
        named=named,
        quoted=quoted,
    )


def figures(used: Collection[str], *, quoted: bool) -> str:
    """The query for figures. Rows: number of the document, figure, subject, metric, confidence, the seven, quote, start, end."""
    return _described("kgo:about", ("kgo:metric", "kgo:confidence"), OF_FIGURES, used, quoted=quoted)


def _part(variables: str, pattern: str) -> str:
    return f"{{ SELECT {variables} {{ VALUES (?k ?d) {{ @ }} GRAPH ?d {{ {pattern} }} }} }}"


def _described(
    subject: str,
    must: Sequence[str],
    may: Sequence[str],
    used: Collection[str],
    more: str = "",
    last: str = "",
    *,
    named: bool = True,
    quoted: bool,
) -> str:
    """A query for nodes with their document and subject, what they must have, their sentence, and what they may have."""
    musts = [term.partition(":")[2] for term in must]
    sentence = [
        _part("?n ?sentence", "?n kgo:evidence ?sentence"),
        *(_part(f"?sentence ?{name}", f"?sentence kgo:{name} ?{name}") for name in ("quote", "start", "end")),
    ]
    parts = [
        _part("?k ?n ?s", f"?n {subject} ?s"),
        *(_part(f"?n ?{name}", f"?n {term} ?{name}") for term, name in zip(must, musts, strict=True)),
        *(sentence if quoted else ()),
        *(f"OPTIONAL {_part(f'?n ?{name}', f'?n kgo:{name} ?{name}')}" for name in may if name in used),
        more,
    ]
    variables = " ".join(f"?{name}" for name in (*musts, *may))
    node = "?n" if named else "?unnamed"
    return f"SELECT ?k {node} ?s {variables} ?quote ?start ?end {last} {{ {' '.join(parts)} }}"
