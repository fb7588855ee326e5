"""kg build: articles into a graph."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kg.cli.common import Config, Gazetteer, GraphDir, Jobs, Lang, MinConfidence, OntologyDir, Sources, progress, say


def build(
    sources: Sources,
    graph: GraphDir = None,
    min_confidence: MinConfidence = None,
    gazetteer: Gazetteer = None,
    ontology: OntologyDir = None,
    base_iri: Annotated[
        str | None,
        typer.Option("--base-iri", metavar="IRI", help="What the IRIs of the graph begin with.", show_default=False),
    ] = None,
    lang: Lang = None,
    jobs: Jobs = 1,
    config: Config = None,
) -> None:
    """Read articles and add what they state to the graph.

    Running it again adds nothing twice; an article that changed replaces what it said before.

    Example: `kg build articles/ --graph graph`
    """
    from kg.graph import Graph
    from kg.settings import load_settings

    settings = load_settings(
        config,
        graph=graph,
        min_confidence=min_confidence,
        gazetteer=tuple(gazetteer) if gazetteer else None,
        ontology=ontology,
        base_iri=base_iri,
        lang=lang,
    )
    with Graph.open(settings.graph, settings=settings) as opened:
        with progress("reading", None) as tick:
            report = opened.add(sources, tick=tick, jobs=jobs)
        stats = opened.stats()
    say(
        f"{len(report.added)} articles added, {len(report.changed)} changed, {report.unchanged} as before"
        + (f", {report.renewed} read anew" if report.renewed else "")
    )
    typer.echo(
        f"{settings.graph}: {stats.documents} articles, {stats.entities} entities, {stats.statements} statements, "
        f"{stats.observations} figures"
    )
    for failure in report.failures:
        say(f"kg: {failure.error}")
    if report.failures:
        sys.exit(1)
