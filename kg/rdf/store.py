"""The graph on disk: an Oxigraph store in which each document has a named graph and the default graph is their union.

All changes of one call are one transaction: after a crash or on a full disk the graph is as it was before the call.
The default graph holds each triple once, whichever documents state it, so that counts in SPARQL are right; Oxigraph's
own union of graphs would count a triple once a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from traceback import clear_frames
from typing import IO, TYPE_CHECKING, Self

from pyoxigraph import (
    BlankNode,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Store,
    parse,
)

from kg.closing import Closing
from kg.errors import KgError, StoreError
from kg.rdf.base import base_of
from kg.rdf.lock import lock, unlock
from kg.rdf.query_text import one_line
from kg.rdf.sparql import ALL_GRAPHS, JSON_OR_TURTLE, Answer, Scope, Wanted, Written, ask, ask_written
from kg.rdf.transaction import STORE_FOLDER, UNION, Change, commit, drop_unfinished
from kg.rdf.vocabulary import DEFAULT_BASE, FINGERPRINT, Names, prefixes

if TYPE_CHECKING:
    from rdflib import Dataset


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write did: the graphs that are new or changed, those that were the same already, those that went."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class GraphStore(Closing):
    """A graph that is open. Close it, or use it in a `with` statement; see `open` and `in_memory`."""

    def __init__(self, store: Store, *, names: Names, folder: Path | None = None, lock_file: IO[str] | None = None):
        self._store = store
        self._lock = lock_file
        self.names = names
        self.folder = folder

    @classmethod
    def open(cls, folder: Path | str, *, read_only: bool = False, base_iri: str | None = None) -> Self:
        """Open the graph in `folder`, which is made where there is none and `read_only` is not set.

        `base_iri` is for a new graph; one that exists keeps its own. Raises StoreError when there is no graph to read,
        when the folder cannot be used or is in use by another process, or when the graph has another `base_iri`.
        """
        folder = Path(folder)
        place = folder / STORE_FOLDER
        if read_only and not place.is_dir():
            raise StoreError(f"{folder}: there is no graph here; make one with: kg build SOURCE --graph {folder}")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{folder}: the folder cannot be made: {error.strerror}") from error
        held = lock(folder, shared=read_only)
        try:
            drop_unfinished(folder, read_only=read_only)
            store = Store.read_only(str(place)) if read_only else Store(str(place))
            names = Names(base_of(store, base_iri, folder))
        except (OSError, RuntimeError, ValueError) as error:
            unlock(held)
            raise StoreError(
                f"{folder}: the graph cannot be opened ({one_line(str(error))}); load a copy of it with kg import into a new folder, or build it again"
            ) from error
        except StoreError:
            unlock(held)
            raise
        return cls(store, names=names, folder=folder, lock_file=held)

    @classmethod
    def in_memory(cls, *, base_iri: str = DEFAULT_BASE) -> Self:
        """A graph that ends with the process."""
        return cls(Store(), names=Names(base_iri))

    def close(self) -> None:
        """Let go of the folder; the graph must not be used any more, but may be closed again."""
        self.__dict__.pop("_store", None)
        unlock(self._lock)
        self._lock = None

    def __len__(self) -> int:
        """How many different triples all graphs together hold."""
        return sum(1 for _ in self._store.quads_for_pattern(None, None, None, UNION))

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that queries may use and exports are written with."""
        return prefixes(self.names.base)

    @property
    def oxigraph(self) -> Store:
        """The store below, for reading; writing through it would leave the union behind."""
        return self._store

    def graphs(self) -> tuple[NamedNode, ...]:
        """The named graphs, sorted: documents (their IRI is the document's) and those of `names`."""
        found = (g for g in self._store.named_graphs() if isinstance(g, NamedNode))
        return tuple(sorted(found, key=lambda g: g.value))

    def quads(self, graph: NamedNode) -> Iterator[Quad]:
        """The quads of one named graph."""
        return iter(self._store.quads_for_pattern(None, None, None, graph))

    def apply(
        self,
        graphs: Mapping[NamedNode, Iterable[Quad]],
        *,
        remove: Iterable[NamedNode] = (),
        compare_all: bool = False,
    ) -> Changes:
        """Give each graph of `graphs` exactly these quads and take the graphs `remove` away, all in one transaction.

        Graphs that are not named stay as they are, and so does one that has the same quads already, which its
        fingerprint tells where it has one; `compare_all` looks at the quads all the same.
        Raises StoreError when the disk is full or not writable; nothing has changed then.
        """
        added: list[Quad] = []
        dropped: list[Quad] = []
        removed: list[NamedNode] = []
        written: list[str] = []
        unchanged: list[str] = []
        for name, quads in graphs.items():
            new = set(quads)
            if not compare_all and self._has_fingerprint(name, new):
                unchanged.append(name.value)
                continue
            old = set(self.quads(name))
            (unchanged if new == old else written).append(name.value)
            added += new - old
            dropped += old - new
        for name in remove:
            old = set(self.quads(name))
            if self._store.contains_named_graph(name):
                removed.append(name)
            dropped += old
        with _no_frames_kept():
            commit(self._store, Change(tuple(added), tuple(dropped), tuple(removed)), self.folder)
        return Changes(tuple(written), tuple(unchanged), tuple(name.value for name in removed))

    def replace_graph(self, name: NamedNode, quads: Iterable[Quad]) -> bool:
        """Give the graph `name` exactly these quads; False where it has them already. Raises as `apply`."""
        return bool(self.apply({name: quads}).written)

    def remove_graph(self, name: NamedNode) -> bool:
        """Take a graph away; False where there is none. Raises as `apply`."""
        return bool(self.apply({}, remove=(name,)).removed)

    def query(self, sparql: str, *, timeout: float | None = None) -> Answer:
        """Ask the union of all graphs (`GRAPH ?doc { … }` for one). Raises QueryError as `sparql.ask` does."""
        with _no_frames_kept():
            return ask(self._store, sparql, self.prefixes, timeout=timeout)

    def query_serialized(
        self,
        sparql: str,
        *,
        results: QueryResultsFormat = QueryResultsFormat.JSON,
        triples: RdfFormat = RdfFormat.TURTLE,
        timeout: float | None = None,
    ) -> bytes:
        """The answer in a W3C format, UTF-8. Raises QueryError as `sparql.ask` does."""
        return self.query_written(sparql, wanted=Wanted(results, triples), timeout=timeout).data

    def query_written(
        self,
        sparql: str,
        *,
        wanted: Wanted = JSON_OR_TURTLE,
        scope: Scope = ALL_GRAPHS,
        timeout: float | None = None,
    ) -> Written:
        """The answer in a W3C format. Raises QueryError as `sparql.ask_written` does."""
        with _no_frames_kept():
            return ask_written(self._store, sparql, self.prefixes, wanted=wanted, scope=scope, timeout=timeout)

    def dump_nquads(self, path: Path | str) -> None:
        """Write all named graphs as N-Quads, the form that outlasts versions of the store. Raises ExportError."""
        from kg.export.formats import ExportFormat, export

        export(self, ExportFormat.NQUADS, Path(path))

    def load_nquads(self, path: Path | str) -> Changes:
        """Give every graph that the file has quads of exactly these quads. Raises StoreError with the line that is bad.

        Blank nodes get names (RDF 1.1 section 3.5), so that the same file loaded twice is the same graph.
        """
        graphs: dict[NamedNode, set[Quad]] = {}
        try:
            for quad in parse(path=str(path), format=RdfFormat.N_QUADS):
                if not isinstance(quad.graph_name, NamedNode):
                    raise StoreError(f"{path}: has a triple in no named graph: {quad.subject} {quad.predicate}")
                graphs.setdefault(quad.graph_name, set()).add(self._named(quad))
        except SyntaxError as error:
            raise StoreError(f"{path}:{error.lineno or 1}: not valid N-Quads: {error.msg}") from error
        except OSError as error:
            raise StoreError(f"{path}: cannot be read: {error}") from error
        return self.apply(graphs, compare_all=True)

    def to_rdflib(self) -> Dataset:
        """The graph through rdflib's interface, on the same store and without a copy; for reading."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self._store))
        for prefix, iri in self.prefixes.items():
            dataset.bind(prefix, iri)
        return dataset

    def _named(self, quad: Quad) -> Quad:
        """The quad with IRIs in place of blank nodes."""
        genid = f"{self.names.base}.well-known/genid/"
        subject, value = quad.subject, quad.object
        return Quad(
            NamedNode(genid + subject.value) if isinstance(subject, BlankNode) else subject,
            quad.predicate,
            NamedNode(genid + value.value) if isinstance(value, BlankNode) else value,
            quad.graph_name,
        )

    def _has_fingerprint(self, name: NamedNode, quads: set[Quad]) -> bool:
        found = list(self._store.quads_for_pattern(name, FINGERPRINT, None, name))
        return bool(found) and quads.issuperset(found)


@contextmanager
def _no_frames_kept() -> Iterator[None]:
    """The frames of an error that someone keeps (a notebook does) would keep the store open, and the folder with it."""
    try:
        yield
    except KgError as error:
        for kept in (error, error.__cause__):
            clear_frames(kept.__traceback__ if kept else None)
        raise
