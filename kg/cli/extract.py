"""kg extract: what each article says, one JSON object a line, without building a graph."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.common import Config, Gazetteer, Jobs, MinConfidence, OntologyDir, Sources, progress, say, write_lines

if TYPE_CHECKING:
    from kg.model import Document


class Format(StrEnum):
    JSONL = "jsonl"


def extract(
    sources: Sources,
    format: Annotated[Format, typer.Option("--format", help="How results are written.")] = Format.JSONL,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here, not to stdout.", show_default=False),
    ] = None,
    min_confidence: MinConfidence = None,
    gazetteer: Gazetteer = None,
    ontology: OntologyDir = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also give the statements that were refused, with the reason.")
    ] = False,
    jobs: Jobs = 1,
    config: Config = None,
) -> None:
    """Print what each article says: entities, statements and figures, with their evidence.

    Example: `kg extract articles/ --format jsonl > facts.jsonl`
    """
    from kg.documents import Failure, read_documents
    from kg.engine import extractions
    from kg.export.rows import rows
    from kg.ontology import load_ontology
    from kg.pipeline import fitting, load_linker
    from kg.settings import load_settings

    settings = load_settings(
        config, min_confidence=min_confidence, gazetteer=tuple(gazetteer) if gazetteer else None, ontology=ontology
    )
    found, failures = [], []

    def documents() -> Iterator[Document]:
        for document in read_documents(sources):
            if isinstance(document, Failure):
                failures.append(document)
            else:
                yield document

    with progress("reading", None) as tick:
        for extraction in extractions(documents(), settings, jobs=jobs):
            found.append(extraction)
            tick(extraction.document.id)
    graph = fitting(load_linker(settings)(found), load_ontology(settings.ontology))
    write_lines(rows(found, graph, explain=explain), output)
    for failure in failures:
        say(f"kg: {failure.error}")
    if failures:
        sys.exit(1)
