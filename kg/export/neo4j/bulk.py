"""The files of `neo4j-admin database import full`: the fastest way to fill an empty database, and the same graph as the live way.

Values are written by the rules of its reader, https://neo4j.com/docs/operations-manual/5/import/: text always in
quotes, so that line breaks, commas and empty strings stay what they are; nothing at all where there is no value.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from kg.errors import ExportError
from kg.export.files import written_whole
from kg.export.neo4j import schema
from kg.export.neo4j.names import NOT_ASSERTED, Names
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import (
    DOCUMENT,
    ENTITY,
    STATEMENT,
    Bundle,
    Column,
    DocumentRow,
    EntityRow,
    Evidence,
    Row,
    Value,
    fact_columns,
    observation_columns,
)

ARRAY = "\x1f"
"""What parts the values of a list: the unit separator, which is made for it and stands in no name."""

_WAITING = 1_000

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
        for name, header in _headers(source.evidence).items():
            files[name].write((",".join(header) + "\n").encode())
        counts = dict.fromkeys(files, 0)
        subject_lines = partial(_subject_lines, names=names, evidence=source.evidence)
        for lines in chain(source.over_documents(_document_lines), source.over_subjects(subject_lines)):
            for name, (data, count) in lines.items():
                files[name].write(data)
                counts[name] += count
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


Lines = dict[str, tuple[bytes, int]]
"""By the name of a file, some of its lines and how many they are."""


class _Lines:
    """Lines of all files. Few of them wait as text: the one subject that most is said about may have a tenth of a file."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[str]] = {name: [] for name in (*_NODES, *_RELATIONSHIPS)}
        self._written = {name: bytearray() for name in self._waiting}
        self._counts = dict.fromkeys(self._waiting, 0)

    def add(self, name: str, *lines: str) -> None:
        waiting = self._waiting[name]
        waiting += lines
        if len(waiting) > _WAITING:
            self._write(name)

    def done(self) -> Lines:
        for name in self._waiting:
            self._write(name)
        return {name: (bytes(data), self._counts[name]) for name, data in self._written.items() if data}

    def _write(self, name: str) -> None:
        waiting = self._waiting[name]
        self._counts[name] += len(waiting)
        waiting.append("")
        self._written[name] += "\n".join(waiting).encode("utf-8")
        waiting.clear()


def _document_lines(documents: Iterable[DocumentRow]) -> Lines:
    lines = _Lines()
    for document in documents:
        lines.add("documents", _line(document.row) + ',"Document"')
        start = _text(document.row[0])
        lines.add("mentions", *(f'{start},"{mentioned}","MENTIONS"' for mentioned in document.mentions))
        for subject, object_, *stated in document.statements:
            node = stated[0]
            lines.add("statements", _line(stated) + ',"Statement"')
            lines.add("says", f'"{node}","{subject}","SUBJECT"', f'"{node}","{object_}","OBJECT"')
            lines.add("states", f'{start},"{node}","STATES"')
    return lines.done()


def _subject_lines(subjects: Iterable[tuple[EntityRow, Bundle]], names: Names, evidence: Evidence) -> Lines:
    """Ends of IRIs hold no quotation mark, so they stand between two as they are; ids of documents may hold any."""
    lines = _Lines()
    add = lines.add
    for entity, bundle in subjects:
        labels = names.labels.get(entity.type)
        if labels is None:
            raise ExportError(f"entity {entity.row[0]} is a {entity.type}, and the ontology has no such class")
        add("entities", _line([*entity.row, bundle.digest, list(labels)]))
        for fact in bundle.facts:
            kind = NOT_ASSERTED if fact.predicate is None else names.types[fact.predicate]
            add("facts", f'"{bundle.subject}","{fact.object}",{_line(fact.row)},"{kind}"')
        for figure in bundle.observations:
            add("observations", _line(figure.row) + ',"Observation"')
            add("says", f'"{figure.row[0]}","{bundle.subject}","ABOUT"')
            if evidence is Evidence.NODES:
                add("states", f'{_text(figure.document)},"{figure.row[0]}","STATES"')
    return lines.done()


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


def _line(row: Row) -> str:
    """A row without its end. Most values are texts or not there, and these are written here: a call each would take longer."""
    return ",".join(
        [
            "" if value is None else '"' + value.replace('"', '""') + '"' if value.__class__ is str else _other(value)
            for value in row
        ]
    )


def _text(value: Value) -> str:
    return '"' + str(value).replace('"', '""') + '"'


def _other(value: Value) -> str:
    if isinstance(value, list):
        return _text(ARRAY.join(str(item).replace(ARRAY, " ") for item in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime.date) else repr(value)
