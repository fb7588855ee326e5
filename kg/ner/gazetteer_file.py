"""Gazetteer tables: plain text, one known thing a line, its names in the four writings, checked as they are read.

A table has tab-separated columns named by its first line: `id`, `class`, `en`, `zh-Hans`, `zh-Hant`, `ja`, `tickers`,
`country`, `parent`. Names of one writing are separated by `|`, the preferred one first; `~` before a name says that it
is also an ordinary word or another thing's name, so that the context must agree. Lines that begin with `#` are notes.
A row of class `-` lists ordinary words that hide a name (高通胀 hides 高通, 增强生产 hides 强生): there nothing is found.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OntologyError
from kg.model import LANGUAGES, Name
from kg.ner.fold import fold

CLASSES = frozenset(
    {"Company", "BusinessUnit", "Government", "Institution", "Media", "Exchange", "Person"}
    | {"AIModel", "Product", "Place", "Event", "Benchmark"}
)
ORDINARY = "-"
"""The class of rows that list ordinary words."""
COLUMNS = ("id", "class", *LANGUAGES, "tickers", "country", "parent")


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One known thing. `names` holds every name, by writing, the preferred one of a writing before the others."""

    id: str
    type: str
    names: tuple[Name, ...]
    keys: tuple[str, ...]
    """The folded form of each of `names`, in their order."""
    doubtful: frozenset[str] = frozenset()
    """The folded names that are marked `~`."""
    tickers: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166 alpha-2 code."""
    parent: str | None = None
    """The id of what owns or contains it."""

    def label(self, lang: str) -> str | None:
        """The preferred name in `lang` (a tag of `kg.model.LANGUAGES`), or None."""
        return next((name.text for name in self.names if name.lang == lang), None)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with the place that errors name."""

    entry: GazetteerEntry
    where: str


def read_table(path: Path, *, classes: Collection[str] = CLASSES) -> Iterator[Row]:
    """Yield the rows of the table at `path` (UTF-8).

    Raises OntologyError with file and line: unknown column or class, no name, an empty name, a one-character name that
    is not marked `~`, a country that is no two-letter code, more cells than columns, text that is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise OntologyError(f"{path}: cannot be read ({error.strerror}); give the path of a gazetteer table") from error
    except UnicodeDecodeError as error:
        raise OntologyError(f"{path}: not UTF-8 at byte {error.start}; save the table as UTF-8") from error
    header: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{path}:{number}"
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = _header(cells, where)
        elif len(cells) > len(header):
            raise OntologyError(
                f"{where}: {len(cells)} cells for {len(header)} columns; separate names by | not by tab"
            )
        else:
            yield Row(_entry(dict(zip(header, cells, strict=False)), where, classes), where)


def _header(cells: list[str], where: str) -> list[str]:
    unknown = [cell for cell in cells if cell not in COLUMNS]
    if unknown or "class" not in cells or not set(cells) & set(LANGUAGES):
        wrong = f"unknown column {unknown[0]!r}" if unknown else "the first line must name `class` and a writing"
        raise OntologyError(f"{where}: {wrong}; columns are {', '.join(COLUMNS)}, separated by tabs")
    return cells


def _entry(cells: dict[str, str], where: str, classes: Collection[str]) -> GazetteerEntry:
    if cells["class"] not in classes and cells["class"] != ORDINARY:
        raise OntologyError(f"{where}: unknown class {cells['class']!r}; choose one of {', '.join(sorted(classes))}")
    names: dict[Name, str] = {}
    doubtful: set[str] = set()
    for lang in LANGUAGES:
        for written in cells[lang].split("|") if cells.get(lang) else ():
            name = Name(written.strip().removeprefix("~").strip(), lang)
            if not name.text:
                raise OntologyError(f"{where}: an empty name in column {lang}; remove the extra |")
            key = names[name] = fold(name.text)
            if written.strip().startswith("~"):
                doubtful.add(key)
            elif len(key) == 1:
                raise OntologyError(f"{where}: {name.text!r} is one character; mark it ~{name.text}")
    if not names:
        raise OntologyError(f"{where}: no name; fill one of the columns {', '.join(LANGUAGES)}")
    country = cells.get("country") or None
    if country is not None and not re.fullmatch(r"[A-Z]{2}", country):
        raise OntologyError(f"{where}: country {country!r} is no two-letter code such as CN, JP, US")
    tickers = cells.get("tickers")
    return GazetteerEntry(
        id=cells.get("id") or make_id(names),
        type=cells["class"],
        names=tuple(names),
        keys=tuple(names.values()),
        doubtful=frozenset(doubtful),
        tickers=tuple(filter(None, map(str.strip, tickers.split("|")))) if tickers else (),
        country=country,
        parent=cells.get("parent") or None,
    )


def make_id(names: Collection[Name]) -> str:
    """An ASCII id for an entry without one: a slug of its first Latin name, else a hash of its first name."""
    for name in names:
        plain = unicodedata.normalize("NFKD", name.text).encode("ascii", "ignore").decode()
        if len(plain) * 2 > len(name.text) and (slug := re.sub(r"[^a-z0-9.]+", "-", plain.lower()).strip("-.")):
            return slug
    first = next(iter(names)).text
    return f"x{hashlib.sha256(fold(first).encode()).hexdigest()[:10]}"
