"""kg export neo4j, neo4j-csv, cypher: the graph in Neo4j."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.common import Config, GraphDir, Lang, progress, say

if TYPE_CHECKING:
    from kg.export.neo4j.names import Names
    from kg.export.neo4j.read import Source


class EvidenceChoice(StrEnum):
    """The choices of kg.export.neo4j.shape.Evidence, which is imported only where it is used."""

    nodes = "nodes"
    properties = "properties"
    none = "none"


EvidenceOption = Annotated[
    EvidenceChoice,
    typer.Option(
        "--evidence",
        help="The sentences that state a fact: as nodes with their articles, as properties of the relationship, or not at all.",
    ),
]
Database = Annotated[
    str | None,
    typer.Option("--database", metavar="NAME", help="The database.  [default: the user's own]", show_default=False),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        min=0,
        metavar="N",
        help="Processes beside this one that read a large graph, each with 200 to 400 MB; 0: this one reads.",
    ),
]


def neo4j(
    uri: Annotated[
        str,
        typer.Option(
            "--uri",
            metavar="URI",
            envvar="NEO4J_URI",
            help="The server's address: bolt://localhost:7687, neo4j+s://host.",
        ),
    ] = "bolt://localhost:7687",
    user: Annotated[
        str,
        typer.Option(
            "--user",
            metavar="NAME",
            envvar="NEO4J_USER",
            help="The user; the password is read from NEO4J_PASSWORD or asked for.",
        ),
    ] = "neo4j",
    database: Database = None,
    evidence: EvidenceOption = EvidenceChoice.nodes,
    retry: Annotated[
        float,
        typer.Option(
            "--retry",
            min=0.0,
            help="For how many seconds to try again when the server is away in the middle of the load.",
        ),
    ] = 120.0,
    jobs: Jobs = 1,
    graph: GraphDir = None,
    lang: Lang = None,
    config: Config = None,
) -> None:
    """Load the graph into a running Neo4j; run it again to bring the database up to date.

    Example: `NEO4J_PASSWORD=… kg export neo4j --uri bolt://localhost:7687 --user neo4j`
    """
    import os

    from kg.export.neo4j.connect import Server
    from kg.export.neo4j.live import load

    password = os.environ.get("NEO4J_PASSWORD") or typer.prompt("Password", hide_input=True, err=True)
    with (
        _opened(graph, evidence, lang, config, jobs) as (source, names),
        progress("loading", source.size) as tick,
    ):
        report = load(source, names, Server(uri, user, password, database, retry), tick=tick)
    say(f"{report.written} new or changed, {report.removed} removed")
    typer.echo(
        f"{uri}: {report.entities} entities, {report.facts} facts, {report.statements} statements of {report.documents} "
        f"articles, {report.observations} figures"
    )


def neo4j_csv(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write.")] = Path(
        "neo4j-import"
    ),
    database: Annotated[
        str, typer.Option("--database", metavar="NAME", help="The database that the script imports into.")
    ] = "neo4j",
    evidence: EvidenceOption = EvidenceChoice.nodes,
    jobs: Jobs = 1,
    graph: GraphDir = None,
    lang: Lang = None,
    config: Config = None,
) -> None:
    """Write the files that `neo4j-admin database import full` takes, and the command line to run.

    Example: `kg export neo4j-csv -o neo4j-import`
    """
    from kg.export.neo4j.bulk import SCHEMA, SCRIPT, write_bulk

    with _opened(graph, evidence, lang, config, jobs) as (source, names):
        report = write_bulk(source, names, output, database=database)
    say(", ".join(f"{count} {name}" for name, count in report.rows))
    typer.echo(f"{output}: with the server stopped, run there: {report.command}")
    say(f"({output / SCRIPT} holds the same command; then start the server and run {SCHEMA}, or kg export neo4j)")


def cypher(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write.  [default: stdout]", show_default=False
        ),
    ] = None,
    evidence: EvidenceOption = EvidenceChoice.nodes,
    graph: GraphDir = None,
    lang: Lang = None,
    config: Config = None,
) -> None:
    """Write a script of Cypher, for Neo4j Browser or cypher-shell; running it again changes nothing.

    Example: `kg export cypher -o graph.cypher`
    """
    from kg.export.cypher import write_cypher
    from kg.export.files import written_whole

    with _opened(graph, evidence, lang, config) as (source, names):
        if output is None:
            write_cypher(source, names, sys.stdout.buffer)
            return
        with written_whole(output) as target:
            count = write_cypher(source, names, target)
    typer.echo(f"{output}: {count} statements")


@contextmanager
def _opened(
    graph: Path | None, evidence: EvidenceChoice, lang: str | None, config: Path | None, jobs: int = 0
) -> Iterator[tuple[Source, Names]]:
    from kg.export.neo4j.names import names_of
    from kg.export.neo4j.read import Source
    from kg.export.neo4j.shape import Evidence
    from kg.graph import Graph
    from kg.ontology import load_ontology
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph, lang=lang)
    names = names_of(load_ontology(settings.ontology))
    with (
        Graph.open(settings.graph, read_only=True, settings=settings) as opened,
        Source(opened.store, Evidence(evidence), settings.lang, jobs=jobs) as source,
    ):
        yield source, names
