"""The ontology's relations as this stage asks for them: which classes may stand at the ends, with subclasses written out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.ontology import Ontology, load_ontology

CLASSES = (
    "Company",
    "BusinessUnit",
    "Government",
    "Institution",
    "Media",
    "Exchange",
    "Person",
    "AIModel",
    "Product",
    "Place",
    "Event",
    "Benchmark",
)
"""The classes that the trained model knows, in its order; a class of a user's own is read as one above it."""
ORGANIZATIONS = CLASSES[:6]


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation: its name and the classes that its two ends may have."""

    name: str
    subject: frozenset[str]
    object: frozenset[str]
    symmetric: bool = False

    def allows(self, subject: str, object_: str) -> bool:
        """True when a thing of class `subject` may stand in this relation to one of class `object_`."""
        forward = subject in self.subject and object_ in self.object
        return forward or (self.symmetric and object_ in self.subject and subject in self.object)


@cache
def relations(extra: Path | None = None) -> Mapping[str, Relation]:
    """The relations by name, in the ontology's order; `extra` is a folder with the user's own Turtle files.

    Raises OntologyError when a file of the ontology is not right.
    """
    ontology = load_ontology(extra)
    return {
        name: Relation(name, _below(ontology, r.domain), _below(ontology, r.range), r.symmetric)
        for name, r in ontology.relations.items()
    }


@cache
def known_class(name: str, extra: Path | None = None) -> str:
    """The class that the trained model reads `name` as: itself, or the nearest known one above it (Company where none is)."""
    if name in CLASSES:
        return name
    found = load_ontology(extra).classes.get(name)
    ancestors = found.ancestors if found is not None else frozenset()
    return next((c for c in ("AIModel", *CLASSES) if c in ancestors), "Company")


def _below(ontology: Ontology, names: frozenset[str]) -> frozenset[str]:
    return frozenset(c for c in ontology.classes if any(ontology.is_a(c, name) for name in names))
