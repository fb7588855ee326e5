"""The terms that the graph is written in, and how the IRIs of its own things are made.

IRIs are ASCII. A thing with a readable ASCII id keeps it; any other id is replaced by a hash of it, and names stay in
labels. Nothing is a blank node: statements, evidence and figures are named by a hash of what they say, so that two
graphs compare as sets of triples and a document's graph is replaced by the difference.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from string import ascii_letters, digits

from pyoxigraph import NamedNode

from kg.model import LANGUAGES, Document, Evidence, Merge, Observation, Statement, Status
from kg.ontology import KGO

DEFAULT_BASE = "https://example.org/kg/"
ONTOLOGY_GRAPH = "graph/ontology"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
ORG = "http://www.w3.org/ns/org#"

_READABLE = frozenset(ascii_letters + digits + "-_.")


@cache
def kgo(name: str) -> NamedNode:
    """The term `name` of the project's ontology."""
    return NamedNode(KGO + name)


FINGERPRINT = kgo("fingerprint")


class Term:
    """The terms of other vocabularies that the graph uses, by their own names."""

    TYPE = NamedNode(RDF + "type")
    SUBJECT = NamedNode(RDF + "subject")
    PREDICATE = NamedNode(RDF + "predicate")
    OBJECT = NamedNode(RDF + "object")
    REIFIES = NamedNode(RDF + "reifies")
    LABEL = NamedNode(RDFS + "label")
    ALT_LABEL = NamedNode(SKOS + "altLabel")
    SAME_AS = NamedNode(OWL + "sameAs")
    DERIVED = NamedNode(PROV + "wasDerivedFrom")
    IDENTIFIER = NamedNode(DCTERMS + "identifier")
    TITLE = NamedNode(DCTERMS + "title")
    DATE = NamedNode(DCTERMS + "date")
    PUBLISHER = NamedNode(DCTERMS + "publisher")
    LANGUAGE = NamedNode(DCTERMS + "language")
    NAME = NamedNode(SCHEMA + "name")
    """One name for every entity, English where there is one: queries need no choice of language."""
    URL = NamedNode(SCHEMA + "url")
    MENTIONS = NamedNode(SCHEMA + "mentions")


def prefixes(base_iri: str = DEFAULT_BASE) -> dict[str, str]:
    """The prefixes that queries may use undeclared and that exports are written with."""
    return {
        "kg": base_iri,
        "ent": base_iri + "ent/",
        "doc": base_iri + "doc/",
        **{kind: f"{base_iri}{kind}/" for kind in ("stmt", "obs", "evidence", "amount", "merge", "graph")},
        "kgo": KGO,
        "rdf": RDF,
        "rdfs": RDFS,
        "xsd": XSD,
        "owl": OWL,
        "skos": SKOS,
        "prov": PROV,
        "schema": SCHEMA,
        "dcterms": DCTERMS,
        "org": ORG,
    }


@dataclass(frozen=True, slots=True)
class Names:
    """Makes the IRIs of one graph, all of which start with `base`."""

    base: str = DEFAULT_BASE

    @property
    def entities(self) -> NamedNode:
        """The graph that describes the entities: classes, labels, links to other data."""
        return NamedNode(self.base + "graph/entities")

    @property
    def linking(self) -> NamedNode:
        """The graph that says which entities of single documents were merged, and why."""
        return NamedNode(self.base + "graph/linking")

    @property
    def ontology(self) -> NamedNode:
        """The graph that holds the classes and relations, so that queries can use labels and subclasses."""
        return NamedNode(self.base + ONTOLOGY_GRAPH)

    def entity(self, entity_id: str) -> NamedNode:
        return NamedNode(f"{self.base}ent/{slug(entity_id)}")

    def document(self, document_id: str) -> NamedNode:
        """Of the document and of the graph that holds what it states."""
        return NamedNode(f"{self.base}doc/{slug(document_id)}")

    def statement(self, statement: Statement) -> NamedNode:
        """By all that the statement says except its confidence."""
        said, evidence = statement.qualifiers, statement.evidence
        return self._hashed(
            "stmt",
            *(statement.subject, statement.predicate, statement.object, statement.status),
            *(said.date, said.amount, said.stake, said.role, str(said.former)),
            *(evidence.doc, str(evidence.start), str(evidence.end)),
        )

    def observation(self, observation: Observation) -> NamedNode:
        evidence = observation.evidence
        return self._hashed(
            "obs",
            *(observation.subject, observation.metric, observation.value, observation.change, observation.period),
            *(evidence.doc, str(evidence.start), str(evidence.end)),
        )

    def evidence(self, evidence: Evidence) -> NamedNode:
        return self._hashed("evidence", evidence.doc, str(evidence.start), str(evidence.end), evidence.quote)

    def amount(self, document: Document, normal: str) -> NamedNode:
        """One node a document and sum: documents share no node that is not an entity."""
        return self._hashed("amount", document.id, normal)

    def merge(self, merge: Merge) -> NamedNode:
        return self._hashed("merge", merge.left[0], str(merge.left[1]), merge.right[0], str(merge.right[1]))

    def _hashed(self, kind: str, *parts: str | None) -> NamedNode:
        said = "\0".join("\1" if part is None else part for part in parts)
        return NamedNode(f"{self.base}{kind}/{_hash(said)}")


def slug(identifier: str) -> str:
    """`identifier` itself where it can stand in an IRI as it is, else a hash of it (`x` and 16 hexadecimal digits)."""
    if identifier and _READABLE.issuperset(identifier) and identifier.strip("."):
        return identifier
    return "x" + _hash(identifier)


def status_node(status: Status) -> NamedNode:
    """`kgo:Completed` for Status.COMPLETED, and so on."""
    return kgo(status.value.capitalize())


def language_tag(tag: str | None) -> str:
    """The tag as BCP 47 recommends to write it (zh-Hans); Oxigraph keeps tags in lower case, which RDF 1.1 allows."""
    return _WRITTEN.get(tag or "und", tag or "und")


_WRITTEN = {lang.lower(): lang for lang in LANGUAGES}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
