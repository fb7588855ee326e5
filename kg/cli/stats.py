"""kg stats: how much the graph holds."""

from __future__ import annotations

import dataclasses
import json
from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir, print_table


def stats(
    graph: GraphDir = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the counts as JSON.")] = False,
    config: Config = None,
) -> None:
    """Count articles, entities, statements and figures.

    Example: `kg stats --graph graph`
    """
    from kg.graph import Graph
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph)
    with Graph.open(settings.graph, read_only=True, settings=settings) as opened:
        found = opened.stats()
    if as_json:
        plain = dataclasses.asdict(found)
        typer.echo(
            json.dumps({key: dict(value) if isinstance(value, tuple) else value for key, value in plain.items()})
        )
        return
    print_table(
        ("articles", "entities", "statements", "figures"),
        [tuple(map(str, (found.documents, found.entities, found.statements, found.observations)))],
    )
    for name in ("languages", "classes", "relations", "statuses"):
        print_table((name, "count"), [(key, str(count)) for key, count in getattr(found, name)])
