"""The gazetteer: names that are known beforehand, found in a text in whatever script it is written.

Aho-Corasick over folded names, then the longest name at each place whose edges are right. An ambiguous hit (小米, Apple)
is a possibility only: the recogniser keeps it when its model or the context agrees.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from kg.errors import OntologyError
from kg.ner.fold import fold
from kg.ner.gazetteer_file import CLASSES, GazetteerEntry, Row, read_table
from kg.resources import ontology_dir

_VERSIONED = frozenset({"AIModel", "Product"})
# What makes the known name only the beginning of a longer one (Qwen3 in Qwen3-Coder, iPhone in iPhone 17) ...
_VERSION = re.compile(
    r"-(?!(?:based|powered|backed|maker|owner|owned|enabled|like|style|related)\b)[0-9a-z]|\.[0-9]| ?[0-9]|(?!app\b)[a-z]"
)
# ... unless a counted thing or a date follows (微信10亿用户, iPhone 5 million).
_COUNTED = re.compile(
    r" ?[0-9][0-9,.]* ?(?:[%％万亿億萬兆千百年月日个個名款台部倍人次元歳岁]|(?:million|billion|percent)\b)"
)


@dataclass(frozen=True, slots=True)
class GazetteerHit:
    """A known name in a text: `text[start:end]`. `ids` are all things of that name, the likeliest first."""

    start: int
    end: int
    text: str
    ids: tuple[str, ...]
    type: str
    """The class of the first of `ids`."""
    ambiguous: bool
    """True when the name is also an ordinary word, or names several things none of which stands out."""

    @property
    def id(self) -> str:
        """The likeliest thing of that name."""
        return self.ids[0]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A folded name with what must hold around it."""

    ids: tuple[str, ...]
    type: str
    ambiguous: bool
    writings: frozenset[str]
    """The name as the tables write it, for names that are Latin throughout; else empty."""
    edges: tuple[str, str]


class Gazetteer:
    """An immutable set of entries with the automaton that finds their names. Make one with `load` or `from_rows`."""

    def __init__(self, entries: Mapping[str, GazetteerEntry], names: Mapping[str, tuple[str, ...]]) -> None:
        """Take the entries by id, and for each folded name the ids it stands for, likeliest first."""
        self._entries = dict(entries)
        self._names = dict(names)
        writings: dict[str, set[str]] = defaultdict(set)
        for entry in self._entries.values():
            for name in entry.names:
                writings[fold(name.text)].add(name.text)
        keys = sorted(self._names)
        self._patterns = [self._pattern(key, writings[key]) for key in keys]
        self._automaton = AhoCorasick(keys)

    @classmethod
    def load(
        cls, folder: Path | None = None, *, extra: Iterable[Path] = (), classes: Collection[str] = CLASSES
    ) -> Gazetteer:
        """Read every table (`*.tsv`) of `folder`, by default the one that travels with the package, then `extra`.

        The user's tables go before the shipped ones: an entry with a known id adds names to it, and a name given
        without `~` there names that thing alone. Raises OntologyError naming file and line.
        """
        tables = sorted((folder or ontology_dir() / "gazetteer").glob("*.tsv"))
        shipped = [row for path in tables for row in read_table(path, classes=classes)]
        return cls.from_rows(shipped, [row for path in extra for row in read_table(path, classes=classes)])

    @classmethod
    def from_rows(cls, shipped: Sequence[Row], own: Sequence[Row] = ()) -> Gazetteer:
        """Join rows into a gazetteer; `own` rows go before `shipped` ones as in `load`. Raises OntologyError."""
        entries = _unique(shipped)
        names = _readings(shipped)
        for id_, entry in _unique(own).items():
            entries[id_] = _joined(entry, entries[id_]) if id_ in entries else entry
        for name, ids in _readings(own).items():
            certain = name not in entries[ids[0]].doubtful
            names[name] = ids if certain else tuple(dict.fromkeys((*ids, *names.get(name, ()))))
        for row in (*shipped, *own):
            if row.entry.parent is not None and row.entry.parent not in entries:
                raise OntologyError(f"{row.where}: parent {row.entry.parent!r} is no id of the gazetteer; add it")
        return cls(entries, names)

    def __len__(self) -> int:
        """The number of entries."""
        return len(self._entries)

    def entries(self) -> tuple[GazetteerEntry, ...]:
        """All entries, in the order of the tables."""
        return tuple(self._entries.values())

    def entry(self, id_: str) -> GazetteerEntry | None:
        """The entry with that id, or None."""
        return self._entries.get(id_)

    def by_name(self, name: str) -> tuple[GazetteerEntry, ...]:
        """The entries of that name in any script (folded or as written), the likeliest first."""
        return tuple(self._entries[id_] for id_ in self._names.get(fold(name), ()))

    def find(self, text: str) -> tuple[GazetteerHit, ...]:
        """The known names in `text`, sorted, not overlapping: of names that overlap the leftmost, then the longest.

        A Latin name stands between characters that are no Latin letters or digits (CJK beside it is fine), with a
        capital where its table has one, and exactly as its table writes it when ambiguous. A katakana name is no part
        of a longer katakana run. A product's or model's name is not cut out of a longer one (Qwen3 of Qwen3-Coder).
        """
        folded = fold(text)
        found = [
            (start, end, self._patterns[index])
            for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if _stands_alone(folded, text, start, end, self._patterns[index])
        ]
        starts, ends = {start for start, _, _ in found}, {end for _, end, _ in found}
        hits: list[GazetteerHit] = []
        for start, end, pattern in sorted(found, key=lambda item: (item[0], -item[1])):
            if hits and start < hits[-1].end:
                continue
            # A dot joins the parts of one foreign name, or two names: the latter only if the other part is known too.
            alone_left = not _dotted(folded, start - 1) or start - 1 in ends
            alone_right = not _dotted(folded, end) or end + 1 in starts
            if alone_left and alone_right:
                hits.append(GazetteerHit(start, end, text[start:end], pattern.ids, pattern.type, pattern.ambiguous))
        return tuple(hits)

    def _pattern(self, name: str, writings: Collection[str]) -> _Pattern:
        ids = self._names[name]
        latin = all(_script(character) != "other" and _script(character) != "katakana" for character in name)
        return _Pattern(
            ids=ids,
            type=self._entries[ids[0]].type,
            ambiguous=name in self._entries[ids[0]].doubtful,
            writings=frozenset(writings) if latin else frozenset(),
            edges=(_script(name[0]), _script(name[-1])),
        )


def _unique(rows: Iterable[Row]) -> dict[str, GazetteerEntry]:
    first: dict[str, Row] = {}
    for row in rows:
        if row.entry.id in first:
            raise OntologyError(f"{row.where}: id {row.entry.id!r} stands already at {first[row.entry.id].where}")
        first[row.entry.id] = row
    return {id_: row.entry for id_, row in first.items()}


def _readings(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """For each folded name the ids, the one that claims it without `~` first; two such claims are an error."""
    claims: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        for name in row.entry.names:
            claims[fold(name.text)][row.entry.id] = row
    readings: dict[str, tuple[str, ...]] = {}
    for key, by_id in claims.items():
        certain = [id_ for id_, row in by_id.items() if key not in row.entry.doubtful]
        if len(certain) > 1:
            one, other = by_id[certain[0]], by_id[certain[1]]
            raise OntologyError(
                f"{other.where}: {key!r} names {certain[1]!r} and, at {one.where}, {certain[0]!r}; mark one with ~"
            )
        readings[key] = tuple(dict.fromkeys((*certain, *by_id)))
    return readings


def _joined(own: GazetteerEntry, shipped: GazetteerEntry) -> GazetteerEntry:
    names = tuple(dict.fromkeys((*own.names, *shipped.names)))
    certain = {fold(name.text) for name in own.names} - own.doubtful
    return replace(
        own,
        names=names,
        doubtful=own.doubtful | (shipped.doubtful - certain),
        tickers=tuple(dict.fromkeys((*own.tickers, *shipped.tickers))),
        country=own.country or shipped.country,
        parent=own.parent or shipped.parent,
    )


def _script(character: str) -> str:
    if "\u30a1" <= character <= "\u30ff" and character != "・":
        return "katakana"
    if character >= "\u2e80":
        return "other"
    return "latin" if character.isalnum() else "mark"


def _dotted(folded: str, place: int) -> bool:
    return (
        0 < place < len(folded) - 1
        and folded[place] == "·"
        and folded[place - 1].isalnum()
        and folded[place + 1].isalnum()
    )


def _stands_alone(folded: str, text: str, start: int, end: int, pattern: _Pattern) -> bool:
    first, last = pattern.edges
    if start and first in ("latin", "katakana") and _script(folded[start - 1]) == first:
        return False
    if end < len(folded) and last in ("latin", "katakana") and _script(folded[end]) == last:
        return False
    if pattern.type in _VERSIONED and _VERSION.match(folded, end) and not _COUNTED.match(folded, end):
        return False
    return not pattern.writings or _cased(unicodedata.normalize("NFKC", text[start:end]), pattern)


def _cased(written: str, pattern: _Pattern) -> bool:
    if written in pattern.writings:
        return True
    return not pattern.ambiguous and any(character.isupper() for character in written)
