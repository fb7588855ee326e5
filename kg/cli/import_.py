"""kg import: a graph from its lasting form."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir


def import_(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="N-Quads, as `kg export nquads` writes them.", show_default=False)
    ],
    graph: GraphDir = None,
    config: Config = None,
) -> None:
    """Load N-Quads into the graph: each named graph of the file takes the place of the one of its name.

    Example: `kg import graph.nq --graph graph`
    """
    from kg.rdf.store import GraphStore
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph)
    with GraphStore.open(settings.graph) as store:
        changes = store.load_nquads(path)
    typer.echo(f"{settings.graph}: {len(changes.written)} named graphs loaded, {len(changes.unchanged)} as before")
