"""The library's front door: a graph to build, ask, look at and export.

>>> import kg
>>> graph = kg.build(["articles/"])                                         # doctest: +SKIP
>>> graph.query("SELECT ?who ?what { ?who kgo:divested ?what }")            # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kg.building import Report, build, publish, remove
from kg.closing import Closing
from kg.model import Document, Entity, KnowledgeGraph, Observation, Statement
from kg.pipeline import load_linker
from kg.rdf.from_rdf import read_documents, read_entities, read_observations, read_statements
from kg.rdf.sparql import Answer
from kg.rdf.store import GraphStore
from kg.settings import Settings, load_settings
from kg.workspace import Workspace

if TYPE_CHECKING:
    import networkx

    from kg.viz import PageReport


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a graph holds."""

    documents: int
    entities: int
    statements: int
    observations: int
    classes: tuple[tuple[str, int], ...]
    relations: tuple[tuple[str, int], ...]
    statuses: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]


class Graph(Closing):
    """A graph that is open, on disk or in memory. Use it in a `with` statement, or close it."""

    def __init__(self, store: GraphStore, workspace: Workspace | None, settings: Settings) -> None:
        self.store = store
        self.settings = settings
        self._workspace = workspace

    @classmethod
    def open(cls, directory: str | Path, *, read_only: bool = False, settings: Settings | None = None) -> Self:
        """Open the graph in `directory`; it is made where there is none and `read_only` is not set. Raises StoreError."""
        settings = settings or load_settings(graph=Path(directory))
        store = GraphStore.open(directory, read_only=read_only, base_iri=None if read_only else settings.base_iri)
        try:
            workspace = None if read_only else Workspace(Path(directory))
        except BaseException:
            store.close()
            raise
        return cls(store, workspace, settings)

    @classmethod
    def in_memory(cls, *, settings: Settings | None = None) -> Self:
        """Make a graph that ends with the process."""
        settings = settings or load_settings()
        return cls(GraphStore.in_memory(base_iri=settings.base_iri), Workspace(None), settings)

    def add(
        self, sources: Iterable[str | Path], *, tick: Callable[[str], None] = lambda _: None, jobs: int = 1
    ) -> Report:
        """Read files and folders by `jobs` processes and add what they state; `tick` is called with each document's id.

        A source that cannot be read is in the report's `failures`. Raises KgError when graph or configuration is not right.
        """
        return build(sources, self.store, self._writable(), self.settings, tick=tick, jobs=jobs)

    def remove(self, doc: str) -> bool:
        """Withdraw a document by its id, and what only it says; False when there is none."""
        return remove(doc, self.store, self._writable(), self.settings)

    def joined(self) -> KnowledgeGraph:
        """The entities and facts as linking joins them now, with the reason of every merge."""
        return load_linker(self.settings)(list(self._writable().extractions()))

    def relink(self) -> None:
        """Join the entities of all documents anew, after a change in the decisions or the names."""
        publish(self.store, self._writable(), self.settings)

    def query(self, sparql: str, *, timeout: float | None = None) -> Answer:
        """Ask in SPARQL 1.1; the prefixes kg, ent, kgo, rdfs, skos, prov, schema, xsd need no declaration.

        `timeout` is in seconds. Raises QueryError.
        """
        return self.store.query(sparql, timeout=timeout)

    def entities(self) -> tuple[Entity, ...]:
        """Every entity with its names."""
        return read_entities(self.store)

    def statements(self) -> Iterator[Statement]:
        """Every statement with its evidence, also the planned, rumoured and denied ones."""
        return read_statements(self.store)

    def observations(self) -> Iterator[Observation]:
        """Every figure with its evidence."""
        return read_observations(self.store)

    def documents(self) -> tuple[Document, ...]:
        """The articles; their text only where this graph read them itself."""
        texts = {} if self._workspace is None else {e.document.id: e.document for e in self._workspace.extractions()}
        return tuple(texts.get(document.id, document) for document in read_documents(self.store))

    def to_networkx(self, *, lang: str | None = None) -> networkx.MultiDiGraph:
        """The graph as networkx has it: nodes by entity id, one edge a statement, names in `lang`."""
        from kg.export.network import to_networkx

        return to_networkx(self.store, lang=lang or self.settings.lang)

    def view(
        self, path: str | Path, *, lang: str | None = None, title: str = "Knowledge graph", largest: int | None = None
    ) -> PageReport:
        """Write the page that shows the graph in a browser, one file. Raises ExportError."""
        from kg.export.files import written_whole
        from kg.ontology import load_ontology
        from kg.viz import render_page
        from kg.viz.select import LARGEST

        html, report = render_page(
            self.entities(),
            self.statements(),
            {document.id: document for document in read_documents(self.store)},
            load_ontology(self.settings.ontology),
            lang=lang or self.settings.lang,
            title=title,
            largest=largest or LARGEST,
        )
        with written_whole(Path(path)) as stream:
            stream.write(html.encode("utf-8"))
        return report

    def stats(self) -> Stats:
        """Count what the graph holds."""
        entities = f"GRAPH <{self.store.names.entities.value}> {{ ?x a ?class }}"
        return Stats(
            documents=self._number("?x a kgo:Document"),
            entities=self._number(entities),
            statements=self._number("?x a kgo:Statement"),
            observations=self._number("?x a kgo:Observation"),
            classes=self._counts(entities.replace("?class", "?key")),
            relations=self._counts("?x a kgo:Statement ; rdf:predicate ?key"),
            statuses=self._counts("?x a kgo:Statement ; kgo:status ?key"),
            languages=self._counts("?x a kgo:Document ; dcterms:language ?key"),
        )

    def close(self) -> None:
        """Let go of the graph directory."""
        if self._workspace is not None:
            self._workspace.close()
        self.store.close()

    def _writable(self) -> Workspace:
        if self._workspace is None:
            raise ValueError("the graph was opened for reading only")
        return self._workspace

    def _number(self, pattern: str) -> int:
        (value,) = self.query(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}").rows[0]
        return int(getattr(value, "value", 0))

    def _counts(self, pattern: str) -> tuple[tuple[str, int], ...]:
        rows = self.query(
            f"SELECT ?key (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }} GROUP BY ?key ORDER BY DESC(?n) ?key"
        ).rows
        found = ((str(getattr(key, "value", key)), int(getattr(n, "value", 0))) for key, n in rows)
        return tuple((key.rpartition("#")[2].rpartition("/")[2], n) for key, n in found)
