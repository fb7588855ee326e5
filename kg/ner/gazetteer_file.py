"""Gazetteer tables: plain text, one known thing a line, its names in the four writings, checked as they are read.

A table has tab-separated columns named by its first line: `id`, `class`, `en`, `zh-Hans`, `zh-Hant`, `ja`, `tickers`,
`country`, `parent`. Names of one writing are separated by `|`, the preferred one first; `~` before a name says that it
is also an ordinary word or another thing's name, so that the context must agree. Lines that begin with `#` are notes.
A row of class `-` lists ordinary words that hide a name (高通胀 hides 高通, 增强生产 hides 强生): there nothing is found.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
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
    """One known thing, with all its names."""

    id: str
    type: str
    written: tuple[str, ...]
    """For each of LANGUAGES the names as the table gives them, `|` between and `~` before doubtful ones."""
    keys: tuple[str, ...]
    """The folded form of each of `names`, in their order."""
    doubtful: frozenset[str] = frozenset()
    """The folded names that are marked `~`."""
    tickers: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166 alpha-2 code."""
    parent: str | None = None
    """The id of what owns or contains it."""

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name, by writing, the preferred one of a writing before the others."""
        # Made when asked for: thousands of names are loaded, and few of them are ever shown.
        cells = zip(LANGUAGES, self.written, strict=True)
        return tuple(Name(_bare(name), lang) for lang, cell in cells if cell for name in cell.split("|"))

    def label(self, lang: str) -> str | None:
        """The preferred name in `lang` (a tag of `kg.model.LANGUAGES`), or None."""
        return next((name.text for name in self.names if name.lang == lang), None)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with the place that errors name."""

    entry: GazetteerEntry
    where: str


def read_table(path: Path, *, classes: Collection[str] = CLASSES) -> Iterator[Row]:
    """Yield the rows of the table at `path` (UTF-8; full-width ｜ and ～ count as | and ~).

    Raises OntologyError with file and line: unknown column or class, no name, an empty name, a one-character name that
    is not marked `~`, a country that is no two-letter code, more cells than columns, text that is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig").replace("｜", "|").replace("～", "~")
    except OSError as error:
        raise OntologyError(f"{path}: cannot be read ({error.strerror}); give the path of a gazetteer table") from error
    except UnicodeDecodeError as error:
        raise OntologyError(f"{path}: not UTF-8 at byte {error.start}; save the table as UTF-8") from error
    header: list[str] | None = None
    # Folding keeps every place, so the whole table is folded at once.
    lines = zip(text.split("\n"), fold(text).split("\n"), strict=True)
    for number, (line, folded) in enumerate(lines, start=1):
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
            keys = dict(zip(header, folded.split("\t"), strict=False))
            yield Row(_entry(dict(zip(header, cells, strict=False)), keys, where, classes), where)


def _header(cells: list[str], where: str) -> list[str]:
    unknown = [cell for cell in cells if cell not in COLUMNS]
    if unknown or "class" not in cells or not set(cells) & set(LANGUAGES):
        wrong = f"unknown column {unknown[0]!r}" if unknown else "the first line must name `class` and a writing"
        raise OntologyError(f"{where}: {wrong}; columns are {', '.join(COLUMNS)}, separated by tabs")
    return cells


def _entry(cells: Mapping[str, str], folded: Mapping[str, str], where: str, classes: Collection[str]) -> GazetteerEntry:
    if cells["class"] not in classes and cells["class"] != ORDINARY:
        raise OntologyError(f"{where}: unknown class {cells['class']!r}; choose one of {', '.join(sorted(classes))}")
    keys: list[str] = []
    doubtful: set[str] = set()
    for lang in LANGUAGES:
        for key in folded[lang].split("|") if cells.get(lang) else ():
            bare = _bare(key)
            if not bare:
                raise OntologyError(f"{where}: an empty name in column {lang}; remove the extra |")
            if "~" in key and key.lstrip().startswith("~"):
                doubtful.add(bare)
            elif len(bare) == 1:
                raise OntologyError(f"{where}: {bare!r} is one character; mark it ~{bare}")
            keys.append(bare)
    if not keys:
        raise OntologyError(f"{where}: no name; fill one of the columns {', '.join(LANGUAGES)}")
    country = cells.get("country") or None
    if country is not None and not (len(country) == 2 and country.isascii() and country.isupper()):
        raise OntologyError(f"{where}: country {country!r} is no two-letter code such as CN, JP, US")
    tickers = cells.get("tickers")
    return GazetteerEntry(
        id=cells.get("id") or make_id(keys),
        type=cells["class"],
        written=tuple(cells.get(lang, "") for lang in LANGUAGES),
        keys=tuple(keys),
        doubtful=frozenset(doubtful),
        tickers=tuple(filter(None, map(str.strip, tickers.split("|")))) if tickers else (),
        country=country,
        parent=cells.get("parent") or None,
    )


def _bare(name: str) -> str:
    return name.strip().removeprefix("~").lstrip()


def make_id(keys: Sequence[str]) -> str:
    """An ASCII id for an entry without one: a slug of its first Latin name, else a hash of its first name."""
    for key in keys:
        plain = key.encode("ascii", "ignore").decode()
        if len(plain) * 2 > len(key) and (slug := re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")):
            return slug
    return f"x{hashlib.sha256(keys[0].encode()).hexdigest()[:10]}"
