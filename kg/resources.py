"""Where the files that travel with the package lie: in the checkout beside kg/, in an installed wheel inside kg/."""

from __future__ import annotations

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def ontology_dir() -> Path:
    """The folder ontology/: kg.ttl, shapes.ttl, gazetteer/, wording/."""
    inside = PACKAGE / "ontology"
    return inside if inside.is_dir() else PACKAGE.parent / "ontology"


@cache
def models_dir() -> Path:
    """The folder of trained weights."""
    return PACKAGE / "models"
