"""kg validate: the graph against its shapes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir, OntologyDir


def validate(
    graph: GraphDir = None,
    shapes: Annotated[
        Path | None,
        typer.Option(
            "--shapes", metavar="FILE", help="SHACL shapes of your own.  [default: the project's]", show_default=False
        ),
    ] = None,
    ontology: OntologyDir = None,
    config: Config = None,
) -> None:
    """Check the graph with SHACL, and that every quote stands in its article where its offsets say.

    Example: `kg validate --graph graph`
    """
    from kg.graph import Graph
    from kg.ontology import load_ontology
    from kg.rdf.shacl import validate as check
    from kg.settings import load_settings
    from kg.workspace import Workspace

    settings = load_settings(config, graph=graph, ontology=ontology)
    with Graph.open(settings.graph, read_only=True, settings=settings) as opened:
        workspace = Workspace(settings.graph)
        texts = {extraction.document.id: extraction.document.text for extraction in workspace.extractions()}
        workspace.close()
        report = check(opened.store, load_ontology(settings.ontology), texts=texts, shapes=shapes)
    typer.echo(str(report))
    if not report.valid:
        sys.exit(1)
