"""kg view: the graph as a page for the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir, Lang, say


def view(
    graph: GraphDir = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")] = Path(
        "graph.html"
    ),
    lang: Lang = None,
    title: Annotated[str, typer.Option("--title", help="The page's heading.")] = "Knowledge graph",
    largest: Annotated[
        int | None,
        typer.Option("--largest", min=1, help="Draw at most so many entities.  [default: 2000]", show_default=False),
    ] = None,
    config: Config = None,
) -> None:
    """Write one HTML file that shows the graph in a browser, with no network needed.

    Example: `kg view --lang zh-Hans -o graph.html`
    """
    from kg.graph import Graph
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph, lang=lang)
    with Graph.open(settings.graph, read_only=True, settings=settings) as opened:
        report = opened.view(output, title=title, largest=largest)
    if report.drawn < report.in_all:
        say(f"showing the {report.drawn} most important of {report.in_all} entities")
    typer.echo(f"{output}: {report.drawn} entities, {report.facts} facts; open it in a browser")
