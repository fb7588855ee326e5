"""The graph as rows, so that memory does not grow with the graph: documents are read once, and what they say about a subject is put aside until its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from kg.closing import Closing
from kg.export.neo4j.reader import Reader
from kg.export.neo4j.shape import Bundle, DocumentRow, EntityRow, Evidence
from kg.export.neo4j.spill import Spill, groups
from kg.export.neo4j.workers import Workers
from kg.rdf.store import GraphStore

DOCUMENTS_A_PART = 200
"""Documents that one process reads before the next takes over."""

WORTH = 2_000
"""From so many documents on, other processes read: each takes half a second to start."""

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass
class Source(Closing):
    """A graph to export. `lang` is the writing of the property `name`.

    `jobs` is how many processes beside this one read a large graph, which must be open for reading only then; none where it
    is 0. Use it in a `with` statement, or close it: the processes end then.
    """

    store: GraphStore
    evidence: Evidence
    lang: str = "en"
    jobs: int = 0
    _open: ExitStack = field(default_factory=ExitStack, repr=False)
    _have_read: bool = False

    def __post_init__(self) -> None:
        self._reader: Reader | None = None
        self._workers: Workers | None = None
        if self.jobs and self.store.folder is not None and self._is_large():
            # this process asks the store nothing: the indexes of a large one take 150 MB of each process that does
            workers = Workers(self.store.folder, self.evidence, self.lang, self.jobs)
            self._workers = self._open.enter_context(workers)
        else:
            self._reader = Reader(lambda: self.store, self.evidence, self.lang, Spill())
        self.subjects, self._documents = self._each(Reader.listed, ("entities", "documents"), list)
        self._groups = groups(self.subjects)

    def _is_large(self) -> bool:
        return sum(1 for _ in islice(self.store.oxigraph.named_graphs(), WORTH)) == WORTH

    @property
    def size(self) -> int:
        """How many entities and articles are exported."""
        return len(self.subjects) + (0 if self.evidence is Evidence.NONE else len(self._documents))

    def close(self) -> None:
        """End the processes that read; the source must not be used any more."""
        self._open.close()

    def entities(self) -> Iterator[EntityRow]:
        """Every entity, group by group."""
        for rows in self._each(Reader.entities, enumerate(self._groups), list):
            yield from rows

    def documents(self) -> Iterator[DocumentRow]:
        """Every article; none where no evidence is exported. Afterwards `bundles` need not read them again."""
        for rows in self.over_documents(list):
            yield from rows

    def bundles(self) -> Iterator[Bundle]:
        """What is said about each entity, in the order of `entities`; also of those about which nothing is said."""
        self._read_documents()
        if self._workers:
            # what was put aside is read without the graph, and the memory that it took is needed for batches
            self._workers.renew()
        for rows in self._each(Reader.bundles, enumerate(self._groups), list):
            yield from rows

    def over_documents(self, work: Callable[[Iterator[DocumentRow]], Result]) -> Iterator[Result]:
        """What `work` makes of the articles, some hundred at a time. It is called in the processes that read."""
        firsts = range(0, len(self._documents), DOCUMENTS_A_PART)
        self._have_read = False
        self._forget()
        yield from self._each(
            Reader.documents, (self._documents[first : first + DOCUMENTS_A_PART] for first in firsts), work
        )
        self._have_read = True

    def over_subjects(self, work: Callable[[Iterator[tuple[EntityRow, Bundle]]], Result]) -> Iterator[Result]:
        """What `work` makes of the entities and what is said about them, a group at a time, as `over_documents` does."""
        self._read_documents()
        yield from self._each(Reader.described, enumerate(self._groups), work)

    def _read_documents(self) -> None:
        if not self._have_read:
            for _ in self.over_documents(_count):
                pass

    def _forget(self) -> None:
        if self._workers:
            self._workers.forget()
        else:
            assert self._reader is not None
            self._reader.forget()

    def _each(
        self,
        read: Callable[[Reader, Any], Iterator[Item]],
        parts: Iterable[Any],
        work: Callable[[Iterator[Item]], Result],
    ) -> Iterator[Result]:
        if self._workers:
            yield from self._workers.each(read, parts, work)
        else:
            assert self._reader is not None
            for part in parts:
                yield work(read(self._reader, part))


def _count(rows: Iterator[object]) -> int:
    return sum(1 for _ in rows)
