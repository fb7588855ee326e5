"""Sources to documents: which files, what each holds, what each document is called."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.documents.dates import published
from kg.documents.formats import READERS, Article
from kg.documents.language import detect_language
from kg.errors import DocumentError
from kg.model import Document

STANDARD_INPUT = "-"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no document, and the one line that says why."""

    source: str
    error: DocumentError


def read_documents(sources: Iterable[str | Path]) -> Iterator[Document | Failure]:
    """Read files, folders (with all below them) and `-` for standard input, in a fixed order.

    The same text is given once, however often and under whatever names it stands. A source that cannot be read gives a
    Failure and reading goes on.
    """
    seen: set[str] = set()
    names: dict[str, int] = {}
    for source, path in _files(sources):
        try:
            documents = list(_read_one(source, path))
        except DocumentError as error:
            yield Failure(source, error)
            continue
        for document in documents:
            if isinstance(document, Failure):
                yield document
            elif document.content_hash not in seen:
                seen.add(document.content_hash)
                yield _with_own_name(document, names)


LONGEST = 500_000
"""Characters of one article: the models read a text as a whole, and the memory they need grows with it."""


def document_from_text(
    text: str, *, id: str = "text", article: Article | None = None, source: str | None = None
) -> Document:
    """Return a Document for a text at hand. Raises DocumentError when nothing is in it, or more than one article can hold."""
    if not text.strip():
        raise DocumentError(f"{source or id}: is empty; there is nothing to read")
    if len(text) > LONGEST:
        raise DocumentError(f"{source or id}: has {len(text):,} characters, an article at most {LONGEST:,}; split it")
    about = article or Article(text)
    # JSON can escape half a surrogate pair; no store or file can hold one.
    text = _SURROGATE.sub("\ufffd", text)
    return Document(
        id=id,
        text=text,
        lang=detect_language(text, hint=about.language_hint),
        title=about.title,
        date=about.date or published(text),
        publisher=about.publisher,
        url=about.url,
        source=source,
        content_hash=hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _files(sources: Iterable[str | Path]) -> Iterator[tuple[str, Path | None]]:
    for given in sources:
        if str(given) == STANDARD_INPUT:
            yield STANDARD_INPUT, None
            continue
        path = Path(given)
        if path.is_dir():
            found = sorted(
                Path(folder, name)
                for folder, folders, files in os.walk(path)
                if not Path(folder).name.startswith(".") or Path(folder) == path
                for name in files
                if Path(name).suffix.lower() in READERS and not name.startswith(".")
            )
            if not found:
                yield from [(str(path), path)]
            for file in found:
                yield str(file), file
        else:
            yield str(path), path


def _read_one(source: str, path: Path | None) -> Iterator[Document | Failure]:
    if path is None:
        data, reader, stem = sys.stdin.buffer.read(), READERS[".txt"], "stdin"
        if data.lstrip()[:1] == b"{":
            reader = READERS[".jsonl"]
        elif data.lstrip()[:1] == b"<":
            reader = READERS[".html"]
    else:
        data, reader, stem = _bytes(path), READERS.get(path.suffix.lower(), READERS[".txt"]), path.stem
    if not data.strip():
        raise DocumentError(f"{source}: is empty; there is nothing to read")
    for number, article in enumerate(reader(data, source), start=1):
        if article.error is not None:
            yield Failure(source, DocumentError(article.error))
            continue
        several = path is not None and path.suffix.lower() in {".jsonl", ".ndjson"}
        name = article.id or (f"{stem}-{number}" if several else stem)
        where = f"{source}#{article.id or number}" if several else source
        yield document_from_text(article.text, id=name, article=article, source=where)


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise DocumentError(f"{path}: the folder holds no article; files must end in {', '.join(sorted(READERS))}")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{path}: there is no such file or folder; check the path") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error


def _with_own_name(document: Document, names: dict[str, int]) -> Document:
    """Two files of one name in different folders are two documents: the later ones are numbered."""
    count = names.get(document.id, 0) + 1
    names[document.id] = count
    if count == 1:
        return document
    from dataclasses import replace

    return replace(document, id=f"{document.id}~{count}")
