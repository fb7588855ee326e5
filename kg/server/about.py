"""What the explorer page must know before it shows anything: how much there is, what classes and relations are called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.model import LANGUAGES
from kg.ontology import Ontology
from kg.rdf.store import GraphStore
from kg.relations.observed.metrics import load_metrics
from kg.settings import Settings
from kg.viz.render import COLOURS, OTHER
from kg.viz.words import words

EXAMPLES = (
    (
        "Who sold what, and the sentence that says so",
        """SELECT ?seller ?sold ?date ?quote {
  ?statement rdf:predicate kgo:divested ; rdf:subject ?seller ; rdf:object ?sold ;
    kgo:status kgo:Completed ; kgo:evidence/kgo:quote ?quote .
  OPTIONAL { ?statement kgo:date ?date }
} ORDER BY ?seller LIMIT 100""",
    ),
    (
        "Rivals, by their English names",
        """SELECT ?one ?other { ?a kgo:competesWith ?b . ?a schema:name ?one . ?b schema:name ?other } ORDER BY ?one LIMIT 100""",
    ),
    (
        "What is planned, rumoured or denied",
        """SELECT ?status ?subject ?relation ?object ?quote {
  VALUES ?status { kgo:Planned kgo:Rumoured kgo:Denied }
  ?statement kgo:status ?status ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
    kgo:evidence/kgo:quote ?quote .
} LIMIT 100""",
    ),
    (
        "All names of one thing",
        """SELECT ?entity ?name { ?entity rdfs:label|skos:altLabel "阿里巴巴"@zh-Hans . ?entity rdfs:label|skos:altLabel ?name }""",
    ),
    (
        "Figures: revenue by company",
        """SELECT ?company ?value ?unit ?change ?period {
  ?figure kgo:metric "revenue" ; kgo:about ?company .
  OPTIONAL { ?figure kgo:value ?value ; kgo:unit ?unit }
  OPTIONAL { ?figure kgo:change ?change }
  OPTIONAL { ?figure kgo:period|kgo:date ?period }
} LIMIT 100""",
    ),
)


def about(
    store: GraphStore, settings: Settings, ontology: Ontology, metrics: Mapping[str, Mapping[str, str]], *, title: str
) -> dict[str, object]:
    """All of it as plain JSON; `metrics` are their names by writing."""
    return {
        "title": title,
        "lang": settings.lang,
        "languages": list(LANGUAGES),
        "documents": _number(store, "?x a kgo:Document"),
        "entities": _number(store, f"GRAPH <{store.names.entities.value}> {{ ?x a ?class }}"),
        "statements": _number(store, "?x a kgo:Statement"),
        "observations": _number(store, "?x a kgo:Observation"),
        "classes": {
            name: {"colour": COLOURS.get(name, OTHER), "labels": {lang: found.label(lang) for lang in LANGUAGES}}
            for name, found in ontology.classes.items()
        },
        "relations": {
            name: {"labels": {lang: found.label(lang) for lang in LANGUAGES}, "symmetric": found.symmetric}
            for name, found in ontology.relations.items()
        },
        "metrics": metrics,
        "words": words(),
        "prefixes": store.prefixes,
        "examples": [{"title": title, "sparql": sparql} for title, sparql in EXAMPLES],
    }


def metric_names(ontology: Path | None) -> dict[str, dict[str, str]]:
    """What each metric is called by writing, also those of `ontology`, the user's folder; metrics.toml writes Chinese once, simplified.

    Raises OntologyError when the user's metrics.toml is not right.
    """
    from opencc import OpenCC

    traditional = OpenCC("s2t").convert
    own = ontology / "metrics.toml" if ontology else None
    found = load_metrics([own] if own and own.is_file() else [])
    chinese = ((name, metric.labels, metric.labels.get("zh")) for name, metric in found.items())
    return {
        name: {lang: labels[lang] for lang in ("en", "ja") if lang in labels}
        | ({"zh-Hans": zh, "zh-Hant": traditional(zh)} if zh else {})
        for name, labels, zh in chinese
    }


def _number(store: GraphStore, pattern: str) -> int:
    """How many there are. Each stands once in the default graph, and an entity has one class: nothing is counted twice."""
    (value,) = store.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}").rows[0]
    return int(getattr(value, "value", 0))
