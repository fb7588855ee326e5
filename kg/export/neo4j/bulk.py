"""The files of `neo4j-admin database import full`: the fastest way to fill an empty database, and the same graph as the live way.

Values are written by the rules of its reader, https://neo4j.com/docs/operations-manual/5/import/: text always in
quotes, so that line breaks, commas and empty strings stay what they are; nothing at all where there is no value.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kg.errors import ExportError
from kg.export.files import written_whole
from kg.export.neo4j import schema
from kg.export.neo4j.names import NOT_ASSERTED, Names
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import (
    DOCUMENT,
    ENTITY,
    STATEMENT,
    Column,
    Evidence,
    Value,
    fact_columns,
    observation_columns,
)

ARRAY = "\x1f"
"""What parts the values of a list: the unit separator, which is made for it and stands in no name."""

SCRIPT = "import.sh"
SCHEMA = "schema.cypher"

_NODES = ("entities", "documents", "statements", "observations")
_RELATIONSHIPS = ("facts", "states", "says", "mentions")


@dataclass(frozen=True, slots=True)
class BulkReport:
    """How many rows the files have, by the name of the file."""

    rows: tuple[tuple[str, int], ...]
    command: str


def write_bulk(source: Source, names: Names, folder: Path, *, database: str = "neo4j") -> BulkReport:
    """Write the files into `folder`, with the script that imports them and the constraints to set afterwards.

    Raises ExportError when a file cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder}: is a file; the import takes a folder of files")
    with ExitStack() as stack:
        files = {
            name: stack.enter_context(written_whole(folder / f"{name}.csv")) for name in (*_NODES, *_RELATIONSHIPS)
        }
        counts = _Writer(files, names, source.evidence).write(source)
    command = import_command(database)
    with written_whole(folder / SCRIPT) as file:
        file.write(
            b"#!/bin/sh\n# Run where neo4j-admin is, with the server stopped. It replaces the database.\n"
            + f'cd "$(dirname "$0")" && {command} "$@"\n'.encode()
        )
    with written_whole(folder / SCHEMA) as file:
        file.writelines(f"{statement};\n".encode() for statement in (*schema.constraints(), *schema.indexes()))
    return BulkReport(tuple(counts.items()), command)


def import_command(database: str = "neo4j") -> str:
    """The command line, to be run in the folder of the files."""
    nodes = " ".join(f"--nodes={name}.csv" for name in _NODES)
    relationships = " ".join(f"--relationships={name}.csv" for name in _RELATIONSHIPS)
    # the database comes first: an option for files takes every word after it for one more file
    return (
        f"neo4j-admin database import full {database} --overwrite-destination --multiline-fields=true "
        f"--array-delimiter=U+001F {nodes} {relationships}"
    )


class _Writer:
    def __init__(self, files: dict[str, IO[bytes]], names: Names, evidence: Evidence) -> None:
        self._files = files
        self._names = names
        self._nodes = evidence is Evidence.NODES
        self._counts = dict.fromkeys(files, 0)
        for name, header in _headers(evidence).items():
            files[name].write((",".join(header) + "\n").encode())

    def write(self, source: Source) -> dict[str, int]:
        for document in source.documents():
            self._line("documents", *document.row, "Document")
            for mentioned in document.mentions:
                self._line("mentions", document.row[0], mentioned, "MENTIONS")
        for entity, bundle in zip(source.entities(), source.bundles(), strict=True):
            labels = self._names.labels.get(entity.type)
            if labels is None:
                raise ExportError(f"entity {entity.row[0]} is a {entity.type}, and the ontology has no such class")
            self._line("entities", *entity.row, bundle.digest, list(labels))
            for fact in bundle.facts:
                kind = NOT_ASSERTED if fact.predicate is None else self._names.types[fact.predicate]
                self._line("facts", bundle.subject, fact.object, *fact.row, kind)
            for stated in bundle.statements:
                self._line("statements", *stated.row, "Statement")
                self._line("says", stated.row[0], bundle.subject, "SUBJECT")
                self._line("says", stated.row[0], stated.object, "OBJECT")
                self._line("states", stated.document, stated.row[0], "STATES")
            for figure in bundle.observations:
                self._line("observations", *figure.row, "Observation")
                self._line("says", figure.row[0], bundle.subject, "ABOUT")
                if self._nodes:
                    self._line("states", figure.document, figure.row[0], "STATES")
        return self._counts

    def _line(self, file: str, *values: Value) -> None:
        self._files[file].write((",".join(map(_written, values)) + "\n").encode("utf-8"))
        self._counts[file] += 1


def _headers(evidence: Evidence) -> dict[str, list[str]]:
    return {
        "entities": [*_node(ENTITY, "Entity"), "factsDigest:long", ":LABEL"],
        "documents": [*_node(DOCUMENT, "Document"), ":LABEL"],
        "statements": [*_node(STATEMENT, "Said"), ":LABEL"],
        "observations": [*_node(observation_columns(evidence), "Said"), ":LABEL"],
        "facts": [":START_ID(Entity)", ":END_ID(Entity)", *map(_header, fact_columns(evidence)), ":TYPE"],
        "states": [":START_ID(Document)", ":END_ID(Said)", ":TYPE"],
        "says": [":START_ID(Said)", ":END_ID(Entity)", ":TYPE"],
        "mentions": [":START_ID(Document)", ":END_ID(Entity)", ":TYPE"],
    }


def _node(columns: Sequence[Column], space: str) -> list[str]:
    return [f"id:ID({space})", *map(_header, columns[1:])]


def _header(column: Column) -> str:
    return f"{column.name}:{column.type}"


def _written(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if isinstance(value, list):
        return _written(ARRAY.join(str(item).replace(ARRAY, " ") for item in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime.date) else repr(value)
