"""Queries in processes of their own: Oxigraph cannot be stopped, and a process can, in the middle of a query and with its memory.

A query that takes too long, or more memory than it may, ends its process, and another one takes its place.
"""

from __future__ import annotations

import os
import queue
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from pyoxigraph import QueryResultsFormat, RdfFormat

from kg.closing import Closing
from kg.errors import KgError, QueryLimitError
from kg.rdf.sparql import Scope, Wanted, Written
from kg.server.shared import SharedGraph

MEMORY = 2 << 30
"""Bytes that one query may take."""
ASKERS = min(4, os.cpu_count() or 1)
"""Queries that run at a time; others wait their turn."""


@dataclass(frozen=True, slots=True)
class Task:
    """A query as it goes to a process; formats by their media types, since Oxigraph's cannot be sent."""

    sparql: str
    scope: Scope
    results: str | None
    triples: str | None
    largest: int | None

    @classmethod
    def of(cls, sparql: str, scope: Scope, wanted: Wanted) -> Task:
        results, triples = (None if found is None else found.media_type for found in (wanted.results, wanted.triples))
        return cls(sparql, scope, results, triples, wanted.largest)

    def wanted(self) -> Wanted:
        return Wanted(
            None if self.results is None else QueryResultsFormat.from_media_type(self.results),
            None if self.triples is None else RdfFormat.from_media_type(self.triples),
            self.largest,
        )


class Askers(Closing):
    """Processes that ask the graph in `folder`, for many threads."""

    def __init__(self, folder: Path, *, count: int = ASKERS, memory: int = MEMORY) -> None:
        self._all = [_Asker(folder, memory) for _ in range(count)]
        self._free: queue.Queue[_Asker] = queue.Queue()
        for asker in self._all:
            self._free.put(asker)

    def ask(self, sparql: str, *, scope: Scope, wanted: Wanted, timeout: float) -> Written:
        """The answer. Raises QueryLimitError where it takes longer or more than it may, and as GraphStore.query_written does."""
        end = time.monotonic() + timeout
        try:
            asker = self._free.get(timeout=timeout)
        except queue.Empty:
            raise QueryLimitError("the server is busy with other queries; ask again later") from None
        try:
            return asker.ask(Task.of(sparql, scope, wanted), end - time.monotonic(), timeout)
        finally:
            self._free.put(asker)

    def close(self) -> None:
        """End all processes."""
        for asker in self._all:
            asker.end()


class _Asker:
    def __init__(self, folder: Path, memory: int) -> None:
        self._folder = folder
        self._memory = memory
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_answer, args=(theirs, self._folder, self._memory), name="kg-asker", daemon=True
        )
        self._process.start()
        theirs.close()

    def ask(self, task: Task, rest: float, timeout: float) -> Written:
        try:
            self._pipe.send(task)
            if not self._pipe.poll(max(rest, 0.0)):
                self._again()
                raise QueryLimitError(
                    f"the query ran longer than {timeout:g} s; narrow it, add LIMIT, or allow more time"
                )
            found = self._pipe.recv()
        except (EOFError, OSError):
            self._again()
            raise QueryLimitError("the query took more memory than it may; narrow it, or add LIMIT") from None
        if isinstance(found, KgError):
            raise found
        data, media, of_triples = found
        format = RdfFormat.from_media_type(media) if of_triples else QueryResultsFormat.from_media_type(media)
        assert format is not None
        return Written(data, format)

    def _again(self) -> None:
        self.end()
        self._start()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _answer(pipe: Connection, folder: Path, memory: int) -> None:
    """What the process does: it answers until the other end of the pipe is closed, as it is when the server ends, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit(memory)
    with SharedGraph(folder) as graph, suppress(EOFError, OSError):
        while True:
            task: Task = pipe.recv()
            try:
                with graph.use() as store:
                    written = store.query_written(task.sparql, wanted=task.wanted(), scope=task.scope)
                pipe.send((written.data, written.format.media_type, isinstance(written.format, RdfFormat)))
            except KgError as error:
                pipe.send(error)


def _limit(memory: int) -> None:
    """Let the process take so many bytes more than it has now, where the system can tell and limit them."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        has = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (has + memory, has + memory))
