"""The stages in order: the only place that joins them.

document → mentions and values → entities of the document → statements and observations → (all documents) → graph
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.cycles import no_search_for_cycles
from kg.model import Document, Extraction, KnowledgeGraph, Statement
from kg.ontology import Ontology, load_ontology
from kg.protocols import Linker, Observer, Recogniser, Relater, Resolver
from kg.registry import factory
from kg.settings import Settings


@dataclass(frozen=True)
class Pipeline:
    """One implementation of each stage, loaded once and used for many documents."""

    recognise: Recogniser
    resolve: Resolver
    relate: Relater
    observe: Observer
    link: Linker
    ontology: Ontology

    def extract(self, document: Document) -> Extraction:
        """Return everything that one document says. A function of the document alone."""
        with no_search_for_cycles():
            mentions, values = self.recognise(document)
            entities = self.resolve(document, mentions)
            statements, dropped = self.relate(document, entities, values)
            observations = self.observe(document, entities, values)
        return Extraction(document, entities, values, statements, observations, dropped)

    def join(self, extractions: Sequence[Extraction]) -> KnowledgeGraph:
        """Return the graph of all documents. The order of `extractions` makes no difference."""
        return fitting(self.link(extractions), self.ontology)


def load_pipeline(settings: Settings) -> Pipeline:
    """Return the stages that `settings` names. Raises ConfigurationError or OntologyError."""
    return Pipeline(
        recognise=factory("recogniser", settings.recogniser)(gazetteer=settings.gazetteer, ontology=settings.ontology),
        resolve=factory("resolver", settings.resolver)(gazetteer=settings.gazetteer),
        relate=factory("relater", settings.relater)(min_confidence=settings.min_confidence, ontology=settings.ontology),
        observe=factory("observer", settings.observer)(ontology=settings.ontology),
        link=load_linker(settings),
        ontology=load_ontology(settings.ontology),
    )


def fitting(graph: KnowledgeGraph, ontology: Ontology) -> KnowledgeGraph:
    """Return `graph` without the statements that joining has made impossible.

    A document alone may take a name for a product and the other documents show that it is a company; a fact about the
    product then has no sense, and neither has one between two names that are one thing.
    """
    kinds = {entity.id: entity.type for entity in graph.entities}

    def fits(statement: Statement) -> bool:
        ends = kinds[statement.subject], kinds[statement.object]
        return statement.subject != statement.object and ontology.allows(ends[0], statement.predicate, ends[1]) is None

    documents = tuple(replace(d, statements=tuple(s for s in d.statements if fits(s))) for d in graph.documents)
    return replace(graph, documents=documents)


def load_linker(settings: Settings) -> Linker:
    """Return the linking stage alone, for what needs no new reading: a decision, a withdrawal."""
    linker: Linker = factory("linker", settings.linker)(
        gazetteer=settings.gazetteer,
        ontology=settings.ontology,
        decisions=settings.decisions_file,
        same_as=settings.same_as,
    )
    return linker
