"""The stages in order: the only place that joins them.

document → mentions and values → entities of the document → statements and observations → (all documents) → graph
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Document, Extraction, KnowledgeGraph
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

    def extract(self, document: Document) -> Extraction:
        """Return everything that one document says. A function of the document alone."""
        mentions, values = self.recognise(document)
        entities = self.resolve(document, mentions)
        statements, dropped = self.relate(document, entities, values)
        observations = self.observe(document, entities, values)
        return Extraction(document, entities, values, statements, observations, dropped)

    def join(self, extractions: Sequence[Extraction]) -> KnowledgeGraph:
        """Return the graph of all documents. The order of `extractions` makes no difference."""
        return self.link(extractions)


def load_pipeline(settings: Settings) -> Pipeline:
    """Return the stages that `settings` names. Raises ConfigurationError or OntologyError."""
    return Pipeline(
        recognise=factory("recogniser", settings.recogniser)(gazetteer=settings.gazetteer),
        resolve=factory("resolver", settings.resolver)(gazetteer=settings.gazetteer),
        relate=factory("relater", settings.relater)(min_confidence=settings.min_confidence, ontology=settings.ontology),
        observe=factory("observer", settings.observer)(ontology=settings.ontology),
        link=load_linker(settings),
    )


def load_linker(settings: Settings) -> Linker:
    """Return the linking stage alone, for what needs no new reading: a decision, a withdrawal."""
    linker: Linker = factory("linker", settings.linker)(
        gazetteer=settings.gazetteer, decisions=settings.decisions_file, same_as=settings.same_as
    )
    return linker
