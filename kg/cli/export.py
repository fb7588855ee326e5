"""kg export: the graph as files of RDF, as tables, and in Neo4j."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import export_neo4j
from kg.cli.common import Config, GraphDir, Lang

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Write the graph in another form: RDF, tables, Neo4j.\n\nExample: `kg export turtle -o graph.ttl`",
)

Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="The file to write; for csv a folder.  [default: stdout]",
        show_default=False,
    ),
]

_FILES = {
    "turtle": "Turtle: all graphs together, without saying which article states what.",
    "trig": "TriG: one named graph an article.",
    "nquads": "N-Quads: one named graph an article; the lasting form, which `kg import` reads.",
    "jsonld": "JSON-LD: one named graph an article.",
    "rdfxml": "RDF/XML: all graphs together.",
    "rdf12": "TriG with the triple terms of RDF 1.2: each statement reifies its triple.",
    "graphml": "GraphML, for Gephi, yEd and networkx.",
    "csv": "Two tables, nodes.csv and edges.csv, in a folder; without -o the edges on stdout.",
}


def _add(name: str, what: str) -> None:
    def command(graph: GraphDir = None, output: Output = None, lang: Lang = None, config: Config = None) -> None:
        from kg.export.formats import ExportFormat, export, write
        from kg.graph import Graph
        from kg.settings import load_settings

        settings = load_settings(config, graph=graph, lang=lang)
        with Graph.open(settings.graph, read_only=True, settings=settings) as opened:
            if output is None:
                write(opened.store, ExportFormat(name), sys.stdout.buffer, lang=settings.lang)
            else:
                export(opened.store, ExportFormat(name), output, lang=settings.lang)

    command.__doc__ = f"{what}\n\nExample: `kg export {name} -o graph{'/' if name == 'csv' else '.' + name}`"
    app.command(name)(command)


for _name, _what in _FILES.items():
    _add(_name, _what)

app.command("neo4j")(export_neo4j.neo4j)
app.command("neo4j-csv")(export_neo4j.neo4j_csv)
app.command("cypher")(export_neo4j.cypher)
