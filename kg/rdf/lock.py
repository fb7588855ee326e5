"""One writer or many readers of a graph directory, across processes.

Oxigraph's own lock stops a second writer only; reading while another process writes is undefined there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import IO

from kg.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows has no flock; Oxigraph's own lock still stops a second writer there
    fcntl = None  # type: ignore[assignment]

LOCK_FILE = "lock"


def lock(folder: Path, *, shared: bool) -> IO[str] | None:
    """Take the lock of the graph directory `folder`; it is held until the returned file is closed.

    Returns None where a shared lock is asked of a folder that cannot be written (a read-only medium has no writer).
    Raises StoreError when another process, or another open graph of this one, is in the way.
    """
    path = folder / LOCK_FILE
    try:
        # "a+" makes the file without emptying one that a holder has written its process id into.
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        if shared:
            return None
        raise StoreError(f"{path}: cannot be written: {error.strerror}") from error
    if fcntl is None:
        return file
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError as error:
        file.seek(0)
        holder = file.read().strip()
        file.close()
        if holder == str(os.getpid()):
            raise StoreError(f"{folder} is already open for writing in this process; close it first") from error
        by = f" (process {holder})" if holder else ""
        raise StoreError(f"{folder} is in use by another process{by}; wait until it has ended, or stop it") from error
    if not shared:
        _sign(file)
    return file


def unlock(file: IO[str] | None) -> None:
    """Let go of what `lock` returned."""
    if file is not None:
        with suppress(OSError):
            file.truncate(0)
            file.close()


def _sign(file: IO[str]) -> None:
    """Leave the process id for the message that others show; a full disk must not keep anyone from opening."""
    try:
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
    except OSError:
        return
