"""Preparing the next batch while the server works at this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import TypeVar

Item = TypeVar("Item")

_END = object()


@contextmanager
def ahead(items: Iterable[Item], *, depth: int = 2) -> Iterator[Iterator[Item]]:
    """Give `items`, made from now on in a thread that is at most `depth` of them ahead. Asking for them raises what making them raises."""
    queue: Queue[object] = Queue(maxsize=depth)
    stop = Event()
    failed: list[BaseException] = []

    def put(item: object) -> None:
        while not stop.is_set():
            try:
                queue.put(item, timeout=0.2)
                return
            except Full:
                continue

    def work() -> None:
        try:
            for item in items:
                put(item)
                if stop.is_set():
                    return
        except BaseException as error:  # handed to the thread that asked, which raises it
            failed.append(error)
        finally:
            put(_END)

    thread = Thread(target=work, name="kg-ahead", daemon=True)

    def made() -> Iterator[Item]:
        while True:
            try:
                item = queue.get(timeout=0.5)
            except Empty:
                continue
            if item is _END:
                break
            yield item  # type: ignore[misc]
        if failed:
            raise failed[0]

    thread.start()
    try:
        yield made()
    finally:
        stop.set()
        thread.join()
