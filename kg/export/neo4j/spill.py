"""What documents say about subjects, put aside by ranges of subjects: read once in the order of documents, wanted by subject."""

from __future__ import annotations

import marshal
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Any

from kg.errors import ExportError

RANGES = 64
"""Parts that the subjects are divided into; one of them is in memory at a time."""

IN_MEMORY = 1 << 18
"""Bytes of each range that are kept in memory: a small graph never touches the disk."""

_PENDING = 256


class Spill:
    """Items, each under a subject of `subjects`, which are sorted; items of other subjects are left out.

    An item is a tuple of texts, numbers, lists and None. Raises ExportError when there is no room for the files.
    """

    def __init__(self, subjects: Sequence[str]) -> None:
        self._subjects = subjects
        self._size = max(1, -(-len(subjects) // RANGES))
        self._firsts = subjects[:: self._size]
        # they have no name, and end with this object
        self._files = [SpooledTemporaryFile(IN_MEMORY) for _ in self._firsts]  # noqa: SIM115
        self._pending: list[list[Any]] = [[] for _ in self._firsts]

    def add(self, subject: str, item: tuple[Any, ...]) -> None:
        """Put an item aside."""
        place = bisect_right(self._firsts, subject) - 1
        if place < 0:
            return
        pending = self._pending[place]
        pending.append((subject, item))
        if len(pending) >= _PENDING:
            self._write(place)

    def by_subject(self) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
        """Each subject with its items, in the order of the subjects."""
        for place, file in enumerate(self._files):
            self._write(place)
            file.seek(0)
            found: dict[str, list[tuple[Any, ...]]] = {
                subject: [] for subject in self._subjects[place * self._size : (place + 1) * self._size]
            }
            while size := file.read(8):
                for subject, item in marshal.loads(file.read(int.from_bytes(size))):
                    if subject in found:
                        found[subject].append(item)
            for subject in list(found):
                yield subject, found.pop(subject)

    def _write(self, place: int) -> None:
        if not self._pending[place]:
            return
        data = marshal.dumps(self._pending[place])
        self._pending[place] = []
        try:
            self._files[place].write(len(data).to_bytes(8) + data)
        except OSError as error:
            raise ExportError(
                f"no room for temporary files ({error.strerror}); set TMPDIR to a folder that has as much as the graph"
            ) from error
