"""The graph for other tools: GraphML for graph editors, CSV for spreadsheets. Both from the networkx graph."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.export.files import written_whole
from kg.export.xml import xml_text

if TYPE_CHECKING:
    from networkx import MultiDiGraph

NODE_COLUMNS = ("id", "label", "type", "names")
EDGE_COLUMNS = (
    *("subject", "subject_label", "predicate", "object", "object_label", "status", "former", "date", "amount"),
    *("stake", "role", "confidence", "quote", "document", "title", "published", "publisher", "url", "start", "end"),
)


def write_graphml(graph: MultiDiGraph, target: IO[bytes]) -> None:
    """Write `graph` as GraphML, UTF-8. Characters that XML cannot hold become U+FFFD.

    The id of an edge is the end of its statement's IRI, which the schema of GraphML would not take; `statement` has it whole.
    """
    from networkx import MultiDiGraph
    from networkx.readwrite.graphml import GraphMLWriter

    clean = MultiDiGraph()
    clean.add_nodes_from((node, _as_xml(attributes)) for node, attributes in graph.nodes(data=True))
    for subject, value, iri, attributes in graph.edges(keys=True, data=True):
        clean.add_edge(subject, value, key=iri.rpartition("/")[2], statement=iri, **_as_xml(attributes))
    writer = GraphMLWriter(graph=clean)
    booleans = {key.get("id") for key in writer.xml.iter("key") if key.get("attr.type") == "boolean"}
    for data in writer.xml.iter("data"):
        if data.get("key") in booleans:  # True is Python's word, and no boolean of XML
            data.text = data.text.lower()
    writer.dump(target)


def export_csv(graph: MultiDiGraph, folder: Path) -> None:
    """Write nodes.csv and edges.csv into `folder`, UTF-8 with a header line; the edges carry their evidence.

    Raises ExportError when a file cannot be written.
    """
    for name, write in (("nodes.csv", write_nodes), ("edges.csv", write_edges)):
        with written_whole(folder / name) as target:
            write(graph, target)


def write_nodes(graph: MultiDiGraph, target: IO[bytes]) -> None:
    """Write one line an entity, sorted by id."""
    rows = ({"id": node, **attributes} for node, attributes in sorted(graph.nodes(data=True)))
    _write_csv(NODE_COLUMNS, rows, target)


def write_edges(graph: MultiDiGraph, target: IO[bytes]) -> None:
    """Write one line a statement, sorted by document and place in it."""
    _write_csv(EDGE_COLUMNS, sorted(_edges(graph), key=_place), target)


def _edges(graph: MultiDiGraph) -> Iterator[dict[str, str | float | int | bool]]:
    labels = dict(graph.nodes(data="label"))
    for subject, value, attributes in graph.edges(data=True):
        ends = {"subject": subject, "object": value}
        names = {"subject_label": labels.get(subject) or subject, "object_label": labels.get(value) or value}
        yield {**attributes, **ends, **names}


def _place(row: Mapping[str, str | float | int | bool]) -> tuple[str, int, str, str, str]:
    return str(row["document"]), int(row["start"]), str(row["subject"]), str(row["predicate"]), str(row["object"])


def _write_csv(
    columns: tuple[str, ...], rows: Iterable[Mapping[str, str | float | int | bool]], target: IO[bytes]
) -> None:
    text = io.TextIOWrapper(target, encoding="utf-8", newline="", write_through=True)
    writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    text.detach()


def _as_xml(attributes: Mapping[str, str | float | int | bool]) -> dict[str, str | float | int | bool]:
    return {name: xml_text(value) if isinstance(value, str) else value for name, value in attributes.items()}
