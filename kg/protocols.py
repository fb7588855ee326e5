"""What each stage of the pipeline takes and gives. A configuration names one implementation of each (see registry.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from kg.model import Document, Extraction, KnowledgeGraph, LocalEntity, LocalObservation, LocalStatement, Mention, Value


@runtime_checkable
class Recogniser(Protocol):
    """Finds names, amounts, dates and periods."""

    def __call__(self, document: Document) -> tuple[tuple[Mention, ...], tuple[Value, ...]]:
        """Both sorted by start; mentions do not overlap each other."""
        ...


@runtime_checkable
class Resolver(Protocol):
    """Joins the mentions of one document that name one thing."""

    def __call__(self, document: Document, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
        """Entities by first mention; every mention belongs to one; `LocalEntity.id` is its place."""
        ...


@runtime_checkable
class Relater(Protocol):
    """Finds which facts a document states about its entities."""

    def __call__(
        self, document: Document, entities: Sequence[LocalEntity], values: Sequence[Value]
    ) -> tuple[tuple[LocalStatement, ...], tuple[tuple[LocalStatement, str], ...]]:
        """The statements, and those that were refused with the reason."""
        ...


@runtime_checkable
class Observer(Protocol):
    """Finds the figures a document gives about its entities."""

    def __call__(
        self, document: Document, entities: Sequence[LocalEntity], values: Sequence[Value]
    ) -> tuple[LocalObservation, ...]: ...


@runtime_checkable
class Linker(Protocol):
    """Joins the entities of all documents. The result must not depend on the order of the extractions."""

    def __call__(self, extractions: Sequence[Extraction]) -> KnowledgeGraph: ...
