"""The graph that all requests share: open while someone asks, closed soon after, so that a build can write in between.

A reader keeps writers out (kg/rdf/lock.py), and what it has opened never changes. So the server opens the graph anew when
it is asked again, which takes some hundredths of a second, and always answers from the graph as it is now.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from kg.closing import Closing
from kg.rdf.store import GraphStore
from kg.rdf.transaction import STORE_FOLDER

IDLE = 1.0
"""Seconds after the last question in which the graph stays open."""

Found = TypeVar("Found")
Version = tuple[tuple[str, int, int], ...]


class SharedGraph(Closing):
    """The graph in `folder`, for many threads."""

    def __init__(self, folder: Path, *, idle: float = IDLE) -> None:
        self._folder = folder
        self._idle = idle
        self._guard = threading.Condition()
        self._store: GraphStore | None = None
        self._users = 0
        self._last = 0.0
        self._version: Version = ()
        self._kept: dict[str, tuple[Version, Any]] = {}
        self._making: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._ended = False
        threading.Thread(target=self._close_when_idle, name="kg-idle", daemon=True).start()

    @contextmanager
    def use(self) -> Iterator[GraphStore]:
        """The open graph. Raises StoreError where it is not there, or being written."""
        with self._guard:
            if self._store is None:
                self._store = GraphStore.open(self._folder, read_only=True)
                self._version = self._files()
            store = self._store
            self._users += 1
        try:
            yield store
        finally:
            with self._guard:
                self._users -= 1
                self._last = time.monotonic()
                self._guard.notify()

    def kept(self, name: str, make: Callable[[GraphStore], Found]) -> Found:
        """What `make` finds in the graph, made once for each state of the graph. Raises as `use`."""
        with self.use() as store, self._making[name]:
            version, found = self._kept.get(name, ((), None))
            if version != self._version:
                found = make(store)
                self._kept[name] = (self._version, found)
            result: Found = found
            return result

    def close(self) -> None:
        """Let go of the graph, whoever still reads it."""
        with self._guard:
            self._ended = True
            self._let_go()
            self._guard.notify()

    def _close_when_idle(self) -> None:
        with self._guard:
            while not self._ended:
                rest = self._last + self._idle - time.monotonic()
                if self._store is None or self._users:
                    self._guard.wait()
                elif rest > 0:
                    self._guard.wait(rest)
                else:
                    self._let_go()

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _files(self) -> Version:
        """What the store consists of; any write changes it."""
        files = ((path, path.stat()) for path in sorted((self._folder / STORE_FOLDER).iterdir()) if path.is_file())
        return tuple((path.name, found.st_mtime_ns, found.st_size) for path, found in files)
