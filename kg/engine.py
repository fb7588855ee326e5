"""Extracting many documents, in this process or in several side by side: a document's extraction needs no other document."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

from kg.errors import KgError
from kg.model import Document, Extraction
from kg.pipeline import Pipeline, load_pipeline
from kg.processes import serve_parent
from kg.settings import Settings

WORTH = 8
"""From so many documents on other processes help: each takes a second to start."""

AHEAD = 3
"""Documents that wait for each process, so that none has to wait for the next."""


class EngineError(KgError):
    """A process that extracts has been ended from outside."""


def extractions(documents: Iterable[Document], settings: Settings, *, jobs: int = 1) -> Iterator[Extraction]:
    """What each document says, in the order of `documents`, read by `jobs` processes where there are many.

    Documents are taken a few ahead of what is given back. Raises what loading the stages raises, and EngineError when a process
    was killed.
    """
    waiting = iter(documents)
    first = list(islice(waiting, WORTH if jobs > 1 else 1))
    if not first:
        return
    everything = chain(first, waiting)
    if jobs > 1 and len(first) == WORTH:
        yield from _side_by_side(everything, settings, jobs)
        return
    pipeline = load_pipeline(settings)
    for document in everything:
        yield pipeline.extract(document)


def _side_by_side(documents: Iterable[Document], settings: Settings, jobs: int) -> Iterator[Extraction]:
    # a mistake in the configuration is told here, in its own words, before processes fail of it
    load_pipeline(settings)
    running: deque[Future[Extraction]] = deque()
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(settings,))
    try:
        for document in documents:
            running.append(pool.submit(_extract, document))
            if len(running) >= jobs * AHEAD:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
    except BrokenProcessPool as error:
        raise EngineError(
            "a process that read articles was killed, as the system does when memory is short; run the command again with "
            "fewer --jobs: what was read is kept"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_pipeline: Pipeline | None = None
"""The stages of this process, where it is one that reads for another."""


def _start(settings: Settings) -> None:
    global _pipeline
    serve_parent()
    _pipeline = load_pipeline(settings)


def _extract(document: Document) -> Extraction:
    assert _pipeline is not None
    return _pipeline.extract(document)
