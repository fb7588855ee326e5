"""What documents say about subjects, put aside by groups of subjects: read once in the order of documents, wanted by subject.

One process keeps it in memory while it is small. Several processes share a folder, in which each appends to files of its own.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from zlib import crc32

from kg.errors import ExportError

GROUPS = 64
"""Parts that the subjects are divided into; a process has one of them in memory at a time."""

IN_MEMORY = 1 << 18
"""Bytes of each group that are kept in memory: a small graph never touches the disk."""

_PENDING = 256

Item = tuple[Any, ...]


def group_of(subject: str) -> int:
    """Which group a subject is of: not by the alphabet, in which those about which most is said may be neighbours."""
    return crc32(subject.encode("utf-8")) % GROUPS


def groups(subjects: Iterable[str]) -> list[list[str]]:
    """All groups, in the order of their numbers."""
    parts: list[list[str]] = [[] for _ in range(GROUPS)]
    for subject in subjects:
        parts[group_of(subject)].append(subject)
    return parts


class Spill:
    """Items, each under a subject; `folder` is for several processes.

    An item is a tuple of texts, numbers, lists and None. Raises ExportError when there is no room for the files.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        # they have no name, and end with this object
        self._files = [] if folder else [SpooledTemporaryFile(IN_MEMORY) for _ in range(GROUPS)]  # noqa: SIM115
        self._pending: list[list[tuple[str, Item]]] = [[] for _ in range(GROUPS)]

    def add(self, subject: str, item: Item) -> None:
        """Put an item aside."""
        place = group_of(subject)
        pending = self._pending[place]
        pending.append((subject, item))
        if len(pending) >= _PENDING:
            self._write(place)

    def forget(self) -> None:
        """Take away all that was put aside in this process's own memory and files."""
        for pending, file in zip(self._pending, self._files, strict=True):
            pending.clear()
            file.truncate(0)

    def flush(self) -> None:
        """Let other processes see what was put aside."""
        for place in range(GROUPS):
            self._write(place)

    def by_subject(self, place: int, subjects: Iterable[str]) -> Iterator[tuple[str, list[Item]]]:
        """Each of `subjects`, which are the group `place`, with its items; items of other subjects are left out."""
        self._write(place)
        found: dict[str, list[Item]] = {subject: [] for subject in subjects}
        for file in self._written(place):
            while size := file.read(8):
                for subject, item in marshal.loads(file.read(int.from_bytes(size))):
                    if subject in found:
                        found[subject].append(item)
        for subject in list(found):
            yield subject, found.pop(subject)

    def _written(self, place: int) -> Iterator[IO[bytes]]:
        if self._folder is None:
            self._files[place].seek(0)
            yield self._files[place]
            return
        for path in sorted(self._folder.glob(f"{place}-*")):
            with path.open("rb") as file:
                yield file

    def _write(self, place: int) -> None:
        if not self._pending[place]:
            return
        data = marshal.dumps(self._pending[place])
        self._pending[place] = []
        try:
            with self._end_of(place) as file:
                file.write(len(data).to_bytes(8) + data)
        except OSError as error:
            raise ExportError(
                f"no room for temporary files ({error.strerror}); set TMPDIR to a folder that has as much as the graph"
            ) from error

    @contextmanager
    def _end_of(self, place: int) -> Iterator[IO[bytes]]:
        if self._folder is None:
            self._files[place].seek(0, os.SEEK_END)
            yield self._files[place]
            return
        with (self._folder / f"{place}-{os.getpid()}").open("ab") as file:
            yield file
