"""The graph for other tools. Takes an open GraphStore; gives files of RDF, GraphML or CSV, or a networkx graph."""

from kg.export.formats import ENDINGS, ExportFormat, export, write
from kg.export.network import to_networkx

__all__ = ["ENDINGS", "ExportFormat", "export", "to_networkx", "write"]
