"""What a graph directory keeps besides the triples: each document's extraction, whole, so that a build can go on where it
was cut off and linking can be done anew over all documents without reading them again.

The artefact itself is stored, in the transaction that makes it count; there is no flag that could say more than is there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.model import Extraction

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_SCHEMA = """
CREATE TABLE IF NOT EXISTS extraction (
    doc TEXT PRIMARY KEY,
    source TEXT,
    content_hash TEXT NOT NULL,
    made_by TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS by_content ON extraction (content_hash);
"""


@cache
def _adapter() -> TypeAdapter[Extraction]:
    from pydantic import TypeAdapter

    return TypeAdapter(Extraction)


def to_json(extraction: Extraction) -> bytes:
    """Return `extraction` as JSON that `from_json` reads back equal."""
    return _adapter().dump_json(extraction)


def from_json(data: bytes) -> Extraction:
    """Return the extraction that `to_json` wrote."""
    return _adapter().validate_json(data)


class Workspace:
    """The extractions of one graph directory, in SQLite."""

    def __init__(self, directory: Path | None) -> None:
        """Open or make `directory`/documents.sqlite3; None keeps all in memory. Raises StoreError."""
        self.path = Path(":memory:") if directory is None else directory / "documents.sqlite3"
        try:
            if directory is not None:
                directory.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self.path, timeout=10, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(
                f"{self.path}: cannot be opened ({_why(error)}); check the folder, its permissions and the disk"
            ) from error

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._db
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: {_why(error)}; what was stored before is still there") from error

    def put(self, extraction: Extraction, *, made_by: str) -> None:
        """Store `extraction` in place of what the same document had. `made_by` names the models and rules that made it."""
        document = extraction.document
        with self._guarded() as db:
            db.execute(
                "INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?, ?)",
                (document.id, document.source, document.content_hash, made_by, to_json(extraction)),
            )

    def held(self) -> dict[str, tuple[str | None, str, str]]:
        """Return for each document id its source, content hash and what made its extraction."""
        with self._guarded() as db:
            return {
                row[0]: (row[1], row[2], row[3])
                for row in db.execute("SELECT doc, source, content_hash, made_by FROM extraction")
            }

    def remove(self, doc: str) -> bool:
        """Forget a document; False when there is none of that id."""
        with self._guarded() as db:
            return db.execute("DELETE FROM extraction WHERE doc = ?", (doc,)).rowcount > 0

    def extractions(self, docs: Iterable[str] | None = None) -> Iterator[Extraction]:
        """Yield all extractions, or those of `docs`, by document id."""
        with self._guarded() as db:
            if docs is None:
                for (body,) in db.execute("SELECT body FROM extraction ORDER BY doc"):
                    yield from_json(body)
            else:
                for doc in docs:
                    for (body,) in db.execute("SELECT body FROM extraction WHERE doc = ?", (doc,)):
                        yield from_json(body)

    def close(self) -> None:
        self._db.close()


def _why(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
