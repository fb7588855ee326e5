"""kg remove: withdraw an article."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir


def remove(
    docs: Annotated[
        list[str],
        typer.Argument(
            metavar="DOC…", help="Ids of articles, as `kg stats` and the evidence name them.", show_default=False
        ),
    ],
    graph: GraphDir = None,
    config: Config = None,
) -> None:
    """Withdraw articles and everything that only they state.

    Example: `kg remove sun-art-sale`
    """
    from kg.errors import StoreError
    from kg.graph import Graph
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph)
    with Graph.open(settings.graph, settings=settings) as opened:
        for doc in docs:
            if not opened.remove(doc):
                raise StoreError(
                    f"{settings.graph}: holds no article {doc!r}; list them with: kg query 'SELECT ?id {{ ?d a kgo:Document ; dcterms:identifier ?id }}'"
                )
            typer.echo(f"{doc}: withdrawn")
