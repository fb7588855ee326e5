"""Ten questions, each in SPARQL and in Cypher; the answers must be the same set of rows of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.ontology import KGO


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    sparql: str
    cypher: str


QUESTIONS = (
    Question(
        "every entity with its class",
        "SELECT ?id ?class { GRAPH kg:graph\\/entities { ?e a ?class } BIND(STRAFTER(STR(?e), '/ent/') AS ?id) }",
        "MATCH (e:Entity) RETURN e.id, e.type",
    ),
    Question(
        "every name of every entity",
        "SELECT DISTINCT ?id ?text { GRAPH kg:graph\\/entities { ?e rdfs:label|skos:altLabel ?name } BIND(STRAFTER(STR(?e), '/ent/') AS ?id) BIND(STR(?name) AS ?text) }",
        "MATCH (e:Entity) UNWIND e.names AS name RETURN e.id, name",
    ),
    Question(
        "the preferred names in Chinese and English",
        """SELECT ?zh ?en { GRAPH kg:graph\\/entities { ?e rdfs:label ?zh, ?en FILTER(LANG(?zh) = "zh-hans" && LANG(?en) = "en") } }""",
        "MATCH (e:Entity) WHERE e.name_zh_Hans IS NOT NULL AND e.name_en IS NOT NULL RETURN e.name_zh_Hans, e.name_en",
    ),
    Question(
        "every fact that is asserted",
        """SELECT ?s ?relation ?o { ?a ?p ?b . ?p rdfs:subPropertyOf* kgo:relatedTo .
           BIND(STRAFTER(STR(?a), "/ent/") AS ?s) BIND(STRAFTER(STR(?p), "#") AS ?relation) BIND(STRAFTER(STR(?b), "/ent/") AS ?o) }""",
        "MATCH (s:Entity)-[r]->(o:Entity) WHERE type(r) <> 'NOT_ASSERTED' RETURN s.id, r.predicate, o.id",
    ),
    Question(
        "every statement with its status, sureness and qualifiers",
        """SELECT ?s ?relation ?o ?state ?sure ?when ?role ?stake ?former {
             ?n a kgo:Statement ; rdf:subject ?a ; rdf:predicate ?p ; rdf:object ?b ; kgo:status ?st ; kgo:confidence ?sure .
             OPTIONAL { ?n kgo:date|kgo:period ?when } OPTIONAL { ?n kgo:role ?role } OPTIONAL { ?n kgo:stake ?stake }
             OPTIONAL { ?n kgo:former ?former }
             BIND(STRAFTER(STR(?a), "/ent/") AS ?s) BIND(STRAFTER(STR(?p), "#") AS ?relation)
             BIND(STRAFTER(STR(?b), "/ent/") AS ?o) BIND(LCASE(STRAFTER(STR(?st), "#")) AS ?state) }""",
        """MATCH (n:Statement)-[:SUBJECT]->(s), (n)-[:OBJECT]->(o)
           RETURN s.id, n.predicate, o.id, n.status, n.confidence, n.date, n.role, n.stake, n.former""",
    ),
    Question(
        "every sentence with its article and place",
        """SELECT ?doc ?quote ?start ?end { ?n a kgo:Statement ; kgo:evidence ?e . ?e kgo:quote ?quote ; kgo:start ?start ; kgo:end ?end ;
             prov:wasDerivedFrom/dcterms:identifier ?doc }""",
        "MATCH (d:Document)-[:STATES]->(n:Statement) RETURN d.id, n.quote, n.start, n.end",
    ),
    Question(
        "sums of money, and what they were for",
        """SELECT ?s ?o ?sum ?currency { ?n rdf:subject ?a ; rdf:object ?b ; kgo:amount ?m . ?m kgo:value ?sum ; kgo:currency ?currency
             BIND(STRAFTER(STR(?a), "/ent/") AS ?s) BIND(STRAFTER(STR(?b), "/ent/") AS ?o) }""",
        """MATCH (s)<-[:SUBJECT]-(n:Statement)-[:OBJECT]->(o) WHERE n.amount IS NOT NULL
           RETURN s.id, o.id, n.amount, n.currency""",
    ),
    Question(
        "figures about entities",
        """SELECT ?s ?metric ?value ?unit ?change ?when ?doc { ?n a kgo:Observation ; kgo:about ?a ; kgo:metric ?metric ;
             kgo:evidence/prov:wasDerivedFrom/dcterms:identifier ?doc .
             OPTIONAL { ?n kgo:value ?value } OPTIONAL { ?n kgo:unit ?unit } OPTIONAL { ?n kgo:change ?change }
             OPTIONAL { ?n kgo:date|kgo:period ?when } BIND(STRAFTER(STR(?a), "/ent/") AS ?s) }""",
        """MATCH (d:Document)-[:STATES]->(n:Observation)-[:ABOUT]->(s)
           RETURN s.id, n.metric, n.value, n.unit, n.change, n.date, d.id""",
    ),
    Question(
        "what is planned, rumoured, denied or over",
        """SELECT DISTINCT ?s ?relation ?o ?state { ?n rdf:subject ?a ; rdf:predicate ?p ; rdf:object ?b ; kgo:status ?st
             OPTIONAL { ?n kgo:former ?former } FILTER(?st NOT IN (kgo:Completed, kgo:Ongoing) || BOUND(?former))
             BIND(STRAFTER(STR(?a), "/ent/") AS ?s) BIND(STRAFTER(STR(?p), "#") AS ?relation)
             BIND(STRAFTER(STR(?b), "/ent/") AS ?o) BIND(LCASE(STRAFTER(STR(?st), "#")) AS ?state) }""",
        "MATCH (s)-[r:NOT_ASSERTED]->(o) RETURN DISTINCT s.id, r.predicate, o.id, r.status",
    ),
    Question(
        "articles with what is known about them, and how many entities each mentions",
        """SELECT ?id ?lang ?title ?date (COUNT(?e) AS ?n) { ?d a kgo:Document ; dcterms:identifier ?id ; dcterms:language ?lang
             OPTIONAL { ?d schema:mentions ?e } OPTIONAL { ?d dcterms:title ?title } OPTIONAL { ?d dcterms:date ?date } }
           GROUP BY ?id ?lang ?title ?date""",
        """MATCH (d:Document) OPTIONAL MATCH (d)-[:MENTIONS]->(e:Entity)
           RETURN d.id, d.lang, d.title, toString(d.date), count(e)""",
    ),
)


def rows(found: Iterable[Sequence[object]]) -> Counter[tuple[str, ...]]:
    """The rows of an answer as they compare, whichever database gave them."""
    return Counter(tuple(map(_text, row)) for row in found)


def _text(value: object) -> str:
    """Values as both databases write them: numbers without the kind of zero that only one of them has."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    # A class or relation is an IRI in one and its local name in the other.
    text = str(getattr(value, "value", value)).removeprefix(KGO)
    try:
        return f"{float(text):.6f}"
    except ValueError:
        return text
