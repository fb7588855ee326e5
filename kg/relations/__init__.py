"""The relation stage: which facts a document states about its entities, and which figures it gives about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.protocols import Observer


def make_observer(*, ontology: Path | None = None) -> Observer:
    """The observer that finds figures about entities; `ontology` is a folder that may hold a metrics.toml of the user's.

    Raises OntologyError when that file is not right.
    """
    from kg.relations.observations import observer_from

    return observer_from(ontology)
