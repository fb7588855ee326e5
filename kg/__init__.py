"""kg: business news in Chinese, Japanese and English becomes a knowledge graph with evidence for every fact.

In short:

    import kg

    graph = kg.build(["articles/"])
    for who, what in graph.query("SELECT ?who ?what { ?who kgo:divested ?what }").rows:
        print(who, what)
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import DocumentError, KgError

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.model import Extraction, Value

__version__ = "0.1.0"

__all__ = ["DocumentError", "KgError", "build", "extract", "open_graph", "values"]


def build(
    sources: Iterable[str | Path], graph: str | Path | None = None, *, strict: bool = True, **options: Any
) -> Graph:
    """Build a graph from files and folders and return it, open.

    `graph` is the graph directory; None keeps the graph in memory. `options` are those of kg.toml (kg/settings.py).
    A source that cannot be read raises its DocumentError after all others were taken in, unless `strict` is False.
    Raises KgError.
    """
    from kg.graph import Graph
    from kg.settings import load_settings

    settings = load_settings(graph=Path(graph) if graph is not None else None, **options)
    opened = Graph.in_memory(settings=settings) if graph is None else Graph.open(graph, settings=settings)
    try:
        report = opened.add(sources)
        if strict and report.failures:
            raise report.failures[0].error
    except BaseException:
        opened.close()
        raise
    return opened


def open_graph(graph: str | Path) -> Graph:
    """Open a graph directory for reading. Raises StoreError when there is no graph."""
    from kg.graph import Graph

    return Graph.open(graph, read_only=True)


def extract(text: str, *, id: str = "text", **options: Any) -> Extraction:
    """Return what one text states, without a graph. `options` as for `build`. Raises KgError."""
    from kg.documents import document_from_text
    from kg.pipeline import load_pipeline
    from kg.settings import load_settings

    return load_pipeline(load_settings(**options)).extract(document_from_text(text, id=id))


def values(text: str, *, lang: str, date: datetime.date | None = None) -> tuple[Value, ...]:
    """Return the amounts, counts, percentages, dates and periods of `text`, in order.

    `lang` is zh-Hans, zh-Hant, ja or en; `date` is the day that relative dates (昨晚, last month) are counted from.
    """
    from kg.ner.values import find_values

    return find_values(text, lang=lang, date=date)
