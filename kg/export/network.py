"""The graph as a networkx graph: entities as nodes, one edge for each statement of each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from kg.model import Statement
from kg.ontology import local_name
from kg.rdf.from_rdf import read_documents, read_entities, read_statements
from kg.rdf.labels import label_of
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import OWL, Term, language_tag

if TYPE_CHECKING:
    from networkx import MultiDiGraph

NAME_SEPARATOR = " | "

__all__ = ["NAME_SEPARATOR", "label_of", "to_networkx"]


def to_networkx(store: GraphStore, *, lang: str = "en") -> MultiDiGraph:
    """Return the graph with names in `lang` (or the next best), ready for networkx' algorithms and writers.

    A node is an entity's id with `label`, `type` and `names` (all names, joined by NAME_SEPARATOR). An edge is keyed by
    its statement's IRI and has `predicate`, `label` (the relation's name in `lang`), `symmetric`, `status`, `former`,
    `confidence`, `quote`, `document` (id), `start` and `end`; where stated also `date`, `amount`, `stake`, `role`, and
    where known the document's `title`, `published`, `publisher`, `url` and `source`.
    """
    from networkx import MultiDiGraph

    labels, symmetric = _relation_labels(store, lang), _symmetric(store)
    graph = MultiDiGraph()
    for entity in read_entities(store):
        names = dict.fromkeys(name.text for name in (*entity.labels, *entity.aliases))
        graph.add_node(entity.id, label=label_of(entity, lang), type=entity.type, names=NAME_SEPARATOR.join(names))
    about = {
        document.id: {
            "title": document.title,
            "published": document.date.isoformat() if document.date else None,
            "publisher": document.publisher,
            "url": document.url,
            "source": document.source,
        }
        for document in read_documents(store)
    }
    for statement in read_statements(store):
        attributes: dict[str, str | float | int | bool | None] = {
            **_attributes(statement),
            **about.get(statement.evidence.doc, {}),
            "label": labels.get(statement.predicate, statement.predicate),
            "symmetric": statement.predicate in symmetric,
        }
        known = {name: value for name, value in attributes.items() if value is not None}
        graph.add_edge(statement.subject, statement.object, key=store.names.statement(statement).value, **known)
    return graph


def _relation_labels(store: GraphStore, lang: str) -> dict[str, str]:
    """The relations' names in `lang`, in English where there is none, as the graph's own copy of the ontology has them."""
    labels: dict[str, dict[str, str]] = {}
    for quad in store.oxigraph.quads_for_pattern(None, Term.LABEL, None, store.names.ontology):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            found = labels.setdefault(local_name(quad.subject.value), {})
            found[language_tag(quad.object.language)] = quad.object.value
    return {name: found.get(lang) or found.get("en") or name for name, found in labels.items()}


def _symmetric(store: GraphStore) -> frozenset[str]:
    kind = NamedNode(OWL + "SymmetricProperty")
    found = store.oxigraph.quads_for_pattern(None, Term.TYPE, kind, store.names.ontology)
    return frozenset(local_name(quad.subject.value) for quad in found if isinstance(quad.subject, NamedNode))


def _attributes(statement: Statement) -> dict[str, str | float | int | bool | None]:
    said, evidence = statement.qualifiers, statement.evidence
    return {
        "predicate": statement.predicate,
        "status": statement.status.value,
        "former": said.former,
        "confidence": statement.confidence,
        "date": said.date,
        "amount": said.amount,
        "stake": said.stake,
        "role": said.role,
        "quote": evidence.quote,
        "document": evidence.doc,
        "start": evidence.start,
        "end": evidence.end,
    }
