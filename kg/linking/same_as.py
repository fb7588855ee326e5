"""Identities elsewhere (Wikidata, LEI, ISIN), from a mapping file that the user supplies: a CSV with name, class and iri."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import ConfigurationError
from kg.linking.keys import key
from kg.linking.within import group

COLUMNS = ("name", "class", "iri")

SameAs = Mapping[tuple[str, str], tuple[str, ...]]
"""The IRIs by group of classes and key of the name."""


def read_same_as(path: Path) -> SameAs:
    """Return the IRIs that a mapping file gives. Raises ConfigurationError naming file and line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: cannot be read as UTF-8 text ({error}); check the path") from error
    if not rows or tuple(cell.strip() for cell in rows[0]) != COLUMNS:
        raise ConfigurationError(f"{path}:1: the columns must be {', '.join(COLUMNS)}")
    found: dict[tuple[str, str], list[str]] = {}
    for number, row in enumerate(rows[1:], 2):
        if not row:
            continue
        if len(row) != len(COLUMNS):
            raise ConfigurationError(f"{path}:{number}: {len(row)} cells; needed are {', '.join(COLUMNS)}")
        name, type_name, iri = (cell.strip() for cell in row)
        address = urlsplit(iri)
        if not address.scheme or any(c in iri for c in ' <>"{}|\\^`'):
            raise ConfigurationError(f"{path}:{number}: {iri!r} is no absolute IRI; write it as https://…")
        listed = found.setdefault((group(type_name), key(name)), [])
        if iri not in listed:
            listed.append(iri)
    return {place: tuple(iris) for place, iris in found.items()}
