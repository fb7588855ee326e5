"""Processes that read the graph side by side: most of an export's time is the reading, and one interpreter has one processor.

Each opens the store for itself, which takes as many readers as come. They end when they are told to, and when the process
that started them is gone, however it went: one that stayed would keep the graph from being written.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self, TypeVar

from kg.errors import ExportError
from kg.export.neo4j.reader import THREADS, Reader
from kg.export.neo4j.shape import Evidence
from kg.export.neo4j.spill import Spill
from kg.export.neo4j.threads import share_heaps
from kg.processes import serve_parent
from kg.rdf.store import GraphStore

Item = TypeVar("Item")
Result = TypeVar("Result")

_reader: Reader | None = None
"""The reader of this process, where it is one that reads for another."""


class Workers:
    """`jobs` processes that read the graph in `folder`. To be used in a `with` statement."""

    def __init__(self, folder: Path, evidence: Evidence, lang: str, jobs: int) -> None:
        try:
            self._spilled = TemporaryDirectory(prefix="kg-export-", ignore_cleanup_errors=True)
        except OSError as error:
            raise ExportError(f"no folder for temporary files ({error.strerror}); set TMPDIR to one") from error
        self._jobs = jobs
        self._arguments = (folder, evidence, lang, Path(self._spilled.name))
        self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        # a fork would copy the store's handle and the locks of other threads
        return ProcessPoolExecutor(
            self._jobs, mp_context=get_context("spawn"), initializer=_start, initargs=self._arguments
        )

    def renew(self) -> None:
        """Put other processes in the place of these, which hold in memory what they have read of the graph."""
        self._pool.shutdown()
        self._pool = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._spilled.cleanup()

    def each(
        self,
        read: Callable[[Reader, Any], Iterator[Item]],
        parts: Iterable[Any],
        work: Callable[[Iterator[Item]], Result],
    ) -> Iterator[Result]:
        """What `work` makes of what is read of each part, in order, at most one part a process ahead.

        Raises what reading raises, and ExportError when a process was killed.
        """
        waiting: deque[Future[Result]] = deque()
        try:
            for part in parts:
                waiting.append(self._pool.submit(_run, read, part, work))
                if len(waiting) > self._jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise ExportError(
                "a process that read the graph was killed, as the system does when memory is short; run the command again "
                "with --jobs 0"
            ) from error
        finally:
            for future in waiting:
                future.cancel()

    def forget(self) -> None:
        """Take away what was put aside, before the documents are read again."""
        for path in Path(self._spilled.name).iterdir():
            path.unlink()


def _start(folder: Path, evidence: Evidence, lang: str, spilled: Path) -> None:
    global _reader
    serve_parent()
    share_heaps(THREADS)
    _reader = Reader(partial(GraphStore.open, folder, read_only=True), evidence, lang, Spill(spilled))
    # rows hold no cycles, and looking for them takes a tenth of the time
    gc.disable()


def _run(read: Callable[[Reader, Any], Iterator[Item]], part: Any, work: Callable[[Iterator[Item]], Result]) -> Result:
    assert _reader is not None
    return work(read(_reader, part))
