"""The graph as RDF. Takes the KnowledgeGraph that linking gives; gives a store to ask, to read back and to export."""

from kg.rdf.from_rdf import read_documents, read_entities, read_observations, read_statements
from kg.rdf.labels import label_of
from kg.rdf.sparql import Answer, shorten
from kg.rdf.store import Changes, GraphStore
from kg.rdf.to_rdf import to_rdf
from kg.rdf.vocabulary import DEFAULT_BASE, Names, prefixes

__all__ = [
    "DEFAULT_BASE",
    "Answer",
    "Changes",
    "GraphStore",
    "Names",
    "label_of",
    "prefixes",
    "read_documents",
    "read_entities",
    "read_observations",
    "read_statements",
    "shorten",
    "to_rdf",
]
