"""Writing results: to stdout, or to a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import ExportError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Give a stream whose content becomes `path` at the end, or not at all. Raises ExportError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror}); choose another place with -o") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror or error}); free some space or choose another place with -o") from error
    finally:
        Path(name).unlink(missing_ok=True)


def write_lines(lines: Iterable[str], path: Path | None) -> None:
    """Write `lines` as UTF-8 to `path`, or to stdout when it is None."""
    if path is None:
        sys.stdout.flush()
        for line in lines:
            sys.stdout.buffer.write(f"{line}\n".encode())
        sys.stdout.flush()
        return
    with whole_file(path) as stream:
        for line in lines:
            stream.write(f"{line}\n".encode())


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
