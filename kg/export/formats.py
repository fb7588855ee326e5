"""One way to write the graph in any format, by the format's name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import IO

from kg.errors import ExportError
from kg.export.files import written_whole
from kg.export.network import to_networkx
from kg.export.rdf import RdfFile, write_rdf
from kg.export.tables import export_csv, write_edges, write_graphml
from kg.rdf.store import GraphStore


class ExportFormat(StrEnum):
    """What the graph can be written as."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"
    RDF12 = "rdf12"
    GRAPHML = "graphml"
    CSV = "csv"


ENDINGS = {
    ExportFormat.TURTLE: ".ttl",
    ExportFormat.TRIG: ".trig",
    ExportFormat.NQUADS: ".nq",
    ExportFormat.JSONLD: ".jsonld",
    ExportFormat.RDFXML: ".rdf",
    ExportFormat.RDF12: ".rdf12.trig",
    ExportFormat.GRAPHML: ".graphml",
    ExportFormat.CSV: "",
}
"""What a file of the format is usually called; CSV makes a folder with nodes.csv and edges.csv."""


def export(store: GraphStore, form: ExportFormat, path: Path, *, lang: str = "en") -> None:
    """Write the graph to `path` (for CSV a folder), each file whole or not at all.

    `lang` is the language of labels in GraphML and CSV; RDF has all of them. Raises ExportError when it fails.
    """
    if form is ExportFormat.CSV:
        if path.exists() and not path.is_dir():
            raise ExportError(f"{path}: is a file; CSV is written as two files into a folder")
        export_csv(to_networkx(store, lang=lang), path)
        return
    if path.is_dir():
        raise ExportError(f"{path}: is a folder; name a file, for example {path / ('graph' + ENDINGS[form])}")
    with written_whole(path) as target:
        write(store, form, target, lang=lang)


def write(store: GraphStore, form: ExportFormat, target: IO[bytes], *, lang: str = "en") -> None:
    """Write the graph to an open binary file, standard output for example; of CSV the edges only."""
    if form is ExportFormat.CSV:
        write_edges(to_networkx(store, lang=lang), target)
    elif form is ExportFormat.GRAPHML:
        write_graphml(to_networkx(store, lang=lang), target)
    else:
        write_rdf(store, RdfFile(form.value), target)
