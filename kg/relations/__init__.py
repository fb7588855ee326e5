"""The relation stage: which facts a document states about its entities, and which figures it gives about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.protocols import Observer, Relater


def make_observer(*, ontology: Path | None = None) -> Observer:
    """The observer that finds figures about entities; `ontology` is a folder that may hold a metrics.toml of the user's.

    Raises OntologyError when that file is not right.
    """
    from kg.relations.observed.observations import observer_from

    return observer_from(ontology)


def make_relater(*, min_confidence: float | None = None, ontology: Path | None = None) -> Relater:
    """The relater that finds facts between entities.

    `min_confidence` (0 to 1) replaces the thresholds that training chose; `ontology` is a folder that may hold Turtle files with
    relations of the user's own and a folder `wording` with their wordings. Raises OntologyError when one of those is not right.
    """
    from kg.relations.relate import load_relater

    return load_relater(min_confidence=min_confidence, ontology=ontology)
